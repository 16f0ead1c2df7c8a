"""Is every sentence of a written briefing in its sources? Checked again from the file alone.

Nothing of what made the briefing is trusted: spans are sliced, digests are taken, outlets counted,
the ledger is compared with the sentences, quoted points are compared letter by letter, trimmed ones
word by word, rewritten ones by the rules of `checking`.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from summarize import __version__
from summarize.agreement import count_support, find_origins
from summarize.checking import supported
from summarize.data import Article, Mark, Sentence, Span
from summarize.errors import InputError
from summarize.language.names import NameTable
from summarize.passages import is_trimmed, make_passages
from summarize.pipeline import UNTITLED
from summarize.renderers.document import (
    ArticlePart,
    BriefingDocument,
    CitationPart,
    PointPart,
)
from summarize.sentences import split_sentences
from summarize.settings import complaint
from summarize.signature import articles_digest


def read_document(text: str | bytes, name: str) -> BriefingDocument:
    """The JSON briefing in `text`; `name` is for error messages.

    Raises:
        InputError: it is not a briefing of a schema version we know.
    """
    try:
        return BriefingDocument.model_validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        table = ".".join(map(str, first["loc"][:-1]))
        place = f"{table}: " if table else ""
        raise InputError(f"{name}: not a briefing: {place}{complaint(first)}") from error


def failures(document: BriefingDocument, sources: Iterable[Article] = ()) -> tuple[str, ...]:
    """What in `document` its sources do not bear out, one line each; empty when all holds.

    `sources` are needed for documents that carry digests in place of texts; where any are given,
    they must hold every article of the document, with the text of its digest.
    """
    given = {article.id: article.text for article in sources}
    lacking = [part.id for part in document.articles if part.text is None and part.id not in given]
    if lacking:
        return (f"no text to check against for {', '.join(lacking)}; name it with --sources",)
    texts = {
        part.id: part.text if part.text is not None else given[part.id]
        for part in document.articles
    }
    found = [
        *_article_failures(document, given),
        *_whole_failures(document),
        *_point_failures(document, texts),
        *_disagreement_failures(document, texts),
    ]
    if not any(line.startswith("article ") for line in found):
        found.extend(_recounted(document, texts))
    return tuple(found)


def _point_failures(document: BriefingDocument, texts: Mapping[str, str]) -> Iterator[str]:
    names: NameTable | None = None
    languages = {part.id: part.language for part in document.articles}
    for place, point in enumerate(document.points, start=1):
        name = f"point {place}"
        yield from _citation_failures(name, point.citations, texts)
        if point.origin == "rewritten":
            names = names or NameTable.build(texts.values())
            language = languages.get(point.citations[0].article_id, "") if point.citations else ""
            yield from _rewriting_failures(name, point, names, language)
        else:
            yield from _quoting_failures(name, point)


def _whole_failures(document: BriefingDocument) -> Iterator[str]:
    """What the document says of itself: its title, its status, what was read, no point twice."""
    if document.signature.get("articles") != articles_digest(
        (part.id, part.sha256) for part in document.articles
    ):
        yield "signature: its digest is not that of the articles"
    texts = [point.text for point in document.points]
    for place, text in enumerate(texts):
        if text in texts[:place]:
            yield f"point {place + 1}: says what point {texts.index(text) + 1} says"
    if document.status == "ok" and any(point.note for point in document.points):
        yield "status: is ok, but a point has a note that says otherwise"
    sayings = [part.title for part in document.articles] + texts
    if document.title != UNTITLED and not any(_shortens(document.title, each) for each in sayings):
        yield f"title: neither a headline of an article nor part of a point: {document.title!r}"


def _disagreement_failures(document: BriefingDocument, texts: Mapping[str, str]) -> Iterator[str]:
    for place, disagreement in enumerate(document.disagreements, start=1):
        name = f"disagreement {place}"
        if len(disagreement.sides) < 2:
            yield f"{name}: has fewer than two sides"
        if disagreement in document.disagreements[: place - 1]:
            yield f"{name}: stands twice in the document"
        for side in disagreement.sides:
            yield from _citation_failures(name, side.citations, texts)
            if not any(_holds_value(side.value, each.quote) for each in side.citations):
                yield f"{name}: no cited sentence gives the value {side.value!r}"


def _recounted(document: BriefingDocument, texts: Mapping[str, str]) -> Iterator[str]:
    """What follows from the articles alone, worked out again: sentences, passages, origins."""
    articles = [
        Article(
            part.id,
            part.source,
            part.title,
            texts[part.id],
            language=part.language,
            credit=part.credit,
            marks=tuple(Mark(Span(m.start, m.end), m.kind) for m in part.marks),
        )
        for part in document.articles
    ]
    sentences = {article.id: split_sentences(article) for article in articles}
    every = [sentence for own in sentences.values() for sentence in own]
    origins = find_origins(articles, every)
    for place, point in enumerate(document.points, start=1):
        cited = [each.article_id for each in point.citations]
        if not cited or not set(cited) <= texts.keys():
            continue
        counted = count_support(cited, articles, origins)
        if (point.support.outlets, point.support.independent) != (
            counted.outlets,
            counted.independent,
        ):
            yield (
                f"point {place}: claims {point.support.outlets} outlets, "
                f"{point.support.independent} independent; its citations have "
                f"{counted.outlets} and {counted.independent}"
            )
    yield from _ledger_failures(document, every)
    yield from _passage_failures(document, articles, sentences)


def _passage_failures(
    document: BriefingDocument,
    articles: Sequence[Article],
    sentences: Mapping[str, tuple[Sentence, ...]],
) -> Iterator[str]:
    """Points that are no passage: a quotation cut short, or parted from its speaker.

    A document of another version may have other passages; its points must still be made of whole
    sentences, so that nobody escapes this check by naming another version.
    """
    passages = {
        (passage.article_id, passage.span.start, passage.span.end, passage.text, passage.origin)
        for article in articles
        for passage in make_passages(article, sentences[article.id]).passages
    }
    is_ours = document.signature.get("version") == __version__
    edges = _edges(sentences)
    for place, point in enumerate(document.points, start=1):
        spans = [(each.article_id, each.start, each.end) for each in point.citations]
        is_passage = any((*span, point.text, point.origin) in passages for span in spans)
        is_whole = not is_ours and any(span in edges for span in spans)
        if point.origin != "rewritten" and not is_passage and not is_whole:
            yield f"point {place}: cannot stand alone as it is: {point.text!r}"


@dataclass(frozen=True)
class _Edges:
    """Where the sentences of each article begin and end."""

    starts: frozenset[tuple[str, int]]
    ends: frozenset[tuple[str, int]]

    def __contains__(self, span: tuple[str, int, int]) -> bool:
        """Whether a span of an article is one or more whole sentences."""
        article_id, start, end = span
        return (article_id, start) in self.starts and (article_id, end) in self.ends


def _edges(sentences: Mapping[str, tuple[Sentence, ...]]) -> _Edges:
    every = [each for own in sentences.values() for each in own]
    return _Edges(
        frozenset((each.article_id, each.span.start) for each in every),
        frozenset((each.article_id, each.span.end) for each in every),
    )


def _article_failures(document: BriefingDocument, given: Mapping[str, str]) -> Iterator[str]:
    seen: set[str] = set()
    for part in document.articles:
        if part.id in seen:
            yield f"article {part.id}: stands twice in the document"
        seen.add(part.id)
        if given and part.id not in given and part.text is not None:
            yield f"article {part.id}: is not among the sources given"
        yield from _digest_failures(part, given)


def _digest_failures(part: ArticlePart, given: Mapping[str, str]) -> Iterator[str]:
    for name, text in (("its text", part.text), ("the source given", given.get(part.id))):
        if text is None:
            continue
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


def _quoting_failures(name: str, point: PointPart) -> Iterator[str]:
    quotes = [citation.quote for citation in point.citations]
    if point.origin == "quoted" and point.text not in quotes:
        yield f"{name}: marked as quoted, but no cited sentence reads {point.text!r}"
    if point.origin == "trimmed" and not any(is_trimmed(point.text, quote) for quote in quotes):
        yield f"{name}: marked as trimmed, but is no part of its quotes: {point.text!r}"


def _rewriting_failures(
    name: str, point: PointPart, names: NameTable, language: str
) -> Iterator[str]:
    quotes = [citation.quote for citation in point.citations]
    if quotes:
        verdict = supported(point.text, quotes, names=names, language=language or "en")
        for reason in verdict.reasons:
            yield f"{name}: not in its citations: {reason}"


def _shortens(title: str, saying: str) -> bool:
    """Whether the words of `title` stand in `saying` in this order."""
    there = iter(re.findall(r"\w+", saying.casefold()))
    return all(
        any(word == other for other in there) for word in re.findall(r"\w+", title.casefold())
    )


def _holds_value(value: str, quote: str) -> bool:
    return " ".join(value.split()).casefold() in " ".join(quote.split()).casefold()


def _ledger_failures(document: BriefingDocument, sentences: Sequence[Sentence]) -> Iterator[str]:
    """Whether the ledger accounts for every sentence, and for those of the points as used."""
    listed = [(entry.article_id, entry.start, entry.end) for entry in document.ledger]
    there = [(each.article_id, each.span.start, each.span.end) for each in sentences]
    for article_id, start, end in sorted(set(there) - set(listed)):
        yield f"ledger: the sentence {article_id}[{start}:{end}] is not accounted for"
    for article_id, start, end in sorted(set(listed) - set(there)):
        yield f"ledger: {article_id}[{start}:{end}] is no sentence of the articles"
    for entry in document.ledger:
        where = f"ledger: {entry.article_id}[{entry.start}:{entry.end}]"
        if (entry.point is None) != (entry.fate == "left out"):
            yield f"{where}: is {entry.fate}, but names point {entry.point}"
        if entry.point is not None and not 0 <= entry.point < len(document.points):
            yield f"{where}: names point {entry.point}, which does not exist"
    yield from _used_failures(document, there)


def _used_failures(
    document: BriefingDocument, sentences: Sequence[tuple[str, int, int]]
) -> Iterator[str]:
    used = {
        (entry.article_id, entry.start, entry.end): entry.point
        for entry in document.ledger
        if entry.fate == "used"
    }
    for place, point in enumerate(document.points):
        for each in point.citations[:1]:
            inside = (
                key
                for key in sentences
                if key[0] == each.article_id and each.start <= key[1] and key[2] <= each.end
            )
            if any(used.get(key) != place for key in inside):
                yield f"point {place + 1}: the ledger does not list its sentences as used in it"
