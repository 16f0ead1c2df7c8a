"""Whether two amounts are of one kind, and neither a sum nor a part of the other."""

from itertools import combinations

from summarize.agreement.statements import Statement
from summarize.agreement.wording import measure_of
from summarize.language.quantities import in_base_unit

_SHARES = frozenset(("percent", "fraction"))
# Of these no two are compared unless what they measure is named by one noun.
NEEDS_NOUN = frozenset(("count", "percent", "currency", "duration", "times", "fraction"))
# Sums are exact but for the rounding of floating point.
_ROUNDING = 1e-6


def of_one_kind(a: Statement, b: Statement) -> bool:
    """Whether both measure one noun; a share, if each sentence gives no other one, needs none."""
    if a.value is None or b.value is None:
        return False
    dimension = a.value.quantity.dimension
    if dimension in _SHARES:
        return gives_one(a, b)
    return measure_of(a) == measure_of(b) and bool(measure_of(a) or dimension not in NEEDS_NOUN)


def gives_one(*statements: Statement) -> bool:
    """Whether each sentence gives one amount of its kind: with more, which is which is unsure."""
    return all(
        sum(
            in_base_unit(value.quantity)[2] == in_base_unit(each.value.quantity)[2]
            for value in each.reading.values
        )
        == 1
        for each in statements
        if each.value is not None
    )


def is_sum(a: Statement, b: Statement) -> bool:
    """Whether one amount is the sum of two of the other sentence."""
    for one, other in ((a, b), (b, a)):
        if one.value is not None and other.value is not None:
            parts = [
                value.quantity.value
                for value in other.reading.values
                if value.measure == other.value.measure
            ]
            total = one.value.quantity.value
            if any(abs(x + y - total) <= _ROUNDING * total for x, y in combinations(parts, 2)):
                return True
    return False


def same_people(a: Statement, b: Statement) -> bool:
    """Whether those counted are called the same: children among the dead are not all the dead."""
    nouns = [s.value.quantity.noun for s in (a, b) if s.value is not None]
    return all(noun in a.rules.generic_victims for noun in nouns) or len(set(nouns)) == 1
