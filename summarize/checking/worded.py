"""A sentence as the tokens that a comparison of wordings lays side by side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from summarize.checking.likeness import Lexis
from summarize.data import Span
from summarize.language.names import plain
from summarize.language.quantities import DateMention, Quantity
from summarize.languages.names import name_rules
from summarize.readings import Reading

TokenKind = Literal["word", "name", "number", "date"]


@dataclass(frozen=True, slots=True)
class Token:
    """A word, an amount with its unit, or a date; `is_content` where it says something of its own.

    `key` is what two tokens must share to be the same without any knowledge.
    """

    kind: TokenKind
    written: str
    span: Span
    key: object
    is_content: bool
    fact: Quantity | DateMention | None = None

    @property
    def small(self) -> str:
        """The word in small letters with a straight apostrophe, without a possessive."""
        return self.written.casefold().replace("’", "'").removesuffix("'s").rstrip("'")


@dataclass(frozen=True, eq=False)
class Worded:
    """The tokens of a sentence, in order."""

    reading: Reading
    lexis: Lexis

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """All tokens; an amount and a date are one each."""
        facts = sorted(
            [*self.reading.quantities, *self.reading.dates], key=lambda each: each.span.start
        )
        return tuple(self._tokens(facts))

    def _tokens(self, facts: Sequence[Quantity | DateMention]) -> Iterator[Token]:
        at, end = 0, -1
        for place, word in enumerate(self.reading.words):
            start = self.reading.places[place]
            while at < len(facts) and facts[at].span.end <= start:
                at += 1
            if at < len(facts) and facts[at].span.start < start + len(word):
                if facts[at].span.start >= end:
                    yield _of_fact(facts[at], self.reading.text)
                    end = facts[at].span.end
                continue
            for part in word.split("-"):
                if part:
                    yield self._of_word(part, start, is_first=place == 0 and not self._goes_on)
                start += len(part) + 1

    def _of_word(self, word: str, start: int, *, is_first: bool) -> Token:
        small = word.casefold().replace("’", "'")
        own, forms = self.lexis.rules, self.reading.lexicon.forms
        is_small = is_first or word[0].islower()
        is_empty = forms.is_stop_word(word) or (
            is_small and (small in own.empty or small in own.saying)
        )
        is_name = word[0].isupper() and not is_empty and not (is_first and self._is_common(word))
        kind: TokenKind = "name" if is_name else "word"
        return Token(kind, word, Span(start, start + len(word)), self.lexis.key(small), not is_empty)

    @cached_property
    def _goes_on(self) -> bool:
        """Whether the second word is a name's, so that the first may be: "Air Arlen"."""
        second = self.reading.words[1:2]
        between = self.reading.text[len(self.reading.words[0]) :][:1]
        return bool(second) and second[0][0].isupper() and between == " "

    def _is_common(self, word: str) -> bool:
        """Whether a sentence may open with this word without its being a name."""
        known = name_rules(self.lexis.language)
        return known is None or known.is_common is None or known.is_common(word)

    @cached_property
    def content(self) -> tuple[int, ...]:
        """The places of the tokens that say something."""
        return tuple(at for at, token in enumerate(self.tokens) if token.is_content)


def _of_fact(fact: Quantity | DateMention, text: str) -> Token:
    if isinstance(fact, Quantity):
        low, high, unit = fact.in_base_unit
        key: object = ("number", round(low, 6), round(high, 6) if high != float("inf") else "", unit)
        return Token("number", fact.span.of(text), fact.span, key, True, fact)
    key = ("date", fact.year, fact.month, fact.day, fact.weekday, fact.relative)
    return Token("date", fact.span.of(text), fact.span, key, True, fact)


def is_negation(word: str) -> bool:
    return plain(word).endswith("nt") and "'" in word
