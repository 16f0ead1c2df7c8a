"""Quotations and who speaks, and which sentences need the words before them."""

from summarize.languages.context import ContextNeed
from summarize.languages.quotations import quotation_rules
from summarize.quotations.context import context_need, denies, needs_context, relative_time
from summarize.quotations.discourse import Discourse, find_quotations
from summarize.quotations.lists import own_items
from summarize.quotations.paragraphs import Paragraph, paragraphs
from summarize.quotations.trimming import is_trimmed
from summarize.quotations.unmarked import Unmarked, unmarked_speech

__all__ = [
    "ContextNeed",
    "Discourse",
    "Paragraph",
    "Unmarked",
    "context_need",
    "denies",
    "find_quotations",
    "is_speech",
    "is_trimmed",
    "needs_context",
    "own_items",
    "paragraphs",
    "relative_time",
    "unmarked_speech",
]


def is_speech(quoted: str, *, language: str = "en") -> bool:
    """Whether a quotation (marks included) is a clause somebody says, not a term or a title.

    >>> is_speech("“We are ready,”"), is_speech("“special military operation”")
    (True, False)
    """
    return quotation_rules(language).is_speech(quoted)
