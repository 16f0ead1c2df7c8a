"""Values that a sentence says have moved: "the price fell to 2.11", "now stands at", "up from".

Where kind, people and place leave open what a number is of, the sentence itself may say that it is
another than before. It is then of what it names: the one earlier value with the same unit and the
same subject.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations

from summarize.agreement import ROOT
from summarize.claims import Value
from summarize.data import EarlierClaim, Span
from summarize.language import tokens
from summarize.languages.novelty import NoveltyRules
from summarize.novelty.changes import GROWING, Change
from summarize.novelty.numbers import are_one, is_no_count
from summarize.novelty.subjects import Subjects
from summarize.readings import Reading

# So much of what is said of a value must stand in the earlier sentence. Chosen with the
# open stories of benchmarks/days_told in view.
_SAME_SUBJECT = 0.4
# Of several earlier values those count that share nearly as much as the likest. Chosen, not tuned.
_NEARLY = 0.75
# A claim that has a value which a sentence calls the earlier one shares so many words with it.
_SHARED = 2
# A value may grow or shrink so many times from day to day; more is of something else. Chosen.
_MOST = 20
_NUMBERING = frozenset(("count", "ordinal"))
_COMPARED = frozenset(("count", "currency", "percent", "length", "mass", "volume", "duration"))


@dataclass(frozen=True, slots=True)
class _Moved:
    """A value of today that is said to have moved, with the words for what it is of.

    `span` is its clause; it `is_bare` where only the noun that is counted says what it is of.
    """

    place: int
    value: Value
    subject: frozenset[str]
    span: Span
    is_bare: bool


@dataclass(frozen=True, slots=True)
class _Before:
    """An earlier value of the same unit, with how much of the subject its sentence has.

    `names` is how many names both sentences have.
    """

    place: int
    value: Value
    share: float
    names: int


@dataclass(frozen=True, eq=False)
class Moves:
    """Asks which values of today's sentences are said to have moved from what was told.

    Attributes:
        subjects: what sentences and claims are about.
    """

    subjects: Subjects

    def of(self, place: int) -> Change | None:
        """What of a sentence of today has moved; None where nothing is said to have.

        Args:
            place: the position of the sentence among those that were compared.
        """
        rules = self.subjects.rules
        if rules is None:
            return None
        found = (self._change(moved) for moved in self._moved(place, rules))
        change = next((change for change in found if change is not None), None)
        return change or self._from_told(place, rules)

    def _from_told(self, place: int, rules: NoveltyRules) -> Change | None:
        """The value of a sentence that has the earlier one, too: "four, down from nine"."""
        reading = self._reading(place)
        for value, before in permutations(reading.values, 2):
            if not _follows(reading.text, before.quantity.span, value.quantity.span, rules):
                continue
            told = [*self._telling(place, before)]
            if told and not [*self._telling(place, value)]:
                at, words = max(told, key=lambda each: self._claim(each[0]).day)
                return Change(self._claim(at), reading.text, words, value.quantity.span)
        return None

    def _telling(self, place: int, value: Value) -> Iterator[tuple[int, str]]:
        """Where claims about what a sentence is about have one of its values, and in what words."""
        compared, about = self.subjects.compared, self.subjects.words(place)
        for at in range(compared.first_claim, len(compared.readings.each)):
            same = [each for each in self._reading(at).values if are_one(value, each)]
            shared = about & self.subjects.words(at)
            if same and len(shared) >= _SHARED and not self.subjects.are_apart(place, at):
                yield at, same[0].words

    def _reading(self, place: int) -> Reading:
        return self.subjects.compared.readings.each[place]

    def _moved(self, place: int, rules: NoveltyRules) -> Iterator[_Moved]:
        reading = self.subjects.compared.readings.each[place]
        for value in reading.values:
            span = value.quantity.span
            if value.quantity.dimension not in _COMPARED or is_no_count(value, reading):
                continue
            if value.measure.partition(" ")[0] in GROWING:
                continue  # casualties are known by their kind: see `changes`
            clause = _clause(reading.text, span, rules)
            if _is_other(reading.text, span, clause, rules):
                continue
            if self._is_said(reading, span, clause, rules):
                subject = self._subject(place, value, clause, rules)
                noun = frozenset(filter(None, (self._noun(value),)))
                if subject or noun:
                    yield _Moved(place, value, subject or noun, clause, is_bare=not subject)

    def _is_said(self, reading: Reading, span: Span, clause: Span, rules: NoveltyRules) -> bool:
        """Whether the sentence says of a value that it moved or stands now."""
        before = reading.text[clause.start : span.start]
        if rules.moved_to.search(before) or rules.stands_now.search(clause.of(reading.text)):
            return True
        return rules.revised.search(reading.text) is not None

    def _subject(
        self, place: int, value: Value, clause: Span, rules: NoveltyRules
    ) -> frozenset[str]:
        """The words that say what a value is of, without names and the verb that moves it."""
        reading = self._reading(place)
        start = value.quantity.span.start
        before = rules.motions.sub(" ", reading.text[clause.start : start])
        found = self.subjects.words_of(before)
        names = self.subjects.names(place)
        return frozenset(word for word in found if word[:ROOT] not in names) or found

    def _noun(self, value: Value) -> str:
        language = self.subjects.compared.readings.language
        noun = value.quantity.noun
        return tokens.concept(tokens.stem(noun, language), language) if noun else ""

    def _change(self, now: _Moved) -> Change | None:
        """The latest earlier value of the same subject, where it is another."""
        found = [*self._earlier(now)]
        most = max((each.share for each in found), default=0.0)
        near = [each for each in found if each.share >= _NEARLY * most]
        names = max((each.names for each in near), default=0)
        near = [each for each in near if each.names == names]
        if not near or any(are_one(now.value, each.value) for each in near):
            return None
        latest = max(near, key=lambda each: (self._claim(each.place).day, each.share))
        text = self.subjects.compared.readings.each[now.place].text
        words = latest.value.words
        return Change(self._claim(latest.place), text, words, now.value.quantity.span)

    def _earlier(self, now: _Moved) -> Iterator[_Before]:
        compared = self.subjects.compared
        for place in range(compared.first_claim, len(compared.readings.each)):
            reading = compared.readings.each[place]
            values = [each for each in reading.values if self._is_alike(now, each, reading)]
            until = Span(self._start(now), now.span.end)
            if len(values) != 1 or self.subjects.are_of_others(now.place, place, until):
                continue
            share = len(now.subject & self._about(place)) / len(now.subject)
            if share >= _SAME_SUBJECT and self._has_numbers(now, place):
                shared = self.subjects.names(now.place) & self.subjects.names(place)
                yield _Before(place, values[0], share, len(shared))

    def _start(self, now: _Moved) -> int:
        """Where a sentence begins to say what a value is of, behind who gives it."""
        rules, text = self.subjects.rules, self._reading(now.place).text
        said = rules.sayer.search(text) if rules else None
        return said.end() if said and said.end() <= now.span.start else 0

    def _has_numbers(self, now: _Moved, place: int) -> bool:
        """Whether the numbers that are a part of the subject stand there: "stage six"."""
        told = {each.value for each in self._reading(place).quantities}
        end = now.value.quantity.span.start
        return all(
            each.value in told
            for each in self._reading(now.place).quantities
            if each.dimension in _NUMBERING and now.span.start <= each.span.start < end
        )

    def _about(self, place: int) -> frozenset[str]:
        reading = self.subjects.compared.readings.each[place]
        return self.subjects.words(place) | {self._noun(each) for each in reading.values}

    def _is_alike(self, now: _Moved, before: Value, reading: Reading) -> bool:
        """Whether two values have one unit, count the same and are near each other."""
        a, b = now.value.quantity, before.quantity
        if (a.dimension, a.unit) != (b.dimension, b.unit) or is_no_count(before, reading):
            return False
        if self._part(reading, before) or before.measure.partition(" ")[0] in GROWING:
            return False
        if a.dimension == "count":
            ours, theirs = self._noun(now.value), self._noun(before)
            if ours and theirs and a.noun != b.noun:
                return False
            if bool(ours) != bool(theirs) and (ours or theirs) not in now.subject:
                return False
            if now.is_bare and (ours != theirs or not self.subjects.is_small):
                return False
        low, high = sorted((abs(a.value), abs(b.value)))
        return high <= _MOST * low and self._goes_so(now, a.value, b.value)

    def _goes_so(self, now: _Moved, value: float, before: float) -> bool:
        """Whether a value that is said to rise is more than before, and one that falls is less."""
        rules = self.subjects.rules
        text = now.span.of(self._reading(now.place).text)
        if value == before:
            return True
        if rules is None or (rules.rising.search(text) and rules.falling.search(text)):
            return rules is not None
        if rules.rising.search(text):
            return value > before
        return value < before or not rules.falling.search(text)

    def _part(self, reading: Reading, value: Value) -> bool:
        rules = self.subjects.rules
        if rules is None:
            return True
        span = value.quantity.span
        return _is_other(reading.text, span, _clause(reading.text, span, rules), rules)

    def _claim(self, place: int) -> EarlierClaim:
        return self.subjects.compared.claim_at(place)


def _follows(text: str, before: Span, now: Span, rules: NoveltyRules) -> bool:
    """Whether a sentence says that one of its values was another: "from nine to four"."""
    if before.end <= now.start and rules.from_to.fullmatch(text[before.end : now.start]):
        return rules.moved_from_before.search(text[: before.start]) is not None
    match = rules.moved_from.match(text, now.end)
    if match is None:
        return False
    return before.start == match.end() if before.start > now.end else before.end < now.start


def _is_other(text: str, span: Span, clause: Span, rules: NoveltyRules) -> bool:
    """Whether a value is of a part, of another time, or only expected."""
    before = rules.moved_to.sub(" ", text[clause.start : span.start])
    words = f"{before} {text[span.end : clause.end]}"
    return rules.part.search(words) is not None or rules.forecast.search(words) is not None


def _clause(text: str, span: Span, rules: NoveltyRules) -> Span:
    """The clause of a value, without who gives it."""
    said = rules.sayer.search(text)
    start = said.end() if said and said.end() <= span.start else 0
    for match in rules.clause_ends.finditer(text):
        if start <= match.start() and match.end() <= span.start:
            start = match.end()
        elif match.start() >= span.end:
            return Span(start, match.start())
    return Span(start, len(text))
