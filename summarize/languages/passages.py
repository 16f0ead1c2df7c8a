"""What a language knows of sentences that no briefing can print as they are."""

from collections.abc import Callable
from typing import Final, NamedTuple, cast

from summarize.languages import rules
from summarize.languages.cues import Cue

IS_NOTICE: Final = "says what an article had wrong"
"""Why a sentence that corrects an article of an outlet is no point."""


class PassageRules(NamedTuple):
    """The rules of a language; they need its words, so most languages have none.

    `unfit` tells why a sentence can be no point, or ""; it is given the sentence with its
    quotations masked, and the `runs` of that. `opens_with_pronoun` tells of such a text whether a
    pronoun for a person is its subject. `speaking_pronoun` gives the pronoun that speaks in a
    reporting clause ("he said"), in lower case, or ""; `impersonal` are those that need not stand
    for a person. `denies` tells whether a word is a negation, `tells_shortly` whether a sentence of
    few words tells what happened ("No one was hurt."). `ends_no_headline` are words that no
    headline ends with. `notice` is how a sentence begins that corrects an article of its outlet.
    """

    unfit: Callable[[str, frozenset[str]], str]
    opens_with_pronoun: Callable[[str], bool]
    speaking_pronoun: Callable[[str], str]
    impersonal: frozenset[str]
    denies: Callable[[str], bool]
    tells_shortly: Callable[[str], bool]
    ends_no_headline: frozenset[str]
    notice: Cue


def passage_rules(code: str) -> PassageRules | None:
    """The rules of a language, or None: then nothing is told of pronouns and persons."""
    return cast("PassageRules | None", rules(code, "passages"))
