"""A briefing reads each sentence once, whatever asks for its words, amounts, dates and quotations.

Calls are counted by the interpreter, so that it does not matter by which name a stage calls.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from inspect import unwrap
from types import FrameType

import pytest

from benchmarks import made_news
from summarize import Article, summarize
from summarize.data import Sentence, Span
from summarize.language.marks import find_marked
from summarize.language.quantities import read_amounts
from summarize.language.tokens import words
from summarize.readings import Readings
from summarize.sentences import split_sentences

# Headlines are read beside the text, and a passage whose beginning was cut is a text of its own:
# in news both are far less than a quarter of the text.
MOST = 1.25


@contextmanager
def counting(function: Callable[..., object]) -> Iterator[Counter[str]]:
    """How often a function runs on each text (of a sentence, an article, or a text itself)."""
    code = unwrap(function).__code__
    first = code.co_varnames[0]
    counts: Counter[str] = Counter()

    def heard(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code is code:
            given = frame.f_locals[first]
            counts[getattr(given, "text", given)] += 1

    before = sys.getprofile()
    sys.setprofile(heard)
    try:
        yield counts
    finally:
        sys.setprofile(before)


def story(name: str) -> list[Article]:
    """Five articles of about 100 sentences that no other test has read."""
    return [
        Article(each["id"], each["source"], each["title"], each["text"])
        for each in made_news.story(f"once {name}", articles=5)
    ]


@pytest.mark.parametrize("mechanism", [words, read_amounts], ids=lambda each: each.__name__)
def test_a_sentence_is_read_once(mechanism: Callable[..., object]) -> None:
    """All that is read, in characters, over the characters of the story."""
    articles = story(mechanism.__name__)
    with counting(mechanism) as counts:
        summarize(articles)
    read = sum(len(text) * times for text, times in counts.items())
    assert 0 < read / sum(len(article.text) for article in articles) <= MOST
    stated = Counter(each.text for article in articles for each in split_sentences(article))
    again = {text: counts[text] for text, times in stated.items() if counts[text] > times}
    assert again == {}


@pytest.mark.parametrize(
    "mechanism", [find_marked, split_sentences], ids=lambda each: each.__name__
)
def test_an_article_is_read_once(mechanism: Callable[..., object]) -> None:
    """Its quotations are found, and its sentences cut, in one go."""
    articles = story(mechanism.__name__)
    with counting(mechanism) as counts:
        summarize(articles)
    assert {article.text: counts[article.text] for article in articles} == {
        article.text: 1 for article in articles
    }


def test_a_sentence_of_another_story_is_read_again_only_if_it_is_of_another_time() -> None:
    text = "Two men died on Monday."
    one, other = datetime(2031, 3, 4, tzinfo=UTC), datetime(2031, 3, 12, tzinfo=UTC)
    sentences = [Sentence(name, "Herald", 0, Span(0, len(text)), text) for name in "ab"]
    known = Readings.of(sentences[:1], {"a": one})
    same, later = Readings.of(sentences, {"a": one, "b": other}, known=known).each
    assert same.amounts is known[0].amounts
    assert same.values is known[0].values
    assert later.dates[0].date == date(2031, 3, 10)
    assert same.dates[0].date == date(2031, 3, 3)


def test_calls_are_counted_by_whatever_name() -> None:
    def mechanism(text: str) -> str:
        return text

    alias = mechanism
    with counting(mechanism) as counts:
        alias("a")
        list(map(mechanism, "ab"))
    assert counts == {"a": 2, "b": 1}
