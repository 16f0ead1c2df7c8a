"""English of grading: which words are probably verbs, and what parts clauses."""

import re

from summarize.languages.grading import GradingRules
from summarize.resources import read_groups

_WORDS = read_groups("languages/en/grading.txt")

RULES = GradingRules(
    before_verbs=_WORDS["before_verbs"],
    before_nouns=_WORDS["before_nouns"],
    verb_endings=tuple(sorted(_WORDS["verb_endings"])),
    other_endings=tuple(sorted(_WORDS["other_endings"])),
    breaks=re.compile(rf"[,;:()—–]| (?:{'|'.join(sorted(_WORDS['clauses']))}) "),
)
