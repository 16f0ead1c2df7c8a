"""Headlines and captions without a stop, which run into the sentence below them.

A word then has a capital in the middle of a sentence that the article writes small wherever else it
has it: "Reservoir dries up in two months Engineers will cut the supply", beside "the engineers".
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from summarize.data import Sentence

# So many sentences stand at the head of an article, where headlines and captions are.
_HEADS = 4
_LETTERS = re.compile(r"[^\W\d_]+")
_QUOTES = "’'\"”"


def run_into(
    sentences: Sequence[Sentence], outside: Sequence[str], ends_nothing: AbstractSet[str]
) -> frozenset[int]:
    """The places of the sentences that a headline or a caption runs into.

    `outside` has their texts with quotations masked; `ends_nothing` are words that no headline ends
    with.
    """
    at_risk = [at for at in range(min(_HEADS, len(sentences))) if _capitals(outside[at])]
    if not at_risk:
        return frozenset()
    written = _written(sentences)
    return frozenset(
        at
        for at in at_risk
        if any(
            _opens(before, word, written, ends_nothing) for before, word in _capitals(outside[at])
        )
    )


def _capitals(text: str) -> list[tuple[str, str]]:
    """Words with a capital between two in small letters, each with the word before."""
    words = text.split()
    return [
        (before.strip(_QUOTES), word)
        for before, word, following in zip(words, words[1:], words[2:], strict=False)
        if following[0].islower() and word.istitle() and word.isalpha()
    ]


def _opens(
    before: str, word: str, written: Mapping[str, int], ends_nothing: AbstractSet[str]
) -> bool:
    """Whether a word opens a sentence of its own, given the one before it."""
    if not (before.isalpha() and before.islower()) or before in ends_nothing:
        return False
    return written.get(word.lower(), 0) > 0 and written.get(word, 0) == 1


def _written(sentences: Sequence[Sentence]) -> Counter[str]:
    """How often each word stands in the article with this spelling, but to open a sentence."""
    counts: Counter[str] = Counter()
    for sentence in sentences:
        counts.update(_LETTERS.findall(sentence.text)[1:])
    return counts
