"""Casualties: how many each article says were killed, hurt or are missing in the story's event.

They differ between outlets because they are counted again every few hours; readers want to know
both figures, and that the later one may only be newer. Sentences that give a number need not be
alike ("killing at least nine"; "the toll stood at 11"), so it is known by its place.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import combinations, islice, product
from typing import NamedTuple

from summarize.agreement.moments import (
    became,
    is_before_it,
    is_later,
    is_of_another_time,
    may_have_grown,
    published_within,
)
from summarize.agreement.statements import Statement, Statements, names_others
from summarize.agreement.wording import citation_of, words_of
from summarize.claims import claim_rules, counted_before
from summarize.data import Disagreement, Side
from summarize.language.quantities import compatible

# The casualties of the story's event stand early; further down come those of other events. Chosen,
# not tuned: an article of news has 20 to 40 sentences.
_FIRST_SENTENCES = 20
# Beyond it two numbers are hardly of one event, or of the same part of it.
_MOST_TIMES = 2
# In later hours more are found. Chosen, not tuned: far more are mostly those of another event.
_MOST_TIMES_LATER = 5
# One or two dead are often some of the dead: "killed her and her two children".
_LEAST = 2
# Chosen, not tuned: reports of the day of an event and of the next one.
_SAME_STORY = timedelta(hours=36)
# "At least nine" is as exact as nine; "at least 50" is not.
_ROUND = 5
# Of two numbers so many pairs of articles are compared until two differ; a story told by hundreds
# has agreed on what it tells by then.
_MOST_PAIRS = 2_000


def find_casualties(
    statements: Statements,
    source: Mapping[str, str],
    published: Mapping[str, datetime | None],
) -> list[Disagreement]:
    """Disagreements on the casualties of one event between articles of different outlets.

    Where outlets agree at any time, and counted more from day to day, the history of the
    count. Where both is so, both are told.
    """
    found = []
    for kind, about in _kinds(statements):
        counted = [each for each in statements.each if each.counted == kind]
        first = _first_counts(counted, kind)
        known: dict[str, set[float]] = {}
        for each in counted:
            known.setdefault(source[each.article_id], set()).add(_number(each))

        def differ(a: Statement, b: Statement, known: Mapping[str, set[float]] = known) -> bool:
            ours, theirs = source[a.article_id], source[b.article_id]
            return (
                ours != theirs
                and published_within(published, a, b, _SAME_STORY)
                and _differ(a, b)
                and not may_have_grown(published, a, b)
                and not _are_elsewhere(a, b)
                and _number(a) not in known[theirs]
                and _number(b) not in known[ours]
            )

        by_number = _by_number(first)
        differing = {
            number
            for one, other in combinations(by_number, 2)
            if any(
                differ(a, b)
                for a, b in islice(product(by_number[one], by_number[other]), _MOST_PAIRS)
            )
            for number in (one, other)
        }
        if differing:
            found.append(_disagreement(about, first, differing, published))
        counts = [each for each in _counts(counted) if _are_told_of(each, about)]
        pairs = [pair for pair in _grown(counts, published) if pair.later_day]
        grown = {_number(each) for pair in pairs for each in (pair.before, pair.now)}
        if grown and not grown <= differing:
            history = _history(about, counts, grown, published)
            found += [history] if len({side.day for side in history.sides}) > 1 else []
    return found


class Outgrown(NamedTuple):
    """A count of casualties, and another one of the same that a later article gives.

    On a `later_day` it is news; of later hours it may be that outlets disagree.
    """

    before: Statement
    now: Statement
    later_day: bool


def outgrown_counts(
    statements: Statements, published: Mapping[str, datetime | None]
) -> tuple[Outgrown, ...]:
    """The counts of casualties that those of later hours or days may have become, with these.

    Who tells an old count once more, when the newer one is out, is outgrown, too.
    """
    found: list[Outgrown] = []
    for kind, _ in _kinds(statements):
        counts = _counts([each for each in statements.each if each.counted == kind])
        grown = list(_grown(counts, published))
        newest = {_number(pair.before): pair.now for pair in grown}
        known = {pair.before.article_id for pair in grown}
        late = (each for each in counts if each.article_id not in known)
        found += grown
        found += [
            Outgrown(each, newest[_number(each)], later_day=False)
            for each in late
            if _number(each) in newest
        ]
    return tuple(found)


def is_of_another_event(a: Statement, b: Statement) -> bool:
    """Whether one of two counts of casualties or damage is of another kind, time or place."""
    kinds = {kind for kind, _ in a.rules.casualties} | {each.about for each in a.rules.damage}
    counted = {a.counted, b.counted}
    if kinds.isdisjoint(counted):
        return False
    is_other = len(counted) > 1 or any(map(is_of_another_time, (a, b)))
    return is_other or _are_elsewhere(a, b)


def _grown(
    counts: Sequence[Statement], published: Mapping[str, datetime | None]
) -> Iterator[Outgrown]:
    """Pairs of counts of which the second is of later hours, and may be what the first became."""
    by_number = _by_number(counts)
    nouns = {number: {_noun(each) for each in some} for number, some in by_number.items()}
    for number, own in by_number.items():
        others = (each for other, found in by_number.items() if other != number for each in found)
        for before, now in islice(product(own, others), _MOST_PAIRS):
            ours, theirs = before.near.names, now.near.names
            if (
                became(published, before, now)
                and _noun(before) in nouns[_number(now)]
                and _differ(before, now, _MOST_TIMES_LATER)
                and not (ours - theirs and theirs - ours)
            ):
                yield Outgrown(before, now, is_later(published, before, now))


def _counts(counted: Sequence[Statement]) -> list[Statement]:
    """How many each article says were counted: its first total, else its first count."""
    first: dict[str, Statement] = {}
    asked = [
        each
        for each in counted
        if each.sentence.index < _FIRST_SENTENCES and _number(each) >= _LEAST and not each.is_first
    ]
    for each in sorted(asked, key=lambda each: not _is_total(each)):
        if not (is_before_it(each) if _is_total(each) else is_of_another_time(each)):
            first.setdefault(each.article_id, each)
    return list(first.values())


def _is_total(statement: Statement) -> bool:
    """Whether a count is said to be all of them: "the number of dead rose to 14"."""
    value, known = statement.value, claim_rules(statement.reading.language)
    if value is None:
        return False
    return counted_before(statement.sentence.text, value.quantity, known) is not None


def _are_told_of(statement: Statement, about: str) -> bool:
    """Whether those counted are people, or the things that suffered such damage: no animals."""
    noun, known = _noun(statement), claim_rules(statement.reading.language)
    people = statement.rules.victims.union(known.people if known is not None else ())
    return noun in people or not noun or about not in dict(statement.rules.casualties).values()


def _noun(statement: Statement) -> str:
    """Whom a count is of; "" where it is of all, or that is left open."""
    value, known = statement.value, statement.rules
    noun = value.quantity.noun if value is not None else ""
    return "" if noun in known.generic_victims | known.whole_victims else noun


def _by_number(counted: Sequence[Statement]) -> dict[float, list[Statement]]:
    found: dict[float, list[Statement]] = {}
    for each in counted:
        found.setdefault(_number(each), []).append(each)
    return found


def _kinds(statements: Statements) -> tuple[tuple[str, str], ...]:
    """The kinds of casualties and of damage, each with what disagreements on it are about."""
    if not statements.each:
        return ()
    known = statements.each[0].rules
    return (*known.casualties, *((each.about, each.about) for each in known.damage))


def _first_counts(counted: Sequence[Statement], kind: str) -> list[Statement]:
    """The first count of each article, unless it is one of another time or of some only."""
    first: dict[str, Statement] = {}
    for each in counted:
        if each.sentence.index < _FIRST_SENTENCES:
            first.setdefault(each.article_id, each)
    return [
        each
        for each in first.values()
        if _is_of_all(each, kind)
        and _number(each) >= _LEAST
        and not each.is_first
        and not is_of_another_time(each)
    ]


def _is_of_all(statement: Statement, kind: str) -> bool:
    """Whether those counted are not only some, such as the children among the dead."""
    value = statement.value
    if value is None or kind not in dict(statement.rules.casualties):
        return True
    return value.measure == kind and value.quantity.noun in statement.rules.generic_victims


def _are_elsewhere(a: Statement, b: Statement) -> bool:
    """Whether each names a place or somebody that the other does not: of damage, in its clause."""
    if a.counted in dict(a.rules.casualties):
        return names_others(a, b)
    ours, theirs = a.near.names, b.near.names
    return bool(ours - theirs and theirs - ours)


def _differ(a: Statement, b: Statement, most: float = _MOST_TIMES) -> bool:
    if a.value is None or b.value is None:
        return False
    low, high = sorted((_number(a), _number(b)))
    is_exact = all(_is_exact(each) for each in (a, b))
    same = low == high if is_exact else compatible(a.value.quantity, b.value.quantity)
    return not same and high <= most * low


def _is_exact(statement: Statement) -> bool:
    value = statement.value
    return value is not None and (
        value.quantity.bound == ""
        or (value.quantity.bound == "more" and value.quantity.value % _ROUND != 0)
    )


def _number(statement: Statement) -> float:
    return statement.value.quantity.value if statement.value is not None else 0.0


def _disagreement(
    about: str,
    counted: Sequence[Statement],
    numbers: set[float],
    published: Mapping[str, datetime | None],
) -> Disagreement:
    sides: dict[float, list[Statement]] = {}
    for each in counted:
        if _number(each) in numbers:
            sides.setdefault(_number(each), []).append(each)
    return Disagreement(
        about,
        tuple(
            Side(words_of(side[0]), tuple(sorted({citation_of(each) for each in side})))
            for side in sides.values()
        ),
        _note(sides, published),
    )


def _history(
    about: str,
    counted: Sequence[Statement],
    numbers: set[float],
    published: Mapping[str, datetime | None],
) -> Disagreement:
    """The counts in the order in which they were first told, each with its day."""
    found = _disagreement(about, counted, numbers, published)

    def first_told(side: Side) -> datetime:
        times = (published[each.article_id] for each in side.citations)
        return min((each for each in times if each is not None), key=lambda each: each.timestamp())

    times = sorted(((first_told(side), side) for side in found.sides), key=lambda each: each[:1])
    sides = (replace(side, day=moment.date().isoformat()) for moment, side in times)
    return Disagreement(about, tuple(sides))


def _note(
    sides: Mapping[float, Sequence[Statement]], published: Mapping[str, datetime | None]
) -> str:
    """Which figure is the later one, where the articles' dates say so."""
    times: dict[float, list[float]] = {}
    for number, side in sides.items():
        for each in side:
            moment = published[each.article_id]
            if moment is None:
                return "counts may have changed between the reports"
            times.setdefault(number, []).append(moment.timestamp())
    latest = max(times, key=lambda number: max(times[number]))
    others = [moment for number, moments in times.items() if number != latest for moment in moments]
    if min(times[latest]) > max(others):
        words = words_of(sides[latest][0])
        return f"later reports say {words[:1].lower()}{words[1:]}"
    return "counts may have changed between the reports"
