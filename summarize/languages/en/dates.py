"""English dates: months and weekdays, spans of years, "last week", and what is still to come."""

import re

from summarize.languages.dates import DateRules
from summarize.patterns import regex
from summarize.resources import read_groups

_WORDS = read_groups("languages/en/dates.txt")
_MONTHS = {name: number for number in range(1, 13) for name in sorted(_WORDS[f"month {number}"])}
_WEEKDAYS = {
    name: int(number) for name, _, number in (day.partition("=") for day in _WORDS["weekdays"])
}
_COUNTED = "|".join(sorted(_WORDS["counted"])).replace("_", r"\s")


def _either_case(words: str) -> str:
    return f"[{words[0].upper()}{words[0]}]{words[1:].replace('_', '[ ]')}"


_YEAR = r"(?:1[5-9]|20)\d\d"
_PERSONS = "|".join(sorted(_WORDS["counted_persons"]))
# Behind the four digits of a year: what stands before them. "Around 1990 prices fell" tells when.
_IN_TIME = "".join(rf"(?<!\b{_either_case(word)}\s\d{{4}})" for word in sorted(_WORDS["in_time"]))
_HEDGED = "|".join(rf"(?<=\b{_either_case(word)}\s\d{{4}})" for word in sorted(_WORDS["hedges"]))
_OF_YEARS = "|".join(sorted(_WORDS["of_years"]))
_COUNTS = (
    rf"(?:{_IN_TIME}(?<!-\d{{4}})\s(?:{_PERSONS})\b"
    rf"|(?:{_HEDGED}|(?<=\baround\s\d{{4}}))\s(?!(?:{_OF_YEARS})\b)[a-z]{{3,}}(?<![sui])s\b)"
)
_DAY = r"[0-3]?\d)(?:st|nd|rd|th)?"
# The caller knows that a month or weekday stands at the place.
_MONTH = r"(?P<month>[A-Z][A-Za-z]++)\b\.?"


def _compiled(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.VERBOSE) for pattern in patterns)


_AT_NUMBER = _compiled(
    rf"(?<![\w$£€,.-])(?P<year>{_YEAR})-(?P<month>0[1-9]|1[0-2])-(?P<day>[0-3]\d)(?!\d)",
    r"(?<![\w/$£€.,-])(?P<first>[0-3]?\d)/(?P<second>[0-3]?\d)/(?P<year>(?:\d\d)?\d\d)(?![\w/])",
    rf"(?<![\w.,$£€-])(?P<day>{_DAY}(?:\sof)?\s{_MONTH}(?:,?\s(?P<year>{_YEAR})\b)?",
    r"(?<![\w$£€.,/#-])(?P<decade>(?:1[5-9]|20)\d0)[’']?s\b",
    rf"(?<![\w$£€.,/\#])(?P<year>{_YEAR})\s?[-–—/]\s?(?P<last_year>{_YEAR}|\d\d)(?![\w/-]|[.,]\d|\s?%)",
    rf"(?<![\w$£€.,/\#])(?P<year>{_YEAR})(?![\w%]|[.,]\d|-\d|/\d|\s(?:{_COUNTED})|{_COUNTS})",
)
_AT_MONTH = _compiled(
    rf"""\b{_MONTH}\s?(?P<day>{_DAY}(?![\d:%]|,\d{{3}}|\.\d)
         (?:\s?(?:-|–|—|to|and|through)\s?(?P<last_day>{_DAY}\b(?![\d:%]|\s?[ap]\.?m))?
         (?:,?\s(?:in\s)?(?P<year>{_YEAR})\b)?""",
    rf"\b{_MONTH}(?:,|\sof)?\s(?P<year>{_YEAR})\b",
)
_AT_FULL_MONTH = (*_AT_MONTH, *_compiled(r"\b(?P<month>[A-Z][a-z]++)\b(?![’']?[a-z-])"))
_AT_WEEKDAY = _compiled(r"\b(?P<weekday>[A-Z][a-z]+day)s?\b")
_AT_RELATIVE = _compiled(
    r"""\b(?P<relative>(?i:yesterday|today|tonight|tomorrow|this\s(?:week|month|year)
       |this\s(?:morning|afternoon|evening)|(?:last|next)\s(?:night|week|month|year)))\b"""
)
_RELATIVE = {
    "yesterday": ("day", -1),
    "last night": ("day", -1),
    "tomorrow": ("day", 1),
    "last month": ("month", -1),
    "this month": ("month", 0),
    "next month": ("month", 1),
    "last year": ("year", -1),
    "this year": ("year", 0),
    "next year": ("year", 1),
} | dict.fromkeys(
    ("today", "tonight", "this morning", "this afternoon", "this evening"), ("day", 0)
)


def _at_word() -> dict[str, tuple[re.Pattern[str], ...]]:
    """What can be a date where a word of these stands."""
    found = dict.fromkeys(_MONTHS, _AT_MONTH) | dict.fromkeys(_WORDS["full"], _AT_FULL_MONTH)
    for day in _WEEKDAYS:
        found |= {day: _AT_WEEKDAY, day + "s": _AT_WEEKDAY}
    for word in {words.split()[0] for words in _RELATIVE}:
        found |= dict.fromkeys((word, word.capitalize(), word.upper()), _AT_RELATIVE)
    return found


RULES = DateRules(
    months=_MONTHS,
    weekdays=_WEEKDAYS,
    at_number=_AT_NUMBER,
    at_quote=_compiled(r"(?<!\w)[’'‘](?P<short>[2-9]0)s\b"),
    at_word=_at_word(),
    relative=_RELATIVE,
    ambiguous=_WORDS["ambiguous"],
    in_month=regex(
        r"\b(?:in|since|by|until|till|from|to|through|during|late|early|mid|last|next|this|every|"
        r"of|before|after|between|and|or|for|as|each|past|previous|following)[\s-]$",
        re.IGNORECASE,
    ),
    last=regex(r"\blast\s$", re.IGNORECASE),
    next=regex(r"\b(?:next|coming|this coming)\s$", re.IGNORECASE),
    future=regex(
        r"\b(?:will|would|’ll|'ll|set|scheduled|expected|plans?|planned|due|to be|until|by|next|"
        r"coming|slated|is to|are to|going to|upcoming|starting|begins?)\b[^.;]*$"
    ),
    future_words=_WORDS["future"],
)
