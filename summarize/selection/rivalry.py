"""Which passages of a story say the same, and what its outlets tell that picks lack."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from summarize.agreement import say_contraries
from summarize.scoring import Material, Scores, leading
from summarize.selection.problem import LARGEST_EXACT, Problem
from summarize.vectors import Floats, Rows, distinct, gram

# Two passages with this cosine or more repeat each other even when no cluster says so. Chosen by
# reading: from .5 on two passages of the development clusters told one thing nearly always.
SAME = 0.5
# Cosines of equal rows fall short by rounding.
_ROUNDING = 1e-9
# A pick is told again by the others if they have so large a share of its content, and one of them
# so much. Chosen by reading the 27 of 678 picks of development clusters of which others had two
# thirds: of the 6 above these shares 5 repeat, of those below a third.
_TOLD = 0.95
# As said above.
_MOSTLY = 0.5
# A passage pays no price that has so many words which outlets share and no pick has, where a number
# counts twice. Chosen with the price, of 1 to 3.
_LEAST_SHARED = 3
# The share of the price that a passage pays of which a link says that another origin makes a claim
# of it. With none at all the same stories lose fewer main claims, but ROUGE-2 falls by .4.
_LINKED = 0.5
# What says in part what a point says tells more if it has so many content words that no point has.
# Chosen, not tuned.
_LEAST_OWN = 2
# What tells the main claim of a point must have so large a share of its content in no point: the
# more is told already, the larger, up to this. Of 28 such passages of 258 development stories 22
# told nothing that a reader would miss; with it there are 12.
_OWN_SHARE = 0.7


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
    def _forgiven(self) -> set[tuple[int, int]]:
        return set()

    @cached_property
    def _apart(self) -> set[tuple[int, int]]:
        """Pairs that were asked and tell no one fact, or need not be asked again."""
        return set()

    @cached_property
    def _known(self) -> dict[int, NDArray[np.bool_]]:
        return {}

    def part(self, picks: Sequence[int]) -> list[tuple[int, int]]:
        """Make rivals of the picks that tell one fact; the pairs of them."""
        pairs = set(combinations(sorted(picks), 2)) - self._forgiven - self._apart
        found = [
            (one, other)
            for one, other in sorted(pairs)
            if not self.rivals(one)[other]
            and not self._is_history_of(one, other)
            and self.material.reporting.tell_one_fact(
                self.material.members[one], self.material.members[other]
            )
        ]
        self._apart.update(pairs.difference(found))
        for one, other in found:
            self.rivals(one)[other] = self.rivals(other)[one] = True
        return found

    @cached_property
    def opening(self) -> int:
        """The passage that would open the briefing best."""
        return int(np.argmax(leading(self.material)))

    def forgive(self, place: int, picks: Sequence[int]) -> bool:
        """Let a passage stand beside these picks though they say the same in part; whether new."""
        pairs = {(min(place, pick), max(place, pick)) for pick in picks} - self._forgiven
        for one, other in pairs:
            self.rivals(one)[other] = self.rivals(other)[one] = False
        self._forgiven.update(pairs)
        return bool(pairs)

    def told_again(self, picks: Sequence[int]) -> list[int]:
        """The picks of which the others tell nearly everything, one of them most of it.

        A stem counts by its rarity in the story; what tells how the story began is left alone.
        """
        content, rarity = self.material.content, self._rarity
        stems = {pick: content.columns((pick,)) for pick in picks}
        held = np.bincount(content.columns(picks), minlength=content.width)
        found = []
        for pick in set(picks).difference(self.material.history):
            weights = rarity[stems[pick]]
            if weights @ (held[stems[pick]] > 1) < _TOLD * weights.sum() or not len(weights):
                continue
            shares = (weights @ np.isin(stems[pick], stems[one]) for one in picks if one != pick)
            if max(shares, default=0.0) >= _MOSTLY * weights.sum():
                found.append(pick)
        return sorted(found)

    @cached_property
    def _rarity(self) -> Floats:
        """How rare each content stem is among the passages."""
        used = np.bincount(self.material.content.indices, minlength=self.material.content.width)
        result: Floats = 1 + np.log((1 + len(self.material.passages)) / (1 + used))
        return result

    def adds_little(self, place: int, picks: Sequence[int], least: float) -> bool:
        """Whether a passage tells the main claim of a pick, and little that no pick has.

        Little is less than a share of its content, weighed by rarity.
        """
        members, reporting = self.material.members, self.material.reporting
        if not any(reporting.tell_one_fact(members[place], members[pick]) for pick in picks):
            return False
        stems = self.material.content.columns((place,))
        own = ~np.isin(stems, self.material.content.columns(picks))
        weights = self._rarity[stems]
        return bool(weights[own].sum() < least * weights.sum())

    def rivals(self, place: int) -> NDArray[np.bool_]:
        """The passages that a pick of this one excludes, itself among them."""
        if place not in self._known:
            self._known[place] = self._found(place)
        return self._known[place]

    def _found(self, place: int) -> NDArray[np.bool_]:
        material = self.material
        surely = {place}.union(
            *[self._sharing[cluster] for cluster in material.clusters_of_passage[place]]
        )
        maybe = self._alike_to(place).union(material.repeats.get(place, ())) - surely
        rivals = surely.union(other for other in sorted(maybe) if self._may_repeat(place, other))
        if material.history:
            rivals = {other for other in rivals if not self._is_history_of(place, other)}
        found = np.zeros(len(material.passages), dtype=np.bool_)
        found[[place, *rivals]] = True
        return found

    def _alike_to(self, place: int) -> set[int]:
        """The passages that are alike to one in words, by both kinds of vectors."""
        material = self.material
        if len(material.passages) <= LARGEST_EXACT:
            return self._all_alike[place]
        alike = _alike(material.vectors, place) | _alike(material.plain_vectors, place)
        return set(alike.nonzero()[0].tolist())

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

        Not near-copies that disagree; nor, in a small story, sentences each of which
        has many words of its own: "the road near Dovrin" makes all alike there that tell of it.
        """
        ours, theirs = (self.material.members[place] for place in (one, other))
        reporting = self.material.reporting
        contradict = reporting.contraries.contradict
        if any(contradict(one, other) for one in ours for other in theirs):
            return False
        if len(ours) != 1 or len(theirs) != 1:
            return True
        wordings = reporting.wordings
        is_linked = other in self.material.repeats.get(one, ())
        each = self.material.readings.each
        if say_contraries(wordings.lexis, each[ours[0]], each[theirs[0]]):
            return False
        if not is_linked and wordings.oppose(ours[0], theirs[0]):
            return False
        if reporting.are_of_two(ours[0], theirs[0]):
            return False
        return reporting.refusals.may_be_one(ours[0], theirs[0])

    @cached_property
    def _all_alike(self) -> list[set[int]]:
        """What `_alike` tells of each passage, by both kinds of vectors."""
        kinds = (self.material.vectors, self.material.plain_vectors)
        alike = np.maximum(*map(gram, kinds)) >= SAME - _ROUNDING
        found: list[set[int]] = [set() for _ in alike]
        for one, other in zip(*(each.tolist() for each in alike.nonzero()), strict=True):
            found[one].add(other)
        return found


