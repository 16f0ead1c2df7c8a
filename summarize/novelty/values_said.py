"""The values that sentences give, each with what it is of."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from summarize.agreement import ROOT
from summarize.claims import Value
from summarize.data import Span
from summarize.language.quantities import DateMention, Quantity
from summarize.languages.novelty import NoveltyRules
from summarize.novelty.kinds import Kinds
from summarize.novelty.numbers import is_no_count
from summarize.novelty.signs import signs_of
from summarize.novelty.subjects import Subjects, roots
from summarize.novelty.variables import DATE, Variable
from summarize.readings import Reading

# Words beside a number that may qualify it. Chosen, not tuned.
_BESIDE = 4
_NO_VALUES = frozenset(("times", "fraction"))
_CALENDAR = frozenset(("weekday", "day", "month"))


def variables_of(subjects: Subjects, place: int) -> Iterator[Variable]:
    """The variables of a sentence: its values, its dates to come, and nobody as a number.

    Args:
        subjects: what the sentences are about.
        place: the position of the sentence among those that were compared.
    """
    kinds, reading = subjects.kinds, subjects.compared.readings.each[place]
    if kinds is None:
        return
    sentence = _Sentence(subjects, place, reading, kinds)
    last = ""
    for value in reading.values:
        if _may_change(value, reading, rules=kinds.rules):
            yield sentence.counted(value, last)
            last = value.quantity.noun or last
    yield from sentence.dated()
    yield from sentence.nobody()


def _may_change(value: Value, reading: Reading, *, rules: NoveltyRules) -> bool:
    """Whether a number is one that may change: no name, age or ratio, and not "dozens"."""
    quantity = value.quantity
    is_name = rules.numbering.search(reading.text[: quantity.span.start]) is not None
    is_number = quantity.dimension not in _NO_VALUES and quantity.bound != "range"
    return is_number and not is_name and not is_no_count(value, reading)


@dataclass(frozen=True, eq=False)
class _Sentence:
    """One sentence on its way to variables."""

    subjects: Subjects
    place: int
    reading: Reading
    kinds: Kinds

    @property
    def rules(self) -> NoveltyRules:
        """What is known of the language."""
        return self.kinds.rules

    def counted(self, value: Value, last: str) -> Variable:
        """The variable of a value; `last` is the noun of the value before it."""
        text, span = self.reading.text, value.quantity.span
        clause = self._clause(span)
        kinds = self.kinds
        kind, role = kinds.of(text, value, clause, last)
        counted = value.quantity.noun if value.quantity.dimension == "count" else ""
        noun = kinds.concept(counted)
        per = self.rules.per.match(text, span.end)
        about = f"{text[clause.start : span.start]} {text[span.end : clause.end]}"
        return Variable(
            self.place,
            span,
            kind,
            self._words - {kind, noun},
            self._about(about) - {kind, noun},
            self._names,
            self._own(span, clause),
            frozenset(signs_of(self.reading, value, clause, self.rules)),
            frame=self._frame,
            numbers=self._numbers(span),
            value=value,
            role=role,
            noun=noun if kinds.is_told(counted) else "",
            is_person=kinds.is_person(value.quantity.noun),
            per=kinds.concept(per[per.lastgroup or 0]) if per else "",
            qualifiers=self._qualifiers(span),
        )

    def dated(self) -> Iterator[Variable]:
        """The dates on which something is to come, or until which it lasts."""
        text = self.reading.text
        has_moved = self.rules.rescheduled.search(text) is not None
        for date in self.reading.dates:
            clause = self._clause(date.span)
            if self._is_to_come(date, text[clause.start : date.span.start]):
                yield Variable(
                    self.place,
                    date.span,
                    DATE,
                    self._words,
                    self._about(clause.of(text)),
                    self._names,
                    self._own(date.span, clause),
                    frozenset(("moved",) if has_moved else ()),
                    date=date,
                )

    def nobody(self) -> Iterator[Variable]:
        """Nobody, as a number of people: "nobody was hurt"."""
        text, claims = self.reading.text, self.kinds.claims
        match = self.rules.nobody.search(text)
        if match is None or claims is None:
            return
        span = Span(*match.span())
        clause = self._clause(span)
        found = claims.casualties.search(text, span.end, clause.end)
        if found is not None:
            kind = str(found.lastgroup)
            quantity = Quantity(span, 0.0, 0.0, "", "count")
            yield Variable(
                self.place,
                span,
                kind,
                self._words,
                self._about(clause.of(text)),
                self._names,
                self._own(span, clause),
                frozenset(),
                value=Value(quantity, kind, match[0], "count", 0.0, 0.0),
            )

    def _is_to_come(self, date: DateMention, before: str) -> bool:
        """Whether something is to be on a date; "Monday" alone may be the last or the next one."""
        if _CALENDAR.isdisjoint(date.written) or date.last_year is not None:
            return False
        today = self.reading.published.date() if self.reading.published else None
        day = date.date
        if today is not None and day is not None and day > today:
            return True
        is_gone = today is not None and day is not None and "weekday" not in date.written
        return not (is_gone and day != today) and self.rules.to_come.search(before) is not None

    def _clause(self, span: Span) -> Span:
        """The clause of a value, without who gives it."""
        text, start = self.reading.text, self._said_until(span)
        for match in self.rules.clause_ends.finditer(text):
            if start <= match.start() and match.end() <= span.start:
                start = match.end()
            elif match.start() >= span.end:
                return Span(start, match.start())
        return Span(start, len(text))

    def _said_until(self, span: Span) -> int:
        """Where a sentence has told who gives a value."""
        return self._sayer if self._sayer <= span.start else 0

    def _own(self, span: Span, clause: Span) -> frozenset[str]:
        """The names up to the end of a clause, without that of who gives the value."""
        text = self.reading.text[self._said_until(span) : max(clause.end, span.end)]
        return self._names & roots(text)

    def _numbers(self, span: Span) -> frozenset[float]:
        """The numbers before a value that only name what it is of: "stage six", "the third"."""
        text = self.reading.text
        return frozenset(
            each.value
            for each in self.reading.quantities
            if each.span.end <= span.start
            and (
                each.dimension == "ordinal" or self.rules.numbering.search(text[: each.span.start])
            )
        )

    def _qualifiers(self, span: Span) -> frozenset[str]:
        text = self.reading.text
        beside = [*text[: span.start].split()[-_BESIDE:], *text[span.end :].split()[:_BESIDE]]
        return self.rules.qualifiers & {word.casefold().strip(",.") for word in beside}

    def _about(self, text: str) -> frozenset[str]:
        """The words that say what a value is of, without names and the verb that moves it."""
        return self._unnamed(self.subjects.words_of(self.rules.motions.sub(" ", text)))

    def _unnamed(self, words: frozenset[str]) -> frozenset[str]:
        return frozenset(word for word in words if word[:ROOT] not in self._names)

    @cached_property
    def _sayer(self) -> int:
        match = self.rules.sayer.search(self.reading.text)
        return match.end() if match else 0

    @cached_property
    def _frame(self) -> frozenset[str]:
        """The words that say at the beginning of a sentence where it is true."""
        match = self.rules.frame.match(self.reading.text)
        return self.subjects.words_of(match["what"]) if match else frozenset()

    @cached_property
    def _names(self) -> frozenset[str]:
        return self.subjects.names(self.place)

    @cached_property
    def _words(self) -> frozenset[str]:
        return self.subjects.unnamed(self.place)
