"""OPML: a list of feeds. It holds their addresses and no article."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO

from summarize.errors import InputError
from summarize.readers.blocks import Element
from summarize.readers.feeds.mending import mended
from summarize.readers.records import UNTOLD, Context, Problem, Record
from summarize.readers.streams import read_all

# "feed://host/path" and "feed:https://host/path", as some programs write addresses of feeds.
_FEED_SCHEME = re.compile(r"feed:(?://(?!https?:))?(?://)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FeedAddress:
    """The address of a feed; `categories` are the folders that it stands in, outermost first."""

    title: str
    url: str
    categories: tuple[str, ...] = ()


def read_opml(stream: BinaryIO, context: Context = UNTOLD) -> Iterator[Record | Problem]:
    """Nothing: a list of feeds holds no articles.

    Raises:
        InputError: always; it says what the file is, and which command reads it.
    """
    count = len(feed_addresses(read_all(stream)))
    of = f"of {count} feed{'' if count == 1 else 's'}" if count else "without a feed"
    name = context.name or "FILE"
    raise InputError(
        f"is a list {of} (OPML), with addresses and no articles; `summarize fetch {name}` reads "
        "the feeds"
    )


def feed_addresses(data: bytes) -> tuple[FeedAddress, ...]:
    """The feeds that an OPML file names, each once, in their order.

    One that stands in several folders has the names of all of them. What is broken in the file is
    passed over.

    Raises:
        InputError: it is no OPML.
    """
    root = _tree(mended(data).text)
    if root is None or root.tag.rpartition("}")[2].lower() != "opml":
        raise InputError("is no list of feeds (OPML)")
    found: dict[str, FeedAddress] = {}
    for each in _outlines(root, ()):
        known = found.setdefault(each.url, each)
        together = dict.fromkeys((*known.categories, *each.categories))
        found[each.url] = replace(known, categories=tuple(together))
    return tuple(found.values())


def _tree(text: str) -> Element | None:
    from lxml import etree

    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError:
        return None


def _outlines(element: Element, folders: tuple[str, ...]) -> Iterator[FeedAddress]:
    """The feeds below an element that stands in these folders."""
    waiting = [(each, folders) for each in element]
    while waiting:
        each, around = waiting.pop(0)
        told = {name.lower(): value.strip() for name, value in each.attrib.items()}
        title = told.get("title") or told.get("text", "")
        url = _address(told.get("xmlurl", ""))
        if url:
            yield FeedAddress(" ".join(title.split()) or url, url, around)
        is_outline = each.tag.rpartition("}")[2].lower() == "outline"
        inner = (*around, title) if is_outline and title and not url else around
        waiting = [*((child, inner) for child in each), *waiting]


def _address(written: str) -> str:
    """An address of the web as it is asked for; "" for any other.

    >>> _address("feed://tolmen.example/rss"), _address("feed:https://tolmen.example/rss")
    ('http://tolmen.example/rss', 'https://tolmen.example/rss')
    """
    if written[:5].lower() == "feed:":
        rest = _FEED_SCHEME.sub("", written, count=1)
        written = rest if rest.lower().startswith(("http://", "https://")) else f"http://{rest}"
    return written if written.lower().startswith(("http://", "https://")) else ""
