"""Which numbers and dates of a story can be the same as another, with all that news allows."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from summarize.language.quantities import (
    DateMention,
    Quantity,
    allowed_range,
    dates_compatible,
    in_base_unit,
)
from summarize.vectors import Positions

# Two numbers in two units are one if they differ by so little: 93 miles are "about 150 km". The
# most that conversions are off in `quantities.comparing`.
_CONVERTED = 0.06
# A rounded number may be so far off: "four billion years" of 4.3. Chosen, not tuned: news rounds to
# one digit or two, and half a step of one digit is an eighth of four.
_MOST_ROUNDING = 0.125
# Below it whole numbers are counted, not rounded (as in `quantities.comparing`).
_COUNTED = 1000
# "After 10 p.m." is said of 10:30. Chosen, not tuned: times of day are told by the half hour.
_CLOCK_ROOM = 30
# Minutes of half a day; by definition.
_HALF_DAY = 720


class Figures(NamedTuple):
    """The numbers of a story, as arrays of shape (n_numbers,).

    Attributes:
        bases, units: numbers for the dimension of each, and for its own unit.
        low, high: what its words and rounding allow, in the base unit.
        written: the number as it is written.
        articles: the articles.
        number: of each dimension and unit.
    """

    bases: Positions
    units: Positions
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    written: NDArray[np.float64]
    articles: Positions
    number: Mapping[str, int]

    @classmethod
    def of(cls, found: Sequence[tuple[Quantity, int]]) -> "Figures":
        """The numbers of these quantities, each of an article.

        Args:
            found: the quantities, and the number of the article of each.
        """
        number: dict[str, int] = {}
        rows = [
            (
                number.setdefault(_base(quantity), len(number)),
                number.setdefault(quantity.unit, len(number)),
                *_range(quantity),
                quantity.value,
                article,
            )
            for quantity, article in found
        ]
        columns = np.array(rows, dtype=np.float64).reshape(-1, 6).T
        bases, units, articles = columns[[0, 1, 5]].astype(np.int64)
        return cls(bases, units, columns[2], columns[3], columns[4], articles, number)

    def having(self, quantity: Quantity) -> frozenset[int]:
        """The articles with a number that can be the same, or that is written alike."""
        alike = self.written == quantity.value
        if quantity.dimension == "clock":
            apart = np.abs(self.written - quantity.value) % _HALF_DAY
            touches = np.minimum(apart, _HALF_DAY - apart) <= _CLOCK_ROOM
        else:
            low, high = _range(quantity)
            is_own = self.units == self.number.get(quantity.unit, -1)
            room = np.where(is_own, 0.0, _CONVERTED * abs(high))
            touches = (self.low <= high + room) & (low - room <= self.high)
        alike |= (self.bases == self.number.get(_base(quantity), -1)) & touches
        return frozenset(self.articles[alike].tolist())


def _range(quantity: Quantity) -> tuple[float, float]:
    """What the words of a number and all the rounding of news allow, in the base unit."""
    low, high = allowed_range(quantity)
    if quantity.dimension in ("ordinal", "clock") or abs(quantity.value) < _COUNTED:
        return low, high
    share = min(quantity.step / 2 / abs(quantity.value), _MOST_ROUNDING)
    own_low, own_high, _ = in_base_unit(quantity)
    return min(low, own_low * (1 - share)), max(high, own_high * (1 + share))


def _base(quantity: Quantity) -> str:
    return "clock" if quantity.dimension == "clock" else in_base_unit(quantity)[2]


def is_day(date: DateMention, other: DateMention) -> bool:
    """Whether another date fixes what this one fixes, and can be the same."""
    if "weekday" in date.written and date.weekday == other.weekday:
        return True
    if date.relative or other.relative:
        return _is_near(date, other)
    if not dates_compatible(date, other):
        return False
    if date.day is not None or date.weekday is not None:
        return other.day is not None or other.weekday is not None
    return other.month is not None if date.month is not None else other.year is not None


def _is_near(date: DateMention, other: DateMention) -> bool:
    """The same where one of them is a word like "yesterday": papers are printed around midnight.

    A word that nothing resolves may be any day.
    """
    if date.relative == other.relative:
        return True
    if date.date is not None and other.date is not None:
        return abs((date.date - other.date).days) <= 1
    if date.date is None and date.relative:
        return bool(other.relative) or other.day is not None or other.weekday is not None
    if other.date is None and other.year is None and other.month is None:
        return date.day is not None or date.weekday is not None
    return dates_compatible(date, other)
