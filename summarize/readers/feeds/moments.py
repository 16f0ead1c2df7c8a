"""Moments in the two forms that feeds should have; others are read when the language is known."""

import re
from datetime import UTC, datetime, timedelta, timezone

_RFC_822 = re.compile(
    r"(?:[A-Z][a-z]{2}, ?)?(?P<day>\d{1,2}) (?P<month>[A-Z][a-z]{2}) (?P<year>\d{4})"
    r" (?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d))?"
    r" (?:GMT|UTC?|Z|(?P<sign>[+-])(?P<hours>\d\d):?(?P<minutes>\d\d))"
)
_ISO = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:\d\d)")
# RFC 822 has these, whatever the language of the feed.
_MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec"
# Feeds are younger; what is older was made up by software, and cleaning tells it.
_EARLIEST_YEAR, _LATEST_YEAR = 1990, 2099


def exact_moment(written: str) -> datetime | None:
    """The moment of a date with a zone in the form of RFC 822 or RFC 3339; None for any other.

    >>> exact_moment("Tue, 10 Feb 2026 17:05:00 GMT")
    datetime.datetime(2026, 2, 10, 17, 5, tzinfo=datetime.timezone.utc)
    >>> exact_moment("Tue, 10 Feb 2026 17:05:00 CEST") is None
    True
    """
    try:
        moment = datetime.fromisoformat(written) if _ISO.fullmatch(written) else _by_name(written)
    except ValueError:
        return None
    return moment if moment and _EARLIEST_YEAR <= moment.year <= _LATEST_YEAR else None


def _by_name(written: str) -> datetime | None:
    match = _RFC_822.fullmatch(written)
    month = _MONTHS.find(match["month"]) if match else -1
    if match is None or month % 3:
        return None
    day = int(match["year"]), month // 3 + 1, int(match["day"])
    clock = int(match["hour"]), int(match["minute"]), int(match["second"] or 0)
    return datetime(*day, *clock, tzinfo=_zone(match))


def _zone(match: re.Match[str]) -> timezone:
    if not match["sign"]:
        return UTC
    ahead = timedelta(hours=int(match["hours"]), minutes=int(match["minutes"]))
    return timezone(-ahead if match["sign"] == "-" else ahead)
