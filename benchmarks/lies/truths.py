"""Sentences that say the same in other words, or less: what a check should let pass."""

import re
from collections.abc import Callable

from benchmarks.lies.parties import voice_kept
from benchmarks.lies.sentences import is_outside
from benchmarks.lies.shortening import shortened
from benchmarks.lies.verbs import Verbs

Maker = Callable[[str, Verbs], str | None]

_LONG = re.compile(
    r"\b(did|does|do|is|are|was|were|would|could|should|has|have|had) not\b(?! only)"
)
_SHORT = re.compile(r"\b(did|does|do|is|are|was|were|would|could|should|has|have|had)n['’]t\b")
_NEGATIVE = re.compile(r"\bnot\b|n['’]t\b|\bnever\b|\bno\b|\brefused\b|\bdeclined to\b|\bdenied\b")
_SAID_LAST = re.compile(r"^([^\"“”]+), ((?:[A-Z][\w.-]+ ?){1,3}|he|she|officials|police) said\.$")
_SAID = re.compile(r"(?<=[a-z] )(said) (?=(?:he|she|they|it|the|there)\b)")
_SAID_THAT = re.compile(r"(?<=[a-z] )(said) that (?=(?:he|she|they|it|the|there)\b)")
_NUMERALS = dict(enumerate(["two", "three", "four", "five", "six", "seven", "eight", "nine"], 2))


def shorter(text: str, verbs: Verbs) -> str | None:
    """The longest version that holds at most 60% of the words."""
    return next(iter(shortened(text, verbs)), None)


def negation_kept(text: str, verbs: Verbs) -> str | None:
    """A shortened sentence that still holds a negation."""
    found = (short for short in shortened(text, verbs, share=0.85) if _NEGATIVE.search(short))
    return next(found, None)


def contraction(text: str, verbs: Verbs) -> str | None:
    """Turn "did not" into "didn't", and the other way."""
    del verbs
    for pattern, form in ((_LONG, "{}n't"), (_SHORT, "{} not")):
        for match in pattern.finditer(text):
            if is_outside(text, *match.span()):
                return text[: match.start()] + form.format(match[1]) + text[match.end() :]
    return None


def said_that(text: str, verbs: Verbs) -> str | None:
    """Turn "said the" into "said that the", and the other way."""
    del verbs
    for pattern, by in ((_SAID_THAT, "said "), (_SAID, "said that ")):
        match = pattern.search(text)
        if match and is_outside(text, *match.span()):
            return text[: match.start()] + by + text[match.end() :]
    return None


def said_first(text: str, verbs: Verbs) -> str | None:
    """Turn "It rained, Ann said." into "Ann said it rained."."""
    match = _SAID_LAST.match(text)
    if match is None:
        return None
    first = match[1].split()[0]
    is_name = verbs.corpus.capital[first] > verbs.corpus.small[first.lower()] or first == "I"
    clause = match[1] if is_name else match[1][0].lower() + match[1][1:]
    return f"{match[2][0].upper()}{match[2][1:]} said {clause}."


def numeral(text: str, verbs: Verbs) -> str | None:
    """Turn "three" into "3", and "percent" into "%"."""
    del verbs
    percent = re.search(r"(?<=\d) percent\b", text)
    if percent and is_outside(text, *percent.span()):
        return text[: percent.start()] + "%" + text[percent.end() :]
    for figure, word in _NUMERALS.items():
        match = re.search(rf"(?<=[a-z] ){word}(?= [a-z]{{3,}}s\b)", text)
        if match and is_outside(text, *match.span()):
            return text[: match.start()] + str(figure) + text[match.end() :]
    return None


KINDS: dict[str, Maker] = {
    "true/voice": voice_kept,
    "true/shortened": shorter,
    "true/negation_kept": negation_kept,
    "true/contraction": contraction,
    "true/said_that": said_that,
    "true/said_first": said_first,
    "true/numeral": numeral,
}
