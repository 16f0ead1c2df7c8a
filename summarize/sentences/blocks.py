"""What the layout of a page says of a sentence, where it was kept: headings, quotes, posts."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal

from summarize.data import BlockKind, Mark, Span

_PLAIN: Literal[""] = ""


def block_kinds(
    spans: Sequence[Span], marks: Sequence[Mark]
) -> tuple[BlockKind | Literal[""], ...]:
    """For each span the kind of the mark it begins in, "" where it stands in a plain paragraph.

    `marks` are in order and do not overlap.
    """
    found: list[BlockKind | Literal[""]] = []
    if not marks:
        return (_PLAIN,) * len(spans)
    starts = [mark.span.start for mark in marks]
    for span in spans:
        at = bisect_right(starts, span.start) - 1
        found.append(marks[at].kind if at >= 0 and span.start < marks[at].span.end else "")
    return tuple(found)
