"""What indexes, feeds and the mail tell of a story: plain values, which can be kept as JSON."""

from collections.abc import Mapping
from dataclasses import dataclass

from summarize.languages.day import ClaimKind, State
from summarize.renderers.news import tally


@dataclass(frozen=True, slots=True)
class EntrySource:
    """An article that an entry cites, by its number; `told` is the earlier day that cited it."""

    number: int
    outlet: str
    title: str = ""
    day: str = ""
    address: str = ""
    told: str = ""


@dataclass(frozen=True, slots=True)
class EntryClaim:
    """A point, or a claim that was told earlier and taken back.

    Attributes:
        key: where it stands on the page of its story: "p1", "w1".
        text: the point with its days in brackets; of one taken back, what was told.
        kind: what it is to a reader; "" in a new story, where all is new.
        facts: how many say it; of one taken back, when it was told and by whom.
        sources: the numbers of those that say it.
        before: of a changed one the earlier value, and `after` the one that stands now.
        earlier: the numbers of those that told it before.
        day: on which it was told before.
        date: the day of what it tells, where that is known.
        then: of one taken back, what became of it, in words.
        now: of a corrected one, what the source says now; of a withdrawn one "".
    """

    key: str
    text: str
    kind: ClaimKind | None = None
    facts: str = ""
    sources: tuple[int, ...] = ()
    before: str = ""
    after: str = ""
    earlier: tuple[int, ...] = ()
    day: str = ""
    date: str = ""
    then: str = ""
    now: str = ""


@dataclass(frozen=True, slots=True)
class EntryDispute:
    """What sources disagree about; each side is a value and the numbers of those that give it."""

    about: str
    sides: tuple[tuple[str, tuple[int, ...]], ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the index of a day tells of one story.

    Attributes:
        title: that of the briefing.
        articles: the ids of its articles.
        outlets: how many outlets they are of.
        status: that of the briefing.
        words: how many its points have.
        facts: what it was made of, and how many disagreements it tells, for people.
        lead: the text of its first point; "" where it has none.
        language: that of most of its articles; may be empty.
        annotations: the names of its Web Annotations, where these are among the formats.
        story: the id of the story, on all its days the same; "" without a memory.
        state: what the day is to it.
        first_day: the first day on which it was told, and `last_day` the last before this one.
        updated: when it last changed (ISO 8601, UTC); "" where nothing is known of it.
        names: those of the outlets.
        disagreements: how many it tells.
        claims: its points, then the earlier claims that were taken back.
        disputes: the disagreements.
        sources: what all these cite.
        worded: which of its points a model worded, for people; "" where none did.
    """

    title: str
    articles: tuple[str, ...]
    outlets: int
    status: str
    words: int
    facts: str
    lead: str
    language: str = ""
    annotations: tuple[str, ...] = ()
    story: str = ""
    state: State = "new"
    first_day: str = ""
    last_day: str = ""
    updated: str = ""
    names: tuple[str, ...] = ()
    disagreements: int = 0
    claims: tuple[EntryClaim, ...] = ()
    disputes: tuple[EntryDispute, ...] = ()
    sources: tuple[EntrySource, ...] = ()
    worded: str = ""

    @property
    def points(self) -> tuple[EntryClaim, ...]:
        """Its claims without those that were taken back."""
        return tuple(each for each in self.claims if each.key.startswith("p"))

    @property
    def taken_back(self) -> tuple[EntryClaim, ...]:
        """Its claims that were taken back."""
        return tuple(each for each in self.claims if each.key.startswith("w"))

    @property
    def counts(self) -> dict[ClaimKind, int]:
        """How many claims are what to a reader of the earlier briefings."""
        return tally([each.kind for each in self.claims if each.kind is not None])

    @property
    def is_single(self) -> bool:
        """Whether it is of one article."""
        return len(self.articles) == 1


@dataclass(frozen=True, slots=True)
class MentionSource:
    """An article of a story that is only named."""

    outlet: str
    title: str = ""
    day: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A story that has no briefing: its articles are named, and linked where they can be."""

    title: str
    articles: tuple[MentionSource, ...]
    story: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class EndedStory:
    """A story that no article has been about for some days.

    `file` is where it was told last, from the folder of the day and without the end of its name:
    "../2026-11-25/01-ferry"; "" where that is not known.
    """

    title: str
    story: str
    first_day: str
    last_day: str
    file: str = ""


def told_entry(value: Mapping[str, object]) -> Entry:
    """An entry of its fields as JSON has them, as `dataclasses.asdict` made them.

    Raises:
        ValueError: they are not those of an entry.
    """
    from pydantic import TypeAdapter

    return TypeAdapter(Entry).validate_python(dict(value))
