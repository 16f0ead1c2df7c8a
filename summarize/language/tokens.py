"""Words, stems and stop words of news text in any language.

Words keep what belongs together (`don't`, `no-fly`, `4.5`, `U.S.`); stems are for comparing, so
they take hyphenated words apart, drop the possessive and fold curly apostrophes. Scripts that part
no words (Chinese, Japanese, Thai ...) give their overlapping pairs of characters, the usual unit of
search in them (as Lucene's CJKAnalyzer has it).
"""

import re
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from operator import eq
from typing import Protocol

from summarize.data import Span
from summarize.languages import KNOWN, rules
from summarize.languages.words import WordRules
from summarize.patterns import regex, words_in

# A word: initials with dots (U.S.), a number with its separators (4.5, 1,000), or letters and
# digits joined by single apostrophes, hyphens or dots-between-digits. Every alternative begins
# with a different kind of character or is tried once, so matching is linear.
_PATTERN = (
    r"(?:[^\W\d_]\.){{2,}}"
    r"|\d+(?:[.,:]\d+)*(?:[-'’]{letter}+)*{letter}*(?:-{letter}+)*"
    r"|{letter}+(?:[-'’‘]{letter}+)*"
)
# Every alternative begins so.
_WORD = re.compile(r"(?=\w)(?:" + _PATTERN.format(letter=r"[^\W_]") + ")")
_APOSTROPHES = str.maketrans("’‘ʼ", "'''")
_DOUBLED = re.compile(r"(.)\1+", re.DOTALL)
# Longer runs are not words (base64, markup gone wrong): they are compared as written.
_LONGEST_STEMMED = 40


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str:  # noqa: N802 - the library's spelling
        """The Snowball stem of a lower-case word."""
        ...


def words(text: str, language: str = "en") -> list[str]:
    """The words of `text` as written, in order; punctuation and symbols are left out.

    >>> words("The U.S. didn’t pay $1.5 million for the no-fly zone.")
    ['The', 'U.S.', 'didn’t', 'pay', '1.5', 'million', 'for', 'the', 'no-fly', 'zone']
    >>> words("桥塌了", "zh")
    ['桥塌', '塌了']
    """
    if language == "en":
        return words_in(text, _WORD, str.isalnum)
    return [word for word, _ in word_spans(text, language)]


def word_spans(text: str, language: str = "en") -> Iterator[tuple[str, Span]]:
    """Each word as written with its place: `span.of(text) == word`.

    Words do not overlap but for the pairs of characters of a script without spaces.
    """
    pattern = _WORD if language == "en" else _marked_word()
    for match in pattern.finditer(text):
        start, end = match.span()
        if language != "en" and _of_unspaced_scripts().search(text, start, end):
            yield from _unspaced(text, start, end)
        else:
            yield match.group(), Span(start, end)


def _unspaced(text: str, start: int, end: int) -> Iterator[tuple[str, Span]]:
    """A run with letters of unspaced scripts: their pairs, and what is between whole."""
    at = start
    for run in _of_unspaced_scripts().finditer(text, start, end):
        if run.start() > at:
            yield text[at : run.start()], Span(at, run.start())
        for place in range(run.start(), max(run.start() + 1, run.end() - 1)):
            stop = min(place + 2, run.end())
            yield text[place:stop], Span(place, stop)
        at = run.end()
    if at < end:
        yield text[at:end], Span(at, end)


@cache
def _of_unspaced_scripts() -> re.Pattern[str]:
    """Letters of scripts without spaces between words: Thai, Lao, Myanmar, Khmer, kana, Han."""
    return re.compile(
        r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
        r"\uf900-\ufaff\U00020000-\U0003134f]+"
    )


@cache
def _marked_word() -> re.Pattern[str]:
    """The pattern of a word whose letters may carry marks, as the vowels of Hindi are."""
    marks = [code for code in range(sys.maxunicode) if unicodedata.category(chr(code))[0] == "M"]
    ranges: list[list[int]] = []
    for code in marks:
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    shown = "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges)
    return re.compile(_PATTERN.format(letter=f"(?:[^\\W_]|[{shown}])"))


