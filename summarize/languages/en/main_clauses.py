"""English main clauses: what stands before the claim, and what hangs on it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from summarize.languages.en.substitutions import base_forms, known_of
from summarize.languages.en.verbs import is_past
from summarize.languages.main_clauses import MainClauseRules
from summarize.patterns import regex
from summarize.resources import read_groups

_WORDS = read_groups("languages/en/main_clauses.txt")
_AUXILIARIES, _BETWEEN = _WORDS["auxiliaries"], _WORDS["between"]
_NO_VERB_BEHIND, _SAYING = _WORDS["no_verb_behind"], _WORDS["saying"]
_WORD = re.compile(r"[A-Za-z'’]+")


def _any(group: str) -> str:
    return "|".join(sorted(_WORDS[group], key=lambda word: (-len(word), word)))


_SUBORDINATE = _any("subordinate")
# Places and the agency before a dash ("TOLMEN, Feb. 10 (CNA) - "), and an agency alone.
_DATELINE = re.compile(
    r"[A-Z][A-Za-z0-9.,'’ \-/]{1,40}?\([A-Za-z ]+\)\s*[-–—]+\s*"
    r"|[A-Z]{3,}[A-Z0-9 ,.a-z]{0,30}?\s*[-–—]{1,2}\s+|\([A-Za-z ]+\)\s*[-–—]*\s*"
)
_TIME = r"(?: (?:on|in|at) \w+| \w+day| late| early| \w+ly){0,2}"
# A letter that a verb of saying begins with; most words need not be tried with each of them.
_MAY_SAY = f"(?=[{''.join(sorted({word[0] for word in _SAYING}))}])"
_WHO_SAYS = re.compile(
    r"According to [^,]{3,60},\s*|[^,;:“\"]{2,70}?(?:, [^,;:“\"]{2,90}, )?\b"
    rf"{_MAY_SAY}(?:{_any('saying')}){_TIME}(?:,| that|:| [\"“])\s*",
    re.IGNORECASE,
)
_FIRST = re.compile(rf"(?:{_any('openers')})\b[^,]{{3,120}},\s+", re.IGNORECASE)


def has_verb(text: str) -> bool:
    """Whether a word is an auxiliary or the past of a verb.

    >>> [has_verb(each) for each in ("The mayor resigned", "a mother of two", "Prices have")]
    [True, False, True]
    """
    for match in _WORD.finditer(text):
        word = match[0].lower().replace("’", "'")
        if word in _AUXILIARIES or is_past(word):
            return True
    return False


def main_verbs(words: Sequence[str]) -> tuple[str, ...]:
    """The verbs that tell what happened: behind an auxiliary, or the first past or present form.

    With it goes an infinitive behind it: who "voted to close" a dam closes it. Verbs of saying, and
    what stands behind an article or a preposition, are passed over.

    >>> main_verbs("The council of Ostby will soon vote to close the dam".split())
    ('vote', 'close')
    >>> main_verbs("The plan to raise the dam has split the valley".split())
    ('split',)
    >>> main_verbs("Production of the car is to start in May".split())
    ('start',)
    """
    is_due, low = False, ""
    for at, word in enumerate(words):
        before, low = low, word.lower()
        small = low.replace("’", "'")
        if small in _AUXILIARIES:
            is_due = True
        elif (
            word[0].isupper()
            or small in _BETWEEN
            or small.endswith("ly")
            or (small == "to" and is_due and before in _AUXILIARIES)
        ):
            continue
        elif before in _NO_VERB_BEHIND and not (is_due and before == "to"):
            is_due = False
        elif small not in _SAYING and at and _is_verb(small, words[at - 1], is_due=is_due):
            return (small, *_infinitives(words[at + 1 :]))
    return ()


def complement(words: Sequence[str]) -> str:
    """What a main clause without a verb says that somebody or something is, in small letters.

    >>> complement("A second vote in the council of Ostby is possible".split())
    'possible'
    >>> complement("Ida Holm is the new mayor of Ostby".split())
    'mayor'
    """
    small = [word.lower() for word in words]
    at = next((at for at, word in enumerate(small) if at and word in _COPULAS), None)
    if at is None:
        return ""
    found = ""
    for word in small[at + 1 :]:
        if word[0].isdigit():
            return ""
        if word in _NO_VERB_BEHIND and found:
            break
        if word.isalpha() and word not in _NO_VERB_BEHIND and word not in _BETWEEN:
            found = word
    return found


_COPULAS = frozenset({"is", "are", "was", "were", "remains", "remain", "remained", "became"})


def _infinitives(words: Sequence[str]) -> tuple[str, ...]:
    """The first verb behind "to" in what follows a verb."""
    for before, word in pairwise(words):
        if before == "to" and word[0].islower() and "v" in known_of(word).parts:
            return (word,)
    return ()


def _is_verb(small: str, before: str, *, is_due: bool) -> bool:
    """Whether a word can be the main verb; one in -s must stand behind a name."""
    if is_past(small):
        return True
    if is_due:
        return small.endswith("ing") or "v" in known_of(small).parts
    return (
        small.endswith("s")
        and before[0].isupper()
        and any("v" in known_of(form).parts for form in base_forms(small))
    )


RULES = MainClauseRules(
    before=(_DATELINE, _WHO_SAYS, _FIRST),
    piece=re.compile(rf",\s|;|—|–|\s-{{1,3}}\s|\b(?:{_SUBORDINATE}|and|but)\b"),
    subordinate=regex(rf"(?:,\s*)?(?:{_SUBORDINATE})\b"),
    has_verb=has_verb,
    main_verbs=main_verbs,
    complement=complement,
    auxiliaries=_AUXILIARIES | _COPULAS,
    no_verb_behind=_NO_VERB_BEHIND - {"to", "and", "or"},
    passive=regex(r"\b(?:by|with|against each other|one another)\b"),
)
