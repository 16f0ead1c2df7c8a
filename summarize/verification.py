"""Is every sentence of a written briefing in its sources? Checked again from the file alone.

Nothing of what made the briefing is trusted: spans are sliced, digests are taken, quoted points
are compared letter by letter, trimmed ones word by word, rewritten ones by the rules of `checking`.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping

from pydantic import ValidationError

from summarize.checking import supported
from summarize.data import Article
from summarize.errors import InputError
from summarize.names import NameTable
from summarize.passages import is_trimmed
from summarize.renderers.document import (
    ArticlePart,
    BriefingDocument,
    CitationPart,
    PointPart,
)


def read_document(text: str | bytes, name: str) -> BriefingDocument:
    """The JSON briefing in `text`; `name` is for error messages.

    Raises:
        InputError: it is not a briefing of a schema version we know.
    """
    try:
        return BriefingDocument.model_validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"])) or "document"
        raise InputError(f"{name}: not a briefing: {place}: {first['msg']}") from error


def failures(document: BriefingDocument, sources: Iterable[Article] = ()) -> tuple[str, ...]:
    """What in `document` its sources do not bear out, one line each; empty when all holds.

    `sources` are needed for documents that carry digests in place of texts; an article given there
    is compared with the document's digest of it.
    """
    given = {article.id: article.text for article in sources}
    found = list(_repeated_ids(document))
    texts: dict[str, str] = {}
    for part in document.articles:
        texts[part.id] = part.text if part.text is not None else given.get(part.id, "")
        found.extend(_article_failures(part, given))
    for place, point in enumerate(document.points, start=1):
        name = f"point {place}"
        found.extend(_citation_failures(name, point.citations, texts))
        found.extend(_point_failures(name, point, document))
    for place, disagreement in enumerate(document.disagreements, start=1):
        name = f"disagreement {place}"
        if len(disagreement.sides) < 2:
            found.append(f"{name}: has fewer than two sides")
        for side in disagreement.sides:
            found.extend(_citation_failures(name, side.citations, texts))
            if not any(_holds_value(side.value, each.quote) for each in side.citations):
                found.append(f"{name}: no cited sentence gives the value {side.value!r}")
    found.extend(_ledger_failures(document, texts))
    return tuple(found)


def _repeated_ids(document: BriefingDocument) -> Iterator[str]:
    seen: set[str] = set()
    for part in document.articles:
        if part.id in seen:
            yield f"article {part.id}: stands twice in the document"
        seen.add(part.id)


def _article_failures(part: ArticlePart, given: Mapping[str, str]) -> Iterator[str]:
    candidates = [("its text", part.text), ("the source given", given.get(part.id))]
    present = [(name, text) for name, text in candidates if text is not None]
    if not present:
        yield f"article {part.id}: no text to check against; name its source with --sources"
    for name, text in present:
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        if digest != part.sha256:
            yield f"article {part.id}: the SHA-256 of {name} is {digest}, not {part.sha256}"


def _citation_failures(
    name: str, citations: tuple[CitationPart, ...], texts: Mapping[str, str]
) -> Iterator[str]:
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


def _point_failures(name: str, point: PointPart, document: BriefingDocument) -> Iterator[str]:
    quotes = [citation.quote for citation in point.citations]
    if point.origin == "quoted" and point.text not in quotes:
        yield f"{name}: marked as quoted, but no cited sentence reads {point.text!r}"
    if point.origin == "trimmed" and not any(is_trimmed(point.text, quote) for quote in quotes):
        yield f"{name}: marked as trimmed, but is no part of its quotes: {point.text!r}"
    if point.origin == "rewritten" and quotes:
        names = NameTable.build([part.text or "" for part in document.articles])
        for reason in supported(point.text, quotes, names=names).reasons:
            yield f"{name}: not in its citations: {reason}"
    yield from _support_failures(name, point, document)


def _support_failures(name: str, point: PointPart, document: BriefingDocument) -> Iterator[str]:
    outlets_of = {part.id: part.source for part in document.articles}
    cited = {outlets_of.get(each.article_id, each.article_id) for each in point.citations}
    if point.support.outlets != len(cited):
        yield f"{name}: claims {point.support.outlets} outlets, but cites {len(cited)}"
    if not 1 <= point.support.independent <= max(1, point.support.outlets):
        yield f"{name}: claims {point.support.independent} independent outlets"


def _holds_value(value: str, quote: str) -> bool:
    return " ".join(value.split()).casefold() in " ".join(quote.split()).casefold()


def _ledger_failures(document: BriefingDocument, texts: Mapping[str, str]) -> Iterator[str]:
    for entry in document.ledger:
        where = f"ledger: {entry.article_id}[{entry.start}:{entry.end}]"
        if not 0 <= entry.start < entry.end <= len(texts.get(entry.article_id, "")):
            yield f"{where}: lies outside its article"
        if entry.point is not None and not 0 <= entry.point < len(document.points):
            yield f"{where}: names point {entry.point}, which does not exist"
