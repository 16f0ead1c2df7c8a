"""What an English number counts or describes: the head of the noun phrase after it."""

import re

from summarize.languages.en.quantities_numerals import WORDS

_NEXT_WORD = re.compile(
    r"[ \u00a0\n-]{0,2}(?:of\s(?:the\s|its\s|their\s|his\s|her\s)?)?([^\W\d_]+(?:[’'][^\W\d_]+)?)"
)
_SHAPE = re.compile(r"[ -](?:long|wide|high|tall|deep|old|strong|plus|odd)\b")
_NOT_COUNTED = WORDS["not_counted"]
_SINGULARS = {
    plural: noun for plural, _, noun in (entry.partition("=") for entry in WORDS["singulars"])
}


def singular(noun: str) -> str:
    """The noun in the singular, lower case, by the rules of English spelling.

    >>> [singular(noun) for noun in ("Drones", "people", "countries", "buses", "crisis")]
    ['drone', 'person', 'country', 'bus', 'crisis']
    """
    plain = noun.lower()
    if plain in _SINGULARS:
        return _SINGULARS[plain]
    if plain.endswith(("’s", "'s")):
        plain = plain[:-2]
    if plain.endswith("ies") and len(plain) > 4:
        return plain[:-3] + "y"
    if plain.endswith(("sses", "shes", "ches", "xes", "buses", "uses")):
        return plain[:-2]
    if plain.endswith("s") and not plain.endswith(("ss", "us", "is")) and len(plain) > 3:
        return plain[:-1]
    return plain


def noun_after(text: str, position: int) -> str:
    """The first plural of three words after a number, or the first word; "" where none is near.

    >>> noun_after("30 armed drones were seen", 2)
    'drone'
    """
    first = ""
    shape = _SHAPE.match(text, position)
    position = shape.end() if shape else position
    for _ in range(3):
        match = _NEXT_WORD.match(text, position)
        if not match:
            break
        word = match[1]
        plain = word.lower()
        if plain in _NOT_COUNTED:
            break
        if plain in _SINGULARS or (word.endswith("s") and not word.endswith(("ss", "us"))):
            return singular(word)
        first = first or word
        position = match.end()
    return singular(first) if first else ""
