"""A gap in a sentence that goes on, unit by unit."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from summarize.languages.rewriting import CutRules
from summarize.rewriting.explaining.parse import Parse
from summarize.rewriting.explaining.rows import Row

Kind = Literal[
    "time", "phrase", "aside", "clause", "shared", "relative", "word", "noun", "verb", "measure",
    "opening",
]  # fmt: skip
# Where a unit ends, and what it is.
Unit = tuple[int, Kind]


@dataclass(frozen=True, slots=True)
class Gap:
    """A gap that begins at `start` of a row, where it goes on at `at`."""

    parse: Parse
    start: int
    at: int

    @property
    def row(self) -> Row:
        """The words."""
        return self.parse.row

    @property
    def own(self) -> CutRules:
        """What is known of the language."""
        return self.parse.own

    @property
    def word(self) -> str:
        """The small word that the unit would begin with."""
        return self.row[self.at].small

    @property
    def before(self) -> str:
        """The small word before it."""
        return self.parse.small(self.at - 1)

    @property
    def is_first(self) -> bool:
        """Whether nothing of the gap stands before it."""
        return self.at == self.start

    @property
    def is_inner(self) -> bool:
        """Whether it stands behind a word, without a mark between."""
        return self.at > 0 and not self.row[self.at].marks


def to_the_end(gap: Gap) -> Iterator[Unit]:
    """Where a clause ends: at the next mark, and with the sentence."""
    parse, at = gap.parse, gap.at
    end = parse.next_mark(at)
    if not parse.holds_condition(at, end):
        yield end, "clause"
    is_held = parse.holds_condition(at, parse.size) or parse.ends_spoken(at)
    if end < parse.size and not is_held:
        yield parse.size, "clause"
