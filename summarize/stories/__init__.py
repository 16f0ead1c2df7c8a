"""Which articles tell the same story, today and from day to day.

Each name loads its module when it is first used: a briefing of one story groups nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarize.stories.continuation import WINDOW_DAYS, Continued, continue_stories
    from summarize.stories.grouping import group_stories, is_several
    from summarize.stories.ranking import rank
    from summarize.stories.reading import opening

__all__ = [
    "WINDOW_DAYS",
    "Continued",
    "continue_stories",
    "group_stories",
    "is_several",
    "opening",
    "rank",
]

_HOMES = {
    "Continued": "continuation",
    "WINDOW_DAYS": "continuation",
    "continue_stories": "continuation",
    "group_stories": "grouping",
    "is_several": "grouping",
    "opening": "reading",
    "rank": "ranking",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"summarize.stories.{_HOMES[name]}"), name)
