"""What must hold for a briefing of any version: each piece of it against the articles.

Spans are sliced, outlets counted, the ledger is compared with the sentences, quoted points are
compared letter by letter, trimmed ones word by word, and rewritten ones by the gate; whether each
citation says what it is cited for, `saying` asks.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from summarize import __version__
from summarize.agreement import count_support
from summarize.characters import visible
from summarize.data import Passage
from summarize.documents import BriefingDocument, CitationPart, PointPart
from summarize.passages import is_trimmed
from summarize.pipeline import UNTITLED
from summarize.rewriting import Group, Wording, checked
from summarize.signature import articles_digest
from summarize.verification.found import found_failures
from summarize.verification.ground import Ground
from summarize.verification.memories import cited_otherwise, memory_failures
from summarize.verification.saying import date_failures, detail_failures, level_failures
from summarize.verification.sources import told_method


def piece_failures(ground: Ground, *, gate: bool) -> Iterator[str]:
    """What does not hold, one line each; `gate` says whether rewritten points still need it."""
    yield from whole_failures(ground.document)
    document = ground.document
    is_told = bool(document.points or document.warnings or document.memory)
    if ground.material.passages and not is_told:
        yield "points: there are none, and no warning says why"
    for place, point in enumerate(ground.document.points):
        yield from _point_failures(place, point, ground, gate=gate)
    yield from _disagreement_failures(ground)
    for name, citation in cited_otherwise(document):
        yield from citation_failures(name, [citation], ground.texts)
    yield from ledger_failures(ground)


def whole_failures(document: BriefingDocument) -> Iterator[str]:
    """What the document says of itself: its title, its status, what was read, no point twice."""
    if document.signature.get("articles") != articles_digest(
        (part.id, part.sha256) for part in document.articles
    ):
        yield "signature: its digest is not that of the articles"
    texts = [point.text for point in document.points]
    for place, text in enumerate(texts):
        if text in texts[:place]:
            yield f"point {place + 1}: says what point {texts.index(text) + 1} says"
    if (document.status == "ok") == any(point.note for point in document.points):
        yield f"status: is {document.status}, but the notes of the points say otherwise"
    sayings = [part.title for part in document.articles] + texts
    # What a model words may leave out what its passage says, of which the title is made.
    sayings += [each.quote for point in document.points for each in point.citations if each.quote]
    given = document.title in (UNTITLED, visible(str(told_method(document).get("title", ""))))
    earlier = document.memory.earlier if document.memory is not None else None
    if earlier is not None and not texts:
        sayings.append(earlier.title)
    if not given and not any(_shortens(document.title, each) for each in sayings):
        yield f"title: neither a headline of an article nor part of a point: {document.title!r}"
    yield from memory_failures(document)
    yield from found_failures(document)


def _point_failures(place: int, point: PointPart, ground: Ground, *, gate: bool) -> Iterator[str]:
    name = f"point {place + 1}"
    wrong = list(citation_failures(name, point.citations, ground.texts))
    yield from wrong
    quotes = [citation.quote for citation in point.citations]
    if point.origin == "quoted" and point.text not in quotes:
        yield f"{name}: marked as quoted, but no cited sentence reads {point.text!r}"
    if point.origin == "trimmed" and not any(is_trimmed(point.text, quote) for quote in quotes):
        yield f"{name}: marked as trimmed, but is no part of its quotes: {point.text!r}"
    if wrong:
        return
    if point.origin == "rewritten":
        yield from _gate_failures(name, point, ground) if gate else ()
        passages = ground.used_in(place)
    else:
        told = _told(name, point, ground)
        passages = () if isinstance(told, str) else (told,)
        yield from (told,) if isinstance(told, str) else ()
    yield from level_failures(name, point, passages, ground)
    yield from detail_failures(name, point, passages, ground)
    yield from date_failures(name, point, passages, ground)
    yield from _support_failures(name, point, passages, ground)


def citation_failures(
    name: str, citations: Sequence[CitationPart], texts: Mapping[str, str]
) -> Iterator[str]:
    """Citations that are none: of no article, outside it, or not what it reads there."""
    if not citations:
        yield f"{name}: has no citation"
    for citation in citations:
        where = f"{name}: citation {citation.article_id}[{citation.start}:{citation.end}]"
        if citation.article_id not in texts:
            yield f"{where}: there is no such article"
        elif not 0 <= citation.start < citation.end <= len(texts[citation.article_id]):
            yield f"{where}: lies outside the article"
        elif texts[citation.article_id][citation.start : citation.end] != citation.quote:
            yield f"{where}: the article does not read {citation.quote!r} there"


def _gate_failures(name: str, point: PointPart, ground: Ground) -> Iterator[str]:
    """What the gate says of a rewritten point, with all that it cites as its evidence."""
    quotes = [citation.quote for citation in point.citations]
    evidence = Group(0, quotes[0], tuple(quotes), language=ground.material.language)
    for outcome in checked([evidence], [Wording(point.text, (0,))], names=ground.names):
        if outcome.text != point.text:
            yield f"{name}: not in its citations: {outcome.reason}"


def _told(name: str, point: PointPart, ground: Ground) -> Passage | str:
    """The passage that a point prints, or what is wrong: a quotation cut short, say.

    A document of another version may have other passages; its points must still be made of whole
    sentences, so that nobody escapes this check by naming another version.
    """
    for each in point.citations:
        key = (each.article_id, each.start, each.end, point.text, point.origin)
        if key in ground.passages:
            return ground.passages[key]
    if ground.document.signature.get("version") != __version__:
        whole = next(filter(ground.is_whole, point.citations), None)
        if whole:
            return ground.passage_of(whole)
    return f"{name}: cannot stand alone as it is: {point.text!r}"


def _support_failures(
    name: str, point: PointPart, passages: Sequence[Passage], ground: Ground
) -> Iterator[str]:
    material = ground.material
    cited = [each.article_id for each in point.citations if each.level != "against"]
    if not cited:
        return
    if len(passages) > 1:  # a merger: counted is who reports all of it
        behind = ground.attribution.supporting(passages)
        cited = [each for each in cited if each in behind]
        if not cited:
            yield f"{name}: merges what no single outlet reports together"
            return
    counted = count_support(cited, material.articles, material.origins, material.outlets)
    told = point.support
    if (told.outlets, told.independent) != (counted.outlets, counted.independent):
        yield (
            f"{name}: claims {told.outlets} outlets, {told.independent} independent; its citations "
            f"have {counted.outlets} and {counted.independent}"
        )


def _disagreement_failures(ground: Ground) -> Iterator[str]:
    disagreements = ground.document.disagreements
    for place, disagreement in enumerate(disagreements, start=1):
        name = f"disagreement {place}"
        if len(disagreement.sides) < 2:
            yield f"{name}: has fewer than two sides"
        if disagreement in disagreements[: place - 1]:
            yield f"{name}: stands twice in the document"
        for side in disagreement.sides:
            yield from citation_failures(name, side.citations, ground.texts)
            if any(each.level not in (None, "full") for each in side.citations):
                yield f"{name}: cites in part what gives a value"
            if not any(_holds_value(side.value, each.quote) for each in side.citations):
                yield f"{name}: no cited sentence gives the value {side.value!r}"


def _shortens(title: str, saying: str) -> bool:
    """Whether the words of `title` stand in `saying` in this order."""
    there = iter(re.findall(r"\w+", saying.casefold()))
    return all(
        any(word == other for other in there) for word in re.findall(r"\w+", title.casefold())
    )


def _holds_value(value: str, quote: str) -> bool:
    return " ".join(value.split()).casefold() in " ".join(quote.split()).casefold()


def ledger_failures(ground: Ground) -> Iterator[str]:
    """Whether the ledger accounts for every sentence, and for those of the points as used."""
    document = ground.document
    listed = [(entry.article_id, entry.start, entry.end) for entry in document.ledger]
    there = [(s.article_id, s.span.start, s.span.end) for s in ground.material.sentences]
    for article_id, start, end in sorted(set(there) - set(listed)):
        yield f"ledger: the sentence {article_id}[{start}:{end}] is not accounted for"
    for article_id, start, end in sorted(set(listed) - set(there)):
        yield f"ledger: {article_id}[{start}:{end}] is no sentence of the articles"
    if len(set(listed)) < len(listed):
        yield "ledger: accounts for a sentence twice"
    for entry in document.ledger:
        where = f"ledger: {entry.article_id}[{entry.start}:{entry.end}]"
        named = "no point" if entry.point is None else f"point {entry.point + 1}"
        if (entry.point is None) != (entry.fate == "left out"):
            yield f"{where}: is {entry.fate}, but names {named}"
        if entry.point is not None and not 0 <= entry.point < len(document.points):
            yield f"{where}: names {named}, which does not exist"
        if bool(entry.reason) == (entry.fate == "used"):
            yield f"{where}: is {entry.fate}, with the reason {entry.reason!r}"
    yield from _used_failures(document, there)


def _used_failures(
    document: BriefingDocument, sentences: Sequence[tuple[str, int, int]]
) -> Iterator[str]:
    used = {
        (entry.article_id, entry.start, entry.end): entry.point
        for entry in document.ledger
        if entry.fate == "used"
    }
    by_article: dict[str, list[tuple[str, int, int]]] = {}
    for key in sentences:
        by_article.setdefault(key[0], []).append(key)
    for place, point in enumerate(document.points):
        for each in point.citations[:1]:
            inside = (
                key
                for key in by_article.get(each.article_id, ())
                if each.start <= key[1] and key[2] <= each.end
            )
            if any(used.get(key) != place for key in inside):
                yield f"point {place + 1}: the ledger does not list its sentences as used in it"
    unused = set(range(len(document.points))).difference(
        point for point in used.values() if point is not None
    )
    for place in sorted(unused):
        yield f"point {place + 1}: no sentence of the ledger is used in it"
