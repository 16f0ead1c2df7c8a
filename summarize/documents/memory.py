"""What a briefing knows of the days before it, as a part of its document."""

from collections.abc import Mapping
from datetime import date, datetime

from summarize.data import (
    EarlierArticle,
    EarlierCitation,
    EarlierClaim,
    EarlierStory,
    Memory,
    News,
    Novelty,
    Span,
    StoryState,
    Withdrawal,
)
from summarize.documents.parts import CitationPart, Part, citation_parts, told_citations

_Texts = Mapping[str, str]


class EarlierArticlePart(Part):
    """An article of an earlier briefing; its text has this digest."""

    id: str
    source: str
    title: str
    url: str
    published: str | None
    sha256: str
    language: str = ""
    opening: str = ""


class EarlierCitationPart(Part):
    """The text of that earlier article has `quote` at `start:end`."""

    article_id: str
    start: int
    end: int
    quote: str


class EarlierClaimPart(Part):
    """A point of the briefing of an earlier day; points and withdrawals name it by its id."""

    id: str
    day: str
    text: str
    citations: tuple[EarlierCitationPart, ...]


class EarlierStoryPart(Part):
    """All that the briefing was compared with.

    `superseded` are claims that a later one changed: they are known, and stand no more.
    """

    id: str
    title: str
    first_day: str
    last_day: str
    articles: tuple[EarlierArticlePart, ...]
    claims: tuple[EarlierClaimPart, ...]
    superseded: tuple[EarlierClaimPart, ...] = ()


class SpanPart(Part):
    """A range of a text, in Unicode code points."""

    start: int
    end: int


class NewsPart(Part):
    """What the point at this place is to a reader of the earlier briefings.

    `earlier` is the id of the claim it changes or repeats. Of a changed one `before` is the earlier
    value, and `after` where the point has the value that stands now.
    """

    novelty: Novelty
    earlier: str = ""
    before: str = ""
    after: SpanPart | None = None


class WithdrawalPart(Part):
    """An earlier claim that `article_id`, a newer version of its source, no longer makes.

    `citation` is what that says otherwise; null where it says nothing of it.
    """

    claim: str
    article_id: str
    citation: CitationPart | None


class MemoryPart(Part):
    """The story and the day of the briefing, and what was told on earlier days.

    `notices` are articles of the day that only take earlier ones back: `opening` is quoted.
    """

    story: str
    day: str
    state: StoryState
    merged: tuple[str, ...] = ()
    split_from: str = ""
    earlier: EarlierStoryPart | None
    news: tuple[NewsPart, ...]
    withdrawals: tuple[WithdrawalPart, ...]
    notices: tuple[EarlierArticlePart, ...] = ()


def memory_part(memory: Memory, texts: _Texts) -> MemoryPart:
    """The part that tells of a memory; `texts` are those of the articles by their ids."""
    earlier = memory.earlier
    return MemoryPart(
        story=memory.story,
        day=memory.day,
        state=memory.state,
        merged=memory.merged,
        split_from=memory.split_from,
        earlier=_story_part(earlier) if earlier is not None else None,
        news=tuple(map(_news_part, memory.news)),
        withdrawals=tuple(
            WithdrawalPart(
                claim=each.claim,
                article_id=each.article_id,
                citation=citation_parts([each.citation], texts)[0] if each.citation else None,
            )
            for each in memory.withdrawals
        ),
        notices=tuple(map(_article_part, memory.notices)),
    )


def _story_part(story: EarlierStory) -> EarlierStoryPart:
    return EarlierStoryPart(
        id=story.id,
        title=story.title,
        first_day=story.first_day,
        last_day=story.last_day,
        articles=tuple(map(_article_part, story.articles)),
        claims=tuple(map(claim_part, story.claims)),
        superseded=tuple(map(claim_part, story.superseded)),
    )


def _article_part(article: EarlierArticle) -> EarlierArticlePart:
    return EarlierArticlePart(
        id=article.id,
        source=article.source,
        title=article.title,
        url=article.url,
        published=article.published.isoformat() if article.published else None,
        sha256=article.sha256,
        language=article.language,
        opening=article.opening,
    )


def claim_part(claim: EarlierClaim) -> EarlierClaimPart:
    """The part that tells of an earlier claim."""
    return EarlierClaimPart(
        id=claim.id,
        day=claim.day,
        text=claim.text,
        citations=tuple(
            EarlierCitationPart(
                article_id=each.article_id,
                start=each.span.start,
                end=each.span.end,
                quote=each.quote,
            )
            for each in claim.citations
        ),
    )


def _news_part(news: News) -> NewsPart:
    after = news.after
    return NewsPart(
        novelty=news.novelty,
        earlier=news.earlier,
        before=news.before,
        after=SpanPart(start=after.start, end=after.end) if after is not None else None,
    )


def told_memory(part: MemoryPart, texts: _Texts) -> Memory:
    """The memory that a part tells.

    Raises:
        KeyError: it cites an article that is not among `texts`.
        ValueError: it contradicts itself.
    """
    memory = Memory(
        story=part.story,
        day=part.day,
        state=part.state,
        earlier=_told_story(part.earlier) if part.earlier is not None else None,
        news=tuple(
            News(
                each.novelty,
                each.earlier,
                each.before,
                Span(each.after.start, each.after.end) if each.after is not None else None,
            )
            for each in part.news
        ),
        withdrawals=tuple(
            Withdrawal(
                each.claim,
                each.article_id,
                told_citations([each.citation], texts)[0] if each.citation is not None else None,
            )
            for each in part.withdrawals
        ),
        merged=part.merged,
        split_from=part.split_from,
        notices=tuple(map(_told_article, part.notices)),
    )
    _check_claims(memory)
    return memory


def _check_claims(memory: Memory) -> None:
    """Whether the claims that points and withdrawals name are there, with their articles."""
    told = memory.earlier.told if memory.earlier is not None else ()
    articles = {each.id for each in memory.earlier.articles} if memory.earlier is not None else ()
    cited = {claim.id: [each.article_id for each in claim.citations] for claim in told}
    named = [each.earlier for each in memory.news if each.earlier]
    for claim in (*named, *(each.claim for each in memory.withdrawals)):
        if claim not in cited or not set(cited[claim]) <= set(articles):
            raise ValueError(f"an earlier claim or an article that it cites is missing: {claim!r}")


def _told_story(part: EarlierStoryPart) -> EarlierStory:
    for day in (part.first_day, part.last_day):
        date.fromisoformat(day)
    return EarlierStory(
        id=part.id,
        title=part.title,
        first_day=part.first_day,
        last_day=part.last_day,
        articles=tuple(map(_told_article, part.articles)),
        claims=tuple(map(told_claim, part.claims)),
        superseded=tuple(map(told_claim, part.superseded)),
    )


def _told_article(part: EarlierArticlePart) -> EarlierArticle:
    return EarlierArticle(
        id=part.id,
        source=part.source,
        title=part.title,
        sha256=part.sha256,
        url=part.url,
        published=datetime.fromisoformat(part.published) if part.published else None,
        language=part.language,
        opening=part.opening,
    )


def told_claim(part: EarlierClaimPart) -> EarlierClaim:
    """The earlier claim that a part tells.

    Raises:
        ValueError: its id is another.
    """
    claim = EarlierClaim(
        part.day,
        part.text,
        tuple(
            EarlierCitation(each.article_id, Span(each.start, each.end), each.quote)
            for each in part.citations
        ),
    )
    if claim.id != part.id:
        raise ValueError(f"the claim {part.text!r} of {part.day} has another id than {part.id!r}")
    return claim
