"""A claim is printed with the denial that its article puts right behind it, where there is room."""

from datetime import UTC, datetime

import pytest

from summarize import Article, Method, Words, summarize

CLAIM = "The opposition in Ostby accused Mayor Ola Brun of taking 40,000 euros from a cider maker."
SALE = "The council of Ostby voted on Tuesday to sell the old tram depot to the cider maker."
PRICE = "The depot, which has stood empty since 1998, was sold for 6 million euros."
FERRY = "A new ferry will link Ostby and the islands of Sand from the first of May on."

SCHOOL = "The sale will pay for a school in the quarter of Norwick, the council said."
MILL = "The mill of Hollis and Daughters makes 900,000 litres of cider a year."


def _report(outlet: str, *sentences: str) -> Article:
    published = datetime(2031, 3, 4, 9, tzinfo=UTC)
    return Article(
        outlet,
        outlet,
        "Depot in Ostby sold",
        " ".join(sentences),
        published=published,
        language="en",
    )


def _printed(words: int, *reports: Article) -> str:
    briefing = summarize(reports, Method(length=Words(words)))
    return " ".join(point.text for point in briefing.points)


@pytest.mark.parametrize(
    "denial",
    [
        "Brun denied the accusation and said that he would sue.",
        "Mayor Brun denied that he was paid by anybody in the trade.",
        "In a letter to the council Brun rejected these claims.",
        "His lawyer dismissed the allegations on Tuesday.",
    ],
)
@pytest.mark.parametrize("words", [65, 80, 95])
def test_a_claim_is_printed_with_its_denial(denial: str, words: int) -> None:
    post = _report("Post", SALE, CLAIM, denial, PRICE, SCHOOL, MILL)
    printed = _printed(words, post, _report("Ledger", SALE, PRICE, FERRY), _report("Echo", SALE))
    assert CLAIM in printed
    assert denial in printed


@pytest.mark.parametrize(
    "behind",
    [
        "The council rejected a bid of a brewer from Sand on Tuesday.",
        "Brun did not say when he would deny himself a second term.",
        "Nobody in the town hall denied that.",
    ],
)
def test_what_denies_nothing_of_it_is_not_printed_for_a_claim(behind: str) -> None:
    with_it = _report("Post", SALE, CLAIM, behind, PRICE)
    ledger = _report("Ledger", SALE, PRICE, FERRY)
    assert behind not in _printed(48, with_it, ledger)


def test_the_budget_holds_with_a_denial() -> None:
    denial = "Brun denied the accusation and said that he would sue."
    for words in range(15, 70, 5):
        post = _report("Post", SALE, CLAIM, denial, PRICE)
        assert len(_printed(words, post, _report("Ledger", SALE, FERRY)).split()) <= words
