"""The conditions under which the evidence says what a statement says without them."""

import re
from collections.abc import Iterator, Sequence

from summarize.language import content_stems
from summarize.languages.audit import audit_rules
from summarize.patterns import CLAUSE

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# Of the content words of a condition fewer than so many are in a statement that leaves it out.
_TOLD = 0.5


def conditions_left_out(text: str, evidence: Sequence[str], language: str) -> Iterator[str]:
    """The clauses of the evidence with a condition, an exception or a doubt that a text lacks.

    A text that has any word for one has told it. Nothing is told in a language without such words.

    >>> list(conditions_left_out("Elm will play.", ["Elm will play unless it loses."], "en"))
    ['unless it loses']
    """
    known = audit_rules(language).conditions
    said = {word.lower() for word in _WORD.findall(text)}
    if not known.isdisjoint(said):
        return
    stems = set(content_stems(text, language))
    for sentence in evidence:
        for word in _WORD.finditer(sentence):
            if word[0].lower() not in known:
                continue
            clause = CLAUSE.match(sentence, word.start())
            told = clause[0].strip() if clause else ""
            own = set(content_stems(told, language))
            if len(own & stems) < _TOLD * len(own):
                yield told
