"""Numbers in English words: `twenty-one`, `half a million`, `two-thirds`, `dozens`."""

import math
import re

from summarize.languages.quantities import NumberWords, Numeral, NumeralKind
from summarize.patterns import regex
from summarize.resources import read_groups

WORDS = read_groups("languages/en/quantities.txt")


def _values(group: str) -> dict[str, float]:
    pairs = (entry.partition("=") for entry in WORDS[group])
    return {
        word.replace("_", " "): int(value) if value.isdecimal() else float(value)
        for word, _, value in pairs
    }


SCALES = _values("scales")
SHORT_SCALES = _values("short")
CARDINALS = _values("cardinals")
_TENS = {word: value for word, value in CARDINALS.items() if value >= 20}
_UNITS = {word: value for word, value in CARDINALS.items() if value < 10}
_ORDINALS = _values("ordinals")
_PARTS = _values("parts")
_LEAST, _MOST = _values("vague_least"), _values("vague_most")


def alternatives(words: list[str]) -> str:
    """A pattern for any of the words, the longest that fits."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


SCALE_WORDS = alternatives([*SCALES])
_VAGUE = alternatives([*_LEAST]).replace(r"\ ", r"\s")
_INEXACT = regex(
    rf"""
    (?:(?P<vague>{_VAGUE})\b
      |(?P<several>(?:several|a\sfew|few|many)\s(?:dozen|hundred|thousand|million|billion))\b
      |(?P<couple>a\scouple(?:\sof)?(?:\s(?:{SCALE_WORDS}))?)\b(?=\s[a-z]+)
      |(?P<twice>twice|thrice)\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FIRST_OF_INEXACT = {words.split()[0] for words in _LEAST} | {"twice", "thrice"}
_BEFORE_INEXACT = {"several", "a", "few", "many"}
_NUMBERS = frozenset({*CARDINALS, *_ORDINALS, *SCALES, *_PARTS})
_AFTER_ARTICLE = frozenset(
    {*SCALES, *(word for word in _PARTS if not word.endswith(("s", "fourth")))}
)
_FIRST_WORD = re.compile(r"\b(?:(an?)[\s-])?([a-z]++)\b", re.IGNORECASE)
_NEXT_WORD = re.compile(r"[\s-]{1,2}(?:and[\s-](?:an?[\s-])?|an?[\s-])?([a-z]++)\b", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+")
# Sixteen words hold any number a newspaper spells out, and keep reading them linear.
_LONGEST_NUMBER = 16


def read_words(text: str, start: int) -> tuple[list[Numeral], int] | None:
    """The numbers in words at a place, and where the last ends: several in "five and ten"."""
    first = _FIRST_WORD.match(text, start)
    if first is None:
        return None
    article, word = (first[1] or "").lower(), first[2].lower()
    if word in _FIRST_OF_INEXACT or article or word in _BEFORE_INEXACT:
        match = _INEXACT.match(text, start)
        if match:
            low, high, step = _inexact(match)
            return [Numeral(*match.span(), low, high, step)], match.end()
    if word not in (_AFTER_ARTICLE if article else _NUMBERS):
        return None
    end = first.end()
    while (match := _NEXT_WORD.match(text, end)) and match[1].lower() in _NUMBERS:
        end = match.end()
    return _from_words(text[start:end].lower(), start), end


def _inexact(match: re.Match[str]) -> tuple[float, float, float]:
    """The range and step of "dozens", "several hundred", "a couple of", "twice"."""
    if match["vague"]:
        written = re.sub(r"\s", " ", match["vague"].lower())
        return _LEAST[written], _MOST[written], _LEAST[written]
    if match["several"]:
        scale = SCALES[match["several"].split()[-1].lower()]
        return 2 * scale, 10 * scale, scale
    if match["couple"]:
        scale = SCALES.get(match["couple"].split()[-1].lower(), 1)
        return 2 * scale, 3 * scale, scale
    value = 2.0 if match["twice"].lower() == "twice" else 3.0
    return value, value, 1


def _from_words(written: str, offset: int) -> list[Numeral]:
    tokens = [(found.group(), found.start(), found.end()) for found in _WORD.finditer(written)]
    names = [name for name, _, _ in tokens]
    found: list[Numeral] = []
    position = 0
    while position < len(tokens):
        ahead = names[position : position + _LONGEST_NUMBER]
        used, value, step, kind = _fraction(ahead) or _ordinal(ahead) or _cardinal(ahead)
        if used:
            start, end = tokens[position][1], tokens[position + used - 1][2]
            found.append(Numeral(offset + start, offset + end, value, value, step, kind))
        position += max(used, 1)
    return found


# How many words were read, the value, its step, and the kind.
_Spelled = tuple[int, float, float, NumeralKind]


def _fraction(names: list[str]) -> _Spelled | None:
    """Read "half", "a quarter", "two-thirds", "half a million", "a half-dozen"; else None."""
    top, used = 1.0, 0
    if names[0] in ("a", "an", "one") and names[1:2] and names[1] in _PARTS:
        used = 1
    elif names[0] in _UNITS and names[1:2] and names[1] in _PARTS and names[1].endswith("s"):
        top, used = _UNITS[names[0]], 1
    elif names[0] != "half":
        return None
    value = top / _PARTS[names[used]]
    used += 1
    article = int(names[used : used + 1] in (["a"], ["an"]))
    scale = SCALES.get(names[used + article]) if len(names) > used + article else None
    if scale:
        return used + article + 1, value * scale, scale / 10, "cardinal"
    return used, value, 0.05, "fraction"


def _ordinal(names: list[str]) -> _Spelled | None:
    """Read "third", "twenty-first", "hundredth"; else None."""
    if names[0] in _ORDINALS:
        return 1, _ORDINALS[names[0]], 1, "ordinal"
    if names[0] in _TENS and names[1:2] and _ORDINALS.get(names[1], 99) < 10:
        return 2, _TENS[names[0]] + _ORDINALS[names[1]], 1, "ordinal"
    return None


def _cardinal(names: list[str]) -> _Spelled:
    """The number that the words at the beginning spell; nothing is used where they spell none."""
    total = current = 0.0
    step, room, used = 1.0, math.inf, 0
    for position, name in enumerate(names):
        small = CARDINALS.get(name)
        if small is not None and small < room:
            current, step = current + small, 10 if name in _TENS else 1
            room = 10 if name in _TENS else 0
        elif name in _TENS and position == 1 and 10 < current < 20:  # nineteen ninety-nine
            current, room = current * 100 + _TENS[name], 10
        elif name in SCALES:
            scale = SCALES[name]
            current, step, room = (current or 1) * scale, step * scale, scale
            if scale >= 1000:
                total, current = total + current, 0
        elif name == "and" and _says_half(names[position + 1 :]):
            return _with_half(names, position, total + current)
        elif name not in ("and", "a", "an") or (name == "and" and not 100 <= room < math.inf):
            break
        else:
            continue
        used = position + 1
    return used, total + current, step, "cardinal"


def _says_half(names: list[str]) -> bool:
    return names[:1] == ["half"] or names[:2] == ["a", "half"]


def _with_half(names: list[str], position: int, value: float) -> _Spelled:
    """Read "two and a half", "two and a half million"."""
    used = position + (2 if names[position + 1] == "half" else 3)
    if used < len(names) and names[used] in SCALES:
        scale = SCALES[names[used]]
        return used + 1, (value + 0.5) * scale, scale / 10, "cardinal"
    return used, value + 0.5, 0.5, "cardinal"


def _written(words: set[str]) -> frozenset[str]:
    return frozenset(form for word in words for form in (word, word.capitalize(), word.upper()))


NUMBER_WORDS = NumberWords(
    starts=_written(
        {*CARDINALS, *_ORDINALS, *_PARTS, *SCALES, *(words.split()[0] for words in _LEAST)}
        | {"couple", "twice", "thrice"}
    ),
    leads=_written({"a", "an", "few", "several", "many"}),
    read=read_words,
)
