"""Whether two values may be states of one thing at all: what keeps them apart by its nature."""

from collections.abc import Collection

from summarize.language.quantities import base_value
from summarize.novelty.kinds import DATE, GROWING, HAPPENED
from summarize.novelty.signs import NO_STATES
from summarize.novelty.variables import Variable

# Much is given in these, so that one unit says little.
STRETCHES = frozenset(("duration", "length"))
# A value is no state of what is so many times as much; of lengths and times less. Chosen.
_MOST_TIMES, _MOST_TIMES_OF_STRETCHES = 50, 10
# Kinds that begin with so many equal letters are of one stem. Chosen, not tuned.
_STEM = 4


def family(each: Variable) -> str:
    """What values are compared with: sums with numbers, too, whose currency may be left out."""
    return "count" if each.dimension in ("count", "currency") else each.unit


def are_comparable(now: Variable, before: Variable, times: Collection[str]) -> bool:
    """Whether two values of one family may be states of one thing.

    Args:
        now: a value of today.
        before: an earlier one.
        times: words for a time; what is of one day is not compared with what is of all.
    """
    if now.date is not None and before.date is not None:
        return not {*now.date.written}.isdisjoint(before.date.written)
    # What the sentences say of them is read last: most are of different kinds.
    return (
        bool(kinds_of(now, before))
        and _are_near(now, before)
        and not _has_fallen(now, before)
        and not _say_apart(now, before, times)
    )


def _say_apart(now: Variable, before: Variable, times: Collection[str]) -> bool:
    """Whether the sentences say of two values that they are of different things."""
    return (
        not NO_STATES.isdisjoint(now.signs | before.signs)
        or "forecast" in now.signs ^ before.signs
        or (now.per != before.per and (now.per in times or before.per in times))
        or bool(now.qualifiers and before.qualifiers and now.qualifiers != before.qualifiers)
        or _are_numbered_apart(now, before)
    )


def _has_fallen(now: Variable, before: Variable) -> bool:
    """Whether what only becomes more is less, and nobody says that it was lowered."""
    return now.kind in GROWING and now.number < before.number and "lowered" not in now.signs


def _are_numbered_apart(now: Variable, before: Variable) -> bool:
    """Whether one is of the fourth and the other of the sixth of something."""
    return bool(now.numbers and before.numbers) and now.numbers.isdisjoint(before.numbers)


def kinds_of(now: Variable, before: Variable) -> str:
    """How what two values count agrees, as a feature of `likeness`; "" where it does not."""
    ours, theirs = now.kind, before.kind
    if now.dimension != before.dimension:
        return "" if (theirs if before.dimension == "count" else ours) else "open"
    if ours and ours == theirs:
        are_others = now.role and before.role and now.role != before.role
        return "" if are_others else "date" if ours == DATE else "same_kind"
    if now.dimension != "count" or {ours, theirs} <= HAPPENED:
        return ""
    if not ours or not theirs:
        return "open"
    are_people = now.is_person and before.is_person
    is_alike = GROWING.isdisjoint((ours, theirs)) and (are_people or ours[:_STEM] == theirs[:_STEM])
    return "generic" if is_alike else ""


def _are_near(now: Variable, before: Variable) -> bool:
    """Whether neither value is so many times the other that it must be of something else."""
    if now.value is None or before.value is None or not now.number or not before.number:
        return True
    low, high = sorted(abs(base_value(each.quantity)) for each in (now.value, before.value))
    most = _MOST_TIMES_OF_STRETCHES if now.dimension in STRETCHES else _MOST_TIMES
    return high <= most * low
