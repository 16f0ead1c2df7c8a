"""The words of a written date -> one mark for each, so that dates of all languages read alike."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from summarize.languages.published import DateWords, date_words, folded
from summarize.patterns import regex

# Characters for private use, which `folded` takes out of every text.
AM, PM, NOON = "\ue010", "\ue011", "\ue012"
YEAR, MONTH, DAY = "\ue013", "\ue014", "\ue015"
HOUR, MINUTE, SECOND = "\ue016", "\ue017", "\ue018"
PUBLISHED, UPDATED = "\ue019", "\ue01a"
# What was found, in its place.
DATE, CLOCK, ZONE = "\ue01b", "\ue01c", "\ue01d"
# Twelve months, and as many zones as a language names.
MONTHS, ZONES = "[\ue001-\ue00c]", "[\ue100-\ue1ff]"
_JANUARY, _FIRST_ZONE = ord(MONTHS[1]), ord(ZONES[1])
_BY_NAME = {
    "am": AM, "pm": PM, "noon": NOON, "year": YEAR, "month": MONTH, "day": DAY, "hour": HOUR,
    "minute": MINUTE, "second": SECOND, "published": PUBLISHED, "updated": UPDATED,
}  # fmt: skip
# Words of scripts from here on stand without spaces between them.
_EAST_ASIAN = "\u2e80"
_HALF = re.compile(r"(?<=\d) ?([ap])(?:\. ?m\.?|m\.?)(?![^\W\d_])", re.IGNORECASE)
# "2026Updated": a word that runs into the next.
_GLUED = re.compile(r"(?<=[A-Z\d.])(?=[A-Z][a-z]{3})")
_DASHES = str.maketrans({"\u2212": "-", "\u2010": "-", "\u2011": "-", "\uff0d": "-"})
# A weekday in one letter, as East Asia writes it: "2月10日(火)".
_ONE_LETTER = regex(rf"[(（][{_EAST_ASIAN}-\uffff][)）]")


class _Lexicon(NamedTuple):
    pattern: re.Pattern[str]
    marks: Mapping[str, str]
    zones: tuple[str, ...]
    either: re.Pattern[str]
    ordinals: re.Pattern[str]
    eras: re.Pattern[str] | None


def plain(written: str) -> str:
    """What is written on one line, without accents, in one kind of space, dash and digit."""
    text = folded(written.translate(_DASHES))
    text = text if text.isascii() else _ONE_LETTER.sub(" ", text)
    return " ".join(_GLUED.sub(" ", text).split())


def marked(text: str, code: str, *, weekdays_first: bool = False) -> str:
    """A plain text with marks for the words of a language, and a space for what means nothing.

    A short word may name a month and a weekday ("mar"): the first is the weekday with
    `weekdays_first`.
    """
    lexicon = _lexicon(code)
    text = lexicon.ordinals.sub(" ", text)
    if lexicon.eras:
        text = lexicon.eras.sub(lambda hit: _year_of_era(hit, code), text)

    text = _HALF.sub(lambda hit: _half_of(hit, code), text)
    if weekdays_first:
        text = lexicon.either.sub(" ", text, count=1)
    return " ".join(lexicon.pattern.sub(lambda hit: _mark_of(hit[0], lexicon), text).split())


def _half_of(hit: re.Match[str], code: str) -> str:
    """A half of the day; where the language has a word of that form, as German "am", that word."""
    word = hit[0].strip().lower()
    return hit[0] if word in date_words(code).noise else AM if word[0] == "a" else PM


def _mark_of(word: str, lexicon: _Lexicon) -> str:
    return lexicon.marks.get(" ".join(word.lower().replace(".", " ").split()), " ")


def may_be_either(text: str, code: str) -> bool:
    """Whether a word of the text may be a month or a weekday."""
    return _lexicon(code).either.search(text) is not None


def month_of(mark: str) -> int:
    """The number of a mark that is a month."""
    return ord(mark) - _JANUARY + 1


def zone_of(mark: str, code: str) -> str:
    """What a mark that is a zone stands for."""
    return date_words(code).zones[_lexicon(code).zones[ord(mark) - _FIRST_ZONE]]


@cache
def _lexicon(code: str) -> _Lexicon:
    words = date_words(code)
    zones = tuple(sorted(words.zones))
    marks = _marks(words, zones)
    eras = "|".join(map(re.escape, words.eras))
    return _Lexicon(
        _any_of((*marks, *words.weekdays, *words.noise)),
        marks,
        zones,
        _any_of(words.months.keys() & words.weekdays),
        re.compile(rf"(?<=\d)(?:{'|'.join(sorted(words.ordinals, key=len, reverse=True))})"
                   r"(?![^\W_])", re.IGNORECASE),
        re.compile(rf"({eras}) ?(\d+|元)(?= ?年)") if eras else None,
    )  # fmt: skip


def _marks(words: DateWords, zones: Iterable[str]) -> dict[str, str]:
    """What stands for each word; a month before all else that it may be."""
    named = {**words.labels, **words.units, **words.halves}
    return (
        {word: _BY_NAME[name] for word, name in named.items() if word not in words.noise}
        | {zone: chr(_FIRST_ZONE + at) for at, zone in enumerate(zones)}
        | {month: chr(_JANUARY + number - 1) for month, number in words.months.items()}
    )


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    """A pattern of names, the longest first, each a word of its own where words stand apart."""
    longest_first = sorted(dict.fromkeys(names), key=len, reverse=True)
    apart = "|".join(_spaced(name) for name in longest_first if name[0] < _EAST_ASIAN)
    joined = "|".join(_spaced(name) for name in longest_first if name[0] >= _EAST_ASIAN)
    bounded = rf"(?<![^\W\d_])(?:{apart})(?![^\W\d_])" if apart else ""
    return re.compile("|".join(filter(None, (bounded, joined))) or r"(?!)", re.IGNORECASE)


def _spaced(name: str) -> str:
    return r"[. ]+".join(map(re.escape, re.split(r"[. ]+", name)))


def _year_of_era(hit: re.Match[str], code: str) -> str:
    count = 1 if hit[2] == "元" else int(hit[2])
    return str(date_words(code).eras[hit[1]] + count)
