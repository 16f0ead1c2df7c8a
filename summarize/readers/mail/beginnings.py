"""How mails, mailboxes and saved pages begin."""

import re
from typing import TYPE_CHECKING

from summarize.patterns import regex

if TYPE_CHECKING:
    from summarize.readers.formats import Head

# Bytes. Mails that came a long way have long heads. Chosen, not tuned.
_HEAD = 32_000
_LINE = re.compile(r"([!-9;-~]{1,70}):(?=[ \t]|$|\S)")
_COUNTED = re.compile(r"\d{1,10}[ \t]*\r?\n(?=[!-9;-~]+:)")
_POSTMARK = re.compile(r">?From (?!:).{1,160}\d\d:\d\d.*\r?\n(?=[!-9;-~]+:|>From )")
# What every mail has, what those have that were sent; in mails alone, that is.
_USUAL = frozenset(("from", "to", "subject", "date"))
_SURE = frozenset(
    ("received", "return-path", "delivered-to", "message-id", "mime-version", "dkim-signature",
     "authentication-results", "arc-seal", "x-mozilla-status", "x-gm-thrid", "x-gmail-labels",
     "list-id", "list-unsubscribe", "x-received", "received-spf", "x-account-key", "content-type",
     "content-transfer-encoding", "x-apparently-to", "envelope-to", "newsgroups", "x-mailer")
)  # fmt: skip
# So many headers make a mail, at least one of them of those in mails alone, or three usual ones.
# Chosen: "Title", "Date" and "Author" stand above texts too.
_FEWEST, _FEWEST_USUAL = 3, 3
_SAVED_BY = re.compile(r"^From:[ \t]*\W{0,3}Saved by\b", re.IGNORECASE | re.MULTILINE)
_PARTS = re.compile(r"^Content-Type:\s*multipart/related\b", re.IGNORECASE | re.MULTILINE)
_PLACE = regex(r"^(?:Snapshot-)?Content-Location:", re.IGNORECASE | re.MULTILINE)


def is_mbox(head: "Head") -> bool:
    """Whether a file is a mailbox: a postmark, and a header below it."""
    return _POSTMARK.match(_text(head)) is not None


def is_mhtml(head: "Head") -> bool:
    """Whether a file is a page saved with its parts."""
    text = _text(head)
    above = _above(text)
    if _SAVED_BY.search(above):
        return True
    if not _PARTS.search(above):
        return False
    return bool(_PLACE.search(above)) or (
        head.name.endswith((".mht", ".mhtml")) and bool(_PLACE.search(text))
    )


def is_mail(head: "Head") -> bool:
    """Whether a file begins with the head of a mail."""
    text = _text(head)
    counted = _COUNTED.match(text)
    names = _names(text[counted.end() :] if counted else text)
    usual = len(names & _USUAL)
    sure = len(names & _SURE)
    return (
        (bool(sure) and bool(usual) and usual + sure >= _FEWEST)
        or (usual >= _FEWEST_USUAL and "from" in names)
        or sure >= _FEWEST
    )


def _text(head: "Head") -> str:
    return head.data[:_HEAD].decode("latin-1").lstrip("\ufeffï»¿ \t\r\n")


def _above(text: str) -> str:
    """The head of a mail; "" where the text begins with none."""
    if not _LINE.match(text):
        return ""
    blank = re.search(r"\n[ \t]*\r?\n", text)
    return text[: blank.start()].removesuffix("\r") if blank else text


def _names(text: str) -> frozenset[str]:
    """The names of the headers that a text begins with; none where a line above is no header."""
    found: set[str] = set()
    *lines, last = _above(text).split("\n")
    for line in [*lines, last] if len(text) < _HEAD else lines:
        if line[:1] in (" ", "\t", "\r"):
            continue
        match = _LINE.match(line)
        if match is None:
            return frozenset()
        found.add(match[1].lower())
    return frozenset(found)
