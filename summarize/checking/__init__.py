"""Does the evidence support this text? Rules that need no model (see docs/checking.md).

Every number, date, name, quotation, negation and modal of the text must be found in the evidence,
and few words that are not. The rules look for what a careless or inventive writer changes; they do
not prove that a text follows, and an entailment model may be asked on top of them.

Each name loads its module when it is first used: comparing the wording of two sentences
(`substitutions`) needs little of the rest.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarize.checking.content import Content
    from summarize.checking.either import tell_apart
    from summarize.checking.grade import DECISION
    from summarize.checking.likeness import Lexis
    from summarize.checking.overlap import new_words
    from summarize.checking.slots import Substitution
    from summarize.checking.substitutions import Wording, compare_texts, compare_wording
    from summarize.checking.uncovered import uncovered_words
    from summarize.checking.verdict import Verdict, compare, supported
    from summarize.checking.wordings import Wordings

_HOMES = {
    "DECISION": "grade",
    "Content": "content",
    "Lexis": "likeness",
    "Substitution": "slots",
    "Verdict": "verdict",
    "Wording": "substitutions",
    "Wordings": "wordings",
    "compare": "verdict",
    "compare_texts": "substitutions",
    "compare_wording": "substitutions",
    "new_words": "overlap",
    "supported": "verdict",
    "tell_apart": "either",
    "uncovered_words": "uncovered",
}

__all__ = [
    "DECISION",
    "Content",
    "Lexis",
    "Substitution",
    "Verdict",
    "Wording",
    "Wordings",
    "compare",
    "compare_texts",
    "compare_wording",
    "new_words",
    "supported",
    "tell_apart",
    "uncovered_words",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
