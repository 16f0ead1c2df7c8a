"""The values that sentences give, each with what it is of."""

from collections.abc import Iterator

from summarize.claims import Value
from summarize.data import Span
from summarize.language.quantities import DateMention, Quantity
from summarize.languages.novelty import NoveltyRules
from summarize.novelty.kinds import DATE
from summarize.novelty.numbers import is_no_count
from summarize.novelty.subjects import Subjects
from summarize.novelty.variables import Counted, Source, Variable
from summarize.readings import Reading

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
    source = Source(subjects, place, reading, kinds)
    last = ""
    for value in reading.values:
        if _may_change(value, reading, rules=kinds.rules):
            yield _counted(source, value, last)
            last = value.quantity.noun or last
    yield from _dated(source)
    yield from _nobody(source)


def _may_change(value: Value, reading: Reading, *, rules: NoveltyRules) -> bool:
    """Whether a number is one that may change: no name, age or ratio, and not "dozens"."""
    quantity = value.quantity
    if quantity.dimension in _NO_VALUES or quantity.bound == "range":
        return False
    is_name = rules.numbering.search(reading.text[: quantity.span.start]) is not None
    return not is_name and not is_no_count(value, reading)


def _counted(source: Source, value: Value, last: str) -> Variable:
    """The variable of a value; `last` is the noun of the value before it."""
    span = value.quantity.span
    around = source.clause(span)
    kind, role = source.kinds.of(source.reading.text, value, around, last)
    return Counted(source, span, around, kind, value, role=role)


def _dated(source: Source) -> Iterator[Variable]:
    """The dates on which something is to come, or until which it lasts."""
    for date in source.reading.dates:
        if _CALENDAR.isdisjoint(date.written) or date.last_year is not None:
            continue
        around = source.clause(date.span)
        before = source.reading.text[around.start : date.span.start]
        if _is_to_come(source, date, before):
            yield Variable(source, date.span, around, DATE, date=date)


def _nobody(source: Source) -> Iterator[Variable]:
    """Nobody, as a number of people: "nobody was hurt"."""
    text, claims = source.reading.text, source.kinds.claims
    match = source.rules.nobody.search(text)
    if match is None or claims is None:
        return
    span = Span(*match.span())
    around = source.clause(span)
    found = claims.casualties.search(text, span.end, around.end)
    if found is not None:
        kind = str(found.lastgroup)
        quantity = Quantity(span, 0.0, 0.0, "", "count")
        value = Value(quantity, kind, match[0], "count", 0.0, 0.0)
        yield Variable(source, span, around, kind, value)


def _is_to_come(source: Source, date: DateMention, before: str) -> bool:
    """Whether something is to be on a date; "Monday" alone may be the last or the next one."""
    today = source.reading.published.date() if source.reading.published else None
    day = date.date
    if today is not None and day is not None and day > today:
        return True
    is_gone = today is not None and day is not None and "weekday" not in date.written
    return not (is_gone and day != today) and source.rules.to_come.search(before) is not None
