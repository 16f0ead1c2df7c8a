"""The pages of a PDF as pdfminer lays them out, within bounds; loaded with the first PDF.

Its layout takes time by the square of what stands on a page, and of letters printed on one another
by the cube, so that a small file could keep it busy for hours.
"""

import io
import logging
import re
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LAParams, LTChar, LTComponent, LTPage
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage

from summarize.errors import InputError
from summarize.readers.streams import LONGEST_DOCUMENT, MEGABYTE

# Characters of a page, and of those at one place of it. A page of a broadsheet has 60,000, and
# software that has no bold letters prints them three times. Chosen, not tuned.
_MOST_CHARACTERS, _MOST_AT_ONE_PLACE = 100_000, 60
# Places along each side of a page: one of A4 has so many points, whatever it is measured in.
_PLACES = 800
# What is larger may be so many times its packed size; drawings pack to a tenth. Chosen: a page of
# eight megabytes takes a quarter of a minute.
_UNSUSPECTED, _MOST_PACKED = 8 * MEGABYTE, 20
# Spans of the layout: lines of one block may be so far apart, in heights of a line.
_LINE_MARGIN = 0.35
# Bytes before a stream in which it is told what it is.
_HEAD = 600
_STREAM = re.compile(rb"stream\r?\n")


def pages_of(data: bytes, most: int) -> list[LTPage]:
    """The first pages of a PDF.

    Raises:
        InputError: it unpacks to more than it may, or a page has too many characters.
    """
    _check(data)
    manager = PDFResourceManager()
    device = _Device(manager, laparams=LAParams(line_margin=_LINE_MARGIN))
    interpreter = PDFPageInterpreter(manager, device)
    found = []
    with _quiet():
        for page in PDFPage.get_pages(io.BytesIO(data), maxpages=most):
            interpreter.process_page(page)
            found.append(device.get_result())
    return found


class _Device(PDFPageAggregator):
    """What pages are laid out with; it looks at what stands on one before that is done."""

    def end_page(self, page: PDFPage) -> None:
        """Lay the page out."""
        at: Counter[tuple[int, int]] = Counter()
        wide, high = self.cur_item.width or 1, self.cur_item.height or 1
        for each in _characters(self.cur_item):
            at[round(_PLACES * each.x0 / wide), round(_PLACES * each.y0 / high)] += 1
        if at.total() > _MOST_CHARACTERS or max(at.values(), default=0) > _MOST_AT_ONE_PLACE:
            raise InputError("is a PDF with more letters on a page than can be read")
        super().end_page(page)


def _characters(item: LTComponent) -> Iterator[LTChar]:
    if isinstance(item, LTPage):
        yield from (each for each in item if isinstance(each, LTChar) and each.width)


def _check(data: bytes) -> None:
    """See that no stream but those of pictures unpacks to more than it may, nor all together."""
    total = 0
    for match in _STREAM.finditer(data):
        end = data.find(b"endstream", match.end())
        if b"/Image" in data[max(0, match.start() - _HEAD) : match.start()].rpartition(b"obj")[2]:
            continue
        packed = memoryview(data)[match.end() : end if end > 0 else None]
        size = _unpacked_size(packed)
        total += size
        if size > _most(len(packed), _UNSUSPECTED) or total > _most(len(data), LONGEST_DOCUMENT):
            raise InputError("is a PDF that unpacks to far more than its size, so it is no news")


def _most(packed: int, unsuspected: int) -> int:
    """Bytes that may come out of so many."""
    return max(unsuspected, _MOST_PACKED * packed)


def _unpacked_size(packed: memoryview) -> int:
    """Bytes that come out of a stream, or one more than may; none where it is packed otherwise."""
    if len(packed) < 2 or packed[0] & 0x0F != zlib.DEFLATED:
        return 0
    unpacking = zlib.decompressobj()
    most = min(_most(len(packed), _UNSUSPECTED), LONGEST_DOCUMENT) + 1
    size = 0
    rest: bytes | memoryview = packed
    try:
        while size < most and (piece := unpacking.decompress(rest, MEGABYTE)):
            size += len(piece)
            rest = unpacking.unconsumed_tail
    except zlib.error:
        return size
    return size


@contextmanager
def _quiet() -> Iterator[None]:
    """The library's own warnings are of fonts and the like, and none of a reader of news."""
    log = logging.getLogger("pdfminer")
    was = log.level
    log.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        log.setLevel(was)
