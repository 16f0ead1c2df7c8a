"""Which passages a briefing prints, and why each other sentence is left out."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

import numpy as np

from summarize.scoring.length import Length
from summarize.scoring.material import Material
from summarize.scoring.query import focus, mentions
from summarize.scoring.worth import Worth
from summarize.selection.budget import budget
from summarize.selection.exact import exactly
from summarize.selection.greedy import bound, greedily
from summarize.selection.problem import SAME, Problem, Solution, by_rank
from summarize.selection.reading import order
from summarize.vectors import join

# Passages times concepts above which the exact search could take seconds; see docs/scoring.md.
_LARGEST_EXACT = 2_000_000
# In larger stories the exact search runs over so many passages: as fast, and nearly as good.
_CANDIDATES = 250


@dataclass(frozen=True)
class Optimum:
    """How good a selection is: what it is worth, and what no other can exceed.

    `bound` is infinite for methods that rank, which maximise nothing.
    """

    value: float
    bound: float

    @property
    def gap(self) -> float | None:
        """The share of the bound that may be missing, 0 for a proven optimum; None: no bound."""
        if not np.isfinite(self.bound):
            return None
        return max(0.0, 1 - self.value / self.bound) if self.bound > 0 else 0.0


@dataclass(frozen=True)
class Selection:
    """What to print and what became of the rest.

    Attributes:
        picks: positions in `material.passages`, in reading order.
        reasons: why each sentence that some passage offers is not printed, by its key.
        optimum: how near the best possible selection this one is.
    """

    picks: tuple[int, ...]
    reasons: Mapping[tuple[str, int], str]
    optimum: Optimum


def select(
    material: Material, worth: Worth, length: Length, *, query: str = "", exclude: str = ""
) -> Selection:
    """The passages worth most together within `length`, each cluster at most once.

    Args:
        material: the story.
        worth: what a scorer says of it.
        length: never exceeded; words are counted by `data.count_words`.
        query: a topic to focus on.
        exclude: topics, parted by commas, that no pick may mention.
    """
    banned = mentions(material, exclude)
    problem = _problem(material, focus(material, worth, query), length, banned)
    solution = _solve(problem)
    reasons = _reasons(material, problem, solution.picks)
    optimum = Optimum(solution.value, solution.bound)
    return Selection(order(material, solution.picks), reasons, optimum)


def _problem(material: Material, worth: Worth, length: Length, banned: Collection[int]) -> Problem:
    limit = budget(material, length)
    allowed = np.ones(len(material.passages), dtype=bool)
    allowed[sorted(banned)] = False
    return Problem(worth, limit.costs, limit.limit, _groups(material), allowed)


def _solve(problem: Problem) -> Solution:
    if problem.worth.concepts is None:
        return by_rank(problem)
    rough = greedily(problem)
    rows, columns = problem.worth.concepts.shape
    if rows * columns <= _LARGEST_EXACT:
        fine = exactly(problem)
        return rough if fine is None or fine.value < rough.value else fine
    fine = exactly(_candidates(problem, rough))
    if fine is None or fine.value < rough.value:
        return rough
    return Solution(fine.picks, fine.value, min(rough.bound, bound(problem, fine.picks)))


def _candidates(problem: Problem, rough: Solution) -> Problem:
    """The same problem with the picks of a solution and the passages of most worth per cost."""
    concepts = problem.worth.concepts
    worth = problem.worth.passages + (0 if concepts is None else concepts @ problem.worth.weights)
    density = np.where(problem.allowed, worth / problem.costs, -np.inf)
    allowed = np.zeros_like(problem.allowed)
    allowed[np.argsort(-density, kind="stable")[:_CANDIDATES]] = True
    allowed[list(rough.picks)] = True
    return replace(problem, allowed=allowed & problem.allowed)


def _groups(material: Material) -> tuple[tuple[int, ...], ...]:
    groups: dict[int, list[int]] = {}
    for place, clusters in enumerate(material.clusters_of_passage):
        for cluster in clusters:
            groups.setdefault(cluster, []).append(place)
    shared = [tuple(group) for _, group in sorted(groups.items()) if len(group) > 1]
    pairs = set(material.repeats)
    for vectors in (material.vectors, material.plain_vectors):
        rows, columns, _ = join(vectors, SAME)
        pairs.update(zip(rows.tolist(), columns.tolist(), strict=True))
    return (*shared, *sorted(pairs))


def _reasons(
    material: Material, problem: Problem, picks: tuple[int, ...]
) -> dict[tuple[str, int], str]:
    printed = {place for pick in picks for place in material.members[pick]}
    clusters = {int(material.cluster_of[place]) for place in printed}
    rivals: set[int] = set().union(*(problem.rivals(pick) for pick in picks))
    left = problem.limit - int(problem.costs[list(picks)].sum())

    def reason(place: int, passages: list[int]) -> str:
        claims = {
            "says what a point says": int(material.cluster_of[place]) in clusters,
            "excluded topic": not any(problem.allowed[passage] for passage in passages),
            "redundant": all(passage in rivals for passage in passages),
            "over budget": all(problem.costs[passage] > left for passage in passages),
            "adds too little": True,
        }
        return next(claim for claim, holds in claims.items() if holds)

    return {
        material.sentences[place].key: reason(place, passages)
        for place, passages in sorted(_offers(material).items())
        if place not in printed
    }


def _offers(material: Material) -> dict[int, list[int]]:
    offers: dict[int, list[int]] = {}
    for passage, places in enumerate(material.members):
        for place in places:
            offers.setdefault(place, []).append(passage)
    return offers
