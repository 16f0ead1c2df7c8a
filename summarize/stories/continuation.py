"""Which stories of today go on with stories that earlier days told."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import chain

import numpy as np

from summarize import vectors
from summarize.data import Article, EarlierArticle, EarlierStory, Story
from summarize.language import detect, language_of, primary_subtag
from summarize.stories.openings import terms
from summarize.vectors import Floats, Rows

# A story that no briefing has told for longer is over: what comes later is another.
WINDOW_DAYS = 10
# Mean cosine of the articles of a story and those of an earlier one from which they are one.
_SAME = 0.22
# What a second earlier story needs to have become one with the first.
_MERGED = 0.3


@dataclass(frozen=True, slots=True)
class Continued:
    """A story of today, and what earlier days told of it.

    Attributes:
        story: its id is that of the archived story that it continues, else its own.
        earlier: the archived story; of several that became one the articles and claims together,
            with the id of the oldest. Of a part that was split off: the story it was a part of, so
            that what that told is known.
        merged: the ids of the other archived stories that became part of it.
        split_from: the id of the archived story of which another part keeps the id; or "".
    """

    story: Story
    earlier: EarlierStory | None
    merged: tuple[str, ...] = ()
    split_from: str = ""


def continue_stories(
    stories: Sequence[Story], earlier: Iterable[EarlierStory], day: str
) -> tuple[Continued, ...]:
    """The stories of a day, each with the archived story that it goes on with.

    A story continues the archived one it is most like, if that was told within `WINDOW_DAYS` before
    the day and is in the same language. Where several continue one, the most alike keeps its id and
    the others were split off. An archived story that none continues, and that is like one that goes
    on with another, has become part of it.

    Returns:
        One for each story, in their order; the order of neither argument changes anything else.
    """
    told = sorted(_within_window(earlier, day), key=lambda each: (each.first_day, each.id))
    if not told or not stories:
        return tuple(Continued(story, None) for story in stories)
    likeness = _likeness(stories, told)
    best = likeness.argmax(axis=1)
    goes_on = likeness.max(axis=1) >= _SAME
    alike = np.flatnonzero(goes_on).tolist()
    order = sorted(alike, key=lambda at: (-likeness[at].max(), stories[at].id))
    keeper: dict[int, int] = {}
    for at in order:
        keeper.setdefault(int(best[at]), at)
    absorbed = _absorbed(likeness, keeper)
    return tuple(
        _continued(story, told[best[at]], [told[other] for other in absorbed.get(at, [])])
        if keeper.get(int(best[at])) == at
        else Continued(story, told[best[at]], split_from=told[best[at]].id)
        if goes_on[at]
        else Continued(story, None)
        for at, story in enumerate(stories)
    )


def _within_window(earlier: Iterable[EarlierStory], day: str) -> list[EarlierStory]:
    first = (date.fromisoformat(day) - timedelta(days=WINDOW_DAYS)).isoformat()
    return [each for each in earlier if first <= each.last_day < day and each.articles]


def _absorbed(likeness: Floats, keeper: Mapping[int, int]) -> dict[int, list[int]]:
    """The archived stories that have become part of each story that keeps an id."""
    absorbed: dict[int, list[int]] = {}
    keeping = list(keeper.values())
    for other in range(likeness.shape[1]):
        if other not in keeper and keeping:
            at = keeping[int(likeness[keeping, other].argmax())]
            if likeness[at, other] >= _MERGED:
                absorbed.setdefault(at, []).append(other)
    return absorbed


def _continued(story: Story, kept: EarlierStory, absorbed: Sequence[EarlierStory]) -> Continued:
    """A story that goes on with one archived story, or with several that have become one."""
    together = _together([kept, *absorbed])
    merged = tuple(each.id for each in (kept, *absorbed) if each.id != together.id)
    return Continued(replace(story, id=together.id), together, merged)


def _together(stories: Sequence[EarlierStory]) -> EarlierStory:
    """Several archived stories as one: named by the oldest, with the title of the newest."""
    if len(stories) == 1:
        return stories[0]
    in_time = sorted(stories, key=lambda each: (each.first_day, each.id))
    newest = max(in_time, key=lambda each: each.last_day)
    articles = {a.id: a for each in in_time for a in each.articles}
    claims = {claim.id: claim for each in in_time for claim in each.claims}
    return EarlierStory(
        in_time[0].id,
        newest.title,
        in_time[0].first_day,
        newest.last_day,
        tuple(articles.values()),
        tuple(sorted(claims.values(), key=lambda claim: claim.day)),
    )


def _likeness(stories: Sequence[Story], told: Sequence[EarlierStory]) -> Floats:
    """How like each story is to each archived one: the mean cosine of their articles, 0 to 1."""
    likeness = np.zeros((len(stories), len(told)))
    ours = [_language(story.articles) for story in stories]
    theirs = [_language(each.articles) for each in told]
    for language in set(ours) & set(theirs):
        a = [at for at, each in enumerate(ours) if each == language]
        b = [at for at, each in enumerate(theirs) if each == language]
        likeness[np.ix_(a, b)] = _mean_cosines(
            [_article_terms(stories[at].articles, language) for at in a],
            [_earlier_terms(told[at].articles, language) for at in b],
        )
    return likeness


def _language(articles: Sequence[Article] | Sequence[EarlierArticle]) -> str:
    first = articles[0]
    if isinstance(first, Article):
        return language_of(first)
    return primary_subtag(first.language) or detect(first.opening or first.title)


def _article_terms(articles: Sequence[Article], language: str) -> list[list[str]]:
    return [terms(each.title, each.text, language) for each in articles]


def _earlier_terms(articles: Sequence[EarlierArticle], language: str) -> list[list[str]]:
    return [terms(each.title, each.opening, language) for each in articles]


def _mean_cosines(ours: list[list[list[str]]], theirs: list[list[list[str]]]) -> Floats:
    """The mean cosine of each group of articles with each other, shape (n_ours, n_theirs)."""
    rows = vectors.tfidf(list(chain.from_iterable(chain(ours, theirs))))
    centres = _centres(rows, [len(group) for group in chain(ours, theirs)])
    count = len(ours)
    return centres.take(np.arange(count)).products(centres.take(np.arange(count, len(centres))))


def _centres(rows: Rows, sizes: list[int]) -> Rows:
    """The mean of each group of consecutive rows."""
    group = np.repeat(np.arange(len(sizes)), sizes)[rows.row_of]
    keys, place = np.unique(group * rows.width + rows.indices, return_inverse=True)
    share = 1 / np.asarray(sizes, dtype=np.float64)
    values = vectors.summed(place, rows.data * share[group], len(keys))
    of = keys // rows.width
    indptr = np.searchsorted(of, np.arange(len(sizes) + 1))
    return Rows(indptr, keys - of * rows.width, values, rows.width)
