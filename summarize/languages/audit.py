"""What an audit knows of a language: which sentences claim nothing, and what qualifies a claim."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from summarize.languages import rules
from summarize.languages.briefing import BriefingWords

_NEVER = re.compile("(?!)")


@dataclass(frozen=True, slots=True)
class AuditRules:
    """The rules of one language; `und` has none: then only the layout tells what is no claim.

    Attributes:
        references: words that the heading of a list of sources is made of.
        qualifiers: words that begin what a statement must not be parted from ("but", "unless").
        conditions: those of them that begin a condition, an exception or a doubt.
        about_text: words for a text and its parts; a sentence of nothing else claims nothing.
        names_text: those of them that name the text, its parts or its sources.
        greeting: how a greeting, thanks or a farewell begins.
        presents: how a sentence begins that says what the text is ("Here is a summary of").
        furniture: what newsletters say of themselves and to their readers, a whole sentence of it.
        labels: what opens a sentence and is no part of what it says ("TL;DR:").
        opinion: how a writer says that a view is their own.
        pairs: "the two leaders" for two who were named, with the groups `number` and `noun`.
        persons: pronouns for persons, in small letters; who they are is not compared.
        joins: small words between two clauses; what stands behind them is said of something else.
        definite: how a thing is told by its noun, a pattern with a place for `{noun}`; "": no way.
        has_clause: whether a line without a full stop has a subject and a verb; None: not known.
    """

    references: frozenset[str] = frozenset()
    qualifiers: frozenset[str] = frozenset()
    conditions: frozenset[str] = frozenset()
    about_text: frozenset[str] = frozenset()
    names_text: frozenset[str] = frozenset()
    greeting: re.Pattern[str] = _NEVER
    presents: re.Pattern[str] = _NEVER
    furniture: re.Pattern[str] = _NEVER
    labels: re.Pattern[str] = _NEVER
    opinion: re.Pattern[str] = _NEVER
    pairs: re.Pattern[str] = _NEVER
    persons: frozenset[str] = frozenset()
    joins: frozenset[str] = frozenset()
    definite: str = ""
    has_clause: Callable[[str], bool] | None = None


def audit_rules(code: str) -> AuditRules:
    """The rules of a language; empty ones where nothing is known of it."""
    return cast("AuditRules | None", rules(code, "audit")) or AuditRules()


def frame_of(code: str) -> BriefingWords:
    """The fixed words of our own briefings in a language, else the English ones."""
    return cast("BriefingWords", rules(code, "briefing") or rules("en", "briefing"))
