"""A briefing as the JSON document other programs read; its schema is docs/briefing.schema.json."""

import json
from typing import Literal

from pydantic import Field
from pydantic_core import PydanticSerializationError

from summarize.characters import safe_json
from summarize.data import (
    Article,
    BlockKind,
    Briefing,
    DetailKind,
    Disagreement,
    Ended,
    Extent,
    Fate,
    LedgerEntry,
    Origin,
    Point,
    Status,
    Unit,
)
from summarize.documents.digests import content, digest_of
from summarize.documents.memory import MemoryPart, memory_part
from summarize.documents.parts import CitationPart, Part, citation_parts
from summarize.documents.removals import RemovedPart, removed_parts
from summarize.documents.sources import SourcesPart, sources_part
from summarize.removals import unlisted_removals

SCHEMA_MINOR = 5
"""The minor version of what is written.

1 brought levels and details, 2 dates and a memory, 3 what cleaning took out, 4 the
sources that were found, and which articles are cut, 5 how much of the length is used.
"""


class DetailPart(Part):
    """A number, date, name or quotation, `text[start:end]` of its point, and who has it.

    `article_ids` are all articles of the story that have it in any form, cited or not. Where these
    are of one outlet alone, no other reports it.
    """

    start: int
    end: int
    kind: DetailKind
    article_ids: tuple[str, ...]


class SupportPart(Part):
    """How many outlets say it, and how many of them independently."""

    outlets: int
    independent: int


class ResolvedDatePart(Part):
    """`text[start:end]` of its point ("yesterday") names a day, week, month or year (ISO 8601)."""

    start: int
    end: int
    date: str


class PointPart(Part):
    """One point; a quoted or trimmed one is taken from its first citation.

    `date` is the day of what it tells (ISO 8601), or its month or year, in a story of several days;
    else empty.
    """

    text: str
    origin: Origin
    support: SupportPart
    citations: tuple[CitationPart, ...]
    note: str = ""
    details: tuple[DetailPart, ...] = ()
    resolved: tuple[ResolvedDatePart, ...] = ()
    date: str = ""


class SidePart(Part):
    """One version of a disputed value, and the sentences that give it.

    `day` is that on which it was told (ISO 8601), where nobody disagrees: each value became the
    next.
    """

    value: str
    citations: tuple[CitationPart, ...]
    day: str = ""


class DisagreementPart(Part):
    """Values that sources give for the same thing."""

    about: str
    sides: tuple[SidePart, ...]
    note: str = ""


class MarkPart(Part):
    """Whole paragraphs of an article's text that are no plain paragraphs, and what they are."""

    start: int
    end: int
    kind: BlockKind


class ArticlePart(Part):
    """A source; `text` is null when only its digest was asked for.

    `credit` names wire services; `language` is a BCP 47 primary subtag, empty where unknown;
    `marks` tells headings, quotes, posts and the like in the text; `dateline_day` is the day that
    stood in its dateline, as printed; `removed` lists the first 20 things that cleaning took out of
    it, in its order, and `removed_more` counts the others (neither before minor version 3); `cut`
    says why the text is not whole, as "only a summary" (not before minor version 4).
    """

    id: str
    source: str
    title: str
    url: str
    published: str | None
    sha256: str
    text: str | None
    credit: tuple[str, ...] = ()
    language: str = ""
    marks: tuple[MarkPart, ...] = ()
    dateline_day: str = ""
    removed: tuple[RemovedPart, ...] = ()
    removed_more: int = 0
    cut: str = ""


class LedgerPart(Part):
    """What became of one input sentence; `point` counts from 0."""

    article_id: str
    start: int
    end: int
    fate: Fate
    point: int | None
    reason: str = ""


class LengthPart(Part):
    """The most words or sentences that were asked for, how many there are, and why no more.

    `ended` is "full" where nothing more that was worth its place fitted in, "little" where what was
    left would have added too little, and "nothing" where all else repeats a point or may not be
    printed.
    """

    unit: Unit
    limit: int
    used: int
    ended: Ended


class SealPart(Part):
    """An Ed25519 signature of the content, and the public key that it is by, both in Base64."""

    key: str
    signature: str


