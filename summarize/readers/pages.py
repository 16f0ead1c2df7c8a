"""HTML pages: their bytes as text, and what is read of that."""

from collections.abc import Iterator
from typing import BinaryIO

from summarize.readers.decoding import decode
from summarize.readers.fields import without_surrogates
from summarize.readers.records import UNTOLD, Context, Problem, Record
from summarize.readers.streams import read_all


def read_html(stream: BinaryIO, context: Context = UNTOLD) -> Iterator[Record | Problem]:
    """The article of a web page: text, title, outlet, date, authors, address and language.

    A page says itself what is what; where it does not, the context may know address and encoding.

    Raises:
        InputError: no text of an article is found in the page.
    """
    from summarize.readers.page_articles import read_page
    from summarize.readers.page_source import repaired_head, said_encoding

    data = read_all(stream)
    decoded = decode(data, said_encoding(data) or context.charset)
    if decoded.loss:
        yield Problem(decoded.loss, lost=False)
    yield read_page(without_surrogates(repaired_head(decoded.text)), context.url)
