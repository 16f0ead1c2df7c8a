"""Words of languages without rules of ours: stemmers of Snowball, stop words of stopwords-iso."""

from summarize.languages.words import WordRules

# BCP 47 primary subtags of the Snowball stemmers (PyStemmer 3.1).
STEMMERS = {
    "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek",
    "es": "spanish", "et": "estonian", "eu": "basque", "fa": "persian", "fi": "finnish",
    "fr": "french", "ga": "irish", "hi": "hindi", "hu": "hungarian", "hy": "armenian",
    "id": "indonesian", "it": "italian", "lt": "lithuanian", "nb": "norwegian", "ne": "nepali",
    "nl": "dutch", "no": "norwegian", "pl": "polish", "pt": "portuguese", "ro": "romanian",
    "ru": "russian", "sr": "serbian", "sv": "swedish", "ta": "tamil", "tr": "turkish",
    "yi": "yiddish",
}  # fmt: skip


def word_rules(code: str) -> WordRules:
    """The rules for a language without a package of its own; empty for one nobody knows."""
    import stopwordsiso

    known = stopwordsiso.stopwords(code) if stopwordsiso.has_lang(code) else ()
    return WordRules(
        stop_words=frozenset(word.casefold() for word in known), stemmer=STEMMERS.get(code, "")
    )
