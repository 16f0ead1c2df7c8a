"""Numbers mean what their words allow; dates are fixed as far as the text fixes them."""

import math
import subprocess
import sys
import time
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.language.quantities import (
    Quantity,
    base_value,
    compatible,
    conflicting,
    dates_compatible,
    dates_conflicting,
    entails,
    find_dates,
    find_quantities,
    in_base_unit,
    read_amounts,
)
from summarize.language.quantities.places import find_places, triggers
from summarize.languages.dates import date_rules
from summarize.languages.quantities import quantity_rules

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
        ("a line of wounded\n19 people", 19, 19, "", "count", "person"),
        ("200 zlotys a seat", 200, 200, "pln", "currency", ""),
        ("1,500 Kenyan shillings", 1500, 1500, "shilling", "currency", ""),
        ("40 million naira", 40e6, 40e6, "ngn", "currency", ""),
        ("£103.5m from a broadcaster", 103.5e6, 103.5e6, "gbp", "currency", ""),
        ("$4.3 m (in aid)", 4.3e6, 4.3e6, "usd", "currency", ""),
        ("half a mile", 0.5, 0.5, "mile", "length", ""),
        ("a nearly-50 mark", 50, 50, "", "count", "mark"),
        ("5 miles or more", 5, math.inf, "mile", "length", ""),
        ("5 to 1,500 people", 5, 1500, "", "count", "person"),
        ("a 5 miler", 5, 5, "", "count", "miler"),
        ("a 5 mile per hour wind", 5, 5, "mph", "speed", "wind"),
        ("3 ties", 3, 3, "", "count", "tie"),
        ("30 newly armed drones", 30, 30, "", "count", "drone"),
        ("30 gas", 30, 30, "", "count", "gas"),
        ("zero emissions", 0, 0, "", "count", "emission"),
        ("a 30mph limit", 30, 30, "mph", "speed", "limit"),
        ("nineteen ninety-nine copies", 1999, 1999, "", "count", "copy"),
        ("fourty miles", 40, 40, "mile", "length", ""),
        ("a few dozen men", 24, 120, "", "count", "man"),
        ("a couple of days", 2, 3, "day", "duration", ""),
        ("over the 50 mark", 50, math.inf, "", "count", "mark"),
        ("50-odd guests", 42.5, 57.5, "", "count", "guest"),
        ("50 or more guests", 50, math.inf, "", "count", ""),
        ("2 3/4 miles", 2.75, 2.75, "mile", "length", ""),
        ("12.30am", 30, 30, "minute of day", "clock", ""),
        ("at 8 o'clock", 480, 480, "minute of half day", "clock", ""),
        ("at 08:15 sharp", 495, 495, "minute of day", "clock", ""),
        ("at 13:15 sharp", 795, 795, "minute of day", "clock", ""),
        ("at 11:15 sharp", 675, 675, "minute of half day", "clock", ""),
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
    "text",
    [
        *("F-16 jets", "COVID-19", "flight MH17", "no one knew", "one another", "the one that"),
        "near ground zero",
    ],
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
        ("next Tuesday", date(2022, 12, 27)),
        ("The court will rule on Tuesday", date(2022, 12, 20)),
        ("on Feb. 29", date(2024, 2, 29)),
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
        ("more than 50", "77"),
        ("less than 50", "23"),
        ("5:30", "5:30 p.m."),
        ("10,000 people", "10,400 people"),
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
        ("more than 50", "78"),
        ("less than 50", "22"),
        ("5:30 a.m.", "5:30 p.m."),
        ("10,000 people", "10,600 people"),
        ("the 20th man", "the 21st man"),
        ("1,000 people", "600 people"),
        ("900 workers", "950 workers"),
        ("300,000 euros", "350,000 euros"),
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
        ("5 to 10 people", "5 to 10 people", True),
        ("5 to 10 people", "6 to 10 people", False),
        ("2 to 12 people", "5 to 10 people", False),
        ("62 people", "more than 50 people", True),
        ("63 people", "more than 50 people", False),
        ("53 people", "more than 52 people", False),
        ("38 people", "fewer than 50 people", True),
        ("37 people", "fewer than 50 people", False),
        ("more than 55 people", "more than 50 people", False),
        ("4.46 percent", "4.5 percent", True),
        ("4.5 percent", "4.46 percent", False),
        ("4.44 percent", "4.5 percent", False),
        ("33.4 percent", "33 percent", True),
        ("1,000 people", "1,012 people", False),
        ("990 people", "1,000 people", True),
        ("1,033 people", "1,000 people", True),
        ("675 miles", "1,085 km", True),
        ("675 miles", "1,050 km", False),
        ("2 to 12 people", "about 8 people", False),
        ("100 miles", "200 km", False),
        ("100 degrees Fahrenheit", "38 degrees Celsius", True),
        ("100 degrees Fahrenheit", "45 degrees Celsius", False),
        ("5:30 p.m.", "17:30", True),
        ("5:30 p.m.", "5:30 a.m.", False),
        ("5:30", "5:30 a.m.", True),
        ("half of voters", "50 percent of voters", True),
        ("more than 90", "nearly 90", False),
    ],
)
def test_a_claim_may_be_rounder_than_its_evidence_and_not_sharper(
    evidence: str, claim: str, expected: bool
) -> None:
    assert entails(only(evidence), only(claim)) is expected


