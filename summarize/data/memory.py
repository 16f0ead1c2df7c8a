"""What earlier briefings told of a story, and what today's is beside it."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from summarize.data.articles import Span
from summarize.data.points import Citation

# new: it has no earlier briefing of the story; developing: today's articles tell something new or
# otherwise; unchanged: they do not; ended: for some days no article has been about it.
StoryState = Literal["new", "developing", "unchanged", "ended"]
# Before the id of a notice, where it is cited among earlier articles: one may have the same id.
NOTICE = "\0"
# new: no earlier briefing told it; changed: one told another value; known: one told it.
Novelty = Literal["new", "changed", "known"]


@dataclass(frozen=True, slots=True)
class EarlierArticle:
    """An article that an earlier briefing was made of, as far as it is remembered.

    `opening` is the beginning of its text, by which its story is known again; it may be empty.
    """

    id: str
    source: str
    title: str
    sha256: str
    url: str = ""
    published: datetime | None = None
    language: str = ""
    opening: str = ""


@dataclass(frozen=True, slots=True)
class EarlierCitation:
    """The exact characters of an earlier article that say a claim: its text has `quote` at `span`.

    `article_id` names one of the earlier articles of its story.
    """

    article_id: str
    span: Span
    quote: str


@dataclass(frozen=True, slots=True)
class EarlierClaim:
    """A point that an earlier briefing printed.

    `day` is the day of that briefing (ISO 8601); the first citation is of the article that the
    words are from.
    """

    day: str
    text: str
    citations: tuple[EarlierCitation, ...]

    def __post_init__(self) -> None:
        if not self.citations:
            raise ValueError("a claim without a citation cannot be remembered")

    @property
    def id(self) -> str:
        """What tells this claim from every other: 16 hexadecimal digits."""
        first = self.citations[0]
        told = f"{self.day}\0{self.text}\0{first.article_id}\0{first.span.start}"
        return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class EarlierStory:
    """A story as the briefings of earlier days told it.

    `first_day` and `last_day` are those of its briefings. `claims` are in the order in which they
    were told, without those that were changed or taken back later. `superseded` are those that
    were changed: who tells them again tells nothing new.
    """

    id: str
    title: str
    first_day: str
    last_day: str
    articles: tuple[EarlierArticle, ...]
    claims: tuple[EarlierClaim, ...] = ()
    superseded: tuple[EarlierClaim, ...] = ()

    @property
    def told(self) -> tuple[EarlierClaim, ...]:
        """All that was told and not taken back, by day."""
        return tuple(sorted((*self.superseded, *self.claims), key=lambda claim: claim.day))

    def article(self, article_id: str) -> EarlierArticle:
        """The earlier article with this id."""
        return next(each for each in self.articles if each.id == article_id)


@dataclass(frozen=True, slots=True)
class News:
    """What a point is to a reader of the earlier briefings of its story.

    `earlier` is the id of the claim that it changes or repeats, "" where it is new. Of a changed
    one `before` is the value in the earlier words, and `after` the span of the value that stands
    now, in the text of the point.
    """

    novelty: Novelty
    earlier: str = ""
    before: str = ""
    after: Span | None = None

    def __post_init__(self) -> None:
        if (self.novelty == "new") != (self.earlier == ""):
            raise ValueError("a point that is not new has an earlier claim, and no other has")


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """An earlier claim that its own source no longer makes.

    `claim` is its id, `article_id` the newer version of an article that it cites. `citation` is
    what that says otherwise: with it the claim was corrected, without it was withdrawn.
    """

    claim: str
    article_id: str
    citation: Citation | None = None


@dataclass(frozen=True, slots=True)
class Memory:
    """What a briefing knows of the days before it.

    Attributes:
        story: the id of the story, the same on all its days.
        day: the day of the briefing (ISO 8601).
        state: what the day is to the story.
        earlier: what was told of it before; None where it is new.
        news: what each point is to a reader of that, in the order of the points.
        withdrawals: earlier claims that their sources no longer make.
        merged: the ids of other stories that have become part of this one.
        split_from: the id of the story that this one was a part of before; or "".
        notices: the articles of today that only take earlier ones back; their `opening` is quoted.
    """

    story: str
    day: str
    state: StoryState = "new"
    earlier: EarlierStory | None = None
    news: tuple[News, ...] = ()
    withdrawals: tuple[Withdrawal, ...] = ()
    merged: tuple[str, ...] = ()
    split_from: str = ""
    notices: tuple[EarlierArticle, ...] = ()

    def article(self, article_id: str) -> EarlierArticle:
        """The earlier article with this id, or with `NOTICE` before it the notice."""
        if article_id.startswith(NOTICE):
            return next(each for each in self.notices if each.id == article_id[len(NOTICE) :])
        if self.earlier is None:
            raise ValueError("a story that is new has no earlier articles")
        return self.earlier.article(article_id)

    def claim(self, claim_id: str) -> EarlierClaim:
        """The earlier claim with this id."""
        claims = self.earlier.told if self.earlier is not None else ()
        return next(each for each in claims if each.id == claim_id)
