"""What holds for every briefing, whatever the articles: spans, budgets, order, ledger, bytes."""

import random
from importlib.metadata import version
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.data import Article, Briefing, count_words, warnings_of
from summarize.errors import InputError
from summarize.gathering import unique_articles
from summarize.pipeline import Method, brief_day, summarize
from summarize.readers import read_articles
from summarize.renderers import render
from summarize.scoring import SCORERS
from summarize.selection import Length, Percent, Sentences, Words
from summarize.stories import group_stories, rank
from summarize.verification import failures, read_document
from tests.strategies import hostile_texts, news_articles, text_of

pytestmark = pytest.mark.slow

STORIES = sorted(path for path in Path("seeds").iterdir() if path.is_dir())


def _articles(texts: list[str]) -> list[Article]:
    return [
        Article(id=f"a{number}", source=f"Outlet {number}", title="", text=text)
        for number, text in enumerate(texts)
    ]


texts = st.one_of(news_articles().map(text_of), hostile_texts())
stories = st.lists(texts, min_size=1, max_size=4).map(_articles)
lengths = st.one_of(
    st.integers(1, 120).map(Words),
    st.integers(1, 6).map(Sentences),
    st.integers(1, 100).map(Percent),
)


@settings(max_examples=60, deadline=None)
@given(stories, lengths)
def test_a_briefing_never_exceeds_its_length(articles: list[Article], length: Length) -> None:
    briefing = summarize(articles, Method(length=length))
    if isinstance(length, Words):
        assert briefing.words <= length.words
    elif isinstance(length, Percent):
        read = sum(count_words(article.text) for article in articles)
        assert briefing.words <= read * length.percent / 100
    else:
        used = [entry for entry in briefing.ledger if entry.fate == "used"]
        assert len(used) <= length.sentences


@settings(max_examples=40, deadline=None)
@given(stories, st.randoms(use_true_random=False))
def test_the_order_of_articles_does_not_change_a_byte(
    articles: list[Article], chance: random.Random
) -> None:
    shuffled = list(articles)
    chance.shuffle(shuffled)
    first, second = summarize(articles), summarize(shuffled)
    for form in ("markdown", "json"):
        assert render(first, form) == render(second, form)


@settings(max_examples=60, deadline=None)
@given(stories)
def test_every_briefing_verifies_from_its_json(articles: list[Article]) -> None:
    document = read_document(render(summarize(articles), "json"), "test.json")
    assert failures(document) == ()


@settings(max_examples=40, deadline=None)
@given(stories)
def test_the_ledger_accounts_for_every_sentence(articles: list[Article]) -> None:
    briefing = summarize(articles)
    for entry in briefing.ledger:
        assert (entry.point is None) == (entry.fate == "left out")
        assert bool(entry.reason) == (entry.fate != "used")
    used = {entry.point for entry in briefing.ledger if entry.fate == "used"}
    assert used == set(range(len(briefing.points)))


@pytest.mark.parametrize("words", [30, 60, 100, 250, 500, 1000])
@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.name)
def test_sample_stories_are_briefed_within_budget_and_verify(story: Path, words: int) -> None:
    briefing = summarize(read_articles([story]), Method(length=Words(words)))
    assert 0 < briefing.words <= words
    assert failures(read_document(render(briefing, "json"), "test.json")) == ()


@pytest.mark.parametrize("name", sorted(SCORERS))
def test_every_scorer_briefs_within_budget_and_says_nothing_twice(name: str) -> None:
    method = Method(length=Words(200), scoring=SCORERS[name]())
    briefing = summarize(read_articles([STORIES[0]]), method)
    assert 120 <= briefing.words <= 200
    texts = [point.text for point in briefing.points]
    assert len(set(texts)) == len(texts)


