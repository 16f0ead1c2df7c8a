"""Near-copies among more sentences than a story has: fast, exact and blind to paraphrase."""

import re
from collections.abc import Sequence

from summarize import tokens, vectors
from summarize.data import Link, Sentence

# Cosine of TF-IDF rows of words; the pairs above it are near-copies, whatever they are about.
COSINE = 0.6
_WORD = re.compile(r"[^\W_]+(?:[.,'’]\d+|['’][^\W_]+)?")
_LETTERS = re.compile(r"\w+|[%$€£]")
_NEGATIONS_WORDS = """
no not never none nor cannot denied denies deny without
"""
_NEGATIONS = frozenset(_NEGATIONS_WORDS.split())


def copies(sentences: Sequence[Sentence]) -> list[list[int]]:
    """The positions of sentences of the same words, whatever their marks, in canonical order.

    Canonical is by article id, index and text: whatever depends on an order depends on this one.
    """
    canonical = sorted(range(len(sentences)), key=lambda i: (sentences[i].key, sentences[i].text))
    groups: dict[str, list[int]] = {}
    for i in canonical:
        text = sentences[i].text
        groups.setdefault(" ".join(_LETTERS.findall(text.casefold())) or text, []).append(i)
    return list(groups.values())


def link_near_copies(texts: Sequence[str]) -> list[Link]:
    """Links between texts with a cosine of at least `COSINE`, the same numbers and polarity."""
    word_lists = [_WORD.findall(text.casefold()) for text in texts]
    content = [
        [word for word in words if word not in tokens.STOP_WORDS] or words for words in word_lists
    ]
    found = zip(
        *(part.tolist() for part in vectors.join(vectors.tfidf(content), COSINE)), strict=True
    )
    return [
        Link(a, b, "duplicate", score)
        for a, b, score in found
        if _details(word_lists[a]) == _details(word_lists[b])
    ]


def _details(words: Sequence[str]) -> tuple[frozenset[str], bool]:
    """What must not differ between near-copies: the numbers, and whether they deny."""
    numbers = frozenset(word for word in words if word[0].isdigit())
    return numbers, any(word in _NEGATIONS or word.endswith(("n't", "n’t")) for word in words)
