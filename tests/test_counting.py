"""Who is counted for a fact: opposites in other words are not, a disputed detail takes nobody."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from summarize import Article
from summarize.agreement import Reporting, said_otherwise
from summarize.agreement.contrary import tells_otherwise
from summarize.agreement.predicates import lacks_predicate
from summarize.agreement.verbs import is_only_possible
from summarize.data import Citation, Disagreement, Side
from summarize.duplicates import compare_claims
from summarize.readings import Readings
from summarize.sentences import split_sentences

BESIDE_ONE = "Rain is due at the weekend. Two lynx were born in the zoo."
BESIDE_OTHER = "A choir from Velden sang in the cathedral. Bus line 14 takes another way."
OTHER = "The library has bought 400 books. The price of milk has not changed."


def reporting(*texts: str, days: tuple[datetime, ...] = ()) -> Reporting:
    """The articles a, b, c ... of one story, each of its day."""
    articles = [Article(chr(97 + at), f"outlet {at}", "", text) for at, text in enumerate(texts)]
    sentences = [each for article in articles for each in split_sentences(article)]
    known = {chr(97 + at): day for at, day in enumerate(days)}
    readings = Readings.of(sentences, known) if known else Readings.of(sentences)
    return Reporting(readings, compare_claims(readings).likeness)


def counted(asked: Reporting, claim: int) -> set[str]:
    """The articles that are counted for a sentence."""
    return {each.article_id for each in asked.reports(claim) if each.level != "against"}


def are_counted_for_one_another(one: str, other: str) -> bool:
    """Whether an article is counted for the first sentence of another one, or the other way."""
    asked = reporting(f"{one} {BESIDE_ONE}", f"{other} {BESIDE_OTHER}", OTHER)
    first = next(at for at, each in enumerate(asked.readings.sentences) if each.article_id == "b")
    return bool(counted(asked, 0) & {"b"} or counted(asked, first) & {"a"})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The Court of Appeal lifted the ban on fishing in Iver on Friday.",
            "The Supreme Court lifted the ban on fishing in Iver on Friday.",
        ),
        (
            "The High Court ordered the brewery to pay 3 million crowns.",
            "A district court ordered the brewery to pay 3 million crowns.",
        ),
        (
            "The ceasefire in Tarim holds, the envoy said on Monday.",
            "The ceasefire in Tarim no longer holds, the envoy said on Monday.",
        ),
        (
            "Actor Finn Dahl died on Thursday in a clinic in Velden.",
            "Rumours that actor Finn Dahl died on Thursday in a clinic in Velden are untrue.",
        ),
        (
            "The union's youth branch rejected the wage deal on Saturday.",
            "The union rejected the wage deal on Saturday.",
        ),
        (
            "The airline's Finnish subsidiary filed for bankruptcy on Tuesday.",
            "The airline filed for bankruptcy on Tuesday.",
        ),
        (
            "Parliament approved changes to the fisheries law on Thursday.",
            "Parliament approved the fisheries law on Thursday.",
        ),
        (
            "The harbour will reopen on Friday unless the storm returns.",
            "The harbour will reopen on Friday.",
        ),
        (
            "The firm will build 300 flats in Elm, provided the council gives a permit.",
            "The firm will build 300 flats in Elm.",
        ),
        (
            "Once the senate has approved it, the tax on sugar will rise to 12 percent.",
            "The tax on sugar will rise to 12 percent.",
        ),
        (
            "There is no proof that the bishop took bribes, the prosecutor said.",
            "The bishop took bribes, the prosecutor said.",
        ),
        (
            "The ministry said the dairy had withheld the figures.",
            "The dairy said the ministry had withheld the figures.",
        ),
        (
            "The orchestra is thinking of selling the hall in Velden.",
            "The orchestra sold the hall in Velden.",
        ),
    ],
)
def test_opposites_in_other_words_are_not_counted_for_one_another(one: str, other: str) -> None:
    assert not are_counted_for_one_another(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The union's leaders rejected the wage deal on Saturday.",
            "The union rejected the wage deal on Saturday.",
        ),
        (
            "More than 40 million of Quintero's records have been sold since 1990.",
            "Quintero sold more than 40 million records since 1990.",
        ),
        (
            "Unless the storm returns, the harbour will open again on Friday.",
            "The harbour will reopen on Friday unless the storm returns.",
        ),
        (
            "Torrby IF won the Varnland Cup on Saturday after extra time in Malm.",
            "Torrby IF won the Varnland Cup on Saturday evening after extra time in Malm.",
        ),
    ],
)
def test_the_same_in_other_words_is_counted(one: str, other: str) -> None:
    assert are_counted_for_one_another(one, other)


@pytest.mark.parametrize(
    ("other", "is_contrary"),
    [
        ("Tarsel City lost 3-1 at Brannock United on Sunday.", False),
        ("Brannock United lost 3-1 to Tarsel City on Sunday at Millfield.", True),
    ],
)
def test_who_beats_another_is_no_contrary_of_the_other_that_loses(
    other: str, is_contrary: bool
) -> None:
    asked = reporting("Brannock United beat Tarsel City 3-1 on Sunday at Millfield.", other)
    assert asked.contraries.may_contradict(0, 1) == is_contrary


def test_a_word_in_no_list_holds_only_nearer_copies_apart() -> None:
    asked = reporting(
        "“The Quiet Mill” comes to the cinemas on Friday.",
        "On Friday “The Quiet Mill” opens in 60 cinemas.",
        "“The Quiet Mill” glorps to the cinemas on Friday.",
    )
    assert not asked.wordings.contradict(0, 1)
    assert asked.wordings.contradict(0, 2)


@pytest.mark.parametrize(
    ("other", "values", "otherwise"),
    [
        (
            "Drivers in Elm called off their strike after the city offered 9 percent more pay.",
            ("7.5 percent", "9 percent"),
            {},
        ),
        (
            "Drivers in Elm called off their strike after the city offered 9 percent more pay.",
            ("called off", "their strike"),
            {0: frozenset({1}), 1: frozenset({0})},
        ),
        (
            "The mayor of Elm, who had offered 9 percent more pay, was not seen.",
            ("7.5 percent", "9 percent"),
            {0: frozenset({1}), 1: frozenset({0})},
        ),
    ],
)
def test_a_disputed_detail_takes_nobody_away_who_tells_the_same(
    other: str, values: tuple[str, str], otherwise: dict[int, frozenset[int]]
) -> None:
    deal = "Drivers in Elm called off their strike after the city offered 7.5 percent more pay."
    readings = reporting(deal, other).readings
    sides = tuple(
        Side(value, (Citation(each.article_id, each.span),))
        for value, each in zip(values, readings.sentences, strict=True)
    )
    assert said_otherwise([Disagreement("the deal", sides)], readings) == otherwise


def test_only_the_sentence_that_says_otherwise_is_not_cited() -> None:
    strike = "Tram drivers in Elm called off their strike on Tuesday, the union said."
    asked = reporting(f"{strike} {BESIDE_ONE}", f"{strike[:-1]} late. {BESIDE_OTHER}", OTHER)
    assert "b" in counted(replace(asked, otherwise={0: frozenset({4})}), 0)
    assert "b" not in counted(replace(asked, otherwise={0: frozenset({3})}), 0)


@pytest.mark.parametrize(
    ("claim", "other", "is_other"),
    [
        (
            "Prime Minister Okel named Simon Teth to succeed her on Monday.",
            "Teth, who is 47, has been deputy governor of the bank since 2020.",
            False,
        ),
        (
            "Prime Minister Okel named Simon Teth to succeed her on Monday.",
            "Prime Minister Okel named Simon Teth to succeed her on Friday.",
            True,
        ),
        (
            "The bank expects growth of 0.9 percent, compared with 1.2 percent in June.",
            "The economy will grow by 0.9 percent, according to the bank.",
            False,
        ),
        (
            "The bank expects growth of 0.9 percent.",
            "The economy will grow by 1.7 percent, according to the bank.",
            True,
        ),
    ],
)
def test_a_day_is_no_year_and_a_second_amount_a_detail(
    claim: str, other: str, is_other: bool
) -> None:
    ours, theirs = reporting(claim, other).readings.each
    assert tells_otherwise(ours, (theirs,), (theirs,)) == is_other


@pytest.mark.parametrize(
    ("claim", "other", "lacks"),
    [
        ("The two envoys quarrelled.", "The choir hired two envoys.", True),
        ("The firm shed 900 workers.", "At the firm 900 workers lost their posts.", False),
    ],
)
def test_few_of_anything_stand_for_no_verb(claim: str, other: str, lacks: bool) -> None:
    asked = reporting(claim, other)
    ours, theirs = asked.readings.each
    found = lacks_predicate(asked.wordings.lexis, ours, 4, (theirs,), is_full=False)
    assert found == lacks


def test_a_club_in_capitals_is_no_condition() -> None:
    asked = reporting("Torrby IF won the cup on Saturday.", "Torrby IF won the cup on Saturday.")
    assert not is_only_possible(asked.wordings.lexis, *asked.readings.each)


def test_no_article_tells_what_came_after_its_day() -> None:
    claim = "The Supreme Court of Norland struck down the river toll of Halden on Tuesday."
    other = "The Supreme Court of Norland is about the river toll of Halden, struck down before."
    monday, tuesday = (datetime(2026, 10, day, tzinfo=UTC) for day in (5, 6))
    asked = reporting(claim, other, days=(tuesday, monday))
    assert asked.refusals.tell_no_fact(0, (1,))
    asked = reporting(claim, other, days=(tuesday, tuesday))
    assert not asked.refusals.tell_no_fact(0, (1,))


BESIDE = (
    "The weather in the valley stayed dry for a third week.",
    "Trams ran again on the northern line after repairs.",
    "A bakery on Mill Street won a prize for its rye loaf.",
    "The museum bought a painting of the old harbour.",
    "Teachers asked for smaller classes in the new term.",
    "A fox was seen on the roof of the town hall.",
    "The swimming pool shuts for two weeks in March.",
    "Farmers planted less wheat than in the year before.",
    "The theatre shows a comedy about a lost umbrella.",
    "A choir from the islands sang at the station.",
    "The library lends bicycles to its members now.",
    "Snow closed the pass for an afternoon.",
    "An oak that was three centuries old fell in a gale.",
)


@pytest.mark.parametrize(
    ("claim", "other", "told"),
    [
        (
            "Culture Minister Anders Boll was booed when he came on the stage.",
            "He, Culture Minister Anders Boll, got whistles from the stalls.",
            True,
        ),
        (
            "The plan to raise the dam has split the Kestrel Valley.",
            "The council approved the plan to raise the dam in the Kestrel Valley.",
            False,
        ),
    ],
)
def test_a_surer_claim_needs_its_verb_only_in_near_copies(
    claim: str, other: str, told: bool
) -> None:
    """In a story in which words tell something: of a small one all sentences are near."""
    asked = reporting(" ".join((claim, *BESIDE)), " ".join((other, *reversed(BESIDE))))
    assert not asked.refusals.is_small
    assert (counted(asked, 0) == {"b"}) == told
