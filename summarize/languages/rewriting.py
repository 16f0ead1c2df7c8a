"""What rewriting knows of a language: how instructions to a model sound, and which openers name."""

from typing import NamedTuple


class RewritingRules(NamedTuple):
    """The rules of one language.

    `instructions` are regular expressions (case is ignored) that match text which talks to a model.
    `naming_openers` are function words, small, that name somebody where they have a capital
    ("May", "Will"): constrained decoding gives them one only where the evidence does. `turning` are
    small words that turn what follows, `doubt` those that leave a verb open, `open` those that keep
    it so, `condition` those on which a sentence depends, `whole` those before the whole of a part.
    No word of `prepositions` follows one of `before_nouns`.
    """

    instructions: tuple[str, ...] = ()
    naming_openers: frozenset[str] = frozenset()
    turning: frozenset[str] = frozenset()
    doubt: frozenset[str] = frozenset()
    open: frozenset[str] = frozenset()
    condition: frozenset[str] = frozenset()
    whole: frozenset[str] = frozenset()
    before_nouns: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
