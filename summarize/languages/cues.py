"""Patterns that are tried only where one of their words occurs.

Most sentences hold none of the words that a rule is about. The words of a sentence are read once;
a pattern whose words are all absent is neither compiled nor run.
"""

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

from summarize.patterns import regex

_RUN = regex(r"\w+")
_APART = bytes(
    byte if chr(byte).isalnum() or chr(byte) == "_" or byte > 127 else ord(" ")
    for byte in range(256)
)
_TYPOGRAPHY = "’“”‘–—…\ufffc"
"""What most often makes a text not ASCII: its quotation marks, dashes, and masks."""


def runs(text: str) -> frozenset[str]:
    """The runs of letters and digits in a text, and its first character.

    >>> sorted(runs("“We’re ready.”"))
    ['We', 're', 'ready', '“']
    """
    first = text[:1]
    if not text.isascii():
        for mark in _TYPOGRAPHY:
            text = text.replace(mark, " ")
    if text.isascii():  # as bytes it is parted in a tenth of the time of a string or the pattern
        found = text.encode().translate(_APART).decode().split()
    else:
        found = _RUN.findall(text)
    found.append(first)
    return frozenset(found)


@dataclass(frozen=True, eq=False)
class Cue:
    """A pattern and words of which every match holds at least one, each as a whole run.

    Where there are `openings`, a match at the start of a text begins with one of these and a space;
    where there is `beside`, it holds one of these too, in whatever case.
    """

    words: frozenset[str]
    pattern: str
    flags: re.RegexFlag = re.NOFLAG
    openings: frozenset[str] = frozenset()
    beside: tuple[str, ...] = ()

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern, compiled when it is first needed."""
        return re.compile(self.pattern, self.flags)

    def match(self, text: str, words: AbstractSet[str]) -> re.Match[str] | None:
        """What the pattern matches at the start of a text, given its `runs`."""
        if self.openings and text.partition(" ")[0] not in self.openings:
            return None
        return self.regex.match(text) if self.may_match(text, words) else None

    def search(self, text: str, words: AbstractSet[str]) -> re.Match[str] | None:
        """What the pattern finds first in a text, given its `runs`."""
        return self.regex.search(text) if self.may_match(text, words) else None

    def may_match(self, text: str, words: AbstractSet[str]) -> bool:
        """Whether the text has what every match has, given its `runs`; quick."""
        if self.words.isdisjoint(words):
            return False
        return not self.beside or any(map(text.lower().__contains__, self.beside))


def cue(
    words: str,
    pattern: str,
    flags: re.RegexFlag = re.NOFLAG,
    *,
    openings: str = "",
    beside: str = "",
) -> Cue:
    """A cue from its words in one string, and its openings and what is beside these in others.

    In `beside` an underscore stands for a space.
    """
    return Cue(
        frozenset(words.split()),
        pattern,
        flags,
        frozenset(openings.split()),
        tuple([each.replace("_", " ") for each in beside.split()]),
    )


def words_of(*cues: Cue) -> frozenset[str]:
    """Words of which every match of any of these cues holds one."""
    return frozenset[str]().union(*(each.words for each in cues))
