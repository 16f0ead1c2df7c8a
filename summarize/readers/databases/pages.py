"""Pages that news databases export: of two by their elements, of the others by their lines."""

import re
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from summarize.errors import InputError
from summarize.readers.blocks import Element
from summarize.readers.databases import europresse, factiva_codes
from summarize.readers.databases.bylines import authors_in
from summarize.readers.databases.entries import Entry, record
from summarize.readers.databases.lines import length_in, length_line, may_be_date
from summarize.readers.databases.reading import records
from summarize.readers.decoding import decode
from summarize.readers.fields import without_surrogates
from summarize.readers.records import UNTOLD, Context, Problem, Record
from summarize.readers.streams import read_all
from summarize.readers.trees import few_attributes

_BLOCKS = frozenset(
    ("p", "div", "td", "th", "tr", "li", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "body",
     "pre")
)  # fmt: skip
_UNSEEN = frozenset(("script", "style", "head", "title"))
_CENTRED = re.compile(r"\.(?P<name>\w+)\s*\{[^}]*text-align:\s*center", re.IGNORECASE)
_STYLED = re.compile(r"text-align:\s*center", re.IGNORECASE)
# Spaces before a line that a page sets in the middle, as a plain export has them.
_INDENT = " " * 20
# What ProQuest names the beginning of a document by, and what stands there in its plain export.
_DOCUMENT, _RULE = "DocID_", "_" * 60
_ARTICLE = (
    "//div[contains(concat(' ', normalize-space(@class)), 'Article')][contains(@class, 'article ')]"
)
_EUROPRESSE = "//*[contains(@class, 'rdp__') or contains(@class, 'docOcurrContainer')]"


def read(stream: BinaryIO, context: Context = UNTOLD) -> Iterator[Record | Problem]:
    """The articles of a page that a database exports.

    Raises:
        InputError: no article can be told apart in it.
    """
    from lxml import html

    from summarize.readers.page_source import said_encoding

    data = read_all(stream)
    decoded = decode(data, said_encoding(data) or context.charset)
    if decoded.loss:
        yield Problem(decoded.loss, lost=False)
    parser = html.HTMLParser(remove_comments=True, remove_pis=True)
    text = few_attributes(without_surrogates(decoded.text))
    tree = html.document_fromstring(text, parser=parser)
    for each in tree.iter("br"):
        each.tail = f"\n{each.tail or ''}"
    if articles := tree.xpath(_ARTICLE):
        for place, entry in enumerate(_of_factiva(articles), 1):
            yield record(entry, place)
    elif articles := europresse.articles_of(tree):
        for place, entry in enumerate(europresse.entries(articles, lines_of), 1):
            yield record(entry, place)
    elif tree.xpath(_EUROPRESSE):
        raise InputError("is an export of Europresse, which is not read")
    else:
        yield from records(lines_of(tree))


def lines_of(tree: Element) -> str:
    """The lines of a page, with an empty one around each block; what is centred is set in."""
    styles = " ".join(tree.xpath("//style/text()"))
    return "\n".join(_lines(tree, frozenset(_CENTRED.findall(styles))))


def _lines(tree: Element, centred: frozenset[str]) -> Iterator[str]:
    pieces: list[str] = []
    for text, is_block, is_centred in _pieces(tree, centred, is_centred=False):
        if is_block:
            yield from _ended(pieces, is_centred=is_centred)
            pieces = []
        pieces.append(text)
    yield from _ended(pieces, is_centred=False)


def _ended(pieces: Sequence[str], *, is_centred: bool) -> Iterator[str]:
    """The lines of a block that ends."""
    text = "".join(pieces)
    for line in text.split("\n") if text.strip() else ():
        yield f"{_INDENT if is_centred and line.strip() else ''}{line.strip()}"
    if text.strip():
        yield ""


def _pieces(
    element: Element, centred: frozenset[str], *, is_centred: bool
) -> Iterator[tuple[str, bool, bool]]:
    """The texts below an element in their order.

    Each with whether a block begins or ends before it, and whether what stands before is centred.
    """
    own = is_centred or _is_centred(element, centred)
    is_block = element.tag in _BLOCKS
    yield " ".join((element.text or "").split("\n")), is_block, is_centred
    for child in element:
        if isinstance(child.tag, str) and child.tag not in _UNSEEN:
            if child.tag == "br":
                yield "\n", False, own
            elif child.tag == "a" and (child.get("name") or "").startswith(_DOCUMENT):
                yield _RULE, True, False
            else:
                yield from _pieces(child, centred, is_centred=own)
        yield " ".join((child.tail or "").split("\n")), False, own
    if is_block:
        yield "", True, own


def _is_centred(element: Element, centred: frozenset[str]) -> bool:
    classes = (element.get("class") or "").split()
    return (
        not centred.isdisjoint(classes)
        or (element.get("align") or "").lower() == "center"
        or _STYLED.search(element.get("style") or "") is not None
        or element.tag == "center"
    )


def _of_factiva(articles: Sequence[Element]) -> Iterator[Entry]:
    for article in articles:
        if coded := _codes(article):
            yield from factiva_codes.entries("\n".join(coded))
        else:
            yield _entry(article)


def _codes(article: Element) -> list[str]:
    """The lines of an article that is shown with its codes: each row of a table has one."""
    lines: list[str] = []
    for row in article.iter("tr"):
        code, *values = [cell for cell in row if cell.tag in ("td", "th")] or [None]
        if code is None or not values:
            continue
        paragraphs = [_text(each) for each in values[0].iter("p")] or [_text(values[0])]
        lines.extend((f"{_text(code)}\t{paragraphs[0]}", *paragraphs[1:]))
    return lines if factiva_codes.is_it("\n".join(lines)) else []


def _entry(article: Element) -> Entry:
    said = [_text(each) for each in article.iter("div") if not len(each.xpath("./div"))]
    headline = article.xpath(".//*[contains(@class, 'Headline')]")
    length = next((at for at, line in enumerate(said) if length_line().fullmatch(line)), None)
    below = said[length + 1 :] if length is not None else said
    date = next((at for at, line in enumerate(below) if may_be_date(line)), None)
    outlet = _outlet(below[date + 1 :]) if date is not None else ""
    author = article.xpath(".//div[contains(@class, 'author')]")
    return Entry(
        title=re.sub(r"^\d{1,4}\)\s+", "", _text(headline[0])) if headline else "",
        outlet=outlet,
        date=below[date] if date is not None else "",
        authors=authors_in(_text(author[0])) if author else (),
        text="\n\n".join(map(_text, article.xpath(".//p[contains(@class, 'articleParagraph')]"))),
        words=length_in(said[length]) if length is not None else 0,
    )


def _outlet(below: Sequence[str]) -> str:
    """The first line that is no time ("12:22 PM")."""
    return next((line for line in below if not re.fullmatch(r"[\d:. ]*(?:[AP]M)?", line)), "")


def _text(element: Element) -> str:
    """The text of an element on one line."""
    return " ".join(element.text_content().split())
