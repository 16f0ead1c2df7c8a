"""What stands, who says it independently, where outlets disagree: see docs/disagreements.md."""

from summarize.agreement.contrary import said_otherwise
from summarize.agreement.details import Details
from summarize.agreement.disagreements import find_disagreements
from summarize.agreement.origins import count_support, find_origins
from summarize.agreement.statements import can_disagree
from summarize.agreement.support import Report, Reporting, find_supporters
from summarize.agreement.versions import standing, takes_back

__all__ = [
    "Details",
    "Report",
    "Reporting",
    "can_disagree",
    "count_support",
    "find_disagreements",
    "find_origins",
    "find_supporters",
    "said_otherwise",
    "standing",
    "takes_back",
]
