"""Values of records -> one line, a moment: whatever object or list a service keeps it in."""

import re
from collections.abc import Mapping

from summarize.cleaning import single_line

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
_LIST = re.compile(r"""\[\s*(?:["'{].*)?\]$""", re.DOTALL)


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
