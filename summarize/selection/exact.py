"""The best selection by integer programming (HiGHS through `scipy.optimize.milp`)."""

import numpy as np
from scipy.sparse import csr_matrix, hstack, identity, vstack

from summarize.selection.problem import Problem, Solution

# Proven to be within this share of the optimum, the search ends: the last half percent takes most
# of the time and no reader sees it. HiGHS is deterministic; no time limit is ever set.
GAP = 0.005


def exactly(problem: Problem) -> Solution | None:
    """The best selection (within `GAP`) and its proven bound; None if HiGHS finds no solution.

    Gillick and Favre (2009): maximise the worth of the picks and of the concepts they cover, where
    a concept counts only if a pick holds it. Only passages are integer variables: at the optimum
    a covered concept is 1 by itself.
    """
    from scipy.optimize import Bounds, LinearConstraint, milp

    places = np.flatnonzero(problem.allowed & (problem.costs <= problem.limit))
    if not len(places):
        return Solution((), 0.0, 0.0)
    held, weights = _concepts(problem, places)
    count, concepts = len(places), len(weights)
    budget = csr_matrix(
        (problem.costs[places].astype(float), (np.zeros(count, int), np.arange(count))),
        shape=(1, count + concepts),
    )
    groups = _groups(problem, places, count + concepts)
    covered = hstack([held.T, -identity(concepts)], format="csr")
    found = milp(
        -np.concatenate([problem.worth.passages[places], weights]),
        integrality=np.concatenate([np.ones(count), np.zeros(concepts)]),
        bounds=Bounds(0, 1),
        constraints=[
            LinearConstraint(
                vstack([budget, groups], format="csr"),
                -np.inf,
                np.concatenate([[problem.limit], np.ones(groups.shape[0])]),
            ),
            LinearConstraint(covered, 0, np.inf),
        ],
        options={"mip_rel_gap": GAP, "disp": False},
    )
    if found.x is None:
        return None
    picks = tuple(int(place) for place in places[found.x[:count] > 0.5])
    value = problem.worth.value(picks)
    return Solution(picks, value, max(value, float(-found.mip_dual_bound)))


def _concepts(problem: Problem, places: np.ndarray) -> tuple[csr_matrix, np.ndarray]:
    if problem.worth.concepts is None:
        return csr_matrix((len(places), 0)), np.zeros(0)
    held = problem.worth.concepts[places]
    used = np.flatnonzero((np.asarray(held.sum(axis=0)).ravel() > 0) & (problem.worth.weights > 0))
    return held[:, used], problem.worth.weights[used]


def _groups(problem: Problem, places: np.ndarray, width: int) -> csr_matrix:
    column = {int(place): number for number, place in enumerate(places)}
    found = {tuple(column[p] for p in group if p in column) for group in problem.groups}
    rows = sorted(row for row in found if len(row) > 1)
    indptr = np.cumsum([0, *map(len, rows)])
    indices = np.array([place for row in rows for place in row], dtype=np.int32)
    return csr_matrix((np.ones(len(indices)), indices, indptr), (len(rows), width))
