"""Outlets, origins and disagreements."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.agreement import count_support, find_disagreements, find_origins
from summarize.data import Article, Disagreement, Sentence
from summarize.duplicates import link_claims
from summarize.pipeline import summarize
from summarize.readers import read_articles
from summarize.sentences import split_sentences

REAL_ARTICLES = Path(__file__).parents[2] / "shared" / "seeds"
WIRE = (
    "A ferry sank off the coast of Norland early on Sunday. Rescuers took forty passengers to the "
    "harbour of Ostby. The captain said that the engine had failed in the storm. Divers will look "
    "for the wreck as soon as the wind allows it."
)


def article(number: int, text: str, source: str = "", **more: object) -> Article:
    return Article(f"a{number}", source or f"Outlet {number}", "", text, **more)  # type: ignore[arg-type]


def sentences(articles: Sequence[Article]) -> list[Sentence]:
    return [sentence for each in articles for sentence in split_sentences(each)]


def disagreements(
    *texts: str, source: str = "", published: datetime | None = None
) -> tuple[Disagreement, ...]:
    articles = [article(i, text, source, published=published) for i, text in enumerate(texts)]
    return find_disagreements(articles, sentences(articles))


def values(found: Sequence[Disagreement]) -> list[list[str]]:
    return [[side.value for side in each.sides] for each in found]


def test_a_cut_and_edited_wire_report_has_one_origin() -> None:
    copy = "Local ferry lost. " + WIRE.replace("early on Sunday", "on Sunday")
    articles = [article(1, WIRE), article(2, copy), article(3, "The king opened a bridge.")]
    assert find_origins(articles, sentences(articles)) == {"a1": "a1", "a2": "a1", "a3": "a3"}


def test_one_shared_sentence_is_not_a_copy() -> None:
    other = (
        WIRE.split(". ", maxsplit=1)[0]
        + ". It is the third such accident in Norland this year. Families \
waited at the pier through the night. The minister of transport promised new rules for old ships."
    )
    articles = [article(1, WIRE), article(2, other)]
    assert find_origins(articles, sentences(articles)) == {"a1": "a1", "a2": "a2"}


def test_articles_that_credit_one_wire_have_one_origin() -> None:
    articles = [
        article(1, "The king opened a bridge.", credit=("AP",)),
        article(2, "A bridge was opened.", credit=("AP",)),
        article(3, "A new bridge for the city.", credit=("AP", "AFP")),
    ]
    assert find_origins(articles, sentences(articles)) == {"a1": "a1", "a2": "a1", "a3": "a3"}


def test_four_outlets_with_three_wire_copies_are_two_voices() -> None:
    articles = [article(i, "Text.") for i in range(4)]
    support = count_support(
        [a.id for a in articles], articles, {"a0": "a0", "a1": "a0", "a2": "a0"}
    )
    assert (support.outlets, support.independent) == (4, 2)


def test_an_outlet_counts_once_however_many_articles_it_prints() -> None:
    articles = [article(1, "Text.", "Post"), article(2, "Other.", "Post"), article(3, "T.", "Star")]
    support = count_support(["a1", "a2", "a2", "a3"], articles, {})
    assert (support.outlets, support.independent) == (2, 2)


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=8))
def test_independent_voices_are_never_more_than_outlets(made: list[tuple[int, int]]) -> None:
    articles = [article(i, "Text.", f"Outlet {outlet}") for i, (outlet, _) in enumerate(made)]
    origins = {f"a{i}": f"a{origin}" for i, (_, origin) in enumerate(made)}
    support = count_support([a.id for a in articles], articles, origins)
    assert 1 <= support.independent <= support.outlets == len({outlet for outlet, _ in made})


def test_lengths_that_differ_are_reported_with_a_conversion() -> None:
    """675 miles are 1,086 km, farther from 1,000 km than rounding explains."""
    found = disagreements(
        "The army closed the 675-mile border between Norland and Ostmark.",
        "Norland shares a 1,000 kilometer border with Ostmark.",
    )
    assert values(found) == [["675-mile", "1,000 kilometer"]]
    assert found[0].note == "675 miles is about 1,086 km"


@pytest.mark.parametrize(
    ("one", "other", "about"),
    [
        (
            "Norland, which shares its own 675-mile border with Ostmark, is wet.",
            "Norland shares a 1,000 kilometer border with Ostmark.",
            "border with Ostmark",
        ),
        (
            "Seven endangered black rhinos are dead after a transfer in Kenya.",
            "Eight endangered black rhinos are dead in Kenya after the transfer.",
            "endangered black rhinos are dead after a transfer in Kenya",
        ),
        (
            "Ada Holm flew home in haste, and opened the Harbour Bridge in Ostby on Friday.",
            "Ada Holm flew home in haste, and opened the Harbour Bridge in Ostby on Saturday.",
            "Ada Holm flew home in haste, and opened the Harbour Bridge in Ostby on …",
        ),
    ],
)
def test_what_a_disagreement_is_about_begins_with_a_subject(
    one: str, other: str, about: str
) -> None:
    found = disagreements(one, other, published=datetime(2024, 3, 3, tzinfo=UTC))
    assert [each.about for each in found] == [about]


def test_the_same_length_in_another_unit_is_no_disagreement() -> None:
    assert not disagreements(
        "The army closed the 620-mile border between Norland and Ostmark.",
        "Norland shares a 1,000 kilometer border with Ostmark.",
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rescuers saved 54 passengers of the ferry Aurora.", "more than 50"),
        ("Rescuers saved at least 50 passengers of the ferry Aurora.", "61"),
        ("Rescuers saved about 60 passengers of the ferry Aurora.", "61"),
        ("Rescuers saved dozens of passengers of the ferry Aurora.", "61"),
    ],
)
def test_rounding_and_bounds_are_no_disagreement(one: str, other: str) -> None:
    assert not disagreements(one, f"Rescuers saved {other} passengers of the ferry Aurora.")


def test_counts_of_the_same_people_that_differ_are_reported() -> None:
    found = disagreements(
        "Seven critically endangered black rhinos are dead after a transfer in Kenya.",
        "Eight critically endangered black rhinos are dead in Kenya after the transfer.",
    )
    assert values(found) == [["Seven", "Eight"]]


def test_what_a_number_counts_may_stand_before_it() -> None:
    texts = (
        (
            "The number of people who died when a ferry sank off Norhaven rose to 14 on Wednesday, "
            "the coast guard said."
        ),
        (
            "Nineteen people died when a ferry sank off Norhaven, the coast guard said on "
            "Wednesday evening."
        ),
    )
    told = summarize([article(at, text) for at, text in enumerate(texts)])
    assert [len(point.citations) for point in told.points] == [1]
    assert values(told.disagreements) == [["14", "Nineteen"]]


def test_a_toll_that_grew_for_days_is_no_disagreement() -> None:
    texts = [
        "Seven critically endangered black rhinos are dead after a transfer in Kenya.",
        "Eight critically endangered black rhinos are dead in Kenya after the transfer.",
    ]
    articles = [
        article(day, text, published=datetime(2024, 3, day, tzinfo=UTC))
        for day, text in zip((1, 3), texts, strict=True)
    ]
    assert not find_disagreements(articles, sentences(articles))


def test_dead_and_injured_are_not_compared() -> None:
    assert not disagreements(
        "The blast at the Ostby market killed 12 people on the main square.",
        "The blast at the Ostby market injured 30 people on the main square.",
    )


def test_a_part_and_an_addition_are_not_the_whole() -> None:
    assert not disagreements(
        "The blast at the Ostby market on the main square killed 12 people.",
        "The blast at the Ostby market on the main square killed another 3 people.",
    )


def test_one_outlet_does_not_disagree_with_itself() -> None:
    assert not disagreements(
        "The army closed the 675-mile border between Norland and Ostmark.",
        "Norland shares a 300-mile border with Ostmark.",
        source="Post",
    )


def test_a_weekday_and_a_date_agree_when_the_calendar_says_so() -> None:
    """2024-03-01 was a Friday."""
    assert not disagreements(
        "President Ada Holm opened the new Harbour Bridge in Ostby on Friday.",
        "President Ada Holm opened the new Harbour Bridge in Ostby on March 1.",
        published=datetime(2024, 3, 2, tzinfo=UTC),
    )


def test_dates_of_one_event_that_differ_are_reported() -> None:
    found = disagreements(
        "President Ada Holm opened the new Harbour Bridge in Ostby on Friday.",
        "President Ada Holm opened the new Harbour Bridge in Ostby on Saturday.",
        published=datetime(2024, 3, 3, tzinfo=UTC),
    )
    assert values(found) == [["Friday", "Saturday"]]


def test_did_and_did_not_are_reported() -> None:
    found = disagreements(
        "The harbour master answered the distress call of the ferry Aurora.",
        "The harbour master never answered the distress call of the ferry Aurora.",
    )
    assert [len(each.sides) for each in found] == [2]


def test_what_may_happen_does_not_contradict_what_did_not() -> None:
    assert not disagreements(
        "The harbour master may have answered the distress call of the ferry Aurora.",
        "The harbour master never answered the distress call of the ferry Aurora.",
    )


def test_the_order_of_articles_does_not_change_what_is_found() -> None:
    texts = [
        "The army closed the 675-mile border between Norland and Ostmark.",
        "Norland shares a 1,000 kilometer border with Ostmark.",
        "Ostmark has a 600-mile border with Norland, its neighbour.",
    ]
    articles = [article(i, text) for i, text in enumerate(texts)]
    there = find_disagreements(articles, sentences(articles))
    assert there == find_disagreements(articles[::-1], sentences(articles)[::-1])
    assert values(there) == [["675-mile", "1,000 kilometer", "600-mile"]]


def test_every_side_cites_the_sentence_that_says_it() -> None:
    texts = [
        "The army closed the 675-mile border between Norland and Ostmark.",
        "It rains. Norland shares a 1,000 kilometer border with Ostmark.",
    ]
    articles = [article(i, text) for i, text in enumerate(texts)]
    for each in find_disagreements(articles, sentences(articles)):
        for side in each.sides:
            for citation in side.citations:
                text = next(a.text for a in articles if a.id == citation.article_id)
                assert side.value in citation.span.of(text)


@pytest.mark.skipif(not REAL_ARTICLES.is_dir(), reason="the development articles are not here")
def test_real_articles_disagree_on_a_distance_and_a_length() -> None:
    articles = read_articles(sorted(REAL_ARTICLES.glob("*.txt")))
    found = find_disagreements(articles, sentences(articles))
    assert values(found) == [
        ["675-mile", "600-mile", "1,000 kilometer"],
        ["roughly 95 miles", "around 88km"],
    ]
    assert found[0].note == "675 miles is about 1,086 km; 600 miles is about 966 km"
    assert [each.about for each in found] == [
        "border with Ukraine",
        "distance from the Belarusian border",
    ]


def tolls(*texts: str, hours: int = 6) -> tuple[Disagreement, ...]:
    articles = [
        article(
            i, text, published=datetime(2024, 3, 1 + hours * i // 24, hours * i % 24, tzinfo=UTC)
        )
        for i, text in enumerate(texts)
    ]
    return find_disagreements(articles, sentences(articles))


def test_tolls_in_other_words_are_compared_and_the_later_is_named() -> None:
    found = tolls(
        "A train left the rails near Ostby, killing at least nine people.",
        "By nightfall the official toll stood at 11 dead, the fire service said.",
    )
    assert values(found) == [["at least nine", "11"]]
    assert (found[0].about, found[0].note) == ("people killed", "later reports say 11")


@pytest.mark.parametrize(
    "other",
    [
        "The crash near Ostby killed more than 10 people, the fire service said.",
        "In 2011, 14 people were killed at the same place.",
        "The crash killed 12 people, and 11 of them were children.",
        "The crash killed 14 children, the fire service said.",
        "Crashes kill 14 people every year, the fire service said.",
        "The crash killed 40 people, the fire service said.",
        "The toll rose to 14 dead. In the morning it was 12 dead.",
    ],
)
def test_tolls_of_other_events_of_some_or_known_to_both_are_not_compared(other: str) -> None:
    """12 fits "more than 10"; 40 is more than twice 12; the last one gives 12 too."""
    assert not tolls("A train left the rails near Ostby, killing 12 people.", other)


@pytest.mark.parametrize(
    ("one", "other", "about"),
    [
        (
            "A fast wildfire destroyed 62 homes in the Arden valley and drove people away.",
            "The fire has destroyed 58 homes, the council said, and crossed the River Arn.",
            "homes and other buildings destroyed",
        ),
        (
            "Power was cut to some 11,000 households, the grid operator said.",
            "The storm left 14,000 homes without electricity, officials said on Tuesday.",
            "homes without power",
        ),
    ],
)
def test_counts_of_damage_are_compared_as_those_of_casualties(
    one: str, other: str, about: str
) -> None:
    (found,) = tolls(one, other)
    assert found.about == about
    assert found.note.startswith("later reports say")


@pytest.mark.parametrize(
    "other",
    [
        "The fire damaged or destroyed 80 homes, the council said.",
        "Another fire destroyed 58 homes in the north last year.",
        "Fire crews saved 58 homes, and 9 were destroyed.",
        "The flames destroyed 58 homes in Kell alone.",
    ],
)
def test_damage_elsewhere_or_of_more_kinds_is_not_compared(other: str) -> None:
    assert not tolls("A fast wildfire destroyed 62 homes in the Arden valley.", other)


def test_damage_that_grew_for_days_is_a_history() -> None:
    (found,) = tolls(
        "A fast wildfire destroyed 62 homes in the Arden valley.",
        "The fire in the Arden valley has now destroyed 90 homes.",
        hours=30,
    )
    assert found.is_history


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Norte hit .358 with 13 homers in 54 games with the Herons this summer.",
            "In a combined 157 games with the Herons and Bears, Norte had 33 homers last year.",
        ),
        (
            "Three people were killed in the city centre of Tarl in clashes last month.",
            "Violence that killed five people in the port last week must be looked at, he said.",
        ),
        (
            "Polls in Tarl closed at 6:00 p.m. local time (1300 GMT) on Sunday.",
            "Polls in Tarl opened at 8:00 a.m. local time (0300 GMT) on Sunday.",
        ),
        (
            "Lasko drank 1/2 liter of vodka before he drove to the club in Tarl.",
            "Lasko drank a half-liter of vodka before he drove to the club in Tarl.",
        ),
        (
            "Officials in Tarl have confirmed 65 cases of the marsh flu.",
            "It has two confirmed cases of the marsh flu.",
        ),
        (
            "A tremor was felt 60 km south of Tarl on the Ostmark coast of Norland.",
            "Tarl on the Ostmark coast is 1,500 km south of Bergstad in Norland.",
        ),
        (
            "Mayor Ada Holm pleaded guilty to buying a $43,000 watch with public money.",
            "Ada Holm pleaded guilty to buying furs with $750,000 of public money.",
        ),
        (
            "The judge in Tarl sentenced Nils Orre to life in prison without parole.",
            "The judge in Tarl sentenced Nils Orre to life in prison with no parole.",
        ),
        (
            "Records show that the doctor called an ambulance more than an hour later.",
            "Records show that the doctor did not call an ambulance until an hour later.",
        ),
        (
            "The stars Ida Moen, Per Lund and Kai Holm are signed for the film's sequel.",
            "Unlike stars Ida Moen, Per Lund and Kai Holm, Ross is not signed for a sequel.",
        ),
        (
            "Some 40 students at a high school in Tarl fell ill with the flu after a trip.",
            "Doctors tested 12 students of a school in Tarl for the flu, some after a trip.",
        ),
        (
            "A special appeal for Tarl was shown on Friday night on Channel One.",
            "A special appeal for Tarl was shown on Friday evening on Channel One.",
        ),
    ],
)
def test_amounts_and_denials_of_two_things_are_no_disagreement(one: str, other: str) -> None:
    assert not disagreements(one, other, published=datetime(2024, 3, 3, tzinfo=UTC))


def test_a_claim_denied_in_the_next_sentence_is_a_dispute_where_two_outlets_have_it() -> None:
    claim = "The owner said the crew of the Aurora sent a radio warning minutes before the crash."
    articles = [
        article(1, f"{claim} The harbour authority denied that, saying no call was received."),
        article(2, claim.replace("The owner said", "The owner says that")),
    ]
    cut = sentences(articles)
    (found,) = find_disagreements(articles, cut, link_claims(cut))
    assert found.about == (
        "whether the crew of the Aurora sent a radio warning minutes before the crash"
    )
    assert [len(side.citations) for side in found.sides] == [2, 1]
    assert not find_disagreements(articles[:1], cut[:2], link_claims(cut[:2]))


def test_what_was_only_asked_is_not_denied() -> None:
    claim = "The owner was asked whether the crew of the Aurora sent a warning before the crash."
    articles = [article(1, f"{claim} The owner said that it did not."), article(2, claim)]
    cut = sentences(articles)
    assert not find_disagreements(articles, cut, link_claims(cut))


def test_a_denial_and_a_stressed_did_are_a_contradiction() -> None:
    found = disagreements(
        "The minister's spokesman denied that the two leaders had discussed Norland's troops.",
        "The mayor says that the leaders did talk about soldiers from Norland.",
    )
    assert [each.about for each in found] == [
        "whether the leaders did talk about soldiers from Norland"
    ]


def test_a_crowd_counted_twice_in_one_article_is_reported() -> None:
    march = "About 3,000 people marched through Ostby, organizers said."
    found = disagreements(f"{march} The police put the number at 1,200.")
    assert values(found) == [["3,000", "1,200"]]
    assert found[0].about == "people marched through Ostby"
    assert not disagreements(f"{march} The police put the number at 2,900.")


def test_two_prices_of_one_deal_are_reported() -> None:
    found = disagreements(
        "Norland Motors agreed to buy Ostby Cells, a maker of batteries, for $1.2 billion in cash.",
        "Norland Motors, the biggest carmaker here, is to pay $1.4 billion for Ostby Cells.",
    )
    assert values(found) == [["$1.2 billion", "$1.4 billion"]]
    assert found[0].about == (
        "Norland Motors, the biggest carmaker here, is to pay … for Ostby Cells"
    )


def test_a_price_and_a_revenue_are_not_compared() -> None:
    assert not disagreements(
        "Norland Motors agreed to buy Ostby Cells for $1.2 billion in cash.",
        "Norland Motors is to pay $1.2 billion for Ostby Cells, which earned $1.4 billion.",
    )


def test_two_days_set_for_one_thing_are_reported() -> None:
    found = disagreements(
        "Prime Minister Ada Holm flew home and declared Friday a national day of mourning.",
        "Holm said that the nation would observe a day of mourning on Saturday.",
        published=datetime(2024, 3, 6, tzinfo=UTC),
    )
    assert [each.about for each in found] == ["day of mourning"]
    assert values(found) == [["Friday", "Saturday"]]


def test_two_shares_of_one_thing_are_reported_and_a_second_share_stops_it() -> None:
    one = "Norland will cut the price that Ostmark pays for natural gas by 20 percent."
    other = "Ostmark will pay 15 per cent less for the gas of Norland."
    assert values(disagreements(one, other)) == [["20 percent", "15 per cent"]]
    assert not disagreements(one, other.replace("less", "less, or 20 per cent in March,"))


NOON = datetime(2024, 3, 3, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # clauses change places with all that is in them
        (
            "A dike burst above Orle on Monday, flooding 400 homes and killing two people.",
            "Two people died and 400 homes were flooded when a dike burst above Orle on Monday.",
        ),
        (
            "Nurses in Orle began a two-day strike on Monday, stopping all five clinics.",
            "All five clinics in Orle stopped on Monday as nurses began a two-day strike.",
        ),
        (
            "Guards in Orle opened the north gate of the park and shut the south gate.",
            "The south gate of the park was shut and the north gate opened by guards in Orle.",
        ),
        # both dates in both sentences
        (
            "A ring stolen from the abbey of Orle in 1961 was returned on Sunday.",
            "The abbey of Orle got back on Sunday a ring that was stolen in 1961.",
        ),
        # asked for, and given
        (
            "The nurses' union in Orle demands a raise of 9 percent.",
            "The clinics of Orle have offered the nurses a raise of 4 percent.",
        ),
        # amounts of two things
        ("The profit of Tarl rose 8 percent last year.", "Tarl's sales fell 2 percent last year."),
        (
            "Shares of Tarl rose 3 percent after the deal with Brenn Foods.",
            "Shares of Brenn Foods rose 11 percent after the deal with Tarl.",
        ),
        ("A ticket to Orle costs 30 crowns.", "A ticket to Orle costs 18 crowns for children."),
        # another court, another person
        (
            "The jury in Orle found Mira Tolle guilty of fraud.",
            "Her sister was found not guilty of fraud by another jury in Orle.",
        ),
        (
            "Nine girls were among the pupils who fell ill at the school in Orle.",
            "Among the pupils who fell ill at the school in Orle were 13 boys.",
        ),
    ],
)
def test_one_fact_in_other_words_and_two_facts_are_no_disagreement(one: str, other: str) -> None:
    assert not disagreements(one, other, published=NOON)
    assert not disagreements(other, one, published=NOON)


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (
            "The union Salt says its 310 bakers in Orle want a raise of 7 percent.",
            "Salt, the union, wants a raise of 8 percent for its 310 bakers; Brenn offers 2.",
            ["7 percent", "8 percent"],
        ),
        (
            "The ring of the abbey of Orle is valued at 2 million euros.",
            "An expert put its value at 3 million euros.",
            ["2 million euros", "3 million euros"],
        ),
        (
            "The firm Tarl will deliver the first 500,000 doses in May.",
            "The first 300,000 doses are to arrive in May, doctors in Orle said.",
            ["500,000", "300,000"],
        ),
        (
            "An unknown woman left the ring at the gate of the abbey of Orle.",
            "A man left the ring on Sunday at the gate of the abbey, a monk said.",
            ["woman", "man"],
        ),
        (
            "Two people died when the bridge in Orle fell on Monday.",
            "Three people were killed on Monday as a bridge came down in Orle.",
            ["Two", "Three"],
        ),
        ("The train takes 50 minutes to Orle.", "The train to Orle takes 70 minutes.", None),
        (
            "The council of Orle will meet again on 14 September.",
            "A new meeting of the council of Orle is planned for 19 September.",
            ["14 September.", "19 September."],
        ),
        (
            "Police in Orle confirmed that the driver had been known to them.",
            "Police in Orle denied that the driver had been known to them.",
            None,
        ),
    ],
)
def test_what_two_outlets_tell_otherwise_is_a_disagreement(
    one: str, other: str, told: list[str] | None
) -> None:
    found = disagreements(one, other, published=NOON)
    assert len(found) == 1
    assert told is None or values(found) == [told]


def test_a_claim_and_its_denial_in_one_article_are_told() -> None:
    found = disagreements(
        "An engineer, Ada Holm, said cracks had been reported to Tarl twice. “They told us to "
        "paint over it,” Holm said. Tarl denied that, saying no cracks had been reported."
    )
    assert [each.about for each in found] == ["whether cracks had been reported to Tarl twice"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Women at Norvale earn 31,000 crowns on average.",
            "Men at Norvale earn 36,000 crowns on average.",
        ),
        (
            "The poll before the debate put Ida Frost at 41 percent.",
            "The poll after the debate put Ida Frost at 46 percent.",
        ),
        ("Shares in Lar rose 5.3 percent on Monday.", "Shares of Lar rose 5 percent on Monday."),
    ],
)
def test_amounts_of_two_groups_or_in_two_roundings_are_no_disagreement(
    one: str, other: str
) -> None:
    articles = [Article(name, name, "", text) for name, text in (("a", one), ("b", other))]
    assert summarize(articles).disagreements == ()


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        # No word around the numbers is the same.
        (
            "The Velmar works in Orle will close, putting 640 people out of work, the firm said.",
            "The works of Velmar in Orle employs 610 people.",
            ["640", "610"],
        ),
        (
            "Ada Brand won the Vasari Prize in 1968.",
            "In 1969 Ada Brand was awarded the Vasari Prize.",
            ["1968", "1969"],
        ),
        (
            "Judges in Orle struck down the river toll, ruling by five votes to two.",
            "By 6-1, the justices in Orle ruled that the river toll was void.",
            ["five votes to two", "6-1"],
        ),
        (
            "Thirty-one hands went up for the tram in Orle, 24 against.",
            "The council of Orle voted 33 to 22 for the tram.",
            ["Thirty-one hands went up for the tram in Orle, 24 against", "33 to 22"],
        ),
        (
            "Fourteen members of the Orle council backed the quay and nine opposed it.",
            "The council of Orle approved the quay by 14 votes to seven.",
            [
                "Fourteen members of the Orle council backed the quay and nine opposed",
                "14 votes to seven",
            ],
        ),
    ],
)
def test_amounts_years_and_votes_told_in_other_words_are_compared(
    one: str, other: str, told: list[str]
) -> None:
    found = disagreements(one, other, published=datetime(2024, 3, 3, 12, tzinfo=UTC))
    assert values(found) == [told]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Beck received 41 percent of the vote in Orle.",
            "Lund received 38 percent there in Orle.",
        ),
        ("The school has 400 pupils.", "The school had 520 pupils ten years ago."),
        ("The Tarl rose to 4.2 metres on Sunday.", "The Tarl rose to 5.1 metres on Monday."),
        ("The senate passed it by 31 votes to 20.", "The assembly passed it by 60 votes to 41."),
        ("Wardens counted 230 geese on the Tarl.", "Wardens counted 410 swans on the Tarl."),
        (
            "The widow asked a court in Orle for 900,000 crowns from Boreal Mining.",
            "A court in Orle awarded the widow 350,000 crowns from Boreal Mining.",
        ),
        # In March 2024 this is the next May.
        ("The Orle Opera opens in May.", "In May 2025 the Orle Opera opens."),
    ],
)
def test_amounts_of_two_subjects_days_and_units_are_no_disagreement(one: str, other: str) -> None:
    assert not disagreements(one, other, published=datetime(2024, 3, 3, 12, tzinfo=UTC))


@pytest.mark.parametrize(
    ("tells", "denies", "is_told"),
    [
        (
            "Premier Okel has fired his minister, Ruth Abara.",
            "Abara denied that she had been dismissed.",
            True,
        ),
        (
            "Velmar is in talks about a sale of its coffee division, three people said.",
            "Its chief denied that Velmar was preparing to sell its coffee division.",
            True,
        ),
        (
            "The firm Velmar has hidden the fault in its brakes, a paper said.",
            "The firm Velmar rejected the claim that it had hidden a fault in the brakes.",
            True,
        ),
        (
            "Ruth Abara fired her driver on Monday.",
            "Abara denied that she had been dismissed.",
            False,
        ),
        ("Ruth Abara was born in Orle.", "Abara denied that she had been dismissed.", False),
    ],
)
def test_a_deed_is_told_by_one_and_denied_by_another_in_other_words(
    tells: str, denies: str, is_told: bool
) -> None:
    found = disagreements(tells, denies, published=datetime(2024, 3, 3, 12, tzinfo=UTC))
    assert bool(found) == is_told
