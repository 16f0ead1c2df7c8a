"""Small stories worked out by hand: each says what one rule decides, and what would be wrong.

They use only what other programs use, so that they hold whatever the inside looks like.
"""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Literal

import pytest

from summarize import Article, Method, Words, brief_day, summarize
from summarize.agreement import find_origins, find_supporters
from summarize.data import Link, Sentence, Story
from summarize.duplicates import cluster_duplicates, compare_claims
from summarize.explanation import explain
from summarize.pipeline import draft, put_together
from summarize.readings import Readings
from summarize.renderers import Index, entry_of
from summarize.sentences import split_sentences
from summarize.stories import group_stories, rank

MONDAY = datetime(2031, 3, 3, 8, tzinfo=UTC)


def article(name: str, text: str, source: str = "", title: str = "", **more: object) -> Article:
    return Article(name, source or f"Outlet {name}", title, text, **more)  # type: ignore[arg-type]


def sentences(*articles: Article) -> list[Sentence]:
    return [sentence for each in articles for sentence in split_sentences(each)]


# ---- the order of a day, its index and its name

FERRY = "A ferry with 40 people aboard sank off Port Elm early on Monday."
RESCUE = "The coast guard took all of the passengers to the harbour of Ostby within two hours."
CAUSE = "Its captain told the police that the engine had failed in the storm."


def story(name: str, *sources: str, days: Sequence[int] = ()) -> Story:
    """A story with an article per source, published so many days after Monday."""
    known = [MONDAY + timedelta(days=day) for day in days]
    dates: Sequence[datetime | None] = known or [None] * len(sources)
    return Story(
        name,
        tuple(
            article(f"{name}{at}", f"Text {name} {at}.", source, published=date)
            for at, (source, date) in enumerate(zip(sources, dates, strict=True))
        ),
    )


def test_two_outlets_outrank_three_articles_of_one() -> None:
    many, wide = story("a", "Post", "Post", "Post"), story("b", "Post", "Star")
    assert [each.id for each in rank([many, wide])] == ["b", "a"]


def test_of_as_many_outlets_more_articles_rank_first() -> None:
    few, many = story("a", "Post", "Star"), story("b", "Post", "Star", "Star")
    assert [each.id for each in rank([few, many])] == ["b", "a"]


def test_of_as_many_articles_the_story_with_the_latest_ranks_first() -> None:
    """The first began later (day 2 against day 1), the second was told of later (day 9)."""
    done, running = story("a", "Post", "Star", days=(2, 3)), story("b", "Post", "Star", days=(1, 9))
    assert [each.id for each in rank([done, running])] == ["b", "a"]


def test_a_day_is_named_by_its_latest_article() -> None:
    articles = [
        article("a", FERRY, published=MONDAY),
        article("b", FERRY, published=MONDAY + timedelta(days=1)),
        article("c", RESCUE),
    ]
    assert brief_day(articles).day == "2031-03-04"


def test_a_story_of_which_nothing_can_be_printed_is_not_in_the_day() -> None:
    articles = [article("a", FERRY), article("b", "A photo", title="Zebras graze")]
    assert [each.articles[0].id for each in brief_day(articles)] == ["a"]


def test_the_index_counts_outlets_not_articles_and_words_not_points() -> None:
    """Three articles of two outlets; the one point has 12 words."""
    articles = [
        article("a", FERRY, "Post", "Ferry sinks off Port Elm"),
        article("b", FERRY.replace("early ", ""), "Post", "Ferry sinks"),
        article("c", FERRY.replace("Monday", "Monday morning"), "Star", "Ferry lost"),
    ]
    briefing = summarize(articles, Method(length=Words(13)))
    day = Index("2031-03-03", (("01-ferry", entry_of(briefing)),))
    index = day.rendered(["markdown"])
    assert "(3 articles from 2 outlets)" in index[".md"]
    (entry,) = json.loads(index[".json"])["stories"]
    assert (entry["outlets"], entry["words"]) == (2, briefing.words)
    assert briefing.words > len(briefing.points) == 1


def test_the_index_tells_of_disagreements_where_there_are_some() -> None:
    articles = [
        article("a", "The army closed the 675-mile border between Norland and Ostmark.", "Post"),
        article("b", "Norland shares a 1,000 kilometer border with Ostmark.", "Star"),
    ]
    briefing = summarize(articles)
    assert len(briefing.disagreements) == 1 < len(briefing.points)
    ferry = entry_of(summarize([article("c", FERRY)]))
    day = Index("", (("01-border", entry_of(briefing)), ("02-ferry", ferry)))
    text = day.rendered(["markdown"])[".md"]
    assert text.count("1 disagreement)") == 1
    assert text.count("disagreement") == 1


# ---- one briefing: what is cited, what is told of the rest


