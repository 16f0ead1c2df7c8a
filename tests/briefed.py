"""Briefings to be tampered with: real ones of a sample story, and one worded by a test rewriter."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, Literal

from summarize.attribution import Attribution
from summarize.data import Article
from summarize.language.names import NameTable
from summarize.pipeline import Method, compose, draft, put_together, summarize
from summarize.readers import read_articles
from summarize.renderers import render
from summarize.rewriting import Endpoint, Group, Wording, rewrite_checked
from summarize.selection import Words, choose_title

Document = dict[str, Any]
Name = Literal["story", "warned", "rewritten", "degraded", "digests", "days"]

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
    return worded(sources(), Shortening(lies=name == "degraded"))


def brief_again(
    articles: Sequence[Article], repeated: Mapping[str, frozenset[str]] | None = None
) -> str:
    """The JSON of a briefing on these articles, some lines of which may be called boilerplate."""
    drafted = draft(articles, Method(length=Words(120)), repeated=repeated)
    return render(put_together([drafted])[0], "json")


class Shortening:
    """Prints what the passages say without who says it, two of them as one; may lie once."""

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
        """A statement for each group, the last two in one."""
        return [self._statements(groups) for groups in stories]

    def _statements(self, groups: Sequence[Group]) -> list[Wording]:
        texts = [group.passage_text.replace(", authorities said", "") for group in groups]
        last = f"{texts[-2][:-1]}; {texts[-1][0].lower()}{texts[-1][1:]}"
        told = [Wording(text, (group.id,)) for text, group in zip(texts[:-2], groups, strict=False)]
        if self._lies:
            told[1] = Wording("All 97 people on a night bus were hurt.", told[1].groups)
        return [*told, Wording(last, (groups[-2].id, groups[-1].id))]


def worded(articles: Sequence[Article], rewriter: Shortening) -> str:
    """The JSON of a briefing that a rewriter worded, signed as if a server's model had."""
    method = Method(length=Words(120), rewriting=Endpoint(model="parrot", base_url="http://x/v1"))
    drafted = draft(articles, method)
    attribution = Attribution(drafted.material, drafted.picks)
    names = NameTable.build([article.text for article in drafted.material.articles])
    (outcomes,) = rewrite_checked(rewriter, [attribution.groups()], names=[names])
    title = choose_title(drafted.material, drafted.picks)
    return render(compose(drafted, attribution, title, outcomes), "json")
