"""A feed -> what its entries lead to: their pages, their dates, and whether they say it all."""

import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from time import struct_time
from typing import Any
from urllib.parse import urljoin

from summarize.data import count_words
from summarize.errors import InputError
from summarize.readers.formats import Head
from summarize.readers.streams import is_gzip, read_all, unpacked

# A text of so many words is the article. Of 1,400 entries of 56 feeds that people sent to the
# authors of parsers 88% have less than 60 words and 7% 150 or more: hardly any stand between.
_WHOLE_WORDS = 150
_ROOTS = ("rss", "rdf", "feed")
_OPML = "opml"
_CUT = re.compile(r"(?:…|\.\.\.|\[(?:…|\.\.\.|&hellip;)\]|&hellip;)\s*$")
_TAG = re.compile(r"<[^>]*>")


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
    head = Head("", _unpacked(data)[:16_384])
    if head.root in _ROOTS:
        return "feed"
    if head.root == _OPML:
        return _OPML
    is_json = head.text.startswith("{") and "jsonfeed.org/version/" in head.text
    return "feed" if is_json else ""


def feed_entries(data: bytes, url: str = "") -> tuple[FeedEntry, ...]:
    """The entries of a feed in their order, each address once; some may lead nowhere.

    Args:
        data: RSS, RDF, Atom or JSON Feed.
        url: where it was fetched from; relative addresses are seen from there.
    """
    data = _unpacked(data)
    found: dict[str, FeedEntry] = {}
    entries = _of_json(data, url) if Head("", data).text.startswith("{") else _of_xml(data, url)
    for at, each in enumerate(entries):
        key = each.url or str(at)
        known = found.setdefault(key, each)
        if each.moment and (not known.moment or each.moment > known.moment):
            found[key] = each
    return tuple(found.values())


def _unpacked(data: bytes) -> bytes:
    """What is in a gzip, as some servers send feeds; any other data as they are."""
    if not is_gzip(data):
        return data
    try:
        return read_all(unpacked(io.BytesIO(data)))
    except InputError:
        return data


def _of_xml(data: bytes, url: str) -> Iterator[FeedEntry]:
    import feedparser

    headers = {"content-location": url} if url else {}
    feed = feedparser.parse(data, response_headers=headers, sanitize_html=False)
    for each in feed.entries:
        link = dict.get(each, "link") or ""
        address = _joined(url, link)
        yield FeedEntry(address, dict.get(each, "title") or "", _moment(each), _is_whole(each))


def _joined(base: str, link: str) -> str:
    try:
        return urljoin(base, link) if link else ""
    except ValueError:
        return ""


def _moment(entry: dict[str, Any]) -> datetime | None:
    """When an entry was last changed, else published; not looked up as feedparser guesses it."""
    for key in ("updated_parsed", "published_parsed"):
        told = dict.get(entry, key)
        if isinstance(told, struct_time):
            try:
                return datetime(*told[:6], tzinfo=UTC)
            except ValueError:
                continue
    return None


def _is_whole(entry: dict[str, Any]) -> bool:
    texts = [str(dict.get(entry, "summary") or "")]
    texts += [each.get("value") or "" for each in dict.get(entry, "content") or ()]
    return any(map(_says_all, texts))


def _says_all(text: str) -> bool:
    plain = _TAG.sub(" ", text).strip()
    return count_words(plain) >= _WHOLE_WORDS and not _CUT.search(plain)


def _of_json(data: bytes, url: str) -> Iterator[FeedEntry]:
    try:
        items = json.loads(data.decode("utf-8-sig", "replace")).get("items")
    except (ValueError, AttributeError, RecursionError):
        return
    for each in items if isinstance(items, list) else ():
        if not isinstance(each, dict):
            continue
        link = each.get("url") or each.get("external_url")
        address = _joined(url, link) if isinstance(link, str) else ""
        texts = (str(each.get(key) or "") for key in ("content_html", "content_text"))
        title, is_whole = str(each.get("title") or ""), any(map(_says_all, texts))
        yield FeedEntry(address, title, _json_moment(each), is_whole)


def _json_moment(item: Mapping[str, Any]) -> datetime | None:
    told = item.get("date_modified") or item.get("date_published")
    try:
        moment = datetime.fromisoformat(str(told))
    except ValueError:
        return None
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
