"""Files that were packed one by one: bzip2 and xz. A gzip is `streams`'."""

import bz2
import io
import lzma
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import BinaryIO

from summarize.readers.records import Context, Member
from summarize.readers.streams import unpacked_name, unpacked_with

# The strongest setting of xz needs 65 MB to unpack. Chosen with room.
_MOST_MEMORY = 256 << 20
# A size of reads, in bytes: nothing depends on it but speed.
_PIECE = 64 * 1024

_Unpacking = bz2.BZ2Decompressor | lzma.LZMADecompressor


def open_bzip2(stream: BinaryIO, context: Context) -> Iterator[Member]:
    """The file in a bzip2."""
    return _opened(stream, context, bz2.BZ2Decompressor, "bzip2")


def open_xz(stream: BinaryIO, context: Context) -> Iterator[Member]:
    """The file in an xz."""
    return _opened(
        stream, context, lambda: lzma.LZMADecompressor(lzma.FORMAT_XZ, _MOST_MEMORY), "xz"
    )


def _opened(
    stream: BinaryIO, context: Context, make: Callable[[], _Unpacking], name: str
) -> Iterator[Member]:
    inner = unpacked_with(stream, lambda packed: _Parts(packed, make), name)
    yield Member(inner, replace(context, name=unpacked_name(context.name)))


class _Parts:
    """The bytes in all parts of a packed file; raises EOFError where it ends too early."""

    def __init__(self, packed: io.BufferedReader, make: Callable[[], _Unpacking]) -> None:
        self._packed = packed
        self._make = make
        self._part = make()

    def read(self, size: int, /) -> bytes:
        """So many bytes at most; none at the end."""
        try:
            return self._read(size)
        except lzma.LZMAError as error:
            raise OSError(str(error)) from error

    def _read(self, size: int) -> bytes:
        while True:
            if self._part.eof:
                rest = self._part.unused_data.lstrip(b"\0") or self._packed.read(_PIECE)
                if not rest.strip(b"\0"):
                    return b""
                self._part = self._make()
                data = self._part.decompress(rest, size)
            else:
                piece = self._packed.read(_PIECE) if self._part.needs_input else b""
                if self._part.needs_input and not piece:
                    raise EOFError
                data = self._part.decompress(piece, size)
            if data:
                return data