class BriefingDocument(Part):
    """The whole document; schema 1 had no `digest` and no `seal`, 2.0 no `level` and no `details`.

    `digest` is the SHA-256, in hexadecimal, of the document without `digest` and `seal` in the
    canonical form of RFC 8785 (keys sorted, no spaces, UTF-8); `seal` signs the same bytes.
    """

    schema_version: Literal[1, 2] = 2
    schema_minor: int = Field(
        default=0, ge=0, description="A greater one only adds keys; 0 where it is not told."
    )
    status: Status
    signature: dict[str, str] = Field(
        description="What decides every byte; later minor versions may add keys."
    )
    title: str
    points: tuple[PointPart, ...]
    disagreements: tuple[DisagreementPart, ...]
    articles: tuple[ArticlePart, ...]
    ledger: tuple[LedgerPart, ...]
    warnings: tuple[str, ...]
    memory: MemoryPart | None = Field(
        default=None, description="What it knows of the days before, where it has a memory."
    )
    sources: SourcesPart | None = Field(
        default=None, description="What became of what was found; null before minor version 4."
    )
    length: LengthPart | None = Field(
        default=None, description="How much of it is used; null before minor version 5."
    )
    digest: str = ""
    seal: SealPart | None = None


def briefing_document(briefing: Briefing, *, with_text: bool = True) -> BriefingDocument:
    """The document of `briefing`; `with_text=False` leaves only the digests of the articles."""
    texts = {article.id: article.text for article in briefing.articles}
    return BriefingDocument(
        schema_minor=SCHEMA_MINOR,
        status=briefing.status,
        signature=dict(briefing.signature),
        title=briefing.title,
        points=tuple(_point(point, texts) for point in briefing.points),
        disagreements=tuple(_disagreement(each, texts) for each in briefing.disagreements),
        articles=tuple(article_part(each, with_text=with_text) for each in briefing.articles),
        ledger=tuple(map(_ledger_entry, briefing.ledger)),
        warnings=briefing.warnings,
        memory=memory_part(briefing.memory, texts) if briefing.memory is not None else None,
        sources=sources_part(briefing.sources),
        length=_length(briefing.extent) if briefing.extent is not None else None,
    )


def to_json(document: BriefingDocument) -> str:
    """The document as JSON, with its digest; what a terminal would obey is written as escapes."""
    digest = digest_of(content(document.model_dump(mode="json")))
    document = document.model_copy(update={"digest": digest})
    try:
        written = document.model_dump_json(indent=2)
    except PydanticSerializationError:
        # Half a character somewhere; the standard library writes it too, and is eight times slower.
        written = json.dumps(document.model_dump(mode="json"), indent=2, ensure_ascii=False)
    return safe_json(written) + "\n"


def article_part(article: Article, *, with_text: bool) -> ArticlePart:
    """What a document tells of an article; without its text only the digest of it."""
    return ArticlePart(
        id=article.id,
        source=article.source,
        title=article.title,
        url=article.url,
        published=article.published.isoformat() if article.published else None,
        sha256=article.sha256,
        text=article.text if with_text else None,
        credit=article.credit,
        language=article.language,
        marks=tuple(
            MarkPart(start=mark.span.start, end=mark.span.end, kind=mark.kind)
            for mark in article.marks
        ),
        dateline_day=article.dateline.day if article.dateline else "",
        removed=removed_parts(article, with_text=with_text),
        removed_more=unlisted_removals(article),
        cut=article.cut,
    )


def _length(extent: Extent) -> LengthPart:
    return LengthPart(unit=extent.unit, limit=extent.limit, used=extent.used, ended=extent.ended)


def _ledger_entry(entry: LedgerEntry) -> LedgerPart:
    return LedgerPart(
        article_id=entry.article_id,
        start=entry.span.start,
        end=entry.span.end,
        fate=entry.fate,
        point=entry.point,
        reason=entry.reason,
    )


def _point(point: Point, texts: dict[str, str]) -> PointPart:
    return PointPart(
        text=point.text,
        origin=point.origin,
        support=SupportPart(outlets=point.support.outlets, independent=point.support.independent),
        citations=citation_parts(point.citations, texts),
        note=point.note,
        details=tuple(
            DetailPart(
                start=each.span.start,
                end=each.span.end,
                kind=each.kind,
                article_ids=each.article_ids,
            )
            for each in point.details
        ),
        resolved=tuple(
            ResolvedDatePart(start=each.span.start, end=each.span.end, date=each.date)
            for each in point.resolved
        ),
        date=point.date,
    )


def _disagreement(disagreement: Disagreement, texts: dict[str, str]) -> DisagreementPart:
    return DisagreementPart(
        about=disagreement.about,
        sides=tuple(
            SidePart(
                value=side.value, citations=citation_parts(side.citations, texts), day=side.day
            )
            for side in disagreement.sides
        ),
        note=disagreement.note,
    )
