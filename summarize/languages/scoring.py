"""What is known of a language for choosing: pronouns, and sentences that speak to their reader."""

import re
from typing import NamedTuple


class ScoringRules(NamedTuple):
    """Words and patterns that say how well a sentence informs.

    Attributes:
        pronouns: words that stand for what was told before, lower case.
        first_person: words of a writer who speaks of himself or to his reader, lower case.
        addresses: a text that speaks to its reader, asks or exclaims.
    """

    pronouns: frozenset[str]
    first_person: frozenset[str]
    addresses: re.Pattern[str]
