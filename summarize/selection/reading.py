"""Reading order: the sentence a stranger needs first, then by topic and time, background last.

A story of several days is told in the order of its events (`Material.day_of`).

Articles tell a story in the order of what a reader needs: so a pick stands where it and the
sentences like it stand in their articles. Among picks of nearly the same place those are kept
together that share a topic, or follow each other in an article.
"""

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np

from summarize.data import Passage
from summarize.scoring import Material, leading

# Tuned on the alignments of multinews_attributed_dev (benchmarks/measures/selection.py); the
# figures are flat around them.
_NEIGHBOUR = 0.2  # cosine from which a sentence elsewhere tells where a pick belongs
_TOPIC = 0.3  # what a cosine of 1 with the point before is worth, in depth
_NEXT = 0.15  # what following the point before in its article is worth, in depth
# What an opening gains that another origin is known to report, beside how likely it is, in a story
# of so few origins that likeness alone tells little; chosen by reading the first points of 555
# development stories, with .05 and .15.
_SHARED, _FEW_ORIGINS = 0.1, 3
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
        return (opening, *_by_events(material, done[1:]))
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


def _places(material: Material, picks: Sequence[int]) -> list[float]:
    """The depth of each pick, averaged with the depths of passages like it in other articles."""
    depths = material.depths
    articles = np.array([material.article_number[p.article_id] for p in material.passages])
    alike = material.vectors.take(picks).products(material.vectors)
    alike = np.where(alike >= _NEIGHBOUR, alike, 0.0)
    alike[articles[picks][:, None] == articles[None, :]] = 0.0
    alike[np.arange(len(picks)), picks] = 1.0
    return [float(place) for place in alike @ depths / alike.sum(axis=1)]


def _opening(material: Material, picks: Sequence[int], places: dict[int, float]) -> int:
    """The pick that tells a stranger most of what happened; of one article, the first.

    How early it stands is told by its place.
    """
    if len(material.articles) == 1:
        return min(picks)
    scores = leading(material, picks=picks) + material.depths
    is_asked = len(set(material.origins.values())) <= _FEW_ORIGINS
    shared = {pick: _SHARED * (is_asked and _is_shared(material, pick)) for pick in picks}
    return max(picks, key=lambda pick: (scores[pick] - places[pick] + shared[pick], -pick))


def _is_shared(material: Material, pick: int) -> bool:
    """Whether an article of another origin reports a pick."""
    origins, own = material.origins, material.passages[pick].article_id
    told = (each.article_id for each in material.reporting.together(material.members[pick]))
    return any(origins.get(each, each) != origins.get(own, own) for each in told)


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
