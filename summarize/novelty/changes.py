"""Values that are told otherwise than an earlier briefing told them: "6,301 -> 6,438 dead".

A number that differs is rarely a change: it counts others, elsewhere, or at another time. How
surely two are states of one thing is learned (`likeness`); of all earlier states the latest is
told.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from summarize.agreement import agreement_rules
from summarize.data import EarlierClaim, Span
from summarize.novelty.kinds import DATE, GROWING
from summarize.novelty.likeness import Likeness, model
from summarize.novelty.numbers import are_one
from summarize.novelty.subjects import Subjects
from summarize.novelty.values_said import variables_of
from summarize.novelty.variables import Variable
from summarize.stories import WINDOW_DAYS

# From these scores on two values are told as states of one thing: in a story of which little is
# told, and in one of much. Chosen by the stories of benchmarks/days_told, cross-validated, where at
# -.8 nine in ten are right, and by reading what five timelines told.
_LEAST, _LEAST_OF_MUCH = -0.6, 0.5
# Earlier values that are less like by so much are no older states of the same thing, chosen.
_NEARLY = 1.0
# What a state of the same thing was followed by must be like today's nearly so much, too, and
# follow it so surely. Chosen, not tuned.
_FOLLOWED, _SURELY = 2.0, 0.0
# A value that was told already is no news, even if another one is more like it by so much. Chosen.
_ROOM = 1.5
# A value that differs by more is news, however it was rounded before: 9,000, then 8,650. Chosen.
_ROUNDING = 0.025
# Marks at the end of a date, which are no part of it.
_MARKS = ".,;:"


@dataclass(frozen=True, slots=True)
class Change:
    """A value of a sentence of today that an earlier claim told otherwise.

    `before` is the value in the words of the claim, `after` where that of today stands in `text`,
    its sentence.
    """

    claim: EarlierClaim
    text: str
    before: str
    after: Span


@dataclass(frozen=True, eq=False)
class Changes:
    """Asks which values of today's sentences the earlier claims told otherwise.

    Attributes:
        subjects: what sentences and claims are about.
        is_strict: whether what changed is to be left out as it was, so that more is asked: it is a
            toll, a date to come, or said to have moved, in a sentence without other names.
    """

    subjects: Subjects
    is_strict: bool = False

    def of(self, place: int) -> Change | None:
        """What of a sentence an earlier claim told otherwise; None where nothing is.

        Args:
            place: the position of the sentence among those that were compared.
        """
        found = [
            (score, now, before)
            for now in self._asked(place)
            for score, before in self._states(now)
        ]
        if not found:
            return None
        _, now, before = max(found, key=lambda each: each[0])
        words = self._span(before).of(self._text(before))
        return Change(self._claim(before), self._text(now), words, self._span(now))

    def asks(self, place: int) -> bool:
        """Whether a sentence of today has a value that anything is asked of."""
        return bool(self._asked(place))

    def _asked(self, place: int) -> Sequence[Variable]:
        """The values of a sentence of which it is asked what they were; each is read once."""
        if place not in self._read:
            found = variables_of(self.subjects, place)
            self._read[place] = [each for each in found if not self.is_strict or _may_move(each)]
        return self._read[place]

    @cached_property
    def _read(self) -> dict[int, list[Variable]]:
        return {}

    def _states(self, now: Variable) -> Iterator[tuple[float, Variable]]:
        """The latest earlier state of what a value of today is a state of, with the best score."""
        if self.is_strict and not self._likeness.may_reach(self._least, now):
            return
        scored = self._scored(now)
        best = max((score for score, _ in scored), default=self._least)
        near = [each for each in scored if each[0] >= max(best - _NEARLY, self._least)]
        if not near or any(score >= best - _ROOM and is_same(now, each) for score, each in scored):
            return
        likely = [each for score, each in scored if score >= best - _FOLLOWED]
        latest = self._followed(max(near, key=lambda each: self._day(each[1]))[1], likely)
        if not (is_same(now, latest) or any(_is_rewritten(now, each) for _, each in near)):
            like = [each for each in near if is_same(latest, each[1])]
            yield best, max(like, key=lambda each: each[0])[1] if like else latest

    def _followed(self, before: Variable, likely: Sequence[Variable]) -> Variable:
        """The latest state of a thing that earlier claims themselves told as changed."""
        later = [each for each in likely if self._day(each) > self._day(before)]
        for each in sorted(later, key=self._day):
            if any(score >= _SURELY for score, _ in self._scored(each, [before])):
                before = each
        return before

    def _scored(
        self, now: Variable, among: Sequence[Variable] | None = None
    ) -> list[tuple[float, Variable]]:
        """What a value can be compared with, and how surely both are states of one thing."""
        if self.is_strict and not _may_move(now):
            return []

        def is_wanted(before: Variable) -> bool:
            return not self.is_strict or not self.subjects.are_apart(now.place, before.place)

        found, rows = self._likeness.features(now, among, wanted=is_wanted)
        scores: list[float] = (rows @ model().weights - model().threshold).tolist()
        return [(score, each) for score, each in zip(scores, found, strict=True) if is_wanted(each)]

    @property
    def _least(self) -> float:
        return _LEAST_OF_MUCH if self.is_strict or self.subjects.is_much else _LEAST

    @cached_property
    def _likeness(self) -> Likeness:
        subjects = self.subjects
        # What was told longer ago than a story may pause is of another event, or another period.
        last = date.fromisoformat(subjects.told.story.last_day)
        oldest = (last - timedelta(days=WINDOW_DAYS)).isoformat()
        recent = (
            at for at in subjects.places_of_claims if subjects.compared.claim_at(at).day >= oldest
        )
        return Likeness(subjects, [each for at in recent for each in variables_of(subjects, at)])

    def _claim(self, before: Variable) -> EarlierClaim:
        return self.subjects.compared.claim_at(before.place)

    def _day(self, before: Variable) -> str:
        return self._claim(before).day

    def _text(self, each: Variable) -> str:
        return self.subjects.compared.readings.each[each.place].text

    def _span(self, each: Variable) -> Span:
        """Where a value stands, with the words that make it a bound: "at least nine"."""
        text = self._text(each)
        known = agreement_rules(self.subjects.compared.readings.language)
        bound = known.bound_words.search(text[: each.span.start]) if known else None
        start = bound.start() if bound else each.span.start
        words = Span(start, each.span.end).of(text)
        return Span(start, start + len(words.rstrip(_MARKS)))


def _may_move(now: Variable) -> bool:
    """Whether it is a toll, a date to come, or said to have moved: what was told is surely past."""
    return now.kind in GROWING or now.kind == DATE or now.is_of_now


def _is_rewritten(now: Variable, before: Variable) -> bool:
    """Whether a sentence has a lesser number than the same words had: that corrects them."""
    is_same_text = now.sentence == before.sentence and now.names == before.names
    is_less = now.value is not None and now.number < before.number
    return is_same_text and is_less and "moved" not in now.signs


def is_same(now: Variable, before: Variable) -> bool:
    """Whether two variables have the same value, but for what a reader takes for rounding."""
    if now.date is not None and before.date is not None:
        one, other = now.date, before.date
        if one.date and other.date and "weekday" not in {*one.written, *other.written}:
            return one.date == other.date
        parts = {*one.written} & {*other.written}
        return all(getattr(one, part) == getattr(other, part) for part in parts)
    if now.value is None or before.value is None or now.unit != before.unit:
        return now.number == before.number
    room = _ROUNDING * max(abs(now.number), abs(before.number))
    return abs(now.number - before.number) <= room and are_one(now.value, before.value)
