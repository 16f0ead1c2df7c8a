"""Where in a text a number or a date can begin, so that no pattern is tried anywhere else.

Nearly every sentence is decided by one look-up over its words. What is found is exactly what the
patterns would find if they were tried at every character: each begins with digits, or with one of
the words that its language tells.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from summarize.languages.dates import date_rules
from summarize.languages.quantities import quantity_rules
from summarize.languages.symbols import GLYPHS

QUOTES = "’'‘"
# A digit after none, or a glyph.
_FIGURES = re.compile(rf"[\d{''.join(GLYPHS)}](?<!\d\d)")
_ASCII_WORD = re.compile(r"[A-Za-z]+")
_APART = bytes(byte if chr(byte).isalpha() and byte < 128 else ord(" ") for byte in range(256))
# "A few dozen": no number has more words before the one that tells it.
_MOST_LEADS = 2
# Chosen, not tuned: no word before a number ("few", "several") is longer.
_LONGEST_LEAD = 12
_GAPS = frozenset(" \u00a0\n-")
_LAST_WORD = re.compile(r"[A-Za-z]+\Z")


class Place(NamedTuple):
    """A run of digits (or a glyph: "½") or a word with which something can begin.

    `leads` are where the words begin that stand before it and may belong to it ("a" dozen).
    """

    start: int
    word: str = ""
    leads: tuple[int, ...] = ()


class Triggers(NamedTuple):
    """The words of a language with which a number or date can begin, and what finds them.

    `pattern` finds every word where all are of ASCII letters, or else exactly those of `words`.
    """

    words: frozenset[str]
    leads: frozenset[str]
    pattern: re.Pattern[str] | None


@cache
def triggers(language: str) -> Triggers:
    """The triggers of all that is known of a language."""
    dates, quantities = date_rules(language), quantity_rules(language)
    words: set[str] = set(dates.at_word) if dates else set()
    leads: frozenset[str] = frozenset()
    if quantities and quantities.words:
        words |= quantities.words.starts
        leads = quantities.words.leads
    if quantities and quantities.clock:
        words |= quantities.clock.words.keys()
    return Triggers(frozenset(words), leads, _finds(words))


def _finds(words: set[str]) -> re.Pattern[str] | None:
    if not words:
        return None
    if all(word.isascii() and word.isalpha() for word in words):
        return _ASCII_WORD
    # Not by words: scripts without spaces have none, and vowel signs are no letters to `re`.
    return re.compile("|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)))


def begin_in(words: Sequence[str], known: Triggers) -> list[int]:
    """The words (as `tokens.words` has them) in which something can begin, by their places.

    All of them where what can begin may reach over words.
    """
    if known.pattern is not None and known.pattern is not _ASCII_WORD:
        return [*range(len(words))]
    begin = known.words
    return [
        at
        for at, word in enumerate(words)
        if word in begin or (not (word.isascii() and word.isalpha()) and find_places(word, known))
    ]


def find_places(text: str, known: Triggers) -> list[Place]:
    """The places of a text in order; none in most texts."""
    places = [Place(match.start()) for match in _FIGURES.finditer(text)]
    if known.pattern is None:
        return places
    words = known.words.intersection(_words(text, known.pattern))
    if not words:
        return places
    for word in words:
        start = text.find(word)
        while start >= 0:
            places.append(Place(start, word, _leads(text, start, known.leads)))
            start = text.find(word, start + len(word))
    return sorted(places)


def _words(text: str, pattern: re.Pattern[str]) -> list[str]:
    """What the pattern finds; words of ASCII letters are parted as bytes, in half the time."""
    if pattern is not _ASCII_WORD:
        return pattern.findall(text)
    return text.encode("ascii", "replace").translate(_APART).decode().split()


def _leads(text: str, start: int, known: frozenset[str]) -> tuple[int, ...]:
    """Where the words before a place begin that may belong to it, the first one first."""
    found: tuple[int, ...] = ()
    while known and start and len(found) < _MOST_LEADS and text[start - 1] in _GAPS:
        word = _LAST_WORD.search(text, max(0, start - _LONGEST_LEAD), start - 1)
        if word is None or word.group() not in known:
            break
        start = word.start()
        found = (start, *found)
    return found
