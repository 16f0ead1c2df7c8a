"""Where outlets give different values for the same thing.

A wrong alarm costs more than a miss, so two statements are compared only if the words around the
value say that they are about one thing, and amounts that grow as time goes on only if they were
published at about the same time. What a later day tells of a count, a plan or a state is news.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from summarize.agreement.amounts import (
    are_first_of_one,
    are_of_others,
    exclude_one_another,
    is_sum,
    same_deal,
    same_people,
    tell_other_amounts,
    tells_both,
)
from summarize.agreement.casualties import find_casualties
from summarize.agreement.comparable import (
    LASTING,
    may_be_of_one_thing,
    share_enough,
    told_of_one_thing,
)
from summarize.agreement.contradictions import find_contradictions
from summarize.agreement.disputes import find_disputes
from summarize.agreement.moments import (
    GROWING,
    at_same_moment,
    has_passed,
    may_have_grown,
    may_have_moved,
    published_within,
    says_it_moved,
)
from summarize.agreement.opposites import find_opposites, without_variants
from summarize.agreement.statements import (
    Statement,
    Statements,
    agreement_rules,
    names_others,
    read_statements,
)
from summarize.agreement.wording import distinct, measure_of, set_day, worded
from summarize.claims import values_differ
from summarize.data import Article, Citation, Disagreement, Link, Sentence
from summarize.language.quantities import dates_compatible, dates_conflicting, in_base_unit
from summarize.outlets import outlets_of
from summarize.readings import Readings

# For dates, of the words of both clauses together: a sentence tells of much on one day.
_SAME_EVENT = 0.4
# Two dates of one event have so many words around them in common. Chosen, not tuned.
_LEAST_SHARED = 2
# Sentences that share so much of both are near-copies. As in `checking.wordings`.
_NEAR_COPY = 0.6
# Casualties are counted again every few hours, and most amounts change in days; two are compared if
# their articles were published within this time. Lengths and the like stay.
_SAME_HOUR = timedelta(hours=12)
# Chosen, not tuned: reports of the day of an event and of the next one.
_SAME_DAY = timedelta(hours=36)

if TYPE_CHECKING:
    from summarize.agreement.contraries import Contraries
    from summarize.checking import Lexis, Wordings

Published = Mapping[str, datetime | None]
Differ = Callable[[Statement, Statement], bool]


@dataclass(frozen=True, eq=False)
class _Story:
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

    def are_worth(self, a: Statement, b: Statement) -> bool:
        """Whether both say what something is worth, and each article says that of one thing."""
        if not self._worth:
            return False
        worth = [self._worth.get(each.article_id, {}) for each in (a, b)]
        return all(
            len(values) == 1 and str(each.value and each.value.words) in values
            for values, each in zip(worth, (a, b), strict=True)
        ) and not names_others(a, b)

    @cached_property
    def _worth(self) -> dict[str, dict[str, None]]:
        """The sums of each article that something is said to be worth."""
        found: dict[str, dict[str, None]] = {}
        for each in self.statements.each:
            if each.value is not None and each.is_worth:
                found.setdefault(each.article_id, {})[each.value.words] = None
        return found


def find_disagreements(
    articles: Sequence[Article],
    sentences: Sequence[Sentence] | Readings,
    links: Sequence[Link] = (),
    wordings: "Wordings | None" = None,
    contraries: "Contraries | None" = None,
    statements: Statements | None = None,
) -> tuple[Disagreement, ...]:
    """Where articles of different outlets give different values for the same thing.

    Amounts are compared in one unit, with the room that rounding and words like "about" or "more
    than" leave; dates with weekdays and "yesterday" resolved by the articles' dates. In a language
    without rules of agreement no disagreement is looked for.

    Args:
        articles: the articles of one story.
        sentences: their sentences, or the readings of these.
        links: what `link_claims` found among these sentences; without them no denial is told.
        wordings: the sentences as near-copies are compared, if that was done before.
        contraries: the ends of events that they tell, if they were read before.
        statements: what they state, if it was read before.

    Returns:
        Disagreements in the order of their first citation, each side with all its citations; the
        note converts units where the sides use several.
    """
    published = {article.id: article.published for article in articles}
    known_days = {key: day for key, day in published.items() if day is not None}
    readings = Readings.of(sentences, known_days)
    known = agreement_rules(readings.language)
    if known is None:
        return ()
    source = outlets_of(articles)
    statements = statements or read_statements(readings, known)
    story = _Story(statements, source, published, readings, wordings)
    # Their note says which count is the later one.
    found = find_casualties(story.statements, source, published)
    found += [
        worded(group)
        for kind, is_same, differ in (
            ("value", _same_amount, _amounts_differ),
            ("date", _same_date, _dates_differ),
        )
        for group in _groups(story, kind, is_same, differ)
    ]
    found += find_disputes(readings, links, source, known)
    opposed = [
        *find_contradictions(readings, source, known),
        *find_opposites(readings, source, published, wordings),
    ]
    told = {(each.sentence.article_id, each.sentence.span): each for each in readings}
    found += [each for each in opposed if not has_passed(each, told, published, known)]
    kept = [*without_variants(distinct(found), readings, wordings)]
    if len(set(source.values())) > 1:
        from summarize.agreement.contraries import Contraries
        from summarize.agreement.contrary_sides import find_contraries

        ends = find_contraries(contraries or Contraries.of(readings), source, published)
        kept += [each for each in ends if not has_passed(each, told, published, known)]
    return tuple(sorted(distinct(kept), key=_place))


def _place(found: Disagreement) -> tuple[bool, Citation, str]:
    """Where a disagreement stands among others: by its first citation; what only grew is last."""
    return found.is_history, found.sides[0].citations[0], found.about


def _groups(
    story: _Story,
    kind: str,
    is_same: Callable[[_Story, Statement, Statement], bool],
    differ: Differ,
) -> list[list[Statement]]:
    """Statements about one thing among which two of different outlets differ."""
    each = story.statements.each
    same: dict[int, list[int]] = {}
    pairs = [
        (i, j)
        for i, j in may_be_of_one_thing(story.statements, story.source, kind)
        if is_same(story, each[i], each[j])
    ]
    for i, j in pairs:
        same.setdefault(i, []).append(j)
        same.setdefault(j, []).append(i)
    groups: dict[int, list[int]] = {}
    for i, j in pairs:
        if (
            differ(each[i], each[j])
            and not _outlet_has_both(story, same, (i, j), differ)
            and not _are_of_others(story, each[i], each[j])
        ):
            merged = sorted({*groups.get(i, [i]), *groups.get(j, [j])})
            groups.update(dict.fromkeys(merged, merged))
    distinct = {tuple(group) for group in groups.values()}
    return [[each[at] for at in _with_agreeing(group, same)] for group in sorted(distinct)]


def _with_agreeing(group: Iterable[int], same: Mapping[int, Sequence[int]]) -> list[int]:
    """The group and those who say one of its values of the same thing."""
    members = set(group)
    for at in group:
        members.update(same.get(at, ()))
    return sorted(members)


def _outlet_has_both(
    story: _Story, same: Mapping[int, Sequence[int]], pair: tuple[int, int], differ: Differ
) -> bool:
    """Whether one of the two outlets itself also says what the other says."""
    each = story.statements.each
    for one, other in (pair, pair[::-1]):
        theirs = story.source[each[other].article_id]
        for own in same[one]:
            is_theirs = own not in pair and story.source[each[own].article_id] == theirs
            if is_theirs and not differ(each[one], each[own]):
                return True
    return False


def _are_of_others(story: _Story, a: Statement, b: Statement) -> bool:
    """Whether what differs belongs to two things, or a sentence tells both."""
    if tells_both(a, b):
        return True
    return a.value is not None and (
        are_of_others((a.reading, b.reading), (a.span, b.span), a.rules)
        or exclude_one_another(story.lexis, a, b)
        or _differ_besides(a, b)
    )


def _differ_besides(a: Statement, b: Statement) -> bool:
    """Whether near-copies differ in a word beside amounts and days: "men earn", "women earn"."""
    from summarize.checking import compare_wording

    wording = compare_wording(a.reading, b.reading)
    return (
        wording is not None
        and min(wording.shares) >= _NEAR_COPY
        and any(
            each.relation == "different" and each.kind not in ("number", "date")
            for each in wording.substitutions
        )
    )


def _same_amount(story: _Story, a: Statement, b: Statement) -> bool:
    """Whether two amounts are of one thing."""
    if a.value is None or b.value is None:
        return False
    measure, quantity = measure_of(a), a.value.quantity
    if in_base_unit(quantity)[2] != in_base_unit(b.value.quantity)[2]:
        return False
    if a.is_first or b.is_first:
        return are_first_of_one(a, b) and published_within(story.published, a, b, _SAME_DAY)
    is_price = quantity.dimension == "currency" and same_deal(a, b)
    if is_price or story.are_worth(a, b):
        return _of_one_time(story, a, b, measure)
    is_of_one = told_of_one_thing(story.statements, a, b)
    if not is_of_one or says_it_moved(story.published, a, b):
        return False
    return quantity.dimension in LASTING or _of_one_time(story, a, b, measure)


def _of_one_time(story: _Story, a: Statement, b: Statement, measure: str) -> bool:
    """Whether two amounts that change in time were given at one time, and of the same people."""
    if measure.split(" ", maxsplit=1)[0] in GROWING:
        is_same = published_within(story.published, a, b, _SAME_HOUR) and same_people(a, b)
    else:
        is_same = published_within(story.published, a, b, _SAME_DAY)
    is_same = is_same and not may_have_grown(story.published, a, b)
    return is_same and at_same_moment(a, b) and not is_sum(a, b)


def _amounts_differ(a: Statement, b: Statement) -> bool:
    return a.value is not None and b.value is not None and values_differ(a.value, b.value)


def _same_date(story: _Story, a: Statement, b: Statement) -> bool:
    """Whether two dates are of one event."""
    if a.date is None or b.date is None:
        return False
    if not (dates_conflicting(a.date, b.date) or dates_compatible(a.date, b.date)):
        return False
    if not published_within(story.published, a, b, _SAME_DAY):
        return False
    if may_have_moved(story.published, a, b):
        return False
    if set_day(a) and set_day(a) == set_day(b):
        return not tell_other_amounts(a, b)
    weigh = story.statements.weigh
    shared = a.near.roots & b.near.roots
    return (
        len(shared) >= _LEAST_SHARED
        and weigh(shared) >= _SAME_EVENT * weigh(a.near.roots | b.near.roots)
        and a.bound_before == b.bound_before
        and a.word_before == b.word_before
        and a.beginnings == b.beginnings
        and not names_others(a, b)
        and not tell_other_amounts(a, b)
        and share_enough(story.statements, a, b)
    )


def _dates_differ(a: Statement, b: Statement) -> bool:
    return a.date is not None and b.date is not None and dates_conflicting(a.date, b.date)
