"""How surely two values are states of one thing, by weights learned from labelled stories."""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np

from summarize.data import Span
from summarize.languages.novelty import NoveltyRules
from summarize.novelty.comparable import STRETCHES, are_comparable, family, kinds_of
from summarize.novelty.kinds import DATE
from summarize.novelty.numbers import are_one
from summarize.novelty.subjects import STEM, Subjects, stems_of
from summarize.novelty.variables import Variable
from summarize.resources import read_json
from summarize.vectors import Floats, LinearModel

FILE = "resources/changes.json"
# Each counts in one direction alone but for what is counted, see benchmarks/train_changes.py.
FEATURES = (
    "same_kind",  # both count or measure the same
    "same_noun",  # under one noun that says more than "people"
    "generic",  # both count people, under different nouns
    "open",  # of one it is not told what it counts
    "died",  # both are tolls
    "date",  # both are dates to come
    "measured",  # both are areas, masses, speeds and the like: few things have these
    "plain_stretch",  # both are lengths or times, and today's is not said to have moved
    "clause",  # how much of the weight of today's clause stands in the earlier sentence
    "back",  # how much of that of the earlier clause stands in today's
    "shared",  # how much the words weigh that both sentences have
    "names",  # names of today's clause that the earlier sentence has
    "strange",  # those that it lacks, and that nobody told
    "strange_before",  # the same of the earlier clause beside today's sentence
    "apart",  # both have names, and none is the same
    "moved",  # today's is said to have moved
    "date_moved",  # a date is
    "now",  # today's is said to be that of now
    "frame",  # how much of the place that today's begins with the earlier one lacks
    "numbered",  # it is of the second or third of something, and the earlier one is not
    "restated",  # today's sentence has the earlier value, too, and does not say that it moved
    "tells_before",  # it has it, and says so
    "ratio",  # the logarithm of how many times one is of the other
    "along",  # it is said to rise and is more, or to fall and is less
    "against",  # it is said to rise and is less, or to fall and is more
    "few",  # today's is a count below four
    "per",  # both are given for each of one thing
    "part",  # today's is of some only
    "expected",  # one is expected, the other not
    "past",  # today's is told of what came before
    "world_apart",  # one is of the whole world, the other of a place
    "sole",  # one beside the number of earlier values that it could be of
    "likest",  # how much is shared beside the most that an earlier value shares
    "size",  # the logarithm of the number of claims
    "sized_date",  # its product with what tells more in a story of much
    "sized_stretch",
    "sized_sum",
    "sized_strange",
    "sized_open",
    "sized_unshared",  # names of today's clause that the earlier sentence lacks
    "sized_unshared_before",  # and the other way round
)
# What is more counts no more. Chosen, not tuned.
_MOST_WEIGHT, _MOST_NAMES, _MOST_UNSHARED, _MOST_RATIO = 20.0, 2, 3, 4.0
# Counts below it stand everywhere, see above. Chosen, not tuned.
_FEW = 4
# For the ratio with nothing: "nobody", then two. Chosen, not tuned.
_LEAST_NUMBER = 0.1
# Sums of the same numbers in another order differ by less.
_ROUNDING = 1e-6
_PLENTIFUL = frozenset(("count", "percent", "currency", DATE))


@cache
def model() -> LinearModel:
    """The learned weights; the threshold is the score at which a pair is even."""
    return LinearModel.from_json(read_json(FILE), FEATURES)


