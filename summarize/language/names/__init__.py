"""Names of people, places and organisations, and which spellings of a story mean the same one."""

from summarize.language.names.finding import Name, calendar_words, find_names, is_calendar_word
from summarize.language.names.folding import (
    consonants,
    distance_at_most,
    fold,
    plain,
)
from summarize.language.names.table import NameTable
from summarize.language.names.variants import are_variants

__all__ = [
    "Name",
    "NameTable",
    "are_variants",
    "calendar_words",
    "consonants",
    "distance_at_most",
    "find_names",
    "fold",
    "is_calendar_word",
    "plain",
]
