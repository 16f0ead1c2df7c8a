"""The text of a feed -> its entries, by feedparser.

What feedparser is known to do is met here: it files captions of Media RSS as summaries, reads zones
of dates wrongly (the written date is handed on), and makes an entry of one that was cut off.
"""

import io
import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any, NamedTuple
from urllib.parse import parse_qs, urlsplit

from summarize.errors import InputError
from summarize.readers.feeds.cutting import ROOT, cut_off, whole_part
from summarize.readers.feeds.entries import (
    Entry,
    Feed,
    Text,
    is_address,
    joined,
    words_of_markup,
)
from summarize.readers.feeds.naming import is_gatherer
from summarize.readers.fields import raw_article
from summarize.readers.records import Problem

_MEDIA = re.compile(r"xmlns:([\w.-]+)\s*=\s*[\"']https?://search\.yahoo\.com/mrss/?[\"']")
# The elements of Media RSS that hold words: of pictures and films, never of the article.
_SAYING = "title|description|text|credit|copyright|keywords|category|comments?|rating|tags?"
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")


# What feedparser raises where elements end that never began, and the like.
_BROKEN = (AttributeError, IndexError, KeyError, TypeError, ValueError)


class Parsed(NamedTuple):
    """A feed, its entries in their order, and what is said of one that was cut off, if any."""

    feed: Feed
    entries: tuple[Entry, ...]
    cut: Problem | None = None


def parse_feed(text: str, url: str = "") -> Parsed:
    """A feed of RSS or Atom; `text` is its XML without the declaration.

    Args:
        text: all of the feed.
        url: the address that it was fetched from; links are resolved against it, or against the
            address of the site that the feed names.
    """
    import feedparser

    text = _MAIL.sub(r"\1\2", _with_empty(_without_media(text)))
    whole, rest = whole_part(text)
    headers = {"content-type": "application/xml; charset=utf-8", "content-location": url}
    stream = io.BytesIO(_as_feed(whole).encode("utf-8"))
    try:
        found = feedparser.parse(
            stream, response_headers=headers, resolve_relative_uris=False, sanitize_html=False
        )
    except _BROKEN as error:
        raise InputError("is a feed too broken to be read") from error
    told = found.feed
    base = _base(told, url)
    feed = Feed(words_of_markup(_string(told, "title")), base, _string(told, "language"))
    entries = tuple(_entry(each, at, base) for at, each in enumerate(found.entries, 1))
    return Parsed(feed, entries, cut_off(rest))


_EMPTY = re.compile(r"<(item|entry)\s*(?:/>|>\s*</\1\s*>)|<(?P<end>/?)(?:item|entry)\b")


def _with_empty(text: str) -> str:
    """The feed without entries in an entry that have nothing in them.

    What stands behind such a one would be lost; one beside the others is an entry with nothing.
    """
    if not re.search(r"<(item|entry)\s*(?:/>|>\s*</\1\s*>)", text):
        return text
    depth = 0

    def put(found: re.Match[str]) -> str:
        nonlocal depth
        if found[1]:
            return "" if depth else f"<{found[1]}></{found[1]}>"
        depth = max(0, depth - 1) if found["end"] else depth + 1
        return found[0]

    return _EMPTY.sub(put, text)


# An address of mail, with a name in brackets behind it; feedparser knows few of them.
_MAIL = re.compile(
    r"(<(?:author|dc:creator)>\s*(?:<!\[CDATA\[)?)\s*[\w.+-]+@[\w.-]+\w\s*"
    r"(?:\(([^()<\]]*)\))?\s*(?=<|\]\]>)"
)


def _base(feed: "Raw", url: str) -> str:
    """The address that a feed is at, or of the site that it names."""
    links = feed.get("links", ())
    hrefs = (_string(each, "href") for each in links if each.get("rel") in ("alternate", "self"))
    told = (_string(feed, "link"), url, *hrefs, _string(feed, "id"))
    return next((each for each in told if is_address(each)), "")


def _without_media(text: str) -> str:
    """The feed without what it says of pictures and films."""
    prefixes = {"media", *_MEDIA.findall(text)}
    for prefix in sorted(prefixes):
        if f"<{prefix}:" in text:
            name = rf"{re.escape(prefix)}:(?:{_SAYING})"
            text = re.sub(
                rf"<({name})(?:\s[^<>]*)?(?:/>|(?<!/)>(?:<!\[CDATA\[.*?\]\]>|[^<])*</\1\s*>)",
                "",
                text,
                flags=re.DOTALL,
            )
    return text


def _as_feed(text: str) -> str:
    """A document that is one entry, in a feed."""
    root = ROOT.search(text)
    if root and root["name"].lower() == "entry":
        return f'<feed xmlns="http://www.w3.org/2005/Atom">{text[root.start() :]}</feed>'
    return text


# What feedparser hands on has no types.
Raw = Mapping[str, Any]