def test_quantities_are_measured_in_the_base_unit_of_their_dimension() -> None:
    assert in_base_unit(only("a quarter of them")) == (25, 25, "percent")
    assert in_base_unit(only("212 degrees Fahrenheit")) == pytest.approx((100, 100, "temperature"))
    assert in_base_unit(only("$5")) == (5, 5, "usd")
    assert in_base_unit(only("7 men")) == (7, 7, "count")
    assert base_value(only("212 degrees Fahrenheit")) == pytest.approx(100)
    assert base_value(only("£3m")) == 3e6


@pytest.mark.parametrize(
    ("text", "step"),
    [
        *(("½ mile", 0.01), ("2½ miles", 0.25), ("2 3/4 miles", 0.25), ("0 votes", 1)),
        *(("1,200 votes", 100), ("4.55 votes", 0.01), ("half a million votes", 1e5)),
        *(("two and a half million votes", 1e5), ("99 cents", 0.01)),
    ],
)
def test_a_step_is_the_precision_that_was_written(text: str, step: float) -> None:
    assert only(text).step == pytest.approx(step)


def test_cents_are_hundredths_of_a_dollar() -> None:
    assert only("99 cents").value == pytest.approx(0.99)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("a few dozen men", ["a few dozen"]),
        ("the second half", ["second"]),
        ("twenty and five men", ["twenty", "five"]),
        ("5 to 10 to 15 men", ["5 to 10", "15"]),
        ("10 to 5 men", ["10", "5"]),
        ("on Dec. 5 p.m.", []),
    ],
)
def test_what_is_one_number_and_what_are_two(text: str, spans: list[str]) -> None:
    assert [quantity.span.of(text) for quantity in find_quantities(text)] == spans


def test_of_two_equally_near_years_the_past_one_is_meant() -> None:
    (mention,) = find_dates("on Jan. 1", datetime(2024, 7, 2))  # noqa: DTZ001 - as PUBLISHED
    assert mention.year == 2024


@pytest.mark.parametrize(("day", "year"), [(10, 2021), (20, 2022)])
def test_a_month_without_a_day_is_as_near_as_its_middle(day: int, year: int) -> None:
    """From 10 July, 15 January is 176 days back and 189 ahead; from 20 July, 186 and 179."""
    (mention,) = find_dates("in January", datetime(2021, 7, day))  # noqa: DTZ001 - as PUBLISHED
    assert mention.year == year


