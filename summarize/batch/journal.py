"""What became of each unit of a run, kept beside the files it made.

The folder of the outputs has a hidden folder `.run` with an SQLite database. A unit is written into
it twice: with what it is about to write, and when that stands on the disk. So whatever kills a run,
at most the units in hand are made again, and every file in the folder is known. Of outputs on other
storage the database is kept on a local disk (`batch.copies`).
"""

import json
import os
import socket
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Self

from filelock import FileLock, Timeout

from summarize.batch.copies import JOURNAL, fetch, home_of, newer_copy, send
from summarize.batch.record import JobRecord
from summarize.errors import InputError
from summarize.files import TEMPORARY

if TYPE_CHECKING:
    from summarize.storage import Place

_SCHEMA = """
CREATE TABLE IF NOT EXISTS units (
    origin TEXT, job TEXT, key TEXT, status TEXT, digest TEXT, method TEXT, outputs TEXT,
    facts TEXT, PRIMARY KEY (origin, job, key)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS jobs (
    origin TEXT, job TEXT, record TEXT, PRIMARY KEY (origin, job)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS holder (place INTEGER PRIMARY KEY, process INTEGER, host TEXT);
"""
_UNITS = (
    "SELECT key, status, digest, method, outputs, facts FROM units WHERE origin = ? AND job = ?"
)
_SEEN = "CREATE TEMP TABLE seen (origin TEXT, job TEXT, key TEXT, PRIMARY KEY (origin, job, key))"
# A number that SQLite keeps in a database and has no use for.
_AHEAD, _NOT_AHEAD = "PRAGMA user_version = 1", "PRAGMA user_version = 0"

Job = tuple[str, str]
"""The configuration a job stands in, and its name."""
Owner = tuple[str, str, str | None]
"""The configuration, the job, and the unit that wrote a file."""
Standing = Literal["writing", "done", "failed"]


@dataclass(frozen=True, slots=True)
class Row:
    """What is known of a unit.

    Attributes:
        key: what tells it from the other units of its job.
        status: "writing" while its files are being written, then "done"; or "failed".
        digest: the SHA-256 of what it was made of.
        method: the fingerprint of how it was made.
        outputs: the names of its files, each with the SHA-256 of what was written.
        facts: what an index tells of it, or its fault.
    """

    key: str
    status: Standing
    digest: str
    method: str
    outputs: Mapping[str, str] = field(default_factory=dict)
    facts: Mapping[str, Any] = field(default_factory=dict)

    def with_status(self, status: Standing) -> "Row":
        """The same with another status."""
        return replace(self, status=status)

    def with_facts(self, facts: Mapping[str, Any]) -> "Row":
        """The same with other facts."""
        return replace(self, facts=facts)


