"""The lines of a text of any length, decoded one by one."""

import io
from collections.abc import Iterator
from typing import BinaryIO

from summarize.errors import InputError
from summarize.readers.decoding import decode, has_wide_mark
from summarize.readers.streams import LONGEST_DOCUMENT, MEGABYTE, buffered

_UTF8_MARK = b"\xef\xbb\xbf"
# What an encoding is told by, in bytes.
_HEAD = 65536


def text_lines(stream: BinaryIO, losses: set[str]) -> Iterator[str]:
    """The lines of a stream with their ends; what could not be decoded is added to `losses`.

    Raises:
        InputError: a line is longer than a document may be, or no text.
    """
    told = stream if isinstance(stream, io.BufferedReader) else buffered(stream)
    head = told.peek(_HEAD)[:_HEAD]
    wide = _wide(head)
    if wide:
        yield from _wide_lines(told, wide)
        return
    declared = _declared(head)
    while line := told.readline(LONGEST_DOCUMENT):
        if len(line) == LONGEST_DOCUMENT:
            raise InputError(f"more than {LONGEST_DOCUMENT // MEGABYTE} MB in one line")
        text = line.removeprefix(_UTF8_MARK)
        if not text.strip():
            yield "\n"
            continue
        decoded = decode(text, declared)
        losses.add(decoded.loss)
        # Old files of a Mac are one line, with other ends of lines in it.
        yield from (f"{part}\n" for part in decoded.text.removesuffix("\n").split("\n"))


def _wide(head: bytes) -> str:
    """The codec of an encoding whose line ends are not single bytes; "" where it is another."""
    if has_wide_mark(head):
        return "utf-32" if head[:4] in (b"\xff\xfe\0\0", b"\0\0\xfe\xff") else "utf-16"
    half = len(head) // 2
    for codec, other in (("utf-16-be", head[::2]), ("utf-16-le", head[1::2])):
        if half and other.count(0) > _WIDE_SHARE * half:
            return codec
    return ""


# Of Latin text in UTF-16 every second byte is null. Chosen, as in `decoding`.
_WIDE_SHARE = 0.7


def _wide_lines(stream: io.BufferedReader, codec: str) -> Iterator[str]:
    text = io.TextIOWrapper(stream, codec, errors="replace")
    try:
        yield from text
    finally:
        text.detach()


def _declared(head: bytes) -> str:
    """The codec of a text that is not UTF-8, told by as much of it as is known; "" where it is."""
    whole = head[: head.rfind(b"\n") + 1] or head
    try:
        whole.decode("utf-8")
    except UnicodeDecodeError:
        text = decode(whole).text
        if text == whole.decode("cp1252", "replace").replace("\r\n", "\n").replace("\r", "\n"):
            return "windows-1252"
        from charset_normalizer import from_bytes

        best = from_bytes(whole).best()
        return best.encoding if best else ""
    return ""
