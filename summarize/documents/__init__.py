"""What is written as JSON for other programs, and read again: its parts, digest and seal."""

from summarize.documents.briefing import (
    SCHEMA_MINOR,
    ArticlePart,
    BriefingDocument,
    DetailPart,
    PointPart,
    article_part,
    briefing_document,
    to_json,
)
from summarize.documents.digests import canonical, content, digest_of, digested
from summarize.documents.memory import (
    EarlierArticlePart,
    EarlierClaimPart,
    MemoryPart,
    WithdrawalPart,
    claim_part,
    memory_part,
    told_memory,
)
from summarize.documents.parts import CitationPart, Part
from summarize.documents.reading import Written, as_briefing, kind_of, parse, read_document
from summarize.documents.removals import removal_faults
from summarize.documents.saved import Saved, read_saved
from summarize.documents.seals import is_signed, read_private_key, read_public_key, sealed
from summarize.documents.sources import (
    SourceReport,
    SourcesPart,
    report_json,
    sources_part,
    told_sources,
)
from summarize.documents.telling import date_of, told_article, told_briefing

__all__ = [
    "SCHEMA_MINOR",
    "ArticlePart",
    "BriefingDocument",
    "CitationPart",
    "DetailPart",
    "EarlierArticlePart",
    "EarlierClaimPart",
    "MemoryPart",
    "Part",
    "PointPart",
    "Saved",
    "SourceReport",
    "SourcesPart",
    "WithdrawalPart",
    "Written",
    "article_part",
    "as_briefing",
    "briefing_document",
    "canonical",
    "claim_part",
    "content",
    "date_of",
    "digest_of",
    "digested",
    "is_signed",
    "kind_of",
    "memory_part",
    "parse",
    "read_document",
    "read_private_key",
    "read_public_key",
    "read_saved",
    "removal_faults",
    "report_json",
    "sealed",
    "sources_part",
    "to_json",
    "told_article",
    "told_briefing",
    "told_memory",
    "told_sources",
]
