"""Which sentences tell, in whatever words, the deed that another says somebody denies.

"Abara denied that she had been dismissed": whoever tells that somebody fired Abara. Only a deed of
somebody who is named is looked for; names and the verb show that both are of one.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from summarize.agreement.apart import is_unsure
from summarize.agreement.verbs import is_said, places_said
from summarize.claims import main_clause_rules
from summarize.data import Span
from summarize.languages.agreement import AgreementRules
from summarize.readings import Reading, Readings

if TYPE_CHECKING:
    from summarize.checking import Lexis

# A form of "to be" stands so many words before its participle. Chosen, not tuned.
_REACH = 2
# So much of what stands behind the verb the other sentence has, too. Chosen, not tuned.
_MOST_OF_IT = 0.75


class Deed(NamedTuple):
    """What somebody denies to have been done.

    Attributes:
        whom: the names of who is denied to have done it, or to whom it was done.
        verb: what is denied to have been done.
        is_passive: whether it is denied to have been done to whom is named.
        rest: the words behind the verb, each with its form.
        reading: the sentence.
    """

    whom: frozenset[str]
    verb: str
    is_passive: bool
    rest: tuple[tuple[str, str], ...]
    reading: Reading


def deed_denied(readings: Readings, at: int, denied: Span, known: AgreementRules) -> Deed | None:
    """The deed that a sentence says somebody denies; None where nobody is named, or no verb.

    Args:
        readings: the sentences of the story.
        at: the position of the sentence.
        denied: where what is denied stands in it.
        known: the rules of its language.
    """
    reading, rules = readings.each[at], main_clause_rules(readings.language)
    places = [k for k, place in enumerate(reading.places) if denied.start <= place < denied.end]
    verbs = rules.main_verbs([reading.words[k] for k in places]) if rules and places else ()
    small = [reading.small_words[k] for k in places]
    if not verbs or verbs[-1] not in small:
        return None
    verb = places[small.index(verbs[-1])]
    # "Denied that she had resigned": it is of who is named before.
    is_own = known.pronoun.match(denied.of(reading.text)) is not None
    first = 0 if is_own else places[0]
    terms = readings.terms.lists[at]
    whom = frozenset(term.form for term in terms if term.named and first <= term.place < verb)
    rest = [term for term in terms if verb < term.place <= places[-1]]
    words = tuple((reading.small_words[term.place], term.form) for term in rest)
    is_passive = _is_passive(reading, verb, known)
    return Deed(whom, verbs[-1], is_passive, words, reading) if whom else None


def tell_deed(
    readings: Readings, among: Sequence[int], deed: Deed, lexis: "Lexis", known: AgreementRules
) -> Iterator[int]:
    """Those among some sentences that tell a deed, without any sign of a no."""
    for at in among:
        reading, terms = readings.each[at], readings.terms.lists[at]
        named = [term.place for term in terms if term.form in deed.whom]
        claims = reading.claims if named else None
        if claims is None or claims.denies or claims.negative:
            continue
        if not is_unsure(reading, deed.reading, known) and _tells(
            reading, min(named), frozenset(term.form for term in terms), deed, (lexis, known)
        ):
            yield at


def _tells(
    reading: Reading,
    named: int,
    forms: frozenset[str],
    deed: Deed,
    language: "tuple[Lexis, AgreementRules]",
) -> bool:
    """Whether a sentence has a deed's verb, of whom it is denied, and most of what is behind it.

    Who did it is named before the verb, to whom it was done behind it, or the other way round.
    """
    lexis, known = language
    verbs = (
        at
        for at in places_said(lexis, deed.verb, reading)
        if reading.words[at][0].islower() and _is_main(reading, at)
    )
    is_done = any(
        (named < verb) == (_is_passive(reading, verb, known) == deed.is_passive) for verb in verbs
    )
    if not is_done:
        return False
    shared = [word for word, form in deed.rest if form in forms or is_said(lexis, word, reading)]
    return len(shared) >= _MOST_OF_IT * len(deed.rest)


def _is_main(reading: Reading, at: int) -> bool:
    """Whether a word stands in the main clause of a sentence."""
    return any(span.start <= reading.places[at] < span.end for span in reading.main_clause)


def _is_passive(reading: Reading, verb: int, known: AgreementRules) -> bool:
    """Whether a form of "to be" before a verb makes it what is done to somebody."""
    before = reading.small_words[max(0, verb - _REACH) : verb]
    goes_on = reading.small_words[verb].endswith(known.gerund)
    return not goes_on and not known.being.isdisjoint(before)
