"""Many news articles in, a short briefing out, in which every sentence can be checked.

    from summarize import Method, Words, read_articles, render, summarize
    briefing = summarize(read_articles(["seeds/harbour-bridge"]), Method(length=Words(150)))
    print(render(briefing, "markdown"))

Importing the package loads nothing; each name loads its module when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarize.auditing import Audit, audit
    from summarize.data import Article, Briefing, DailyBriefing
    from summarize.errors import SummarizeError
    from summarize.pipeline import Method, brief_day, summarize
    from summarize.readers import read_articles
    from summarize.renderers import render
    from summarize.selection import Percent, Sentences, Words

__version__ = "0.2.0"

_HOMES = {
    "Article": "data",
    "Audit": "auditing",
    "Briefing": "data",
    "DailyBriefing": "data",
    "Method": "pipeline",
    "Percent": "selection",
    "Sentences": "selection",
    "SummarizeError": "errors",
    "Words": "selection",
    "audit": "auditing",
    "brief_day": "pipeline",
    "read_articles": "readers",
    "render": "renderers",
    "summarize": "pipeline",
}

__all__ = [
    "Article",
    "Audit",
    "Briefing",
    "DailyBriefing",
    "Method",
    "Percent",
    "Sentences",
    "SummarizeError",
    "Words",
    "audit",
    "brief_day",
    "read_articles",
    "render",
    "summarize",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"summarize.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOMES])
