"""What a page that was fetched is, and the feeds that it names."""

import io
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from summarize.errors import InputError
from summarize.readers.decoding import decode
from summarize.readers.page_source import said_encoding
from summarize.readers.pages import read_html
from summarize.readers.records import Context, Record

_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json")
# Feeds of what readers say stand beside those of articles; their addresses tell them.
_COMMENTS = "/comments"


def no_article(page: bytes, url: str = "", charset: str = "") -> str:
    """What a page is, if no article was found in it; "" where one was."""
    try:
        found = list(read_html(io.BytesIO(page), Context(url=url, charset=charset)))
    except InputError as error:
        return str(error)
    if any(isinstance(each, Record) for each in found):
        return ""
    return next((each.message for each in found if not isinstance(each, Record)), "no article")


def alternate_feeds(page: bytes, url: str, charset: str = "") -> tuple[str, ...]:
    """The addresses of the feeds that a page names in its head, those of comments last."""
    from trafilatura import load_html

    try:
        tree = load_html(decode(page, said_encoding(page) or charset).text)
    except InputError:
        return ()
    if tree is None:
        return ()
    base = next((each for each in tree.xpath("//base/@href")), "")
    found = dict.fromkeys(_alternates(tree.xpath("//link[@href]"), urljoin(url, base)))
    return tuple(sorted(found, key=lambda each: _COMMENTS in urlsplit(each).path))


def _alternates(links: list, base: str) -> Iterator[str]:  # type: ignore[type-arg]  # of lxml
    for each in links:
        kinds = (each.get("rel") or "").lower().split()
        form = (each.get("type") or "").lower().partition(";")[0].strip()
        if "alternate" in kinds and form in _FEED_TYPES:
            yield urljoin(base, each.get("href").strip())
