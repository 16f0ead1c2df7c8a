"""The best selection by integer programming (linear programs by HiGHS)."""

import ctypes
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from heapq import heappop, heappush
from itertools import chain, combinations, count
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from summarize.scoring import Scores
from summarize.selection.greedy import exchanged, filled
from summarize.selection.problem import Problem, Solution
from summarize.vectors import Positions, are_among

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
# Relaxed programs that are solved before HiGHS takes over. Of 36 stories of real and made-up news
# that needed any none needed more than 65; the search of HiGHS took five times as long for these,
# but it sees where many passages are alike, and this one does not.
_MOST_BRANCHES = 100


def exactly(problem: Problem) -> Solution | None:
    """The best selection (within `GAP`) and its proven bound; None if HiGHS finds no solution.

    Gillick and Favre (2009): maximise the worth of the picks and of the concepts they cover, where
    a concept counts only if a pick holds it. The program is solved without whole numbers first: its
    value bounds every selection, its values round to one, and its reduced costs tell which passages
    no better selection can hold. Where the rounded selection is not good enough, a passage that is
    taken in part is taken whole or not at all, until no such program promises more (branch and
    bound: Land and Doig 1960).
    """
    places = np.flatnonzero(problem.fits())
    if not len(places):
        return Solution((), 0.0, 0.0)
    with quiet_stdout():
        program = _Program(problem, places)
        relaxed = program.relaxed({})
        if relaxed is None:
            return None
        rounded = _rounded(problem, places, relaxed)
        if rounded.gap <= GAP + _ROUNDING:
            return rounded
        rounded = exchanged(problem, rounded)
        if rounded.gap <= GAP + _ROUNDING:
            return rounded
        program.leave_out(
            (relaxed.values <= _NOTHING)
            & (-relaxed.reduced_costs > relaxed.bound - rounded.value + _NOTHING)
        )
        return _branched(program, relaxed, rounded)


def _rounded(problem: Problem, places: Positions, relaxed: "_Answer") -> Solution:
    """A selection near the values of the relaxed program."""
    order = np.argsort(-relaxed.values, kind="stable")
    likely = order[relaxed.values[order] > 0]
    found = filled(problem, places[likely].tolist())
    value = problem.value(found)
    return Solution(found, value, max(value, relaxed.bound))


def _branched(program: "_Program", relaxed: "_Answer", start: Solution) -> Solution:
    """The best selection, found by taking passages or not; what promises most comes first."""
    problem, places = program.problem, program.places
    left = _Branches(problem.single()[places])
    left.add(relaxed, {})
    best, closed = start, 0.0
    for _ in range(_MOST_BRANCHES):
        if best.value >= left.bound * (1 - GAP):
            break
        fixed = left.next()
        answer = program.relaxed(fixed)
        if answer is None:
            continue
        best = max(best, _rounded(problem, places, answer), key=lambda each: each.value)
        if best.value < answer.bound * (1 - GAP):
            left.add(answer, fixed)
        else:
            closed = max(closed, answer.bound)
    bound = max(best.value, closed, left.bound)
    best = Solution(best.picks, best.value, min(bound, relaxed.bound))
    if best.gap > GAP + _ROUNDING:
        return program.in_whole_numbers(best)
    return exchanged(problem, best) if best.picks != start.picks else best


class _Branches:
    """The programs that are left to be solved: passages that are taken and that are not."""

    def __init__(self, worth: Scores) -> None:
        self._worth = worth
        self._number = count()
        self._left: list[tuple[float, int, Mapping[int, bool]]] = []

    @property
    def bound(self) -> float:
        """What none of them is worth more than."""
        return -self._left[0][0] if self._left else 0.0

    def next(self) -> Mapping[int, bool]:
        """The one that promises most, the oldest of equals."""
        return heappop(self._left)[2]

    def add(self, answer: "_Answer", fixed: Mapping[int, bool]) -> None:
        """Two more, with and without the passage of most worth at stake; none if all is decided."""
        undecided = np.minimum(answer.values, 1 - answer.values)
        at = int(np.argmax(undecided * self._worth))
        if undecided[at] > _NOTHING:
            for taken in (True, False):
                heappush(self._left, (-answer.bound, next(self._number), {**fixed, at: taken}))


class _Answer(NamedTuple):
    """What HiGHS found.

    Attributes:
        values: of each passage, from 0 to 1, shape (n_passages,).
        reduced_costs: what a passage that is not taken would add at most; 0 or less.
        bound: what no selection is worth more than.
    """

    values: NDArray[np.float64]
    reduced_costs: NDArray[np.float64]
    bound: float


