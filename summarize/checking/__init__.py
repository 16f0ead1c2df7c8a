"""Does the evidence support this text? Rules that need no model (see docs/checking.md).

Every number, date, name, quotation, negation and modal of the text must be found in the evidence,
and few words that are not. The rules look for what a careless or inventive writer changes; they do
not prove that a text follows, and an entailment model may be asked on top of them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from summarize.checking.evidence import Evidence, normal_text, read_evidence
from summarize.checking.facts import wrong_dates, wrong_names, wrong_numbers, wrong_quotations
from summarize.checking.overlap import coverage, too_long, too_many_new_words
from summarize.checking.polarity import wrong_polarity
from summarize.checking.roles import wrong_roles
from summarize.language.names import NameTable

__all__ = ["Verdict", "supported"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether the evidence supports a text; `reasons` says what it does not, one line each.

    `score` is from 0 (nothing in common) to 1 (said in the same words); a text with a reason
    against it never scores above 0.5. It ranks texts; `ok` decides.
    """

    ok: bool
    reasons: tuple[str, ...] = ()
    score: float = 1.0


def supported(
    text: str,
    evidence: str | Sequence[str],
    *,
    names: NameTable | None = None,
    published: datetime | None = None,
) -> Verdict:
    """Whether everything that `text` says can be found in the evidence, by rules alone.

    `evidence` is one text or several (the cited sentences, or whole articles); `names` the table of
    the whole story, so that "Mr. Putin" supports "Vladimir Putin"; `published` the day "Monday"
    is counted from, where text and evidence share it. A sentence of the evidence is always
    supported. A text without a word is not.

    >>> supported("Five people died.", "Officials said 5 people died on Monday.").ok
    True
    >>> supported("Six people died.", "Officials said 5 people died on Monday.").reasons
    ('number: "Six"',)
    """
    parts = (evidence,) if isinstance(evidence, str) else tuple(evidence)
    known = read_evidence(parts, names, published)
    if not any(letter.isalnum() for letter in text):
        return Verdict(ok=False, reasons=("says nothing",), score=0.0)
    if _says_in_the_same_words(text, known):
        return Verdict(ok=True)
    claim = read_evidence((text,), known.names, published)
    reasons = (
        *wrong_quotations(claim, known),
        *wrong_numbers(claim, known),
        *wrong_dates(claim, known),
        *wrong_names(claim, known),
        *wrong_polarity(claim, known),
        *wrong_roles(claim, known),
        *too_many_new_words(claim, known),
        *too_long(claim, known),
    )
    return Verdict(ok=not reasons, reasons=reasons, score=_score(claim, known, len(reasons)))


def _score(claim: Evidence, evidence: Evidence, reasons: int) -> float:
    covered = coverage(claim, evidence)
    return covered if not reasons else 0.5 * covered / reasons


_ENDS = re.compile(r"[.!?;:…\"”’)\]]*\s*$")


def _says_in_the_same_words(text: str, evidence: Evidence) -> bool:
    """Whether the text is whole sentences of the evidence, letter for letter."""
    plain = _normal(text)
    for part in evidence.normal:
        start = part.find(plain)
        if start >= 0 and _at_boundaries(part, start, start + len(plain)):
            return True
    return False


_BEFORE = re.compile(r"(?:^|[.!?…\"):\]]\s*|\n\s*)[\"(\[]*$")


def _at_boundaries(part: str, start: int, end: int) -> bool:
    ends = end == len(part) or part[end - 1] in '.!?"' or part[end : end + 1] in '.!?"'
    return ends and bool(_BEFORE.search(part[max(0, start - 6) : start]))


def _normal(text: str) -> str:
    return normal_text(text)
