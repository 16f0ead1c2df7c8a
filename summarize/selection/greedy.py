"""The answer for stories too large for the exact one, with a bound on what it misses.

Greedy by worth per cost, then exchanges: one pick is taken out and what is free is filled again, as
long as that is worth more.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from summarize.selection.problem import Problem, Solution
from summarize.vectors import Floats, Positions, Rows

# Exchanges that are tried from every pick at most; real stories need two to six.
_ROUNDS = 12
# An exchange counts from this gain on, so that the rounding of sums never runs in a circle.
_GAIN = 1e-9


def greedily(problem: Problem) -> Solution:
    """The greedy picks (Leskovec et al. 2007) or the best single passage, if better.

    The bound is the one of that paper: by submodularity no selection is worth more than the picks
    plus the greatest gains, over them, that fit the budget fractionally.
    """
    rough = _filled(_State.of(problem, ()), problem.costs.astype(np.float64))
    found = max((rough, _best_single(problem)), key=problem.value)
    value = problem.value(found)
    return Solution(tuple(sorted(found)), value, min(bound(problem, found), bound(problem, ())))


def exchanged(problem: Problem, start: Solution) -> Solution:
    """A selection at least as good, found by exchanging picks of this one."""
    picks, value = start.picks, start.value
    for _ in range(_ROUNDS):
        better = _best_exchange(problem, picks, value)
        if better is None:
            break
        picks, value = better
    return Solution(tuple(sorted(picks)), value, min(start.bound, bound(problem, picks)))


def _best_exchange(
    problem: Problem, picks: tuple[int, ...], value: float
) -> tuple[tuple[int, ...], float] | None:
    """The best selection without one of the picks, filled again; None if none is worth more."""
    best: tuple[tuple[int, ...], float] | None = None
    # The greatest gain per cost goes first, or the greatest gain.
    costs, alike = problem.costs.astype(np.float64), np.ones(len(problem.costs))
    for out in picks:
        state = _State.of(problem, [pick for pick in picks if pick != out], barred=(out,))
        for found in dict.fromkeys((_filled(state, costs), _filled(state, alike))):
            worth = problem.value(found)
            if worth > value + _GAIN:
                best, value = (found, worth), worth
    return best


def filled(problem: Problem, likely: Sequence[int]) -> tuple[int, ...]:
    """Those of these passages that fit and gain, in order, then whatever gains most per cost."""
    state = _State.of(problem, ())
    for place in likely:
        if state.may_take(place):
            state = state.with_pick(place)
    return tuple(sorted(_filled(state, problem.costs.astype(np.float64))))


def _filled(state: "_State", costs: Floats) -> tuple[int, ...]:
    """The picks of a state with more passages, the greatest gain per cost first."""
    while (place := state.best(costs)) is not None:
        state = state.with_pick(place)
    return state.picks


@dataclass(frozen=True, eq=False)
class _State:
    problem: Problem
    picks: tuple[int, ...]
    left: int
    out: NDArray[np.bool_]
    weights: Floats

    @classmethod
    def of(cls, problem: Problem, picks: Sequence[int], barred: Sequence[int] = ()) -> "_State":
        weights = problem.worth.weights.copy()
        concepts = problem.worth.concepts
        if concepts is not None and picks:
            weights[concepts.columns(picks)] = 0
        out = ~problem.allowed | problem.excluded(picks)
        out[list(barred)] = True
        return cls(problem, tuple(picks), problem.left(picks), out, weights)

    @cached_property
    def _gains(self) -> Floats:
        """What each passage gains that fits and is no rival of a pick; others minus infinity."""
        is_free = ~self.out & (self.problem.costs <= self.left)
        if not is_free.any():
            return np.full(len(is_free), -np.inf)
        concepts, gains = self.problem.worth.concepts, self.problem.alone
        if concepts is not None:
            gains = gains + concepts.dot(self.weights)
        result: Floats = np.where(is_free & (gains > 0), gains, -np.inf)
        return result

    def may_take(self, place: int) -> bool:
        """Whether a passage fits, is no rival of a pick, and gains."""
        return bool(self._gains[place] > 0)

    def best(self, costs: Floats) -> int | None:
        """The passage that fits and gains most per cost, the first of equals; None: none gains."""
        dense = self._gains / costs
        place = int(dense.argmax()) if len(dense) else 0
        return place if len(dense) and dense[place] > 0 else None

    def with_pick(self, place: int) -> "_State":
        """The state with one more pick."""
        problem, weights = self.problem, self.weights
        concepts: Rows | None = problem.worth.concepts
        if concepts is not None:
            weights = weights.copy()
            weights[concepts.columns((place,))] = 0
        left = self.left - int(problem.costs[place])
        return _State(
            problem, (*self.picks, place), left, self.out | problem.rivals(place), weights
        )


def _best_single(problem: Problem) -> tuple[int, ...]:
    fits = problem.fits()
    if not fits.any():
        return ()
    return (int(np.argmax(np.where(fits, problem.single(), -np.inf))),)


def bound(problem: Problem, picks: tuple[int, ...]) -> float:
    """What no selection is worth more than: `picks` and the greatest gains over them that fit.

    Another selection may cost less, and so pay less of the price; but for what it costs it can gain
    no more than the passages of most worth per cost, of which there may be fractions here.
    """
    rate = float((problem.prices / problem.costs).max(initial=0.0))
    spent = np.arange(min(problem.limit, int(problem.costs[problem.fits()].sum())) + 1)
    most = _reach(problem, (), rate, spent)
    if picks:
        most = np.minimum(_reach(problem, picks, rate, spent), most)
    return float((most - rate * spent).max())


def _reach(problem: Problem, picks: tuple[int, ...], rate: float, spent: Positions) -> Floats:
    """What no selection that costs so much is worth more than, if all paid one price for a cost.

    Args:
        problem: the choice to make.
        picks: those over which gains are counted.
        rate: that price; what pays less gains by it.
        spent: costs, shape (n,).
    """
    chosen, bonus = list(picks), rate * problem.costs - problem.prices
    alone = problem.worth.passages + bonus
    start = problem.worth.value(picks) + float(bonus[chosen].sum())
    # A selection without a pick does not have what that takes off.
    start -= float(np.minimum(alone[chosen], 0).sum())
    gains = problem.gains(picks) + bonus
    gains[chosen] = 0
    gains = np.where(problem.fits(), np.maximum(gains, 0), 0)
    order = np.argsort(-gains / problem.costs, kind="stable")
    costs = np.concatenate(([0], np.cumsum(problem.costs[order])))
    result: Floats = start + np.interp(spent, costs, np.append(0, np.cumsum(gains[order])))
    return result
