"""An open file -> its records: by its format, and where it holds files, by that of each of them."""

import io
import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import BinaryIO, TypeVar

from summarize.errors import InputError, SummarizeError, TooMuchError
from summarize.readers.formats import Format, format_of
from summarize.readers.found import STDIN, Found
from summarize.readers.records import UNTOLD, Context, Member, Problem, Record
from summarize.readers.streams import (
    LONGEST_JSON,
    Allowance,
    buffered,
    is_gzip,
    lines_of,
    read_all,
    unpacked,
)
from summarize.storage import place

# Files in files in files: a page that was packed, in a crawl, in an archive. Chosen, not tuned.
_DEEPEST = 4

_log = logging.getLogger(__name__)
_Found = TypeVar("_Found")


def records_of(stream: BinaryIO, context: Context = UNTOLD) -> Iterator[Record | Problem]:
    """The records of a file, and of the files in it, one at a time.

    Args:
        stream: the file, open for reading bytes.
        context: what is known of it.

    Raises:
        InputError: it cannot be read.
    """
    told = stream if isinstance(stream, io.BufferedReader) else buffered(stream)
    yield from _records(told, context, Allowance(told), _DEEPEST)


def _records(
    stream: io.BufferedReader, context: Context, allowance: Allowance, deepest: int
) -> Iterator[Record | Problem]:
    form = _format(stream, context)
    if not form.holds_files:
        yield from guarded(form.name, lambda: form.reader()(stream, context))
        return
    if not deepest:
        raise InputError(f"more than {_DEEPEST} files lie in one another")
    allowance.file(is_archive=not (form.is_packing or form.is_letter))
    for each in guarded(form.name, lambda: form.opener()(stream, context)):
        if not isinstance(each, Member):
            yield each
        elif form.is_packing:
            yield from _records(
                allowance.metered(each.stream), each.context, allowance, deepest - 1
            )
        else:
            yield from _of_member(each, allowance, deepest - 1)


def _format(stream: io.BufferedReader, context: Context) -> Format:
    """The format of a file."""
    (form,) = guarded("heads", lambda: iter([format_of(context.name, stream.peek())]))
    return form


def guarded(name: str, read: Callable[[], Iterator[_Found]]) -> Iterator[_Found]:
    """What a reader finds; whatever it fails with is an InputError of this file alone.

    What it found before stays. `name` is that of the format.
    """
    try:
        yield from read()
    except (SummarizeError, OSError):
        raise
    except Exception as error:
        _log.debug("the reader of %s failed", name, exc_info=True)
        failed = f"the reader of {name} failed ({type(error).__name__})"
        raise InputError(f"cannot be read: {failed}") from error


def _of_member(each: Member, allowance: Allowance, deepest: int) -> Iterator[Record | Problem]:
    """What was found in a file within a file, with the name of that."""
    allowance.file(is_archive=False)
    try:
        for found in _records(allowance.metered(each.stream), each.context, allowance, deepest):
            if isinstance(found, Problem):
                within = "/".join(filter(None, (each.shown, found.within)))
                yield replace(found, message=f"{each.shown}: {found.message}", within=within)
            else:
                yield replace(
                    found,
                    within="/".join(filter(None, (each.shown, found.within))),
                    fetched=found.fetched or each.fetched,
                    cut=found.cut or each.cut,
                )
    except TooMuchError:
        raise
    except InputError as error:
        yield Problem(f"{each.shown}: {error}", within=each.shown)


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
