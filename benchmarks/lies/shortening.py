"""A sentence made shorter by whole clauses, so that it stays true and reads well."""

import re
from collections.abc import Iterator

from benchmarks.lies.sentences import tokens
from benchmarks.lies.verbs import (
    BE,
    DETERMINERS,
    HAVE,
    MODALS,
    NEGATIVES,
    PREPOSITIONS,
    SUBORDINATORS,
    Verbs,
)
from benchmarks.lies.words import group

# A clause or phrase that adds to what stands before it, and can go without changing it.
_CUT = re.compile(
    r"(?:,)? (?:(?:after|while|because|since|when|during|amid|following|whereas)\b)|"
    r", (?:which|who|whose|where|with|including|saying|adding|citing|as|making|leaving|"
    r"[a-z]+ing(?!,))\b|"
    r"; |, and (?=(?:he|she|they|it|the|a)\b)| — | – |, (?:an?|the) (?=[a-z])|"
    r" (?:on|last|this|in) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|week|month|year|(?:19|20)\d\d\b)|"
    r" (?:in|at|near|outside) [A-Z]"
)
# What may be cut as well where the rest becomes a lie anyway: any phrase, and who says it.
_FREE_CUT = re.compile(
    r",? (?:in|at|on|for|with|by|over|under|against|during|to|as|but|and|that|after|before|"
    r"because|when|while|if|unless|although|though|until|which|who|where|through|despite|"
    r"according|amid|following|since)\b|[,;:] |,[”\"] "
)
_OPENING = re.compile(
    r"^(?:On|In|At|During|After|Before|Since|While|When|As|By|For|With|Following|Earlier|Last|"
    r"Meanwhile|Also|Still|Moreover|Later)\b[^,\"“”]*, (?=[a-z]|[A-Z])"
)
_FREE_OPENING = re.compile(
    r"\b(?:that|[Bb]ut|[Ww]hile|[Ww]hen|[Aa]fter|because|and|[Aa]s|[Ss]ince|said) "
    r"(?=[A-Z\d]|the |an? )|[,;:] "
)
_ASIDE = re.compile(r", (?:an?|the|who|which|whose)\b[^,\"“”;]*, (?=([a-z]+)\b)")
# What may not be lost: it says who says it, or takes back what was said.
_HOLDS = group("holds")
_DANGLING = (
    PREPOSITIONS
    | DETERMINERS
    | BE
    | HAVE
    | MODALS
    | SUBORDINATORS
    | {"and", "or", "that", "who", "which", "not", "said", ","}
)
_RELATIVE = group("relative")
_LEAST_WORDS = 6


def shortened(text: str, verbs: Verbs, *, share: float = 0.6) -> list[str]:
    """Shorter true versions that hold at most `share` of the words, the longest first.

    What is cut: openings ("On Monday,"), asides between commas, and clauses at the end; never who
    says it, a "but", an "if" or a part of a quotation.
    """
    return _sorted(text, verbs, share, set(_true(text, verbs)))


def excerpts(text: str, verbs: Verbs, *, share: float = 0.6) -> list[str]:
    """Whole clauses from anywhere in a sentence, the longest first; the rest may hold an "if"."""
    found = {end for start in _free_starts(text) for end in _free_ends(start)}
    limit = share * len(text.split())
    brief = (short for short in found if len(short.split()) <= limit)
    whole = (short for short in brief if _ends_well(short, verbs))
    return _sorted(text, verbs, share, {*whole, *_true(text, verbs)})


def _ends_well(text: str, verbs: Verbs) -> bool:
    """Whether no verb waits for its object, and no clause for its verb, at the end."""
    words = tokens(text)
    if len(words) < 2 or verbs.base(words[-2].low) or words[-2].low.endswith("ly"):
        return False
    last = tokens(text.rsplit(",", maxsplit=1)[-1])
    return "," not in text or any(_is_verb(word.text, verbs) for word in last)


