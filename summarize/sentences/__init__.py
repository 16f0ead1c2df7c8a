"""Clean text as sentences: exact spans, and which of them a briefing may quote."""

from summarize.language import split_spans
from summarize.sentences.blocks import block_kinds
from summarize.sentences.splitting import split_sentences

__all__ = ["block_kinds", "split_sentences", "split_spans"]
