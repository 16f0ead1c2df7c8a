"""What a language must tell so that its dates can be read."""

from collections.abc import Callable, Mapping
from functools import cache
from re import Pattern
from typing import NamedTuple

from summarize.languages import rules


class DateRules(NamedTuple):
    """How dates are written.

    The patterns at a place are matched in order, and the first that matches is read. Their groups:
    year, month (a key of `months`, or digits), day, last_day, weekday (a key of `weekdays`);
    first, second and year of "3/4/2020"; decade and short ("1990s", "’90s"); year and last_year of
    "2019-20"; relative ("last week").

    `at_number` is tried where a run of digits begins, `at_quote` where a mark stands before one,
    and `at_word` where a word of its keys stands, written as it is. `relative` maps what is written
    to days, weeks, months or years from the publication date. A month alone that is in `ambiguous`
    counts only after `in_month`. `last`, `next` and `future` match to the end of what stands
    before a weekday; without one of `future_words` the last one does not match.
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    at_number: tuple[Pattern[str], ...]
    at_quote: tuple[Pattern[str], ...] = ()
    at_word: Mapping[str, tuple[Pattern[str], ...]] = {}
    relative: Mapping[str, tuple[str, int]] = {}
    ambiguous: frozenset[str] = frozenset()
    in_month: Pattern[str] | None = None
    last: Pattern[str] | None = None
    next: Pattern[str] | None = None
    future: Pattern[str] | None = None
    future_words: frozenset[str] = frozenset()
    day_first: bool = False
    adapted: Callable[[str], "DateRules"] | None = None


@cache
def date_rules(language: str) -> DateRules | None:
    """The rules of a language (BCP 47 primary subtag); None where its dates are not read.

    Where `months` is empty, only dates in figures are read.
    """
    found = rules(language, "dates")
    if not isinstance(found, DateRules):
        return None
    return found.adapted(language) if found.adapted else found
