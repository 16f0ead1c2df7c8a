"""How common words are in the news of a language: what makes a word of a story rare."""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from summarize.languages import rules


class Background(NamedTuple):
    """In how many stories the stems of a language were found, out of how many.

    A stem that is not listed was in fewer than three. `digest_titles` are titles of articles that
    tell several stories.
    """

    stories: int
    counts: Mapping[str, int]
    digest_titles: re.Pattern[str]


@cache
def background(language: str) -> Background | None:
    """The background of a language (BCP 47 primary subtag); None where nothing was counted."""
    found = rules(language, "background")
    return found if isinstance(found, Background) else None
