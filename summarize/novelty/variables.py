"""What a number of a sentence is of: what is counted, whose it is, and what is said of it.

A number of today and one of an earlier claim may be two states of one thing, a variable: the price
of wheat, the dead of a flood, the day on which a bridge opens. `values_said` finds them. Most are
of a kind that nothing else is of, so that what is said of one is read when first asked for.
"""

from dataclasses import dataclass
from functools import cached_property

from summarize.agreement import ROOT
from summarize.claims import Value
from summarize.data import Span
from summarize.language.quantities import DateMention
from summarize.languages.novelty import NoveltyRules
from summarize.novelty.kinds import DATE, Kinds
from summarize.novelty.signs import is_of_now, signs_of
from summarize.novelty.subjects import Subjects, roots
from summarize.readings import Reading

# Words beside a number that may qualify it. Chosen, not tuned.
_BESIDE = 4


@dataclass(frozen=True, eq=False)
class Source:
    """A sentence with values.

    Attributes:
        subjects: what the sentences are about.
        place: its position among those that were compared.
        reading: its reading.
        kinds: tells what numbers count.
    """

    subjects: Subjects
    place: int
    reading: Reading
    kinds: Kinds

    @property
    def rules(self) -> NoveltyRules:
        """What is known of the language."""
        return self.kinds.rules

    def clause(self, span: Span) -> Span:
        """The clause of a value, without who gives it."""
        start = self.said_until(span)
        for end, begin in self._clause_ends:
            if start <= end and begin <= span.start:
                start = begin
            elif end >= span.end:
                return Span(start, end)
        return Span(start, len(self.reading.text))

    def said_until(self, span: Span) -> int:
        """Where a sentence has told who gives a value."""
        return self._sayer if self._sayer <= span.start else 0

    def about(self, text: str) -> frozenset[str]:
        """The words that say what a value is of, without names and the verb that moves it."""
        words = self.subjects.words_of(self.rules.motions.sub(" ", text))
        return frozenset([word for word in words if word[:ROOT] not in self.names])

    @cached_property
    def _clause_ends(self) -> list[tuple[int, int]]:
        """Where clauses end, each with where the next one begins."""
        return [match.span() for match in self.rules.clause_ends.finditer(self.reading.text)]

    @cached_property
    def _sayer(self) -> int:
        match = self.rules.sayer.search(self.reading.text)
        return match.end() if match else 0

    @cached_property
    def frame(self) -> frozenset[str]:
        """The words that say at the beginning of a sentence where it is true."""
        match = self.rules.frame.match(self.reading.text)
        return self.subjects.words_of(match["what"]) if match else frozenset()

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of the sentence."""
        return self.subjects.names(self.place)

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the sentence, without names."""
        return self.subjects.unnamed(self.place)


@dataclass(frozen=True, eq=False)
class Variable:
    """A value of a sentence, or a date to come, with what it is of.

    Attributes:
        source: its sentence.
        span: where it stands in that.
        around: where its clause stands, without who gives the value.
        kind: what is measured or counted: a unit, what happened to people, a noun; "" if open.
        value, date: one of both.
        role: what those are called to whom it happened, if that is more than "people".
    """

    source: Source
    span: Span
    around: Span
    kind: str
    value: Value | None = None
    date: DateMention | None = None
    role: str = ""

    @property
    def place(self) -> int:
        """The position of its sentence among those that were compared."""
        return self.source.place

    @property
    def sentence(self) -> frozenset[str]:
        """The words of its sentence, without names."""
        return self.source.words

    @cached_property
    def clause(self) -> frozenset[str]:
        """Those of its clause, likewise, without what moves it."""
        return self.source.about(self.around.of(self.source.reading.text))

    @property
    def names(self) -> frozenset[str]:
        """The names of its sentence."""
        return self.source.names

    @cached_property
    def own(self) -> frozenset[str]:
        """Those up to the end of its clause, without that of who gives the value."""
        if not self.names:
            return self.names
        start, end = self.source.said_until(self.span), max(self.around.end, self.span.end)
        return self.names & roots(self.source.reading.text[start:end])

    @cached_property
    def signs(self) -> frozenset[str]:
        """What the sentence says of it: "moved", "now", "part", "change" ..."""
        rules, text = self.source.rules, self.source.reading.text
        has_moved = self.date is not None and rules.rescheduled.search(text) is not None
        return frozenset(("moved",) if has_moved else ())

    @property
    def is_of_now(self) -> bool:
        """Whether it is said to have moved, or to be what is so now."""
        return "moved" in self.signs

    @property
    def frame(self) -> frozenset[str]:
        """Words that say at the beginning of a sentence where it is true."""
        return frozenset()

    @property
    def numbers(self) -> frozenset[float]:
        """The numbers before it that only name what it is of: "stage six", "the third"."""
        return frozenset()

    @property
    def noun(self) -> str:
        """What is counted, as a concept, if that is more than "people"."""
        return ""

    @property
    def is_person(self) -> bool:
        """Whether people are counted."""
        return False

    @property
    def per(self) -> str:
        """What it is given for each of: "a litre"."""
        return ""

    @property
    def qualifiers(self) -> frozenset[str]:
        """Words that make it another one: "suspected"."""
        return frozenset()

    @property
    def dimension(self) -> str:
        """That of the quantity, or `DATE`."""
        return self.value.quantity.dimension if self.value is not None else DATE

    @property
    def unit(self) -> str:
        """Only what has one unit can be two states of one thing."""
        return f"{self.dimension} {self.value.unit}" if self.value is not None else DATE

    @property
    def number(self) -> float:
        """The number; 0 of a date."""
        return self.value.quantity.value if self.value is not None else 0.0


