"""Whether the sources say a statement: the gate, asked with the likeliest evidence first.

One sentence is tried first; then a sentence with those it needs (who speaks, whom a pronoun stands
for); then neighbours; then a few sentences, also of several articles. Several sentences may stand
for a statement only where each name and number comes from the one that has most of the words around
it: a number or a name brought from elsewhere is how false statements are made of true ones.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import get_args

from summarize.auditing.claims import Claim, in_place
from summarize.auditing.sources import Sources
from summarize.auditing.values import Reason, ReasonKind
from summarize.checking import Content, Verdict, compare, new_words
from summarize.language import word_forms
from summarize.languages.audit import audit_rules

# Sentences that are tried alone, those of them that are tried with others, and those that may join
# them. Each try costs a millisecond or two. Chosen: it is nearly always the first or the second.
_SINGLES, _WITH_NEIGHBOURS, _FOR_UNION = 6, 2, 16
# Sentences that one statement may be put together from. Chosen: people join two, rarely three.
_MOST_TOGETHER = 4
# ... and so many words of it to each but the first. Chosen: a clause has as many.
_WORDS_EACH = 4
# Of the plain words of a statement fewer than so many may be new to its evidence, synonyms apart;
# the gate lets any three be new, as its evidence was chosen by others. Swept .34, .5, .7 on 100
# claims each of SummEdits, QAGS and WiCE: balanced accuracy .59 .64 .65, .53 .51 .52, .60 .60 .58.
_MOST_NEW = 0.5
# How the gate and we begin a reason on words; and how many of them are shown.
_NEW = "new words"
_SHOWN = 6  # enough to tell what it is about
# Letters; words that share as many are mostly one family. As in the gate.
_FAMILY = 5
# What happened tells more of a statement than to whom: a story has its names everywhere. Chosen.
_PLAIN = 2
# Of the plain words of a statement, so many in one sentence that it is about the same. Chosen.
_ALL = 0.8

# The kinds of reasons that speak of a sentence as a whole: no other sentence mends them.
_WHOLE: tuple[ReasonKind, ...] = ("negation", "role")


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the gate says of a statement with the best evidence found, by places of sentences."""

    places: tuple[int, ...]
    reasons: tuple[Reason, ...]
    nearness: float = 0.0
    unchecked: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether the evidence supports the statement."""
        return not self.reasons


def judge(
    claim: Claim, allowed: Collection[str] | None = None, first: Sequence[int] = ()
) -> Judgement:
    """The verdict on a claim with the least evidence that supports it, else with the nearest.

    `allowed` are the ids of the articles that may be evidence; None for all. `first` are the places
    of sentences that have what it quotes.
    """
    found = claim.sources.nearest(claim.terms, _FOR_UNION, allowed)
    places = list(dict.fromkeys((*first, *found)))
    singles: list[Judgement] = []
    is_told = False  # otherwise, by a sentence that has nearly all of its words
    for place in places[:_SINGLES]:
        singles.append(_ask(claim, (place,)))
        if singles[-1].ok and (not is_told or _is_told_by(claim, place)):
            return singles[-1]
        turned = any(reason.kind in _WHOLE for reason in singles[-1].reasons)
        is_told = is_told or (turned and _is_told_by(claim, place))
    singles = [each for each in singles if not each.ok]
    if not singles:
        return Judgement((), (Reason("words", "nothing in the sources is like it"),))
    for judgement in _wider(claim, singles, places):
        if judgement.ok:
            return _least(claim, judgement)
    return min(singles, key=_farness)


def _farness(judgement: Judgement) -> float:
    return -judgement.nearness


def _nearness(claim: Claim, places: tuple[int, ...], verdict: Verdict) -> float:
    """How much of a claim some sentences have: of its terms by weight, of its words in order."""
    known = _terms(claim.sources, places)
    weights = {
        term: claim.sources.weight(term) * (_PLAIN if term in claim.plain_words else 1)
        for term in sorted({*claim.sequence, claim.subject} - {""})
    }
    shared = sum(weight for term, weight in weights.items() if term in known)
    in_order = verdict.score if verdict.ok else 2 * verdict.score * len(verdict.reasons)
    misquotes = any(line.startswith("quotation:") for line in verdict.reasons)
    return shared / max(sum(weights.values()), 1e-9) + in_order - 2 * misquotes


def _wider(claim: Claim, singles: list[Judgement], places: list[int]) -> Iterator[Judgement]:
    """Verdicts with more than one sentence, the closest together first."""
    sources = claim.sources
    ranked = sorted(singles, key=_farness)
    for each in ranked[:_WITH_NEIGHBOURS]:
        context = sources.context(each.places[0])
        if context:
            yield _ask(claim, tuple(sorted((*each.places, *context))))
    for each in ranked[:_WITH_NEIGHBOURS]:
        base: int = each.places[0]
        if any(reason.kind in _WHOLE for reason in each.reasons) and _is_told_by(claim, base):
            continue
        for together in (*sources.neighbours(base), *_unions(claim, base, places)):
            if in_place(claim, together):
                yield _ask(claim, together)


def _unions(claim: Claim, base: int, places: list[int]) -> Iterator[tuple[int, ...]]:
    """A sentence with those that have most of what it lacks, one more at a time."""
    together: tuple[int, ...] = (base,)
    most = min(_MOST_TOGETHER, 1 + len(claim.sequence) // _WORDS_EACH)
    while len(together) < most:
        best = _best_addition(claim, together, places)
        if best is None:
            return
        together = (*together, best)
        yield together


def _is_told_by(claim: Claim, place: int) -> bool:
    """Whether a sentence has nearly all plain words of the claim, and so is about the same."""
    own = claim.plain_words
    return len(own & claim.sources.terms_at[place]) >= _ALL * len(own)


def _best_addition(claim: Claim, together: tuple[int, ...], places: list[int]) -> int | None:
    """The sentence that has most of what the others lack, if it may join them."""
    sources = claim.sources
    known = _terms(sources, together)
    missing = claim.terms - known

    def gain(place: int) -> float:
        return sum(sources.weight(term) for term in sorted(missing & sources.terms_at[place]))

    able = [each for each in places if each not in together and gain(each)]
    return max(able, key=gain, default=None)


def _terms(sources: Sources, places: Iterable[int]) -> set[str]:
    return set[str]().union(*(sources.terms_at[each] for each in places))


def _least(claim: Claim, judgement: Judgement) -> Judgement:
    """The same with no sentence that is not needed."""
    for place in judgement.places:
        fewer = tuple(each for each in judgement.places if each != place)
        if fewer and (smaller := _ask(claim, fewer)).ok:
            return _least(claim, smaller)
    return judgement


def _ask(claim: Claim, places: tuple[int, ...]) -> Judgement:
    evidence = claim.sources.content(places)
    verdict = compare(claim.text, evidence)
    if any(line.startswith("date:") for line in verdict.reasons):
        # "Saturday" may lie before the day of publication or behind it, which the verbs tell.
        other = compare(claim.text, replace(evidence, published=None))
        verdict = other if len(other.reasons) < len(verdict.reasons) else verdict
    reasons = (
        *(each for each in map(as_reason, verdict.reasons) if not each.text.startswith(_NEW)),
        *_unknown_words(claim, evidence, verdict),
        *_of_something_else(claim, evidence, verdict),
    )
    reasons = tuple(
        each
        for each in reasons
        if not (_names_outlet(each, claim, places) or _is_definite(each, claim, places))
    )
    reasons, unchecked = _without_pairs(claim, evidence, tuple(dict.fromkeys(reasons)))
    unchecked = (*verdict.unchecked, *unchecked)
    return Judgement(places, reasons, _nearness(claim, places, verdict), unchecked)


def _names_outlet(reason: Reason, claim: Claim, places: tuple[int, ...]) -> bool:
    """Whether a reason is on the name of the outlet that says it ("according to The Herald")."""
    if reason.kind != "name":
        return False
    sources = claim.sources
    named = set(reason.text.partition(": ")[2].strip('"').casefold().split())
    outlets = (sources.by_id[sources.sentences[place].article_id].source for place in places)
    return any(named <= set(outlet.casefold().split()) for outlet in outlets)


def _is_definite(reason: Reason, claim: Claim, places: tuple[int, ...]) -> bool:
    """Whether a reason is on a name that the evidence tells by its noun: "the bridge".

    Its article must have the name, and no source another one of that noun ("Harbour Bridge").
    """
    *first, noun = reason.text.partition(": ")[2].strip('"').split() or [""]
    if reason.kind != "name" or not first:
        return False
    sources = claim.sources
    definite = audit_rules(sources.language).definite.format(noun=re.escape(noun.lower()))
    told = " ".join(sources.sentences[place].text for place in places)
    if definite == "" or not re.search(definite, told):
        return False
    known = re.compile(rf"(?:\b[A-Z][\w’'-]*\s)+{re.escape(noun)}\b")
    named = {each for own in sources.articles for each in known.findall(own.text)}
    name = " ".join((*first, noun))
    articles = {sources.sentences[place].article_id for place in places}
    has_name = any(name in sources.by_id[each].text for each in articles)
    small = word_forms(sources.language).rules.stop_words
    before = re.compile(rf"\b([^\W\d_][\w’'-]*)\s{re.escape(noun)}\b", re.IGNORECASE)
    kinds = {each for own in sources.articles for each in before.findall(own.text)}
    is_only = all(each == first[-1] or each.lower() in small for each in kinds)
    return has_name and is_only and all(each.endswith(name) for each in named)


def _without_pairs(
    claim: Claim, evidence: Content, reasons: tuple[Reason, ...]
) -> tuple[tuple[Reason, ...], tuple[str, ...]]:
    """The reasons less that on "the two leaders", where the evidence counts no leaders."""
    waived = []
    for match in audit_rules(claim.sources.language).pairs.finditer(claim.text):
        reason = Reason("number", f'number: "{match["number"]}"')
        counted = {each.noun for each in evidence.quantities if each.noun}
        if reason in reasons and match["noun"] not in counted:
            waived.append(reason)
    kept = tuple(each for each in reasons if each not in waived)
    return kept, tuple(f"{each.text}: not compared" for each in waived) if not kept else ()


def _of_something_else(claim: Claim, evidence: Content, verdict: Verdict) -> Iterator[Reason]:
    """A reason for each number whose neighbours in the claim are nowhere in its evidence."""
    if verdict.score == 1:
        return
    forms = word_forms(claim.sources.language)
    families = {word[:_FAMILY] for word in evidence.stems}
    known = set(map(forms.concept, evidence.stems))
    for number in claim.content.quantities:
        around = claim.around(number.span)
        told = any(word[:_FAMILY] in families or forms.concept(word) in known for word in around)
        written = number.span.of(claim.text)
        if around and not told and f'number: "{written}"' not in verdict.reasons:
            yield Reason("number", f'number: "{written}", said of something else')


def _unknown_words(claim: Claim, evidence: Content, verdict: Verdict) -> Iterator[Reason]:
    """A reason where too many words of the claim are new, by the gate's rule or by ours."""
    if verdict.score == 1:
        return
    concept = word_forms(claim.sources.language).concept
    known = set(map(concept, evidence.stems))
    new = new_words(claim.content, evidence)
    plain = [each for each in new if each in claim.plain_words and concept(each) not in known]
    refused = any(line.startswith(_NEW) for line in verdict.reasons)
    # Synonyms alone say nothing: "accused of invading" and "claims of an attack".
    known_only_by_synonyms = bool(new) and claim.plain_words <= set(new)
    too_many = plain and len(plain) >= _MOST_NEW * len(claim.plain_words)
    if refused or too_many or known_only_by_synonyms:
        shown = claim.written(plain or new)[:_SHOWN]
        yield Reason("words", f'{_NEW}: "{", ".join(shown)}"')


def as_reason(line: str) -> Reason:
    """A reason of the gate with its kind; marks that quote nothing, or quote marks, are dropped.

    >>> as_reason('negation put in: ""').text, as_reason('quotation of another: ""A bang,""').text
    ('negation put in', 'quotation of another: "A bang,"')
    """
    head = line.partition(":")[0].partition(" ")[0]
    kind = _KINDS.get(head, "other")
    quoted = _QUOTED.fullmatch(line)
    if quoted is None:
        return Reason(kind, line)
    inner = quoted["inner"].strip(_MARKS)
    return Reason(kind, f'{quoted["what"]}: "{inner}"' if inner else quoted["what"])


# What a reason of the gate quotes, and the marks that may stand at its ends in the draft.
_QUOTED = re.compile(r'(?P<what>[^":]+): "(?P<inner>.*)"', re.DOTALL)
_MARKS = '"“”„‟«»‹›「」『』｢｣ '


# By the first word of a reason of the gate.
_KINDS: dict[str, ReasonKind] = {
    **{kind: kind for kind in get_args(ReasonKind)},
    "new": "words",
    "longer": "words",
    "says": "words",
    "opposite": "negation",
    "only": "negation",
    "certain": "negation",
    "done": "negation",
}
