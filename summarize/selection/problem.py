"""The choice to make, as numbers, and the two easy ways to make it: by rank, and greedily."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from summarize.scoring.worth import Worth

# Two passages with this cosine or more repeat each other even when no cluster says so.
SAME = 0.5


@dataclass(frozen=True)
class Problem:
    """Which passages to take: the most worth within the budget, nothing said twice.

    Attributes:
        worth: of every selection.
        costs: of each passage, shape (n_passages,).
        limit: of the costs of all picks.
        groups: sets of passages of which at most one may be picked.
        allowed: which passages may be picked at all, shape (n_passages,).
    """

    worth: Worth
    costs: NDArray[np.int64]
    limit: int
    groups: tuple[tuple[int, ...], ...]
    allowed: NDArray[np.bool_]

    @cached_property
    def groups_of(self) -> tuple[tuple[int, ...], ...]:
        """The groups each passage is in."""
        found: list[list[int]] = [[] for _ in self.costs]
        for number, group in enumerate(self.groups):
            for place in group:
                found[place].append(number)
        return tuple(map(tuple, found))

    def rivals(self, place: int) -> set[int]:
        """The other passages that a pick of this one excludes."""
        return {
            other
            for number in self.groups_of[place]
            for other in self.groups[number]
            if other != place
        }


@dataclass(frozen=True)
class Solution:
    """Picks in ascending order, what they are worth, and what no selection can exceed."""

    picks: tuple[int, ...]
    value: float
    bound: float


def by_rank(problem: Problem) -> Solution:
    """Takes passages from the highest score down, whatever still fits; promises no optimum."""
    scores = problem.worth.passages
    order = np.lexsort((np.arange(len(scores)), -scores))
    picks: list[int] = []
    out: set[int] = set()
    left = problem.limit
    for place in order.tolist():
        if problem.allowed[place] and place not in out and problem.costs[place] <= left:
            picks.append(place)
            left -= int(problem.costs[place])
            out |= problem.rivals(place)
    value = problem.worth.value(tuple(picks))
    return Solution(tuple(sorted(picks)), value, float("inf"))
