"""English quantities: hedges, clock times, ranges, and numbers that mean something else."""

import re
from collections.abc import Iterator, Sequence

from summarize.languages.en.quantities_nouns import noun_after
from summarize.languages.en.quantities_numerals import (
    CARDINALS,
    NUMBER_WORDS,
    SCALE_WORDS,
    SCALES,
    SHORT_SCALES,
    alternatives,
)
from summarize.languages.quantities import Clock, Hedges, Numeral, QuantityRules, Ranges
from summarize.languages.symbols import CURRENCIES, GLYPHS, spellings
from summarize.patterns import regex
from summarize.resources import read_groups

_GLYPH = "".join(GLYPHS)
# Possessive quantifiers keep it linear on hostile input.
_DIGITS = regex(
    rf"""
    (?P<whole>\d++(?:,\d{{2,3}}(?!\d))*+)(?:\.(?P<decimals>\d++))?+
      (?:(?P<suffix>st|nd|rd|th)\b
        |[ -]?(?P<glyph>[{_GLYPH}])
        |[ -](?P<top>\d)/(?P<bottom>[2348])(?![\d/])
        )?+
      (?:[ \u00a0\n-]?(?P<scale>{SCALE_WORDS})(?:\b|(?=s\b))
        |[ \u00a0]?(?P<short>k|K|m|mn|mln|M|b|B|bn|Bn|BN|tn|trn)(?![\w²³]))?+
    """,
    re.VERBOSE,
)
_MORE = (
    r"more than|over|at least|upwards? of|in excess of|exceed(?:ing|ed|s)?|no (?:fewer|less) than|"
    r"above|greater than|surpass(?:ing|ed|es)?|topp(?:ing|ed)|a minimum of|just over|well over|"
    r"better than|not less than|not fewer than|past|minimum of"
)
_LESS = (
    r"less than|fewer than|under|below|up to|as (?:many|much|high|long|low) as|at most|"
    r"no more than|not more than|a maximum of|maximum of|within|short of"
)
_NEARLY = (
    r"almost|nearly|just under|close to|just short of|approaching|approached|approach|just below"
)
_ABOUT = (
    r"about|around|roughly|approximately|some|an estimated|estimated|circa|approx\.?|~|near|"
    r"more or less|or so|somewhere around|anywhere from|perhaps"
)
_HEDGES = Hedges(
    before=regex(
        rf"(?:^|(?<![\w-]))(?:(?P<nearly>{_NEARLY})|(?P<more>{_MORE})|(?P<less>{_LESS})|"
        rf"(?P<about>{_ABOUT}))\s+(?:the\s|an?\s)?$",
        re.IGNORECASE,
    ),
    before_ends=(
        *("than", "over", "least", "of", "exceed", "exceeding", "exceeded", "exceeds", "above"),
        *("surpass", "surpassing", "surpassed", "surpasses", "topping", "topped", "past"),
        *("under", "below", "to", "as", "most", "within", "almost", "nearly"),
        *("approaching", "approached", "approach", "about", "around", "roughly"),
        *("approximately", "some", "estimated", "circa", "approx", "approx.", "~", "near"),
        *("less", "so", "from", "perhaps"),
    ),
    articles=frozenset({"the", "a", "an"}),
    after=re.compile(
        r"\s?\+|[\s-](?P<more>or (?:more|greater|higher|above)|plus)\b|"
        r"[\s-](?P<less>or (?:less|fewer|under))\b|[\s-]?(?P<about>odd|or so|-ish)\b",
        re.IGNORECASE,
    ),
    after_signs=frozenset("+oOpP-"),
)
_HOUR_NAMES = {word: int(hour) for word, hour in CARDINALS.items() if 1 <= hour <= 12}
_HOURS = alternatives([*_HOUR_NAMES])
# "1300 GMT", "from 0910 to 0930 local time": four digits are a time where the zone is told.
_OF_ZONE = (
    r"[0-5]\d(?:\s?(?:to|and|or|-|–)\s?[012]?\d[:.]?[0-5]\d)?\s?"
    r"(?:GMT|UTC|BST|[CE]EST|[CEW]ET|[ECMP][SD]?T|[Ll]ocal time|[A-Z][a-z]+ time)\b"
)
_CLOCK = Clock(
    regex(
        r"(?<![\w:.,/-])(?:(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))?\s?"
        r"(?P<half>[aApP])\.?\s?[mM]\b\.?"
        rf"|(?P<hour24>[01]?\d|2[0-3])(?::|\.?(?={_OF_ZONE}))(?P<minute24>[0-5]\d)(?![\d:]|\.\d)"
        r"|(?P<oclock>\d{1,2})\s?o[’']clock|(?P<word>noon|midnight|midday)\b"
        r"|(?P<part>[Hh]alf|[Qq]uarter)\s(?P<side>past|to)\s"
        rf"(?P<named>{_HOURS}|1[0-2]|[1-9])\b(?![\s-](?:per|million|billion|%)|[.,:]?\d))"
    ),
    {"noon": 12 * 60, "midday": 12 * 60, "midnight": 0},
    parts={"half": 30, "quarter": 15},
    before="to",
    hours=_HOUR_NAMES,
)
_RANGES = Ranges(
    joins=regex(r"\s?(?:-|–|—|to|and|or)\s?(?:[$£€]|US\$)?$"),
    alternatives=frozenset({"or"}),
    pairs=frozenset({"and"}),
    between=regex(r"\bbetween\s+(?:[$£€]|US\$)?$", re.IGNORECASE),
    change=regex(r"\b(?:from|by)\s+(?:[$£€]|US\$)?$", re.IGNORECASE),
)
_METRES = regex(
    r"(?i)\s(?:deep|high|tall|long|wide|away|from|above|below|race|final|freestyle|hurdles|dash|relay|"
    r"sprint|butterfly|backstroke|record|behind|ahead)\b|\s?[(x]|-"
)
# "One" that counts nothing.
_PRONOUN_ONE = regex(
    r"\b(?:no|any|every|some|each|another|this|that|which|the)[\s-]one\b|\bone\s(?:another|should|must|"
    r"can|could|would|is\b|has\b)|\bone[’']s\b",
    re.IGNORECASE,
)
# A zero that names a place or a time.
_NAMED_ZERO = regex(r"\b(?:ground|year|patient|day)[\s-]zero\b", re.IGNORECASE)
# "£3m from the state" are no metres.
_MONEY = regex(r"[$£€¥₹₽₴₪₩]\s?\Z")
# "A third man was held" counts; "a third of them" divides.
_A_THIRD = regex(
    r"a\s(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b(?!\s(?:of|the|as|less|more|fewer)\b|-)",
    re.IGNORECASE,
)
# "By a third", "more than a fifth": what can be only a share.
_SHARES = regex(
    r"\b(?:by|than|about|around|roughly|nearly|almost|under|over|close\sto|just\sshort\sof|some)\s\Z",
    re.IGNORECASE,
)


