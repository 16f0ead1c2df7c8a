"""What a language knows of quotations: apostrophes, terms and titles, and who speaks."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Literal, NamedTuple, Protocol, cast

from summarize.languages import rules
from summarize.resources import read_lines

MASK = "\ufffc"
"""Stands for each character of a quotation, so that its words are not read as the article's own."""


QUOTATION_MARKS = "\"“”„‟«»‘’'`‚‹›「」『』｢｣"


def inner(quoted: str) -> str:
    """What stands between the marks of a quotation."""
    return quoted.strip(f"{QUOTATION_MARKS} ")


class Clause(NamedTuple):
    """Who reports, and where the reporting clause stands in the text."""

    speaker: str
    start: int
    end: int


class Person(NamedTuple):
    """Somebody an article names: the longest form of the name and which pronoun fits ("" both)."""

    name: str
    pronoun: str


class ClauseAfter(Protocol):
    """The reporting clause that follows a quotation ending at `start`, within `end`."""

    def __call__(
        self, masked: str, start: int, end: int, *, speech: bool, comma: bool
    ) -> Clause | None:
        """`speech`: a clause is quoted; `comma`: a comma stands inside the closing mark."""


class ClauseBefore(Protocol):
    """The reporting clause before a quotation that opens at `end`, from `start` on."""

    def __call__(self, masked: str, start: int, end: int, *, speech: bool) -> Clause | None:
        """`speech`: a clause is quoted, not a term."""


class SpeakerRules(NamedTuple):
    """Reporting clauses and the persons behind their pronouns.

    `find_persons` reads a masked text into persons by surname; `fitting` gives the one person of a
    stretch whom a pronoun fits ("" where several do, None where nobody); `names_somebody` tells
    whether a stretch names a person or speaks of one; `is_somebody` whether a phrase surely speaks.
    `resolvable` are the pronouns that can be resolved so. A reporting clause holds one of `cues`.
    `signature` is a clause without a verb: who stands behind a quotation and a dash, or before it
    and a colon.
    """

    clause_after: ClauseAfter
    clause_before: ClauseBefore
    find_persons: Callable[[str], dict[str, Person]]
    fitting: Callable[[Mapping[str, Person], str, str], str | None]
    names_somebody: Callable[[Mapping[str, Person], str], bool]
    is_somebody: Callable[[Mapping[str, Person], str], bool]
    resolvable: frozenset[str]
    cues: frozenset[str]
    signature: Callable[[str, int, int], Clause | None]


class QuotationRules(NamedTuple):
    """The quotations of a language. Without `speakers` nobody is told who speaks.

    `clipped` are words that lose their beginning to an apostrophe ("’em"); `is_speech` tells a
    clause somebody says from a term or a title, marks included; `lost_close` whether an unclosed
    quotation, by its end, has lost its mark ("... , he said").
    """

    clipped: frozenset[str]
    is_speech: Callable[[str], bool]
    lost_close: Callable[[str], bool]
    speakers: SpeakerRules | None = None


@cache
def mark_roles(code: str) -> Mapping[str, Literal["opens", "closes"]]:
    """Which marks can only open and which can only close a quotation in a language.

    None where CLDR tells nothing, or nothing that sets the language apart from English.
    """
    rows = (line.split("\t") for line in read_lines("languages/quotation_marks.tsv"))
    marks = next((row[1:] for row in rows if row[0] == code), [])
    opening, closing = set(marks[::2]), set(marks[1::2])
    return {
        **dict.fromkeys(sorted(opening - closing), "opens"),
        **dict.fromkeys(sorted(closing - opening), "closes"),
    }


def quotation_rules(code: str) -> QuotationRules:
    """The rules of a language; every language has some, at least those of any script."""
    return cast("QuotationRules", rules(code, "quotations"))
