"""The language an article is read in: the one it is known by, else what a quick look tells."""

import re

from summarize.data import Article
from summarize.languages import UNDETERMINED
from summarize.languages.sentences import sentence_rules

_WORD = re.compile(r"[^\W\d_]+")
_LATIN = "\u024f"
"""The last letter of the Latin blocks of Unicode."""
_LOOK = 1000
"""Characters looked at: some 160 words, which tell any language from English."""
_FEWEST = 40
"""Words; shorter texts in Latin script say too little and are read as English."""
_COMMON = 0.14
"""Share of words that open sentences in English ("the", "in", "a"). The English articles of the
MultiLing 2011 topics have .30 and more, those in Czech and French and the `ud_*` texts of nine
languages in Latin script at most .10 (one short Portuguese text .17)."""


def language_of(article: Article) -> str:
    """The BCP 47 primary subtag of the article's language; where none is known, "en" or "und"."""
    declared = article.language.lower().replace("_", "-").partition("-")[0]
    return declared or _presumed(article.text[:_LOOK])


def _presumed(text: str) -> str:
    words = _WORD.findall(text.lower())
    if not text.isascii() and 2 * sum(word[0] > _LATIN for word in words) > len(words):
        return UNDETERMINED
    common = sentence_rules("en").boundaries.opens_sentence
    found = sum(map(common.__contains__, words))
    return "en" if len(words) < _FEWEST or found >= _COMMON * len(words) else UNDETERMINED
