"""Tar archives, read from their beginning to their end; links and devices are passed over."""

import io
import tarfile
from collections.abc import Iterator
from dataclasses import replace
from typing import IO, BinaryIO

from summarize.readers.archives.inside import (
    checked,
    is_article,
    is_hidden,
    is_of_page,
    may_be_of_page,
    place_of,
    told_left_out,
)
from summarize.readers.records import Context, Member, Problem
from summarize.readers.streams import MEGABYTE

# Parts of saved pages may stand before their page; so many bytes of them are held. Chosen.
_MOST_HELD = 16 * MEGABYTE


# What the library raises where an archive is broken.
_ERRORS = (tarfile.TarError, EOFError, ValueError, OverflowError)


def open_tar(stream: BinaryIO, context: Context) -> Iterator[Member | Problem]:
    """The files in a tar, in its order."""
    told = _Told(stream)
    others: list[str] = []
    is_broken = False
    try:
        with tarfile.open(fileobj=told, mode="r|", errors="surrogateescape") as archive:  # type: ignore[call-overload]  # it asks for no more than `read`
            yield from _members(archive, context, others)
            is_broken = told.has_more(archive.offset)
    except _ERRORS:
        is_broken = True
    if is_broken:
        yield Problem("is broken or ends too early; the rest is left out")
    if others:
        yield Problem(told_left_out(others), lost=False)


def _members(
    archive: tarfile.TarFile, context: Context, others: list[str]
) -> Iterator[Member | Problem]:
    there: set[str] = set()
    held: dict[str, bytes] = {}
    for each in _files(archive):
        place = place_of(each.name)
        there.add(place)
        if is_hidden(place) or is_of_page(place, there):
            continue
        stream = archive.extractfile(each) if each.isfile() else None
        if stream is None or not is_article(place):
            others.append(f"{place} (a link)" if each.islnk() or each.issym() else place)
        elif not may_be_of_page(place):
            yield _member(stream, place, context)
        elif each.size <= _MOST_HELD - sum(map(len, held.values())):
            held[place] = checked(stream, _ERRORS).read()
    for place, data in held.items():
        if not is_of_page(place, there):
            yield _member(io.BytesIO(data), place, context)


def _files(archive: tarfile.TarFile) -> Iterator[tarfile.TarInfo]:
    while (each := archive.next()) is not None:
        # The library keeps all that it has seen.
        archive.members = []  # type: ignore[attr-defined]  # left out of its stubs
        if not each.isdir():
            yield each


def _member(stream: IO[bytes], place: str, context: Context) -> Member:
    own = replace(context, name=place.rpartition("/")[2], url="", charset="")
    return Member(checked(stream, _ERRORS), own, place)


class _Told:
    """A file as it is read by the library, which is silent about much that is wrong with it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._size = self._end = 0

    def read(self, size: int) -> bytes:
        """So many bytes."""
        data = self._stream.read(size)
        if content := len(data.rstrip(b"\0")):
            self._end = self._size + content
        self._size += len(data)
        return data

    def has_more(self, offset: int) -> bool:
        """Whether there is something behind an offset, or not even the mark of an end."""
        while self.read(MEGABYTE):
            if self._end > offset:
                return True
        return self._end > offset or self._size <= offset
