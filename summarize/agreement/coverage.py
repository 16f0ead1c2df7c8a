"""Which terms, amounts and days of a sentence stand where in the articles of a story."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from summarize.agreement.contrary import agree, tell_one_part
from summarize.agreement.wanted import NEITHER, PARTS, Marks, Wanted
from summarize.claims import Value
from summarize.language.quantities import base_value, dates_conflicting
from summarize.readings import Readings
from summarize.vectors import Floats, Positions, ScoredPairs, distinct

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

_ALL, _MAIN = PARTS.index("all"), PARTS.index("main")

Vectors = NDArray[np.float32] | NDArray[np.float64]


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
    _asked: dict[int, tuple[Wanted, Marks] | None] = field(default_factory=dict, init=False)

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

    def others_of(self, article_id: str) -> Positions:
        """The numbers of the articles but one, ascending."""
        found = [at for at, each in enumerate(self.article_ids) if each != article_id]
        return np.array(found, dtype=np.int64)

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
    def sizes(self) -> Floats:
        """How many sentences each article has in `body`, as logarithms."""
        result: Floats = np.log(np.diff(self.bounds))
        return result

    @cached_property
    def neighbours(self) -> tuple[Marks, Marks]:
        """Which body sentences are of one article with the next one, and with the next but one."""
        near, far = (self.article_of[step:] == self.article_of[:-step] for step in (1, 2))
        return near, far

    @cached_property
    def rank(self) -> Positions:
        """Where each sentence stands in `body`; -1 for those that are not in it."""
        rank = np.full(len(self.readings), -1, dtype=np.int64)
        rank[self.body] = np.arange(len(self.body))
        return rank

    @cached_property
    def _by_term(self) -> tuple[Positions, Positions]:
        """The places in `body` that have each term, term by term; where those of each begin."""
        rows = self.readings.term_rows
        places = self.rank[rows.row_of[np.argsort(rows.indices, kind="stable")]]
        begins = np.concatenate(([0], np.cumsum(rows.frequency)))
        is_in = places >= 0
        return places[is_in], np.concatenate(([0], np.cumsum(is_in)))[begins]

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
            places = distinct(self.giving(value))
            rarity = np.log((len(self.body) + 1) / (len(places) + 0.5))
            ones[places] += 1 / len(values)
            whole[distinct(self.article_of[places])] += rarity
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
        if not days:
            neither = np.full(len(likest), NEITHER)
            yield from (neither, neither, np.zeros(len(likest)))
            return
        ones = [each[at].dates for at in self.body[likest].tolist()]
        whole = [
            tuple(day for at in self.body[start:end].tolist() for day in each[at].dates)
            for start, end in pairwise(self.bounds)
        ]
        for others in (whole, ones):
            told = [[any(tell_one_part(x, y) for y in some) for x in days] for some in others]
            yield np.array(told).mean(axis=1)
        yield np.array(
            [any(dates_conflicting(x, y) for x in days for y in some) for some in ones],
            dtype=np.float64,
        )

    def amounts_besides(self, claim: int, likest: Positions) -> Floats:
        """How many amounts the likest sentence of each article has that a sentence has not."""
        each, own = self.readings.each, self.readings.each[claim].values
        values = (each[at].values for at in self.body[likest].tolist())
        new = [
            sum(not any(agree(value, x) for x in own) for value in some) if own else len(some)
            for some in values
        ]
        return np.array(new, dtype=np.float64)

    def having(self, terms: Positions) -> Marks:
        """Which body sentence has which of these terms, shape (n_body, n_terms)."""
        places, begins = self._by_term
        found = np.zeros((len(self.body), len(terms)), dtype=np.bool_)
        for column, term in enumerate(terms.tolist()):
            found[places[begins[term] : begins[term + 1]], column] = True
        return found

    def asked(self, claim: int) -> tuple[Wanted, Marks] | None:
        """The terms of a sentence, and which body sentence has which; None where it has none."""
        if claim not in self._asked:
            wanted = Wanted.of(self.readings, claim)
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
        is_one = bool(self.article_of[places[0]] == self.article_of[places[1]])
        ways = self._way(ours, places[1]), self._way(theirs, places[0])
        every, main = (sorted(way[part] for way in ways) for part in (0, 1))
        lead = sorted(way[2] * (not is_one) for way in ways)
        sure = min(max(score, SUREST), 1 - SUREST)
        sizes = len(ours[0].terms), len(theirs[0].terms)
        indices = np.log1p([self.readings.each[at].sentence.index for at in (one, other)])
        return np.array(
            [
                *(*every, *main),
                *(score, np.log(sure / (1 - sure)), float(is_one)),
                *self._figures(one, other),
                *(np.log(sum(sizes)), abs(np.log(sizes[0] / sizes[1]))),
                *(*lead, abs(indices[0] - indices[1]), min(indices)),
            ]
        )

    def _way(self, asked: tuple[Wanted, Marks], place: int) -> tuple[float, float, float]:
        """How much of a sentence and its main clause another has, and its lead in its article."""
        wanted, having = asked
        shares = wanted.shares(having[place : place + 1])[0]
        article = self.article_of[place]
        gains = having[slice(*self.bounds[article : article + 2])] @ wanted.weights
        at = place - self.bounds[article]
        others = max(gains[:at].max(initial=0.0), gains[at + 1 :].max(initial=0.0))
        lead = (gains[at] - others) / max(wanted.weights.sum(), SUREST)
        return shares[_ALL], shares[_MAIN], lead

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
