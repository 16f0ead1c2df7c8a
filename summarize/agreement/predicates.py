"""Whether a short claim's verb stands in what is cited for it, in whatever words.

Short sentences share a name, a title and a day with many others of their story: "The mayor of Ostby
resigned on Monday", "The mayor of Ostby opened a school on Monday". What tells them apart is the
verb. In longer ones there is more that does, and outlets use more verbs than any list knows.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from summarize.agreement.contrary import agree
from summarize.agreement.moments import GROWING
from summarize.claims import claim_rules, main_clause_rules
from summarize.data import Span
from summarize.readings import Reading

if TYPE_CHECKING:
    from summarize.checking import Lexis

# Of a claim of so many terms the verb must stand in what is cited: that refuses 1 in 60 of the
# right reports of the labelled stories, at 8 terms 1 in 30 (`benchmarks.quality --only support`).
SHORT = 7
# Of a claim of so many terms the verb, or a word behind it, must: that refuses 1 in 37 more.
SIMPLE = 12
# Of the words of a claim that are no names, the share that must, where no verb is known. Chosen,
# not tuned: a third.
_LEAST = 1 / 3
# Two sentences tell the same of two people if so many of the words behind their verb are in both.
# Chosen, not tuned.
_MOST_BEHIND = 0.7
# A number of things below it is given of many things in one story ("the two", "three days"). Of the
# labelled pairs of main clauses that give one such number 1 of 21 tells one fact, of those with a
# greater one, given by few sentences, 14 of 17.
DOZEN = 13
# What befalls people; of those who were arrested others say "charged".
_FATES = GROWING - {"arrested"}


def lacks_predicate(
    lexis: "Lexis | None",
    claim: Reading,
    terms: int,
    cited: Sequence[Reading],
    *,
    is_full: bool,
) -> bool:
    """Whether what a short claim tells is not in what is cited, or any claim's contrary is.

    Where what is cited has all amounts of the claim, these stand for the verb: "the union wants 9
    percent more" is reported by "they ask for nine percent". On the labelled stories 3 of 86 such
    articles do not report the claim.

    Args:
        lexis: what may stand for what; None in a language without such rules.
        claim: the sentence.
        terms: how many terms it has.
        cited: the sentences that would be cited.
        is_full: nearly all that the claim says stands in them.
    """
    words, verbs = claim.main_words, claim.main_verbs
    if lexis is None or any(_is_said(lexis, verb, cited) for verb in verbs):
        return False
    shares_amounts = _share_amounts(claim, cited)
    if not verbs:
        is_short = terms <= SHORT and not (is_full or shares_amounts)
        return is_short and _tell_of_a_name(claim, words, cited)
    fates = _fates(claim, claim.main_clause)
    if fates and not any(fates & _fates(each) for each in cited):
        return not any(_is_said(lexis, fate, cited) for fate in sorted(fates))
    if any(_is_excluded(lexis, verb, cited) for verb in verbs):
        return not _is_negated(claim, verbs[0])
    if terms <= SHORT:
        return not shares_amounts
    told = frozenset(concept for each in cited for concept in each.concepts)
    is_simple = terms <= SIMPLE and not shares_amounts
    return is_simple and told.isdisjoint(_behind(claim, words, verbs[0]))


def _share_amounts(claim: Reading, cited: Sequence[Reading]) -> bool:
    """Whether some sentences give all amounts of a claim, and one of these stands for its verb.

    A few of anything do not: two leaders meet and part.
    """
    theirs = [value for each in cited for value in each.values]
    is_told = all(any(agree(ours, other) for other in theirs) for ours in claim.values)
    return is_told and any(
        value.quantity.dimension != "count" or value.quantity.value >= DOZEN
        for value in claim.values
    )


def say_contraries(lexis: "Lexis | None", a: Reading, b: Reading) -> bool:
    """Whether one of two sentences says no to the main verb of the other, or turns it round.

    "She would not resign", or "refused to", beside "she will resign", or "has stepped down"; "the
    firm sued its chief" beside "the chief sued the firm".

    Args:
        lexis: what may stand for what; None in a language without such rules.
        a: a sentence.
        b: another one.
    """
    from summarize.agreement.verbs import says_no

    are_turned = _is_turned(a, b) or _are_speakers_exchanged(a, b)
    return are_turned or says_no(lexis, a, b) or says_no(lexis, b, a)


def _are_speakers_exchanged(a: Reading, b: Reading) -> bool:
    """Whether each of two sentences lets one speak of whom the other lets speak of the first.

    "The ministry said the company had known", "the company said the ministry had known".
    """
    ours, theirs = _speaking(a), _speaking(b)
    if ours is None or theirs is None or not ours.who.isdisjoint(theirs.who):
        return False
    return ours.who == theirs.behind and theirs.who == ours.behind


def _speaking(reading: Reading) -> "_Doing | None":
    """Who says it, and of whom, where a verb of saying stands before the main verb."""
    known, small = claim_rules(reading.language), reading.small_words
    verbs = [at for verb in reading.main_verbs[:1] for at in (small.index(verb),)]
    if known is None or not verbs:
        return None
    said = next((at for at in range(verbs[0]) if small[at] in known.saying), None)
    if said is None:
        return None
    lexicon, row = reading.lexicon, reading.row
    who, of_whom = (
        lexicon.concepts_of([number for number in row[start:end] if not lexicon.stops[number]])
        for start, end in ((0, said), (said + 1, verbs[0]))
    )
    return _Doing(who, of_whom, reading.concepts) if who and of_whom else None


def _is_turned(a: Reading, b: Reading) -> bool:
    """Whether two sentences have one main verb, and who does it in one is another in the other."""
    if not (a.main_verbs and b.main_verbs):
        return False
    verb = _verb(a)
    if not verb or verb != _verb(b):
        return False
    ours, theirs = _doing(a), _doing(b)
    if ours is None or theirs is None:
        return False
    if not ours.who.isdisjoint(theirs.who):
        return False
    known = ours.who <= theirs.others, theirs.who <= ours.others
    shared, either = ours.behind & theirs.behind, ours.behind | theirs.behind
    return all(known) or (any(known) and len(shared) >= _MOST_BEHIND * len(either))


class _Doing(NamedTuple):
    """Who does what a sentence tells, what is behind its main verb, and all else in it."""

    who: frozenset[str]
    behind: frozenset[str]
    others: frozenset[str]


def _doing(reading: Reading) -> _Doing | None:
    known, words = main_clause_rules(reading.language), reading.main_words
    at = _place_of_verb(reading)
    if known is None or at is None or known.passive.search(reading.text):
        return None
    who = reading.lexicon.concepts_of([number for _, number in words[:at]])
    behind = reading.lexicon.concepts_of([number for _, number in words[at + 1 :]])
    return _Doing(who, behind, reading.concepts - who) if who else None


def _verb(reading: Reading) -> frozenset[str]:
    """The main verb of a sentence, as a concept; empty where it has none."""
    at = _place_of_verb(reading)
    return reading.lexicon.concepts_of([reading.main_words[at][1]] if at is not None else [])


def _place_of_verb(reading: Reading) -> int | None:
    """Where the main verb stands in the main clause; it has straight apostrophes ("co'signed")."""
    verbs = reading.main_verbs[:1]
    if not verbs:
        return None
    small = [word.lower().replace("’", "'") for word, _ in reading.main_words]
    return small.index(verbs[0]) if verbs[0] in small else None


def _fates(reading: Reading, clauses: Sequence[Span] = ()) -> frozenset[str]:
    """What befell the people whom a sentence, or clauses of it, count: died, hurt, missing."""
    spans = clauses or (Span(0, len(reading.text)),)
    return _FATES.intersection(
        value.measure.split(" ", maxsplit=1)[0]
        for value in reading.values
        if any(span.start <= value.quantity.span.start < span.end for span in spans)
    )


def _behind(claim: Reading, words: Sequence[tuple[str, int]], verb: str) -> frozenset[str]:
    """What the main clause says behind its verb, as concepts and without names."""
    small = [word.lower().replace("’", "'") for word, _ in words]
    after = words[small.index(verb) + 1 :]
    return claim.lexicon.concepts_of([number for word, number in after if not _is_name(word)])


def _tell_of_a_name(
    claim: Reading, words: Sequence[tuple[str, int]], cited: Sequence[Reading]
) -> bool:
    """Whether little but names of a claim whose verb nobody knows stands in what is cited."""
    plain = [number for word, number in words if word[0].isalpha() and not _is_name(word)]
    told = claim.lexicon.concepts_of(plain)
    shared = told.intersection(concept for each in cited for concept in each.concepts)
    return len(shared) < _LEAST * len(told)


def _is_name(word: str) -> bool:
    """Whether a word has a capital letter, also behind a hyphen: "al-Sisi"."""
    return any(part[:1].isupper() for part in word.split("-"))


def _is_said(lexis: "Lexis", verb: str, sentences: Iterable[Reading]) -> bool:
    """Whether some word or phrase of the sentences can stand for a verb."""
    from summarize.agreement.verbs import is_said

    return any(is_said(lexis, verb, sentence) for sentence in sentences)


def _is_excluded(lexis: "Lexis", verb: str, sentences: Iterable[Reading]) -> bool:
    """Whether some main verb of the sentences, or a word behind it, excludes a verb."""
    return any(
        word[0].islower()
        and "v" in lexis.parts(word)
        and lexis.relation(verb, word.lower()) == "different"
        for sentence in sentences
        for word, _ in sentence.main_words
    )


def _is_negated(claim: Reading, verb: str) -> bool:
    """Whether a sentence denies its verb: "will not close" is what "stays open" says."""
    numbers = [number for word, number in claim.main_words if word.lower() == verb]
    return not claim.lexicon.concepts_of(numbers).isdisjoint(claim.claims.negated)
