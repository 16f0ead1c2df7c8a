"""Names of a sentence as spans with their article, and which of them can change places."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from benchmarks.lies.sentences import Corpus, Token, chance, tokens
from benchmarks.lies.verbs import BE, DETERMINERS, HAVE, MODALS, PREPOSITIONS, SUBORDINATORS, Verbs
from benchmarks.lies.words import group

_JOINS = group("joins")
_DATES = group("dates")
_CALLED = re.compile(
    r"(?:ian|ians|ish|ese|ican|icans|aeli|aelis|aqi|aqis|ench|reek|erman|ermans|wiss|utch|rab|rabs|"
    r"hite|lack|lim|lims|ews|ocratic|lternative|inter|ormer)$"
)
_SYMMETRIC = group("symmetric")
_VERBS = BE | HAVE | MODALS | group("verbs")
_WITHIN = group("within")
_LEADERS = PREPOSITIONS | SUBORDINATORS | BE | HAVE | MODALS | group("leaders")
_FOLLOWERS = PREPOSITIONS | BE | HAVE | MODALS | group("followers") | group("followers_2")


@dataclass(frozen=True, slots=True)
class Name:
    """A name with its article: where it stands, and whether it is a place's."""

    start: int
    end: int
    text: str
    core: str
    is_place: bool


def names(text: str, corpus: Corpus) -> list[Name]:
    """The names of a sentence that stand alone, outside quotations.

    Left out: dates, adjectives of origin, and names in front of a noun ("the Berlin office").
    """
    words = tokens(text)
    found = []
    for first, last in _runs(words, corpus):
        core = text[words[first].start : words[last].end]
        start = words[first].start
        if first and words[first - 1].low == "the":
            start = words[first - 1].start
        if _stands_alone(words, first, last):
            before = text[:start].split()[-1:]
            is_place = words[last].text in corpus.places or bool(_WITHIN & set(before))
            found.append(
                Name(start, words[last].end, text[start : words[last].end], core, is_place)
            )
    return found


def _runs(words: Sequence[Token], corpus: Corpus) -> Iterator[tuple[int, int]]:
    i = 0
    while i < len(words):
        if not _is_capital(words, i, corpus):
            i += 1
            continue
        last = i
        while (step := _next(words, last, corpus)) is not None:
            last = step
        yield i, last
        i = last + 1


def _next(words: Sequence[Token], i: int, corpus: Corpus) -> int | None:
    if i + 1 < len(words) and _is_glued(words, i) and _is_capital(words, i + 1, corpus):
        return i + 1
    if i + 2 < len(words) and words[i + 1].text == "." and len(words[i].text) <= 4:
        return i + 2 if _is_capital(words, i + 2, corpus) else None
    joins = [word.text for word in words[i + 1 : i + 3]]
    for width in (1, 2):
        if (
            i + width + 1 < len(words)
            and len(joins) >= width
            and set(joins[:width]) <= _JOINS - {"and"}
            and joins[0] != "for"
            and _is_capital(words, i + width + 1, corpus)
        ):
            return i + width + 1
    return None


def _is_glued(words: Sequence[Token], i: int) -> bool:
    return words[i + 1].start - words[i].end <= 1 and words[i + 1].text.isalpha()


def _is_capital(words: Sequence[Token], i: int, corpus: Corpus) -> bool:
    word = words[i]
    bare = re.sub(r"['’]s$", "", word.text)
    if word.apart or not bare[0].isupper() or bare.lower() in _DATES or len(bare) < 2:
        return False
    if i and words[i - 1].text not in '.?!:“"”':
        return True
    return corpus.capital[bare] > 2 * corpus.small[bare.lower()]


def _stands_alone(words: Sequence[Token], first: int, last: int) -> bool:
    if _CALLED.search(words[last].text) or words[last].text.endswith(("'s", "’s")):
        return False
    before = words[first - 1] if first else None
    if before and before.low == "the":
        before = words[first - 2] if first > 1 else None
    after = words[last + 1 : last + 3]
    if before and not _may_stand_before(before, words[: first - 1]):
        return False
    # "Lima, Peru" and "Lima, Cusco and Puno" are one thing; so is each of their parts.
    if before and before.text == "," and first > 1 and words[first - 2].text[0].isupper():
        return False
    if len(after) > 1 and after[0].text == "," and after[1].text[0].isupper():
        return False
    if not after or after[0].text in ",;:" or (after[0].text == "." and len(after) == 1):
        return True
    return after[0].low in _FOLLOWERS or after[0].low.endswith("ed") or after[0].low in _PASTS


def _may_stand_before(word: Token, earlier: Sequence[Token]) -> bool:
    if word.low in _LEADERS | _DATES or word.text in (",", ";", ":", "”", '"'):
        return not word.apart
    is_attribute = bool(earlier) and earlier[-1].low in DETERMINERS
    return word.low.endswith("ed") and word.text.islower() and not is_attribute and not word.apart


def exchanged(text: str, verbs: Verbs) -> str | None:
    """The sentence with two of its names in each other's place, where that says something else.

    A verb stands between the two and nothing that reads the same both ways ("met", "and"); each
    stands there once; both are places or neither is.
    """
    pairs = [pair for pair in combinations(names(text, verbs.corpus), 2) if _may(text, pair, verbs)]
    if not pairs:
        return None
    one, other = chance("names", text).choice(pairs)
    return swap(text, (one.start, one.end), (other.start, other.end))


def _may(text: str, pair: tuple[Name, Name], verbs: Verbs) -> bool:
    one, other = pair
    if one.is_place != other.is_place or any(_is_repeated(text, name) for name in pair):
        return False
    if set(one.core.lower().split()) & set(other.core.lower().split()):
        return False
    between = tokens(text[one.end : other.start])
    low = {word.low for word in between}
    first = [word.low for word in between[:4]]
    if len(between) <= 3 and low & BE:
        return False
    if low & _SYMMETRIC or _SYMMETRIC & {t.low for t in tokens(text[: one.start])[-3:]}:
        return False
    if "and" in first[:1] or first[-1:] == ["and"] or [t.low for t in between[-1:]] == ["and"]:
        return False
    return bool(low & _VERBS) or any(verbs.base(word.text) for word in between)


def _is_repeated(text: str, name: Name) -> bool:
    return any(
        len(re.findall(rf"\b{part}\b", text)) > 1 for part in name.core.split() if part[0].isupper()
    )


def swap(text: str, one: tuple[int, int], other: tuple[int, int]) -> str:
    """The text with two of its spans in each other's place, the first letter a capital."""
    (a, b), (c, d) = sorted((one, other))
    first, second = text[a:b], text[c:d]
    if second.startswith("The ") or (first.startswith("The ") and a == 0):
        first = "t" + first[1:]
    moved = text[:a] + second + text[b:c] + first + text[d:]
    start = len(moved) - len(moved.lstrip(" \"“'‘"))
    return moved[:start] + moved[start : start + 1].upper() + moved[start + 1 :]


_PASTS = group("pasts")
