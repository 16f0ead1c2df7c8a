"""Sentences of any script: marks that end sentences, and headings by their layout."""

from summarize.data import SentenceKind
from summarize.languages.sentences import BoundaryRules, SentenceRules
from summarize.resources import read_groups

WORDS = read_groups("languages/und/sentences.txt")


def kind_of(text: str, *, alone: bool, first: bool, last: bool) -> SentenceKind:
    return "body"


RULES = SentenceRules(BoundaryRules(terminals="".join(sorted(WORDS["terminal"]))), kind_of)
