"""Which sentences make the same claim: links between two, and clusters in which every two agree.

Similar words are not yet the same claim: see `docs/duplicates.md` for the features that are
combined and how their weights were learned.
"""

from summarize.duplicates.clusters import cluster_duplicates
from summarize.duplicates.likeness import compares_all
from summarize.duplicates.links import Comparison, compare_claims, link_claims, score_pairs

__all__ = [
    "Comparison",
    "cluster_duplicates",
    "compare_claims",
    "compares_all",
    "link_claims",
    "score_pairs",
]
