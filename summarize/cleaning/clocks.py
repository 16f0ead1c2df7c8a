"""The time of day in a date whose words are marks, and its zone."""

import re
from datetime import datetime, timedelta, timezone
from functools import cache
from typing import NamedTuple

from summarize.cleaning.marking import (
    AM,
    CLOCK,
    DATE,
    HOUR,
    MINUTE,
    NOON,
    PM,
    SECOND,
    ZONE,
    ZONES,
    zone_of,
)
from summarize.languages.cldr import likely_country
from summarize.languages.published import zones
from summarize.patterns import regex

_IN_WORDS = (
    rf"\s?{HOUR}(?:\s?(?P<minute_>\d{{1,2}})(?!\d)\s?{MINUTE}?"
    rf"(?:\s?(?P<second_>\d{{1,2}})\s?{SECOND})?)?"
)
_CLOCK = re.compile(
    rf"(?:(?P<before>[{AM}{PM}])\s?)?(?<![\d.:/+-])(?P<hour>\d{{1,2}})"
    r"(?:[:.](?P<minute>\d\d)(?:[:.](?P<second>\d\d)(?:[.,]\d{1,9})?)?(?!\d)"
    rf"|{_IN_WORDS}|(?=\s?[{AM}{PM}{NOON}]))"
    rf"(?:\s?(?P<after>[{AM}{PM}{NOON}]))?(?:\s?{HOUR})?"
)
# "1705 GMT", and "170500Z" as ISO 8601 has it in its basic form.
_IN_ONE_PIECE = re.compile(
    rf"(?:(?<={DATE})|(?<![\d.:/+-]))(?P<hour>[01]\d|2[0-4])(?P<minute>[0-5]\d)(?P<second>[0-6]\d)?"
    rf"(?:[.,]\d{{1,9}})?(?= ?(?:GMT|UTC|Z|{HOUR})|(?<={DATE}\d{{6}})|(?<={DATE}\d{{4}}))(?!\d)"
)
_OFFSET = re.compile(
    rf"(?:(?<={CLOCK})\s?(?P<sign>[+-])(?P<hours>\d\d|\d(?=:))"
    r"|(?<![\w/])(?:UTC|GMT|UT)\s?(?P<sign_>[+–-])(?P<hours_>\d{1,2}))"
    r"(?:[:.]?(?P<minutes>\d\d))?(?![\d:])"
)
_OFFSET_OF_DAY = re.compile(
    rf"(?<={DATE})(?:(?P<sign>[+-])(?P<hours>\d\d):(?P<minutes>\d\d)(?![\d:])|Z\b)"
)
_PLACE = re.compile(r"[\[(]?\b([A-Z][A-Za-z]+(?:/[A-Z][A-Za-z_+0-9-]+){1,2})\b[\])]?")
_IN_BRACKETS = regex(r"[(\[][^()\[\]]{0,60}[)\]]")
_UNKNOWN = re.compile(rf"{CLOCK}\s?\(?([A-Z]{{2,5}})\b")
# No place is further from Greenwich, and all are so by quarters of an hour.
_FURTHEST, _STEP = timedelta(hours=14), 15


class FoundClock(NamedTuple):
    """Hours, minutes and seconds, and the text with marks; or why the time is not known."""

    time: timedelta | None
    rest: str = ""
    has_half: bool = False
    doubt: str = ""


class FoundZone(NamedTuple):
    """An offset from Greenwich, the text without it; `doubt` says why a zone is not known."""

    offset: timedelta | None
    rest: str
    doubt: str = ""
    impossible: str = ""


def find_clock(text: str) -> FoundClock:
    """The time in a marked text; midnight where there is none."""
    hit = _IN_ONE_PIECE.search(text) or _CLOCK.search(text)
    if hit is None:
        alone = re.search(NOON, text)
        rest = text.replace(NOON, CLOCK, 1)
        return FoundClock(timedelta(hours=12 if alone else 0), rest)
    parts = {name.rstrip("_"): value for name, value in hit.groupdict().items() if value}
    half = parts.get("after") or parts.get("before") or ""
    time = _time(int(parts["hour"]), parts.get("minute"), parts.get("second"), half)
    rest = f"{text[: hit.start()]}{CLOCK}{text[hit.end() :]}"
    doubt = "" if time is not None else "there is no such time"
    return FoundClock(time, rest, has_half=half in (AM, PM) and bool(half), doubt=doubt)


