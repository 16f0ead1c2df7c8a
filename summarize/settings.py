"""The base of every settings class: frozen, no unknown keys, and errors in plain words."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BaseModel, ConfigDict, Strict, ValidationError

from summarize.errors import UsageError

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

# Numbers as a file has them: neither true nor "4" is one, and 4.0 is no whole one.
Whole = Annotated[int, Strict()]
Number = Annotated[float, Strict()]

# Keys whose values are the business of whoever runs the program: never written into a result.
_PRIVATE = frozenset(("api_key_file", "base_url"))
# What pydantic says of a wrong value, by the type of its error, in the words of a user.
_DEMANDS = {
    "int": "must be a whole number",
    "float": "must be a number",
    "finite": "must be a finite number",
    "bool": "must be true or false",
    "string": "must be text",
    "tuple": "must be a list",
    "list": "must be a list",
    "model": "must be a table",
    "dict": "must be a table",
    "dataclass": "must be one of the ways there are",
    "path": "must be a path",
}
_BOUNDS = {
    "greater_than": ("gt", "must be more than"),
    "greater_than_equal": ("ge", "must be at least"),
    "less_than": ("lt", "must be less than"),
    "less_than_equal": ("le", "must be at most"),
}
# How much of a wrong value a message repeats.
_SHOWN = 40


class Settings(BaseModel):
    """How one stage does its work; a value that can be compared, hashed and written down."""

    # Deferred: most of the classes are only parts of a whole that is checked as one.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    def __init__(self, **values: Any) -> None:
        """Check the values.

        Raises:
            UsageError: a key is unknown or missing, or its value cannot be used.
        """
        try:
            super().__init__(**values)
        except ValidationError as error:
            first = error.errors()[0]
            # Pydantic puts the names of classes between the keys.
            keys = tuple(key for key in first["loc"] if not str(key)[:1].isupper())
            inside = "".join(f"{key}: " for key in keys[:-1])
            what = complaint({**first, "loc": keys}, type(self).model_fields)
            raise UsageError(f"{type(self).__name__}: {inside}{what}") from error

    # Pydantic calls an `__init__` of one's own for every nested value too, and the place of an
    # error within the whole would be lost; this one adds nothing to the values.
    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]  # read by pydantic


def complaint(error: "ErrorDetails", known: Iterable[str] = ()) -> str:
    """What is wrong with one key, without the place; `known` are the keys that would be right."""
    kind, key = error["type"], _named(error["loc"])
    if kind == "json_invalid":
        return error["msg"]
    if kind in ("extra_forbidden", "unexpected_keyword_argument"):
        return f"unknown {key}{suggestion(str(error['loc'][-1]), known)}"
    if kind in ("missing", "missing_argument"):
        return f"missing {key}"
    if kind in ("value_error", "assertion_error"):
        return f"{key}: {error['ctx']['error']}" if key else str(error["ctx"]["error"])
    return " ".join(part for part in (key, _demand(error)) if part)


def suggestion(key: str, known: Iterable[str]) -> str:
    """The key that was probably meant, else all that are known.

    >>> suggestion("wrods", ["query", "length.words"])
    "; did you mean 'length.words'?"
    """
    import difflib

    by_name: dict[str, str] = {}
    for name in known:
        by_name.setdefault(name.rpartition(".")[2], name)
    close = [key] if key in by_name else difflib.get_close_matches(key, by_name, n=1)
    if close and by_name[close[0]] != key:
        return f"; did you mean {by_name[close[0]]!r}?"
    own = [name for name in by_name.values() if "." not in name]
    return f"; known: {', '.join(own)}" if own else ""


def shown(value: object) -> str:
    """A wrong value as a message repeats it: short, on one line.

    >>> shown("ten"), shown([1, 2]), shown(True)
    ("'ten'", 'a list', 'true')
    """
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict | list | tuple):
        return "a table" if isinstance(value, dict) else "a list"
    if not isinstance(value, str | int | float) and value is not None:
        return f"a {type(value).__name__}"
    text = repr(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def public(settings: Settings) -> dict[str, Any]:
    """The settings as plain values, without what is private: keys, addresses, places of files."""
    return _without_private(settings.model_dump(mode="json"))


def _without_private(table: dict[str, Any]) -> dict[str, Any]:
    return {
        key: _without_private(value) if isinstance(value, dict) else _place_hidden(key, value)
        for key, value in table.items()
        if key not in _PRIVATE
    }


def _place_hidden(key: str, value: object) -> object:
    """`value`, or the folder's name alone where it is the absolute path of a model."""
    if key == "model" and isinstance(value, str) and Path(value).is_absolute():
        return Path(value).name
    return value


def _named(location: tuple[int | str, ...]) -> str:
    """A key, or one entry of a list, as a message names it; empty for the whole."""
    if not location:
        return ""
    if isinstance(location[-1], int):
        name = f"key {location[-2]!r}, " if len(location) > 1 else ""
        return f"{name}entry {location[-1] + 1}"
    return f"key {location[-1]!r}"


def _demand(error: "ErrorDetails") -> str:
    """What the value of a key must be, and what it is."""
    kind, context = error["type"], error.get("ctx", {})
    if kind in ("too_short", "string_too_short"):
        return "must not be empty"
    if kind in _BOUNDS:
        name, words = _BOUNDS[kind]
        demand = f"{words} {context[name]:,.12g}"
    elif kind == "literal_error":
        demand = f"must be {context['expected']}"
    elif kind == "string_pattern_mismatch":
        demand = f"must match {context['pattern']}"
    else:
        plain = _DEMANDS.get(kind.partition("_")[0])
        demand = plain or error["msg"].replace("Input should be", "must be")
    return f"{demand}, not {shown(error['input'])}"
