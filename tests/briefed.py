"""Briefings to be tampered with: real ones of a sample story, and one worded by a test rewriter."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, Literal

from summarize.attribution import Attribution
from summarize.data import (
    Article,
    Briefing,
    EarlierArticle,
    EarlierCitation,
    EarlierClaim,
    EarlierStory,
    Memory,
)
from summarize.language.names import NameTable
from summarize.pipeline import Method, compose, draft, put_together, summarize
from summarize.readers import read_articles
from summarize.renderers import render
from summarize.rewriting import Endpoint, Group, Wording, rewrite_checked
from summarize.selection import Words, choose_title

Document = dict[str, Any]
Name = Literal["story", "warned", "rewritten", "degraded", "digests", "days", "remembered"]

STORY = Path("seeds/harbour-bridge")
# A race of three weeks.
OF_DAYS = Path("tests/stories/tour")
# What reading the sources of the briefing "warned" tells, as `brief` puts it into the result.
TOLD = ("news/empty.txt: left out, empty file", "news/gone.html: left out, not a page")


@cache
def sources(name: Name = "story") -> tuple[Article, ...]:
    """The articles of the sample story that a briefing is made of."""
    return tuple(read_articles([OF_DAYS if name == "days" else STORY]))


def sources_of(document: Document) -> tuple[Article, ...]:
    """The same, of a document, tampered with or not."""
    ids = {part["id"] for part in document["articles"]}
    of_days = sources("days")
    return sources() if ids.isdisjoint(each.id for each in of_days) else of_days


def briefed(name: Name) -> Document:
    """A new copy of the JSON document of a briefing."""
    document: Document = json.loads(_written(name))
    return document


@cache
def _written(name: Name) -> str:
    method = Method(length=Words(120))
    if name == "digests":
        return render(summarize(sources(), method), "json-digests")
    if name == "warned":
        asked = method.model_copy(update={"query": "submarines"})
        briefing = summarize(sources(), asked)
        return render(replace(briefing, warnings=TOLD + briefing.warnings), "json")
    if name in ("story", "days"):
        return render(summarize(sources(name), method), "json")
    if name == "remembered":
        return render(remembered(method), "json")
    return worded(sources(), Shortening(lies=name == "degraded"))


def brief_again(
    articles: Sequence[Article], repeated: Mapping[str, frozenset[str]] | None = None
) -> str:
    """The JSON of a briefing on these articles, some lines of which may be called boilerplate."""
    drafted = draft(articles, Method(length=Words(120)), repeated=repeated)
    return render(put_together([drafted])[0], "json")


def remembered(method: Method) -> Briefing:
    """The briefing of the second day, on three of the articles, with a memory of the first.

    One article of the first day is told otherwise on the second, and lacks a sentence.
    """
    first = {article.id: article for article in sources()}
    today = tuple(
        first.pop(name)
        for name in ("lowland-gazette.txt", "meridian-world-news.md", "northern-broadcast.txt")
    )
    gazette = today[0]
    before = replace(
        gazette,
        text=gazette.text.replace("More than 50 people", "More than 70 people")
        + "\n\nThe captain of the ship slept through the alarm on the bridge, a sailor said.",
    )
    yesterday = summarize([before], method.model_copy(update={"length": Words(400)}))
    earlier = told_before("harbour", "2025-02-06", yesterday)
    memory = Memory("harbour", "2025-02-07", earlier=earlier)
    return put_together([draft(today, method, memory=memory)])[0]


def told_before(story: str, day: str, briefing: Briefing) -> EarlierStory:
    """What is remembered of the only briefing of a story."""
    texts = {article.id: article.text for article in briefing.articles}
    return EarlierStory(
        story,
        briefing.title,
        day,
        day,
        tuple(
            EarlierArticle(each.id, each.source, each.title, each.sha256, each.url, each.published)
            for each in briefing.articles
        ),
        tuple(
            EarlierClaim(
                day,
                point.text,
                tuple(
                    EarlierCitation(
                        each.article_id, each.span, each.span.of(texts[each.article_id])
                    )
                    for each in point.citations
                ),
            )
            for point in briefing.points
        ),
    )


class Shortening:
    """Prints what the passages say without when, two of them as one; may lie once."""

    samples = False

    def __init__(self, *, lies: bool) -> None:
        self._lies = lies

    def public(self) -> dict[str, object]:
        """Nothing: it is no part of a method."""
        return {}

    def rewrite(
        self,
        stories: Sequence[Sequence[Group]],
        *,
        titles: Sequence[str] = (),  # noqa: ARG002 - the protocol's signature
        query: str = "",  # noqa: ARG002
        attempt: int = 0,  # noqa: ARG002
    ) -> list[list[Wording]]:
        """A statement for each group, the last with the last but two in one."""
        return [self._statements(groups) for groups in stories]

    def _statements(self, groups: Sequence[Group]) -> list[Wording]:
        texts = [group.passage_text.replace(" early Thursday", "") for group in groups]
        last = f"{texts[-1][:-1]}; {texts[-3][0].lower()}{texts[-3][1:]}"
        told = [Wording(text, (group.id,)) for text, group in zip(texts, groups, strict=True)]
        told[-3:] = [Wording(last, (groups[-1].id, groups[-3].id)), told[-2]]
        if self._lies:
            told[1] = Wording("All 97 people on a night bus were hurt.", told[1].groups)
        return told


def worded(articles: Sequence[Article], rewriter: Shortening) -> str:
    """The JSON of a briefing that a rewriter worded, signed as if a server's model had."""
    method = Method(length=Words(120), rewriting=Endpoint(model="parrot", base_url="http://x/v1"))
    drafted = draft(articles, method)
    attribution = Attribution(drafted.material, drafted.picks)
    names = NameTable.build([article.text for article in drafted.material.articles])
    (outcomes,) = rewrite_checked(rewriter, [attribution.groups()], names=[names])
    title = choose_title(drafted.material, drafted.picks)
    return render(compose(drafted, attribution, title, outcomes), "json")
