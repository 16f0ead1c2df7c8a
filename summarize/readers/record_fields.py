"""A record -> its fields by their plain names, those in objects within it among them."""

import re
from collections.abc import Iterator, Mapping

from summarize.cleaning import single_line
from summarize.readers.names import ALIASES, NOTHING, USUAL, FieldNames, plain_name
from summarize.readers.values import moment, one_line

# Objects that hold fields of the record they stand in.
_WRAPPERS = frozenset(
    ("fields", "attributes", "properties", "_source", "node", "row", "data", "doc", "document",
     "article", "item", "post", "record", "metadata", "meta", "page", "thread", "_embedded",
     "credits", "sys", "links", "html")
)  # fmt: skip
_DEEPEST_WRAPPER = 3

Fields = dict[str, object]


def fields_of(record: Mapping[str, object], names: FieldNames = USUAL) -> Fields:
    """The fields of a record by their plain names; of two with one name the first with a value."""
    fields: Fields = {}
    _add(fields, record if names == USUAL else names.put_first(record), _DEEPEST_WRAPPER)
    return fields


def _add(fields: Fields, record: Mapping[str, object], deepest: int) -> None:
    inner = []
    for key, value in record.items():
        name = plain_name(key)
        if value != value:  # noqa: PLR0124  (what is not a number is not itself)
            value = None  # noqa: PLW2901  (a cell without a value)
        if key in _WRAPPERS and isinstance(value, Mapping):
            inner.append(value)
            continue
        if fields.get(name) in NOTHING or _is_number_of_author(name, fields[name]):
            fields[name] = value
    for each in inner if deepest else ():
        _add(fields, each, deepest - 1)


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


_MARKS = re.compile(r"</?[a-zA-Z][^<>]*>")


def without_marks(title: str) -> str:
    """A line without the tags and entities of HTML."""
    from html import unescape

    return single_line(unescape(_MARKS.sub("", title)))


_WITHOUT_ZONE = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?$")


def dates_of(fields: Fields, field: str) -> Iterator[str]:
    """What stands under each of the names of a moment, as it is written."""
    for name in ALIASES[field]:
        if name in fields and (written := moment(fields[name])):
            is_utc = name.endswith("gmt") and _WITHOUT_ZONE.match(written)
            yield f"{written}Z" if is_utc else written
