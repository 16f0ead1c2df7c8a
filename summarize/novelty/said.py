"""What a sentence says of plans, states and values, as it is asked beside many others."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from summarize.agreement import ROOT, day_meant
from summarize.chronology import quoted_spans
from summarize.claims import Terms, Value
from summarize.data import Article, Span
from summarize.language import tokens
from summarize.languages.agreement import AgreementRules
from summarize.languages.novelty import NoveltyRules
from summarize.novelty.numbers import is_no_count
from summarize.readings import Reading

# What is off stands so many words before or behind the words for that. Chosen, not tuned.
_NEAR = 6
# Values of these have no measure that keeps those of one thing apart from others.
_UNMEASURED = ("count", "duration", "ordinal")
Measure = tuple[str, str, str]


@dataclass(frozen=True, eq=False)
class SaidRules:
    """What is known of a language: how plans and turns are told, and values, if anything is."""

    known: AgreementRules
    novelty: NoveltyRules | None
    language: str

    @cached_property
    def idle(self) -> frozenset[str]:
        """The concepts of times, and of who tells it."""
        words = {*(self.novelty.times if self.novelty else ()), *self.known.sayers}
        concept, stem = tokens.concept, tokens.stem
        return frozenset(concept(stem(word, self.language), self.language) for word in words)

    def concepts(self, text: str) -> frozenset[str]:
        """The content words of a text, as those of a sentence."""
        stems = tokens.content_stems(text, self.language)
        return self.telling(frozenset(tokens.concept(stem, self.language) for stem in stems))

    def telling(self, words: frozenset[str]) -> frozenset[str]:
        """Words without numbers, times and who tells it."""
        return frozenset(word for word in words - self.idle if word and not word[0].isdigit())


@dataclass(frozen=True, eq=False)
class Said:
    """A sentence with what is asked of it in many pairs, read once.

    Attributes:
        at: its position in the story.
        reading: its reading.
        terms: the terms of the story.
        rules: what is known of the language.
        article: that of the sentence.
    """

    at: int
    reading: Reading
    terms: Terms
    rules: SaidRules
    article: Article

    @property
    def text(self) -> str:
        """The sentence as written."""
        return self.reading.text

    @cached_property
    def words(self) -> frozenset[str]:
        """The content words as concepts, without numbers, times and who tells it."""
        return self.rules.telling(self.reading.concepts)

    @cached_property
    def roots(self) -> frozenset[str]:
        """The beginnings of the words: "Velmians" and "Velmia" have one."""
        return frozenset(word[:ROOT] for word in self.words)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names."""
        part = slice(*self.terms.bounds[self.at : self.at + 2])
        named = self.terms.form_of[part][self.terms.named[part]].tolist()
        return frozenset(self.terms.forms[form] for form in named) - self.rules.idle

    @cached_property
    def days(self) -> frozenset[date]:
        """The days that it names."""
        told, reading = self._told, self.reading
        if told is None:
            return frozenset()
        found = (day_meant(reading, mention, told) for mention in reading.dates)
        return frozenset(each for each in found if each is not None)

    @cached_property
    def coming(self) -> frozenset[date]:
        """Those of them that are to come."""
        told = self._told
        return frozenset(each for each in self.days if told is not None and each >= told)

    @property
    def _told(self) -> date | None:
        """The day of the article."""
        return self.article.published.date() if self.article.published is not None else None

    @cached_property
    def is_open(self) -> bool:
        """Whether it tells a plan, or what is still so, and not that it is off."""
        return outside(self.rules.known.planned, self.text) is not None and self.turning is None

    @cached_property
    def turning(self) -> Span | None:
        """Where it says that something is off, over or moved; None where it may be only."""
        known = self.rules.known
        span = outside(known.turned, self.text)
        return None if span is None or known.perhaps.search(self.text[: span.start]) else span

    @cached_property
    def near_turning(self) -> frozenset[str]:
        """The words beside that: before it, and behind it where it is no passive."""
        span, text = self.turning, self.text
        if span is None:
            return frozenset()
        near = text[: span.start].split()[-_NEAR:]
        if not self.rules.known.passive.match(span.of(text)):
            near += text[span.end :].split()[:_NEAR]
        return self.rules.concepts(" ".join(near))

    @cached_property
    def will_not(self) -> frozenset[str] | None:
        """The concepts of what it says will not be done; None where it says nothing so."""
        match = self.rules.known.will_not.search(self.text)
        if match is None or outside(self.rules.known.will_not, self.text) is None:
            return None
        return self.rules.concepts(match["verb"])

    @cached_property
    def says_no(self) -> bool:
        """Whether it denies or negates anything."""
        claims = self.reading.claims
        return bool(claims.negated or claims.denies)

    @cached_property
    def none_yet(self) -> frozenset[str] | None:
        """The concepts of what it says there is none of yet; None where it says nothing so."""
        match = self.rules.known.none_yet.match(self.text)
        return None if match is None else self.rules.concepts(match[0])

    @cached_property
    def moved(self) -> tuple[Value, ...]:
        """The values to which something is said to have moved: "grew to 1,200 hectares"."""
        rules = self.rules.novelty
        return tuple(
            value
            for value in self.reading.values
            if rules is not None
            and rules.moved_to.search(self.text[: value.quantity.span.start]) is not None
        )

    @cached_property
    def falls(self) -> bool:
        """Whether it says that something falls."""
        rules = self.rules.novelty
        return rules is not None and rules.falling.search(self.text) is not None

    @cached_property
    def told(self) -> tuple[Value, ...]:
        """The values that are no ages, times of day or the like."""
        return tuple(each for each in self.reading.values if not is_no_count(each, self.reading))

    @cached_property
    def measures(self) -> frozenset[Measure]:
        """The measures of its values; of counts, times and ordinal numbers there is none."""
        found = map(measure_of, self.reading.values)
        return frozenset(each for each in found if each is not None)

    @cached_property
    def numbers(self) -> frozenset[float]:
        """All its numbers."""
        return frozenset(each.value for each in self.reading.quantities)

    @cached_property
    def ordinals(self) -> frozenset[float]:
        """The numbers that only name something: the fourth."""
        found = self.reading.quantities
        return frozenset(each.value for each in found if each.dimension == "ordinal")


def outside(pattern: re.Pattern[str], text: str) -> Span | None:
    """The first match of a pattern that stands in no quotation."""
    quoted = None
    for match in pattern.finditer(text):
        quoted = quoted_spans(text) if quoted is None else quoted
        span = Span(*match.span())
        if not any(span.overlaps(each) for each in quoted):
            return span
    return None


def measure_of(value: Value) -> Measure | None:
    """What another value must be of, to be one of the same; None for counts and the like."""
    dimension = value.quantity.dimension
    return None if dimension in _UNMEASURED else (dimension, value.unit, value.measure)
