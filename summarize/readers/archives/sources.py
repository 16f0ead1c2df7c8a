"""The bytes of a WARC file: lines and blocks of it, also behind a part that is broken."""

import io
import zlib
from typing import TYPE_CHECKING, BinaryIO, Protocol

from summarize.readers.streams import Ratio, is_gzip

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

# What a member of a gzip begins with: its magic number, and the one method that there is.
_MEMBER = b"\x1f\x8b\x08"
# A size of reads, in bytes: nothing depends on it but speed.
_PIECE = 64 * 1024
_WINDOW = 16 + zlib.MAX_WBITS  # a gzip, in zlib's terms


class _Raw(Protocol):
    def read(self, size: int, /) -> bytes: ...
    def readline(self, size: int, /) -> bytes: ...


class Source:
    """A WARC file as it is read: packed record by record, or not at all.

    At a broken part the file ends, until `resume` finds what can be read behind it.
    """

    def __init__(self, stream: io.BufferedReader) -> None:
        self._members = _Members(stream) if is_gzip(stream.peek(2)) else None
        self._raw: _Raw = io.BufferedReader(self._members, _PIECE) if self._members else stream
        self._held: io.BytesIO | None = None

    def read(self, size: int) -> bytes:
        """So many bytes; fewer only where the file ends or is broken."""
        held = self._held.read(size) if self._held else b""
        if len(held) == size:
            return held
        self._held = None
        return held + self._raw.read(size - len(held)) if held else self._raw.read(size)

    def readline(self, size: int) -> bytes:
        """The rest of a line, or so many bytes of it."""
        held = self._held.readline(size) if self._held else b""
        if held.endswith(b"\n") or len(held) == size:
            return held
        self._held = None
        return held + self._raw.readline(size - len(held))

    def give_back(self, data: bytes) -> None:
        """Put bytes before those that are read next."""
        self._held = io.BytesIO(data + (self._held.read() if self._held else b""))

    def is_broken(self) -> bool:
        """Whether it is at a broken part."""
        return self._members is not None and self._members.is_broken

    def resume(self) -> bool:
        """Go on behind a broken part; False where there is none, or nothing behind it."""
        return self._members is not None and self._members.resume()


class _Members(io.RawIOBase):
    """The bytes in the members of a gzip; a broken one is an end, until it is passed over."""

    def __init__(self, packed: BinaryIO) -> None:
        super().__init__()
        self._packed = packed
        self._ratio = Ratio()
        self._rest = b""
        self.is_broken = False
        self._member = zlib.decompressobj(_WINDOW)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        into = memoryview(buffer).cast("B")
        data = b"" if self.is_broken else self._next(len(into))
        into[: len(data)] = data
        return len(data)

    def _next(self, size: int) -> bytes:
        data = b""
        while not data:
            if not self._rest and not self._fill():
                return b""
            if self._member.eof:
                self._member = zlib.decompressobj(_WINDOW)
            try:
                data = self._member.decompress(self._rest, size)
            except zlib.error:
                self.is_broken = True
                return b""
            self._rest = self._member.unconsumed_tail or self._member.unused_data.lstrip(b"\0")
        self._ratio.unpack(len(data))
        return data

    def _fill(self) -> bool:
        """Read on in the file."""
        self._rest = self._packed.read(_PIECE)
        self._ratio.pack(len(self._rest))
        return bool(self._rest)

    def resume(self) -> bool:
        if not self.is_broken:
            return False
        # The broken member may begin where the rest does.
        self._rest = self._rest[1:]
        while (at := self._rest.find(_MEMBER)) < 0:
            kept = self._rest[1 - len(_MEMBER) :]
            if not self._fill():
                return False
            self._rest = kept + self._rest
        self._rest = self._rest[at:]
        self._member = zlib.decompressobj(_WINDOW)
        self.is_broken = False
        return True
