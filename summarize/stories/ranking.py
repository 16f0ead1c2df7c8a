"""Which story comes first."""

from collections.abc import Iterable
from datetime import datetime

from summarize.data import Story
from summarize.outlets import Outlets, count_outlets


def rank(stories: Iterable[Story], table: Outlets | None = None) -> list[Story]:
    """Stories by number of outlets, then of articles, then the latest first, then by id."""

    def weight(story: Story) -> tuple[int, int, float, str]:
        outlets = count_outlets(story.articles, table)
        latest = max((_seconds(each.published) for each in story.articles), default=0.0)
        return (-outlets, -len(story.articles), -latest, story.id)

    return sorted(stories, key=weight)


def _seconds(published: datetime | None) -> float:
    return published.timestamp() if published else 0.0
