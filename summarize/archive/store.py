"""The database: a day is put into it in one transaction, and read from it by the days after."""

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple, Self

from summarize.archive.days import DayTold, renamed
from summarize.archive.schema import TABLES, demand_days, prepare, refusal, transaction
from summarize.characters import without_surrogates
from summarize.data import Article
from summarize.errors import InputError
from summarize.outlets import is_one_name
from summarize.stories import WINDOW_DAYS

ARCHIVE = "archive.sqlite"
Row = tuple[str | int | None, ...]


class ReadBefore(NamedTuple):
    """An article that a day read, by what it is known again."""

    id: str
    title: str
    url: str
    sha256: str


@dataclass(frozen=True, eq=False)
class Archive:
    """An open archive; `path` is empty where it stands in memory alone, as in a dry run."""

    base: sqlite3.Connection
    path: Path | None = None

    @classmethod
    def open(cls, path: Path | None) -> Self:
        """Open the archive at `path`, or a new one where there is none; None keeps it in memory.

        Raises:
            DamagedError: what is there is no whole archive.
            InputError: it cannot be written, or a later version of the program made it.
        """
        try:
            base = sqlite3.connect(path or ":memory:", isolation_level=None)
        except sqlite3.Error as error:
            raise InputError(f"{path}: cannot be opened: {error}") from error
        try:
            prepare(base, path)
            demand_days(base, path)
        except BaseException:
            base.close()
            raise
        return cls(base, path)

    def close(self) -> None:
        """Let go of the file."""
        self.base.close()

    def copy_in_memory(self) -> "Archive":
        """The same in memory, where it can be changed and leaves the file as it is."""
        base = sqlite3.connect(":memory:", isolation_level=None)
        self.base.backup(base)
        return Archive(base)

    def days(self) -> dict[str, str]:
        """The days that it holds, in order, each with the digest of what it told."""
        return dict(self.rows("SELECT day, digest FROM days ORDER BY day"))

    def digest(self, before: str) -> str:
        """The SHA-256 of all that the days before one told."""
        told = [[day, digest] for day, digest in self.days().items() if day < before]
        return hashlib.sha256(json.dumps(told).encode()).hexdigest()

    def was_read(self, article: Article, before: str) -> bool:
        """Whether an earlier day read an article: one of its id, address or outlet, with its text.

        The day may call the outlet otherwise than the article does: as all its articles together.
        """
        query = "SELECT id, url, source, day, withdrawn FROM articles WHERE sha256 = ? AND day < ?"
        name, source = without_surrogates(article.id), without_surrogates(article.source)
        url = without_surrogates(article.url)
        return any(
            bool(withdrawn) == article.withdrawn
            and (
                own in (name, later_name(name, day))
                or (url and address == url)
                or is_one_name(outlet, source)
            )
            for own, address, outlet, day, withdrawn in self.rows(query, article.sha256, before)
        )

    def read_by(self, day: str) -> frozenset[ReadBefore]:
        """The articles that a day read, less those that an earlier day has too."""
        query = (
            "SELECT id, title, url, sha256 FROM articles WHERE day = ? AND sha256 NOT IN"
            " (SELECT sha256 FROM articles WHERE day < ?)"
        )
        return frozenset(ReadBefore(*row) for row in self.rows(query, day, day))

    def met_after(self, day: str) -> frozenset[str]:
        """The texts that came late: days after one met them, and it was told without them."""
        if day not in self.days():
            return frozenset()
        query = (
            "SELECT sha256 FROM articles WHERE day > ? AND sha256 NOT IN"
            " (SELECT sha256 FROM articles WHERE day = ?)"
        )
        return frozenset(sha256 for (sha256,) in self.rows(query, day, day))

    def first_days(self, files: Iterable[str]) -> dict[str, str]:
        """Those of some inputs that a day read to the end, each with the first such day."""
        query = "SELECT min(day) FROM files WHERE sha256 = ?"
        found = ((each, next(self.rows(query, each))[0]) for each in files)
        return {each: day for each, day in found if day is not None}

    def files_of(self, day: str) -> frozenset[str]:
        """The inputs that a day read to the end."""
        return frozenset(
            each for (each,) in self.rows("SELECT sha256 FROM files WHERE day = ?", day)
        )

    def write(self, day: DayTold, *, is_latest: bool = True) -> None:
        """Put a day in the place of what it told before, in one transaction.

        Args:
            day: what it told.
            is_latest: whether openings that no later day needs are forgotten.

        Raises:
            InputError: the file cannot be written.
        """
        told = renamed(day, self._other_names(day))
        is_known = day.day in self.days()
        try:
            with transaction(self.base):
                for table in TABLES if is_known else ():
                    self.base.execute(f"DELETE FROM {table} WHERE day = ?", (day.day,))  # noqa: S608 - a table of ours
                self.base.execute("INSERT INTO days VALUES (?, ?)", (day.day, day.digest))
                for table, rows in _rows_of(told).items():
                    self._put(table, rows)
                if is_latest:
                    self._forget_openings()
        except sqlite3.Error as error:
            raise refusal(self.path, error) from error

    def _put(self, table: str, rows: Iterable[Row]) -> None:
        listed = [*rows]
        if listed:
            marks = ", ".join("?" * len(listed[0]))
            self.base.executemany(f"INSERT INTO {table} VALUES ({marks})", listed)  # noqa: S608 - a table of ours

    def _forget_openings(self) -> None:
        """Stories are known again by the openings of articles, but only for so many days."""
        (latest,) = next(self.rows("SELECT max(day) FROM days"))
        last = days_before(latest, WINDOW_DAYS - 1)
        self.base.execute("DELETE FROM openings WHERE day < ?", (last,))

    def _other_names(self, day: DayTold) -> dict[str, str]:
        """Another id for each article that has one under which an earlier day has another text."""
        names = {}
        for each in day.articles:
            found = self.rows(
                "SELECT sha256 FROM articles WHERE id = ? AND day < ?", each.id, day.day
            )
            if any(sha256 != each.sha256 for (sha256,) in found):
                names[each.id] = later_name(each.id, day.day)
        return names

    def rows(self, query: str, *values: str | bool) -> Iterator[Any]:
        """What a query finds, row by row.

        Raises:
            InputError: the archive cannot be read.
        """
        try:
            yield from self.base.execute(query, values)
        except sqlite3.Error as error:
            raise refusal(self.path, error) from error


