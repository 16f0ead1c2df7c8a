"""The order in which the lines of a page are read: by columns, from left to right."""

from collections.abc import Sequence
from itertools import pairwise

from summarize.readers.documents.pdf_lines import PageLine

# Points. Newspapers leave 12 between columns; words are 3 apart. Chosen, not tuned.
_GUTTER = 7
# Lines. What has fewer beside it is no column but a caption or a row of a table. Chosen, not tuned.
_FEWEST = 3
# Lines. A page of a newspaper has 600; on one with more no columns are looked for. Chosen.
_MOST = 1000


def in_order(lines: Sequence[PageLine]) -> list[PageLine]:
    """The lines of one page in reading order.

    A page is cut where nothing crosses from top to bottom; what lies above columns, or below them,
    is cut off first.
    """
    downwards = sorted(lines, key=lambda line: (-line.top, line.left))
    if len(lines) > _MOST:
        return list(lines)
    if (sides := _sides(downwards)) is not None:
        return [line for side in sides for line in in_order(side)]
    for size in range(1, len(downwards) - 2 * _FEWEST + 1):
        for above, below in (_cut(downwards, size), _cut(downwards, len(downwards) - size)):
            columns = below if len(below) >= len(above) else above
            if _sides(columns) is not None:
                return [*in_order(above), *in_order(below)]
    return downwards


def _cut(lines: Sequence[PageLine], at: int) -> tuple[Sequence[PageLine], Sequence[PageLine]]:
    return lines[:at], lines[at:]


def _sides(lines: Sequence[PageLine]) -> tuple[list[PageLine], list[PageLine]] | None:
    """The lines left and right of the first gutter; None where there is none."""
    if len(lines) < 2 * _FEWEST:
        return None
    across = sorted((line.left, line.right) for line in lines)
    edge = across[0][1]
    for (_, right), (left, _) in pairwise(across):
        edge = max(edge, right)
        if left - edge >= _GUTTER:
            sides = (
                [each for each in lines if each.right <= edge],
                [each for each in lines if each.left > edge],
            )
            if min(map(len, sides)) >= _FEWEST:
                return sides
    return None
