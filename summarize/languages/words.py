"""What is known of the words of a language: which say little, and which forms are one word."""

from collections.abc import Mapping
from typing import NamedTuple


class WordRules(NamedTuple):
    """The words of one language.

    Attributes:
        stop_words: words that say how a sentence hangs together, lower case, straight apostrophes.
        stemmer: the name of its Snowball stemmer; "" where there is none.
        possessive: a regular expression for an ending that is no part of the word.
        never_stop: words as written that look like stop words and are none ("US").
        spelled: words as written, and the stem that stands for them whatever the stemmer says.
        synonyms: words that news uses for one another, the first standing for the others.
    """

    stop_words: frozenset[str] = frozenset()
    stemmer: str = ""
    possessive: str = ""
    never_stop: frozenset[str] = frozenset()
    spelled: Mapping[str, str] = {}
    synonyms: tuple[tuple[str, ...], ...] = ()
