"""Where clusters come from: a line with its documents, a folder, or the records of a group.

Each is given as a name and its articles as JSON; streams are read line by line, so that memory does
not grow with their number.
"""

import hashlib
import json
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from itertools import starmap
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.batch.inputs import input_files
from summarize.batch.plan import Task
from summarize.batch.units import Documents, Files, Unit, Unusable, digest_of, files_digest
from summarize.errors import InputError
from summarize.files import HOME
from summarize.readers import SUFFIXES, TOO_LONG, Found, find_files, printable, read_lines
from summarize.storage import address, identity, place

if TYPE_CHECKING:
    from summarize.storage import Place

# What may stand in the name of a file everywhere.
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyz0123456789._-")
# Longer names are cut; with what tells them apart and a suffix they stay below 255 bytes.
_LONGEST_NAME = 80
# So many characters of a digest tell names apart; of a million, none are expected to meet.
_TOLD_APART = 12


def file_name(name: str) -> str:
    """The name of a cluster as the name of a file on every system.

    What had to be changed for that gets a piece of its digest, so that no two names are one file.

    >>> file_name("story-7")
    'story-7'
    >>> file_name("Flood/Öst")
    'flood-st-b74dd8346d59'
    """
    plain = "".join(each if each in _PLAIN else "-" for each in name.lower())
    plain = "-".join(filter(None, plain.split("-")))[:_LONGEST_NAME].strip(".-")
    if plain == name:
        return name
    apart = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:_TOLD_APART]
    return f"{plain}-{apart}" if plain else apart


def clusters_of(task: Task) -> Iterator[Unit]:
    """The clusters in the files and folders of a task, in their order.

    A folder is one cluster for each folder in it; a file of JSON lines one for each line, or, by
    `task.group_by`, one for each value of that key of its records. A line that cannot be used is a
    unit that will fail.

    Raises:
        InputError: a path cannot be read.
    """
    for path in task.paths:
        where = place(path)
        if where.is_dir():
            yield from _of_folders(task, where)
        elif task.group_by:
            yield from _grouped(_files(path), task.group_by)
        else:
            for found in _files(path):
                yield from starmap(partial(_of_line, found), read_lines(found))


def count_clusters(task: Task) -> int | None:
    """How many clusters a task has, as far as that is quickly told; None for groups."""
    if task.group_by:
        return None
    return sum(map(_count, task.paths))


def _count(path: str) -> int:
    where = place(path)
    if where.is_dir():
        return len(_inner(where))
    return sum(1 for found in _files(path) for _ in read_lines(found))


def _inner(folder: "Place") -> "list[Place]":
    inner = (each for each in _folders(folder) if each.name[0] != ".")
    # What a run wrote into is no cluster of another.
    return [each for each in inner if not (each / HOME).is_dir()]


def _folders(folder: "Place") -> "list[Place]":
    """The folders in a folder, in the order of their names."""
    if isinstance(folder, Path):
        return [*sorted(each for each in folder.iterdir() if each.is_dir())]
    return [folder / name for name, is_folder in folder.children() if is_folder]


def _files(path: str) -> Iterable[Found]:
    found, _ = find_files([path], SUFFIXES)
    return found


def _of_line(found: Found, at: int, line: bytes) -> Unit:
    value = _parsed(found, at, line)
    if isinstance(value, Unusable):
        return _unusable(found, at, value)
    name = value.get("id")
    if name in (None, ""):
        name = hashlib.sha256(line).hexdigest()[:_TOLD_APART]
        line = json.dumps({**value, "id": name}).encode()
    return _unit(str(name), line)


def _unit(name: str, document: bytes) -> Unit:
    digest = hashlib.sha256(document).hexdigest()
    return Unit(name, digest, Documents(f"cluster {printable(name)}", document))


def _unusable(found: Found, at: int, why: Unusable) -> Unit:
    return Unit(f"{found.label}, line {at}", digest_of(why.message), why)


def _parsed(found: Found, at: int, line: bytes) -> "dict[str, object] | Unusable":
    if line == TOO_LONG:
        return Unusable(f"{found.shown}, line {at}: {TOO_LONG.decode()}")
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Unusable(f"{found.shown}, line {at}: broken JSON: {error}")
    return value if isinstance(value, dict) else Unusable(f"{found.shown}, line {at}: no object")


def _grouped(files: Iterable[Found], key: str) -> Iterator[Unit]:
    """The records of each group together, wherever they stand: gathered on the disk."""
    with tempfile.TemporaryDirectory() as folder, closing(_spool(Path(folder))) as spool:
        for found in files:
            yield from _spooled(spool, found, key)
        spool.execute("CREATE INDEX by_name ON records (name, place)")
        name, lines = "", list[bytes]()
        for own, line in spool.execute("SELECT name, line FROM records ORDER BY name, place"):
            if own != name and lines:
                yield _group(name, lines)
                lines = []
            name = own
            lines.append(line)
        if lines:
            yield _group(name, lines)


def _spool(folder: Path) -> sqlite3.Connection:
    spool = sqlite3.connect(folder / "records.sqlite", isolation_level=None)
    spool.execute("PRAGMA synchronous = OFF")
    spool.execute("CREATE TABLE records (place INTEGER PRIMARY KEY, name TEXT, line BLOB)")
    return spool


def _spooled(spool: sqlite3.Connection, found: Found, key: str) -> Iterator[Unit]:
    """Put the records of a file into the spool; those that are of no group come back."""
    spool.execute("BEGIN")
    for at, line in read_lines(found):
        value = _parsed(found, at, line)
        group = None if isinstance(value, Unusable) else value.get(key)
        if isinstance(value, Unusable):
            yield _unusable(found, at, value)
        elif not isinstance(group, str | int) or group == "":
            why = Unusable(f"{found.shown}, line {at}: no text or number under {key!r} to group by")
            yield _unusable(found, at, why)
        else:
            spool.execute("INSERT INTO records (name, line) VALUES (?, ?)", (str(group), line))
    spool.execute("COMMIT")


def _group(name: str, lines: list[bytes]) -> Unit:
    head = json.dumps({"id": name})[:-1].encode()
    return _unit(name, head + b', "documents": [' + b",".join(lines) + b"]}")


def _of_folders(task: Task, folder: "Place") -> Iterator[Unit]:
    """A unit for each folder in a folder; its files are read by the worker."""
    inner = [each for each in _inner(folder) if identity(each) != identity(task.folder)]
    if not inner:
        raise InputError(f"{folder}: no folders in this folder, each of which would be a cluster")
    for each in inner:
        own = replace(task, kind="brief", inputs=(address(each),))
        try:
            files = input_files(own)
        except InputError as error:
            yield Unit(each.name, digest_of(str(error)), Unusable(str(error)))
        else:
            yield Unit(each.name, files_digest(files), Files(own))
