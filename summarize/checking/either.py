"""What keeps one of two close sentences from telling what the other does, in whatever words.

The check asks whether a text is borne out; of two sentences neither is the evidence, so each is
asked of the other: a condition that one leaves out, what one only asks or denies, another post,
another court, another object, or a part of a body for the whole of it.
"""

from itertools import chain

from summarize.checking.asserted import unasserted
from summarize.checking.conditions import left_out_conditions
from summarize.checking.content import Content
from summarize.checking.directions import wrong_directions
from summarize.checking.heads import wrong_heads, wrong_wholes
from summarize.checking.posts import wrong_posts

# What one says of all that the other tells, and what of two sentences that say nearly the same.
_OF_ONE = (left_out_conditions, unasserted)
_OF_BOTH = (wrong_directions, wrong_posts, wrong_heads, wrong_wholes)


def tell_apart(one: Content, other: Content, *, are_alike: bool = True) -> bool:
    """Whether one of two close sentences leaves open, or tells of another, what the other tells.

    Args:
        one: a sentence.
        other: another one.
        are_alike: whether each has most of the other, not only one of the two.

    >>> from summarize.checking.content import Content
    >>> tell_apart(
    ...     Content(("The court blocked the merger.",)),
    ...     Content(("The court blocked changes to the merger.",)),
    ... )
    True
    """
    rules = (*_OF_ONE, *(_OF_BOTH if are_alike else ()))
    pairs = ((one, other), (other, one))
    found = chain.from_iterable(rule(*pair) for pair in pairs for rule in rules)
    return next(found, None) is not None
