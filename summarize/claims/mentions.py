"""The people and places a story speaks of, brought to one form so that mentions can be compared.

"President Vladimir Putin", "Mr. Putin" and "the Russian leader" name one man, and "Kyiv" and
"Kiev" one city. Everything here is read off the sentences of the story themselves.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from summarize.claims.values import claim_rules
from summarize.language import Lexicon
from summarize.language.tokens import without_doubles
from summarize.vectors import Positions, are_among, distinct, numbered

# Two words at the beginnings of sentences with so many consonants alike are spellings of one name.
# Chosen, not tuned: three consonants are shared by too many words ("Smith", "Smooth").
_SURE_CONSONANTS = 4
# A stem cut to so many letters joins a country and its people: Belarus and Belarusian.
_ROOT = 5


class Term(NamedTuple):
    """A word of a sentence in the form in which it is compared.

    `place` is the number of the word in its sentence; for a holder whom the sentence does not name
    it is that of his office.
    """

    form: str
    named: bool
    place: int


@dataclass(frozen=True, eq=False)
class Terms:
    """The terms of the sentences of a story, one after the other; arrays of shape (n_terms,).

    Attributes:
        row_of: the sentence of each term, ascending.
        form_of: its form, as a number in order of first appearance.
        named: whether it is a name.
        place_of: the number of its word in the sentence.
        forms: the form of each number.
        count: how many sentences there are.
    """

    row_of: Positions
    form_of: Positions
    named: NDArray[np.bool_]
    place_of: Positions
    forms: tuple[str, ...]
    count: int

    @cached_property
    def bounds(self) -> list[int]:
        """Where the terms of each sentence begin, and where the last one's end."""
        found: list[int] = np.searchsorted(self.row_of, np.arange(self.count + 1)).tolist()
        return found

    @cached_property
    def lists(self) -> list[list[Term]]:
        """The terms of each sentence."""
        forms = [self.forms[form] for form in self.form_of.tolist()]
        flat = list(map(Term, forms, self.named.tolist(), self.place_of.tolist()))
        return [flat[start:end] for start, end in pairwise(self.bounds)]


def read_mentions(lexicon: Lexicon) -> Terms:
    """The terms of each sentence of a story: content words as concepts, names in one spelling.

    A run of names that ends in a surname known to the story is that surname alone, without first
    names and titles; an office stands for its holder where the story tells who that is. A language
    without rules has no titles and no offices.
    """
    return _Story(lexicon).terms()


