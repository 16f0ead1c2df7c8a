"""The feeds of all days: Atom (RFC 4287) by feedgenerator, and JSON Feed 1.1 (jsonfeed.org).

There is an entry for each story, of the last day that told something of it; its id stays, and its
time is later whenever it has changed. What the days before took back of the story stays in it, as
long as the feed is made of these days. Nothing depends on when a feed is written.
"""

import json
import uuid
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from html import escape
from io import StringIO
from typing import NamedTuple
from urllib.parse import quote

from summarize.characters import safe_json
from summarize.renderers.daily import Index
from summarize.renderers.day_lines import Words, story_facts, words_for
from summarize.renderers.entries import Entry
from summarize.renderers.feed_text import feed_html, xml_text

# So many stories are in a feed, the newest. Chosen: two days of a large outlet.
_MOST = 50
# What a feed links, by the formats that there are.
_LINKED = {"html": ".html", "markdown": ".md", "json": ".json", "text": ".txt"}
_JSON_FEED = "https://jsonfeed.org/version/1.1"
# Names in it are our stories and feeds: an id is the same wherever it is made.
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "summarize")


class Item(NamedTuple):
    """A story in a feed: the page of the last day that told something of it."""

    id: str
    title: str
    address: str
    published: datetime
    updated: datetime
    summary: str
    html: str
    language: str
    outlets: tuple[str, ...]


def feeds(days: Sequence[Index], formats: Sequence[str]) -> dict[str, str]:
    """The feeds of some days as {name of the file: text}; the newest says what they are called.

    Args:
        days: those that may have one of the newest stories, in any order.
        formats: those that stories are written in: a feed links the first that a browser shows.
    """
    newest = sorted(days, key=lambda each: each.day, reverse=True)
    last = newest[0] if newest else Index("", ())
    language, words = last.language, words_for(last.language, last.day)
    base = f"{last.site.rstrip('/')}/" if last.site else ""
    items = list(_items(newest, formats, base))[:_MOST]
    page = "index.html" if "html" in formats else "index.md"
    told = _Feed(
        last.masthead or words.frame.day[1],
        base,
        base + page,
        language or words.frame.language,
        _at(last.day or "1970-01-01"),
        items,
    )
    return {"feed.atom": _atom(told), "feed.json": _json_feed(told)}


class _Feed(NamedTuple):
    title: str
    base: str
    home: str
    language: str
    updated: datetime
    items: list[Item]

    @property
    def id(self) -> str:
        return self.base or uuid.uuid5(_NAMESPACE, f"feed {self.title}").urn


def _at(text: str) -> datetime:
    found = datetime.fromisoformat(text)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _items(newest: Sequence[Index], formats: Sequence[str], base: str) -> Iterator[Item]:
    """The stories, those that changed last first."""
    suffix = next((_LINKED[form] for form in _LINKED if form in formats), ".md")
    told: dict[str, list[tuple[Index, str, Entry]]] = {}
    for index in newest:
        for name, entry in index.stories:
            if name and entry.claims:
                told.setdefault(entry.story, []).append((index, name, entry))
    found = []
    for (index, name, entry), *older in told.values():
        address = f"{base}{quote(index.day)}/{quote(name)}{suffix}"
        words = words_for(index.language, index.day)
        before = [each for _, _, each in older if each.story and each.taken_back]
        found.append(_item(words, index.day, entry, address, before))
    yield from sorted(found, key=lambda each: each.updated, reverse=True)


def _item(words: Words, day: str, entry: Entry, address: str, before: Sequence[Entry]) -> Item:
    updated = _at(entry.updated or day)
    return Item(
        id=uuid.uuid5(_NAMESPACE, f"story {entry.story or f'{day} {entry.title}'}").urn,
        title=xml_text(entry.title) or xml_text(entry.lead) or words.frame.day[1],
        address=address,
        published=min(_at(entry.first_day or day), updated),
        updated=updated,
        summary=xml_text(f"{story_facts(words, entry)}. {entry.lead}"),
        html=feed_html(words, entry, before),
        language=entry.language,
        outlets=tuple(filter(None, map(xml_text, entry.names))),
    )


def _atom(feed: _Feed) -> str:
    from summarize.renderers.atom import AtomFeed

    made = AtomFeed(
        title=xml_text(feed.title),
        link=feed.home,
        description=None,
        language=feed.language,
        author_name=xml_text(feed.title),
        feed_guid=feed.id,
        feed_url=f"{feed.base}feed.atom" if feed.base else None,
        updated=feed.updated,
    )
    for each in feed.items:
        made.add_item(
            title=each.title,
            link=each.address,
            description=escape(each.summary, quote=False),
            content=each.html,
            pubdate=each.published,
            updateddate=each.updated,
            unique_id=each.id,
            categories=each.outlets,
            language=each.language,
        )
    written = StringIO()
    made.write(written, "utf-8")
    return f"{written.getvalue()}\n"


def _json_feed(feed: _Feed) -> str:
    """No library that is kept up writes this format: it is JSON, and a test has its schema."""
    places = {"home_page_url": feed.home, "feed_url": f"{feed.base}feed.json"}
    document = {
        "version": _JSON_FEED,
        # The format has no field for it; what begins so is an extension.
        "_generator": {"name": "summarize"},
        "title": feed.title,
        **(places if feed.base else {}),
        "language": feed.language,
        "items": [_json_item(each, is_absolute=bool(feed.base)) for each in feed.items],
    }
    return safe_json(json.dumps(document, indent=2, ensure_ascii=False)) + "\n"


def _json_item(item: Item, *, is_absolute: bool) -> dict[str, object]:
    """An item; a URL of this format is absolute, so a relative one stands in its text alone."""
    return {
        "id": item.id,
        **({"url": item.address} if is_absolute else {}),
        "title": item.title,
        "content_html": item.html,
        "summary": item.summary,
        "date_published": item.published.isoformat(),
        "date_modified": item.updated.isoformat(),
        "tags": list(item.outlets),
        **({"language": item.language} if item.language else {}),
    }
