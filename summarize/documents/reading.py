"""Bytes -> written briefings, exactly as they stand there: also what no key of ours names."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from pydantic import ValidationError

from summarize.documents.briefing import BriefingDocument
from summarize.documents.digests import canonical, content
from summarize.errors import InputError
from summarize.settings import complaint

Kind = Literal["briefing", "day", "index", "days", "memory", "record", "other"]

# What only one kind of document has, where it is no briefing; in this order.
_KINDS: dict[str, Kind] = {
    "stories": "index",
    "told": "memory",
    "points": "briefing",
    "briefings": "day",
    "jobs": "record",
}


@dataclass(frozen=True, slots=True)
class Written:
    """A briefing as it was read.

    `content` is the canonical form of all of it but the digest and the seal; `strangers` names what
    in it no key of this schema reads, or reads as another type.
    """

    document: BriefingDocument
    content: bytes
    strangers: tuple[str, ...] = ()


def read_document(text: str | bytes, name: str) -> Written:
    """The JSON briefing in `text`; `name` is for error messages.

    Raises:
        InputError: it is not a briefing of a schema version we know.
    """
    return as_briefing(parse(text, name), name)


def parse(text: str | bytes, name: str) -> object:
    """The JSON value in `text`.

    Raises:
        InputError: it is no JSON, or could be read in two ways.
    """
    try:
        return json.loads(
            text, object_pairs_hook=_once, parse_float=_number, parse_constant=_no_number
        )
    except InputError as error:
        raise InputError(f"{name}: not a briefing: {error}") from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"{name}: not a briefing: Invalid JSON: {error}") from error


def kind_of(value: object) -> Kind:
    """What a JSON value that stands where briefings do seems to be."""
    table = value if isinstance(value, Mapping) else {}
    keys = table.keys()
    if keys & {"ledger", "signature"}:
        return "briefing"
    for key, kind in _KINDS.items():
        if key in keys:
            return kind
    return "days" if isinstance(table.get("days"), list) else "other"


def as_briefing(value: object, name: str) -> Written:
    """A JSON value as the briefing that it is.

    Raises:
        InputError: it is not a briefing of a schema version we know.
    """
    try:
        document = BriefingDocument.model_validate(value)
    except ValidationError as error:
        first = error.errors()[0]
        table = ".".join(map(str, first["loc"][:-1]))
        place = f"{table}: " if table else ""
        raise InputError(f"{name}: not a briefing: {place}{complaint(first)}") from error
    if not isinstance(value, Mapping):  # for the type checker: pydantic took it for a document
        raise InputError(f"{name}: not a briefing")
    understood = document.model_dump(mode="json")
    same = canonical(understood) == canonical(value)
    return Written(document, content(value), () if same else tuple(_strangers(value, understood)))


def _strangers(value: object, understood: object, place: str = "") -> Iterator[str]:
    """Where a value has what the document that was understood of it has not."""
    if isinstance(value, Mapping) and isinstance(understood, Mapping):
        for key, inner in value.items():
            where = f"{place}.{key}" if place else str(key)
            if key in understood:
                yield from _strangers(inner, understood[key], where)
            else:
                yield f"unknown key {where!r}"
    elif isinstance(value, list) and isinstance(understood, Sequence):
        for at, (inner, other) in enumerate(zip(value, understood, strict=False)):
            yield from _strangers(inner, other, f"{place}.{at}")
    elif canonical(value) != canonical(understood):
        yield f"key {place!r} is {canonical(value).decode()}, not {canonical(understood).decode()}"


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    table = dict(pairs)
    if len(table) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for at, key in enumerate(keys) if key in keys[:at])
        raise InputError(f"key {twice!r} stands twice in one table")
    return table


def _number(text: str) -> int | float:
    """A number as RFC 8785 has it: without a fraction it is whole."""
    number = float(text)
    return int(number) if number.is_integer() else number


def _no_number(text: str) -> object:
    raise InputError(f"{text} is no number of JSON")
