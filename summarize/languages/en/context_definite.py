"""Definite phrases that stand for what was told before: "the report said", "the other two cities".

Closed lists of nouns, because most nouns with "the" need nothing ("the president", "the city"), and
a noun that the same sentence identifies ("The report by the panel") needs nothing either.
"""

import re
from collections.abc import Set as AbstractSet
from functools import cache
from typing import NamedTuple

from summarize.languages.cleaning import Pattern
from summarize.languages.cues import cue
from summarize.languages.en.quotations_lists import any_of
from summarize.patterns import regex

_HEADS = {
    "law": "law|bill|legislation|ordinance|amendment|rule|plan|proposal|policy",
    "document": "report|study|survey|poll|letter|memo|documents?|article|tweet|email|emails",
    "case": "lawsuit|suit|complaint|filing|petition",
    "deal": "deal|merger|pact|accord|acquisition",
    "firm": "company|firm",
    "person": "insider|source|spokesman|spokeswoman|spokesperson|individuals|pair|duo|trio",
    "place": "intersection",
    "part": "club|team|roof|ceiling|hull|cellar|goalkeeper|winners?|losers?|buyer|seller",
}
_INTRODUCED = {
    "law": r"laws?|bills?|acts?|legislation|measures?|ordinances?|amendments?|rules?|plans?"
    r"|proposals?|polic(?:y|ies)|bans?|orders?|resolutions?|propos\w+",
    "document": r"reports?|study|studies|surveys?|polls?|letters?|memos?|papers?|research\w*"
    r"|analysis|review\w*|documents?|articles?|posts?|tweet\w*|emails?|e-mails?|wrote|published"
    r"|records?|files|statements?",
    "case": r"lawsuits?|suits?|sues?|sued|suing|complaints?|filings?|filed|court|petition\w*",
    "deal": r"deals?|agree\w*|merge\w*|acqui\w+|buy\w*|bought|purchas\w+|accords?|pacts?|talks",
    "firm": r"[^\W\d_]+",
    "person": r"insiders?|sources?|spokes\w+|officials?|aides?|[A-Z]\w+",
    "aged": rf"[A-Z]\w+ [A-Z]\w+|{any_of('human')}",
    "place": r"street|streets|avenue|road|roads|intersection|highway|corner|square",
    # Of what it is a part, the sentence before tells, whatever that is called.
    "part": r"\w+",
}
# "According to the complaint": a case, and the document that tells of it.
_INTRODUCED["suit"] = f"{_INTRODUCED['case']}|{_INTRODUCED['document']}"
_NOUNS = (
    "law bill legislation ordinance amendment rule plan proposal policy report study survey poll"
    " letter memo document documents article tweet email emails lawsuit suit complaint filing"
    " petition deal merger pact accord acquisition company firm insider source spokesman"
    " spokeswoman spokesperson individuals pair duo trio intersection club team roof ceiling hull"
    " cellar goalkeeper winner winners loser losers buyer seller"
)
_FRESH = r"(?:new|latest|proposed|same|entire|whole|full|final|recent|controversial|[\w-]+-page) "
_ANY = r"[a-z][a-z-]+ "
_IDENTIFIED = (
    r"(?! ?(?:of|by|from|to|in|on|at|for|that|which|who|whose|between|with|against|about|into|where"
    r"|when|behind|released|published|issued|conducted|commissioned|passed|signed|approved|filed"
    r"|obtained|written|known|called|named|titled|based|seeking|alleging|calling|involving)\b"
    r"|, [^,]*\b[A-Z][^,]*,|, (?:known|called|named|titled|dubbed|filed|released|published)\b"
    r"| [A-Z])"
)
_SPEAKS = (
    "says|said|say|added|adds|found|finds|shows|showed|told|claims|claimed|alleges|alleged|tells"
    "|shared|explained|revealed|noted"
)
_OPENS = cue(
    _NOUNS,
    r"(?:[^,\ufffc]{1,40}, t|T)he (?:"
    + "|".join(
        f"(?:{_ANY if name in {'firm', 'place', 'person'} else _FRESH})?(?P<{name}>{heads})"
        for name, heads in _HEADS.items()
    )
    + rf")\b{_IDENTIFIED}",
)
# By definition of that pattern: what may stand before the article, and the article.
_LONGEST_OPENING = 46
_TELLS = cue(
    _NOUNS + " statement paper newspaper magazine",
    rf"[,”\"\ufffc] ?the (?:{_ANY})?(?:(?P<document>report|study|survey|letter|memo|article"
    r"|statement)"
    rf"|(?P<case>lawsuit|suit|complaint)|(?P<person>{_HEADS['person']}|paper|newspaper"
    rf"|magazine)) (?:{_SPEAKS})\b"
    rf"|\b(?:{_SPEAKS}|according to) the (?:(?P<insider>{_HEADS['person']})\b"
    r"(?! (?:of|for|from|at|with|close|who|familiar)\b| [A-Z])"
    rf"|(?:(?P<paper>report|study|survey)|(?P<suit>lawsuit|suit|complaint))\b{_IDENTIFIED})",
)
# Without one of these none of its branches matches: quick, and the pattern is long.
_MAY_TELL = (
    *(f"{mark}{space}the " for mark in ',”"\ufffc' for space in ("", " ")),
    *(f"{verb} the " for verb in (*_SPEAKS.split("|"), "according to")),
)
_FIRM = cue(
    "company firm", r"\bthe (?:company|firm)\b(?! (?:of|that|which|behind|called|named)\b| [A-Z])"
)
# "The slight, 70-year-old professor stood trial": who is that? "The 70-year-old, Ida Holm, ...".
_AGED = cue(
    "year",
    r"The (?:[a-z-]+,? ){0,3}(?:\d{1,3}|[a-z]+(?:-[a-z]+)?)-year-old\b"
    r"(?= (?:was|is|has|had|will|were|said|told)\b|(?: [a-z-]+)? (?:" + any_of("human") + r")\b)"
    r"(?!(?: (?!(?:was|is|has|had|will|were)\b)[a-z-]+){0,2},? "
    r"(?:[A-Z]|(?:of|from|who|whose|in|at|with)\b))",
    openings="The",
)
_OTHER = cue(
    "other remaining latter subject matter topic",
    r"\b[Tt]he (?:other|remaining) (?:two|three|four|five|six)\b|\b[Tt]he latter\b"
    r"|\b[Tt]he (?:subject|matter|topic) (?:did|does|was|is|had|has|came|would|will|never)\b",
)
WORDS = _TELLS.words | _OTHER.words | _AGED.words
"""Without one of these no phrase stands for anything."""
_COUNTED = regex(r"\b(?:[Oo]ne|[Aa]|[Aa]n|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ff]irst|\d+)\b")
_NAMED = regex(r"\b[A-Z]\w*[a-z]\w*\b(?<!\bThe)(?<!\bBut)(?<!\bIn)(?<!\bAnd)(?<!\bIt)|[A-Z]{2,}")
_INDEFINITE = regex(r"\b[Aa]n? [^,.;]{0,40}?\b(?:company|firm|report|study|source|spokes\w+)\b")


