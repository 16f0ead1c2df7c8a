"""What can be printed as one point: sentences alone, joined with those they need, or trimmed."""

from summarize.passages.making import MOST_SENTENCES, MOST_WORDS, Passages, make_passages
from summarize.quotations import is_trimmed

__all__ = ["MOST_SENTENCES", "MOST_WORDS", "Passages", "is_trimmed", "make_passages"]