def test_a_text_that_two_outlets_print_stays_the_text_of_both() -> None:
    briefing = summarize([article("a", FERRY), article("b", FERRY)])
    assert [each.id for each in briefing.articles] == ["a", "b"]
    assert briefing.warnings == ()
    assert briefing.points[0].support.outlets == 2


def test_a_query_is_not_met_only_if_no_word_of_it_is() -> None:
    def warned(query: str) -> tuple[str, ...]:
        return summarize([article("a", FERRY)], Method(query=query)).warnings

    assert warned("ferry zebra") == (
        "'ferry zebra' changes nothing: the points are the same without it",
    )
    assert warned("zebra") == ("no article mentions 'zebra'",)


def test_what_stands_only_where_no_point_can_be_made_is_mentioned_all_the_same() -> None:
    told = article("a", f"{FERRY} Did you, too, ever see a zebra on a boat?")
    assert summarize([told], Method(query="zebra")).warnings == (
        "nothing that mentions 'zebra' can be a point",
    )


def test_a_point_cites_one_sentence_of_each_other_article_and_none_of_its_own() -> None:
    """The claim stands twice in the first and twice in the second article: two citations."""
    again = "A ferry with 40 people aboard sank early on Monday off Port Elm."
    articles = [article(name, f"{FERRY} {RESCUE} {again}") for name in ("a", "b")]
    point = next(each for each in summarize(articles).points if "40 people" in each.text)
    assert sorted(each.article_id for each in point.citations) == ["a", "b"]
    first = {each.span.start for each in point.citations}
    assert first == {0}, "the first sentence that says it is cited"


ONE_SENTENCE = "“The bridge is safe for cars and for trains,” Mayor Ada Holm of Ostby said."
TWO_SENTENCES = f"{ONE_SENTENCE} “We tested it twice on Friday.”"


def test_an_article_supports_a_point_of_two_sentences_only_by_both() -> None:
    half = article("b", ONE_SENTENCE)
    whole = article("c", TWO_SENTENCES)
    points = summarize([article("a", TWO_SENTENCES), half, whole]).points
    point = next(each for each in points if "tested it twice" in each.text)
    assert "is safe" in point.text
    assert sorted({each.article_id for each in point.citations}) == ["a", "c"]


def test_the_ledger_names_the_point_that_says_it_as_readers_count() -> None:
    """Points are numbered from 1 for readers, from 0 in the ledger's own number."""
    articles = [article("a", f"{FERRY}\n\n{NEWS[1]}"), article("b", NEWS[1])]
    briefing = summarize(articles)
    printed = [each.text for each in briefing.points].index(NEWS[1])
    (entry,) = [each for each in briefing.ledger if each.fate == "duplicate"]
    assert (entry.point, entry.reason) == (printed, f"says what point {printed + 1} says")


# ---- origins: one wire report is one voice


def origins(*articles: Article) -> list[str]:
    found = find_origins(articles, sentences(*articles))
    return [found[each.id] for each in articles]


OWN = (
    "Families waited at the pier of Ostby through the whole night.",
    "The minister of transport promised new rules for old ships.",
    "It was the third accident of this kind in Norland in a year.",
    "A choir sang in the church on the hill above the old harbour.",
    "Divers found a lifeboat that nobody had missed until Tuesday.",
    "Insurers said that the owner had paid nothing since the spring.",
)


NEWS = (
    "A bakery in the valley won a prize for bread without any salt.",
    "The central bank left its rates where they had been since May.",
    "Children painted the walls of the tunnel under the main road.",
    "The orchestra plays in the open air until the end of August.",
    "Two bears were seen near the camp where the scouts had slept.",
)


def test_two_shared_sentences_of_eight_are_no_copy_and_four_are() -> None:
    shared = [FERRY, RESCUE, CAUSE, OWN[0]]
    ours = article("a", " ".join([*shared, *OWN[2:]]))
    few = article("b", " ".join([*shared[:2], "Goats ate all of the grass on the dike.", *NEWS]))
    many = article("c", " ".join([*shared, *NEWS[:3]]))
    assert origins(ours, few) == ["a", "b"]
    assert origins(ours, many) == ["a", "a"]


def test_one_of_two_sentences_is_not_enough_for_a_copy() -> None:
    assert origins(article("a", f"{FERRY} {CAUSE}"), article("b", f"{FERRY} {NEWS[0]}")) == [
        "a",
        "b",
    ]


def test_a_short_report_inside_a_long_one_is_its_copy() -> None:
    long = article("b", " ".join([FERRY, RESCUE, *OWN, *NEWS]))
    assert origins(article("a", f"{FERRY} {RESCUE}"), long) == ["a", "a"]


