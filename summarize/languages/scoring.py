"""What is known of a language for choosing: pronouns, address, and signs of what a sentence is."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import NamedTuple

from summarize.languages import rules
from summarize.languages.cues import Cue


class ScoringRules(NamedTuple):
    """Words and patterns that say how well a sentence informs.

    Attributes:
        pronouns: words that stand for what was told before, lower case.
        first_person: words of a writer who speaks of himself or to his reader, lower case.
        addresses: whether a text speaks to its reader, asks or exclaims.
        signs: what a sentence, its quotations masked, shows of its kind; the names of the signs are
            told in docs/scoring.md.
        voice: how much a text sounds like somebody who speaks, below zero for an outlet's report.
        labels: kind of article -> how the headline of a page begins or ends that says so.
    """

    pronouns: frozenset[str]
    first_person: frozenset[str]
    addresses: Callable[[str], bool]
    signs: Callable[[str], frozenset[str]]
    voice: Callable[[str], float]
    labels: Mapping[str, Cue]


@cache
def scoring_rules(language: str) -> ScoringRules | None:
    """The rules of a language (BCP 47 primary subtag); None where it has none."""
    found = rules(language, "scoring")
    return found if isinstance(found, ScoringRules) else None
