"""The labelled stories of `benchmarks/edited`: read as they are written, and judged as they say."""

from pathlib import Path

import pytest

from benchmarks.edited import figures, judge, parsed
from benchmarks.edited.__main__ import briefed

STORY = """# about: a test
# lead: A
# main: A B

## Norda Press | 2026-02-17T00:12 | news | good | Council of Tarn approves dam
A| TARN (Norda) - The council of Tarn approved the new dam on Tuesday by seven votes to two.
B| It will cost 90 million crowns, the mayor said after the vote.

-history| When the old dam broke in 1952, forty people drowned in the valley.

## Tarn Courier | 2026-02-17T08:00 | news | lesser | Who pays for the dam? | Tarn Courier
A| Councillors in Tarn have approved a new dam.
B| The price is put at 90 million crowns.

## Valley Radio | 2026-02-17T09:00 | news | good | Tarn gets its dam | copy of Norda Press
A| The council of Tarn approved the new dam on Tuesday by seven votes to two.
"""


def test_a_story_is_read_with_its_labels() -> None:
    story = parsed("dam", STORY)
    assert [each.source for each in story.articles] == [
        "Norda Press",
        "Tarn Courier",
        "Valley Radio",
    ]
    assert (story.lead, story.main) == (frozenset("A"), ("A", "B"))
    assert story.copies == {2}
    assert story.titles[1] == ("Who pays for the dam?", "lesser")
    assert [(sorted(line.claims), line.flag) for line in story.lines[:3]] == [
        (["A"], ""),
        (["B"], ""),
        ([], "history"),
    ]
    # Two outlets and a copy report the vote: too few.
    assert story.widely == frozenset()


def test_a_point_has_the_labels_of_its_sentence_behind_a_dateline() -> None:
    story = parsed("dam", STORY)
    judged = judge(story, briefed(story, 100))
    assert judged.told == {"A", "B"}
    assert judged.leads
    assert judged.title == "good"
    found = figures([judged])
    assert found["main_told"] == 1.0
    assert found["lead"] == 1.0


@pytest.mark.parametrize("line", ["no bar here", "-unknown| A flag that nobody knows."])
def test_a_line_out_of_format_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="not a labelled sentence"):
        parsed("dam", f"{STORY}\n{line}\n")


def test_stories_are_in_the_order_of_their_names(tmp_path: Path) -> None:
    from benchmarks.edited import read

    for name in ("b", "a"):
        (tmp_path / f"{name}.story").write_text(STORY)
    assert [each.name for each in read(tmp_path)] == ["a", "b"]
