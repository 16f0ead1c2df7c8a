"""The day, week, month or year that a word of a text names by its distance from the text's own day.

Only what is certain: every day that the text may be of must give the same, nothing inside a
quotation is told, and a weekday only where the verb beside it says which way it is.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from functools import cache
from typing import NamedTuple

from summarize.data import ResolvedDate, Span
from summarize.language.quantities import DateMention, find_dates
from summarize.language.segmentation import split_spans
from summarize.languages.cues import runs
from summarize.languages.dates import date_rules
from summarize.languages.moments import Heading, MomentRules, moment_rules

# Days of a week; by definition.
_WEEK, _SUNDAY = 7, 6
# Between single marks, which are apostrophes too, all is quoted up to the last one.
_QUOTED = re.compile(
    r"[“„‟][^“”„]*(?:[”“]|$)|\"[^\"]*(?:\"|$)|«[^«»]*(?:»|$)|»[^«»]*(?:«|$)|「[^」]*(?:」|$)"
    r"|^[^“„]*”|^[^«»]*»|(?<!\w)[‘‚](?!\d\ds)(?:.*[’‘](?!\w)|.*$)|(?<!\w)'(?=\w)(?!\d\ds).*'(?!\w)",
    re.DOTALL,
)
# What every match of it holds: a mark, which is no apostrophe inside or at the end of a word.
_MARK = re.compile(r"[“”„‟\"«»「‘‚'](?:(?<!')|(?<!\w')(?=\w))")
# Chosen, not tuned: a story that is told from a day farther away counts from that day.
_TOLD_FROM = 8
# From here on, scripts of East Asia write words without spaces.
_EAST_ASIAN = "\u2e80"


class Moment(NamedTuple):
    """A word that counts from the day of its text, what it names, and which way that is."""

    resolved: ResolvedDate
    heading: Heading


def resolve(text: str, days: Sequence[date], *, language: str = "en") -> tuple[ResolvedDate, ...]:
    """The words of a text that count from its day, with what they name, in reading order.

    Args:
        text: one or more sentences.
        days: the days that it may be of; without one nothing is told.
        language: BCP 47 primary subtag.

    >>> resolve("It sank yesterday.", [date(2031, 3, 4)])
    (ResolvedDate(span=Span(start=8, end=17), date='2031-03-03'),)
    """
    return tuple(each.resolved for each in moments(text, days, language=language))


def moments(text: str, days: Sequence[date], *, language: str = "en") -> tuple[Moment, ...]:
    """The same with which way each is."""
    return moments_counted(text, days, language) if may_count(text, language) else ()


def moments_counted(text: str, days: Sequence[date], language: str) -> tuple[Moment, ...]:
    """The moments of a text of which it is known that some word of it may count from its day."""
    rules = moment_rules(language)
    if rules is None or not days:
        return ()
    try:
        found = _moments(text, days, rules, language)
    except OverflowError:  # past the calendar
        return ()
    return tuple(each for each in found[0] if all(each in others for others in found[1:]))


def may_count(text: str, language: str) -> bool:
    """Whether some word of a text may count from its day: most texts have none.

    >>> may_count("It sank yesterday.", "en"), may_count("It sank in 1912.", "en")
    (True, False)
    """
    return _may_be_relative(text, language) or (
        _may_name_weekday(text, language)
        and any("weekday" in each.written for each in find_dates(text, language=language))
    )


def _moments(
    text: str, days: Sequence[date], rules: MomentRules, language: str
) -> list[list[Moment]]:
    """The moments of a text for each day that it may be of."""
    quoted: tuple[Span, ...] | None = None
    found: list[list[Moment]] = [[] for _ in days]
    for sentence in split_spans(text, language=language):
        own = sentence.of(text)
        for day, of_day in zip(days, found, strict=True):
            told = (*_relative(own, day, rules, language), *_weekdays(own, day, rules, language))
            for span, named, heading in told:
                quoted = quoted_spans(text) if quoted is None else quoted
                place = Span(sentence.start + span.start, sentence.start + span.end)
                if not any(place.overlaps(each) for each in quoted):
                    of_day.append(Moment(ResolvedDate(place, named), heading))
    return [sorted(of_day, key=lambda each: each.resolved.span) for of_day in found]


def named_days(text: str, day: date, *, language: str = "en") -> frozenset[str]:
    """The days that "today", "yesterday" and the like may name in a text of a day, sure or not.

    >>> sorted(named_days("Today it rains, tomorrow it may.", date(2031, 3, 4)))
    ['2031-03-04', '2031-03-05']
    """
    rules = moment_rules(language)
    relative = rules.relative if rules is not None else {}
    found = (
        relative[" ".join(each[0].lower().split())] for each in _pattern(language).finditer(text)
    )
    return frozenset(_stepped(day, unit, steps) for unit, steps in found if unit == "day")


def quoted_spans(text: str) -> tuple[Span, ...]:
    """What stands inside quotation marks, also where one of the two is missing."""
    if _MARK.search(text) is None:
        return ()
    return tuple(Span(*match.span()) for match in _QUOTED.finditer(text))


def _relative(
    text: str, day: date, rules: MomentRules, language: str
) -> Iterator[tuple[Span, str, Heading]]:
    """What "yesterday", "last week" and the like name."""
    if not _may_be_relative(text, language):
        return
    for match in _pattern(language).finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        if not rules.counts(before, match[0], after):
            continue
        unit, steps = rules.relative[" ".join(match[0].lower().split())]
        if named := _stepped(day, unit, steps):
            yield Span(*match.span()), named, "coming" if steps > 0 else "past"


def _may_be_relative(text: str, language: str) -> bool:
    """Whether a text has the longest word of a phrase that counts from its day."""
    return any(map(text.lower().__contains__, _cues(language)))


def _may_name_weekday(text: str, language: str) -> bool:
    """Whether the name of a weekday stands somewhere in a text."""
    rules = date_rules(language)
    return rules is not None and any(map(text.__contains__, rules.weekdays))


@cache
def _cues(language: str) -> frozenset[str]:
    """The longest word of each such phrase."""
    rules = moment_rules(language)
    phrases = rules.relative if rules else ()
    return frozenset(max(runs(phrase), key=lambda word: (len(word), word)) for phrase in phrases)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    rules = moment_rules(language)
    phrases = sorted(rules.relative if rules else (), key=len, reverse=True)
    spelled = (re.escape(each).replace(r"\ ", r"\s+") for each in phrases)
    kinds = defaultdict[bool, list[str]](list)
    for each, phrase in zip(spelled, phrases, strict=True):
        kinds[phrase >= _EAST_ASIAN].append(each)
    bounded = [rf"(?<![\w-])(?:{'|'.join(kinds[False])})(?![\w-])"] if kinds[False] else []
    starts = "".join(sorted({re.escape(phrase[0]) for phrase in phrases}))
    # Most letters begin none, and are passed over at once.
    spelled_out = rf"(?=[{starts}])(?:{'|'.join((*bounded, *kinds[True]))})"
    return re.compile(spelled_out if phrases else r"(?!)", re.IGNORECASE)


def _stepped(day: date, unit: str, steps: int) -> str:
    """The day, week, month or year so many away, as ISO 8601 has it."""
    if unit == "day":
        return (day + timedelta(days=steps)).isoformat()
    if unit == "week":
        year, week, _ = (day + timedelta(weeks=steps)).isocalendar()
        # Half of the world begins its weeks on Sunday, and on Monday "this week" may be over.
        is_open = day.weekday() == _SUNDAY or (day.weekday() == 0 and not steps)
        return "" if is_open else f"{year:04}-W{week:02}"
    if unit == "month":
        months = day.year * 12 + day.month - 1 + steps
        return f"{months // 12:04}-{months % 12 + 1:02}"
    return f"{day.year + steps:04}"


def _weekdays(
    text: str, day: date, rules: MomentRules, language: str
) -> Iterator[tuple[Span, str, Heading]]:
    """What "on Monday" names."""
    if not _may_name_weekday(text, language):
        return
    dates = find_dates(text, datetime.combine(day, datetime.min.time()), language=language)
    for mention in dates:
        if mention.written != ("weekday",) or _has_date(mention, dates):
            continue
        if _is_told_from_afar(mention, dates, day):
            continue
        span = mention.span
        way = rules.heading(text[: span.start], span.of(text), text[span.end :])
        if found := _nearest(day, mention.weekday or 0, way):
            yield span, found.isoformat(), way


def _has_date(mention: DateMention, dates: Sequence[DateMention]) -> bool:
    """Whether a date is written beside a weekday: "Monday, March 3"."""
    return any(
        "month" in other.written
        and (
            abs(other.span.start - mention.span.end) <= 3
            or abs(mention.span.start - other.span.end) <= 3
        )
        for other in dates
    )


def _is_told_from_afar(mention: DateMention, dates: Sequence[DateMention], day: date) -> bool:
    """Whether the sentence tells of another time before it comes to the weekday."""
    for other in dates:
        if other.span.start >= mention.span.start:
            return False
        if "year" in other.written and other.year != day.year:
            return True
        if other.date and "month" in other.written and abs((other.date - day).days) > _TOLD_FROM:
            return True
    return False


def _nearest(day: date, weekday: int, way: Heading) -> date | None:
    """The weekday nearest to a day that way; None where two may be meant."""
    back = (day.weekday() - weekday) % _WEEK
    if way == "past" or (way == "known" and back):
        return day - timedelta(days=back)
    if way == "coming":
        return day + timedelta(days=_WEEK - back) if back else None
    if way == "before":
        # On a Thursday "last Tuesday" may be of this week or of the one before.
        is_of_this_week = 0 < back <= day.weekday()
        return None if is_of_this_week else day - timedelta(days=back or _WEEK)
    if way == "after":
        ahead = _WEEK - back
        return None if day.weekday() + ahead < _WEEK else day + timedelta(days=ahead)
    return None