class Definite(NamedTuple):
    """A phrase that stands for something told before, and what kind of thing it is ("" any)."""

    phrase: str
    kind: str


def definite(text: str, words: AbstractSet[str]) -> Definite | None:
    """The phrase that stands for what the sentence does not tell, or None.

    `words` are the `runs` of the text.

    >>> definite("The law is intended to promote giving.", {"law"})
    Definite(phrase='The law', kind='law')
    >>> definite("The law signed by the governor bans it.", {"law"}) is None
    True
    """
    if WORDS.isdisjoint(words):
        return None
    if (opening := _opening(text, words)) is not None:
        return opening
    may_tell = any(sign in text for sign in _MAY_TELL)
    telling = _TELLS.search(text, words) if may_tell else None
    if telling is not None and not _INDEFINITE.search(text):
        kind = {"insider": "person", "paper": "document"}.get(
            telling.lastgroup or "", telling.lastgroup or ""
        )
        if kind != "person" or not _NAMED.search(text[1 : telling.start()]):
            return Definite(telling.group().strip(' ,”"\ufffc'), kind)
    firm = _FIRM.search(text, words)
    if firm is not None and not (_NAMED.search(text) or _INDEFINITE.search(text)):
        return Definite(firm.group(), "firm")
    other = _OTHER.search(text, words)
    if other is not None and not _COUNTED.search(text[: other.start()]):
        return Definite(other.group(), "")
    return None


def _opening(text: str, words: AbstractSet[str]) -> Definite | None:
    """The phrase that a sentence opens with, or None."""
    may_open = text.startswith("The ") or ", the " in text[:_LONGEST_OPENING]
    opening = _OPENS.match(text, words) if may_open else None
    if opening is not None and opening.lastgroup:
        kind = opening.lastgroup
        before = text[: opening.start(kind)]
        if before.startswith("The ") or kind != "firm" or not _NAMED.search(before):
            return Definite(opening.group(), kind)
    aged = _AGED.match(text, words)
    return None if aged is None else Definite(aged.group(), "aged")


def introduces(sentence: str, kind: str) -> bool:
    """Whether a sentence tells of a thing of this kind, so that the next may say "the" of it."""
    if not kind:
        return True
    if kind == "firm":
        return _NAMED.search(sentence) is not None or _INDEFINITE.search(sentence) is not None
    return _introducing(kind).search(sentence) is not None


_FIRMS = Pattern(
    r"\b(?:company|firm|corporation|conglomerate|maker|carmaker|automaker|brewer|builder|shipbuilder"
    r"|manufacturer|producer|retailer|supermarket|airline|carrier|operator|insurer|lender|bank"
    r"|developer|supplier|start-?up|brand|chain|plant|factory|mill|yard|shipyard|refinery"
    r"|foundry|brewery|smelter|steelworks|works|Inc|Corp|Ltd|plc|PLC|LLC|GmbH|AG|Group|Holdings"
    r"|Industries|Motors|Airlines|Airways|Bank|Steel|Paper|Foods|Energy|Electric|Pharma"
    r"|Technologies|Systems|Brothers|& Co|& Sons)\b",
)


def is_about(lead: str, kind: str) -> bool:
    """Whether the lead of an article surely tells of a thing of this kind.

    >>> is_about("The shipyard at Korv will close.", "firm"), is_about("Rain fell.", "firm")
    (True, False)
    """
    if kind == "suit":
        return _introducing("case").search(lead) is not None
    return kind == "firm" and _FIRMS.search(lead) is not None


@cache
def _introducing(kind: str) -> re.Pattern[str]:
    """The nouns by which a sentence tells of a thing of this kind."""
    flags = re.NOFLAG if kind in {"person", "aged"} else re.IGNORECASE
    return re.compile(rf"\b(?:{_INTRODUCED[kind]})\b", flags)
