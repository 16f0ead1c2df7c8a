"""The lines of a PDF as its pages have them, in reading order, without what pages repeat."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

# Shares of a page that hold heads and feet. Chosen, not tuned: A4 with wide margins.
_TOP, _BOTTOM = 0.9, 0.1
# So many of the pages must have a line, its figures aside, for it to be a head or foot.
_REPEATED = 0.5
_FIGURES = re.compile(r"\d+")
_ONLY_NUMBER = re.compile(r"[-–— ]*\d{1,4}[-–— ]*(?:/ *\d{1,4})?$")


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line: where it begins and ends, in points, how high it stands, and on which page."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    page: int

    @property
    def height(self) -> float:
        """How high its letters are, about."""
        return self.top - self.bottom


# Points by which the feet of two parts of a line may differ, and lines above and below that are
# looked at. Chosen, not tuned.
_LEVEL, _NEAR = 1.0, 4
# Lines. A page of a newspaper has 600; those of one with more are left as they are. Chosen.
_MOST = 1000


def whole_lines(lines: Sequence[PageLine]) -> list[PageLine]:
    """The lines, those put together that wide spaces between words have parted.

    Such a space is no gap between columns where a line above or below goes across it.
    """
    by_page: dict[int, list[PageLine]] = {}
    for line in lines:
        by_page.setdefault(line.page, []).append(line)
    return [line for page in by_page.values() for line in _whole(page)]


def _whole(page: Sequence[PageLine]) -> list[PageLine]:
    """The lines of a page; one that was put together stands where its first part did."""
    if len(page) > _MOST:
        return list(page)
    found: dict[int, PageLine] = {}
    left = sorted(enumerate(page), key=lambda each: each[1].left)
    while left:
        at, line = left.pop(0)
        while (part := _rest(line, [each for _, each in left], page)) is not None:
            left = [each for each in left if each[1] is not part]
            line = replace(line, text=f"{line.text} {part.text}", right=part.right)
        found[at] = line
    return [found[at] for at in sorted(found)]


def _rest(line: PageLine, others: Sequence[PageLine], page: Sequence[PageLine]) -> PageLine | None:
    level = [
        each
        for each in others
        if abs(each.bottom - line.bottom) <= _LEVEL and each.left >= line.right
    ]
    following = min(level, key=lambda each: each.left, default=None)
    if following is None or following.left - line.right > _NEAR * line.height:
        return None
    across = (
        each
        for each in page
        if 0 < abs(each.bottom - line.bottom) < _NEAR * line.height
        and each.left < line.right - line.height
        and each.right > following.left + line.height
        and _is_alike(each, line)
    )
    return following if next(across, None) is not None else None


def without_repeated(lines: Sequence[PageLine], heights: Sequence[float]) -> list[PageLine]:
    """The lines without heads, feet and numbers of pages; `heights` are those of the pages."""
    margin = [each for each in lines if _is_margin(each, heights)]
    of_pages = Counter(key for key, _ in {(_key(each), each.page) for each in margin})
    most = max(2, _REPEATED * len(heights))
    return [
        each
        for each in lines
        if not _is_margin(each, heights)
        or not (of_pages[_key(each)] >= most or _ONLY_NUMBER.match(each.text.strip()))
    ]


def _is_margin(line: PageLine, heights: Sequence[float]) -> bool:
    height = heights[line.page]
    return line.bottom > _TOP * height or line.top < _BOTTOM * height


def _key(line: PageLine) -> str:
    return _FIGURES.sub("#", " ".join(line.text.split()))


# Shares of the height of a line. Chosen, not tuned: how much wider a gap is that parts paragraphs,
# an indent, and how far letters of one size may differ.
_WIDER, _INDENT, _OTHER_SIZE = 0.35, 0.6, 0.15
# A line that ends so far before the edge of its column ends its paragraph where it ends a sentence.
_SHORT = 0.85
# So many lines of a text that are indented are no accident. Chosen, not tuned.
_FEWEST_INDENTED = 3
_STOPPED = re.compile(r"[.!?…][”’\"')\]]*$")


def paragraphs(lines: Sequence[PageLine]) -> Iterator[list[PageLine]]:
    """The lines of each paragraph; one may go on in the next column or on the next page."""
    setting = _Setting.of(lines)
    found: list[PageLine] = []
    for at, line in enumerate(lines):
        if found and setting.begins(at):
            yield found
            found = []
        found.append(line)
    if found:
        yield found


@dataclass(frozen=True, slots=True)
class _Setting:
    """How lines are set: the edges of the column that each is in, and how far they are apart."""

    lines: Sequence[PageLine]
    edges: Sequence[tuple[float, float]]
    gap: float
    indents: bool

    @classmethod
    def of(cls, lines: Sequence[PageLine]) -> "_Setting":
        """The setting of lines in their order."""
        edges: list[tuple[float, float]] = []
        for column in _columns(lines):
            own = (min(line.left for line in column), max(line.right for line in column))
            edges.extend([own] * len(column))
        gaps = Counter(
            max(0, round(last.bottom - line.top))
            for last, line in pairwise(lines)
            if _is_below(last, line)
        )
        # The least but for accidents: most gaps of a list of short lines part paragraphs.
        several = [gap for gap, count in gaps.items() if count > 1]
        gap = min(several, default=0)
        indented = sum(
            line.left - left > _INDENT * line.height
            for line, (left, _) in zip(lines, edges, strict=True)
        )
        return cls(lines, edges, gap, indented >= _FEWEST_INDENTED)

    def begins(self, at: int) -> bool:
        """Whether a line begins a paragraph, by its place, its size and how the one before ends."""
        last, line = self.lines[at - 1], self.lines[at]
        left, right = self.edges[at - 1]
        if abs(line.height - last.height) > _OTHER_SIZE * last.height:
            return True
        stopped = _STOPPED.search(last.text.rstrip()) is not None
        is_short = last.right < left + _SHORT * (right - left)
        is_indented = line.left - self.edges[at][0] > _INDENT * line.height
        if is_short and (stopped or not line.text[:1].islower()):
            return True
        if stopped and is_indented:
            return True
        if not _is_below(last, line):
            return stopped and not self.indents
        return last.bottom - line.top > self.gap + _WIDER * line.height


def _is_below(last: PageLine, line: PageLine) -> bool:
    """Whether a line stands in the column of the one before it, under it."""
    overlap = min(last.right, line.right) - max(last.left, line.left)
    return line.page == last.page and line.bottom < last.bottom and overlap > 0


def _columns(lines: Sequence[PageLine]) -> Iterator[list[PageLine]]:
    column: list[PageLine] = []
    for line in lines:
        if column and not (_is_below(column[-1], line) and _is_alike(column[-1], line)):
            yield column
            column = []
        column.append(line)
    if column:
        yield column


def _is_alike(last: PageLine, line: PageLine) -> bool:
    """Whether two lines are of one size; a headline may go over several columns."""
    return abs(line.height - last.height) <= _OTHER_SIZE * last.height
