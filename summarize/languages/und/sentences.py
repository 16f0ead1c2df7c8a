"""Sentences of any script: marks that end sentences, and headings by their layout."""

import re

from summarize.data import SentenceKind, count_words
from summarize.languages.sentences import BoundaryRules, SentenceRules, abbreviations_in
from summarize.resources import read_groups

_GROUPS = read_groups("languages/und/sentences.txt")
_TERMINALS = "".join(sorted(_GROUPS["terminal"]))
_FINAL = re.compile(
    rf"[.!?…{re.escape(_TERMINALS)}][\s\"'”’“‘»«›‹」』）】〕》〉)\]]*(?:\[\d{{1,3}}\])*$"
)
_CUT_OFF = re.compile(
    r"(?:(?:\.\s?\.\s?\.|…)[\s\])»›→>]*|[,:;،؛、，：；([{（「『“„«‘\-–—/&]|\[\+\d+ chars\])$"
)
_REMNANT = re.compile(r"[,;:.)\]}?!%|،؛、，；：。）」』]|[(\[（][^()\[\]（）]*[)\]）]\.?$")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$|\S+@\S+$")
_HEADING_WORDS = 12
"""A line of its own without a final stop; as in English, where eleven are the most."""
_TITLE_WORDS = 20
"""The same in the first paragraph, where the headline stands."""


def kind_of(text: str, *, alone: bool, first: bool, last: bool) -> SentenceKind:
    """The kind of a sentence by its marks and its layout alone; no verb is asked for.

    >>> kind_of("Мост открыли в понедельник.", alone=True, first=False, last=True)
    'body'
    >>> kind_of("Причины аварии", alone=True, first=False, last=True)
    'heading'
    """
    words = count_words(text)
    final = _FINAL.search(text) is not None
    if words < 2 or _ADDRESS.match(text) or _REMNANT.match(text):
        return "fragment"
    cut_off = last and _CUT_OFF.search(text) is not None
    short = words <= (_TITLE_WORDS if first else _HEADING_WORDS)
    if alone and not final and not cut_off and (short or text.isupper()):
        return "heading"
    return "fragment" if cut_off else "body"


def opens_small(text: str) -> bool:
    """Whether its first word is in small letters, of a script that has capitals.

    >>> opens_small("и затем уехал."), opens_small("al-Assad si è dimesso."), opens_small("大桥。")
    (True, False, False)
    """
    word = text.split(maxsplit=1)[0].lstrip("\"'“„«‘(—–-")
    return word[:1].islower() and word.islower() and "-" not in word


RULES = SentenceRules(
    BoundaryRules(abbreviations=abbreviations_in(_GROUPS), terminals=_TERMINALS),
    kind_of,
    opens_small,
)
