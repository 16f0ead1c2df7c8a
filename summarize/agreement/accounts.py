"""How many, when, and whether anybody was hurt: what two accounts of one event give differently.

Who is said to have said it plays no part. Only the first sentences of the articles of a story that
is not large are compared: these tell of its main event.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from summarize.agreement.amounts import are_of_others
from summarize.agreement.ends import End, Ends
from summarize.agreement.moments import GROWING
from summarize.agreement.statements import agreement_rules
from summarize.agreement.verbs import places_said
from summarize.claims import Value, values_differ
from summarize.data import Span
from summarize.language.quantities import DateMention, dates_conflicting
from summarize.readings import Reading, Readings

if TYPE_CHECKING:
    from summarize.checking import Lexis

# So many sentences of an article tell of the main event of its story. Chosen, not tuned.
_FIRST = 3
# A verb and what it is of stand so many words from one another: "made off in a van with three".
# Chosen, not tuned.
_REACH = 6
# Two counts of one thing are at most so many times one another, as elsewhere (`comparable`).
_MOST = 5
# Two accounts are of one event if so many words of them and of the openings of their articles are
# the same. Chosen, not tuned.
_LEAST_SHARED = 2
# Marks that part clauses.
_MARKS = frozenset(",;:()–—“”\"'")


class Difference(NamedTuple):
    """What two accounts give differently: where it stands in each, and of which kind it is."""

    kind: str
    ours: Span
    theirs: Span


class _Count(NamedTuple):
    value: Value
    noun: str
    verbs: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Accounts:
    """What the first sentences of the articles of a story count, expect and deny.

    Attributes:
        ends: the ends of events that the sentences tell.
        look: gives what words may stand for what; asked only where two numbers differ.
    """

    ends: Ends
    look: "Callable[[], Lexis | None]"
    _counts: dict[int, tuple[_Count, ...]] = field(default_factory=dict, init=False)

    @property
    def readings(self) -> Readings:
        """The sentences."""
        return self.ends.readings

    @cached_property
    def telling(self) -> tuple[int, ...]:
        """The sentences that give a number, a day to come, or whether anybody was hurt."""
        each = self.readings.each
        return tuple(
            at
            for at in self._first
            if each[at].quantities or each[at].dates or self._harm(at) is not None
        )

    def difference(self, a: int, b: int) -> Difference | None:
        """What two sentences of two articles give differently of one event."""
        each = self.readings.each
        is_one = each[a].sentence.article_id == each[b].sentence.article_id
        if is_one or not {a, b} <= self._places:
            return None
        return self._other_count(a, b) or self._other_day(a, b) or self._other_harm(a, b)

    @cached_property
    def _places(self) -> frozenset[int]:
        return frozenset(self._first)

    @cached_property
    def _first(self) -> tuple[int, ...]:
        """The first body sentences of each article."""
        found: dict[str, list[int]] = {}
        for at, reading in enumerate(self.readings.each):
            if reading.sentence.kind == "body":
                found.setdefault(reading.sentence.article_id, []).append(at)
        each = self.readings.each
        return tuple(
            at
            for own in found.values()
            for at in sorted(own, key=lambda at: each[at].sentence.index)[:_FIRST]
        )

    # Counts.

    def _other_count(self, a: int, b: int) -> Difference | None:
        pairs = ((x, y) for x in self._counts_of(a) for y in self._counts_of(b))
        found = next((pair for pair in pairs if self._are_two_counts(a, b, *pair)), None)
        if found is None or not self._are_of_one_event(a, b):
            return None
        return Difference("count", *(each.value.quantity.span for each in found))

    def _counts_of(self, at: int) -> tuple[_Count, ...]:
        """The counts of a sentence that are what its verbs are of."""
        if at not in self._counts:
            reading = self.readings.each[at]
            self._counts[at] = tuple(
                _Count(value, value.quantity.noun, verbs)
                for value in reading.values
                if self._may_be_compared(value) and (verbs := _verbs_of(reading, value))
            )
        return self._counts[at]

    def _may_be_compared(self, value: Value) -> bool:
        """Whether an amount is a count of things, or of people whom nothing befell (`casualties`)."""
        fate = value.measure.split(" ", maxsplit=1)[0]
        return (
            value.quantity.dimension == "count"
            and bool(value.quantity.noun)
            and fate not in GROWING - {"saved"}
        )

    def _are_two_counts(self, a: int, b: int, x: _Count, y: _Count) -> bool:
        one, other = (each.value.quantity.value for each in (x, y))
        if not values_differ(x.value, y.value) or max(one, other) > _MOST * min(one, other):
            return False
        ours, theirs, lexis = self.readings.each[a], self.readings.each[b], self.look()
        known = agreement_rules(self.readings.language)
        if lexis is None or known is None or lexis.relation(x.noun, y.noun) != "same":
            return False
        if _has(ours, y, lexis, x) or _has(theirs, x, lexis, y) or self._is_other_time(a, b):
            return False
        spans = (x.value.quantity.span, y.value.quantity.span)
        return (
            not (self._is_part(ours, x) or self._is_part(theirs, y))
            and _share_verb(lexis, ours, x.verbs, theirs, y.verbs)
            and not are_of_others((ours, theirs), spans, known)
        )

    def _is_part(self, reading: Reading, count: _Count) -> bool:
        """Whether a number is one of more, or of others: "three more", "two of the paintings"."""
        at, known = _place_of(reading, count.value), self.ends.known
        if at is None or known is None:
            return True
        return not known.partial.isdisjoint(reading.small_words[max(0, at - 1) : at + 2])

    def _is_other_time(self, a: int, b: int) -> bool:
        each = self.readings.each
        days = [
            dates_conflicting(one, other)
            for one in each[a].written_dates
            for other in each[b].written_dates
        ]
        return (bool(days) and all(days)) or not self.ends.are_of_one_time(a, b)

    # Days to come.

    def _other_day(self, a: int, b: int) -> Difference | None:
        ours, theirs = self._coming(a), self._coming(b)
        if ours is None or theirs is None or not dates_conflicting(ours, theirs):
            return None
        if not self._expect_one_thing(a, b):
            return None
        return Difference("day", ours.span, theirs.span)

    def _coming(self, at: int) -> DateMention | None:
        """The day on which a sentence tells that something will be."""
        reading, known = self.readings.each[at], self.ends.known
        clause = reading.main_clause[0] if reading.main_clause else None
        days = [each for each in reading.dates if clause and _is_in(each.span, clause)]
        if known is None or clause is None or len(days) != 1 or days[0].written == ():
            return None
        start = days[0].span.start
        before = [
            word
            for place, word in zip(reading.places, reading.small_words, strict=True)
            if clause.start <= place < start
        ]
        is_due = any(word in known.will for word in before) or any(
            one in known.being and other.endswith(known.gerund)
            for one, other in zip(before, before[1:], strict=False)
        )
        return days[0] if is_due and not known.limits.intersection(before[-1:]) else None

    def _expect_one_thing(self, a: int, b: int) -> bool:
        """Whether two sentences expect one thing, and neither has something else of its own."""
        found = self.ends.same_end(a, b)
        ours, theirs = self._own_terms(a), self._own_terms(b)
        if found is not None:
            telling = self._telling(a, found[0].words) | self._telling(b, found[1].words)
            ours, theirs = ours - telling, theirs - telling
            is_known = self.ends.is_of("field", found[0].kind)
        else:
            lexis, verbs = self.look(), [self._verbs_to_come(at) for at in (a, b)]
            if lexis is None or not all(verbs):
                return False
            each = self.readings.each
            if not _share_verb(lexis, each[a], verbs[0], each[b], verbs[1]):
                return False
            is_known = False
            ours, theirs = ours - self._telling(a, verbs[0]), theirs - self._telling(b, verbs[1])
        if ours - theirs and theirs - ours:
            return False
        return is_known or bool(ours & theirs)

    def _verbs_to_come(self, at: int) -> tuple[int, ...]:
        """The number of the verb behind "will"."""
        reading, known = self.readings.each[at], self.ends.known
        small = reading.small_words
        places = (k + 1 for k, word in enumerate(small[:-1]) if known and word in known.will)
        skipped = {"be", "not", "also", "only", "now"}
        found = next(places, None)
        while found is not None and found < len(small) and small[found] in skipped:
            found += 1
        return () if found is None or found >= len(small) else (found,)

    def _own_terms(self, at: int) -> frozenset[str]:
        """The terms of a sentence up to its day, without those that tell days."""
        day = self._coming(at)
        reading = self.readings.each[at]
        clause = reading.main_clause[0]
        return (
            frozenset(
                term.form
                for term in self.readings.terms.lists[at]
                if clause.start <= reading.places[term.place] < (day.span.start if day else 0)
                and not term.form[0].isdigit()
            )
            - self._calendar
        )

    def _telling(self, at: int, words: Sequence[int]) -> frozenset[str]:
        concepts, row = self.readings.lexicon.concepts, self.readings.each[at].row
        return frozenset(concepts[row[word]] for word in words)

    # Whether anybody was hurt.

    def _other_harm(self, a: int, b: int) -> Difference | None:
        for denying, telling in ((a, b), (b, a)):
            whom = self._harm(denying)
            if whom and self._harm(telling) == "" and self._is_denied(denying, telling, whom):
                each = self.readings.each
                spans = [each[at].main_clause[0] for at in (a, b)]
                return Difference("harm", *spans)
        return None

    def _harm(self, at: int) -> str | None:
        """Whom a sentence says no harm befell; empty where it did; None where nothing is said."""
        known, told, reading = self.ends.known, self._fate(at), self.readings.each[at]
        if known is None or told is None or told.time in ("open", "coming"):
            return None
        start = reading.places[told.words[0]]
        if not any(span.start <= start < span.end for span in reading.main_clause):
            return None
        if self.ends.polarity(told)[0] == 1:
            return ""
        small = reading.small_words[max(0, told.words[0] - _REACH) : told.words[-1]]
        pairs = zip(small, (*small[1:], ""), strict=True)
        found = (word if word in known.nobody else behind for word, behind in pairs if word in known.nobody or word == known.no)
        return next(found, None)

    def _fate(self, at: int) -> End | None:
        return next((each for each in self.ends.of(at) if self.ends.is_of("fate", each.kind)), None)

    def _is_denied(self, denying: int, telling: int, whom: str) -> bool:
        """Whether who says that nobody was hurt speaks of those whom another tells of."""
        known, lexis, each = self.ends.known, self.look(), self.readings.each
        agreement = agreement_rules(self.readings.language)
        if known is None or lexis is None or agreement is None:
            return False
        kinds = [fate.kind if fate else "" for fate in map(self._fate, (denying, telling))]
        if kinds[0] != kinds[1] and self.ends.is_of("death", kinds[0]):
            return False  # Nobody died, and two were hurt.
        words = each[telling].small_words
        is_anybody = whom in known.nobody or whom in known.anybody
        if not is_anybody and not any(lexis.relation(whom, word) == "same" for word in words):
            return False
        texts = [each[at].text for at in (denying, telling)]
        if any(agreement.another.search(text) for text in texts):
            return False
        return self._are_of_one_event(denying, telling)

    # One event.

    def _are_of_one_event(self, a: int, b: int) -> bool:
        """Whether two sentences, with the openings of their articles, name one thing and more."""
        ours, theirs = ({*self._terms(at), *self._terms(self._opening(at))} for at in (a, b))
        shared = ours & theirs
        names = frozenset(form for form, named in shared if named) - self._calendar
        all_shared = frozenset(form for form, _ in shared) - self._calendar
        return bool(names) and len(all_shared) >= _LEAST_SHARED

    def _terms(self, at: int) -> frozenset[tuple[str, bool]]:
        terms = self.readings.terms.lists[at]
        return frozenset((term.form, term.named) for term in terms if not term.form[0].isdigit())

    def _opening(self, at: int) -> int:
        article = self.readings.each[at].sentence.article_id
        return next(
            each for each in self._first if self.readings.each[each].sentence.article_id == article
        )

    @cached_property
    def _calendar(self) -> frozenset[str]:
        known, forms = agreement_rules(self.readings.language), self.readings.lexicon.forms
        return frozenset(map(forms.stem, known.calendar)) if known is not None else frozenset()


def _is_in(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _verbs_of(reading: Reading, value: Value) -> tuple[int, ...]:
    """The numbers of the words that may be the verb of a count: before it, or behind its noun."""
    span, places = value.quantity.span, reading.places
    at = _place_of(reading, value)
    if at is None:
        return ()
    near = range(max(0, at - _REACH), min(len(places), at + 1 + _REACH))
    return tuple(
        k
        for k in near
        if reading.words[k][0].islower()
        and not _is_parted(reading.text, *sorted((places[k], span.start)))
    )


def _place_of(reading: Reading, value: Value) -> int | None:
    """The number of the word that begins an amount."""
    start = value.quantity.span.start
    return next((k for k, place in enumerate(reading.places) if place >= start), None)


def _is_parted(text: str, start: int, end: int) -> bool:
    return not _MARKS.isdisjoint(text[start:end])


def _share_verb(
    lexis: "Lexis", ours: Reading, own: Sequence[int], theirs: Reading, others: Sequence[int]
) -> bool:
    """Whether some verb near one count can stand for one near the other."""
    return any(
        places_said(lexis, one.small_words[at], other, among)
        for one, places, other, among in (
            (ours, own, theirs, others),
            (theirs, others, ours, own),
        )
        for at in places
        if "v" in lexis.parts(one.small_words[at]) and lexis.word(one.words[at], may_be_empty=True).is_content
    )


def _has(reading: Reading, other: _Count, lexis: "Lexis", own: _Count) -> bool:
    """Whether a sentence gives the other's number, too, of the same things."""
    return any(
        value is not own.value
        and value.quantity.noun
        and lexis.relation(value.quantity.noun, other.noun) == "same"
        and not values_differ(value, other.value)
        for value in reading.values
    )
