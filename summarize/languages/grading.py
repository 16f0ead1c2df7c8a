"""What grading a text against its evidence knows of a language: where verbs and clauses are."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GradingRules:
    """A rough guess at verbs, and what parts clauses; words in small letters.

    Attributes:
        before_verbs: words after which a word is taken for a verb.
        before_nouns: words after which a word with the ending of a verb is none.
        verb_endings: how forms of verbs end.
        other_endings: how words end that are no verbs, wherever they stand.
        breaks: what stands between two clauses.
    """

    before_verbs: frozenset[str]
    before_nouns: frozenset[str]
    verb_endings: tuple[str, ...]
    other_endings: tuple[str, ...]
    breaks: re.Pattern[str]
