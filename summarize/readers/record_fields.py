"""A record -> its fields by their plain names, and their values as one line, a moment, an address.

Fields that stand in objects within the record are among them ("fields", "attributes"), and whatever
object or list a service keeps a value in, what stands for it is found.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from summarize.cleaning import single_line
from summarize.patterns import regex
from summarize.readers.names import ALIASES, KNOWN, NOTHING, USUAL, FieldNames, plain_name

# Objects that hold fields of the record they stand in.
_WRAPPERS = frozenset(
    ("fields", "attributes", "properties", "_source", "node", "row", "data", "doc", "document",
     "article", "item", "post", "record", "metadata", "meta", "page", "thread", "_embedded",
     "credits", "sys", "links", "html")
)  # fmt: skip
# So many of them lie in one another. Chosen: Elasticsearch around the Guardian has two.
_DEEPEST_WRAPPER = 3

Fields = dict[str, object]


def fields_of(record: Mapping[str, object], names: FieldNames = USUAL) -> Fields:
    """The fields of a record by their plain names; of two with one name the first with a value."""
    fields: Fields = {}
    _add(fields, record if names == USUAL else names.put_first(record), _DEEPEST_WRAPPER)
    return fields


def _add(fields: Fields, record: Mapping[str, object], deepest: int) -> None:
    inner = []
    others: Fields = {}
    for key, value in record.items():
        name = plain_name(key)
        if value != value:  # noqa: PLR0124  (what is not a number is not itself)
            value = None  # noqa: PLW2901  (a cell without a value)
        if key in _WRAPPERS and isinstance(value, Mapping):
            inner.append(value)
            continue
        if name not in KNOWN and name in _foreign_names() and _is_plain(value):
            others.setdefault(name, value)
        if fields.get(name) in NOTHING or _is_number_of_author(name, fields[name]):
            fields[name] = value
    if others:
        _add_foreign(fields, others)
    for each in inner if deepest else ():
        _add(fields, each, deepest - 1)


@cache
def _foreign_names() -> frozenset[str]:
    """The names of fields in other languages, which a plain text never needs."""
    from summarize.languages.columns import all_names

    return all_names()


def _add_foreign(fields: Fields, others: Fields) -> None:
    """Add what has a name in another language under the English one, where that has no value."""
    from summarize.languages.columns import english_names

    for name, english in english_names(others).items():
        if fields.get(english) in NOTHING:
            fields[english] = others[name]


def _is_plain(value: object) -> bool:
    """Whether a value may be that of a field, and holds no objects, which may be named alike."""
    if isinstance(value, list):
        return bool(value) and all(isinstance(each, str) for each in value)
    return isinstance(value, str | int | float) and bool(value) and value is not True


def _is_number_of_author(name: str, value: object) -> bool:
    """Whether there stands where to find an author, and no name (WordPress)."""
    return isinstance(value, int) and name in ("author", "authors", "byline", "creator")


def first(fields: Fields, field: str) -> object:
    """The first of the field's names that has a value."""
    return next(values_of(fields, field), None)


def values_of(fields: Fields, field: str) -> Iterator[object]:
    """What stands under each of the field's names, the most telling first."""
    for name in ALIASES[field]:
        if name in fields and fields[name] not in NOTHING:
            yield fields[name]


def title_of(fields: Fields) -> str:
    """The headline that a record gives, without the marks of HTML."""
    title = one_line(first(fields, "title"))
    return without_marks(title) if "<" in title or "&" in title else title


_MARKS = regex(r"</?[a-zA-Z][^<>]*>")


def without_marks(title: str) -> str:
    """A line without the tags and entities of HTML."""
    from html import unescape

    return single_line(unescape(_MARKS.sub("", title)))


