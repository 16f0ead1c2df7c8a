"""What all parts of a document share, and the one that they share most: a citation."""

from collections.abc import Iterable, Mapping

from pydantic import BaseModel, ConfigDict

from summarize.data import Citation, Level, Span


class Part(BaseModel):
    """A part of the document: frozen; keys of later minor versions are ignored when read."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class CitationPart(Part):
    """`articles[article_id].text[start:end] == quote`, counted in Unicode code points.

    `level` tells how much of it the article says in all that is cited of it: everything ("full"),
    or who did what without some detail ("main"). Null before minor version 1.
    """

    article_id: str
    start: int
    end: int
    quote: str
    level: Level | None = None


def citation_parts(
    citations: Iterable[Citation], texts: Mapping[str, str]
) -> tuple[CitationPart, ...]:
    """Citations as a document has them; `texts` are those of the articles by their ids."""
    return tuple(
        CitationPart(
            article_id=citation.article_id,
            start=citation.span.start,
            end=citation.span.end,
            quote=citation.span.of(texts[citation.article_id]),
            level=citation.level,
        )
        for citation in citations
    )


def told_citations(parts: Iterable[CitationPart], texts: Mapping[str, str]) -> tuple[Citation, ...]:
    """The citations that a document has; before minor version 1 none told its level.

    Raises:
        KeyError: the article of one is not among `texts`.
        ValueError: an article does not say what is quoted of it there.
    """
    found = []
    for part in parts:
        span = Span(part.start, part.end)
        if span.of(texts[part.article_id]) != part.quote:
            raise ValueError(f"{part.article_id} does not say {part.quote!r} at {part.start}")
        found.append(Citation(part.article_id, span, part.level or "full"))
    return tuple(found)
