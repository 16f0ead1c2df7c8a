"""The articles of a written briefing: as it tells them, and as the sources given have them."""

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from pydantic import ValidationError

from summarize.data import Article, LeftOut, warnings_of
from summarize.documents import (
    ArticlePart,
    BriefingDocument,
    article_part,
    date_of,
    removal_faults,
    told_article,
)
from summarize.errors import SummarizeError
from summarize.gathering import told_articles, unique_articles
from summarize.outlets import Outlets, outlets_of
from summarize.pipeline import Method

# What an article tells since a minor version of the schema.
_SINCE = {"removed": 3, "removed_more": 3, "cut": 4}


def given_for(document: BriefingDocument, sources: Sequence[Article]) -> dict[str, Article]:
    """The source of each article of a document, and no source for two of them.

    It is the one of its text and id, or of its path below other folders, or of its outlet: an
    article that has no id of its own is named by its place in its file, which changes as the file
    grows. Where none has its text, it is the one of its id, unless that is plainly another article.
    """
    by_text: dict[str, list[Article]] = {}
    for article in sources:
        by_text.setdefault(article.sha256, []).append(article)
    by_id = {article.id: article for article in sources}
    found: dict[str, Article] = {}
    taken: set[str] = set()

    def match(is_one: Callable[[Article, ArticlePart], bool], *, has_text: bool = True) -> None:
        for part in document.articles:
            own = (by_id[part.id],) if part.id in by_id else ()
            alike = by_text.get(part.sha256, ()) if has_text else own
            free = (each for each in alike if each.id not in taken and is_one(each, part))
            source = next(free, None) if part.id not in found else None
            if source is not None:
                found[part.id] = source
                taken.add(source.id)

    match(lambda each, part: each.id == part.id)
    match(lambda each, part: _is_path_of(each.id, part.id))
    if any(part.id not in found and part.sha256 in by_text for part in document.articles):
        called = _spellings(sources, told_reading(document).outlets)
        match(lambda each, part: _may_have_moved(each, part) and part.source in called[each.id])
    match(lambda each, part: part.url == each.url or part.title == each.title, has_text=False)
    return found


def _may_have_moved(source: Article, part: ArticlePart) -> bool:
    """Whether an article may be that of a document at another place of its file."""
    one, other = (_PLACE.sub("", each) for each in (source.id, part.id))
    return source.url == part.url and one == other


# The place in its file by which an article without an id of its own is named.
_PLACE = re.compile(r"(?::\d+)?(?:~\d+)?$")


def _is_path_of(one: str, other: str) -> bool:
    """Whether two names are of one file, told from folders above each other."""
    a, b = PurePosixPath(one).parts, PurePosixPath(other).parts
    shared = min(len(a), len(b))
    return shared > 0 and a[-shared:] == b[-shared:]


def told_method(document: BriefingDocument) -> dict[str, object]:
    """The method as a signature tells it; empty where it tells none."""
    try:
        told = json.loads(document.signature.get("method", ""))
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def told_reading(document: BriefingDocument) -> Method:
    """A method with what that of a document tells of outlets, if it can be read."""
    told = told_method(document)
    own = {name: told[name] for name in ("outlets", "only_outlets") if name in told}
    try:
        return Method.model_validate(own)
    except (ValidationError, SummarizeError):
        return Method()


def article_failures(
    document: BriefingDocument, sources: Sequence[Article], given: Mapping[str, Article]
) -> Iterator[str]:
    """What the articles of a document are not: unique, of their digests, as the sources have it."""
    by_text = {article.sha256: article.id for article in sources}
    seen: set[str] = set()
    spellings = _spellings(sources, told_reading(document).outlets)
    for part in document.articles:
        source = given.get(part.id)
        if part.id in seen:
            yield f"article {part.id}: stands twice in the document"
        seen.add(part.id)
        if sources and source is None:
            other = by_text.get(part.sha256)
            elsewhere = f"; {other} has its text" if other else ""
            yield f"article {part.id}: is not among the sources given{elsewhere}"
        yield from _digest_failures(part, source)
        if source:
            own = spellings.get(source.id, frozenset())
            yield from _told_otherwise(part, source, own, document.schema_minor)
        yield from _mark_failures(part, part.text or (source.text if source else ""))
        faults = removal_faults(part.removed, part.removed_more, has_text=part.text is not None)
        yield from (f"article {part.id}: {fault}" for fault in faults)
        if not part.id:
            yield "article '': has no name"
        if part.published is not None and date_of(part.published) is None:
            yield f"article {part.id}: {part.published!r} is not how a date is written"


