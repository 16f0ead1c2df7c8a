"""HTML pages: the article's text by trafilatura, and what the page says about it."""

from collections.abc import Iterator
from typing import BinaryIO

from summarize.readers.decoding import decode
from summarize.readers.fields import without_surrogates
from summarize.readers.records import Problem, Record
from summarize.readers.streams import read_all

# Where a page must have said in which encoding it is written, by the HTML standard 1,024 bytes.
_HEAD_BYTES = 4096


def read_html(stream: BinaryIO) -> Iterator[Record | Problem]:
    """The article of a web page: text, title, outlet, date, authors, address and language.

    Raises:
        InputError: no text of an article is found in the page.
    """
    from summarize.readers.page_articles import read_page

    data = read_all(stream)
    decoded = decode(data, _charset(data[:_HEAD_BYTES]))
    if decoded.loss:
        yield Problem(decoded.loss, lost=False)
    yield read_page(without_surrogates(decoded.text))


def _charset(head: bytes) -> str:
    """The encoding that the page says it is written in; "" where it says none."""
    from lxml import etree, html

    try:
        tree = html.document_fromstring(head)
    except (etree.LxmlError, ValueError):
        return ""
    for meta in tree.iter("meta"):
        if charset := meta.get("charset") or _after(meta.get("content") or "", "charset="):
            return str(charset).strip(" \"'")
    return ""


def _after(text: str, mark: str) -> str:
    return text.lower().partition(mark)[2].partition(";")[0]
