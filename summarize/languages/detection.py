"""What tells languages apart: their scripts, and the words that every text of a language has."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from summarize.languages import rules
from summarize.resources import read_groups


class DetectionRules(NamedTuple):
    """How a language is told without a model: by `function_words`, in small letters."""

    function_words: frozenset[str] = frozenset()


def function_words(language: str) -> frozenset[str]:
    """The function words of a language; none where they are not known."""
    found = rules(language, "detection")
    return found.function_words if isinstance(found, DetectionRules) else frozenset()


_IN_NAMES = "in_names"


@cache
def common_words() -> Mapping[str, frozenset[str]]:
    """The commonest words of the languages in Latin letters, by their codes."""
    groups = read_groups("languages/und/common_words.txt")
    return {code: words for code, words in groups.items() if code != _IN_NAMES}


def words_in_names() -> frozenset[str]:
    """Small words that stand within names in Latin letters ("Charles de la Tour")."""
    return read_groups("languages/und/common_words.txt")[_IN_NAMES]


class Script(NamedTuple):
    """Letters of one script as a regular expression's class, and the languages of news in it.

    The first language is the one to assume where nothing tells more.
    """

    letters: str
    languages: tuple[str, ...]


# Blocks of Unicode 16 that hold the letters of one script; the languages are those of BCP 47 that
# have newspapers, and that a model of languages is then asked to choose among: without a choice so
# limited it takes headlines for pidgins and dead languages.
SCRIPTS: dict[str, Script] = {
    "latin": Script(
        "A-Za-z\\u00aa\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u1e00-\\u1eff",
        ("en", "es", "fr", "de", "it", "pt", "nl", "sv", "da", "no", "fi", "pl", "cs", "sk", "hu",
         "ro", "tr", "id", "ms", "vi", "hr", "sl", "et", "lv", "lt", "ca", "eu", "gl", "sq", "is",
         "ga", "cy", "sw", "zu", "xh", "tl", "af", "az"),
    ),
    "cyrillic": Script("\\u0400-\\u052f", ("ru", "uk", "bg", "sr", "mk", "be", "kk", "ky", "mn")),
    "greek": Script("\\u0370-\\u03ff\\u1f00-\\u1fff", ("el",)),
    "arabic": Script(
        "\\u0620-\\u064a\\u066e-\\u06d3\\u0750-\\u077f\\ufb50-\\ufdff\\ufe70-\\ufefc",
        ("ar", "fa", "ur", "ps", "ug"),
    ),
    "hebrew": Script("\\u05d0-\\u05f2", ("he",)),
    "devanagari": Script("\\u0904-\\u0963\\u0971-\\u097f", ("hi", "mr", "ne")),
    "bengali": Script("\\u0980-\\u09ff", ("bn", "as")),
    "gurmukhi": Script("\\u0a00-\\u0a7f", ("pa",)),
    "gujarati": Script("\\u0a80-\\u0aff", ("gu",)),
    "oriya": Script("\\u0b00-\\u0b7f", ("or",)),
    "tamil": Script("\\u0b80-\\u0bff", ("ta",)),
    "telugu": Script("\\u0c00-\\u0c7f", ("te",)),
    "kannada": Script("\\u0c80-\\u0cff", ("kn",)),
    "malayalam": Script("\\u0d00-\\u0d7f", ("ml",)),
    "sinhala": Script("\\u0d80-\\u0dff", ("si",)),
    "thai": Script("\\u0e01-\\u0e3a\\u0e40-\\u0e4e", ("th",)),
    "lao": Script("\\u0e80-\\u0eff", ("lo",)),
    "burmese": Script("\\u1000-\\u109f", ("my",)),
    "georgian": Script("\\u10a0-\\u10ff\\u1c90-\\u1cbf", ("ka",)),
    "ethiopic": Script("\\u1200-\\u137f", ("am",)),
    "khmer": Script("\\u1780-\\u17ff", ("km",)),
    "armenian": Script("\\u0530-\\u058f", ("hy",)),
    # Japanese writes Chinese characters too, so it is told by its own letters.
    "kana": Script("\\u3041-\\u3096\\u30a1-\\u30fa", ("ja",)),
    "hangul": Script("\\u1100-\\u11ff\\uac00-\\ud7a3", ("ko",)),
    "han": Script("\\u3400-\\u4dbf\\u4e00-\\u9fff", ("zh",)),
}  # fmt: skip
