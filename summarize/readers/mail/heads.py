"""The head of a mail as bytes: lines that are no headers are left out of it, long ones cut."""

import re
from typing import NamedTuple

# Bytes of a head that are looked at, and of one header with the lines that go on with it. Chosen:
# those of mails that came a long way have some tens of thousands, and none is so long.
_LONGEST_HEAD, _LONGEST = 512_000, 32_000
_END = re.compile(rb"\r?\n[ \t]*\r?\n")
_HEADER = re.compile(rb"(?P<name>[!-9;-~]{1,80})[ \t]*:")
# The headers that tell that the head goes on below a line that is none.
_KNOWN = re.compile(
    rb"(?:from|to|cc|subject|date|sender|reply-to|message-id|mime-version|received|return-path"
    rb"|delivered-to|content-[a-z-]+|list-[a-z-]+|x-[\w-]+|references|in-reply-to)$",
    re.IGNORECASE,
)


class Head(NamedTuple):
    """A mail whose head has headers alone, and how many lines of it were none."""

    data: bytes
    lost: int = 0


def whole_head(data: bytes) -> Head:
    """A mail without the lines above its text that are no headers, where known ones stand below."""
    end = _END.search(data, 0, _LONGEST_HEAD)
    if end is None:
        return Head(data)
    fields = _fields(data[: end.start()])
    names = [match["name"] if (match := _HEADER.match(each)) else b"" for each in fields]
    known = [at for at, name in enumerate(names) if _KNOWN.match(name)]
    last = known[-1] if known else 0
    lost = sum(not name for name in names[:last])
    if not lost and max(map(len, fields)) <= _LONGEST:
        return Head(data)
    kept = [each for at, each in enumerate(fields) if names[at] or at > last]
    head = b"".join(_cut(each) for each in kept)
    return Head(head + data[end.start() :], lost)


def _fields(head: bytes) -> list[bytes]:
    """The headers of a head, each with the lines that go on with it, and lines that are none."""
    fields: list[bytes] = []
    for line in head.splitlines(keepends=True):
        if fields and line[:1] in (b" ", b"\t"):
            fields[-1] += line
        else:
            fields.append(line)
    return fields


def _cut(field: bytes) -> bytes:
    return field if len(field) <= _LONGEST else field[:_LONGEST].rstrip() + b"\n"
