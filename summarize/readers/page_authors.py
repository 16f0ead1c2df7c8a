"""Who wrote the article of a page."""

from collections.abc import Iterator, Mapping

from summarize.readers.blocks import Element
from summarize.readers.linked_data import text_of
from summarize.readers.page_head import PageHead, is_address

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
    names = names or extract_author(tree) or _in_reading_view(tree)
    yield from filter(None, (name.strip() for name in (names or "").split("; ")))


def _in_reading_view(tree: Element) -> str:
    """What the reading view of Firefox has of the authors."""
    found = tree.xpath("//*[contains(@class, 'reader-credits') or @id='reader-credits']")
    return " ".join(found[0].text_content().split()) if found else ""


def _linked(head: PageHead) -> Iterator[str]:
    authors = head.article.get("author")
    for each in authors if isinstance(authors, list) else [authors]:
        if isinstance(each, Mapping):
            yield text_of(each.get("name"))
        elif each:
            yield text_of(each)
