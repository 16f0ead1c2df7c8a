"""The tables of the archive, and whether what stands there has them."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from summarize.errors import InputError

# What the database says of its tables; another number is that of another version of them.
_VERSION = 1
# Rows with an opening do not fit into a quarter of the usual 4 kB, and what does not fit takes a
# page of its own: with 4 kB the openings of a day take three times their bytes.
_PAGE_BYTES = 16_384

# Without row ids the rows lie in the order of their keys, however often a day is made again.
_SCHEMA = """
CREATE TABLE days (day TEXT PRIMARY KEY, digest TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE stories (
    id TEXT, day TEXT, place INTEGER NOT NULL, title TEXT NOT NULL, state TEXT NOT NULL,
    file TEXT NOT NULL, merged TEXT NOT NULL, split_from TEXT NOT NULL, PRIMARY KEY (id, day)
) WITHOUT ROWID;
CREATE INDEX stories_by_day ON stories (day);
CREATE TABLE articles (
    id TEXT, day TEXT, story TEXT NOT NULL, source TEXT NOT NULL, title TEXT NOT NULL,
    url TEXT NOT NULL, published TEXT, language TEXT NOT NULL, sha256 TEXT NOT NULL,
    withdrawn INTEGER NOT NULL, PRIMARY KEY (id, day)
) WITHOUT ROWID;
CREATE TABLE openings (day TEXT, article TEXT, opening TEXT NOT NULL, PRIMARY KEY (day, article))
    WITHOUT ROWID;
CREATE INDEX articles_by_story ON articles (story, day);
CREATE INDEX articles_by_text ON articles (sha256);
CREATE TABLE claims (
    story TEXT, day TEXT, place INTEGER, id TEXT NOT NULL, text TEXT NOT NULL,
    PRIMARY KEY (story, day, place)
) WITHOUT ROWID;
CREATE TABLE citations (
    claim TEXT, place INTEGER, day TEXT NOT NULL, article TEXT NOT NULL, start INTEGER NOT NULL,
    stop INTEGER NOT NULL, quote TEXT, PRIMARY KEY (claim, place)
) WITHOUT ROWID;
CREATE TABLE fates (
    claim TEXT, day TEXT, fate TEXT NOT NULL, cause TEXT NOT NULL, PRIMARY KEY (claim, day)
) WITHOUT ROWID;
CREATE TABLE files (sha256 TEXT, day TEXT, PRIMARY KEY (sha256, day)) WITHOUT ROWID
"""
TABLES = ("days", "stories", "articles", "openings", "claims", "citations", "fates", "files")


class DamagedError(InputError):
    """A file that should be an archive and is none, or not a whole one."""


@contextmanager
def transaction(base: sqlite3.Connection) -> Iterator[None]:
    """All of what is done in it, or nothing."""
    base.execute("BEGIN IMMEDIATE")
    try:
        yield
        base.execute("COMMIT")
    except BaseException:
        base.execute("ROLLBACK")
        raise


def prepare(base: sqlite3.Connection, path: Path | None) -> None:
    """Make the tables of a new archive, and see whether an old one is whole.

    Raises:
        DamagedError: what is there is no whole archive.
        InputError: it cannot be used, or a later version of the program made it.
    """
    try:
        (version,) = base.execute("PRAGMA user_version").fetchone()
        (tables,) = base.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if not version and not tables:
            base.execute(f"PRAGMA page_size = {_PAGE_BYTES}")
            with transaction(base):
                for statement in _SCHEMA.split(";"):
                    base.execute(statement)
                base.execute(f"PRAGMA user_version = {_VERSION}")
            return
        (found,) = base.execute("PRAGMA quick_check(1)").fetchone()
        made = {sql.strip() for (sql,) in base.execute("SELECT sql FROM sqlite_master") if sql}
    except sqlite3.OperationalError as error:
        raise refusal(path, error) from error
    except sqlite3.DatabaseError as error:
        raise DamagedError(f"{path}: is damaged: {error}") from error
    if version > _VERSION:
        raise InputError(f"{path}: was written by a later version of summarize")
    if version < _VERSION or made != {each.strip() for each in _SCHEMA.split(";")}:
        raise DamagedError(f"{path}: is no archive of days")
    if found != "ok":
        raise DamagedError(f"{path}: is damaged: {found.partition(chr(10))[0]}")


def demand_days(base: sqlite3.Connection, path: Path | None) -> None:
    """See whether each row of an archive is of a day that it has.

    Raises:
        DamagedError: one is not, so rows were lost.
        InputError: it cannot be read.
    """
    for table in TABLES[1:]:
        query = f"SELECT min(day) FROM {table} WHERE day NOT IN (SELECT day FROM days)"  # noqa: S608 - a table of ours
        try:
            (day,) = base.execute(query).fetchone()
        except sqlite3.Error as error:
            raise refusal(path, error) from error
        if day is not None:
            raise DamagedError(f"{path}: is damaged: rows of {day} are lost")


def refusal(path: Path | None, error: sqlite3.Error) -> InputError:
    """What a user is told where the archive cannot be used."""
    return InputError(f"{path or 'the archive'}: cannot be used: {error}")
