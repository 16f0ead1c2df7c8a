"""The amounts a sentence gives, each with what it is an amount of."""

import re
from dataclasses import dataclass
from datetime import datetime

from summarize import tokens
from summarize.claims.mentions import concept
from summarize.quantities import Quantity, conflicting, find_quantities, in_base_unit

# What happens to people is told by a verb, not by the noun: "nine people", "nine dead", "killing
# nine" and "a toll of nine" are one amount, and "nine injured" is another.
_FATES = (
    ("died", r"kill\w*|die[sd]?|dying|dead|deaths?|fatal\w*|toll|perish\w*|slain|murder\w*"),
    ("hurt", r"injur\w*|wound\w*|hurt|hospitali[sz]ed"),
    ("missing", r"missing|unaccounted|disappear\w*"),
    ("saved", r"rescue[sd]?|rescuing|saved?|saving|pulled|survivors?|survived"),
    ("arrested", r"arrest\w*|detain\w*|custody"),
    ("displaced", r"evacuat\w*|displaced|homeless|fled"),
)
_FATE = re.compile(
    r"\b(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _FATES) + r")\b", re.IGNORECASE
)
_PEOPLE_WORDS = """
person man woman child soldier worker passenger victim death injury student boy girl resident
civilian officer troop body survivor adult employee
"""
_PEOPLE = frozenset(_PEOPLE_WORDS.split())
# A number's fate stands within so many words of it, on this side of the next clause or number.
_REACH = 6
_CLAUSE = re.compile(r"[;:,.()“”\"]|\band\b|\bwhile\b|\bbut\b|\d")


@dataclass(frozen=True, slots=True)
class Value:
    """An amount, and the one word for what it counts or measures ("" if that cannot be told)."""

    quantity: Quantity
    measure: str
    words: str


def read_values(text: str, published: datetime | None = None) -> tuple[Value, ...]:
    """The amounts of a sentence in order; rankings and clock times are none."""
    return tuple(
        Value(quantity, _measure(text, quantity), quantity.span.of(text))
        for quantity in find_quantities(text, published)
        if quantity.dimension not in ("ordinal", "clock")
    )


def same_measure(a: Value, b: Value) -> bool:
    """Whether two amounts measure alike: in one dimension, and counts of the same."""
    if in_base_unit(a.quantity)[2] != in_base_unit(b.quantity)[2]:
        return False
    is_counted = a.quantity.dimension in ("count", "fraction", "times")
    return not is_counted or (bool(a.measure) and a.measure == b.measure)


def differ(a: Value, b: Value) -> bool:
    """Whether both cannot be true of one thing: not rounding, not a bound that includes the other.

    "At least nine" says that more may be: it differs from eight, not from eleven.
    """
    if not conflicting(a.quantity, b.quantity):
        return False
    low_a, high_a, _ = in_base_unit(a.quantity)
    low_b, high_b, _ = in_base_unit(b.quantity)
    return not (low_a <= high_b and low_b <= high_a)


def _measure(text: str, quantity: Quantity) -> str:
    noun = quantity.noun
    if quantity.dimension == "count" and (not noun or noun in _PEOPLE):
        fate = _fate(text, quantity)
        return fate or (concept(tokens.stem(noun)) if noun else "")
    return concept(tokens.stem(noun)) if noun else ""


def _fate(text: str, quantity: Quantity) -> str:
    """What happened to those counted: told after the number in its clause, or else before it."""
    after = _CLAUSE.split(text[quantity.span.end :], maxsplit=1)[0].split()[:_REACH]
    before = _CLAUSE.split(text[: quantity.span.start])[-1].split()[-_REACH:]
    told_before = list(_FATE.finditer(" ".join(before)))[-1:]
    found = [*_FATE.finditer(" ".join(after)), *told_before][:1]
    return str(found[0].lastgroup) if found else ""