@dataclass(frozen=True, eq=False)
class Counted(Variable):
    """One that a sentence gives as a value of its own, and not as "nobody"."""

    value: Value

    @cached_property
    def sentence(self) -> frozenset[str]:
        """The words of its sentence, without names and what is counted."""
        return self.source.words - self._counted

    @cached_property
    def clause(self) -> frozenset[str]:
        """Those of its clause, likewise, without what moves it."""
        text = self.source.reading.text
        before = text[self.around.start : self.span.start]
        about = self.source.about(f"{before} {text[self.span.end : self.around.end]}")
        return about - self._counted

    @cached_property
    def signs(self) -> frozenset[str]:
        """What the sentence says of it: "moved", "now", "part", "change" ..."""
        source = self.source
        return frozenset(signs_of(source.reading, self.value, self.around, source.rules))

    @property
    def is_of_now(self) -> bool:
        """Whether it is said to have moved, or to be what is so now."""
        source = self.source
        return is_of_now(source.reading, self.value, self.around, source.rules)

    @property
    def frame(self) -> frozenset[str]:
        """Words that say at the beginning of a sentence where it is true."""
        return self.source.frame

    @cached_property
    def numbers(self) -> frozenset[float]:
        """The numbers before it that only name what it is of: "stage six", "the third"."""
        reading, numbering = self.source.reading, self.source.rules.numbering
        return frozenset(
            each.value
            for each in reading.quantities
            if each.span.end <= self.span.start
            and (each.dimension == "ordinal" or numbering.search(reading.text[: each.span.start]))
        )

    @cached_property
    def noun(self) -> str:
        """What is counted, as a concept, if that is more than "people"."""
        kinds, counted = self.source.kinds, self._noun
        return kinds.concept(counted) if kinds.is_told(counted) else ""

    @cached_property
    def is_person(self) -> bool:
        """Whether people are counted."""
        return self.source.kinds.is_person(self.value.quantity.noun)

    @cached_property
    def per(self) -> str:
        """What it is given for each of: "a litre"."""
        found = self.source.rules.per.match(self.source.reading.text, self.span.end)
        return self.source.kinds.concept(found[found.lastgroup or 0]) if found else ""

    @cached_property
    def qualifiers(self) -> frozenset[str]:
        """Words that make it another one: "suspected"."""
        text = self.source.reading.text
        before, behind = text[: self.span.start].split(), text[self.span.end :].split()
        beside = [*before[-_BESIDE:], *behind[:_BESIDE]]
        return self.source.rules.qualifiers & {word.casefold().strip(",.") for word in beside}

    @property
    def _noun(self) -> str:
        quantity = self.value.quantity
        return quantity.noun if quantity.dimension == "count" else ""

    @cached_property
    def _counted(self) -> frozenset[str]:
        return frozenset((self.kind, self.source.kinds.concept(self._noun)))