def test_words_for_other_days_than_days_agree_as_written() -> None:
    (this,), (next_,) = find_dates("this week"), find_dates("next week")
    assert dates_compatible(this, this)
    assert not dates_compatible(this, next_)
    (week,), (year,) = find_dates("next week", PUBLISHED), find_dates("next year", PUBLISHED)
    assert not dates_conflicting(week, year)


def test_a_month_that_is_a_word_counts_after_one_that_says_when() -> None:
    assert [mention.month for mention in find_dates("the following May")] == [5]


def test_a_weekday_alone_may_be_of_this_week_or_the_next() -> None:
    """In "will leave, he said on Monday" the tense says nothing of the day."""
    monday = datetime(2026, 2, 11, tzinfo=UTC)
    past, coming = (
        find_dates(text, monday)[0] for text in ("He left on Monday.", "He will leave on Monday.")
    )
    assert past.date != coming.date
    assert not dates_conflicting(past, coming)
    assert dates_conflicting(past, find_dates("He will leave on Tuesday.", monday)[0])


def test_spans_of_years_agree_where_they_touch() -> None:
    nineties, season = find_dates("the 1990s and 1999-2000")
    (before,), (inside,), (after,) = map(find_dates, ("in 1989", "in 1999", "in 2001"))
    assert dates_compatible(nineties, inside)
    assert dates_compatible(season, nineties)
    (century,) = find_dates("in the 1900s")
    assert (century.year, century.last_year) == (1900, 1999)
    assert dates_conflicting(nineties, before)
    assert dates_conflicting(season, after)
    assert not dates_conflicting(nineties, inside)


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


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        *((f"{words} 100", 85, 100) for words in ("almost", "nearly", "just under", "close to")),
        *((f"{words} 100", 85, 115) for words in ("about", "some", "an estimated", "approx.", "~")),
        *((f"{words} 100", 100, math.inf) for words in ("over", "at least", "in excess of a")),
        *((f"{words} 100", 0, 100) for words in ("up to", "as many as", "fewer than", "at most")),
        *((f"100 {words}", 100, math.inf) for words in ("or more", "plus")),
        ("100+", 100, math.inf),
        ("100 or so", 85, 115),
        ("100 or less", 0, 100),
        ("discover 100", 100, 100),
    ],
)
def test_hedges_make_ranges(words: str, low: float, high: float) -> None:
    quantity = only(words)
    assert (quantity.low, quantity.high) == pytest.approx((low, high))


def test_a_number_that_changes_nothing_around_it_is_read_whatever_stands_beside_it() -> None:
    alone, beside = only("zero casualties"), find_quantities("zero casualties, 3 arrests")[0]
    assert (alone.low, alone.noun) == (beside.low, beside.noun) == (0, "casualty")


def test_the_night_after_another_is_not_dated() -> None:
    (mention,) = find_dates("The next night there was no curfew.", PUBLISHED)
    assert (mention.relative, mention.date) == ("next night", None)


@pytest.mark.parametrize(
    ("text", "year", "month", "day"),
    [
        ("last year", 2021, None, None),
        ("next month", 2023, 1, None),
        ("this month", 2022, 12, None),
        ("tonight", 2022, 12, 20),
        ("last night", 2022, 12, 19),
        ("next week", None, None, None),
        ("in March", 2023, 3, None),
        ("in August", 2022, 8, None),
        ("on 5/6/69", 2069, 5, 6),
        ("on 5/6/70", 1970, 5, 6),
        ("in 2019.", 2019, None, None),
    ],
)
def test_what_newspapers_leave_out_comes_from_the_publication_date(
    text: str, year: int | None, month: int | None, day: int | None
) -> None:
    (mention,) = find_dates(text, PUBLISHED)
    assert (mention.year, mention.month, mention.day) == (year, month, day)


def test_two_days_of_one_month_are_two_dates() -> None:
    assert [mention.day for mention in find_dates("May 5-7, 2019")] == [5, 7]


def test_a_day_that_no_calendar_has_is_no_date() -> None:
    assert find_dates("on 2022-02-30 and February 31") == ()