class _Story:
    """The words of a story with what makes them names.

    What is known of a distinct word is by its number; what is known of a word of a sentence is in
    arrays of shape (n_words_in_text,), like the lexicon's `word_of`.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        known = claim_rules(lexicon.language)
        self.lexicon = lexicon
        self.of = known.of if known else ""
        titles = known.titles if known else frozenset()
        is_title = [word.rstrip(".") in titles for word in lexicon.folded]
        offices = known.offices if known else frozenset()
        self.offices = {
            at
            for at, concept in enumerate(lexicon.concepts)
            if concept in offices and not lexicon.stops[at]
        }
        word, row = lexicon.word_of, lexicon.row_of
        self.opens = np.ones(len(word), dtype=np.bool_)
        self.opens[1:] = row[1:] != row[:-1]
        self.spelling = self._spellings(self._names())
        self.is_name = np.array([name != "" for name in self.spelling], dtype=np.bool_)
        self.spelled = self.is_name[word]
        self.titled = np.array(is_title, dtype=np.bool_)[word]
        self.ends = np.ones(len(word), dtype=np.bool_)
        self.ends[:-1] = self.opens[1:] | ~self.spelled[1:]

    def _names(self) -> dict[int, str]:
        """Capitalised words, except those that only a sentence's beginning capitalises.

        Each has its `spelling_key`. A word that is seen at beginnings only is a name if it is one
        of two spellings of one.
        """
        lexicon = self.lexicon
        stems, words = lexicon.stems, lexicon.words
        is_capital = (lexicon.is_capital & ~lexicon.is_stop).tolist()
        inside = set(lexicon.word_of[~self.opens].tolist())
        names = {word for word in inside if is_capital[word]}
        first = {word for word in lexicon.word_of[self.opens].tolist() if is_capital[word]}
        seen = {words[word] for word in inside}
        unsure = {word for word in first - names if words[word].casefold() not in seen}
        spellings: dict[str, set[str]] = {}
        key = {word: spelling_key(stems[word]) for word in names | unsure}
        for word in names | unsure:
            spellings.setdefault(key[word], set()).add(stems[word])
        names |= {
            word
            for word in unsure
            if len(key[word]) >= _SURE_CONSONANTS and len(spellings[key[word]]) > 1
        }
        return {word: key[word] for word in sorted(names, key=words.__getitem__)}

    def _spellings(self, names: Mapping[int, str]) -> list[str]:
        """For each word the stem that stands for all spellings of the name, "" if it is none."""
        stems = self.lexicon.stems
        leaders: dict[str, str] = {}
        spelling = [""] * len(self.lexicon.words)
        for name, key in names.items():
            spelling[name] = leaders.setdefault(key, stems[name])
        return spelling

    def terms(self) -> Terms:
        """The terms of each sentence."""
        lexicon = self.lexicon
        count = len(lexicon.words)
        # The columns of a word's concept, and of the spelling of the name that it is.
        column, forms = numbered([*lexicon.concepts, *self.spelling])
        word, lengths = lexicon.word_of, lexicon.part_lengths
        named, plain = self._kept(column[count:][word])
        at = np.repeat(np.arange(len(word)), lengths[word])
        opens = np.diff(at, prepend=-1) > 0
        is_name = named[at] & opens
        kept = is_name | (plain[at] & ~lexicon.is_stop[lexicon.part_of])
        at, part, is_name = at[kept], lexicon.part_of[kept], is_name[kept]
        form = np.where(is_name, column[count:][word[at]], column[part])
        row = lexicon.row_of[at]
        found = [row, form, is_name, at - lexicon.starts[row]]
        if self.offices:
            held = self._held(row, form, {name: at for at, name in enumerate(forms)})
            found = [np.concatenate(each) for each in zip(found, held, strict=True)]
            order = np.argsort(found[0], kind="stable")
            found = [each[order] for each in found]
        numbers, names = _by_appearance(found[1], forms)
        return Terms(found[0], numbers, found[2], found[3], names, len(lexicon.rows))

    def _kept(self, spelling: Positions) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        """Which words of the text are terms: names, and others.

        Args:
            spelling: a number for the spelling of each word of the text.
        """
        spelled, ends = self.spelled, np.flatnonzero(self.ends)
        end_of_run = ends[np.searchsorted(ends, np.arange(len(spelled)))]
        goes_on = ~self.ends
        is_surname = are_among(spelling, self._surnames(spelling))
        told = ~(self.titled & goes_on)
        return told & spelled & ~(goes_on & is_surname[end_of_run]), told & ~spelled

    def _surnames(self, spelling: Positions) -> Positions:
        """Names that stand at the end of a run of names and elsewhere alone."""
        last = self.spelled & ~self.titled & self.ends
        has_first = np.zeros(len(last), dtype=np.bool_)
        has_first[1:] = (self.spelled & ~self.titled)[:-1] & ~self.opens[1:]
        alone = distinct(spelling[last & ~has_first])
        return alone[are_among(alone, distinct(spelling[last & has_first]))]

    def _held(
        self, row_of: Positions, form_of: Positions, number: Mapping[str, int]
    ) -> tuple[Positions, Positions, NDArray[np.bool_], Positions]:
        """The holders of offices where the sentence does not name them, as arrays of terms.

        Args:
            row_of: the sentences of the terms that are named.
            form_of: their forms.
            number: that of each form.
        """
        offices = {
            at: self._offices(row)
            for at, row in enumerate(self.lexicon.rows)
            if not self.offices.isdisjoint(row)
        }
        holders = self._holders(offices)
        found: list[tuple[int, int, int]] = []
        for at, named in offices.items():
            start, end = np.searchsorted(row_of, (at, at + 1)).tolist()
            present = set(form_of[start:end].tolist())
            held: dict[int, int] = {}
            for office, place in named:
                if office in holders:
                    held.setdefault(number[holders[office]], place)
            found += [(at, form, place) for form, place in held.items() if form not in present]
        rows, held_forms, places = np.array(found, dtype=np.int64).reshape(-1, 3).T
        return rows, held_forms, np.ones(len(rows), dtype=np.bool_), places

    def _offices(self, row: tuple[int, ...]) -> list[tuple[tuple[str, str], int]]:
        """Offices with the word before them ("Russian leader"), and where they end."""
        lexicon = self.lexicon
        content = [(at, word) for at, word in enumerate(row) if not lexicon.stops[word]]
        return [
            ((lexicon.stems[before][:_ROOT], lexicon.concepts[word]), at)
            for (_, before), (at, word) in pairwise(content)
            if word in self.offices and lexicon.words[before][0].isupper()
        ]

    def _holders(
        self, offices: Mapping[int, Iterable[tuple[tuple[str, str], int]]]
    ) -> Mapping[tuple[str, str], str]:
        """Who holds each office, from where it stands right before a name ("President Putin")."""
        held: dict[tuple[str, str], Counter[str]] = {}
        for number, found in offices.items():
            row = self.lexicon.rows[number]
            for office, at in found:
                is_of = at + 1 < len(row) and self.lexicon.words[row[at + 1]] == self.of
                start = end = at + 1 + is_of
                while end < len(row) and self.spelling[row[end]]:
                    end += 1
                if end > start:
                    held.setdefault(office, Counter())[self.spelling[row[end - 1]]] += 1
        return {office: max(names, key=lambda n: (names[n], n)) for office, names in held.items()}


def _by_appearance(found: Positions, names: list[str]) -> tuple[Positions, tuple[str, ...]]:
    """The numbers anew, in the order in which they first appear, and their names."""
    distinct, first, place = np.unique(found, return_index=True, return_inverse=True)
    order = np.argsort(first)
    number = np.empty(len(order), dtype=np.int64)
    number[order] = np.arange(len(order))
    return number[place], tuple(names[each] for each in distinct[order].tolist())


_VOWELS = str.maketrans("", "", "aeiouyw'.-")


def spelling_key(name: str) -> str:
    """What the spellings of a transcribed name share: its first letter and its consonants.

    >>> [spelling_key(n) for n in ("lukashenko", "lukashenka", "kyiv", "kiev", "nayev", "naev")]
    ['lkshnk', 'lkshnk', 'kv', 'kv', 'nv', 'nv']
    """
    plain = name.casefold()
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFKD", plain)
        plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    plain = plain.replace("ph", "f").replace("x", "ks").replace("c", "k").replace("q", "k")
    plain = plain.replace("j", "y")
    bones = without_doubles(plain[:1] + plain[1:].translate(_VOWELS))
    return bones if len(plain) >= 4 and len(bones) >= 2 else plain
