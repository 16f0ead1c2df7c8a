"""What a language must tell so that its numbers, units and hedges can be read."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from re import Pattern
from typing import Literal, NamedTuple

from summarize.languages import rules

NumeralKind = Literal["cardinal", "ordinal", "fraction"]


class Numeral(NamedTuple):
    """A number and the characters that write it; `step` is the precision with which it is given.

    A vague numeral ("dozens") has `low < high`; otherwise both are the value.
    """

    start: int
    end: int
    low: float
    high: float
    step: float
    kind: NumeralKind = "cardinal"
    digits: bool = False

    @property
    def vague(self) -> bool:
        """Whether the numeral itself is only a range."""
        return self.low != self.high


class NumberWords(NamedTuple):
    """How a language writes numbers in words.

    `starts` are the words with which a number can begin, in every case in which they are written;
    words of `leads` may stand before one and belong to the number ("a dozen"). `read` gives the
    numbers that such a word begins at a place of a text, and where the last one ends, or None.
    """

    starts: frozenset[str]
    leads: frozenset[str]
    read: Callable[[str, int], tuple[list[Numeral], int] | None]


class Hedges(NamedTuple):
    """The words that make a range of a number.

    `before` and `after` have the groups "about", "more", "less" and "nearly" and are matched to the
    end of what stands before a number, and at its end. `before_ends` are the endings, in lower
    case, without which `before` cannot match; `articles` may follow them. What `after` matches
    begins with one of `after_signs`, or has it as its second character.
    """

    before: Pattern[str]
    before_ends: tuple[str, ...]
    articles: frozenset[str]
    after: Pattern[str]
    after_signs: frozenset[str]


class Ranges(NamedTuple):
    """What stands between and before the two ends of a range.

    `joins` is the whole of what stands between ("5 to 10"). After `change` two numbers are none
    ("from 5 to 10"); `alternatives` always join, `pairs` ("and") only after `between`.
    """

    joins: Pattern[str]
    alternatives: frozenset[str] = frozenset()
    pairs: frozenset[str] = frozenset()
    between: Pattern[str] | None = None
    change: Pattern[str] | None = None


class Clock(NamedTuple):
    """Clock times: `pattern` is matched where digits or one of the `words` stand.

    Its groups: hour, minute and half ("a" or "p"); hour24 and minute24; oclock; word; and where
    there are `parts` of an hour in minutes ("half"), part, side (`before` or after) and named (one
    of the `hours`, or figures).
    """

    pattern: Pattern[str]
    words: Mapping[str, int] = {}
    parts: Mapping[str, int] = {}
    before: str = ""
    hours: Mapping[str, int] = {}


class QuantityRules(NamedTuple):
    """What is known of a language; what is None or empty is not known, and then not read.

    `digits` is matched where a run of digits begins and has the groups whole, decimals, suffix
    (of an ordinal), glyph, top and bottom (of a fraction), scale and short (a key of `scales`).
    `spellings` maps a unit as written after a number, in lower case, to its name; `symbols` maps
    what is written before (and where `symbols_follow`, after) a number to a currency.
    """

    digits: Pattern[str]
    spellings: Mapping[str, str]
    symbols: Mapping[str, str]
    ranges: Ranges
    symbols_follow: bool = False
    scales: Mapping[str, float] = {}
    words: NumberWords | None = None
    hedges: Hedges | None = None
    clock: Clock | None = None
    article: Pattern[str] | None = None
    number_sign: Pattern[str] | None = None
    may_hang: Pattern[str] | None = None
    as_meant: Callable[[str, Sequence[Numeral]], Iterable[Numeral]] | None = None
    noun: Callable[[str, int], str] | None = None
    unit_words: Mapping[str, str] = {}
    adapted: Callable[[str], "QuantityRules"] | None = None


@cache
def quantity_rules(language: str) -> QuantityRules | None:
    """The rules of a language (BCP 47 primary subtag); None where its quantities are not read.

    Where `words` is None, only digits are read.
    """
    found = rules(language, "quantities")
    if not isinstance(found, QuantityRules):
        return None
    return found.adapted(language) if found.adapted else found
