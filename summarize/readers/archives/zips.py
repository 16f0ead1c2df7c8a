"""Zip archives, among them crawls in WACZ, which hold WARC files.

A zip tells at its end what is in it. So it is read where it stands, and what comes from a pipe or
out of another archive is first put into a temporary file without a name.
"""

import stat
import tempfile
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import IO, BinaryIO, cast

from summarize.errors import InputError
from summarize.readers.archives.inside import (
    checked,
    is_article,
    is_hidden,
    is_of_page,
    place_of,
    told_left_out,
)
from summarize.readers.records import Context, Member, Problem
from summarize.readers.streams import MEGABYTE, MOST_FILES

# So much of a zip from a pipe is held in memory, and so much is kept at all. Chosen, not tuned.
_HELD, _LARGEST = 16 * MEGABYTE, 4096 * MEGABYTE
# Bits of the flags of a file, by the specification of zip (APPNOTE, 4.4.4).
_IS_ENCRYPTED, _IS_UTF8 = 0x1, 0x800
# Formats of other programs that are zips, by a file that each of them has.
_OTHERS = {
    "xl/workbook.xml": "a spreadsheet (XLSX)",
    "xl/workbook.bin": "a spreadsheet (XLSB)",
    "ppt/presentation.xml": "a presentation (PPTX)",
    "word/document.xml": "a document (DOCX)",
    "AndroidManifest.xml": "a program (APK)",
    "META-INF/MANIFEST.MF": "a program (JAR)",
    "META-INF/container.xml": "a book (EPUB)",
    "META-INF/manifest.xml": "a document (OpenDocument)",
    "Index/Document.iwa": "a document of iWork",
}
# What the library raises where an archive or a file in it is broken.
_ERRORS = (zipfile.BadZipFile, EOFError, OSError, zlib.error, ValueError)


def open_zip(stream: BinaryIO, context: Context) -> Iterator[Member | Problem]:
    """The files in a zip, in its order."""
    with _seekable(stream) as file:
        try:
            archive = zipfile.ZipFile(file)
        except (*_ERRORS, NotImplementedError) as error:
            raise InputError(f"is no whole zip: {error}") from error
        with archive:
            yield from _members(archive, context)


@contextmanager
def _seekable(stream: BinaryIO) -> Iterator[IO[bytes]]:
    if stream.seekable():
        yield stream
        return
    with tempfile.SpooledTemporaryFile(_HELD) as file:
        size = 0
        while piece := stream.read(MEGABYTE):
            size += len(piece)
            if size > _LARGEST:
                raise InputError(f"is a zip of more than {_LARGEST // MEGABYTE} MB in a stream")
            file.write(piece)
        file.seek(0)
        yield cast("IO[bytes]", file)


def _members(archive: zipfile.ZipFile, context: Context) -> Iterator[Member | Problem]:
    infos = [each for each in archive.infolist() if not each.is_dir()]
    if len(infos) > MOST_FILES:
        raise InputError(f"holds more than {MOST_FILES:,} files")
    names = {each.filename for each in infos}
    other = next((what for name, what in _OTHERS.items() if name in names), "")
    if other:
        raise InputError(f"is {other}, which is not read")
    placed = [(place_of(_name(each)), each) for each in infos]
    if "datapackage.json" in names and any(_is_crawl(place) for place, _ in placed):
        placed = [(place, each) for place, each in placed if _is_crawl(place)]
    yield from _told(archive, placed, context)


def _is_crawl(place: str) -> bool:
    return place.startswith("archive/") and place.lower().endswith((".warc", ".warc.gz"))


def _told(
    archive: zipfile.ZipFile, placed: Sequence[tuple[str, zipfile.ZipInfo]], context: Context
) -> Iterator[Member | Problem]:
    others: list[str] = []
    locked: list[str] = []
    there = {place for place, _ in placed}
    for place, each in placed:
        if is_hidden(place) or is_of_page(place, there):
            continue
        if _is_link(each):
            others.append(f"{place} (a link)")
        elif not is_article(place):
            others.append(place)
        elif each.flag_bits & _IS_ENCRYPTED:
            locked.append(place)
        else:
            yield _opened(archive, place, each, context)
    yield from _left_out(others, locked)


def _is_link(each: zipfile.ZipInfo) -> bool:
    """Whether what is packed is the name of another file, as Unix keeps a link."""
    return stat.S_ISLNK(each.external_attr >> 16)


def _left_out(others: Sequence[str], locked: Sequence[str]) -> Iterator[Problem]:
    if locked:
        yield Problem(told_left_out(locked, "what is encrypted"))
    if others:
        yield Problem(told_left_out(others), lost=False)


def _opened(
    archive: zipfile.ZipFile, place: str, each: zipfile.ZipInfo, context: Context
) -> Member | Problem:
    try:
        stream = archive.open(each)
    except NotImplementedError:
        return Problem(f"{place}: is packed in a way that is not read")
    except (*_ERRORS, RuntimeError) as error:
        return Problem(f"{place}: is broken: {error}")
    own = replace(context, name=place.rpartition("/")[2], url="", charset="")
    return Member(checked(stream, _ERRORS), own, place)


def _name(each: zipfile.ZipInfo) -> str:
    """The name of a file; many programs write UTF-8 and do not say so."""
    if each.flag_bits & _IS_UTF8:
        return each.filename
    try:
        return each.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return each.filename
