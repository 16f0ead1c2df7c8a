"""Whether two statements are of one time, or the later is news beside the earlier."""

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta

from summarize.agreement.statements import Statement
from summarize.data import Disagreement, Span
from summarize.language.quantities import DateMention, dates_conflicting
from summarize.languages.agreement import AgreementRules
from summarize.readings import Reading

# What is counted again every few hours.
GROWING = frozenset(("died", "hurt", "missing", "saved", "arrested", "displaced"))
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
# Of these a later count may be less, too.
_RISING_AND_FALLING = frozenset(("missing",))
# An article of the next day is later news from so many hours on; an evening and the night behind it
# are one time. Chosen, not tuned.
_LATER = timedelta(hours=6)
# So much later a count is another one, and no slower desk. Chosen, not tuned.
_HOURS = timedelta(hours=2)
# So far an article tells its event, and behind that of others, too. Chosen, not tuned.
_EARLY = 2
# By definition.
_WEEK, _DAY = 7, timedelta(days=1)

Published = Mapping[str, datetime | None]


def published_within(published: Published, a: Statement, b: Statement, within: timedelta) -> bool:
    """Whether both articles appeared within this time; unknown dates go with unknown ones."""
    ours, theirs = published[a.article_id], published[b.article_id]
    if ours is None or theirs is None:
        return ours is theirs
    return abs(ours.timestamp() - theirs.timestamp()) <= within.total_seconds()


def at_same_moment(a: Statement, b: Statement) -> bool:
    """Whether nothing says that one amount is of another time, or of no real one."""
    if len({_is_elsewhen(each) for each in (a, b)}) > 1:
        return False
    if not tell_same_years(*(_without_past(each) for each in (a, b))):
        return False
    return not are_on_two_days(a, b)


def are_on_two_days(a: Statement, b: Statement) -> bool:
    """Whether the clauses of two amounts give days that differ, as written.

    An amount of "Monday" is not that of "Tuesday", whatever days these were.
    """
    ours, theirs = (
        [each for each in told.reading.written_dates if _is_beside(each, told)] for told in (a, b)
    )
    clashes = [dates_conflicting(one, other) for one in ours for other in theirs]
    return bool(clashes) and all(clashes)


def _is_elsewhen(told: Statement) -> bool:
    """Whether a clause tells of another time, or only thinks of it; "will" alone does not."""
    found = {word.casefold() for word in told.rules.elsewhen.findall(told.clause_text)}
    return not found <= told.rules.coming


def _is_beside(mention: DateMention, told: Statement) -> bool:
    """Whether a date stands in the clause of a statement."""
    return told.clause.start <= mention.span.start < told.clause.end


def _without_past(told: Statement) -> str:
    """The clause of a statement without what it tells of since when: "since she won in 2019"."""
    return told.rules.since.sub("", told.clause_text)


def tell_same_years(one: str, other: str) -> bool:
    """Whether two sentences name the same years, or none: the seats of 2022 are not today's."""
    return set(_YEAR.findall(one)) == set(_YEAR.findall(other))


def is_of_another_time(statement: Statement) -> bool:
    """Whether casualties are a forecast, or those of another event, or of a time."""
    text, known = statement.sentence.text, statement.rules
    if _YEAR.search(text) or known.elsewhen.search(text) or known.other_event.search(text):
        return True
    return statement.sentence.index >= _EARLY and known.aside.search(text) is not None


def is_before_it(statement: Statement) -> bool:
    """Whether the words before a total make it that of a year, of a forecast or of before."""
    known = statement.rules
    before = statement.sentence.text[statement.clause.start : statement.span.start]
    return bool(_YEAR.search(before) or known.elsewhen.search(before))


def became(published: Published, before: Statement, now: Statement) -> bool:
    """Whether a count of casualties may have become another one of later hours or days."""
    ours, theirs = published[before.article_id], published[now.article_id]
    if ours is None or theirs is None:
        return False
    is_later = theirs.timestamp() - ours.timestamp() >= _HOURS.total_seconds()
    return is_later and _has_grown(before, now)


def is_later(published: Published, before: Statement, now: Statement) -> bool:
    """Whether the article of one statement is of a later day than that of another."""
    ordered = _in_time(published, before, now)
    return ordered is not None and ordered[1] is now


def may_have_grown(published: Published, a: Statement, b: Statement) -> bool:
    """Whether a count of casualties may have become the other, which is of a later day.

    A later article that tells less does not know the count of the day before, or denies it.
    """
    ordered = _in_time(published, a, b)
    if ordered is None:
        return False
    return _has_grown(*ordered)


