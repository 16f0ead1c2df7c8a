"""Signs of labels at the head of a line, or between two of its sentences; most lines have none."""

from itertools import pairwise

from summarize.cleaning.manuscript import SENTENCE_STARTS
from summarize.languages.cleaning import CleaningRules, HeadWords
from summarize.patterns import regex

FURTHEST = 460
"""How far into a line labels may reach, in characters."""
SHORTEST_LABEL = 3
"""Chosen, not tuned: shorter words are parts of any word."""
# No label runs further: "ADVERTISEMENTScroll".
_LONGEST_WORD = 40
# How far into a line marks and times of labels may stand, and the role of its writer.
_MARKS_WITHIN, _ROLE_WITHIN = 90, 50
# Fewer words are no label with a sentence behind it.
_FEWEST_GAPS = 5
# Both patterns begin with a class of characters, which is searched for much faster than a choice.
_RUNS_TOGETHER = regex(
    r"[A-Z](?:(?<! .)(?:(?<=[^\W\d_A-Z]{2}.)|(?<=[^\W\d_A-Z]{2}[.!?’”\"):].)|(?<=\d.)|(?<=\d\).))"
    r"(?:[a-z]{2}|[a-z]? |[A-Z]{3})|[A-Z]{2}[a-z]{2})"
)
_SIGNS = regex(
    r"[|•·>»©@▲▼+/\d](?:(?<=[|•·>»©@▲▼+])|(?:(?<=[A-Za-z]/)|(?<=[A-Za-z] /)) ?[A-Z]"
    r"|(?<=\d)(?:[:.]\d\d\b| ?min| ?\w{1,7} ago\b))"
)
# Groups of words that labels begin with.
_OPENING = frozenset(
    ("labels", "sections", "by", "networks", "owners", "roles", "months", "weekdays")
)
_BRACKETS = "(["
_BEFORE_LABELS = "*•|–—- "
# Stops, and marks that may close behind one.
_STOPS, _CLOSING = (".", "!", "?"), '”"’)'


def may_have_head(line: str, rules: CleaningRules) -> bool:
    """Whether a line begins with a word of labels, or something of them stands at its head."""
    words = rules.head_words
    first = line[:1]
    if not words or line.count(" ") < _FEWEST_GAPS:
        return False
    if not first.isalpha() or first.islower():
        return first.isalpha() or first.isdecimal() or first in _BRACKETS
    opening = words.groups_of.get(first_letters(line).lower())
    if opening and not opening.isdisjoint(_OPENING):
        return True
    if _SIGNS.search(line, 0, _MARKS_WITHIN) or runs_together(line):
        return True
    for word, following in pairwise(line[:_ROLE_WITHIN].split()):
        if following[0].isupper() and word.rstrip(",").lower() in words["roles"]:
            return True
    return False


def runs_together(line: str) -> bool:
    """Whether a word or a stop runs into a word with a capital: "ShareSaveThe"."""
    return _RUNS_TOGETHER.search(line, 0, FURTHEST) is not None


def opens_with_label(text: str, words: HeadWords) -> bool:
    """Whether a text opens with a word of labels, be it run into the next.

    >>> from summarize.languages.cleaning import cleaning_rules
    >>> opens_with_label("AdvertisementThe lake", cleaning_rules("en").head_words)
    True
    """
    word = first_letters(text)
    if _is_label(word, words):
        return True
    if word[SHORTEST_LABEL:].islower():
        return False
    ends = range(SHORTEST_LABEL, len(word))
    return any(word[end].isupper() and _is_label(word[:end], words) for end in ends)


def _is_label(word: str, words: HeadWords) -> bool:
    low = word.lower()
    return low in words["labels"] or low in words["networks"]


def first_letters(text: str) -> str:
    """The letters that a text opens with."""
    end = text.find(" ")
    word = text[:end] if end > 0 else text
    if word.isalpha():
        return word
    return next((word[:at] for at, letter in enumerate(word) if not letter.isalpha()), word)


def labels_within(line: str, rules: CleaningRules) -> list[int]:
    """Where a label may stand between two sentences of a line: places of words that open one.

    >>> from summarize.languages.cleaning import cleaning_rules
    >>> labels_within("The dam holds. AdvertisementThe lake is full.", cleaning_rules("en"))
    [15]
    """
    words = rules.head_words
    if not words:
        return []
    starts = (match.end() for match in SENTENCE_STARTS.finditer(line))
    return [
        at
        for at in starts
        if opens_with_label(line[at : at + _LONGEST_WORD].lstrip(_BEFORE_LABELS), words)
        and _is_ended(line[: at - 1])
    ]


def _is_ended(before: str) -> bool:
    """Whether a text ends with a stop behind a small letter or a figure."""
    bare = before.rstrip(_CLOSING)
    return bare[-1:] in _STOPS and (bare[-2:-1].islower() or bare[-2:-1].isdigit())
