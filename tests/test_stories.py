"""Which articles tell the same story."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.data import Article
from summarize.readers import read_articles
from summarize.stories import group_stories, grouping

SEEDS = Path(__file__).parents[1] / "seeds"
TOPICS = {
    "ferry": "The ferry Aurora sank off Norland in a storm and divers search the wreck",
    "king": "King Olav opened the new opera house in Ostby with a concert for children",
    "bank": "The central bank raised interest rates again because inflation stayed high",
}


def articles() -> list[Article]:
    return [
        Article(
            f"{topic}{i}", f"Outlet {i}", f"{text.split(' in ')[0]} {i}", f"{text}. Report {i}."
        )
        for topic, text in TOPICS.items()
        for i in range(3)
    ]


def grouped(made: list[Article]) -> set[frozenset[str]]:
    return {frozenset(a.id for a in story.articles) for story in group_stories(made)}


def test_articles_of_one_event_are_one_story() -> None:
    assert grouped(articles()) == {frozenset(f"{t}{i}" for i in range(3)) for t in TOPICS}


def test_the_sample_stories_are_told_apart() -> None:
    gold = json.loads((SEEDS / "gold.json").read_text("utf-8"))["stories"]
    made = {name: {a.id for a in read_articles([SEEDS / name])} for name in gold}
    together = [a for name in gold for a in read_articles([SEEDS / name])]
    assert grouped(together) == set(map(frozenset, made.values()))


@pytest.mark.parametrize("language", ["", "es"])
def test_articles_of_two_languages_are_never_one_story(language: str) -> None:
    """The same names and numbers stand in both; what is not declared is told by the text."""
    names = "Aurora Norland Ostby Bergen Olav Halden Voss Larvik 84 112"
    spanish = (
        f"El ferry encalló en la costa y los buzos buscan entre los restos del barco: {names}."
    )
    english = f"The ferry ran aground off the coast and divers search the wreck of it: {names}."
    made = [
        Article(f"{code}{i}", f"Outlet {i}", "Aurora", text, language=declared)
        for code, text, declared in (("en", english, ""), ("es", spanish, language))
        for i in range(2)
    ]
    assert grouped(made) == {frozenset(("en0", "en1")), frozenset(("es0", "es1"))}


@settings(deadline=None)
@given(st.permutations(articles()))
def test_the_order_of_articles_changes_neither_stories_nor_ids(shuffled: list[Article]) -> None:
    assert group_stories(shuffled) == group_stories(articles())


@settings(deadline=None)
@given(st.lists(st.sampled_from(articles()), unique_by=lambda a: a.id))
def test_stories_are_a_partition(some: list[Article]) -> None:
    told = [a.id for story in group_stories(some) for a in story.articles]
    assert sorted(told) == sorted(a.id for a in some)


def test_an_id_says_what_the_story_is_about() -> None:
    ids = [story.id.rsplit("-", 1)[0] for story in group_stories(articles())]
    assert any(each.startswith("the-ferry-aurora-sank") for each in ids)
    assert len(set(ids)) == len(ids)


def test_articles_without_words_stand_alone() -> None:
    empty = [Article("a", "x", "", ""), Article("b", "y", "", "")]
    assert grouped(empty) == {frozenset("a"), frozenset("b")}


def test_no_articles_are_no_stories() -> None:
    assert group_stories([]) == ()


def test_a_group_too_large_to_compare_at_once_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grouping, "_LARGEST_GROUP", 4)
    made = articles()
    assert grouped(made) == {frozenset(f"{t}{i}" for i in range(3)) for t in TOPICS}
