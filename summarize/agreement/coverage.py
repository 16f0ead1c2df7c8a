"""Which terms, amounts and days of a sentence stand where in the articles of a story."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from summarize.agreement.contrary import agree, tell_one_part
from summarize.claims import Value
from summarize.data import Span
from summarize.language.quantities import base_value, dates_conflicting
from summarize.readings import Readings
from summarize.vectors import Floats, Positions, ScoredPairs

# What a share of nothing is: neither for nor against.
NEITHER = 0.5
# Amounts that are further apart are never one (`contrary.agree`).
_FARTHEST = 0.07

# What tells whether two sentences have one main claim: the least and the most of each of both ways.
PAIR = (
    "all_least",
    "all_most",
    "main_least",
    "main_most",
    "score",
    "score_logit",
    "one_article",
    "amounts",
    "amounts_share",
    "amounts_differ",
    "day",
    "day_differs",
    "length",
    "length_ratio",
    "lead_least",
    "lead_most",
    "apart",
    "place",
)
# The logit of a score is cut here: 0 and 1 have none.
SUREST = 1e-4

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
    _asked: "dict[int, tuple[Wanted, Marks] | None]" = field(default_factory=dict, init=False)

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

    @cached_property
    def _amounts(self) -> Mapping[str, tuple[list[Value], Floats, Positions]]:
        """For each unit the amounts of the body sentences, as numbers, and the places of these."""
        found: dict[str, tuple[list[Value], list[float], list[int]]] = {}
        for place, at in enumerate(self.body.tolist()):
            for value in self.readings.each[at].values:
                values, bases, places = found.setdefault(value.unit, ([], [], []))
                values.append(value)
                bases.append(base_value(value.quantity))
                places.append(place)
        return {
            unit: (values, np.array(bases), np.array(places, dtype=np.int64))
            for unit, (values, bases, places) in found.items()
        }

    def giving(self, value: Value) -> Positions:
        """The places in `body` of the sentences that give an amount, in any precision."""
        values, bases, places = self._amounts.get(value.unit, ([], None, None))
        if bases is None or places is None:
            return np.empty(0, dtype=np.int64)
        own = base_value(value.quantity)
        near = np.flatnonzero(np.abs(bases - own) <= _FARTHEST * np.maximum(abs(own), abs(bases)))
        found: Positions = places[[at for at in near.tolist() if agree(value, values[at])]]
        return found

    def amounts_told(self, claim: int) -> tuple[Floats, Floats]:
        """How much of a sentence's amounts each body sentence gives, and each article.

        The share for a sentence; for an article weighed by how rare they are, from -1 to 1, and 0
        where there are none.
        """
        values = self.readings.each[claim].values
        ones, whole = np.zeros(len(self.body)), np.zeros(len(self.article_ids))
        most = 0.0
        for value in values:
            places = np.unique(self.giving(value))
            rarity = np.log((len(self.body) + 1) / (len(places) + 0.5))
            ones[places] += 1 / len(values)
            whole[np.unique(self.article_of[places])] += rarity
            most += rarity
        return ones, 2 * whole / most - 1 if most > 0 else whole

    def days_told(self, claim: int, likest: Positions) -> Iterator[Floats]:
        """The share of a sentence's days told by each article, then by its likest sentence.

        Then whether that has a day that conflicts with one of them.

        Args:
            claim: the position of the sentence.
            likest: the place in `body` of the sentence of each article that is most like it.
        """
        each, days = self.readings.each, self.readings.each[claim].dates
        count = len(likest)
        ones = [each[at].dates for at in self.body[likest].tolist()] if days else [()] * count
        whole = [
            tuple(day for at in self.body[start:end].tolist() for day in each[at].dates)
            for start, end in pairwise(self.bounds if days else range(count + 1))
        ]
        for others in (whole, ones):
            told = [[any(tell_one_part(x, y) for y in some) for x in days] for some in others]
            yield np.array(told).mean(axis=1) if days else np.full(count, NEITHER)
        yield np.array(
            [any(dates_conflicting(x, y) for x in days for y in some) for some in ones],
            dtype=np.float64,
        )

    def amounts_besides(self, claim: int, likest: Positions) -> Floats:
        """How many amounts the likest sentence of each article has that a sentence has not."""
        each, own = self.readings.each, self.readings.each[claim].values
        values = (each[at].values for at in self.body[likest].tolist())
        new = [sum(not any(agree(value, x) for x in own) for value in some) for some in values]
        return np.array(new, dtype=np.float64)

    def having(self, terms: Positions) -> Marks:
        """Which body sentence has which of these terms, shape (n_body, n_terms)."""
        sentences, begins = self._by_term
        found = np.zeros((len(self.body), len(terms)), dtype=np.bool_)
        for column, term in enumerate(terms.tolist()):
            rank = self.rank[sentences[begins[term] : begins[term + 1]]]
            found[rank[rank >= 0], column] = True
        return found

    def asked(self, claim: int) -> "tuple[Wanted, Marks] | None":
        """The terms of a sentence, and which body sentence has which; None where it has none."""
        if claim not in self._asked:
            wanted = Wanted.of(self, claim)
            self._asked[claim] = None if wanted is None else (wanted, self.having(wanted.terms))
        return self._asked[claim]

    def pair(self, one: int, other: int, score: float) -> Floats | None:
        """What tells whether two body sentences have one main claim, as in `PAIR`.

        None where one has no terms.

        Args:
            one: the position of a sentence.
            other: that of another one.
            score: how surely they make the same claim, from `compare_claims`.
        """
        ours, theirs = self.asked(one), self.asked(other)
        places = self.rank[one], self.rank[other]
        if ours is None or theirs is None or min(places) < 0:
            return None
        ways = np.array([self._way(ours, places[1]), self._way(theirs, places[0])])
        is_one = bool(self.article_of[places[0]] == self.article_of[places[1]])
        ways[:, 2] *= not is_one
        least, most = ways.min(axis=0), ways.max(axis=0)
        sure = min(max(score, SUREST), 1 - SUREST)
        sizes = len(ours[0].terms), len(theirs[0].terms)
        indices = np.log1p([self.readings.each[at].sentence.index for at in (one, other)])
        return np.array(
            [
                *(least[0], most[0], least[1], most[1]),
                *(score, np.log(sure / (1 - sure)), float(is_one)),
                *self._figures(one, other),
                *(np.log(sum(sizes)), abs(np.log(sizes[0] / sizes[1]))),
                *(least[2], most[2], abs(indices[0] - indices[1]), min(indices)),
            ]
        )

    def _way(self, asked: "tuple[Wanted, Marks]", place: int) -> tuple[float, float, float]:
        """How much of a sentence and its main clause another has, and its lead in its article."""
        wanted, having = asked
        shares = wanted.shares(having[place : place + 1])[0]
        article = self.article_of[place]
        gains = having[slice(*self.bounds[article : article + 2])] @ wanted.weights
        at = place - self.bounds[article]
        others = np.delete(gains, at).max(initial=0.0)
        lead = (gains[at] - others) / max(wanted.weights.sum(), SUREST)
        return shares[PARTS.index("all")], shares[PARTS.index("main")], lead

    def _figures(self, one: int, other: int) -> tuple[float, ...]:
        """What two sentences share of amounts and days, and whether they differ in them."""
        ours, theirs = self.readings.each[one], self.readings.each[other]
        shared = sum(any(agree(x, y) for y in theirs.values) for x in ours.values)
        count = len(ours.values) + len(theirs.values)
        days = [(x, y) for x in ours.dates for y in theirs.dates]
        return (
            float(shared),
            2 * shared / max(1, count),
            float(bool(ours.values and theirs.values) and not shared),
            float(any(tell_one_part(x, y) for x, y in days)),
            float(any(dates_conflicting(x, y) for x, y in days)),
        )


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
