"""Amounts and dates that outlets give differently for one thing.

That two are of one thing is told by learned weights (`one_thing`); words, days and roles rule out
what these cannot know: one demanded and the other offered, another year, more on a later day.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from summarize.agreement.amounts import (
    MOST_RATIO,
    are_first_of_one,
    are_of_others,
    are_of_two_names,
    exclude_one_another,
    is_sum,
    lie_between_two,
    ratio_of,
    same_people,
    tell_other_amounts,
    tells_both,
    years_between,
)
from summarize.agreement.casualties import is_of_another_event
from summarize.agreement.comparable import LASTING, Kind, may_be_of_one_thing
from summarize.agreement.moments import (
    GROWING,
    are_on_two_days,
    at_same_moment,
    may_have_grown,
    may_have_moved,
    published_within,
    says_it_moved,
)
from summarize.agreement.statements import (
    Statement,
    Statements,
    is_weekday,
)
from summarize.agreement.wording import measure_of, set_day, worded
from summarize.claims import Value, same_measure, values_differ
from summarize.connected import smallest_connected
from summarize.data import Disagreement
from summarize.language.quantities import DateMention, dates_compatible, dates_conflicting
from summarize.readings import Readings

# An outlet gives the other one's date, too, if one of its own may be of the same thing: it scores
# at most so much less than what is told. Chosen by reading pairs of real news.
_MAY_BE = -3.0
# Numbers up to here are given of many things. Chosen, not tuned: a dozen.
_USUAL = 12
# Of the words around two dates so much by weight is the same, where both have so many: a sentence
# tells of much on one day. Chosen, not tuned.
_LEAST_NEAR, _MANY = 0.25, 3
# Of a sentence of so few content words each tells what it is about. Chosen, not tuned.
_SHORT = 3
# What counts of unlike things ("houses", "barns") have to score. Chosen, not tuned.
_UNLIKE = 1.0
# Dates so many years apart are of two events. Chosen, not tuned.
_MOST_YEARS = 10
# Sentences that share so much of both are near-copies. As in `checking.wordings`.
_NEAR_COPY = 0.6
# Casualties are counted again every few hours, and most amounts change in days; two are compared if
# their articles were published within this time. Lengths and the like stay.
_SAME_HOUR = timedelta(hours=12)
# Chosen, not tuned: reports of the day of an event and of the next one.
_SAME_DAY = timedelta(hours=36)

if TYPE_CHECKING:
    from summarize.agreement.one_thing import Likeness
    from summarize.checking import Lexis, Wordings

Published = Mapping[str, datetime | None]


@dataclass(frozen=True, eq=False)
class SameStory:
    """The amounts and dates of a story, and which of them are of one thing.

    Attributes:
        statements: those amounts and dates.
        source: the outlet of each article, by its id.
        published: when each article appeared, by its id.
        readings: the sentences.
        shared: the sentences as near-copies are compared, if that was done before.
    """

    statements: Statements
    source: Mapping[str, str]
    published: Published
    readings: Readings
    shared: "Wordings | None" = None

    @cached_property
    def lexis(self) -> "Lexis | None":
        """What words may stand for what; loads what that needs, for amounts that differ only."""
        from summarize.checking import Wordings

        return (self.shared or Wordings(self.readings)).lexis

    @cached_property
    def likeness(self) -> "Likeness":
        """How surely two statements are of one thing."""
        from summarize.agreement.one_thing import Likeness

        return Likeness(self.statements, lambda: self.lexis)

    def are_of_one_thing(self, one: int, other: int) -> bool:
        """Whether two amounts or dates are of one thing."""
        a, b = (self.statements.each[at] for at in (one, other))
        if lie_between_two(a, b) or are_first_of_one(a, b) or set_day(a) == set_day(b) != "":
            return True
        if is_weekday(a) and not (a.word_before == b.word_before != ""):
            return False
        return self.likeness.score(one, other) >= self._least(a, b)

    def _least(self, a: Statement, b: Statement) -> float:
        """What two statements have to score: more where they count things that are unlike."""
        if a.value is None or b.value is None or self.likeness.nouns(a.value, b.value) != "other":
            return 0.0
        return _UNLIKE if a.value.quantity.dimension == "count" else 0.0

    def differ(self, one: int, other: int) -> bool:
        """Whether two amounts or dates cannot both be of one thing."""
        a, b = (self.statements.each[at] for at in (one, other))
        if a.value is not None and b.value is not None:
            return values_differ(a.value, b.value)
        if a.date is None or b.date is None or _are_of_one_month(a.date, b.date):
            return False
        return dates_conflicting(a.date, b.date)

    def gives(self, one: int, other: int) -> bool:
        """Whether the outlet of one statement somewhere gives what another one does."""
        each = self.statements.each
        outlet, told = self.source[each[one].article_id], each[other]
        value, date = told.value, told.date
        if value is not None:
            return any(
                not values_differ(own, value) and self._may_measure_one(own, value)
                for own in self._amounts.get((outlet, value.unit), ())
            )
        return date is not None and any(
            dates_compatible(self.statements.each[own].date or date, date)
            and self.likeness.score(own, other) >= _MAY_BE
            for own in self._dates.get(outlet, ())
        )

    def _may_measure_one(self, own: Value, other: Value) -> bool:
        """Whether two amounts that may be the same may be of one thing by their nouns."""
        if not own.measure or not other.measure or same_measure(own, other):
            return True
        is_unusual = own.quantity.value == other.quantity.value > _USUAL
        return is_unusual or self.likeness.nouns(own, other) != "other"

    @cached_property
    def _amounts(self) -> dict[tuple[str, str], list[Value]]:
        """The amounts that each outlet gives, by their unit."""
        found: dict[tuple[str, str], list[Value]] = {}
        for each in self.readings:
            outlet = self.source[each.sentence.article_id]
            for value in each.values:
                found.setdefault((outlet, value.unit), []).append(value)
        return found

    @cached_property
    def _dates(self) -> dict[str, list[int]]:
        """The dates that each outlet gives."""
        found: dict[str, list[int]] = {}
        for at, each in enumerate(self.statements.each):
            if each.date is not None:
                found.setdefault(self.source[each.article_id], []).append(at)
        return found


def _are_of_one_month(one: DateMention, other: DateMention) -> bool:
    """Whether one is written with its year, and the other without: "in May" may be next May."""
    same = one.month == other.month is not None and one.day == other.day
    return same and ("year" in one.written) != ("year" in other.written)


def find_differing(story: SameStory) -> list[Disagreement]:
    """The disagreements on amounts, then those on dates, a side for each value."""
    return [worded(group) for kind in _KINDS for group in _groups(story, kind)]


def _groups(story: SameStory, kind: Kind) -> list[list[Statement]]:
    """Statements about one thing among which two of different outlets differ."""
    each = story.statements.each
    pairs = may_be_of_one_thing(story.statements, story.source, kind)
    is_of_one_time = _OF_ONE_TIME[kind]
    apart = [
        (i, j)
        for i, j in pairs
        if story.differ(i, j)
        and is_of_one_time(story, each[i], each[j])
        and not (story.gives(i, j) or story.gives(j, i))
        and story.are_of_one_thing(i, j)
        and not _are_of_others(story, each[i], each[j])
    ]
    members = {at for pair in apart for at in pair}
    agreeing = [
        pair
        for pair in pairs
        if not members.isdisjoint(pair)
        and not story.differ(*pair)
        and story.are_of_one_thing(*pair)
    ]
    connected = smallest_connected([*apart, *agreeing], {at for pair in pairs for at in pair})
    groups: dict[int, list[int]] = {}
    for at in sorted(connected):
        groups.setdefault(connected[at], []).append(at)
    of_two = {connected[i] for i, _ in apart}
    return [[each[at] for at in group] for first, group in groups.items() if first in of_two]


def _are_of_others(story: SameStory, a: Statement, b: Statement) -> bool:
    """Whether what differs belongs to two things, or a sentence tells both."""
    if tells_both(a, b):
        return True
    return a.value is not None and (
        are_of_others((a.reading, b.reading), (a.span, b.span), a.rules)
        or are_of_two_names(a, b)
        or _are_short_and_unlike(a, b)
        or exclude_one_another(story.lexis, a, b)
        or _differ_besides(story, a, b)
    )


def _are_short_and_unlike(a: Statement, b: Statement) -> bool:
    """Whether each of two short sentences has a word that the other lacks: "snow", "the strike"."""
    are_short = max(len(each.whole.roots) for each in (a, b)) <= _SHORT
    ours, theirs = a.near.roots - b.whole.roots, b.near.roots - a.whole.roots
    return are_short and bool(ours) and bool(theirs)


def _differ_besides(story: SameStory, a: Statement, b: Statement) -> bool:
    """Whether near-copies differ in a word beside amounts and days: "men earn", "women earn".

    What they count may be that word: "230 pelicans on the lake", "410 herons".
    """
    from summarize.checking import compare_wording

    wording = compare_wording(a.reading, b.reading)
    if wording is None or min(wording.shares) < _NEAR_COPY or a.value is None or b.value is None:
        return False
    return story.likeness.nouns(a.value, b.value) == "other" or any(
        each.relation == "different" and each.kind not in ("number", "date")
        for each in wording.substitutions
    )


def _amounts_of_one_time(story: SameStory, a: Statement, b: Statement) -> bool:
    """Whether two amounts were given at one time, and of the same people; lasting ones stay."""
    if a.value is None or a.is_first != b.is_first or says_it_moved(story.published, a, b):
        return False
    if b.value is None or ratio_of(a, b) >= MOST_RATIO or is_sum(a, b):
        return False
    if story.likeness.nouns(a.value, b.value) == "different":
        return False
    if a.value.quantity.dimension in LASTING:
        return not may_have_grown(story.published, a, b) and not are_on_two_days(a, b)
    if is_of_another_event(a, b):
        return False
    is_growing = measure_of(a).split(" ", maxsplit=1)[0] in GROWING
    within = _SAME_HOUR if is_growing else _SAME_DAY
    return (
        published_within(story.published, a, b, within)
        and (not is_growing or same_people(a, b))
        and not may_have_grown(story.published, a, b)
        and at_same_moment(a, b)
    )


def _dates_of_one_time(story: SameStory, a: Statement, b: Statement) -> bool:
    """Whether two dates may be of one event: both the end of a time or neither, and none moved."""
    return (
        published_within(story.published, a, b, _SAME_DAY)
        and years_between(a, b) < _MOST_YEARS
        and not may_have_moved(story.published, a, b)
        and a.bound_before == b.bound_before
        and a.beginnings == b.beginnings
        and not any(each.rules.unnamed.match(each.sentence.text) for each in (a, b))
        and _are_told_near(story, a, b)
        and _is_only_date(a)
        and _is_only_date(b)
        and not tell_other_amounts(a, b)
    )


def _are_told_near(story: SameStory, a: Statement, b: Statement) -> bool:
    """Whether what is told right around two dates may be one thing."""
    few = min(len(each.near.roots) for each in (a, b))
    return few < _MANY or story.likeness.near(a, b) >= _LEAST_NEAR


def _is_only_date(told: Statement) -> bool:
    """Whether a clause gives no other date of the kind of its own: "from 1990 to 1991"."""
    date, clause = told.date, told.clause
    return date is not None and not any(
        each.written == date.written
        and each.span != date.span
        and clause.start <= each.span.start < clause.end
        for each in told.reading.dates
    )


_KINDS: tuple[Kind, ...] = ("value", "date")
_OF_ONE_TIME: Mapping[Kind, Callable[[SameStory, Statement, Statement], bool]] = {
    "value": _amounts_of_one_time,
    "date": _dates_of_one_time,
}
