"""Whether a short claim's verb stands in what is cited for it, in whatever words.

Short sentences share a name, a title and a day with many others of their story: "The mayor of Ostby
resigned on Monday", "The mayor of Ostby opened a school on Monday". What tells them apart is the
verb. In longer ones there is more that does, and outlets use more verbs than any list knows.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from summarize.agreement.moments import GROWING
from summarize.agreement.statements import agreement_rules
from summarize.claims import main_clause_rules
from summarize.data import Span
from summarize.language.quantities import DateMention, dates_conflicting
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
# The day on which somebody died stands so many characters behind. Chosen, not tuned.
_NEAR = 60
# Two sentences tell the same of two people if so many of the words behind their verb are in both.
# Chosen, not tuned.
_MOST_BEHIND = 0.7
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

    Args:
        lexis: what may stand for what; None in a language without such rules.
        claim: the sentence.
        terms: how many terms it has.
        cited: the sentences that would be cited.
        is_full: nearly all that the claim says stands in them.
    """
    if lexis is None:
        return False
    words, verbs = claim.main_words, claim.main_verbs
    if not verbs:
        return not is_full and terms <= SHORT and _tell_of_a_name(claim, words, cited)
    if any(_is_said(lexis, verb, cited) for verb in verbs):
        return False
    fates = _fates(claim, claim.main_clause)
    if fates and not any(fates & _fates(each) for each in cited):
        return not any(_is_said(lexis, fate, cited) for fate in sorted(fates))
    if terms <= SHORT or any(_is_excluded(lexis, verb, cited) for verb in verbs):
        return True
    return terms <= SIMPLE and _behind(claim, words, verbs[0]).isdisjoint(
        concept for each in cited for concept in each.concepts
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

    return says_no(lexis, a, b) or says_no(lexis, b, a) or _is_turned(a, b)


def _is_turned(a: Reading, b: Reading) -> bool:
    """Whether two sentences have one main verb, and who does it in one is another in the other."""
    verb = _verb_of(a)
    if verb is None or verb != _verb_of(b):
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
    """Who does what the main verb of a sentence says, what is behind it, and all else there."""

    who: frozenset[str]
    behind: frozenset[str]
    others: frozenset[str]


def _doing(reading: Reading) -> _Doing | None:
    known, words = main_clause_rules(reading.language), reading.main_words
    if known is None or known.passive.search(reading.text):
        return None
    at = _place_of_verb(reading)
    who = reading.lexicon.concepts_of([number for _, number in words[:at]])
    behind = reading.lexicon.concepts_of([number for _, number in words[at + 1 :]])
    return _Doing(who, behind, reading.concepts - who) if who else None


def _verb_of(reading: Reading) -> frozenset[str] | None:
    """The concepts of the main verb of a sentence; None where it is not known."""
    if main_clause_rules(reading.language) is None or not reading.main_verbs:
        return None
    return reading.lexicon.concepts_of([reading.main_words[_place_of_verb(reading)][1]])


def _place_of_verb(reading: Reading) -> int:
    """Which of the words of the main clause is its first verb."""
    verb = reading.main_verbs[0]
    return next(at for at, (word, _) in enumerate(reading.main_words) if word.lower() == verb)


def _fates(reading: Reading, clauses: Sequence[Span] = ()) -> frozenset[str]:
    """What befell the people whom a sentence, or clauses of it, count: died, hurt, missing."""
    spans = clauses or (Span(0, len(reading.text)),)
    return _FATES.intersection(
        value.measure.split(" ", maxsplit=1)[0]
        for value in reading.values
        if any(span.start <= value.quantity.span.start < span.end for span in spans)
    )


class Ends:
    """Which sentences of a story tell that somebody died or resigned: that happens once."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        found = ((at, _end_of(reading)) for at, reading in enumerate(readings))
        self._ends = {at: end for at, end in found if end is not None}

    def same(self, claim: int, others: Iterable[int]) -> list[int]:
        """Of some sentences those that tell the same end of the same person as another one."""
        if (end := self._ends.get(claim)) is None:
            return []
        return [at for at in others if at in self._ends and end.is_that_of(self._ends[at])]


class _End(NamedTuple):
    """What happened to somebody once: of which kind, the names before it, the days behind it."""

    kind: str
    names: frozenset[str]
    days: tuple[DateMention, ...]

    def is_that_of(self, other: "_End") -> bool:
        return (
            self.kind == other.kind
            and not self.names.isdisjoint(other.names)
            and not any(dates_conflicting(x, y) for x in self.days for y in other.days)
        )


def _end_of(reading: Reading) -> _End | None:
    """What the main clause, or what somebody is said to say, tells to have happened once."""
    known, agreement = main_clause_rules(reading.language), agreement_rules(reading.language)
    # Most sentences tell no such thing at all: their clauses are not looked for.
    if known is None or agreement is None or known.once.words.isdisjoint(reading.words):
        return None
    if reading.claims.negative:
        return None
    claim = agreement.claim.search(reading.text)
    said = () if claim is None else (Span(*claim.span("claim")),)
    for clause in (*reading.main_clause, *said):
        found = known.once.regex.search(reading.text, clause.start, clause.end)
        if found is not None and found.lastgroup:
            names = [
                word.casefold()
                for word, place in zip(reading.words, reading.places, strict=True)
                if place < found.start() and _is_name(word)
            ]
            days = [each for each in reading.dates if 0 < each.span.start - found.end() < _NEAR]
            return _End(found.lastgroup, frozenset(names) - agreement.calendar, tuple(days))
    return None


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
    from summarize.agreement.verbs import places_said

    return any(places_said(lexis, verb, sentence) for sentence in sentences)


def _is_excluded(lexis: "Lexis", verb: str, sentences: Iterable[Reading]) -> bool:
    """Whether some verb of the sentences excludes a verb: "opened" for "closed"."""
    return any(
        word[0].islower()
        and "v" in lexis.parts(word)
        and lexis.relation(verb, word.lower()) == "different"
        for sentence in sentences
        for word in sentence.words
    )
