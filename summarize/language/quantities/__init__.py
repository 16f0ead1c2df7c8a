"""Quantities, dates and clock times of news text, and whether two of them agree.

A quantity is kept as the range that its words allow ("nearly 10 months", "dozens", "at least 50"),
so that rounding and hedging are not mistaken for disagreement. `read_amounts` reads a text once.
"""

from summarize.language.quantities.amounts import (
    Amounts,
    find_dates,
    find_quantities,
    read_amounts,
)
from summarize.language.quantities.comparing import (
    allowed_range,
    base_value,
    compatible,
    conflicting,
    dates_compatible,
    dates_conflicting,
    entails,
    in_base_unit,
    weekday_of,
)
from summarize.language.quantities.dates import DateMention
from summarize.language.quantities.finding import Quantity
from summarize.language.quantities.units import UNITS

__all__ = [
    "UNITS",
    "Amounts",
    "DateMention",
    "Quantity",
    "allowed_range",
    "base_value",
    "compatible",
    "conflicting",
    "dates_compatible",
    "dates_conflicting",
    "entails",
    "find_dates",
    "find_quantities",
    "in_base_unit",
    "read_amounts",
    "weekday_of",
]
