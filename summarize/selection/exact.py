"""The best selection by integer programming (HiGHS)."""

from collections.abc import Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from summarize.scoring.worth import Scores
from summarize.selection.problem import Problem, Solution
from summarize.selection.quiet import quiet_stdout
from summarize.vectors import Positions

# The share of the optimum that may be missing when the search ends. 0: the best selection is one,
# so that no other version of HiGHS finds another; .01 saved a tenth of the time, and 16 of 246
# problems of the development stories had another answer.
# No time limit is ever set.
GAP = 0.0


def exactly(problem: Problem) -> Solution | None:
    """The best selection (within `GAP`) and its proven bound; None if HiGHS finds no solution.

    Gillick and Favre (2009): maximise the worth of the picks and of the concepts they cover, where
    a concept counts only if a pick holds it. Only passages are integer variables: at the optimum
    a covered concept is 1 by itself.
    """
    places = np.flatnonzero(problem.fits())
    if not len(places):
        return Solution((), 0.0, 0.0)
    alone, shared, weights = _reduced(problem, places)
    with quiet_stdout():
        found = _solved(problem, places, _Objective(alone, shared, weights))
    if found is None:
        return None
    values, dual_bound = found
    picks = tuple(int(place) for place in places[values[: len(places)] > 0.5])
    value = problem.worth.value(picks)
    return Solution(picks, value, max(value, dual_bound))


class _Objective:
    """What is maximised: scores of passages, and weights of concepts with who holds them."""

    def __init__(self, alone: Scores, shared: Sequence[tuple[int, ...]], weights: Scores) -> None:
        self.alone = alone
        self.shared = shared
        self.weights = weights


def _solved(
    problem: Problem, places: Positions, objective: _Objective
) -> tuple[NDArray[np.float64], float] | None:
    """The values of all variables (passages, then concepts), and the bound that HiGHS proved."""
    import highspy

    count, concepts = len(places), len(objective.weights)
    rows, lower, upper = _constraints(problem, places, objective.shared)
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = count + concepts, len(rows)
    model.col_cost_ = -np.concatenate([objective.alone, objective.weights])
    model.col_lower_, model.col_upper_ = np.zeros(count + concepts), np.ones(count + concepts)
    model.row_lower_, model.row_upper_ = np.array(lower), np.array(upper)
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = np.cumsum([0, *(len(columns) for columns, _ in rows)])
    model.a_matrix_.index_ = np.array([column for columns, _ in rows for column in columns])
    model.a_matrix_.value_ = np.array([value for _, values in rows for value in values])
    whole, any_value = highspy.HighsVarType.kInteger, highspy.HighsVarType.kContinuous
    model.integrality_ = [whole] * count + [any_value] * concepts
    solver = highspy.Highs()  # type: ignore[no-untyped-call] # the library's wrapper
    for option, setting in (("output_flag", False), ("mip_rel_gap", GAP), ("threads", 1)):
        solver.setOptionValue(option, setting)
    solver.passModel(model)
    solver.run()
    if not solver.getSolution().value_valid:
        return None
    return np.array(solver.getSolution().col_value), -float(solver.getInfo().mip_dual_bound)


Row = tuple[Sequence[int], Sequence[float]]


def _constraints(
    problem: Problem, places: Positions, shared: Sequence[tuple[int, ...]]
) -> tuple[list[Row], list[float], list[float]]:
    """The rows of the program with their bounds: the budget, the rivals, and the coverage."""
    count, endless = len(places), float("inf")
    rows: list[Row] = [(range(count), problem.costs[places].astype(float).tolist())]
    lower, upper = [-endless], [float(problem.limit)]
    for clique in _cliques(problem, places):
        rows.append((clique, [1.0] * len(clique)))
        lower.append(-endless)
        upper.append(1.0)
    for number, holders in enumerate(shared):
        rows.append(((*holders, count + number), [1.0] * len(holders) + [-1.0]))
        lower.append(0.0)
        upper.append(endless)
    return rows, lower, upper


def _cliques(problem: Problem, places: Positions) -> list[tuple[int, ...]]:
    """Sets of passages of which at most one may be picked, that hold every pair of rivals.

    One row for a clique is a tighter program than one for each of its pairs.
    """
    rivals = np.array([problem.rivals(place)[places] for place in places.tolist()])
    rivals |= rivals.T
    np.fill_diagonal(rivals, val=False)
    near = [set(np.flatnonzero(row).tolist()) for row in rivals]
    left = {(a, b) for a, own in enumerate(near) for b in own if a < b}
    cliques = []
    for a, b in sorted(left):
        if (a, b) in left:
            clique = [a, b]
            for other in sorted(near[a] & near[b]):
                if near[other].issuperset(clique):
                    clique.append(other)
            left.difference_update(combinations(sorted(clique), 2))
            cliques.append(tuple(sorted(clique)))
    return cliques


def _reduced(problem: Problem, places: Positions) -> tuple[Scores, list[tuple[int, ...]], Scores]:
    """The same problem with fewer concepts: passage scores, who holds each concept, and weights.

    A concept that only one passage holds is worth the same as a score of that passage, and concepts
    that the same passages hold are one: of 2,500 concepts about 300 are left, and the search takes
    a fraction of the time.
    """
    alone = problem.worth.passages[places].copy()
    if problem.worth.concepts is None:
        return alone, [], np.zeros(0)
    held = problem.worth.concepts.take(places)
    order = np.lexsort((held.row_of, held.indices))
    columns, holders_of = held.indices[order], held.row_of[order]
    begins = np.flatnonzero(np.diff(columns, prepend=-1))
    sizes = np.diff(np.append(begins, len(columns)))
    weights = problem.worth.weights[columns[begins]]
    lone = sizes == 1
    np.add.at(alone, holders_of[begins[lone]], weights[lone])
    together: dict[tuple[int, ...], float] = {}
    listed = holders_of.tolist()
    kept = ~lone & (weights > 0)
    for start, size, weight in zip(
        begins[kept].tolist(), sizes[kept].tolist(), weights[kept].tolist(), strict=True
    ):
        holders = tuple(listed[start : start + size])
        together[holders] = together.get(holders, 0.0) + weight
    shared = sorted(together)
    return alone, shared, np.array([together[holders] for holders in shared])
