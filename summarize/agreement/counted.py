"""Counts of one thing in two accounts of an event: three paintings stolen, four paintings taken."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from summarize.agreement.amounts import are_of_others
from summarize.agreement.ends import Ends
from summarize.agreement.moments import GROWING
from summarize.agreement.statements import agreement_rules
from summarize.agreement.verbs import is_said
from summarize.claims import Value, values_differ
from summarize.language.quantities import dates_conflicting
from summarize.readings import Reading

if TYPE_CHECKING:
    from summarize.checking import Lexis

# A verb and what it is of stand so many words from one another: "made off in a van with three".
# Chosen, not tuned.
_REACH = 6
# Two counts of one thing are at most so many times one another, as elsewhere (`comparable`).
_MOST = 5
# Marks that part clauses.
_MARKS = frozenset(",;:()–—“”\"'")


class Count(NamedTuple):
    """A number of things, and the numbers of the words that may be the verb it is told with."""

    value: Value
    verbs: tuple[int, ...]

    @property
    def noun(self) -> str:
        """What is counted."""
        return self.value.quantity.noun


@dataclass(frozen=True, eq=False)
class Counts:
    """The counts of the sentences of one story.

    Attributes:
        ends: the ends of events that the sentences tell.
    """

    ends: Ends
    _counts: dict[int, tuple[Count, ...]] = field(default_factory=dict, init=False)

    def of(self, at: int) -> tuple[Count, ...]:
        """The counts of a sentence, each the only one of its noun there.

        Without those of whom something befell (`casualties`), and "one", which may be any.
        """
        if at not in self._counts:
            reading = self.ends.readings.each[at]
            nouns = Counter(value.quantity.noun for value in reading.values)
            self._counts[at] = tuple(
                Count(value, verbs)
                for value in reading.values
                if _may_be_compared(value, reading.text)
                and nouns[value.quantity.noun] == 1
                and (verbs := _verbs_of(reading, value))
            )
        return self._counts[at]

    def are_two(self, lexis: "Lexis", a: int, b: int, pair: tuple[Count, Count]) -> bool:
        """Whether the counts of two sentences are of one thing, and cannot both be true.

        Not where one of their articles gives the other's, too.
        """
        each, (x, y) = self.ends.readings.each, pair
        one, other = (count.value.quantity.value for count in pair)
        if not values_differ(x.value, y.value) or max(one, other) > _MOST * min(one, other):
            return False
        if self._is_open(each[a], x) or self._is_open(each[b], y):
            return False
        known = agreement_rules(self.ends.readings.language)
        if known is None or lexis.relation(x.noun, y.noun) != "same":
            return False
        if self._is_part(each[a], x) or self._is_part(each[b], y) or self._are_of_two_times(a, b):
            return False
        verbs = (_verbs_among(lexis, each[a], x), _verbs_among(lexis, each[b], y))
        if not share_verb(lexis, (each[a], verbs[0]), (each[b], verbs[1])):
            return False
        spans = (x.value.quantity.span, y.value.quantity.span)
        return not (
            are_of_others((each[a], each[b]), spans, known)
            or self._gives(a, y, lexis)
            or self._gives(b, x, lexis)
        )

    def _gives(self, at: int, count: Count, lexis: "Lexis") -> bool:
        """Whether the article of a sentence gives a number of the same things, too."""
        each = self.ends.readings.each
        return any(
            bool(value.quantity.noun)
            and lexis.relation(value.quantity.noun, count.noun) == "same"
            and not values_differ(value, count.value)
            for reading in each
            if reading.sentence.article_id == each[at].sentence.article_id
            for value in reading.values
        )

    def _is_open(self, reading: Reading, count: Count) -> bool:
        """Whether a word before a number leaves it open: "projected to win", "may have taken"."""
        at, known = _place_of(reading, count.value), self.ends.known
        if at is None or known is None:
            return True
        return not known.open.isdisjoint(reading.small_words[max(0, at - _REACH) : at])

    def _is_part(self, reading: Reading, count: Count) -> bool:
        """Whether a number is one of more, or of others: "three more", "two of the paintings"."""
        at, known = _place_of(reading, count.value), self.ends.known
        if at is None or known is None:
            return True
        beside = (*reading.small_words[max(0, at - 1) : at], *reading.small_words[at + 1 : at + 2])
        return not known.partial.isdisjoint(beside) or known.of in beside[-1:]

    def _are_of_two_times(self, a: int, b: int) -> bool:
        each = self.ends.readings.each
        days = [
            dates_conflicting(one, other)
            for one in each[a].written_dates
            for other in each[b].written_dates
        ]
        return (bool(days) and all(days)) or not self.ends.are_of_one_time(a, b)


def share_verb(
    lexis: "Lexis", ours: tuple[Reading, Sequence[int]], theirs: tuple[Reading, Sequence[int]]
) -> bool:
    """Whether a verb among some words of a sentence can stand for one among those of another."""
    return any(
        is_said(lexis, one.small_words[at], other, among)
        for (one, places), (other, among) in ((ours, theirs), (theirs, ours))
        for at in places
        if "v" in lexis.parts(one.small_words[at])
        and lexis.word(one.words[at], may_be_empty=True).is_content
    )


def _verbs_among(lexis: "Lexis", reading: Reading, count: Count) -> tuple[int, ...]:
    """Those words around a count that are verbs there: "school" may be one, but tells no past."""
    return tuple(
        at
        for at in count.verbs
        if reading.small_words[at] in reading.main_verbs
        or lexis.word(reading.words[at], may_be_empty=True).is_past
    )


def _may_be_compared(value: Value, text: str) -> bool:
    """Whether an amount counts whole things: no "15-storey house", "54-35 vote" or casualties."""
    quantity, fate = value.quantity, value.measure.split(" ", maxsplit=1)[0]
    is_count = quantity.dimension == "count" and bool(quantity.noun) and quantity.value > 1
    is_whole = text[quantity.span.end : quantity.span.end + 1] == " "
    is_whole &= text[: quantity.span.start][-1:] not in ("-", "–")
    return is_count and is_whole and fate not in GROWING - {"saved"}


def _verbs_of(reading: Reading, value: Value) -> tuple[int, ...]:
    """The numbers of the words around an amount that no mark parts from it."""
    span, places = value.quantity.span, reading.places
    at = _place_of(reading, value)
    near = () if at is None else range(max(0, at - _REACH), min(len(places), at + 1 + _REACH))
    return tuple(
        k
        for k in near
        if reading.words[k][0].islower()
        and _MARKS.isdisjoint(reading.text[slice(*sorted((places[k], span.start)))])
    )


def _place_of(reading: Reading, value: Value) -> int | None:
    """The number of the word that begins an amount."""
    start = value.quantity.span.start
    return next((k for k, place in enumerate(reading.places) if place >= start), None)
