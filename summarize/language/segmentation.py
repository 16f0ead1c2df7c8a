"""Text as sentences: exact spans, cut by the rules of its language."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Protocol

from summarize.data import Span
from summarize.language.boundaries import Boundaries
from summarize.languages.sentences import sentence_rules, splitter_of

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")


def split_spans(text: str, *, language: str = "en") -> tuple[Span, ...]:
    """The sentences of `text`, in order, as spans without surrounding white space.

    Spans do not overlap and together hold every visible character. A line end is always a
    boundary. Time is linear in the length of the text.

    >>> text = "Sen. J.D. Vance arrived at 5 p.m. He left at 6."
    >>> [span.of(text) for span in split_spans(text)]
    ['Sen. J.D. Vance arrived at 5 p.m.', 'He left at 6.']
    """
    return tuple(chain.from_iterable(split_lines(text, language=language)))


def split_lines(text: str, *, language: str = "en") -> Iterator[tuple[Span, ...]]:
    """The sentences of `text` line by line, without blank lines."""
    boundaries = _boundaries(text, language)
    for line in _LINE.finditer(text):
        if spans := _sentences(text, boundaries, *line.span()):
            yield tuple(spans)


class _CutsLines(Protocol):
    """Finds where sentences end within one line of a text."""

    def cuts(self, start: int, end: int) -> Iterator[int]:
        """The places between `start` and `end`, in order."""


def _boundaries(text: str, language: str) -> _CutsLines:
    if splitter_of(language) == "punkt":
        from summarize.language.punkt import PunktBoundaries

        return PunktBoundaries(language, text)
    return Boundaries(sentence_rules(language).boundaries, text)


def _sentences(text: str, boundaries: _CutsLines, start: int, end: int) -> list[Span]:
    found = []
    begin = start
    for cut in (*boundaries.cuts(start, end), end):
        piece = text[begin:cut].lstrip()
        if bare := piece.rstrip():
            first = cut - len(piece)
            found.append(Span(first, first + len(bare)))
        begin = cut
    return found
