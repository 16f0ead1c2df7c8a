"""The whole way from articles to a briefing: pure functions over frozen values.

A story is first drafted (everything but the wording), then worded, then checked and put together.
Drafting and wording are apart so that a model can word all stories of a day in the same batches.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version

from pydantic import Field

from summarize.agreement import find_disagreements, find_origins
from summarize.attribution import Attribution, account
from summarize.data import (
    Article,
    Briefing,
    DailyBriefing,
    Disagreement,
    Passage,
    Sentence,
    Story,
)
from summarize.duplicates import cluster_duplicates, link_claims
from summarize.errors import InputError
from summarize.language.names import NameTable
from summarize.passages import make_passages
from summarize.readings import Readings
from summarize.rewriting import (
    Encoder,
    Entailment,
    Outcome,
    Quote,
    Rewriting,
    rewrite_checked,
)
from summarize.scoring import Concepts, Material, Scorer, Worth
from summarize.scoring.query import mentions
from summarize.selection import Length, Selection, Words, choose_title, select
from summarize.sentences import split_sentences
from summarize.settings import Settings
from summarize.stories import group_stories

# The title where no article has a headline and nothing could be printed.
UNTITLED = "Nothing to report"


class Method(Settings):
    """How a briefing is made; with the articles it decides every byte of the result.

    `query` focuses the briefing on a topic, `exclude` keeps one out of it. What a model writes must
    pass the rules of `checking`, and `nli` where one is given. `encoder` gives duplicates one more
    kind of evidence.
    """

    length: Length = Words(250)
    scoring: Scorer = Field(default_factory=Concepts)
    rewriting: Rewriting = Field(default_factory=Quote)
    nli: Entailment | None = None
    encoder: Encoder | None = None
    query: str = ""
    exclude: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything about a briefing but its wording: what `summarize explain` shows."""

    method: Method
    material: Material
    left_out: dict[tuple[str, int], str]
    worth: Worth
    selection: Selection
    disagreements: tuple[Disagreement, ...]
    warnings: tuple[str, ...]

    @property
    def picks(self) -> tuple[Passage, ...]:
        """The chosen passages in reading order."""
        return tuple(self.material.passages[position] for position in self.selection.picks)


def summarize(articles: Iterable[Article], method: Method | None = None) -> Briefing:
    """A briefing on articles about one story.

    Raises:
        InputError: there is no article, or two different ones share an id.
    """
    drafted = draft(articles, method or Method())
    return put_together([drafted])[0]


def brief_day(
    articles: Iterable[Article], method: Method | None = None, *, day: str = ""
) -> DailyBriefing:
    """One briefing per story of a pile of articles, the most widely reported story first.

    `day` names the result; by default it is the latest date on which an article was published.
    """
    unique, warnings = unique_articles(articles)
    drafts = [draft(story.articles, method or Method()) for story in rank(group_stories(unique))]
    briefings = tuple(briefing for briefing in put_together(drafts) if briefing.points)
    latest = max((each.published for each in unique if each.published), default=None)
    return DailyBriefing(day or (latest.date().isoformat() if latest else ""), briefings, warnings)


def rank(stories: Iterable[Story]) -> list[Story]:
    """Stories by number of outlets, then of articles, then the latest first, then by id."""

    def weight(story: Story) -> tuple[int, int, float, str]:
        outlets = {article.source for article in story.articles}
        latest = max((_seconds(each.published) for each in story.articles), default=0.0)
        return (-len(outlets), -len(story.articles), -latest, story.id)

    return sorted(stories, key=weight)


def draft(articles: Iterable[Article], method: Method) -> Draft:
    """All decisions but the wording: what is said, what repeats it, what is picked, in what order.

    Raises:
        InputError: there is no article, or two different ones share an id.
    """
    unique, warnings = unique_articles(articles)
    if not unique:
        raise InputError("there is no article to summarize")
    material, left_out = read_material(unique, method.encoder)
    worth = method.scoring.score(material, method.length)
    selection = select(material, worth, method.length, query=method.query, exclude=method.exclude)
    return Draft(
        method=method,
        material=material,
        left_out=left_out,
        worth=worth,
        selection=selection,
        disagreements=find_disagreements(unique, material.readings, material.links),
        warnings=warnings + _objections(material, selection, method),
    )


