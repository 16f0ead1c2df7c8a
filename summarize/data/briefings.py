"""The results: a briefing with its ledger, a story, and the briefings of a day."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from summarize.data.articles import Article, Span, count_words
from summarize.data.points import Disagreement, Point
from summarize.data.sources import NO_SOURCES, Sources

if TYPE_CHECKING:
    from summarize.data.memory import Memory

Status = Literal["ok", "degraded"]
Fate = Literal["used", "duplicate", "left out"]
Ended = Literal["full", "little", "nothing"]
Unit = Literal["words", "sentences"]


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """What became of one input sentence; `point` counts from 0 and is None where it is in none."""

    article_id: str
    span: Span
    fate: Fate
    point: int | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Extent:
    """How much of the length that was asked for a briefing has, and why it has no more.

    Attributes:
        unit: what is counted.
        limit: the most that there may be.
        used: what the points have together.
        ended: `full`, where nothing more that was worth its place fitted in; `little`, where what
            was left would have added too little; `nothing`, where all else repeats a point or may
            not be printed.
    """

    unit: Unit
    limit: int
    used: int
    ended: Ended


@dataclass(frozen=True, slots=True)
class Briefing:
    """The result: points in reading order, and everything needed to check them.

    `memory` is what it knows of the days before, where it is the briefing of a day that has one;
    `sources` is what became of the records that were found for it. `extent` is None where it is not
    known, as of a briefing that was written before version 5 of the schema.
    """

    title: str
    points: tuple[Point, ...]
    disagreements: tuple[Disagreement, ...]
    articles: tuple[Article, ...]
    ledger: tuple[LedgerEntry, ...]
    signature: tuple[tuple[str, str], ...]
    status: Status = "ok"
    warnings: tuple[str, ...] = ()
    memory: "Memory | None" = None
    sources: Sources = NO_SOURCES
    extent: Extent | None = None

    @property
    def words(self) -> int:
        """How many words the points have together; title and sources are not counted."""
        return sum(count_words(point.text) for point in self.points)

    def article(self, article_id: str) -> Article:
        """The article with this id."""
        return next(article for article in self.articles if article.id == article_id)


@dataclass(frozen=True, slots=True)
class Story:
    """Articles about one event."""

    id: str
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class DailyBriefing:
    """One briefing per story of a pile of articles, the most widely reported first."""

    day: str
    briefings: tuple[Briefing, ...]
    warnings: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[Briefing]:
        return iter(self.briefings)
