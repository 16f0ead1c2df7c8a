"""HTML pages: their bytes as text, and what is read of that."""

from collections.abc import Iterator
from typing import BinaryIO

from summarize.readers.decoding import decode
from summarize.readers.fields import without_surrogates
from summarize.readers.names import USUAL, FieldNames
from summarize.readers.records import Problem, Record
from summarize.readers.streams import read_all


def read_html(stream: BinaryIO, names: FieldNames = USUAL) -> Iterator[Record | Problem]:
    """The article of a web page: text, title, outlet, date, authors, address and language.

    A page says itself what is what; `names` are for records.

    Raises:
        InputError: no text of an article is found in the page.
    """
    del names
    from summarize.readers.page_articles import read_page
    from summarize.readers.page_source import repaired_head, said_encoding

    data = read_all(stream)
    decoded = decode(data, said_encoding(data))
    if decoded.loss:
        yield Problem(decoded.loss, lost=False)
    yield read_page(without_surrogates(repaired_head(decoded.text)))
