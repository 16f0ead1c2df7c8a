"""What keeps two similar sentences from being the same claim.

Likeness cannot see that 12 dead are not 21, that "may resign" is not "resigned", or that another
man said it. These rules can; each is meant to be silent unless the difference is plain.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from summarize.claims import values
from summarize.claims.mentions import spelling_key
from summarize.claims.values import Value, claim_rules
from summarize.language import Lexicon
from summarize.language.quantities import DateMention, dates_conflicting, in_base_unit
from summarize.languages.claims import ClaimRules

# How far a negation or a modal reaches to the word it governs. Chosen, not tuned: adverbs and
# articles between them are rarely more.
_REACH = 3


@dataclass(frozen=True, eq=False)
class Claims:
    """The parts of a sentence that must not differ.

    Of a language without rules only values, dates and concepts are known, and all else is empty:
    nothing is then told apart by negation, modality, denial or speaker. As what a number counts is
    not known there either, `numbers` holds all of them, each with its base unit.
    """

    values: tuple[Value, ...]
    dates: tuple[DateMention, ...]
    concepts: frozenset[str]
    negated: frozenset[str] = frozenset()
    modal: frozenset[str] = frozenset()
    unreal: frozenset[str] = frozenset()
    hedged: bool = False
    denies: bool = False
    negative: bool = False
    speakers: frozenset[str] = frozenset()
    numbers: frozenset[tuple[float, str]] = frozenset()

    @cached_property
    def measures(self) -> frozenset[str]:
        """What the values measure."""
        return values.measures(self.values)

    @cached_property
    def kinds(self) -> int:
        """Which parts the sentence has at all, as the sum of powers of two."""
        both = (self.values, self.dates, self.speakers, self.numbers)
        alone = bool(self.negated or self.modal or self.denies)
        return sum(1 << at for at, part in enumerate(both) if part) + alone * _ALONE


@dataclass(frozen=True, eq=False)
class Signs:
    """The words of a story that deny or doubt what follows them, by their numbers.

    Attributes:
        lexicon: the words of the story.
    """

    lexicon: Lexicon

    @cached_property
    def rules(self) -> ClaimRules | None:
        """What is known of claims in the story's language."""
        return claim_rules(self.lexicon.language)

    @cached_property
    def negations(self) -> frozenset[int]:
        """Words that deny what follows."""
        known = self.rules
        return self.lexicon.among(known.negations, known.negative_ending) if known else _NONE

    @cached_property
    def refusals(self) -> frozenset[int]:
        """Words that deny an infinitive behind them."""
        return self.lexicon.among(self.rules.refusals) if self.rules else _NONE

    @cached_property
    def modals(self) -> frozenset[int]:
        """Words that make an event uncertain or still to come."""
        return self.lexicon.among(self.rules.modals) if self.rules else _NONE

    @cached_property
    def unreal(self) -> frozenset[int]:
        """Words that can mean the same as a modal."""
        return self.lexicon.among(self.rules.unreal) if self.rules else _NONE

    @cached_property
    def infinitive(self) -> frozenset[int]:
        """The word that makes an infinitive."""
        return self.lexicon.among(frozenset({self.rules.infinitive})) if self.rules else _NONE

    @cached_property
    def unreal_or_infinitive(self) -> frozenset[int]:
        """The words of both kinds."""
        return self.unreal | self.infinitive

    @cached_property
    def denials(self) -> frozenset[int]:
        """Words without one of which no sentence has a verb of denial."""
        return self.lexicon.holding(self.rules.denial_parts) if self.rules else _NONE

    @cached_property
    def negative(self) -> frozenset[int]:
        """Signs that a sentence says no."""
        if self.rules is None:
            return _NONE
        words, pattern = self.lexicon.words, self.rules.negative
        may_be = self.lexicon.holding(self.rules.negative_parts)
        return frozenset([at for at in may_be if pattern.search(words[at])])

    @cached_property
    def saying(self) -> frozenset[int]:
        """Words without one of which nobody is named as saying it."""
        return self.lexicon.holding(self.rules.saying) if self.rules else _NONE


_NONE: frozenset[int] = frozenset()
# The parts of `Claims.kinds`. The last differs from none at all; of the others both must have some.
_VALUES, _DATES, _SPEAKERS, _NUMBERS, _ALONE = 1, 2, 4, 8, 16


def read_claims(
    text: str,
    row: Sequence[int],
    signs: Signs,
    concepts: frozenset[str],
    found: tuple[tuple[Value, ...], tuple[DateMention, ...]],
) -> Claims:
    """The claims of a sentence.

    Args:
        text: the sentence.
        row: its words, by their numbers in the lexicon of the signs.
        signs: those of the story.
        concepts: the content words of the sentence as concepts.
        found: the values and the dates of the sentence.
    """
    known = signs.rules
    if known is None:
        return Claims(*found, concepts, numbers=_numbers(found[0]))
    return Claims(
        *found,
        concepts,
        negated=_negated(row, signs) | _refused(row, signs),
        modal=_governed(row, signs.modals, signs.lexicon),
        unreal=_governed(row, signs.unreal_or_infinitive, signs.lexicon),
        hedged=_has(row, signs.unreal),
        denies=_has(row, signs.denials) and known.denials.search(text) is not None,
        negative=_has(row, signs.negative) and known.negative.search(text) is not None,
        speakers=_speakers(text, known, signs.lexicon) if _has(row, signs.saying) else frozenset(),
    )


