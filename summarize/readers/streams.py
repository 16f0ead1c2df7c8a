"""Files as bounded streams: no input, however long or tightly packed, costs more than it may."""

import gzip
import io
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO, Protocol

from summarize.errors import InputError, TooMuchError
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
# An archive of all that one outlet wrote in twenty years has so many files. Chosen, not tuned.
MOST_FILES = 1_000_000
# Archives in an archive: the days of three years. Chosen, not tuned.
MOST_ARCHIVES = 1000
# The ends of the names of packed files, and of those that are tar archives.
PACKED = (".gz", ".bz2", ".xz")
PACKED_TARS = (".tgz", ".tbz2", ".tbz", ".txz")
# A size of reads, in bytes: nothing depends on it but speed.
_BUFFER = 64 * 1024


class Ratio:
    """How many bytes were unpacked from how many."""

    def __init__(self) -> None:
        self._packed = self._unpacked = 0

    def pack(self, size: int) -> None:
        """So many more packed bytes were read."""
        self._packed += size

    def unpack(self, size: int) -> None:
        """So many more bytes came out of them.

        Raises:
            TooMuchError: they are so many times more that no news can be in them.
        """
        self._unpacked += size
        if self._unpacked > max(_UNSUSPECTED, _MOST_PACKED * self._packed):
            raise TooMuchError(
                f"unpacks to more than {_MOST_PACKED} times its size, so it is no news"
            )


class Allowance:
    """What the files within one file, and within these, may be together.

    Its size counts as it is read; what stands in an archive in an archive counts for each of them.
    """

    def __init__(self, outer: io.BufferedReader) -> None:
        self._outer = outer.raw
        self._seen = self._files = self._archives = 0
        self._ratio = Ratio()

    def file(self, *, is_archive: bool) -> None:
        """One more file was found.

        Raises:
            TooMuchError: there are more of them than may be.
        """
        self._files += 1
        self._archives += is_archive
        if self._files > MOST_FILES:
            raise TooMuchError(f"holds more than {MOST_FILES:,} files")
        if self._archives > MOST_ARCHIVES:
            raise TooMuchError(f"holds more than {MOST_ARCHIVES:,} archives")

    def metered(self, member: BinaryIO) -> io.BufferedReader:
        """A file within the file, whose bytes count."""
        return _buffered(_Counted(member, self._unpack))

    def _unpack(self, size: int) -> None:
        seen = self._outer.count if isinstance(self._outer, _Counted) else 0
        self._ratio.pack(seen - self._seen)
        self._seen = seen
        self._ratio.unpack(size)


class _Counted(io.RawIOBase):
    """A stream that knows how many bytes were read of it."""

    def __init__(self, stream: BinaryIO, tell: Callable[[int], None] | None = None) -> None:
        super().__init__()
        self._stream = stream
        self._tell = tell
        self.count = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        # What is metered is read once.
        return self._tell is None and self._stream.seekable()

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell()

    def readinto(self, buffer: "WriteableBuffer") -> int:
        into = memoryview(buffer).cast("B")
        data = self._stream.read(len(into))
        into[: len(data)] = data
        self.count += len(data)
        if self._tell is not None:
            self._tell(len(data))
        return len(data)


class Readable(Protocol):
    """What bytes are read from."""

    def read(self, size: int, /) -> bytes:
        """So many bytes at most; none at the end."""


class _Unpacked(io.RawIOBase):
    """The bytes inside a packed file; whatever is wrong with it is an InputError."""

    def __init__(
        self, packed: BinaryIO, unpacking: "Callable[[io.BufferedReader], Readable]", name: str
    ) -> None:
        super().__init__()
        self._ratio = Ratio()
        told = _buffered(_Counted(packed, self._ratio.pack))
        self._stream = unpacking(told)
        self._name = name

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        into = memoryview(buffer).cast("B")
        try:
            data = self._stream.read(len(into))
        except EOFError as error:
            raise InputError(f"the {self._name} file ends too early") from error
        except (OSError, zlib.error) as error:
            raise InputError(f"not a {self._name} file, or a broken one") from error
        self._ratio.unpack(len(data))
        into[: len(data)] = data
        return len(data)


def buffered(stream: BinaryIO) -> io.BufferedReader:
    """The stream with a buffer whose head can be looked at before it is read.

    Closing it leaves the stream open.
    """
    return _buffered(_Counted(stream))


def _buffered(stream: io.RawIOBase) -> io.BufferedReader:
    return io.BufferedReader(stream, _BUFFER)


def unpacked(packed: BinaryIO) -> io.BufferedReader:
    """The bytes inside a gzip, as they are read.

    Reading raises InputError where it is no gzip, broken, truncated, or unpacks to so many times
    its size that no news can be in it.
    """
    return unpacked_with(packed, _gzip, "gzip")


def unpacked_with(
    packed: BinaryIO, unpacking: "Callable[[io.BufferedReader], Readable]", name: str
) -> io.BufferedReader:
    """The same of a file packed in another way, which `name` names."""
    return io.BufferedReader(_Unpacked(packed, unpacking, name), _BUFFER)


def _gzip(packed: io.BufferedReader) -> Readable:
    return gzip.GzipFile(fileobj=packed)


def is_gzip(data: bytes) -> bool:
    """Whether a file that begins with these bytes is a gzip."""
    return data.startswith(b"\x1f\x8b")


def open_gzip(stream: BinaryIO, context: Context) -> Iterator[Member]:
    """The file in a gzip."""
    yield Member(unpacked(stream), replace(context, name=unpacked_name(context.name)))


def unpacked_name(name: str) -> str:
    """The name of a packed file without the end that tells of it.

    >>> unpacked_name("day.jsonl.gz"), unpacked_name("day.tgz"), unpacked_name("day.html")
    ('day.jsonl', 'day.tar', 'day.html')
    """
    small = name.lower()
    for end in PACKED:
        if small.endswith(end):
            return name[: -len(end)]
    for end in PACKED_TARS:
        if small.endswith(end):
            return f"{name[: -len(end)]}.tar"
    return name


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