def _entry(raw: Raw, at: int, base: str) -> Entry:
    source = raw.get("source") or {}
    return Entry(
        at,
        title=_title(raw),
        url=_link(raw, base),
        identity=_string(raw, "id"),
        published=_first(raw, _PUBLISHED),
        updated=_first(raw, _UPDATED),
        authors=tuple(dict.fromkeys(_authors(raw))),
        outlet=words_of_markup(_string(source, "title") or _string(raw, "news_source")),
        language=_language(raw),
        bodies=tuple(_text(each) for each in raw.get("content", ()) if each.get("value")),
        summary=_text(raw["summary_detail"]) if raw.get("summary_detail") else _summary(raw),
        categories=tuple(_string(each, "term") for each in raw.get("tags", ())),
        recording=_recording(raw),
        other=_other(raw),
    )


_PUBLISHED = ("published", "dcterms_issued", "prism_publicationdate", "created", "a10_published")
_UPDATED = ("updated", "dcterms_modified", "a10_updated")


def _string(raw: Raw, key: str) -> str:
    # feedparser answers for keys that are not there, with a warning; what is there is asked for.
    value = dict.get(raw, key) if isinstance(raw, dict) else None
    return value.strip() if isinstance(value, str) else ""


def _first(raw: Raw, keys: tuple[str, ...]) -> str:
    return next(filter(None, (_string(raw, key) for key in keys)), "")


def _title(raw: Raw) -> str:
    detail = raw.get("title_detail") or {}
    title = _string(raw, "title")
    return " ".join(title.split()) if detail.get("type") == "text/plain" else words_of_markup(title)


def _link(raw: Raw, base: str) -> str:
    """The address of the page of an entry, whole; "" where it names none."""
    links = [each for each in raw.get("links", ()) if each.get("rel", "alternate") == "alternate"]
    pages = [each for each in links if "html" in each.get("type", "text/html")]
    told = (
        _string(raw, "feedburner_origlink"),
        _string(raw, "link"),
        *(_string(each, "href") for each in (*pages, *links)),
    )
    for each in filter(None, told):
        address = joined(base, each)
        if address.lower().startswith("http"):
            return _without_gatherer(address)
    return ""


def _without_gatherer(address: str) -> str:
    """The address of a page, out of that by which a search engine counts who goes there."""
    if "url=" in address and is_gatherer(address):
        told = parse_qs(urlsplit(address).query).get("url", [""])[0]
        return told if is_address(told) else address
    return address


_PLAIN_NAME = re.compile(r"[^\W\d_]+ [^\W\d_]+")


def _authors(raw: Raw) -> Iterator[str]:
    for each in raw.get("authors", ()):
        name = words_of_markup(_string(each, "name"))
        if _PLAIN_NAME.fullmatch(name):
            yield name
        elif name and "@" not in name:
            parts = raw_article({"text": "-", "authors": name}).authors
            # "Ada Brode in Stanwick, Quebec" is one author.
            yield from parts if len(parts) == 1 or all(" " in each for each in parts) else (name,)


def _language(raw: Raw) -> str:
    details = (*raw.get("content", ()), raw.get("summary_detail") or {})
    return next((each["language"] for each in details if each.get("language")), "")


def _text(detail: Raw) -> Text:
    value, is_plain = _string(detail, "value"), detail.get("type") == "text/plain"
    if not is_plain and not _TAG.search(value):
        # Without a tag it is plain, or HTML that was escaped once more.
        value, is_plain = unescape(value), True
    return Text(value, is_html=not is_plain or bool(_PIECE.search(value)))


_PIECE = re.compile(r"</(?:p|div|a|li|b|i|em|strong)>|<br ?/?>|<p>|<img ", re.IGNORECASE)


def _summary(raw: Raw) -> Text:
    return _text({"value": _string(raw, "summary"), "type": "text/html"})


def _recording(raw: Raw) -> str:
    """The kind of the sound or film that is attached to an entry; "" where none is."""
    kinds = [_string(each, "type").partition("/")[0] for each in raw.get("enclosures", ())]
    return next((kind for kind in ("audio", "video") if kind in kinds), "")


def _other(raw: Raw) -> str:
    """What an entry says that it is, where that is no article."""
    if "yt_videoid" in raw:
        return "a video"
    is_episode = any(key.startswith("itunes_") for key in raw) or "psc_chapters" in raw
    if _recording(raw) and is_episode:
        return "an episode of a podcast"
    # Exports of Blogger hold all that a site is made of.
    kinds = (_string(each, "term").rpartition("/kind#")[2] for each in raw.get("tags", ()))
    other = next((kind for kind in kinds if kind in _BLOGGER), "")
    is_draft = _string(raw, "app_draft") == "yes"
    return _BLOGGER[other] if other else "a draft" if is_draft else ""


_BLOGGER = {
    "comment": "a comment",
    "page": "a page of a site",
    "settings": "a setting of a site",
    "template": "a template of a site",
}
