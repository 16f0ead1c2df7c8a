"""Other counts, days and victims of one event, and its contrary ends, in longer stories."""

from datetime import UTC, datetime

import pytest

from summarize import Article, Method, Words, summarize
from summarize.data import Briefing

# Eight sentences for each article: with so many, rare words no longer mark a story as a small one.
REST = [
    (
        "Rain fell in the hills. A choir sang at noon. Two buses were late. Shops closed at six. "
        "The town was rebuilt in 1911. Cafes ran out of milk. A band practised. Parking is dear."
    ),
    (
        "The library has an exhibition. Snow is expected. Some brought chairs. A bakery gave away "
        "bread. The river was high. Tourists took pictures. The airport is far. A kiosk sold tea."
    ),
    (
        "Reporters had waited since dawn. The mayor was abroad. A dog barked. Lamps were lit. The "
        "festival is in May. Children played chess. A clock had stopped. Nobody complained."
    ),
]
GALLERY = "Thieves broke into the Orel gallery in Tarl on Friday and made off with three paintings."
VALUES = [
    (GALLERY, "Burglars stole four paintings from the Orel gallery, said Ada Moss.", "four three"),
    (
        "Guards seized 14 crates of rifles at the Orlo crossing, the ministry said.",
        "Guards confiscated 22 crates of rifles at the Orlo crossing, their chief, Jan Vold, said.",
        "14 22",
    ),
    (
        "Schools in Tarl will reopen on Thursday, Superintendent Gail Norwood said.",
        "The 62,000 pupils of Tarl will return to their classrooms on Saturday, the district said.",
        "Saturday Thursday",
    ),
    (
        "The Kelder tunnel will reopen on Thursday, the road agency said.",
        "Traffic will flow through the Kelder tunnel again from Saturday, engineer Mara Lind said.",
        "Saturday Thursday",
    ),
]
ENDS = [
    (
        "The Pell firm is recalling Breva inhalers in Tarl. Nobody has come to harm, Pell said.",
        "Two children came to harm when their Breva inhalers from Pell failed in Tarl.",
    ),
    (
        "No patients have been hospitalized over Breva inhalers, Pell Labs of Tarl said.",
        "Two children were hospitalized after their Breva inhalers from Pell Labs failed in Tarl.",
    ),
    (
        "Tarl county leaders signed off Tuesday on the sale of Orre Memorial Hospital to Corva.",
        "The plan to sell Orre Memorial Hospital to a private chain is dead.",
    ),
    (
        "Tarl commissioners agreed late Tuesday to hand Orre Memorial Hospital over to Corva.",
        "Tarl commissioners voted down the sale of Orre Memorial Hospital to Corva.",
    ),
    (
        "A judge in Port Ells struck down the curfew for teenagers.",
        "The curfew for teenagers in Port Ells can stay, a judge ruled.",
    ),
    (
        "Dockers in Varhus have called off their walkout planned for Friday.",
        "Dockers in Varhus are going ahead with Friday's walkout, their union said.",
    ),
    (
        "Talks between Norland and Sarovia on fishing rights ended in agreement.",
        "Talks between Norland and Sarovia on fishing rights broke up without a result.",
    ),
    (
        "Anna Reuss won the race for mayor of Tollen on Sunday.",
        "Karl Dietz defeated Anna Reuss in the race for mayor of Tollen on Sunday.",
    ),
]
HARMLESS = [
    (GALLERY, "Burglars stole three paintings from the Orel gallery. Four paintings hang there."),
    (GALLERY, "Two of the paintings stolen from the Orel gallery in Tarl are by Moss."),
    (GALLERY, "The Orel gallery in Tarl lost paintings; thieves stole two more in May."),
    (
        "The Liberals took 156 seats in the Tarl assembly, the board said.",
        "The Liberals are projected to take 159 seats in the Tarl assembly.",
    ),
    (
        "The Liberals won 156 seats in the Tarl assembly, the board said.",
        "The Liberals could have won 159 seats in the Tarl assembly, a poll found.",
    ),
    (GALLERY, "Burglars took four paintings from the Orel gallery. Three paintings were found."),
    (
        "Burglars stole four paintings from the Orel gallery. Police know of three paintings.",
        GALLERY,
    ),
    (
        "The Liberals won 156 seats in the Tarl assembly, the board said.",
        "The Liberals won 141 seats in Tarl in 2022. On Sunday they won 156 seats, the board said.",
    ),
    (
        "Anna Reuss won the race for the Tollen seat in the senate on Sunday.",
        "Karl Dietz defeated Per Holm in the race for the Tollen seat in the council on Sunday.",
    ),
    (
        "The Orre bridge in Tarl will open to cyclists on Monday.",
        "The Orre bridge in Tarl will open to cars on Friday.",
    ),
    (
        "Nobody was hurt in the first blast at the Orre mill in Tarl.",
        "A second blast at the Orre mill left two workers of the night shift injured in Tarl.",
    ),
    (
        "Four workers were injured when a crane fell on the Orre market in Tarl.",
        "No passers-by were hurt when a crane fell on the Orre market in Tarl.",
    ),
    (
        "Nobody died when a crane fell on the Orre market in Tarl.",
        "The Orre market in Tarl was busy as a crane came down, injuring four traders.",
    ),
    (
        "The senate of Tarl passed the Orre budget on Tuesday.",
        "The Orre budget cleared the house in Tarl, with 40 votes to 12.",
    ),
    (
        "Norvik beat Haldon on Sunday to stay top of the Tarl league.",
        "Haldon beat Westmere on Saturday in the Tarl cup.",
    ),
]


