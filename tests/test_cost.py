"""What a briefing costs, in calls of functions: a number that no busy machine moves.

Seconds are for `benchmarks/speed.py`. What is counted here fails when a stage is asked again for
each pair, or when every story pays for what few need.
"""

import sys
from collections.abc import Callable, Iterable
from datetime import datetime
from types import FrameType

import pytest

from benchmarks import made_news
from summarize import Article, summarize
from summarize.cleaning import clean
from summarize.data import RawArticle
from summarize.sentences import split_sentences

# Of Python's own functions, a sentence, in stories of five articles of two days: 1,680 of them on
# 30 November 2026. Commit fcd0aa8c called 3,440.
MOST_CALLS = 1_850
# From 200 to 800 sentences of two days; four times is linear. 3.8 then, and 9.5 in that commit.
MOST_GROWTH = 4.4


def story(name: str, *, articles: int = 0, sentences: int = 0) -> list[Article]:
    """Dated articles of one story: what is new and what has changed is asked of these alone."""
    return [
        Article(
            each["id"],
            each["source"],
            each["title"],
            each["text"],
            published=datetime.fromisoformat(each["published"]),
        )
        for each in made_news.story(f"cost {name}", articles=articles, sentences=sentences)
    ]


def calls_of(articles: Iterable[Article]) -> int:
    """How many functions are called while a briefing is made."""
    given = list(articles)
    return _calls(lambda: summarize(given))


def _calls(work: Callable[[], object]) -> int:
    count = 0

    def heard(_: FrameType, event: str, __: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(heard)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    """What is loaded and compiled once is not counted."""
    summarize(story("first", articles=4))


def test_a_sentence_of_a_story_costs_so_many_calls_at_most() -> None:
    stories = [story(name, articles=5) for name in "abcd"]
    count = sum(len(split_sentences(article)) for articles in stories for article in articles)
    assert sum(map(calls_of, stories)) <= MOST_CALLS * count


def test_a_story_that_goes_on_for_days_costs_no_more_a_sentence() -> None:
    small, large = (story("grows", sentences=size) for size in (200, 800))
    assert len({each.published.date() for each in large if each.published}) > 1
    assert calls_of(large) <= MOST_GROWTH * calls_of(small)


def test_a_list_of_numbers_in_one_sentence_costs_no_more_a_number() -> None:
    def drawn(size: int) -> list[Article]:
        return [
            Article(
                source,
                source,
                "Lottery numbers drawn",
                "The numbers drawn in Kesten on Tuesday were "
                + ", ".join(str(step * at) for at in range(size))
                + ".\n\nMayor Karl Renz opened the bridge of Kesten on Monday.",
            )
            for source, step in (("Post", 7), ("Echo", 11))
        ]

    assert calls_of(drawn(1600)) <= MOST_GROWTH * calls_of(drawn(400))


def test_lines_that_may_have_labels_cost_so_many_calls_at_most() -> None:
    """The kinds of a word are looked up once: 3,110 calls on 30 November 2026, 3,330 before."""

    def labelled(things: str) -> RawArticle:
        lines = [
            f"{day}4 hours agoShareSaveThe {thing} of the old harbour was repaired at last, and "
            "the council said on Friday that nobody would have to pay for it."
            for day, thing in zip(("Friday", "Monday", "Sunday"), things.split(), strict=True)
        ]
        lines += [
            f"World leaders met {thing.title()} in the Lindmouth of 12 years ago, and the talks "
            "went on for longer than the hosts had planned, their spokesman said."
            for thing in things.split()
        ]
        return RawArticle("a", "s", "", "\n\n".join(lines))

    clean(labelled("crane gate bridge"))
    assert _calls(lambda: clean(labelled("tower quay lock"))) <= 3_180
