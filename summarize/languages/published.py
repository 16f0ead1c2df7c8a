"""The words around the date of an article, language by language: months, labels, zones.

`languages/<code>/published.txt` has them ("group: words", "_" for a space, "month=9" for a value);
months, days of the week and halves of the day are those of CLDR besides.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from summarize import resources
from summarize.languages import cldr

# Norwegian is written in two ways, each with a code of its own.
_SAME = {"nb": "no", "nn": "no"}
# Letters that lose their difference with their marks, but do not decompose.
_LETTERS = str.maketrans("ıİ", "iI")
# What tells words of India apart, by its class of combining: vowels, and the mark of none. The dot
# below a consonant (class 7) is often left out, and so are the accents of other scripts.
_VOWELS_OF_INDIA = (0, 9)


class DateWords(NamedTuple):
    """Words in small letters and without accents (`folded`), by what they mean.

    `noise` stands between the parts of a date and means nothing; weekdays are noise too, and those
    in `months` as well may be either.
    """

    months: Mapping[str, int] = {}
    weekdays: frozenset[str] = frozenset()
    halves: Mapping[str, str] = {}
    units: Mapping[str, str] = {}
    labels: Mapping[str, str] = {}
    zones: Mapping[str, str] = {}
    eras: Mapping[str, int] = {}
    ordinals: frozenset[str] = frozenset()
    noise: frozenset[str] = frozenset()


def folded(text: str) -> str:
    """The text without accents and other marks, full-width letters as others, digits as 0 to 9.

    >>> folded("Şubat ２０２６, १० फ़रवरी")
    'Subat 2026, 10 फरवरी'
    """
    if text.isascii():
        return text
    letters = (
        str(unicodedata.digit(each)) if each.isdigit() and not each.isascii() else each
        for each in unicodedata.normalize("NFKD", text.translate(_LETTERS))
        if unicodedata.category(each) not in ("Cf", "Co")
        and unicodedata.combining(each) in _VOWELS_OF_INDIA
    )
    return unicodedata.normalize("NFC", "".join(letters))


def codes() -> tuple[str, ...]:
    """The languages that have such words of their own."""
    return tuple(sorted(_files()))


@cache
def date_words(code: str) -> DateWords:
    """What a language (a BCP 47 primary subtag) writes around a date.

    >>> date_words("de").months["februar"], date_words("en").months["feb"]
    (2, 2)
    """
    code = _SAME.get(code, code)
    shared = resources.read_groups("languages/und/published.txt")
    own = resources.read_groups(_files()[code]) if code in _files() else {}
    # Pages in all languages have labels in English, as their software brings them along.
    english = resources.read_groups(_files()["en"])
    shared |= {name: english[name] for name in ("published", "updated")}
    groups = {name: shared.get(name, frozenset()) | own.get(name, frozenset()) for name in _GROUPS}
    known = None if code in ("en", "und") else cldr.moments(code)
    words = {name: frozenset(_spelled(group)) for name, group in groups.items()}
    units = _by_word(words, ("year", "month", "day", "hour", "minute", "second"))
    return DateWords(
        months=_months(known, groups["months"], is_english=code == "en"),
        weekdays=words["weekdays"] | _all(known.weekdays if known else _english("weekdays")),
        halves=_by_word(words, ("am", "pm", "noon"))
        | {_plain(word): half for word, half in (known.halves if known else {}).items()},
        units=units,
        labels=_by_word(words, ("published", "updated")),
        zones=dict(_pairs(groups["zones"])),
        eras={era: int(year) for era, year in _pairs(groups["eras"])},
        ordinals=words["ordinal"],
        noise=(words["noise"] | _all(known.joints if known else ())) - units.keys(),
    )


@cache
def zones() -> Mapping[str, tuple[str, Mapping[str, str]]]:
    """Names of zones, with what each is where no country is known, and what in which country."""
    table = {}
    for line in resources.read_lines("languages/und/zones.txt"):
        name, _, values = line.partition(":")
        by_country = dict(each.split("=") for each in values.split() if "=" in each)
        table[name] = (next((each for each in values.split() if "=" not in each), ""), by_country)
    return table


_GROUPS = (
    "published", "updated", "noise", "months", "weekdays", "year", "month", "day", "hour",
    "minute", "second", "am", "pm", "noon", "zones", "eras", "ordinal",
)  # fmt: skip


@cache
def _files() -> Mapping[str, str]:
    here = Path(__file__).parent
    found = (path.parent.name for path in here.glob("*/published.txt"))
    return {code: f"languages/{code}/published.txt" for code in found if code != "und"}


def _plain(word: str) -> str:
    """A word as it is looked up: its parts with a space between them, however they are parted."""
    return " ".join(re.split(r"[_.\s]+", folded(word).lower())).strip()


def _spelled(group: Iterable[str]) -> Iterator[str]:
    return (_plain(word) for word in group)


def _all(names: Iterable[str]) -> frozenset[str]:
    """The names, but for single letters, which tell no day."""
    return frozenset(filter(lambda word: len(word) > 1, _spelled(names)))


def _pairs(group: Iterable[str]) -> Iterator[tuple[str, str]]:
    for each in group:
        name, _, value = each.partition("=")
        yield _plain(name), value


def _by_word(words: Mapping[str, frozenset[str]], names: Iterable[str]) -> dict[str, str]:
    return {word: name for name in names for word in words[name]}


def _english(group: str) -> frozenset[str]:
    words = resources.read_groups("languages/en/dates.txt")[group]
    return frozenset(word.partition("=")[0] for word in words)


def _months(
    known: cldr.Moments | None, others: Iterable[str], *, is_english: bool
) -> dict[str, int]:
    months = {name: int(number) for name, number in _pairs(others)}
    if is_english:
        for number in range(1, 13):
            months |= dict.fromkeys(_all(_english(f"month {number}")), number)
    # "2月" is read by its parts.
    names = [(_plain(name), number) for name, number in known.months] if known else []
    names = [(name, number) for name, number in names if len(name) > 1 and not name[0].isdigit()]
    for name, number in [*names, *_short(names)]:
        months.setdefault(name, number)
    return months


# Letters that a month is cut to where CLDR has another short form: "фев" for "февр.".
_CUT_TO = (3, 4)


def _short(names: Iterable[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    """The beginnings of names that only one month has."""
    for length in _CUT_TO:
        beginnings: dict[str, set[int]] = {}
        for name, number in names:
            if len(name) > length and name.isalpha() and name < _EAST_ASIAN:
                beginnings.setdefault(name[:length], set()).add(number)
        yield from ((name, min(found)) for name, found in beginnings.items() if len(found) == 1)


# Scripts from here on have no letters that a word could be cut to.
_EAST_ASIAN = "\u2e80"
