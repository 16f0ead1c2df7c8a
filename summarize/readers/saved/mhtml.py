"""Pages saved as MHTML by browsers: the page, not its frames; its own address."""

import re
from collections.abc import Iterator
from email.message import Message
from typing import BinaryIO

from summarize.errors import InputError
from summarize.readers.decoding import decode
from summarize.readers.fields import without_surrogates
from summarize.readers.mail.headers import header
from summarize.readers.mail.messages import parsed
from summarize.readers.records import UNTOLD, Context, Problem, Record
from summarize.readers.streams import read_all

_PAGES = ("text/html", "application/xhtml+xml")


def read_mhtml(stream: BinaryIO, context: Context = UNTOLD) -> Iterator[Record | Problem]:
    """The article of a page that a browser saved with all its parts.

    The moment in the head is that of saving, and no date of the article.

    Raises:
        InputError: there is no page in it, or no text of an article in the page.
    """
    from summarize.readers.page_articles import read_page
    from summarize.readers.page_source import repaired_head, said_encoding

    message = parsed(read_all(stream))
    part = _page(message)
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes) or not data.strip():
        raise InputError("a saved page without a text")
    # Chromium's parts are UTF-8, and say nothing of it; that is tried first.
    label = _charset(part) or said_encoding(data)
    decoded = decode(data, label)
    if decoded.loss:
        yield Problem(decoded.loss, lost=False)
    url = _address(message, part) or context.url
    yield read_page(without_surrogates(repaired_head(decoded.text)), url)


def _charset(part: Message) -> str:
    try:
        return re.sub(r"[^\w.:-]", "", part.get_content_charset() or "")
    except (ValueError, LookupError):
        return ""


def _page(message: Message) -> Message:
    """The page: the part at the address that was saved, or named as the start, else the first."""
    pages = [part for part in message.walk() if part.get_content_type() in _PAGES]
    if not pages:
        raise InputError("a saved page without a text")
    address = header(message, "snapshot-content-location")
    start = str(message.get_param("start", "") or "").strip("<>")
    for part in pages:
        if address and header(part, "content-location") == address:
            return part
        if start and header(part, "content-id").strip("<>") == start:
            return part
    return pages[0]


def _address(message: Message, part: Message) -> str:
    """The address of the page."""
    told = (
        header(message, "snapshot-content-location"),
        header(part, "content-location"),
        header(message, "content-location"),
    )
    return next((each for each in told if each.startswith(("http://", "https://"))), "")
