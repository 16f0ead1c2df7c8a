"""Which sentences cannot be understood without the words before them."""

from summarize.languages.context import ContextNeed, context_rules
from summarize.languages.cues import runs


def needs_context(sentence_text: str, *, language: str = "en") -> str:
    """Why a sentence cannot be understood alone, or "" where it can or nothing is known of that.

    >>> needs_context("He also confirmed plans for the flight.")
    'opens with a pronoun (“He”)'
    >>> needs_context("It is raining in Minsk."), needs_context("This week Mr. Putin left Minsk.")
    ('', '')
    """
    need = context_need(sentence_text, language=language)
    return need.reason if need else ""


def context_need(
    sentence_text: str, *, opening: bool = False, language: str = "en"
) -> ContextNeed | None:
    """What a sentence lacks to be understood alone; None where it lacks nothing.

    `opening`: it opens its article, and so may be definite ("The death toll rose"). In a language
    without such rules no sentence lacks anything.
    """
    rules = context_rules(language)
    return (
        rules.need(sentence_text, opening=opening, words=runs(sentence_text))
        if rules is not None
        else None
    )


def relative_time(text: str, *, language: str = "en") -> bool:
    """Whether the text tells when by the day it was published on ("yesterday", "last week").

    False in a language without rules for it.

    >>> relative_time("The ferry sank yesterday."), relative_time("The ferry sank on Monday.")
    (True, False)
    """
    rules = context_rules(language)
    return rules is not None and rules.relative_time(text)


def denies(text: str, *, language: str = "en") -> bool:
    """Whether a sentence denies what was told before it; False in a language without rules for it.

    >>> denies("The mayor denied that he was paid."), denies("Nobody denied the report.")
    (True, False)
    """
    rules = context_rules(language)
    return rules is not None and rules.answer.match(text, runs(text)) is not None
