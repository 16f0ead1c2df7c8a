"""A written briefing -> a report: what does not hold, and what nothing but a digest covers."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from summarize.data import Article, SourceRecord
from summarize.documents import BriefingDocument, Written, digest_of, is_signed
from summarize.errors import MissingExtraError, SummarizeError
from summarize.verification.found import other_sources, tells_files
from summarize.verification.ground import Ground
from summarize.verification.memories import by_others, quoted_earlier
from summarize.verification.pieces import piece_failures, whole_failures
from summarize.verification.remaking import Remade, has_judge, make_again
from summarize.verification.sources import (
    article_failures,
    articles_of,
    expected_warnings,
    given_for,
    told_reading,
    without_folders,
)


@dataclass(frozen=True, slots=True)
class Report:
    """What came of checking a briefing.

    Attributes:
        failures: what does not hold, one line each; empty when all does.
        made_again: "identical", or "identical but for the wording of N points"; empty where the
            articles were not, or could not be, briefed to the same document.
        obstacle: why not, where that is no failure.
        covered: what nothing but the digest (or the seal) covers, one phrase each.
        cover: what covers that: "the seal", "the digest", or "nothing" in a document without one.
    """

    failures: tuple[str, ...]
    made_again: str = ""
    obstacle: str = ""
    covered: tuple[str, ...] = ()
    cover: str = "the digest"

    @property
    def is_whole(self) -> bool:
        """Whether anything dropped would show: made again, or sealed by a trusted key."""
        return bool(self.made_again) or self.cover == "the seal"


def failures(written: Written, sources: Iterable[Article] = ()) -> tuple[str, ...]:
    """What in a briefing does not hold, one line each; empty when all does. See `verify`."""
    return verify(written, tuple(sources)).failures


def verify(
    written: Written,
    sources: Sequence[Article] = (),
    *,
    told: Iterable[str] = (),
    found: Sequence[SourceRecord] = (),
    trusted: Collection[str] = (),
) -> Report:
    """Check a written briefing against its articles, its digest and its seal.

    Args:
        written: the briefing as it was read.
        sources: articles to compare with; they must hold every article of the briefing, and are
            needed where it carries digests in place of texts.
        told: what reading the sources warned of.
        found: the records that reading the sources found.
        trusted: public keys in Base64, one of which must have sealed the briefing if any is given.

    Raises:
        MissingExtraError: keys are given, and what checks a seal is not installed.
    """
    document = written.document
    given = given_for(document, sources)
    lacking = [part.id for part in document.articles if part.text is None and part.id not in given]
    sealed, cover = _covering(written, trusted)
    if lacking:
        missing = f"no text to check against for {', '.join(lacking)}; name it with --sources"
        return Report((*sealed, missing), cover=cover)
    wrong = [*sealed, *article_failures(document, sources, given)]
    if any(line.startswith("article ") for line in wrong):
        return Report((*wrong, *whole_failures(document)), cover=cover)
    misquoted, unasked = quoted_earlier(document, sources)
    wrong += misquoted
    if _only_takes_back(document):
        return Report(
            (*wrong, *whole_failures(document)),
            obstacle="nothing but notices is told, and these are not carried whole",
            covered=(*_remembered(document, unasked), *_unasked(document, trusted)),
            cover=cover,
        )
    articles = articles_of(document, given)
    try:
        remade = make_again(written, articles, _pile(sources, given))
    except SummarizeError as error:
        return Report((*wrong, *whole_failures(document), f"articles: {error}"), cover=cover)
    wrong += _unread(remade, document)
    ground = Ground(document, remade.drafted.material, is_ours=not remade.obstacle)
    wrong += piece_failures(ground, gate=not remade.is_worded or bool(remade.obstacle))
    if sources:
        reading = told_reading(document)
        wrong += _other_warnings(document, remade, expected_warnings(sources, told, reading))
        wrong += other_sources(document, found, sources, reading)
    if not remade.obstacle:
        wrong += (f"made again, {line}" for line in remade.differences)
    return Report(
        failures=tuple(dict.fromkeys(wrong)),
        made_again=_result(remade, document),
        obstacle=remade.obstacle if remade.differences else "",
        covered=(
            *_covered(remade, document, has_sources=bool(sources)),
            *_uncounted(document, has_records=bool(found)),
            *_asked(remade),
            *_remembered(document, unasked),
            *_unasked(document, trusted),
        ),
        cover=cover,
    )


def _only_takes_back(document: BriefingDocument) -> bool:
    """Whether a document has no article to be made of, only earlier claims that notices took back.

    Then nothing may be told or cited of an article of its own.
    """
    told = (document.articles, document.points, document.disagreements, document.ledger)
    taken = by_others(document)
    own = document.memory.withdrawals if document.memory is not None else ()
    return bool(taken) and not any(told) and not any(each.citation for each in own)


def _covering(written: Written, trusted: Collection[str]) -> tuple[list[str], str]:
    """What is wrong with digest and seal, and which of them covers the document."""
    document, seal = written.document, written.document.seal
    found = []
    digest = digest_of(written.content)
    if document.digest != digest and (document.digest or document.schema_version > 1):
        stands = document.digest or "missing"
        found.append(f"digest: of this content it is {digest}; in the document it is {stands}")
    cover = "the digest" if document.digest else "nothing"
    if seal is None:
        if trusted:
            found.append("seal: there is none, and a trusted one is asked for")
        return found, cover
    try:
        holds = is_signed(written.content, seal.key, seal.signature)
    except MissingExtraError:
        if trusted:
            raise
        return found, cover
    if not holds:
        found.append(f"seal: is not of this content by the key {seal.key}")
    elif trusted and seal.key not in trusted:
        found.append(f"seal: is by the key {seal.key}, which is none of those trusted")
    return found, "the seal" if trusted and holds and seal.key in trusted else cover


def _asked(remade: Remade) -> Iterator[str]:
    """What whoever asked for the briefing gave, and no article bears out."""
    if remade.drafted.method.title and not remade.obstacle:
        yield "the title, which was given and is of no article"


def _remembered(document: BriefingDocument, unasked: int) -> Iterator[str]:
    """What of a memory nothing here can show, with how many claims no article given has."""
    if document.memory is not None and document.memory.earlier is not None:
        if unasked:
            told = f"{unasked} claim{'s' if unasked > 1 else ''}"
            yield f"what earlier briefings told: {told}, and of which articles"
        else:
            yield "that earlier briefings printed what they are said to have told"
    if notices := len(by_others(document)):
        yield f"that notices took earlier claims back: {notices}"


def _unasked(document: BriefingDocument, trusted: Collection[str]) -> Iterator[str]:
    """Who could be asked and was not: an entailment model, and whoever sealed the document."""
    if has_judge(document):
        yield "that the entailment model agreed"
    if document.seal and not trusted:
        yield "whose seal it bears (--trust KEY.pub asks)"


def _pile(sources: Sequence[Article], given: Mapping[str, Article]) -> dict[str, Article]:
    """The sources by the ids that the document knows them by, or else by their own.

    Where the document has that for another article, the end of the id says that it is not this.
    """
    known = {source.id: here for here, source in given.items()}
    own = (each.id if each.id not in given else f"{each.id} (of the sources)" for each in sources)
    return {known.get(each.id, name): each for each, name in zip(sources, own, strict=True)}


def _unread(remade: Remade, document: BriefingDocument) -> Iterator[str]:
    """The articles that no briefing would be made of together with the others."""
    read = {article.id for article in remade.drafted.material.articles}
    for part in document.articles:
        if part.id not in read:
            yield f"article {part.id}: would not be read: {', '.join(remade.drafted.warnings)}"


def _other_warnings(
    document: BriefingDocument, remade: Remade, expected: Sequence[str]
) -> Iterator[str]:
    """The warnings that reading the sources does not give.

    A story of a day has none of them, so they are only missing where some of them stand.
    """
    told = [without_folders(warning) for warning in document.warnings[: remade.warned]]
    for warning in told:
        if warning not in expected:
            yield f"warnings: the sources given do not bear out {warning!r}"
    for warning in expected if told else ():
        if warning not in told:
            yield f"warnings: of the sources given it does not tell {warning!r}"
    if sorted(told) == sorted(expected) and told != list(expected):
        yield "warnings: those about the sources stand in another order"


def _uncounted(document: BriefingDocument, *, has_records: bool) -> Iterator[str]:
    """What a document tells of records that became none of its articles, where nobody read them."""
    if tells_files(document) and not has_records:
        yield "what became of the records that were found (--sources)"


def _result(remade: Remade, document: BriefingDocument) -> str:
    if remade.differences:
        return ""
    if not (worded := _worded(document)):
        return "identical"
    return f"identical but for the wording of {worded} point{'' if worded == 1 else 's'}"


def _worded(document: BriefingDocument) -> int:
    """How many points are in the words of a model."""
    return sum(point.origin == "rewritten" for point in document.points)


def _covered(remade: Remade, document: BriefingDocument, *, has_sources: bool) -> Iterator[str]:
    """What neither articles nor sources could show."""
    if not has_sources:
        yield (
            "names, outlets, headlines, addresses, dates and credits of the articles,"
            " and what cleaning removed from them (--sources)"
        )
    if remade.warned and not has_sources:
        yield f"warnings about what was left out: {remade.warned} (--sources)"
    if remade.lines:
        yield f"that lines are boilerplate of their outlet: {remade.lines} (--sources)"
    if remade.is_worded and _worded(document):
        yield "that a model worded it so (the gate finds it supported)"
    if remade.is_worded:
        yield "the notes of refusals"
    if remade.obstacle:
        yield "what made it"
    if remade.differences and remade.obstacle:
        kinds = [re.split(r"s?[ :]", line)[0] for line in remade.differences]
        yield f"what this version makes otherwise: {', '.join(dict.fromkeys(kinds))}"
