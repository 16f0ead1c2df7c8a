"""JSON that has a form of its own, as a feed or an item of an agency has, and what reads it."""

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import cast

from summarize.readers.names import FieldNames
from summarize.readers.records import Problem, Record

Form = Callable[[object, FieldNames], Iterator[Record | Problem]]
"""What a whole value holds, by the names of the fields that a user gave."""

# What ninjs alone has, in small letters; any of them beside a name tells it.
_OF_NINJS = frozenset(
    ("versioncreated", "pubstatus", "bodies", "headlines", "body_text", "body_xhtml", "body_main",
     "body_richtext", "representationtype", "renditions", "infosources", "copyrightholder")
)  # fmt: skip
_LISTS_OF_NINJS = ("item", "items", "_items")


def _is_ninjs(value: object) -> bool:
    """Whether JSON is an item of ninjs, a list of them, or holds one."""
    if isinstance(value, list):
        return bool(value) and _is_ninjs(value[0])
    if not isinstance(value, dict):
        return False
    if "uri" in value or "guid" in value:
        is_name = isinstance(value.get("uri", value.get("guid")), str)
        return is_name and not _OF_NINJS.isdisjoint(map(str.lower, value))
    lists = [value[each] for each in _LISTS_OF_NINJS if each in value]
    return any(isinstance(each, list) and _is_ninjs(each) for each in lists)


def _is_json_feed(value: object) -> bool:
    version = value.get("version") if isinstance(value, Mapping) else None
    return isinstance(version, str) and "jsonfeed.org/version/" in version


FORMS: tuple[tuple[Callable[[object], bool], str], ...] = (
    (_is_json_feed, "feeds.json_feed:records"),
    (_is_ninjs, "newsroom.ninjs:read_ninjs"),
)
"""How each form is told, from the whole value, and the function that reads it."""


def form_of(value: object) -> Form | None:
    """The function that reads a value of a form of its own; None for any other value."""
    told = (function for is_it, function in FORMS if is_it(value))
    module, _, name = next(told, "").partition(":")
    if not module:
        return None
    return cast("Form", getattr(import_module(f"summarize.readers.{module}"), name))
