"""Files, folders, globs and standard input -> articles.

A format is one function in `READERS`, from an open file to its records, which are read and cleaned
one by one: what is held of a file of many records is its articles. What is wrong with
a file named explicitly is an error; what is wrong with one found in a folder or by a glob is a
warning, and the others are read.
"""

import io
import logging
import sys
from collections.abc import Container, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from summarize.data import Article
from summarize.errors import InputError
from summarize.readers.decoding import decode
from summarize.readers.fields import raw_article
from summarize.readers.finding import STDIN, Found, find_files, printable
from summarize.readers.front_matter import split_front_matter
from summarize.readers.jsons import TOO_LONG, lines_of, read_json, read_jsonl
from summarize.readers.markup import html_blocks, is_html, placed_blocks
from summarize.readers.merging import Located, merge
from summarize.readers.names import USUAL, FieldNames
from summarize.readers.pages import read_html
from summarize.readers.plain import read_markdown, read_text
from summarize.readers.records import Problem, Reader, Record
from summarize.readers.sniffing import GZIP, is_page, sniff
from summarize.readers.streams import LONGEST_JSON, buffered, read_all, unpacked
from summarize.storage import label, place

if TYPE_CHECKING:
    from summarize.storage import Place

__all__ = [
    "READERS", "STDIN", "TOO_LONG", "USUAL", "FieldNames", "Found", "Pile", "Problem", "Reader",
    "Record", "decode", "find_files", "html_blocks", "is_html", "placed_blocks", "printable",
    "raw_article", "read", "read_articles", "read_bytes", "read_document", "read_head",
    "read_lines", "split_front_matter",
]  # fmt: skip

_log = logging.getLogger(__name__)

_PLAIN: dict[str, Reader] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".json": read_json,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
}


def _unpacked(reader: Reader) -> Reader:
    return lambda stream, names: reader(unpacked(stream), names)


READERS: dict[str, Reader] = _PLAIN | {
    f"{suffix}.gz": _unpacked(reader) for suffix, reader in _PLAIN.items()
}
"""Every format: the end of a file name, and the function that reads such a file."""


@dataclass(frozen=True, slots=True)
class Pile:
    """What the paths held: the articles, and in one line each what had to be left out."""

    articles: tuple[Article, ...]
    warnings: tuple[str, ...]


def read_articles(paths: Sequence[str | Path]) -> list[Article]:
    """The cleaned articles of files, folders (with those inside), globs, and "-" for stdin.

    What has `://` in its name lies on other storage (extra `storage`).

    What had to be left out is logged as a warning; `read` returns it.

    Raises:
        InputError: a named file cannot be read or holds no article; the message names the line.
    """
    pile = read(paths)
    for warning in pile.warnings:
        _log.warning("%s", warning)
    return list(pile.articles)


def read(
    paths: "Sequence[str | Place]", *, without: "Container[Place]" = (), names: FieldNames = USUAL
) -> Pile:
    """The cleaned articles of `paths`, in the order given, and the warnings.

    Files found at the paths in `without` are passed over without a word. `names` are what the
    fields of records are called, beside the usual names.

    Raises:
        InputError: a named file cannot be read or holds no article; the message names the line.
    """
    if isinstance(paths, str | Path):
        paths = [paths]
    files, warnings = find_files(paths, READERS)
    problems: list[str] = list(warnings)
    kept = (found for found in files if found.path not in without)
    located = (record for found in kept for record in _locate(found, problems, names))
    articles, left_out = merge(located)
    problems.extend(left_out)
    if not articles:
        raise InputError(_nothing(paths, problems))
    return Pile(articles, tuple(problems))


