"""English counts from day to day: tolls, what a number before its noun counts, lowered counts."""

import re

from summarize.languages.novelty import NoveltyRules
from summarize.resources import read_groups

_WORDS = read_groups("languages/en/novelty.txt")
_BETWEEN = r"(?:[^,;:.]|(?<=\d)[.,](?=\d)){0,80}?"
_BOUND = (
    r"(?:(?:at least|more than|nearly|almost|about|around|some|over|as many as|up to|an estimated|"
    r"just|well over)\s)?"
)

RULES = NoveltyRules(
    counted_before=re.compile(
        r"\b(?:(?P<toll>toll)|"
        r"(?:number|total|count|tally) of (?:[\w’'-]+ ){0,3}?(?P<what>[a-z]+))\b"
        rf"{_BETWEEN}\b(?:to|at|is|was|of|reached|reaches|hit|passed|topped|exceeded|exceeds|now)\s"
        rf"{_BOUND}$",
        re.IGNORECASE,
    ),
    growing=_WORDS["growing"],
    qualifiers=_WORDS["qualifiers"],
    lowered=re.compile(
        r"\b(?:revised|lowered|cut|downgraded|reduced|corrected|adjusted|scaled back|"
        r"not [\d,.]+ as|instead of|rather than|fewer than (?:first|earlier|previously))\b",
        re.IGNORECASE,
    ),
    sayer=re.compile(
        r"^(?P<who>[^,;:]{0,80}?)\b(?:says?|said|puts?|put|announced|estimates?|estimated)\b",
        re.IGNORECASE,
    ),
    part=re.compile(
        r"\b(?:per|each|every|a (?:year|month|week|day)|among them|including|of them|of whom|"
        r"in (?:19|20)\d\d|last (?:year|month)|ago|history|previous|earlier|another|further|"
        r"additional|more)\b",
        re.IGNORECASE,
    ),
)
