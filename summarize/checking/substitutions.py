"""What stands for what in two near-copies, and whether it says the same.

Two sentences of nearly the same words tell one thing, or they are the loudest disagreement there
is: "The court upheld the sentence", "The court overturned the sentence". Their tokens are laid side
by side (`aligning`); what is left on both sides in one place is a *substitution* (`slots`). One
that nothing shows to be the same (a synonym, a spelling, a unit, a rounding) counts as different.
What only one of the two has is a detail, and no difference, unless it denies, doubts or restricts.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from summarize.checking.aligning import Alignment, relate_facts
from summarize.checking.exchanges import find_exchange
from summarize.checking.governed import (
    function_words,
    only_governed,
    single_difference,
    weighty_words,
)
from summarize.checking.likeness import Lexis, lexis_of
from summarize.checking.slots import Kind, Substitution, compare_slots, count_beside
from summarize.checking.worded import Token, Worded
from summarize.data import Sentence, Span
from summarize.language.names import distance_at_most
from summarize.language.quantities import Quantity
from summarize.readings import Reading, Readings

__all__ = ["Substitution", "Wording", "compare_texts", "compare_wording"]

# Of the content words of the sentence that has less of it left, the share that must be matched, and
# their number: below them the two are no near-copies. Chosen, not tuned: half of what it says, and
# two words, as "Norvik sued Daltron" has three.
_LEAST_SHARE = 0.5
# The number of words, see above.
_LEAST_MATCHED = 2
# What no rule knows counts only if few content words are left beside it: a sentence told in other
# words all through has many such pieces. Chosen on the open pairs of benchmarks/opposites and on
# msrp_train, as are the three below.
_MOST_REST = 3
# The share that must be matched where two pieces are unknown.
_LEAST_SHARE_OF_TWO = 0.75
# More unknown pieces than this are a paraphrase.
_MOST_UNKNOWN = 2
# The least matched share of the fuller of the two where only one end of an unknown piece is sure.
_LEAST_SHARE_AT_ONE_END = 0.75

# To be told to readers, two sentences must share so many content words, with so few beside what
# differs. Chosen by reading all that was told of 4 collections of real clusters.
_LEAST_TOLD = 5
# The number of words where nothing is beside, see above.
_LEAST_TOLD_ALONE = 4
# The most beside a known difference, see above; beside an unknown one there may be none.
_MOST_BESIDE = 3
# The least matched share of the fuller one, see above; less is enough where nothing is beside.
_LEAST_TOLD_SHARE = 0.75
# The lesser share, see above: long names on both sides.
_LEAST_SHARE_ALONE = 0.65
# Where two sentences share so many content words, so many of them no names, and one has no others
# but an amount or a day, the other so many at most, the amounts are of one thing. Chosen on the
# open part of benchmarks/retold.
_LEAST_CLASHING = 3
# The words that are no names, see above.
_LEAST_PLAIN = 2
# The words of the other, see above.
_MOST_MORE = 4
# Where one says that nobody did it, the other has a word for who did. By definition.
_MOST_DENIED = 1
# Words that differ in a letter, or in two if they are long, are misprints of one another. Chosen,
# not tuned.
_LONG = 6
# A word within another ("phone", "cellphone") has at least so many letters. Chosen, not tuned.
_LEAST_WITHIN = 4


@dataclass(frozen=True, eq=False)
class Wording:
    """What two near-copies differ in; found when it is first asked for."""

    found: Alignment

    @property
    def shares(self) -> tuple[float, float]:
        """The shares of the content words of each that are matched."""
        return self.found.shares

    @property
    def matched(self) -> int:
        """How many content words are matched."""
        return len(self.found.partner[0])

    @cached_property
    def substitutions(self) -> tuple[Substitution, ...]:
        """What stands for what, and what only one of the two has that changes what it says."""
        found = self.found
        slots = [*compare_slots(found)]
        told = [
            *slots,
            *function_words(found),
            *(each for each in weighty_words(found) if not _is_within(each, slots)),
            *(single_difference(found, "negation", places, 1) for places in only_governed(found)),
            *_other_names(found),
        ]
        if all(each.relation != "different" for each in told):
            told += [*_other_amounts(found), *_exchanged(found)]
        return tuple(told)

    @property
    def amounts_left(self) -> bool:
        """Whether each has an amount that is not matched."""
        return all(
            any(each.tokens[at].kind == "number" for at in left)
            for each, left in zip(self.found.sides, self.found.left, strict=True)
        )

    @property
    def differs(self) -> bool:
        """Whether something is not shown to be the same: neither may be cited for the other."""
        if any(each.relation == "different" for each in self.substitutions):
            return True
        every = [each for each in self.substitutions if each.relation == "unknown"]
        if not every or len(every) > _MOST_UNKNOWN:
            return any(each.kind == "name" for each in every)
        unknown = [each for each in every if each.kind == "name" or each.rest <= _MOST_REST]
        is_sure = any(each.ends > 1 for each in unknown) and (
            len(every) == 1
            or min(self.shares) >= _LEAST_SHARE_OF_TWO
            or any(each.kind == "name" for each in unknown)
        )
        is_alone = len(unknown) == 1 and (unknown[0].is_embedded or not unknown[0].rest)
        return is_sure or (is_alone and max(self.shares) >= _LEAST_SHARE_AT_ONE_END)

    @property
    def opposed(self) -> Substitution | None:
        """The one thing on which the two disagree, in a way that a reader can be shown.

        Stricter than `differs`: all else is the same, the two stand in one place, and neither is a
        misprint of the other.
        """
        if self.matched < _LEAST_TOLD_ALONE - 1:
            return None
        told = [each for each in self.substitutions if each.relation in ("different", "unknown")]
        known = [each for each in told if each.relation == "different"] or told
        known = [each for each in known if each.kind != "negation"] or known
        if len({each.spans for each in known}) != 1:
            return None
        found = known[0]
        fewest = _LEAST_TOLD if found.rest else _LEAST_TOLD_ALONE
        is_only_verb = found.kind == "verb" and found.relation == "different" and found.ends > 1
        are_enough = self.matched >= fewest - (is_only_verb and not found.rest)
        is_named = (
            found.kind == "name" and not found.rest and " " in found.in_a and " " in found.in_b
        )
        is_fact = found.kind == "number" or (found.kind == "date" and not found.rest)
        is_placed = found.is_plain and (found.is_embedded or is_fact or is_named)
        if not (are_enough and is_placed) or _is_misprint(found):
            return None
        if found.relation == "unknown":
            is_told = not found.rest and min(self.shares) >= _LEAST_SHARE_ALONE
        elif found.kind == "negation":
            is_told = found.rest <= _MOST_DENIED and found.is_denial
        else:
            least = _LEAST_SHARE_ALONE if found.rest <= 1 else _LEAST_TOLD_SHARE
            is_loose = found.ends < 2 and found.rest > 1 and found.kind not in _FACTS
            is_told = found.rest <= _MOST_BESIDE and max(self.shares) >= least and not is_loose
        return found if is_told else None

    @property
    def clash(self) -> Substitution | None:
        """The one amount, day or person in which two sentences differ that need not be near-copies.

        All that one of them says, the other says too, but for that; or a man and a woman do the
        same.
        """
        if self.matched < min(_LEAST_CLASHING, _LEAST_TOLD_ALONE):
            return None
        told = [each for each in self.substitutions if each.relation == "different"]
        if len({each.spans for each in told}) != 1:
            return None
        found = told[0]
        if found.kind in ("number", "date"):
            is_one = found.is_plain or not found.ends
            is_within = is_one and not min(found.beside) and max(found.beside) <= _MOST_MORE
            is_told = is_within and self.matched >= _LEAST_CLASHING
            return found if is_told and self._share_words(_LEAST_PLAIN) else None
        may_be = found.kind in ("noun", "word") and found.ends > 0
        if not may_be or self.matched < _LEAST_TOLD_ALONE:
            return None
        are_persons = all(_count_persons(each) == 1 for each in self.found.sides)
        return found if are_persons else None

    def _share_words(self, least: int) -> bool:
        """Whether so many of the matched words are no names."""
        tokens, matched = self.found.a.tokens, self.found.partner[0]
        return sum(tokens[at].kind == "word" for at in matched) >= least


_FACTS = frozenset(("name", "number", "date"))


def _is_misprint(found: Substitution) -> bool:
    """Whether two words are nearly the same letters: "crash", "cash", or one within the other."""
    if found.kind in ("number", "date", "role", "negation"):
        return False
    one, other = found.in_a.casefold(), found.in_b.casefold()
    shorter = min(len(one), len(other))
    letters = 2 if shorter >= _LONG and found.relation == "unknown" else 1
    is_within = shorter >= _LEAST_WITHIN and (one in other or other in one)
    return (is_within and found.relation == "unknown") or distance_at_most(one, other, letters)


def compare_wording(a: Reading, b: Reading) -> Wording | None:
    """What two sentences of one story differ in; None where they are no near-copies.

    In a language of which nothing is known of substitutions, no two sentences are compared.
    """
    lexis = lexis_of(a.language)
    return compare_worded(Worded(a, lexis), Worded(b, lexis)) if lexis else None


def compare_texts(a: str, b: str, language: str = "en") -> Wording | None:
    """As `compare_wording`, for two texts of a sentence each.

    >>> found = compare_texts("Norvik sued Daltron on Monday.", "Daltron sued Norvik on Monday.")
    >>> found.differs, [each.kind for each in found.substitutions]
    (True, ['role'])
    >>> compare_texts("Norvik bought Daltron.", "Daltron was acquired by Norvik.").differs
    False
    """
    sentences = [Sentence(name, name, 0, Span(0, len(t)), t) for name, t in (("a", a), ("b", b))]
    one, other = Readings.of(sentences, language=language).each
    return compare_wording(one, other)


def compare_worded(a: Worded, b: Worded) -> Wording | None:
    """As `compare_wording`, for sentences that were read as tokens."""
    wording = Wording(Alignment.of(a, b))
    are_near = wording.matched >= _LEAST_MATCHED and max(wording.shares) >= _LEAST_SHARE
    return wording if are_near else None


def _count_persons(worded: Worded) -> int:
    """How many words of a sentence tell that somebody is a man or a woman."""
    known = worded.lexis.rules.persons
    if worded.smalls.isdisjoint(known):
        return 0
    return sum(token.small in known for token in worded.tokens)


def _is_within(weighty: Substitution, slots: Sequence[Substitution]) -> bool:
    """Whether a word is part of what stands for something else: "ruled out" for "confirmed"."""
    return any(
        each.relation in ("different", "unknown") and ours.overlaps(theirs)
        for each in slots
        for ours, theirs in zip(weighty.spans, each.spans, strict=True)
    )


def _exchanged(found: Alignment) -> Iterator[Substitution]:
    """Two things in each other's place."""
    exchange = find_exchange(found)
    if exchange is not None:
        p, q = exchange
        yield single_difference(found, "role", (p, found.partner[0][q]), 2)