def brief(*texts: str, days: tuple[int, ...] = (11, 11, 11)) -> Briefing:
    """A briefing of articles of different outlets, each with sentences of its own."""
    return summarize(
        [
            Article(
                f"a{at}",
                f"Outlet {at}",
                "",
                f"{text} {REST[at]}",
                published=datetime(2026, 2, days[at], 8 + at, tzinfo=UTC),
            )
            for at, text in enumerate((*texts, "The news was awaited in the town."))
        ],
        Method(length=Words(150)),
    )


def sides(found: Briefing) -> list[set[str]]:
    """The articles on each side of the only disagreement."""
    (told,) = found.disagreements
    return [{each.article_id for each in side.citations} for side in told.sides]


@pytest.mark.parametrize(("one", "other", "values"), VALUES)
def test_other_counts_and_days_are_told_whoever_says_them(
    one: str, other: str, values: str
) -> None:
    found = brief(one, other)
    assert sorted(map(str, sides(found))) == ["{'a0'}", "{'a1'}"]
    (told,) = found.disagreements
    assert sorted(side.value for side in told.sides) == values.split()
    assert all(
        {"a0", "a1"} - {each.article_id for each in point.citations} for point in found.points
    )


@pytest.mark.parametrize(("one", "other"), ENDS)
def test_contrary_ends_are_told_in_longer_stories(one: str, other: str) -> None:
    found = brief(one, other)
    assert sides(found) == [{"a0"}, {"a1"}]
    assert all(
        {"a0", "a1"} - {each.article_id for each in point.citations} for point in found.points
    )


@pytest.mark.parametrize(("one", "other"), HARMLESS)
def test_what_may_both_be_true_is_no_disagreement(one: str, other: str) -> None:
    assert not brief(one, other).disagreements


def test_each_count_is_a_side() -> None:
    found = brief(
        GALLERY,
        "Detectives in Tarl said that five paintings were stolen from the Orel gallery.",
    )
    assert [side.value for side in found.disagreements[0].sides] == ["three", "five"]


def test_who_was_hurt_may_become_known_the_next_day() -> None:
    one, other = ENDS[1]
    assert not brief(one, other, days=(11, 12, 12)).disagreements
    assert len(brief(one, other, days=(11, 11, 11)).disagreements) == 1


def test_accounts_of_two_weeks_are_no_disagreement() -> None:
    one, other = ENDS[2]
    assert len(brief(one, other, days=(11, 12, 12)).disagreements) == 1
    assert not brief(one, other, days=(11, 18, 18)).disagreements


def test_both_sides_are_told_once() -> None:
    found = brief(
        "Tarl commissioners approved the sale of Orre Hospital to Corva, ending years of talks.",
        "Tarl commissioners on Tuesday rejected the sale of Orre Hospital to Corva.",
    )
    (told,) = found.disagreements
    assert told.about == "sale of Orre Hospital to Corva"
    assert told.sides[0].value == "Tarl commissioners approved the sale of Orre Hospital to Corva"


def test_whether_it_came_to_that_is_no_report_of_it() -> None:
    found = brief(
        "The plan to sell Orre Memorial Hospital to a private chain is dead.",
        "Tarl commissioners split 5-4 over whether to sell Orre Memorial Hospital to Corva.",
    )
    assert all(len({each.article_id for each in one.citations}) == 1 for one in found.points)


def test_months_that_differ_are_two_sides() -> None:
    (told,) = brief(
        "The Kelder tunnel at Tarl will reopen in May, the road agency said.",
        "The Kelder tunnel at Tarl will open again in June, engineer Mara Lind said.",
    ).disagreements
    assert sorted(side.value for side in told.sides) == ["June", "May"]