def test_both_kinds_of_amounts_come_from_one_reading() -> None:
    text = "On Monday, 30 drones hit at 5 p.m.; in 2019, dozens."
    amounts = read_amounts(text, PUBLISHED)
    assert amounts.quantities == find_quantities(text, PUBLISHED)
    assert amounts.dates == find_dates(text, PUBLISHED)
    assert [q.span.of(text) for q in amounts.quantities] == ["30", "5 p.m.", "dozens"]
    assert [d.span.of(text) for d in amounts.dates] == ["Monday", "2019"]


@given(
    st.lists(
        st.sampled_from(
            [
                *("May", "Mar", "March", "Mondays", "5", "12", "2019", "50", "’", "-", "/", " "),
                *(",", "s", " last ", "week", "½", "one", "hundred", "noon", ":", "x", "’90s"),
                *("a ", "few "),
            ]
        ),
        max_size=14,
    ).map("".join)
)
def test_dates_and_numbers_begin_nowhere_but_where_they_are_looked_for(text: str) -> None:
    known = triggers("en")
    places = find_places(text, known)
    starts = {place.start for place in places} | {lead for place in places for lead in place.leads}
    rules, numbers = date_rules("en"), quantity_rules("en")
    assert rules is not None
    assert numbers is not None
    assert numbers.words is not None
    patterns = [*rules.at_number, numbers.digits]
    assert all(m.start() in starts for pattern in patterns for m in pattern.finditer(text))
    for start in set(range(len(text))) - starts:
        read = numbers.words.read(text, start)
        assert read is None or not read[0]


LANGUAGES = [
    (
        *("ru", "В понедельник, 12 марта 2022 г., погибли 1 234 человека; 3,5%, 100 € и 5 км."),
        *([1234, 3.5, 100, 5], [(2022, 12, 19), (2022, 3, 12)]),
    ),
    (
        *("es", "El 5 de enero de 2020 murieron 1.234 personas; 3,5% y 100 €. Enero de 2019."),
        *([1234, 3.5, 100], [(2020, 1, 5), (2019, 1, None)]),
    ),
    ("zh", "2020年3月12日，有1,234人，增长3.5%，$500。", [1234, 3.5, 500], [(2020, 3, 12)]),
    ("ja", "2020年3月12日（木曜日）に1,234人", [1234], [(2020, 3, 12), (2022, 12, 15)]),
    ("ar", "في ١٢ مارس ٢٠٢٠ قتل ١٬٢٣٤ شخصا بنسبة ٣٫٥٪", [1234, 3.5], [(2020, 3, 12)]),
    ("hi", "12 जनवरी, 2020 को १,२३४ लोग, 12,34,567 और ५०%", [1234, 1234567, 50], [(2020, 1, 12)]),
    ("de", "Am 3. Mai 2020 starben 1.234 Menschen, 3,5 km.", [1234, 3.5], [(2020, 5, 3)]),
    ("fr", "Le 3 janvier 2020, 10 000 et 3,5 %; le 03/02/2020", [10000, 3.5], [(2020, 1, 3)]),
    ("el", "60.5 εκατ. και 1.234", [60.5, 1234], []),
    ("he", "ב-12 בינואר 2020 נהרגו 1,234", [1234], [(2020, 1, 12)]),
    ("", "2020-01-05: 1.234.567,89 and 3.14 and 12,500", [1234567.89, 3.14, 12500], [(2020, 1, 5)]),
]


@pytest.mark.parametrize(("language", "text", "values", "days"), LANGUAGES)
def test_figures_and_dates_are_read_in_any_language(
    language: str, text: str, values: list[float], days: list[tuple[int, int, int | None]]
) -> None:
    amounts = read_amounts(text, PUBLISHED, language=language)
    assert [quantity.value for quantity in amounts.quantities] == values
    found = [(mention.year, mention.month, mention.day) for mention in amounts.dates]
    assert found[: len(days)] == days


