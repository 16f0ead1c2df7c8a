"""Which articles tell the same story.

Titles alone cannot decide (true pairs had a title overlap of .12 to .50), so an article is its
title, counted twice, and its first two hundred words.
"""

import hashlib
import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from summarize import tokens, vectors
from summarize.data import Article, Story

_OPENING_WORDS = 200
_TITLE_WEIGHT = 2
# Cosine distance at which average linkage stops. In a small pile the words of a story are not rare,
# so that its articles lie farther apart: three stories of five articles, drawn 20 times from the
# development set, have BCubed F1 .86 at .80 and .98 at .87; sets of 150 to 460 articles are best at
# .80 to .84 (benchmarks/measures/stories.py).
_DISTANCE = 0.80
_SMALL_PILE_EXTRA = 0.09
_SMALL_PILE = 40
# Up to here all distances are held at once (5,000 articles: 100 MB); a larger connected group is
# cut at a higher similarity first.
_LARGEST_GROUP = 5_000


def group_stories(articles: Sequence[Article]) -> tuple[Story, ...]:
    """A partition of the articles into stories; the order of the articles does not matter.

    Average linkage on the cosine distance of TF-IDF rows. Only articles connected through similar
    ones are compared, so that a day of many thousand articles does not need all distances.

    Returns:
        The largest stories first, each with its articles in order of publication. A story's id is
        made from the title of its most central article and a hash of its articles.
    """
    ordered = sorted(articles, key=lambda article: (article.id, article.source, article.text))
    matrix = vectors.tfidf([_opening(article) for article in ordered])
    distance = _DISTANCE + _SMALL_PILE_EXTRA / (1 + len(ordered) / _SMALL_PILE)
    groups = [
        part
        for group in _connected_groups(matrix, 1 - distance)
        for part in _linked(matrix, group, distance)
    ]
    stories = [_story([ordered[i] for i in group], matrix[group]) for group in groups]
    return tuple(sorted(stories, key=lambda story: (-len(story.articles), story.id)))


def _opening(article: Article) -> list[str]:
    """The terms an article is compared by."""
    opening = " ".join(article.text.split()[:_OPENING_WORDS])
    return tokens.content_stems(article.title) * _TITLE_WEIGHT + tokens.content_stems(opening)


def _connected_groups(matrix: sparse.csr_matrix, similarity: float) -> list[NDArray[np.int64]]:
    """Groups of rows connected by pairs of at least this cosine, none too large to compare in full.

    Average linkage merges nothing whose every pair is below the threshold, so the connected
    components hold the same clusters as the whole.
    """
    rows, cols, _ = vectors.join(matrix, similarity)
    graph = sparse.coo_matrix((np.ones(len(rows)), (rows, cols)), shape=(matrix.shape[0],) * 2)
    _, labels = sparse.csgraph.connected_components(graph, directed=False)
    order = np.argsort(labels, kind="stable")
    groups = np.split(order, np.flatnonzero(np.diff(labels[order])) + 1) if len(order) else []
    result = []
    for group in groups:
        if len(group) <= _LARGEST_GROUP:
            result.append(group)
        else:
            parts = _connected_groups(matrix[group], min(1.0, similarity + 0.05))
            result += [group[part] for part in parts]
    return result


def _linked(
    matrix: sparse.csr_matrix, group: NDArray[np.int64], distance: float
) -> list[NDArray[np.int64]]:
    """The stories within one connected group, cut at a cosine distance."""
    if len(group) == 1:
        return [group]
    from scipy.cluster import hierarchy
    from scipy.spatial.distance import squareform

    rows = matrix[group]
    distances = 1 - (rows @ rows.T).toarray()
    np.fill_diagonal(distances, 0)
    tree = hierarchy.linkage(squareform(np.maximum(distances, 0), checks=False), method="average")
    labels = hierarchy.fcluster(tree, distance, criterion="distance")
    return [group[labels == label] for label in np.unique(labels)]


def _story(articles: Sequence[Article], rows: sparse.csr_matrix) -> Story:
    """The story these articles tell, named by the most central of them."""
    centre = np.asarray(rows.sum(axis=0)).ravel()
    closeness = np.round(rows @ centre, 9)
    central = articles[int(np.argmax(closeness))]
    slug = "-".join(re.findall(r"[a-z0-9]+", central.title.casefold())[:6])[:60] or "story"
    digest = hashlib.sha256("\0".join(article.id for article in articles).encode()).hexdigest()
    in_time = sorted(
        articles,
        key=lambda article: (
            article.published.timestamp() if article.published else float("inf"),
            article.id,
        ),
    )
    return Story(f"{slug}-{digest[:8]}", tuple(in_time))
