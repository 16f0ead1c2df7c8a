"""The people and places a story speaks of, brought to one form so that mentions can be compared.

"President Vladimir Putin", "Mr. Putin" and "the Russian leader" name one man, and "Kyiv" and
"Kiev" one city. Everything here is read off the sentences of the story themselves.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from summarize.claims.values import claim_rules
from summarize.language import Lexicon

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


def read_mentions(lexicon: Lexicon) -> list[list[Term]]:
    """The terms of each sentence of a story: content words as concepts, names in one spelling.

    A run of names that ends in a surname known to the story is that surname alone, without first
    names and titles; an office stands for its holder where the story tells who that is. A language
    without rules has no titles and no offices.
    """
    return _Story(lexicon).terms()


class _Story:
    """The words of a story with what makes them names; all lists are by the number of a word."""

    def __init__(self, lexicon: Lexicon) -> None:
        known = claim_rules(lexicon.language)
        self.lexicon = lexicon
        self.of = known.of if known else ""
        titles = known.titles if known else frozenset()
        self.titles = [word.casefold().rstrip(".") in titles for word in lexicon.words]
        offices = known.offices if known else frozenset()
        self.offices = {
            at
            for at, concept in enumerate(lexicon.concepts)
            if concept in offices and not lexicon.stops[at]
        }
        self.spelling = self._spellings(self._names())
        self.surnames = self._surnames()

    def terms(self) -> list[list[Term]]:
        """The terms of each sentence."""
        terms = [self._terms(row) for row in self.lexicon.rows]
        if self.offices:
            offices = [self._offices(row) for row in self.lexicon.rows]
            holders = self._holders(offices)
            for found, own in zip(offices, terms, strict=True):
                present = {term.form for term in own}
                held: dict[str, int] = {}
                for office, at in found:
                    if office in holders:
                        held.setdefault(holders[office], at)
                own += [
                    Term(name, named=True, place=at)
                    for name, at in held.items()
                    if name not in present
                ]
        return terms

    def _names(self) -> list[int]:
        """Capitalised words, except those that only a sentence's beginning capitalises.

        A word that is seen at beginnings only is a name if it is one of two spellings of one.
        """
        lexicon = self.lexicon
        stems, words = lexicon.stems, lexicon.words
        inside = {word for row in lexicon.rows for word in row[1:]}
        names = {word for word in inside if self._is_capital(word)}
        first = {row[0] for row in lexicon.rows if row and self._is_capital(row[0])}
        seen = {words[word] for word in inside}
        unsure = {word for word in first - names if words[word].casefold() not in seen}
        spellings: dict[str, set[str]] = {}
        for word in names | unsure:
            spellings.setdefault(spelling_key(stems[word]), set()).add(stems[word])
        names |= {
            word
            for word in unsure
            if len(key := spelling_key(stems[word])) >= _SURE_CONSONANTS and len(spellings[key]) > 1
        }
        return sorted(names, key=words.__getitem__)

    def _is_capital(self, word: int) -> bool:
        return self.lexicon.words[word][0].isupper() and not self.lexicon.stops[word]

    def _spellings(self, names: Sequence[int]) -> list[str]:
        """For each word the stem that stands for all spellings of the name, "" if it is none."""
        stems = self.lexicon.stems
        leaders: dict[str, str] = {}
        spelling = [""] * len(self.lexicon.words)
        for name in names:
            spelling[name] = leaders.setdefault(spelling_key(stems[name]), stems[name])
        return spelling

    def _surnames(self) -> frozenset[str]:
        """Names that stand at the end of a run of names and elsewhere alone."""
        spelling, titles = self.spelling, self.titles
        alone: set[str] = set()
        ending: set[str] = set()
        for row in self.lexicon.rows:
            last = len(row) - 1
            for at, word in enumerate(row):
                if not spelling[word] or titles[word] or (at < last and spelling[row[at + 1]]):
                    continue
                before = row[at - 1] if at else -1
                has_first = at > 0 and bool(spelling[before]) and not titles[before]
                (ending if has_first else alone).add(spelling[word])
        return frozenset(ending & alone)

    def _terms(self, row: tuple[int, ...]) -> list[Term]:
        spelling, titles, surnames = self.spelling, self.titles, self.surnames
        lexicon = self.lexicon
        parts, stops, concepts = lexicon.parts, lexicon.stops, lexicon.concepts
        terms: list[Term] = []
        end_of_run = last = len(row) - 1
        for at in range(last, -1, -1):
            word = row[at]
            if at == last or not spelling[row[at + 1]]:
                end_of_run = at
            if titles[word] and end_of_run > at:
                continue
            if not spelling[word]:
                terms += [
                    Term(concepts[part], named=False, place=at)
                    for part in reversed(parts[word])
                    if not stops[part]
                ]
            elif end_of_run == at or spelling[row[end_of_run]] not in surnames:
                terms.append(Term(spelling[word], named=True, place=at))
        terms.reverse()
        return terms

    def _offices(self, row: tuple[int, ...]) -> list[tuple[tuple[str, str], int]]:
        """Offices with the word before them ("Russian leader"), and where they end."""
        if self.offices.isdisjoint(row):
            return []
        lexicon = self.lexicon
        content = [(at, word) for at, word in enumerate(row) if not lexicon.stops[word]]
        return [
            ((lexicon.stems[before][:_ROOT], lexicon.concepts[word]), at)
            for (_, before), (at, word) in pairwise(content)
            if word in self.offices and lexicon.words[before][0].isupper()
        ]

    def _holders(
        self, offices: Sequence[Sequence[tuple[tuple[str, str], int]]]
    ) -> Mapping[tuple[str, str], str]:
        """Who holds each office, from where it stands right before a name ("President Putin")."""
        held: dict[tuple[str, str], Counter[str]] = {}
        for row, found in zip(self.lexicon.rows, offices, strict=True):
            for office, at in found:
                is_of = at + 1 < len(row) and self.lexicon.words[row[at + 1]] == self.of
                start = end = at + 1 + is_of
                while end < len(row) and self.spelling[row[end]]:
                    end += 1
                if end > start:
                    held.setdefault(office, Counter())[self.spelling[row[end - 1]]] += 1
        return {office: max(names, key=lambda n: (names[n], n)) for office, names in held.items()}


_VOWELS = re.compile(r"[aeiouyw'.-]")
_DOUBLED = re.compile(r"(.)\1+")


def spelling_key(name: str) -> str:
    """What the spellings of a transcribed name share: its first letter and its consonants.

    >>> [spelling_key(n) for n in ("lukashenko", "lukashenka", "kyiv", "kiev", "nayev", "naev")]
    ['lkshnk', 'lkshnk', 'kv', 'kv', 'nv', 'nv']
    """
    plain = name.casefold()
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFKD", plain)
        plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    for spelling, sound in (("x", "ks"), ("ph", "f"), ("c", "k"), ("q", "k"), ("j", "y")):
        plain = plain.replace(spelling, sound)
    bones = _DOUBLED.sub(r"\1", plain[:1] + _VOWELS.sub("", plain[1:]))
    return bones if len(plain) >= 4 and len(bones) >= 2 else plain
