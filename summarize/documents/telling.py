"""A document -> the briefing that it tells, so that it can be shown in another format.

Only what is needed for that is checked; whether it is true, `verify` says.
"""

from collections.abc import Mapping
from datetime import datetime

from summarize.data import (
    NO_SOURCES,
    Article,
    Briefing,
    Dateline,
    Detail,
    Disagreement,
    Extent,
    LedgerEntry,
    Mark,
    Point,
    ResolvedDate,
    Side,
    Span,
    Support,
)
from summarize.documents.briefing import ArticlePart, BriefingDocument, PointPart
from summarize.documents.memory import told_memory
from summarize.documents.parts import told_citations
from summarize.documents.removals import told_removals
from summarize.documents.sources import told_sources
from summarize.errors import InputError

_Texts = Mapping[str, str]


def told_briefing(document: BriefingDocument, name: str) -> Briefing:
    """The briefing that a document tells; `name` is for error messages.

    Raises:
        InputError: the texts of its articles are not in it, or it contradicts itself.
    """
    if any(part.text is None for part in document.articles):
        raise InputError(
            f"{name}: has only digests of its articles, and a briefing is shown from their texts:"
            " use one of --format json"
        )
    try:
        return _briefing(document)
    except (KeyError, ValueError) as error:
        raise InputError(
            f"{name}: contradicts itself ({error}); `summarize verify` says more"
        ) from error


def _briefing(document: BriefingDocument) -> Briefing:
    articles = tuple(told_article(part, part.text or "") for part in document.articles)
    texts = {article.id: article.text for article in articles}
    return Briefing(
        title=document.title,
        points=tuple(_point(part, texts) for part in document.points),
        disagreements=tuple(
            Disagreement(
                about=part.about,
                sides=tuple(
                    Side(s.value, told_citations(s.citations, texts), s.day) for s in part.sides
                ),
                note=part.note,
            )
            for part in document.disagreements
        ),
        articles=articles,
        ledger=tuple(
            LedgerEntry(
                part.article_id, Span(part.start, part.end), part.fate, part.point, part.reason
            )
            for part in document.ledger
        ),
        signature=tuple(document.signature.items()),
        status=document.status,
        warnings=document.warnings,
        memory=told_memory(document.memory, texts) if document.memory is not None else None,
        sources=told_sources(document.sources) if document.sources is not None else NO_SOURCES,
        extent=told_extent(document),
    )


def told_extent(document: BriefingDocument) -> Extent | None:
    """How much of its length a document says is used; None where it does not."""
    told = document.length
    return Extent(told.unit, told.limit, told.used, told.ended) if told is not None else None


def told_article(part: ArticlePart, text: str) -> Article:
    """An article as a document tells it, with this text."""
    return Article(
        part.id,
        part.source,
        part.title,
        text,
        url=part.url,
        published=date_of(part.published) if part.published else None,
        language=part.language,
        credit=part.credit,
        removed=told_removals(part.removed),
        removed_more=part.removed_more,
        marks=tuple(Mark(Span(each.start, each.end), each.kind) for each in part.marks),
        dateline=Dateline(day=part.dateline_day) if part.dateline_day else None,
        cut=part.cut,
    )


def date_of(text: str) -> datetime | None:
    """A date of publication as a document writes it; None where it is written in another way."""
    try:
        date = datetime.fromisoformat(text)
    except ValueError:
        return None
    return date if date.isoformat() == text else None


def _point(part: PointPart, texts: _Texts) -> Point:
    return Point(
        text=part.text,
        citations=told_citations(part.citations, texts),
        origin=part.origin,
        support=Support(part.support.outlets, part.support.independent),
        note=part.note,
        details=tuple(
            Detail(Span(each.start, each.end), each.kind, each.article_ids) for each in part.details
        ),
        resolved=tuple(
            ResolvedDate(Span(each.start, each.end), each.date) for each in part.resolved
        ),
        date=part.date,
    )
