"""Records of a WARC file: an exchange -> bytes, and the bytes of a file -> its whole records.

Each record is a gzip of its own, so that one can be read, copied or cut off without the others.
"""

import io
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    from summarize.fetching.connecting import Exchange

# Sizes of reads in bytes; nothing depends on them but speed and memory.
_PIECE = 256 * 1024
_HEAD = 64 * 1024  # bytes of a record that hold its headers
# The body is kept without its chunks; under this name, as others write it, the header says so.
_CHUNKED = b"transfer-encoding"
_RENAMED = b"X-Crawler-Transfer-Encoding"


@dataclass(frozen=True, slots=True)
class Whole:
    """A record that stands whole in a file: where, of which kind and address, and when written."""

    offset: int
    size: int
    kind: str
    address: str
    date: str
    status: int


def packed_exchange(exchange: "Exchange", moment: datetime) -> tuple[bytes, int]:
    """An exchange as a response and its request; and how many bytes of that are the response."""
    out = io.BytesIO()
    writer = _writer(out)
    stamp = {"WARC-Date": moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")}
    place = {"WARC-IP-Address": exchange.peer} if exchange.peer else {}
    status = f"{exchange.version} {exchange.status} {exchange.reason}".rstrip()
    headers = [(_as_kept(name), value) for name, value in exchange.headers]
    response = writer.create_warc_record(
        exchange.url,
        "response",
        payload=io.BytesIO(exchange.body),
        length=len(exchange.body),
        http_headers=_received(status, headers),
        warc_headers_dict=stamp | place,
    )
    asked = f"GET {exchange.target.decode('ascii', 'replace')} HTTP/1.1"
    concurrent = {"WARC-Concurrent-To": response.rec_headers.get_header("WARC-Record-ID")}
    request = writer.create_warc_record(
        exchange.url,
        "request",
        http_headers=_received(asked, exchange.request),
        warc_headers_dict=stamp | concurrent,
    )
    writer.write_record(response)
    size = out.tell()
    writer.write_record(request)
    return out.getvalue(), size


def _received(first: str, headers: Iterable[tuple[bytes, bytes]]) -> "StatusAndHeaders":
    """Headers that are written as they were received; warcio would escape what is not ASCII."""
    from warcio.statusandheaders import StatusAndHeaders

    told = StatusAndHeaders(first, [])
    lines = [first.encode("latin-1", "replace"), *(b": ".join(each) for each in headers)]
    told.headers_buff = b"\r\n".join([*lines, b"", b""])
    told.compute_headers_buffer = lambda _filter=None: None
    return told


def _as_kept(name: bytes) -> bytes:
    return _RENAMED if name.lower() == _CHUNKED else name


def packed_info(name: str, told: dict[str, str]) -> bytes:
    """The first record of a file: who wrote it, and how."""
    out = io.BytesIO()
    writer = _writer(out)
    writer.write_record(writer.create_warcinfo_record(name, told))
    return out.getvalue()


def _writer(out: BinaryIO) -> "WARCWriter":
    from warcio.warcwriter import WARCWriter

    return WARCWriter(out, gzip=True, warc_version="WARC/1.1")


def body_of(packed: bytes, most: int) -> bytes:
    """The body in a packed response, unpacked, and no more of it than `most` bytes."""
    from warcio.archiveiterator import ArchiveIterator

    record: ArcWarcRecord = next(iter(ArchiveIterator(io.BytesIO(packed))))
    stream = record.content_stream()
    data = bytearray()
    while len(data) < most and (piece := stream.read(_PIECE)):
        data += piece
    return bytes(data[:most])


def whole_records(file: BinaryIO, start: int = 0) -> Iterator[Whole]:
    """The records of a file from `start` on, up to the first that is not whole."""
    offset = start
    file.seek(start)
    left = b""
    while True:
        found = _member(file, left)
        if found is None:
            return
        head, size, left = found
        yield _told(head, offset, size)
        offset += size


def _member(file: BinaryIO, left: bytes) -> tuple[bytes, int, bytes] | None:
    """The head of the next gzip, its size, and what was read behind it; none where it is cut."""
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
    head, size = b"", 0
    while not unpacker.eof:
        piece = left or file.read(_PIECE)
        left = b""
        if not piece:
            return None
        size += len(piece)
        try:
            while piece and not unpacker.eof:
                text = unpacker.decompress(piece, _PIECE)
                head += text[: max(0, _HEAD - len(head))]
                piece = unpacker.unconsumed_tail
        except zlib.error:
            return None
    return head, size - len(unpacker.unused_data), unpacker.unused_data


def _told(head: bytes, offset: int, size: int) -> Whole:
    own, _, http = head.partition(b"\r\n\r\n")
    fields: dict[str, str] = {}
    for line in own.decode("utf-8", "replace").split("\r\n")[1:]:
        name, _, value = line.partition(":")
        fields[name.strip().lower()] = value.strip()
    words = http.split(b"\r\n", 1)[0].split()
    is_answer = len(words) > 1 and words[0].startswith(b"HTTP/") and words[1].isdigit()
    return Whole(
        offset,
        size,
        fields.get("warc-type", ""),
        fields.get("warc-target-uri", "").strip("<>"),
        fields.get("warc-date", ""),
        int(words[1]) if is_answer else 0,
    )
