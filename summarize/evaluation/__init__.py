"""How good briefings are, against references written by people."""

from summarize.evaluation.clusters import Cluster, read_clusters
from summarize.evaluation.evaluate import Evaluation, data_digest, evaluate
from summarize.evaluation.measures import MEASURES
from summarize.evaluation.report import table, to_json
from summarize.evaluation.rouge import Overlap, rouge
from summarize.evaluation.significance import Estimate, estimate, paired_p

__all__ = [
    "MEASURES",
    "Cluster",
    "Estimate",
    "Evaluation",
    "Overlap",
    "data_digest",
    "estimate",
    "evaluate",
    "paired_p",
    "read_clusters",
    "rouge",
    "table",
    "to_json",
]
