"""The paragraphs of an article that a briefing cites, cut where what is cited begins and ends.

Everything is cut by code points here, so that the script of a page never counts characters.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from summarize.data import Span

# A paragraph is a line that is not blank, as it is for `split_sentences`.
_LINE = re.compile(r"[^\n]*\S[^\n]*")
# A longer paragraph is shown around what is cited. Chosen: three times the longest of the sample
# stories.
_LONGEST = 1500
# So many characters on each side, to the next space. Chosen to fill three or four lines.
_AROUND = 300
# A word that is longer than this is cut wherever it is. Chosen, not tuned.
_LONGEST_WORD = 40


class Cited(NamedTuple):
    """Characters of an article, and the key of what cites them: "p1" for the first point."""

    span: Span
    key: str


class Piece(NamedTuple):
    """A stretch of text, what cites it, and those of these whose first words it has."""

    text: str
    keys: tuple[str, ...] = ()
    first_of: tuple[str, ...] = ()


class Block(NamedTuple):
    """A paragraph, or several that one citation goes through; cut where it goes on."""

    start: int
    pieces: tuple[Piece, ...]
    is_cut_before: bool
    is_cut_after: bool

    @property
    def keys(self) -> tuple[str, ...]:
        """What cites some of it, in order."""
        return tuple(dict.fromkeys(key for piece in self.pieces for key in piece.keys))


def cited_blocks(text: str, cited: Iterable[Cited]) -> list[Block]:
    r"""The cited paragraphs of a text in order; their lit pieces are exactly what is cited.

    >>> [block] = cited_blocks("Rain.\n\nA dam broke. It rained.", [Cited(Span(7, 19), "p1")])
    >>> block.start, [(piece.text, piece.keys) for piece in block.pieces]
    (7, [('A dam broke.', ('p1',)), (' It rained.', ())])
    """
    own = [each for each in cited if each.span.start < each.span.end]
    seen: set[str] = set()
    return [
        Block(
            window.start,
            tuple(_pieces(text, window, own, seen)),
            window.start > whole.start,
            window.end < whole.end,
        )
        for whole in _paragraphs(text, own)
        for window in _windows(text, whole, [each.span for each in own])
    ]


def _paragraphs(text: str, cited: Sequence[Cited]) -> list[Span]:
    """The paragraphs that something cites, those as one that a citation goes through."""
    lines = [Span(*match.span()) for match in _LINE.finditer(text)]
    return _merged(
        span
        for each in cited
        for span in [*(line for line in lines if line.overlaps(each.span)), each.span]
    )


def _windows(text: str, whole: Span, cited: Sequence[Span]) -> list[Span]:
    """A paragraph as it is shown: whole, or what stands around each citation."""
    if whole.end - whole.start <= _LONGEST:
        return [whole]
    return _merged(_around(text, whole, span) for span in cited if span.overlaps(whole))


def _around(text: str, whole: Span, span: Span) -> Span:
    start, end = max(whole.start, span.start - _AROUND), min(whole.end, span.end + _AROUND)
    if start > whole.start:
        gap = text.find(" ", start, min(start + _LONGEST_WORD, span.start))
        start = gap + 1 if gap >= 0 else start
    if end < whole.end:
        gap = text.rfind(" ", max(end - _LONGEST_WORD, span.end), end)
        end = gap if gap >= 0 else end
    return Span(start, end)


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, those as one that overlap."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and found[-1].overlaps(span):
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def _pieces(text: str, window: Span, cited: Sequence[Cited], seen: set[str]) -> Iterator[Piece]:
    own = [each for each in cited if each.span.overlaps(window)]
    edges = {window.start, window.end}
    edges |= {edge for each in own for edge in (each.span.start, each.span.end)}
    cuts = sorted(edge for edge in edges if window.start <= edge <= window.end)
    for start, end in pairwise(cuts):
        keys = tuple(
            dict.fromkeys(each.key for each in own if each.span.start <= start < each.span.end)
        )
        first = tuple(key for key in keys if key not in seen)
        seen.update(first)
        yield Piece(text[start:end], keys, first)
