"""Dates, years, weekdays and days named relative to the publication date."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from summarize.data import Span
from summarize.language.quantities.places import QUOTES, Place
from summarize.languages.dates import DateRules
from summarize.patterns import regex

# Characters before a weekday among which a verb says that it is to come ("will meet on"), and
# before a month for a preposition. Chosen, not tuned: a clause, and the longest preposition.
_CLAUSE = 60
# Before a month, see above: " throughout " has as many.
_PREPOSITION = 12
# "1/2/70" is 1970, "1/2/69" 2069, as POSIX reads years of two digits (there: from 69).
_FIRST_SHORT_YEAR = 70
# Years around any year among which one has a 29 February (1896 and 1904 have).
_LEAP_YEARS = 8
# The day that stands for a month without one.
_MIDDLE = 15
_WORD = regex(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as far as the text (with the publication date) fixes it; unknown parts are None.

    `weekday` counts from Monday as 0 and is set where the text names one. `written` says which of
    "year", "month", "day", "weekday" the text itself states, the rest being worked out from the
    publication date. `last_year` is greater than `year` for a decade or a span of years.
    """

    span: Span
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    written: tuple[str, ...] = ()
    last_year: int | None = None
    relative: str = ""

    @property
    def date(self) -> date | None:
        """The calendar day, where year, month and day are known."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)


def read_dates(
    text: str, places: Sequence[Place], rules: DateRules, published: datetime | None
) -> tuple[DateMention, ...]:
    """The dates that begin at the places of a text, in reading order."""
    found = [mention for match in _matches(text, places, rules) for mention in _read(match, rules)]
    if published is not None:
        found = [_resolved(text, mention, published.date(), rules) for mention in found]
    return tuple(found)


def _matches(text: str, places: Sequence[Place], rules: DateRules) -> Iterator[re.Match[str]]:
    """What is written like a date, one after the other as `re.finditer` would find it."""
    end = 0
    for place in places:
        match = None
        if place.start < end:
            continue
        if place.word:
            match = _first(rules.at_word.get(place.word, ()), text, place.start, rules)
        else:
            if end < place.start and text[place.start - 1] in QUOTES:
                match = _first(rules.at_quote, text, place.start - 1, rules)
            match = match or _first(rules.at_number, text, place.start, rules)
        if match:
            end = match.end()
            yield match


def _first(
    patterns: Sequence[re.Pattern[str]], text: str, start: int, rules: DateRules
) -> re.Match[str] | None:
    for pattern in patterns:
        match = pattern.match(text, start)
        if match and _names_a_month(match, rules):
            return match
    return None


def _names_a_month(match: re.Match[str], rules: DateRules) -> bool:
    month = match["month"] if "month" in match.re.groupindex else None
    return not month or month.isdecimal() or month in rules.months


def _read(match: re.Match[str], rules: DateRules) -> list[DateMention]:
    """What a match says: two dates for "May 5-7", none for a day that no calendar has."""
    parts = match.groupdict()
    span = Span(*match.span())
    if parts.get("relative"):
        return [DateMention(span, relative=" ".join(parts["relative"].lower().split()))]
    if parts.get("decade") or parts.get("short"):
        return [_decade(span, parts.get("decade"), parts.get("short"))]
    if parts.get("last_year"):
        return [_years(span, parts["year"], parts["last_year"])]
    if parts.get("first"):
        return _mentions(span, *_in_figures(parts, day_first=rules.day_first))
    if _is_other_word(match, parts, rules):
        return []
    weekday = rules.weekdays[parts["weekday"]] if parts.get("weekday") else None
    days = [int(parts[name]) for name in ("day", "last_day") if parts.get(name)]
    year = int(parts["year"]) if parts.get("year") else None
    return _mentions(span, year, _month(parts.get("month"), rules), days or [None], weekday)


def _month(written: str | None, rules: DateRules) -> int | None:
    if not written:
        return None
    return int(written) if written.isdecimal() else rules.months[written]


def _is_other_word(match: re.Match[str], parts: dict[str, str | None], rules: DateRules) -> bool:
    """Whether a month stands alone that is another word too, and nothing before it says when."""
    if parts.get("month") not in rules.ambiguous or rules.in_month is None:
        return False
    if parts.get("day") or parts.get("year"):
        return False
    start = match.start()
    return not rules.in_month.search(match.string[max(0, start - _PREPOSITION) : start])


def _decade(span: Span, written: str | None, short: str | None) -> DateMention:
    year = int(written) if written else 1900 + int(short or 0)
    length = 100 if year % 100 == 0 else 10
    return DateMention(span, year, written=("year",), last_year=year + length - 1)


def _years(span: Span, first: str, last: str) -> DateMention:
    """The years of "2019-20"; a second year of two digits is in the century of the first."""
    last = first[:2] + last if len(last) == 2 else last
    return DateMention(span, int(first), written=("year",), last_year=int(last))


def _in_figures(parts: Mapping[str, str], *, day_first: bool) -> tuple[int, int, tuple[int]]:
    """Year, month and day of "3/4/2020", in the order that fits where only one does."""
    first, second, year = int(parts["first"]), int(parts["second"]), int(parts["year"])
    if year < 100:
        year += 2000 if year < _FIRST_SHORT_YEAR else 1900
    swapped = first > 12 or (day_first and second <= 12)
    return (year, second, (first,)) if swapped else (year, first, (second,))


def _mentions(
    span: Span,
    year: int | None,
    month: int | None,
    days: Sequence[int | None],
    weekday: int | None = None,
) -> list[DateMention]:
    """A mention for each of the days that a calendar has."""
    found = []
    for day in days:
        if not _exists(year, month, day):
            continue
        known = {"year": year, "month": month, "day": day, "weekday": weekday}
        written = tuple(name for name, value in known.items() if value is not None)
        found.append(DateMention(span, year, month, day, weekday, written))
    return found


def _exists(year: int | None, month: int | None, day: int | None) -> bool:
    """Whether a calendar has such a day; without a year it may be one with a 29 February."""
    try:
        date(year or 2000, month or 1, 1 if day is None else day)
    except ValueError:
        return False
    return True


def _resolved(text: str, mention: DateMention, published: date, rules: DateRules) -> DateMention:
    """The mention with the parts that the day of publication tells; as it is past the calendar."""
    try:
        return _reckoned(text, mention, published, rules)
    except OverflowError:
        return mention


def _reckoned(text: str, mention: DateMention, published: date, rules: DateRules) -> DateMention:
    if mention.relative:
        unit, steps = rules.relative.get(mention.relative, ("", 0))
        return _stepped(mention, published, unit, steps)
    if mention.weekday is not None and mention.month is None:
        return _on(_nearest_weekday(text, mention, published, rules), mention)
    if mention.month is not None and mention.year is None:
        return replace(mention, year=_nearest_year(mention, published))
    return mention


def _stepped(mention: DateMention, published: date, unit: str, steps: int) -> DateMention:
    """The mention that many days, months or years from the publication date; weeks stay open."""
    if unit == "year":
        return replace(mention, year=published.year + steps)
    if unit == "month":
        months = published.year * 12 + published.month - 1 + steps
        return replace(mention, year=months // 12, month=months % 12 + 1)
    if unit == "day":
        return _on(published + timedelta(days=steps), mention)
    return mention


def _on(day: date, mention: DateMention) -> DateMention:
    """The mention with the parts of a day."""
    last_year, relative = mention.last_year, mention.relative
    return DateMention(
        *(mention.span, day.year, day.month, day.day, mention.weekday),
        *(mention.written, last_year, relative),
    )


def _nearest_weekday(text: str, mention: DateMention, published: date, rules: DateRules) -> date:
    before = text[max(0, mention.span.start - _CLAUSE) : mention.span.start]
    back = (published.weekday() - (mention.weekday or 0)) % 7
    if rules.next and rules.next.search(before):
        return published + timedelta(days=(7 - back) % 7 or 7)
    if rules.last and rules.last.search(before):
        return published - timedelta(days=back or 7)
    if back and _is_to_come(before, rules):
        return published + timedelta(days=7 - back)
    return published - timedelta(days=back)


def _is_to_come(before: str, rules: DateRules) -> bool:
    if rules.future is None or rules.future_words.isdisjoint(_WORD.findall(before)):
        return False
    return rules.future.search(before) is not None


def _nearest_year(mention: DateMention, published: date) -> int:
    """The year that puts a day or month nearest to the publication date, the past on a tie."""

    def distance(year: int) -> tuple[int, int]:
        day = date(year, mention.month or 1, mention.day or _MIDDLE)
        return abs((day - published).days), year

    for reach in (1, _LEAP_YEARS):
        years = range(max(1, published.year - reach), published.year + reach + 1)
        possible = [year for year in years if _exists(year, mention.month, mention.day)]
        if possible:
            break
    return min(possible, key=distance)
