"""Which sentences speak of the text they stand in, and of nothing else."""

import re

from summarize.language import word_forms, words
from summarize.languages.audit import AuditRules

_NUMERAL = re.compile(r"\d")
_LAST_BRACKETS = re.compile(r"\s\([^()]*\)$")


def is_about_text(outside: str, rules: AuditRules, language: str) -> bool:
    """Whether a sentence has no words but those for a text and its parts, and names one of them."""
    forms = word_forms(language)
    found = [
        word.casefold()
        for word in words(outside, language)
        if not _NUMERAL.match(word) and not forms.is_stop_word(word)
    ]
    return all(word in rules.about_text for word in found) and any(
        word in rules.names_text for word in found
    )


def facts_of_text(text: str, rules: AuditRules, language: str) -> int:
    """Where a last pair of brackets begins that tells of the text ("(2 outlets)"), or its end."""
    found = _LAST_BRACKETS.search(text)
    if found is None or not is_about_text(found[0], rules, language):
        return len(text)
    return found.start()
