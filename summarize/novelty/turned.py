"""Plans, states and values of an earlier day of a story that a later day overtakes, in any words.

"Rail workers will strike on Wednesday" is overtaken by "Wednesday's walkout will not go ahead": a
plan or state, and a later sentence that says that something is off, over or moved, with the same
day or the same subject. "The fire burned 400 hectares" is by "the fire grew to 1,200 hectares".
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter

from summarize.agreement import agreement_rules, says_no
from summarize.claims import Value
from summarize.novelty.numbers import are_one, novelty_rules
from summarize.novelty.said import Measure, Said, SaidRules, measure_of, outside
from summarize.scoring import Material

# Content words that two sentences share, without times and who tells it: where they name one day,
# and where not. Chosen on invented stories and read on the days of BASIL.
_ON_ONE_DAY, _SHARED = 1, 2
# So much of the words of the shorter sentence is shared where both give a day to the same, or
# values of it. Chosen likewise.
_SAME_PLAN, _SAME_VALUE = 0.5, 0.4
# Where nothing says that it is another now, the words are the same. Chosen likewise.
_SAME_WORDS = 0.65
# A value may grow or shrink so many times from day to day; more is of something else. Chosen.
_MOST = 20


@dataclass(frozen=True, eq=False)
class Turned:
    """Asks which sentences of a story are overtaken by those of a later day.

    Only sentences that can be a pair are asked whether they are: those with a word, a name or a
    measure in common.

    Attributes:
        material: the story.
    """

    material: Material

    def pairs(self, before: Sequence[int], now: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Those of some sentences that others, of a later day, overtake, each with such a one."""
        if self._rules is None:
            return
        ours, theirs = [self._each[at] for at in before], [self._each[at] for at in now]
        for one, other in (
            *_plans_off(ours, theirs),
            *_other_values(ours, theirs),
            *_come(ours, theirs),
            *self._done_after_all(ours, theirs),
        ):
            yield one.at, other.at

    def may_turn(self, before: Sequence[int], now: Sequence[int]) -> bool:
        """Whether one of some sentences tells a plan or state, and one with a word of it a turn."""
        if self._rules is None:
            return False
        known, ours = self._rules.known, [self._each[at] for at in before]
        theirs = [self._each[at] for at in now]
        told = [each.roots for each in ours if outside(known.passing, each.text)]
        turns = [each.roots for each in theirs if outside(known.may_turn, each.text)]
        return any(not one.isdisjoint(other) for one in told for other in turns)

    def _done_after_all(self, ours: "_Some", theirs: "_Some") -> "_Pairs":
        """What somebody refused to do, or would not, and is done in a later sentence."""
        refusing = [each for each in ours if each.says_no]
        for one, other in _sharing(refusing, theirs, attrgetter("names")):
            if other.reading.claims.hedged:
                continue
            lexis = self.material.reporting.wordings.lexis
            if says_no(lexis, one.reading, other.reading):
                yield one, other

    @cached_property
    def _rules(self) -> "SaidRules | None":
        language = self.material.language
        known = agreement_rules(language)
        return None if known is None else SaidRules(known, novelty_rules(language), language)

    @cached_property
    def _each(self) -> "tuple[Said, ...]":
        """The sentences of the story, each read when first asked."""
        material, rules = self.material, self._rules
        if rules is None:
            return ()
        number, articles = material.article_number, material.articles
        return tuple(
            Said(at, reading, material.readings.terms, rules, articles[number[article]])
            for at, reading in enumerate(material.readings)
            for article in (reading.sentence.article_id,)
        )


_Some = Sequence[Said]
_Pairs = Iterator[tuple[Said, Said]]


def _sharing(
    ours: _Some, theirs: _Some, keys: Callable[[Said], Iterable[Hashable]], least: int = 1
) -> _Pairs:
    """The pairs of some sentences and others that have so many keys in common."""
    if not ours:
        return
    having: dict[Hashable, list[int]] = {}
    for number, each in enumerate(theirs):
        for key in keys(each):
            having.setdefault(key, []).append(number)
    for one in ours:
        shared = Counter(number for key in keys(one) for number in having.get(key, ()))
        for number, count in shared.items():
            if count >= least:
                yield one, theirs[number]


