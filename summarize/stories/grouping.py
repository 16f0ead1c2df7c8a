"""Which articles tell the same story."""

import hashlib
import re
from collections.abc import Sequence

import numpy as np

from summarize import vectors
from summarize.data import Article, Story
from summarize.language import language_of
from summarize.stories.openings import terms
from summarize.vectors import Positions, Rows

# Cosine distance at which average linkage stops. In a small pile the words of a story are not rare,
# so that its articles lie farther apart: three stories of five articles, drawn 20 times from the
# development set, have BCubed F1 .86 at .80 and .98 at .87; sets of 150 to 460 articles are best at
# .80 to .84 (benchmarks/measures/stories.py).
_DISTANCE = 0.80
# What the smallest pile gets more; at the next size, half of it. By the two measurements above: 15
# articles are cut at .865, 150 at .819.
_SMALL_PILE_EXTRA = 0.09
_SMALL_PILE = 40  # articles
# Up to here all distances are held at once (5,000 articles: 100 MB); a larger connected group is
# cut at a higher similarity first.
_LARGEST_GROUP = 5_000
# Chosen, not tuned: a few steps lead from the threshold to 1.
_STEP = 0.05


def group_stories(articles: Sequence[Article]) -> tuple[Story, ...]:
    """A partition of the articles into stories; the order of the articles does not matter.

    Average linkage on the cosine distance of TF-IDF rows. Only articles connected through similar
    ones are compared, so that a day of many thousand articles does not need all distances. Articles
    of two languages are never in one story.

    Returns:
        The largest stories first, each with its articles in order of publication. A story's id is
        made from its earliest article, so that it stays when later ones join. Where two stories
        become one, it has the id of the earlier; where one is split, the part with its earliest
        article keeps the id.
    """
    by_language: dict[str, list[Article]] = {}
    for article in sorted(articles, key=lambda each: (each.id, each.source, each.text)):
        by_language.setdefault(language_of(article), []).append(article)
    stories = [
        _story(group)
        for language, own in by_language.items()
        for group in _grouped(own, language, len(articles))
    ]
    return tuple(sorted(stories, key=lambda story: (-len(story.articles), story.id)))


def _grouped(articles: Sequence[Article], language: str, pile: int) -> list[list[Article]]:
    rows = vectors.tfidf([terms(each.title, each.text, language) for each in articles])
    distance = _DISTANCE + _SMALL_PILE_EXTRA / (1 + pile / _SMALL_PILE)
    return [
        [articles[at] for at in part]
        for group in _connected_groups(rows, 1 - distance)
        for part in _linked(rows, group, distance)
    ]


def _connected_groups(rows: Rows, similarity: float) -> list[Positions]:
    """Groups of rows connected by pairs of at least this cosine, none too large to compare in full.

    Average linkage merges nothing whose every pair is below the threshold, so the connected
    components hold the same clusters as the whole.
    """
    first, second, _ = vectors.join(rows, similarity)
    labels = _components(len(rows), first, second)
    order = np.argsort(labels, kind="stable")
    groups = np.split(order, np.flatnonzero(np.diff(labels[order])) + 1) if len(order) else []
    result = []
    for group in groups:
        if len(group) <= _LARGEST_GROUP:
            result.append(group)
        else:
            parts = _connected_groups(rows.take(group), min(1.0, similarity + _STEP))
            result += [group[part] for part in parts]
    return result


def _components(count: int, first: Positions, second: Positions) -> Positions:
    """The number of the connected component of each of `count` nodes; the smallest node's."""
    labels = np.arange(count)
    while True:
        smallest = labels.copy()
        np.minimum.at(smallest, first, labels[second])
        np.minimum.at(smallest, second, labels[first])
        smallest = smallest[smallest]
        if np.array_equal(smallest, labels):
            return labels
        labels = smallest


def _linked(rows: Rows, group: Positions, distance: float) -> list[Positions]:
    """The stories within one connected group, cut at a cosine distance."""
    if len(group) == 1:
        return [group]
    from scipy.cluster import hierarchy
    from scipy.spatial.distance import squareform

    chosen = rows.take(group)
    distances = 1 - chosen.products(chosen)
    np.fill_diagonal(distances, 0)
    tree = hierarchy.linkage(squareform(np.maximum(distances, 0), checks=False), method="average")
    labels = hierarchy.fcluster(tree, distance, criterion="distance")
    return [group[labels == label] for label in np.unique(labels)]


def _story(articles: Sequence[Article]) -> Story:
    """The story these articles tell, named by the earliest of them."""
    in_time = sorted(
        articles,
        key=lambda article: (
            article.published.timestamp() if article.published else float("inf"),
            article.id,
        ),
    )
    first = in_time[0]
    slug = "-".join(re.findall(r"[^\W_]+", first.title.casefold())[:6])[:60] or "story"
    identity = f"{first.source}\0{first.title}\0{first.sha256}"
    digest = hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()
    return Story(f"{slug}-{digest[:8]}", tuple(in_time))
