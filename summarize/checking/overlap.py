"""How much of a text its evidence has in words: new words, length, and a graded score."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from summarize.checking.evidence import Evidence
from summarize.data import count_words

# Chosen on the paraphrases of msrp_train that keep numbers and names (979): 0 of them fail at 0.7,
# 6 at 0.6; a text that fails has at most three words in ten from its evidence.
_NEW_SHARE = 0.7
_NEW_WORDS = 4
# Of the same paraphrases none is longer than this.
_LONGER = 1.5
_LONGER_BY = 10


def too_many_new_words(claim: Evidence, evidence: Evidence) -> Iterator[str]:
    """A line when too many content words of the text (share and number) are not in the evidence."""
    new = new_words(claim, evidence)
    if len(new) >= _NEW_WORDS and len(new) > _NEW_SHARE * max(len(claim.stems), 1):
        yield f'new words: "{", ".join(new[:6])}"'


def too_long(claim: Evidence, evidence: Evidence) -> Iterator[str]:
    """A line when the text is longer than the evidence it stands on."""
    said, known = count_words(claim.text), count_words(evidence.text)
    if said > max(_LONGER * known, known + _LONGER_BY):
        yield f"longer than its evidence: {said} words for {known}"


def new_words(claim: Evidence, evidence: Evidence) -> list[str]:
    """The content stems of the claim that the evidence lacks in any form, in order."""
    known = _prefixes(evidence)
    return [
        word
        for word in claim.stems
        if word not in evidence.stems and _prefix(word) not in known and not word[0].isdigit()
    ]


@lru_cache(maxsize=1 << 14)
def _prefix(word: str) -> str:
    """Words that share five letters are mostly one family: investigate, investigator."""
    return word[:5]


def _prefixes(evidence: Evidence) -> frozenset[str]:
    return frozenset(_prefix(word) for word in evidence.stems if len(word) >= 5)


def coverage(claim: Evidence, evidence: Evidence) -> float:
    """The share of the claim's content words, and of their pairs, that the evidence has; 0 to 1."""
    stems = [word for reading in claim.sentences for word in reading.stems]
    if not stems:
        return 1.0
    single = 1 - len(new_words(claim, evidence)) / len(claim.stems)
    known = {pair for reading in evidence.sentences for pair in pairwise(reading.stems)}
    pairs = list(pairwise(stems))
    if not pairs:
        return single
    return 0.5 * single + 0.5 * sum(pair in known for pair in pairs) / len(pairs)
