"""What a server answered, as a crawl keeps it: status, type and body, unpacked.

Headers are not always true of what stands below them: some crawls keep bodies unpacked and leave
the headers as they were. So the bytes decide.
"""

import re
import zlib
from collections.abc import Callable, Iterable
from typing import NamedTuple

from summarize.errors import InputError
from summarize.readers.streams import LONGEST_DOCUMENT, MEGABYTE, is_gzip

_END = re.compile(rb"\r?\n\r?\n")
_STATUS = re.compile(rb"HTTP/\d(?:\.\d)?\s+(\d{3})\b")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_CHUNK = re.compile(rb"\s*([0-9a-fA-F]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n")
# What texts and pages begin with, as no packed bytes do.
_TEXT = re.compile(rb"(?:\xef\xbb\xbf)?\s*[<{\[\w]")
_ZSTD = b"\x28\xb5\x2f\xfd"


class Answer(NamedTuple):
    """An answer; `charset` is the encoding that it names.

    `is_whole` says that its body did not end early.
    """

    status: int
    kind: str
    charset: str
    body: bytes
    is_whole: bool = True


def answer(block: bytes) -> Answer | None:
    """The answer in a block; None where there is none.

    Raises:
        InputError: its body cannot be unpacked, or is longer than a document may be.
    """
    end, status = _END.search(block), _STATUS.match(block)
    if end is None or status is None:
        return None
    fields = _fields(block[: end.start()])
    kind, charset = kind_of(fields.get("content-type", ""))
    code = int(status[1])
    if code // 100 != 2:
        return Answer(code, kind, charset, b"")
    body, is_whole = block[end.end() :], True
    if "chunked" in fields.get("transfer-encoding", "").lower():
        body, is_whole = _joined(body)
    for each in reversed(fields.get("content-encoding", "").lower().split(",")):
        unpack = _UNPACKING.get(each.strip())
        if unpack is not None:
            body, ended = unpack(body)
            is_whole &= ended
    return Answer(code, kind, charset, body, is_whole)


def kind_of(content_type: str) -> tuple[str, str]:
    """The type that a header tells, in small letters, and the encoding.

    >>> kind_of('text/html; charset="windows-1251"')
    ('text/html', 'windows-1251')
    """
    charset = _CHARSET.search(content_type)
    return content_type.partition(";")[0].strip().lower(), charset[1] if charset else ""


def _fields(head: bytes) -> dict[str, str]:
    lines = head.decode("latin-1").splitlines()[1:]
    pairs = (line.partition(":") for line in lines)
    found: dict[str, str] = {}
    for name, _, value in pairs:
        known = found.get(name.strip().lower())
        told = f"{known}, {value.strip()}" if known else value.strip()
        found[name.strip().lower()] = told
    return found


def _joined(body: bytes) -> tuple[bytes, bool]:
    """A body without the sizes of its chunks, and whether it has its end."""
    pieces: list[bytes] = []
    at = 0
    while size := _CHUNK.match(body, at):
        length = int(size[1], 16)
        if not length:
            return b"".join(pieces), True
        pieces.append(body[size.end() : size.end() + length])
        at = size.end() + length
    # What was joined before it was kept has no sizes.
    return (b"".join(pieces), False) if pieces else (body, True)


def _from_gzip(body: bytes) -> tuple[bytes, bool]:
    return _inflated(body, 16 + zlib.MAX_WBITS) if is_gzip(body) else (body, True)


def _from_deflate(body: bytes) -> tuple[bytes, bool]:
    if _TEXT.match(body) and _is_text(body):
        return body, True
    # What is called so is in zlib's frame, or by an old misunderstanding in none.
    ways = (_inflated(body, bits) for bits in (zlib.MAX_WBITS, -zlib.MAX_WBITS))
    return next((way for way in ways if way[0]), (body, True))


def _inflated(body: bytes, window: int) -> tuple[bytes, bool]:
    """What can be unpacked of a body, and whether it is all."""
    unpacking = zlib.decompressobj(window)

    def pieces() -> Iterable[bytes]:
        rest = body
        while rest and not unpacking.eof:
            try:
                yield unpacking.decompress(rest, MEGABYTE)
            except zlib.error:
                return
            rest = unpacking.unconsumed_tail

    return _within_limit(pieces()), unpacking.eof


def _from_brotli(body: bytes) -> tuple[bytes, bool]:
    if _is_text(body):
        return body, True
    try:
        import brotlicffi
    except ImportError as error:
        raise InputError("packed with brotli, which needs the extra archives") from error
    unpacking = brotlicffi.Decompressor()

    def pieces() -> Iterable[bytes]:
        piece = body
        while not unpacking.is_finished():
            try:
                found = unpacking.process(piece, output_buffer_limit=MEGABYTE)
            except brotlicffi.error:
                return
            if not found and not piece:
                return
            yield found
            piece = b""

    return _within_limit(pieces()), unpacking.is_finished()


def _from_zstd(body: bytes) -> tuple[bytes, bool]:
    if body.startswith(_ZSTD):
        raise InputError("packed with zstd, which is not read")
    return body, True


def _within_limit(pieces: Iterable[bytes]) -> bytes:
    found = bytearray()
    for each in pieces:
        found += each
        if len(found) > LONGEST_DOCUMENT:
            raise InputError(f"more than {LONGEST_DOCUMENT // MEGABYTE} MB in one piece")
    return bytes(found)


def _is_text(body: bytes) -> bool:
    """Whether bytes that are said to be packed are text as they stand."""
    start = body[:1000]
    return _TEXT.match(start) is not None and not re.search(rb"[\x00-\x08\x0e-\x1a]", start)


_UNPACKING: dict[str, Callable[[bytes], tuple[bytes, bool]]] = {
    "gzip": _from_gzip,
    "x-gzip": _from_gzip,
    "deflate": _from_deflate,
    "br": _from_brotli,
    "zstd": _from_zstd,
}
