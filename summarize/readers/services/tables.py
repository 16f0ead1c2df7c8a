"""Tables as text: CSV, TSV and what else spreadsheets, pandas and databases write line by line.

The delimiter is the one that makes of the first line the most names of columns. Lines are decoded
one by one, so that a table of any length streams.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import BinaryIO, NamedTuple

from summarize.errors import InputError
from summarize.readers.names import ALIASES, FieldNames
from summarize.readers.records import UNTOLD, Context, Problem, Record
from summarize.readers.services.lines import text_lines
from summarize.readers.services.rows import names_columns, readable_names, record_of_row
from summarize.readers.services.telling import with_told
from summarize.readers.streams import LONGEST_DOCUMENT

_DELIMITERS = (",", "\t", ";", "|")
# What Excel is told the delimiter with.
_SEPARATOR = re.compile(r'"?sep=(?P<mark>.)"?$', re.IGNORECASE)
# A quotation mark within a cell with a backslash before it, as MySQL writes it.
_ESCAPED = re.compile(r'[^\\",;\t|]\\"(?![,;\t|\r\n])')
# What columns are called: a few words without marks.
_NAME = re.compile(r"[\w#.:/-]+(?: [\w#.:/-]+){0,2}|")
# Lines that tell how quotation marks are written. Chosen, not tuned.
_HEAD_LINES = 100
_FEWER = "its row has fewer cells than the table has columns"
# Names of a table's columns that a message lists, and characters of each.
_LISTED, _LONGEST_NAME = 12, 40
_ANY = FieldNames()


def is_table(text: str) -> bool:
    """Whether a text begins with the names of columns of articles, or with Excel's "sep=;"."""
    line, _, rest = text.lstrip("\ufeff").partition("\n")
    if _SEPARATOR.match(line.strip()):
        return True
    delimiter = _delimiter(line, _ANY)
    cells = _cells(line, delimiter)
    known = names_columns(cells, _ANY)
    is_header = known > 1 and known * 2 >= len(cells) and all(map(_NAME.fullmatch, cells))
    # A table goes on with a row; below a headline with commas there is an empty line, or prose.
    return is_header and _has_text(cells, _ANY) and len(_cells(rest, delimiter)) == len(cells)


class _Style(NamedTuple):
    """How a table is written: what parts its cells, and what stands before a mark in one."""

    delimiter: str
    escape: str | None


def read_table(stream: BinaryIO, context: Context = UNTOLD) -> Iterator[Record | Problem]:
    """The articles of a table with one a row, its columns named in the first line."""
    # The limit is one of the process: a text of a book is longer than the usual one.
    csv.field_size_limit(LONGEST_DOCUMENT)
    losses: set[str] = set()
    lines = text_lines(stream, losses)
    head = list(islice(lines, _HEAD_LINES))
    if not any(line.strip() for line in head):
        raise InputError("the file is empty")
    separator = _SEPARATOR.match(head[0].strip())
    skipped = int(bool(separator))
    delimiter = separator["mark"] if separator else _delimiter(head[0], context.names)
    text = "".join(head)
    escape = "\\" if '""' not in text and _ESCAPED.search(text) else None
    rows = _rows(chain(head[skipped:], lines), _Style(delimiter, escape), skipped)
    records = _records(rows, context.names, delimiter)
    yield from with_told(records, "line", context.names)
    yield from (Problem(loss, lost=False) for loss in sorted(losses - {""}))


class _Row(NamedTuple):
    """The cells of a row, or what is wrong with it; `at` is its first line."""

    at: int
    cells: Sequence[str]
    problem: str = ""
    lines: Sequence[str] = ()


