"""What CLDR tells of a language: how it writes dates and numbers, and its months and weekdays.

For languages that have no words of ours here. Read through Babel, which is imported when such a
language is met.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summarize.patterns import regex

if TYPE_CHECKING:
    from babel import Locale

SPACES = " \u00a0\u202f\u2009"
# Marks of direction, which CLDR writes into the dates of Arabic and Hebrew.
_INVISIBLE = dict.fromkeys(map(ord, "\u200e\u200f\u061c"))
# The patterns of a date that newspapers write, the fullest first.
_SKELETONS = ("yMMMMd", "yMMMd", "yMd", "yMMMM", "yMMM", "MMMMd", "MMMd")
# "г." (year) after a Russian date, as often left out.
_END = regex(r"\s'[^']+'\.?$")
_FIELD = regex(r"'([^']*)'|(y+|d+|[ML]+)|([^'ydML]+)")


class NumberFormat(NamedTuple):
    """The characters between groups of digits and before decimals, and the size of a group."""

    group: str
    decimal: str
    group_sizes: str


class Calendar(NamedTuple):
    """Months (1..12) and weekdays (Monday is 0) as they are written, and patterns of dates.

    The patterns have some of the groups year, month and day, month being a name or a number;
    `at_number` begin with a figure, `at_month` with the name of a month.
    """

    months: dict[str, int]
    weekdays: dict[str, int]
    at_number: tuple[str, ...]
    at_month: tuple[str, ...]


class Moments(NamedTuple):
    """Words of dates and times: months with their numbers, weekdays, "am" or "pm", and joints."""

    months: tuple[tuple[str, int], ...]
    weekdays: tuple[str, ...]
    halves: dict[str, str]
    joints: tuple[str, ...]


@cache
def number_format(code: str) -> NumberFormat | None:
    """How the language writes numbers in figures; None where CLDR does not have it."""
    locale = _locale(code)
    if locale is None:
        return None
    symbols = [signs for signs in locale.number_symbols.values() if "group" in signs]
    groups = {signs["group"] for signs in symbols}
    if groups & set(SPACES):
        groups |= set(SPACES)
    sizes = locale.decimal_formats[None].grouping
    return NumberFormat(
        "".join(sorted(groups)),
        "".join(sorted({signs["decimal"] for signs in symbols})),
        ",".join(map(str, sorted({*sizes}))),
    )


@cache
def calendar(code: str) -> Calendar | None:
    """How the language writes dates; None where CLDR does not have it."""
    locale = _locale(code)
    if locale is None:
        return None
    months = dict(_names(locale.months, ("wide", "abbreviated")))
    skeletons = (locale.datetime_skeletons.get(name) for name in _SKELETONS)
    written = [
        _END.sub("", str(found.pattern).translate(_INVISIBLE)) for found in skeletons if found
    ]
    patterns = dict.fromkeys(_pattern(date, months) for date in written)
    at_month = tuple(pattern for pattern in patterns if pattern.startswith("(?P<month>(?:"))
    return Calendar(
        months,
        dict(_names(locale.days, ("wide",))),
        tuple(pattern for pattern in patterns if pattern not in at_month),
        at_month,
    )


@cache
def moments(code: str) -> Moments | None:
    """How the language writes a date and a time in words; None where CLDR does not have it."""
    locale = _locale(code)
    if locale is None:
        return None
    widths = ("wide", "abbreviated")
    halves = {
        str(name): half
        for form in ("format", "stand-alone")
        for width in widths
        for half in ("am", "pm")
        if (name := locale.day_periods.get(form, {}).get(width, {}).get(half))
    }
    formats = (locale.date_formats, locale.time_formats, locale.datetime_skeletons)
    patterns = [str(each.pattern) for table in formats for each in table.values()]
    patterns += map(str, locale.datetime_formats.values())
    joints = {word for pattern in patterns for word in _QUOTED.findall(pattern)}
    return Moments(
        tuple(_names(locale.months, widths)),
        tuple(name for name, _ in _names(locale.days, widths)),
        halves,
        tuple(sorted(word for quoted in joints for word in _WORD.findall(quoted))),
    )


_QUOTED = regex(r"'([^']+)'")
_WORD = regex(r"[^\W\d_]+")


@cache
def numeric_order(language: str, code: str) -> str:
    """In which order day and month stand before the year, "dm" or "md"; "" where CLDR is in doubt.

    `code` is that of a country, or empty. English alone tells nothing, as it is written in both.

    >>> numeric_order("en", "US"), numeric_order("en", "GB"), numeric_order("en", "")
    ('md', 'dm', '')
    """
    if not code and language in ("", "en", "und"):
        return ""
    locale = _locale("_".join(filter(None, (language or "und", code))))
    if locale is None:
        found = (
            {numeric_order(language, ""), numeric_order("", code)} if language and code else set()
        )
        return found.pop() if len(found) == 1 else ""
    short, usual = locale.date_formats["short"], locale.datetime_skeletons.get("yMd")
    orders = {"".join(_ORDER.findall(str(each.pattern))) for each in (short, usual) if each}
    order = orders.pop() if len({each[:2] for each in orders}) == 1 else ""
    return order[:2].lower() if order[2:3] == "y" else ""


_ORDER = regex(r"([dMy])\1*")


@cache
def likely_country(language: str) -> str:
    """The country where most people write a language, by CLDR; "" for English and the unknown."""
    from babel.core import get_global

    if language in ("", "en", "und"):
        return ""
    tag = get_global("likely_subtags").get(language) or ""
    return str(tag).rpartition("_")[2]


def _locale(code: str) -> "Locale | None":
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        return None


def _names(
    forms: Mapping[str, Mapping[str, Mapping[int, str]]], widths: Sequence[str]
) -> Iterator[tuple[str, int]]:
    """Each name, also as a sentence begins with it, and its number."""
    for form in ("format", "stand-alone"):
        for width in widths:
            for number, name in forms[form].get(width, {}).items():
                if not name.isdecimal():
                    yield name, number
                    yield name[:1].upper() + name[1:], number


def _pattern(date: str, months: Iterable[str]) -> str:
    r"""A regular expression for a pattern of CLDR: "d. MMMM y".

    >>> _pattern("y年M月d日", [])
    '(?P<year>\\d{4})年(?P<month>\\d{1,2})月(?P<day>\\d{1,2})日'
    """
    names = "|".join(re.escape(name) for name in sorted(months, key=len, reverse=True))
    parts = []
    for quoted, letters, other in _FIELD.findall(date):
        field = letters[:1]
        if field == "y":
            parts.append(r"(?P<year>\d{4})")
        elif field == "d":
            parts.append(r"(?P<day>\d{1,2})")
        elif field in ("M", "L"):
            is_name = len(letters) > 2
            parts.append(rf"(?P<month>(?:{names}))" if is_name else r"(?P<month>\d{1,2})")
        else:
            parts.append(_literal(quoted or other))
    return "".join(parts)


def _literal(text: str) -> str:
    """What stands between figures: spaces of any kind, and commas that may be left out."""
    escaped = "".join(r"\s" if sign.isspace() else re.escape(sign) for sign in text)
    return escaped.replace(",", ",?")
