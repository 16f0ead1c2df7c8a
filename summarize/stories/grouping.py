"""Which articles tell the same story."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from summarize.data import Article, Story
from summarize.language import language_of
from summarize.stories.likeness import LEAST, MOST, alike, likeness
from summarize.stories.openings import read_openings
from summarize.vectors import Floats, Positions

# What the pairs of two groups must score on average to be one story. Of -1.2 to -.7 on the
# development sets BCubed F1 hardly changes (.906 to .912), and the higher glues least (precision of
# the mixture .917 and .956): two events told as one are worse than one told twice.
_ENOUGH = -0.7
# So much more, of the average within the looser one, where both are themselves tight: two floods,
# each told by many in the same words, are two stories. Measured on 16 draws of the development
# topics: BCubed F1 .01 to .02 higher with .35 or .5 than without.
_TIGHT = 0.5
# Up to here all scores of a connected group are held at once (5,000 articles: 200 MB); a larger
# one is cut at a higher score first.
_LARGEST_GROUP = 5_000
# Chosen, not tuned: a few steps lead from the threshold to the highest score.
_STEP = 0.5


# Groups of which no two articles score so much, and there is hardly a pair that is compared at all,
# are stories of their own. Of 65 clusters of one story none is told to be several by that; of 100
# mixtures of 2, 3 and 4 stories 22, 93 and 100 are.
_FAR = -3.0
# The fewest articles in which several stories are looked for. Chosen: below, nothing is plain.
_FEWEST = 5


def is_several(articles: Sequence[Article]) -> bool:
    """Whether articles in one language are plainly several stories, not just two or loosely one.

    Three groups are told by more than one article each; or of three groups, two are and none has
    more than half of the articles.
    """
    if len(articles) < _FEWEST:
        return False
    openings = read_openings(articles, language_of(articles[0]))
    pairs = alike(openings)
    near = likeness(openings, pairs) >= _FAR
    labels = _components(len(articles), pairs[0][near], pairs[1][near])
    sizes = np.unique(labels, return_counts=True)[1]
    shared = int((sizes > 1).sum())
    is_even = len(sizes) > 2 and int(sizes.max()) * 2 <= len(articles)
    return shared > 2 or (shared > 1 and is_even)


def group_stories(articles: Sequence[Article]) -> tuple[Story, ...]:
    """A partition of the articles into stories; the order of the articles does not matter.

    Average linkage on scores of pairs, which do not depend on the other articles: a few are cut
    like many. Only articles connected through similar ones are compared. Articles of two languages
    are never in one story.

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
        _story([own[at] for at in part])
        for language, own in by_language.items()
        for part in _partition(own, language)
    ]
    return tuple(sorted(stories, key=lambda story: (-len(story.articles), story.id)))


def _partition(articles: Sequence[Article], language: str) -> Iterator[Positions]:
    openings = read_openings(articles, language)
    pairs = alike(openings)
    scored = Scored(np.arange(len(articles)), *pairs[:2], likeness(openings, pairs))
    return parts(scored)


class Scored(NamedTuple):
    """Some articles and the scores of pairs of them: positions in `articles`."""

    articles: Positions
    a: Positions
    b: Positions
    scores: Floats


def parts(scored: Scored, least: float = _ENOUGH) -> Iterator[Positions]:
    """The stories of some articles.

    Average linkage merges nothing whose every pair is below the threshold, so the connected
    components hold the same stories as the whole.
    """
    for group in _connected(scored, least):
        if len(group.articles) > _LARGEST_GROUP and least < MOST:
            yield from parts(group, least + _STEP)
        else:
            yield from _linked(group)


def _connected(scored: Scored, least: float) -> list[Scored]:
    """Groups of articles connected by pairs that score at least so much."""
    enough = scored.scores >= least
    labels = _components(len(scored.articles), scored.a[enough], scored.b[enough])
    order = np.argsort(labels, kind="stable")
    begins = np.flatnonzero(np.diff(labels[order], prepend=-1))
    number = np.cumsum(np.diff(labels[order], prepend=-1) != 0) - 1
    group = np.empty(len(order), dtype=np.int64)
    place = np.empty(len(order), dtype=np.int64)
    group[order] = number
    place[order] = np.arange(len(order)) - begins[number]
    inside = np.flatnonzero(group[scored.a] == group[scored.b])
    inside = inside[np.argsort(group[scored.a[inside]], kind="stable")]
    ends = np.searchsorted(group[scored.a[inside]], np.arange(len(begins) + 1))
    members = np.split(order, begins[1:]) if len(order) else []
    return [
        Scored(
            scored.articles[each], place[scored.a[own]], place[scored.b[own]], scored.scores[own]
        )
        for at, each in enumerate(members)
        for own in (inside[ends[at] : ends[at + 1]],)
    ]


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


def _linked(group: Scored) -> list[Positions]:
    """The stories within one connected group."""
    count = len(group.articles)
    if count == 1:
        return [group.articles]
    from scipy.cluster import hierarchy

    # The condensed form of a distance matrix: the rows of its upper triangle, one after another.
    distances = np.full(count * (count - 1) // 2, MOST - LEAST)
    a, b = np.minimum(group.a, group.b), np.maximum(group.a, group.b)
    distances[a * count - a * (a + 1) // 2 + b - a - 1] = MOST - group.scores
    return [group.articles[part] for part in _cut(hierarchy.linkage(distances, "average"))]


def _cut(tree: Floats) -> list[list[int]]:
    """The largest groups of a tree of average linkage that are stories, as all in them are."""
    count = len(tree) + 1
    members: list[list[int]] = [[at] for at in range(count)]
    within = [0.0] * count  # the sum of the scores of all pairs
    for left, right, distance in tree[:, :3].tolist():
        parts = members[int(left)], members[int(right)]
        totals = within[int(left)], within[int(right)]
        between = MOST - distance
        tight = min(_average(total, len(part)) for total, part in zip(totals, parts, strict=True))
        is_one = all(parts) and between - _TIGHT * max(tight, 0.0) >= _ENOUGH
        members.append(parts[0] + parts[1] if is_one else [])
        within.append(sum(totals) + between * len(parts[0]) * len(parts[1]))
        if is_one:
            members[int(left)], members[int(right)] = [], []
    return [part for part in members if part]


def _average(total: float, count: int) -> float:
    """The average of the pairs of a group; of one article 0."""
    return total / (count * (count - 1) / 2) if count > 1 else 0.0


def in_time(stories: Sequence[Story]) -> Story:
    """The first story with the articles of all, in order of publication."""
    articles = [article for story in stories for article in story.articles]
    return Story(stories[0].id, _ordered(articles))


def _ordered(articles: Sequence[Article]) -> tuple[Article, ...]:
    def time(article: Article) -> tuple[float, str]:
        published = article.published
        return (published.timestamp() if published else float("inf"), article.id)

    return tuple(sorted(articles, key=time))


def _story(articles: Sequence[Article]) -> Story:
    """The story these articles tell, named by the earliest of them."""
    ordered = _ordered(articles)
    first = ordered[0]
    slug = "-".join(re.findall(r"[^\W_]+", first.title.casefold())[:6])[:60] or "story"
    identity = f"{first.source}\0{first.title}\0{first.sha256}"
    digest = hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()
    return Story(f"{slug}-{digest[:8]}", ordered)