_WITHOUT_ZONE = regex(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?$")


def dates_of(fields: Fields, field: str) -> Iterator[str]:
    """What stands under each of the names of a moment, as it is written."""
    for name in ALIASES[field]:
        if name in fields and (written := moment(fields[name])):
            is_utc = name.endswith("gmt") and _WITHOUT_ZONE.match(written)
            yield f"{written}Z" if is_utc else written


# What objects that stand for a name keep it under, the most telling first: WordPress, the New York
# Times, MongoDB, feeds, GraphQL.
_NAMES = (
    "name", "title", "main", "rendered", "original", "default", "basic", "displayName",
    "display_name", "full_name", "fullName", "label", "text", "value", "@value", "#text",
    "_text", "_", "$t", "$", "$oid", "node", "attributes", "data", "publisher", "uri", "domain",
    "href", "url", "id",
)  # fmt: skip
_ADDRESSES = (
    "href", "url", "rendered", "canonical", "original", "link", "uri", "raw", "value", "text",
    "#text", "@id", "$oid", "id",
)  # fmt: skip
# What objects that stand for a moment keep it under (MongoDB, Firestore, Schema.org, feeds).
_MOMENTS = (
    "$date", "$numberLong", "iso", "datetime", "dateTime", "date", "value", "@value", "utc",
    "timestamp", "seconds", "_seconds", "text", "#text", "rendered", "original",
)  # fmt: skip
# Objects in objects. Chosen, not tuned: nobody writes as many.
_DEEPEST = 6
# A list that a table keeps in a cell, as Python or JSON writes it.
_LIST = regex(r"""\[\s*(?:["'{].*)?\]$""", re.DOTALL)


def one_line(value: object, deepest: int = _DEEPEST) -> str:
    """A value as one line: numbers written out, {"name": ...} by its name, lists by their first."""
    return _held(value, _NAMES, deepest)


def address(value: object) -> str:
    """The same of what holds an address: {"href": ...} before a name."""
    return _held(value, _ADDRESSES, _DEEPEST)


def _held(value: object, keys: tuple[str, ...], deepest: int) -> str:
    if isinstance(value, str):
        return single_line(value)
    if isinstance(value, bool) or value is None or not deepest:
        return ""
    if isinstance(value, int | float):
        return "" if value != value else single_line(_decimal(value))  # noqa: PLR0124  (not a number)
    if isinstance(value, Mapping):
        held = (value[key] for key in keys if key in value)
        return next(filter(None, (_held(each, keys, deepest - 1) for each in held)), "")
    if isinstance(value, list):
        return next(filter(None, (_held(each, keys, deepest - 1) for each in value[:5])), "")
    return ""


def _decimal(value: float) -> str:
    # Python refuses to write integers of more than 4,300 digits.
    return f"{value:.15g}" if isinstance(value, int) and abs(value) > 1 << 64 else str(value)


def moment(value: object, deepest: int = _DEEPEST) -> str:
    """A moment as text: {"$date": ...} by what it holds, and [year, month, day ...] as in ISO."""
    if isinstance(value, Mapping):
        held = (value[key] for key in _MOMENTS if deepest and value.get(key))
        return next(filter(None, (moment(each, deepest - 1) for each in held)), "")
    if isinstance(value, list) and len(value) >= 3 and all(type(each) is int for each in value):
        year, month, day, *time = value
        clock = ":".join(f"{each:02}" for each in (*time, 0, 0)[:3])
        return f"{year:04}-{month:02}-{day:02} {clock}"
    return one_line(value)


def unpacked_cell(value: str) -> object:
    """What a cell of a table holds: a list or an object where it is written as one.

    >>> unpacked_cell("['Ida Roe', 'Bo Lund']"), unpacked_cell("[Moscow] The ferry sank.")
    (['Ida Roe', 'Bo Lund'], '[Moscow] The ferry sank.')
    """
    text = value.strip()
    is_object = text.startswith(("{'", '{"')) and text.endswith("}")
    if len(text) > _LONGEST_CELL or not (is_object or _LIST.match(text)):
        return value
    import ast
    import json

    for read in (json.loads, ast.literal_eval):
        try:
            found: object = read(text)
        except (ValueError, SyntaxError, MemoryError, RecursionError):
            continue
        return found
    return value


# Characters; a longer one is a text that only looks like a list. Chosen, not tuned.
_LONGEST_CELL = 200_000
