"""Which reader a file needs when its name does not say, as on standard input."""

import re

from summarize.readers.decoding import decode
from summarize.readers.jsons import read_json
from summarize.readers.pages import read_html
from summarize.readers.plain import read_text
from summarize.readers.records import Reader

GZIP = b"\x1f\x8b"
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article)\b",
    re.IGNORECASE | re.DOTALL,
)
# A record starts with a key, an array with a record; "[Moscow] ..." and "{sic}" are text.
_JSON = re.compile(r'\s*(?:\{\s*["}]|\[\s*[\[\]{"])')


def sniff(data: bytes) -> Reader:
    """The reader for bytes without a telling name: JSON or JSON lines, HTML, or text.

    Raises:
        InputError: the bytes are no text at all.
    """
    head = decode(data).text[:4000]
    if _JSON.match(head):
        return read_json
    return read_html if _HTML.match(head) else read_text


def is_page(data: bytes) -> bool:
    """Whether bytes named as text are a whole web page."""
    return _HTML.match(data[:4000].decode("latin-1").removeprefix("ï»¿")) is not None
