"""Which passages a briefing prints, and why each other sentence is left out."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from summarize.data import Ended
from summarize.quotations import denies
from summarize.scoring import Length, Material, Scores, Worth, focus, mentions
from summarize.selection.exact import exactly
from summarize.selection.greedy import bound, exchanged, filled, greedily
from summarize.selection.problem import (
    LARGEST_EXACT,
    Budget,
    Problem,
    Solution,
    budget,
    by_rank,
)
from summarize.selection.reading import order
from summarize.selection.rivalry import Rivalry, Shared, addable, loneliness
from summarize.vectors import Positions, distinct

# In larger stories exchanges are sought among so many passages of most worth per cost.
_CANDIDATES = 400
# What a word of a long briefing must be worth, as a share of a word of the best briefing of
# `Budget.sure` words; of a shorter briefing less. Of .25 to .65 the most that costs no ROUGE on the
# development clusters and no main claim of the labelled stories; docs/scoring.md has the figures.
_PRICE = 0.35
_HANGS = "cannot stand without sentences that a point tells"


class Optimum(NamedTuple):
    """How good a selection is: what it is worth, its price taken off, and what it could be.

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
        ended: why there are no more.
    """

    picks: tuple[int, ...]
    reasons: Mapping[tuple[str, int], str]
    optimum: Optimum
    ended: Ended


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
            that are no facts or no news, and those that expect what another article tells.
    """
    known = {**material.kinds.barred, **_overtaken(material), **(known or {})}
    banned = mentions(material, exclude).union(known)
    rivalry = Rivalry(material)
    asked = budget(material, length)
    problem = _problem(material, focus(material, worth, query), asked, banned, rivalry)
    given = problem.allowed
    problem, solution = _search(problem, rivalry, Shared(rivalry, asked.sure))
    solution = _with_answers(material, problem, solution, rivalry)
    told_again = np.flatnonzero(given & ~problem.allowed).tolist()
    known |= dict.fromkeys(told_again, "redundant")
    return Selection(
        picks=order(material, solution.picks),
        reasons=_reasons(material, problem, solution.picks, known),
        optimum=Optimum(solution.value, solution.bound),
        ended=_ended(problem, solution.picks),
    )


def _overtaken(material: Material) -> Mapping[int, str]:
    if len(material.articles) == 1:
        return {}
    from summarize.selection.expected import overtaken

    return {at: why for at, why in overtaken(material).items() if at not in material.history}


def _with_answers(
    material: Material, problem: Problem, solution: Solution, rivalry: Rivalry
) -> Solution:
    """The selection with the denials that articles put right behind what is picked of them."""
    last = len(material.sentences) - 1
    behind = [min(last, material.members[pick][-1] + 1) for pick in solution.picks]
    language = material.language
    if not any(denies(material.sentences[at].text, language=language) for at in behind):
        return solution
    from summarize.selection.answered import with_answers

    picks = with_answers(material, problem, solution.picks, rivalry.opening)
    if picks == solution.picks:
        return solution
    return solution._replace(picks=picks, value=problem.value(picks))


def _problem(
    material: Material,
    worth: Worth,
    asked: Budget,
    banned: Collection[int],
    rivalry: Rivalry,
) -> Problem:
    allowed = np.ones(len(material.passages), dtype=bool)
    allowed[sorted(banned)] = False
    free = np.zeros(len(material.passages))
    problem = Problem(worth, asked.costs, asked.limit, rivalry.rivals, allowed, free)
    return replace(problem, prices=_prices(material, problem, asked))


def _prices(material: Material, problem: Problem, asked: Budget) -> Scores:
    """What each passage must be worth beyond what is told already; nothing if several report it.

    A method that ranks does not tell how much more one passage is worth than another.
    """
    if problem.worth.concepts is None or asked.limit <= asked.sure:
        return problem.prices
    best = greedily(replace(problem, limit=asked.sure))
    dense = best.value / max(1, int(problem.costs[list(best.picks)].sum()))
    rate = _PRICE * asked.limit / (asked.limit + asked.sure) * max(dense, 0.0)
    result: Scores = rate * problem.costs * loneliness(material)
    return result


