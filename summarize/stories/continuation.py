"""Which stories of today go on with stories that earlier days told."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np

from summarize.data import Article, EarlierArticle, EarlierStory, Story
from summarize.language import detect, language_of, primary_subtag
from summarize.stories.grouping import in_time
from summarize.stories.likeness import LEAST, alike, likeness
from summarize.stories.openings import read_openings
from summarize.vectors import Floats

# A story that no briefing has told for longer is over: what comes later is another. Of 7, 10, 14
# and 21 days on three running topics (benchmarks/day_by_day.py) the longer glue more, and
# keep only a story together that pauses for weeks.
WINDOW_DAYS = 10
# What each article of a story and the one of an earlier story that is most like it must score on
# average to be one. On the same topics -1 leaves a tenth less stories than -.5 (153 and 162 of 733
# articles) and glues as little (precision .993 and .996).
_SAME = -1.0
# A second story of today that is so like the same archived one is part of the one that keeps its
# id: an article in other words was cut off from the others. Below, it was split off. On the same
# topics half as many are split off as with 0, and none is glued that was not.
_ONE_STORY = -0.5
# What a second earlier story needs to have become one with the first.
_MERGED = 0.0
# So many of the last articles of a story are compared: what it is about now. With 40, or with the
# average of all articles instead of the nearest, the topics fall into half as many stories more.
_REMEMBERED = 20


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
    the day and is in the same language. Where several continue one, the most alike keeps its id;
    the others become part of it where they are very like it, else they were split off. An archived
    story that none continues, and that is like one that goes on with another, has become part of
    it.

    Returns:
        One for each story that is not part of another by then, in their order; the order of neither
        argument changes anything else.
    """
    told = sorted(_within_window(earlier, day), key=lambda each: (each.first_day, each.id))
    if not told or not stories:
        return tuple(Continued(story, None) for story in stories)
    likely = _likeness(stories, told)
    best = likely.argmax(axis=1)
    going_on = np.flatnonzero(likely.max(axis=1) >= _SAME).tolist()
    order = sorted(going_on, key=lambda at: (-likely[at].max(), stories[at].id))
    keeper: dict[int, int] = {}
    for at in order:
        keeper.setdefault(int(best[at]), at)
    kept = {at: keeper[int(best[at])] for at in order}
    joined = {at for at, one in kept.items() if at != one and likely[at].max() >= _ONE_STORY}
    absorbed = _absorbed(likely, keeper)
    found = []
    for at, story in enumerate(stories):
        if at not in kept:
            found.append(Continued(story, None))
        elif kept[at] == at:
            whole = in_time([story, *(stories[other] for other in joined if kept[other] == at)])
            found.append(
                _continued(whole, [told[best[at]], *(told[o] for o in absorbed.get(at, []))])
            )
        elif at not in joined:
            found.append(Continued(story, told[best[at]], split_from=told[best[at]].id))
    return tuple(found)


def _within_window(earlier: Iterable[EarlierStory], day: str) -> list[EarlierStory]:
    first = (date.fromisoformat(day) - timedelta(days=WINDOW_DAYS)).isoformat()
    return [each for each in earlier if first <= each.last_day < day and each.articles]


def _absorbed(likely: Floats, keeper: Mapping[int, int]) -> dict[int, list[int]]:
    """The archived stories that have become part of each story that keeps an id."""
    absorbed: dict[int, list[int]] = {}
    keeping = list(keeper.values())
    for other in range(likely.shape[1]):
        if other not in keeper and keeping:
            at = keeping[int(likely[keeping, other].argmax())]
            if likely[at, other] >= _MERGED:
                absorbed.setdefault(at, []).append(other)
    return absorbed


def _continued(story: Story, archived: Sequence[EarlierStory]) -> Continued:
    """A story that goes on with one archived story, or with several that have become one."""
    together = _together(archived)
    merged = tuple(each.id for each in archived if each.id != together.id)
    return Continued(replace(story, id=together.id), together, merged)


def _together(stories: Sequence[EarlierStory]) -> EarlierStory:
    """Several archived stories as one: named by the oldest, with the title of the newest."""
    if len(stories) == 1:
        return stories[0]
    in_time = sorted(stories, key=lambda each: (each.first_day, each.id))
    newest = max(in_time, key=lambda each: each.last_day)
    articles = {a.id: a for each in in_time for a in each.articles}
    claims = {claim.id: claim for each in in_time for claim in each.claims}
    superseded = {claim.id: claim for each in in_time for claim in each.superseded}
    return EarlierStory(
        in_time[0].id,
        newest.title,
        in_time[0].first_day,
        newest.last_day,
        tuple(articles.values()),
        tuple(sorted(claims.values(), key=lambda claim: claim.day)),
        tuple(sorted(superseded.values(), key=lambda claim: claim.day)),
    )


def _likeness(stories: Sequence[Story], told: Sequence[EarlierStory]) -> Floats:
    """How surely each story goes on with each archived one, from `LEAST` to `MOST`."""
    likely = np.full((len(stories), len(told)), LEAST)
    ours = [_language(story.articles) for story in stories]
    theirs = [_language(each.articles) for each in told]
    for language in sorted(set(ours) & set(theirs)):
        a = [at for at, each in enumerate(ours) if each == language]
        b = [at for at, each in enumerate(theirs) if each == language]
        likely[np.ix_(a, b)] = _nearest_scores(
            [stories[at].articles for at in a], [_latest(told[at]) for at in b], language
        )
    return likely


def _language(articles: Sequence[Article] | Sequence[EarlierArticle]) -> str:
    first = articles[0]
    if isinstance(first, Article):
        return language_of(first)
    return primary_subtag(first.language) or detect(first.opening or first.title)


def _latest(story: EarlierStory) -> tuple[EarlierArticle, ...]:
    """The articles of a story that it is known by: the last, and those without a date."""
    undated = [each for each in story.articles if each.published is None]
    dated = [(each.published, each.id, each) for each in story.articles if each.published]
    in_time = [each for *_, each in sorted(dated, key=lambda each: (each[0].timestamp(), each[1]))]
    return (*undated, *in_time)[-_REMEMBERED:]


def _nearest_scores(
    ours: Sequence[Sequence[Article]], theirs: Sequence[Sequence[EarlierArticle]], language: str
) -> Floats:
    """How like each group is to each other: its articles' scores with the nearest, on average."""
    groups: list[Sequence[Article | EarlierArticle]] = [*ours, *theirs]
    openings = read_openings([each for group in groups for each in group], language)
    group = np.repeat(np.arange(len(groups)), [len(each) for each in groups])
    a, b, cosines = alike(openings)
    across = (group[a] < len(ours)) & (group[b] >= len(ours))
    pairs = a[across], b[across], cosines[across]
    sizes = np.array([len(each) for each in ours])
    nearest = np.full((int(sizes.sum()), len(theirs)), LEAST)
    np.maximum.at(nearest, (pairs[0], group[pairs[1]] - len(ours)), likeness(openings, pairs))
    begins = np.cumsum(sizes) - sizes
    result: Floats = np.add.reduceat(nearest, begins, axis=0) / sizes[:, None]
    return result
