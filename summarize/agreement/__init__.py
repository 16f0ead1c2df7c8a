"""What stands, who says it independently, where outlets disagree: see docs/disagreements.md."""

from summarize.agreement.disagreements import find_disagreements
from summarize.agreement.origins import count_support, find_origins
from summarize.agreement.statements import can_disagree
from summarize.agreement.support import find_supporters
from summarize.agreement.versions import standing, takes_back

__all__ = [
    "can_disagree",
    "count_support",
    "find_disagreements",
    "find_origins",
    "find_supporters",
    "standing",
    "takes_back",
]