def _objections(material: Material, selection: Selection, method: Method) -> tuple[str, ...]:
    """What a reader should know of a draft that does not give what was asked for."""
    found = []
    if not material.passages:
        found.append("no sentence of the articles can stand alone as a point; `explain` says why")
    elif not selection.picks:
        found.append("no point fits into the length that was asked for")
    if method.query and not any(mentions(material, word) for word in method.query.split()):
        found.append(f"no article mentions {method.query!r}")
    return tuple(found)


def unique_articles(articles: Iterable[Article]) -> tuple[tuple[Article, ...], tuple[str, ...]]:
    """The articles in canonical order, each text of an outlet once, and a warning per one dropped.

    The same text in two outlets stays: it is a copy, which `agreement` counts as one origin.
    """
    kept: dict[tuple[str, str], Article] = {}
    by_id: dict[str, Article] = {}
    warnings: list[str] = []
    for article in sorted(articles, key=lambda each: (each.id, each.source, each.sha256)):
        if by_id.setdefault(article.id, article) != article:
            raise InputError(f"two different articles have the id {article.id!r}")
        same = kept.setdefault((article.source, article.sha256), article)
        if same.id != article.id:
            warnings.append(f"{article.id} has the text of {same.id}; it counts once")
    return tuple(kept.values()), tuple(warnings)


def read_material(
    articles: Sequence[Article], encoder: Encoder | None = None
) -> tuple[Material, dict[tuple[str, int], str]]:
    """Articles as sentences, passages, clusters and origins; and why sentences cannot be picked."""
    sentences: list[Sentence] = []
    passages: list[Passage] = []
    left_out: dict[tuple[str, int], str] = {}
    for article in articles:
        own = split_sentences(article)
        made = make_passages(article, own)
        sentences.extend(own)
        passages.extend(made.passages)
        left_out.update({(article.id, index): reason for index, reason in made.left_out})
    published: dict[str, datetime] = {
        each.id: each.published for each in articles if each.published
    }
    readings = Readings.of(sentences, published)
    links = link_claims(readings, encode=encoder.encode if encoder else None)
    material = Material(
        articles=tuple(articles),
        readings=readings,
        passages=tuple(passages),
        clusters=cluster_duplicates(readings, links, published=published),
        origins=find_origins(articles, readings),
        links=links,
    )
    return material, left_out


def put_together(drafts: Sequence[Draft]) -> list[Briefing]:
    """The finished briefings of drafts that share a method; a model words them all at once."""
    if not drafts:
        return []
    method = drafts[0].method
    attributions = [Attribution(each.material, each.picks) for each in drafts]
    titles = [choose_title(each.material, each.picks) or UNTITLED for each in drafts]
    worded = rewrite_checked(
        method.rewriting,
        [each.groups() for each in attributions],
        titles=titles,
        query=method.query,
        names=() if isinstance(method.rewriting, Quote) else [_names(each) for each in drafts],
        nli=method.nli,
    )
    return [
        _briefing(drafted, own, title, outcomes)
        for drafted, own, title, outcomes in zip(drafts, attributions, titles, worded, strict=True)
    ]


def _names(drafted: Draft) -> NameTable:
    return NameTable.build([article.text for article in drafted.material.articles])


def _briefing(
    drafted: Draft, attribution: Attribution, title: str, outcomes: Sequence[Outcome]
) -> Briefing:
    return Briefing(
        title=title,
        points=tuple(attribution.point(outcome) for outcome in outcomes),
        disagreements=drafted.disagreements,
        articles=drafted.material.articles,
        ledger=account(
            drafted.material,
            drafted.picks,
            outcomes,
            {**drafted.left_out, **drafted.selection.reasons},
        ),
        signature=_signature(drafted),
        status="degraded" if any(outcome.reason for outcome in outcomes) else "ok",
        warnings=drafted.warnings,
    )


def _signature(drafted: Draft) -> tuple[tuple[str, str], ...]:
    articles = [(article.id, article.sha256) for article in drafted.material.articles]
    return (
        ("version", version("summarize")),
        ("method", drafted.method.model_dump_json()),
        ("articles", articles_digest(articles)),
    )


def articles_digest(articles: Iterable[tuple[str, str]]) -> str:
    """The SHA-256 over the ids and SHA-256 digests of articles, in order, in hexadecimal."""
    lines = "\n".join(f"{article_id} {sha256}" for article_id, sha256 in articles)
    return hashlib.sha256(lines.encode("utf-8", "surrogatepass")).hexdigest()


def _seconds(published: datetime | None) -> float:
    return published.timestamp() if published else 0.0
