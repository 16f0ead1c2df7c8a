"""A WARC file -> its records, as ISO 28500 has them, and where it is broken."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from summarize.readers.archives.sources import Source
from summarize.readers.streams import LONGEST_DOCUMENT, MEGABYTE

# A line of a header is shorter; addresses with data in them have some thousand bytes. Chosen.
_LONGEST_LINE = 1 << 16
# Lines of a header: those that are written have 20 at most. Chosen, not tuned.
_MOST_LINES = 200
# What is held of a record: the longest document, and the headers of the answer it stands in.
_LONGEST_BLOCK = LONGEST_DOCUMENT + MEGABYTE
_VERSION = re.compile(rb"WARC/[01]\.\d{1,2}\s*$")
_NEXT = re.compile(rb"\r?\n\r?\n(?=WARC/[01]\.\d{1,2}\r?\n)")
_LONGEST_MARK = len(b"\r\n\r\nWARC/1.1\r\n")

ENDS = "the file ends within it"
DAMAGED = "the file is damaged within it"
UNSURE = "its length is told wrongly"


@dataclass(frozen=True, slots=True)
class WarcRecord:
    """A record: its named fields in small letters, and its block.

    `damage` says why the block is not whole, or may be more than that; `is_long` that only its
    first megabyte is here.
    """

    fields: Mapping[str, str]
    block: bytes
    damage: str = ""
    is_long: bool = False


class Broken:
    """Bytes that are no record."""


BROKEN = Broken()


def warc_records(source: Source) -> Iterator[WarcRecord | Broken]:
    """The records of a file, one at a time, and once for each place what is none."""
    is_between = True
    while True:
        line = source.readline(_LONGEST_LINE)
        if not line:
            if not source.resume():
                return
            yield BROKEN
            is_between = False
        elif _VERSION.match(line):
            fields = _fields(source)
            length = fields.get("content-length", "")
            if length.isdecimal():
                is_between = True
                yield _record(source, fields, int(length))
            else:
                yield BROKEN
                is_between = False
        elif line.strip() and is_between:
            yield BROKEN
            is_between = False


def _fields(source: Source) -> dict[str, str]:
    """The named fields up to an empty line; the first of each name."""
    found: dict[str, str] = {}
    name = ""
    for _ in range(_MOST_LINES):
        line = source.readline(_LONGEST_LINE)
        if not line.strip():
            break
        text = line.decode("utf-8", "replace")
        if text[0] in " \t" and name:
            found[name] = f"{found[name]} {text.strip()}"
            continue
        name, _, value = (part.strip() for part in text.partition(":"))
        name = name.lower()
        found.setdefault(name, value)
    return found


def _record(source: Source, fields: Mapping[str, str], length: int) -> WarcRecord:
    if length > _LONGEST_BLOCK:
        return _long(source, fields, length)
    block = source.read(length)
    if len(block) == length and _is_end(source):
        return WarcRecord(fields, block)
    if inner := _NEXT.search(block):
        # It was said to be longer than it is, and has the next records in it.
        source.give_back(block[inner.end() :])
        return WarcRecord(fields, block[: inner.start()], UNSURE)
    if len(block) == length:
        return WarcRecord(fields, block, UNSURE)
    damage = DAMAGED if source.is_broken() else ENDS
    return WarcRecord(fields, block, damage)


def _is_end(source: Source) -> bool:
    """Whether a record ends here: empty lines, then another, or the end of the file."""
    lines = b""
    while not (line := source.readline(_LONGEST_LINE)).strip():
        if not line:
            return True
        lines += line
    source.give_back(lines + line)
    return bool(lines) and _VERSION.match(line) is not None


def _long(source: Source, fields: Mapping[str, str], length: int) -> WarcRecord:
    """A record that is too long to be held, or that is said to be: another one begins in it."""
    first = before = b""
    while length > 0 and (piece := source.read(min(length, MEGABYTE))):
        length -= len(piece)
        both = before[-_LONGEST_MARK:] + piece
        if inner := _NEXT.search(both):
            source.give_back(both[inner.end() :])
            if not first:
                return WarcRecord(fields, both[: inner.start()], UNSURE)
            break
        first, before = first or piece, piece
    return WarcRecord(fields, first, is_long=True)