def test_units_and_signs_of_money_are_read_in_any_language() -> None:
    found = find_quantities("3,5 % 100 € $7 5 km -3 °C", language="pt")
    assert [quantity.unit for quantity in found] == ["percent", "eur", "usd", "km", "celsius"]


def test_what_is_not_known_of_a_language_can_be_asked() -> None:
    english, russian = quantity_rules("en"), quantity_rules("ru")
    assert english is not None
    assert english.words is not None
    assert english.hedges is not None
    assert russian is not None
    assert russian.words is None
    assert russian.hedges is None
    months = [rules.months for code in ("ru", "xx") if (rules := date_rules(code))]
    assert [len(known) > 12 for known in months] == [True, False]
    assert find_quantities("пять человек", language="ru") == ()


def test_importing_the_mechanism_loads_no_language() -> None:
    code = (
        "import sys; from summarize.language.quantities import find_quantities as find;"
        "loaded = lambda name: any(module.startswith(name) for module in sys.modules);"
        "print(loaded('summarize.languages.en'), find('5 men') and loaded('babel'))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["False", "False"]


@given(st.text(alphabet="0123456789,.$% -–/½:apmonehudrtwyf\n", max_size=60))
def test_any_text_gives_ordered_spans_inside_it(text: str) -> None:
    spans = [quantity.span for quantity in find_quantities(text, PUBLISHED)]
    assert spans == sorted(spans)
    assert all(span.of(text).strip() for span in spans)
    assert all(quantity.low <= quantity.high for quantity in find_quantities(text))


@pytest.mark.parametrize(
    "unit", ["1", "1,", "1,111", "one ", "one and ", "May 5-", "$", "1 to ", "a half ", "5 a.m. "]
)
@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.slow
def test_hostile_text_takes_linear_time(unit: str, language: str) -> None:
    def seconds(length: int) -> float:
        start = time.process_time()
        read_amounts(unit * (length // len(unit)), language=language)
        return time.process_time() - start

    small, large = seconds(4_000), min(seconds(32_000), seconds(32_000))
    # Eight times the text: quadratic would be 64 times the time.
    assert large < 24 * small + 0.02


@pytest.mark.parametrize(
    "published", [datetime(9999, 12, 31, tzinfo=UTC), datetime(1, 1, 1, tzinfo=UTC)]
)
def test_a_day_past_the_end_of_the_calendar_stays_as_written(published: datetime) -> None:
    """Placeholders such as 9999-12-31 stand where nobody knows when an article appeared."""
    text = "It opens tomorrow or next month; it closed yesterday, last month and last year."
    found = find_dates(text, published)
    assert [date.span.of(text) for date in found] == [
        "tomorrow", "next month", "yesterday", "last month", "last year",
    ]  # fmt: skip


def test_a_fraction_of_one_character_is_read_wherever_it_stands() -> None:
    found = {
        text: [each.value for each in find_quantities(text)] for text in ("A¼ of it", "¾ of it")
    }
    assert found == {"A¼ of it": [0.25], "¾ of it": [0.75]}


@pytest.mark.parametrize(
    "text",
    [
        "About 2000 protesters marched.",
        "Police counted 1900 arrests.",
        "Up to 2010 trees fell.",
        "It burned around 1990 barns.",
        "1950 passengers were on board.",
    ],
)
def test_four_digits_before_what_they_count_are_no_year(text: str) -> None:
    assert [find_dates(text), len(find_quantities(text))] == [(), 1]


@pytest.mark.parametrize(
    "text",
    [
        "In 2000 protesters marched.",
        "The 2016 protesters were freed.",
        "By mid-2016 passengers had left.",
        "Around 1990 prices fell.",
        "It was more than 2019 levels.",
        "It was lower than 2019 was.",
    ],
)
def test_four_digits_that_say_when_are_a_year(text: str) -> None:
    assert [mention.written for mention in find_dates(text)] == [("year",)]
