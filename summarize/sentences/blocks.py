"""What the layout of a page says of a sentence, where its reader kept that: headings, quotes, posts."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Protocol

from summarize.data import Article, Span


class PageMark(Protocol):
    """Whole paragraphs of an article that are no plain paragraphs, and what they are."""

    @property
    def span(self) -> Span:
        """Where they stand in the text."""

    @property
    def kind(self) -> str:
        """What they are: "heading", "list item", "block quote", "post" ..."""


def page_marks(article: Article) -> tuple[PageMark, ...]:
    """The marks of an article in the order of its text; none where its format has no blocks."""
    found: tuple[PageMark, ...] = getattr(article, "marks", ())
    return found


def block_kinds(spans: Sequence[Span], marks: Sequence[PageMark]) -> tuple[str, ...]:
    """For each span the kind of the mark it begins in, "" where it stands in a plain paragraph.

    `marks` are in order and do not overlap.
    """
    if not marks:
        return ("",) * len(spans)
    starts = [mark.span.start for mark in marks]
    found = []
    for span in spans:
        at = bisect_right(starts, span.start) - 1
        found.append(marks[at].kind if at >= 0 and span.start < marks[at].span.end else "")
    return tuple(found)
