"""JSON Feed 1.0 and 1.1."""

from collections.abc import Iterator, Mapping

from summarize.errors import InputError
from summarize.readers.feeds.articles import feed_records
from summarize.readers.feeds.entries import Entry, Feed, Text, joined
from summarize.readers.names import USUAL, FieldNames
from summarize.readers.records import Problem, Record

Fields = Mapping[str, object]


def records(value: Fields, _names: FieldNames = USUAL) -> Iterator[Record | Problem]:
    """The articles of a JSON Feed; its fields have fixed names.

    Raises:
        InputError: it has no items.
    """
    items = value.get("items")
    if not isinstance(items, list) or not items:
        raise InputError("is a JSON Feed without an item")
    base = _string(value, "home_page_url") or _string(value, "feed_url")
    feed = Feed(_string(value, "title"), base, _string(value, "language"))
    entries = []
    for at, item in enumerate(items, 1):
        if isinstance(item, Mapping):
            entries.append(_entry(item, at, base, _authors(value)))
        else:
            yield Problem(f"entry {at}: is no object")
    yield from feed_records(feed, entries)


def entries_of(value: Fields, url: str = "") -> tuple[Entry, ...]:
    """The items of a JSON Feed, whether they are articles or not."""
    base = _string(value, "home_page_url") or _string(value, "feed_url") or url
    items = enumerate(_objects(value.get("items")), 1)
    return tuple(_entry(item, at, base, ()) for at, item in items)


def _entry(item: Fields, at: int, base: str, authors: tuple[str, ...]) -> Entry:
    html, text = _string(item, "content_html"), _string(item, "content_text")
    attached = item.get("attachments")
    kinds = [_string(each, "mime_type").partition("/")[0] for each in _objects(attached)]
    url = _string(item, "url")
    return Entry(
        at,
        title=" ".join(_string(item, "title").split()),
        url=joined(base, url) if url else "",
        identity=_identity(item),
        published=_string(item, "date_published"),
        updated=_string(item, "date_modified"),
        authors=_authors(item) or authors,
        language=_string(item, "language"),
        bodies=(Text(html),) if html.strip() else (Text(text, is_html=False),),
        summary=Text(_string(item, "summary"), is_html=False),
        categories=_tags(item),
        recording=next((each for each in ("audio", "video") if each in kinds), ""),
    )


def _string(fields: Fields, key: str) -> str:
    value = fields.get(key)
    return value.strip() if isinstance(value, str) else ""


def _identity(item: Fields) -> str:
    value = item.get("id")
    return str(value) if isinstance(value, str | int) else ""


def _tags(item: Fields) -> tuple[str, ...]:
    tags = item.get("tags")
    return tuple(each for each in tags if isinstance(each, str)) if isinstance(tags, list) else ()


def _objects(value: object) -> Iterator[Fields]:
    if isinstance(value, list):
        yield from (each for each in value if isinstance(each, Mapping))


def _authors(fields: Fields) -> tuple[str, ...]:
    """Who wrote it: `authors` of version 1.1, `author` of version 1.0."""
    one = fields.get("author")
    told = [*_objects(fields.get("authors")), *([one] if isinstance(one, Mapping) else [])]
    return tuple(dict.fromkeys(filter(None, (_string(each, "name") for each in told))))
