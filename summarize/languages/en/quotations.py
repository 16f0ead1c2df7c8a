"""English quotations: terms and titles, reporting clauses, persons."""

from collections.abc import Sequence

from summarize.languages.en.quotations_clauses import CUES, clause_after, clause_before
from summarize.languages.en.quotations_lists import WORDS
from summarize.languages.en.quotations_persons import (
    find_persons,
    fitting,
    is_somebody,
    names_somebody,
)
from summarize.languages.en.quotations_signed import signature
from summarize.languages.quotations import QuotationRules, SpeakerRules, inner
from summarize.patterns import regex, words_in

_WORD = regex(r"\w[\w’'-]*")
_SENTENCES = regex(r"[.?!]\s+[\"“]?[A-Z]")
_SHORT_TERM = 4
"""A quotation of fewer words is a term or a title. "We are ready." has three; see `is_speech`."""
_LONG_FRAGMENT = 8
"""From so many words on a lower-case fragment is what somebody said rather than a term."""
_LOST_CLOSE = regex(
    r"[,?!] (?:(?:he|she|they|[A-Z]\S*(?: [A-Z]\S*){0,4}) (?:said|says|told|added)"
    r"|(?:said|says|added) [A-Z]\S*)\b[^\n]{0,60}$"
)
"""A reporting clause after a comma: an unclosed quotation that ends so has lost its mark."""


def is_speech(quoted: str) -> bool:
    """Whether a quotation (marks included) is a clause somebody says, not a term or a title.

    >>> is_speech("“We are ready,”"), is_speech("“special military operation”")
    (True, False)
    """
    said = inner(quoted)
    words = words_in(said, _WORD, str.isalnum)
    if not words:
        return False
    sentences = _SENTENCES.search(said) is not None
    capital = said.lstrip("….[( ")[:1].isupper()
    ends = said[-1] in ",.?!…—–-"
    if len(words) < _SHORT_TERM:
        return capital and ends and (said[-1] in "?!" or not _is_title(words)) and len(words) > 1
    if sentences:
        return True
    if capital:
        return not _is_title(words) or said[-1] in "?!"
    return len(words) >= _LONG_FRAGMENT


def _is_title(words: Sequence[str]) -> bool:
    """Whether every word that carries meaning is capitalised, as in the title of a work."""
    return all(
        word[0].isupper() or word[0].isdigit() or word.lower() in WORDS["small"] for word in words
    )


def _lost_close(tail: str) -> bool:
    return _LOST_CLOSE.search(tail) is not None


RULES = QuotationRules(
    clipped=WORDS["clipped"],
    is_speech=is_speech,
    lost_close=_lost_close,
    speakers=SpeakerRules(
        clause_after=clause_after,
        clause_before=clause_before,
        find_persons=find_persons,
        fitting=fitting,
        names_somebody=names_somebody,
        is_somebody=is_somebody,
        resolvable=frozenset({"he", "she"}),
        cues=CUES,
        signature=signature,
    ),
)
