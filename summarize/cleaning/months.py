"""Dates in the words of any language of CLDR -> the English that a parser reads."""

import re

from summarize.languages.cldr import calendar

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+\.?")


def in_english(date: str, language: str) -> str:
    """A date with its month in English, and without any other word.

    Empty where the language (BCP 47) is English, has no months in CLDR, or the date has none.

    >>> in_english("lunes, 19 de diciembre de 2022", "es")
    '19 December 2022'
    """
    known = None if language in ("", "en", "und") else calendar(language)
    if known is None:
        return ""
    months = _in_small_letters(known.months)
    found = next(
        (name for name in sorted(months, key=len, reverse=True) if name in date.lower()), ""
    )
    if not found:
        return ""
    before, _, after = date.lower().partition(found)
    month = _MONTHS[months[found] - 1]
    return " ".join(f"{_WORD.sub(' ', before)} {month} {_WORD.sub(' ', after)}".split()).strip(
        " ,."
    )


def _in_small_letters(months: dict[str, int]) -> dict[str, int]:
    """The names without the stop of a short one; a single letter tells no month."""
    return {name.lower().rstrip("."): number for name, number in months.items() if len(name) > 1}
