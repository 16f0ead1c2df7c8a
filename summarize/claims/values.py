"""The amounts a sentence gives, each with what it is an amount of."""

from collections.abc import Sequence
from typing import NamedTuple

from summarize.language import tokens
from summarize.language.quantities import Quantity, allowed_range, compatible, in_base_unit
from summarize.languages import rules
from summarize.languages.claims import ClaimRules

# A number's casualty stands within so many words of it, on this side of the next clause or number.
# Chosen, not tuned: a clause of news rarely has more words between its number and its verb.
_REACH = 8
# A sentence with more amounts is a list (numbers drawn, results by district), whose amounts are not
# compared with those of others, each with each. Chosen, not tuned.
_MOST = 40
# What joins a number to another one, or makes it a decimal.
_JOINING = frozenset("-–.")
_COUNTED = frozenset(("count", "fraction", "times"))
_OF_ONE_NOUN = frozenset(("count", "times"))


class Value(NamedTuple):
    """An amount, and the one word for what it counts or measures ("" if that cannot be told).

    `words` are those of the amount; `unit` is the base unit of its dimension, in which `low` and
    `high` are what the words and rounding allow.
    """

    quantity: Quantity
    measure: str
    words: str
    unit: str
    low: float
    high: float

    def touches(self, other: "Value") -> bool:
        """Whether both can be true of one thing, given that they have one unit."""
        is_near = self.low <= other.high and other.low <= self.high
        return is_near and compatible(self.quantity, other.quantity)


def claim_rules(language: str) -> ClaimRules | None:
    """What is known of claims in a language; None where nothing is."""
    found = rules(language, "claims")
    return found if isinstance(found, ClaimRules) else None


def read_values(
    text: str, quantities: Sequence[Quantity], language: str = "en"
) -> tuple[Value, ...]:
    """The amounts of a sentence in order; rankings and clock times are none, and a list has none.

    Without rules for the language a count is measured by its noun alone, so that "nine dead" and
    "nine injured" are told apart only where the nouns differ.

    Args:
        text: the sentence.
        quantities: what `language.quantities` found in it.
        language: BCP 47 primary subtag.
    """
    if len(quantities) > _MOST:
        return ()
    known = claim_rules(language)
    kept = [each for each in quantities if each.dimension not in ("ordinal", "clock")]
    tells = (
        known is not None
        and any(each.dimension == "count" for each in kept)
        and known.casualties.search(text) is not None
    )
    return tuple(
        Value(
            quantity,
            _measure(text, quantity, known, language, tells=tells),
            quantity.span.of(text),
            in_base_unit(quantity)[2],
            *allowed_range(quantity),
        )
        for quantity in kept
    )


def same_measure(a: Value, b: Value) -> bool:
    """Whether two amounts measure alike: in one dimension, and counts of the same."""
    if a.unit != b.unit:
        return False
    is_counted = a.quantity.dimension in _COUNTED
    return not is_counted or (bool(a.measure) and a.measure == b.measure)


def measures(values: Sequence[Value]) -> frozenset[str]:
    """What the amounts measure: two sets that share nothing hold no two of the `same_measure`.

    A fraction goes with percents of whatever they are of; a count of nobody knows what with none.
    """
    return frozenset(
        f"{value.unit} {value.measure}" if value.quantity.dimension in _OF_ONE_NOUN else value.unit
        for value in values
        if value.measure or value.quantity.dimension not in _OF_ONE_NOUN
    )


def differ(a: Value, b: Value) -> bool:
    """Whether both cannot be true of one thing: not rounding, not a bound that includes the other.

    "At least nine" says that more may be: it differs from eight, not from eleven.
    """
    if a.unit != b.unit or a.touches(b):
        return False
    low_a, high_a, _ = in_base_unit(a.quantity)
    low_b, high_b, _ = in_base_unit(b.quantity)
    return not (low_a <= high_b and low_b <= high_a)


def is_partial(text: str, quantity: Quantity, language: str = "en") -> bool:
    """Whether an amount is a part, an addition, a change or a whole that a part is taken of.

    "One of the three", "another four", "three more", "rose by 5": none of these is how many there
    are. Without rules for the language no amount is partial.
    """
    known = claim_rules(language)
    if known is None or quantity.dimension not in _COUNTED:
        return False
    before, after = text[: quantity.span.start], text[quantity.span.end :]
    return bool(known.part_before.search(before) or known.part_after.match(after))


def is_called_so(text: str, value: Value) -> bool:
    """Whether a number is no count: one of a score or vote, a decimal, or part of a name.

    "3-1", "hit .358", "Windows Phone 8".
    """
    span, quantity = value.quantity.span, value.quantity
    before = text[: span.start]
    is_joined = before[-1:] in _JOINING or text[span.end : span.end + 1] in _JOINING - {"."}
    words = before.split()
    is_name = not quantity.noun and len(words) > 1 and words[-1][0].isupper()
    return quantity.dimension == "count" and (is_joined or is_name)


def is_converted(value: Value, every: Sequence[Value], before: str) -> bool:
    """Whether an amount in brackets is another one in a second unit: "£20m ($32m)".

    Args:
        value: the amount.
        every: all amounts of its sentence.
        before: the sentence up to it.
    """
    opens, dimension = before.rfind("("), value.quantity.dimension
    if opens <= before.rfind(")") or dimension == "count":
        return False
    return dimension == "currency" or any(
        each.quantity.dimension == dimension and each.quantity.span.end <= opens for each in every
    )


def counted_before(
    text: str, quantity: Quantity, known: ClaimRules | None
) -> tuple[str, str] | None:
    """What a number without a noun counts, where that stands before it; and what happened to those.

    "The number of dead rose to 14", "the toll is now 14". None where nothing before it tells that.
    """
    if quantity.noun or known is None:
        return None
    before = known.counted_before.search(text[: quantity.span.start])
    if before is None:
        return None
    told = known.casualties.search(before[0])
    happened = "died" if before["toll"] else str(told.lastgroup) if told else ""
    return known.singular(before["what"] or ""), happened


def _measure(
    text: str, quantity: Quantity, known: ClaimRules | None, language: str, *, tells: bool
) -> str:
    """The word for what an amount measures; `tells`: a word of the text tells of casualties."""
    told = counted_before(text, quantity, known) if quantity.dimension == "count" else None
    noun = told[0] if told else quantity.noun
    stem = tokens.concept(tokens.stem(noun, language), language) if noun else ""
    if quantity.dimension != "count" or known is None:
        return stem
    casualty = told[1] if told else tells and _casualty(text, quantity, known)
    if not casualty:
        return stem
    return casualty if not noun or noun in known.people else f"{casualty} {stem}"


def _casualty(text: str, quantity: Quantity, known: ClaimRules) -> str:
    """What happened to those counted: told after the number in its clause, or else before it."""
    after = known.clause.split(text[quantity.span.end :], maxsplit=1)[0].split()[:_REACH]
    before = known.clause.split(text[: quantity.span.start])[-1].split()[-_REACH:]
    told_before = list(known.casualties.finditer(" ".join(before)))[-1:]
    found = [*known.casualties.finditer(" ".join(after)), *told_before][:1]
    return str(found[0].lastgroup) if found else ""
