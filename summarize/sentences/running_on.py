"""Headlines and captions without a stop, which run into the sentence below them.

A word then has a capital in the middle of a sentence that the article writes small wherever else it
has it: "Reservoir dries up in two months Engineers will cut the supply", beside "the engineers".
"""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from summarize.data import Sentence

# So many sentences stand at the head of an article, where headlines and captions are.
_HEADS = 4
_QUOTES = "’'\"”"


def run_into(
    sentences: Sequence[Sentence], outside: Sequence[str], ends_nothing: AbstractSet[str]
) -> frozenset[int]:
    """The places of the sentences that a headline or a caption runs into.

    `outside` has their texts with quotations masked; `ends_nothing` are words that no headline ends
    with.
    """
    found = {
        at: words
        for at in range(min(_HEADS, len(sentences)))
        if (words := _candidates(outside[at], ends_nothing))
    }
    if not found:
        return frozenset()
    text = " ".join(sentence.text for sentence in sentences)
    return frozenset(at for at, words in found.items() if any(_opens(word, text) for word in words))


def _candidates(text: str, ends_nothing: AbstractSet[str]) -> list[str]:
    """Words with a capital between two in small letters, the first of which may end a headline."""
    words = text.split()
    return [
        word
        for before, word, following in zip(words, words[1:], words[2:], strict=False)
        if word[0].isupper()
        and following[0].islower()
        and word.istitle()
        and word.isalpha()
        and before.strip(_QUOTES).isalpha()
        and before.islower()
        and before.strip(_QUOTES) not in ends_nothing
    ]


def _opens(word: str, text: str) -> bool:
    """Whether a word that has a capital once within a sentence is written small elsewhere."""
    if re.search(rf"\b{word.lower()}\b", text) is None:
        return False
    return len(re.findall(rf"(?<=[^\W\d_’'\"”] ){word}\b", text)) <= 1
