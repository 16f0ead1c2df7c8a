"""What is found out about a story: who says the same, who reports a point, who says otherwise."""

from dataclasses import dataclass
from typing import Literal

from summarize.data.articles import Origin, Sentence, Span

# How fully an article reports a claim: every checkable fact, the main claim without some detail, or
# the contrary of the main claim.
Level = Literal["full", "main", "against"]
DetailKind = Literal["number", "date", "name", "quotation"]


@dataclass(frozen=True, slots=True)
class DuplicateCluster:
    """Sentences that state the same, and the one that stands for them."""

    members: tuple[Sentence, ...]
    representative: Sentence

    def __post_init__(self) -> None:
        if self.representative not in self.members:
            raise ValueError("the representative must be one of the members")


@dataclass(frozen=True, slots=True)
class Link:
    """Two sentences of one story that make the same claim; `a` and `b` are positions.

    "duplicate": one can stand for the other. "contains": `a` says all that `b` says, and more.
    """

    a: int
    b: int
    relation: Literal["duplicate", "contains"]
    score: float


@dataclass(frozen=True, slots=True)
class Support:
    """How many outlets said it, and how many of them independently (wire copies count once)."""

    outlets: int
    independent: int

    def __post_init__(self) -> None:
        if not 1 <= self.independent <= self.outlets:
            raise ValueError(f"impossible support: {self.independent} of {self.outlets}")


@dataclass(frozen=True, slots=True, order=True)
class Citation:
    """The exact characters of an article that say it, and how much of it the article says."""

    article_id: str
    span: Span
    level: Level = "full"


@dataclass(frozen=True, slots=True)
class Detail:
    """A number, date, name or quotation of a point, and the articles of the story that have it.

    `span` counts in the text of the point.
    """

    span: Span
    kind: DetailKind
    article_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ResolvedDate:
    """A word of a point that names a day by its distance ("yesterday"), and the day it names.

    `span` counts in the text of the point; `date` is ISO 8601: a day, or "2004-12", "2004" or
    "2004-W50" where a month, a year or a week is meant.
    """

    span: Span
    date: str


@dataclass(frozen=True, slots=True)
class Point:
    """One statement of a briefing with everything needed to check it.

    `date` is the day of what it tells (ISO 8601), or its month or year, where that is known and the
    story is of several days.
    """

    text: str
    citations: tuple[Citation, ...]
    origin: Origin
    support: Support
    note: str = ""
    details: tuple[Detail, ...] = ()
    resolved: tuple[ResolvedDate, ...] = ()
    date: str = ""

    def __post_init__(self) -> None:
        if not self.citations:
            raise ValueError("a point without a citation cannot be printed")


@dataclass(frozen=True, slots=True)
class Side:
    """One version of a disputed fact: the value in the outlet's words, and where it says so.

    `day` is that on which it was told (ISO 8601), where the values followed one another.
    """

    value: str
    citations: tuple[Citation, ...]
    day: str = ""

    def __post_init__(self) -> None:
        if not self.citations:
            raise ValueError("a side without a citation cannot be printed")


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two or more values that sources give for the same thing; `note` may convert units."""

    about: str
    sides: tuple[Side, ...]
    note: str = ""

    def __post_init__(self) -> None:
        if len(self.sides) < 2:
            raise ValueError("a disagreement has at least two sides")

    @property
    def is_history(self) -> bool:
        """Whether nobody disagrees: each value was told on another day, and became the next."""
        return all(side.day for side in self.sides)
