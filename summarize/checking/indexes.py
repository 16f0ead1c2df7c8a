"""What the rules look up in the evidence, so that a text is checked in linear time."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from summarize.checking.evidence import Evidence
from summarize.checking.people import demonym
from summarize.language.names import Name, consonants, plain
from summarize.language.quantities import (
    DateMention,
    Quantity,
    base_value,
    in_base_unit,
    weekday_of,
)

# More different quantities than this near one value are no news text.
_NEIGHBOURS = 48


@dataclass(frozen=True, slots=True)
class QuantityIndex:
    """Different quantities by dimension in order of size, by written value, and their nouns."""

    by_size: Mapping[str, tuple[list[float], list[Quantity]]]
    by_value: Mapping[float, list[Quantity]]
    nouns: frozenset[str]

    def near(self, quantity: Quantity) -> list[Quantity]:
        """The quantities that may say the same as this one."""
        sizes, ordered = self.by_size.get(_dimension(quantity), ([], []))
        place = bisect_left(sizes, base_value(quantity))
        around = ordered[max(0, place - _NEIGHBOURS) : place + _NEIGHBOURS]
        return [*self.by_value.get(quantity.value, ())[:_NEIGHBOURS], *around]


def _dimension(quantity: Quantity) -> str:
    return "clock" if quantity.dimension == "clock" else in_base_unit(quantity)[2]


@lru_cache(maxsize=64)
def quantities_of(evidence: Evidence) -> QuantityIndex:
    """The index of the evidence's quantities."""
    different = {
        (q.value, q.low, q.high, q.unit, q.dimension, q.noun, q.bound): q
        for q in evidence.quantities
    }
    by_size: dict[str, list[Quantity]] = defaultdict(list)
    by_value: dict[float, list[Quantity]] = defaultdict(list)
    for quantity in different.values():
        by_size[_dimension(quantity)].append(quantity)
        by_value[quantity.value].append(quantity)
    ordered = {key: sorted(found, key=base_value) for key, found in by_size.items()}
    return QuantityIndex(
        {key: ([base_value(q) for q in found], found) for key, found in ordered.items()},
        by_value,
        frozenset(q.noun for q in evidence.quantities if q.noun),
    )


def date_key(date: DateMention) -> Hashable:
    """What two mentions of one date must share: the most exact part that the text writes."""
    if date.relative:
        return ("relative", date.relative) if date.date is None else ("date", date.date)
    if "month" in date.written:
        return ("month", date.month, date.day)
    if "weekday" in date.written:
        return ("weekday", date.weekday)
    return ("year", date.year)


@lru_cache(maxsize=64)
def dates_of(evidence: Evidence) -> Mapping[Hashable, list[DateMention]]:
    """The different dates of the evidence under every key that a claim may ask for."""
    different = {
        (d.year, d.month, d.day, d.weekday, d.written, d.last_year, d.relative): d
        for d in evidence.dates
    }
    index: dict[Hashable, list[DateMention]] = defaultdict(list)
    for date in different.values():
        keys: set[Hashable] = {date_key(date), ("weekday", weekday_of(date)), ("date", date.date)}
        keys |= {("year", date.year), ("month", date.month, None), ("relative", date.relative)}
        if date.day is not None:
            keys.add(("month", date.month, date.day))
        for year in range(date.year or 0, min((date.last_year or 0), (date.year or 0) + 100) + 1):
            keys.add(("year", year))
        for key in keys:
            index[key].append(date)
    return index


@dataclass(frozen=True, slots=True)
class NameIndex:
    """The comparable forms of the evidence's names, and the initials they spell."""

    keys_: frozenset[tuple[str, ...]]
    initials: frozenset[str]


@lru_cache(maxsize=64)
def names_of(evidence: Evidence) -> NameIndex:
    """The index of the evidence's names."""
    return NameIndex(
        frozenset(evidence.names.key(name) for name in evidence.mentions),
        frozenset(initials_of(name) for name in evidence.mentions),
    )


# Words of names that carry no fact of their own.
_EMPTY_PARTS = frozenset(
    {"the", "of", "and", "inc", "corp", "co", "ltd", "llc", "jr", "sr", "plc", "st"}
)


def initials_of(name: Name) -> str:
    """The first letters of the words of a name, small."""
    return "".join(plain(part)[:1] for part in parts_of(name))


def parts_of(name: Name) -> list[str]:
    """The words of a name that carry a fact, hyphenated ones apart."""
    split = [part for word in name.parts for part in re.split(r"[-–/&]", word)]
    return [part for part in split if len(plain(part)) > 1 and plain(part) not in _EMPTY_PARTS]


@lru_cache(maxsize=64)
def words_of(evidence: Evidence) -> frozenset[str]:
    """The words of the evidence as written."""
    return frozenset(evidence.words)


@lru_cache(maxsize=64)
def demonyms_of(evidence: Evidence) -> frozenset[str]:
    """The capitalised words of the evidence as keys of countries and their people."""
    return frozenset(
        demonym(plain(part))
        for word in words_of(evidence)
        if word[0].isupper()
        for part in word.split("-")
    )


@lru_cache(maxsize=64)
def variants_of(evidence: Evidence) -> Mapping[str, list[str]]:
    """The folded words of the evidence by their consonants."""
    index: dict[str, list[str]] = defaultdict(list)
    for word in sorted(evidence.folds):
        index[consonants(word)].append(word)
    return index