def read_document(document: bytes, name: str, names: FieldNames = USUAL) -> Pile:
    """The cleaned articles of a JSON document that stands in no file of its own.

    Args:
        document: a record, a list of records, or records in a list inside an object.
        name: what messages call it; also what articles without an id are named after.
        names: what the fields of records are called, beside the usual names.

    Raises:
        InputError: it is no JSON, or holds no article.
    """
    found = Found(Path(name), name, explicit=False)
    problems: list[str] = []
    located: list[Located] = []
    try:
        for at, each in enumerate(read_json(io.BytesIO(document), names)):
            if isinstance(each, Record):
                located.append(Located(each, found, at))
            else:
                problems.append(f"{found.shown}: {each.message}")
    except InputError as error:
        raise InputError(f"{found.shown}: {error}") from error
    articles, left_out = merge(located)
    problems.extend(left_out)
    if not articles:
        raise InputError(problems[0] if problems else f"{found.shown}: no article could be read")
    return Pile(articles, tuple(problems))


def _nothing(paths: "Sequence[str | Place]", problems: Sequence[str]) -> str:
    first = f" ({problems[0]})" if problems else ""
    if len(paths) == len(problems) == 1 and place(paths[0]).is_file():
        return problems[0]
    named = ", ".join(printable(label(str(path))) for path in paths) or "no path given"
    return f"{named}: no article could be read{first}"


def _locate(found: Found, warnings: list[str], names: FieldNames) -> Iterator[Located]:
    """The records of one file; its problems become errors or warnings."""
    problems: list[str] = []
    try:
        for at, each in enumerate(_read_file(found, names)):
            if isinstance(each, Record):
                yield Located(each, found, at)
            elif each.lost and found.explicit:
                _refuse(each)
            else:
                problems.append(f"{found.shown}: {each.message}")
    except InputError as error:
        if found.explicit:
            raise InputError(f"{found.shown}: {error}") from error
        problems.append(f"{found.shown}: left out, {error}")
    warnings.extend(problems[:_LISTED_PROBLEMS])
    if len(problems) > _LISTED_PROBLEMS:
        warnings.append(f"{found.shown}: {len(problems) - _LISTED_PROBLEMS} more such problems")


# How many problems of one file are written out; a file of ten thousand lines may have as many.
_LISTED_PROBLEMS = 10


def _refuse(problem: Problem) -> None:
    raise InputError(problem.message)


def _read_file(found: Found, names: FieldNames) -> Iterator[Record | Problem]:
    try:
        with _opened(found) as stream:
            yield from _records(found.path.name, stream, names)
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror or error}") from error


@contextmanager
def _opened(found: Found) -> Iterator[io.BufferedReader]:
    if found.label == STDIN:
        yield buffered(sys.stdin.buffer)
        return
    with found.path.open("rb") as file:
        yield buffered(file)


# A page that was sent packed, and was packed once more when it was put away.
_LAYERS = 2


def _records(
    name: str, stream: io.BufferedReader, names: FieldNames, layers: int = _LAYERS
) -> Iterator[Record | Problem]:
    """The records of a file, unpacked where it is a gzip, whatever its name says."""
    if layers and stream.peek().startswith(GZIP):
        inner = name[: -len(".gz")] if name.lower().endswith(".gz") else name
        yield from _records(inner, unpacked(stream), names, layers - 1)
    else:
        yield from _reader(name, stream)(stream, names)


def _reader(name: str, stream: io.BufferedReader) -> Reader:
    """The reader for the longest known end of a file name, else for what the stream begins with."""
    lowered = name.lower()
    known = [suffix for suffix in READERS if lowered.endswith(suffix)]
    if not known:
        return sniff(stream)
    reader = READERS[max(known, key=len)]
    return read_html if reader is read_text and is_page(stream) else reader


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
        with _opened(found) as stream:
            packed = stream.peek().startswith(GZIP)
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
        with _opened(found) as stream:
            yield unpacked(stream) if stream.peek().startswith(GZIP) else stream
    except OSError as error:
        raise InputError(f"{found.shown}: {error.strerror or error}") from error
    except InputError as error:
        raise InputError(f"{found.shown}: {error}") from error