@dataclass(frozen=True, eq=False)
class Likeness:
    """Asks how surely values of today and earlier ones are states of one thing.

    Attributes:
        subjects: what sentences and claims are about.
        earlier: the values of the claims.
    """

    subjects: Subjects
    earlier: Sequence[Variable]

    def features(
        self,
        now: Variable,
        among: Sequence[Variable] | None = None,
        *,
        wanted: Callable[[Variable], bool] | None = None,
    ) -> tuple[list[Variable], Floats]:
        """The earlier values that one of today can be compared with, and the features of each.

        Args:
            now: the value of today.
            among: some of the earlier values; all where None are given.
            wanted: which of them are asked for, where not all are: the others have no features but
                what they share.
        """
        of_family = self._of_family.get(family(now), ()) if among is None else among
        found = [each for each in of_family if are_comparable(now, each, self._times)]
        rows = np.zeros((len(found), len(FEATURES)))
        for row, each in zip(rows, found, strict=True):
            if wanted is None or wanted(each):
                row[:] = self._features(now, each)
            else:
                told = {**self._of_words(now, each), **self._of_names(now, each)}
                row[_SHARING] = [told[name] for name in _SHARED]
        if found:
            shared = rows[:, _SHARING].sum(axis=1)
            rows[:, _AT["likest"]] = shared / max(shared.max(), 1e-9)
            rows[:, _AT["sole"]] = 1 / self._rivals(found)
        return found, rows

    def may_reach(self, least: float, now: Variable) -> bool:
        """Whether any earlier value that no names keep apart from one of today may score so much.

        It may if it would, were it the only one, and the likest.
        """
        found = [each for each in self._together(now) if are_comparable(now, each, self._times)]
        if not found:
            return False
        rows, weights = np.array([self._features(now, each) for each in found]), model().weights
        for at in (_AT["sole"], _AT["likest"]):
            rows[:, at] = weights[at] > 0
        return bool((rows @ weights - model().threshold).max() >= least - _ROUNDING)

    def _together(self, now: Variable) -> Sequence[Variable]:
        """The earlier values of its family, but those in sentences with none of its names."""
        kind, names = family(now), self.subjects.names(now.place)
        if not names:
            return self._of_family.get(kind, ())
        numbers = {at for name in ("", *names) for at in self._with_name.get((kind, name), ())}
        return [self.earlier[at] for at in sorted(numbers)]

    @cached_property
    def _with_name(self) -> dict[tuple[str, str], list[int]]:
        """The numbers of the earlier values by family and name; "" where there is no name."""
        found: dict[tuple[str, str], list[int]] = {}
        for at, each in enumerate(self.earlier):
            for name in self.subjects.names(each.place) or ("",):
                found.setdefault((family(each), name), []).append(at)
        return found

    def _rivals(self, found: Sequence[Variable]) -> int:
        """How many values of one day there are at most among these."""
        days: dict[str, set[object]] = {}
        for each in found:
            day = self.subjects.compared.claim_at(each.place).day
            days.setdefault(day, set()).add((each.number, each.date and each.date.date))
        return max(map(len, days.values()))

    def _features(self, now: Variable, before: Variable) -> list[float]:
        found = {
            kinds_of(now, before): 1.0,
            **_of_kinds(now, before),
            **self._of_words(now, before),
            **self._of_names(now, before),
            **self._of_states(now, before),
        }
        size = found["size"] = math.log10(1 + len(self.subjects.told.told))
        found |= {
            "sized_date": size * (now.dimension == DATE),
            "sized_stretch": size * (now.dimension in STRETCHES),
            "sized_sum": size * (now.dimension == "currency"),
            "sized_strange": size * found["strange"],
            "sized_open": size * (found.get("open", 0.0) + found.get("generic", 0.0)),
            "sized_unshared": size * found["unshared"],
            "sized_unshared_before": size * found["unshared_before"],
        }
        return [float(found.get(name, 0.0)) for name in FEATURES]

    def _of_words(self, now: Variable, before: Variable) -> dict[str, float]:
        common = self._common
        shared = common(now.sentence, before.sentence, before.clause)
        weight = min(self.subjects.weigh(shared), _MOST_WEIGHT)
        strange = now.frame - before.sentence - before.names
        return {
            "clause": self._share(common(now.clause, before.sentence), now.clause),
            "back": self._share(common(before.clause, now.sentence), before.clause),
            "shared": weight / _MOST_WEIGHT,
            "frame": self._share(strange, now.frame),
        }

    def _of_names(self, now: Variable, before: Variable) -> dict[str, float]:
        ours, theirs = now.own - before.names, before.own - now.names
        was_told = self.subjects.was_told
        are_apart = ours == now.own and theirs == before.own and bool(ours) and bool(theirs)
        return {
            "names": min(len(now.own & before.names), _MOST_NAMES) / _MOST_NAMES,
            "strange": min(sum(not was_told(name) for name in ours), _MOST_NAMES),
            "strange_before": min(sum(not was_told(name) for name in theirs), _MOST_NAMES),
            "apart": are_apart,
            "unshared": min(len(ours), _MOST_UNSHARED) / _MOST_UNSHARED,
            "unshared_before": min(len(theirs), _MOST_UNSHARED) / _MOST_UNSHARED,
            "world_apart": _are_world_and_place(now, before) or _are_world_and_place(before, now),
        }

    def _of_states(self, now: Variable, before: Variable) -> dict[str, float]:
        """What tells that today's value is another state of what the earlier one is of."""
        tells = self._tells(now, before)
        told = self.subjects.compared.readings.each[before.place].quantities
        rises = "rising" in now.signs
        is_moved = rises != ("falling" in now.signs)
        return {
            **{name: name in now.signs for name in ("moved", "now", "part", "past")},
            "date_moved": now.dimension == DATE and "moved" in now.signs,
            "expected": "expected" in now.signs ^ before.signs,
            "along": is_moved and rises == (now.number > before.number),
            "against": is_moved and rises != (now.number > before.number),
            "tells_before": tells,
            "restated": not tells and self._restates(now, before),
            "numbered": bool(now.numbers) and now.numbers.isdisjoint(each.value for each in told),
        }

    def _restates(self, now: Variable, before: Variable) -> bool:
        """Whether another value of today's sentence is the earlier one."""
        values = self.subjects.compared.readings.each[now.place].values
        rest = (each for each in values if each is not now.value)
        return before.value is not None and any(are_one(each, before.value) for each in rest)

    def _tells(self, now: Variable, before: Variable) -> bool:
        """Whether today's sentence has the earlier value, too, and says that it moved from it."""
        rules, reading = self.subjects.rules, self.subjects.compared.readings.each[now.place]
        if rules is None or now.value is None or before.value is None:
            return False
        spans = (
            each.quantity.span
            for each in reading.values
            if each is not now.value and are_one(each, before.value)
        )
        return any(_follows(reading.text, each, now.span, rules) for each in spans)

    def _share(self, some: Iterable[str], words: frozenset[str]) -> float:
        whole = self.subjects.weigh(words)
        return self.subjects.weigh(some) / whole if whole else 0.0

    def _common(self, ours: frozenset[str], *theirs: frozenset[str]) -> list[str]:
        """As `common`: the words of one that others have, too, whose stems are made once."""
        stems = [self._stems_of(words) for words in theirs]
        return [
            word
            for word in ours
            if any(word in words for words in theirs)
            or (len(word) >= STEM and any(word[:STEM] in each for each in stems))
        ]

    def _stems_of(self, words: frozenset[str]) -> frozenset[str]:
        if words not in self._stems:
            self._stems[words] = stems_of(words)
        return self._stems[words]

    @cached_property
    def _stems(self) -> dict[frozenset[str], frozenset[str]]:
        return {}

    @cached_property
    def _times(self) -> frozenset[str]:
        rules, kinds = self.subjects.rules, self.subjects.kinds
        times = rules.times if rules is not None else frozenset[str]()
        return frozenset(kinds.concept(word) for word in times) if kinds is not None else times

    @cached_property
    def _of_family(self) -> dict[str, list[Variable]]:
        found: dict[str, list[Variable]] = {}
        for each in self.earlier:
            found.setdefault(family(each), []).append(each)
        return found


