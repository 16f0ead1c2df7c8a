"""The word lists of English speech without marks."""

from summarize.languages.en.quotations_lists import alternatives
from summarize.resources import read_groups

LISTS = read_groups("languages/en/speech.txt")


def any_of(*groups: str) -> str:
    """The words of some groups as alternatives of a regular expression."""
    return alternatives(word for group in groups for word in LISTS[group])
