"""Dates of any script: ISO 8601, years, and what CLDR tells of the language where it is known.

Months and weekdays are known as CLDR lists them, without other inflections; calendars other than
the Gregorian are not read.
"""

import re

from summarize.languages import cldr
from summarize.languages.dates import DateRules

# 0, 1, 2 and 9 in the digits of Latin, Arabic, Persian, Devanagari, Bengali and full-width text.
_ZEROS = "0٠۰०০０"
_0, _1, _2, _9 = (f"[{''.join(chr(ord(zero) + n) for zero in _ZEROS)}]" for n in (0, 1, 2, 9))
# Unlike in English, nothing tells "1500 people" from a year: only years of the last two centuries.
_YEAR = rf"(?:{_1}{_9}|{_2}{_0})\d\d"
_NOT_BEFORE, _NOT_AFTER = r"(?<![\d.,/$£€:-])", r"(?!\d|[.,/:-]\d|\s?[%٪€$£])"
_ISO = rf"(?<![\d.,/-])(?P<year>{_YEAR})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"
_LONE_YEAR = rf"{_NOT_BEFORE}(?P<year>{_YEAR}){_NOT_AFTER}"
# From here on, scripts of East Asia write words without spaces.
_EAST_ASIAN = "\u2e80"


def _compiled(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, patterns))


def _adapted(code: str) -> DateRules:
    calendar = cldr.calendar(code)
    if calendar is None:
        return RULES._replace(adapted=None)
    numeric = (rf"(?<![\d.,/]){pattern}(?!\d)" for pattern in calendar.at_number)
    at_month = _compiled(*(rf"(?<!\w){pattern}(?!\d)" for pattern in calendar.at_month))
    return DateRules(
        months=calendar.months,
        weekdays=calendar.weekdays,
        at_number=_compiled(_ISO, *numeric, _LONE_YEAR),
        at_word=dict.fromkeys(calendar.months, at_month)
        | {day: _compiled(_weekday(day)) for day in calendar.weekdays},
    )


def _weekday(name: str) -> str:
    """The name, as a word of its own where words stand apart."""
    if name >= _EAST_ASIAN:
        return f"(?P<weekday>{re.escape(name)})"
    return rf"(?<!\w)(?P<weekday>{re.escape(name)})(?!\w)"


RULES = DateRules(months={}, weekdays={}, at_number=_compiled(_ISO, _LONE_YEAR), adapted=_adapted)
