"""The distinct words of a story, each looked up once, and its sentences as numbers of words."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain, count

import numpy as np
from numpy.typing import NDArray

from summarize.language import tokens
from summarize.language.quantities.places import begin_in, triggers
from summarize.vectors import Positions, numbered, ranges


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The words of one story.

    Attributes:
        words: every distinct word as written, then the parts of hyphenated ones.
        rows: the sentences, each as the numbers of its words.
        language: BCP 47 primary subtag.
    """

    words: tuple[str, ...]
    rows: tuple[tuple[int, ...], ...]
    language: str
    parts: tuple[tuple[int, ...], ...]

    @classmethod
    def of(cls, word_lists: Sequence[Sequence[str]], language: str = "en") -> "Lexicon":
        """The lexicon of sentences given as their words."""
        number: defaultdict[str, int] = defaultdict(count().__next__)
        rows = tuple(tuple(map(number.__getitem__, words)) for words in word_lists)
        whole = list(number)
        parts = [
            (at,) if "-" not in word else tuple(number[part] for part in word.split("-") if part)
            for at, word in enumerate(whole)
        ]
        return cls(tuple(number), rows, language, tuple(parts))

    @cached_property
    def forms(self) -> tokens.WordForms:
        """How words of the language are compared."""
        return tokens.word_forms(self.language)

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The stem of each word."""
        return tuple(map(self.forms.stem, self.words))

    @cached_property
    def concepts(self) -> tuple[str, ...]:
        """The stem of each word, or the one that stands for its synonyms."""
        return tuple(map(self.forms.concept, self.stems))

    @cached_property
    def stops(self) -> tuple[bool, ...]:
        """Which words are stop words."""
        return tuple(map(self.forms.is_stop_word, self.words))

    def concepts_of(self, words: Iterable[int]) -> frozenset[str]:
        """The content words among these as concepts, hyphenated ones taken apart."""
        return frozenset(chain.from_iterable(map(self._content.__getitem__, words)))

    @cached_property
    def _content(self) -> tuple[tuple[str, ...], ...]:
        """The concepts of the content parts of each word."""
        stops, concepts = self.stops, self.concepts
        return tuple(
            [tuple([concepts[part] for part in own if not stops[part]]) for own in self.parts]
        )

    def among(self, forms: frozenset[str], ending: str = "") -> frozenset[int]:
        """The words that are one of these forms, in small letters, or have this ending."""
        found = [at for form in forms.intersection(self._by_form) for at in self._by_form[form]]
        if ending:
            found += [at for at, word in enumerate(self.folded) if word.endswith(ending)]
        return frozenset(found)

    def matching(self, pattern: re.Pattern[str]) -> frozenset[int]:
        """The words in which a pattern finds something; it must not match a line break."""
        text, ends = self._lines
        found = [match.start() for match in pattern.finditer(text)]
        return frozenset(np.searchsorted(ends, found, side="right").tolist())

    @cached_property
    def _lines(self) -> tuple[str, Positions]:
        """All words, each on its line, and where the lines end."""
        return "\n".join(self.words), np.cumsum(np.fromiter(map(len, self.words), np.int64) + 1)

    def holding(self, parts: Iterable[str]) -> frozenset[int]:
        """The words that have one of these letters in them, whatever a pattern takes for the case.

        Parts are in small letters, with straight apostrophes.
        """
        text, ends = self._folded_lines
        found: set[int] = set()
        for part in parts:
            place = text.find(part)
            while place >= 0:
                at = bisect_right(ends, place)
                found.add(at)
                place = text.find(part, ends[at])
        return frozenset(found)

    @cached_property
    def _folded_lines(self) -> tuple[str, list[int]]:
        """All folded words, each on its line, and where the lines end.

        With one "i" only: to a pattern without case that of Turkish, with or without a dot, is one.
        """
        lines = "\n".join(self.folded).replace("ı", "i").replace("i\u0307", "i")
        return lines + "\n", list(accumulate([len(line) + 1 for line in lines.split("\n")]))

    @cached_property
    def amounts(self) -> frozenset[int]:
        """The words in which an amount or a date can begin."""
        known = triggers(self.language)
        return frozenset(begin_in(self.words, known))

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """Each word in small letters with straight apostrophes."""
        return tuple([word.casefold().replace("’", "'") for word in self.words])

    @cached_property
    def _by_form(self) -> Mapping[str, list[int]]:
        """The words of each form in small letters."""
        found: dict[str, list[int]] = {}
        for at, word in enumerate(self.folded):
            found.setdefault(word, []).append(at)
        return found

    @cached_property
    def word_of(self) -> Positions:
        """The words of all sentences in one row, shape (n_words_in_text,)."""
        return np.fromiter(chain.from_iterable(self.rows), dtype=np.int64)

    @cached_property
    def row_of(self) -> Positions:
        """The sentence of each entry of `word_of`."""
        return np.repeat(np.arange(len(self.rows)), self._row_lengths)

    @cached_property
    def _row_lengths(self) -> Positions:
        return np.array(list(map(len, self.rows)), dtype=np.int64)

    @cached_property
    def starts(self) -> Positions:
        """Where each sentence begins in `word_of`."""
        return np.cumsum(self._row_lengths) - self._row_lengths

    @cached_property
    def part_lengths(self) -> Positions:
        """How many parts each word has."""
        return np.array(list(map(len, self.parts)), dtype=np.int64)

    @cached_property
    def part_of(self) -> Positions:
        """The words of all sentences with hyphenated ones taken apart, shape (n_parts,)."""
        lengths = self.part_lengths
        flat = np.array([part for parts in self.parts for part in parts], dtype=np.int64)
        starts = np.cumsum(lengths) - lengths
        return flat[ranges(starts[self.word_of], lengths[self.word_of])]

    @cached_property
    def part_row_of(self) -> Positions:
        """The sentence of each entry of `part_of`."""
        return np.repeat(self.row_of, self.part_lengths[self.word_of])

    @cached_property
    def stem_of(self) -> Positions:
        """The number of each word's stem; equal stems have one number."""
        return numbered(self.stems)[0]

    @cached_property
    def stem_names(self) -> tuple[str, ...]:
        """The stem of each number of `stem_of`."""
        return tuple(dict.fromkeys(self.stems))

    @cached_property
    def stem_number(self) -> Mapping[str, int]:
        """The number of each stem."""
        return {name: number for number, name in enumerate(self.stem_names)}

    @property
    def stem_count(self) -> int:
        """How many stems there are."""
        return len(self.stem_names)

    @cached_property
    def is_stop(self) -> NDArray[np.bool_]:
        """Which words are stop words, as an array."""
        return np.array(self.stops, dtype=np.bool_)

    @cached_property
    def is_capital(self) -> NDArray[np.bool_]:
        """Which words begin with a capital."""
        return np.array([word[0].isupper() for word in self.words], dtype=np.bool_)

    @cached_property
    def has_digit(self) -> NDArray[np.bool_]:
        """Which words begin with a digit."""
        return np.array([word[0].isdigit() for word in self.words], dtype=np.bool_)