@dataclass(frozen=True, eq=False)
class Journal:
    """The database of one folder; only whoever holds its lock may write.

    `home` is the local folder that it stands in.
    """

    folder: "Place"
    home: Path
    base: sqlite3.Connection
    lock: FileLock | None = None

    @classmethod
    def open(cls, folder: "Place", journals: Path | None = None) -> Self:
        """Open the journal of a folder for writing; both are made where they are not there.

        Args:
            folder: the folder of the outputs.
            journals: where journals of outputs on other storage are kept.

        Raises:
            InputError: another run writes into the folder, or it cannot be written.
        """
        home = home_of(folder, journals)
        try:
            home.mkdir(parents=True, exist_ok=True)
            lock = FileLock(home / "lock")
            lock.acquire(timeout=0)
        except Timeout as error:
            raise InputError(f"{folder}: another run writes here{_holder(home)}") from error
        except OSError as error:
            place = folder if isinstance(folder, Path) else home
            raise InputError(f"{place}: cannot be written: {error.strerror or error}") from error
        for left in home.glob(f"{TEMPORARY}*"):
            left.unlink(missing_ok=True)  # of a run that was killed while it wrote
        try:
            fetch(folder, home)
            base = _connected(home / JOURNAL)
            base.execute(
                "INSERT OR REPLACE INTO holder VALUES (1, ?, ?)",
                (os.getpid(), socket.gethostname()),
            )
            base.execute(_SEEN)
        except InputError:
            lock.release()
            raise
        except (sqlite3.Error, OSError) as error:
            lock.release()
            raise _refusal(home, error) from error
        return cls(folder, home, base, lock)

    @classmethod
    def look_into(cls, folder: "Place", journals: Path | None = None) -> Self | None:
        """The journal of a folder, for reading; None where it has none.

        Raises:
            InputError: it cannot be read.
        """
        home = home_of(folder, journals)
        path = home / JOURNAL
        copy = newer_copy(folder, home)
        if copy is None and (not path.is_file() or not path.stat().st_size):
            return None
        try:
            base = _read_only(path) if copy is None else _in_memory(copy)
        except sqlite3.Error as error:
            raise _refusal(home, error) from error
        return cls(folder, home, base)

    def send(self) -> None:
        """Put a copy beside outputs on other storage, where it is ahead of what is there.

        Raises:
            InputError: it cannot be copied.
        """
        if not self._is_ahead():
            return
        try:
            self.base.execute(_NOT_AHEAD)
            send(self.folder, self.home, self.base)
        except BaseException as error:
            self.base.execute(_AHEAD)
            if isinstance(error, sqlite3.Error):
                raise _refusal(self.home, error) from error
            raise

    def close(self) -> None:
        """Let others write; what was put stays."""
        if self.lock is not None:
            with suppress(sqlite3.Error):
                self.base.execute("DELETE FROM holder")
        self.base.close()
        if self.lock is not None:
            self.lock.release()

    def row(self, job: Job, key: str) -> Row | None:
        """What is known of a unit, if anything."""
        return next(self._rows("AND key = ?", (*job, key)), None)

    def rows(self, job: Job) -> Iterator[Row]:
        """All units of a job, in the order of their keys."""
        return self._rows("ORDER BY key", job)

    def unseen(self, job: Job) -> Iterator[Row]:
        """The units of a job that `mark` was not told of."""
        same = "(s.origin, s.job, s.key) = (units.origin, units.job, units.key)"
        seen = f"SELECT 1 FROM seen AS s WHERE {same}"  # noqa: S608 - no value from outside
        return self._rows(f"AND NOT EXISTS ({seen}) ORDER BY key", job)

    def put(self, job: Job, row: Row) -> None:
        """Write what is known of a unit; it stands when this returns."""
        values = (
            *job,
            row.key,
            row.status,
            row.digest,
            row.method,
            json.dumps(dict(row.outputs)),
            json.dumps(dict(row.facts)),
        )
        self._write("INSERT OR REPLACE INTO units VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)

    def mark(self, job: Job, key: str) -> bool:
        """Say that a unit is one of this run's; whether it was not said before."""
        found = self._run("INSERT OR IGNORE INTO seen VALUES (?, ?, ?)", (*job, key))
        return found.rowcount == 1

    def drop(self, job: Job, key: str) -> None:
        """Forget a unit."""
        self._write("DELETE FROM units WHERE origin = ? AND job = ? AND key = ?", (*job, key))

    def count(self, job: Job, status: Standing) -> int:
        """How many units of a job have a status."""
        query = "SELECT COUNT(*) FROM units WHERE origin = ? AND job = ? AND status = ?"
        (number,) = self.base.execute(query, (*job, status)).fetchone()
        return int(number)

    def jobs(self) -> tuple[JobRecord, ...]:
        """The records of all jobs that write into the folder."""
        found = self.base.execute("SELECT record FROM jobs ORDER BY origin, job")
        return tuple(JobRecord.model_validate_json(text) for (text,) in found)

    def put_job(self, record: JobRecord) -> None:
        """Write the record of a job; it stands when this returns."""
        if record not in self.jobs():
            values = (*record.key, record.model_dump_json())
            self._write("INSERT OR REPLACE INTO jobs VALUES (?, ?, ?)", values)

    def drop_job(self, job: Job) -> None:
        """Forget a job and its units."""
        self._write("DELETE FROM jobs WHERE origin = ? AND job = ?", job)
        self._write("DELETE FROM units WHERE origin = ? AND job = ?", job)

    def failures(self) -> Iterator[tuple[str, str, str, Mapping[str, Any]]]:
        """Configuration, job, key and fault of every unit that failed."""
        query = "SELECT origin, job, key, facts FROM units WHERE status = 'failed'"
        for origin, job, key, facts in self.base.execute(query):
            yield origin, job, key, json.loads(facts)

    def owned(self) -> Iterator[tuple[str, str]]:
        """The names of all files that units of any job wrote, with their SHA-256."""
        for (text,) in self.base.execute("SELECT outputs FROM units"):
            yield from json.loads(text).items()

    def files_of(self, job: Job) -> dict[str, str]:
        """The files of all units of a job, with their SHA-256."""
        return {name: sha256 for row in self.rows(job) for name, sha256 in row.outputs.items()}

    def others(self, job: Job) -> dict[str, Owner]:
        """The files of all other jobs, each with the unit or, by the key None, the record of it."""
        query = "SELECT origin, job, key, outputs FROM units WHERE NOT (origin = ? AND job = ?)"
        records = [(each.key, each.outputs) for each in self.jobs() if each.key != job]
        found: dict[str, Owner] = {n: (*key, None) for key, outputs in records for n in outputs}
        for origin, name, key, text in self.base.execute(query, job):
            found |= dict.fromkeys(json.loads(text), (origin, name, key))
        return found

    def let_go(self, owner: Owner, name: str) -> None:
        """Say that a file is no longer of a unit, nor of its job."""
        *job, key = owner
        row = self.row((job[0], job[1]), key) if key is not None else None
        if row is not None:
            outputs = {each: sha for each, sha in row.outputs.items() if each != name}
            self.put((job[0], job[1]), replace(row, outputs=outputs))
        for record in self.jobs():
            if record.key == tuple(job) and name in record.outputs:
                kept = {each: sha for each, sha in record.outputs.items() if each != name}
                self.put_job(record.model_copy(update={"outputs": kept}))

    def _rows(self, more: str, values: tuple[str, ...]) -> Iterator[Row]:
        query = f"{_UNITS} {more}"
        for key, status, digest, method, outputs, facts in self.base.execute(query, values):
            yield Row(key, status, digest, method, json.loads(outputs), json.loads(facts))

    def _is_ahead(self) -> bool:
        """Whether something was written that the copy beside outputs on other storage lacks."""
        (version,) = self.base.execute("PRAGMA user_version").fetchone()
        return bool(version)

    def _write(self, statement: str, values: tuple[str, ...]) -> None:
        if not isinstance(self.folder, Path) and not self._is_ahead():
            self._run(_AHEAD)
        self._run(statement, values)

    def _run(self, statement: str, values: tuple[str, ...] = ()) -> sqlite3.Cursor:
        try:
            return self.base.execute(statement, values)
        except sqlite3.Error as error:
            raise _refusal(self.home, error) from error


def _connected(path: Path) -> sqlite3.Connection:
    # Without an isolation level every statement is a transaction of its own.
    base = sqlite3.connect(path, isolation_level=None)
    base.execute("PRAGMA journal_mode = WAL")
    base.execute("PRAGMA synchronous = FULL")
    base.executescript(_SCHEMA)
    return base


def _read_only(path: Path) -> sqlite3.Connection:
    """The database for reading; where its folder cannot be written, as it stands."""
    for how in ("mode=ro", "immutable=1"):
        base = sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True)
        try:
            base.execute("SELECT 1 FROM units").fetchone()
            base.execute(_SEEN)
        except sqlite3.OperationalError:
            base.close()
            if how == "immutable=1":
                raise
        else:
            break
    return base


def _in_memory(data: bytes) -> sqlite3.Connection:
    """A whole database, for reading."""
    base = sqlite3.connect(":memory:", isolation_level=None)
    base.deserialize(data)
    base.execute("SELECT 1 FROM units").fetchone()
    base.execute(_SEEN)
    return base


def _holder(home: Path) -> str:
    """Who holds the lock, as far as that can be read."""
    with suppress(sqlite3.Error):
        base = _read_only(home / JOURNAL)
        found = base.execute("SELECT process, host FROM holder").fetchone()
        base.close()
        if found:
            return f" (process {found[0]} on {found[1]})"
    return ""


def _refusal(home: Path, error: Exception) -> InputError:
    return InputError(
        f"{home}: the journal of the run cannot be used: {error}; "
        "without this folder everything is made again"
    )
