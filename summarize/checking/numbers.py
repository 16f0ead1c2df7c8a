"""Numbers: quantities of a text that its evidence does not give, and designations (F-16)."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from summarize.checking.derived import follows, is_whole_of_share
from summarize.checking.parts import wrong_parts
from summarize.checking.placed import are_points, changes_bound, changes_relation, stands_elsewhere
from summarize.language import stem
from summarize.language.names import plain
from summarize.language.quantities import Quantity, base_value, entails, in_base_unit
from summarize.patterns import regex

if TYPE_CHECKING:
    from summarize.checking.content import Content

# Of so many without a unit, what is counted is mostly money: "a 26 million profit".
_MONEY = 100_000
# More different quantities than this near one value are no news text.
_NEIGHBOURS = 48
# Numbers of a statement, and of its evidence, beyond which each is only looked up: comparing all
# with all costs their product. Articles of the news have fewer.
_MOST_CLAIMED = 40
# Of the evidence, see above.
_MOST_GIVEN = 300
# F-16, COVID-19, MH17, G7, 737s
_DESIGNATION = regex(r"(?<!-)\b[^\W\d_]+-?\d[\w-]*|\b\d+[^\W\d_]+\b")


@dataclass(frozen=True, eq=False)
class NumberIndex:
    """The quantities of a text, found by size and by written value, and what they count."""

    quantities: tuple[Quantity, ...]

    def near(self, quantity: Quantity) -> list[Quantity]:
        """The quantities that may say the same as this one."""
        sizes, ordered = self._by_size.get(_dimension(quantity), ([], []))
        place = bisect_left(sizes, base_value(quantity))
        around = ordered[max(0, place - _NEIGHBOURS) : place + _NEIGHBOURS]
        return [*self._by_value.get(quantity.value, ())[:_NEIGHBOURS], *around]

    def places(self, quantity: Quantity) -> Sequence[Quantity]:
        """All quantities that are written as this one."""
        return self._by_writing[_writing(quantity)]

    def alike(self, quantity: Quantity) -> list[Quantity]:
        """All quantities of the same measure, or counts of the same noun."""
        own = self._by_measure.get(_dimension(quantity), [])
        if quantity.dimension not in ("count", "ordinal") or not quantity.noun:
            return own
        return [other for other in own if other.noun in ("", quantity.noun)]

    @cached_property
    def nouns(self) -> frozenset[str]:
        """What is counted."""
        return frozenset(quantity.noun for quantity in self.quantities if quantity.noun)

    @cached_property
    def _different(self) -> tuple[Quantity, ...]:
        return tuple(places[-1] for places in self._by_writing.values())

    @cached_property
    def _by_writing(self) -> Mapping[Hashable, list[Quantity]]:
        found: dict[Hashable, list[Quantity]] = defaultdict(list)
        for quantity in self.quantities:
            found[_writing(quantity)].append(quantity)
        return found

    @cached_property
    def _by_measure(self) -> Mapping[str, list[Quantity]]:
        found: dict[str, list[Quantity]] = defaultdict(list)
        for quantity in self.quantities:
            found[_dimension(quantity)].append(quantity)
        return found

    @cached_property
    def _by_size(self) -> Mapping[str, tuple[list[float], list[Quantity]]]:
        found: dict[str, list[Quantity]] = defaultdict(list)
        for quantity in sorted(self._different, key=base_value):
            found[_dimension(quantity)].append(quantity)
        return {key: ([base_value(q) for q in own], own) for key, own in found.items()}

    @cached_property
    def _by_value(self) -> Mapping[float, list[Quantity]]:
        found: dict[float, list[Quantity]] = defaultdict(list)
        for quantity in self._different:
            found[quantity.value].append(quantity)
        return found


def _writing(quantity: Quantity) -> Hashable:
    q = quantity
    return q.value, q.low, q.high, q.unit, q.dimension, q.noun, q.bound


def _dimension(quantity: Quantity) -> str:
    return "clock" if quantity.dimension == "clock" else in_base_unit(quantity)[2]


def wrong_numbers(claim: "Content", evidence: "Content") -> Iterator[str]:
    """Quantities that no quantity of the evidence entails, and designations with other digits."""
    for quantity in claim.quantities:
        if not _has_quantity(quantity, claim, evidence):
            yield f'number: "{quantity.span.of(claim.text)}"'
    yield from wrong_parts(claim, evidence)
    yield from _wrong_designations(claim, evidence)


def _has_quantity(quantity: Quantity, claim: "Content", evidence: "Content") -> bool:
    index = evidence.number_index
    same = [
        other
        for other in index.near(quantity)
        if _entails(other, quantity) and not _is_other_money(other, quantity, evidence)
    ]
    if not same:
        if (
            _is_lone_one(quantity, claim, evidence)
            or _is_pair(quantity, evidence)
            or _is_year(quantity, evidence)
        ):
            return True
        return _are_few(claim, evidence) and follows(quantity, claim, evidence)
    # Five dead and twelve hurt are not twelve dead and five hurt.
    if quantity.noun and quantity.dimension == "count" and quantity.noun in index.nouns:
        same = [other for other in same if other.noun in ("", quantity.noun)]
    if not same or not _are_few(claim, evidence):
        return bool(same)
    own = [place for other in same for place in index.places(other)]
    if _counts_another(quantity, own, claim, evidence):
        return False
    return not _is_misplaced(quantity, own, claim, evidence)


def _are_few(claim: "Content", evidence: "Content") -> bool:
    """Whether there are so few numbers that each can be compared with each."""
    return len(claim.quantities) <= _MOST_CLAIMED and len(evidence.quantities) <= _MOST_GIVEN


def _counts_another(
    quantity: Quantity, own: Sequence[Quantity], claim: "Content", evidence: "Content"
) -> bool:
    """Whether what it counts is told of in the evidence, and the number only of something else."""
    if quantity.dimension != "count" or not quantity.noun:
        return False
    key = stem(quantity.noun, claim.language)
    nouns = {other.noun for other in own}
    if key not in evidence.stems or "" in nouns or quantity.noun in nouns:
        return False
    if not {stem(noun, claim.language) for noun in nouns}.isdisjoint(claim.stems):
        return False
    return not any(key in evidence.sentence_at(other.span.start).bag for other in own)


def _is_misplaced(
    quantity: Quantity, own: Sequence[Quantity], claim: "Content", evidence: "Content"
) -> bool:
    """Whether the number is given, but of another thing, or as another kind of bound or part."""
    if changes_bound(quantity, own, claim, evidence):
        return True
    if changes_relation(quantity, own, claim, evidence):
        return True
    if quantity.value == 1 or is_whole_of_share(quantity, claim):
        return False
    said = {base_value(each) for each in claim.quantities}
    rivals = [
        other.span
        for other in evidence.number_index.alike(quantity)
        if base_value(other) not in said
        and not entails(other, quantity)
        and are_points(other, evidence) == are_points(quantity, claim)
    ]
    spans = [other.span for other in own]
    return stands_elsewhere(quantity, spans, rivals, claim, evidence)


def _entails(other: Quantity, quantity: Quantity) -> bool:
    if entails(other, quantity):
        return True
    # "a $5 and 10 fine", "20 or 30 percent": a bare number may leave its unit to a neighbour, and
    # the pound is money or mass.
    bare = any(
        side.dimension == "count" and (not side.noun or side.value >= _MONEY)
        for side in (other, quantity)
    )
    if not bare and {other.unit, quantity.unit} != {"pound", "gbp"}:
        return False
    if other.dimension in ("clock", "ordinal") or quantity.dimension == "clock":
        return False
    return quantity.value == other.value and quantity.bound in ("", other.bound)


def _is_other_money(other: Quantity, quantity: Quantity, evidence: "Content") -> bool:
    """Whether both are money, of two countries: "francs" and euros."""
    names = evidence.rules.currencies if evidence.rules else frozenset[str]()
    mine, theirs = (
        each.unit if each.dimension == "currency" else each.noun if each.noun in names else ""
        for each in (quantity, other)
    )
    return bool(mine and theirs and mine != theirs)


def _is_lone_one(quantity: Quantity, claim: "Content", evidence: "Content") -> bool:
    """Whether it is "one man" where the evidence has "a man" or "the first man"."""
    written = quantity.span.of(claim.text).lower()
    if evidence.rules is None or quantity.value != 1 or written not in evidence.rules.lone:
        return False
    counted = quantity.noun in evidence.number_index.nouns
    if not quantity.noun or (
        stem(quantity.noun, evidence.language) in evidence.stems and not counted
    ):
        return True
    before = "|".join(sorted(map(re.escape, evidence.rules.lone_before)))
    pattern = rf"\b(?:{before})\s(?:\S+\s){{0,3}}?{re.escape(quantity.noun)}"
    return bool(re.search(pattern, evidence.text, re.IGNORECASE))


def _is_pair(quantity: Quantity, evidence: "Content") -> bool:
    """Whether it is "two drivers" where the evidence has "both drivers"."""
    if evidence.rules is None or quantity.value != 2 or quantity.dimension != "count":
        return False
    return any(word.lower() in evidence.rules.pair for word in evidence.word_set)


def _is_year(quantity: Quantity, evidence: "Content") -> bool:
    return quantity.dimension == "count" and evidence.date_index.names_year(quantity.value)


def _wrong_designations(claim: "Content", evidence: "Content") -> Iterator[str]:
    known: set[str] | None = None
    taken = sorted((*(q.span for q in claim.quantities), *(d.span for d in claim.dates)))
    for match in _DESIGNATION.finditer(claim.text):
        if known is None:
            known = {plain(found) for found in _DESIGNATION.findall(evidence.text)}
        place = bisect_right(taken, match.start(), key=lambda span: span.start)
        inside = place > 0 and match.start() < taken[place - 1].end
        if not inside and plain(match.group()) not in known:
            yield f'number: "{match.group()}"'
