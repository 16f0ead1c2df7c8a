"""The distinct words of a story by the forms in which a name may stand there."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import chain, islice

import numpy as np
from numpy.typing import NDArray

from summarize.language import Lexicon
from summarize.language.names import are_variants, consonants, fold, plain
from summarize.languages import rules
from summarize.languages.checking import CheckingRules
from summarize.languages.names import Key, NameRules, name_rules

# Shorter names have too many neighbours (as in `checking.names`).
_SHORTEST_VARIANT = 5
# A word of a name may have so many letters more: "Iranians" of "Iran", a word run into it
# ("Johnsonwas"). Chosen, not tuned.
_LONGEST_ENDING = 4
# Of a name at least so many letters stay; three are the beginning of too many words. Not tuned.
_SHORTEST_ROOT = 4
# Endings of cases and numbers have up to so many letters: "Referenda" (as in `checking.names`).
_LONGEST_CASE = 3
# Spellings of one name begin alike, or have the same consonants (as in `names.variants`).
_SAME_BEGINNING = 2
# Words written as one: "UAlbany", "GovLarryHogan".
_INNER = re.compile(r"(?<=[^\W\d_])[A-Z][a-z]{3,}")
_FIGURES = re.compile(r"\d+")


@dataclass(frozen=True, eq=False)
class Spellings:
    """The distinct words of a story by their forms.

    Attributes:
        lexicon: the words.
    """

    lexicon: Lexicon
    _of_name: dict[str, frozenset[int]] = field(default_factory=dict, init=False)
    _folds: dict[str, str] = field(default_factory=dict, init=False)

    def of_name(self, word: str) -> frozenset[int]:
        """The words that are spellings of a word of a name, or of its country or people."""
        if word not in self._of_name:
            self._of_name[word] = self._find(word)
        return self._of_name[word]

    def folded(self, word: str) -> str:
        """A word of a name as `fold` gives it, asked once of each word."""
        found = self._folds.get(word)
        if found is None:
            found = self._folds[word] = fold(word)
        return found

    def _find(self, word: str) -> frozenset[int]:
        found: set[int] = set()
        for part in (word, *_INNER.findall(word)):
            key = plain(part)
            folded = self.folded(part)
            found.update(self._by_fold.get(folded, ()))
            found.update(self.of_stem(self.lexicon.forms.stem(part)))
            found.update(self._by_people.get(self._people_key(key), ()))
            if part.isupper():
                found.update(self._by_plain.get(f"{key}s", ()))
            if part[:-1].isupper() and part[-1] == "s":
                found.update(self._by_plain.get(key[:-1], ()))
            for other in {*self._akin(key), *self._variants(folded)}:
                found.update(self._by_plain[other])
        return frozenset(found)

    def _variants(self, key: str) -> Iterator[str]:
        """The plain words that look like other spellings of a folded word."""
        if len(key) < _SHORTEST_VARIANT:
            return
        alike = (self._by_beginning.get(each, ()) for each in _alike(key))
        for other in dict.fromkeys(chain.from_iterable(alike)):
            if are_variants(key, self._fold_of[other]):
                yield other

    def _akin(self, key: str) -> Iterator[str]:
        """The plain words that have the letters of another but for an ending: Mali and Malian."""
        if len(key) < _SHORTEST_ROOT:
            return
        for size in range(max(_SHORTEST_ROOT, len(key) - _LONGEST_ENDING), len(key)):
            if key[:size] in self._by_plain:
                yield key[:size]
        kept = key[: max(min(len(key), _SHORTEST_VARIANT), len(key) - _LONGEST_CASE)]
        for other in islice(self._ordered, bisect_left(self._ordered, kept), None):
            if not other.startswith(kept):
                return
            if len(other) - len(key) <= _LONGEST_ENDING:
                yield other

    @cached_property
    def _ordered(self) -> list[str]:
        return sorted(self._by_plain)

    @cached_property
    def _by_beginning(self) -> Mapping[str, list[str]]:
        """The plain words by what the spellings of a name share."""
        found: dict[str, list[str]] = defaultdict(list)
        for key, folded in self._fold_of.items():
            for shared in _alike(folded):
                found[shared].append(key)
        return found

    def of_stem(self, stem: str) -> list[int]:
        """All words that have a stem."""
        number = self.lexicon.stem_number.get(stem)
        if number is None:
            return []
        order, starts = self._by_stem
        found: list[int] = order[starts[number] : starts[number + 1]].tolist()
        return found

    @cached_property
    def _by_stem(self) -> tuple[NDArray[np.int64], list[int]]:
        """The words stem by stem, and where those of each begin."""
        stems = self.lexicon.stem_of
        ends = np.cumsum(np.bincount(stems, minlength=self.lexicon.stem_count))
        return np.argsort(stems, kind="stable"), [0, *ends.tolist()]

    @cached_property
    def by_digits(self) -> Mapping[str, list[int]]:
        """The words of letters and digits, by each number in them: "A320-200"."""
        words = ((at, self.lexicon.words[at]) for at in self._telling)
        return _grouped(
            (at, digits)
            for at, word in words
            if not word.isalpha() and not word.isdigit()
            for digits in _FIGURES.findall(word)
        )

    @cached_property
    def initials(self) -> Mapping[str, list[int]]:
        """The words of capitals alone, by plain word."""
        words = self.lexicon.words
        return {
            key: capitals
            for key, ids in self._by_plain.items()
            if (capitals := [at for at in ids if words[at].isupper()])
        }

    @cached_property
    def first(self) -> NDArray[np.int64]:
        """The code of the first letter of each word in small letters, shape (n_words,)."""
        letters = [word[0] for word in self.lexicon.words]
        code = {letter: ord(letter.lower()[0]) for letter in set(letters)}
        return np.array([code[letter] for letter in letters], dtype=np.int64)

    @cached_property
    def _telling(self) -> list[int]:
        """The words that begin with a capital or a digit."""
        lexicon = self.lexicon
        telling: list[int] = (lexicon.is_capital | lexicon.has_digit).nonzero()[0].tolist()
        return telling

    @cached_property
    def _by_plain(self) -> Mapping[str, list[int]]:
        return _grouped((at, plain(self.lexicon.words[at])) for at in self._telling)

    @cached_property
    def _fold_of(self) -> Mapping[str, str]:
        return {key: fold(key) for key in self._by_plain}

    @cached_property
    def _by_fold(self) -> Mapping[str, list[int]]:
        return _joined((self._fold_of[key], ids) for key, ids in self._by_plain.items())

    @cached_property
    def _by_people(self) -> Mapping[str, list[int]]:
        """By the country that they and its people share."""
        people_key = self._people_key
        return _joined((people_key(key), ids) for key, ids in self._by_plain.items())

    @cached_property
    def _people_key(self) -> Callable[[str], str]:
        return people_keys(self.lexicon.language)


def _alike(key: str) -> tuple[str, str]:
    """One of two things that two folded spellings of a name share: beginning or consonants."""
    return key[:_SAME_BEGINNING], f"={consonants(key)}"


def _grouped(pairs: Iterable[tuple[int, str]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for at, key in pairs:
        found[key].append(at)
    return found


def _joined(pairs: Iterable[tuple[str, list[int]]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for key, ids in pairs:
        found[key] += ids
    return found


def is_common(parts: Sequence[str], known: NameRules) -> bool:
    """Whether a name is what many are called: "Office", "House", "Minister"."""
    return all(part in known.organisation_heads or part in known.titles for part in parts)


def telling(parts: Sequence[str], known: NameRules) -> list[str]:
    """The words of a name that tell it from others: "Oslo" of "University of Oslo"."""
    words = [
        (part, key)
        for part in parts
        if len(key := plain(part)) > 1 and key not in known.small_words
    ]
    rare = [
        part
        for part, key in words
        if part not in known.organisation_heads
        and part not in known.titles
        and part not in known.company_words
        and key not in known.distinguishing
    ]
    return rare or [part for part, _ in words] or list(parts)


@dataclass(frozen=True, eq=False)
class OtherNames:
    """What things are called that have names which share no letters.

    Attributes:
        known: the rules of a language.
        language: its code.
    """

    known: NameRules
    language: str

    def of(self, parts: Sequence[str]) -> list[Key]:
        """The other names of what has a name, or a word in its name."""
        key = tuple([word for word in map(plain, parts) if word not in self.known.small_words])
        full = {self._names[key]} if key in self._names else set[Key]()
        for word in key:
            full |= self._peoples.get(self._people_key(word), set())
        return [each for long in sorted(full) for each in self._called[long] if each != key]

    @cached_property
    def _names(self) -> Mapping[Key, Key]:
        """Each name with the full one."""
        same = {**self.known.known_same, **self.known.also_called}
        return {**{long: long for long in same.values()}, **same}

    @cached_property
    def _called(self) -> Mapping[Key, list[Key]]:
        found: dict[Key, list[Key]] = defaultdict(list)
        for name, long in self._names.items():
            found[long].append(name)
        return found

    @cached_property
    def _peoples(self) -> Mapping[str, set[Key]]:
        found: dict[str, set[Key]] = defaultdict(set)
        for name, long in self._names.items():
            if len(name) == 1:
                found[self._people_key(name[0])].add(long)
        return found

    @cached_property
    def _people_key(self) -> Callable[[str], str]:
        return people_keys(self.language)


@cache
def other_names(language: str) -> OtherNames | None:
    """What things are called in a language; None where nothing is known of its names."""
    known = name_rules(language)
    return None if known is None else OtherNames(known, language)


def people_keys(language: str) -> Callable[[str], str]:
    """What gives one key for a country and its people, of a plain word; the word if none is known.

    Args:
        language: the code of the language.
    """
    found = rules(language, "checking")
    return found.people_key if isinstance(found, CheckingRules) else str
