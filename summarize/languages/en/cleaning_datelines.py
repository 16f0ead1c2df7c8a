"""What tells an English name of a place from a speaker or a subject, at the head of an article."""

from summarize.languages.cleaning import Pattern
from summarize.languages.en.substitutions import known_of
from summarize.resources import read_groups

PLACES = frozenset(
    place.replace("_", " ").upper() for place in read_groups("languages/en/places.txt")["places"]
)
BEFORE_PLACES = Pattern(r"(?i:in|at|from|near|of|to|around|outside|across|over|for)$")
# A witness speaks for themselves, and to somebody; a report does neither.
SPEAKS = Pattern(
    r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Uu]s|[Yy]ou|[Yy]our|me|let’s|Let’s)\b(?!\.)|^(?:Yes|No|Well|Thank)\b"
)


def is_common(word: str) -> bool:
    """Whether WordNet has a word, in the singular or the plural.

    >>> is_common("turnout"), is_common("markets"), is_common("lochmoor")
    (True, True, False)
    """
    return any(known_of(each).parts for each in (word, word.removesuffix("s")))
