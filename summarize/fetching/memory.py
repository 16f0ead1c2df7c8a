"""What an inbox remembers: what was fetched and where it stands, what failed, what may be asked.

A small SQLite file in the hidden folder of the inbox. It can be made again from the WARC files,
less the failures.
"""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from summarize.errors import InputError

_TABLES = """
CREATE TABLE IF NOT EXISTS pages (
    address TEXT PRIMARY KEY, kind TEXT NOT NULL, asked REAL NOT NULL, status INTEGER NOT NULL,
    final TEXT NOT NULL, file TEXT NOT NULL, start INTEGER NOT NULL, size INTEGER NOT NULL,
    note TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS failures (
    address TEXT PRIMARY KEY, count INTEGER NOT NULL, not_before REAL NOT NULL,
    reason TEXT NOT NULL, is_gone INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS files (name TEXT PRIMARY KEY, size INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS robots (
    authority TEXT PRIMARY KEY, asked REAL NOT NULL, status INTEGER NOT NULL, body BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS runs (
    key TEXT PRIMARY KEY, started REAL NOT NULL, is_done INTEGER NOT NULL
) WITHOUT ROWID;
"""
# A run that was killed goes on within so many seconds; later its feeds are asked anew. Chosen.
_GOES_ON_SECONDS = 6 * 3600.0


class InboxError(InputError):
    """What was fetched cannot be written down; nothing more is asked for."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An address whose answer stands in the inbox.

    Attributes:
        address: as it was asked for.
        kind: "feed", "opml" or "page".
        asked: when, in seconds of the epoch.
        status: of the answer.
        final: the address that it came from, after redirects.
        file: the WARC file.
        start: where in it the response begins.
        size: the bytes of the response there.
        note: what the page is, where it is no article.
    """

    address: str
    kind: str
    asked: float
    status: int
    final: str
    file: str
    start: int
    size: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Failure:
    """An address that could not be fetched: how often in turn, and from when it is asked again."""

    count: int
    not_before: float
    reason: str
    is_gone: bool


class Memory:
    """The memory of an inbox; several threads may use it."""

    def __init__(self, path: Path) -> None:
        """Open it, or make it anew where it is no database that can be read.

        Raises:
            InboxError: it cannot be written: it is locked, or the disk does not take it.
        """
        self._lock, self._path = threading.Lock(), path
        with written_down(path):
            try:
                self._connection = _opened(path)
            except sqlite3.OperationalError:
                raise  # nothing is wrong with what it holds
            except sqlite3.DatabaseError:
                path.replace(path.with_suffix(".damaged"))
                for each in path.parent.glob(f"{path.name}-*"):
                    each.unlink()
                self._connection = _opened(path)

    def close(self) -> None:
        """Close the file."""
        with self._lock, written_down(self._path):
            self._connection.close()

    def kept(self, address: str) -> Kept | None:
        """What the inbox has of an address."""
        found = self._rows("SELECT * FROM pages WHERE address = ?", address)
        return Kept(*found[0]) if found else None

    def keep(self, kept: Kept) -> None:
        """Remember an answer; the failures of its address are forgotten."""
        values = tuple(getattr(kept, name) for name in Kept.__slots__)
        with self._writing() as connection:
            marks = ", ".join("?" * len(values))
            connection.execute(f"INSERT OR REPLACE INTO pages VALUES ({marks})", values)  # noqa: S608 - marks only
            connection.execute("DELETE FROM failures WHERE address = ?", (kept.address,))

    def failure(self, address: str) -> Failure | None:
        """How an address failed the last time it was asked for."""
        asked = "SELECT count, not_before, reason, is_gone FROM failures WHERE address = ?"
        found = self._rows(asked, address)
        if not found:
            return None
        count, not_before, reason, is_gone = found[0]
        return Failure(int(count), float(not_before), str(reason), bool(is_gone))

    def fail(self, address: str, failure: Failure) -> None:
        """Remember that an address could not be fetched."""
        self._write(
            "INSERT OR REPLACE INTO failures VALUES (?, ?, ?, ?, ?)",
            *(address, failure.count, failure.not_before, failure.reason, failure.is_gone),
        )

    def robots(self, authority: str, since: float) -> tuple[int, bytes] | None:
        """Status and text of a robots.txt, where it was asked for since then."""
        asked = "SELECT status, body FROM robots WHERE authority = ? AND asked > ?"
        found = self._rows(asked, authority, since)
        return (int(found[0][0]), bytes(found[0][1])) if found else None

    def keep_robots(self, authority: str, asked: float, status: int, body: bytes) -> None:
        """Remember a robots.txt."""
        told = (authority, asked, status, body)
        self._write("INSERT OR REPLACE INTO robots VALUES (?, ?, ?, ?)", *told)

    def sizes(self) -> dict[str, int]:
        """How long each file of the inbox was when it was last written to."""
        return {str(name): int(size) for name, size in self._rows("SELECT * FROM files")}

    def set_size(self, name: str, size: int) -> None:
        """Remember how long a file is."""
        self._write("INSERT OR REPLACE INTO files VALUES (?, ?)", name, size)

    def forget_file(self, name: str) -> None:
        """Forget a file that is gone, but not what was in it."""
        self._write("DELETE FROM files WHERE name = ?", name)

    def begin(self, key: str, now: float) -> float:
        """Begin a run; the moment from which it has what it needs: its own, or of a killed one."""
        found = self._rows("SELECT started, is_done FROM runs WHERE key = ?", key)
        if found and not found[0][1] and now - found[0][0] < _GOES_ON_SECONDS:
            return float(found[0][0])
        self._write("INSERT OR REPLACE INTO runs VALUES (?, ?, 0)", key, now)
        return now

    def end(self, key: str) -> None:
        """Note that a run came to its end."""
        self._write("UPDATE runs SET is_done = 1 WHERE key = ?", key)

    def _rows(self, asked: str, *values: object) -> list[tuple[Any, ...]]:
        with self._lock, written_down(self._path):
            return self._connection.execute(asked, values).fetchall()

    def _write(self, told: str, *values: object) -> None:
        with self._writing() as connection:
            connection.execute(told, values)

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._lock, written_down(self._path), self._connection as connection:
            yield connection


def _opened(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, check_same_thread=False)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.executescript(_TABLES)
    except sqlite3.DatabaseError:
        connection.close()
        raise
    return connection


@contextmanager
def written_down(path: Path) -> Iterator[None]:
    """What a disk or a database of an inbox does not take is raised as an InboxError."""
    try:
        yield
    except sqlite3.Error as error:
        raise InboxError(f"{path}: cannot be written: {error}") from error
    except OSError as error:
        raise InboxError(f"{path}: cannot be written: {error.strerror or error}") from error
