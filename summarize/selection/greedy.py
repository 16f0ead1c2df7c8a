"""The greedy answer for stories too large for the exact one, with a bound on what it misses."""

import heapq
from itertools import pairwise

import numpy as np

from summarize.selection.problem import Problem, Solution


def greedily(problem: Problem) -> Solution:
    """Lazy greedy by worth per cost (Leskovec et al. 2007), or the best single passage if better.

    The bound is the one of that paper: by submodularity no selection is worth more than the picks
    plus the greatest gains, over them, that fit the budget fractionally.
    """
    by_density = _greedy(problem)
    single = _best_single(problem)
    best = max((by_density, single), key=problem.worth.value)
    value = problem.worth.value(best)
    return Solution(tuple(sorted(best)), value, min(bound(problem, best), bound(problem, ())))


def _rows(problem: Problem) -> list[np.ndarray[tuple[int], np.dtype[np.int32]]]:
    concepts = problem.worth.concepts
    if concepts is None:
        return [np.zeros(0, dtype=np.int32) for _ in problem.costs]
    ends = concepts.indptr
    return [concepts.indices[a:b] for a, b in pairwise(ends)]


def _greedy(problem: Problem) -> tuple[int, ...]:
    rows, weights = _rows(problem), problem.worth.weights.copy()
    alone, costs, left = problem.worth.passages, problem.costs, problem.limit

    def density(place: int) -> float:
        return float((alone[place] + weights[rows[place]].sum()) / costs[place])

    heap = [(-density(place), place) for place in np.flatnonzero(problem.allowed).tolist()]
    heapq.heapify(heap)
    picks: list[int] = []
    out: set[int] = set()
    while heap:
        _, place = heapq.heappop(heap)
        if place in out or costs[place] > left:
            continue
        now = density(place)
        if now <= 0:
            continue
        if heap and (-now, place) > heap[0]:
            heapq.heappush(heap, (-now, place))
            continue
        picks.append(place)
        left -= int(costs[place])
        weights[rows[place]] = 0
        out |= problem.rivals(place)
    return tuple(picks)


def _best_single(problem: Problem) -> tuple[int, ...]:
    fits = np.flatnonzero(problem.allowed & (problem.costs <= problem.limit))
    return max(((int(place),) for place in fits), key=problem.worth.value, default=())


def bound(problem: Problem, picks: tuple[int, ...]) -> float:
    """What no selection is worth more than: `picks` and the greatest gains over them that fit."""
    weights = problem.worth.weights.copy()
    gains = problem.worth.passages.copy()
    if problem.worth.concepts is not None:
        weights[np.unique(problem.worth.concepts[list(picks)].indices)] = 0
        gains = gains + problem.worth.concepts @ weights
    gains[list(picks)] = 0
    gains = np.where(problem.allowed & (problem.costs <= problem.limit), np.maximum(gains, 0), 0)
    order = np.argsort(-gains / problem.costs, kind="stable")
    room = np.clip(
        problem.limit - (np.cumsum(problem.costs[order]) - problem.costs[order]), 0, None
    )
    share = np.minimum(room / problem.costs[order], 1)
    return problem.worth.value(picks) + float((gains[order] * share).sum())
