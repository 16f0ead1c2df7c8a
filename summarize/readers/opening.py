"""An open file -> its records: by its format, and where it holds files, by that of each of them."""

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import BinaryIO

from summarize.errors import InputError
from summarize.readers.finding import STDIN, Found
from summarize.readers.formats import Format, format_of
from summarize.readers.jsons import lines_of
from summarize.readers.records import UNTOLD, Context, Problem, Record
from summarize.readers.streams import LONGEST_JSON, buffered, is_gzip, read_all, unpacked
from summarize.storage import place

# Files in files in files: a page that was packed, in a crawl, in an archive. Chosen, not tuned.
_DEEPEST = 4


def records_of(
    stream: BinaryIO, context: Context = UNTOLD, deepest: int = _DEEPEST
) -> Iterator[Record | Problem]:
    """The records of a file, and of the files in it, one at a time.

    Args:
        stream: the file, open for reading bytes.
        context: what is known of it.
        deepest: so many files may lie in one another.

    Raises:
        InputError: it cannot be read.
    """
    told = stream if isinstance(stream, io.BufferedReader) else buffered(stream)
    form = format_of(context.name, told.peek())
    if form.holds_files:
        yield from _members(form, told, context, deepest)
    else:
        yield from form.reader()(told, context)


def _members(
    form: Format, stream: BinaryIO, context: Context, deepest: int
) -> Iterator[Record | Problem]:
    if not deepest:
        raise InputError(f"more than {_DEEPEST} files lie in one another")
    for each in form.opener()(stream, context):
        if isinstance(each, Problem):
            yield each
            continue
        own = each.context.name
        is_same = form.suffixes == (".gz",)
        try:
            for found in records_of(each.stream, each.context, deepest - 1):
                yield found if is_same else _within(found, own)
        except InputError as error:
            if is_same:
                raise
            yield Problem(f"{own}: {error}", within=own)


def _within(found: Record | Problem, name: str) -> Record | Problem:
    """What was found in a file within a file, with the name of that."""
    if isinstance(found, Problem):
        within = "/".join(filter(None, (name, found.within)))
        return replace(found, message=f"{name}: {found.message}", within=within)
    return replace(found, within="/".join(filter(None, (name, found.within))))


@contextmanager
def opened(found: Found) -> Iterator[io.BufferedReader]:
    """A file that was found, open for reading."""
    if found.label == STDIN:
        yield buffered(sys.stdin.buffer)
        return
    with found.path.open("rb") as file:
        yield buffered(file)


def read_bytes(name: str) -> bytes:
    """All bytes of a file, or of standard input by the name "-", unpacked where they are a gzip.

    Raises:
        InputError: it cannot be read, is a broken gzip, or longer than a JSON file may be.
    """
    with _inside(name) as stream:
        return read_all(stream, LONGEST_JSON)


def read_lines(found: Found) -> Iterator[tuple[int, bytes]]:
    """The lines of a file that are not empty, each with its number, one at a time.

    Raises:
        InputError: the file cannot be read, or a line is longer than a document may be.
    """
    try:
        with opened(found) as stream:
            packed = is_gzip(stream.peek())
            for at, line in enumerate(lines_of(unpacked(stream) if packed else stream), 1):
                if line.strip():
                    yield at, line.strip()
    except OSError as error:
        raise InputError(f"{found.shown}: {error.strerror or error}") from error
    except InputError as error:
        raise InputError(f"{found.shown}: {error}") from error


def read_head(name: str, size: int) -> bytes:
    """The first bytes of a file, unpacked where it is a gzip.

    Raises:
        InputError: it cannot be read, or is a broken gzip.
    """
    with _inside(name) as stream:
        return stream.read(size)


@contextmanager
def _inside(name: str) -> Iterator[BinaryIO]:
    where = place(name)
    found = Found(where, STDIN if name == STDIN else where.name, explicit=True)
    try:
        with opened(found) as stream:
            yield unpacked(stream) if is_gzip(stream.peek()) else stream
    except OSError as error:
        raise InputError(f"{found.shown}: {error.strerror or error}") from error
    except InputError as error:
        raise InputError(f"{found.shown}: {error}") from error
