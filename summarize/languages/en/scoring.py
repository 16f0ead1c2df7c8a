"""English pronouns, and how a text addresses its reader."""

import re

from summarize.languages.scoring import ScoringRules
from summarize.resources import read_groups

_WORDS = read_groups("languages/en/scoring.txt")

RULES = ScoringRules(
    pronouns=_WORDS["pronouns"],
    first_person=_WORDS["first_person"],
    addresses=re.compile(
        r"[!?]\W*$|\b(?:you|your|yours|yourself|let us|let’s|let's|please)\b", re.IGNORECASE
    ),
)
