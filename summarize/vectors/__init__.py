"""Sparse rows for texts, their products, and the exact join that finds all similar pairs.

Rows have length 1 where they are normalized, so the dot product of two is their cosine. Small
stories are multiplied densely by numpy alone; scipy is imported only where there is much to do.
"""

from summarize.vectors.grams import WHOLE, gram, one_thread
from summarize.vectors.joins import Pairs, join, row_products, shared_entries
from summarize.vectors.rows import (
    Floats,
    Positions,
    Rows,
    are_among,
    counts,
    distinct,
    numbered,
    ranges,
    summed,
    tally,
)
from summarize.vectors.scored import AGAIN, Judge, LinearModel, ScoredPairs, with_others
from summarize.vectors.weights import char_ngrams, char_tfidf, normalized, tfidf, weighted

__all__ = [
    "AGAIN",
    "WHOLE",
    "Floats",
    "Judge",
    "LinearModel",
    "Pairs",
    "Positions",
    "Rows",
    "ScoredPairs",
    "are_among",
    "char_ngrams",
    "char_tfidf",
    "counts",
    "distinct",
    "gram",
    "join",
    "normalized",
    "numbered",
    "one_thread",
    "ranges",
    "row_products",
    "shared_entries",
    "summed",
    "tally",
    "tfidf",
    "weighted",
    "with_others",
]
