"""Sentence boundaries by NLTK's Punkt, for languages where it did better than our rules.

Kiss and Strunk 2006. No model is loaded: the parameters are the abbreviations that the language
lists. NLTK is imported when such a language is met.
"""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from summarize.languages.sentences import sentence_rules

if TYPE_CHECKING:
    from nltk.tokenize.punkt import PunktSentenceTokenizer


class PunktBoundaries:
    """Where the sentences of one text end, as Punkt has it."""

    def __init__(self, language: str, text: str) -> None:
        self._tokenizer = _tokenizer(language)
        self._text = text

    def cuts(self, start: int, end: int) -> Iterator[int]:
        """Where sentences end within the line `start` to `end`, but for the last of them."""
        for _, stop in self._tokenizer.span_tokenize(self._text[start:end]):
            if start + stop < end:
                yield start + stop


@cache
def _tokenizer(language: str) -> "PunktSentenceTokenizer":
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    parameters = PunktParameters()
    parameters.abbrev_types = {
        word.lower() for word in sentence_rules(language).boundaries.abbreviations
    }
    return PunktSentenceTokenizer(parameters)