def _sorted(text: str, verbs: Verbs, share: float, found: set[str]) -> list[str]:
    limit = share * len(text.split())
    fitting = sorted(
        (short for short in found if _LEAST_WORDS <= len(short.split()) <= limit),
        key=lambda short: (-len(short), short),
    )
    return [short for short in fitting if _is_balanced(short) and _is_whole(short, verbs)]


def _true(text: str, verbs: Verbs) -> Iterator[str]:
    if not _is_balanced(text) or text[-1] != ".":
        return
    for start in _starts(text):
        for end in _ends(start, verbs):
            yield end
            yield _ASIDE.sub(lambda m: " " if _is_verb(m[1], verbs) else m.group(), end)


def _starts(text: str) -> Iterator[str]:
    yield text
    opening = _OPENING.match(text)
    if opening and not _holds(opening.group()):
        yield _opened(text[opening.end() :])


def _ends(text: str, verbs: Verbs) -> Iterator[str]:
    yield text
    for match in _CUT.finditer(text):
        kept, lost = text[: match.start()], text[match.start() :]
        # "Not seen since 1930" is not "not seen".
        is_inner = not lost.startswith((",", ";", " —", " –"))
        if (is_inner and _is_negative(kept)) or _holds(lost) or not _is_balanced(kept):
            continue
        if re.match(r", (?:an?|the) ", lost) and not _is_apposition(lost, verbs):
            continue
        yield kept + "."


def _free_starts(text: str) -> Iterator[str]:
    yield text
    for match in _FREE_OPENING.finditer(text):
        if text[match.end() :]:
            yield _opened(text[match.end() :])


def _free_ends(text: str) -> Iterator[str]:
    yield text
    for match in _FREE_CUT.finditer(text):
        yield text[: match.start()].rstrip(" -—–") + "."


def _opened(text: str) -> str:
    return text[0].upper() + text[1:]


def _is_balanced(text: str) -> bool:
    pairs = (("“", "”"), ("(", ")"))
    return text.count('"') % 2 == 0 and all(text.count(a) == text.count(b) for a, b in pairs)


def _is_negative(text: str) -> bool:
    words = {token.low for token in tokens(text)}
    return bool(words & NEGATIVES) or any(word.endswith("n't") for word in words)


def _is_apposition(lost: str, verbs: Verbs) -> bool:
    for word in tokens(lost):
        if word.low in _RELATIVE:
            return True
        if _is_verb(word.text, verbs):
            return False
    return True


def _is_verb(word: str, verbs: Verbs) -> bool:
    return word in (BE | HAVE | MODALS) - {"to", "let", "lets"} or verbs.base(word) is not None


def _holds(text: str) -> bool:
    return bool(_HOLDS & {token.low for token in tokens(text)})


def _is_whole(text: str, verbs: Verbs) -> bool:
    """Whether a main clause is there: a subject, then a verb that no "who" comes before."""
    words = tokens(text)
    lows = [word.low for word in words]
    if len(lows) < 4 or lows[-2] in _DANGLING or lows[0] in _NO_OPENER:
        return False
    if lows[0] in SUBORDINATORS | (PREPOSITIONS - {"like"}):
        if "," not in lows:
            return False
        words = words[lows.index(",") + 1 :]
    pasts = {past.start for past in verbs.pasts(text)}
    for i, word in enumerate(words):
        if word.low in _RELATIVE or word.text in (",", ";", ":") or (not i and word.low == "said"):
            return False
        if word.low in _FINITE or word.start in pasts:
            return i > 0
    return False


_NO_OPENER = (
    _RELATIVE | BE | HAVE | MODALS | {"and", "but", "or", "said", "says", "not", "me", "him"}
)
_FINITE = (BE | HAVE | MODALS) - {
    "to",
    "let",
    "lets",
    "being",
    "been",
    "be",
    "having",
    "getting",
    "get",
}
