"""What keeps two similar sentences from being the same claim.

Likeness cannot see that 12 dead are not 21, that "may resign" is not "resigned", or that another
man said it. These rules can; each is meant to be silent unless the difference is plain.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from summarize import tokens
from summarize.claims import values
from summarize.claims.mentions import concept, skeleton
from summarize.claims.values import Value, read_values
from summarize.language.quantities import DateMention, conflicting, dates_conflicting, find_dates

_NEGATIONS_WORDS = """
not never cannot without
"""
_NEGATIONS = frozenset(_NEGATIONS_WORDS.split())
# What makes an event uncertain or still to come, and what can mean the same ("agreed to", "due").
_MODALS_WORDS = """
may might could will possibly perhaps allegedly reportedly
"""
_MODALS = frozenset(_MODALS_WORDS.split())
_UNREAL_WORDS = """
would should shall likely unlikely expected expect expects plan plans planned intend intends
intended due set slated fear fears feared warn warned warns warning warnings threat
threatens threatened speculation suspected alleged potential potentially possible can about
"""
_UNREAL = _MODALS | frozenset(_UNREAL_WORDS.split())
_DENIALS = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|refut(?:e|es|ed|ing)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|"
    r"rul(?:e|es|ed|ing) out|rebuff(?:s|ed)?)\b",
    re.IGNORECASE,
)
# Any sign that a sentence says no; enough to let it stand beside a denial.
_NEGATIVE = re.compile(
    r"\b(?:no|not|never|none|nobody|nothing|neither|nor|cannot|without|false|untrue|baseless|"
    r"unfounded|groundless|stupid|absurd|nonsense|lies?|fabricat\w+|refus\w+|resist\w*|rumou?rs?|"
    r"unable|unwilling|fail\w*)\b|n[’']t\b",
    re.IGNORECASE,
)
_SAYING = (
    r"(?:said|says|told|added|adds|noted|notes|insisted|insists|stated|states|claimed|claims|"
    r"announced|argued|warned|tweeted|wrote|explained|acknowledged|conceded)"
)
_NAME = r"[A-Z][\w’'-]+(?:\s(?:[A-Z]\.\s)?[A-Z][\w’'-]+)*"
_SPEAKER = re.compile(rf"(?P<before>{_NAME})\s{_SAYING}\b|\b{_SAYING}\s(?P<after>{_NAME})")
# How far a negation or a modal reaches to the word it governs.
_REACH = 3


@dataclass(frozen=True, slots=True)
class Claims:
    """The parts of a sentence that must not differ."""

    values: tuple[Value, ...]
    dates: tuple[DateMention, ...]
    concepts: frozenset[str]
    negated: frozenset[str]
    modal: frozenset[str]
    unreal: frozenset[str]
    hedged: bool
    denies: bool
    negative: bool
    speakers: frozenset[str]


def read_claims(text: str, published: datetime | None = None) -> Claims:
    """The claims of a sentence; weekdays are resolved if it is known when it appeared."""
    words = [word.replace("’", "'") for word in tokens.words(text)]
    return Claims(
        values=read_values(text, published),
        dates=find_dates(text, published),
        concepts=frozenset(concept(stem) for stem in tokens.content_stems(text)),
        negated=_governed(words, lambda w: w in _NEGATIONS or w.endswith("n't")),
        modal=_governed(words, _MODALS.__contains__),
        unreal=_governed(words, lambda w: w in _UNREAL or w == "to"),
        hedged=any(word.casefold() in _UNREAL for word in words),
        denies=_DENIALS.search(text) is not None,
        negative=_NEGATIVE.search(text) is not None,
        speakers=_speakers(text),
    )


def differ(a: Claims, b: Claims) -> bool:
    """Whether the two plainly make different claims."""
    return (
        amounts_differ(a, b)
        or _dates_differ(a, b)
        or polarity_differs(a, b)
        or _is_only_possible(a, b)
        or _is_only_possible(b, a)
        or bool(a.speakers and b.speakers and not a.speakers & b.speakers)
    )


def _is_only_possible(a: Claims, b: Claims) -> bool:
    """Whether what may or will happen in `a` is a fact in `b`."""
    return not b.hedged and not b.negative and bool((a.modal & b.concepts) - b.unreal)


def polarity_differs(a: Claims, b: Claims) -> bool:
    """Whether one denies what the other says: "did" and "did not", or a denial and none."""
    if (a.negated & b.concepts) - b.negated or (b.negated & a.concepts) - a.negated:
        return True
    return (a.denies and not (b.denies or b.negative)) or (
        b.denies and not (a.denies or a.negative)
    )


def amounts_differ(a: Claims, b: Claims) -> bool:
    """Whether they give different amounts of the same thing and agree on none of it."""
    compared = [
        (one, other) for one in a.values for other in b.values if values.same_measure(one, other)
    ]
    agreed = {
        id(v) for pair in compared if not conflicting(*(v.quantity for v in pair)) for v in pair
    }
    return any(id(one) not in agreed and id(other) not in agreed for one, other in compared)


def adds_numbers(a: Claims, b: Claims) -> bool:
    """Whether `a` gives amounts where `b` gives none."""
    return bool(a.values) and not b.values


def _dates_differ(a: Claims, b: Claims) -> bool:
    clashes = [dates_conflicting(one, other) for one in a.dates for other in b.dates]
    return bool(clashes) and all(clashes)


def _governed(words: Sequence[str], is_governor: Callable[[str], bool]) -> frozenset[str]:
    """The concept that each governing word applies to: the next content word in reach."""
    found: set[str] = set()
    for i, word in enumerate(words):
        if is_governor(word.casefold()):
            reach = words[i + 1 : i + 1 + _REACH]
            content = [w for w in reach if not tokens.is_stop_word(w)]
            found.update(concept(tokens.stem(w)) for w in content[:1])
    return frozenset(found)


def _speakers(text: str) -> frozenset[str]:
    """The surnames of those who are named as saying it."""
    names = (match["before"] or match["after"] for match in _SPEAKER.finditer(text))
    last = (name.split()[-1] for name in names)
    return frozenset(skeleton(tokens.stem(name)) for name in last if not tokens.is_stop_word(name))
