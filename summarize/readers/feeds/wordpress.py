"""Exports of WordPress (WXR): RSS with all that a site holds, of which published posts are read."""

import io
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from summarize.errors import InputError
from summarize.readers.blocks import Element
from summarize.readers.feeds.articles import feed_records
from summarize.readers.feeds.cutting import cut_off, whole_part
from summarize.readers.feeds.entries import Entry, Feed, Text
from summarize.readers.feeds.shortcodes import as_html
from summarize.readers.records import Problem, Record

_OF_EXPORTS = "//wordpress.org/export/"
# What is told one by one where it is left out; of pictures, menus and the like only the number.
_TOLD = ("post", "page")


class _Item(NamedTuple):
    """An item of an export, and what WordPress says that it is."""

    entry: Entry
    kind: str
    why_not: str


def is_export(root: str) -> bool:
    """Whether the start tag of a feed of RSS is that of an export of WordPress."""
    return _OF_EXPORTS in root


def read_export(text: str) -> Iterator[Record | Problem]:
    """The published posts of an export, and what else it holds, told.

    Raises:
        InputError: nothing is in it.
    """
    feed = Feed()
    authors: dict[str, str] = {}
    items: list[_Item] = []
    whole, rest = whole_part(text)
    for element in _elements(whole):
        name = element.tag.rpartition("}")[2]
        if name == "item":
            items.append(_item(element, len(items) + 1, authors))
            element.clear()
        elif name == "author":
            login = _told(element, "author_login")
            authors[login] = _told(element, "author_display_name") or login
        elif element.getparent() is not None and _is_channel(element.getparent()):
            feed = _with(feed, name, (element.text or "").strip())
    if not items and not rest:
        raise InputError("is an export of WordPress without a post")
    published = [each.entry for each in items if not each.why_not]
    yield from feed_records(feed, published, are_whole=True)
    yield from _left_out(items)
    if cut := cut_off(rest):
        yield cut


def _elements(text: str) -> Iterator[Element]:
    from lxml import etree

    parsed = etree.iterparse(
        io.BytesIO(text.encode("utf-8")), resolve_entities=False, no_network=True, recover=True
    )
    for _, element in parsed:
        yield element


def _is_channel(element: Element) -> bool:
    return bool(element.tag == "channel")


def _with(feed: Feed, name: str, value: str) -> Feed:
    """The feed with what an element of its head tells; the first of a name counts."""
    title = feed.title or (value if name == "title" else "")
    url = feed.url or (value if name in ("link", "base_blog_url") else "")
    return Feed(title, url, feed.language or (value if name == "language" else ""))


def _told(element: Element, name: str) -> str:
    """The text of the first child of this name, in whatever namespace."""
    found = (each for each in element if each.tag.rpartition("}")[2] == name)
    return next((each.text or "" for each in found), "").strip()


def _encoded(element: Element, space: str) -> str:
    found = (each for each in element if each.tag.endswith("}encoded") and space in each.tag)
    return next((each.text or "" for each in found), "")


def _item(element: Element, at: int, authors: dict[str, str]) -> _Item:
    kind, status = _told(element, "post_type") or "post", _told(element, "status") or "publish"
    author = _told(element, "creator")
    dates = (_told(element, "pubDate"), _told(element, "post_date_gmt"))
    content, excerpt = _encoded(element, "/content/"), _encoded(element, "/excerpt/")
    entry = Entry(
        at,
        title=" ".join(_told(element, "title").split()),
        url=_told(element, "link"),
        identity=_told(element, "guid"),
        published=next((each for each in dates if each and "-0001" not in each), ""),
        authors=tuple(filter(None, [authors.get(author, author)])),
        bodies=(Text(as_html(content)),) if content.strip() else (),
        summary=Text(as_html(excerpt)),
        categories=tuple((each.text or "").strip() for each in element.iter("category")),
    )
    return _Item(entry, kind, _why_not(kind, status, _told(element, "post_password")))


def _why_not(kind: str, status: str, password: str) -> str:
    """Why an item is no published post; "" where it is one."""
    if kind != "post":
        return f"a WordPress {kind.replace('_', ' ')}, no post"
    if status != "publish":
        return _STATES.get(status, f"not published ({status})")
    return "protected by a password" if password else ""


_STATES = {
    "draft": "a draft",
    "auto-draft": "a draft",
    "pending": "a draft that waits for review",
    "private": "private",
    "trash": "in the trash",
    "future": "not published yet",
    "inherit": "a revision",
}


def _left_out(items: list[_Item]) -> Iterator[Problem]:
    """What is no published post: posts and pages each, of other things how many."""
    others = Counter(each.kind for each in items if each.why_not and each.kind not in _TOLD)
    for each in items:
        if each.why_not and each.kind in _TOLD:
            title = each.entry.title
            yield Problem(f"{each.entry.shown}: left out, {each.why_not}", lost=False, title=title)
    for kind, count in others.items():
        what = f"{kind.replace('_', ' ')}{'' if count == 1 else 's'}"
        yield Problem(f"left out {count:,} WordPress {what}, no posts", lost=False)
