"""Numbers as they are written: `1,500`, `2½`, `twenty-one`, `half a million`, `two-thirds`."""

import math
import re
from dataclasses import dataclass
from typing import Literal

NumeralKind = Literal["cardinal", "ordinal", "fraction"]

_UNITS = {
    "zero": 0,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
}
_TEENS = {
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
}
_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fourty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
    "dozen": 12.0,
}
_ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "eightieth": 80,
    "ninetieth": 90,
    "hundredth": 100,
    "thousandth": 1000,
    "millionth": 1_000_000,
}
_SMALL = _UNITS | _TEENS | _TENS
_PARTS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
_PARTS |= {f"{word}s": size for word, size in _PARTS.items() if not word.endswith("s")}
# How many a vague plural stands for: the least a careful writer would mean, and what would have
# been said otherwise ("dozens" is not 100, or it would be "about a hundred").
_VAGUE: dict[str, tuple[float, float]] = {
    "dozens": (20, 120),
    "scores": (35, 250),
    "hundreds": (150, 2_000),
    "thousands": (1_500, 20_000),
    "millions": (1.5e6, 2e8),
    "billions": (1.5e9, 2e11),
    "trillions": (1.5e12, 2e14),
    "tens of thousands": (15_000, 200_000),
    "hundreds of thousands": (150_000, 2e6),
    "tens of millions": (1.5e7, 2e8),
    "hundreds of millions": (1.5e8, 2e9),
    "tens of billions": (1.5e10, 2e11),
    "hundreds of billions": (1.5e11, 2e12),
}
_GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}
_SHORT = {"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "b": 1e9, "bn": 1e9, "tn": 1e12, "trn": 1e12}

_SCALE_WORDS = "|".join(SCALES)
_PLAIN = "|".join(sorted([*_UNITS, *_TEENS, *_TENS, *_ORDINALS, *SCALES], key=len, reverse=True))
_PART_WORDS = "|".join(sorted(_PARTS, key=len, reverse=True))
_VAGUE_WORDS = "|".join(sorted(_VAGUE, key=len, reverse=True)).replace(" ", r"\s")
# One pass over the text; possessive quantifiers keep it linear on hostile input.
NUMERAL = re.compile(
    rf"""
    (?P<digits>\d++(?:,\d{{2,3}}(?!\d))*+(?:\.\d++)?+)
      (?:(?P<suffix>st|nd|rd|th)\b
        |[ -]?(?P<glyph>[{"".join(_GLYPHS)}])
        |[ -](?P<top>\d)/(?P<bottom>[2348])(?![\d/])
        )?+
      (?:[ \u00a0\n-]?(?P<scale>{_SCALE_WORDS})(?:\b|(?=s\b))
        |[ \u00a0]?(?P<short>k|K|m|mn|mln|M|b|B|bn|Bn|BN|tn|trn)(?![\w²³]))?+
    |(?P<lone>[{"".join(_GLYPHS)}])
    |\b(?i:(?P<vague>{_VAGUE_WORDS})\b
      |(?P<several>(?:several|a\sfew|few|many)\s(?:dozen|hundred|thousand|million|billion))\b
      |(?P<couple>a\scouple(?:\sof)?(?:\s(?:{_SCALE_WORDS}))?)\b(?=\s[a-z]+)
      |(?P<twice>twice|thrice)\b
      |(?P<words>(?:an?[\s-](?=(?:{_SCALE_WORDS}|half|third|quarter|fifth|tenth)\b))?+
         (?:{_PLAIN}|{_PART_WORDS})\b
         (?:(?:[\s-]{{1,2}}(?:and[\s-](?:an?[\s-])?|an?[\s-])?)(?:{_PLAIN}|{_PART_WORDS})\b)*+))
    """,
    re.VERBOSE,
)
_WORD = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number and the characters that write it; `step` is the precision with which it is given.

    A vague numeral ("dozens") has `low < high`; otherwise both are the value.
    """

    start: int
    end: int
    low: float
    high: float
    step: float
    kind: NumeralKind = "cardinal"
    digits: bool = False

    @property
    def vague(self) -> bool:
        """Whether the numeral itself is only a range."""
        return self.low != self.high


def numerals_in(match: re.Match[str]) -> list[Numeral]:
    """The numbers of one match of `NUMERAL`: several only for words such as "five and ten"."""
    start, end = match.span()
    if match["digits"]:
        return [_from_digits(match)]
    if match["lone"]:
        value = _GLYPHS[match["lone"]]
        return [Numeral(start, end, value, value, 0.01, "fraction")]
    if match["words"]:
        return _from_words(match["words"].lower(), start)
    low, high, step = _vague(match)
    return [Numeral(start, end, low, high, step)]


def _vague(match: re.Match[str]) -> tuple[float, float, float]:
    """The range and step of "dozens", "several hundred", "a couple of", "twice"."""
    if match["vague"]:
        low, high = _VAGUE[re.sub(r"\s", " ", match["vague"].lower())]
        return low, high, low
    if match["several"]:
        scale = SCALES[match["several"].split()[-1].lower()]
        return 2 * scale, 10 * scale, scale
    if match["couple"]:
        scale = SCALES.get(match["couple"].split()[-1].lower(), 1)
        return 2 * scale, 3 * scale, scale
    value = 2.0 if match["twice"].lower() == "twice" else 3.0
    return value, value, 1


def step_of(written: str) -> float:
    """The place value of the last digit that carries information: 0.1 for 4.5, 100 for 1,200."""
    plain = written.replace(",", "")
    if "." in plain:
        return 10.0 ** -len(plain.split(".")[1])
    zeros = len(plain) - len(plain.rstrip("0"))
    return 10.0 ** min(zeros, max(len(plain) - 1, 0))


def _from_digits(match: re.Match[str]) -> Numeral:
    written = match["digits"]
    # Thirty digits are more than any count in the news, and float() of a million digits is slow.
    value = float(written.replace(",", "")[:30])
    step = step_of(written[:30])
    if match["suffix"]:
        return Numeral(*match.span(), value, value, 1, "ordinal", digits=True)
    if match["glyph"]:
        value, step = value + _GLYPHS[match["glyph"]], 0.25
    elif match["top"]:
        value, step = value + int(match["top"]) / int(match["bottom"]), 0.25
    scale = SCALES[match["scale"]] if match["scale"] else _SHORT.get((match["short"] or "").lower())
    if scale:
        value, step = value * scale, step * scale
    return Numeral(*match.span(), value, value, step, digits=True)


def _from_words(written: str, offset: int) -> list[Numeral]:
    tokens = [(found.group(), found.start(), found.end()) for found in _WORD.finditer(written)]
    names = [name for name, _, _ in tokens]
    found: list[Numeral] = []
    position = 0
    while position < len(tokens):
        # Sixteen words hold any number a newspaper spells out, and keep this linear.
        ahead = names[position : position + 16]
        used, value, step, kind = _fraction(ahead) or _ordinal(ahead) or _cardinal(ahead)
        if used:
            start, end = tokens[position][1], tokens[position + used - 1][2]
            found.append(Numeral(offset + start, offset + end, value, value, step, kind))
        position += max(used, 1)
    return found


# How many words were read, the value, its step, and the kind.
_Read = tuple[int, float, float, NumeralKind]


def _fraction(names: list[str]) -> _Read | None:
    """Read "half", "a quarter", "two-thirds", "half a million", "a half-dozen"; else None."""
    top, used = 1, 0
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


def _ordinal(names: list[str]) -> _Read | None:
    """Read "third", "twenty-first", "hundredth"; else None."""
    if names[0] in _ORDINALS:
        return 1, _ORDINALS[names[0]], 1, "ordinal"
    if names[0] in _TENS and names[1:2] and _ORDINALS.get(names[1], 99) < 10:
        return 2, _TENS[names[0]] + _ORDINALS[names[1]], 1, "ordinal"
    return None


def _cardinal(names: list[str]) -> _Read:
    """The number that the words at the beginning spell; nothing is used where they spell none."""
    total = current = 0.0
    step, room, used = 1.0, math.inf, 0
    for position, name in enumerate(names):
        small = _SMALL.get(name)
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
        elif name not in ("and", "a", "an") or (name == "and" and room < 100):
            break
        else:
            continue
        used = position + 1
    return used, total + current, step, "cardinal"


def _says_half(names: list[str]) -> bool:
    return names[:1] == ["half"] or names[:2] == ["a", "half"]


def _with_half(names: list[str], position: int, value: float) -> _Read:
    """Read "two and a half", "two and a half million"."""
    used = position + (2 if names[position + 1] == "half" else 3)
    if used < len(names) and names[used] in SCALES:
        scale = SCALES[names[used]]
        return used + 1, (value + 0.5) * scale, scale / 10, "cardinal"
    return used, value + 0.5, 0.5, "cardinal"
