"""Which sentences tell one fact because both are about one rare amount.

Outlets find other words for all but the number: "with a staff of some 1,400", "about 1,400
people work there". Two main clauses with the same amount of the same thing, which few sentences of
the story give, tell one fact. So do "not since 1994" and "in 32 years", and what is told of one
code ("lots that begin with BV26").
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from summarize.agreement.contrary import agree, tells_otherwise
from summarize.agreement.coverage import Coverage
from summarize.agreement.moments import GROWING
from summarize.agreement.predicates import DOZEN
from summarize.agreement.refusals import Refusals
from summarize.claims import Value, claim_rules, same_measure
from summarize.language.quantities import base_value
from summarize.patterns import regex
from summarize.readings import Reading
from summarize.vectors import distinct

# From here on two amounts are of one thing whatever it is called ("2,000 inhabitants", "people").
# Chosen, not tuned.
_MANY = 100
# An amount is rare if no more sentences give it, or no more than there are articles. Chosen, not
# tuned.
_FEW = 3
# So many years back others say the year. Chosen, not tuned: "two years ago" is said of many things.
_LEAST_YEARS = 3
# Amounts of these are how a deal is called all over a story, how old somebody is, how long anything
# takes, or how often it is.
_COMMON = frozenset(("currency", "duration", "ordinal", "clock", "times", "fraction"))
# "The 52-48 vote", "a 30-metre cross": what a thing is called by, whatever is told of it.
_ATTRIBUTE = regex(r"[\d.,]+[-–]\w")
_HYPHENS = ("-", "–")
# The number of a lot, a flight, a form.
_CODE = regex(r"[A-Z](?<!\w.)[A-Z]{0,3}-?\d{2,}[A-Z]?\b")


@dataclass(frozen=True, eq=False)
class OneAmount:
    """Asks the sentences of a story for the amounts that they are about.

    Attributes:
        coverage: the story.
        refusals: what refuses a sentence as a report of another one.
        otherwise: for sentences of a disagreement those that say otherwise.
    """

    coverage: Coverage
    refusals: Refusals
    otherwise: Mapping[int, frozenset[int]]
    _about: dict[int, tuple[Value, ...]] = field(default_factory=dict, init=False)
    _same: dict[int, frozenset[int]] = field(default_factory=dict, init=False)

    def same(self, at: int) -> frozenset[int]:
        """The positions of the other sentences that are about an amount of the one at a position.

        None that denies it, gives another amount or day, or expects what it tells. Of two that each
        have another amount beside it none tells what the other does.
        """
        if at not in self._same:
            self._same[at] = frozenset(
                other
                for other in self._sharing(at)
                if other != at and self._is_one(at, other) and not self._is_refused(at, other)
            )
        return self._same[at]

    def are_of_two(self, one: int, other: int) -> bool:
        """Whether two sentences have main claims of their own, whatever both tell beside these.

        Each is about an amount of what the other gives none of, and a third article tells each.
        """
        pairs = ((one, other), (other, one))
        return all(self._has_own(*pair) for pair in pairs) and all(
            self._is_told_apart(*pair) for pair in pairs
        )

    def _has_own(self, one: int, other: int) -> bool:
        """Whether a sentence is about an amount, and another one gives none of what that is of."""
        own, theirs = tuple(self._own(one, other)), self.coverage.readings.each[other].values
        return bool(own) and not any(same_measure(x, y) for x in own for y in theirs)

    def _is_told_apart(self, one: int, other: int) -> bool:
        """Whether an article that has neither of two sentences is about an amount of the first."""
        each = self.coverage.readings.each
        articles = [each[at].sentence.article_id for at in (one, other)]
        return any(each[at].sentence.article_id not in articles for at in self.same(one))

    def _own(self, one: int, other: int) -> Iterator[Value]:
        """The amounts that one sentence is about and another one does not give."""
        theirs = self.coverage.readings.each[other].values
        return (value for value in self._rare(one) if not any(agree(value, x) for x in theirs))

    def _sharing(self, at: int) -> frozenset[int]:
        """The positions of the body sentences that may be about an amount, year or code of one."""
        reading, body = self.coverage.readings.each[at], self.coverage.body
        found = {place for value in self._rare(at) for place in body[self.coverage.giving(value)]}
        for key in _keys(reading):
            places = self._keyed.get(key, ())
            found.update(places if len(places) <= self._most else ())
        return frozenset(map(int, found))

    @cached_property
    def _most(self) -> int:
        """So many sentences give a rare amount at most."""
        return max(_FEW, len(self.coverage.article_ids))

    @cached_property
    def _keyed(self) -> Mapping[str, tuple[int, ...]]:
        """The body sentences that tell each year, in whatever way, and each code."""
        found: dict[str, list[int]] = {}
        for at in self.coverage.body.tolist():
            for key in _keys(self.coverage.readings.each[at]):
                found.setdefault(key, []).append(at)
        return {key: tuple(places) for key, places in found.items()}

    def _rare(self, at: int) -> tuple[Value, ...]:
        """The rare amounts of the main clause of a sentence."""
        if at not in self._about:
            reading = self.coverage.readings.each[at]
            self._about[at] = tuple(each for each in reading.values if self._is_rare(reading, each))
        return self._about[at]

    def _is_rare(self, reading: Reading, value: Value) -> bool:
        quantity = value.quantity
        is_vague = quantity.low < quantity.high and not any(map(str.isdigit, value.words))
        if quantity.dimension in _COMMON or is_vague:  # "dozens of people"
            return False
        if quantity.dimension == "count" and base_value(quantity) < DOZEN:
            return False
        place = quantity.span.start
        if _ATTRIBUTE.match(reading.text, place) or reading.text[place - 1 : place] in _HYPHENS:
            return False
        known = claim_rules(reading.language)
        if known is not None and known.known_before.search(reading.text[:place]):
            return False
        if not any(span.start <= place < span.end for span in reading.main_clause):
            return False
        return len(distinct(self.coverage.giving(value))) <= self._most

    def _is_one(self, one: int, other: int) -> bool:
        ours, theirs = (self.coverage.readings.each[at] for at in (one, other))
        if not _keys(ours).isdisjoint(_keys(theirs)) and _tell_one_key(ours, theirs):
            return True
        if ours.claims.negative != theirs.claims.negative:
            return False
        return any(
            agree(x, y) and _are_of_one(ours, theirs, x, y)
            for x in self._rare(one)
            for y in self._rare(other)
        ) and not all(next(self._own(*two), None) for two in ((one, other), (other, one)))

    def _is_refused(self, one: int, other: int) -> bool:
        each, refusals = self.coverage.readings.each, self.refusals
        if other in self.otherwise.get(one, ()):
            return True
        if other in refusals.contraries.contradicting(one):
            return True
        return any(
            tells_otherwise(each[a], (each[b],), (each[b],))
            or refusals.say_otherwise(a, ((b, 0.0),)) is not None
            or refusals.tell_apart(a, b)
            or refusals.tell_no_fact(a, (b,))
            for a, b in ((one, other), (other, one))
        )


def _are_of_one(ours: Reading, theirs: Reading, x: Value, y: Value) -> bool:
    """Whether an amount of two sentences is of one thing, by its noun or by what they share."""
    fates = [{value.measure.split(" ", maxsplit=1)[0]} & GROWING for value in (x, y)]
    if fates[0] != fates[1] and (all(fates) or x.quantity.noun == y.quantity.noun):
        return False
    if x.quantity.dimension == "count" and (
        base_value(x.quantity) >= _MANY or (x.measure and x.measure == y.measure)
    ):
        return True
    shared = _besides(ours, x) & _besides(theirs, y)
    return any(not any(map(str.isdigit, each)) for each in shared)


def _besides(reading: Reading, value: Value) -> frozenset[str]:
    """The content words of a sentence outside an amount, as concepts."""
    span, lexicon = value.quantity.span, reading.lexicon
    words = zip(reading.places, reading.row, strict=True)
    return lexicon.concepts_of(
        [number for place, number in words if not span.start <= place < span.end]
    )


def _keys(reading: Reading) -> frozenset[str]:
    """The years that a sentence tells, or counts back to, and its codes."""
    years = {date.year for date in reading.dates if date.year is not None and date.month is None}
    return frozenset((*map(str, years | _years_back(reading)), *_CODE.findall(reading.text)))


def _tell_one_key(ours: Reading, theirs: Reading) -> bool:
    """Whether two sentences share a content word, and one counts back to the year of the other.

    Or a code and two words.
    """
    shared = [each for each in ours.concepts & theirs.concepts if not each[-1:].isdigit()]
    if any(each in _CODE.findall(theirs.text) for each in _CODE.findall(ours.text)):
        return len(shared) > 1
    ours_back, theirs_back = _years_back(ours), _years_back(theirs)
    return bool(shared) and bool(ours_back) != bool(theirs_back)


def _years_back(reading: Reading) -> frozenset[int]:
    """The years that lie as many years back as a sentence tells, counted from its article's."""
    if reading.published is None:
        return frozenset()
    year = reading.published.year
    return frozenset(
        year - int(value.quantity.value)
        for value in reading.values
        if value.quantity.dimension == "duration"
        and value.quantity.unit == "year"
        and not value.quantity.noun
        and value.quantity.value >= _LEAST_YEARS
        and value.quantity.value == int(value.quantity.value)
    )
