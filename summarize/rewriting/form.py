"""Is a generated text a sentence, and is it made of the words of its evidence?

Stricter than `checking`, which judges what people write: a model loses nothing when a text of its
own is refused, because the passage stands ready.
"""

import re
from collections.abc import Sequence

from summarize.checking import Content
from summarize.rewriting.closeness import lacking, unfounded
from summarize.rewriting.explaining import unexplained

# "Police said." is none; not tuned.
_FEWEST_WORDS = 3
# Scripts that write no spaces (Thai, Lao, Burmese, Khmer, kana, Han): one run is a sentence there.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")

# The marks that end a sentence in the common scripts (Unicode's Sentence_Terminal).
_END = re.compile(r"[.!?…。！？｡؟۔।॥։።][\"'”’»)\]」』]*\Z")
_START = re.compile(r"[\"'“‘«(\[$€£¥]*(?:[^\W_a-z]|\w*[A-Z])")
_STUTTER = re.compile(r"\b(\w+) \1\b", re.IGNORECASE)
_LOOSE_MARKS = re.compile(r"[,;:]\s*[,;:.!?]|\s[,;!?](?:\s|$)")
_PAIRS = ("“”", "()", "[]", "«»", "「」", "『』")


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
        "is too short for a sentence": (
            len(text.split()) < _FEWEST_WORDS and not _UNSPACED.search(text)
        ),
        "does not begin like a sentence": not _START.match(text),
        "does not end like a sentence": not ends_sentence(text),
        "has loose punctuation": _LOOSE_MARKS.search(text),
        "opens a quotation or bracket that it does not close": unpaired or text.count('"') % 2,
        "repeats a word": stutters,
    }
    return next((fault for fault, is_so in faults.items() if is_so), "")


def ends_sentence(text: str) -> bool:
    """Whether the text ends in a mark that ends sentences, closing marks after it apart."""
    return bool(_END.search(text))


def too_new(text: str, evidence: Content) -> str:
    """Why `text` says things in words that its evidence does not have; empty where it does not.

    No content word may be new: of QAGS sentences (BART on CNN/DM) the gate then keeps .89 of the
    faithful and refuses .31 of the unfaithful; with one new word in six allowed, and small words
    not looked at, .91 and .21. See `python -m benchmarks.quality --only rewriting`.
    """
    claim = Content((text,), evidence.names, language=evidence.language)
    if new := lacking(claim, evidence):
        return f'words that its evidence lacks: "{", ".join(new[:6])}"'
    return unfounded(claim, evidence) or unexplained(claim, evidence)