def test_a_text_an_outlet_gives_twice_counts_once() -> None:
    text = "A ferry with 40 people aboard sank off Port Elm on Monday."
    twins = [Article(id=name, source="Herald", title="", text=text) for name in ("a", "b")]
    unique, gone = unique_articles(twins)
    assert [article.id for article in unique] == ["a"]
    assert warnings_of(gone) == ("b is identical to a; counted once",)


def test_a_copy_in_another_outlet_is_an_outlet_but_not_independent() -> None:
    text = (
        "A ferry with 40 people aboard sank off Port Elm on Monday. "
        "The coast guard rescued all passengers within two hours of the accident."
    )
    articles = [Article(id=name, source=name, title="", text=text) for name in ("Herald", "Post")]
    point = summarize(articles).points[0]
    assert (point.support.outlets, point.support.independent) == (2, 1)


def test_one_id_for_two_articles_is_an_error() -> None:
    articles = [Article(id="a", source="A", title="", text=text) for text in ("One.", "Two.")]
    with pytest.raises(InputError, match="two different articles have the id 'a'"):
        summarize(articles)


def test_nothing_to_summarize_is_an_error() -> None:
    with pytest.raises(InputError, match="no article"):
        summarize([])


def test_a_day_has_a_briefing_per_story_the_most_reported_first() -> None:
    articles = read_articles(STORIES)
    daily = brief_day(articles[:-1])
    assert len(daily.briefings) == len(STORIES)
    counts = [len({each.source for each in briefing.articles}) for briefing in daily]
    assert counts == sorted(counts, reverse=True)
    assert daily.day == max(a.published for a in articles[:-1] if a.published).date().isoformat()


def test_ranking_does_not_depend_on_order() -> None:
    found = group_stories(read_articles(STORIES))
    assert rank(found) == rank(reversed(found))


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.name)
def test_sample_stories_match_their_golden_files(story: Path) -> None:
    """Read the difference before you write it: `UPDATE_GOLDEN=1 pytest tests/test_pipeline.py`."""
    import os

    text = render(summarize(read_articles([story])), "markdown")
    golden = Path("tests/golden") / f"{story.name}.md"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(text)
    assert text == golden.read_text()


def _said(briefing: Briefing) -> str:
    return " ".join(point.text for point in briefing.points)


def test_a_query_moves_the_briefing_to_its_topic_and_exclude_away() -> None:
    articles = read_articles([STORIES[0]])
    asked = _said(summarize(articles, Method(length=Words(80), query="gas price"))).lower()
    without = _said(summarize(articles, Method(length=Words(150), exclude="gas"))).lower()
    assert "gas" in asked
    assert "gas" not in without


def test_no_disagreement_names_an_excluded_topic() -> None:
    articles = read_articles([STORIES[0]])
    kept = summarize(articles, Method(exclude="marched"))
    told = [f"{each.about} {[side.value for side in each.sides]}" for each in kept.disagreements]
    assert told
    assert not [each for each in told if "marched" in each]
    assert any("marched" in each.about for each in summarize(articles).disagreements)


def test_an_excluded_topic_without_a_content_word_is_told() -> None:
    briefing = summarize(read_articles([STORIES[0]]), Method(exclude="the, gas"))
    assert briefing.warnings == (
        "'the' has no word that tells a topic; nothing was excluded for it",
    )


def test_the_signature_names_the_versions_of_the_libraries_that_compute() -> None:
    briefing = summarize([Article(id="a", source="A", title="T", text="A ferry sank on Monday.")])
    told = dict(each.split("=") for each in dict(briefing.signature)["libraries"].split())
    assert told == {name: version(name) for name in ("numpy", "scipy", "highspy", "pystemmer")}


def test_what_has_no_words_never_makes_the_language() -> None:
    told = Article(
        id="told", source="Post", title="", text="The ferry sank on Monday, police said."
    )
    rules = [Article(id=f"{n}", source="", title="", text="- " * 200 + f"{n}") for n in range(3)]
    assert [each.id for each in summarize([*rules, told]).articles] == ["told"]
