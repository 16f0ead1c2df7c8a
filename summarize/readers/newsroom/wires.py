"""Text for wires: IPTC 7901 and ANPA 1312, and what remains of them without control characters.

A message has a line for machines, a head for editors with headline and byline, the text, and a
moment; there may be several in a file. A story in takes is put together again.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import BinaryIO

from summarize.data import RawArticle
from summarize.readers.decoding import decode
from summarize.readers.newsroom.authors import authors_of
from summarize.readers.newsroom.messages import BEGINS, Message, message, opens_message
from summarize.readers.records import UNTOLD, Context, Problem, Record
from summarize.readers.streams import read_all

# Control characters of both standards: where a message begins, where its text does, and where that
# ends. White space that no text needs stands for them once the text is decoded.
_CONTROLS = bytes.maketrans(b"\x01\x02\x03\x11\x12\x13\x14", b"\f\v\b    ")
_OTHERS = bytes((0, *range(4, 8), *range(0x0E, 0x11), *range(0x15, 0x20), 0x7F))
# Controls as some programs write them out.
_SPELT = re.compile(rb"\^[ABCDV](?=[\r\n]|[a-z]{1,3}\d{4})|<(?:SYN|SOH|STX|ETX|EOT)>")
_SPELT_AS = {b"A": b"\x01", b"B": b"\x02", b"C": b"\x03", b"<SOH>": b"\x01", b"<STX>": b"\x02",
             b"<ETX>": b"\x03"}  # fmt: skip

# The same, or the beginning of a telex, within a file.
_NEXT = re.compile(r"^(?:ZCZC\b|[a-z]{3}\d{4} [1-9] [a-z]{1,4} +\d+ ).*$", re.MULTILINE)


def is_wire(data: bytes, text: str) -> bool:
    """Whether a file begins with a message for a wire."""
    if data[:1] in (b"\x01", b"\x16"):
        return True
    lines = _plain(text[:600]).split("\n")
    return opens_message([each.strip() for each in lines if each.strip(" \f\v\b\r\t")][:3])


def _plain(text: str) -> str:
    return _readable(text.encode("utf-8", "replace")).decode("utf-8", "replace")


def _readable(data: bytes) -> bytes:
    """The bytes with what parts a message as white space, other controls left out."""
    data = _SPELT.sub(lambda hit: _SPELT_AS.get(hit[0].lstrip(b"^"), b""), data)
    return re.sub(rb"\r*\n", b"\n", data.translate(_CONTROLS, _OTHERS))


def read_wire(stream: BinaryIO, context: Context = UNTOLD) -> Iterator[Record | Problem]:
    """The articles of a file of messages."""
    decoded = decode(_readable(read_all(stream)), context.charset)
    if decoded.loss:
        yield Problem(decoded.loss, lost=False)
    found = [each for each in map(message, _messages(decoded.text)) if each.text or each.title]
    stories = list(_without_takes(found))
    if not stories:
        yield Problem("a message for a wire without a text")
    for at, each in enumerate(stories, 1):
        place = at if len(stories) > 1 else 0
        if not each.text:
            yield Problem(f"message {at}: no text below its head", title=each.title)
            continue
        cut = "more takes were to follow" if each.more else ""
        yield Record(_article(each), place, cut=cut)


def _article(told: Message) -> RawArticle:
    return RawArticle(
        id="",
        source=told.outlet,
        title=told.title,
        text=told.text,
        authors=authors_of([told.byline]) if told.byline else (),
        named=bool(told.outlet),
        dates=(told.date,) if told.date else (),
    )


def _messages(text: str) -> Iterator[str]:
    """Each message: where one begins, control characters or a line for machines say."""
    parts = [each for each in text.split(BEGINS) if each.strip(" \n\v\b")]
    for part in parts:
        begins = [0, *(each.start() for each in _NEXT.finditer(part) if each.start())]
        yield from (part[a:b] for a, b in pairwise((*begins, len(part))))


def _without_takes(found: Sequence[Message]) -> Iterator[Message]:
    """The messages, takes of one story put together."""
    pending: Message | None = None
    for each in found:
        if pending is not None and pending.more and _subject(pending) == _subject(each):
            text = f"{pending.text}\n\n{each.text}"
            pending = pending._replace(text=text, more=each.more, date=each.date or pending.date)
            continue
        if pending is not None:
            yield pending
        pending = each
    if pending is not None:
        yield pending


def _subject(told: Message) -> str:
    """The slug as far as takes share it."""
    return re.split(r"[\d,(]|\s", told.slug or told.title, maxsplit=1)[0].casefold()
