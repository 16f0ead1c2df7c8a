"""Names are found without titles, and a story's spellings of one name are one."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.language.names import (
    NameTable,
    calendar_words,
    find_names,
    fold,
    is_calendar_word,
    plain,
)
from summarize.languages.names import name_rules


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
        ("his iPhone and d’Estaing", ["iPhone", "d’Estaing"]),
        ("the abcPhone and unal-Assad", ["Assad"]),
        ("J. K. Rowling of J.P. Morgan", ["J. K. Rowling", "J.P. Morgan"]),
        ("in March Anna Roy of Paris", ["Anna Roy", "Paris"]),
        ("Orban said so. Zork’s son left.", ["Orban", "Zork"]),
        ("Speaking said so. Fighting ended.", []),
        ("He met Chief Justice John Roberts Chairman Bill Ford.", ["John Roberts", "Bill Ford"]),
        ("It hit “Hamilton” there. – Berlin is", ["Berlin"]),
        ("of Smith & Wesson", ["Smith & Wesson"]),
        ("the Bank of England and Tower of London", ["Bank of England", "Tower of London"]),
        ("to Nguyễn Ấn", ["Nguyễn Ấn"]),
        ("the match vs. Zorkon today", ["Zorkon"]),
        ("Sally Jones left.", ["Sally Jones"]),
        ("Mays Landing burned.", ["Mays Landing"]),
        ("Darkness was near.", []),
        ("U.S. troops left.", ["U.S."]),
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
    assert fold("Ray") != fold("Rai")
    assert not NameTable.build(["So Tim came.", "So Tom went."]).same("Tim", "Tom")


def test_frequent_spellings_of_one_article_are_two_people() -> None:
    often = ["So Lindemann came. Then Lindemann left. So Lindemahn came. Then Lindemahn left."]
    once = ["So Lindemann came. Then Lindemann left. So Lindemahn came."]
    assert not NameTable.build(often).same("Lindemann", "Lindemahn")
    assert NameTable.build(once).same("Lindemann", "Lindemahn")


def test_a_rare_full_name_does_not_stand_for_a_common_short_one() -> None:
    full, short = "So BBC Ukraine reported. ", "They left Ukraine. "
    assert NameTable.build([full + short * 20]).same("Ukraine", "BBC Ukraine")
    assert not NameTable.build([full + short * 21]).same("Ukraine", "BBC Ukraine")


def test_a_country_is_not_its_south() -> None:
    table = NameTable.build(["He left Sudan for South Sudan. Then Port Sudan."])
    assert not table.same("Sudan", "South Sudan")
    assert table.same("Sudan", "Port Sudan")
    assert not NameTable.build(["From Virginia to West Virginia."]).same(
        "Virginia", "West Virginia"
    )


@pytest.mark.parametrize(
    ("text", "a", "b", "expected"),
    [
        ("The Russian-Belarusian line. The Belarusian one.", "Belarusian", "Russian-Belarusian", 0),
        ("So John Smith and John Paul Smith came. Then Smith left.", "Smith", "John Paul Smith", 1),
        ("An Institute of War (IW) report.", "IW", "Institute of War", 1),
        ("An Institute of War (WAR) report.", "WAR", "Institute of War", 0),
        ("An Institute of War (IMF) report.", "IMF", "Institute of War", 0),
    ],
)
def test_a_short_form_stands_for_the_one_name_it_can_mean(
    text: str, a: str, b: str, expected: int
) -> None:
    assert NameTable.build([text]).same(a, b) == bool(expected)


def test_the_commonest_spelling_is_the_form_of_a_name_and_of_equals_the_longest() -> None:
    texts = ["So Vladimir V. Putin came.", "So Vladimir Putin came."]
    assert NameTable.build(texts).canonical("Vladimir Putin") == "Vladimir V. Putin"
    assert NameTable.build([*texts, texts[1]]).canonical("Vladimir Putin") == "Vladimir Putin"
    table = NameTable.build(["So Lindemann came. Then Lindemann left.", "So Lindemahn met her."])
    assert table.word("Lindemahn") == table.word("Lindemann") == fold("Lindemann")


def test_only_the_first_name_of_a_run_opens_its_sentence() -> None:
    found = find_names("Paris President Anna Roy came", ["Paris"])
    assert [(name.text, name.opens_sentence) for name in found] == [
        ("Paris", True),
        ("Anna Roy", False),
    ]


def test_the_head_of_an_organisation_alone_is_not_that_organisation() -> None:
    assert not NameTable.build(["The White House met the House."]).same("House", "White House")


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Morsi", "Mursi", True),
        ("Hesham", "Hisham", True),
        ("Mori", "Muri", False),
        ("Hudson", "Hadsen", False),
        ("Grindelwald", "Grindelwold", True),
        ("Israel", "Israeli", False),
        ("Dominicans", "Dominicana", False),
        ("Hartmann", "Hartfann", False),
        ("Lindeman", "Lindefan", True),
        ("Harmann", "Harfann", False),
        ("Bahrainer", "Kahrainer", False),
        ("Albertson", "Alberston", True),
        ("Repudlicans", "Republicans", False),
    ],
)
def test_spellings_that_differ_little_are_one(a: str, b: str, *, expected: bool) -> None:
    table = NameTable.build([f"So {a} came. Then {a} left.", f"So {b} came."])
    assert table.same(a, b) is expected


def test_the_words_of_the_calendar_are_told_per_language() -> None:
    assert is_calendar_word("Monday")
    assert not is_calendar_word("Paris")
    assert is_calendar_word("Lunes", "es")
    assert "May" in calendar_words()
    assert calendar_words("xx") == frozenset()


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Le président Emmanuel Macron a vu Élysée. Macron part.", 3),
        ("ru", "Президент Владимир Путин прибыл в Минск. Вчера Путин уехал.", 3),
        ("vi", "Ông Ấn Độ gặp Đặng.", 2),
        ("es", "Lunes. Enero. Ayer habló Ana.", 1),
        ("de", "Gestern fuhr der Kanzler in die Stadt.", 0),
        ("zh", "习近平主席星期一到达莫斯科。", 0),
        ("ar", "وصل الرئيس يوم الاثنين", 0),
    ],
)
def test_names_of_any_language_are_runs_of_capitals(
    language: str, text: str, expected: int
) -> None:
    assert len(find_names(text, language=language)) == expected
    assert NameTable.build([text], language).find(text) == find_names(text, language=language)


def test_whether_capitals_tell_names_can_be_asked() -> None:
    assert name_rules("de") is None
    assert name_rules("fr") is not None
    assert NameTable.build(["Der Kanzler"], "de").key("Kanzler") == ("kanzler",)


def test_a_first_word_that_is_not_known_to_be_ordinary_must_be_seen_inside() -> None:
    assert [name.text for name in find_names("Hier Macron part.", language="fr")] == ["Macron"]
    known = find_names("Macron part.", ["Macron"], language="fr")
    assert [name.text for name in known] == ["Macron"]
    assert find_names("Macron part.", language="fr") == ()


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Erdoğan’s", "erdogan"),
        ("U.S.", "us"),
        ("Łódź", "lodz"),
        ("O’Neil", "oneil"),
        ("Boss'", "boss"),
    ],
)
def test_a_plain_word_has_letters_only(word: str, expected: str) -> None:
    assert plain(word) == expected


@given(st.text(alphabet="ABab .-’'“\nZé&", max_size=60))
def test_names_lie_apart_and_where_their_spans_say(text: str) -> None:
    found = find_names(text)
    assert all(name.span.of(text) == name.text for name in found)
    assert all(not a.span.overlaps(b.span) for a in found for b in found if a is not b)


@pytest.mark.parametrize("unit", ["A", "A ", "A-", "A.B.", "Mr. ", "a'A", "“A ", "Bank of "])
def test_hostile_text_takes_linear_time(unit: str) -> None:
    def seconds(length: int) -> float:
        start = time.process_time()
        NameTable.build([unit * (length // len(unit))])
        return time.process_time() - start

    small, large = seconds(4_000), min(seconds(32_000), seconds(32_000))
    assert large < 24 * small + 0.02