def _has(row: Sequence[int], words: frozenset[int]) -> bool:
    return not words.isdisjoint(row)


def _numbers(found: tuple[Value, ...]) -> frozenset[tuple[float, str]]:
    return frozenset((in_base_unit(value.quantity)[0], value.unit) for value in found)


def differ(a: Claims, b: Claims) -> bool:
    """Whether the two plainly make different claims."""
    both = a.kinds & b.kinds
    if both and (
        (both & _VALUES and amounts_differ(a, b))
        or (both & _NUMBERS and a.numbers - b.numbers and b.numbers - a.numbers)
        or (both & _DATES and _dates_differ(a, b))
        or (both & _SPEAKERS and speakers_differ(a, b))
    ):
        return True
    return bool((a.kinds | b.kinds) & _ALONE) and (
        polarity_differs(a, b) or _is_only_possible(a, b) or _is_only_possible(b, a)
    )


def speakers_differ(a: Claims, b: Claims) -> bool:
    """Whether somebody else is named as saying it."""
    return bool(a.speakers and b.speakers and not a.speakers & b.speakers)


def _is_only_possible(a: Claims, b: Claims) -> bool:
    """Whether what may or will happen in `a` is a fact in `b`."""
    return not b.hedged and not b.negative and bool((a.modal & b.concepts) - b.unreal)


def polarity_differs(a: Claims, b: Claims) -> bool:
    """Whether one denies what the other says: "did" and "did not", or a denial and none."""
    if (a.negated & b.concepts) - b.negated or (b.negated & a.concepts) - a.negated:
        return True
    return (a.denies and not (b.denies or b.negative)) or (
        b.denies and not (a.denies or a.negative)
    )


def amounts_differ(a: Claims, b: Claims) -> bool:
    """Whether they give different amounts of the same thing and agree on none of it."""
    if a.measures.isdisjoint(b.measures):
        return False
    compared = [
        (one, other) for one in a.values for other in b.values if values.same_measure(one, other)
    ]
    agreed = {id(v) for one, other in compared if one.touches(other) for v in (one, other)}
    return any(id(one) not in agreed and id(other) not in agreed for one, other in compared)


def adds_numbers(a: Claims, b: Claims) -> bool:
    """Whether `a` gives amounts where `b` gives none."""
    return bool(a.values) and not b.values


def _dates_differ(a: Claims, b: Claims) -> bool:
    return bool(a.dates and b.dates) and all(
        dates_conflicting(one, other) for one in a.dates for other in b.dates
    )


def _governed(row: Sequence[int], governors: frozenset[int], lexicon: Lexicon) -> frozenset[str]:
    """The concept that each governing word applies to: the next content word in reach."""
    if governors.isdisjoint(row):
        return frozenset()
    found: set[str] = set()
    stops = lexicon.stops
    for at, word in enumerate(row):
        if word in governors:
            for each in row[at + 1 : at + 1 + _REACH]:
                if not stops[each]:
                    found.add(lexicon.concepts[each])
                    break
    return frozenset(found)


def _negated(row: Sequence[int], signs: Signs) -> frozenset[str]:
    """The concepts that are negated; none that the sentence tells as a fact first.

    "She visited Velk after criticism for not having visited it" does not deny the visit.
    """
    found = _governed(row, signs.negations, signs.lexicon)
    if not found:
        return found
    concepts = signs.lexicon.concepts
    first = next(at for at, word in enumerate(row) if word in signs.negations)
    return found - {concepts[word] for word in row[:first]}


def _refused(row: Sequence[int], signs: Signs) -> frozenset[str]:
    """The concept of each infinitive behind a word that denies it: "refused to resign"."""
    if signs.refusals.isdisjoint(row):
        return frozenset()
    found = [
        row[at + 1 : at + 1 + _REACH]
        for at in range(1, len(row))
        if row[at] in signs.infinitive and row[at - 1] in signs.refusals
    ]
    lexicon = signs.lexicon
    content = (next((each for each in reach if not lexicon.stops[each]), None) for reach in found)
    return frozenset(lexicon.concepts[each] for each in content if each is not None)


def _speakers(text: str, known: ClaimRules, lexicon: Lexicon) -> frozenset[str]:
    """The surnames of those who are named as saying it; of a body what tells it from others.

    "The Labor Department said" and "the Department of Labor said" name one, "the Court" nobody.
    """
    forms = lexicon.forms
    found = known.speaker.finditer(text)
    names = (match["before"] or match["between"] or match["after"] for match in found)
    own = ([word for word in name.split() if word.lower() not in known.bodies] for name in names)
    last = (words[-1] for words in own if words)
    return frozenset(
        spelling_key(forms.stem(name)) for name in last if not forms.is_stop_word(name)
    )
