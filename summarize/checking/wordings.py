"""The sentences of a story as near-copies are compared: each read, each pair compared once.

What comparing needs is loaded with the first pair that may be near-copies.
"""

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from summarize.language.quantities import conflicting, dates_conflicting
from summarize.readings import Readings

if TYPE_CHECKING:
    from summarize.checking.likeness import Lexis
    from summarize.checking.substitutions import Wording
    from summarize.checking.worded import Worded

# Of the concepts of the longer one, near-copies have so many in common. Chosen, not tuned: with it
# the figures of `python -m benchmarks.opposites` (open part) are the same, and half is compared.
_LEAST_CONCEPTS = 0.5
# Near-copies share so much of both sentences; where less is shared, the wording says little. At .5
# it refused 8% of the right reports of the stories of benchmarks/support, at .6 3%, and of 40 pairs
# that differ in one thing none got through at either (`python -m benchmarks.opposites`, open part).
_NEAR_COPY = 0.6
# And so much where nothing is known to be different, but a word stands in another's place that is
# in no list: "comes to the cinemas on Friday" may be "opens on Friday". At .6 this refused 18 right
# reports of the labelled stories, and 2 wrong ones.
_NEARER_COPY = 0.7

# Two that share so much of both say the same, if they differ in nothing. Chosen, not tuned.
_ALIKE = 0.8


@dataclass(frozen=True, eq=False)
class Wordings:
    """The sentences of a story as they are compared.

    Attributes:
        readings: the sentences.
    """

    readings: Readings
    _worded: "dict[int, Worded]" = field(default_factory=dict, init=False)
    _compared: "dict[tuple[int, int], Wording | None]" = field(default_factory=dict, init=False)

    @cached_property
    def lexis(self) -> "Lexis | None":
        """What is known of their words; None where their language has no rules."""
        from summarize.checking.likeness import lexis_of

        return lexis_of(self.readings.language)

    def compare(self, a: int, b: int) -> "Wording | None":
        """As `compare_wording`, for the sentences at two positions."""
        if self.lexis is None:
            return None
        if (a, b) in self._compared:
            return self._compared[a, b]
        from summarize.checking.substitutions import compare_worded

        found = compare_worded(self._at(a, self.lexis), self._at(b, self.lexis))
        self._compared[a, b] = found
        return found

    def differ(self, a: int, b: int) -> bool:
        """Whether the sentences at two positions are near-copies not shown to say the same."""
        wording = self._of_near_copies(a, b)
        return wording is not None and min(wording.shares) >= _NEAR_COPY and wording.differs

    def contradict(self, a: int, b: int) -> bool:
        """Whether the sentences at two positions are near-copies that say different things."""
        wording = self._of_near_copies(a, b)
        if wording is None or not wording.differs:
            return False
        is_known = any(
            each.relation == "different" or (each.kind == "name" and each.relation == "unknown")
            for each in wording.substitutions
        )
        return min(wording.shares) >= (_NEAR_COPY if is_known else _NEARER_COPY)

    def agree(self, a: int, b: int) -> bool:
        """Whether they say the same in nearly the same words."""
        wording = self._of_near_copies(a, b)
        return wording is not None and min(wording.shares) >= _ALIKE and not wording.differs

    def oppose(self, a: int, b: int) -> bool:
        """Whether they are such that a reader can be shown the one thing on which they disagree."""
        wording = self._of_near_copies(a, b)
        return wording is not None and wording.opposed is not None

    def clash(self, a: int, b: int, *, with_amounts: bool) -> bool:
        """Whether one tells of a man what the other tells of a woman, or gives another amount.

        Args:
            a: the position of a sentence.
            b: that of another one.
            with_amounts: whether amounts and days are compared too.
        """
        if self.lexis is None or not self.may_clash(a, b):
            return False
        ours, theirs = self.readings.each[a], self.readings.each[b]
        if not with_amounts and (
            self._persons.isdisjoint(ours.row) or self._persons.isdisjoint(theirs.row)
        ):
            return False
        wording = self.compare(*self._in_order(a, b))
        found = wording.clash if wording is not None else None
        return found is not None and (with_amounts or found.kind not in ("number", "date"))

    def share(self, a: int, b: int, longest: int) -> float:
        """The share of the words of one of two sentences that the other has, the larger one.

        1 where both have more than so many content words: then nothing is counted.
        """
        if self.lexis is None:
            return 1.0
        if all(len(self._at(place, self.lexis).content) > longest for place in (a, b)):
            return 1.0
        wording = self.compare(*self._in_order(a, b))
        return max(wording.shares) if wording is not None else 0.0

    def may_clash(self, a: int, b: int) -> bool:
        """Whether amounts or days of both conflict, or both have a word for a man or a woman."""
        ours, theirs = self.readings.each[a], self.readings.each[b]
        if any(
            conflicting(x, y) and self._may_count_one(x.noun, y.noun)
            for x in ours.quantities
            for y in theirs.quantities
        ):
            return True
        if any(dates_conflicting(x, y) for x in ours.dates for y in theirs.dates):
            return True
        return not (self._persons.isdisjoint(ours.row) or self._persons.isdisjoint(theirs.row))

    def _may_count_one(self, one: str, other: str) -> bool:
        """Whether two nouns behind amounts can stand for one thing; none may be any."""
        if self.lexis is None or one == other or not (one and other):
            return True
        return self.lexis.relation(one, other) == "same"

    @cached_property
    def _persons(self) -> frozenset[int]:
        """The words of the story for men and women."""
        return self.readings.lexicon.among(self.lexis.rules.persons) if self.lexis else frozenset()

    def _in_order(self, a: int, b: int) -> tuple[int, int]:
        """Words are aligned one way or another by which sentence comes first: always the same."""
        each = self.readings.each
        return (b, a) if each[b].sentence.key < each[a].sentence.key else (a, b)

    def _of_near_copies(self, a: int, b: int) -> "Wording | None":
        ours, theirs = self.readings.each[a].concepts, self.readings.each[b].concepts
        least = _LEAST_CONCEPTS * max(len(ours), len(theirs))
        if min(len(ours), len(theirs)) < least or len(ours & theirs) < least:
            return None
        return self.compare(*self._in_order(a, b))

    def _at(self, place: int, lexis: "Lexis") -> "Worded":
        if place not in self._worded:
            from summarize.checking.worded import Worded

            self._worded[place] = Worded(self.readings.each[place], lexis)
        return self._worded[place]
