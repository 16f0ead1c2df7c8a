"""Lines fit into a terminal in every script, and nothing of a text is lost."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from summarize.renderers.wrapping import table, width_of, wrap

CHINESE = (
    "北京一座桥梁周一倒塌，造成九人死亡。“我们的船长尽了一切努力”，公司首席执行官在《晨报》上说。"
    * 3
)
THAI = "สะพานถล่มในเมืองท่าเมื่อวันจันทร์" * 4
HINDI = "सोमवार को एल्म बंदरगाह के पास एक नौका डूब गई, जिसमें चालीस लोग सवार थे, अधिकारियों ने कहा।"
ARABIC = "غرقت عبّارة على متنها أربعون شخصاً قبالة ميناء إلم يوم الاثنين، بحسب خفر السواحل." * 2

words = st.text("abcdeé—’", min_size=1, max_size=12)


@given(st.lists(words, min_size=1, max_size=30), st.integers(20, 79))
def test_words_that_spaces_part_are_wrapped_as_the_standard_library_does(
    found: list[str], width: int
) -> None:
    text = " ".join(found)
    expected = textwrap.fill(
        text,
        width,
        initial_indent="12. ",
        subsequent_indent="    ",
        break_long_words=False,
        break_on_hyphens=False,
    )
    assert wrap(text, first="12. ", width=width) == expected


@pytest.mark.parametrize("text", [CHINESE, THAI, HINDI, ARABIC, "Řež " * 40, "🚢 ferry " * 20])
@pytest.mark.parametrize("width", [12, 40, 79])
def test_no_line_is_wider_than_asked_in_any_script(text: str, width: int) -> None:
    lines = wrap(text, width=width).splitlines()
    assert max(map(wcswidth, lines)) <= width
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert sum(map(wcswidth, lines[:-1])) >= 0.6 * width * len(lines[:-1])


@pytest.mark.parametrize("width", range(10, 40))
def test_chinese_lines_neither_begin_with_a_closing_mark_nor_end_with_an_opening_one(
    width: int,
) -> None:
    for line in wrap(CHINESE, width=width).splitlines():
        assert line[0] not in "，。”》"
        assert line[-1] not in "“《"


def test_an_address_is_never_broken() -> None:
    address = f"https://a.example/{'x' * 90}"
    assert address in wrap(f"See {address} for more.").split("\n")


def test_width_is_counted_in_cells() -> None:
    """Two each for three Chinese characters; a vowel sign takes none."""
    assert width_of("桥abc梁塌") == 9
    assert width_of("é’—…") == 4
    assert width_of("e\u0301") == 1


def test_a_table_is_as_narrow_as_its_cells() -> None:
    """7 and 4 cells with two between them."""
    assert table(("name", "text"), [("Herald", "rain"), ("Gazette", "sun")]) == (
        "name     text\n─────────────\nHerald   rain\nGazette  sun\n"
    )


def test_long_cells_go_on_below_and_leave_half_to_the_last_column() -> None:
    """Of 20 cells 2 are a gap: 9 for the address, which is cut, and 9 for the text."""
    assert table(("id", "text"), [("news/herald", "Ferry sinks at sea")], width=20) == (
        "id         text\n"
        "────────────────────\n"
        "news/hera  Ferry\n"
        "ld         sinks at\n"
        "           sea\n"
    )


@pytest.mark.parametrize("cell", ["x" * 50, "some words of a cell", CHINESE, THAI, ""])
def test_a_table_fits_and_keeps_whatever_its_cells_hold(cell: str) -> None:
    row = (cell, "7", cell, "every word of this text")
    printed = table(("first", "no.", "second", "text"), [row], width=60)
    assert max(map(wcswidth, printed.splitlines())) <= 60
    kept = "".join(printed.split("─")[-1].split())
    assert sorted(kept) == sorted("".join("".join(row).split()))
    assert all(line == line.rstrip() for line in printed.splitlines())
