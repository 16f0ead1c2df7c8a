"""A sentence as the tokens that a comparison of wordings lays side by side."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from summarize.checking.likeness import Lexis
from summarize.data import Span
from summarize.language.quantities import DateMention, Quantity
from summarize.languages.names import name_rules
from summarize.readings import Reading

TokenKind = Literal["word", "name", "number", "date"]


class Token(NamedTuple):
    """A word (of several with hyphens each), an amount with its unit, or a date.

    `key` is what two tokens must share to be the same without any knowledge, `small` the word in
    small letters with a straight apostrophe and without a possessive. `is_content` where it says
    something of its own; `is_past` where it has the form of a past or a participle.
    """

    kind: TokenKind
    written: str
    small: str
    span: Span
    key: object
    is_content: bool
    is_past: bool = False
    fact: Quantity | DateMention | None = None


@dataclass(frozen=True, eq=False)
class Worded:
    """The tokens of a sentence, in order."""

    reading: Reading
    lexis: Lexis

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """All tokens; an amount and a date are one each."""
        found: list[Quantity | DateMention] = [*self.reading.quantities, *self.reading.dates]
        return tuple(self._tokens(sorted(found, key=lambda each: each.span.start)))

    def _tokens(self, facts: Sequence[Quantity | DateMention]) -> Iterator[Token]:
        at, end = 0, -1
        words, places = self.reading.words, self.reading.places
        for place, (word, start) in enumerate(zip(words, places, strict=True)):
            while at < len(facts) and facts[at].span.end <= start:
                at += 1
            if at < len(facts) and facts[at].span.start < start + len(word):
                if facts[at].span.start >= end:
                    yield _of_fact(facts[at], self.reading.text)
                    end = facts[at].span.end
                continue
            if "-" not in word:
                yield self._of_word(word, start, opens=not place)
                continue
            begins = start
            for part in word.split("-"):
                if part:
                    yield self._of_word(part, begins, opens=not place)
                begins += len(part) + 1

    def _of_word(self, word: str, start: int, *, opens: bool) -> Token:
        may_be_empty = opens or word[0].islower()
        small, key, is_content, is_past = self.lexis.word(word, may_be_empty=may_be_empty)
        is_name = is_content and word[0].isupper() and not (opens and self._only_opens(word))
        span = Span(start, start + len(word))
        return Token("name" if is_name else "word", word, small, span, key, is_content, is_past)

    def _only_opens(self, word: str) -> bool:
        """Whether the first word is capitalised for its place: no name, and none behind it."""
        second = self.reading.words[1:2]
        if second and second[0][0].isupper() and self.reading.text[len(word) :][:1] == " ":
            return False
        if self.lexis.parts(word.casefold()):
            return True
        known = name_rules(self.lexis.language)
        return known is None or known.is_common is None or known.is_common(word)

    @cached_property
    def content(self) -> tuple[int, ...]:
        """The places of the tokens that say something."""
        return tuple(at for at, token in enumerate(self.tokens) if token.is_content)

    @cached_property
    def keys(self) -> Counter[object]:
        """How many tokens have each key."""
        return Counter([token.key for token in self.tokens])

    @cached_property
    def smalls(self) -> frozenset[str]:
        """The tokens in small letters."""
        return frozenset([token.small for token in self.tokens])

    def span(self, places: Sequence[int]) -> Span:
        """The span of some tokens with all between them; `places` ascend."""
        return Span(self.tokens[places[0]].span.start, self.tokens[places[-1]].span.end)

    def text(self, places: Sequence[int]) -> str:
        """The text of some tokens with all between them."""
        return self.span(places).of(self.reading.text)

    def before(self, at: int) -> str:
        """The small word before a place; "" at the beginning."""
        return self.tokens[at - 1].small if at else ""


def _of_fact(fact: Quantity | DateMention, text: str) -> Token:
    written = fact.span.of(text)
    if isinstance(fact, Quantity):
        key: object = ("number", *fact.in_base_unit)
        return Token(
            "number", written, written.casefold(), fact.span, key, is_content=True, fact=fact
        )
    key = ("date", fact.year, fact.month, fact.day, fact.weekday, fact.relative)
    return Token("date", written, written.casefold(), fact.span, key, is_content=True, fact=fact)
