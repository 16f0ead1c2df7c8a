"""Mailboxes: files of many mails, read one mail at a time."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from summarize.readers.records import Context, Member, Problem
from summarize.readers.streams import LONGEST_DOCUMENT, MEGABYTE

# "From news@tolmenpost.example Tue Feb 10 17:05:00 2026", "From - Tue Feb 10 ...": where its
# form is not certain, with a first header below, as a text may have a line that begins so.
_POSTMARK = re.compile(rb"From (?:\S+|.{1,100}?@\S+|\".{1,80}\"\S*) +.{0,60}?\d\d:\d\d.{0,60}$")
# As the programs write it that keep mails so: an address, and the moment in a fixed form ("From
# a@b Tue Mar  4 10:00:00 2025"). No text has such a line, whatever stands below it.
_SURE_POSTMARK = re.compile(
    rb"From (?:\S+|.{1,100}?@\S+) +[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]?\d \d\d:\d\d(?::\d\d)?"
    rb"(?: [A-Z+-][\w:]{1,9})? \d{4}(?: [A-Z+-][\w:]{1,9})?$"
)
_HEADER = re.compile(rb"[!-9;-~]+:|>From ")
_STUFFED = re.compile(rb"^>(>*From )", re.MULTILINE)


def open_mbox(stream: BinaryIO, context: Context) -> Iterator[Member | Problem]:
    """The mails of a mailbox, in whatever dialect: mboxo, mboxrd, mboxcl, that of Thunderbird."""
    for at, data in enumerate(_mails(stream), 1):
        name = f"message-{at}.eml"
        if len(data) > LONGEST_DOCUMENT:
            yield Problem(f"{name}: more than {LONGEST_DOCUMENT // MEGABYTE} MB in one piece")
            continue
        yield Member(io.BytesIO(_without_stuffing(data)), replace(context, name=name))


def _mails(stream: BinaryIO) -> Iterator[bytes]:
    """The bytes of each mail, without its postmark; of one that is too long only the start."""
    held: list[bytes] = []
    size = 0
    for line, is_first in _marked(stream):
        if is_first and held:
            yield b"".join(held)
            held, size = [], 0
        size += len(line)
        if size <= LONGEST_DOCUMENT + len(line):
            held.append(line)
    if any(line.strip() for line in held):
        yield b"".join(held)


def _marked(stream: BinaryIO) -> Iterator[tuple[bytes, bool]]:
    """The lines of a mailbox, without the postmarks, and whether each begins a mail."""
    mark, is_sure = b"", False
    is_after_empty = True
    while line := stream.readline(MEGABYTE):
        is_first = bool(mark) and (is_sure or _HEADER.match(line) is not None)
        if mark and not is_first:
            # A text may have such a line too.
            yield mark, False
        mark = b""
        if is_after_empty and line.startswith(b"From ") and _POSTMARK.match(line.rstrip()):
            mark, is_sure = line, _SURE_POSTMARK.match(line.rstrip()) is not None
        else:
            yield line, is_first
        is_after_empty = not line.strip()


def _without_stuffing(data: bytes) -> bytes:
    return _STUFFED.sub(rb"\1", data) if b"\n>From " in data or b"\n>>" in data else data
