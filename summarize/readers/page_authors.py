"""Who wrote the article of a page."""

from collections.abc import Iterable, Iterator, Mapping

from summarize.patterns import regex
from summarize.readers.blocks import Element
from summarize.readers.linked_data import text_of
from summarize.readers.page_head import PageHead, is_address
from summarize.readers.trees import find

_NAMES_OF_ELEMENTS = "//@class | //@id | //@rel | //@itemprop | //@data-testid | //@data-component"
_CALLED = regex(
    r"[Aa]uthor|[Bb]yline|zuozhe|bianji|xiaobian|channel-name|submitted-by|posted-by"
    r"|journalist-name|screenname|writer|username|byl$|BBL$"
)
_NAMES = ("author", "article:author", "parsely-author", "byl", "sailthru.author", "dc.creator")


def page_authors(tree: Element, head: PageHead) -> Iterator[str]:
    """The names of the authors, each once: as JSON-LD has them, the head, or the byline."""
    from trafilatura.json_metadata import normalize_authors
    from trafilatura.metadata import extract_author

    told = [*_linked(head)] or [head.meta(*_NAMES)]
    names: str | None = None
    for each in told:
        if each and not is_address(each):
            names = normalize_authors(names, each)
    if not names:
        called = set(find(tree, _NAMES_OF_ELEMENTS))
        names = extract_author(tree) if _may_be_named(tree, called) else None
        names = names or _in_reading_view(tree, called)
    yield from filter(None, (name.strip() for name in names.split("; ")))


def _may_be_named(tree: Element, called: Iterable[str]) -> bool:
    """Whether an element is called as those are that `extract_author` looks at; quick to tell."""
    return tree.find(".//author") is not None or any(map(_CALLED.search, called))


def _in_reading_view(tree: Element, called: Iterable[str]) -> str:
    """What the reading view of Firefox has of the authors."""
    if not any("reader-credits" in each for each in called):
        return ""
    found = find(tree, "//*[contains(@class, 'reader-credits') or @id='reader-credits']")
    return " ".join(found[0].text_content().split()) if found else ""


def _linked(head: PageHead) -> Iterator[str]:
    authors = head.article.get("author")
    for each in authors if isinstance(authors, list) else [authors]:
        if isinstance(each, Mapping):
            yield text_of(each.get("name"))
        elif each:
            yield text_of(each)
