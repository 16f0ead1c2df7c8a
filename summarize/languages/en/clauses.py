"""Whether an English line without a full stop is a clause: a subject and then a finite verb."""

import re

from summarize.languages.en.sentences_lists import WORDS
from summarize.languages.en.verbs import is_irregular, is_past
from summarize.resources import read_groups

_WORDS = read_groups("languages/en/audit.txt")
_WORD = re.compile(r"[^\W_](?:[\w'’-]*\w)?")
_BEFORE_NOUNS = WORDS["before_nouns"]
# Behind these stands an infinitive, or a participle ("dead and injured", "as reported").
_NO_SUBJECT = frozenset(("to", "as", "and", "or"))
# Words; a question without its mark that is longer tells more than a label does. Chosen.
_LONGEST_ASKED = 6


def has_clause(text: str) -> bool:
    """Whether some word can be the verb of what stands before it; labels have none.

    Capitals must be those of a sentence: a title is to be given in small letters.

    >>> [has_clause(each) for each in ("The mayor resigned", "Key facts", "What we know")]
    [True, False, False]
    """
    words = _WORD.findall(text.replace("’", "'"))
    lower = [word.lower() for word in words]
    if lower[:1] and lower[0] in _WORDS["asks"] and len(words) <= _LONGEST_ASKED:
        return False
    return any(
        words[at][0].islower()
        and lower[at - 1] not in _BEFORE_NOUNS
        and lower[at - 1] not in _NO_SUBJECT
        and not (at == 1 and lower[0].endswith("ly"))
        and _is_finite(lower[at], lower[at + 1] if at + 1 < len(words) else "")
        for at in range(1, len(words))
    )


def _is_finite(word: str, following: str) -> bool:
    """Whether a word is a finite verb; one in -s that may be a plural needs what it is done to."""
    if word in WORDS["verb"] or is_past(word):
        return True
    if not word.endswith("s") or not following:
        return False
    base = word[:-1]
    is_known = is_irregular(base) or base in WORDS["verb"]
    return is_known or following in _WORDS["determiners"] or following.isdigit()
