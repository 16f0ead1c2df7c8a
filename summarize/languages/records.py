"""What records say where they have no text, and how services name languages."""

import re
from collections.abc import Iterator
from functools import cache

from summarize import resources

_WORDS = "languages/und/records.txt"
# Longer values are texts. Chosen: the longest placeholder that was looked at has 190 characters.
_LONGEST = 250


def is_placeholder(text: str) -> bool:
    """Whether a value only says that there is none.

    >>> is_placeholder("ONLY AVAILABLE IN PAID PLANS"), is_placeholder("Water is only for sale.")
    (True, False)
    """
    words = text.replace("_", " ").split(maxsplit=_LONGEST)
    plain = " ".join(words).replace("’", "'")
    return len(plain) <= _LONGEST and _placeholders().fullmatch(plain) is not None


@cache
def _placeholders() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{each})" for each in _lines("placeholder")), re.IGNORECASE)


def language_code(name: str) -> str:
    """The code of two letters of a language by its name or by that of three; others stay.

    >>> language_code("English"), language_code("eng"), language_code("pt-BR")
    ('en', 'en', 'pt-br')
    """
    return _codes().get(name.lower(), name.lower())


@cache
def _codes() -> dict[str, str]:
    rows = (line.split() for line in _lines("languages"))
    return {name: code for code, *names in rows for name in names}


def _lines(kind: str) -> Iterator[str]:
    own = ""
    for line in resources.read_lines(_WORDS):
        if line in ("[placeholder]", "[languages]"):
            own = line.strip("[]")
        elif own == kind:
            yield line
