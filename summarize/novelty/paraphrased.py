"""What was told in quite other words, known by its numbers and names.

Short sentences share few words with what they repeat: "It had earlier been put at 187". Where every
number and name was told, in a sentence that has most of the other words, too, nothing of it is new.
The past perfect is how a report tells again what came before; elsewhere more is asked, as a number
that is given ("the 85 patients") only names what news is told of.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from summarize.agreement import ROOT
from summarize.claims import Value, claim_rules
from summarize.data import EarlierClaim
from summarize.language.quantities import DateMention
from summarize.languages.novelty import NoveltyRules
from summarize.novelty.courses import Courses
from summarize.novelty.numbers import are_one, is_no_count
from summarize.novelty.subjects import Subjects
from summarize.readings import Reading

# So much of a sentence's words, at least, stands in one claim; so few do not, of what is told in
# the past perfect with a number, and of the rest. Chosen with the open stories of
# benchmarks/days_told in view.
_SHARE, _FEWEST_LEFT, _LEFT_ALONE = 0.5, 2, 1
# Without a number more is asked.
_SHARE_ALONE, _LEAST_ALONE = 0.75, 2
# Words are of one stem if they begin with so many of the same letters: "homes", "homeless".
_STEM = 4
# Numbers up to this one are in too many sentences to tell one from another. Chosen, not tuned.
_COMMON = 3


@dataclass(frozen=True, eq=False)
class Paraphrased:
    """Asks the earlier claims whether they told what a sentence says, in other words.

    Attributes:
        subjects: what sentences and claims are about.
    """

    subjects: Subjects

    def by_facts(self, place: int) -> EarlierClaim | None:
        """The latest claim that has all that a sentence tells; None where there is none.

        Args:
            place: the position of the sentence among those that were compared.
        """
        rules, reading = self.subjects.rules, self._reading(place)
        if rules is None or not self._may_repeat(place, rules):
            return None
        is_before = rules.past_perfect.search(reading.text) is not None
        if self._is_given(reading, rules):
            return None
        if not is_before and rules.forecast.search(reading.text):
            return None
        found = [at for at in self._claims() if self._tells(place, at, is_before=is_before)]
        compared = self.subjects.compared
        return compared.claim_at(found[-1]) if found else None

    def _may_repeat(self, place: int, rules: NoveltyRules) -> bool:
        """Whether a sentence has nothing that says it is news, and no name that was not told."""
        reading = self._reading(place)
        if reading.quoted or not all(map(self._was_told, self.subjects.names(place))):
            return False
        is_moved = any(
            rules.moved_to.search(reading.text[: each.quantity.span.start])
            for each in reading.values
        )
        is_now = rules.stands_now.search(reading.text)
        if (is_moved and not rules.past_perfect.search(reading.text)) or is_now:
            return False
        return self._courses.of(place) is None

    @cached_property
    def _courses(self) -> Courses:
        return Courses(self.subjects)

    def _was_told(self, name: str) -> bool:
        return any(name in self.subjects.names(at) for at in self._claims())

    def _is_given(self, reading: Reading, rules: NoveltyRules) -> bool:
        """Whether a number only names what the sentence is about: "the 85 patients"."""
        return any(
            rules.given_before.search(reading.text[: each.quantity.span.start])
            for each in reading.values
        )

    def _tells(self, place: int, at: int, *, is_before: bool) -> bool:
        """Whether one claim has all numbers of a sentence and most of its words."""
        now, told = self._reading(place), self._reading(at)
        if now.claims.negative != told.claims.negative or self.subjects.are_apart(place, at):
            return False
        if not self._has_numbers(now, told):
            return False
        words = self._words(place)
        shared = self._shared(words, at)
        left = len(words) - len(shared)
        is_counted = any(_is_telling(each) for each in now.values) or _years(now)
        if self._is_done(place, words - shared, is_before=is_before, is_counted=bool(is_counted)):
            return False
        if not is_counted:
            enough = len(shared) >= max(_SHARE_ALONE * len(words), _LEAST_ALONE)
            return enough and left <= (_LEFT_ALONE if is_before else 0)
        enough = bool(shared) and len(shared) >= _SHARE * len(words)
        return left <= _FEWEST_LEFT if is_before else left <= _LEFT_ALONE and enough

    def _is_done(
        self, place: int, missing: frozenset[str], *, is_before: bool, is_counted: bool
    ) -> bool:
        """Whether a word that the claim has not tells what somebody did: that would be news.

        What a report tells again with its number may give it otherwise: "had been put at 187".
        """
        rules = self.subjects.rules
        if rules is None:
            return False
        done = rules.done.findall(self._reading(place).text)
        if is_before and is_counted:
            done = [each for each in done if each.casefold() not in rules.giving]
        return not missing.isdisjoint(self.subjects.words_of(" ".join(done)))

    def _has_numbers(self, now: Reading, told: Reading) -> bool:
        """Whether a sentence of a claim has all amounts and dates of one of today."""
        return all(
            self._has(told, each) for each in now.values if not is_no_count(each, now)
        ) and all(any(_is_same(each, one) for one in told.dates) for each in _years(now))

    def _has(self, told: Reading, value: Value) -> bool:
        """Whether a sentence of a claim has a number, and counts the same with it."""
        return any(are_one(value, each) and self._count_one(value, each) for each in told.values)

    def _count_one(self, a: Value, b: Value) -> bool:
        one, other = a.quantity.noun, b.quantity.noun
        if not one or not other or a.quantity.dimension != "count":
            return True
        return one == other or a.measure == b.measure or {one, other} <= self._people

    @cached_property
    def _people(self) -> frozenset[str]:
        known, rules = claim_rules(self.subjects.compared.readings.language), self.subjects.rules
        people = known.people if known else frozenset[str]()
        return people | (rules.inhabitants if rules else frozenset())

    def _words(self, place: int) -> frozenset[str]:
        """The words of a sentence that are neither names nor what is counted."""
        reading = self._reading(place)
        rules, names = self.subjects.rules, self.subjects.names(place)
        counted = " ".join(f"{each.words} {each.quantity.noun}" for each in reading.values)
        said = self.subjects.words_of(counted)
        numerals = rules.numerals if rules else frozenset()
        found = self.subjects.words(place, but=said | numerals)
        return frozenset(word for word in found if word[:ROOT] not in names)

    def _shared(self, words: frozenset[str], at: int) -> frozenset[str]:
        told = self.subjects.words(at)
        stems = {word[:_STEM] for word in told}
        return frozenset(w for w in words if w in told or (len(w) >= _STEM and w[:_STEM] in stems))

    def _claims(self) -> Iterator[int]:
        compared = self.subjects.compared
        yield from range(compared.first_claim, len(compared.readings.each))

    def _reading(self, place: int) -> Reading:
        return self.subjects.compared.readings.each[place]


def _is_telling(value: Value) -> bool:
    """Whether a number is not one that stands everywhere: 1, 2 and 3 of something."""
    number = value.quantity.value
    return number > _COMMON or not float(number).is_integer()


def _years(reading: Reading) -> list[DateMention]:
    """The dates of a sentence that are no day of the week: years, months, days of a month."""
    return [each for each in reading.dates if {*each.written} - {"weekday"}]


def _is_same(now: DateMention, told: DateMention) -> bool:
    parts = {*now.written} & {*told.written}
    return bool(parts) and all(getattr(now, part) == getattr(told, part) for part in parts)
