"""The head of a mail as text: words in whatever encoding, addresses, the moment it was sent."""

import binascii
import quopri
import re
from datetime import UTC, datetime
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from typing import NamedTuple

from summarize.errors import InputError
from summarize.readers.decoding import decode

# RFC 2047; some write it with spaces inside, and RFC 2231 may add a language to the encoding.
_WORD = re.compile(r"=\?([\w.:-]+)(?:\*[\w-]*)?\?([bq])\?([^?]*)\?=(?:\s+(?==\?))?", re.IGNORECASE)
_SPACES = re.compile(r"\s+")
# Characters of a header, of a sender and of a date that are read: the library takes time by the
# square of a length, and calls itself for each bracket. Chosen: a line may have 998.
_LONGEST, _LONGEST_SENDER, _LONGEST_DATE = 4000, 300, 200


class Sender(NamedTuple):
    """Who a mail is from: a name, which may be empty, and an address."""

    name: str = ""
    address: str = ""

    @property
    def host(self) -> str:
        """The host of the address."""
        return self.address.rpartition("@")[2].strip(".").lower()

    @property
    def box(self) -> str:
        """What stands before the host in the address."""
        return self.address.rpartition("@")[0].lower()


def header(message: Message, name: str) -> str:
    """A header as one line of text; "" where the mail has none."""
    found = (value for key, value in message.raw_items() if key.lower() == name)
    return decoded(str(next(found, "")))


def headers(message: Message, name: str) -> list[str]:
    """All headers of a name."""
    return [decoded(str(value)) for key, value in message.raw_items() if key.lower() == name]


def decoded(raw: str) -> str:
    r"""The text of a header as it was received.

    >>> decoded("=?utf-8?q?D=C3=BCrre?= =?utf-8?b?IGltIFRhbA==?= am\n  Tolmen")
    'Dürre im Tal am Tolmen'
    """
    raw = raw[:_LONGEST]
    if not raw.isascii():
        raw = _text(raw.encode("utf-8", "surrogateescape"), "")
    return _SPACES.sub(" ", _without_words(raw)).strip()


def _without_words(raw: str) -> str:
    """The text with encoded words decoded; letters may be cut between two of one encoding."""
    told = ""
    at = 0
    held, label = b"", ""
    for word in _WORD.finditer(raw):
        if held and (word.start() > at or word[1].lower() != label):
            told, held = told + _text(held, label), b""
        told += raw[at : word.start()]
        held, label = held + _bytes(word[2], word[3]), word[1].lower()
        at = word.end()
    return told + (_text(held, label) if held else "") + raw[at:]


def _bytes(way: str, coded: str) -> bytes:
    data = coded.encode("ascii", "ignore")
    if way in "qQ":
        return quopri.decodestring(data.replace(b"_", b" "), header=False)
    try:
        return binascii.a2b_base64(data + b"=" * (-len(data) % 4))
    except binascii.Error:
        return b""


def _text(data: bytes, label: str) -> str:
    try:
        return decode(data, label).text
    except InputError:
        return data.decode("latin-1") if data.strip() else ""


def sender(written: str) -> Sender:
    """Who a header, or the head of a quoted mail, says that a mail is from.

    >>> sender('"Tolmen Post" <news@tolmenpost.example>')
    Sender(name='Tolmen Post', address='news@tolmenpost.example')
    >>> sender("Tolmen Post [mailto:news@tolmenpost.example]").name, sender("Marta Quill").name
    ('Tolmen Post', 'Marta Quill')
    """
    written = _MAILTO.sub(r" <\1>", written[-_LONGEST_SENDER:])
    found = _ADDRESS.search(written)
    if not found:
        return Sender(written.strip(" '\"*").lstrip("("))
    name, address = parseaddr(written)
    if address.strip("<>") != found[0].strip("<>"):
        name = written[: found.start()]
    name = _QUOTED.sub("", name).strip(" '\"*<>,;(")
    return Sender("" if "@" in name else name, found[0].strip("<>"))


_MAILTO = re.compile(
    r"\s*[\[(<]+(?:mailto:|smtp:)?([^\s<>()\[\]@]+@[^\s<>()\[\]]+)[\])>]+", re.IGNORECASE
)
_ADDRESS = re.compile(r"<?[^\s<>@,;:\"]+@[\w.-]+>?")
_QUOTED = re.compile(r"\\(?=[\"'])")


def sent(message: Message) -> tuple[datetime | None, tuple[str, ...]]:
    """The moment a mail was sent, where its head leaves no doubt, else what it says of it."""
    told = header(message, "date")
    if not told:
        received = headers(message, "received")
        told = received[-1].rpartition(";")[2].strip() if received else ""
    moment = _moment(told)
    return (moment, ()) if moment else (None, (told,) if told else ())


def _moment(told: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(told[:_LONGEST_DATE])
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    if found.tzinfo is not None:
        return found
    # "-0000" says that the zone is not known, and the figures are those of UTC.
    return found.replace(tzinfo=UTC) if "-0000" in told else None
