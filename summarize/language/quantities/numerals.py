"""Numbers as they are written: `1,500`, `2½`, `1.5bn`, and those that a language has in words."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from summarize.data import Span
from summarize.language.quantities.places import Place
from summarize.languages.quantities import Numeral, QuantityRules
from summarize.languages.symbols import GLYPHS, LONGEST_SIGN
from summarize.patterns import regex

# Thirty digits are more than any count in the news, and float() of a million digits is slow.
_MOST_DIGITS = 30
# The precision of "2½" and of "½": the next quarter, and a hundredth. By definition of `step`.
_GLYPH_STEP = 0.25
# Of a glyph alone, see above: a hundredth.
_LONE_GLYPH_STEP = 0.01
# "1/2 liter", "3/4 of"; 9/11 and 24/7 are none, and "1/2/70" is a date.
_VULGAR = regex(r"(?<![\d/.,])(?P<top>[1-7])/(?P<bottom>[2348])(?=[\s-][^\W\d])")
# Characters before a number among which the word is that it may hang on ("mostly-").
_HUNG_ON = 9
_HANGS = regex(r"(?:[^\W\d_]|[^\W\d_][-–/]|[\w]_)\Z")


def read_numerals(
    text: str, places: Sequence[Place], taken: Sequence[Span], rules: QuantityRules
) -> list[Numeral]:
    """The numbers that begin at the places of a text, in order, without those inside `taken`."""
    found: list[Numeral] = []
    following = 0
    for number in _as_written(text, places, rules):
        while following < len(taken) and taken[following].end <= number.start:
            following += 1
        if following < len(taken) and taken[following].start < number.end:
            continue
        if number.digits and _is_part_of_name(text, number, rules):
            continue
        found.append(number)
    return found


def _as_written(text: str, places: Sequence[Place], rules: QuantityRules) -> Iterator[Numeral]:
    """Every number, one after the other as `re.finditer` would find it."""
    end = 0
    for place in places:
        for start in (*place.leads, place.start):
            read = _read(text, start, place, rules) if start >= end else None
            if read:
                numbers, end = read
                yield from rules.as_meant(text, numbers) if rules.as_meant else numbers
                break


def _read(
    text: str, start: int, place: Place, rules: QuantityRules
) -> tuple[list[Numeral], int] | None:
    """The numbers that begin at `start`, and where they end; None where none begins."""
    if not place.word:
        if (vulgar := _VULGAR.match(text, start)) and vulgar["top"] < vulgar["bottom"]:
            return [_from_fraction(vulgar)], vulgar.end()
        if match := rules.digits.match(text, start):
            return [_from_figures(match, rules)], match.end()
        return _from_glyph(text, start)
    if rules.words is None or place.word not in rules.words.starts:
        return None
    return rules.words.read(text, start)


def _from_fraction(match: re.Match[str]) -> Numeral:
    value = int(match["top"]) / int(match["bottom"])
    return Numeral(*match.span(), value, value, _LONE_GLYPH_STEP, "fraction")


def _from_glyph(text: str, start: int) -> tuple[list[Numeral], int] | None:
    """The fraction that one character writes; None where another one stands there."""
    value = GLYPHS.get(text[start : start + 1])
    if value is None:
        return None
    return [Numeral(start, start + 1, value, value, _LONE_GLYPH_STEP, "fraction")], start + 1


def _from_figures(match: re.Match[str], rules: QuantityRules) -> Numeral:
    start, end = match.span()
    written, suffix, glyph, top, bottom, scale, short = match.group(
        *("whole", "suffix", "glyph", "top", "bottom", "scale", "short")
    )
    number = figures(written, match["decimals"])
    value, step = float(number), step_of(number)
    if suffix:
        return Numeral(start, end, value, value, 1, "ordinal", digits=True)
    if glyph:
        value, step = value + GLYPHS[glyph], _GLYPH_STEP
    elif top:
        value, step = value + int(top) / int(bottom), _GLYPH_STEP
    factor = rules.scales[(scale or short).lower()] if scale or short else 1.0
    return Numeral(start, end, value * factor, value * factor, step * factor, digits=True)


def figures(whole: str, decimals: str | None) -> str:
    """The digits without what groups them, and with a decimal point; those of the first thirty.

    >>> figures("1,234", "50"), figures("१२३", None)
    ('1234.50', '123')
    """
    digits = whole if whole.isdecimal() else "".join(filter(str.isdecimal, whole))
    number = (f"{digits}.{decimals}" if decimals else digits)[:_MOST_DIGITS]
    if number.isascii():
        return number
    return "".join(sign if sign == "." else str(unicodedata.decimal(sign)) for sign in number)


def step_of(number: str) -> float:
    """The place value of the last digit that carries information: 0.1 for 4.5, 100 for 1200."""
    _, point, decimals = number.partition(".")
    if point:
        return 10.0 ** -len(decimals)
    zeros = len(number) - len(number.rstrip("0"))
    return 10.0 ** min(zeros, max(len(number) - 1, 0))


def _is_part_of_name(text: str, number: Numeral, rules: QuantityRules) -> bool:
    """Whether it hangs on letters: F-16, COVID-19, MH17."""
    before = text[max(0, number.start - _HUNG_ON) : number.start]
    hangs = None if before[-1:].isspace() else _HANGS.search(before)
    if hangs is None or _is_without_case(hangs.group()[0]) or sign_before(before, rules):
        return False
    return not (rules.may_hang and rules.may_hang.search(before))


def _is_without_case(character: str) -> bool:
    """Whether it is a letter of a script that writes numbers beside words ("有1,234人")."""
    return character.isalpha() and character.lower() == character.upper()


def sign_before(before: str, rules: QuantityRules) -> str:
    """The currency's sign that ends the text before a number, and the space after it; or ""."""
    bare = before.rstrip()
    gap = len(before) - len(bare)
    for size in range(LONGEST_SIGN, 0, -1) if gap < 2 else ():
        if bare[-size:] in rules.symbols:
            return before[-size - gap :]
    return ""