def test_phrases_that_all_articles_have_make_no_copy() -> None:
    stock = "He declined to comment. She did not reply."
    assert origins(article("a", f"{stock} {OWN[0]}"), article("b", f"{stock} {NEWS[0]}")) == [
        "a",
        "b",
    ]


# ---- supporters: what may be cited for a claim


def cited(claim: str, other: str, kind: Literal["body", "heading"] = "body") -> bool:
    """Whether the second sentence may be cited for the first, among other news."""
    made = [
        split_sentences(article("a", claim))[0],
        replace(split_sentences(article("b", other))[0], kind=kind),
    ]
    rest = sentences(*(article(f"c{at}", text) for at, text in enumerate((*NEWS, *OWN))))
    readings = Readings.of([*made, *rest])
    found = compare_claims(readings)
    return 1 in find_supporters(readings, found.links, found.likeness).get(0, ())


CLAIM = "The council of Ostby will close the old dam on Friday because of cracks."


def test_what_says_most_of_a_claim_may_be_cited() -> None:
    assert cited(CLAIM, "Because of cracks the old dam will be closed by the council on Friday.")


@pytest.mark.parametrize(
    ("what", "claim", "other"),
    [
        ("most is missing", CLAIM, "The council of Ostby met."),
        (
            "only the names are the same",
            "Ada Holm and Ben Carr of Ostby opened a school for nurses.",
            "Ada Holm and Ben Carr of Ostby lost a lawsuit over taxes.",
        ),
        (
            "most of the names are missing",
            "A prize went to Ada Holm, Ben Carr, Cid Dahl, Eva Falk, Finn Gade and Ida Juul.",
            "A prize went to Ada Holm.",
        ),
        (
            "it is about somebody else",
            "Ada Holm resigned after a long inquiry into a loan.",
            "Ben Carr resigned after a long inquiry into a loan.",
        ),
        (
            "it gives another number",
            "The storm killed nine people in the old town before it reached the coast.",
            "The storm killed eleven people in the old town before it reached the coast.",
        ),
    ],
)
def test_what_says_something_else_may_not_be_cited(what: str, claim: str, other: str) -> None:
    assert not cited(claim, other), what


def test_a_heading_may_not_be_cited() -> None:
    assert not cited(CLAIM, CLAIM, kind="heading")


def test_a_copy_may_be_cited() -> None:
    assert cited(CLAIM, CLAIM)


# ---- clusters


def linked(count: int) -> list[Link]:
    return [Link(a, b, "duplicate", 0.9) for a in range(count) for b in range(a + 1, count)]


def representative(*articles: Article, published: bool = True) -> str:
    dates = {each.id: each.published for each in articles if each.published and published}
    made = sentences(*articles)
    (cluster,) = cluster_duplicates(made, linked(len(made)), published=dates)
    return cluster.representative.article_id


def test_the_fullest_sentence_represents_its_cluster() -> None:
    assert representative(article("a", "A ferry sank."), article("b", FERRY)) == "b"


def test_of_equally_full_sentences_the_earlier_one_and_an_undated_one_last() -> None:
    one, two = "A ferry sank off Port Elm.", "Off Port Elm a ferry sank."
    late = article("a", one, published=MONDAY + timedelta(days=1))
    assert representative(late, article("b", two, published=MONDAY)) == "b"
    assert representative(article("a", one), article("b", two, published=MONDAY)) == "b"


# ---- stories


def test_articles_of_a_story_stand_in_order_of_time_the_undated_last() -> None:
    made = [
        article("a", FERRY, title="Ferry sinks off Port Elm"),
        article("b", FERRY, title="Ferry sinks off Port Elm", published=MONDAY),
        article(
            "c", FERRY, title="Ferry sinks off Port Elm", published=MONDAY - timedelta(hours=1)
        ),
    ]
    (told,) = group_stories(made)
    assert [each.id for each in told.articles] == ["c", "b", "a"]


def test_the_largest_story_comes_first() -> None:
    ferries = [article(f"f{at}", FERRY, title="Ferry sinks off Port Elm") for at in range(3)]
    bears = [article(f"b{at}", NEWS[4], title="Bears seen near a camp") for at in range(2)]
    assert [len(each.articles) for each in group_stories([*bears, *ferries])] == [3, 2]


# ---- explanations


def test_a_cluster_is_explained_by_its_size_and_an_origin_by_its_copies() -> None:
    articles = [article(name, f"{FERRY} {RESCUE}") for name in ("a", "b")]
    articles.append(article("c", " ".join(OWN)))
    drafted = draft(articles, Method())
    told = explain(drafted, put_together([drafted])[0])
    copies = {each.text: each.copies for each in told.sentences}
    assert (copies[FERRY], copies[OWN[0]]) == (2, 1)
    assert [each.articles for each in told.origins] == [("a", "b")]
