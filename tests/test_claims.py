"""What keeps claims apart, and what brings mentions together."""

import pytest

from summarize.claims import Claims, Term, Value, differ, is_partial, same_measure
from summarize.data import Sentence, Span
from summarize.readings import Readings


def readings(*texts: str, language: str = "en") -> Readings:
    made = [Sentence(f"a{i}", "A", 0, Span(0, len(t)), t) for i, t in enumerate(texts)]
    return Readings.of(made, language=language)


def terms(*texts: str) -> list[list[Term]]:
    return readings(*texts).terms.lists


def forms(*texts: str) -> list[list[str]]:
    return [[term.form for term in own] for own in terms(*texts)]


def read_values(text: str) -> tuple[Value, ...]:
    return readings(text)[0].values


def read_claims(text: str) -> Claims:
    return readings(text)[0].claims


def measures(text: str) -> list[tuple[float, str]]:
    return [(value.quantity.value, value.measure) for value in read_values(text)]


def test_a_surname_stands_for_the_whole_name_and_its_title() -> None:
    full, short = forms("We met President Ada Holm in Ostby.", "We met Mr. Holm in Ostby.")
    assert full == short


def test_an_office_stands_for_its_holder() -> None:
    found = terms(
        "In Ostby, Norlandic President Ada Holm spoke.",
        "It is Holm.",
        "Then the Norlandic leader left.",
    )
    assert Term("holm", named=True, place=3) in found[2]


def test_a_term_tells_which_word_of_its_sentence_it_is() -> None:
    (found,) = terms("The no-goat harbour of Ostby has vanished.")
    assert [(term.form, term.place) for term in found] == [
        *(("goat", 1), ("harbour", 2), ("ostbi", 4), ("vanish", 6))
    ]


def test_synonyms_have_one_form() -> None:
    one, other = forms("The envoy denied claims.", "The envoy rejected allegations.")
    assert one == other


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("killing at least nine people", [(9, "died")]),
        ("Eleven people are known to have died", [(11, "died")]),
        ("the toll stood at 11 dead", [(11, "died")]),
        ("killing 26 people and wounding six", [(26, "died"), (6, "hurt")]),
        ("kills at least 15 people and injures more than 40", [(15, "died"), (40, "hurt")]),
    ],
)
def test_casualties_are_counted_by_what_happened(text: str, found: list[tuple[float, str]]) -> None:
    assert measures(text) == found


@pytest.mark.parametrize(
    ("words", "happened"),
    [
        ("killed kills die died dying dead death fatally toll perished slain murdered", "died"),
        ("injured injuring wounded hurt hospitalised", "hurt"),
        ("missing unaccounted disappeared", "missing"),
        ("rescued rescuing saved saving pulled survivors survived", "saved"),
        ("arrested detained custody", "arrested"),
        ("evacuated displaced homeless fled", "displaced"),
    ],
)
def test_every_word_for_what_happened_is_seen(words: str, happened: str) -> None:
    for word in words.split():
        assert measures(f"nine people {word.capitalize()}") == [(9, happened)], word


@pytest.mark.parametrize("lost", ["lost", "cost", "claimed", "took", "taking"])
def test_lives_that_are_taken_are_seen(lost: str) -> None:
    assert measures(f"nine people {lost} their lives") == [(9, "died")]


def test_every_sign_that_a_sentence_says_no_is_seen() -> None:
    signs = (
        "no not never none nobody nothing neither nor cannot without false untrue baseless"
        " unfounded groundless stupid absurd nonsense lies fabricated refused resists rumours"
        " unable unwilling failed didn't"
    )
    for sign in signs.split():
        assert read_claims(f"It is {sign} so.").negative, sign
    for verb in ("denies", "refuted", "rejects", "dismissed", "rules out", "rebuffed"):
        assert read_claims(f"She {verb} it.").denies, verb
    assert not read_claims("It is so.").negative


@pytest.mark.parametrize("text", ["another 4 people", "one of the three ships", "rose 5 points"])
def test_parts_and_changes_are_told_from_wholes(text: str) -> None:
    assert is_partial(text, read_values(text)[-1].quantity)


def test_amounts_of_different_things_are_not_compared() -> None:
    dead, hurt = read_values("killing 26 people and wounding six")
    assert not same_measure(dead, hurt)
    assert same_measure(dead, read_values("a toll of 27")[0])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Holm will resign on Monday.", "Holm resigned on Monday."),
        ("The bridge did not collapse.", "The bridge collapsed."),
        ("The firm denied that it had paid.", "The firm had paid."),
        ("The bridge is 300 metres long.", "The bridge is 700 feet long."),
    ],
)
def test_plain_differences_are_seen_from_both_sides(one: str, other: str) -> None:
    a, b = read_claims(one), read_claims(other)
    assert differ(a, b)
    assert differ(b, a)
    assert not differ(a, a)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Holm agreed to resign.", "Holm will resign."),
        ("The firm rejected the claim.", "The firm called the claim groundless."),
        ("The bridge is 300 metres long.", "The bridge is 984 feet long."),
        ("More than 50 people were rescued.", "Rescuers saved 54 people."),
    ],
)
def test_other_words_for_the_same_are_no_difference(one: str, other: str) -> None:
    assert not differ(read_claims(one), read_claims(other))


def test_the_amounts_of_a_long_list_are_not_compared() -> None:
    few, many = (", ".join(map(str, range(1, size))) for size in (41, 42))
    assert len(read_values(f"The numbers drawn in Kesten were {few}.")) == 40
    assert read_values(f"The numbers drawn in Kesten were {many}.") == ()


def test_a_denial_is_told_whatever_a_pattern_takes_for_the_case() -> None:
    """An "i" of Turkish is one to a pattern without case, and so to what is looked for before."""
    for word in ("denied", "DENIED", "DENİED", "denıed"):
        assert read_claims(f"Norvik {word} the report.").denies, word
    for word in ("lie", "LİE", "lıe", "don’t", "No-show", "fail"):
        assert read_claims(f"It is a {word} of theirs.").negative, word
    assert not read_claims("Know the north, a notebook and a belief.").negative
