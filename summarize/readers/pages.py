"""HTML pages: the article's text by trafilatura, and what the page says about it."""

from collections.abc import Iterator
from typing import BinaryIO

from summarize.data import RawArticle
from summarize.errors import InputError
from summarize.readers.decoding import decode
from summarize.readers.fields import without_surrogates
from summarize.readers.no_articles import count_stories, what_instead
from summarize.readers.page_authors import page_authors
from summarize.readers.page_bodies import article_blocks
from summarize.readers.page_dates import page_date
from summarize.readers.page_head import page_head
from summarize.readers.page_outlets import outlet_names, page_outlet
from summarize.readers.page_titles import page_title
from summarize.readers.records import Problem, Record
from summarize.readers.streams import read_all

# Where a page must have said in which encoding it is written, by the HTML standard 1,024 bytes.
_HEAD_BYTES = 4096
_NO_TEXT = "no text of an article in this page"


def read_html(stream: BinaryIO) -> Iterator[Record | Problem]:
    """The article of a web page: text, title, outlet, date, authors, address and language.

    Raises:
        InputError: no text of an article is found in the page.
    """
    data = read_all(stream)
    decoded = decode(data, _charset(data[:_HEAD_BYTES]))
    if decoded.loss:
        yield Problem(decoded.loss, lost=False)
    yield _read(without_surrogates(decoded.text))


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


def _read(page: str) -> Record | Problem:
    """The article of a page; what the page is instead, where it has none."""
    from lxml.etree import strip_elements
    from trafilatura import load_html

    tree = load_html(page)
    if tree is None:
        raise InputError(_NO_TEXT)
    strip_elements(tree, "style", with_tail=False)
    head = page_head(tree)
    outlets = outlet_names(head)
    title, source = page_title(head, outlets), page_outlet(head)
    # Taken first, as the tree is changed where the text is looked for.
    published, authors = page_date(tree, head), tuple(page_authors(tree, head))
    counts = count_stories(tree)
    text = article_blocks(tree, head, title)
    if instead := what_instead(tree, head, outlets, text, counts):
        return Problem(f"{instead}, no article", lost=False)
    if not any(block.kind != "caption" for block in text):
        raise InputError(_NO_TEXT)
    return Record(
        RawArticle(
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
    )