def _alike(vectors: Rows, place: int) -> NDArray[np.bool_]:
    """Which passages are alike in words to one of them."""
    row = np.zeros(vectors.width)
    entries = slice(vectors.indptr[place], vectors.indptr[place + 1])
    row[vectors.indices[entries]] = vectors.data[entries]
    result: NDArray[np.bool_] = vectors.dot(row) >= SAME - _ROUNDING
    return result


def loneliness(material: Material) -> Scores:
    """How lonely each passage is, shape (n_passages,).

    0 where another origin says all of it, a half where one makes a claim of it, else 1.
    """
    origins = material.cluster_origins
    of = [material.origin_of[places[0]] for places in material.members]

    def lone(place: int, clusters: Sequence[int]) -> float:
        if min(len(origins[each]) for each in clusters) > 1:
            return 0.0
        linked = material.repeats.get(place, ())
        return _LINKED if any(of[other] != of[place] for other in linked) else 1.0

    return np.array(list(map(lone, range(len(of)), material.clusters_of_passage)), dtype=np.float64)


@dataclass(frozen=True, eq=False)
class Shared:
    """What articles tell that picks may lack.

    Attributes:
        rivalry: which passages of the story say the same.
        sure: what a short briefing costs.
    """

    rivalry: Rivalry
    sure: int

    @property
    def material(self) -> Material:
        """The story."""
        return self.rivalry.material

    @cached_property
    def _counts(self) -> Floats:
        """What each content stem counts that two origins use: 1, a number 2."""
        content, origins = self.material.content, self.material.origins
        names = [origins.get(each.article_id, each.article_id) for each in self.material.passages]
        number = {name: at for at, name in enumerate(dict.fromkeys(names))}
        origin = np.array([number[name] for name in names], dtype=np.int64)
        pairs = distinct(content.indices * max(len(number), 1) + origin[content.row_of])
        used = np.bincount(pairs // max(len(number), 1), minlength=content.width)
        lexicon = self.material.readings.lexicon
        counts = np.ones(content.width)
        counts[lexicon.stem_of[lexicon.has_digit]] = 2.0
        return np.where(used > 1, counts, 0.0)

    def untold(self, problem: Problem, picks: Sequence[int]) -> int | None:
        """Of the passages that only their price keeps out, the best one that should pay none.

        That is one with several words which outlets share and no pick has, and any as long as half
        of the length is left.
        """
        gains = problem.gains(picks)
        kept_out = addable(problem, picks, gains) & (problem.costs <= problem.left(picks))
        kept_out &= problem.prices > 0
        if 2 * problem.left(picks) <= problem.limit and kept_out.any():
            counts = self._counts.copy()
            counts[self.material.content.columns(picks)] = 0.0
            kept_out &= self.material.content.dot(counts) >= _LEAST_SHARED
        if not kept_out.any():
            return None
        return int(np.argmax(np.where(kept_out, gains / problem.costs, -np.inf)))

    def own(self, problem: Problem, picks: Sequence[int]) -> int | None:
        """The best passage that says in part what a pick says, and more: of a story of few words.

        Asked where nothing else is left to tell and most of the length is: then a fact that stands
        in a sentence with one that is told would be lost.
        """
        used = problem.limit - problem.left(picks)
        much = min(self.sure, problem.limit / 2)
        if problem.worth.concepts is None or used >= much:
            return None
        material, gains = self.material, problem.gains(picks)
        fits = problem.allowed & (problem.costs <= problem.left(picks)) & (gains > 0)
        if (fits & ~problem.excluded(picks)).any():
            return None
        lacking = np.ones(material.content.width)
        lacking[material.content.columns(picks)] = 0.0
        fits &= material.content.dot(lacking) >= _LEAST_OWN
        told = {cluster for pick in picks for cluster in material.clusters_of_passage[pick]}
        if not fits.any():
            return None
        fits &= np.array([told.isdisjoint(own) for own in material.clusters_of_passage])
        printed = {material.passages[pick].article_id for pick in picks}
        otherwise, least = material.reporting.otherwise, min(_OWN_SHARE, used / much)
        # What a pick tells otherwise is shown among the disagreements.
        for place in np.flatnonzero(fits).tolist():
            others = {each for at in material.members[place] for each in otherwise.get(at, ())}
            fits[place] = printed.isdisjoint(
                material.sentences[at].article_id for at in others
            ) and not self.rivalry.adds_little(place, picks, least)
        if not fits.any():
            return None
        return int(np.argmax(np.where(fits, gains / problem.costs, -np.inf)))


def addable(problem: Problem, picks: Sequence[int], gains: Scores) -> NDArray[np.bool_]:
    """The passages that would add to the picks and repeat none, whatever they cost."""
    result: NDArray[np.bool_] = problem.allowed & ~problem.excluded(picks) & (gains > 0)
    return result
