"""English names: titles, particles, and the ordinary words with which sentences begin."""

import re

from summarize.languages.names import UPPER, Key, NameRules
from summarize.patterns import regex
from summarize.resources import read_groups

_WORDS = read_groups("languages/en/names.txt")
_OPENERS = read_groups("languages/en/names_openers.txt")["openers"]
# Longer than any word that only looks like one ("Sally", "Nation").
_SHORTEST_ADVERB = 7
_ADVERBS = ("ingly", "ally", "ously", "edly", "ively", "tion")


def is_common(word: str) -> bool:
    """Whether a word is an ordinary one that sentences begin with ("Police", "Speaking")."""
    plain = word.lower()
    if plain in _OPENERS:
        return True
    if len(plain) > 4 and plain.endswith("s") and plain[:-1] in _OPENERS:
        return True
    # Adverbs and participles; names of that shape (Beijing, Reilly) are seen inside a sentence too.
    return len(plain) >= _SHORTEST_ADVERB and plain.endswith(_ADVERBS)


# English puts no singular noun before these without an article, unless it is a name.
_ACTING = regex(
    r"(?:[’'‘]s\b|,?\s(?:said|says|told|is|was|has|had|will|would|did|does|added|met|also|who|denied|"
    r"confirmed|announced|arrived|won|lost|went|came|took|made|wrote|asked|called|and\s[A-Z])\b)"
)
_COMMON_ENDING = regex(r"(?:s|ing|ed|ly|tion|ment|ness|ity|ism|ance|ence|ture|ship|hood|ry)$")


def _acts(text: str, end: int, word: str) -> bool:
    """Whether a lone first word does something as only somebody or some place named does."""
    return bool(_ACTING.match(text, end)) and not _COMMON_ENDING.search(word)


def _any_of(group: str) -> str:
    """A pattern for any of the words, the longest that fits."""
    words = sorted(_WORDS[group], key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace("_", " ") for word in words)


def _pairs(group: str) -> dict[Key, Key]:
    pairs = (entry.split("=") for entry in _WORDS[group])
    return {tuple(short.split("_")): tuple(full.split("_")) for short, full in pairs}


RULES = NameRules(
    joins=re.compile(
        rf"[ \u00a0]|\s?&\s?|\s(?:{_any_of('particles')})\s"
        r"|(?P<of>\s(?:of(?:\sthe)?|for(?:\sthe)?)\s)"
    ),
    prefixes=_WORDS["prefixes"],
    calendar=read_groups("languages/en/dates.txt")["calendar"],
    titles=_WORDS["titles"],
    separating_titles=_WORDS["titles"] - _WORDS["not_separating"],
    abbreviated_titles=_WORDS["abbreviated_titles"],
    company_words=_WORDS["company_words"],
    not_names=_WORDS["not_names"],
    organisation_heads=_WORDS["organisation_heads"],
    first_of_names=_WORDS["first_of_names"],
    abbreviation_end=regex(
        rf"\b(?:{_any_of('abbreviated_titles')}|{_any_of('abbreviations')}|[{UPPER}])\.\s$"
    ),
    is_common=is_common,
    acts=_acts,
    small_words=_WORDS["small_words"],
    distinguishing=_WORDS["distinguishing"],
    known_same=_pairs("known_same"),
    also_called=_pairs("also_called"),
)
