"""What was told beside the labels: each label becomes one judged line.

A point tells a sentence where it cites it: one quotes the other, in the same article.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from benchmarks.days_told.stories import Labelled, TimedArticle, ToldStory
from benchmarks.days_told.telling import Cited, TellingPoint, Told, ToldDay, is_same, told_of
from summarize.data import EarlierClaim

# What stands for the story of an article that the day did not put into any.
_NONE = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """A label and what became of it: `outcome` is "" where that is right."""

    kind: str
    outcome: str
    story: str
    day: str
    text: str
    trap: str = ""


def judge(stories: Sequence[ToldStory], days: Sequence[ToldDay]) -> Iterator[Judged]:
    """Judge every label, every point that says "changed", and whether stories stay themselves."""
    for day in days:
        told = told_of(day.briefings)
        for story in stories:
            yield from _judge_first(story, day.day, told)
        on_day = [story for story in stories if day.day in story.days[1:]]
        for story in on_day:
            yield from _judge_labels(story, day.day, told)
        yield from _false_changes(on_day, day.day, told)
    yield from _continuation(stories, days)
    yield from _gluing(stories, days)


def _judge_first(story: ToldStory, day: str, told: Told) -> Iterator[Judged]:
    """Whether the first day tells all, so that a reader of it knows what labels say he knows."""
    for article in story.of(day) if day == story.days[0] else ():
        for line in article.sentences:
            place = (Cited(article.id, line.text),)
            outcome = "" if _printed(place, told) else _why_not(place, told)
            yield Judged("first", outcome, story.name, day, line.text)


def _judge_labels(story: ToldStory, day: str, told: Told) -> Iterator[Judged]:
    articles = story.of(day)
    for article in articles:
        for line in article.lines:
            if line.label in ("-", "again"):
                continue
            kind = line.label
            if kind == "changed" and line.trap == "course":
                kind = "changed course"
            outcome = _outcome(line, article, _places(line, article, articles), told)
            yield Judged(kind, outcome, story.name, day, line.text, line.trap)


def _places(
    line: Labelled, article: TimedArticle, articles: Iterable[TimedArticle]
) -> tuple[Cited, ...]:
    """Where a day tells what a sentence tells: there, and wherever it is told again."""
    again = (
        Cited(other.id, each.text)
        for other in articles
        for each in other.sentences
        if line.key and each.key == line.key
    )
    return (Cited(article.id, line.text), *again)


def _outcome(line: Labelled, article: TimedArticle, places: Sequence[Cited], told: Told) -> str:
    if line.label == "known":
        return _told_again(line, article, told)
    if line.label == "new":
        return "" if _printed(places, told) else _why_not(places, told)
    if line.label == "changed":
        return _change(line, places, told)
    return _taking_back(line, told)


def _told_again(line: Labelled, article: TimedArticle, told: Told) -> str:
    """Whether a known sentence was printed as if it were not, alone or in one point with news."""
    place = Cited(article.id, line.text)
    for point in told.points:
        if point.news.novelty != "known" and is_same(point.cited[0], place):
            quoted = [each for each in article.sentences if each.text in point.cited[0].quote]
            is_alone = all(each.label in ("-", "known") for each in quoted)
            return f"printed as {point.news.novelty}" + ("" if is_alone else " beside news")
    return ""


def _printed(places: Sequence[Cited], told: Told) -> list[TellingPoint]:
    """The points that tell a fact as new or as changed."""
    return [
        point
        for point in told.points
        if point.news.novelty != "known"
        and any(is_same(cited, place) for cited in point.cited for place in places)
    ]


def _why_not(places: Sequence[Cited], told: Told) -> str:
    """Why a fact was not printed: the reason of the ledger without its day and its number."""
    for place in places:
        for cited, reason in told.left_out:
            if is_same(cited, place):
                return re.sub(r" on \d.*| \d+", "", reason)
    return "nothing of its story told"


def _change(line: Labelled, places: Sequence[Cited], told: Told) -> str:
    printed = _printed(places, told)
    changed = [point for point in printed if point.news.novelty == "changed"]
    if not changed:
        return "printed as new" if printed else _why_not(places, told)
    if line.trap == "course" or any(_has_values(line, point) for point in changed):
        return ""
    return f"other values: {changed[0].news.before!r}"


def _has_values(line: Labelled, point: TellingPoint) -> bool:
    after = point.news.after.of(point.text) if point.news.after is not None else ""
    return _overlap(line.before, point.news.before) and _overlap(line.after, after)


def _overlap(one: str, other: str) -> bool:
    one, other = one.casefold(), other.casefold()
    return bool(one and other) and (one in other or other in one)


def _taking_back(line: Labelled, told: Told) -> str:
    """Whether an earlier sentence was told to be taken back, or at least to be otherwise."""
    start = line.earlier or line.text
    for each in told.taken_back:
        if _says(each.claim, start):
            is_right = each.is_corrected or line.label == "withdrawn"
            return "" if is_right else "told as withdrawn"
    if line.label == "corrected":
        changed = (point for point in told.points if point.news.novelty == "changed")
        if any(point.earlier and _says(point.earlier, start) for point in changed):
            return ""
    return "not told"


def _says(claim: EarlierClaim, start: str) -> bool:
    """Whether it quotes a sentence that begins so; a claim may have several sentences."""
    return any(start in each.quote for each in claim.citations)


def _false_changes(stories: Sequence[ToldStory], day: str, told: Told) -> Iterator[Judged]:
    """Points that say "changed", and claims taken back, for which there is no such label."""
    lines = [
        (story, article, line)
        for story in stories
        for article in story.of(day)
        for line in article.lines
        if line.label in ("changed", "corrected", "withdrawn")
    ]
    keys = {(story.name, line.key) for story, _, line in lines if line.key}
    places = [Cited(article.id, line.text) for _, article, line in lines]
    for story in stories:
        for article in story.of(day):
            again = [each for each in article.sentences if (story.name, each.key) in keys]
            places.extend(Cited(article.id, each.text) for each in again)
    for point in told.points:
        is_known = any(is_same(cited, place) for cited in point.cited for place in places)
        if point.news.novelty == "changed" and not is_known:
            earlier = point.earlier.text if point.earlier else ""
            before = point.news.before
            yield Judged("false changed", f"{before!r} in: {earlier}", "", day, point.text)
    starts = [line.earlier or line.text for _, _, line in lines]
    for each in told.taken_back:
        if not any(_says(each.claim, start) for start in starts):
            yield Judged("false withdrawal", "taken back", "", day, each.claim.text)


def _continuation(stories: Sequence[ToldStory], days: Sequence[ToldDay]) -> Iterator[Judged]:
    """Whether all articles of each day go on with the one story of the days before."""
    story_of = {(day.day, name): story for day in days for name, story in day.story_of.items()}
    for story in stories:
        earlier: set[str] = set()
        for day in story.days:
            today = {story_of.get((day, each.id), _NONE) for each in story.of(day)}
            if day != story.days[0]:
                outcome = "" if len(today) == 1 and today <= earlier else _way_apart(today, earlier)
                yield Judged("continued", outcome, story.name, day, story.topic)
            earlier |= today


def _way_apart(today: set[str], earlier: set[str]) -> str:
    if today == {_NONE}:
        return "in no story"
    return "in part" if today & earlier else "not at all"


def _gluing(stories: Sequence[ToldStory], days: Sequence[ToldDay]) -> Iterator[Judged]:
    """Stories of a day that have articles of several."""
    name_of = {each.id: story.name for story in stories for each in story.articles}
    for day in days:
        names: dict[str, set[str]] = {}
        for article_id, story in day.story_of.items():
            names.setdefault(story, set()).add(name_of[article_id])
        for glued in names.values():
            if len(glued) > 1:
                yield Judged("glued", "glued", "", day.day, ", ".join(sorted(glued)))
