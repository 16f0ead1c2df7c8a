"""Whether two quantities, or two dates, can both be true of the same thing."""

from collections.abc import Sequence

from summarize.language.quantities.dates import DateMention
from summarize.language.quantities.finding import Quantity
from summarize.language.quantities.units import UNITS

# Chosen, not tuned: no data at hand say how far from a hedged or rounded number readers still take
# it for true. Each is bounded from both sides by a worked example in tests/test_quantities.py.
#
# A round number may be off by half its last place, but never by more than this share of itself:
# "1,000" goes with 1,020, and nobody takes it for 600.
_MOST_ROUNDING = 0.05
# "More than 50" is not said of 100, nor "less than 50" of 20.
_MORE_REACHES = 1.5
# See above: "less than 50" is said of 25 at the least.
_LESS_REACHES = 0.5
# A hedge added to an exact number is nearer to it ("more than 50" of 53), and only round numbers,
# those that end in 0 or 5, are hedged so.
_ADDED_MORE = 1.25
# The same below the number as above it.
_ADDED_LESS = 0.75
# By definition of a round number, see above.
_ROUND = 5
# A converted number (675 miles: 1,086 km) is right within half its last place, or within the first
# share of itself where it is given more exactly ("1,090 km", "1,080 km"); never beyond the second.
_CONVERTED = 0.03
# The second share, see above: twice the first.
_MOST_CONVERTED = 0.06
# What is rounded to a whole number is off by so much at most. By definition.
_HALF = 0.5
# Days of a week; by definition.
_WEEK = 7
_WEEKDAY_ALONE = ("weekday",)
# Minutes of a day; by definition.
_DAY = 1440
# Below it whole numbers are counted, not rounded: 33 dead are not 30 dead.
_COUNTED = 1000
# Room for what floating point loses in a step.
_EPSILON = 1.001


def in_base_unit(quantity: Quantity) -> tuple[float, float, str]:
    """The range in the base unit of its dimension, and the dimension (the unit for currencies).

    >>> from summarize.language.quantities import find_quantities
    >>> in_base_unit(find_quantities("88km")[0])
    (88000.0, 88000.0, 'length')
    """
    return quantity.in_base_unit


def base_value(quantity: Quantity) -> float:
    """The number as written, in the base unit of its dimension."""
    if quantity.dimension == "currency":
        return quantity.value
    unit = UNITS.get(quantity.unit)
    return quantity.value * _scale(quantity) + (unit.offset if unit else 0.0)


def compatible(a: Quantity, b: Quantity) -> bool:
    """Whether both can be true: ranges touch, after conversion and rounding as written.

    Two exact numbers in the same unit must be equal up to the precision of the coarser one where
    that is rounded to tens or more ("1,000" and "1,020"): only one of them is rounded, or 900 and
    950 would meet. What they count is not compared. A measure may be rounded to a whole number.
    """
    if not _same_measure(a, b):
        return False
    if a.dimension == "clock":
        return _same_time(a, b)
    if _is_whole(a, b) or _is_whole(b, a):
        return True
    wide_a, wide_b = allowed_range(a), allowed_range(b)
    if a.unit != b.unit or not _touch(wide_a, wide_b):
        return _touch(wide_a, wide_b)
    return _touch(_as_written(a), wide_b) or _touch(wide_a, _as_written(b))


def _is_whole(a: Quantity, b: Quantity) -> bool:
    """Whether an amount is another one rounded to a whole number: 5 percent for 5.3; no count."""
    is_whole = a.unit == b.unit and a.step == 1 > b.step and a.dimension != "count"
    return is_whole and abs(a.value - b.value) <= _HALF


def _as_written(quantity: Quantity) -> tuple[float, float]:
    """The range in the base unit that the words allow, without rounding.

    "More than 50" and "less than 50" reach so far.
    """
    low, high, _ = in_base_unit(quantity)
    if quantity.bound == "more":
        high = low * _MORE_REACHES
    if quantity.bound == "less":
        low = high * _LESS_REACHES
    return low, high


