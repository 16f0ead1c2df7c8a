"""The verdict on a text: all rules asked, and what could not be."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from summarize.checking.asserted import unasserted
from summarize.checking.causes import wrong_causes
from summarize.checking.conditions import left_out_conditions
from summarize.checking.content import Content
from summarize.checking.dates import wrong_dates
from summarize.checking.directions import wrong_directions, wrong_fates
from summarize.checking.grade import grade
from summarize.checking.heads import wrong_heads
from summarize.checking.names import wrong_names
from summarize.checking.negation import wrong_negation
from summarize.checking.numbers import wrong_numbers
from summarize.checking.overlap import too_long, too_many_new_words
from summarize.checking.posts import wrong_posts
from summarize.checking.quotations import wrong_quotations
from summarize.checking.roles import Roles, compare_roles
from summarize.checking.scopes import wrong_scopes
from summarize.language import primary_subtag
from summarize.language.names import NameTable
from summarize.languages import UNDETERMINED

# Digits, quotations, names by their letters and overlap are compared in every language.
_NEED_RULES = ("numbers in words", "dates in words", "negation", "roles")


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether the evidence supports a text; `reasons` says what it does not, one line each.

    `score` is from 0 to 1 (a sentence of the evidence); a text with a reason against it never
    scores above 0.5. It ranks texts; `ok` decides, and who wants to be stricter also asks for
    `score >= DECISION`. `unchecked` names the checks that could not be made for want of rules of
    the language, one line each; `ok` rests on the rest.
    """

    ok: bool
    reasons: tuple[str, ...] = ()
    score: float = 1.0
    unchecked: tuple[str, ...] = ()


def supported(
    text: str,
    evidence: str | Sequence[str],
    *,
    names: NameTable | None = None,
    published: datetime | None = None,
    language: str = "en",
) -> Verdict:
    """Whether everything that `text` says can be found in the evidence, by rules alone.

    `evidence` is one text or several (the cited sentences, or whole articles); `names` the table of
    the whole story, so that "Mr. Putin" supports "Vladimir Putin"; `published` the day "Monday"
    is counted from, where text and evidence share it; `language` the BCP 47 tag of
    both. A sentence of the evidence is always supported. A text without a word is not.

    >>> supported("Five people died.", "Officials said 5 people died on Monday.").ok
    True
    >>> supported("Six people died.", "Officials said 5 people died on Monday.").reasons
    ('number: "Six"',)
    """
    parts = (evidence,) if isinstance(evidence, str) else tuple(evidence)
    known = Content(parts, names, published, primary_subtag(language) or UNDETERMINED)
    return compare(text, known)


def compare(text: str, evidence: Content) -> Verdict:
    """As `supported`, for evidence that is read once and asked about several texts."""
    if not any(letter.isalnum() for letter in text):
        return Verdict(ok=False, reasons=("says nothing",), score=0.0)
    if evidence.says(text):
        return Verdict(ok=True)
    claim = Content((text,), evidence.names, evidence.published, evidence.language)
    roles = compare_roles(claim, evidence)
    reasons = (
        *wrong_quotations(claim, evidence),
        *wrong_numbers(claim, evidence),
        *wrong_directions(claim, evidence),
        *wrong_fates(claim, evidence),
        *wrong_dates(claim, evidence),
        *wrong_names(claim, evidence),
        *wrong_negation(claim, evidence),
        *unasserted(claim, evidence),
        *wrong_causes(claim, evidence),
        *left_out_conditions(claim, evidence),
        *wrong_scopes(claim, evidence),
        *wrong_posts(claim, evidence),
        *wrong_heads(claim, evidence),
        *roles.reasons,
        *too_many_new_words(claim, evidence),
        *too_long(claim, evidence),
    )
    score = grade(claim, evidence, len(reasons))
    return Verdict(not reasons, reasons, score, tuple(_unchecked(claim, roles)))


def _unchecked(claim: Content, roles: Roles) -> Iterator[str]:
    """What cannot be compared, for want of rules of the language or of a sentence like it."""
    if claim.rules is not None:
        if not roles.is_sure:
            yield "who did what to whom: not compared"
        return
    for kind in _NEED_RULES:
        yield f"{kind}: not checked in {claim.language}"
    if claim.text.lower() == claim.text.upper():
        yield f"names: not checked in {claim.language}, which has no capitals"
