"""What a language must tell so that "yesterday" and "on Monday" name a day."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Literal, NamedTuple

from summarize.languages import rules

# Which way from its day a text counts to a weekday. "known": it is past, and told as known, so that
# it is not the day itself; "before": it is in the week before; "after": in the week after; "":
# nobody can tell.
Heading = Literal["past", "known", "coming", "before", "after", ""]

# "open": what is planned or still so when it is told; "before": what came before what is told;
# "so": what is always so, or so for long ("is illegal").
Happening = Literal["news", "past", "open", "before", "so", ""]


class MomentRules(NamedTuple):
    """How a text counts from the day on which it was written.

    `relative` maps phrases in small letters to units ("day", "week", "month", "year") and how many
    of them away they are. `counts` tells of what stands before a phrase, of the phrase, and of
    what stands behind it in the sentence, whether it is said of the calendar at all ("today's
    youth" is not). `heading` is asked the same of the name of a weekday.
    `known` tells of what stands before a date in its sentence whether the clause is about what the
    reader knows ("the man who died on"), and `dates` whether a year or month there is that of what
    the sentence tells ("died in"). `happens` tells of a sentence whether it is news by itself
    ("has died", "said"), tells of the past ("died"), of what is planned or still so ("will meet",
    "is closed until"), of what is so ("is illegal"), or nothing of these. `awaits` gives the words
    of what a sentence expects from its verb on, `deeds` the verbs that it tells of the past, both
    by their base forms where they are irregular. An event with a word of `another` is no other one
    of its kind ("a second vote"); `light` verbs say little without their object ("hold talks").
    `begins` tells whether something only begins in what a sentence tells of the past ("arrived").
    """

    relative: Mapping[str, tuple[str, int]]
    counts: Callable[[str, str, str], bool]
    heading: Callable[[str, str, str], Heading]
    known: Callable[[str], bool]
    dates: Callable[[str], bool]
    happens: Callable[[str], Happening]
    adapted: Callable[[str], "MomentRules | None"] | None = None
    awaits: Callable[[str], tuple[str, ...]] | None = None
    deeds: Callable[[str], frozenset[str]] | None = None
    another: frozenset[str] = frozenset()
    light: frozenset[str] = frozenset()
    begins: Callable[[str], bool] | None = None
    may_be: Callable[[str], bool] | None = None

    def opens_with(self, sentence: str) -> "Happening | Literal['setting', 'perhaps']":
        """The same as `happens`, but "perhaps" for what only may be, also where somebody says so.

        And "setting" where all that happened is that something begins.
        """
        happens = self.happens(sentence)
        if happens in ("", "news") and self.may_be is not None and self.may_be(sentence):
            return "perhaps"
        is_setting = happens == "past" and self.begins is not None and self.begins(sentence)
        return "setting" if is_setting else happens


@cache
def moment_rules(language: str) -> MomentRules | None:
    """The rules of a language (BCP 47 primary subtag); None where no such words are known."""
    found = rules(language, "moments")
    if not isinstance(found, MomentRules):
        return None
    return found.adapted(language) if found.adapted else found
