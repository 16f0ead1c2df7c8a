"""The amounts a sentence gives, each with what it is an amount of."""

import re
from dataclasses import dataclass
from datetime import datetime

from summarize import tokens
from summarize.claims.mentions import concept
from summarize.language.quantities import Quantity, conflicting, find_quantities, in_base_unit

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
_REACH = 8
_CLAUSE = re.compile(r"[;:,.()“”\"]|\band\b|\bwhile\b|\bbut\b|\d")


_COUNTED = frozenset(("count", "fraction", "times"))
_PART_BEFORE = re.compile(
    r"\b(?:(?:one|two|three|\d+) in(?: every)?|every|another|additional|further|extra|by|of|of the|"
    r"of those|of its|of their|among|first|last|next|other|rose|rises?|fell|falls?|drop(?:s|ped)?|"
    r"climb(?:s|ed)|grew|gain(?:s|ed)|los[te]s?|jump(?:s|ed)|declin(?:es|ed)|slip(?:s|ped)|up|down|"
    r"add(?:s|ed))\s+(?:(?:some|about|around|nearly|almost|more than|at least|just|only)\s+){0,2}$",
    re.IGNORECASE,
)
_PART_AFTER = re.compile(
    r"\s?(?:(?:out )?of (?:the|them|those|these|whom|its|his|her|their|every|\d)\b|"
    r"in (?:\d|every\b)|(?:\w+ )?(?:more|others?|additional|new|further|extra|increase|decrease|"
    r"rise|drop|decline|jump|fall)\b)",
    re.IGNORECASE,
)


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
    is_counted = a.quantity.dimension in _COUNTED
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


def is_partial(text: str, quantity: Quantity) -> bool:
    """Whether an amount is a part, an addition, a change or a whole that a part is taken of.

    "One of the three", "another four", "three more", "rose by 5": none of these is how many there
    are.
    """
    if quantity.dimension not in _COUNTED:
        return False
    before, after = text[: quantity.span.start], text[quantity.span.end :]
    return bool(_PART_BEFORE.search(before) or _PART_AFTER.match(after))


def _measure(text: str, quantity: Quantity) -> str:
    noun = quantity.noun
    stem = concept(tokens.stem(noun)) if noun else ""
    if quantity.dimension != "count":
        return stem
    fate = _fate(text, quantity)
    if not fate:
        return stem
    return fate if not noun or noun in _PEOPLE else f"{fate} {stem}"


def _fate(text: str, quantity: Quantity) -> str:
    """What happened to those counted: told after the number in its clause, or else before it."""
    after = _CLAUSE.split(text[quantity.span.end :], maxsplit=1)[0].split()[:_REACH]
    before = _CLAUSE.split(text[: quantity.span.start])[-1].split()[-_REACH:]
    told_before = list(_FATE.finditer(" ".join(before)))[-1:]
    found = [*_FATE.finditer(" ".join(after)), *told_before][:1]
    return str(found[0].lastgroup) if found else ""
