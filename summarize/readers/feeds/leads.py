"""A feed -> what its entries lead to: their pages, their dates, and whether they say it all."""

import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from summarize.cleaning import parse_date
from summarize.errors import InputError
from summarize.readers.feeds import json_feed, syndicated
from summarize.readers.feeds.articles import are_whole
from summarize.readers.feeds.entries import Entry
from summarize.readers.feeds.moments import exact_moment
from summarize.readers.formats import Head
from summarize.readers.signs import is_feed
from summarize.readers.streams import is_gzip, read_all, unpacked


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """An entry of a feed.

    Attributes:
        url: of its page; "" where it names none.
        title: as it is written.
        moment: when it was published or last changed; None where that is not told.
        is_whole: whether the feed has the text of the article, and not a summary alone.
    """

    url: str
    title: str
    moment: datetime | None
    is_whole: bool


def feed_kind(data: bytes) -> str:
    """What a file that was fetched is of these: "feed", "opml", or "" for any other.

    >>> feed_kind(b"<?xml version='1.0'?><rss version='2.0'>"), feed_kind(b"<html>")
    ('feed', '')
    """
    head = Head("", _unpacked(data))
    if head.root == "opml":
        return "opml"
    return "feed" if is_feed(head) or _is_json(head) else ""


def feed_entries(data: bytes, url: str = "") -> tuple[FeedEntry, ...]:
    """The entries of a feed in their order, each address once; some may lead nowhere.

    Args:
        data: RSS, RDF, Atom or JSON Feed.
        url: where it was fetched from; relative addresses are seen from there.
    """
    entries = _entries(_unpacked(data), url)
    found: dict[str, FeedEntry] = {}
    for each, is_whole in zip(entries, are_whole(entries), strict=True):
        key, moment = each.url or str(each.at), _moment(each)
        told = FeedEntry(each.url, each.title, moment, is_whole)
        known = found.setdefault(key, told)
        if moment and (not known.moment or moment > known.moment):
            found[key] = told
    return tuple(found.values())


def _entries(data: bytes, url: str) -> tuple[Entry, ...]:
    try:
        if not _is_json(Head("", data)):
            return syndicated.entries_of(data, url)
        value = json.loads(data)
        return json_feed.entries_of(value, url) if isinstance(value, Mapping) else ()
    except (InputError, ValueError, RecursionError):
        return ()


def _is_json(head: Head) -> bool:
    return head.text.startswith("{") and "jsonfeed.org/version/" in head.text


def _moment(entry: Entry) -> datetime | None:
    """When an entry was last changed, else published."""
    written = entry.updated or entry.published
    return exact_moment(written) or parse_date(written) if written else None


def _unpacked(data: bytes) -> bytes:
    """What is in a gzip, as some servers send feeds; any other data as they are."""
    if not is_gzip(data):
        return data
    try:
        return read_all(unpacked(io.BytesIO(data)))
    except InputError:
        return data
