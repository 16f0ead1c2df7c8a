"""What each article says, in pieces that can be compared: amounts and dates with their clauses."""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

import numpy as np

from summarize.claims import Value, is_called_so, is_converted, is_partial
from summarize.data import Sentence, Span
from summarize.language import tokens
from summarize.language.quantities import DateMention
from summarize.languages import rules
from summarize.languages.agreement import AgreementRules
from summarize.readings import Reading, Readings
from summarize.vectors import numbered, tally

# A clause of fewer content words is read with the one before it. Chosen, not tuned: "killing nine".
_SHORT_CLAUSE = 4
# So many words on each side say what a number is about; further ones belong to other things.
# Chosen on the sample stories, where a clause has 8 to 14 words.
_REACH = 10
# Chosen, not tuned: a sentence tells of much on one day, so that only near words belong to it.
_REACH_OF_DATES = 6
# Names of one people or place share so many letters: Belarus, Belarusian.
ROOT = 5
# A longer "sentence" is a table or no text at all; reading it takes the square of its length.
_LONGEST = 2_000


class Roots(NamedTuple):
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
    def is_first(self) -> bool:
        """Whether an amount is that of the first of something: "the first 500 doses"."""
        return self.rules.first_of.search(self.sentence.text[: self.span.start]) is not None

    @cached_property
    def counted(self) -> str:
        """The kind of casualties or of damage that an amount is a count of; "" where of none."""
        if self.value is None or self.value.quantity.dimension != "count":
            return ""
        noun, text = self.value.quantity.noun, self.clause_text
        for kind in self.rules.damage:
            is_of_it = noun in kind.things and kind.happened.search(text)
            if is_of_it and not kind.else_happened.search(text):
                return kind.about
        return self.value.measure.split(" ")[0]

    @cached_property
    def word_before(self) -> str:
        """The root of the content word before a date: what happened then, or its object."""
        forms = tokens.word_forms(self.reading.language)
        places = self.reading.places
        first, last = bisect_left(places, self.clause.start), bisect_left(places, self.span.start)
        before = self.reading.words[first:last]
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
    """All statements of a story, how rare each root is, and the roots of its body sentences."""

    each: tuple[Statement, ...]
    weight: Mapping[str, float] = field(default_factory=dict)
    sentences: Mapping[tuple[str, int], int] = field(default_factory=dict)
    roots: "RootsOf | None" = None

    def weigh(self, roots: Iterable[str]) -> float:
        """The summed inverse document frequency."""
        return math.fsum(self.weight[root] for root in roots)

    def around(self, statement: Statement) -> frozenset[str]:
        """The roots of a sentence and of the body sentence before it."""
        article, index = statement.sentence.key
        return statement.whole.roots | self._of((article, index - 1))

    def opening(self, article_id: str) -> frozenset[str]:
        """The roots of the first body sentence of an article."""
        return self._of((article_id, self._first[article_id]))

    def _of(self, key: tuple[str, int]) -> frozenset[str]:
        at = self.sentences.get(key)
        return frozenset() if at is None or self.roots is None else self.roots.of(at).roots

    @cached_property
    def _first(self) -> Mapping[str, int]:
        """The place of the first body sentence of each article."""
        return dict(sorted(self.sentences, reverse=True))


def is_weekday(told: Statement) -> bool:
    """Whether a statement gives but a day of the week or "yesterday": much is told of such days."""
    return told.date is not None and not {"year", "month"}.intersection(told.date.written)


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
    body = {
        reading.sentence.key: at
        for at, reading in enumerate(readings)
        if reading.sentence.kind == "body"
    }
    order = [at for _, at in sorted(body.items())]
    roots = RootsOf(readings, known)
    found: list[Statement] = []
    for at in order:
        reading = readings.each[at]
        if any(reading.amounts) and len(reading.text) <= _LONGEST:
            found += _Sentence(reading, at, known, roots).statements()
    return Statements(tuple(found), roots.weights(order), body, roots)


