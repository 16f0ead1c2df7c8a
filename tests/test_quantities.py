"""Numbers mean what their words allow; dates are fixed as far as the text fixes them."""

import math
import time
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.language.quantities import (
    Quantity,
    compatible,
    conflicting,
    dates_compatible,
    dates_conflicting,
    entails,
    find_dates,
    find_quantities,
)

PUBLISHED = datetime(2022, 12, 20, 9, 0)  # noqa: DTZ001 - a Tuesday; articles often give no zone


def only(text: str) -> Quantity:
    (quantity,) = find_quantities(text)
    return quantity


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "dimension", "noun"),
    [
        ("30 drones", 30, 30, "", "count", "drone"),
        ("twenty-one soldiers", 21, 21, "", "count", "soldier"),
        ("one hundred and twenty-five thousand people", 125_000, 125_000, "", "count", "person"),
        ("two and a half million dollars", 2.5e6, 2.5e6, "usd", "currency", ""),
        ("$1.5 million in fines", 1.5e6, 1.5e6, "usd", "currency", ""),
        ("£2m", 2e6, 2e6, "gbp", "currency", ""),
        ("1.5bn people", 1.5e9, 1.5e9, "", "count", "person"),
        ("99 cents", 0.99, 0.99, "usd", "currency", ""),
        ("a 675-mile-long border", 675, 675, "mile", "length", "border"),
        ("a 28- year grip", 28, 28, "year", "duration", "grip"),
        ("a 28-year-old man", 28, 28, "year", "duration", "man"),
        ("a dozen arrests", 12, 12, "", "count", "arrest"),
        ("half a million homes", 500_000, 500_000, "", "count", "home"),
        ("half an hour", 0.5, 0.5, "hour", "duration", ""),
        ("2½ miles", 2.5, 2.5, "mile", "length", ""),
        ("two-thirds of voters", 2 / 3, 2 / 3, "", "fraction", "voter"),
        ("a third man", 3, 3, "", "ordinal", "man"),
        ("the 21st century", 21, 21, "", "ordinal", "century"),
        ("No. 1 ally", 1, 1, "", "ordinal", "ally"),
        ("88km", 88, 88, "km", "length", ""),
        ("200 square miles", 200, 200, "sq mile", "area", ""),
        ("100m race", 100, 100, "m", "length", "race"),
        ("90 degrees Fahrenheit", 90, 90, "fahrenheit", "temperature", ""),
        ("between 5 and 10 people", 5, 10, "", "count", "person"),
        ("5 to 10 million acres", 5e6, 1e7, "acre", "area", ""),
        ("50%-52%", 50, 52, "percent", "percent", ""),
        ("more than 50 people", 50, math.inf, "", "count", "person"),
        ("at least 50 people", 50, math.inf, "", "count", "person"),
        ("fewer than 50 people", 0, 50, "", "count", "person"),
        ("nearly 10 months", 8.5, 10, "month", "duration", ""),
        ("5:30 p.m.", 1050, 1050, "minute of day", "clock", ""),
        ("noon", 720, 720, "minute of day", "clock", ""),
    ],
)
def test_a_number_is_the_range_its_words_allow(
    text: str, low: float, high: float, unit: str, dimension: str, noun: str
) -> None:
    quantity = only(text)
    assert (quantity.low, quantity.high) == pytest.approx((low, high))
    assert (quantity.unit, quantity.dimension, quantity.noun) == (unit, dimension, noun)
    assert quantity.approximate == (low != high)


def test_vague_plurals_are_ranges() -> None:
    dozens = only("dozens of drones")
    assert dozens.low < 30 < dozens.high
    assert dozens.noun == "drone"
    assert not dozens.low < 5 < dozens.high


@pytest.mark.parametrize(
    "text", ["F-16 jets", "COVID-19", "flight MH17", "no one knew", "one another", "the one that"]
)
def test_numbers_in_names_and_pronouns_count_nothing(text: str) -> None:
    assert find_quantities(text) == ()


def test_a_change_is_two_numbers_and_not_a_range() -> None:
    assert [quantity.low for quantity in find_quantities("rose from 5 to 10 percent")] == [5, 10]


def test_dates_and_years_are_not_counted() -> None:
    assert find_quantities("On Dec. 19, 2022, and in 2019, or 12/19/2022") == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("on Dec. 19", date(2022, 12, 19)),
        ("on 19 December 2022", date(2022, 12, 19)),
        ("on December 19th, 2022", date(2022, 12, 19)),
        ("dated 2022-12-19", date(2022, 12, 19)),
        ("on 12/19/2022", date(2022, 12, 19)),
        ("on 19/12/2022", date(2022, 12, 19)),
        ("He came on Monday.", date(2022, 12, 19)),
        ("He came on Tuesday.", date(2022, 12, 20)),
        ("last Friday", date(2022, 12, 16)),
        ("last Tuesday", date(2022, 12, 13)),
        ("next Friday", date(2022, 12, 23)),
        ("The court will rule on Thursday", date(2022, 12, 22)),
        ("yesterday", date(2022, 12, 19)),
        ("tomorrow", date(2022, 12, 21)),
        ("on Jan. 3", date(2023, 1, 3)),
    ],
)
def test_days_are_resolved_against_the_publication_date(text: str, day: date) -> None:
    (mention,) = find_dates(text, PUBLISHED)
    assert mention.date == day


