"""HTML pages: the article's text by trafilatura, and what the page says about it."""

from collections.abc import Iterator
from typing import BinaryIO

from summarize.data import RawArticle
from summarize.errors import InputError
from summarize.readers.decoding import decode
from summarize.readers.fields import without_surrogates
from summarize.readers.page_bodies import article_blocks
from summarize.readers.page_authors import page_authors
from summarize.readers.page_dates import page_date
from summarize.readers.page_head import page_head
from summarize.readers.page_outlets import outlet_names, page_outlet
from summarize.readers.page_titles import page_title
from summarize.readers.records import Problem, Record
from summarize.readers.streams import read_all

# Where a page must have said in which encoding it is written, by the HTML standard 1,024 bytes.
_HEAD_BYTES = 4096


def read_html(stream: BinaryIO) -> Iterator[Record | Problem]:
    """The article of a web page: text, title, outlet, date, authors, address and language.

    Raises:
        InputError: no text of an article is found in the page.
    """
    data = read_all(stream)
    decoded = decode(data, _charset(data[:_HEAD_BYTES]))
    if decoded.loss:
        yield Problem(decoded.loss, lost=False)
    yield Record(_article(without_surrogates(decoded.text)))


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


def _article(page: str) -> RawArticle:
    from lxml.etree import strip_elements
    from trafilatura import load_html

    tree = load_html(page)
    if tree is None:
        raise InputError("no text of an article in this page")
    strip_elements(tree, "style", with_tail=False)
    head = page_head(tree)
    title, source = page_title(head, outlet_names(head)), page_outlet(head)
    # Taken first, as the tree is changed where the text is looked for.
    published, authors = page_date(tree, head), tuple(page_authors(tree, head))
    text = article_blocks(tree, head, title)
    if not any(block.kind != "caption" for block in text):
        raise InputError("no text of an article in this page")
    return RawArticle(
        id="",
        source=source,
        title=title,
        url=head.address,
        published=published,
        language=head.language,
        authors=authors,
        named=bool(source),
        blocks=text,
    )
