"""Redundancy: how often two points of one briefing state the same thing.

Two points are near-duplicates if the cosine of their content words (stems, raw counts) is .5 or
more. Selection keeps such passages apart, so that the figure is a test of that and no more; before
it did, there were .17 pairs per 10 points at 500 words, of which a reader called 5 of 15 the same.
LexRank of sumy leaves 1.5 pairs per 10 points on such clusters.
"""

from collections.abc import Iterator
from itertools import combinations, islice
from pathlib import Path

import numpy as np

from summarize import Method, Words, summarize
from summarize.data import Briefing
from summarize.evaluation.clusters import read_clusters
from summarize.language import tokens

# Of each set the first so many clusters; the three take about a minute.
SETS = {"multinews_a": 30, "multinews_attributed_dev": 20, "multiling2011_en_2topics": 2}
LENGTHS = (100, 250, 500)
LEAST_COSINE = 0.5


def measure(data: Path) -> dict[str, float]:
    """Near-duplicate pairs per 10 points of briefings of each length."""
    figures = {}
    for length in LENGTHS:
        points = alike = 0
        for briefing in briefings(data, length):
            points += len(briefing.points)
            alike += len(near_duplicates(briefing))
        figures[f"redundancy/words_{length}/pairs_per_10_points_errors"] = 10 * alike / points
    return figures


def briefings(data: Path, length: int) -> Iterator[Briefing]:
    """A briefing of this many words on each cluster."""
    for name, count in SETS.items():
        for cluster in islice(read_clusters(data / "mds" / f"{name}.jsonl"), count):
            yield summarize(cluster.articles, Method(length=Words(length)))


def near_duplicates(briefing: Briefing) -> list[tuple[int, int]]:
    """The pairs of points whose content words have a cosine of `LEAST_COSINE` or more."""
    stems = [tokens.content_stems(point.text) for point in briefing.points]
    places: dict[str, int] = {}
    for word in (word for own in stems for word in own):
        places.setdefault(word, len(places))
    rows = np.zeros((len(stems), len(places)))
    for at, own in enumerate(stems):
        for word in own:
            rows[at, places[word]] += 1
    rows /= np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    cosines = rows @ rows.T
    return [(a, b) for a, b in combinations(range(len(stems)), 2) if cosines[a, b] >= LEAST_COSINE]