def _has_grown(before: Statement, now: Statement) -> bool:
    """Whether a later count is one that may follow an earlier one: mostly more."""
    if before.value is None or now.value is None:
        return False
    kind, known = now.counted, now.rules
    is_damage = any(kind == each.about for each in known.damage)
    if kind in _RISING_AND_FALLING or not (kind in GROWING or is_damage):
        return kind in _RISING_AND_FALLING
    is_more = now.value.quantity.value > before.value.quantity.value
    return is_more or known.corrected.search(now.sentence.text) is not None


def says_it_moved(published: Published, a: Statement, b: Statement) -> bool:
    """Whether the article of the later day says of its amount that it is another now."""
    ordered = _in_time(published, a, b)
    return ordered is not None and bool(b.rules.moved.search(ordered[1].clause_text))


def may_have_moved(published: Published, a: Statement, b: Statement) -> bool:
    """Whether a date may have become the other, or the later article tells of a later event.

    The first is so where the earlier date was to come when it was told, the second where the later
    one was to come then.
    """
    ordered = _in_time(published, a, b)
    if ordered is None:
        return False
    before, now = ordered
    told, later = (published[each.article_id] for each in ordered)
    if told is None or later is None:
        return False
    return _is_from(before.reading, before.date, told.date(), told.date()) or _is_from(
        now.reading, now.date, later.date(), told.date() + _DAY
    )


def has_passed(
    found: Disagreement,
    told: Mapping[tuple[str, Span], Reading],
    published: Published,
    known: AgreementRules,
) -> bool:
    """Whether one side tells a plan or a state of a day, and the other is told on a later one.

    So it is, too, where the other says that something moved, or tells on which day something was
    and the first could not know.

    Args:
        found: a disagreement of two sides.
        told: the sentences of the story, by article and span.
        published: when each article appeared, by its id.
        known: what is known of the language.
    """
    sides = [[told[each.article_id, each.span] for each in side.citations] for side in found.sides]
    times = [[published[each.sentence.article_id] for each in side] for side in sides]
    moments = [[each for each in own if each is not None] for own in times]
    if len(sides) != len(("before", "now")) or times != moments:
        return False
    first, last = sorted(range(len(sides)), key=lambda at: min(moments[at]).timestamp())
    told_last = max(moments[first], key=lambda each: each.timestamp())
    if not is_of_later_day(min(moments[last], key=lambda each: each.timestamp()), told_last):
        return False
    if all(known.passing.search(each.text) for each in sides[first]):
        return True
    if any(known.moved.search(each.text) for each in sides[last]):
        return True
    value, day = found.sides[last].value, told_last.date() + _DAY
    return any(
        each.span.of(reading.text) in value and _is_from(reading, each, moment.date(), day)
        for reading, moment in zip(sides[last], moments[last], strict=True)
        for each in reading.dates
    )


def day_meant(reading: Reading, mention: DateMention, told: date) -> date | None:
    """The day that a date of a sentence of some day names; None where it names none.

    A weekday is the last one only where its verb says so, else the next one.
    """
    if mention.written != ("weekday",):
        return mention.date
    weekday = mention.weekday or 0
    if _is_past(reading, mention.span):
        return told - timedelta(days=(told.weekday() - weekday) % _WEEK)
    return told + timedelta(days=(weekday - told.weekday()) % _WEEK)


def _in_time(
    published: Published, a: Statement, b: Statement
) -> tuple[Statement, Statement] | None:
    """The earlier statement and that of a later day; None where they are of one time."""
    ours, theirs = published[a.article_id], published[b.article_id]
    if ours is None or theirs is None:
        return None
    if is_of_later_day(theirs, ours):
        return a, b
    return (b, a) if is_of_later_day(ours, theirs) else None


def is_of_later_day(now: datetime, before: datetime) -> bool:
    """Whether a moment is of a later day than another, and not of the night behind it."""
    apart = now.timestamp() - before.timestamp()
    return now.date() > before.date() and apart >= _LATER.total_seconds()


def _is_from(reading: Reading, mention: DateMention | None, told: date, least: date) -> bool:
    """Whether a date in an article of some day is the least day or after it."""
    day = day_meant(reading, mention, told) if mention is not None else None
    return day is not None and day >= least


def _is_past(reading: Reading, span: Span) -> bool:
    """Whether the verb beside a weekday tells of the past."""
    from summarize.languages.moments import moment_rules

    rules, text = moment_rules(reading.language), reading.text
    if rules is None:
        return False
    heading = rules.heading(text[: span.start], span.of(text), text[span.end :])
    return heading in ("past", "known", "before")
