"""A mapping with the field names people use -> RawArticle."""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from summarize.cleaning import services, single_line
from summarize.data import RawArticle
from summarize.errors import InputError
from summarize.readers.markup import html_blocks, is_html
from summarize.readers.names import (
    ALIASES,
    NOTHING,
    USUAL,
    FieldNames,
    is_of_publication,
    plain_name,
)

# What IPTC's formats say of an article that was taken back, and others like them.
_TAKEN_BACK = frozenset(("canceled", "cancelled", "withheld", "withdrawn", "retracted", "killed"))

_SURROGATE = re.compile(r"[\ud800-\udfff]")
_AND = re.compile(r"\s*(?:;|,|\band\b|&)\s*")
_BOTH, _LIST = re.compile(r"\band\b|&"), re.compile(r"\s*[;,]\s*")


def raw_article(record: Mapping[str, object], names: FieldNames = USUAL) -> RawArticle:
    """The article that a record of any of the usual shapes holds; what it lacks stays empty.

    Args:
        record: its fields by their names.
        names: what its fields are called, beside the usual names.

    Raises:
        InputError: there is no text field, or it is not text, or empty.
    """
    fields = _by_plain_names(names.put_first(record))
    withdrawn = _string(_first(fields, "status")).lower().rpartition(":")[2] in _TAKEN_BACK
    # A notice may be no more than its headline; it still says what is taken back.
    is_bare = withdrawn and _first(fields, "text") is None
    text = _string(_first(fields, "title")) or "-" if is_bare else _text(fields, names)
    blocks = html_blocks(text) if is_html(text) else ()
    url = _string(_first(fields, "url"))
    source = _string(_first(fields, "source")) or domain(url)
    return RawArticle(
        id=_string(_first(fields, "id")),
        source=domain(source) if "://" in source else source,
        title=_string(_first(fields, "title")),
        text="" if blocks else text,
        url=url,
        language=_language(fields),
        authors=tuple(_authors(_first(fields, "authors"))),
        named=bool(source),
        blocks=blocks,
        withdrawn=withdrawn,
        dates=tuple(_published(fields)) or tuple(_dates(fields, "made")),
    )


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


def _by_plain_names(record: Mapping[str, object]) -> dict[str, object]:
    """The fields by their plain names; of two with one name the first that has a value."""
    fields: dict[str, object] = {}
    for key, value in record.items():
        if fields.get(plain_name(key)) in NOTHING:
            fields[plain_name(key)] = value
    return fields


def _language(fields: Mapping[str, object]) -> str:
    """The language that a record declares, with its country where that stands beside it."""
    language = _string(_first(fields, "language")).lower()
    country = _string(_first(fields, "country")).lower()
    has_both = 2 <= len(language) <= 3 and len(country) == 2
    return f"{language}-{country}" if has_both and country.isalpha() else language


def _published(fields: Mapping[str, object]) -> Iterator[str]:
    """What stands under the known names of a moment of publication, then under others like them."""
    yield from _dates(fields, "published")
    for name, value in fields.items():
        if is_of_publication(name) and _LIKE_DATE.search(written := _moment(value)):
            yield written


# What hardly anything but a date has; the name is no certain one.
_LIKE_DATE = re.compile(r"^\d{9,13}$|\d{4}-\d\d|\d[./]\d{1,2}[./]\d|[A-Za-z]{3}.*\b(?:19|20)\d\d\b")


def _dates(fields: Mapping[str, object], field: str) -> Iterator[str]:
    """What stands under each of the names of a moment, as it is written."""
    for name in ALIASES[field]:
        if name in fields and (written := _moment(fields[name])):
            yield written


def _moment(value: object) -> str:
    """A moment as text: {"$date": ...} by what it holds, and [year, month, day ...] as in ISO."""
    if isinstance(value, Mapping):
        held = (value[key] for key in _MOMENTS if value.get(key))
        return next(filter(None, map(_moment, held)), "")
    if isinstance(value, list) and len(value) >= 3 and all(type(each) is int for each in value):
        year, month, day, *time = value
        clock = ":".join(f"{each:02}" for each in (*time, 0, 0)[:3])
        return f"{year:04}-{month:02}-{day:02} {clock}"
    return _string(value)


# What objects that stand for a moment keep it under (MongoDB, Firestore, Schema.org, feeds).
_MOMENTS = (
    "$date", "$numberLong", "iso", "datetime", "dateTime", "date", "value", "@value", "utc",
    "timestamp", "seconds", "_seconds", "text", "#text", "rendered",
)  # fmt: skip


def _first(fields: Mapping[str, object], field: str) -> object:
    """The first of the field's names that has a value."""
    for name in ALIASES[field]:
        value = fields.get(name)
        if value not in NOTHING:
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


def _text(fields: Mapping[str, object], names: FieldNames) -> str:
    value = _first(fields, "text")
    if value is None:
        missing = not any(name in fields for name in ALIASES["text"])
        known = ", ".join((*names.text, "text, maintext, main_text, content, body"))
        raise InputError(f"no text field (one of {known})" if missing else "the text is empty")
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
        yield from authors_in(_string(value))


def authors_in(byline: str) -> list[str]:
    """The names in a byline.

    >>> authors_in("By Jane Roe and John Doe")
    ['Jane Roe', 'John Doe']
    """
    names = re.sub(r"^by\s+", "", byline, flags=re.IGNORECASE)
    parts = [part for part in _AND.split(names) if part]
    wires = [part for part in parts if services(part)]
    # "Jane Roe and Reuters" is of both, and "Jane Roe, Reuters" of Reuters.
    is_of_both = wires and len(wires) < len(parts) and _BOTH.search(names)
    return _LIST.split(names) if is_of_both else parts
