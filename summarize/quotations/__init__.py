"""Quotations and who speaks, and which sentences need the words before them."""

from summarize.quotations.context import ContextNeed, context_need, needs_context, relative_time
from summarize.quotations.speakers import find_quotations, is_speech

__all__ = [
    "ContextNeed",
    "context_need",
    "find_quotations",
    "is_speech",
    "needs_context",
    "relative_time",
]