def _search(problem: Problem, rivalry: Rivalry, shared: Shared) -> tuple[Problem, Solution]:
    """The best selection that tells nothing twice and leaves out nothing that outlets share.

    What can only be asked of picks is asked of the best ones, until they stay the same: who reports
    a passage (of all it would take longer than the rest), and what they tell together.
    """
    solution = _solve(problem)
    while True:
        picks = solution.picks
        if parted := rivalry.part(picks):
            # Whatever tells the news again, at whatever length, gives way to it.
            told = {at for pair in parted if rivalry.opening in pair for at in pair}
            problem = _without(problem, told - {rivalry.opening})
        elif again := rivalry.told_again(picks):
            weakest = min(again, key=lambda pick: (problem.single()[pick], pick))
            problem = _without(problem, {weakest})
        elif (place := shared.untold(problem, picks)) is not None:
            prices = problem.prices.copy()
            solution = solution._replace(bound=solution.bound + float(prices[place]))
            prices[place] = 0.0
            problem = replace(problem, prices=prices)
        elif (place := shared.own(problem, picks)) is not None and rivalry.forgive(place, picks):
            more = max(0.0, float(problem.single()[place]))
            solution = solution._replace(bound=solution.bound + more)
        else:
            return problem, solution
        solution = _refilled(problem, solution)


def _without(problem: Problem, places: Collection[int]) -> Problem:
    """The same choice without some passages."""
    allowed = problem.allowed.copy()
    allowed[list(places)] = False
    return replace(problem, allowed=allowed)


def _ended(problem: Problem, picks: Sequence[int]) -> Ended:
    """Why a briefing has no more points."""
    gains = problem.gains(picks)
    if (addable(problem, picks, gains) & (gains > problem.prices)).any():
        return "full"
    is_left = problem.allowed & ~problem.excluded(picks)
    return "little" if is_left.any() else "nothing"


def _solve(problem: Problem) -> Solution:
    if problem.worth.concepts is None:
        return by_rank(problem)
    if int(problem.fits().sum()) <= LARGEST_EXACT:
        fine = exactly(problem)
        if fine is not None:
            return fine
    rough = greedily(problem)
    chosen = _candidates(problem, rough)
    places = {place: at for at, place in enumerate(chosen.tolist())}
    picks = tuple(places[pick] for pick in rough.picks)
    found = exchanged(problem.among(chosen), rough._replace(picks=picks))
    picks = tuple(chosen[list(found.picks)].tolist())
    # The bound of the exchanges is that of the candidates alone.
    return Solution(picks, found.value, min(rough.bound, bound(problem, picks)))


def _refilled(problem: Problem, solution: Solution) -> Solution:
    """A selection after some picks became rivals: of two the better stays, others fill its place.

    The bound holds: rivals can only lower what a selection is worth.
    """
    if problem.worth.concepts is None:
        return by_rank(problem)
    single = problem.single()
    picks = filled(problem, sorted(solution.picks, key=lambda pick: (-single[pick], pick)))
    start = Solution(picks, problem.value(picks), solution.bound)
    if int(problem.fits().sum()) > LARGEST_EXACT:
        return start
    return exchanged(problem, start)


def _candidates(problem: Problem, rough: Solution) -> Positions:
    """The picks of a solution and the passages of most worth per cost, ascending."""
    density = np.where(problem.allowed, problem.single() / problem.costs, -np.inf)
    best = np.argsort(-density, kind="stable")[:_CANDIDATES]
    chosen = distinct(np.concatenate((best, np.asarray(rough.picks, dtype=np.int64))))
    result: Positions = chosen[problem.allowed[chosen]]
    return result


def _reasons(
    material: Material, problem: Problem, picks: tuple[int, ...], known: Mapping[int, str]
) -> dict[tuple[str, int], str]:
    printed = {place for pick in picks for place in material.members[pick]}
    cluster_of, allowed = material.cluster_of.tolist(), problem.allowed.tolist()
    clusters = {cluster_of[place] for place in printed}
    rivals, costs = problem.excluded(picks).tolist(), problem.costs.tolist()
    left = problem.left(picks)

    def reason(place: int, passages: list[int]) -> str:
        told = next((known[passage] for passage in passages if passage in known), None)
        if told is not None:
            return told
        if cluster_of[place] in clusters:
            return "says what a point says"
        if not any(allowed[passage] for passage in passages):
            return "excluded topic"
        if all(rivals[passage] for passage in passages):
            return "redundant" if _is_told(material, place, passages, picks) else _HANGS
        if all(costs[passage] > left for passage in passages):
            return "over budget"
        return "adds too little"

    return {
        material.sentences[place].key: reason(place, passages)
        for place, passages in sorted(_offers(material).items())
        if place not in printed
    }


def _is_told(material: Material, place: int, passages: Sequence[int], picks: Sequence[int]) -> bool:
    """Whether a sentence of passages that repeat a point is itself told, and not only beside it."""
    if any(len(material.members[passage]) == 1 for passage in passages):
        return True
    reporting = material.reporting
    return any(reporting.tell_one_fact((place,), material.members[pick]) for pick in picks)


def _offers(material: Material) -> dict[int, list[int]]:
    offers: dict[int, list[int]] = {}
    for passage, places in enumerate(material.members):
        for place in places:
            offers.setdefault(place, []).append(passage)
    return offers
