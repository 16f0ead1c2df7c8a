"""The stories of `benchmarks.days_told` are well formed, and what is told of them is judged."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.days_told.judging import judge
from benchmarks.days_told.stories import (
    SETS,
    FormatError,
    Labelled,
    TimedArticle,
    ToldStory,
    read_stories,
    read_story,
)
from benchmarks.days_told.telling import ToldDay, tell_days, told_of
from summarize.readers import read_articles
from summarize.sentences import split_sentences
from tests.remembered import DAM, TOLL, developing_briefing

STORIES = [story for folder in SETS for story in read_stories(folder)]
TINY = """\
A barge on the Lenn

== 2031-03-04 08:00 | Karsa Post | barge | Barge sinks
- A barge sank in the Lenn on Monday, and four sailors drowned.
- The barge had carried gravel.

== 2031-03-05 08:00 | Karsa Post | barge-2 | Fifth sailor found
changed: Five sailors are now known to have drowned.
  four -> five | A barge sank in the Lenn
known: The barge had a load of gravel.
new [raised]: A crane will raise the barge on Friday.

== 2031-03-05 09:00 | Harbour Star | crane | Crane on its way
again [raised]: A crane is to lift it on Friday.

== 2031-03-05 10:00 | Karsa Post | barge | Barge sinks
withdrawn (wrong name): The barge had carried
"""


def _labelled(story: ToldStory, *labels: str) -> Iterator[tuple[TimedArticle, Labelled]]:
    return ((a, line) for a in story.articles for line in a.lines if line.label in labels)


def _earlier(story: ToldStory, article: TimedArticle, line: Labelled) -> set[str]:
    """The sentences of the days before that begin as a line says."""
    start = line.earlier or line.text
    sentences = (each for earlier in story.before(article) for each in earlier.sentences)
    return {each.text for each in sentences if each.text.startswith(start)}


def test_there_are_three_sets_of_stories_of_two_to_six_days() -> None:
    assert [len(read_stories(folder)) for folder in SETS] == [18, 18, 22]
    assert all(2 <= len(story.days) <= 6 for story in STORIES)
    assert all(1 <= len(story.of(day)) <= 3 for story in STORIES for day in story.days)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_every_label_names_what_stands_in_the_articles(story: ToldStory) -> None:
    first = [line.label for article in story.of(story.days[0]) for line in article.lines]
    assert set(first) == {"-"}, "to a reader who knows nothing all is new"
    for article, line in _labelled(story, "changed", "corrected", "withdrawn"):
        assert len(_earlier(story, article, line)) == 1, line
    for article, line in _labelled(story, "changed"):
        if line.trap != "course":
            assert line.before.casefold() in _earlier(story, article, line).pop().casefold(), line
            assert line.after.casefold() in line.text.casefold(), line


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_every_sentence_is_a_passage_of_its_article_as_it_is_read(
    story: ToldStory, tmp_path: Path
) -> None:
    for article in story.articles:
        (tmp_path / article.id).write_text(article.page, "utf-8")
    read = {each.id: each for each in read_articles([tmp_path])}
    for article in story.articles:
        passages = [each.text for each in split_sentences(read[article.id])]
        lines = [each.text for each in article.sentences]
        # A dateline before the first is cleaned away; a line may have two sentences.
        assert all(each in " ".join(lines) for each in passages)
        assert len(passages) >= len(lines)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_only_a_newer_version_withdraws(story: ToldStory) -> None:
    for article, line in _labelled(story, "withdrawn"):
        versions = [each for each in story.before(article) if each.url == article.url]
        assert any(
            each.text.startswith(line.text) for version in versions for each in version.sentences
        ), line
        assert line.text not in article.page, line


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_what_a_newer_version_leaves_out_is_labelled(story: ToldStory) -> None:
    for article in story.articles:
        versions = [each for each in story.before(article) if each.url == article.url]
        kept = {each.text for each in article.sentences}
        taken = tuple(each.earlier or each.text for each in article.lines if each.label != "known")
        left = {each.text for each in versions[-1].sentences} - kept if versions else set()
        assert all(each.startswith(taken) for each in left), left


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_what_is_told_again_is_new_on_the_same_day(story: ToldStory) -> None:
    news = {(article.day, line.key) for article, line in _labelled(story, "new", "changed")}
    again = {(article.day, line.key) for article, line in _labelled(story, "again")}
    assert again <= news


def test_no_two_articles_have_one_address_unless_one_is_the_newer_version() -> None:
    owners: dict[str, set[str]] = {}
    for story in STORIES:
        for article in story.articles:
            owners.setdefault(article.url, set()).add(story.name)
    assert all(len(names) == 1 for names in owners.values())


def test_a_story_is_read_from_its_text() -> None:
    story = read_story("barge", TINY)
    assert story.topic == "A barge on the Lenn"
    assert story.days == ("2031-03-04", "2031-03-05")
    changed, known, new = story.articles[1].lines
    assert (changed.before, changed.after) == ("four", "five")
    assert known.label == "known"
    assert (new.key, story.articles[2].lines[0].key) == ("raised", "raised")
    withdrawn = story.articles[3]
    assert (withdrawn.lines[0].trap, withdrawn.sentences) == ("wrong name", ())
    assert withdrawn.url == story.articles[0].url == "https://karsapost.example/barge"


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("known: The barge had a load of gravel.", "gnown: The barge had a load of gravel."),
        ("  four -> five | A barge sank in the Lenn\n", ""),
        ("== 2031-03-05 09:00 | Harbour Star", "== Harbour Star"),
    ],
)
def test_a_line_out_of_form_is_refused(line: str, wrong: str) -> None:
    with pytest.raises(FormatError, match=r"barge-\d\.md"):
        read_story("barge", TINY.replace(line, wrong))


QUAKE = """\
The earthquake in Solmar

