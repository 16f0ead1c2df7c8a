"""A mapping with the field names people use -> RawArticle."""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from summarize.cleaning import parse_date, services, single_line
from summarize.data import RawArticle
from summarize.errors import InputError
from summarize.readers.markup import html_blocks, is_html

# The names each field goes by, the most telling first (NewsPlease, newspaper, NewsAPI, CC-News,
# Multi-News, RSS exports, Hugo and Jekyll front matter).
ALIASES: dict[str, tuple[str, ...]] = {
    "text": (
        "text", "maintext", "main_text", "content", "body", "article_text", "article_body",
        "articlebody", "full_text", "fulltext", "content_text", "article", "document",
    ),
    "title": ("title", "headline", "name"),
    "url": ("url", "link", "canonical_url", "source_url", "permalink", "webpage", "uri"),
    "published": (
        "published", "published_at", "publishedat", "publish_date", "date_publish",
        "published_date", "date_published", "datepublished", "publication_date", "pub_date",
        "pubdate", "created_at", "timestamp", "date",
    ),
    "source": (
        "source", "outlet", "publisher", "publication", "source_name", "sitename", "site_name",
        "site", "newspaper", "source_domain", "domain", "hostname",
    ),
    "id": ("id", "article_id", "_id", "doc_id", "guid", "uuid"),
    "language": ("language", "lang"),
    "authors": ("authors", "author", "byline", "creator", "by"),
    "status": ("pubstatus", "pub_status", "status"),
}  # fmt: skip

# What IPTC's formats say of an article that was taken back, and others like them.
_TAKEN_BACK = frozenset(("canceled", "cancelled", "withheld", "withdrawn", "retracted", "killed"))

_SURROGATE = re.compile(r"[\ud800-\udfff]")
_AND = re.compile(r"\s*(?:;|,|\band\b|&)\s*")
_BOTH, _LIST = re.compile(r"\band\b|&"), re.compile(r"\s*[;,]\s*")


def raw_article(record: Mapping[str, object]) -> RawArticle:
    """The article that a record of any of the usual shapes holds; what it lacks stays empty.

    Raises:
        InputError: there is no text field, or it is not text, or empty.
    """
    fields = {_plain(key): value for key, value in record.items()}
    withdrawn = _string(_first(fields, "status")).lower().rpartition(":")[2] in _TAKEN_BACK
    # A notice may be no more than its headline; it still says what is taken back.
    is_bare = withdrawn and _first(fields, "text") is None
    text = _string(_first(fields, "title")) or "-" if is_bare else _text(fields)
    blocks = html_blocks(text) if is_html(text) else ()
    url = _string(_first(fields, "url"))
    source = _string(_first(fields, "source")) or domain(url)
    return RawArticle(
        id=_string(_first(fields, "id")),
        source=domain(source) if "://" in source else source,
        title=_string(_first(fields, "title")),
        text="" if blocks else text,
        url=url,
        published=parse_date(_string(_first(fields, "published"))),
        language=_string(_first(fields, "language")).lower(),
        authors=tuple(_authors(_first(fields, "authors"))),
        named=bool(source),
        blocks=blocks,
        withdrawn=withdrawn,
    )


def has_text(record: Mapping[str, object]) -> bool:
    """Whether one of the record's fields could be an article's text."""
    return any(_plain(key) in ALIASES["text"] for key in record)


def is_known(name: str) -> bool:
    """Whether `name` is one of the names a field goes by."""
    return any(_plain(name) in names for names in ALIASES.values())


def domain(url: str) -> str:
    """The host of a web address without "www.", or nothing."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def without_surrogates(text: str) -> str:
    """The text without lone surrogates, which no file can hold."""
    return _SURROGATE.sub("", text)


def _plain(key: str) -> str:
    return key.strip().lower().replace("-", "_").replace(" ", "_")


def _first(fields: Mapping[str, object], field: str) -> object:
    """The first of the field's names that has a value."""
    for name in ALIASES[field]:
        value = fields.get(name)
        if value not in (None, "", [], {}):
            return value
    return None


def _string(value: object) -> str:
    """A value as one line: numbers written out, {"name": ...} by its name, lists by their first."""
    if isinstance(value, Mapping):
        return _string(next((value[key] for key in ("name", "title", "id") if value.get(key)), ""))
    if isinstance(value, list):
        return _string(value[0]) if value else ""
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, str | int | float):
        return single_line(_decimal(value))
    return ""


def _decimal(value: str | float) -> str:
    # Python refuses to write integers of more than 4,300 digits.
    return f"{value:.15g}" if isinstance(value, int) and abs(value) > 1 << 64 else str(value)


def _text(fields: Mapping[str, object]) -> str:
    value = _first(fields, "text")
    if value is None:
        missing = not any(name in fields for name in ALIASES["text"])
        names = ", ".join(ALIASES["text"][:5])
        raise InputError(f"no text field (one of {names})" if missing else "the text is empty")
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        value = "\n\n".join(str(part) for part in value)
    if not isinstance(value, str):
        raise InputError(f"the text is not a string but {_kind(value)}")
    if not value.strip():
        raise InputError("the text is empty")
    return _with_breaks(value)


# A line end that was escaped twice on its way through JSON: a backslash and an n. Before a small
# letter it may be a folder's name ("C:\\new"); beside real line ends it must follow a sentence.
_ESCAPED_BREAK = re.compile(r"(?<![\\:])(?:(?:\\r)?\\n[ \n]*)+(?![a-z])")
_ESCAPED_AFTER_STOP = re.compile(r"(?<=[.!?”\"\s])(?:(?:\\r)?\\n[ \n]*)+(?![a-z])")


def _with_breaks(text: str) -> str:
    r"""The text with line ends where it spells them out.

    >>> _with_breaks(r"The rig sank.\nThe search goes on.")
    'The rig sank.\n\nThe search goes on.'
    """
    if "\\n" not in text:
        return text
    broken = _ESCAPED_AFTER_STOP if "\n" in text.strip() else _ESCAPED_BREAK
    return broken.sub("\n\n", text)


def _kind(value: object) -> str:
    kinds = ((bool, "true or false"), (int | float, "a number"), (list, "a list"))
    return next((name for kind, name in kinds if isinstance(value, kind)), "an object")


def _authors(value: object) -> Iterator[str]:
    if isinstance(value, list):
        for each in value:
            yield from filter(None, [_string(each)])
    else:
        names = re.sub(r"^by\s+", "", _string(value), flags=re.IGNORECASE)
        parts = [part for part in _AND.split(names) if part]
        wires = [part for part in parts if services(part)]
        # "Jane Roe and Reuters" is of both, and "Jane Roe, Reuters" of Reuters.
        is_of_both = wires and len(wires) < len(parts) and _BOTH.search(names)
        yield from _LIST.split(names) if is_of_both else parts
