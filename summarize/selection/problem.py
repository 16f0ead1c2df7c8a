"""The length and the choice to make, as numbers, and the easiest way to make it: by rank."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from summarize.scoring import (
    WORDS_PER_SENTENCE,
    Length,
    Material,
    Scores,
    Sentences,
    Worth,
    word_limit,
)
from summarize.vectors import Positions

# Of a briefing of so many words nearly all are worth their place. Chosen, not tuned.
_SURE = 100
# Up to so many passages the exact search takes some hundredths of a second; docs/scoring.md tells
# how much the exchanges miss in larger stories.
LARGEST_EXACT = 250

# Given a passage, which passages its pick excludes, itself among them, shape (n_passages,).
Rivals = Callable[[int], NDArray[np.bool_]]


class Budget(NamedTuple):
    """Costs in the unit of the limit: words, or sentences.

    Attributes:
        costs: shape (n_passages,), each at least 1.
        limit: the picks together never cost more.
        sure: what a short briefing costs.
    """

    costs: NDArray[np.int64]
    limit: int
    sure: int = _SURE


def budget(material: Material, length: Length) -> Budget:
    """What `length` means for this story."""
    if isinstance(length, Sentences):
        counts = [len(passage.sentences) for passage in material.passages]
        sure = round(_SURE / WORDS_PER_SENTENCE)
        return Budget(np.array(counts, dtype=np.int64), length.sentences, sure)
    limit = word_limit(length, material.articles)
    return Budget(np.maximum(material.lengths, 1), limit or 0)


@dataclass(frozen=True, eq=False)
class Problem:
    """Which passages to take: the most worth less prices within the budget, nothing said twice.

    Attributes:
        worth: of every selection.
        costs: of each passage, shape (n_passages,).
        limit: of the costs of all picks.
        rivals: which passages a pick excludes; asked only for passages that may be picked.
        allowed: which passages may be picked at all, shape (n_passages,).
        prices: what a pick takes off the worth, not negative, shape (n_passages,).
    """

    worth: Worth
    costs: NDArray[np.int64]
    limit: int
    rivals: Rivals
    allowed: NDArray[np.bool_]
    prices: Scores

    @cached_property
    def alone(self) -> Scores:
        """What each passage is worth beside its concepts, less its price, shape (n_passages,)."""
        result: Scores = self.worth.passages - self.prices
        return result

    def value(self, picks: Sequence[int]) -> float:
        """What a selection of these passages is worth, less their prices."""
        return self.worth.value(tuple(picks)) - float(self.prices[list(picks)].sum())

    def single(self) -> Scores:
        """What each passage is worth as the only pick, less its price, shape (n_passages,)."""
        result: Scores = self.worth.single() - self.prices
        return result

    def gains(self, picks: Sequence[int]) -> Scores:
        """What each passage adds to these picks, its price not taken off, shape (n_passages,)."""
        if self.worth.concepts is None:
            return self.worth.passages
        weights = self.worth.weights.copy()
        weights[self.worth.concepts.columns(picks)] = 0
        result: Scores = self.worth.passages + self.worth.concepts.dot(weights)
        return result

    def left(self, picks: Sequence[int]) -> int:
        """What of the limit these picks leave."""
        return self.limit - int(self.costs[list(picks)].sum())

    def among(self, places: Positions) -> "Problem":
        """The problem of these passages alone, which then have the numbers of their places here."""
        worth, costs = self.worth, self.costs[places]
        held = worth.concepts.take(places) if worth.concepts is not None else None
        return Problem(
            Worth(worth.passages[places], held, worth.weights),
            costs,
            self.limit,
            lambda place: self.rivals(int(places[place]))[places],
            self.allowed[places],
            self.prices[places],
        )

    def fits(self) -> NDArray[np.bool_]:
        """Which passages may be picked and are not alone over the budget."""
        result: NDArray[np.bool_] = self.allowed & (self.costs <= self.limit)
        return result

    def excluded(self, picks: Sequence[int]) -> NDArray[np.bool_]:
        """What any of these picks excludes, themselves among them."""
        excluded = np.zeros(len(self.costs), dtype=np.bool_)
        for pick in picks:
            excluded |= self.rivals(pick)
        return excluded


class Solution(NamedTuple):
    """Picks in ascending order, what they are worth, and what no selection can exceed."""

    picks: tuple[int, ...]
    value: float
    bound: float

    @property
    def gap(self) -> float:
        """The share of the bound that may be missing, 0 for a proven optimum; 1: no bound known."""
        if not np.isfinite(self.bound):
            return 1.0
        return max(0.0, 1 - self.value / self.bound) if self.bound > 0 else 0.0


def by_rank(problem: Problem) -> Solution:
    """Takes passages from the highest score down, whatever still fits; promises no optimum."""
    scores = problem.worth.passages
    order = np.lexsort((np.arange(len(scores)), -scores))
    picks: list[int] = []
    out = ~problem.allowed
    left = problem.limit
    for place in order.tolist():
        if not out[place] and problem.costs[place] <= left:
            picks.append(place)
            left -= int(problem.costs[place])
            out = out | problem.rivals(place)
    value = problem.value(picks)
    return Solution(tuple(sorted(picks)), value, float("inf"))
