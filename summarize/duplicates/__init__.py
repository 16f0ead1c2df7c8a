"""Which sentences make the same claim: links between two, and clusters in which every two agree.

Similar words are not yet the same claim: see `docs/duplicates.md` for the evidence that is combined
and how its weights were learned.
"""

from summarize.duplicates.clusters import cluster_duplicates
from summarize.duplicates.links import link_claims, score_pairs

__all__ = ["cluster_duplicates", "link_claims", "score_pairs"]
