"""A run of `daily` for each day of some stories, and what its files say.

The pile of a day is a folder of its own, as where an inbox is emptied every morning.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from benchmarks.days_told.stories import ToldStory
from summarize.batch import DayOptions, Task, run_tasks
from summarize.data import Briefing, Citation, EarlierClaim, LedgerEntry, Memory, News
from summarize.documents import read_saved
from summarize.pipeline import Method


@dataclass(frozen=True, slots=True)
class ToldDay:
    """What was written of a day: the briefings, and the id of the story of each article."""

    day: str
    briefings: tuple[Briefing, ...]
    story_of: Mapping[str, str]


class Cited(NamedTuple):
    """A quotation of an article."""

    article_id: str
    quote: str


class TellingPoint(NamedTuple):
    """A point of a briefing as far as it is judged; the words are those of the first citation."""

    text: str
    cited: tuple[Cited, ...]
    news: News
    earlier: EarlierClaim | None


class TakenBack(NamedTuple):
    """An earlier claim that a briefing corrects or withdraws."""

    claim: EarlierClaim
    is_corrected: bool


class Told(NamedTuple):
    """All that a day told: points, what was taken back, and why passages were left out."""

    points: tuple[TellingPoint, ...]
    taken_back: tuple[TakenBack, ...]
    left_out: tuple[tuple[Cited, str], ...]


def tell_days(stories: Sequence[ToldStory], folder: Path) -> tuple[ToldDay, ...]:
    """Tell day after day what the stories have, all in one pile, into an empty folder."""
    days = sorted({day for story in stories for day in story.days})
    return tuple(_tell_day(stories, day, folder) for day in days)


def _tell_day(stories: Sequence[ToldStory], day: str, folder: Path) -> ToldDay:
    inbox, out = folder / "in" / day, folder / "out"
    inbox.mkdir(parents=True)
    for article in (each for story in stories for each in story.of(day)):
        (inbox / article.id).write_text(article.page, "utf-8")
    task = Task(
        "daily",
        "daily",
        inputs=(str(inbox),),
        folder=out,
        formats=(("json", ".json"),),
        method=Method(),
        day=DayOptions(day),
    )
    (ended,) = run_tasks([task])
    if ended.fault is not None:
        raise ended.fault.error
    return _read_day(out / day)


def _read_day(folder: Path) -> ToldDay:
    """What the files of a day say."""
    index = (folder / "index.json").read_bytes()
    saved = read_saved(index, "index.json", lambda name: (folder / name).read_bytes())
    remembered = json.loads((folder / "memory.json").read_text("utf-8"))
    story_of = {each["id"]: each["story"] for each in remembered["articles"]}
    return ToldDay(folder.name, saved.briefings, story_of)


def told_of(briefings: Iterable[Briefing]) -> Told:
    """What briefings told."""
    parts = [_told(each, each.memory) for each in briefings if each.memory is not None]
    return Told(
        tuple(point for each in parts for point in each.points),
        tuple(back for each in parts for back in each.taken_back),
        tuple(left for each in parts for left in each.left_out),
    )


def _told(briefing: Briefing, memory: Memory) -> Told:
    texts = {each.id: each.text for each in briefing.articles}

    def cited(each: Citation | LedgerEntry) -> Cited:
        return Cited(each.article_id, each.span.of(texts[each.article_id]))

    points = (
        TellingPoint(
            point.text,
            tuple(map(cited, point.citations)),
            news,
            memory.claim(news.earlier) if news.earlier else None,
        )
        for point, news in zip(briefing.points, memory.news, strict=True)
    )
    back = (
        TakenBack(memory.claim(each.claim), each.citation is not None)
        for each in memory.withdrawals
    )
    left_out = (
        (cited(each), f"{each.fate} {each.reason}".strip())
        for each in briefing.ledger
        if each.fate != "used"
    )
    return Told(tuple(points), tuple(back), tuple(left_out))


def is_same(one: Cited, other: Cited) -> bool:
    """Whether one quotes the other."""
    first, second = one.quote, other.quote
    return one.article_id == other.article_id and (first in second or second in first)
