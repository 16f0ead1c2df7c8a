"""What a language must tell so that names are found by their capitals."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from re import Pattern

from summarize.languages import rules

Key = tuple[str, ...]
# `re` has no class for capitals: Latin, Greek, Cyrillic, Armenian, and Latin and Greek with marks.
_BLOCKS = (range(0x41, 0x250), range(0x370, 0x557), range(0x1E00, 0x2000))


def _capitals() -> str:
    """The capitals as a class of `re` has them: those that follow one another as a range."""
    found: list[list[int]] = []
    for code in (code for block in _BLOCKS for code in block if chr(code).isupper()):
        if found and code == found[-1][1] + 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return "".join(chr(a) if a == b else f"{chr(a)}-{chr(b)}" for a, b in found)


UPPER = _capitals()
NO_WORDS: frozenset[str] = frozenset()


@dataclass(frozen=True, eq=False)
class NameRules:
    """Words in and around names; empty where the language tells none.

    `joins` matches what may stand between two words of a name, with the group "of" where the name
    must hold an organisation's head. `known_same` are two names of one thing; `also_called` are
    names that news uses for each other, though they may not mean quite the same.
    `abbreviation_end` matches to the end of what stands before a word: the stop there ends no
    sentence. `is_common` says whether sentences begin with an ordinary word; None where that is not
    known: then a first word is a name only where it is also seen inside a sentence. `acts` says
    whether a lone first word, which ends at a place of the text, does what only a name does.
    """

    joins: Pattern[str]
    prefixes: frozenset[str] = NO_WORDS
    calendar: frozenset[str] = NO_WORDS
    titles: frozenset[str] = NO_WORDS
    separating_titles: frozenset[str] = NO_WORDS
    abbreviated_titles: frozenset[str] = NO_WORDS
    company_words: frozenset[str] = NO_WORDS
    not_names: frozenset[str] = NO_WORDS
    organisation_heads: frozenset[str] = NO_WORDS
    first_of_names: frozenset[str] = NO_WORDS
    abbreviation_end: Pattern[str] | None = None
    is_common: Callable[[str], bool] | None = None
    acts: Callable[[str, int, str], bool] | None = None
    small_words: frozenset[str] = NO_WORDS
    distinguishing: frozenset[str] = NO_WORDS
    known_same: Mapping[Key, Key] = field(default_factory=dict)
    also_called: Mapping[Key, Key] = field(default_factory=dict)
    adapted: "Callable[[str], NameRules | None] | None" = None

    @cached_property
    def apart(self) -> frozenset[str]:
        """The words that stand between or before names, and in none unless others are near."""
        return self.calendar | self.not_names | self.titles


@cache
def name_rules(language: str) -> NameRules | None:
    """The rules of a language (BCP 47 primary subtag); None where capitals tell no names."""
    found = rules(language, "names")
    if not isinstance(found, NameRules):
        return None
    return found.adapted(language) if found.adapted else found
