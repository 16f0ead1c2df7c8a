"""Find what is counted or measured in a text, as the range that its words allow."""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from typing import Literal

from summarize.data import Span
from summarize.language.quantities.dates import find_dates
from summarize.language.quantities.numerals import NUMERAL, Numeral, numerals_in
from summarize.language.quantities.units import COUNT, SYMBOLS, UNITS, Unit, unit_after

# Duplicates, citations and disagreements read the same sentences of a story one after the other.
_REMEMBERED = 8_192

Bound = Literal["", "about", "more", "less", "nearly", "range"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts or measures, at `span` of the text.

    `low` and `high` are what the words allow, in `unit` (equal when exact; `high` may be infinite);
    `value` is the number written, `step` the precision it is written with; `bound` says which
    words made the range. `dimension` is count, ordinal, fraction, times, percent, currency, length,
    area, mass, volume, speed, temperature, degree, duration, clock, power, energy, data or cent.
    `noun` is the noun that is counted or described, singular and lower case, "" where none is near.
    """

    span: Span
    low: float
    high: float
    unit: str
    dimension: str
    noun: str = ""
    approximate: bool = False
    value: float = 0.0
    step: float = 1.0
    bound: Bound = ""


_SYMBOL = re.compile(
    "(?:" + "|".join(re.escape(name) for name in sorted(SYMBOLS, key=len, reverse=True)) + r")\s?$"
)
_MORE = (
    r"more than|over|at least|upwards? of|in excess of|exceed(?:ing|ed|s)?|no (?:fewer|less) than|\
above|greater than|surpass(?:ing|ed|es)?|topp(?:ing|ed)|a minimum of|just over|well over|\
better than|not less than|not fewer than|past|minimum of"
)
_LESS = r"less than|fewer than|under|below|up to|as (?:many|much|high|long|low) as|at most|\
no more than|not more than|a maximum of|maximum of|within|short of"
_NEARLY = (
    r"almost|nearly|just under|close to|just short of|approaching|approached|approach|just below"
)
_ABOUT = r"about|around|roughly|approximately|some|an estimated|estimated|circa|approx\.?|~|near|\
more or less|or so|somewhere around|anywhere from|perhaps"
_BEFORE = re.compile(
    rf"(?:^|(?<![\w-]))(?:(?P<nearly>{_NEARLY})|(?P<more>{_MORE})|(?P<less>{_LESS})|"
    rf"(?P<about>{_ABOUT}))\s+(?:the\s|an?\s)?$".replace("\\\n", ""),
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s?\+|[\s-](?P<more>or (?:more|greater|higher|above)|plus)\b|"
    r"[\s-](?P<less>or (?:less|fewer|under))\b|[\s-]?(?P<about>odd|or so|-ish)\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?<![\w:.,/-])(?:(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))?\s?"
    r"(?P<half>[aApP])\.?\s?[mM]\b\.?|(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)(?![\d:]|\.\d)"
    r"|(?P<oclock>\d{1,2})\s?o[’']clock|(?P<word>noon|midnight|midday)\b)"
)
_TO = re.compile(r"\s?(?:-|–|—|to|and|or)\s?(?:[$£€]|US\$)?$")
_FROM = re.compile(r"\b(?:from|by)\s+(?:[$£€]|US\$)?$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+(?:[$£€]|US\$)?$", re.IGNORECASE)
_NEXT_WORD = re.compile(
    r"[ \u00a0\n-]{0,2}(?:of\s(?:the\s|its\s|their\s|his\s|her\s)?)?([^\W\d_]+(?:[’'][^\W\d_]+)?)"
)
_SHAPE = re.compile(r"[ -](?:long|wide|high|tall|deep|old|strong|plus|odd)\b")
_NOT_COUNTED = """
a an the this that these those and or but nor to of in on at by for from with as than into
over under is are was were be been being has have had will would can could may might must do
did does not his her its their our my your he she it they we who which what when where while
if about after before during since until between against more less most least other others
each per said says say total long wide high tall deep old away ago later earlier apart long
thick so then also already still only just even up down out off all some any no such very     his
hers one ones people’s i you him them us
"""
_NO_NOUN = frozenset(_NOT_COUNTED.split())
_IRREGULAR = {
    "people": "person",
    "persons": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "lives": "life",
    "wives": "wife",
    "feet": "foot",
    "troops": "troop",
    "series": "series",
    "species": "species",
    "dead": "death",
    "deaths": "death",
    "killed": "death",
    "injured": "injury",
    "wounded": "injury",
    "injuries": "injury",
}
# A number is part of a name when it hangs on letters: F-16, COVID-19, MH17.
_HANGS = re.compile(r"(?:[^\W\d_]|[^\W\d_][-–/]|[\w]_)$")
_MAY_HANG = re.compile(
    r"\b(?:mid|pre|post|sub|non|mostly|about|than|the|a|to|nearly|at|by|and)-$", re.IGNORECASE
)
_ARTICLE = re.compile(r"\san?(?=\s)")
_NUMBER_SIGN = re.compile(r"(?:\b[Nn]os?\.?|\b[Nn]umber|#)\s?$")
_METRES = re.compile(
    r"(?i)\s(?:deep|high|tall|long|wide|away|from|above|below|race|final|freestyle|hurdles|dash|relay|"
    r"sprint|butterfly|backstroke|record|behind|ahead)\b|\s?[(x]|-"
)
# "One" that counts nothing.
_PRONOUN_ONE = re.compile(
    r"\b(?:no|any|every|some|each|another|this|that|which|the)[\s-]one\b|\bone\s(?:another|should|must|"
    r"can|could|would|is\b|has\b)|\bone[’']s\b",
    re.IGNORECASE,
)
# "A third man was held" counts; "a third of them" divides.
_A_THIRD = re.compile(
    r"a\s(?:third|fourth|fifth|sixth|seventh)\b(?!\s(?:of|the|as|less|more|fewer)\b|-)",
    re.IGNORECASE,
)
_TRIGGER = re.compile(
    r"[\d½¼¾⅓⅔]|(?i:\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|"
    r"(?:twen|thir|for|fif|six|seven|eigh|nine)t|dozen|score|hundred|thousand|million|billion|"
    r"trillion|half|halves|third|quarter|first|second|[a-z]+th\b|twice|thrice|couple|lakh|crore|"
    r"noon|midnight|midday))"
)


@lru_cache(maxsize=_REMEMBERED)
def find_quantities(text: str, published: datetime | None = None) -> tuple[Quantity, ...]:
    """Every quantity of `text` in reading order, dates and years left out (see `find_dates`).

    `published` is used only to recognise dates. Time is linear in the length of the text.

    >>> [(q.low, q.high, q.unit, q.noun) for q in find_quantities("nearly 10 months, 30 drones")]
    [(8.5, 10.0, 'month', ''), (30.0, 30.0, '', 'drone')]
    """
    if not _TRIGGER.search(text):
        return ()
    taken = [mention.span for mention in find_dates(text, published)]
    clocks = list(_clocks(text, taken))
    taken = sorted([*taken, *(clock.span for clock in clocks)])
    numbers = list(_numbers(text, taken))
    found = _join_ranges(text, [_quantity(text, number) for number in numbers])
    return tuple(sorted([*clocks, *found], key=lambda quantity: quantity.span))


def singular(noun: str) -> str:
    """The noun in the singular, lower case, by the rules of English spelling.

    >>> [singular(noun) for noun in ("Drones", "people", "countries", "buses", "crisis")]
    ['drone', 'person', 'country', 'bus', 'crisis']
    """
    plain = noun.lower()
    if plain in _IRREGULAR:
        return _IRREGULAR[plain]
    if plain.endswith(("’s", "'s")):
        plain = plain[:-2]
    if plain.endswith("ies") and len(plain) > 4:
        return plain[:-3] + "y"
    if plain.endswith(("sses", "shes", "ches", "xes", "buses", "uses")):
        return plain[:-2]
    if plain.endswith("s") and not plain.endswith(("ss", "us", "is")) and len(plain) > 3:
        return plain[:-1]
    return plain


def _clocks(text: str, taken: list[Span]) -> list[Quantity]:
    found = []
    for match in _CLOCK.finditer(text):
        span = Span(*match.span())
        if any(span.overlaps(other) for other in taken):
            continue
        if match["word"]:
            minutes, exact = (0 if match["word"] == "midnight" else 720), True
        elif match["half"]:
            hour = int(match["hour"]) % 12 + (12 if match["half"] in "pP" else 0)
            minutes, exact = hour * 60 + int(match["minute"] or 0), True
        elif match["oclock"]:
            minutes, exact = int(match["oclock"]) * 60, False
        else:
            minutes = int(match["hour24"]) * 60 + int(match["minute24"])
            exact = int(match["hour24"]) > 12 or match["hour24"].startswith("0")
        unit = "minute of day" if exact else "minute of half day"
        found.append(Quantity(span, minutes, minutes, unit, "clock", value=minutes))
    return found


def _numbers(text: str, taken: list[Span]) -> list[Numeral]:
    found: list[Numeral] = []
    following = 0
    for match in NUMERAL.finditer(text):
        for number in _as_meant(text, numerals_in(match)):
            while following < len(taken) and taken[following].end <= number.start:
                following += 1
            if following < len(taken) and taken[following].start < number.end:
                continue
            if number.digits and _is_part_of_name(text, number):
                continue
            found.append(number)
    return found


def _as_meant(text: str, numbers: list[Numeral]) -> Iterator[Numeral]:
    """The numbers of one match, read in the light of the words around them."""
    previous = ""
    for number in numbers:
        is_half_of_match = number.kind == "fraction" and previous == "ordinal"
        previous = number.kind
        if is_half_of_match or (number.low == 1 and _PRONOUN_ONE.search(_around(text, number))):
            continue
        if number.digits and text[number.end - 1] == "m" and _METRES.match(text, number.end):
            scale = 1e-6
            yield replace(_scaled(number, scale), end=number.end - 1)
        elif number.kind == "fraction" and _A_THIRD.match(text, number.start):
            yield replace(number, low=3, high=3, step=1, kind="ordinal")
        else:
            yield number


def _around(text: str, number: Numeral) -> str:
    return text[max(0, number.start - 8) : number.end + 9]


def _is_part_of_name(text: str, number: Numeral) -> bool:
    before = text[max(0, number.start - 9) : number.start]
    hangs = _HANGS.search(before) and not _SYMBOL.search(before)
    return bool(hangs) and not _MAY_HANG.search(before)


def _quantity(text: str, number: Numeral) -> Quantity:
    before = text[max(0, number.start - 30) : number.start]
    symbol = _SYMBOL.search(before)
    start, end = number.start, number.end
    if symbol and number.kind == "cardinal":
        start -= len(before) - symbol.start()
        before = before[: symbol.start()]
        unit: Unit = UNITS[SYMBOLS[symbol.group().strip()]]
    else:
        unit, end = _unit(text, number, before)
    low, high, bound = _range(text, number, before, end)
    if unit.name == "cent":
        unit = UNITS["usd"]
        low, high, number = low / 100, high / 100, _scaled(number, 0.01)
    return Quantity(
        Span(start, end),
        low,
        high,
        unit.name,
        unit.dimension,
        _noun(text, end),
        bound != "",
        number.low,
        number.step,
        bound,
    )


def _scaled(number: Numeral, by: float) -> Numeral:
    return replace(number, low=number.low * by, high=number.high * by, step=number.step * by)


def _unit(text: str, number: Numeral, before: str) -> tuple[Unit, int]:
    end = number.end
    if number.kind == "ordinal" or (number.digits and _NUMBER_SIGN.search(before)):
        return Unit("", "ordinal"), end
    article = _ARTICLE.match(text, end) if number.kind == "fraction" else None
    found = unit_after(text, article.end() if article else end)
    if not found and text[number.start : end].lower() in ("twice", "thrice"):
        return UNITS["times"], end
    if not found:
        return (Unit("", "fraction") if number.kind == "fraction" else COUNT), end
    return found


def _range(text: str, number: Numeral, before: str, end: int) -> tuple[float, float, Bound]:
    low, high = number.low, number.high
    if number.vague or number.kind == "ordinal":
        return low, high, "range" if number.vague else ""
    match = _BEFORE.search(before) or _AFTER.match(text, number.end) or _AFTER.match(text, end)
    if not match:
        return low, high, ""
    bound = match.lastgroup or "more"
    if bound == "more":
        return low, math.inf, "more"
    if bound == "less":
        return 0.0, high, "less"
    # A reader who hears "nearly 10" or "about 10" takes 8.5 for honest and 8 for wrong.
    is_nearly = bound == "nearly"
    return low * 0.85, high if is_nearly else high * 1.15, "nearly" if is_nearly else "about"


@lru_cache(maxsize=4096)
def _is_noun(word: str) -> bool:
    return word.lower() not in _NO_NOUN


def _noun(text: str, position: int) -> str:
    """The head of the noun phrase that follows: the first plural of three words, or the first."""
    first = ""
    shape = _SHAPE.match(text, position)
    position = shape.end() if shape else position
    for _ in range(3):
        match = _NEXT_WORD.match(text, position)
        if not match or not _is_noun(match[1]):
            break
        word = match[1]
        if word.lower() in _IRREGULAR or (word.endswith("s") and not word.endswith(("ss", "us"))):
            return singular(word)
        first = first or word
        position = match.end()
    return singular(first) if first else ""


def _join_ranges(text: str, found: list[Quantity]) -> list[Quantity]:
    """One quantity for "5 to 10 men", "between 5 and 10" and "50%-52%", not for "from 5 to 10"."""
    joined: list[Quantity] = []
    for quantity in found:
        previous = joined[-1] if joined else None
        if previous and _is_range(text, previous, quantity):
            joined[-1] = Quantity(
                Span(previous.span.start, quantity.span.end),
                _scaled_low(previous.low, quantity),
                quantity.high,
                quantity.unit,
                quantity.dimension,
                quantity.noun,
                approximate=True,
                value=quantity.value,
                step=quantity.step,
                bound="range",
            )
        else:
            joined.append(quantity)
    return joined


def _scaled_low(low: float, high: Quantity) -> float:
    """The lower end in the upper one's scale: "5 to 10 million" begins at five million."""
    if not 0 < low < 1000 <= high.value or high.step < 1000:
        return low
    return float(low * 1000 ** int(math.log10(high.value) / 3))


def _is_range(text: str, a: Quantity, b: Quantity) -> bool:
    between = text[a.span.end : min(b.span.start, a.span.end + 7)]
    if not _TO.match(between) or not a.low < b.high or a.bound == "range":
        return False
    if not _measure_alike(a, b):
        return False
    before = text[max(0, a.span.start - 12) : a.span.start]
    if between.strip() in ("and", "or"):
        return between.strip() == "or" or bool(_BETWEEN.search(before))
    return not _FROM.search(before)


def _measure_alike(a: Quantity, b: Quantity) -> bool:
    if {"ordinal", "fraction"} & {a.dimension, b.dimension}:
        return False
    return (a.unit, a.dimension) == (b.unit, b.dimension) or a.unit == ""