class RootsOf:
    """The roots of the terms of a story, and which of its words tell what an amount is of.

    Attributes:
        told: of each word of the lexicon, how many of its parts are neither stop words nor numbers.
        bare: the words that say nothing of what an amount is of: numbers and hedges.
    """

    def __init__(self, readings: Readings, known: AgreementRules) -> None:
        lexicon, terms = readings.lexicon, readings.terms
        calendar = {lexicon.forms.stem(word) for word in known.calendar}
        self._terms = terms
        # "" for a number, which has no root, and for what is no name.
        self._root = ["" if form[0].isdigit() else form[:ROOT] for form in terms.forms]
        name = ["" if form in calendar else form[:ROOT] for form in terms.forms]
        self._roots = [self._root[form] for form in terms.form_of.tolist()]
        named = zip(terms.form_of.tolist(), terms.named.tolist(), strict=True)
        self._names = [name[form] if is_name else "" for form, is_name in named]
        self._place_of = terms.place_of.tolist()
        is_told = (~lexicon.is_stop & ~lexicon.has_digit).tolist()
        self.told = [
            int(is_told[parts[0]]) if len(parts) == 1 else sum([is_told[part] for part in parts])
            for parts in lexicon.parts
        ]
        digits = lexicon.has_digit.nonzero()[0].tolist()
        self.bare = lexicon.among(known.hedges).union(digits)

    def of(self, at: int) -> Roots:
        """The roots of a sentence's terms."""
        start, end = self._terms.bounds[at : at + 2]
        return Roots(
            frozenset(self._roots[start:end]) - _NO_ROOT,
            frozenset(self._names[start:end]) - _NO_ROOT,
        )

    def near(self, at: int, places: AbstractSet[int]) -> Roots:
        """The roots of those of a sentence's terms that are at these places."""
        start, end = self._terms.bounds[at : at + 2]
        kept = [place for place in range(start, end) if self._place_of[place] in places]
        return Roots(
            frozenset([self._roots[place] for place in kept]) - _NO_ROOT,
            frozenset([self._names[place] for place in kept]) - _NO_ROOT,
        )

    def weights(self, sentences: Sequence[int]) -> dict[str, float]:
        """How rare each root is among these sentences (inverse document frequency)."""
        terms = self._terms
        column, names = numbered(self._root)
        used = np.bincount(np.asarray(sentences, dtype=np.int64), minlength=terms.count) > 0
        kept = used[terms.row_of]
        shape = (terms.count, len(names))
        held = tally(terms.row_of[kept], column[terms.form_of[kept]], shape).frequency
        return {
            name: math.log((1 + len(sentences)) / (1 + count)) + 1
            for name, count in zip(names, held.tolist(), strict=False)
            if name and count
        }


_NO_ROOT = frozenset(("",))


class _Sentence:
    """One sentence of a story on its way to statements."""

    def __init__(self, reading: Reading, at: int, known: AgreementRules, roots: RootsOf) -> None:
        self.reading = reading
        self.at = at
        self.known = known
        self.roots = roots
        self.whole = roots.of(at)

    def statements(self) -> Iterator[Statement]:
        """The amounts that are whole, then the dates."""
        reading = self.reading
        for value in reading.values:
            before = reading.text[: value.quantity.span.start]
            if is_converted(value, reading.values, before) or is_called_so(reading.text, value):
                continue
            if (
                not is_partial(reading.text, value.quantity, reading.language)
                or self.known.first_of.search(before)
                or self.known.all_of.search(before)
            ):
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
        first = bisect_right(ends, span.start) - 1
        last = bisect_left(ends, span.end)
        while first > 0 and self._content_words(ends[first], ends[last]) < _SHORT_CLAUSE:
            first -= 1
        return Span(ends[first], ends[last])

    def _words(self, start: int, end: int) -> range:
        """The words that begin in a stretch of the text."""
        places = self.reading.places
        return range(bisect_left(places, start), bisect_left(places, end))

    def _content_words(self, start: int, end: int) -> int:
        """How many words of the stretch are neither stop words nor numbers."""
        told, row = self.roots.told, self.reading.row
        return sum([told[row[at]] for at in self._words(start, end)])

    def _near(self, span: Span, clause: Span, reach: int) -> Roots:
        """The roots of the words on both sides of the value, within its clause and in reach."""
        before = self._words(clause.start, span.start)
        after = self._words(span.end, clause.end)
        row, bare = self.reading.row, self.roots.bare
        near = {at for at in (*before[-reach:], *after[:reach]) if row[at] not in bare}
        return self.roots.near(self.at, near)
