"""What a later day tells of a count, a plan or a state is news and no disagreement."""

from datetime import UTC, datetime

import pytest

from summarize import Article, render, summarize
from summarize.agreement import find_disagreements
from summarize.data import Disagreement
from summarize.duplicates import link_claims
from summarize.sentences import split_sentences

MONDAY, TUESDAY = datetime(2031, 3, 3, 15, tzinfo=UTC), datetime(2031, 3, 4, 9, tzinfo=UTC)


def _found(*told: tuple[datetime, str]) -> tuple[Disagreement, ...]:
    articles = [
        Article(f"{at}", f"Outlet {at}", "", text, published=moment, language="en")
        for at, (moment, text) in enumerate(told)
    ]
    cut = [each for article in articles for each in split_sentences(article)]
    return find_disagreements(articles, cut, link_claims(cut))


def _values(*told: tuple[datetime, str]) -> list[list[str]]:
    """The values on which outlets disagree."""
    found = [each for each in _found(*told) if not each.is_history]
    return [[side.value for side in each.sides] for each in found]


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (
            "At least 9 people were killed when a ferry sank off Port Elm.",
            "A ferry sank off Port Elm, killing 14 people, the coast guard said.",
        ),
        (
            "After the ferry sank off Port Elm 31 people were missing.",
            "Some 26 people were missing after the ferry sank off Port Elm.",
        ),
        (
            "The road from Salle to Dovrin will be closed until Tuesday.",
            "The road from Salle to Dovrin will be closed until Friday.",
        ),
        (
            "Talks on the river treaty will open in Arlen on Thursday.",
            "Talks on the river treaty will open in Arlen on Friday.",
        ),
        (
            "The forest fire burned 400 hectares near the village of Salle.",
            "The forest fire near the village of Salle now covers 700 hectares.",
        ),
        (
            "The level of the reservoir has fallen by one metre.",
            "The level of the reservoir had fallen by four metres on Tuesday morning.",
        ),
        (
            "Crews of the Dovrin mine were trapped by the fire on Monday.",
            "Crews of the Dovrin mine were trapped by the fire on Tuesday.",
        ),
        (
            "The bridge over the Karsk at Salle is closed to all lorries.",
            "The bridge over the Karsk at Salle is open to all lorries.",
        ),
    ],
)
def test_what_a_later_day_tells_otherwise_is_news(before: str, now: str) -> None:
    assert _values((MONDAY, before), (TUESDAY, now)) == []


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (
            "A ferry sank off Port Elm, killing 14 people, the coast guard said.",
            "Off Port Elm a ferry sank, killing nine people, officials said.",
        ),
        (
            "The ferry Halden was built at the yard of Norland in 1988.",
            "The ferry Halden was built at the yard of Norland in 1998.",
        ),
        (
            "The captain of the ferry Halden admitted the charge in court.",
            "The captain of the ferry Halden denied the charge in court.",
        ),
    ],
)
def test_what_time_does_not_change_is_a_disagreement_on_a_later_day(before: str, now: str) -> None:
    """Nobody is less dead on Tuesday, and what is past was as it was."""
    assert len(_values((MONDAY, before), (TUESDAY, now))) == 1


def test_counts_that_grew_are_told_with_their_days_and_as_no_disagreement() -> None:
    told = [
        (MONDAY, "Off Port Elm a ferry sank, killing at least 9 people."),
        (TUESDAY, "A ferry sank off Port Elm, killing 14 people, the coast guard said."),
    ]
    (found,) = _found(*told)
    assert [(side.value, side.day) for side in found.sides] == [
        ("at least 9", "2031-03-03"),
        ("14", "2031-03-04"),
    ]
    articles = [
        Article(f"{at}", f"Outlet {at}", "", text, published=moment, language="en")
        for at, (moment, text) in enumerate(told)
    ]
    for form in ("markdown", "text", "html"):
        written = render(summarize(articles), form)
        assert "What was counted from day to day" in written
        assert "at least 9 (3 Mar" in written
        assert "disagree" not in written.replace("disagreements", "")


def test_who_tells_the_old_count_after_the_new_one_disagrees() -> None:
    nine = "Off Port Elm a ferry sank, killing nine people, officials said."
    fourteen = "A ferry sank off Port Elm, killing 14 people, the coast guard said."
    ((first, second),) = _values((MONDAY, nine), (TUESDAY, fourteen), (TUESDAY, nine))
    assert {first, second} == {"nine", "14"}


def test_the_night_behind_an_evening_is_no_other_day() -> None:
    evening, night = datetime(2031, 3, 3, 22, tzinfo=UTC), datetime(2031, 3, 4, 1, tzinfo=UTC)
    nine = "Off Port Elm a ferry sank, killing nine people, officials said."
    fourteen = "A ferry sank off Port Elm, killing 14 people, the coast guard said."
    assert len(_values((evening, nine), (night, fourteen))) == 1