def _touch(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def conflicting(a: Quantity, b: Quantity) -> bool:
    """Whether they measure in the same dimension and cannot both be true of one thing."""
    return _same_measure(a, b) and not compatible(a, b)


def entails(evidence: Quantity, claim: Quantity) -> bool:
    """Whether a source that says `evidence` supports a text that says `claim`.

    A claim may be rounded or hedged where the evidence is exact, and must not be more exact or
    different: "about 90" follows from 88, and 88 does not follow from "about 90" unless 90 is 88.
    """
    if not _same_measure(evidence, claim) or _directions_clash(evidence, claim):
        return False
    if claim.dimension == "clock":
        return _same_time(evidence, claim)
    scale = _scale(evidence) / _scale(claim)
    offset = _offset(evidence, claim)
    value = evidence.value * scale + offset
    converted = evidence.unit != claim.unit
    if claim.bound == "range" and evidence.bound == "range":
        return _close(evidence.low * scale + offset, claim.low) and _close(value, claim.value)
    return _reaches(value, evidence, claim, converted=converted)


def _reaches(value: float, evidence: Quantity, claim: Quantity, *, converted: bool) -> bool:
    if _close(value, claim.value):
        return True
    if claim.bound in ("about", "nearly", "range"):
        low, high = claim.low, claim.high
        return low <= value <= high or (evidence.bound == "range" and _inside(evidence, claim))
    if claim.bound in ("more", "less"):
        return _hedges(value, evidence, claim)
    return _is_rounding(value, evidence, claim, converted=converted)


def _hedges(value: float, evidence: Quantity, claim: Quantity) -> bool:
    """Whether "more than" or "less than" was put before a number near the value.

    That is a round one ("more than 50" of 53, not "more than 52"), or the value cut to fewer
    digits: "more than 6 percent" of 6.4%, "more than four months" of 19 weeks.
    """
    over = value - claim.value if claim.bound == "more" else claim.value - value
    step = evidence.step * _scale(evidence) / _scale(claim)
    if evidence.bound in ("", "about") and step < claim.step and 0 < over < claim.step:
        return True
    is_round = claim.dimension == "fraction" or claim.value % _ROUND == 0
    if evidence.bound or not is_round:
        return False
    low, high = (1.0, _ADDED_MORE) if claim.bound == "more" else (_ADDED_LESS, 1.0)
    return claim.value * low <= value <= claim.value * high


def _inside(evidence: Quantity, claim: Quantity) -> bool:
    return claim.low <= evidence.low and evidence.high <= claim.high


def _is_rounding(value: float, evidence: Quantity, claim: Quantity, *, converted: bool) -> bool:
    """Whether the claim is the value with fewer digits: 1,512,000 as 1.5 million, 33.4 as 33."""
    error, size = abs(value - claim.value), abs(claim.value)
    if converted:
        return error <= max(claim.step / 2, _CONVERTED * size) and error <= _MOST_CONVERTED * size
    coarser = claim.step > evidence.step * _EPSILON
    rounds = claim.step < 1 or size >= _COUNTED or evidence.step < 1
    return coarser and rounds and error <= claim.step / 2 * _EPSILON


def _directions_clash(evidence: Quantity, claim: Quantity) -> bool:
    return {evidence.bound, claim.bound} in ({"more", "less"}, {"more", "nearly"})


def dates_compatible(a: DateMention, b: DateMention) -> bool:
    """Whether no part that both dates know differs; relative words compare as written."""
    if a.relative and b.relative and a.date is None and b.date is None:
        return a.relative == b.relative
    if a.last_year or b.last_year:
        return _years_touch(a, b)
    return all(x is None or y is None or x == y for x, y in _parts(a, b))


def dates_conflicting(a: DateMention, b: DateMention) -> bool:
    """Whether both fix the same kind of part (year, month and day, or weekday) and differ in it.

    A weekday alone may be of last week or of the next: "will leave, he said on Monday".
    """
    if _WEEKDAY_ALONE in (a.written, b.written) and _are_a_week_apart(a, b):
        return False
    if a.last_year or b.last_year:
        return a.year is not None and b.year is not None and not _years_touch(a, b)
    shared = [(x, y) for x, y in _parts(a, b) if x is not None and y is not None]
    if a.relative and b.relative and a.date is None and b.date is None:
        return bool(shared) and a.relative != b.relative
    return any(x != y for x, y in shared)


def _are_a_week_apart(a: DateMention, b: DateMention) -> bool:
    """Whether they are of one weekday, in this week and the next at most."""
    if a.date is None or b.date is None:
        return False
    return abs((a.date - b.date).days) in (0, _WEEK)


def weekday_of(mention: DateMention) -> int | None:
    """The weekday that the text names, or that the calendar gives for a full date."""
    if mention.weekday is not None:
        return mention.weekday
    day = mention.date
    return None if day is None else day.weekday()


def _parts(a: DateMention, b: DateMention) -> Sequence[tuple[int | None, int | None]]:
    """Year, month, day and weekday of both."""
    return (
        (a.year, b.year),
        (a.month, b.month),
        (a.day, b.day),
        (weekday_of(a), weekday_of(b)),
    )


def _years_touch(a: DateMention, b: DateMention) -> bool:
    if a.year is None or b.year is None:
        return True
    return a.year <= (b.last_year or b.year) and b.year <= (a.last_year or a.year)


def _same_measure(a: Quantity, b: Quantity) -> bool:
    if a.dimension == b.dimension == "clock":
        return True
    return in_base_unit(a)[2] == in_base_unit(b)[2]


def _same_time(a: Quantity, b: Quantity) -> bool:
    """Whether the clock shows both at once: "5:30" may be in the morning or in the evening."""
    is_exact = a.unit == b.unit == "minute of day"
    return (a.value - b.value) % (_DAY if is_exact else _DAY / 2) == 0


def allowed_range(quantity: Quantity) -> tuple[float, float]:
    """The range in the base unit, widened by the rounding that the written number admits."""
    low, high = _as_written(quantity)
    exact = quantity.dimension in ("ordinal", "clock")
    slack = 0.0 if exact else min(quantity.step / 2, _MOST_ROUNDING * abs(quantity.value))
    if quantity.step <= 1 and quantity.dimension == "count":
        slack = 0.0
    scale = _scale(quantity)
    return low - slack * scale, high + slack * scale


def _scale(quantity: Quantity) -> float:
    if quantity.dimension == "fraction":
        return 100.0
    unit = UNITS.get(quantity.unit)
    return unit.factor if unit else 1.0


def _offset(evidence: Quantity, claim: Quantity) -> float:
    if "temperature" not in (evidence.dimension, claim.dimension):
        return 0.0
    shift = UNITS[evidence.unit].offset - UNITS[claim.unit].offset
    return shift / UNITS[claim.unit].factor


def _close(a: float, b: float) -> bool:
    return abs(a - b) <= 1e-6 * max(abs(a), abs(b), 1e-9)
