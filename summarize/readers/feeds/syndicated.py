"""Feeds of RSS 0.9 to 2.0, RDF and Atom, and exports of WordPress, which are a kind of RSS."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from summarize.errors import InputError
from summarize.readers.feeds.articles import feed_records
from summarize.readers.feeds.entries import Entry
from summarize.readers.feeds.mending import mended
from summarize.readers.feeds.parsing import parse_feed
from summarize.readers.feeds.wordpress import is_export, read_export
from summarize.readers.formats import Head
from summarize.readers.records import UNTOLD, Context, Problem, Record
from summarize.readers.streams import read_all

# So much of a file is looked at for the element that makes it a feed. Chosen, not tuned.
_HEAD = 20_000
_ROOTS = ("rss", "feed", "rdf", "channel")
_LATE_FEED = re.compile(r"<\?xml\b[^>]*\?>\s*(?P<root><(?:rss|feed|rdf:RDF)\b[^>]*>)")
_ATOM = re.compile(r"w3\.org/2005/Atom|purl\.org/atom/ns")


def entries_of(data: bytes, url: str = "") -> tuple[Entry, ...]:
    """The entries of a feed, whether they are articles or not.

    Raises:
        InputError: it is no feed.
    """
    return parse_feed(_root(mended(data).text)[1], url).entries


def read_feed(stream: BinaryIO, context: Context = UNTOLD) -> Iterator[Record | Problem]:
    """The articles of a feed, or of an export of WordPress.

    Raises:
        InputError: it is no feed, or one without entries.
    """
    decoded = mended(read_all(stream), context.charset)
    if decoded.loss:
        yield Problem(decoded.loss, lost=False)
    root, text = _root(decoded.text)
    if is_export(root):
        yield from read_export(text)
        return
    parsed = parse_feed(text, context.url)
    if not parsed.entries and not parsed.cut:
        raise InputError("is a feed without an entry")
    yield from feed_records(parsed.feed, parsed.entries)
    if parsed.cut:
        yield parsed.cut


def _root(text: str) -> tuple[str, str]:
    """The start tag that makes a file a feed, and the file from there on.

    Raises:
        InputError: it is no feed.
    """
    first = Head("", text[:_HEAD].encode())
    is_entry = first.root == "entry" and _ATOM.search(first.element)
    if first.root in _ROOTS or is_entry:
        return first.element, text[text.index(first.element) - 1 :]
    # A server may have written something before it.
    if found := _LATE_FEED.search(text[:_HEAD]):
        return found["root"], text[found.start("root") :]
    name = f"XML that begins with <{first.root}>, which is not read" if first.root else "no feed"
    raise InputError(f"is {name}")
