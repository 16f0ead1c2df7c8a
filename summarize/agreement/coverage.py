"""Which terms of a sentence stand where in the articles of a story."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from summarize.data import Span
from summarize.readings import Readings
from summarize.vectors import Floats, Positions, ScoredPairs

# What a share of nothing is: neither for nor against.
NEITHER = 0.5

PARTS = ("all", "names", "plain", "numbers", "quoted", "rare", "main", "main_plain", "early")

Vectors = NDArray[np.float32] | NDArray[np.float64]
Marks = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Coverage:
    """The sentences of a story, ready to be asked who reports what.

    Attributes:
        readings: all sentences of the story.
        likeness: how like pairs of them are.
        encoded: vectors of length 1 of the sentences (n x d), if there is an encoder.
    """

    readings: Readings
    likeness: ScoredPairs
    encoded: Vectors | None = None

    @cached_property
    def body(self) -> Positions:
        """The body sentences by article and index: those of one article stand in a row."""
        sentences = self.readings.sentences
        found = [at for at, each in enumerate(sentences) if each.kind == "body"]
        return np.array(sorted(found, key=lambda at: sentences[at].key), dtype=np.int64)

    @cached_property
    def article_ids(self) -> tuple[str, ...]:
        """The articles that have a body sentence, in order."""
        return tuple(dict.fromkeys(self.readings.sentences[at].article_id for at in self.body))

    @cached_property
    def article_of(self) -> Positions:
        """The number of the article of each body sentence."""
        number = {article: at for at, article in enumerate(self.article_ids)}
        ids = (self.readings.sentences[at].article_id for at in self.body)
        return np.array([number[article] for article in ids], dtype=np.int64)

    @cached_property
    def starts(self) -> Positions:
        """Where each article begins in `body`."""
        result: Positions = np.searchsorted(self.article_of, np.arange(len(self.article_ids)))
        return result

    @cached_property
    def bounds(self) -> list[int]:
        """Where each article begins in `body`, and where the last one ends."""
        return [*self.starts.tolist(), len(self.body)]

    @cached_property
    def rank(self) -> Positions:
        """Where each sentence stands in `body`; -1 for those that are not in it."""
        rank = np.full(len(self.readings), -1, dtype=np.int64)
        rank[self.body] = np.arange(len(self.body))
        return rank

    @cached_property
    def _by_term(self) -> tuple[Positions, Positions]:
        """The sentences of each term, one term after the other; where those of each begin."""
        rows = self.readings.term_rows
        order = np.argsort(rows.indices, kind="stable")
        return rows.row_of[order], np.concatenate(([0], np.cumsum(rows.frequency)))

    @cached_property
    def rarity(self) -> Floats:
        """What finding each term is worth: its inverse document frequency in the story."""
        return self.readings.term_rows.inverse_frequency

    @cached_property
    def weight_of(self) -> Floats:
        """The weight of the terms of each sentence."""
        return self.readings.term_rows.dot(self.rarity)

    def having(self, terms: Positions) -> Marks:
        """Which body sentence has which of these terms, shape (n_body, n_terms)."""
        sentences, begins = self._by_term
        found = np.zeros((len(self.body), len(terms)), dtype=np.bool_)
        for column, term in enumerate(terms.tolist()):
            rank = self.rank[sentences[begins[term] : begins[term + 1]]]
            found[rank[rank >= 0], column] = True
        return found


class Wanted(NamedTuple):
    """The terms of a sentence, each once, in order of their first place.

    Attributes:
        terms: their columns, shape (n_terms,).
        weights: how rare each is.
        parts: which terms each of `PARTS` has, shape (n_parts, n_terms).
    """

    terms: Positions
    weights: Floats
    parts: Marks

    @classmethod
    def of(cls, coverage: Coverage, claim: int) -> "Wanted | None":
        """Those of the sentence at a position; None where it has none."""
        found, reading = coverage.readings.terms, coverage.readings.each[claim]
        entries = slice(found.bounds[claim], found.bounds[claim + 1])
        order = np.argsort(found.place_of[entries], kind="stable")
        forms, first = np.unique(found.form_of[entries][order], return_index=True)
        if not len(forms):
            return None
        first = np.sort(first)
        terms = found.form_of[entries][order][first]
        places = found.place_of[entries][order][first]
        named = found.named[entries][order][first].copy()
        if len(terms) > 1 and places[1] == 1 and named[1] and not places[0]:
            # The first of two names at the beginning of a sentence: its capital tells nothing.
            first_word = reading.words[0]
            named[0] |= first_word[0].isupper()
        weights = coverage.rarity[terms]
        starts = np.array(reading.places, dtype=np.int64)[places]
        main, quoted = _within(reading.main_clause, starts), _within(reading.quoted, starts)
        if not main.any():
            main[:] = True
        numbers = coverage.readings.lexicon.has_digit[np.array(reading.row, dtype=np.int64)[places]]
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
        return cls(terms, weights, parts)

    def part(self, name: str) -> Marks:
        """The terms of one of `PARTS`."""
        marks: Marks = self.parts[PARTS.index(name)]
        return marks

    def weight_of(self, name: str) -> Floats:
        """The weights of the terms of one of `PARTS`, 0 for all others."""
        return self.part(name) * self.weights

    def shares(self, having: Marks) -> Floats:
        """How much of the weight of each part some texts have, shape (n_texts, n_parts)."""
        weighed = self.parts * self.weights
        totals = weighed.sum(axis=1)
        result: Floats = np.divide(
            having @ weighed.T,
            totals,
            out=np.full((len(having), len(totals)), NEITHER),
            where=totals > 0,
        )
        return result


def _within(spans: Sequence[Span], starts: Positions) -> Marks:
    """Which of some places are in one of these spans."""
    found = np.zeros(len(starts), dtype=np.bool_)
    for span in spans:
        found |= (starts >= span.start) & (starts < span.end)
    return found
