"""Pairs of sentences that make the same claim."""

from collections.abc import Sequence

from summarize import tokens, vectors
from summarize.data import Link, Sentence


def link_claims(sentences: Sequence[Sentence]) -> tuple[Link, ...]:
    """The pairs of sentences that make the same claim, or of which one contains the other's.

    The order in which sentences are given does not change what is linked.

    Returns:
        Links whose `a` and `b` are positions in `sentences`, sorted by them.
    """
    order = sorted(range(len(sentences)), key=lambda i: (sentences[i].key, sentences[i].text))
    rows = [[word.casefold() for word in tokens.words(sentences[i].text)] for i in order]
    found = zip(*vectors.join(vectors.char_tfidf(rows), 0.5), strict=True)
    links = (
        Link(min(a, b), max(a, b), "duplicate", score)
        for a, b, score in ((order[row], order[col], float(score)) for row, col, score in found)
    )
    return tuple(sorted(links, key=lambda link: (link.a, link.b)))
