"""What a language must tell so that a sentence is cut to a headline."""

from functools import cache
from re import Pattern
from typing import NamedTuple

from summarize.languages import rules


class TitleRules(NamedTuple):
    """Patterns of headlines and of the clauses around the main one.

    `no_news` matches the start of a headline that tells of no event ("Opinion", "Why"). `reports`
    matches the reporting clause at the end of a sentence, `opening` an adverbial before the main
    clause with its comma, `tail` the start of a clause that can go, and `role` what may start a
    role instead ("as chief"); `conditions` matches where the first clause is a subordinate one.
    `verb` is found in whatever can stand alone; `stub`
    matches a word that no cut may leave at the end.
    """

    no_news: Pattern[str]
    reports: Pattern[str]
    opening: Pattern[str]
    tail: Pattern[str]
    role: Pattern[str]
    conditions: Pattern[str]
    verb: Pattern[str]
    stub: Pattern[str]


@cache
def title_rules(language: str) -> TitleRules | None:
    """The rules of a language (BCP 47 primary subtag); None where it has none."""
    found = rules(language, "titles")
    return found if isinstance(found, TitleRules) else None
