"""What a number counts: a unit, what happened to people, or a noun."""

from dataclasses import dataclass
from functools import cached_property
from typing import Final

from summarize.claims import Value, claim_rules, counted_before
from summarize.data import Span
from summarize.language import tokens
from summarize.languages.claims import ClaimRules
from summarize.languages.novelty import NoveltyRules

# What is counted again and again, and only becomes more.
GROWING = frozenset(("died", "hurt", "saved", "arrested", "ill"))
# What is known of people by what happened to them, whatever they are called.
HAPPENED = GROWING | {"missing", "displaced", "held"}
# The kind and the dimension of a date.
DATE: Final = "date"


@dataclass(frozen=True, eq=False)
class Kinds:
    """Tells what numbers count.

    Attributes:
        rules: what is known of the language.
        language: that.
    """

    rules: NoveltyRules
    language: str

    def of(self, text: str, value: Value, clause: Span, last: str) -> tuple[str, str]:
        """What a value counts or measures, and what those are called to whom it happened.

        Args:
            text: its sentence.
            value: it.
            clause: where its clause stands.
            last: the noun that the number before it counts.
        """
        quantity = value.quantity
        if quantity.dimension != "count":
            return quantity.unit if quantity.dimension == "currency" else value.unit, ""
        noun, happened = self._counted(text, value)
        if last and happened not in HAPPENED and self._is_rest(text, quantity.span, noun):
            noun = last
        what = self.concept(noun)
        if happened not in HAPPENED:
            happened = self._happened.get(what) or self._fate(noun, clause.of(text))
        role = "" if noun in self._people or what in self._happened else what
        return (happened, role) if happened else (what, "")

    def is_person(self, noun: str) -> bool:
        """Whether a noun means people."""
        is_like_one = noun not in self.rules.things and self.rules.person.search(noun)
        return noun in self._people or bool(is_like_one)

    def is_told(self, noun: str) -> bool:
        """Whether a noun says more than "people" does."""
        return bool(noun) and noun not in self._people

    def concept(self, word: str) -> str:
        """The concept of a word."""
        return tokens.concept(tokens.stem(word, self.language), self.language) if word else ""

    @cached_property
    def claims(self) -> ClaimRules | None:
        """What is known of claims in the language."""
        return claim_rules(self.language)

    def _counted(self, text: str, value: Value) -> tuple[str, str]:
        """The noun that a number counts, and what happened to those, as far as is told beside it.

        "The number of dead rose to" and "the toll is now" tell it before the number.
        """
        noun, happened = value.quantity.noun, value.measure.partition(" ")[0]
        before = counted_before(text, value.quantity, self.claims)
        if before is not None:
            noun, happened = before[0], before[1] or happened
        return noun, "" if noun in self.rules.things else happened

    def _fate(self, noun: str, clause: str) -> str:
        """What a clause says that happened to people; "" where a number counts no people."""
        if noun and not self.is_person(noun):
            return ""
        return next((kind for kind, told in self.rules.fates if told.search(clause)), "")

    def _is_rest(self, text: str, span: Span, noun: str) -> bool:
        """Whether a number is what is left of those counted before: "so eight remain"."""
        if self.rules.left_after.match(text, span.end):
            return True
        return not noun and self.rules.left_before.search(text[: span.start]) is not None

    @cached_property
    def _people(self) -> frozenset[str]:
        """The nouns that say of those who are counted no more than "people" does."""
        return self.rules.inhabitants | (self.claims.people if self.claims else frozenset())

    @cached_property
    def _happened(self) -> dict[str, str]:
        """What happened to those whom a noun means, by its concept: "bodies", "cases"."""
        told = self.rules.happened.items()
        return {self.concept(word): kind for kind, words in told for word in words}
