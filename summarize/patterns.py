"""Regular expressions that are compiled when they are first used.

Compiling one takes a tenth of a millisecond to two, and a short run uses two in three of ours. What
nearly every article meets is compiled by `re.compile`, as that is then asked a little faster.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any, AnyStr, cast


class _Pattern:
    """Stands for a compiled pattern; what is asked of that is kept here."""

    def __init__(self, source: Any, flags: int) -> None:
        self._given = source, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):  # of no pattern: asked by `copy` before anything is given
            raise AttributeError(name)
        value = getattr(re.compile(*self._given), name)
        setattr(self, name, value)
        return value


def regex(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    r"""What `re.compile` gives, but compiled when it is first used.

    >>> regex(r"\d+").findall("12 of 30")
    ['12', '30']
    """
    return cast("re.Pattern[AnyStr]", _Pattern(source, flags))


def words_in(text: str, pattern: re.Pattern[str], is_word: Callable[[str], bool]) -> list[str]:
    r"""What `pattern.findall` gives, asked only of what is not plainly one word: most of it is.

    Args:
        text: where to look.
        pattern: matches no spaces, does not look around, and matches a plain word as a whole, also
            before a comma or a full stop that ends what stands between spaces.
        is_word: whether a text, not empty, is a plain word.

    >>> words_in("He isn’t in, he said.", regex(r"\w+(?:’\w+)*"), str.isalnum)
    ['He', 'isn’t', 'in', 'he', 'said']
    """
    found: list[str] = []
    for piece in text.split():
        if is_word(piece):
            found.append(piece)
        elif piece[-1] in ".," and is_word(piece[:-1]):
            found.append(piece[:-1])
        else:
            found += pattern.findall(piece)
    return found


# Chosen, not tuned: fewer letters stand in every text.
_SHARED = 5


def by_shared(phrases: Iterable[str]) -> dict[str, list[str]]:
    """Phrases by the first letters of their longest word; a text without these has none of them.

    >>> by_shared(["subscribe", "a subscription", "ads by"])
    {'subsc': ['subscribe', 'a subscription'], 'ads by': ['ads by']}
    """
    found: dict[str, list[str]] = {}
    for phrase in phrases:
        longest = max(_LETTERS.findall(phrase), key=len, default="")
        shared = longest[:_SHARED] if len(longest) >= _SHARED else phrase
        found.setdefault(shared, []).append(phrase)
    return found


# To the end of a clause: a mark with a space behind it, or the end of the text.
CLAUSE = regex(r"[^,;:.!?—–]+(?:[,.:](?=\S)[^,;:.!?—–]+)*")
_LETTERS = regex(r"[^\W\d_]+")


def stands_in(word: str, text: str) -> bool:
    """Whether a word is one of the runs of letters of a text."""
    if not word.isalpha():
        return word in _LETTERS.findall(text)
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not _LETTERS.search(text[max(at - 1, 0) : at] + text[end : end + 1]):
            return True
        at = text.find(word, at + 1)
    return False