def _of_kinds(now: Variable, before: Variable) -> dict[str, float]:
    numbers = (abs(each.number) + _LEAST_NUMBER for each in (now, before))
    ratio = 0.0 if now.dimension == DATE else abs(math.log(next(numbers) / next(numbers)))
    is_stretch = now.dimension in STRETCHES
    return {
        "same_noun": bool(now.noun) and now.noun == before.noun,
        "died": now.kind == before.kind == "died",
        "measured": now.dimension not in _PLENTIFUL | STRETCHES,
        "plain_stretch": is_stretch and now.signs.isdisjoint(("moved", "now")),
        "per": bool(now.per) and now.per == before.per,
        "ratio": min(ratio, _MOST_RATIO),
        "few": now.dimension == "count" and now.number < _FEW,
    }


def _follows(text: str, before: Span, now: Span, rules: NoveltyRules) -> bool:
    """Whether a sentence says that one of its values was another: "from nine to four"."""
    if before.end <= now.start and rules.from_to.fullmatch(text[before.end : now.start]):
        return rules.moved_from_before.search(text[: before.start]) is not None
    match = rules.moved_from.match(text, now.end)
    if match is None:
        return False
    return before.start == match.end() if before.start > now.end else before.end < now.start


def _are_world_and_place(one: Variable, other: Variable) -> bool:
    """Whether one is of the world, and the other of what is named in its clause."""
    return "world" in one.signs and "world" not in other.signs and not other.own <= one.names


_AT = {name: at for at, name in enumerate(FEATURES)}
_SHARED = ("clause", "back", "shared", "names")
_SHARING = [_AT[name] for name in _SHARED]
