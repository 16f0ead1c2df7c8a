"""What keeps one of two close sentences from telling what the other does, in whatever words.

The check asks whether a text is borne out; of two sentences neither is the evidence, so each is
asked of the other: a condition that one leaves out, what one only asks or denies, another post,
another court, another object, or a part of a body for the whole of it.
"""

from collections.abc import Iterator
from itertools import chain

from summarize.checking.asserted import unasserted
from summarize.checking.conditions import left_out_conditions
from summarize.checking.content import Content
from summarize.checking.directions import wrong_directions
from summarize.checking.heads import wrong_heads, wrong_wholes
from summarize.checking.posts import wrong_posts

_RULES = (
    left_out_conditions,
    unasserted,
    wrong_directions,
    wrong_posts,
    wrong_heads,
    wrong_wholes,
)


def tell_apart(one: Content, other: Content) -> bool:
    """Whether one of two close sentences leaves open, or tells of another, what the other tells.

    >>> from summarize.checking.content import Content
    >>> tell_apart(
    ...     Content(("The court blocked the merger.",)),
    ...     Content(("The court blocked changes to the merger.",)),
    ... )
    True
    """
    return next(chain(_reasons(one, other), _reasons(other, one)), None) is not None


def _reasons(claim: Content, evidence: Content) -> Iterator[str]:
    for rule in _RULES:
        yield from rule(claim, evidence)
