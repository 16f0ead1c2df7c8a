"""What a language knows of sentences that cannot be understood alone."""

from collections.abc import Container
from typing import Literal, NamedTuple, Protocol, cast

from summarize.languages import rules
from summarize.languages.cues import Cue

Remedy = Literal["trim", "join"]


class ContextNeed(NamedTuple):
    """Why a sentence cannot stand alone, and what makes it: `cut` characters off its start.

    `kind` tells what a definite phrase stands for; the sentence before must tell of such a thing.
    What is about such a thing needs no more than to lose the `cut`.
    """

    reason: str
    remedy: Remedy
    cut: int = 0
    kind: str = ""


class NeedOf(Protocol):
    """What a sentence lacks to be understood alone; None where it lacks nothing."""

    def __call__(
        self, text: str, *, opening: bool, words: frozenset[str], persons: Container[str] = ()
    ) -> ContextNeed | None:
        """`opening`: it opens its article, and so may be definite; `words`: its `runs`.

        `persons`: the surnames of the persons of its article.
        """


class Introduces(Protocol):
    """Whether a text tells of a thing of a kind, so that the next sentence may say "the" of it."""

    def __call__(self, text: str, kind: str, /) -> bool:
        """`kind` is that of a `ContextNeed`."""


class LatePronoun(Protocol):
    """The words before a pronoun that is the subject ("In Kyiv, he said"), or None."""

    def __call__(self, text: str) -> str | None:
        """The introduction."""


class RelativeTime(Protocol):
    """Whether a text tells when by the day it was published on ("yesterday")."""

    def __call__(self, text: str) -> bool:
        """Whether `text` does."""


class ContextRules(NamedTuple):
    """The rules of a language; they need its grammar, so most languages have none.

    `subjects` are the kinds of things that a whole article can be about, `is_about` tells whether
    the lead of one is surely about a thing of a kind. `answer` is how a sentence begins that denies
    what was told before it.
    """

    need: NeedOf
    introduces: Introduces
    is_about: Introduces
    late_pronoun: LatePronoun
    relative_time: RelativeTime
    answer: Cue
    subjects: frozenset[str]


def context_rules(code: str) -> ContextRules | None:
    """The rules of a language, or None: nothing is then known of what its sentences need."""
    return cast("ContextRules | None", rules(code, "context"))
