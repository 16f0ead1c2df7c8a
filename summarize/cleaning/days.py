"""The day in a date whose words are marks."""

import re
from collections.abc import Iterator, Mapping
from datetime import MAXYEAR, date, timedelta
from typing import NamedTuple

from summarize.cleaning.marking import DATE, DAY, MONTH, MONTHS, YEAR, month_of
from summarize.languages.cldr import numeric_order
from summarize.patterns import regex

# A year of two digits from here on is of the last century, as POSIX has it.
_LAST_CENTURY = 69

_YEAR, _TWO, _SHORT = r"(?P<year>\d{4})(?!\d)", r"(?P<day>\d{1,2})", r"[’']?(?P<short>\d\d)"
# No part of a time or of a longer number.
_START, _END = r"(?<!\d)(?<!\d[:.,/-])", r"(?![\d:]|[./-]\d)"
_SPACE = r"[\s,./-]{0,3}"
_NAME = rf"(?P<month>{MONTHS})"
_DAY_FIRST, _MONTH_FIRST = rf"{_START}{_TWO}{_SPACE}{_NAME}", rf"{_NAME}{_SPACE}{_TWO}"
# Year first, in figures: with dashes, dots or slashes, in one piece, by week, by day of the year.
_AFTER = r"(?:T(?=\d)|(?!\d))"
_SIGNS = rf"(?P<sign> ?[-./] ?)(?P<number>\d{{1,2}})(?P=sign){_TWO}(?:\.(?!\d)|{_AFTER})"
_YEAR_FIRST = (
    re.compile(rf"{_START}{_YEAR}{_SIGNS}"),
    re.compile(rf"(?<!\d)(?P<year>\d{{4}})(?P<number>\d\d)(?P<day>\d\d){_AFTER}"),
    re.compile(rf"{_YEAR} ?{YEAR} ?(?P<number>\d{{1,2}}) ?{MONTH} ?{_TWO}(?: ?{DAY})?"),
    re.compile(rf"(?<!\d){_YEAR}-?W(?P<week>\d\d)-?(?P<weekday>\d){_AFTER}"),
    re.compile(rf"(?<!\d){_YEAR}-(?P<ordinal>\d{{3}}){_AFTER}"),
)
_NAMED = (
    re.compile(rf"{_DAY_FIRST}{_SPACE}{_YEAR}"),
    regex(rf"{_MONTH_FIRST}{_SPACE}{_YEAR}"),
    regex(rf"{_START}{_YEAR}{_SPACE}{_NAME}{_SPACE}{_TWO}(?!\d)"),
    regex(rf"{_START}{_YEAR}{_SPACE}{_TWO}{_SPACE}{_NAME}"),
)
# The year stands elsewhere: behind the time, or before everything.
_WITHOUT_YEAR = (re.compile(_DAY_FIRST), re.compile(rf"{_MONTH_FIRST}{_END}"))
_TWO_DIGITS = (
    regex(rf"{_DAY_FIRST}{_SPACE}{_SHORT}{_END}"),
    regex(rf"{_MONTH_FIRST}\s?,\s?{_SHORT}{_END}"),
)
_FIGURES = regex(
    rf"{_START}(?P<first>\d{{1,2}})(?P<sign> ?[-./] ?)(?P<second>\d{{1,2}})(?P=sign)"
    r"(?P<year>\d{4}|\d\d)(?:\.(?!\d)|(?!\d))"
)
_LONE_YEAR = regex(r"(?<![\d:.,+-])\d{4}(?![\d:.])")
_SAME_MONTH = re.compile(rf"({MONTHS})\s?[/,]\s?\1")


class FoundDay(NamedTuple):
    """A day, and the text with a mark in its place; `doubt` says why the day is not known.

    `month_first` says that the month is written before the day, as in America.
    """

    day: date | None
    rest: str = ""
    month_first: bool = False
    doubt: str = ""


def find_day(text: str, language: str, country: str) -> FoundDay | None:
    """The one day that a marked text names; None where it names none, or several.

    Language and country, where known, tell the order of day and month in figures.
    """
    text = _SAME_MONTH.sub(r"\1", text)
    return next(filter(None, _candidates(text, language, country)), None)


def _candidates(text: str, language: str, country: str) -> Iterator[FoundDay | None]:
    for pattern in _YEAR_FIRST:
        yield _single(pattern, text)
    if re.search(MONTHS, text):
        for pattern in _NAMED:
            yield _single(pattern, text)
        yield _with_lone_year(text)
        for pattern in _TWO_DIGITS:
            yield _single(pattern, text)
    else:
        yield _by_figures(text, language, country)


