"""Which passages a briefing prints, and why each other sentence is left out."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from summarize.agreement import say_contraries
from summarize.scoring import Length, Material, Worth, focus, mentions
from summarize.selection.budget import budget
from summarize.selection.exact import exactly
from summarize.selection.greedy import bound, exchanged, filled, greedily
from summarize.selection.problem import Problem, Solution, by_rank
from summarize.selection.reading import order
from summarize.vectors import Positions, Rows, gram

# Two passages with this cosine or more repeat each other even when no cluster says so. Chosen by
# reading: from .5 on two passages of the development clusters told one thing nearly always.
SAME = 0.5
# Cosines of equal rows fall short by rounding.
_ROUNDING = 1e-9
# Up to so many passages the exact search takes some hundredths of a second; docs/scoring.md tells
# how much the exchanges miss in larger stories.
_LARGEST_EXACT = 250
# In larger stories exchanges are sought among so many passages of most worth per cost.
_CANDIDATES = 400


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
    material: Material,
    worth: Worth,
    length: Length,
    *,
    query: str = "",
    exclude: str = "",
    known: Mapping[int, str] | None = None,
) -> Selection:
    """The passages worth most together within `length`, each cluster at most once.

    Args:
        material: the story.
        worth: what a scorer says of it.
        length: never exceeded; words are counted by `data.count_words`.
        query: a topic to focus on.
        exclude: topics, parted by commas, that no pick may mention.
        known: passages that readers know, each with the reason why it is left out. So are those
            that are no facts or no news and, in a story of several days, those that expect what a
            later article tells.
    """
    known = {**material.kinds.barred, **_overtaken(material), **(known or {})}
    banned = mentions(material, exclude).union(known)
    rivalry = Rivalry(material)
    problem = _problem(material, focus(material, worth, query), length, banned, rivalry)
    solution = _solve(problem)
    # Who reports a passage is asked of picks alone: of all it would take longer than the rest.
    while rivalry.part(solution.picks):
        solution = _refilled(problem, solution)
    reasons = _reasons(material, problem, solution.picks, known)
    optimum = Optimum(solution.value, solution.bound)
    return Selection(order(material, solution.picks), reasons, optimum)


def foreseen(material: Material, among: Collection[int]) -> Collection[int]:
    """Those of some passages that expect what a later article of the story tells as it happened."""
    from summarize.selection.expected import overtaken

    return overtaken(material, among)


def _overtaken(material: Material) -> Mapping[int, str]:
    if not material.is_of_several_days:
        return {}
    from summarize.selection.expected import overtaken

    found = overtaken(material)
    return {at: reason for at, reason in found.items() if at not in material.history}


def _problem(
    material: Material,
    worth: Worth,
    length: Length,
    banned: Collection[int],
    rivalry: "Rivalry",
) -> Problem:
    limit = budget(material, length)
    allowed = np.ones(len(material.passages), dtype=bool)
    allowed[sorted(banned)] = False
    return Problem(worth, limit.costs, limit.limit, rivalry.rivals, allowed)


@dataclass(frozen=True, eq=False)
class Rivalry:
    """Which passages of a story say the same, so that at most one of them is printed.

    Two are rivals that have a cluster in common, that a link joins, or that are alike in words; and
    those that tell one fact by who reports it.
    """

    material: Material

    @cached_property
    def _sharing(self) -> dict[int, list[int]]:
        """Cluster -> the passages with a sentence of it."""
        sharing: dict[int, list[int]] = {}
        for place, clusters in enumerate(self.material.clusters_of_passage):
            for cluster in clusters:
                sharing.setdefault(cluster, []).append(place)
        return sharing

    @cached_property
    def _known(self) -> dict[int, NDArray[np.bool_]]:
        return {}

    def part(self, picks: Sequence[int]) -> bool:
        """Make rivals of the picks that tell one fact; whether there are any."""
        found = [
            (one, other)
            for one, other in combinations(sorted(picks), 2)
            if not self.rivals(one)[other]
            and not self._is_history_of(one, other)
            and self.material.reporting.tell_one_fact(
                self.material.members[one], self.material.members[other]
            )
        ]
        for one, other in found:
            self.rivals(one)[other] = self.rivals(other)[one] = True
        return bool(found)

    def rivals(self, place: int) -> NDArray[np.bool_]:
        """The passages that a pick of this one excludes, itself among them."""
        if place not in self._known:
            self._known[place] = self._found(place)
        return self._known[place]

    def _found(self, place: int) -> NDArray[np.bool_]:
        material = self.material
        if len(material.passages) <= _LARGEST_EXACT:
            found: NDArray[np.bool_] = self._all_alike[place].copy()
        else:
            found = _alike(material.vectors, place) | _alike(material.plain_vectors, place)
        found[list(material.repeats.get(place, ()))] = True
        for other in np.flatnonzero(found).tolist():
            found[other] = other == place or self._may_repeat(place, other)
        for cluster in material.clusters_of_passage[place]:
            found[self._sharing[cluster]] = True
        for other in np.flatnonzero(found).tolist() if material.history else ():
            found[other] = not self._is_history_of(place, other)
        found[place] = True
        return found

    def _is_history_of(self, one: int, other: int) -> bool:
        """Whether one of two passages tells how the story began, and the other came later."""
        if self.material.history.isdisjoint((one, other)):
            return False
        articles, number = self.material.articles, self.material.article_number
        passages = (self.material.passages[each] for each in (one, other))
        days = {articles[number[each.article_id]].published for each in passages}
        return len({each.date() for each in days if each is not None}) > 1

    def _may_repeat(self, one: int, other: int) -> bool:
        """Whether two passages that are alike or linked say the same, as far as their words tell.

        Not near-copies that say different things; nor, in a small story, sentences each of which
        has many words of its own: "the road near Dovrin" makes all alike there that tell of it.
        """
        ours, theirs = (self.material.members[place] for place in (one, other))
        reporting = self.material.reporting
        if len(ours) != 1 or len(theirs) != 1:
            return True
        wordings = reporting.wordings
        is_linked = other in self.material.repeats.get(one, ())
        each = self.material.readings.each
        if say_contraries(wordings.lexis, each[ours[0]], each[theirs[0]]):
            return False
        if not is_linked and wordings.contradict(ours[0], theirs[0]):
            return False
        return reporting.may_be_one(ours[0], theirs[0])

    @cached_property
    def _all_alike(self) -> NDArray[np.bool_]:
        """What `_alike` tells of each passage, by both kinds of vectors."""
        kinds = (self.material.vectors, self.material.plain_vectors)
        result: NDArray[np.bool_] = np.maximum(*map(gram, kinds)) >= SAME - _ROUNDING
        return result


def _alike(vectors: Rows, place: int) -> NDArray[np.bool_]:
    """Which passages are alike in words to one of them."""
    row = np.zeros(vectors.width)
    entries = slice(vectors.indptr[place], vectors.indptr[place + 1])
    row[vectors.indices[entries]] = vectors.data[entries]
    result: NDArray[np.bool_] = vectors.dot(row) >= SAME - _ROUNDING
    return result


def _solve(problem: Problem) -> Solution:
    if problem.worth.concepts is None:
        return by_rank(problem)
    if int(problem.fits().sum()) <= _LARGEST_EXACT:
        fine = exactly(problem)
        if fine is not None:
            return fine
    rough = greedily(problem)
    chosen = _candidates(problem, rough)
    places = {place: at for at, place in enumerate(chosen.tolist())}
    picks = tuple(places[pick] for pick in rough.picks)
    found = exchanged(problem.among(chosen), replace(rough, picks=picks))
    picks = tuple(chosen[list(found.picks)].tolist())
    # The bound of the exchanges is that of the candidates alone.
    return Solution(picks, found.value, min(rough.bound, bound(problem, picks)))


def _refilled(problem: Problem, solution: Solution) -> Solution:
    """A selection after some picks became rivals: of two the better stays, others fill its place.

    The bound holds: rivals can only lower what a selection is worth.
    """
    if problem.worth.concepts is None:
        return by_rank(problem)
    single = problem.worth.single()
    picks = filled(problem, sorted(solution.picks, key=lambda pick: (-single[pick], pick)))
    start = Solution(picks, problem.worth.value(picks), solution.bound)
    if int(problem.fits().sum()) > _LARGEST_EXACT:
        return start
    return exchanged(problem, start)


def _candidates(problem: Problem, rough: Solution) -> Positions:
    """The picks of a solution and the passages of most worth per cost, ascending."""
    density = np.where(problem.allowed, problem.worth.single() / problem.costs, -np.inf)
    best = np.argsort(-density, kind="stable")[:_CANDIDATES]
    chosen = np.union1d(best, np.asarray(rough.picks, dtype=np.int64))
    result: Positions = chosen[problem.allowed[chosen]]
    return result


def _reasons(
    material: Material, problem: Problem, picks: tuple[int, ...], known: Mapping[int, str]
) -> dict[tuple[str, int], str]:
    printed = {place for pick in picks for place in material.members[pick]}
    cluster_of, allowed = material.cluster_of.tolist(), problem.allowed.tolist()
    clusters = {cluster_of[place] for place in printed}
    rivals, costs = problem.excluded(picks).tolist(), problem.costs.tolist()
    left = problem.limit - int(problem.costs[list(picks)].sum())

    def reason(place: int, passages: list[int]) -> str:
        told = next((known[passage] for passage in passages if passage in known), None)
        if told is not None:
            return told
        if cluster_of[place] in clusters:
            return "says what a point says"
        if not any(allowed[passage] for passage in passages):
            return "excluded topic"
        if all(rivals[passage] for passage in passages):
            return "redundant"
        if all(costs[passage] > left for passage in passages):
            return "over budget"
        return "adds too little"

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
