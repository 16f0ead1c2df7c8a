"""A saved file -> the briefings in it: one, those of a day, or those that an index names."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from pydantic import BaseModel, ConfigDict, ValidationError

from summarize.data import Briefing
from summarize.documents.digests import content, digest_of
from summarize.documents.reading import as_briefing, kind_of, parse
from summarize.documents.telling import told_briefing
from summarize.errors import InputError
from summarize.settings import complaint


class Saved(NamedTuple):
    """The briefings of a file.

    Attributes:
        briefings: in the order of the file.
        is_day: whether they are those of a day; else there is one.
        day: the date of a day; may be empty.
        warnings: those of a day.
        altered: the files, and the briefings in them, whose content has another digest.
        index_value: the index that names the files of a day, as it was read.
        files: the names of these, without their end.
    """

    briefings: tuple[Briefing, ...]
    is_day: bool = False
    day: str = ""
    warnings: tuple[str, ...] = ()
    altered: tuple[str, ...] = ()
    index_value: Mapping[str, Any] | None = None
    files: tuple[str, ...] = ()


class _Named(NamedTuple):
    """A briefing as JSON, and what it is called in messages."""

    value: Mapping[str, Any]
    name: str


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class _Day(_Part):
    day: str
    briefings: tuple[dict[str, Any], ...]
    warnings: tuple[str, ...] = ()


class _Story(_Part):
    file: str


class _Index(_Part):
    day: str
    stories: tuple[_Story, ...]
    warnings: tuple[str, ...] = ()


def read_saved(data: bytes, name: str, beside: Callable[[str], bytes]) -> Saved:
    """The briefings in a file; `beside` reads the files next to it, which an index names.

    Raises:
        InputError: it holds none, or one that cannot be shown; or a file of an index is not there.
    """
    value = parse(data, name)
    kind = kind_of(value)
    if kind == "days":
        raise InputError(f"{name}: is the index of all days; name that of one (DAY/index.json)")
    if not isinstance(value, Mapping) or kind not in ("briefing", "day", "index"):
        raise InputError(f"{name}: neither a briefing nor a day")
    if kind == "briefing":
        return Saved((_told(value, name),), altered=tuple(_altered(value, name)))
    try:
        day = _Day.model_validate(value) if kind == "day" else _Index.model_validate(value)
    except ValidationError as error:
        raise InputError(f"{name}: not a day: {complaint(error.errors()[0])}") from error
    if isinstance(day, _Day):
        named = [_Named(each, f"{name}, briefing {n}") for n, each in enumerate(day.briefings, 1)]
    else:
        named = [_story(each.file, name, beside) for each in day.stories]
    return Saved(
        briefings=tuple(_told(each.value, each.name) for each in named),
        is_day=True,
        day=day.day,
        warnings=day.warnings,
        altered=tuple(
            file
            for each in [_Named(value, name), *named]
            for file in _altered(each.value, each.name)
        ),
        index_value=value if isinstance(day, _Index) else None,
        files=tuple(each.file for each in day.stories) if isinstance(day, _Index) else (),
    )


def _story(file: str, index: str, beside: Callable[[str], bytes]) -> _Named:
    """The JSON of a story that an index names."""
    name = f"{file}.json"
    if set("/\\") & set(file):
        raise InputError(f"{index}: {file!r} is no file beside it")
    try:
        data = beside(name)
    except InputError as error:
        raise InputError(f"{index}: its stories are shown from their JSON; {error}") from error
    value = parse(data, name)
    if not isinstance(value, Mapping):
        raise InputError(f"{name}: not a briefing")
    return _Named(value, name)


def _told(value: Mapping[str, Any], name: str) -> Briefing:
    return told_briefing(as_briefing(value, name).document, name)


def _altered(value: Mapping[str, Any], name: str) -> Iterator[str]:
    """The name of a document whose content is not what its digest says; the first had none."""
    if value.get("digest", "") not in ("", digest_of(content(value))):
        yield name