def _single(pattern: re.Pattern[str], text: str) -> FoundDay | None:
    hits = list(pattern.finditer(text))
    if len({hit[0] for hit in hits}) != 1:
        return None
    return _found(hits[0], text, _day_of(hits[0].groupdict()))


def _day_of(parts: Mapping[str, str | None]) -> date | str:
    """The day, or why there is none."""
    year = int(parts.get("year") or _century(parts.get("short") or ""))
    if year == MAXYEAR:
        return f"{year} stands for never"
    try:
        if week := parts.get("week"):
            return date.fromisocalendar(year, int(week), int(parts.get("weekday") or 0))
        if ordinal := parts.get("ordinal"):
            found = date(year, 1, 1) + timedelta(days=int(ordinal) - 1)
            return found if found.year == year else "there is no such day"
        month = parts.get("number") or month_of(parts.get("month") or "")
        return date(year, int(month), int(parts.get("day") or 0))
    except ValueError:
        return "there is no such day"


def _century(short: str) -> int:
    return int(short) + (1900 if int(short) >= _LAST_CENTURY else 2000)


def _found(hit: re.Match[str], text: str, day: date | str) -> FoundDay:
    parts = hit.groupdict()
    after = text[hit.end() :].removeprefix(":")
    if not parts.keys() & _YEAR_FIRST_ONLY:
        after = _JOINT.sub(" ", after)
    rest = f"{text[: hit.start()]}{DATE}{after}"
    named = "month" in parts and hit.start("month") < hit.start("day")
    if isinstance(day, str):
        return FoundDay(None, rest, doubt=day)
    return FoundDay(day, rest, month_first=named and hit.start("month") == hit.start())


# "28.04.2023-19:20"; but behind a date with the year first, "-05:00" is a zone.
_JOINT = re.compile(r"^[-–—](?=\d)")
_YEAR_FIRST_ONLY = {"number", "week", "ordinal"}


def _with_lone_year(text: str) -> FoundDay | None:
    """The day of "Feb 10 17:05:00 2026" and of "17:05 Feb. 10 EST 2026"."""
    years = _LONE_YEAR.findall(text)
    hits = [hit for pattern in _WITHOUT_YEAR for hit in pattern.finditer(text)]
    if len(years) != 1 or len(hits) != 1:
        return None
    found = _found(hits[0], text, _day_of({**hits[0].groupdict(), "year": years[0]}))
    return found._replace(rest=_LONE_YEAR.sub(" ", found.rest))


def _by_figures(text: str, language: str, country: str) -> FoundDay | None:
    """The day of a date in figures whose year is last."""
    hits = list(_FIGURES.finditer(text))
    if len({hit[0] for hit in hits}) != 1:
        return None
    readings = _readings(hits[0].groupdict())
    way = _way(readings, language, country, is_short=len(hits[0]["year"]) == 2)
    day = readings.get(way, way)
    return _found(hits[0], text, day)._replace(month_first=way == "md")


def _way(readings: Mapping[str, date], language: str, country: str, *, is_short: bool) -> str:
    """Which of the readings holds, or why none does."""
    if not readings:
        return "there is no such day"
    if len(set(readings.values())) == 1 and not is_short:
        return next(iter(readings))
    order = numeric_order(language, country)
    is_year_first = language not in ("", "en", "und") and not numeric_order(language, "")
    if set(readings) == {_DOTTED} and not is_year_first:
        return _DOTTED
    if order in readings:
        return order
    days = " or ".join(f"{each:%Y-%m-%d}" for each in readings.values())
    return f"it may be {days}" if len(readings) > 1 else "its year cannot be told from its day"


# With dots the day is first, whatever the language.
_DOTTED = "d.m"


def _readings(parts: dict[str, str]) -> dict[str, date]:
    """The days that figures may name, by the order in which they are read."""
    year = {"short" if len(parts["year"]) == 2 else "year": parts["year"]}
    first, second = parts["first"], parts["second"]
    day_first = {"day": first, "number": second}
    ways = {"dm": day_first, "md": {"day": second, "number": first}}
    if "." in parts["sign"]:
        ways = {_DOTTED: day_first}
    days = {order: _day_of({**year, **way}) for order, way in ways.items()}
    return {order: day for order, day in days.items() if isinstance(day, date)}