def test_without_a_publication_date_nothing_is_made_up() -> None:
    monday, day = find_dates("on Monday, Dec. 19")
    assert (monday.weekday, monday.year, monday.day) == (0, None, None)
    assert (day.year, day.month, day.day) == (None, 12, 19)


def test_a_modal_verb_and_a_verb_are_not_months() -> None:
    assert find_dates("May he may march; March on!") == ()
    assert [mention.month for mention in find_dates("in May and since March 2019")] == [5, 3]


def test_decades_and_spans_of_years_reach_to_their_last_year() -> None:
    nineties, season = find_dates("the 1990s and the 2019-20 season")
    assert (nineties.year, nineties.last_year) == (1990, 1999)
    assert (season.year, season.last_year) == (2019, 2020)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("600 miles", "1,000 kilometres"),
        ("30 drones", "dozens of drones"),
        ("more than 50", "60"),
        ("nearly 10 months", "a 10-month war"),
        ("1,000 people", "1,020 people"),
        ("100 acres", "40 hectares"),
        ("100 degrees Fahrenheit", "38 degrees Celsius"),
        ("half of voters", "50 percent of voters"),
        ("two years", "24 months"),
        ("$1.5 million", "1.5m dollars"),
    ],
)
def test_rounding_conversion_and_ranges_are_not_conflicts(a: str, b: str) -> None:
    assert compatible(only(a), only(b))
    assert compatible(only(b), only(a))
    assert not conflicting(only(a), only(b))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("95 miles", "88km"),
        ("675 miles", "600 miles"),
        ("dozens of drones", "5 drones"),
        ("12 dead", "13 dead"),
        ("$5", "$6"),
        ("more than 50", "40"),
        ("5 percent", "6 percent"),
    ],
)
def test_different_values_conflict(a: str, b: str) -> None:
    assert conflicting(only(a), only(b))
    assert conflicting(only(b), only(a))


def test_different_dimensions_neither_agree_nor_conflict() -> None:
    assert not compatible(only("5 miles"), only("5 days"))
    assert not conflicting(only("5 miles"), only("5 days"))
    assert not conflicting(only("$5"), only("€6"))


@pytest.mark.parametrize(
    ("evidence", "claim", "expected"),
    [
        ("1,512,000 people", "1.5 million people", True),
        ("88 people", "about 90 people", True),
        ("33 people", "30 people", False),
        ("about 90 people", "88 people", False),
        ("more than 870 cases", "fewer than 870 cases", False),
        ("53 people", "more than 50 people", True),
        ("700 people", "more than 50 people", False),
        ("675 miles", "about 1,090 km", True),
        ("675 miles", "675 km", False),
        ("32 drones", "dozens of drones", True),
    ],
)
def test_a_claim_may_be_rounder_than_its_evidence_and_not_sharper(
    evidence: str, claim: str, expected: bool
) -> None:
    assert entails(only(evidence), only(claim)) is expected


def test_dates_agree_where_both_say_something() -> None:
    (full,) = find_dates("Monday", PUBLISHED)
    (day,) = find_dates("Dec. 19")
    (other,) = find_dates("Dec. 18")
    (year,) = find_dates("2019")
    assert dates_compatible(full, day)
    assert not dates_conflicting(full, day)
    assert dates_conflicting(full, other)
    assert dates_conflicting(full, year)
    assert not dates_conflicting(day, year)


@given(st.text(alphabet="0123456789,.$% -–/½:apmonehudrtwyf\n", max_size=60))
def test_any_text_gives_ordered_spans_inside_it(text: str) -> None:
    spans = [quantity.span for quantity in find_quantities(text, PUBLISHED)]
    assert spans == sorted(spans)
    assert all(span.of(text).strip() for span in spans)
    assert all(quantity.low <= quantity.high for quantity in find_quantities(text))


@pytest.mark.parametrize(
    "unit", ["1", "1,", "1,111", "one ", "one and ", "May 5-", "$", "1 to ", "a half ", "5 a.m. "]
)
def test_hostile_text_takes_linear_time(unit: str) -> None:
    def seconds(length: int) -> float:
        start = time.perf_counter()
        find_quantities(unit * (length // len(unit)))
        return time.perf_counter() - start

    small, large = seconds(20_000), seconds(160_000)
    # Eight times the text: quadratic would be 64 times the time.
    assert large < 24 * small + 0.2
