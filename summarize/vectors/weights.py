"""Rows of length 1 with TF-IDF weights: the dot product of two is their cosine."""

from collections.abc import Hashable, Sequence

import numpy as np

from summarize.vectors.rows import Rows, counts, ranges, summed


def normalized(rows: Rows) -> Rows:
    """The rows scaled to length 1; empty rows stay empty."""
    lengths = np.sqrt(np.where(rows.squares > 0, rows.squares, 1.0))
    return rows.with_data(rows.data / lengths[rows.row_of])


def tfidf(token_lists: Sequence[Sequence[Hashable]]) -> Rows:
    """Rows of length 1 with `(1 + ln tf) * idf`, the frequencies taken from these texts alone."""
    return weighted(counts(token_lists))


def weighted(rows: Rows) -> Rows:
    """TF-IDF rows of length 1 made from rows of counts."""
    return normalized(
        rows.with_data((1 + np.log(rows.data)) * rows.inverse_frequency[rows.indices])
    )


def char_ngrams(text: str, shortest: int = 3, longest: int = 5) -> list[str]:
    """The character n-grams of each word with a space on both sides; a short word counts whole.

    >>> char_ngrams("Kyiv", 4, 5)
    [' Kyi', 'Kyiv', 'yiv ', ' Kyiv', 'Kyiv ']
    """
    grams = []
    for word in text.split():
        padded = f" {word} "
        for size in range(shortest, longest + 1):
            grams += [padded[i : i + size] for i in range(max(1, len(padded) - size + 1))]
            if size >= len(padded):
                break
    return grams


def char_tfidf(words: Rows, vocabulary: Sequence[str]) -> Rows:
    """TF-IDF of character n-grams (3 to 5, within words).

    N-grams are cut once per distinct word.

    Args:
        words: how often each text has each word.
        vocabulary: the words, one per column of `words`.
    """
    grams = counts([char_ngrams(word) for word in vocabulary])
    spread = grams.lengths[words.indices]
    places = ranges(grams.indptr[words.indices], spread)
    row_of = np.repeat(words.row_of, spread)
    keys = row_of * grams.width + grams.indices[places]
    values = np.repeat(words.data, spread) * grams.data[places]
    distinct, inverse = np.unique(keys, return_inverse=True)
    rows = distinct // grams.width
    totals = summed(inverse, values, len(distinct))
    indptr = np.searchsorted(rows, np.arange(len(words) + 1))
    return weighted(Rows(indptr, distinct - rows * grams.width, totals, grams.width))