def _digest_failures(part: ArticlePart, source: Article | None) -> Iterator[str]:
    given = source.text if source else None
    for name, text in (("its text", part.text), ("the source given", given)):
        if text is None:
            continue
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        if digest != part.sha256:
            yield f"article {part.id}: the SHA-256 of {name} is {digest}, not {part.sha256}"


def _spellings(articles: Sequence[Article], table: Outlets) -> dict[str, frozenset[str]]:
    """All that the outlet of each article may be called, by the article's id."""
    names = outlets_of(articles, table)
    called: dict[str, set[str]] = {}
    for article in articles:
        called.setdefault(names[article.id], {names[article.id]}).add(article.source)
    return {article.id: frozenset(called[names[article.id]]) for article in articles}


def _told_otherwise(
    part: ArticlePart, source: Article, spellings: frozenset[str], minor: int
) -> Iterator[str]:
    """What a document of this minor version tells of an article and its source tells otherwise."""
    there = article_part(source, with_text=part.text is not None)
    if part.source in spellings:
        there = there.model_copy(update={"source": part.source})
    later = {field for field, since in _SINCE.items() if minor < since}
    for field in sorted(ArticlePart.model_fields.keys() - {"id", "text", "sha256"} - later):
        told, given = getattr(part, field), getattr(there, field)
        if told != given:
            yield f"article {part.id}: {field} is {told!r}; the source given has {given!r}"


def _mark_failures(part: ArticlePart, text: str) -> Iterator[str]:
    """Marks that are not of whole paragraphs, or not in order."""
    ends = {0, len(text)}.union(*(found.span() for found in re.finditer("\n\n", text)))
    at = 0
    for mark in part.marks:
        if not {mark.start, mark.end} <= ends or not at <= mark.start < mark.end:
            yield f"article {part.id}: its mark {mark.start}..{mark.end} is no paragraph"
        at = mark.end


def articles_of(document: BriefingDocument, given: Mapping[str, Article]) -> tuple[Article, ...]:
    """The articles as the document tells them; texts that it leaves out are of the sources."""
    return tuple(
        told_article(part, part.text if part.text is not None else given[part.id].text)
        for part in document.articles
    )


def repeated_lines(
    articles: Iterable[Article], places: Iterable[tuple[str, int]]
) -> dict[str, frozenset[str]]:
    """The lines of each article in which the sentences that begin at these places stand."""
    starts: dict[str, set[int]] = {}
    for article_id, start in places:
        starts.setdefault(article_id, set()).add(start)
    found: dict[str, frozenset[str]] = {}
    for article in articles:
        lines, at = set(), 0
        for line in article.text.split("\n\n"):
            if any(at <= start < at + len(line) for start in starts.get(article.id, ())):
                lines.add(line)
            at += len(line) + 2
        if lines:
            found[article.id] = frozenset(lines)
    return found


def expected_warnings(
    sources: Sequence[Article], told: Iterable[str], method: Method
) -> tuple[str, ...]:
    """What a briefing on all these sources warns of before it is drafted, without folders."""
    return tuple(map(without_folders, (*told, *warnings_of(left_out_of(sources, method)))))


def left_out_of(sources: Sequence[Article], method: Method) -> tuple[LeftOut, ...]:
    """The articles that a briefing on all these sources would not tell."""
    unique, gone = unique_articles(sources, method.outlets)
    if not unique:
        return gone
    return (*gone, *told_articles(unique, method.only_outlets, method.outlets)[2])


def without_folders(warning: str) -> str:
    """A warning whose files are named without their folders: these hang on who names them.

    >>> without_folders("news/feb/empty.txt: left out, empty file")
    'empty.txt: left out, empty file'
    """
    return re.sub(r"(?<!\S)\S*/(?=\S)", "", warning)
