"""Words are cut where a reader would cut them, and compare as a reader would compare them."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.language.tokens import (
    content_stems,
    is_stop_word,
    stem,
    stems,
    word_forms,
    word_spans,
    words,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prices rose 4.5% on Monday.", ["Prices", "rose", "4.5", "on", "Monday"]),
        ("a 675-mile-long border", ["a", "675-mile-long", "border"]),
        ("The U.S. can’t", ["The", "U.S.", "can’t"]),
        ("1,000,000 people; 28- year", ["1,000,000", "people", "28", "year"]),
        ("at 5:30 p.m. in 2022", ["at", "5:30", "p.m.", "in", "2022"]),
        ("the conflict.The army", ["the", "conflict", "The", "army"]),
        ("—“Quoted”… (and) [bracketed]", ["Quoted", "and", "bracketed"]),
        ("the 1990s and the 21st, $1.5bn", ["the", "1990s", "and", "the", "21st", "1.5bn"]),
        ("Київ і Мінськ", ["Київ", "і", "Мінськ"]),
        ("", []),
    ],
)
def test_words_are_cut_where_a_reader_cuts_them(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_inflected_forms_share_a_stem() -> None:
    assert stem("drones") == stem("Drone") == stem("drone’s")
    assert stem("attacked") == stem("attacks")


def test_the_country_is_not_the_pronoun() -> None:
    assert stem("US") == stem("U.S.") != stem("us")
    assert content_stems("US troops joined us") == ["u.s", "troop", "join"]


def test_hyphenated_words_compare_equal_to_their_parts() -> None:
    assert stems("a no-fly zone") == stems("a no fly zone")


def test_thousands_compare_equal_with_and_without_commas() -> None:
    assert stems("1,000") == stems("1000")


def test_content_stems_leave_out_function_words_with_either_apostrophe() -> None:
    assert content_stems("It’s what they don't and didn’t want") == ["want"]


def test_stop_words_are_lower_case_and_hold_no_number() -> None:
    stop_words = word_forms("en").rules.stop_words
    assert all(word == word.casefold() and not word.isdigit() for word in stop_words)
    assert is_stop_word("The")
    assert not is_stop_word("army")


@given(st.text())
def test_every_word_lies_where_its_span_says(text: str) -> None:
    found = list(word_spans(text))
    assert [word for word, _ in found] == words(text)
    assert all(span.of(text) == word and word for word, span in found)
    assert all(a.end <= b.start for (_, a), (_, b) in pairwise(found))


@pytest.mark.parametrize("text", ["a" * 300_000, "a-" * 150_000, "1," * 150_000, "a." * 150_000])
def test_hostile_text_takes_linear_time(text: str) -> None:
    start = time.perf_counter()
    stems(text)
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Мост рухнул, 1,5 млн.", ["Мост", "рухнул", "1,5", "млн"]),
        ("hi", "मुंबई में पुल गिरा।", ["मुंबई", "में", "पुल", "गिरा"]),
        ("ar", "انهار الجسر في المدينة؟", ["انهار", "الجسر", "في", "المدينة"]),
        ("zh", "大桥塌了。", ["大桥", "桥塌", "塌了"]),
        ("ja", "iPhoneが出た", ["iPhone", "が出", "出た"]),
        ("th", "สะพาน 12", ["สะ", "ะพ", "พา", "าน", "12"]),
    ],
)
def test_words_of_other_scripts_are_found(language: str, text: str, expected: list[str]) -> None:
    assert words(text, language) == expected


def test_words_of_other_languages_compare_by_their_own_stemmer() -> None:
    assert stem("президенты", "ru") == stem("президента", "ru") == "президент"
    assert is_stop_word("и", "ru")
    assert not is_stop_word("и", "en")
    assert stem("klingon", "tlh") == "klingon"
