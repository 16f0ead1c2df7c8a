"""Quotations in any script: what the marks alone tell."""

from summarize.languages.quotations import QuotationRules, inner

_SPOKEN = 4


def is_speech(quoted: str) -> bool:
    return len(inner(quoted).split()) >= _SPOKEN


RULES = QuotationRules(clipped=frozenset(), is_speech=is_speech, lost_close=lambda _: False)
