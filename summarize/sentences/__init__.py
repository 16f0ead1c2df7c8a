"""Clean text as sentences: exact spans, and which of them a briefing may quote."""

from summarize.language import split_spans
from summarize.sentences.blocks import block_kinds
from summarize.sentences.running_on import run_into
from summarize.sentences.splitting import split_sentences

__all__ = ["block_kinds", "run_into", "split_sentences", "split_spans"]