def _other_names(found: Alignment) -> Iterator[Substitution]:
    """The one name that each of the two has and the other lacks, wherever they stand."""
    runs: list[list[int]] = []
    for side, worded in enumerate(found.sides):
        named = [
            [at for at in run if worded.tokens[at].kind == "name"] for run in found.left_runs(side)
        ]
        named = [run for run in named if run]
        if len(named) != 1 or not _ends_phrase(worded, named[0][-1]):
            return
        runs += named
    if len({_is_speaker(*each) for each in zip(found.sides, runs, strict=True)}) > 1:
        return
    ours, theirs = (
        [worded.tokens[at].written for at in run]
        for worded, run in zip(found.sides, runs, strict=True)
    )
    if found.a.lexis.relate_names(ours, theirs) == "different":
        yield Substitution(
            kind="name",
            in_a=found.a.text(runs[0]),
            in_b=found.b.text(runs[1]),
            relation="unknown",
            spans=(found.a.span(runs[0]), found.b.span(runs[1])),
            ends=2,
            beside=count_beside(found, (runs[0], runs[1])),
            is_embedded=False,
        )


def _is_speaker(worded: Worded, run: Sequence[int]) -> bool:
    """Whether a verb of saying stands right before a name or right behind it."""
    beside = (
        *worded.tokens[max(0, run[0] - 1) : run[0]],
        *worded.tokens[run[-1] + 1 : run[-1] + 2],
    )
    return any(token.small in worded.lexis.rules.saying for token in beside)


