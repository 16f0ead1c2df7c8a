"""Whether a later article is news beside an earlier one, and no other account of the same."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from summarize.agreement.moments import GROWING
from summarize.agreement.statements import Statement
from summarize.data import Disagreement, Span
from summarize.language.quantities import DateMention
from summarize.languages.agreement import AgreementRules
from summarize.languages.moments import moment_rules
from summarize.readings import Reading, Readings

# Of these a later count may be less, too.
_RISING_AND_FALLING = frozenset(("missing",))
# An article of the next day is later news from so many hours on; an evening and the night behind it
# are one time. Chosen, not tuned.
_LATER = timedelta(hours=6)
_WEEK, _DAY = 7, timedelta(days=1)

Published = Mapping[str, datetime | None]


def may_have_grown(published: Published, a: Statement, b: Statement) -> bool:
    """Whether a count of casualties may have become the other, which is of a later day.

    A later article that tells less does not know the count of the day before, or denies it.
    """
    ordered = _in_time(published, a, b)
    if ordered is None:
        return False
    before, now = (each.value for each in ordered)
    if before is None or now is None:
        return False
    kind = now.measure.partition(" ")[0]
    if kind in _RISING_AND_FALLING:
        return True
    return kind in GROWING and now.quantity.value > before.quantity.value


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
    found: Disagreement, readings: Readings, published: Published, known: AgreementRules
) -> bool:
    """Whether one side tells a plan or a state of a day, and the other is told on a later one.

    So it is, too, where the other tells on which day something was, and the first could not know.
    """
    told = {(each.sentence.article_id, each.sentence.span): each for each in readings}
    sides = [[told[each.article_id, each.span] for each in side.citations] for side in found.sides]
    times = [[published[each.sentence.article_id] for each in side] for side in sides]
    moments = [[each for each in own if each is not None] for own in times]
    if len(sides) != len(("before", "now")) or times != moments:
        return False
    first, last = sorted(range(len(sides)), key=lambda at: min(moments[at]).timestamp())
    told_last = max(moments[first], key=lambda each: each.timestamp())
    if not _is_later(min(moments[last], key=lambda each: each.timestamp()), told_last):
        return False
    if all(known.passing.search(each.text) for each in sides[first]):
        return True
    value, day = found.sides[last].value, told_last.date() + _DAY
    return any(
        each.span.of(reading.text) in value and _is_from(reading, each, moment.date(), day)
        for reading, moment in zip(sides[last], moments[last], strict=True)
        for each in reading.dates
    )


def _in_time(
    published: Published, a: Statement, b: Statement
) -> tuple[Statement, Statement] | None:
    """The earlier statement and that of a later day; None where they are of one time."""
    ours, theirs = published[a.article_id], published[b.article_id]
    if ours is None or theirs is None:
        return None
    if _is_later(theirs, ours):
        return a, b
    return (b, a) if _is_later(ours, theirs) else None


def _is_later(now: datetime, before: datetime) -> bool:
    """Whether a moment is of a later day than another, and not of the night behind it."""
    apart = now.timestamp() - before.timestamp()
    return now.date() > before.date() and apart >= _LATER.total_seconds()


def _is_from(reading: Reading, mention: DateMention | None, told: date, least: date) -> bool:
    """Whether a date in an article of some day is the least day or after it.

    A weekday is past only where its verb says so.
    """
    if mention is None or (mention.date is None and mention.written != ("weekday",)):
        return False
    day = mention.date
    if mention.written == ("weekday",):
        if not _is_past(reading, mention.span):
            return True
        day = told - timedelta(days=(told.weekday() - (mention.weekday or 0)) % _WEEK)
    return day is not None and day >= least


def _is_past(reading: Reading, span: Span) -> bool:
    """Whether the verb beside a weekday tells of the past."""
    rules, text = moment_rules(reading.language), reading.text
    if rules is None:
        return False
    heading = rules.heading(text[: span.start], span.of(text), text[span.end :])
    return heading in ("past", "known", "before")
