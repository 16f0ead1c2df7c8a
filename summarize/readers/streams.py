"""Files as bounded streams: no input, however long or tightly packed, costs more than it may."""

import gzip
import io
import zlib
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from summarize.errors import InputError
from summarize.readers.records import Context, Member

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

# A unit, in bytes.
MEGABYTE = 1 << 20
# The longest page of trafilatura's and Zyte's evaluation sets has 3 MB; the longest book 10.
LONGEST_DOCUMENT = 64 * MEGABYTE
# A JSON file is parsed as a whole, for about eight times its size; lines of JSON are not.
LONGEST_JSON = 1024 * MEGABYTE
# News packs to a fifth or, where it is one template, a thirtieth; gzip's own limit is 1,032.
_MOST_PACKED = 100
# The longest document may unpack from whatever size; the ratio counts only beyond it.
_UNSUSPECTED = 64 * MEGABYTE
# A size of reads, in bytes: nothing depends on it but speed.
_BUFFER = 64 * 1024


class _Counted(io.RawIOBase):
    """A stream that knows how many bytes were read of it."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__()
        self._stream = stream
        self.count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        into = memoryview(buffer).cast("B")
        data = self._stream.read(len(into))
        into[: len(data)] = data
        self.count += len(data)
        return len(data)


class _Unpacked(io.RawIOBase):
    """The bytes inside a gzip; whatever is wrong with it is an InputError."""

    def __init__(self, packed: BinaryIO) -> None:
        super().__init__()
        self._packed = _Counted(packed)
        self._stream = gzip.GzipFile(fileobj=io.BufferedReader(self._packed, _BUFFER))
        self._count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        into = memoryview(buffer).cast("B")
        try:
            data = self._stream.read(len(into))
        except EOFError as error:
            raise InputError("the gzip file ends too early") from error
        except (OSError, zlib.error) as error:
            raise InputError("not a gzip file, or a broken one") from error
        self._count += len(data)
        if self._count > max(_UNSUSPECTED, _MOST_PACKED * self._packed.count):
            raise InputError(
                f"unpacks to more than {_MOST_PACKED} times its size, so it is no news"
            )
        into[: len(data)] = data
        return len(data)


def buffered(stream: BinaryIO) -> io.BufferedReader:
    """The stream with a buffer whose head can be looked at before it is read.

    Closing it leaves the stream open.
    """
    return io.BufferedReader(_Counted(stream), _BUFFER)


def unpacked(packed: BinaryIO) -> io.BufferedReader:
    """The bytes inside a gzip, as they are read.

    Reading raises InputError where it is no gzip, broken, truncated, or unpacks to so many times
    its size that no news can be in it.
    """
    return io.BufferedReader(_Unpacked(packed), _BUFFER)


def is_gzip(data: bytes) -> bool:
    """Whether a file that begins with these bytes is a gzip."""
    return data.startswith(b"\x1f\x8b")


def open_gzip(stream: BinaryIO, context: Context) -> Iterator[Member]:
    """The file in a gzip."""
    name = context.name
    inner = name[: -len(".gz")] if name.lower().endswith(".gz") else name
    yield Member(unpacked(stream), replace(context, name=inner))


def read_all(stream: BinaryIO, most: int = LONGEST_DOCUMENT) -> bytes:
    """All bytes of a stream.

    Raises:
        InputError: there are more than `most`.
    """
    data = bytearray()
    # A stream asked for many bytes at once makes room for all of them before it reads any.
    while piece := stream.read(MEGABYTE):
        data += piece
        if len(data) > most:
            raise InputError(f"more than {most // MEGABYTE} MB in one piece")
    return bytes(data)


def lines_of(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of a stream, one at a time; `TOO_LONG` for one longer than a document may be."""
    while line := line_of(stream):
        yield line


# What stands for a line that nobody reads, and what is said of it.
TOO_LONG = f"more than {LONGEST_DOCUMENT // MEGABYTE} MB in one piece".encode()


def line_of(stream: BinaryIO) -> bytes:
    """The next line; of one that is too long nothing is held."""
    line = stream.readline(LONGEST_DOCUMENT)
    if len(line) < LONGEST_DOCUMENT or line.endswith(b"\n"):
        return line
    while line and not line.endswith(b"\n"):
        line = stream.readline(LONGEST_DOCUMENT)
    return TOO_LONG
