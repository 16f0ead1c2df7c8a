"""What is written as JSON for other programs: its parts, its digest, and its seal."""

from summarize.documents.briefing import (
    SCHEMA_MINOR,
    ArticlePart,
    BriefingDocument,
    CitationPart,
    DetailPart,
    PointPart,
    article_part,
    briefing_document,
    to_json,
)
from summarize.documents.digests import canonical, content, digest_of, digested
from summarize.documents.seals import is_signed, read_private_key, read_public_key, sealed

__all__ = [
    "SCHEMA_MINOR",
    "ArticlePart",
    "BriefingDocument",
    "CitationPart",
    "DetailPart",
    "PointPart",
    "article_part",
    "briefing_document",
    "canonical",
    "content",
    "digest_of",
    "digested",
    "is_signed",
    "read_private_key",
    "read_public_key",
    "sealed",
    "to_json",
]