@dataclass(frozen=True, eq=False)
class WordForms:
    """How the words of one language are compared."""

    rules: WordRules

    @cached_property
    def _stemmer(self) -> _Stemmer | None:
        if not self.rules.stemmer:
            return None
        import Stemmer

        # Its cache of 10,000 words costs more than it saves: a story has each of its words once.
        found: _Stemmer = Stemmer.Stemmer(self.rules.stemmer, 0)
        return found

    @cached_property
    def _possessive(self) -> re.Pattern[str] | None:
        return regex(self.rules.possessive) if self.rules.possessive else None

    def stem(self, word: str) -> str:
        """The form in which a word is compared: lower case, no possessive, Snowball stem."""
        if word in self.rules.spelled:
            return self.rules.spelled[word]
        if word.isascii() and word.isalpha():
            plain = word.lower()
        else:
            plain = self.without_possessive(word).translate(_APOSTROPHES).casefold()
            if plain[:1].isdigit():
                return plain.replace(",", "")
            plain = plain.rstrip(".")
        if len(plain) > _LONGEST_STEMMED or self._stemmer is None:
            return plain
        return self._stemmer.stemWord(plain)

    def is_stop_word(self, word: str) -> bool:
        """Whether a word says how a sentence hangs together rather than what it is about."""
        if word in self.rules.never_stop:
            return False
        if word.isascii() and word.isalpha():
            return word.lower() in self.rules.stop_words
        plain = word.translate(_APOSTROPHES).casefold()
        stop_words = self.rules.stop_words
        return plain in stop_words or self.without_possessive(plain) in stop_words

    def concept(self, stem: str) -> str:
        """The stem that stands for a group of synonyms, or the stem itself."""
        return self._concepts.get(stem, stem)

    @cached_property
    def _concepts(self) -> dict[str, str]:
        return {
            stem: self.stem(group[0])
            for group in reversed(self.rules.synonyms)
            for stem in dict.fromkeys(map(self.stem, group))
        }

    def without_possessive(self, word: str) -> str:
        """The word without its possessive; only a word with an apostrophe can have one."""
        if self._possessive is None or len(word) < 2 or word[-2] not in "'’‘":
            return word
        return self._possessive.sub("", word)


@cache
def word_forms(language: str) -> WordForms:
    """How the words of a language (BCP 47 primary subtag) are compared."""
    found = rules(language, "words") if language in KNOWN else None
    if isinstance(found, WordRules):
        return WordForms(found)
    from summarize.languages.other_words import word_rules

    return WordForms(word_rules(language))


def stem(word: str, language: str = "en") -> str:
    """The form in which a word is compared: lower case, no possessive, Snowball stem.

    `US` and `U.S.` give the same stem, which is not that of the pronoun. A number stays itself,
    without the commas of its thousands.

    >>> [stem(word) for word in ("Drones", "Belarus’s", "US", "U.S.", "1,000")]
    ['drone', 'belarus', 'u.s', 'u.s', '1000']
    """
    return word_forms(language).stem(word)


def stems(text: str, language: str = "en") -> list[str]:
    """The stems of all words of `text` in order, hyphenated words taken apart.

    >>> stems("A no-fly zone")
    ['a', 'no', 'fli', 'zone']
    """
    forms = word_forms(language)
    return [forms.stem(part) for part in parts(words(text, language))]


def content_stems(text: str, language: str = "en") -> list[str]:
    """The stems of the words of `text` that are not stop words, in order.

    >>> content_stems("They said that the zone was closed to U.S. drones")
    ['zone', 'close', 'u.s', 'drone']
    """
    forms = word_forms(language)
    found = parts(words(text, language))
    return [forms.stem(part) for part in found if not forms.is_stop_word(part)]


def is_stop_word(word: str, language: str = "en") -> bool:
    """Whether a word says how a sentence hangs together rather than what it is about."""
    return word_forms(language).is_stop_word(word)


def concept(stem: str, language: str = "en") -> str:
    """The stem that stands for a group of synonyms, or the stem itself.

    >>> concept(stem("killed")) == concept(stem("died"))
    True
    """
    return word_forms(language).concept(stem)


def parts(found: list[str]) -> Iterator[str]:
    """The words with hyphenated ones taken apart.

    >>> list(parts(["a", "no-fly", "zone"]))
    ['a', 'no', 'fly', 'zone']
    """
    for word in found:
        if "-" in word:
            yield from (part for part in word.split("-") if part)
        else:
            yield word


def without_doubles(key: str) -> str:
    """A key with each run of one letter cut to one.

    >>> without_doubles("qaddaffi")
    'qadafi'
    """
    return _DOUBLED.sub(r"\1", key) if True in map(eq, key, key[1:]) else key
