"""What rewriting knows of a language: how instructions to a model sound, and which openers name."""

from typing import NamedTuple


class RewritingRules(NamedTuple):
    """The rules of one language.

    `instructions` are regular expressions (case is ignored) that match text which talks to a model.
    `naming_openers` are function words, small, that name somebody where they have a capital
    ("May", "Will"): constrained decoding gives them one only where the evidence does.
    """

    instructions: tuple[str, ...] = ()
    naming_openers: frozenset[str] = frozenset()
