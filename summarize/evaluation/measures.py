"""What is measured on one briefing: overlap with the references, repetition, and use of outlets."""

from collections import Counter
from collections.abc import Sequence
from math import log, sqrt

from summarize.data import Briefing, Point
from summarize.evaluation.clusters import Cluster
from summarize.evaluation.rouge import rouge
from summarize.language import content_stems
from summarize.outlets import outlets_of

# Name -> what it says; the order is that of the table.
MEASURES = {
    "rouge1": "ROUGE-1 F",
    "rouge2": "ROUGE-2 F",
    "rougeL": "ROUGE-L F",
    "redundancy": "mean over the points of the highest cosine with another point",
    "coverage": "how evenly outlets are used: entropy of the points' outlets over its maximum",
    "corroborated": "share of points that two or more independent outlets support",
    "words": "words used",
}


def measure_briefing(
    briefing: Briefing, cluster: Cluster, *, stemming: bool = True
) -> dict[str, float]:
    """Every measure of one briefing; all but `words` are from 0 to 1."""
    text = " ".join(point.text for point in briefing.points)
    overlaps = rouge(text, cluster.references, stemming=stemming)
    return {
        **{metric: overlap.f for metric, overlap in overlaps.items()},
        "redundancy": redundancy([point.text for point in briefing.points]),
        "coverage": coverage(briefing),
        "corroborated": corroborated(briefing.points),
        "words": float(briefing.words),
    }


def redundancy(texts: Sequence[str]) -> float:
    """The mean over the texts of the highest cosine (of content stems) with another one.

    >>> redundancy(["The bridge fell.", "A bridge fell!", "Goats eat grass."])
    0.6666666666666666
    """
    counts = [Counter(content_stems(text)) for text in texts]
    nearest = [
        max((_cosine(one, other) for other in counts if other is not one), default=0.0)
        for one in counts
    ]
    return sum(nearest) / len(nearest) if nearest else 0.0


def coverage(briefing: Briefing) -> float:
    """The entropy of the outlets that the points quote over its maximum; 1 when one must do."""
    outlet = outlets_of(briefing.articles)
    used = Counter(outlet[point.citations[0].article_id] for point in briefing.points)
    most = min(len(set(outlet.values())), len(briefing.points))
    if most < 2:
        return float(bool(used))
    total = used.total()
    entropy = -sum(count / total * log(count / total) for count in used.values())
    return max(0.0, entropy) / log(most)


def corroborated(points: Sequence[Point]) -> float:
    """The share of the points that two or more independent outlets support."""
    return sum(point.support.independent > 1 for point in points) / max(len(points), 1)


def _cosine(one: Counter[str], other: Counter[str]) -> float:
    shared = sum(count * other[term] for term, count in one.items())
    lengths = sum(c * c for c in one.values()) * sum(c * c for c in other.values())
    return min(1.0, shared / sqrt(lengths)) if lengths else 0.0
