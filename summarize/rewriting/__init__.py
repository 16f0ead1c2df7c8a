"""Evidence -> statements: each way is a settings class; what it writes is checked by the gate."""

from summarize.rewriting.gate import Outcome, rewrite_checked
from summarize.rewriting.quote import Quote
from summarize.rewriting.statements import Group, Statement

Rewriting = Quote

__all__ = ["Group", "Outcome", "Quote", "Rewriting", "Statement", "rewrite_checked"]
