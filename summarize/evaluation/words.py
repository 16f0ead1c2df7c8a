"""The words that ROUGE compares: `rouge-score`'s own, and Unicode's where a text is not ASCII."""

import unicodedata
from collections.abc import Callable
from typing import Final

from summarize.errors import MissingExtraError

# Thai and Lao, Burmese, Khmer, kana, Han: they put no space between words, so each character is
# one (with the marks that belong to it), as is usual where Chinese summaries are scored.
_UNSPACED: Final = (
    ("\u0e00", "\u0eff"),
    ("\u1000", "\u109f"),
    ("\u1780", "\u17ff"),
    ("\u3040", "\u30ff"),
    ("\u3400", "\u4dbf"),
    ("\u4e00", "\u9fff"),
    ("\uf900", "\ufaff"),
    ("\U00020000", "\U0003ffff"),
)


class Tokenizer:
    """What `rouge-score` asks for the words of a text; each text is taken apart once.

    The words of ASCII text are exactly those of the library: lower-cased runs of `[a-z0-9]`, with
    `stemming` as Porter stems (of words longer than three letters, as in ROUGE-1.5.5). Words with
    other letters are not stemmed.

    Raises:
        MissingExtraError: `rouge-score` is not installed.
    """

    def __init__(self, *, stemming: bool) -> None:
        try:
            from rouge_score.tokenizers import DefaultTokenizer
        except ImportError as error:
            raise MissingExtraError("ROUGE", "evaluation") from error
        self._official: Callable[[str], list[str]] = DefaultTokenizer(stemming).tokenize
        self._known: dict[str, list[str]] = {}

    def tokenize(self, text: str) -> list[str]:
        """The words of a text in order."""
        if text not in self._known:
            self._known[text] = self._official(text) if text.isascii() else self._mixed(text)
        return self._known[text]

    def _mixed(self, text: str) -> list[str]:
        return [
            token
            for word in unicode_words(text)
            for token in (self._official(word) if word.isascii() else (word,))
        ]


def unicode_words(text: str) -> list[str]:
    """Lower-cased runs of letters, digits and their marks; each Han, kana or Thai character alone.

    >>> unicode_words("Café «Мост» закрыт: 桥塌了, 212")
    ['café', 'мост', 'закрыт', '桥', '塌', '了', '212']
    """
    words: list[str] = []
    last = ""
    for character in unicodedata.normalize("NFC", text.lower()):
        kind = unicodedata.category(character)[0]
        alone = any(low <= character <= high for low, high in _UNSPACED)
        if kind == "M" and last:
            words[-1] += character
        elif kind not in "LN":
            last = ""
        elif last == "word" and not alone:
            words[-1] += character
        else:
            words.append(character)
            last = "character" if alone else "word"
    return words


def is_latin(text: str) -> bool:
    """Whether at least half of the letters of a text are Latin ones."""
    letters = [character for character in text if character.isalpha()]
    latin = sum(unicodedata.name(each, "").startswith("LATIN") for each in letters)
    return 2 * latin >= len(letters)
