"""Quotations in any script: what their marks and their length tell. Nobody is told who speaks."""

import re

from summarize.data import count_words
from summarize.languages.quotations import QuotationRules, inner

_TERM = 4
"""Words; a shorter quotation without a stop inside is a term or a title, as in English."""
_STOPPED = re.compile(r"[.!?…。！？؟।,，،]$")


def is_speech(quoted: str) -> bool:
    """Whether a quotation (marks included) can be what somebody says rather than a term.

    >>> is_speech("«Мы готовы»"), is_speech("「準備はできています。」")
    (False, True)
    """
    said = inner(quoted)
    return count_words(said) >= _TERM or (
        count_words(said) > 1 and _STOPPED.search(said) is not None
    )


RULES = QuotationRules(clipped=frozenset(), is_speech=is_speech, lost_close=lambda _: False)
