"""What one day told, as it is written beside its stories: `memory.json`.

The archive holds nothing of a day that does not stand there.
"""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Literal

from pydantic import ValidationError

from summarize.characters import safe_json, without_surrogates
from summarize.data import (
    Article,
    Briefing,
    EarlierCitation,
    EarlierClaim,
    Memory,
    Span,
    StoryState,
)
from summarize.documents import (
    EarlierArticlePart,
    EarlierClaimPart,
    Part,
    claim_part,
    content,
    digest_of,
    digested,
    parse,
)
from summarize.errors import InputError
from summarize.patterns import regex
from summarize.settings import complaint
from summarize.stories import opening

MEMORY = "memory.json"

Fate = Literal["changed", "corrected", "withdrawn"]

_DAY = regex(r"\d{4}-\d\d-\d\d", re.ASCII)


class ArticleTold(EarlierArticlePart):
    """An article that a day read; `story` is empty where none tells of it, as of an old version."""

    story: str = ""
    withdrawn: bool = False


class FateTold(Part):
    """What became of the claim of an earlier day.

    `by` is the id of the claim that changed it, or of the article that no longer makes it.
    """

    claim: str
    fate: Fate
    by: str


class StoryTold(Part):
    """A story as a day told it.

    `file` is the name of its files without their ends; empty where it has none, as where it was
    only listed, or is unchanged. `claims` are those of its points that no earlier day told.
    """

    id: str
    title: str
    state: StoryState
    file: str = ""
    merged: tuple[str, ...] = ()
    split_from: str = ""
    claims: tuple[EarlierClaimPart, ...] = ()
    fates: tuple[FateTold, ...] = ()


class DayTold(Part):
    """All that a day told; `files` are the inputs that it read to the end, by their digests."""

    schema_version: Literal[1] = 1
    day: str
    told: tuple[StoryTold, ...]
    articles: tuple[ArticleTold, ...]
    files: tuple[str, ...] = ()

    @property
    def digest(self) -> str:
        """The SHA-256 of its content."""
        return digest_of(content(self.model_dump(mode="json")))

    def as_json(self) -> str:
        """The document, with its digest as the last key."""
        document = digested(self.model_dump(mode="json"))
        return safe_json(json.dumps(document, indent=1, ensure_ascii=False)) + "\n"


def is_day(name: str) -> bool:
    """Whether a name is that of a day, as its folder has it.

    >>> is_day("2026-11-28"), is_day("2026-13-01"), is_day("since-2026-11-20")
    (True, False, False)
    """
    if not _DAY.fullmatch(name):
        return False
    try:
        date.fromisoformat(name)
    except ValueError:
        return False
    return True


def read_day(data: bytes, name: str) -> DayTold:
    """The day in a `memory.json`.

    Raises:
        InputError: it is none, or somebody altered it.
    """
    value = parse(data, name)
    if not isinstance(value, Mapping) or "told" not in value:
        raise InputError(f"{name}: not the memory of a day")
    if value.get("digest") != digest_of(content(value)):
        raise InputError(f"{name}: was altered after it was written")
    try:
        return DayTold.model_validate(value)
    except ValidationError as error:
        raise InputError(
            f"{name}: not the memory of a day: {complaint(error.errors()[0])}"
        ) from error


def article_told(article: Article, story: str) -> ArticleTold:
    """What is remembered of an article."""
    return ArticleTold(
        id=without_surrogates(article.id),
        source=without_surrogates(article.source),
        title=without_surrogates(article.title),
        url=without_surrogates(article.url),
        published=article.published.isoformat() if article.published else None,
        sha256=article.sha256,
        language=article.language,
        opening=without_surrogates(opening(article.text)) if story else "",
        story=story,
        withdrawn=article.withdrawn,
    )


def listed_story(story: str, title: str, state: StoryState, memory: Memory | None) -> StoryTold:
    """A story of which a day told the title alone."""
    return StoryTold(
        id=story,
        title=without_surrogates(title),
        state=state,
        merged=memory.merged if memory else (),
        split_from=memory.split_from if memory else "",
    )


def told_story(briefing: Briefing, file: str = "") -> StoryTold:
    """What is remembered of a briefing that has a memory; one without it told everything anew."""
    memory = briefing.memory
    if memory is None:
        raise ValueError("a briefing without a story and a day cannot be remembered")
    claims = tuple(_claims(briefing, memory))
    return StoryTold(
        id=memory.story,
        title=without_surrogates(briefing.title),
        state=memory.state,
        file=file,
        merged=memory.merged,
        split_from=memory.split_from,
        claims=tuple(claim_part(claim) for _, claim in claims),
        fates=tuple(_fates(memory, dict(claims))),
    )


def _claims(briefing: Briefing, memory: Memory) -> Iterator[tuple[int, EarlierClaim]]:
    """The points that no earlier day told, each with its place."""
    texts = {each.id: each.text for each in briefing.articles}
    for at, point in enumerate(briefing.points):
        if memory.news and memory.news[at].novelty == "known":
            continue
        cited = tuple(
            EarlierCitation(
                without_surrogates(each.article_id),
                each.span,
                without_surrogates(each.span.of(texts[each.article_id])),
            )
            for each in point.citations
        )
        yield at, EarlierClaim(memory.day, without_surrogates(point.text), cited)


def _fates(memory: Memory, claims: Mapping[int, EarlierClaim]) -> Iterator[FateTold]:
    """What today's points and newer versions make of earlier claims; of one the last stands."""
    found: dict[str, FateTold] = {}
    for at, news in enumerate(memory.news):
        if news.novelty == "changed" and at in claims:
            found[news.earlier] = FateTold(claim=news.earlier, fate="changed", by=claims[at].id)
    for gone in memory.withdrawals:
        fate: Fate = "corrected" if gone.citation is not None else "withdrawn"
        found[gone.claim] = FateTold(claim=gone.claim, fate=fate, by=gone.article_id)
    yield from found.values()


def renamed(day: DayTold, names: Mapping[str, str]) -> DayTold:
    """The day with other ids of articles, where an earlier day has another text under one."""
    if not names:
        return day
    claims = {claim.id: _renamed(claim, names) for story in day.told for claim in story.claims}
    told = tuple(
        story.model_copy(
            update={
                "claims": tuple(claims[claim.id] for claim in story.claims),
                "fates": tuple(_caused(fate, claims, names) for fate in story.fates),
            }
        )
        for story in day.told
    )
    articles = tuple(
        each.model_copy(update={"id": names.get(each.id, each.id)}) for each in day.articles
    )
    return day.model_copy(update={"told": told, "articles": articles})


def _renamed(claim: EarlierClaimPart, names: Mapping[str, str]) -> EarlierClaimPart:
    cited = tuple(
        EarlierCitation(
            names.get(each.article_id, each.article_id), Span(each.start, each.end), each.quote
        )
        for each in claim.citations
    )
    return claim_part(EarlierClaim(claim.day, claim.text, cited))


def _caused(
    fate: FateTold, claims: Mapping[str, EarlierClaimPart], names: Mapping[str, str]
) -> FateTold:
    by = claims[fate.by].id if fate.by in claims else names.get(fate.by, fate.by)
    return fate.model_copy(update={"by": by})
