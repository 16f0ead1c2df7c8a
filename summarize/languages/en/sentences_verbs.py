"""Whether a few words can be a clause: a small list of verbs and the shapes of the others."""

from itertools import pairwise

from summarize.languages.en.sentences_lists import WORDS
from summarize.languages.en.verbs import is_irregular, is_past

SIGNS = WORDS["subject"] | WORDS["verb"]
"""Words that show a clause by themselves."""
_BEFORE_NOUNS = WORDS["before_nouns"]
# Shorter words in -s are none: gas, was.
_SHORTEST_PLURAL = 3


def has_verb(words: list[str]) -> bool:
    """Whether any of the words can be the verb of a clause; generous by design.

    >>> has_verb("Image United States Navy".split()), has_verb("Prices fell again".split())
    (False, True)
    >>> has_verb("Russell Square after the bombings".split())
    False

    In a text in capitals only a past shows: a third person looks as a plural there.

    >>> has_verb("MAYOR RESIGNED ON SUNDAY".split()), has_verb("NORVALD STATES NAVY".split())
    (True, False)

    A plural needs no ending behind it.

    >>> has_verb("Collections start at six".split()), has_verb("Union calls for talks".split())
    (True, True)
    """
    lower = [word.lower().replace("’", "'") for word in words]
    lower += [word.partition("'")[0] for word in lower if "'" in word]
    if not SIGNS.isdisjoint(lower):
        return True
    if " ".join(words).isupper():
        return any(map(is_past, lower[1 : len(words)]))
    if any(_is_of_plural(words, at) for at in range(1, len(words))):
        return True
    # Past and third-person forms; a name or the first word cannot show that it is one, nor can a
    # word after an article or a preposition ("after the bombings").
    return any(
        word[0].islower()
        and ((len(word) > 3 and (word.endswith("ed") or _is_third_person(word))) or is_past(word))
        for before, word in pairwise(words)
        if before.lower() not in _BEFORE_NOUNS and not _is_year(before)
    )


def _is_of_plural(words: list[str], at: int) -> bool:
    """Whether a small word is a verb behind a plural ("Collections start at six")."""
    word, before = words[at], words[at - 1].lower()
    if word not in WORDS["plural_verb"] and not is_irregular(word):
        return False
    if before in WORDS["between_plural"]:
        return any(_is_plural(each.lower()) for each in words[: at - 1])
    return _is_plural(before)


def _is_plural(word: str) -> bool:
    return word in WORDS["plural"] or (len(word) > _SHORTEST_PLURAL and _is_third_person(word))


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit()


def _is_third_person(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))
