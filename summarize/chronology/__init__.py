"""Which day a text is of, what its "yesterday" names, and on which day happened what it tells."""

from summarize.chronology.events import Telling, awaited_day, event_day, told_day
from summarize.chronology.own_days import own_days
from summarize.chronology.resolving import named_days, quoted_spans, resolve

__all__ = [
    "Telling",
    "awaited_day",
    "event_day",
    "named_days",
    "own_days",
    "quoted_spans",
    "resolve",
    "told_day",
]
