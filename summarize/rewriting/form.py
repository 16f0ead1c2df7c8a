"""Is a generated text a sentence, and is it made of the words of its evidence?

Stricter than `checking`, which judges what people write: a model loses nothing when a text of its
own is refused, because the passage stands ready.
"""

import re
from collections.abc import Sequence

from summarize.checking.evidence import read_evidence
from summarize.checking.overlap import new_words
from summarize.language.names import NameTable

# One new content word in six: of QAGS sentences (BART on CNN/DM) the gate then keeps .92 of the
# faithful (the rules alone .93) and refuses .20 of the unfaithful (.09); one in four refuses .15.
# See `python -m benchmarks.quality --only rewriting`.
_WORDS_PER_NEW_ONE = 6
_FEWEST_WORDS = 3

_END = re.compile(r"[.!?…][\"'”’»)\]]*\Z")
_START = re.compile(r"[\"'“‘«(\[$€£¥]*(?:[^\W_a-z]|\w*[A-Z])")
_STUTTER = re.compile(r"\b(\w+) \1\b", re.IGNORECASE)
_LOOSE_MARKS = re.compile(r"[,;:]\s*[,;:.!?]|\s[,;!?](?:\s|$)")
_PAIRS = ("“”", "()", "[]", "«»")


def malformed(text: str, evidence: Sequence[str]) -> str:
    """Why `text` is no well-formed sentence; empty where it is one.

    >>> malformed("people were rescued in on,,, were said.", [])
    'does not begin like a sentence'
    >>> malformed("Rescued were two in on, , said.", [])
    'has loose punctuation'
    """
    known = " ".join(evidence).casefold()
    unpaired = any(text.count(pair[0]) != text.count(pair[1]) for pair in _PAIRS)
    stutters = any(found.group().casefold() not in known for found in _STUTTER.finditer(text))
    faults = {
        "is too short for a sentence": len(text.split()) < _FEWEST_WORDS,
        "does not begin like a sentence": not _START.match(text),
        "does not end like a sentence": not _END.search(text),
        "has loose punctuation": _LOOSE_MARKS.search(text),
        "opens a quotation or bracket that it does not close": unpaired or text.count('"') % 2,
        "repeats a word": stutters,
    }
    return next((fault for fault, is_so in faults.items() if is_so), "")


def too_new(text: str, evidence: Sequence[str], names: NameTable | None = None) -> str:
    """Why `text` says things in words that its evidence does not have; empty where it does not."""
    known = read_evidence(tuple(evidence), names, None)
    claim = read_evidence((text,), known.names, None)
    new = new_words(claim, known)
    if len(new) * _WORDS_PER_NEW_ONE <= len(claim.stems):
        return ""
    return f'words that its evidence lacks: "{", ".join(new[:6])}"'
