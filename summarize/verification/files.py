"""Files and folders of briefings -> a report for each; what cannot be read hides no other."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from summarize.documents import BriefingDocument, Written, as_briefing, kind_of, parse
from summarize.errors import InputError
from summarize.readers import STDIN, printable, read_bytes, read_head
from summarize.storage import address, identity, label, place
from summarize.verification.days import (
    Facts,
    covered_in_index,
    day_failures,
    facts_of,
    index_failures,
    stem_of,
)
from summarize.verification.reporting import Report

if TYPE_CHECKING:
    from summarize.storage import Place

_JSON = (".json", ".json.gz")
# A JSON table begins with a brace; before it only a byte order mark and spaces may stand.
_HEAD_BYTES = 64

Ask = Callable[[Written], Report]
"""Checks one briefing."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What became of a file, or of one briefing in it.

    "error" is a file that cannot be read, "other" one of a folder that is no briefing; `report` is
    empty for these, and `note` says why.
    """

    name: str
    kind: Literal["briefing", "day", "index", "other", "error"]
    report: Report | None = None
    points: int = 0
    citations: int = 0
    note: str = ""


def check_files(paths: Sequence[str], ask: Ask) -> Iterator[Checked]:
    """What became of each file that `paths` name: files, folders with those inside, "-" for stdin.

    Of a folder every file is looked at that may be a briefing, whatever its name. Its indexes come
    last: they are compared with the briefings beside them.
    """
    beside = _Beside()
    for name, is_named in _files(paths):
        shown = "standard input" if name == STDIN else printable(label(name))
        beside.met.add(name if name == STDIN else identity(place(name)))
        try:
            value = _value(name, shown, is_named=is_named)
            yield from _of_kind(value, place(name), shown, ask, beside)
        except _NoBriefing as reason:
            yield Checked(shown, "other", note=str(reason))
        except InputError as error:
            yield Checked(shown, "error", note=str(error))
    for path, value in beside.indexes:
        there = None if str(path) == STDIN else _names(path.parent)
        yield from _unread(path, value, there or (), ask, beside)
        stories = beside.stories.get(path.parent, {})
        failures = tuple(index_failures(value, stories, there))
        report = Report(failures, covered=covered_in_index(value, stories))
        yield Checked(printable(str(path)), "index", report)


def _unread(
    path: "Place", value: Mapping[str, object], there: Sequence[str], ask: Ask, beside: "_Beside"
) -> Iterator[Checked]:
    """What became of the briefings that an index lists and that were not named themselves."""
    told = value.get("stories")
    entries = [each for each in told if isinstance(each, Mapping)] if isinstance(told, list) else []
    listed = {str(each.get("file")) for each in entries}
    for name in sorted(there):
        file = path.parent / name
        is_listed = name.endswith(_JSON) and stem_of(name) in listed
        if not is_listed or identity(file) in beside.met:
            continue
        where = str(file) if isinstance(file, Path) else address(file)
        shown = printable(label(where))
        try:
            found = _value(where, shown, is_named=True)
            yield from _of_kind(found, file, shown, ask, beside)
        except InputError as error:
            yield Checked(shown, "error", note=str(error))


@dataclass(frozen=True)
class _Beside:
    """The indexes met, what they have to tell of the briefings beside them, and all files met."""

    indexes: "list[tuple[Place, Mapping[str, object]]]" = field(default_factory=list)
    stories: "dict[Place, dict[str, list[Facts]]]" = field(default_factory=dict)
    met: set[str] = field(default_factory=set)


def _names(folder: "Place") -> list[str]:
    """The names of what is in a folder."""
    if isinstance(folder, Path):
        return [each.name for each in folder.iterdir()]
    return [name for name, _ in folder.children()]


def _of_kind(
    value: object, path: "Place", shown: str, ask: Ask, beside: _Beside
) -> Iterator[Checked]:
    kind = kind_of(value)
    if kind == "index" and isinstance(value, Mapping):
        beside.indexes.append((path, value))
    elif kind in ("days", "memory") and isinstance(value, Mapping):
        yield Checked(shown, "index", Report(tuple(day_failures(value))))
    elif kind == "day" and isinstance(value, Mapping):
        yield Checked(shown, "day", Report(tuple(day_failures(value))))
        yield from _day(value, shown, ask)
    else:
        written = as_briefing(value, shown)
        stories = beside.stories.setdefault(path.parent, {})
        stories.setdefault(stem_of(path.name), []).append(facts_of(written.document))
        yield _checked(shown, written, ask)


class _NoBriefing(Exception):  # noqa: N818 - no error: a folder may hold anything
    """A file of a folder that is no JSON and does not say that it is."""


def _value(name: str, shown: str, *, is_named: bool) -> object:
    """The JSON value in a file.

    Raises:
        _NoBriefing: a file of a folder that is none, by its beginning or by its keys.
        InputError: a file that was named, or says that it is JSON, and cannot be read.
    """
    if is_named:
        return parse(read_bytes(name), shown)
    says_so = name.lower().endswith(_JSON)
    if not (says_so or _begins_like_one(name)):
        raise _NoBriefing("no JSON")
    try:
        value = parse(read_bytes(name), shown)
    except InputError as error:
        if says_so:
            raise
        raise _NoBriefing("no JSON") from error
    if kind_of(value) in ("record", "other"):
        raise _NoBriefing("no briefing")
    return value


def _day(value: Mapping[str, object], shown: str, ask: Ask) -> Iterator[Checked]:
    briefings = value["briefings"]
    for number, each in enumerate(briefings if isinstance(briefings, list) else [briefings], 1):
        name = f"{shown}, briefing {number}"
        try:
            yield _checked(name, as_briefing(each, name), ask)
        except InputError as error:
            yield Checked(name, "error", note=str(error))


def _checked(name: str, written: Written, ask: Ask) -> Checked:
    document: BriefingDocument = written.document
    cited = sum(len(point.citations) for point in document.points)
    return Checked(name, "briefing", ask(written), len(document.points), cited)


def _files(paths: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """The files that paths name, each once, and whether it was named itself."""
    seen: set[str] = set()
    for path in paths:
        if path == STDIN:
            yield STDIN, True
            continue
        where = place(path)
        is_folder = where.is_dir()
        for each in _walk(path) if is_folder else [path]:
            own = identity(place(each))
            if own not in seen:
                yield each, not is_folder
            seen.add(own)


def _walk(folder: str) -> Iterator[str]:
    """Every file below a folder, in sorted order; links to folders are not followed.

    A pipe or a device is no file: to read it would wait for who writes to it. Hidden folders, as
    that of the journal of a run, are passed over.
    """
    where = place(folder)
    if not isinstance(where, Path):
        yield from (address(where / name) for name in where.files() if "/." not in f"/{name}")
        return
    for above, folders, names in os.walk(where if "://" in folder else folder, onerror=_refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found = (Path(above, name) for name in sorted(names))
        yield from (str(path) for path in found if path.is_file() or not path.exists())


def _refuse(error: OSError) -> None:
    raise InputError(f"{error.filename}: {error.strerror or error}") from error


def _begins_like_one(name: str) -> bool:
    try:
        return read_head(name, _HEAD_BYTES).removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{"
    except InputError:
        return False