def later_name(article_id: str, day: str) -> str:
    """The id of an article where an earlier day has another text under its own.

    >>> later_name("a.txt", "2026-11-28")
    'a.txt (2026-11-28)'
    """
    return f"{article_id} ({day})"


def days_before(day: str, count: int) -> str:
    """The day so many days before another.

    Raises:
        InputError: there is none.

    >>> days_before("2026-03-01", 2)
    '2026-02-27'
    """
    try:
        return (date.fromisoformat(day) - timedelta(days=count)).isoformat()
    except OverflowError as error:
        raise InputError(f"{day}: is too early for a day") from error


def put_aside(path: Path) -> Path:
    """Give a damaged archive another name, and what SQLite keeps beside it; the new name."""
    aside = path.with_name("archive.damaged.sqlite")
    number = 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"archive.damaged-{number}.sqlite")
    path.rename(aside)
    for ending in ("-journal", "-wal", "-shm"):
        beside = path.with_name(path.name + ending)
        if beside.exists():
            beside.rename(aside.with_name(aside.name + ending))
    return aside


def _rows_of(told: DayTold) -> dict[str, Iterable[Row]]:
    """The rows of a day, by their tables."""
    day = told.day
    fates = {fate.claim: fate for each in told.told for fate in each.fates}
    return {
        "stories": (
            (
                each.id, day, place, each.title, each.state, each.file, json.dumps(each.merged),
                each.split_from,
            )
            for place, each in enumerate(told.told)
        ),
        "articles": (
            (
                each.id, day, each.story, each.source, each.title, each.url, each.published,
                each.language, each.sha256, each.withdrawn,
            )
            for each in told.articles
        ),
        "openings": ((day, each.id, each.opening) for each in told.articles if each.opening),
        "claims": (
            (each.id, day, place, claim.id, claim.text)
            for each in told.told
            for place, claim in enumerate(each.claims)
        ),
        # Most quote the words of the claim; those are not kept twice.
        "citations": (
            (
                claim.id, place, day, cited.article_id, cited.start, cited.end,
                None if cited.quote == claim.text else cited.quote,
            )
            for each in told.told
            for claim in each.claims
            for place, cited in enumerate(claim.citations)
        ),
        "fates": ((each.claim, day, each.fate, each.by) for each in fates.values()),
        "files": ((sha256, day) for sha256 in sorted(set(told.files))),
    }  # fmt: skip
