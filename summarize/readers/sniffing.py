"""Which reader a file needs when its name does not say, as on standard input."""

import io
import re

from summarize.errors import InputError
from summarize.readers.decoding import decode
from summarize.readers.jsons import opens_lines, read_json, read_jsonl
from summarize.readers.pages import read_html
from summarize.readers.plain import read_text
from summarize.readers.records import Reader

GZIP = b"\x1f\x8b"
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article)\b",
    re.IGNORECASE | re.DOTALL,
)
_XML = re.compile(r"\s*<(?:\?xml\b|rss\b|feed\b|rdf:RDF\b)", re.IGNORECASE)
# A record starts with a key, an array with a record; "[Moscow] ..." and "{sic}" are text.
_JSON = re.compile(r'\s*(?:\{\s*["}]|\[\s*[\[\]{"])')


# Characters that tell a format. Chosen, not tuned: two comments at their longest before the tag.
_HEAD = 4000


def sniff(stream: io.BufferedReader) -> Reader:
    """The reader for a stream without a telling name: JSON or JSON lines, HTML, or text.

    Raises:
        InputError: the bytes are no text at all, or XML that is no page, as a feed is.
    """
    head = stream.peek()
    text = decode(head).text
    if _JSON.match(text[:_HEAD]):
        return read_jsonl if opens_lines(text) else read_json
    if _HTML.match(text[:_HEAD]):
        return read_html
    if _XML.match(text[:_HEAD]):
        raise InputError("is XML, as feeds are, and is not read; pages, text and JSON are")
    return read_text


def is_page(stream: io.BufferedReader) -> bool:
    """Whether a stream named as text is a whole web page."""
    head = stream.peek()[:_HEAD].decode("latin-1").removeprefix("ï»¿")
    return _HTML.match(head) is not None
