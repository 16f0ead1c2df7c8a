"""Words that count from the day of an article, in languages without rules of their own.

`languages/<code>/moments.txt` has them. A weekday is read only beside a word that tells which way it
is, or right beside a verb in the past ("wurde am Montag"); a sentence is never said to be news.
"""

import re
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Literal

from summarize.languages.moments import Heading, MomentRules
from summarize.resources import read_groups

_LANGUAGES = Path(__file__).parent.parent
# Chosen, not tuned: so many words before a weekday a verb belongs to it.
_NEAR = 4
_WORD = re.compile(r"[^\W\d_]+")
_UNITS = ("day", "week", "month", "year")
_Words = Mapping[str, frozenset[str]]


def _adapted(code: str) -> MomentRules | None:
    if not (_LANGUAGES / code / "moments.txt").is_file():
        return None
    words = read_groups(f"languages/{code}/moments.txt")
    relative = {
        phrase.lower().replace("_", " "): (unit, int(steps))
        for unit, _, steps in (group.partition(" ") for group in words)
        if unit in _UNITS
        for phrase in words[f"{unit} {steps}"]
    }
    return MomentRules(
        relative=relative,
        counts=partial(_counts, words),
        heading=partial(_heading, words),
        known=partial(_known, words),
        dates=_never,
        happens=_nothing,
    )


def _counts(words: _Words, before: str, phrase: str, after: str) -> bool:
    """Whether no word around a phrase makes another of it ("am Morgen")."""
    small = " ".join(phrase.lower().split())
    if phrase[:1].isupper() and (before.strip(' "“„«-–—') or small in words.get("small", ())):
        return False
    last, first = _WORD.findall(before.lower())[-1:], _WORD.findall(after[:24].lower())[:1]
    if not words.get("not behind", frozenset()).isdisjoint(last):
        return False
    if small.replace(" ", "_") in words.get("day 0", ()):
        return _tense(words, before, after) != ""
    return words.get("not before", frozenset()).isdisjoint(first)


def _heading(words: _Words, before: str, name: str, after: str) -> Heading:
    """Which way a weekday is, by the word beside it or the verb beside it."""
    ahead, behind = _WORD.findall(before.lower())[-1:], _WORD.findall(after[:24].lower())[:1]
    beside = {*ahead, *behind}
    is_no_day = words.get("no day", frozenset()).intersection(ahead)
    if is_no_day or words.get("and", frozenset()).intersection(behind) or len(name) < _NEAR:
        return ""
    if beside & words.get("last", frozenset()):
        return "known"
    if beside & words.get("coming", frozenset()):
        return "coming"
    return _tense(words, before, after)


def _tense(words: _Words, before: str, after: str) -> Heading:
    near = [*_WORD.findall(before.lower())[-_NEAR:], *_WORD.findall(after.lower())[:1]]
    endings = tuple(words.get("past endings", ()))
    is_past = any(word in words.get("past", ()) or word.endswith(endings) for word in near)
    is_open = not words.get("open", frozenset()).isdisjoint(near)
    return "past" if is_past and not is_open else ""


def _known(words: _Words, before: str) -> bool:
    """Whether a date is that of a thing ("vom 3. Mai"); always, where nobody knows."""
    last = _WORD.findall(before.lower())[-1:]
    return "whose" not in words or not words["whose"].isdisjoint(last)


def _never(*_: str) -> bool:
    return False


def _nothing(*_: str) -> Literal[""]:
    return ""


RULES = MomentRules({}, _never, _nothing, _never, _never, _nothing, adapted=_adapted)
