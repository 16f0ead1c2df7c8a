"""Is a text, whoever or whatever wrote it, borne out by its sources? Sentence by sentence.

The text is read as a stranger's: its marks and references are matched to the sources, its sentences
are given to the gate of `checking` with the nearest sentences of the sources as evidence.
"""

from summarize.auditing.auditor import audit
from summarize.auditing.document import AuditDocument, audit_document
from summarize.auditing.rendering import FORMATS, render_audit
from summarize.auditing.telling import summary
from summarize.auditing.values import Audit, Quoted, Reason, Reference, Statement

__all__ = [
    "FORMATS",
    "Audit",
    "AuditDocument",
    "Quoted",
    "Reason",
    "Reference",
    "Statement",
    "audit",
    "audit_document",
    "render_audit",
    "summary",
]
