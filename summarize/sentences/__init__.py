"""Clean text as sentences: exact spans, and which of them a briefing may quote."""

from summarize.language.segmentation import split_spans
from summarize.sentences.splitting import split_sentences

__all__ = ["split_sentences", "split_spans"]
