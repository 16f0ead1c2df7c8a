"""Names are found without titles, and a story's spellings of one name are one."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.language.names import NameTable, find_names, fold


def names(text: str) -> list[str]:
    return [name.text for name in find_names(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police met President Vladimir V. Putin.", ["Vladimir V. Putin"]),
        ("He saw Russian President Putin’s car.", ["Russian", "Putin"]),
        ("Later Lt. Gen. J.D. O'Neil-Smith spoke.", ["J.D. O'Neil-Smith"]),
        ("It was Ursula von der Leyen.", ["Ursula von der Leyen"]),
        ("So Bashar al-Assad left St. Louis.", ["Bashar al-Assad", "St. Louis"]),
        ("The Institute for the Study of War said", ["Institute for the Study of War"]),
        ("from AT&T and Bank of America", ["AT&T", "Bank of America"]),
        ("the Russia–Belarus border", ["Russia", "Belarus"]),
        ("On Monday in New York", ["New York"]),
        ("New York is big. In Paris, too.", ["New York", "Paris"]),
        ("U.S.-led troops", ["U.S."]),
        ("a Washington-based group", ["Washington"]),
        ("He said: “Maybe not.” Then Stephen King left.", ["Stephen King"]),
        ("General Motors and Gen. Smith", ["General Motors", "Smith"]),
        ("President of nothing, I said.", []),
        ("Speakers of the House", ["House"]),
    ],
)
def test_names_are_found_without_titles(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_word_that_opens_a_sentence_is_a_name_only_if_seen_inside_one() -> None:
    assert names("Zorkon fell. The hills around Zorkon burn.") == ["Zorkon", "Zorkon"]
    assert names("Zorkish fell.") == []
    assert [name.text for name in find_names("Zorkon fell.", ["Zorkon"])] == ["Zorkon"]


STORY = (
    """Then President Alexander Lukashenko met Vladimir V. Putin. Mr. Putin left with
    Mr. Lukashenko. In Kyiv, Volodymyr Zelenskyy and Serhiy Nayev spoke.""",
    """Talks with Aleksandr Lukashenka and Vladimir Putin. In Kiev, Zelensky and Serhii Naev spoke,
    and so did the Institute for the Study of War (ISW). The ISW said more about Iran and Iraq.""",
    """From Austria to Australia, said the Federal Election Commission, or FEC. For the FEC it was
    new. Then Hillary Clinton and Bill Clinton met. Why did Clinton go?""",
)


@pytest.fixture(scope="module")
def table() -> NameTable:
    return NameTable.build(STORY)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Lukashenko", "Lukashenka"),
        ("Alexander Lukashenko", "Aleksandr Lukashenka"),
        ("Mr. Putin", "Vladimir Putin"),
        ("Putin", "Vladimir V. Putin"),
        ("Kyiv", "Kiev"),
        ("Zelenskyy", "Zelensky"),
        ("Serhiy Nayev", "Serhii Naev"),
        ("ISW", "Institute for the Study of War"),
        ("FEC", "Federal Election Commission"),
        ("U.S.", "United States"),
    ],
)
def test_variants_of_one_name_are_one(table: NameTable, a: str, b: str) -> None:
    assert table.same(a, b)
    assert table.same(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Iran", "Iraq"),
        ("Austria", "Australia"),
        ("Putin", "Lukashenko"),
        ("Hillary Clinton", "Bill Clinton"),
        ("Clinton", "Bill Clinton"),
        ("Vladimir Putin", "Volodymyr Zelensky"),
    ],
)
def test_different_names_stay_different(table: NameTable, a: str, b: str) -> None:
    assert not table.same(a, b)


def test_the_canonical_form_is_the_fullest_and_commonest(table: NameTable) -> None:
    assert table.canonical("Mr. Putin") == table.canonical("Vladimir Putin")
    assert table.canonical("ISW") == "Institute for the Study of War"
    assert table.canonical("Nobody Known") == "Nobody Known"


def test_similar_names_in_one_sentence_are_two_people() -> None:
    apart = NameTable.build(["So Lindemann and Lindemahn met.", "Later Lindemann left."])
    joined = NameTable.build(["So Lindemann met her.", "Later Lindemahn left."])
    assert not apart.same("Lindemann", "Lindemahn")
    assert joined.same("Lindemann", "Lindemahn")


def test_the_order_of_the_texts_does_not_matter(table: NameTable) -> None:
    other = NameTable.build(reversed(STORY))
    assert other.word_forms == table.word_forms
    assert other.full_names == table.full_names
    assert other.spellings == table.spellings


def test_two_short_names_need_the_same_key() -> None:
    assert fold("Kiev") == fold("Kyiv")
    assert fold("Maria") != fold("Mario")
    assert not NameTable.build(["So Tim came.", "So Tom went."]).same("Tim", "Tom")


@given(st.text(alphabet="ABab .-’'“\nZé&", max_size=60))
def test_names_lie_apart_and_where_their_spans_say(text: str) -> None:
    found = find_names(text)
    assert all(name.span.of(text) == name.text for name in found)
    assert all(not a.span.overlaps(b.span) for a in found for b in found if a is not b)


@pytest.mark.parametrize("unit", ["A", "A ", "A-", "A.B.", "Mr. ", "a'A", "“A ", "Bank of "])
def test_hostile_text_takes_linear_time(unit: str) -> None:
    def seconds(length: int) -> float:
        start = time.perf_counter()
        NameTable.build([unit * (length // len(unit))])
        return time.perf_counter() - start

    small, large = seconds(20_000), seconds(160_000)
    assert large < 24 * small + 0.2