class _Lines:
    """Lines as they are read, and how many quotation marks those of a row have."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines, self.marks = lines, 0
        self.held: list[str] = []

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.marks += line.count('"')
        self.held.append(line)
        return line


def _rows(lines: Iterator[str], style: _Style, skipped: int) -> Iterator[_Row]:
    """The rows of a table, each with its first line."""
    told = _Lines(lines)
    reader = csv.reader(told, delimiter=style.delimiter, escapechar=style.escape)
    last, is_open = _Row(0, ()), False
    while True:
        at = skipped + reader.line_num + 1
        told.marks, told.held = 0, []
        try:
            cells = next(reader)
        except StopIteration:
            break
        except csv.Error as error:
            yield _Row(at, (), str(error))
            continue
        if last.at:
            yield last
        last = _Row(at, cells, lines=told.held if len(told.held) > 1 else ())
        is_open = bool(told.marks % 2) and skipped + reader.line_num > at and not style.escape
    if last.at:
        yield last._replace(problem=_OPEN if is_open else "")


_OPEN = "a quotation mark is not closed; what follows is lost"


def _records(rows: Iterator[_Row], names: FieldNames, delimiter: str) -> Iterator[Record | Problem]:
    first = next((row for row in rows if any(cell.strip() for cell in row.cells)), None)
    if first is None:
        raise InputError("the table has no rows")
    header = [cell.strip() for cell in first.cells]
    if not names_columns(header, names) and any(path.isdecimal() for path in names.paths()):
        rows, header = chain((first,), rows), [str(at + 1) for at in range(len(header))]
    elif not _has_text(header, names):
        raise InputError(_no_text(header, names))
    is_empty = True
    for row in rows:
        is_empty = False
        for each in _apart(row, len(header), delimiter):
            yield from _record(each, header, names)
    if is_empty:
        raise InputError("the table has no rows below the names of its columns")


def _apart(row: _Row, columns: int, delimiter: str) -> Iterator[_Row]:
    """A row; where a quotation mark that is not closed took others into it, each of these too.

    A line that is a whole row by itself is one; the lines between are told.
    """
    is_whole = not row.problem and len(row.cells) <= columns
    if is_whole or not row.lines or columns < _FEWEST_COLUMNS:
        yield row
        return
    alone = [_alone(line, delimiter) for line in row.lines]
    if not any(len(cells) == columns for cells in alone[1:]):
        yield row
        return
    lost = 0
    for at, cells in enumerate(alone, row.at):
        if len(cells) == columns:
            yield _Row(at, cells)
            lost = 0
            continue
        lost += 1
        if lost == 1:
            yield _Row(at, (), _UNCLOSED)


# A line of a text may look like a row of two cells. Chosen, not tuned.
_FEWEST_COLUMNS = 3
_UNCLOSED = "a quotation mark is not closed"


def _alone(line: str, delimiter: str) -> list[str]:
    """The cells of a line that is a row by itself; none where its marks do not fit."""
    try:
        return next(csv.reader([line], delimiter=delimiter, strict=True), [])
    except csv.Error:
        return []


def _record(row: _Row, header: list[str], names: FieldNames) -> Iterator[Record | Problem]:
    cells = list(row.cells)
    while len(cells) > len(header) and not cells[-1].strip():
        cells.pop()
    place = f"line {row.at}"
    noun = "cell" if len(cells) == 1 else "cells"
    ragged = f"{place}: {len(cells)} {noun} where there are {len(header)} columns"
    if row.problem:
        yield Problem(f"{place}: {row.problem}")
    elif not any(map(str.strip, cells)) or [cell.strip() for cell in cells] == header:
        return
    elif len(cells) > len(header) or (len(cells) == 1 and len(header) > 2):
        yield Problem(ragged)
    elif len(cells) < len(header):
        yield Problem(ragged, lost=False)
        yield from record_of_row(place, _named(header, cells), names, _FEWER)
    else:
        yield from record_of_row(place, _named(header, cells), names)


def _named(header: Sequence[str], cells: Sequence[str]) -> Mapping[str, object]:
    """The cells by the names of their columns; of two columns with one name the first with text."""
    found: dict[str, object] = {}
    for name, cell in zip(header, cells, strict=False):
        if not found.get(name):
            found[name] = cell
    return found


def _delimiter(line: str, names: FieldNames) -> str:
    """What parts the cells of the line that names the columns."""

    def fit(delimiter: str) -> tuple[int, int]:
        cells = _cells(line, delimiter)
        return names_columns(cells, names), len(cells)

    return max(_DELIMITERS, key=fit)


def _cells(text: str, delimiter: str) -> list[str]:
    """The cells of the first row of a text."""
    try:
        row = next(csv.reader(io.StringIO(text), delimiter=delimiter), [])
    except csv.Error:
        return []
    return [cell.strip() for cell in row]


_WITH_TEXT = frozenset((*ALIASES["text"], *ALIASES["description"]))


def _has_text(header: Sequence[str], names: FieldNames) -> bool:
    """Whether one of the columns is that of the text, or of a description."""
    own = {path.partition(".")[0] for path in names.text} | set(names.text)
    read = readable_names(header)
    return any(cell in own or name in _WITH_TEXT for cell, name in zip(header, read, strict=True))


def _no_text(header: Sequence[str], names: FieldNames) -> str:
    """Why a table cannot be read, and how its columns are named."""
    columns = [
        cell if len(cell) <= _LONGEST_NAME else f"{cell[:_LONGEST_NAME]}…" for cell in header
    ]
    more = f" and {len(columns) - _LISTED} more" if len(columns) > _LISTED else ""
    listed = ", ".join(filter(None, columns[:_LISTED])) + more
    if not names_columns(header, names):
        return (
            f"the first line names no column that is known ({listed}); name them there, as in"
            " title,text,source,date, or by their numbers with --field text=2"
        )
    return f"no column of the text ({listed}); say which it is with --field text=NAME"
