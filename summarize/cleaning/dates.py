"""Publication dates as articles give them -> `datetime`, always aware, never guessed by the clock.

A date without a zone is taken as UTC, and one without a time as midnight, so that any two can be
compared; 03/04/2022 is read as March 4, as American newspapers write it.
"""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo

# Zone names in datelines and RFC 822 headers, hours from UTC. "ET" and its kin leave open whether
# summer time holds: standard time is taken.
_ZONES = {
    "EST": -5, "EDT": -4, "ET": -5, "CST": -6, "CDT": -5, "CT": -6, "MST": -7, "MDT": -6,
    "MT": -7, "PST": -8, "PDT": -7, "PT": -8, "AST": -4, "ADT": -3, "AKST": -9, "AKDT": -8,
    "HST": -10, "GMT": 0, "UTC": 0, "Z": 0, "BST": 1, "WET": 0, "WEST": 1, "CET": 1, "CEST": 2,
    "EET": 2, "EEST": 3, "MSK": 3, "IST": 5.5, "SGT": 8, "HKT": 8, "JST": 9, "KST": 9, "AEST": 10,
    "AEDT": 11, "NZST": 12, "NZDT": 13,
}  # fmt: skip
_LABEL = re.compile(
    r"^(?:first |last )?(?:published|posted|updated|modified|created|date|on)\b"
    r"(?: (?:on|at))?[:\s]+",
    re.IGNORECASE,
)
_JOINTS = re.compile(r"\s*(?:[|•·–—]|\bat\b)\s*")
# Epoch seconds from 1973 to 2286, or the same in milliseconds.
_EPOCH = re.compile(r"(?:[1-9]\d{8,9}|[1-9]\d{11,12})(?:\.\d+)?$")
_EARLIEST_YEAR = 1500
_LONGEST = 80


def parse_date(written: str) -> datetime | None:
    """The moment that `written` names, or None where it names no full date.

    >>> parse_date("Monday, December 19, 2022")
    datetime.datetime(2022, 12, 19, 0, 0, tzinfo=datetime.timezone.utc)
    >>> parse_date("Monday") is None
    True
    """
    text = _JOINTS.sub(" ", _LABEL.sub("", written.strip())).strip()
    if not 6 <= len(text) <= _LONGEST or not any(map(str.isdigit, text)):
        return None
    if _EPOCH.match(text):
        return _from_epoch(float(text))
    try:
        return _aware(datetime.fromisoformat(text))
    except ValueError:
        return _aware(_by_library(text))


def _from_epoch(number: float) -> datetime:
    return datetime.fromtimestamp(number / 1000 if number > 1e11 else number, UTC)


def _by_library(text: str) -> datetime | None:
    """What dateutil reads, when year, month and day are all in the text.

    dateutil fills what is missing from a default, so the text is read with two of them.
    """
    from dateutil import parser

    try:
        one, other = (
            parser.parse(text, default=default, tzinfos=_zone)
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
