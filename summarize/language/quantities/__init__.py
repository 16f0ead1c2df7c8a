"""Quantities, dates and clock times of English news text, and whether two of them agree.

A quantity is kept as the range that its words allow ("nearly 10 months", "dozens", "at least 50"),
so that rounding and hedging are not mistaken for disagreement. Years and dates are found by
`find_dates`, everything else that is counted or measured by `find_quantities`.
"""

from summarize.language.quantities.comparing import (
    base_value,
    compatible,
    conflicting,
    dates_compatible,
    dates_conflicting,
    entails,
    in_base_unit,
    weekday_of,
)
from summarize.language.quantities.dates import DateMention, find_dates
from summarize.language.quantities.finding import Quantity, find_quantities
from summarize.language.quantities.units import UNITS

__all__ = [
    "UNITS",
    "DateMention",
    "Quantity",
    "base_value",
    "compatible",
    "conflicting",
    "dates_compatible",
    "dates_conflicting",
    "entails",
    "find_dates",
    "find_quantities",
    "in_base_unit",
    "weekday_of",
]
