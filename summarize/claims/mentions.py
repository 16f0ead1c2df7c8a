"""The people and places a story speaks of, brought to one form so that mentions can be compared.

"President Vladimir Putin", "Mr. Putin" and "the Russian leader" name one man, and "Kyiv" and
"Kiev" one city. Everything here is read off the sentences of the story themselves.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from itertools import pairwise

from summarize import tokens

# Words that stand before a name and say no more than the name does.
_TITLES_WORDS = """
president minister mr mrs ms dr sen gen lt col sgt capt rep gov prime secretary chief
general leader chairman commander governor mayor senator king queen prince pope judge
justice officer director spokesman spokeswoman spokesperson professor attorney sheriff
deputy lieutenant colonel captain sergeant detective ceo
"""
_TITLES = frozenset(_TITLES_WORDS.split())
# Offices (as concepts) that with a country or party before them stand for their holder; and
# capitals, which are found in the same way ("the Ukrainian capital of Kyiv").
_OFFICES = frozenset(("leader", "minist", "spokesman", "chief", "governor", "mayor", "capit"))
# Two words at the beginnings of sentences with so many consonants alike are spellings of one name.
_SURE_BONES = 4
# A stem cut to so many letters joins a country and its people: Belarus and Belarusian.
_ROOT = 5


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a sentence in the form in which it is compared."""

    form: str
    named: bool


def read_mentions(word_lists: Sequence[Sequence[str]]) -> list[list[Term]]:
    """The terms of each sentence: content words as concepts, names in one spelling.

    A run of names that ends in a surname known to the story is that surname alone, without first
    names and titles; an office stands for its holder where the story tells who that is.
    """
    names = _names(word_lists)
    spelling = _spellings(names)
    surnames = _surnames(word_lists, spelling)
    term_lists = [_terms(words, spelling, surnames) for words in word_lists]
    holders = _holders(word_lists, spelling)
    return [
        terms + [Term(name, named=True) for name in _held(words, holders, terms)]
        for words, terms in zip(word_lists, term_lists, strict=True)
    ]


def _names(word_lists: Sequence[Sequence[str]]) -> frozenset[str]:
    """Capitalised words, except those that only a sentence's beginning capitalises.

    A word that is seen at beginnings only is a name if it is one of two spellings of one.
    """
    inside = {word for words in word_lists for word in words[1:]}
    names = {word for word in inside if _is_capital(word)}
    first = {words[0] for words in word_lists if words and _is_capital(words[0])}
    unsure = {word for word in first - names if word.casefold() not in inside}
    spellings: dict[str, set[str]] = {}
    for word in names | unsure:
        spellings.setdefault(skeleton(tokens.stem(word)), set()).add(tokens.stem(word))
    names |= {
        word
        for word in unsure
        if len(bones := skeleton(tokens.stem(word))) >= _SURE_BONES and len(spellings[bones]) > 1
    }
    return frozenset(names)


def _is_capital(word: str) -> bool:
    return word[0].isupper() and not tokens.is_stop_word(word)


def _spellings(names: frozenset[str]) -> dict[str, str]:
    """Each name -> the stem that stands for all its spellings in the story."""
    groups: dict[str, list[str]] = {}
    for name in sorted(names):
        groups.setdefault(skeleton(tokens.stem(name)), []).append(name)
    return {name: tokens.stem(group[0]) for group in groups.values() for name in group}


@lru_cache(maxsize=1 << 16)
def skeleton(name: str) -> str:
    """What the spellings of a transcribed name share: its first letter and its consonants.

    >>> [skeleton(name) for name in ("lukashenko", "lukashenka", "kyiv", "kiev", "nayev", "naev")]
    ['lkshnk', 'lkshnk', 'kv', 'kv', 'nv', 'nv']
    """
    plain = "".join(
        c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c)
    )
    for spelling, sound in (("x", "ks"), ("ph", "f"), ("c", "k"), ("q", "k"), ("j", "y")):
        plain = plain.replace(spelling, sound)
    body = re.sub(r"[aeiouyw'.-]", "", plain[1:])
    bones = re.sub(r"(.)\1+", r"\1", plain[:1] + body)
    return bones if len(plain) >= 4 and len(bones) >= 2 else plain


