"""Redundancy: how often two points of one briefing state the same thing.

Two points are near-duplicates if the cosine of their content words (stems, raw counts) is .5 or
more. The measure knows nothing of links and clusters, which are what keeps points apart; pairs that
`link_claims` would join at .5 are counted beside it. LexRank of sumy leaves 1.5 pairs per 10 points
on such clusters (FINDINGS).
"""

from collections.abc import Iterator
from itertools import combinations, islice
from pathlib import Path

import numpy as np

from summarize import Method, Words, summarize, tokens
from summarize.data import Briefing, Sentence, Span
from summarize.duplicates import link_claims
from summarize.evaluation.clusters import read_clusters

# Of each set the first so many clusters; the three take about a minute.
SETS = {"multinews_a": 30, "multinews_attributed_dev": 20, "multiling2011_en_2topics": 2}
LENGTHS = (100, 250, 500)
LEAST_COSINE = 0.5
LEAST_SCORE = 0.5


def measure(data: Path) -> dict[str, float]:
    """Near-duplicate pairs per 10 points at each length, and those that links would join."""
    figures = {}
    for length in LENGTHS:
        points = alike = linked = 0
        for briefing in briefings(data, length):
            points += len(briefing.points)
            alike += len(near_duplicates(briefing))
            linked += len(linked_pairs(briefing))
        figures[f"redundancy/words_{length}/pairs_per_10_points_errors"] = 10 * alike / points
        figures[f"redundancy/words_{length}/linked_per_10_points_errors"] = 10 * linked / points
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


def linked_pairs(briefing: Briefing) -> list[tuple[int, int]]:
    """The pairs of points that are duplicates by `link_claims`, each point read as a sentence."""
    sentences = [
        Sentence(f"p{at}", f"p{at}", 0, Span(0, len(point.text)), point.text)
        for at, point in enumerate(briefing.points)
    ]
    return [
        (link.a, link.b)
        for link in link_claims(sentences)
        if link.relation == "duplicate" and link.score >= LEAST_SCORE
    ]
