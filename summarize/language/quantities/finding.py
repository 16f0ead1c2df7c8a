"""What is counted or measured in a text, as the range that its words allow."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import Literal

from summarize.data import Span
from summarize.language.quantities.numerals import read_numerals, sign_before
from summarize.language.quantities.places import Place
from summarize.language.quantities.units import COUNT, FRACTION, ORDINAL, UNITS, Spellings, Unit
from summarize.languages.quantities import (
    Clock,
    Hedges,
    Numeral,
    QuantityRules,
    Ranges,
    quantity_rules,
)
from summarize.languages.symbols import LONGEST_SIGN

Bound = Literal["", "about", "more", "less", "nearly", "range"]

# Characters before a number that may hold a hedge ("somewhere around the"), and before the first
# of two for a preposition ("between US$"). Chosen, not tuned: the longest of each, with room.
_HEDGED = 30
# Before the first of two numbers, see above: "between US$" has 11.
_PREPOSITION = 12
# What stands between the ends of a range is no longer (" to US$ ").
_BETWEEN = 7
# A reader who hears "nearly 10" or "about 10" takes 8.5 for honest and 8 for wrong. Chosen, not
# tuned: no data at hand tell what readers take "about" for.
_ABOUT = 0.15
# Minutes of half a day; by definition.
_HALF_DAY = 720
_SPACES = " \u00a0\u202f"


@dataclass(frozen=True)
class Quantity:
    """A number with what it counts or measures, at `span` of the text.

    `low` and `high` are what the words allow, in `unit` (equal when exact; `high` may be infinite);
    `value` is the number written, `step` the precision it is written with; `bound` says which
    words made the range. `dimension` is count, ordinal, fraction, times, percent, currency, length,
    area, mass, volume, speed, temperature, degree, duration, clock, power, energy, data or cent.
    `noun` is the noun that is counted or described, singular and lower case, "" where none is near
    or where the language tells none.
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

    @cached_property
    def in_base_unit(self) -> tuple[float, float, str]:
        """The range in the base unit of its dimension, and the dimension (a currency's unit)."""
        if self.dimension == "fraction":
            return self.low * 100, self.high * 100, "percent"
        unit = UNITS.get(self.unit)
        if unit is None or self.dimension == "currency":
            return self.low, self.high, self.unit or self.dimension
        low, high = (bound * unit.factor + unit.offset for bound in (self.low, self.high))
        return low, high, unit.dimension


def read_quantities(
    text: str, places: Sequence[Place], dates: Sequence[Span], language: str, rules: QuantityRules
) -> tuple[Quantity, ...]:
    """The quantities that begin at the places of a text, in order, without its dates."""
    clocks = _clocks(text, places, dates, rules)
    taken = sorted([*dates, *(clock.span for clock in clocks)])
    units = _spellings(language)
    numbers = read_numerals(text, places, taken, rules)
    found = _join_ranges(text, [_quantity(text, number, rules, units) for number in numbers], rules)
    return tuple(sorted([*clocks, *found], key=lambda quantity: quantity.span.start))


@cache
def _spellings(language: str) -> Spellings:
    rules = quantity_rules(language)
    return Spellings(rules.spellings if rules else {})


def _clocks(
    text: str, places: Sequence[Place], dates: Sequence[Span], rules: QuantityRules
) -> list[Quantity]:
    if rules.clock is None:
        return []
    found = []
    end = 0
    for place in places:
        if place.start < end or (place.word and not _begins_clock(place.word, rules.clock)):
            continue
        match = rules.clock.pattern.match(text, place.start)
        if match:
            end = match.end()
            span = Span(*match.span())
            if not any(span.overlaps(date) for date in dates):
                minutes, exact = _minutes(match, rules.clock)
                unit = "minute of day" if exact else "minute of half day"
                found.append(Quantity(span, minutes, minutes, unit, "clock", value=minutes))
    return found


def _begins_clock(word: str, clock: Clock) -> bool:
    return word in clock.words or word.lower() in clock.parts


def _minutes(match: re.Match[str], clock: Clock) -> tuple[int, bool]:
    """Minutes since midnight, and whether the text tells morning from evening."""
    hour, minute, half, hour24, minute24, oclock, word = match.group(
        *("hour", "minute", "half", "hour24", "minute24", "oclock", "word")
    )
    if word:
        return clock.words[word], True
    if clock.parts and match["part"]:
        named, part = match["named"].lower(), clock.parts[match["part"].lower()]
        hour_named = clock.hours.get(named) or int(named)
        minutes = hour_named % 12 * 60 + (-part if match["side"] == clock.before else part)
        return minutes % _HALF_DAY, False
    if half:
        return (int(hour) % 12 + (12 if half in "pP" else 0)) * 60 + int(minute or 0), True
    if oclock:
        return int(oclock) * 60, False
    return int(hour24) * 60 + int(minute24), int(hour24) > 12 or hour24.startswith("0")


