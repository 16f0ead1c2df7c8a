"""What stands, who says it independently, where outlets disagree: see docs/disagreements.md."""

from typing import TYPE_CHECKING, Any

from summarize.agreement.amounts import of_one_kind
from summarize.agreement.casualties import later_counts
from summarize.agreement.contrary import said_otherwise
from summarize.agreement.details import Details
from summarize.agreement.disagreements import find_disagreements
from summarize.agreement.moments import day_meant
from summarize.agreement.origins import count_support, find_origins
from summarize.agreement.predicates import say_contraries
from summarize.agreement.statements import (
    ROOT,
    agreement_rules,
    can_disagree,
    read_statements,
)
from summarize.agreement.support import SAME_FACT, Report, Reporting, find_supporters
from summarize.agreement.versions import (
    is_later_summary,
    is_same_article,
    later_states,
    standing,
    takes_back,
)

if TYPE_CHECKING:
    from summarize.agreement.verbs import says_no

__all__ = [
    "ROOT",
    "SAME_FACT",
    "Details",
    "Report",
    "Reporting",
    "agreement_rules",
    "can_disagree",
    "count_support",
    "day_meant",
    "find_disagreements",
    "find_origins",
    "find_supporters",
    "is_later_summary",
    "is_same_article",
    "later_counts",
    "later_states",
    "of_one_kind",
    "read_statements",
    "said_otherwise",
    "say_contraries",
    "says_no",
    "standing",
    "takes_back",
]


def __getattr__(name: str) -> Any:
    if name != "says_no":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from summarize.agreement import verbs

    return verbs.says_no
