"""What the days before told: read by a day, and written by it when its files stand.

It is one SQLite file in the folder of the days. Every row in it is of the day that wrote it, so a
day that is made again replaces its own rows alone, and knows what earlier days wrote, never what
later ones did. Each day also stands in its own `memory.json`, from which the file is made again.
"""

from summarize.archive.days import (
    MEMORY,
    ArticleTold,
    DayTold,
    StoryTold,
    article_told,
    is_day,
    listed_story,
    read_day,
    told_story,
)
from summarize.archive.rebuilding import as_before, bring_up_to_date, standing_days
from summarize.archive.schema import DamagedError
from summarize.archive.store import ARCHIVE, Archive, ReadBefore, later_name, put_aside
from summarize.archive.stories import Ended, earlier_stories, ended_stories

__all__ = [
    "ARCHIVE",
    "MEMORY",
    "Archive",
    "ArticleTold",
    "DamagedError",
    "DayTold",
    "Ended",
    "ReadBefore",
    "StoryTold",
    "article_told",
    "as_before",
    "bring_up_to_date",
    "earlier_stories",
    "ended_stories",
    "is_day",
    "later_name",
    "listed_story",
    "put_aside",
    "read_day",
    "standing_days",
    "told_story",
]
