"""An audit as the JSON document other programs read; its schema is docs/audit.schema.json."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from summarize.auditing.telling import uncovered_text
from summarize.auditing.values import Audit, Found, ReasonKind, Standing, Statement
from summarize.data import Article, Citation
from summarize.renderers import safe_json


class _Part(BaseModel):
    """A part of the document: frozen; keys of later minor versions are ignored when read."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class EvidencePart(_Part):
    """`quote` is what the article reads from `start` to `end`, in Unicode code points."""

    article_id: str
    start: int
    end: int
    quote: str


class ReasonPart(_Part):
    """One thing against a statement; `nowhere`: no source has it at all."""

    kind: ReasonKind
    text: str
    nowhere: bool


class QuotationPart(_Part):
    """What a statement quotes; "cut": the source goes on, or had between, `left_out`.

    "told": the words are the source's own, and nobody says them there.
    """

    text: str
    found: Found
    left_out: str
    source: EvidencePart | None


class UncoveredPart(_Part):
    """Words of a supported statement that its evidence lacks; `nowhere`: no source has some."""

    start: int
    end: int
    text: str
    nowhere: bool


class StatementPart(_Part):
    """One sentence of the draft: `text` of the document from `start` to `end`.

    `line` is that of the draft, from 1; 0 where its format has no lines. `evidence` supports the
    statement; where that is unsupported, it is the nearest there is.
    """

    text: str
    start: int
    end: int
    line: int
    standing: Standing
    why: str
    reasons: tuple[ReasonPart, ...]
    evidence: tuple[EvidencePart, ...]
    quotations: tuple[QuotationPart, ...]
    cited: tuple[int, ...]
    unchecked: tuple[str, ...]
    remarks: tuple[str, ...]
    uncovered: tuple[UncoveredPart, ...]


class ReferencePart(_Part):
    """What a citation mark names; `article_ids` is empty where it is none of the sources."""

    number: int
    text: str
    article_ids: tuple[str, ...]


class SourcePart(_Part):
    """A source; `sha256` is that of its cleaned text, which the spans are counted in."""

    id: str
    source: str
    title: str
    url: str
    published: str | None
    language: str
    sha256: str


class AuditDocument(_Part):
    """The whole document."""

    schema_version: Literal[1] = 1
    signature: dict[str, str] = Field(
        description="What decides every byte; later minor versions may add keys."
    )
    supported: int
    covered: int = Field(description="How many of these are supported in all their words.")
    unsupported: int
    not_checkable: int
    share: float | None = Field(
        description="supported / (supported + unsupported); null where nothing is checkable."
    )
    text: str = Field(description="The draft without markup, citation marks and references.")
    statements: tuple[StatementPart, ...]
    references: tuple[ReferencePart, ...]
    articles: tuple[SourcePart, ...]
    warnings: tuple[str, ...]


def audit_document(audit: Audit) -> AuditDocument:
    """The document of an audit."""
    texts = {article.id: article.text for article in audit.articles}
    return AuditDocument(
        signature=dict(audit.signature),
        supported=audit.count("supported"),
        covered=audit.covered,
        unsupported=audit.count("unsupported"),
        not_checkable=audit.count("not checkable"),
        share=audit.share,
        text=audit.text,
        statements=tuple(_statement(each, texts) for each in audit.statements),
        references=tuple(
            ReferencePart(number=each.number, text=each.text, article_ids=each.article_ids)
            for each in audit.references
        ),
        articles=tuple(map(_source, audit.articles)),
        warnings=audit.warnings,
    )


def to_json(document: AuditDocument) -> str:
    """The document as JSON; characters that a terminal would obey are written as escapes."""
    return safe_json(document.model_dump_json(indent=2)) + "\n"


def _statement(statement: Statement, texts: dict[str, str]) -> StatementPart:
    return StatementPart(
        text=statement.text,
        start=statement.span.start,
        end=statement.span.end,
        line=statement.line,
        standing=statement.standing,
        why=statement.why,
        reasons=tuple(
            ReasonPart(kind=each.kind, text=each.text, nowhere=each.nowhere)
            for each in statement.reasons
        ),
        evidence=tuple(_evidence(each, texts) for each in statement.evidence),
        quotations=tuple(
            QuotationPart(
                text=each.text,
                found=each.found,
                left_out=each.left_out,
                source=_evidence(each.citation, texts) if each.citation else None,
            )
            for each in statement.quotations
        ),
        cited=statement.cited,
        unchecked=statement.unchecked,
        remarks=statement.remarks,
        uncovered=tuple(
            UncoveredPart(
                start=each.span.start,
                end=each.span.end,
                text=uncovered_text(statement, each),
                nowhere=each.nowhere,
            )
            for each in statement.uncovered
        ),
    )


def _evidence(citation: Citation, texts: dict[str, str]) -> EvidencePart:
    return EvidencePart(
        article_id=citation.article_id,
        start=citation.span.start,
        end=citation.span.end,
        quote=citation.span.of(texts[citation.article_id]),
    )


def _source(article: Article) -> SourcePart:
    return SourcePart(
        id=article.id,
        source=article.source,
        title=article.title,
        url=article.url,
        published=article.published.isoformat() if article.published else None,
        language=article.language,
        sha256=article.sha256,
    )
