"""What a sentence claims, in a form in which claims can be compared.

`mentions` brings names and words to one form; `values` tells what amounts are of; `differences`
tells claims apart that similar words would confuse.
"""

from summarize.claims.differences import (
    Claims,
    Signs,
    adds_numbers,
    amounts_differ,
    differ,
    read_claims,
    speakers_differ,
)
from summarize.claims.main_clauses import main_clause, main_clause_rules
from summarize.claims.mentions import Term, Terms, read_mentions
from summarize.claims.values import (
    Value,
    claim_rules,
    counted_before,
    is_called_so,
    is_converted,
    is_partial,
    read_values,
    same_measure,
)
from summarize.claims.values import differ as values_differ

__all__ = [
    "Claims",
    "Signs",
    "Term",
    "Terms",
    "Value",
    "adds_numbers",
    "amounts_differ",
    "claim_rules",
    "counted_before",
    "differ",
    "is_called_so",
    "is_converted",
    "is_partial",
    "main_clause",
    "main_clause_rules",
    "read_claims",
    "read_mentions",
    "read_values",
    "same_measure",
    "speakers_differ",
    "values_differ",
]
