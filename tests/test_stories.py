"""Which articles tell the same story."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.data import Article
from summarize.languages.background import background
from summarize.readers import read_articles
from summarize.stories import group_stories, grouping, is_several, likeness

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


def test_only_what_is_plainly_several_stories_is_called_so() -> None:
    """Three stories of three articles are; two are not, nor is one, nor a sample with an aside."""
    made = articles()
    assert is_several(made)
    assert not is_several(made[:6])
    assert not is_several(made[:3])
    for name in ("harbour-bridge", "sodium-battery", "border-visit"):
        assert not is_several([*read_articles([SEEDS / name]), made[0]])


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


NEWS = {
    "flood": "Heavy rain flooded the town of Lindal on the river Orra and {n} families left their"
    " homes, mayor Berit Aasen said on {day}. Soldiers carried sandbags to the bridge of Lindal",
    "strike": "Bus drivers of the company Norbuss in Vestby went on strike on {day} after talks on"
    " wages failed, the union leader Karin Holt said. {n} buses of Norbuss stayed in the depot",
    "trial": "The trial of the banker Ole Trane, accused of fraud worth {n} million crowns, began"
    " in Sandvik on {day}. Trane said that he was innocent and that his bank Kystbank knew it all",
    "launch": "A rocket with the satellite Frost-2 was launched from Andby on {day} and reached its"
    " orbit {n} minutes later, the agency Romsenter said. Frost-2 will measure the ice of the sea",
}


def told(topic: str, count: int, day: int = 9, month: int = 3) -> list[Article]:
    """So many reports of one event, each in other words around the same facts."""
    ends = (
        "It was reported at once.",
        "Nobody was surprised.",
        "More is expected.",
        "People wait.",
    )
    text = NEWS[topic].format(n=84, day="Monday")
    return [
        Article(
            f"{topic}{month}.{day}.{i}",
            f"Outlet {i}",
            f"{text.split(',')[0].split(' and ')[0]} {ends[i % 4]}",
            f"{text}. {ends[i % 4]}",
            published=datetime(2031, month, day, i % 20, tzinfo=UTC),
        )
        for i in range(count)
    ]


def test_few_articles_are_grouped_like_many() -> None:
    """How rare a word is is counted in a background, not in the pile."""
    few = [each for topic in NEWS for each in told(topic, 3)]
    filler = [
        Article(f"other{i}", "Outlet", f"Item {i}", f"Widget{i} was sold by Firm{i} to Buyer{i}.")
        for i in range(300)
    ]
    alone = {group for group in grouped(few) if len(group) > 1}
    assert alone == {frozenset(a.id for a in told(topic, 3)) for topic in NEWS}
    assert {group for group in grouped([*few, *filler]) if len(group) > 1} == alone


def test_two_events_of_one_kind_are_two_stories() -> None:
    """Another town, other numbers, another day: only the kind of event is the same."""
    other = [
        Article(
            f"far{i}",
            f"Outlet {i}",
            f"Flood in Granvik kills two, report {i}",
            "Two people drowned in Granvik when the lake Tessen rose over its banks on Thursday,"
            f" the police chief Nils Moe said. The road to Granvik is closed. Report {i}.",
            published=datetime(2031, 3, 12, tzinfo=UTC),
        )
        for i in range(3)
    ]
    near = told("flood", 3)
    found = grouped([*near, *other])
    assert found == {frozenset(a.id for a in near), frozenset(a.id for a in other)}


def test_events_a_year_apart_are_two_stories_and_undated_ones_are_told_by_words() -> None:
    first, second = told("flood", 2), told("flood", 2, month=11)
    assert grouped([*first, *second]) == {
        frozenset(a.id for a in first),
        frozenset(a.id for a in second),
    }
    undated = [replace(each, published=None) for each in first]
    assert grouped(undated) == {frozenset(a.id for a in first)}


def test_a_digest_glues_nothing_and_stands_alone() -> None:
    """By its title, or because its parts have no word in common."""
    news = [each for topic in NEWS for each in told(topic, 2)]
    text = "\n\n".join(told(topic, 1)[0].text for topic in NEWS)
    digest = Article("digest", "Outlet", "Morning briefing: what happened", text)
    stories = {frozenset(a.id for a in told(topic, 2)) for topic in NEWS}
    assert grouped([*news, digest]) == {*stories, frozenset(["digest"])}


@pytest.mark.parametrize(
    ("title", "is_digest"),
    [
        ("Morning briefing", True),
        ("Monday's news in brief", True),
        ("Your Tuesday briefing: three things", True),
        ("World news round-up", True),
        ("Minister cancels press briefing on flood", False),
        ("White House briefing room closed", False),
        ("Police round up protesters", False),
        ("Newsletter editor is charged", False),
    ],
)
def test_titles_of_digests_are_known(title: str, is_digest: bool) -> None:
    known = background("en")
    assert known is not None
    assert (known.digest_titles.fullmatch(title) is not None) == is_digest


def test_a_copy_is_never_less_alike_than_other_words() -> None:
    """Each feature of likeness counts in one direction alone."""
    weights = dict(zip(likeness.FEATURES, likeness.model().weights, strict=True))
    assert min(weights[name] for name in ("words", "rare", "lead_within", "names", "near")) >= 0
    assert max(weights[name] for name in ("weekdays_apart", "numbers_apart", "gap", "late")) <= 0


def test_many_articles_are_joined_by_their_strongest_words(monkeypatch: pytest.MonkeyPatch) -> None:
    made = [each for topic in NEWS for each in told(topic, 4)]
    expected = grouped(made)
    monkeypatch.setattr(likeness, "_FEW", 3)
    assert grouped(made) == expected == {frozenset(a.id for a in told(topic, 4)) for topic in NEWS}
