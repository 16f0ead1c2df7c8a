"""Which way an amount went, and whether anybody died: "grew 3 percent", "were killed"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from summarize.language import words
from summarize.language.quantities import Quantity, base_value, in_base_unit
from summarize.languages.checking import DirectionRules
from summarize.patterns import regex

if TYPE_CHECKING:
    from summarize.checking.content import Content

# A word for where an amount goes is one of so many words before it, or behind, in so many
# characters. Chosen, not tuned.
_BEFORE, _BEHIND, _REACH = 4, 3, 60
_BREAK = regex(r"[,;:.!?—–](?=\s|$)")
_COMPARED = frozenset(("percent", "currency", "count"))


def wrong_directions(claim: "Content", evidence: "Content") -> Iterator[str]:
    """Amounts that rise in the text and fall in the evidence, or the other way round."""
    own = claim.rules.directions if claim.rules else None
    if own is None or (own.up | own.down).isdisjoint(word.lower() for word in claim.words):
        return
    for quantity in claim.quantities:
        if quantity.dimension in _COMPARED and (way := _way(quantity, claim, own)):
            same = (other for other in evidence.quantities if _are_one(quantity, other))
            ways = [_way(other, evidence, own) for other in same]
            if ways and all(other == -way for other in ways):
                yield f'direction: "{quantity.span.of(claim.text)}"'


def wrong_fates(claim: "Content", evidence: "Content") -> Iterator[str]:
    """That somebody died in a text, of which nothing in the evidence tells."""
    own = claim.rules.directions if claim.rules else None
    found = own.dying.search(claim.text) if own else None
    if own is not None and found is not None and not own.dead.search(evidence.text):
        yield f'fate: "{found[0]}"'


def _are_one(one: Quantity, other: Quantity) -> bool:
    is_of_one = in_base_unit(one)[2] == in_base_unit(other)[2]
    return is_of_one and base_value(one) == base_value(other)


def _way(quantity: Quantity, content: "Content", own: DirectionRules) -> int:
    """1 where an amount is what something rose by or to, -1 where it fell, else 0."""
    span, text = quantity.span, content.text
    before = _BREAK.split(text[max(0, span.start - _REACH) : span.start])[-1]
    behind = _BREAK.split(text[span.end : span.end + _REACH])[0]
    near = (
        *reversed([*words(before, content.language)][-_BEFORE:]),
        *[*words(behind, content.language)][:_BEHIND],
    )
    for word in map(str.lower, near):
        if word in own.up or word in own.down:
            return 1 if word in own.up else -1
    return 0
