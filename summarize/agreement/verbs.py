"""Where a sentence has what a verb tells, and whether as done, as refused or as possible."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from summarize.claims import claim_rules
from summarize.readings import Reading

if TYPE_CHECKING:
    from summarize.checking import Lexis

# Stems that share so many letters are of one family: investigate, investigation.
_FAMILY = 5
# Amounts that differ by less are one in other units or rounding. Chosen, not tuned.
_ROUNDING = 0.03
# A modal stands so many words before its verb. Chosen, not tuned: adverbs between them are few.
_REACH = 2
# A noun for what somebody does stands so many words from the name. Chosen, not tuned.
_BESIDE = 2
_RELATED = ("same", "broader", "narrower")


def places_said(lexis: "Lexis", verb: str, sentence: Reading) -> list[int]:
    """The numbers of the words of a sentence at which a word or phrase can stand for a verb."""
    every = range(len(sentence.small_words))
    formed = set(_places_formed(lexis, verb, sentence, every))
    return [at for at in every if at in formed or _is_related(lexis, verb, sentence, at)]


def is_said(
    lexis: "Lexis", verb: str, sentence: Reading, among: Sequence[int] | None = None
) -> bool:
    """Whether there is any such word; all are asked for their form first, which is cheaper.

    `among` are the numbers that are asked for; None asks for all.
    """
    asked = range(len(sentence.small_words)) if among is None else among
    if not asked:
        return False
    if next(_places_formed(lexis, verb, sentence, asked), None) is not None:
        return True
    return any(_is_related(lexis, verb, sentence, at) for at in asked)


def share_verb(
    lexis: "Lexis", ours: tuple[Reading, Sequence[int]], theirs: tuple[Reading, Sequence[int]]
) -> bool:
    """Whether a verb among some words of a sentence can stand for one among those of another."""
    return any(
        is_said(lexis, one.small_words[at], other, among)
        for (one, places), (other, among) in ((ours, theirs), (theirs, ours))
        for at in places
        if "v" in lexis.parts(one.small_words[at])
        and lexis.word(one.words[at], may_be_empty=True).is_content
    )


def _places_formed(
    lexis: "Lexis", verb: str, sentence: Reading, among: Sequence[int]
) -> Iterator[int]:
    """Where a word of one form, family or group stands, or begins a phrase of one group."""
    key, none = lexis.key(verb), frozenset[int]()
    groups, family = lexis.groups.get(key, none), key[:_FAMILY]
    has_family, small = len(key) >= _FAMILY, sentence.small_words
    for at in among:
        other = lexis.key(small[at])
        if (
            other == key
            or (has_family and other.startswith(family))
            or not groups.isdisjoint(lexis.groups.get(other, none))
            or (other in lexis.phrases and _begins_phrase(lexis, groups, other, small[at + 1 :]))
        ):
            yield at


def _is_related(lexis: "Lexis", verb: str, sentence: Reading, at: int) -> bool:
    """Whether a word that is no name can stand for a verb by what a lexicon says of both."""
    return (
        sentence.words[at][0].islower()
        and lexis.relation(verb, sentence.small_words[at]) in _RELATED
    )


def _begins_phrase(
    lexis: "Lexis", groups: frozenset[int], key: str, behind: tuple[str, ...]
) -> bool:
    """Whether a word begins a phrase of one of some groups, by the words behind it."""
    return any(
        not groups.isdisjoint(ours) and tuple(map(lexis.key, behind[: len(rest)])) == rest
        for rest, ours in lexis.phrases.get(key, ())
    )


def says_no(lexis: "Lexis | None", saying: Reading, told: Reading) -> bool:
    """Whether a sentence negates or denies what the other one tells, or tells to come.

    Args:
        lexis: what may stand for what; None in a language without such rules.
        saying: the sentence that may say no.
        told: the other one.
    """
    no, yes = saying.claims, told.claims
    if yes.denies or not (no.negated or no.denies) or not no.negated.isdisjoint(yes.negated):
        return False
    denied = no.negated | (_denied(saying) if no.denies else frozenset())
    if not told.verb_concepts.isdisjoint(denied):
        return not _says_no_itself(told)
    if lexis is None or _says_no_itself(told):
        return False
    verbs, negated, done = told.main_verbs[:1], saying.negated_places, told.verb_places
    return any(is_said(lexis, verb, saying, negated) for verb in verbs) or any(
        is_said(lexis, verb, told, done) for verb in no.negated
    )


def _denied(saying: Reading) -> frozenset[str]:
    """What a sentence with a verb of denial may deny: what it has beside the verb."""
    told = [saying.lexicon.concepts[number] for number in saying.row]
    return saying.claims.concepts - {verb for verb in saying.verb_concepts if told.count(verb) < 2}


def _says_no_itself(told: Reading) -> bool:
    """Whether the main clause of a sentence has a sign of a no."""
    known = claim_rules(told.language)
    return (
        told.claims.negative
        and known is not None
        and any(known.negative.search(span.of(told.text)) for span in told.main_clause)
    )


def is_only_possible(lexis: "Lexis | None", claim: Reading, sentence: Reading) -> bool:
    """Whether what a claim tells as a fact is only possible in a sentence, or its condition.

    "The rain stopped" is not reported by "they may go home if the rain stops".
    """
    known, verbs = claim_rules(claim.language), claim.main_verbs
    is_plain = not (claim.claims.negative or claim.claims.hedged)
    if lexis is None or known is None or not verbs or not is_plain:
        return False
    own = claim.lexicon.concepts_of(
        number for word, number in claim.main_words if word.lower() == verbs[0]
    )
    if not own.isdisjoint(claim.claims.modal | claim.claims.unreal):
        return False
    clauses = [match.span() for match in known.conditional.finditer(sentence.text)]
    if not clauses and known.possible.isdisjoint(map(str.lower, sentence.words)):
        return False
    said = places_said(lexis, verbs[0], sentence)
    return bool(said) and all(
        any(start <= sentence.places[at] < end for start, end in clauses)
        or not known.possible.isdisjoint(map(str.lower, sentence.words[max(0, at - _REACH) : at]))
        for at in said
    )
