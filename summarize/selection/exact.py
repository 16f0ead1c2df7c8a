"""The best selection by integer programming (HiGHS)."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from summarize.scoring import Scores
from summarize.selection.greedy import exchanged, filled
from summarize.selection.problem import Problem, Solution
from summarize.selection.quiet import quiet_stdout
from summarize.vectors import Positions

if TYPE_CHECKING:
    import highspy

# How far, as a share, the answer may stay below what no selection can exceed. With 0 the answers to
# 246 problems of the development stories were worth .04% more; they took one and a half times as
# long, and stories of made-up news (benchmarks/speed.py) as a whole 1.7 times.
# No time limit is ever set.
GAP = 0.01
# What sums lose by rounding, as a share.
_ROUNDING = 1e-9
# Values of the relaxed program below this are 0 but for rounding.
_NOTHING = 1e-6


def exactly(problem: Problem) -> Solution | None:
    """The best selection (within `GAP`) and its proven bound; None if HiGHS finds no solution.

    Gillick and Favre (2009): maximise the worth of the picks and of the concepts they cover, where
    a concept counts only if a pick holds it. The program is solved without whole numbers first: its
    value bounds every selection, its values round to one, and its reduced costs tell which passages
    no better selection can hold. Only where the rounded selection is not good enough is the program
    solved in whole numbers, among the passages that are left.
    """
    places = np.flatnonzero(problem.fits())
    if not len(places):
        return Solution((), 0.0, 0.0)
    relaxed = _solved(problem, places, start=None)
    if relaxed is None:
        return None
    rounded = _rounded(problem, places, relaxed)
    if rounded.gap <= GAP + _ROUNDING:
        return rounded
    left = relaxed.bound - rounded.value
    places = places[(relaxed.values > _NOTHING) | (-relaxed.reduced_costs <= left + _NOTHING)]
    whole = _solved(problem, places, start=rounded.picks)
    if whole is None:
        return rounded
    picks = tuple(places[whole.values > 0.5].tolist())
    value = problem.worth.value(picks)
    if value < rounded.value:
        picks, value = rounded.picks, rounded.value
    return Solution(picks, value, max(value, min(whole.bound, relaxed.bound)))


def _rounded(problem: Problem, places: Positions, relaxed: "_Answer") -> Solution:
    """A selection near the values of the relaxed program, exchanged if it is not good enough."""
    likely = [at for at in np.argsort(-relaxed.values, kind="stable") if relaxed.values[at] > 0]
    found = filled(problem, places[likely].tolist())
    value = problem.worth.value(found)
    solution = Solution(found, value, max(value, relaxed.bound))
    return solution if solution.gap <= GAP + _ROUNDING else exchanged(problem, solution)


@dataclass(frozen=True)
class _Answer:
    """What HiGHS found.

    Attributes:
        values: of each passage, from 0 to 1, shape (n_passages,).
        reduced_costs: what a passage that is not taken would add at most; 0 or less. Zeros for a
            program in whole numbers.
        bound: what no selection is worth more than.
    """

    values: NDArray[np.float64]
    reduced_costs: NDArray[np.float64]
    bound: float


def _solved(
    problem: Problem, places: Positions, *, start: tuple[int, ...] | None
) -> _Answer | None:
    """The program of these passages: relaxed, or in whole numbers from a selection on."""
    import highspy

    count = len(places)
    model, shared = _model(problem, places, whole=start is not None)
    with quiet_stdout():
        solver = highspy.Highs()  # type: ignore[no-untyped-call] # the library's wrapper
        for option, setting in (("output_flag", False), ("mip_rel_gap", GAP), ("threads", 1)):
            solver.setOptionValue(option, setting)
        solver.passModel(model)
        if start is not None:
            begin = highspy.HighsSolution()
            begin.col_value = _values(places, shared, start)
            solver.setSolution(begin)
        solver.run()
    found = solver.getSolution()
    if not found.value_valid:
        return None
    values = np.array(found.col_value)[:count]
    if start is not None:
        return _Answer(values, np.zeros(count), -float(solver.getInfo().mip_dual_bound))
    objective = -float(solver.getInfo().objective_function_value)
    return _Answer(values, -np.array(found.col_dual)[:count], objective)


def _model(
    problem: Problem, places: Positions, *, whole: bool
) -> tuple["highspy.HighsLp", list[tuple[int, ...]]]:
    """The program for HiGHS, and who holds each concept that stands in it."""
    import highspy

    alone, shared, weights = _reduced(problem, places)
    count, concepts = len(places), len(weights)
    rows, lower, upper = _constraints(problem, places, shared)
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = count + concepts, len(rows)
    model.col_cost_ = -np.concatenate([alone, weights])
    model.col_lower_, model.col_upper_ = np.zeros(count + concepts), np.ones(count + concepts)
    model.row_lower_, model.row_upper_ = np.array(lower), np.array(upper)
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = np.cumsum([0, *(len(columns) for columns, _ in rows)])
    model.a_matrix_.index_ = np.array([column for columns, _ in rows for column in columns])
    model.a_matrix_.value_ = np.array([value for _, values in rows for value in values])
    if whole:
        # At the optimum a covered concept is 1 by itself.
        integer, any_value = highspy.HighsVarType.kInteger, highspy.HighsVarType.kContinuous
        model.integrality_ = [integer] * count + [any_value] * concepts
    return model, shared


def _values(
    places: Positions, shared: Sequence[tuple[int, ...]], picks: tuple[int, ...]
) -> list[float]:
    """A selection as values of all variables: passages, then concepts."""
    own = np.isin(places, picks)
    return [*own.astype(float), *(float(own[list(holders)].any()) for holders in shared)]


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
