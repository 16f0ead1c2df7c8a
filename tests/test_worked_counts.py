"""Small stories worked out by hand: what is a disagreement, what is linked, what is chosen.

Beside each example stands what would be said if the rule that decides it were gone.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from summarize import Article, Method, Words, summarize
from summarize.agreement import find_disagreements
from summarize.data import Link
from summarize.duplicates import cluster_duplicates, link_claims
from summarize.pipeline import draft
from summarize.scoring import Material
from summarize.selection import choose_title
from summarize.sentences import split_sentences
from summarize.stories import group_stories

MONDAY = datetime(2031, 3, 3, 8, tzinfo=UTC)
OTHER_NEWS = (
    "A bakery in the valley won a prize for bread without any salt.",
    "The central bank left its rates where they had been since May.",
    "Children painted the walls of the tunnel under the main road.",
    "The orchestra plays in the open air until the end of August.",
    "Two bears were seen near the camp where the scouts had slept.",
)


def articles(
    texts: Sequence[str], *, hours: Sequence[int] = (), sources: Sequence[str] = ()
) -> list[Article]:
    """An article per text, of as many outlets, published at once, where nothing else is said."""
    return [
        Article(
            id=f"a{at}",
            source=sources[at] if sources else f"Outlet {at}",
            title="",
            text=text,
            published=MONDAY + timedelta(hours=hours[at] if hours else 0),
        )
        for at, text in enumerate(texts)
    ]


def values(*texts: str, hours: Sequence[int] = (), sources: Sequence[str] = ()) -> list[list[str]]:
    """The values of the sides of each disagreement."""
    made = articles(texts, hours=hours, sources=sources)
    cut = [sentence for each in made for sentence in split_sentences(each)]
    return [[side.value for side in found.sides] for found in find_disagreements(made, cut)]


# ---- what is compared

GAS = "Norland will cut the price that Ostmark pays for natural gas by 20 percent."
LESS_GAS = "Ostmark will pay 15 per cent less for the gas of Norland."


@pytest.mark.parametrize(
    ("what", "one", "other"),
    [
        (
            "three words in common, most others not",
            (
                "The council of Ostby said that 40 workers at the harbour lost their jobs when a"
                " yard for tankers closed."
            ),
            (
                "The council of Ostby said that 25 workers on farms found lodging in empty barns"
                " near the river."
            ),
        ),
        (
            "all words in common but only two",
            "The strike shut 40 schools.",
            "Snow shut 25 schools.",
        ),
        (
            "two deals, each between others",
            "Norland Motors agreed to buy Ostby Cells for $1.2 billion in cash.",
            "Elm Foods agreed to buy Holm Dairies for $1.4 billion in cash.",
        ),
    ],
)
def test_amounts_of_two_things_are_not_compared(what: str, one: str, other: str) -> None:
    assert values(one, other) == [], what


def test_what_changes_in_days_is_compared_within_a_day_and_a_half() -> None:
    assert values(GAS, LESS_GAS, hours=(0, 35)) == [["20 percent", "15 per cent"]]
    assert values(GAS, LESS_GAS, hours=(0, 72)) == []


def test_what_grows_by_the_hour_is_compared_within_half_a_day() -> None:
    one = "Seven endangered black rhinos are dead after a transfer in Kenya."
    other = "Eight endangered black rhinos are dead in Kenya after the transfer."
    assert values(one, other, hours=(0, 11)) == [["Seven", "Eight"]]
    assert values(one, other, hours=(0, 20)) == []


def test_an_outlet_that_gives_both_values_disagrees_with_nobody() -> None:
    """The second outlet has the kilometres in one article and the miles in another."""
    miles = "Norland shares a 675-mile border with Ostmark."
    kilometres = "Norland shares a 1,000 kilometer border with Ostmark."
    again = "Norland has a 675-mile border with Ostmark."
    assert values(miles, kilometres, again, sources=("A", "B", "C")) == [
        ["675-mile", "1,000 kilometer"]
    ]
    assert values(miles, kilometres, again, sources=("A", "B", "B")) == []


# ---- what is linked


def links(*texts: str) -> list[tuple[int, int, str]]:
    made = articles([*texts, *OTHER_NEWS])
    cut = [split_sentences(each)[0] for each in made]
    return [(link.a, link.b, link.relation) for link in link_claims(cut)]


def test_a_sentence_of_half_the_content_is_contained_not_a_duplicate() -> None:
    short = "The ferry Aurora sank off Norland on Sunday."
    full = (
        "The ferry Aurora sank off Norland on Sunday after its engine failed, while the captain"
        " slept and the crew played cards below deck."
    )
    assert links(short, full) == [(1, 0, "contains")]


def test_within_an_article_only_nearly_the_same_words_repeat_each_other() -> None:
    claim = "The ferry Aurora sank off Norland on Sunday after its engine failed."
    repeat = "On Sunday the ferry Aurora sank off Norland when its engine failed."
    stormy = "The ferry Aurora sank off Norland on Sunday after its engine failed in a storm."
    other_words = "The Aurora, a ferry, went down off Norland in a storm on Sunday."

    def linked(*texts: str) -> int:
        made = articles([" ".join(texts), " ".join(OTHER_NEWS)])
        return len(link_claims([each for a in made for each in split_sentences(a)]))

    assert linked(claim, repeat) == 1
    assert linked(stormy, other_words) == 0
    assert len(links(stormy, other_words)) == 1, "in two articles they are one claim"


def test_a_third_sentence_links_only_two_that_are_much_alike_themselves() -> None:
    """The second is linked with both others, which share nothing but a dam."""
    found = links(
        "The council will close the old dam on Friday.",
        "The old dam of Ostby will be closed.",
        "Ostby wants a new dam.",
    )
    assert (0, 1, "duplicate") in found
    assert (0, 2, "duplicate") not in found


# ---- which member is printed


def test_a_sentence_of_the_text_represents_a_cluster_before_a_fuller_heading() -> None:
    made = articles(("The old ferry Aurora sank off Norland", "A ferry sank off Norland."))
    heading, body = (split_sentences(each)[0] for each in made)
    heading = replace(heading, kind="heading")
    both = (Link(0, 1, "duplicate", 1.0),)
    (cluster,) = cluster_duplicates([heading, body], both)
    assert cluster.representative == body


def test_the_earlier_of_two_equal_sentences_is_printed_in_a_briefing() -> None:
    texts = ("A ferry with 40 people sank off Elm.", "Off Elm a ferry with 40 people sank.")
    made = articles(texts, hours=(5, 0))
    (cluster,) = cluster_duplicates(
        [split_sentences(each)[0] for each in made],
        published={each.id: each.published for each in made if each.published},
    )
    assert cluster.representative.article_id == "a1"
    (drafted,) = draft(made, Method()).material.clusters
    assert drafted.representative.article_id == "a1"


# ---- the title


def title(*headlines: str, texts: Sequence[str] = OTHER_NEWS) -> str:
    made = [
        Article(f"a{at}", f"Outlet {at}", headline, texts[at])
        for at, headline in enumerate(headlines)
    ]
    return summarize(made, Method(length=Words(60))).title


SAME = ("A bridge fell in Dresden on Monday.",) * 3


def test_news_is_a_better_title_than_a_question_of_the_same_words() -> None:
    assert title("Why did a bridge fall in Dresden?", "A bridge falls in Dresden", texts=SAME) == (
        "A bridge falls in Dresden"
    )


def headed(stories: Sequence[tuple[str, str]]) -> Material:
    """The material of articles with these headlines and texts."""
    made = [Article(f"a{at}", f"Outlet {at}", *each) for at, each in enumerate(stories)]
    return draft(made, Method()).material


BRIDGE = (
    ("Dresden bridge falls", "A bridge fell in Dresden on Monday evening."),
    ("Bridge in Dresden falls", "In Dresden a bridge has fallen into the river."),
)
FERRY = (
    ("Ferry sinks off Elm", "A ferry sank off Elm at night."),
    ("Ferry sinks near Elm", "Off Elm a ferry has sunk."),
)
GOATS = ("Goats ate green grass", "Goats ate the green grass on the dike of Elm.")


def test_words_that_one_article_alone_has_make_no_title_though_a_point_has_them() -> None:
    material = headed([*BRIDGE, GOATS])
    goats = [each for each in material.passages if "Goats" in each.text]
    assert len(goats) == 1
    assert "bridge" in choose_title(material, goats).casefold()


def test_without_points_the_headline_that_most_articles_share_is_the_title() -> None:
    zebras = ("Zebras graze at night", "Zebras graze at night in the reserve of Elm.")
    assert "Dresden" in choose_title(headed([*BRIDGE, zebras]), ())


def test_of_headlines_that_as_many_articles_share_the_points_choose() -> None:
    """Without the point, both are equal and the last in the alphabet is taken: the ferry."""
    material = headed([*FERRY, *BRIDGE])
    bridge = [each for each in material.passages if "bridge" in each.text][:1]
    assert "Ferry" in choose_title(material, ())
    assert "ridge" in choose_title(material, bridge)


# ---- what is worth more


def worth_of_two(sources: Sequence[str]) -> float:
    """What the first two of three unrelated sentences are worth together."""
    return draft(articles(OTHER_NEWS[:3], sources=sources), Method()).worth.value((0, 1))


def test_two_points_of_two_outlets_are_worth_more_than_of_one() -> None:
    assert worth_of_two("ABB") > worth_of_two("AAB")


def test_yesterday_is_worth_less_in_a_story_that_goes_on_for_days_only() -> None:
    """Ten days later nobody knows which day it was; twenty hours later everybody does."""

    def worth(hours: int) -> float:
        told = "The council of Ostby closed the old dam yesterday because of cracks."
        made = articles((told, OTHER_NEWS[0]), hours=(0, hours))
        return float(draft(made, Method()).worth.passages[0])

    assert worth(240) < worth(20) == worth(0)


# ---- why a sentence is left out


def test_what_just_fits_and_is_not_taken_adds_too_little() -> None:
    """Thirteen words are printed; the other sentence has five."""
    text = "A ferry with 40 people aboard sank off Port Elm early on Monday."
    made = articles((f"{text}\n\nPort Elm is a port.", text))

    def reason(words: int) -> str:
        return summarize(made, Method(length=Words(words))).ledger[1].reason

    assert [reason(words) for words in (17, 18)] == ["over budget", "adds too little"]


def test_a_sentence_is_told_to_be_over_budget_only_if_it_would_not_fit() -> None:
    """Three sentences of 12, 11 and 11 words; 12 words are allowed."""
    made = articles(OTHER_NEWS[:3])
    briefing = summarize(made, Method(length=Words(12)))
    reasons = sorted(each.reason for each in briefing.ledger if each.fate == "left out")
    assert reasons == ["over budget", "over budget"]


def test_a_sentence_is_told_to_be_excluded_only_if_it_has_the_topic() -> None:
    briefing = summarize(articles(OTHER_NEWS[:2]), Method(exclude="bakery", length=Words(5)))
    assert [each.reason for each in briefing.ledger] == ["excluded topic", "over budget"]


# ---- stories

HEAD = "Ferry Aurora sinks off Norland"


def grouped(*made: Article) -> list[list[str]]:
    return sorted(sorted(each.id for each in told.articles) for told in group_stories(made))


def test_a_headline_alone_and_a_text_alone_can_bring_articles_together() -> None:
    texts = OTHER_NEWS
    heads = [Article(f"h{at}", f"O{at}", HEAD, texts[at]) for at in range(2)]
    bodies = [
        Article(
            f"b{at}", f"O{at}", head, "The mayor of Ostby opened a school for nurses by the sea."
        )
        for at, head in enumerate(("Ada Holm", "A day in March"))
    ]
    assert grouped(*heads, *bodies) == [["b0", "b1"], ["h0", "h1"]]


def test_a_story_is_named_by_its_most_central_article() -> None:
    made = [
        Article("a", "A", "Goats and other animals", f"{OTHER_NEWS[4]} The Aurora sank."),
        Article("b", "B", HEAD, "The ferry Aurora sank off Norland in a storm."),
        Article("c", "C", HEAD, "The ferry Aurora sank off Norland in a storm on Sunday."),
        Article("d", "D", "Aurora", "The ferry Aurora sank off Norland."),
    ]
    (told,) = [each for each in group_stories(made) if len(each.articles) > 1]
    assert told.id.startswith("ferry-aurora-sinks-off-norland")


def test_each_outlet_of_many_copies_is_counted() -> None:
    """Of more than 20 copies of a sentence only neighbours are linked: all the same, all say it."""
    text = "The Orland ferry sank off Tresk on Monday with 84 people aboard, the police said."
    copies = [Article(f"a{at:02}", f"Outlet {at}", "", text) for at in range(25)]
    other = Article(
        "b", "Other", "", "The Orland ferry sank off Tresk on Monday, and 84 people were aboard."
    )
    briefing = summarize([*copies, other])
    assert briefing.points[0].support.outlets >= 25
    assert briefing.points[0].support.independent <= 2


def test_the_ledger_says_alike_of_a_sentence_that_is_not_cited() -> None:
    """That power comes back on Thursday is not what the point says of how many lost it."""
    made = [
        Article("a", "Post", "", "Power was cut to some 11,000 households, Norlec said on Monday."),
        Article(
            "b",
            "Echo",
            "",
            "Energy firm Norlec said on Monday power would be restored to most of the 11,000 "
            "households by Thursday. Two people suffered smoke inhalation.",
        ),
        Article("c", "Herald", "", "Two people were treated for smoke inhalation at Elm hospital."),
    ]
    told = summarize(made)
    cited = {(at, each.article_id) for at, p in enumerate(told.points) for each in p.citations}
    alike = [each for each in told.ledger if each.fate == "duplicate"]
    assert alike
    for each in alike:
        is_cited = (each.point, each.article_id) in cited
        assert each.reason.startswith("says what point" if is_cited else "is like point")
