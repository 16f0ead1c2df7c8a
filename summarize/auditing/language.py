"""Which language a draft is compared in, and whether any source is in its own."""

import re
from collections import Counter
from collections.abc import Sequence

from summarize.data import Article
from summarize.language import detect, language_of

# Words; with fewer, the language of a draft is a guess. As where a declared language is doubted.
_FEWEST_TO_TELL = 12
# Words; in a text of fewer, names alone may tell the model of another language.
_FEWEST_BESIDE_NAMES = 40
# Of the words in small letters of so short a draft, those that sources in its language have.
_LEAST_SHARED = 0.5
_WORD = re.compile(r"[^\W\d_]+")


def compared_in(text: str, articles: Sequence[Article]) -> tuple[str, tuple[str, ...]]:
    """The language to compare in, and a warning for each source in another."""
    known = Counter(map(language_of, articles))
    own = _language_of_draft(text, articles)
    language = own if own in known else max(known, key=lambda code: (known[code], code))
    warnings = [
        f"not compared, because it is in {language_of(each)} and the draft in {language}: {each.id}"
        for each in articles
        if language_of(each) != language
    ]
    if own not in known:
        warnings.append(f"the draft reads as {own}, but no source is; it is compared as {language}")
    return language, tuple(warnings)


def foreign_language(text: str, articles: Sequence[Article]) -> str:
    """The language of a draft that no source is in; "" where one is, or the draft is too short."""
    if sum(1 for _ in _WORD.finditer(text)) < _FEWEST_TO_TELL:
        return ""
    own = _language_of_draft(text, articles)
    # The model that tells kindred languages apart may take both for another than is declared.
    known = {code for each in articles for code in (language_of(each), detect(each.text))}
    return "" if own in known else own


def _language_of_draft(text: str, articles: Sequence[Article]) -> str:
    """The language of a draft; a short one is in that of the sources that have its small words.

    "Marie Dubois replaced Jean Lefèvre at Société Générale" reads as French to the model.
    """
    own = detect(text)
    words = _WORD.findall(text)
    small = {word for word in words if word.islower()}
    if own == "en" or len(words) >= _FEWEST_BESIDE_NAMES or not small:
        return own
    shared = Counter(
        {
            language: len(small & _small_words(articles, language))
            for language in sorted({language_of(each) for each in articles})
        }
    )
    likeliest, count = shared.most_common(1)[0]
    return likeliest if count >= _LEAST_SHARED * len(small) and count > shared[own] else own


def _small_words(articles: Sequence[Article], language: str) -> set[str]:
    texts = (each.text for each in articles if language_of(each) == language)
    return {word for text in texts for word in _WORD.findall(text) if word.islower()}


def no_source_in(language: str, articles: Sequence[Article]) -> str:
    """What is said of a draft in a language that no source is in."""
    known = ", ".join(sorted(set(map(language_of, articles))))
    return f"no source is in the language of the draft ({language}, sources: {known}): not checked"
