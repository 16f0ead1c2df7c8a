"""Feeds of RSS 0.9 to 2.0, RDF and Atom, and exports of WordPress, which are a kind of RSS."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from summarize.errors import InputError
from summarize.readers.feeds.articles import feed_records
from summarize.readers.feeds.mending import mended
from summarize.readers.feeds.parsing import parse_feed
from summarize.readers.feeds.wordpress import is_export, read_export
from summarize.readers.records import UNTOLD, Context, Problem, Record
from summarize.readers.streams import read_all

# So much of a file is looked at for the element that makes it a feed. Chosen, not tuned.
_HEAD = 20_000
_FEED = re.compile(r"<(?:[\w.-]+:)?(?:rss|feed|rdf|entry|channel)\b[^>]*>", re.IGNORECASE)
_FIRST = re.compile(r"<(?P<name>[a-zA-Z_][\w.:-]*)")


def read_feed(stream: BinaryIO, context: Context = UNTOLD) -> Iterator[Record | Problem]:
    """The articles of a feed, or of an export of WordPress.

    Raises:
        InputError: it is no feed, or one without entries.
    """
    decoded = mended(read_all(stream), context.charset)
    if decoded.loss:
        yield Problem(decoded.loss, lost=False)
    root = _FEED.search(decoded.text[:_HEAD])
    if not root:
        first = _FIRST.search(decoded.text)
        name = f"XML that begins with <{first['name']}>, which is not read" if first else "no feed"
        raise InputError(f"is {name}")
    text = decoded.text[root.start() :]
    if is_export(root[0]):
        yield from read_export(text)
        return
    parsed = parse_feed(text, context.url)
    if not parsed.entries and not parsed.cut:
        raise InputError("is a feed without an entry")
    yield from feed_records(parsed.feed, parsed.entries)
    if parsed.cut:
        yield parsed.cut