def _time(hour: int, minute: str | None, second: str | None, half: str) -> timedelta | None:
    minutes, seconds = int(minute or 0), int(second or 0)
    if (half == AM and hour > 12) or hour > 24 or minutes > 59 or seconds > 60:
        return None
    if hour == 24 and (minutes or seconds):
        return None
    if (half == AM and hour == 12) or (half == PM and hour < 12):
        hour = 0 if half == AM else hour + 12
    return timedelta(hours=hour, minutes=minutes, seconds=seconds)


def find_zone(text: str, local: datetime, code: str, country: str) -> FoundZone:
    """The offset at a local moment that a marked text names, if it names one.

    `code` is the language of the marks. `country` is a code, or "of" and a language: the country
    where most people write it.
    """
    hit = _OFFSET.search(text) or _OFFSET_OF_DAY.search(text)
    if hit:
        offset = _by_figures(hit)
        rest = _IN_BRACKETS.sub(" ", _without(text, hit))
        rest = _named().sub(" ", _PLACE.sub(" ", rest), count=1)
        return FoundZone(offset, rest, impossible="" if offset is not None else "no such zone")
    if hit := re.search(ZONES, text):
        return _named_zone(zone_of(hit[0], code), text, hit, local, country)
    if hit := _PLACE.search(text):
        offset = _of_place(hit[1], local)
        if offset is not None:
            return FoundZone(offset, _without(text, hit))
    has_name = any(map(str.isalpha, text))  # of most dates of pages only marks are left here
    if has_name and (hit := _named().search(text) or _named_after_clock().search(text)):
        return _named_zone(hit["zone"].upper(), text, hit, local, country)
    unknown = _UNKNOWN.search(text)
    return FoundZone(None, text, f"the zone {unknown[1]} is not known" if unknown else "")


def _by_figures(hit: re.Match[str]) -> timedelta | None:
    parts = {name.rstrip("_"): value for name, value in hit.groupdict().items() if value}
    if "hours" not in parts:
        return timedelta()
    minutes = int(parts.get("minutes", 0))
    offset = timedelta(hours=int(parts["hours"]), minutes=minutes)
    if offset > _FURTHEST or minutes > 59 or minutes % _STEP:
        return None
    return -offset if parts["sign"] != "+" else offset


def _without(text: str, hit: re.Match[str]) -> str:
    return f"{text[: hit.start()]}{ZONE}{text[hit.end() :]}"


def _named_zone(
    name: str, text: str, hit: re.Match[str], local: datetime, country: str
) -> FoundZone:
    rest = _without(text, hit)
    usual, by_country = zones().get(name, (name, {}))
    if by_country and country.startswith("of "):
        country = likely_country(country.removeprefix("of "))
    value = by_country.get(country) or usual
    expected, _, place = value.rpartition("?")
    offset = _of_value(expected or place, local) if value else None
    if offset is None or (expected and _of_place(place, local) != offset):
        return FoundZone(None, rest, f"the zone {name} may be one of several")
    return FoundZone(offset, rest)


def _of_value(value: str, local: datetime) -> timedelta | None:
    """The offset that "+5:30", "America/New_York" or the name of a zone stands for."""
    if value[0] in "+-":
        hours, _, minutes = value[1:].partition(":")
        offset = timedelta(hours=int(hours), minutes=int(minutes or 0))
        return -offset if value[0] == "-" else offset
    if value in zones():
        return _of_value(zones()[value][0], local)
    return _of_place(value, local)


def _of_place(name: str, local: datetime) -> timedelta | None:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return local.replace(tzinfo=ZoneInfo(name)).utcoffset()
    except (ZoneInfoNotFoundError, ValueError, OSError, OverflowError):
        return None


@cache
def _named() -> re.Pattern[str]:
    """The name of a zone as it is written: in capitals."""
    names = "|".join(sorted(map(re.escape, zones()), key=len, reverse=True))
    return re.compile(rf"(?<![^\W\d_])\(?(?P<zone>{names})\)?(?![^\W_])")


@cache
def _named_after_clock() -> re.Pattern[str]:
    """The same in small letters, where nothing else can stand."""
    return re.compile(rf"(?<={CLOCK}) ?{_named().pattern}", re.IGNORECASE)


def with_offset(local: datetime, offset: timedelta | None) -> datetime:
    """The local moment with its offset; with that of Greenwich where none is known."""
    return local.replace(tzinfo=timezone(offset or timedelta()))