def _plans_off(ours: _Some, theirs: _Some) -> _Pairs:
    """Plans and states, each with a sentence that says that it is off, or on another day."""
    turning = [each for each in theirs if each.turning is not None]
    planning = [each for each in theirs if each.coming and each.is_open]
    denying = [each for each in theirs if each.will_not is not None]
    if not (turning or planning or denying):
        return
    plans, words = [each for each in ours if each.is_open], attrgetter("words")
    yield from (pair for pair in _sharing(plans, turning, words) if _is_off(*pair))
    coming = [each for each in plans if each.coming]
    pairs = _sharing(coming, planning, words, _SHARED)
    yield from (pair for pair in pairs if _is_another_day(*pair))
    yield from (pair for pair in _sharing(plans, denying, words, _SHARED) if _will_not(*pair))


def _is_off(before: Said, now: Said) -> bool:
    """Whether what a sentence says to be off is what another one plans."""
    shared = before.words & now.words
    if before.coming & now.days:
        return len(shared) >= _ON_ONE_DAY
    if len(shared) < _SHARED or _are_of_others(before, now):
        return False
    return not (shared - now.names).isdisjoint(now.near_turning)


def _is_another_day(before: Said, now: Said) -> bool:
    """Whether two sentences with days to come give another one to the same."""
    return before.coming.isdisjoint(now.coming) and _are_alike(before, now, _SAME_PLAN)


def _will_not(before: Said, now: Said) -> bool:
    """Whether a sentence says that what another one plans will not be done."""
    if now.will_not is None or _are_of_others(before, now):
        return False
    is_denied = not now.will_not.isdisjoint(before.words & now.words)
    return is_denied and before.rules.known.will_not.search(before.text) is None


def _other_values(ours: _Some, theirs: _Some) -> _Pairs:
    """Sentences with an earlier value of what is said to have moved, each with what says so.

    What has grown need not be said to have, where both tell it in the same words. Counts are known
    by their nouns, and asked by `find_changes`.
    """
    told, later = _by_measure(ours), _by_measure(theirs)
    for measure, some in told.items():
        pairs = _sharing(some, later.get(measure, ()), attrgetter("words"), _SHARED)
        yield from (pair for pair in pairs if _is_another_value(*pair))


def _by_measure(some: _Some) -> dict[Measure, list[Said]]:
    found: dict[Measure, list[Said]] = {}
    for each in some:
        for measure in each.measures:
            found.setdefault(measure, []).append(each)
    return found


def _is_another_value(before: Said, now: Said) -> bool:
    """Whether another sentence has an earlier value of what is said to have moved."""
    values = now.moved or now.reading.values
    if not _are_alike(before, now, _SAME_VALUE if now.moved else _SAME_WORDS):
        return False
    if not (now.ordinals <= before.numbers and before.ordinals <= now.numbers):
        return False  # one is of the fourth of something, and the other has no four
    if not now.moved and before.days and now.days and before.days.isdisjoint(now.days):
        return False  # each day has its own
    same = [(a, b) for a in values for b in before.told if _are_of_one(a, b, falls=now.falls)]
    return bool(same) and not any(are_one(one, other) for one, other in same)


def _come(ours: _Some, theirs: _Some) -> _Pairs:
    """Sentences that say that there is none yet, each with a later one that there is."""
    for one in ours:
        none = one.none_yet
        if none is None or len(none) < _SHARED:
            continue
        for other in theirs:
            if none <= other.words and other.none_yet is None:
                claims = other.reading.claims
                if not (claims.negative or claims.denies or claims.hedged):
                    yield one, other


def _are_alike(one: Said, other: Said, share: float) -> bool:
    """Whether two sentences share enough of their words, and no names keep them apart."""
    shared = len(one.words & other.words)
    least = max(_SHARED, share * min(len(one.words), len(other.words)))
    return shared >= least and not _are_of_others(one, other)


def _are_of_others(one: Said, other: Said) -> bool:
    """Whether each of two sentences has a name that the other has not."""
    return bool(one.names - other.names and other.names - one.names)


def _are_of_one(now: Value, before: Value, *, falls: bool) -> bool:
    """Whether two values, of which the first is said to have moved, are of one measure."""
    measure, a, b = measure_of(now), now.quantity.value, before.quantity.value
    low, high = sorted((abs(a), abs(b)))
    if measure is None or measure != measure_of(before) or high > _MOST * low:
        return False
    return falls or a >= b
