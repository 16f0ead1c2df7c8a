"""The labelled stories of `benchmarks/accounts`: read as written, and judged as they say."""

import gzip
import hashlib
from dataclasses import replace

import pytest

from benchmarks.accounts import ARCHIVE, HERE, account, figures, judge
from summarize.data import Citation, Disagreement, Side, Span
from summarize.pipeline import summarize

STORY = """# about: a test
# lead: A
# main: A B1
# apart: B1 B2 | how many voted for it
# alike: C D | both true

## Norda Press | 2026-02-17T00:12 | news | good | Council of Tarn approves dam
A,B1| The council of Tarn approved the new dam on Tuesday by seven votes to two.

## Tarn Courier | 2026-02-17T08:00 | news | good | Tarn gets its dam
A| The council of Tarn approved the new dam on Tuesday.
B2| Six of nine voted for it.

## Valley Radio | 2026-02-17T09:00 | news | lesser | Who pays for the dam?
C| It will cost 90 million crowns.
D| The old dam cost 20 million crowns.
"""


def test_what_contradicts_is_read() -> None:
    story = account("dam", STORY)
    assert story.apart == ((frozenset({"B1", "B2"}), "how many voted for it"),)


def test_a_group_that_no_sentence_tells_is_refused() -> None:
    with pytest.raises(ValueError, match="no sentence tells"):
        account("dam", STORY.replace("B2|", "E|"))


def test_sides_points_and_citations_are_judged_by_their_labels() -> None:
    story = account("dam", STORY)
    first, second, third = story.labelled.articles

    def cite(article: int, start: str) -> Citation:
        chosen = (first, second, third)[article]
        at = chosen.text.index(start)
        return Citation(chosen.id, Span(at, chosen.text.index(".", at) + 1))

    briefing = summarize(story.labelled.articles)
    point = next(each for each in briefing.points if "seven votes" in each.text)
    own = cite(0, "The council")
    sides = (Side("seven", (own,)), Side("six", (cite(1, "Six"),)))
    other = (Side("90", (cite(2, "It will"),)), Side("20", (cite(2, "The old"),)))
    told = replace(
        briefing,
        points=(replace(point, citations=(own, cite(1, "Six"), cite(2, "It will"))),),
        disagreements=(Disagreement("votes", sides), Disagreement("cost", other)),
    )
    found = judge(story, told)
    assert (found.told, found.alarms, found.lost) == ((True,), ("cost",), (False,))
    (counted,) = found.counted
    assert counted.cited == {"Tarn Courier", "Valley Radio"}
    assert not counted.wholly
    assert counted.partly == {"Tarn Courier"}
    assert not counted.is_right
    assert counted.contrary
    rates = figures([found])
    assert (rates["told"], rates["alarms_errors"], rates["cited_precision"]) == (1.0, 1.0, 0.5)
    alone = judge(story, replace(told, disagreements=()))
    assert (alone.told, alone.lost) == ((False,), (True,))


def test_the_locked_stories_are_those_on_record() -> None:
    content = gzip.decompress(ARCHIVE.read_bytes())
    assert hashlib.sha256(content).hexdigest() in (HERE / "README.md").read_text()
