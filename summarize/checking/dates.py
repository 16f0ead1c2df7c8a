"""Dates of a text of which its evidence lacks a part."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from summarize.checking.derived import follows_date
from summarize.checking.placed import exchanges_ends, stands_elsewhere, word_before
from summarize.language.quantities import DateMention, dates_compatible, weekday_of

if TYPE_CHECKING:
    from summarize.checking.content import Content

# "From 1900 to 2000" names every year between; longer spans are no dates.
_MOST_YEARS = 100
# Evidence with more dates is no news text.
_MOST_DATES = 60


@dataclass(frozen=True, eq=False)
class DateIndex:
    """The different dates of a text under every key that a claim may ask for."""

    dates: tuple[DateMention, ...]

    def near(self, date: DateMention) -> Sequence[DateMention]:
        """The dates that may be the same: they share the most exact part that it writes."""
        return self._by_key.get(_key(date), ())

    def names_year(self, year: float | None) -> bool:
        """Whether a date of the text writes this year."""
        return any("year" in other.written for other in self._by_key.get(("year", year), ()))

    @cached_property
    def _by_key(self) -> Mapping[Hashable, list[DateMention]]:
        different = {
            (d.year, d.month, d.day, d.weekday, d.written, d.last_year, d.relative): d
            for d in self.dates
        }
        index: dict[Hashable, list[DateMention]] = defaultdict(list)
        for date in different.values():
            for key in _all_keys(date):
                index[key].append(date)
        return index


def _key(date: DateMention) -> Hashable:
    """What two mentions of one date must share: the most exact part that the text writes."""
    if date.relative:
        return _resolved_key(date)
    if "month" in date.written:
        return ("month", date.month, date.day)
    if "weekday" in date.written:
        return ("weekday", date.weekday)
    return ("year", date.year)


def _resolved_key(date: DateMention) -> Hashable:
    """The day, month or year that "this month" means; the words where that is not known."""
    if date.date is not None:
        return ("date", date.date)
    if date.month is not None:
        return ("month", date.month, None)
    return ("year", date.year) if date.year is not None else ("relative", date.relative)


def _all_keys(date: DateMention) -> set[Hashable]:
    """The keys by which other mentions may ask for a date."""
    keys: set[Hashable] = {_key(date), ("weekday", weekday_of(date)), ("date", date.date)}
    keys |= {("year", date.year), ("month", date.month, None), ("relative", date.relative)}
    if date.day is not None:
        keys.add(("month", date.month, date.day))
    first = date.year or 0
    last = min(date.last_year or 0, first + _MOST_YEARS)
    return keys | {("year", year) for year in range(first, last + 1)}


def wrong_dates(claim: "Content", evidence: "Content") -> Iterator[str]:
    """Dates with a part that no date of the evidence has together with the others."""
    for date in claim.dates:
        written = date.span.of(claim.text)
        near = evidence.date_index.near(date)
        given = any(_gives_date(other, date, evidence) for other in near)
        given = (
            not _is_elsewhere(date, claim, evidence) if given else _follows(date, claim, evidence)
        )
        # "March" may stand in the evidence as another word ("the March fall").
        is_word = date.written == ("month",) and written in evidence.word_set
        if not given and not is_word:
            yield f'date: "{written}"'


def _follows(date: DateMention, claim: "Content", evidence: "Content") -> bool:
    few = max(len(evidence.dates), len(claim.dates)) <= _MOST_DATES
    return few and follows_date(date, evidence)


def _is_elsewhere(date: DateMention, claim: "Content", evidence: "Content") -> bool:
    """Whether the evidence gives the date of another thing, and another date of this one."""
    if max(len(evidence.dates), len(claim.dates)) > _MOST_DATES:
        return False
    own, rivals = [], []
    for other in evidence.dates:
        if _gives_date(other, date, evidence):
            own.append(other.span)
        elif _is_rival(other, date, claim, evidence):
            rivals.append(other.span)
    return bool(own) and (
        exchanges_ends(date.span, own, claim, evidence)
        or stands_elsewhere(date, own, rivals, claim, evidence)
    )


def _is_rival(other: DateMention, date: DateMention, claim: "Content", evidence: "Content") -> bool:
    """Whether a date that the claim lacks may have its place: alike, or told as the same end."""
    rules = claim.amount_rules
    if rules is None or any(_gives_date(other, each, evidence) for each in claim.dates):
        return False
    before = word_before(claim, date.span)
    is_end = before in rules.since or before in rules.until
    return other.written == date.written or (is_end and before == word_before(evidence, other.span))


def _gives_date(other: DateMention, date: DateMention, evidence: "Content") -> bool:
    if date.relative:
        return other.relative == date.relative or (
            date.date is not None and other.date == date.date
        )
    if other.written == date.written == ("weekday",):
        # "Until Saturday" and "on Saturday" are counted from one day in two directions.
        return other.weekday == date.weekday
    if not dates_compatible(other, date):
        return False
    if "weekday" in date.written:
        return weekday_of(other) == date.weekday
    if date.last_year:
        return other.year is not None
    return all(
        getattr(other, part) is not None
        or (part == "year" and evidence.date_index.names_year(date.year))
        for part in date.written
    )
