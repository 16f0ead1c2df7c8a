"""What a language knows of its sentences: where they end, and which of them can be quoted."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import NamedTuple, Protocol, cast

from summarize.data import SentenceKind
from summarize.languages import rules
from summarize.resources import read_groups, read_lines

NOTHING: frozenset[str] = frozenset()
_ABBREVIATIONS = ("never", "name", "number", "either")


@dataclass(frozen=True, eq=False)
class BoundaryRules:
    """Words by what they tell about a stop beside them; a language may know none of them.

    `abbreviations` maps a word without its final full stop to its group: "never", "name",
    "number", "month", "time", "any", "either", "unit" or "end" (`summarize.language.boundaries`
    says what each means). `terminals` end a sentence with no space after them ("。").
    `ordinals`: a number with a full stop counts ("am 5. Mai"). `small_letters`: a sentence may
    begin with a small letter, as on careless pages. `guesses`: a word without a vowel that no list
    has is an abbreviation.
    """

    abbreviations: Mapping[str, str] = field(default_factory=dict)
    terminals: str = ""
    ordinals: bool = False
    small_letters: bool = False
    guesses: bool = False
    opens_sentence: frozenset[str] = NOTHING
    reporting: frozenset[str] = NOTHING
    exclaimed_name: frozenset[str] = NOTHING
    lettered: frozenset[str] = NOTHING
    after_time: frozenset[str] = NOTHING
    first_name: frozenset[str] = NOTHING
    courtesy: frozenset[str] = NOTHING
    before_pronoun: frozenset[str] = NOTHING
    unplain: frozenset[str] = NOTHING
    credit: frozenset[str] = NOTHING
    credit_signs: tuple[str, ...] = ()
    before_stamp: frozenset[str] = NOTHING
    time_lead_in: str = ""
    time_zone: str = ""
    greeting: str = ""
    greeting_signs: tuple[str, ...] = ()


class KindOf(Protocol):
    """The kind of a sentence, from its text and its place."""

    def __call__(self, text: str, *, alone: bool, first: bool, last: bool) -> SentenceKind:
        """`alone` in its paragraph, in the `first` paragraph, `last` of its paragraph."""


class OpensSmall(Protocol):
    """Whether a sentence begins with a small letter where its script would have a capital."""

    def __call__(self, text: str) -> bool:
        """Whether `text` does."""


class SentenceRules(NamedTuple):
    """The sentences of a language. `opens_small` is None where capitals tell nothing."""

    boundaries: BoundaryRules
    kind_of: KindOf
    opens_small: OpensSmall | None = None


@cache
def sentence_rules(code: str) -> SentenceRules:
    """The rules of a language; every language has some, at least those of any script.

    A language without a package of its own may have words: `languages/<code>/sentences.txt`.
    """
    found = cast("SentenceRules", rules(code, "sentences"))
    if not _splitter_row(code).has_words:
        return found
    groups = read_groups(f"languages/{code}/sentences.txt")
    boundaries = replace(
        found.boundaries,
        abbreviations={**found.boundaries.abbreviations, **abbreviations_in(groups)},
        terminals=found.boundaries.terminals + "".join(sorted(groups.get("terminal", ()))),
        opens_sentence=groups.get("opens", NOTHING),
        ordinals="ordinals" in groups,
    )
    return found._replace(boundaries=boundaries)


def abbreviations_in(groups: Mapping[str, frozenset[str]]) -> dict[str, str]:
    """The abbreviations of a word file by their group."""
    return {word: group for group in _ABBREVIATIONS for word in groups.get(group, ())}


def splitter_of(code: str) -> str:
    """What cuts a language into sentences: "rules" or "punkt", whichever did better."""
    return _splitter_row(code).splitter


class _SplitterRow(NamedTuple):
    """What `languages/splitters.tsv` says of a language."""

    splitter: str = "rules"
    has_words: bool = False


@cache
def _splitter_row(code: str) -> _SplitterRow:
    rows = (line.split("\t") for line in read_lines("languages/splitters.tsv"))
    found = next((row for row in rows if row[0] == code), None)
    return _SplitterRow(found[1], found[2] == "yes") if found is not None else _SplitterRow()
