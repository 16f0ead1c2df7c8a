"""Clean text as sentences: exact spans, and which of them a briefing may quote."""

from summarize.sentences.boundaries import split_spans
from summarize.sentences.kinds import split_sentences

__all__ = ["split_sentences", "split_spans"]
