"""The choice to make, as numbers, and the easiest way to make it: by rank."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from summarize.scoring import Worth
from summarize.vectors import Positions

# Given a passage, which passages its pick excludes, itself among them, shape (n_passages,).
Rivals = Callable[[int], NDArray[np.bool_]]


@dataclass(frozen=True)
class Problem:
    """Which passages to take: the most worth within the budget, nothing said twice.

    Attributes:
        worth: of every selection.
        costs: of each passage, shape (n_passages,).
        limit: of the costs of all picks.
        rivals: which passages a pick excludes; asked only for passages that may be picked.
        allowed: which passages may be picked at all, shape (n_passages,).
    """

    worth: Worth
    costs: NDArray[np.int64]
    limit: int
    rivals: Rivals
    allowed: NDArray[np.bool_]

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


@dataclass(frozen=True)
class Solution:
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
    value = problem.worth.value(tuple(picks))
    return Solution(tuple(sorted(picks)), value, float("inf"))
