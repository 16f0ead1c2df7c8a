"""Dates in the words of any language of CLDR (Babel) -> the English that a parser reads."""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale

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
    locale = None if language in ("", "en", "und") else _locale(language)
    if locale is None:
        return ""
    months = dict(_names(locale.months))
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


def _locale(language: str) -> "Locale | None":
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(language)
    except (ValueError, UnknownLocaleError):
        return None


def _names(
    by_context: Mapping[str, Mapping[str, Mapping[int, str]]],
) -> Iterator[tuple[str, int]]:
    """The names of months and their numbers; single letters and bare numbers tell nothing."""
    for by_width in by_context.values():
        for width in ("wide", "abbreviated"):
            for number, name in by_width.get(width, {}).items():
                if not name.isdigit() and len(name) > 1:
                    yield name.lower().rstrip("."), number
