"""What a language knows of speech that stands without quotation marks."""

from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple, Protocol, cast

from summarize.languages import rules

Reach = Literal["", "some", "all"]
"""How far speech goes from its introduction: nowhere, until narration returns, or to its end."""
Line = Literal[
    "", "salutation", "sign-off", "mail header", "post", "post's head", "post's end", "signature"
]
"""What a short line of its own says of the lines around it."""


class Mentions(Protocol):
    """Whether a paragraph tells of somebody who spoke before it, or of his words."""

    def __call__(self, paragraph: str, introduction: str, speaker: str, *, person: bool) -> bool:
        """`speaker`: by the introduction, or ""; `person`: a person, and no body of people."""


class SpeechRules(NamedTuple):
    """How a language introduces speech without marks, and what tells of who speaks.

    `reach` tells of a sentence ("The union said in a statement:", "Here is the letter in full.")
    how far what follows it is speech, `titled` whether a heading says so of what stands below,
    `stated` whether one names whose view may stand below. `lists` tells whether a line opens a list
    of facts ("Key points"), `counts` whether one tells of so many things as the list below it has
    items, and of nothing that is said, `states` whether an item can be a statement.

    Of a paragraph, its quotations masked, `heard` gives what of its own words tells whether
    somebody speaks in it, `speaks` whether it says "I" or "we", `narrates` whether it sounds like
    an outlet that reports, `mentions` whether it tells of what was said, or who said it, from
    outside, `confides` whether it is in the first person, but for a reporter's own.

    `line` tells what a line is to a letter, a mail or a post, `wrote` whether one that names
    somebody names who wrote the text, `opens_letter` whether a paragraph opens a letter to an
    editor. `speaker_line` gives whom a line of its own names as speaking beside it, `speaker_label`
    whom a paragraph names before its words; `describes` tells whether a paragraph tells of somebody
    by name from outside, `by_pronoun` whether an introduction calls the one who speaks only "he".

    `interviews` tells whether a text says that an interview follows, `is_interview` whether a title
    does, `of_letters` whether a title says that letters of readers follow, `explains` whether it
    says that the outlet answers, `addresses` whether a question is put to somebody. `asides` are
    labels of an outlet's own words, `first_persons` the words of which a paragraph in the first
    person has one.
    """

    reach: Callable[[str], Reach]
    titled: Callable[[str], bool]
    stated: Callable[[str], bool]
    lists: Callable[[str], bool]
    counts: Callable[[str, int], bool]
    states: Callable[[str], bool]
    heard: Callable[[str], Mapping[str, float]]
    speaks: Callable[[str], bool]
    narrates: Callable[[str], bool]
    mentions: Mentions
    confides: Callable[[str], bool]
    line: Callable[[str], Line]
    wrote: Callable[[str], bool]
    opens_letter: Callable[[str], bool]
    speaker_line: Callable[[str], str]
    speaker_label: Callable[[str], str]
    describes: Callable[[str, str], bool]
    by_pronoun: Callable[[str], bool]
    interviews: Callable[[str], bool]
    is_interview: Callable[[str], bool]
    of_letters: Callable[[str], bool]
    explains: Callable[[str], bool]
    addresses: Callable[[str], bool]
    asides: frozenset[str]
    first_persons: frozenset[str]


def speech_rules(code: str) -> SpeechRules | None:
    """The rules of a language, or None: then only marks of the page tell of speech."""
    return cast("SpeechRules | None", rules(code, "speech"))