def _as_meant(text: str, numbers: Sequence[Numeral]) -> Iterator[Numeral]:
    """The numbers of one match, read in the light of the words around them."""
    previous = ""
    for number in numbers:
        is_half_of_match = number.kind == "fraction" and previous == "ordinal"
        previous = number.kind
        if is_half_of_match or _counts_nothing(text, number):
            continue
        if number.digits and _is_in_metres(text, number):
            metres, step = number.low / SHORT_SCALES["m"], number.step / SHORT_SCALES["m"]
            yield number._replace(end=number.end - 1, low=metres, high=metres, step=step)
        elif number.kind == "fraction" and _is_third_of_many(text, number):
            yield number._replace(low=3, high=3, step=1, kind="ordinal")
        else:
            yield number


def _counts_nothing(text: str, number: Numeral) -> bool:
    if number.low == 1:
        return _PRONOUN_ONE.search(_around(text, number)) is not None
    return number.low == 0 and _NAMED_ZERO.search(_around(text, number)) is not None


def _is_third_of_many(text: str, number: Numeral) -> bool:
    before = text[max(0, number.start - 9) : number.start]
    return _A_THIRD.match(text, number.start) is not None and not _SHARES.search(before)


def _is_in_metres(text: str, number: Numeral) -> bool:
    """Whether the "m" after a number is none of million."""
    if text[number.end - 1] != "m" or not _METRES.match(text, number.end):
        return False
    return not _MONEY.search(text[max(0, number.start - 2) : number.start])


def _around(text: str, number: Numeral) -> str:
    return text[max(0, number.start - 8) : number.end + 9]


RULES = QuantityRules(
    digits=_DIGITS,
    spellings=spellings(read_groups("languages/en/units.txt")),
    symbols=CURRENCIES,
    ranges=_RANGES,
    scales=SCALES | SHORT_SCALES,
    words=NUMBER_WORDS,
    hedges=_HEDGES,
    clock=_CLOCK,
    article=regex(r"\san?(?=\s)"),
    number_sign=regex(r"(?:\b[Nn]os?\.?|\b[Nn]umber|#)\s?$"),
    may_hang=regex(
        r"\b(?:mid|pre|post|sub|non|mostly|about|than|the|a|to|nearly|at|by|and)-$", re.IGNORECASE
    ),
    as_meant=_as_meant,
    noun=noun_after,
    unit_words={"twice": "times", "thrice": "times"},
)
