"""What each passage of today is to a reader of the earlier briefings of its story."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from summarize.data import (
    Article,
    EarlierClaim,
    EarlierStory,
    News,
    Passage,
    Span,
    Withdrawal,
)
from summarize.novelty.changes import Change, Changes
from summarize.novelty.compared import Compared
from summarize.novelty.taken_back import find_withdrawals
from summarize.novelty.told import Told
from summarize.scoring import Material

NEW = News("new")


@dataclass(frozen=True, slots=True)
class Novelties:
    """What the passages of a story are to a reader of its earlier briefings.

    Attributes:
        news: of each passage that is not new, by its position.
        days: the day on which a known passage was told.
        withdrawals: the earlier claims that their sources no longer make.
    """

    news: Mapping[int, News] = field(default_factory=dict)
    days: Mapping[int, str] = field(default_factory=dict)
    withdrawals: tuple[Withdrawal, ...] = ()

    def of(self, passage: int) -> News:
        """What a passage is: new where nothing like it was told."""
        return self.news.get(passage, NEW)

    @property
    def known(self) -> dict[int, str]:
        """The known passages, each with the reason why it is left out."""
        return {passage: told_on(day) for passage, day in self.days.items()}

    @property
    def changed(self) -> list[int]:
        """The passages that tell a value otherwise, ascending."""
        return sorted(at for at, news in self.news.items() if news.novelty == "changed")


def told_on(day: str) -> str:
    """The reason for which a sentence is left out that a briefing of this day told."""
    return f"told on {day}"


def find_news(
    material: Material, given: Sequence[Article], earlier: EarlierStory | None
) -> Novelties:
    """What the passages of a story are to a reader of what was told of it on earlier days.

    A passage is changed if one of its sentences gives a value otherwise than an earlier claim, and
    known if earlier claims tell every one of its sentences; else it is new.

    Args:
        material: the story of today.
        given: all articles of today, with those that were taken back.
        earlier: what was told of the story; None where it is new.
    """
    if earlier is None or not earlier.claims:
        return Novelties()
    withdrawals = find_withdrawals(
        given,
        material.sentences,
        earlier,
        table=material.outlets,
        language=material.language,
    )
    if not material.passages:
        return Novelties(withdrawals=withdrawals)
    asked = _Asked(Compared.of(material, earlier))
    news: dict[int, News] = {}
    days: dict[int, str] = {}
    for number, places in enumerate(material.members):
        found = [change for place in places if (change := asked.change(place)) is not None]
        if found:
            news[number] = _changed(found[0], material.passages[number])
            continue
        claims = [claim for place in places if (claim := asked.claim(place)) is not None]
        if len(claims) == len(places):
            latest = max(claims, key=lambda claim: claim.day)
            news[number] = News("known", latest.id)
            days[number] = latest.day
    return Novelties(news, days, withdrawals)


class _Asked:
    """What is changed in a sentence and who told it, each asked once."""

    def __init__(self, compared: Compared) -> None:
        self._places = compared.places
        self._told, self._changes = Told(compared), Changes(compared)
        self._claims: dict[int, EarlierClaim | None] = {}
        self._changed: dict[int, Change | None] = {}

    def change(self, place: int) -> Change | None:
        """What of the sentence at a position of the story is told otherwise."""
        at = self._places.get(place)
        if at is None:
            return None
        if at not in self._changed:
            self._changed[at] = self._changes.of(at)
        return self._changed[at]

    def claim(self, place: int) -> EarlierClaim | None:
        """The claim that tells it."""
        at = self._places.get(place)
        if at is None:
            return None
        if at not in self._claims:
            self._claims[at] = self._told.by(at)
        return self._claims[at]


def _changed(change: Change, passage: Passage) -> News:
    """What a passage is of which a sentence has a changed value, with its place in the passage."""
    words = change.after.of(change.text)
    return News("changed", change.claim.id, change.before, _place(words, change, passage))


def _place(words: str, change: Change, passage: Passage) -> Span | None:
    """Where the words of the value stand in the passage; None where it was trimmed off."""
    start = passage.text.find(change.text)
    if start >= 0:
        return Span(start + change.after.start, start + change.after.end)
    start = passage.text.find(words)
    return Span(start, start + len(words)) if start >= 0 else None
