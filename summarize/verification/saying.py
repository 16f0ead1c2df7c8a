"""Does each citation say what it is cited for, has each article the details, is each day right?

Who reports a point is asked again, as it was when the briefing was made. What is cited otherwise
must pass the gate: alone, or with what else is cited of its article.
"""

from collections.abc import Iterator, Mapping, Sequence

from summarize.checking import supported
from summarize.data import Detail, Level, Passage, ResolvedDate, Span
from summarize.documents import CitationPart, DetailPart, PointPart
from summarize.verification.ground import Ground

_Place = tuple[str, int, int]


def level_failures(
    name: str, point: PointPart, passages: Sequence[Passage], ground: Ground
) -> Iterator[str]:
    """Citations that do not say a point, or not as much of it as their level promises.

    Args:
        name: what the point is called in a failure.
        point: the point.
        passages: those that it tells; none where that is not known.
        ground: its articles.
    """
    found = ground.attribution.cited(passages) if passages else ()
    known: Mapping[_Place, Level] = {
        (each.article_id, each.span.start, each.span.end): each.level for each in found
    }
    for each in point.citations:
        where = f"{name}: citation {each.article_id}[{each.start}:{each.end}]"
        level = known.get((each.article_id, each.start, each.end))
        if each.level is None and ground.document.schema_minor:
            yield f"{where}: has no level"
        elif each.level == "against":
            yield f"{where}: is told to contradict the point, and cited for it"
        elif level is None:
            yield from _unsaid(where, each, point, passages, ground)
        elif each.level not in (None, level) and not _may_differ(each, level, point, ground):
            yield f"{where}: its level is {level!r}, not {each.level!r}"


def _may_differ(each: CitationPart, level: Level, point: PointPart, ground: Ground) -> bool:
    """Whether another version may have found another level: less, or what the gate bears out."""
    if ground.is_ours:
        return False
    return level == "full" or not _reasons(point.text, _of_article(each, point), ground)


def _unsaid(
    where: str, each: CitationPart, point: PointPart, passages: Sequence[Passage], ground: Ground
) -> Iterator[str]:
    """What the gate has against a citation that nothing here would cite.

    It must be enough alone, or be needed: all that is cited of its article says it, and without
    this does not. A report in part must say the main clause.
    """
    texts = [point.text]
    if each.level == "main":
        texts += ground.main_clauses(passages)
    reasons = _reasons(point.text, [each.quote], ground)
    together = _of_article(each, point)
    others = [quote for quote in together if quote != each.quote]
    if not any(
        not _reasons(text, [each.quote], ground)
        or (others and not _reasons(text, together, ground) and _reasons(text, others, ground))
        for text in texts
    ):
        yield f"{where}: does not say it: {'; '.join(reasons)}"


def _of_article(each: CitationPart, point: PointPart) -> list[str]:
    """All that a point cites of the article of a citation."""
    return [other.quote for other in point.citations if other.article_id == each.article_id]


def _reasons(text: str, evidence: Sequence[str], ground: Ground) -> tuple[str, ...]:
    verdict = supported(text, evidence, names=ground.names, language=ground.material.language)
    return () if verdict.ok else verdict.reasons


def detail_failures(
    name: str, point: PointPart, passages: Sequence[Passage], ground: Ground
) -> Iterator[str]:
    """Details that are none of a point, or that other articles have than it tells.

    Another version may look for others; its details must still lie in the point and in articles.

    Args:
        name: what the point is called in a failure.
        point: the point.
        passages: those that it tells; none where that is not known.
        ground: its articles.
    """
    for each in point.details:
        where = f"{name}: detail {each.start}:{each.end}"
        if not 0 <= each.start < each.end <= len(point.text):
            yield f"{where}: lies outside the point"
        if not ground.texts.keys() >= set(each.article_ids):
            yield f"{where}: is said to be in articles that there are not"
    if ground.is_ours and ground.document.schema_minor and passages:
        yield from _other_details(name, point, _details(point, passages, ground))


def date_failures(
    name: str, point: PointPart, passages: Sequence[Passage], ground: Ground
) -> Iterator[str]:
    """Days of a point, and of words of it, that the dates of its articles do not give.

    Another version may read other words; what it resolves must still lie in the point.

    Args:
        name: what the point is called in a failure.
        point: the point.
        passages: those that it tells; none where that is not known.
        ground: its articles.
    """
    for each in point.resolved:
        if not 0 <= each.start < each.end <= len(point.text):
            yield f"{name}: date {each.start}:{each.end} lies outside the point"
    if not (ground.is_ours and passages):
        return
    ids = [each.article_id for each in point.citations]
    made = ground.attribution.resolved(point.text, ids if point.origin == "rewritten" else ids[:1])
    told = [ResolvedDate(Span(each.start, each.end), each.date) for each in point.resolved]
    for wrong in (each for each in told if each not in made):
        yield f"{name}: {wrong.span.of(point.text)!r} is told to be {wrong.date}"
    if len(told) < len(made):
        yield f"{name}: does not tell what each word of it that names a day names"
    if point.date != (day := ground.attribution.date(passages)):
        yield f"{name}: is told to be of {point.date or 'no day'}, not of {day or 'any'}"


def _details(point: PointPart, passages: Sequence[Passage], ground: Ground) -> Sequence[Detail]:
    if point.origin == "rewritten":
        return ground.attribution.details_of_text(point.text, point.citations[0].article_id)
    return ground.attribution.details(passages[0])


def _other_details(name: str, point: PointPart, found: Sequence[Detail]) -> Iterator[str]:
    made = [
        DetailPart(
            start=each.span.start, end=each.span.end, kind=each.kind, article_ids=each.article_ids
        )
        for each in found
    ]
    for each in made:
        if each not in point.details:
            written = point.text[each.start : each.end]
            yield f"{name}: of {written!r} it does not tell who has it: {list(each.article_ids)}"
    for told in point.details:
        if told not in made:
            written = point.text[told.start : told.end]
            yield f"{name}: tells of {written!r} what the articles do not bear out"
    if len(point.details) != len(made):
        yield f"{name}: has {len(point.details)} details, not {len(made)}"