def _is_title(word: str) -> bool:
    return word.casefold().rstrip(".") in _TITLES


def _surnames(word_lists: Sequence[Sequence[str]], spelling: Mapping[str, str]) -> frozenset[str]:
    """Names that stand at the end of a run of names and elsewhere alone."""
    alone: set[str] = set()
    ending: set[str] = set()
    for words in word_lists:
        for i, word in enumerate(words):
            is_last = i + 1 == len(words) or words[i + 1] not in spelling
            if word in spelling and is_last and not _is_title(word):
                has_first = i > 0 and words[i - 1] in spelling and not _is_title(words[i - 1])
                (ending if has_first else alone).add(spelling[word])
    return frozenset(ending & alone)


def _terms(
    words: Sequence[str], spelling: Mapping[str, str], surnames: frozenset[str]
) -> list[Term]:
    terms = []
    end_of_run = len(words)
    for i in range(len(words) - 1, -1, -1):
        word = words[i]
        if i + 1 == len(words) or words[i + 1] not in spelling:
            end_of_run = i
        if _is_title(word) and end_of_run > i:
            continue
        if word not in spelling:
            terms += [
                Term(concept(tokens.stem(part)), named=False)
                for part in reversed(word.split("-"))
                if part and not tokens.is_stop_word(part)
            ]
        elif end_of_run == i or spelling[words[end_of_run]] not in surnames:
            terms.append(Term(spelling[word], named=True))
    return terms[::-1]


def _offices(words: Sequence[str]) -> list[tuple[tuple[str, str], int]]:
    """Offices with the word before them ("Russian leader"), and where they end."""
    content = [(i, word) for i, word in enumerate(words) if not tokens.is_stop_word(word)]
    found = []
    for (_, before), (i, word) in pairwise(content):
        office = concept(tokens.stem(word))
        if office in _OFFICES and before[0].isupper():
            found.append(((tokens.stem(before)[:_ROOT], office), i))
    return found


def _holders(
    word_lists: Sequence[Sequence[str]], spelling: Mapping[str, str]
) -> dict[tuple[str, str], str]:
    """Who holds each office, from where it stands right before a name ("President Putin")."""
    held: dict[tuple[str, str], Counter[str]] = {}
    for words in word_lists:
        for office, i in _offices(words):
            start = i + 1 + (words[i + 1 : i + 2] == ["of"])
            run = start
            while run < len(words) and words[run] in spelling:
                run += 1
            if run > start:
                held.setdefault(office, Counter())[spelling[words[run - 1]]] += 1
    return {office: max(names, key=lambda n: (names[n], n)) for office, names in held.items()}


def _held(
    words: Sequence[str], holders: Mapping[tuple[str, str], str], terms: Sequence[Term]
) -> list[str]:
    """The holders of the offices a sentence mentions without naming them."""
    present = {term.form for term in terms}
    named = [holders[office] for office, _ in _offices(words) if office in holders]
    return [name for name in dict.fromkeys(named) if name not in present]


def concept(stem: str) -> str:
    """The stem that stands for a group of synonyms, or the stem itself.

    >>> concept(tokens.stem("killed")) == concept(tokens.stem("died"))
    True
    """
    return _synonyms().get(stem, stem)


@cache
def _synonyms() -> dict[str, str]:
    lines = resources.files("summarize").joinpath("resources/synonyms.txt").read_text("utf-8")
    groups = [line.split() for line in lines.splitlines() if line and not line.startswith("#")]
    return {
        stem: tokens.stem(group[0])
        for group in reversed(groups)
        for stem in dict.fromkeys(tokens.stem(word) for word in group)
    }
