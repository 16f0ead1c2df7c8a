"""What each article says, in pieces that can be compared: amounts and dates with their clauses."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from summarize.claims import Value, is_partial
from summarize.data import Sentence, Span
from summarize.language import tokens
from summarize.language.quantities import DateMention
from summarize.languages import rules
from summarize.languages.agreement import AgreementRules
from summarize.readings import Reading, Readings

# A clause of fewer content words is read with the one before it. Chosen, not tuned: "killing nine".
_SHORT_CLAUSE = 4
# So many words on each side say what a number is about; further ones belong to other things.
# Chosen on the sample stories, where a clause has 8 to 14 words.
_REACH = 10
_REACH_OF_DATES = 6
# Names of one people or place share so many letters: Belarus, Belarusian.
ROOT = 5
# A longer "sentence" is a table or no text at all; reading it takes the square of its length.
_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class Roots:
    """The words of a piece of text by their roots, and which of them are names."""

    roots: frozenset[str]
    names: frozenset[str]


@dataclass(frozen=True, eq=False)
class Statement:
    """A value or a date in a sentence, with the words around it.

    Attributes:
        reading: the sentence.
        rules: what is known of its language.
        clause: where the clause with the value or date stands in the sentence.
        breaks: where clauses of the sentence begin.
        near: the roots of the words around it.
        whole: the roots of the whole sentence.
    """

    reading: Reading
    rules: AgreementRules
    clause: Span
    breaks: tuple[int, ...]
    near: Roots
    whole: Roots
    value: Value | None = None
    date: DateMention | None = None

    @property
    def sentence(self) -> Sentence:
        """The sentence it stands in."""
        return self.reading.sentence

    @property
    def article_id(self) -> str:
        """The article it stands in."""
        return self.reading.sentence.article_id

    @property
    def span(self) -> Span:
        """Where in the sentence the value or date stands."""
        if self.value is not None:
            return self.value.quantity.span
        return Span(0, 0) if self.date is None else self.date.span

    @cached_property
    def clause_text(self) -> str:
        """The words of the clause."""
        return self.clause.of(self.sentence.text)

    @cached_property
    def word_before(self) -> str:
        """The root of the content word before a date: what happened then, or its object."""
        forms = tokens.word_forms(self.reading.language)
        first, last = self.clause.start, self.span.start
        before = [
            word
            for word, place in zip(self.reading.words, self.reading.places, strict=True)
            if first <= place < last
        ]
        for word in reversed(list(tokens.parts(before))):
            if not forms.is_stop_word(word):
                return forms.concept(forms.stem(word))[:ROOT]
        return ""

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """The words that make a date that of a beginning or an end, not of the whole."""
        return frozenset(
            word.casefold() for word in self.rules.beginnings.findall(self.clause_text)
        )

    @cached_property
    def bound_before(self) -> str:
        """The word before a date that makes it the end of a time rather than a moment."""
        before = self.sentence.text[: self.span.start].split()[-1:]
        is_bound = before and before[0].casefold() in self.rules.bounds
        return before[0].casefold() if is_bound else ""


@dataclass(frozen=True, eq=False)
class Statements:
    """All statements of a story, and how rare each root is."""

    each: tuple[Statement, ...]
    weight: Mapping[str, float] = field(default_factory=dict)

    def weigh(self, roots: Iterable[str]) -> float:
        """The summed inverse document frequency."""
        return math.fsum(self.weight[root] for root in roots)


def names_others(a: Statement, b: Statement) -> bool:
    """Whether each sentence names somebody whom the other does not: two polls, two places."""
    ours, theirs = a.whole.names, b.whole.names
    return bool(ours - theirs and theirs - ours)


def agreement_rules(language: str) -> AgreementRules | None:
    """What is known of disagreements in a language; None where nothing is."""
    found = rules(language, "agreement")
    return found if isinstance(found, AgreementRules) else None


def can_disagree(language: str) -> bool:
    """Whether disagreements are looked for in a language at all."""
    return agreement_rules(language) is not None


def read_statements(readings: Readings, known: AgreementRules) -> Statements:
    """Every amount and date of the body sentences, in canonical order."""
    order = sorted(
        {
            reading.sentence.key: at
            for at, reading in enumerate(readings)
            if reading.sentence.kind == "body"
        }.items()
    )
    calendar = {tokens.stem(word, readings.language) for word in known.calendar}
    found: list[Statement] = []
    frequency: Counter[str] = Counter()
    for _, at in order:
        story = _Sentence(readings, at, known, calendar)
        frequency.update(story.whole.roots)
        found += story.statements()
    weight = {root: math.log((1 + len(order)) / (1 + n)) + 1 for root, n in frequency.items()}
    return Statements(tuple(found), weight)


class _Sentence:
    """One sentence of a story on its way to statements."""

    def __init__(
        self, readings: Readings, at: int, known: AgreementRules, calendar: set[str]
    ) -> None:
        self.reading = readings.each[at]
        self.known = known
        self.calendar = calendar
        self.row = readings.lexicon.rows[at]
        self.lexicon = readings.lexicon
        self.terms = [(term.form, term.named, term.place) for term in readings.terms[at]]
        self.whole = self._roots(self.terms)

    def statements(self) -> Iterator[Statement]:
        """The amounts that are whole, then the dates."""
        reading = self.reading
        if len(reading.text) > _LONGEST:
            return
        for value in reading.values:
            if not is_partial(reading.text, value.quantity, reading.language):
                yield self._statement(value.quantity.span, value=value)
        for date in reading.dates:
            yield self._statement(date.span, date=date)

    def _statement(
        self, span: Span, value: Value | None = None, date: DateMention | None = None
    ) -> Statement:
        breaks = tuple(
            end for start, end in self._breaks if not (span.start < end and start < span.end)
        )
        clause = self._clause(span, breaks)
        near = self._near(span, clause, _REACH if value is not None else _REACH_OF_DATES)
        return Statement(
            self.reading, self.known, clause, breaks, near, self.whole, value=value, date=date
        )

    @cached_property
    def _breaks(self) -> list[tuple[int, int]]:
        return [match.span() for match in self.known.clause_break.finditer(self.reading.text)]

    def _clause(self, span: Span, breaks: Sequence[int]) -> Span:
        """The clause around a span, with the one before it where it is short."""
        ends = [0, *breaks, len(self.reading.text)]
        first = max(at for at, place in enumerate(ends) if place <= span.start)
        last = min(at for at, place in enumerate(ends) if place >= span.end)
        while first > 0 and self._content_words(ends[first], ends[last]) < _SHORT_CLAUSE:
            first -= 1
        return Span(ends[first], ends[last])

    def _content_words(self, start: int, end: int) -> int:
        """How many words of the stretch are neither stop words nor numbers."""
        places = self.reading.places
        told = self._told
        return sum(told[at] for at, place in enumerate(places) if start <= place < end)

    @cached_property
    def _told(self) -> list[int]:
        lexicon = self.lexicon
        return [
            sum(
                not lexicon.stops[part] and not lexicon.words[part][0].isdigit()
                for part in lexicon.parts[word]
            )
            for word in self.row
        ]

    def _near(self, span: Span, clause: Span, reach: int) -> Roots:
        """The roots of the words on both sides of the value, within its clause and in reach."""
        places = self.reading.places
        before = [at for at, place in enumerate(places) if clause.start <= place < span.start]
        after = [at for at, place in enumerate(places) if span.end <= place < clause.end]
        words = self.reading.words
        near = {
            at
            for at in (*before[-reach:], *after[:reach])
            if not words[at][0].isdigit() and words[at].casefold() not in self.known.hedges
        }
        return self._roots([term for term in self.terms if term[2] in near])

    def _roots(self, terms: Sequence[tuple[str, bool, int]]) -> Roots:
        return Roots(
            frozenset(form[:ROOT] for form, _, _ in terms if not form[0].isdigit()),
            frozenset(
                form[:ROOT] for form, named, _ in terms if named and form not in self.calendar
            ),
        )