def _other_amounts(found: Alignment) -> Iterator[Substitution]:
    """Amounts and days of one kind that cannot both be true, wherever they stand."""
    for x in found.left[0]:
        for y in found.left[1]:
            one, other = found.a.tokens[x], found.b.tokens[y]
            if relate_facts(one, other) == "different" and _measure_alike(
                one, other, found.a.lexis
            ):
                single = single_difference(found, _kind_of(one), (x, y), 0, ([x], [y]))
                yield single._replace(is_plain=False)


def _measure_alike(one: Token, other: Token, lexis: Lexis) -> bool:
    """Whether two amounts are of one noun, or measured in one dimension; two days always are."""
    if not isinstance(one.fact, Quantity) or not isinstance(other.fact, Quantity):
        return True
    if one.fact.dimension != "count":
        return True
    nouns = one.fact.noun, other.fact.noun
    return all(nouns) and lexis.relation(*nouns) == "same"


def _kind_of(token: Token) -> Kind:
    return "number" if token.kind == "number" else "date"


def _ends_phrase(worded: Worded, at: int) -> bool:
    """Whether a name is no possessive, and stands before no noun."""
    token, after = worded.tokens[at], worded.tokens[at + 1 : at + 2]
    if token.small != token.written.casefold():
        return False
    if not after or not after[0].is_content:
        return True
    gap = Span(token.span.end, after[0].span.start).of(worded.reading.text)
    return bool(gap.strip())
