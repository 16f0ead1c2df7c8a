"""Wrapped text is joined to paragraphs; verse, lists and tables keep their lines."""

import textwrap

import pytest

from summarize.cleaning import clean
from summarize.data import RawArticle

PARAGRAPHS = (
    """A goods train with 30 tons of salt aboard left the rails near Orrin Falls before dawn on \
Wednesday, and Mayor Edna Stroud asked her neighbours to stay at home until the noon.""",
    """The line carries 22 trains a day. Engineers of the Northern Line Company will need a crane \
from Port Ellis, which is two days away by sea.""",
    "Nobody was hurt.",
)


def paragraphs(text: str) -> list[str]:
    return clean(RawArticle("a", "Post", "Salt on the line", text)).text.split("\n\n")


@pytest.mark.parametrize("width", [45, 66, 80, 100])
@pytest.mark.parametrize("indent", ["  ", "     ", "\t"])
def test_an_indent_begins_a_paragraph(width: int, indent: str) -> None:
    lines = [textwrap.fill(each, width, initial_indent=indent) for each in PARAGRAPHS]
    assert paragraphs("\n".join(lines)) == list(PARAGRAPHS)


@pytest.mark.parametrize("width", [66, 80, 100])
def test_a_short_line_ends_a_paragraph(width: int) -> None:
    assert paragraphs("\n".join(textwrap.fill(each, width) for each in PARAGRAPHS)) == list(
        PARAGRAPHS
    )


def test_an_indent_that_every_line_has_means_nothing() -> None:
    text = "\n\n".join(textwrap.fill(each, 60) for each in PARAGRAPHS)
    assert paragraphs(textwrap.indent(text, "    ")) == list(PARAGRAPHS)


def test_long_headlines_and_addresses_do_not_hide_the_column() -> None:
    head = "https://www.post.example/2026/02/10/" + "salt-" * 20
    text = "\n\n".join([head, *(textwrap.fill(each, 60) for each in PARAGRAPHS)])
    assert paragraphs(text)[-3:] == list(PARAGRAPHS)


def test_verse_in_a_wrapped_text_keeps_its_lines() -> None:
    verse = [
        "The salt has taken what the sea had lent",
        "and left the rails to say it in the rain;",
    ]
    text = "\n\n".join(
        [textwrap.fill(PARAGRAPHS[0], 70), "\n".join(verse), textwrap.fill(PARAGRAPHS[1], 70)]
    )
    assert paragraphs(text) == [PARAGRAPHS[0], *verse, PARAGRAPHS[1]]


def test_items_of_a_list_are_joined_within_and_not_with_each_other() -> None:
    items = [
        "* Trains to Port Ellis leave from the western platform and take twice as long as before.",
        "* Buses to the smelters at Orrin Falls leave every hour from the square by the old mill.",
    ]
    lines = [textwrap.fill(each, 50, subsequent_indent="  ") for each in items]
    assert paragraphs("\n".join(lines)) == items


def test_rows_of_a_table_are_not_joined() -> None:
    rows = ["Orrin Falls          14.12      16.80", "Port Ellis by sea    13.95      16.74",
            "Merrow Bridge        14.40      17.05"]  # fmt: skip
    text = "\n\n".join([textwrap.fill(PARAGRAPHS[0], 70), "\n".join(rows)])
    assert paragraphs(text)[1:] == [" ".join(row.split()) for row in rows]


def test_a_line_that_ends_in_the_middle_of_a_phrase_goes_on_below() -> None:
    assert paragraphs(
        "The train with 30 tons of salt left the rails near the\nOrrin Falls station on Wednesday."
    ) == [
        "The train with 30 tons of salt left the rails near the Orrin Falls station on Wednesday."
    ]


@pytest.mark.parametrize("width", [14, 20, 24, 28])
def test_a_column_of_a_newspaper_is_joined(width: int) -> None:
    text = "\n\n".join(textwrap.fill(each, width) for each in PARAGRAPHS)
    assert paragraphs(text) == list(PARAGRAPHS)


def test_an_empty_line_between_all_lines_parts_nothing() -> None:
    lines = [textwrap.fill(each, 60, initial_indent="     ") for each in PARAGRAPHS]
    assert paragraphs("\n".join(lines).replace("\n", "\n\n")) == list(PARAGRAPHS)
    whole = " ".join(PARAGRAPHS)
    assert paragraphs(textwrap.fill(whole, 60).replace("\n", "\n\n")) == [whole]


def test_lines_in_capitals_are_joined() -> None:
    text = "\n".join(textwrap.fill(each.upper(), 64, initial_indent="     ") for each in PARAGRAPHS)
    assert paragraphs(text) == [each.upper() for each in PARAGRAPHS]


def test_the_head_of_a_wire_in_capitals_does_not_hide_its_column() -> None:
    text = "\n".join(textwrap.fill(each.upper(), 64, initial_indent="     ") for each in PARAGRAPHS)
    head = ["W1207", "U N BYLQXBYL", "SALT 2-9", "URGENT"]
    found = paragraphs("\n".join([*head, text, "QNS 0412PED 02-09"]))
    assert [each.upper() for each in PARAGRAPHS] == found[len(head) : len(head) + len(PARAGRAPHS)]


def test_short_lines_of_names_are_no_column() -> None:
    names = "Ada Holm\nOla Brun\nIda Sand\nUlf Berg\nEva Lind\nJon Vik\nKai Moe\nLiv Dahl"
    assert paragraphs(names) == names.split("\n")


def test_a_word_that_a_soft_hyphen_parts_is_one_again() -> None:
    text = "The pits were closed because the depart\u00ad\nment had lost the key to the gates."
    assert clean(RawArticle("a", "Post", "", text)).text == (
        "The pits were closed because the department had lost the key to the gates."
    )


def test_short_paragraphs_are_no_double_spacing() -> None:
    lines = [
        "Trains ran late.",
        "Buses ran full.",
        "Nobody was hurt.",
        "A crane came.",
        "It rained.",
    ]
    assert paragraphs("\n\n".join(lines)) == lines


def test_what_hangs_below_an_item_goes_on_though_paragraphs_are_indented() -> None:
    items = [textwrap.fill(f"* {each}", 60, initial_indent="  ", subsequent_indent="    ")
             for each in PARAGRAPHS]  # fmt: skip
    text = "\n".join([*(textwrap.fill(each, 60) for each in PARAGRAPHS), "", *items])
    assert paragraphs(text)[-len(PARAGRAPHS) :] == [f"* {each}" for each in PARAGRAPHS]
