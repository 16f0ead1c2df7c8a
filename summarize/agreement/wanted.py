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
        weighed: the weights of these, 0 for all others.
        totals: their sums, 1 for a part without terms.
        missing: what its share is, `NEITHER`; 0 for all others.
    """

    terms: Positions
    weights: Floats
    parts: Marks
    weighed: Floats
    totals: Floats
    missing: Floats

    @classmethod
    def of(cls, readings: Readings, claim: int) -> "Wanted | None":
        """Those of the sentence at a position; None where it has none."""
        found, reading = readings.terms, readings.each[claim]
        entries = slice(found.bounds[claim], found.bounds[claim + 1])
        place_of, form_of = found.place_of[entries], found.form_of[entries]
        forms, first = form_of.tolist(), dict[int, int]()
        for at in sorted(range(len(forms)), key=place_of.tolist().__getitem__):
            first.setdefault(forms[at], at)
        if not first:
            return None
        kept = np.array(list(first.values()), dtype=np.int64)
        terms, places = form_of[kept], place_of[kept]
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
        parts = _parts(weights, named, numbers, quoted, main)
        weighed = parts * weights
        totals = weighed.sum(axis=1)
        # The weights are no less than 1.
        is_none = totals == 0
        return cls(terms, weights, parts, weighed, totals + is_none, NEITHER * is_none)

    def part(self, name: str) -> Marks:
        """The terms of one of `PARTS`."""
        marks: Marks = self.parts[PARTS.index(name)]
        return marks

    def sizes(self, *names: str) -> list[int]:
        """How many terms some of `PARTS` have."""
        return [int(np.count_nonzero(self.part(name))) for name in names]

    def weight_of(self, name: str) -> Floats:
        """The weights of the terms of one of `PARTS`, 0 for all others."""
        return self.part(name) * self.weights

    def shares(self, having: Marks | Floats) -> Floats:
        """How much of the weight of each part some texts have, shape (n_texts, n_parts)."""
        result: Floats = having @ self.weighed.T / self.totals + self.missing
        return result


def _parts(weights: Floats, named: Marks, numbers: Marks, quoted: Marks, main: Marks) -> Marks:
    """Which terms each of `PARTS` has."""
    count = len(weights)
    parts = np.zeros((len(PARTS), count), dtype=np.bool_)
    parts[0] = True
    parts[1], parts[2], parts[3], parts[4] = named, ~named, numbers, quoted
    parts[5, np.argsort(-weights, kind="stable")[: (count + 1) // 2]] = True
    parts[6], parts[7] = main, main & ~named
    parts[8, : max(4, count // 2)] = True
    return parts


def _within(spans: Sequence[Span], starts: Positions) -> Marks:
    """Which of some places are in one of these spans."""
    found = np.zeros(len(starts), dtype=np.bool_)
    for span in spans:
        found |= (starts >= span.start) & (starts < span.end)
    return found
