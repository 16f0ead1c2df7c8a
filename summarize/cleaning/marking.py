"""The words of a written date -> one mark for each, so that dates of all languages read alike."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from summarize.languages.published import DateWords, date_words, folded

# Characters for private use, which `folded` takes out of every text: months are JANUARY and on.
_MARKS = "".join(map(chr, range(0xE010, 0xE01F)))
AM, PM, NOON, YEAR, MONTH, DAY, HOUR, MINUTE, SECOND, PUBLISHED, UPDATED, DATE, CLOCK, ZONE, WORD = (
    _MARKS
)
_JANUARY, _FIRST_ZONE = 0xE001, 0xE100
MONTHS = f"[{chr(_JANUARY)}-{chr(_JANUARY + 11)}]"
ZONES = f"[{chr(_FIRST_ZONE)}-\uf0ff]"
_BY_NAME = {
    "am": AM, "pm": PM, "noon": NOON, "year": YEAR, "month": MONTH, "day": DAY, "hour": HOUR,
    "minute": MINUTE, "second": SECOND, "published": PUBLISHED, "updated": UPDATED,
}  # fmt: skip
# Words of scripts from here on stand without spaces between them.
_EAST_ASIAN = "\u2e80"
_HALF = re.compile(r"(?<![^\W\d_])([ap])(?:\. ?m\.?|m\.?)(?![^\W\d_])", re.IGNORECASE)
# "2026Updated": a word that runs into the next.
_GLUED = re.compile(r"(?<=[A-Z\d.])(?=[A-Z][a-z]{3})")
_DASHES = str.maketrans({"\u2212": "-", "\u2010": "-", "\u2011": "-", "\uff0d": "-"})
# A weekday in one letter, as East Asia writes it: "2月10日(火)".
_ONE_LETTER = re.compile(rf"[(（][{_EAST_ASIAN}-\uffff][)）]")


class _Lexicon(NamedTuple):
    pattern: re.Pattern[str]
    marks: Mapping[str, str]
    zones: tuple[str, ...]
    either: frozenset[str]
    ordinals: re.Pattern[str]
    eras: re.Pattern[str] | None


def plain(written: str) -> str:
    """What is written on one line, without accents, in one kind of space, dash and digit."""
    text = _ONE_LETTER.sub(" ", folded(written.translate(_DASHES)))
    return " ".join(_GLUED.sub(" ", text).split())


def marked(text: str, code: str, *, weekdays_first: bool = False) -> str:
    """A plain text with marks for the words of a language, and a space for what means nothing.

    A short word may name a month and a weekday ("mar"): it is the weekday with `weekdays_first`.
    """
    lexicon = _lexicon(code)
    text = lexicon.ordinals.sub(" ", text)
    if lexicon.eras:
        text = lexicon.eras.sub(lambda hit: _year_of_era(hit, code), text)

    def mark(hit: re.Match[str]) -> str:
        word = " ".join(hit[0].lower().replace(".", " ").split())
        is_weekday = weekdays_first and word in lexicon.either
        return " " if is_weekday else lexicon.marks.get(word, " ")

    text = _HALF.sub(lambda hit: AM if hit[1] in "aA" else PM, text)
    return lexicon.pattern.sub(mark, text)


def may_be_either(text: str, code: str) -> bool:
    """Whether a word of the text may be a month or a weekday."""
    either = _lexicon(code).either
    return bool(either) and any(word in either for word in re.findall(r"[^\W\d_]+", text.lower()))


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
    names = sorted((*marks, *words.weekdays, *words.noise), key=len, reverse=True)
    eras = "|".join(map(re.escape, words.eras))
    return _Lexicon(
        re.compile("|".join(map(_bounded, dict.fromkeys(names))) or r"(?!)", re.IGNORECASE),
        marks,
        zones,
        frozenset(words.months.keys() & words.weekdays),
        re.compile(rf"(?<=\d)(?:{'|'.join(sorted(words.ordinals, key=len, reverse=True))})"
                   r"(?![^\W_])", re.IGNORECASE),
        re.compile(rf"({eras}) ?(\d+|元)(?= ?年)") if eras else None,
    )  # fmt: skip


def _marks(words: DateWords, zones: Iterable[str]) -> dict[str, str]:
    """What stands for each word; a month before all else that it may be."""
    named = {**words.labels, **words.units, **words.halves}
    return (
        {word: _BY_NAME[name] for word, name in named.items()}
        | {zone: chr(_FIRST_ZONE + at) for at, zone in enumerate(zones)}
        | {month: chr(_JANUARY + number - 1) for month, number in words.months.items()}
    )


def _bounded(name: str) -> str:
    escaped = r"[. ]+".join(map(re.escape, re.split(r"[. ]+", name)))
    if name[0] >= _EAST_ASIAN:
        return escaped
    return rf"(?<![^\W\d_]){escaped}(?![^\W\d_])"


def _year_of_era(hit: re.Match[str], code: str) -> str:
    count = 1 if hit[2] == "元" else int(hit[2])
    return str(date_words(code).eras[hit[1]] + count)
