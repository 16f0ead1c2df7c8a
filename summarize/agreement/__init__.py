"""What stands, who says it independently, where outlets disagree: see docs/disagreements.md."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from summarize.agreement.amounts import of_one_kind
from summarize.agreement.casualties import Outgrown, outgrown_counts
from summarize.agreement.contrary import said_otherwise
from summarize.agreement.details import Details
from summarize.agreement.disagreements import find_disagreements
from summarize.agreement.moments import day_meant
from summarize.agreement.origins import count_support, find_origins
from summarize.agreement.predicates import say_contraries
from summarize.agreement.statements import (
    ROOT,
    Statement,
    Statements,
    agreement_rules,
    can_disagree,
    read_statements,
)
from summarize.agreement.support import Report, Reporting, find_supporters
from summarize.agreement.versions import (
    is_later_summary,
    is_same_article,
    later_states,
    standing,
    takes_back,
)

if TYPE_CHECKING:
    from summarize.agreement.contraries import Contraries
    from summarize.agreement.verbs import says_no

__all__ = [
    "ROOT",
    "Contraries",
    "Details",
    "Outgrown",
    "Report",
    "Reporting",
    "Statement",
    "Statements",
    "agreement_rules",
    "can_disagree",
    "count_support",
    "day_meant",
    "find_disagreements",
    "find_origins",
    "find_supporters",
    "is_later_summary",
    "is_same_article",
    "later_states",
    "of_one_kind",
    "outgrown_counts",
    "read_statements",
    "said_otherwise",
    "say_contraries",
    "says_no",
    "standing",
    "takes_back",
]


# Modules that a story of one article does without.
_HOMES = {"Contraries": "contraries", "says_no": "verbs"}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