def _quantity(text: str, number: Numeral, rules: QuantityRules, units: Spellings) -> Quantity:
    before = text[max(0, number.start - _HEDGED) : number.start]
    sign = sign_before(before, rules) if number.kind == "cardinal" else ""
    start, end = number.start - len(sign), number.end
    if sign:
        before = before[: len(before) - len(sign)]
        unit = UNITS[rules.symbols[sign.rstrip()]]
    else:
        unit, end = _unit(text, number, before, rules, units)
    low, high, bound = _range(text, number, before, end, rules)
    value, step = number.low, number.step
    if unit.dimension == "cent":
        unit = UNITS["usd"]
        low, high, value, step = low / 100, high / 100, value / 100, step / 100
    noun = rules.noun(text, end) if rules.noun else ""
    return Quantity(
        *(Span(start, end), low, high, unit.name, unit.dimension, noun),
        *(bound != "", value, step, bound),
    )


def _unit(
    text: str, number: Numeral, before: str, rules: QuantityRules, units: Spellings
) -> tuple[Unit, int]:
    end = number.end
    if number.kind == "ordinal":
        return ORDINAL, end
    if number.digits and rules.number_sign and rules.number_sign.search(before):
        return ORDINAL, end
    is_fraction = number.kind == "fraction"
    article = rules.article.match(text, end) if is_fraction and rules.article else None
    found = units.at(text, article.end() if article else end)
    if found:
        return found
    if not number.digits and (name := rules.unit_words.get(text[number.start : end].lower())):
        return UNITS[name], end
    if rules.symbols_follow and (follows := _sign_after(text, end, rules)):
        return follows
    return FRACTION if is_fraction else COUNT, end


def _range(
    text: str, number: Numeral, before: str, end: int, rules: QuantityRules
) -> tuple[float, float, Bound]:
    low, high = number.low, number.high
    if number.vague:
        return low, high, "range"
    hedges = rules.hedges
    if number.kind == "ordinal" or hedges is None:
        return low, high, ""
    match = _hedge_before(before, hedges) or _hedge_after(text, (number.end, end), hedges)
    if not match:
        return low, high, ""
    return _hedged(low, high, match.lastgroup)


def _hedged(low: float, high: float, word: str | None) -> tuple[float, float, Bound]:
    """The range of a hedged number; a plus sign alone ("50+") is "more"."""
    match word:
        case "nearly":
            return low * (1 - _ABOUT), high, "nearly"
        case "about":
            return low * (1 - _ABOUT), high * (1 + _ABOUT), "about"
        case "less":
            return 0.0, high, "less"
    return low, math.inf, "more"


def _hedge_before(before: str, hedges: Hedges) -> re.Match[str] | None:
    """What hedges a number from before it; decided by the last word nearly always."""
    if not before[-1:].isspace():
        return None
    words = before.split()
    if words and words[-1].lower() in hedges.articles:
        words.pop()
    if not words or not words[-1].lower().endswith(hedges.before_ends):
        return None
    return hedges.before.search(before)


def _hedge_after(text: str, ends: tuple[int, int], hedges: Hedges) -> re.Match[str] | None:
    """What hedges a number from behind it, or behind its unit."""
    for end in ends:
        if not hedges.after_signs.isdisjoint(text[end : end + 2]):
            match = hedges.after.match(text, end)
            if match:
                return match
    return None


def _sign_after(text: str, end: int, rules: QuantityRules) -> tuple[Unit, int] | None:
    """The currency whose sign follows a number ("100 €"), and where it ends."""
    start = end + (text[end : end + 1] in _SPACES and end < len(text))
    for size in range(LONGEST_SIGN, 0, -1):
        name = rules.symbols.get(text[start : start + size])
        if name:
            return UNITS[name], start + size
    return None


def _join_ranges(text: str, found: Sequence[Quantity], rules: QuantityRules) -> list[Quantity]:
    """One quantity for "5 to 10 men", "between 5 and 10" and "50%-52%", not for "from 5 to 10"."""
    joined: list[Quantity] = []
    for quantity in found:
        previous = joined[-1] if joined else None
        if previous and _is_range(text, previous, quantity, rules.ranges):
            joined[-1] = replace(
                quantity,
                span=Span(previous.span.start, quantity.span.end),
                low=_scaled_low(previous.low, quantity),
                approximate=True,
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


def _is_range(text: str, a: Quantity, b: Quantity, ranges: Ranges) -> bool:
    between = text[a.span.end : min(b.span.start, a.span.end + _BETWEEN)]
    if not ranges.joins.match(between) or not a.low < b.high or a.bound == "range":
        return False
    if not _measure_alike(a, b):
        return False
    before = text[max(0, a.span.start - _PREPOSITION) : a.span.start]
    word = between.strip()
    if word in ranges.alternatives:
        return True
    if word in ranges.pairs:
        return ranges.between is not None and ranges.between.search(before) is not None
    return not (ranges.change and ranges.change.search(before))


def _measure_alike(a: Quantity, b: Quantity) -> bool:
    if {"ordinal", "fraction"} & {a.dimension, b.dimension}:
        return False
    return (a.unit, a.dimension) == (b.unit, b.dimension) or a.unit == ""
