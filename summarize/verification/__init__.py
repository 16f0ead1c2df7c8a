"""Is all that a written briefing says borne out by its articles? Checked from the file alone.

Nothing of what made the file is trusted. Three things are asked, and a report says which answered:
whether each piece holds against the articles; whether the articles, briefed again by the method
that the signature names, give the same document; and whether the content has the digest (and the
seal of a trusted key) that the file gives it, which covers what articles cannot tell.
"""

from summarize.documents import Written, read_document
from summarize.verification.files import Checked, check_files
from summarize.verification.reporting import Report, failures, verify

__all__ = [
    "Checked",
    "Report",
    "Written",
    "check_files",
    "failures",
    "read_document",
    "verify",
]
