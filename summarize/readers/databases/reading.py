"""The text of an export -> the records of its articles, by the database that it is of."""

from collections.abc import Callable, Iterator
from typing import BinaryIO, NamedTuple

from summarize.errors import InputError
from summarize.readers.databases import ebsco, factiva, factiva_codes, lexisnexis, nexis, proquest
from summarize.readers.databases.entries import Entry, record
from summarize.readers.databases.lines import plain
from summarize.readers.databases.others import unread
from summarize.readers.decoding import decode
from summarize.readers.records import UNTOLD, Context, Problem, Record
from summarize.readers.streams import read_all


class Database(NamedTuple):
    """A form of export: of which database it is, how it is told, and how its articles are cut."""

    name: str
    is_it: Callable[[str], bool]
    entries: Callable[[str], Iterator[Entry]]


DATABASES: tuple[Database, ...] = (
    Database(proquest.NAME, proquest.is_it, proquest.entries),
    Database(lexisnexis.NAME, lexisnexis.is_it, lexisnexis.entries),
    Database(nexis.NAME, nexis.is_it, nexis.entries),
    Database(factiva.NAME, factiva_codes.is_it, factiva_codes.entries),
    Database(factiva.NAME, factiva.is_it, factiva.entries),
    Database(ebsco.NAME, ebsco.is_it, ebsco.entries),
)
"""Every form, in the order in which they are tried."""


def database_of(text: str) -> Database | None:
    """The form of an export that a text is of, or begins; None where it is none that is read."""
    return next((each for each in DATABASES if each.is_it(text)), None)


def is_export(text: str) -> bool:
    """Whether a text is of an export, or of one that is not read; the text is in plain spaces."""
    return database_of(text) is not None or bool(unread(text))


def records(text: str) -> Iterator[Record | Problem]:
    """The records of an export.

    Raises:
        InputError: it is one, and no article can be told apart in it.
    """
    text = plain(text)
    database = database_of(text)
    if database is None:
        name = unread(text)
        raise InputError(f"is an export of {name or 'a news database'}, which is not read")
    is_read = False
    for place, entry in enumerate(database.entries(text), 1):
        is_read = True
        yield record(entry, place)
    if not is_read:
        raise InputError(f"is an export of {database.name} in which no article can be told apart")


def read(stream: BinaryIO, context: Context = UNTOLD) -> Iterator[Record | Problem]:
    """The articles of an export in plain text."""
    decoded = decode(read_all(stream), context.charset)
    if decoded.loss:
        yield Problem(decoded.loss, lost=False)
    yield from records(decoded.text)
