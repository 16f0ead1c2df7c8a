"""Publication dates as articles give them -> `datetime`, always aware, never guessed by the clock.

A date without a zone is taken as UTC, and one without a time as midnight, so that any two can be
compared; 03/04/2022 is read as March 4, as American newspapers write it,
and 03.04.2022 as April 3.
"""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo

from summarize.cleaning.months import in_english
from summarize.languages.cleaning import CleaningRules, cleaning_rules

# Zone names in datelines and RFC 822 headers, hours from UTC. "ET" and its kin leave open whether
# summer time holds: standard time is taken.
_ZONES = {
    "EST": -5, "EDT": -4, "ET": -5, "CST": -6, "CDT": -5, "CT": -6, "MST": -7, "MDT": -6,
    "MT": -7, "PST": -8, "PDT": -7, "PT": -8, "AST": -4, "ADT": -3, "AKST": -9, "AKDT": -8,
    "HST": -10, "GMT": 0, "UTC": 0, "Z": 0, "BST": 1, "WET": 0, "WEST": 1, "CET": 1, "CEST": 2,
    "EET": 2, "EEST": 3, "MSK": 3, "IST": 5.5, "SGT": 8, "HKT": 8, "JST": 9, "KST": 9, "AEST": 10,
    "AEDT": 11, "NZST": 12, "NZDT": 13,
}  # fmt: skip
_JOINTS = re.compile(r"\s*[|•·–—]\s*")
# 05.12.2022 is December 5 wherever dates are written with dots.
_WITH_DOTS = re.compile(r"\b\d{1,2}\.\d{1,2}\.\d{4}\b")
# "UTC-4" means four hours behind; dateutil reads it as POSIX does, four hours ahead.
_OFFSET = re.compile(r"\b(?:GMT|UTC)(?=[+-]\d)")
# Epoch seconds from 1973 to 2286, or the same in milliseconds.
_EPOCH = re.compile(r"(?:[1-9]\d{8,9}|[1-9]\d{11,12})(?:\.\d+)?$")
# Chosen, not tuned: no news is older than print, and year 1 is what software writes for none.
_EARLIEST_YEAR = 1500
# Chosen, not tuned: weekday, date, time and zone in words, with room.
_LONGEST = 80
# "Wednesday, September 30, 2022" and a little more.
_LONGEST_DAY = 32


def parse_date(written: str, *, language: str = "en") -> datetime | None:
    """The moment that `written` names, or None where it names no full date.

    The names of months and days are those of English, and of `language`.

    >>> parse_date("Monday, December 19, 2022")
    datetime.datetime(2022, 12, 19, 0, 0, tzinfo=datetime.timezone.utc)
    >>> parse_date("19. Dezember 2022", language="de")
    datetime.datetime(2022, 12, 19, 0, 0, tzinfo=datetime.timezone.utc)
    >>> parse_date("Monday") is None
    True
    """
    text = _bare(written, cleaning_rules(language))
    if not 6 <= len(text) <= _LONGEST or not any(map(str.isdigit, text)):
        return None
    if _EPOCH.match(text):
        return _from_epoch(float(text))
    try:
        return _aware(datetime.fromisoformat(text))
    except ValueError:
        found = _by_format(text) or _by_library(text) or _by_library(in_english(text, language))
        return _aware(found)


def _bare(written: str, rules: CleaningRules) -> str:
    """What is written without a label, and with spaces for what joins day and time."""
    text = rules.date_label.sub("", written.strip())
    return _JOINTS.sub(" ", rules.date_joints.sub(" ", text)).strip()


def _from_epoch(number: float) -> datetime:
    return datetime.fromtimestamp(number / 1000 if number > 1e11 else number, UTC)


# How English newspapers write a day; dateutil reads them too, for thirty times as much at its first
# date.
_FORMATS = ("%B %d, %Y", "%b %d, %Y", "%A, %B %d, %Y", "%d %B %Y", "%d %b %Y")


def _by_format(text: str) -> datetime | None:
    for each in _FORMATS if len(text) <= _LONGEST_DAY else ():
        try:
            return datetime.strptime(text, each)  # noqa: DTZ007  (a day has no zone)
        except ValueError:
            continue
    return None


def _by_library(text: str) -> datetime | None:
    """What dateutil reads, when year, month and day are all in the text.

    dateutil fills what is missing from a default, so the text is read with two of them.
    """
    if not text:
        return None
    from dateutil import parser

    day_first = _WITH_DOTS.search(text) is not None
    text = _OFFSET.sub("", text)
    try:
        one, other = (
            parser.parse(text, default=default, tzinfos=_zone, dayfirst=day_first)
            for default in (datetime(2001, 1, 1), datetime(2004, 2, 2))  # noqa: DTZ001
        )
    except (ValueError, TypeError, ArithmeticError, IndexError, AttributeError):
        return None
    return one if one == other else None


def _zone(name: str | None, offset: int | None) -> tzinfo:
    if offset is not None:
        return timezone(timedelta(seconds=offset))
    return timezone(timedelta(hours=_ZONES.get((name or "").upper(), 0)))


def _aware(moment: datetime | None) -> datetime | None:
    if moment is None or moment.year < _EARLIEST_YEAR:
        return None
    return moment if moment.utcoffset() is not None else moment.replace(tzinfo=UTC)
