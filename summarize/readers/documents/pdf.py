"""PDF: the text of articles that were set by software; scans and what a password protects are told.

pdfminer.six tells where each line stands, which pypdf does not: columns, paragraphs and the heads
and feet of pages are found by that.
"""

import io
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, BinaryIO

from summarize.cleaning import glued, is_outlet_name
from summarize.errors import InputError, MissingExtraError
from summarize.readers.documents.pdf_columns import in_order
from summarize.readers.documents.pdf_lines import (
    PageLine,
    paragraphs,
    whole_lines,
    without_repeated,
)
from summarize.readers.documents.pieces import WITHIN, Piece, articles, may_stand_above
from summarize.readers.records import UNTOLD, Context, Problem, Record
from summarize.readers.streams import read_all

if TYPE_CHECKING:
    from pdfminer.layout import LTPage

# Pages. A newspaper has 80, and an export of a database some hundreds. Chosen, not tuned.
_MOST_PAGES = 500
# Characters to a page; scans have none, or a page number that software added. Chosen, not tuned.
_FEWEST = 40
# Times the height of the text that its headline has, at its head. Chosen, not tuned.
_HEADLINE = 1.25
# Characters of a headline; a lead may be set larger than the text. Chosen, not tuned.
_LONGEST = 200
_WARNING = "is a PDF: the order of its text may be wrong"


def read(stream: BinaryIO, context: Context = UNTOLD) -> Iterator[Record | Problem]:
    """The article of a PDF, or the articles where it is an export of a database.

    Raises:
        InputError: it is a scan, protected by a password, broken, or has too many pages.
    """
    data = read_all(stream)
    pages = _pages(data)
    lines = [line for at, page in enumerate(pages) for line in _lines(page, at)]
    if sum(len(line.text) for line in lines) < _FEWEST * len(pages):
        raise InputError("is a PDF without text, perhaps a scan; text recognition is not done here")
    yield Problem(_WARNING, lost=False)
    kept = without_repeated(whole_lines(lines), [page.height for page in pages])
    by_page = groupby(kept, key=lambda line: line.page)
    ordered = [line for _, own in by_page for line in in_order(list(own))]
    yield from articles(_pieces(ordered), context.names, title=_title(data))


def _pages(data: bytes) -> Sequence["LTPage"]:
    try:
        from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
        from pdfminer.psexceptions import PSException

        from summarize.readers.documents.pdf_pages import pages_of
    except ImportError as error:
        raise MissingExtraError("Reading PDF", "pdf") from error
    try:
        pages = pages_of(data, _MOST_PAGES + 1)
    except (PDFEncryptionError, PDFPasswordIncorrect) as error:
        raise InputError("is a PDF that a password protects") from error
    except (PSException, ValueError, TypeError, KeyError, IndexError, RecursionError) as error:
        # pdfminer lets many errors of its own through where a file is broken.
        raise InputError("is a broken or truncated PDF") from error
    if len(pages) > _MOST_PAGES:
        raise InputError(f"is a PDF of more than {_MOST_PAGES} pages")
    if not pages:
        raise InputError("is a broken or truncated PDF")
    return pages


def _title(data: bytes) -> str:
    """What the properties say is the title; "" where they cannot be read."""
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfparser import PDFParser
    from pdfminer.pdftypes import PDFObjRef
    from pdfminer.psexceptions import PSException
    from pdfminer.utils import decode_text

    try:
        document = PDFDocument(PDFParser(io.BytesIO(data)))
        told = next((each["Title"] for each in document.info if "Title" in each), b"")
        # One that leads to itself would be followed without an end by `resolve1`.
        told = told.resolve() if isinstance(told, PDFObjRef) else told
        return decode_text(told) if isinstance(told, bytes) else ""
    except (PSException, ValueError, TypeError, KeyError, IndexError, RecursionError):
        return ""


def _lines(page: "LTPage", number: int) -> Iterator[PageLine]:
    from pdfminer.layout import LTTextBox, LTTextLine

    for box in page:
        for line in box if isinstance(box, LTTextBox) else ():
            if isinstance(line, LTTextLine) and line.get_text().strip():
                text = " ".join(line.get_text().replace("\xad\n", "-").split())
                yield PageLine(text, line.x0, line.x1, line.y1, line.y0, number)


def _pieces(lines: Sequence[PageLine]) -> list[Piece]:
    found = list(paragraphs(lines))
    whole = "\n".join(line.text for line in lines)
    heights = sorted(line.height for line in lines)
    usual = heights[len(heights) // 2] if heights else 0
    texts = [_joined(own, whole) for own in found]
    headline = _headline_at(texts, [own[0].height for own in found], _HEADLINE * usual)
    return [
        Piece("title" if at == headline else "paragraph", text) for at, text in enumerate(texts)
    ]


def _headline_at(texts: Sequence[str], heights: Sequence[float], least: float) -> int | None:
    """Which of the first paragraphs is set largest and has a height above the least.

    What may be an outlet is none, nor what stands below a paragraph of text.
    """
    found = None
    for at, text in enumerate(texts[:WITHIN]):
        is_largest = heights[at] > (least if found is None else heights[found])
        if is_largest and len(text) <= _LONGEST and not is_outlet_name(text):
            found = at
        elif not may_stand_above(text):
            break
    return found


def _joined(lines: Sequence[PageLine], whole: str) -> str:
    text = lines[0].text
    for _, following in pairwise(lines):
        text = glued(text, following.text, whole)
    return text
