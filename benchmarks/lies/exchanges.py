"""Sentences in which two names, numbers, parties or directions have changed places."""

import re
from collections.abc import Callable
from itertools import combinations

from benchmarks.lies.names import exchanged as names_whole
from benchmarks.lies.names import names, swap
from benchmarks.lies.parties import parties_exchanged, voice_turned
from benchmarks.lies.sentences import chance, is_outside, tokens
from benchmarks.lies.shortening import excerpts
from benchmarks.lies.verbs import NEGATIVES, Verbs
from benchmarks.lies.words import group

Maker = Callable[[str, Verbs], str | None]

_UNITS = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_DATED = re.compile(
    r"(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.? $|"
    r"(?:[Ss]ection|[Cc]hapter) $"
)
_SCALES = group("scales")
_FROM_TO = re.compile(
    r"\bfrom ((?:[\w$€£.,%'’-]+ ){1,4}?)to "
    r"((?:[A-Z$€£\d][\w.,%'’-]*)(?: [A-Z][\w-]+| (?:percent|million|billion))*)"
)
_MOVED = re.compile(
    r"\b(?:went|flew|fly|flying|moved|returned|return|returning|travell?ed|travel|headed|fled|came|"
    r"drove|sailed|deported|extradited|transferred|shipped|exported|withdrew|retreated|escaped|sent)"
    r"(?: back| home)? (to|from) (?=the [a-z]+\b|[A-Z])(?![^.,]* (?:to|from) )"
)
_ORDER = re.compile(r"(?<=[a-z,] )(before|after)(?= (?!all\b|that\b[.,])[a-zA-Z])")
_BOUNDS = (
    ("more than", "fewer than"),
    ("less than", "more than"),
    ("fewer than", "more than"),
    ("at least", "at most"),
    ("at most", "at least"),
    ("no more than", "more than"),
    ("up to", "at least"),
    ("over", "under"),
    ("under", "over"),
    ("above", "below"),
    ("below", "above"),
)
_BOUND = re.compile(
    r"\b(no more than|more than|less than|fewer than|at least|at most|up to|over|under|above|below)"
    r"(?= \$?\d)"
)


def names_shortened(text: str, verbs: Verbs) -> str | None:
    """Two names change places in what is left of a shortened sentence."""
    return _first(text, verbs, names_whole) if len(names(text, verbs.corpus)) > 1 else None


def numbers_whole(text: str, verbs: Verbs) -> str | None:
    """Two numbers of a kind change places."""
    del verbs
    found = _numbers(text)
    pairs = [pair for pair in combinations(found, 2) if _differ(text, *pair)]
    if not pairs:
        return None
    one, other = chance("numbers", text).choice(pairs)
    return swap(text, one, other)


def numbers_shortened(text: str, verbs: Verbs) -> str | None:
    """Two numbers change places in what is left of a shortened sentence."""
    return _first(text, verbs, numbers_whole) if len(_numbers(text)) > 1 else None


def _first(text: str, verbs: Verbs, maker: Maker) -> str | None:
    made = (maker(shorter, verbs) for shorter in excerpts(text, verbs))
    return next((lie for lie in made if lie), None)


def _numbers(text: str) -> list[tuple[int, int]]:
    words = tokens(text)
    return [
        (word.start, word.end)
        for before, word in zip((None, *words), words, strict=False)
        if not word.apart
        and not (before and before.text[0].isupper() and before.start)
        and (word.text[0].isdigit() or word.text in _UNITS[1:])
        and text[word.end : word.end + 1] not in (":", "/", "s", "t", "n", "r", "p", "a")
        and text[word.start - 1 : word.start] not in (":", "/", ".", "'", "’", "#")
    ]


def _differ(text: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    between = text[one[1] : other[0]]
    kinds = [_kind(text, span) for span in (one, other)]
    if kinds[0] != kinds[1] or kinds[0] == "part" or _value(text, one) == _value(text, other):
        return False
    if re.fullmatch(
        r"(?:[\s,$]|and|or|to|percent|%|million|billion|through|through|but|not|by|x|-|–)*", between
    ):
        return False
    return not re.search(r"\bbetween\b[^,]*$", text[: one[0]])


def _kind(text: str, span: tuple[int, int]) -> str:
    after = text[span[1] :].lstrip()[:8].lower()
    if _DATED.search(text[: span[0]]) or re.match(r"(?:a\.?m|p\.?m|o.clock)", after):
        return "part"
    if _YEAR.fullmatch(text[span[0] : span[1]]):
        return "year"
    scale = next((s for s in _SCALES if after.startswith(s)), "")
    return ("$" if text[span[0] - 1 : span[0]] in "$€£" and span[0] else "") + scale


def _value(text: str, span: tuple[int, int]) -> float:
    word = text[span[0] : span[1]]
    return float(word.replace(",", "")) if word[0].isdigit() else 1.0 + _UNITS.index(word)


def direction(text: str, verbs: Verbs) -> str | None:
    """Turn "from Lima to Cusco" into "from Cusco to Lima"."""
    del verbs
    moved = _MOVED.search(text)
    if moved and is_outside(text, *moved.span()):
        by = "to" if moved[1] == "from" else "from"
        return text[: moved.start(1)] + by + text[moved.end(1) :]
    for match in _FROM_TO.finditer(text):
        one, other = match[1].strip(), match[2].rstrip(".,")
        is_like = (one[0].isupper(), one[0].isdigit()) == (other[0].isupper(), other[0].isdigit())
        if is_like and one != other and is_outside(text, *match.span()):
            start, end = match.start(1), match.start(2)
            return swap(text, (start, start + len(one)), (end, end + len(other)))
    return None


def order(text: str, verbs: Verbs) -> str | None:
    """Turn "before the vote" into "after the vote", and the other way."""
    del verbs
    match = _ORDER.search(text)
    if match is None or NEGATIVES & {t.low for t in tokens(text[: match.start()])}:
        return None
    token = next(t for t in tokens(text) if t.start == match.start())
    before = text[: match.start()].rsplit(maxsplit=1)[-1].lower()
    if token.apart or before in (
        "named",
        "long",
        "ever",
        "day",
        "year",
        "night",
        "just",
        "time",
        "looked",
    ):
        return None
    by = "after" if match[1] == "before" else "before"
    return text[: match.start()] + by + text[match.end() :]


def bound(text: str, verbs: Verbs) -> str | None:
    """Turn "more than 30" into "fewer than 30", and the other way."""
    del verbs
    for match in _BOUND.finditer(text):
        token = next(t for t in tokens(text) if t.start == match.start())
        if not token.apart:
            return text[: match.start()] + dict(_BOUNDS)[match[1]] + text[match.end() :]
    return None


KINDS: dict[str, Maker] = {
    "exchange/names_whole": names_whole,
    "exchange/names_shortened": names_shortened,
    "exchange/numbers_whole": numbers_whole,
    "exchange/numbers_shortened": numbers_shortened,
    "exchange/accused": parties_exchanged,
    "exchange/voice": voice_turned,
    "exchange/direction": direction,
    "exchange/order": order,
    "exchange/bound": bound,
}