class _Program:
    """The program of some passages; relaxed, unless whole numbers are asked for."""

    def __init__(self, problem: Problem, places: Positions) -> None:
        import highspy

        self.problem = problem
        self.places = places
        self._most = np.ones(len(places))
        self._columns = np.arange(len(places), dtype=np.int32)
        model, self._shared = _model(problem, places)
        self._solver = highspy.Highs()  # type: ignore[no-untyped-call] # the library's wrapper
        for option, setting in (("output_flag", False), ("threads", 1)):
            self._solver.setOptionValue(option, setting)
        self._solver.passModel(model)

    def leave_out(self, passages: NDArray[np.bool_]) -> None:
        """Never take these passages in the programs that follow."""
        self._most[passages] = 0.0
        # Each begins where the last one ended, which presolving would forget.
        self._solver.setOptionValue("presolve", "off")

    def relaxed(self, fixed: Mapping[int, bool]) -> _Answer | None:
        """The values without whole numbers, some passages being taken or not; None: impossible."""
        import highspy

        least, most = np.zeros(len(self.places)), self._most.copy()
        for at, taken in fixed.items():
            least[at] = most[at] = float(taken)
        solver = self._solver
        solver.changeColsBounds(len(self.places), self._columns, least, most)
        solver.run()
        if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        found, info = solver.getSolution(), solver.getInfo()
        values, costs = (np.array(each)[: len(most)] for each in (found.col_value, found.col_dual))
        return _Answer(values, -costs, -float(info.objective_function_value))

    def in_whole_numbers(self, start: Solution) -> Solution:
        """The selection that HiGHS itself finds, from a known one on."""
        import highspy

        solver, size = self._solver, len(self.places)
        solver.setOptionValue("presolve", "choose")
        solver.setOptionValue("mip_rel_gap", GAP)
        solver.changeColsBounds(size, self._columns, np.zeros(size), self._most)
        # At the optimum a covered concept is 1 by itself.
        whole = np.full(size, highspy.HighsVarType.kInteger)
        solver.changeColsIntegrality(size, self._columns, whole)
        begin = highspy.HighsSolution()
        own = are_among(self.places, np.sort(np.asarray(start.picks, dtype=np.int64)))
        covered = (float(own[list(holders)].any()) for holders in self._shared)
        begin.col_value = [*own.astype(float), *covered]
        solver.setSolution(begin)
        solver.run()
        found = solver.getSolution()
        if not found.value_valid:
            return start
        values = np.array(found.col_value)[:size]
        picks = tuple(self.places[values > 0.5].tolist())
        value = self.problem.value(picks)
        if value < start.value:
            picks, value = start.picks, start.value
        bound = min(start.bound, -float(solver.getInfo().mip_dual_bound))
        return Solution(picks, value, max(value, bound))


def _model(problem: Problem, places: Positions) -> tuple["highspy.HighsLp", list[tuple[int, ...]]]:
    """The program for HiGHS, and who holds each concept that stands in it."""
    import highspy

    alone, shared, weights = _reduced(problem, places)
    size, concepts = len(places), len(weights)
    cliques = _cliques(problem, places)
    # The rows: the budget, the rivals, and for each concept its holders less itself.
    own = range(size, size + concepts)
    rows = [range(size), *cliques, *((*held, at) for held, at in zip(shared, own, strict=True))]
    lengths = np.array(list(map(len, rows)))
    ends = np.cumsum(lengths)
    entries = np.ones(ends[-1])
    entries[:size] = problem.costs[places]
    entries[ends[len(cliques) + 1 :] - 1] = -1.0
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = size + concepts, len(rows)
    model.col_cost_ = -np.concatenate([alone, weights])
    model.col_lower_, model.col_upper_ = np.zeros(size + concepts), np.ones(size + concepts)
    model.row_lower_ = np.repeat([-np.inf, 0.0], [len(cliques) + 1, concepts])
    model.row_upper_ = np.repeat([float(problem.limit), 1.0, np.inf], [1, len(cliques), concepts])
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = np.concatenate(([0], ends))
    model.a_matrix_.index_ = np.fromiter(chain.from_iterable(rows), dtype=np.int64)
    model.a_matrix_.value_ = entries
    return model, shared


def _cliques(problem: Problem, places: Positions) -> list[tuple[int, ...]]:
    """Sets of passages of which at most one may be picked, that hold every pair of rivals.

    One row for a clique is a tighter program than one for each of its pairs.
    """
    rivals = np.array([problem.rivals(place)[places] for place in places.tolist()])
    rivals |= rivals.T
    np.fill_diagonal(rivals, val=False)
    one, other = np.nonzero(rivals)
    near: dict[int, set[int]] = {}
    for a, b in zip(one.tolist(), other.tolist(), strict=True):
        near.setdefault(a, set()).add(b)
    left = {(a, b) for a, own in near.items() for b in own if a < b}
    cliques = []
    for a, b in sorted(left):
        if (a, b) in left:
            clique = [a, b]
            for third in sorted(near[a] & near[b]):
                if near[third].issuperset(clique):
                    clique.append(third)
            left.difference_update(combinations(sorted(clique), 2))
            cliques.append(tuple(sorted(clique)))
    return cliques


def _reduced(problem: Problem, places: Positions) -> tuple[Scores, list[tuple[int, ...]], Scores]:
    """The same problem with fewer concepts: passage scores, who holds each concept, and weights.

    A concept that only one passage holds is worth the same as a score of that passage, and concepts
    that the same passages hold are one: of 2,500 concepts about 300 are left, and the search takes
    a fraction of the time.
    """
    alone = problem.alone[places].copy()
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


# HiGHS writes a debugging line to stdout now and then.
@contextmanager
def quiet_stdout() -> Iterator[None]:
    """Nothing that C code writes to file descriptor 1 inside reaches it.

    Python's own `sys.stdout` is flushed before, C's buffers before and after; a process whose
    descriptor 1 is closed is left as it is.
    """
    with suppress(OSError, ValueError, AttributeError):
        sys.stdout.flush()
    _flush_c()
    try:
        kept = os.dup(1)
    except OSError:
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 1)
        yield
    finally:
        _flush_c()
        os.dup2(kept, 1)
        os.close(kept)
        os.close(nowhere)


def _flush_c() -> None:
    # Without this the line would wait in C's buffer until descriptor 1 is back.
    with suppress(OSError, TypeError, AttributeError):
        ctypes.CDLL(None).fflush(None)
