"""Stories of which the count of the dead, hurt, missing, evacuated or arrested changed."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from summarize import Article, Briefing, Method, Words, read_articles, summarize
from summarize.data import Disagreement
from summarize.pipeline import draft
from summarize.selection.fitting import Fitting

LENGTHS = (60, 120, 200)
# Each a name, then lines of "day hour | outlet | headline | text".
TOLD = (Path(__file__).parent / "tolls.txt").read_text(encoding="utf-8").split("\n\n")[1:]
STORIES = {name: lines.splitlines() for name, _, lines in (told.partition("\n") for told in TOLD)}


def _moment(told: str) -> datetime:
    day, _, hour = told.partition(" ")
    return datetime(2031, 3, int(day), int(hour or 9), tzinfo=UTC)


def _briefing(name: str, words: int) -> Briefing:
    """The briefing of the articles of a story."""
    articles = []
    for at, line in enumerate(STORIES[name]):
        moment, outlet, title, text = (each.strip() for each in line.split("|"))
        articles.append(
            Article(f"{at}", outlet, title, text, published=_moment(moment), language="en")
        )
    return summarize(articles, Method(length=Words(words)))


def _has(text: str, number: str) -> bool:
    """Whether a text has one of some spellings of a number ("nine/9")."""
    return (
        re.search(rf"(?<![\w,])(?:{number.replace('/', '|')})(?!\w|,\d)", text, re.IGNORECASE)
        is not None
    )


def _history(briefing: Briefing, number: str) -> Disagreement | None:
    """What the briefing tells of a count that changed, where one of its values is such a number."""
    found = (
        each
        for each in briefing.disagreements
        if any(_has(side.value, number) for side in each.sides)
    )
    return next(found, None)


CHANGED = {
    "ferry": ("nine/9", "14/fourteen"),
    "quake": ("60/sixty", "95"),
    "mudslide": ("31/thirty-one", "12/twelve"),
    "fire": ("2,000", "5,500"),
    "protest": ("40", "75"),
    "corrected": ("12/twelve", "ten/10"),
    "storm": ("four/4/seven/7", "eleven/11"),
    "bus": ("six/6", "ten/10"),
    "mine": ("eight/8", "eleven/11"),
    "outbreak": ("eighteen/18", "33"),
}


@pytest.mark.parametrize("words", LENGTHS)
@pytest.mark.parametrize("name", CHANGED)
def test_the_newest_count_leads(name: str, words: int) -> None:
    old, new = CHANGED[name]
    briefing = _briefing(name, words)
    first = briefing.points[0].text
    assert _has(first, new), first
    assert not _has(briefing.title, old) or _has(briefing.title, new), briefing.title


@pytest.mark.parametrize("words", LENGTHS)
@pytest.mark.parametrize("name", CHANGED)
def test_what_was_counted_before_is_told_beside_it(name: str, words: int) -> None:
    old, new = CHANGED[name]
    briefing = _briefing(name, words)
    told = _history(briefing, new)
    assert told is not None, briefing.disagreements
    assert any(_has(side.value, old) for side in told.sides)
    days = {line.split()[0] for line in STORIES[name]}
    assert told.is_history == (len(days) > 1)
    for point in briefing.points:
        if _has(point.text, old) and not _has(point.text, new):
            assert point.date or len(days) == 1, point.text


EXPECTED = {
    "volcano": "could reach",
    "flood": "may hit",
    "spill": "might reach",
    "bank": "could be lost",
}


@pytest.mark.parametrize("words", LENGTHS)
@pytest.mark.parametrize("name", EXPECTED)
def test_what_may_come_does_not_open_before_what_happened(name: str, words: int) -> None:
    assert EXPECTED[name] not in _briefing(name, words).points[0].text


APART = {
    "two places": (
        "3 | Post | Flood in Elm | Five people were killed in Elm on Monday by the flood.",
        "4 | Mail | Flood in Salle | Nine people were killed in Salle on Tuesday in the flood.",
    ),
    "another year": (
        "3 | Post | Fire in Orel | Six people died in a fire in Orel on Monday. A roof fell in.",
        "4 | Mail | Orel mourns | Orel mourned its dead. In 1998 a fire killed 11 people there.",
    ),
    "the children among them": (
        "3 | Post | Bus crash at Elm | Nine people were killed when a bus crashed at Elm.",
        "4 | Mail | Children killed | The crash of a bus at Elm killed two children of one family.",
    ),
    "what may come": (
        "3 | Post | Virus in Halm | Six people have died of a virus in Halm, doctors said.",
        "4 | Mail | Virus | The virus in Halm could kill up to 20 people, doctors said.",
    ),
    "animals": (
        "3 | Post | Rhinos dead | Seven rhinos are dead after a transfer to Elm, wardens said.",
        "5 | Mail | Rhinos dead | Eight rhinos are dead after the transfer to Elm, wardens said.",
    ),
}


@pytest.mark.parametrize("name", APART)
def test_counts_of_other_things_are_no_history(name: str) -> None:
    STORIES[name] = list(APART[name])
    assert not _briefing(name, 120).disagreements


def test_a_title_does_not_say_the_contrary_of_the_first_point() -> None:
    briefing = _briefing("hospital", 120)
    assert "signed off" in briefing.points[0].text
    assert "dies" not in briefing.title


def test_a_headline_on_another_event_is_not_contrary_to_the_first_point() -> None:
    texts = {
        "Post": "The council of Ostby approved the new dam on Lake Iver on Tuesday.",
        "Herald": "The council of Ostby approved a dam on Lake Iver after long talks on Tuesday.",
    }
    articles = [Article(name, name, "", text) for name, text in texts.items()]
    material = draft(articles, Method()).material
    fitting = Fitting(material, material.passages[0])
    kept = fitting.of("Ministry rejects bid for fishing fleet", "Post")
    assert fitting.of("Council of Ostby rejects dam on Lake Iver", "Post") < kept


def test_where_the_newer_count_finds_no_room_the_news_still_opens() -> None:
    briefing = summarize(read_articles(["seeds/harbour-bridge"]), Method(length=Words(120)))
    assert not any("Eleven" in point.text for point in briefing.points)
    assert "rammed a pier" in briefing.points[0].text
    assert briefing.title == "Ship hits bridge in Sarvik, killing at least nine"
    assert any(each.note == "later reports say 11" for each in briefing.disagreements)
