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
    times=_WORDS["times"],
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
        r"\b(?:per|each|every|a (?:year|month|week|day)|among them|including|"
        r"(?:out )?of (?:them|whom|[\d,]+)|since (?:19|20)\d\d|in (?:19|20)\d\d|"
        r"last (?:year|month)|ago|history|previous|another|further|additional|more)\b(?! than)",
        re.IGNORECASE,
    ),
    no_count_before=re.compile(
        r"\b(?:aged|from|compared (?:with|to)|(?:up|down) from)\s$|[A-Z][\w’'-]+,\s$"
    ),
    no_count_after=re.compile(r"\s?[-\s](?:years?[-\s]olds?|BST|GMT|EST|EDT)\b|,?\s[ap]\.?m\b"),
)
