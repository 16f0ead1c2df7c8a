"""How long a briefing may be: words, sentences, or a share of what was read; a hard limit."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from summarize.data import Article, count_words
from summarize.errors import UsageError
from summarize.settings import Number, Whole


@dataclass(frozen=True)
class Words:
    """At most so many words in all points together, counted as a reader counts them."""

    words: Whole

    def __post_init__(self) -> None:
        _demand_count(self.words, "words")


@dataclass(frozen=True)
class Sentences:
    """At most so many sentences in all points together."""

    sentences: Whole

    def __post_init__(self) -> None:
        _demand_count(self.sentences, "sentences")


@dataclass(frozen=True)
class Percent:
    """At most so many percent of the words of all the articles."""

    percent: Number

    def __post_init__(self) -> None:
        if isinstance(self.percent, bool) or not 0 < self.percent <= 100:
            raise UsageError(f"percent must be over 0 and at most 100, not {self.percent!r}")


Length = Words | Sentences | Percent

# More than any library of news; what is counted stays far inside a machine's integers.
MOST = 1_000_000_000

# Words a sentence of news has on average: the mean over the development clusters is 22 to 25.
WORDS_PER_SENTENCE = 23


def word_limit(length: Length, articles: Iterable[Article]) -> int | None:
    """The greatest number of words allowed, or None where `length` counts sentences.

    >>> story = [Article(id="a", source="A", title="", text="Four words of news.")]
    >>> word_limit(Percent(50), story)
    2
    """
    if isinstance(length, Words):
        return length.words
    if isinstance(length, Percent):
        total = sum(count_words(article.text) for article in articles)
        return math.floor(total * length.percent / 100)
    return None


def expected_words(length: Length, articles: Iterable[Article]) -> int:
    """About how many words a briefing of this length has; what a learned weight may depend on."""
    if isinstance(length, Sentences):
        return length.sentences * WORDS_PER_SENTENCE
    return word_limit(length, articles) or 0


def _demand_count(value: object, unit: str) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 < value <= MOST:
        raise UsageError(
            f"the number of {unit} must be a whole number from 1 to {MOST:,}, not {value!r}"
        )
