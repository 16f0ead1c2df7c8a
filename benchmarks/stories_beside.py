"""Our stories beside average linkage on TF-IDF and beside HDBSCAN, on the same articles.

    python -m benchmarks.stories_beside --data ../shared/data

HDBSCAN is that of scikit-learn, which is no part of the project's environment: without it the
column is empty. TF-IDF is cut where its mixture is best, which no user could know.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from scipy.cluster import hierarchy
from scipy.spatial.distance import squareform

from benchmarks.measures.stories import bcubed
from benchmarks.sorted_news import CLUSTERED, Sorted, clustered
from summarize import vectors
from summarize.language import tokens
from summarize.stories import group_stories, opening
from summarize.vectors import Floats

_DISTANCES = np.arange(0.70, 0.92, 0.02)


def main() -> None:
    """Print BCubed F1 of each method on each collection."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    options = parser.parse_args()
    every = list(clustered(options.data))
    for part, some in (
        ("learned from", [each for each in every if not each.is_held_out]),
        ("never learned from", [each for each in every if each.is_held_out]),
    ):
        print(f"{part:34} ours  tf-idf hdbscan")
        best = _best_distance(some)
        for name, chosen in _piles(some):
            print(f"{name:20} {len(chosen):5} articles", *_row(chosen, best), sep="  ", flush=True)


def _piles(some: Sequence[Sorted]) -> Iterator[tuple[str, list[Sorted]]]:
    for name in CLUSTERED:
        yield name, [each for each in some if each.collection == name]
    yield "mixture", list(some)


def _row(some: Sequence[Sorted], distance: float) -> Iterator[str]:
    stories = group_stories([each.article for each in some])
    told = {article.id: story.id for story in stories for article in story.articles}
    yield f"{_f1(some, [told[each.article.id] for each in some]):.3f}"
    distances = _distances(some)
    yield f"{_f1(some, _average_linkage(distances, distance)):.3f}"
    yield _hdbscan(some, distances)


def _f1(some: Sequence[Sorted], labels: Sequence[object]) -> float:
    gold = {each.article.id: each.story for each in some}
    told = {each.article.id: str(label) for each, label in zip(some, labels, strict=True)}
    return bcubed(gold, told)[2]


def _distances(some: Sequence[Sorted]) -> Floats:
    texts = [
        f"{each.article.title}\n{each.article.title}\n{opening(each.article.text)}" for each in some
    ]
    rows = vectors.tfidf([tokens.content_stems(text, "en") for text in texts])
    distances = np.maximum(1 - rows.products(rows), 0)
    np.fill_diagonal(distances, 0)
    return distances


def _average_linkage(distances: Floats, cut: float) -> list[int]:
    tree = hierarchy.linkage(squareform(distances, checks=False), "average")
    labels: list[int] = hierarchy.fcluster(tree, cut, criterion="distance").tolist()
    return labels


def _best_distance(some: Sequence[Sorted]) -> float:
    distances = _distances(some)
    best: float = max(
        _DISTANCES.tolist(), key=lambda cut: _f1(some, _average_linkage(distances, cut))
    )
    return best


def _hdbscan(some: Sequence[Sorted], distances: Floats) -> str:
    try:
        from sklearn.cluster import HDBSCAN  # type: ignore[import-not-found]  # not required
    except ImportError:
        return "-"
    found = HDBSCAN(min_cluster_size=2, min_samples=1, metric="precomputed", copy=True)
    labels = found.fit_predict(distances).tolist()
    # What it calls noise stands alone.
    return f"{_f1(some, [each if each >= 0 else -at - 1 for at, each in enumerate(labels)]):.3f}"


if __name__ == "__main__":
    main()
