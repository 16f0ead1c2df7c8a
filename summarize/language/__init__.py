"""How text is read, whatever its language: mechanisms that ask `languages` for words and rules.

Names, and quantities with dates, have faces of their own: `language.names`, `language.quantities`.
"""

from summarize.language.detection import detect, is_foreign, language_of, primary_subtag
from summarize.language.lexicon import Lexicon
from summarize.language.marks import Marked, find_marked
from summarize.language.segmentation import split_lines, split_spans
from summarize.language.subsequences import longest_common
from summarize.language.tokens import WordForms, content_stems, stem, word_forms, word_spans, words

__all__ = [
    "Lexicon",
    "Marked",
    "WordForms",
    "content_stems",
    "detect",
    "find_marked",
    "is_foreign",
    "language_of",
    "longest_common",
    "primary_subtag",
    "split_lines",
    "split_spans",
    "stem",
    "word_forms",
    "word_spans",
    "words",
]