== 2031-11-27 07:00 | Tolmen Post | quake-3 | More than 6,300 dead in Solmar
- The earthquake has killed 6,301 people, the civil protection agency said.
- Schools in the capital are closed.

== 2031-11-27 08:00 | Evening Star | airport | Airport “destroyed”
- The airport of Solmar was destroyed.
- A dam above the town of Lerin is about to break.

== 2031-11-28 07:15 | Tolmen Post | quake-4 | Quake toll passes 6,400
changed: The earthquake in Solmar has killed 6,438 people, the civil protection agency said.
  6,301 -> 6,438 | The earthquake has killed 6,301
new: The first ship with drinking water reached Port Elm yesterday.
known: Schools in the capital stay closed until the end of the month, the ministry said.

== 2031-11-28 09:00 | Evening Star | airport | Airport “destroyed”
new (delay): A ship with drinking water docked in Port Elm on Thursday, two days late.
corrected: The airport of Solmar was not damaged, contrary to what this newspaper reported.
  was | The airport of Solmar was destroyed.
withdrawn: A dam above the town
"""


def _quake(text: str = QUAKE) -> ToldStory:
    """The story of `remembered.developing_briefing`, with the ids that its articles have."""
    story = read_story("quake", text)
    ids = ("post-1.txt", "star-1.txt", "post.txt", "star.txt")
    articles = zip(story.articles, ids, strict=True)
    return replace(story, articles=tuple(replace(each, id=name) for each, name in articles))


def _days(second: dict[str, str]) -> list[ToldDay]:
    first = ToldDay("2031-11-27", (), {"post-1.txt": "solmar", "star-1.txt": "solmar"})
    return [first, ToldDay("2031-11-28", (developing_briefing(),), second)]


TOGETHER = {"post.txt": "solmar", "star.txt": "solmar"}


def test_a_day_is_judged_label_by_label() -> None:
    judged = [each for each in judge([_quake()], _days(TOGETHER)) if each.kind != "first"]
    assert [(each.kind, each.outcome) for each in judged] == [
        ("changed", ""),
        ("new", ""),
        ("known", ""),
        ("new", "left out told"),
        ("corrected", ""),
        ("withdrawn", ""),
        ("continued", ""),
    ]


@pytest.mark.parametrize(
    ("right", "wrong", "kind", "outcome"),
    [
        ("new: The first ship", "known: The first ship", "known", "printed as new"),
        (
            "  6,301 -> 6,438",
            "  6,301 -> 438 people, the civil",
            "changed",
            "other values: '6,301'",
        ),
        ("  was | The airport of Solmar was", "  was | Schools in", "corrected", "not told"),
        ("known: Schools", "new: Schools", "new", "nothing of its story told"),
    ],
)
def test_what_is_wrong_is_said(right: str, wrong: str, kind: str, outcome: str) -> None:
    judged = judge([_quake(QUAKE.replace(right, wrong))], _days(TOGETHER))
    assert (kind, outcome) in [(each.kind, each.outcome) for each in judged]


def test_a_change_and_a_withdrawal_without_a_label_are_false() -> None:
    text = QUAKE.replace("changed: The", "known: The").replace("  6,301 -> 6,438 | The", "  The")
    text = text.replace("withdrawn: A dam above the town\n", "")
    judged = [
        (each.kind, each.outcome, each.text) for each in judge([_quake(text)], _days(TOGETHER))
    ]
    toll = "The earthquake in Solmar has killed 6,438 people, the civil protection agency said."
    assert ("known", "printed as changed", toll) in judged
    assert ("false changed", f"'6,301' in: {TOLL.text}", toll) in judged
    assert ("false withdrawal", "taken back", DAM.text) in judged


def test_a_sentence_told_again_stands_for_the_one_before() -> None:
    text = QUAKE.replace("new (delay): A ship", "again [ship]: A ship")
    text = text.replace("new: The first", "new [ship]: The first")
    kinds = [each.kind for each in judge([_quake(text)], _days(TOGETHER))]
    assert kinds.count("new") == 1


def test_a_story_goes_on_where_all_of_its_articles_stand_in_it() -> None:
    def outcome(second: dict[str, str]) -> list[str]:
        judged = judge([_quake()], _days(second))
        return [each.outcome for each in judged if each.kind == "continued"]

    assert outcome(TOGETHER) == [""]
    assert outcome({**TOGETHER, "star.txt": "another"}) == ["in part"]
    assert outcome(dict.fromkeys(TOGETHER, "another")) == ["not at all"]


def test_two_stories_told_as_one_are_glued() -> None:
    barge = read_story("barge", TINY)
    days = _days({**TOGETHER, barge.articles[1].id: "solmar"})
    glued = [each for each in judge([_quake(), barge], days) if each.kind == "glued"]
    assert [each.text for each in glued] == ["barge, quake"]


def test_days_are_told_by_the_real_command_path(tmp_path: Path) -> None:
    story = read_story("barge", TINY)
    days = tell_days([story], tmp_path)
    assert [day.day for day in days] == ["2031-03-04", "2031-03-05"]
    assert set(days[1].story_of) == {each.id for each in story.articles[1:3]}
    points = told_of(days[0].briefings).points
    cited = {each.quote for point in points for each in point.cited}
    assert cited == {each.text for each in story.articles[0].sentences}
