"""Units of measure: what each is in the base unit of its dimension, and how to read one.

Factors are exact by definition where a definition exists (NIST SP 811, appendix B); a month and a
year are the Gregorian means. Currencies are names only: exchange rates are no business of ours.
How a language writes the units is in `languages/xx/units.txt`.
"""

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from summarize.languages.symbols import CURRENCIES


class Unit(NamedTuple):
    """A unit: `value * factor + offset` is in the base unit of its dimension."""

    name: str
    dimension: str
    factor: float = 1.0
    offset: float = 0.0


# dimension -> name -> factor, or factor and offset
_FACTORS: dict[str, dict[str, float]] = {
    "percent": {
        "percent": 1,
        "basis point": 0.01,
    },
    "length": {
        "mm": 0.001,
        "cm": 0.01,
        "m": 1,
        "km": 1000,
        "inch": 0.0254,
        "foot": 0.3048,
        "yard": 0.9144,
        "mile": 1609.344,
        "nautical mile": 1852,
        "light-year": 9.4607e15,
    },
    "area": {
        "sq m": 1,
        "sq km": 1e6,
        "sq foot": 0.09290304,
        "sq yard": 0.83612736,
        "sq mile": 2589988.110336,
        "acre": 4046.8564224,
        "hectare": 10000,
    },
    "mass": {
        "g": 0.001,
        "mg": 1e-6,
        "kg": 1,
        "ounce": 0.028349523125,
        "pound": 0.45359237,
        "stone": 6.35029318,
        "ton": 907.18474,
        "tonne": 1000,
    },
    "volume": {
        "ml": 0.001,
        "litre": 1,
        "gallon": 3.785411784,
        "barrel": 158.987294928,
        "cubic foot": 28.316846592,
        "cubic metre": 1000,
        "cubic yard": 764.554857984,
    },
    "speed": {
        "mph": 0.44704,
        "km/h": 1 / 3.6,
        "knot": 1852 / 3600,
    },
    "degree": {
        "degree": 1,
    },
    "duration": {
        "second": 1,
        "minute": 60,
        "hour": 3600,
        "day": 86400,
        "week": 604800,
        "month": 2629746,
        "year": 31556952,
        "decade": 315569520,
        "century": 3155695200,
    },
    "power": {
        "watt": 1,
        "kw": 1000,
        "mw": 1e6,
        "gw": 1e9,
    },
    "energy": {
        "kwh": 1,
        "mwh": 1000,
    },
    "data": {
        "mb": 1,
        "gb": 1000,
        "tb": 1e6,
    },
    "cent": {
        "cent": 1,
    },
    "times": {
        "times": 1,
    },
}
# ISO 4217 codes in lower case, and names that several countries share.
_CURRENCIES = (
    *("usd", "eur", "gbp", "jpy", "cny", "rub", "inr", "pkr", "krw", "chf", "cad"),
    *("aud", "ils", "try", "uah", "brl", "mxn", "peso", "zar", "krone"),
    *("pln", "ngn", "thb", "ron", "huf", "czk", "bgn", "myr", "idr", "vnd", "bdt", "ghs"),
    *("etb", "bwp", "kzt", "gel", "mmk", "dirham", "kwacha", "shilling", "franc", "riyal"),
    *("rial", "dinar"),
)
# Degrees Fahrenheit in Celsius: (value - 32) * 5 / 9.
_TEMPERATURES = (
    Unit("fahrenheit", "temperature", 5 / 9, -32 * 5 / 9),
    Unit("celsius", "temperature"),
)
UNITS: dict[str, Unit] = {
    name: Unit(name, dimension, factor)
    for dimension, factors in _FACTORS.items()
    for name, factor in factors.items()
}
UNITS |= {unit.name: unit for unit in _TEMPERATURES}
UNITS |= {name: Unit(name, "currency") for name in (*_CURRENCIES, *CURRENCIES.values())}
COUNT = Unit("", "count")
ORDINAL = Unit("", "ordinal")
FRACTION = Unit("", "fraction")

_SPACES = str.maketrans({"\u00a0": " ", "\n": " ", "-": " "})
# Characters of the longest spelling, with room for what stands before it.
_LONGEST = 40


class Spellings:
    """The units of a language as they are written after a number, found by their first letter."""

    def __init__(self, written: Mapping[str, str]) -> None:
        by_letter: defaultdict[str, list[tuple[str, Unit]]] = defaultdict(list)
        for spelling in sorted(written, key=len, reverse=True):
            by_letter[spelling[0]].append((spelling.translate(_SPACES), UNITS[written[spelling]]))
        self._by_letter = dict(by_letter)

    def at(self, text: str, position: int) -> tuple[Unit, int] | None:
        """The unit written at `position` (a space or hyphen may come first) and where it ends."""
        start = position
        for marks in (" \u00a0\n", "-–", " \u00a0\n"):
            if text[start : start + 1] and text[start] in marks:
                start += 1
        chunk = text[start : start + _LONGEST].lower().translate(_SPACES)
        for written, unit in self._by_letter.get(chunk[:1], ()):
            if chunk.startswith(written):
                end = _end_of_word(text, start + len(written))
                if end:
                    return unit, end
        return None


def _end_of_word(text: str, end: int) -> int:
    """Where the word ends whose singular ends at `end`; 0 where a longer word goes on."""
    following = text[end : end + 2]
    if not following or not _is_of_word(following[0]):
        return end
    is_plural = following[0] in "sS" and not (following[1:] and _is_of_word(following[1]))
    return end + 1 if is_plural else 0


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character in "_²³"
