"""Reading order: the sentence a stranger needs first, then by topic and time, background last.

A story of several days is told in the order of its events (`Material.day_of`).

Articles tell a story in the order of what a reader needs: so a pick stands where it and the
sentences like it stand in their articles. Among picks of nearly the same place those are kept
together that share a topic, or follow each other in an article.
"""

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from summarize.data import Passage
from summarize.scoring import Material

# Tuned on the alignments of multinews_attributed_dev (benchmarks/measures/selection.py); the
# figures are flat around them.
_NEIGHBOUR = 0.2  # cosine from which a sentence elsewhere tells where a pick belongs
_TOPIC = 0.3  # what a cosine of 1 with the point before is worth, in depth
_NEXT = 0.15  # what following the point before in its article is worth, in depth
_CENTRAL = 0.5  # what the opening gains by being the pick most like all of the story, in depth
_HEADLINE = 0.3  # and from the words of the headlines
_LEAD = 0.3  # and by being the first sentence of its article
_NAMED = 0.2  # and by a name among its first words

# Chosen, not tuned: what happened so long before the first article is the history of a story.
_HISTORY = timedelta(days=31)


def order(material: Material, picks: Sequence[int]) -> tuple[int, ...]:
    """The picks in the order in which they should be read.

    Args:
        material: the story.
        picks: positions in `material.passages`, in any order.
    """
    left = sorted(picks)
    if len(left) < 2:
        return tuple(left)
    places = dict(zip(left, _places(material, left), strict=True))
    fits = _fits(material, left)
    opening = _opening(material, left, places)
    done = [opening]
    left.remove(opening)
    while left:
        before = done[-1]
        after = max(left, key=lambda pick: (fits[before, pick] - places[pick], -pick))
        done.append(after)
        left.remove(after)
    if material.is_of_several_days:
        return _by_events(material, done)
    return tuple(done)


def _by_events(material: Material, picks: Sequence[int]) -> tuple[int, ...]:
    """The picks by the days of what they tell, history last; on one day as they were read.

    What has no day stands at that of its article.
    """
    articles = material.articles
    appeared = {each.id: each.published.date() for each in articles if each.published}
    history = min(appeared.values()) - _HISTORY

    def day(pick: int) -> date:
        passage = material.passages[pick]
        told = material.day_of(passage)
        # The first day of a month or year.
        return date.fromisoformat(f"{told}-01-01"[:10]) if told else appeared[passage.article_id]

    days = {pick: day(pick) for pick in picks}
    return tuple(sorted(picks, key=lambda pick: (days[pick] < history, days[pick])))


def _depths(material: Material) -> NDArray[np.float64]:
    """How deep in its article each passage begins, 0 to 1, shape (n_passages,)."""
    sizes = {article.id: max(len(article.text), 1) for article in material.articles}
    return np.array([p.span.start / sizes[p.article_id] for p in material.passages])


def _places(material: Material, picks: Sequence[int]) -> list[float]:
    """The depth of each pick, averaged with the depths of passages like it in other articles."""
    depths = _depths(material)
    articles = np.array([material.article_number[p.article_id] for p in material.passages])
    alike = material.vectors.take(picks).products(material.vectors)
    alike = np.where(alike >= _NEIGHBOUR, alike, 0.0)
    alike[articles[picks][:, None] == articles[None, :]] = 0.0
    alike[np.arange(len(picks)), picks] = 1.0
    return [float(place) for place in alike @ depths / alike.sum(axis=1)]


def _opening(material: Material, picks: Sequence[int], places: dict[int, float]) -> int:
    """The pick that tells a stranger most of what happened, from as early as possible.

    It is one that most of the independent origins report, or that as many do as report any.
    """
    told = _told(material, picks)
    enough = min(max(told), len(set(material.origins.values())) // 2 + 1)
    central = _centrality(material, picks)
    titles = {s for a in material.articles for s in material.content_stems(a.title)}

    def need(at: int) -> float:
        pick = picks[at]
        passage, words, stems = (
            material.passages[pick],
            material.words[pick],
            material.stems[pick],
        )
        gains = (
            _CENTRAL * central[at],
            _HEADLINE * len(stems & titles) / max(len(stems), 1),
            _LEAD / (1 + passage.sentences[0]),
            # "The caller did it again" is clear only to who knows the caller.
            _NAMED * any(word[0].isupper() for word in words[1:6]),
        )
        return sum(gains) - places[pick]

    widely = [at for at in range(len(picks)) if told[at] >= enough]
    return picks[max(widely, key=lambda at: (need(at), -at))]


def _told(material: Material, picks: Sequence[int]) -> list[int]:
    """How many independent origins tell of what each pick tells of, be it otherwise."""
    found = []
    for pick in picks:
        asked = (material.reporting.reports(place) for place in material.members[pick])
        told = [{each.article_id for each in reports} for reports in asked]
        articles = {material.passages[pick].article_id, *set.intersection(*told)}
        found.append(len({material.origins.get(article, article) for article in articles}))
    return found


def _centrality(material: Material, picks: Sequence[int]) -> list[float]:
    """The likeness of each pick to the other articles, each counting the same; the highest is 1."""
    vectors = material.vectors
    articles = np.array([material.article_number[p.article_id] for p in material.passages])
    share = 1 / np.bincount(articles, minlength=len(material.articles))[articles]
    alike = vectors.take(picks).products(vectors) * share
    if len(set(articles.tolist())) > 1:
        alike[articles[picks][:, None] == articles[None, :]] = 0.0
    central = alike.sum(axis=1)
    return [float(value) for value in central / max(float(central.max()), 1e-9)]


def _fits(material: Material, picks: Sequence[int]) -> dict[tuple[int, int], float]:
    """How well each pick reads after each other one."""
    vectors = material.vectors.take(picks)
    alike = vectors.products(vectors).tolist()
    return {
        (before, after): _TOPIC * alike[i][j]
        + _NEXT * _follows(material.passages[before], material.passages[after])
        for i, before in enumerate(picks)
        for j, after in enumerate(picks)
        if i != j
    }


def _follows(before: Passage, after: Passage) -> bool:
    """Whether a passage stands right after another in its article, or nearly so."""
    return before.article_id == after.article_id and (
        0 < after.sentences[0] - before.sentences[-1] <= 2
    )
