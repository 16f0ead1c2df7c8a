"""What took another course than was told: called off after planned, released after arrested.

What was moved to another date is known by the words for that.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from re import Match

from summarize.agreement import ROOT
from summarize.data import EarlierClaim, Span
from summarize.language.quantities import DateMention
from summarize.languages.novelty import NoveltyRules
from summarize.novelty.changes import Change
from summarize.novelty.subjects import Subjects
from summarize.readings import Reading

# Two sentences are of one thing if they share so many content words beside what changed, or one
# that is so much of what today's says. Chosen with the open stories of
# benchmarks/days_told in view.
_SHARED, _MOST_OF_IT = 2, 0.5
# Marks at the end of a sentence, which are no part of a date.
_MARKS = ".,;:"


@dataclass(frozen=True, eq=False)
class Courses:
    """Asks what of today's sentences ends, reverses or moves what claims told.

    Attributes:
        subjects: what sentences and claims are about.
    """

    subjects: Subjects

    def of(self, place: int) -> Change | None:
        """What a sentence of today turns; None where it turns nothing.

        Args:
            place: the position of the sentence among those that were compared.
        """
        rules = self.subjects.rules
        if rules is None:
            return None
        return self._moved_date(place, rules) or self._turned(place, rules)

    def is_turning(self, place: int, claims: Sequence[int]) -> bool:
        """Whether a sentence says that something ended or was reversed and no claim says so."""
        rules, each = self.subjects.rules, self.subjects.compared.readings.each
        if rules is None:
            return False
        return any(
            now.search(each[place].text) and not any(now.search(each[at].text) for at in claims)
            for now, _ in rules.courses
        )

    def _turned(self, place: int, rules: NoveltyRules) -> Change | None:
        reading = self.subjects.compared.readings.each[place]
        for now, before in rules.courses:
            ours = now.search(reading.text)
            if ours is None:
                continue
            near = [*self._about(place, ours)]
            if any(now.search(self._reading(at).text) for at in near):
                return None
            found = [
                (at, theirs) for at in near if (theirs := before.search(self._reading(at).text))
            ]
            if found:
                at, theirs = max(found, key=lambda each: self._claim(each[0]).day)
                return self._change(reading, ours, at, theirs)
        return None

    def _change(self, reading: Reading, ours: Match[str], at: int, theirs: Match[str]) -> Change:
        """The values of one unit that both have, else the words that turn."""
        for value in reading.values:
            same = [
                each
                for each in self._reading(at).values
                if each.quantity.dimension == value.quantity.dimension != "count"
            ]
            if len(same) == 1 and same[0].words != value.words:
                return Change(self._claim(at), reading.text, same[0].words, value.quantity.span)
        return Change(self._claim(at), reading.text, theirs[0], Span(*ours.span()))

    def _moved_date(self, place: int, rules: NoveltyRules) -> Change | None:
        """The date of what was to come, where a sentence gives another and says that it moved."""
        reading = self.subjects.compared.readings.each[place]
        signal = rules.rescheduled.search(reading.text)
        now = _to_come(reading, rules) if signal else None
        if signal is None or now is None:
            return None
        found = [
            (at, date)
            for at in self._about(place, signal)
            if (date := _to_come(self._reading(at), rules)) and date.written == now.written
        ]
        if not found or any(_is_same(now, date) for _, date in found):
            return None
        at, date = max(found, key=lambda each: self._claim(each[0]).day)
        words = date.span.of(self._reading(at).text).rstrip(_MARKS)
        said = now.span.of(reading.text).rstrip(_MARKS)
        after = Span(now.span.start, now.span.start + len(said))
        return Change(self._claim(at), reading.text, words, after)

    def _about(self, place: int, match: Match[str]) -> Iterator[int]:
        """The sentences of claims that are about what a sentence says to have turned."""
        compared = self.subjects.compared
        text = compared.readings.each[place].text
        said = self.subjects.words_of(match[0])
        names = self.subjects.names(place)
        ours = self.subjects.words(place, but=said)
        if not self.subjects.is_small:
            ours = frozenset(word for word in ours if word[:ROOT] not in names)
        for at in range(compared.first_claim, len(compared.readings.each)):
            shared = ours & self.subjects.words(at)
            least = _MOST_OF_IT * len(ours)
            if self.subjects.is_small:
                enough = len(shared) >= min(_SHARED, max(least, 1))
            else:
                enough = len(shared) >= max(_SHARED, least)
            if enough and not self.subjects.are_of_others(place, at, Span(0, len(text))):
                yield at

    def _reading(self, place: int) -> Reading:
        return self.subjects.compared.readings.each[place]

    def _claim(self, place: int) -> EarlierClaim:
        return self.subjects.compared.claim_at(place)


def _to_come(reading: Reading, rules: NoveltyRules) -> DateMention | None:
    """The first date behind a word for what is to come."""
    match = rules.to_come.search(reading.text)
    if match is None:
        return None
    later = (each for each in reading.dates if each.span.start >= match.end() and each.written)
    return next(later, None)


def _is_same(one: DateMention, other: DateMention) -> bool:
    if one.date is not None and other.date is not None:
        return one.date == other.date
    return (one.month, one.day, one.weekday) == (other.month, other.day, other.weekday)
