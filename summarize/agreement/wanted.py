"""The terms of a sentence that an article must have to report it, and how much each is worth."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from summarize.data import Span
from summarize.readings import Readings
from summarize.vectors import Floats, Positions

# What a share of nothing is: neither for nor against.
NEITHER = 0.5
PARTS = ("all", "names", "plain", "numbers", "quoted", "rare", "main", "main_plain", "early")

Marks = NDArray[np.bool_]


class Wanted(NamedTuple):
    """The terms of a sentence, each once, in order of their first place.

    Attributes:
        terms: their columns, shape (n_terms,).
        weights: how rare each is.
        parts: which terms each of `PARTS` has, shape (n_parts, n_terms).
        weighed: the weights of these, 0 for all others, and `totals` their sums.
    """

    terms: Positions
    weights: Floats
    parts: Marks
    weighed: Floats
    totals: Floats

    @classmethod
    def of(cls, readings: Readings, claim: int) -> "Wanted | None":
        """Those of the sentence at a position; None where it has none."""
        found, reading = readings.terms, readings.each[claim]
        entries = slice(found.bounds[claim], found.bounds[claim + 1])
        order = np.argsort(found.place_of[entries], kind="stable")
        first: dict[int, int] = {}
        for at, form in zip(order.tolist(), found.form_of[entries][order].tolist(), strict=True):
            first.setdefault(form, at)
        if not first:
            return None
        kept = np.array(list(first.values()), dtype=np.int64)
        terms, places = found.form_of[entries][kept], found.place_of[entries][kept]
        named = found.named[entries][kept]
        if len(terms) > 1 and places[1] == 1 and named[1] and not places[0]:
            # The first of two names at the beginning of a sentence: its capital tells nothing.
            first_word = reading.words[0]
            named[0] |= first_word[0].isupper()
        weights = readings.term_rows.inverse_frequency[terms]
        starts = np.array(reading.places, dtype=np.int64)[places]
        main, quoted = _within(reading.main_clause, starts), _within(reading.quoted, starts)
        if not main.any():
            main[:] = True
        numbers = readings.lexicon.has_digit[np.array(reading.row, dtype=np.int64)[places]]
        rare = np.zeros(len(terms), dtype=np.bool_)
        rare[np.argsort(-weights, kind="stable")[: (len(terms) + 1) // 2]] = True
        early = np.arange(len(terms)) < max(4, len(terms) // 2)
        parts = np.stack(
            [
                np.ones_like(named),
                named,
                ~named,
                numbers,
                quoted,
                rare,
                main,
                main & ~named,
                early,
            ]
        )
        weighed = parts * weights
        return cls(terms, weights, parts, weighed, weighed.sum(axis=1))

    def part(self, name: str) -> Marks:
        """The terms of one of `PARTS`."""
        marks: Marks = self.parts[PARTS.index(name)]
        return marks

    def weight_of(self, name: str) -> Floats:
        """The weights of the terms of one of `PARTS`, 0 for all others."""
        return self.part(name) * self.weights

    def shares(self, having: Marks) -> Floats:
        """How much of the weight of each part some texts have, shape (n_texts, n_parts)."""
        result: Floats = np.divide(
            having @ self.weighed.T,
            self.totals,
            out=np.full((len(having), len(self.totals)), NEITHER),
            where=self.totals > 0,
        )
        return result


def _within(spans: Sequence[Span], starts: Positions) -> Marks:
    """Which of some places are in one of these spans."""
    found = np.zeros(len(starts), dtype=np.bool_)
    for span in spans:
        found |= (starts >= span.start) & (starts < span.end)
    return found
