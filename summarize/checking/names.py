"""Names of a text of which its evidence lacks a word, in all the spellings the story knows."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from summarize.language import stem
from summarize.language.names import (
    Name,
    NameTable,
    are_variants,
    consonants,
    fold,
    is_calendar_word,
    plain,
)
from summarize.patterns import regex

if TYPE_CHECKING:
    from summarize.checking.content import Content

# Shorter names have too many neighbours.
_SHORTEST_VARIANT = 5
# More words with the same consonants are no news text.
_MOST_VARIANTS = 16
# Endings of cases and genders have up to three letters in most languages of Europe.
_LONGEST_ENDING = 3
# Of a name at least so many letters stay: three are the beginning of too many words. Not tuned.
_SHORTEST_STEM = 4
_JOINTS = regex(r"[-–/&]")


@dataclass(frozen=True, eq=False)
class NameIndex:
    """The names of a text, and its words as names are compared."""

    mentions: tuple[Name, ...]
    table: NameTable
    folds: frozenset[str]
    words: frozenset[str]
    people_key: Callable[[str], str]
    empty_parts: frozenset[str]

    @cached_property
    def keys(self) -> frozenset[tuple[str, ...]]:
        """The comparable forms of its names."""
        return frozenset(self.table.key(name) for name in self.mentions)

    @cached_property
    def initials(self) -> frozenset[str]:
        """The initials that its names spell."""
        return frozenset(_initials(self.parts(name)) for name in self.mentions)

    @cached_property
    def peoples(self) -> frozenset[str]:
        """Its capitalised words as keys of countries and their people."""
        return frozenset(
            self.people_key(plain(part))
            for word in self.words
            if word[0].isupper()
            for part in word.split("-")
        )

    @cached_property
    def by_consonants(self) -> Mapping[str, list[str]]:
        """Its words by their consonants."""
        index: dict[str, list[str]] = defaultdict(list)
        for word in sorted(self.folds):
            index[consonants(word)].append(word)
        return index

    def parts(self, name: Name) -> list[str]:
        """The words of a name that carry a fact, hyphenated ones apart."""
        split = [part for word in name.parts for part in _JOINTS.split(word)]
        return [
            part for part in split if len(plain(part)) > 1 and plain(part) not in self.empty_parts
        ]

    def has_variant(self, key: str) -> bool:
        """Whether a word of the text looks like another spelling of a folded word."""
        alike = self.by_consonants.get(consonants(key), ())[:_MOST_VARIANTS]
        return any(are_variants(key, other) for other in alike)

    def has_form(self, key: str) -> bool:
        """Whether a word of the text has the letters of a folded word but for its ending."""
        kept = key[: max(_SHORTEST_STEM, len(key) - _LONGEST_ENDING)]
        place = bisect_left(self._ordered, kept)
        while place < len(self._ordered) and self._ordered[place].startswith(kept):
            if len(self._ordered[place]) <= len(key) + _LONGEST_ENDING:
                return True
            place += 1
        return False

    @cached_property
    def _ordered(self) -> list[str]:
        return sorted(self.folds)


def wrong_names(claim: "Content", evidence: "Content") -> Iterator[str]:
    """Names of which the evidence lacks a word, in all the spellings the story knows."""
    index = evidence.name_index
    for name in claim.mentions:
        missing = [part for part in index.parts(name) if not _has_part(part, evidence)]
        if missing and not _known_otherwise(name, index) and not _is_ordinary(name, evidence):
            yield f'name: "{name.text}"'


def _has_part(part: str, evidence: "Content") -> bool:
    index = evidence.name_index
    key = fold(part)
    if key in evidence.folds or evidence.names.word(part) in evidence.folds:
        return True
    if evidence.rules is None:
        return index.has_form(key)
    if is_calendar_word(part) or index.people_key(plain(part)) in index.peoples:
        return True
    return len(key) >= _SHORTEST_VARIANT and index.has_variant(key)


def _known_otherwise(name: Name, index: NameIndex) -> bool:
    """Whether another form of the same name is in the evidence: "ISW", "Mr. Putin", "the U.S."."""
    if index.table.key(name) in index.keys:
        return True
    parts = index.parts(name)
    if len(parts) == 1 and parts[0].isupper() and len(plain(parts[0])) > 1:
        return plain(parts[0]) in index.initials
    short = _initials(parts)
    return len(parts) > 1 and short in index.folds and short.upper() in index.words


def _initials(parts: list[str]) -> str:
    """The first letters of the words of a name, small."""
    return "".join(plain(part)[:1] for part in parts)


def _is_ordinary(name: Name, evidence: "Content") -> bool:
    """Whether a lone word that opens the sentence is a form of a word in the evidence."""
    is_lone = name.opens_sentence and len(name.parts) == 1
    return is_lone and stem(name.text, evidence.language) in evidence.stems
