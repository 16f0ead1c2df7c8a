"""What keeps two similar sentences from being the same claim.

Likeness cannot see that 12 dead are not 21, that "may resign" is not "resigned", or that another
man said it. These rules can; each is meant to be silent unless the difference is plain.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from summarize.claims import values
from summarize.claims.mentions import spelling_key
from summarize.claims.values import Value, claim_rules
from summarize.language import tokens
from summarize.language.quantities import DateMention, conflicting, dates_conflicting
from summarize.languages.claims import ClaimRules

# How far a negation or a modal reaches to the word it governs. Chosen, not tuned: adverbs and
# articles between them are rarely more.
_REACH = 3


@dataclass(frozen=True, slots=True)
class Claims:
    """The parts of a sentence that must not differ.

    Of a language without rules only values, dates and concepts are known, and all else is empty:
    nothing is then told apart by negation, modality, denial or speaker.
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


def read_claims(
    text: str,
    words: Sequence[str],
    found: tuple[tuple[Value, ...], tuple[DateMention, ...]],
    language: str = "en",
) -> Claims:
    """The claims of a sentence.

    Args:
        text: the sentence.
        words: its words as written.
        found: its values and its dates.
        language: BCP 47 primary subtag.
    """
    plain = [word.replace("’", "'") for word in words]
    known = claim_rules(language)
    concepts = concepts_of(words, language)
    if known is None:
        return Claims(*found, concepts)
    return Claims(
        *found,
        concepts,
        negated=_governed(plain, _negates(known), language),
        modal=_governed(plain, known.modals.__contains__, language),
        unreal=_governed(
            plain, lambda word: word in known.unreal or word == known.infinitive, language
        ),
        hedged=any(word.casefold() in known.unreal for word in plain),
        denies=known.denials.search(text) is not None,
        negative=known.negative.search(text) is not None,
        speakers=_speakers(text, known, language),
    )


def concepts_of(words: Sequence[str], language: str = "en") -> frozenset[str]:
    """The content words of a text as concepts."""
    forms = tokens.word_forms(language)
    return frozenset(
        forms.concept(forms.stem(part))
        for part in tokens.parts(list(words))
        if not forms.is_stop_word(part)
    )


def differ(a: Claims, b: Claims) -> bool:
    """Whether the two plainly make different claims."""
    return (
        amounts_differ(a, b)
        or _dates_differ(a, b)
        or polarity_differs(a, b)
        or _is_only_possible(a, b)
        or _is_only_possible(b, a)
        or bool(a.speakers and b.speakers and not a.speakers & b.speakers)
    )


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
    if not a.values or not b.values:
        return False
    compared = [
        (one, other) for one in a.values for other in b.values if values.same_measure(one, other)
    ]
    agreed = {
        id(v) for pair in compared if not conflicting(*(v.quantity for v in pair)) for v in pair
    }
    return any(id(one) not in agreed and id(other) not in agreed for one, other in compared)


def adds_numbers(a: Claims, b: Claims) -> bool:
    """Whether `a` gives amounts where `b` gives none."""
    return bool(a.values) and not b.values


def _dates_differ(a: Claims, b: Claims) -> bool:
    clashes = [dates_conflicting(one, other) for one in a.dates for other in b.dates]
    return bool(clashes) and all(clashes)


def _negates(known: ClaimRules) -> Callable[[str], bool]:
    return lambda word: word in known.negations or word.endswith(known.negative_ending)


def _governed(
    words: Sequence[str], is_governor: Callable[[str], bool], language: str
) -> frozenset[str]:
    """The concept that each governing word applies to: the next content word in reach."""
    forms = tokens.word_forms(language)
    found: set[str] = set()
    for i, word in enumerate(words):
        if is_governor(word.casefold()):
            reach = words[i + 1 : i + 1 + _REACH]
            content = [each for each in reach if not forms.is_stop_word(each)]
            found.update(forms.concept(forms.stem(each)) for each in content[:1])
    return frozenset(found)


def _speakers(text: str, known: ClaimRules, language: str) -> frozenset[str]:
    """The surnames of those who are named as saying it."""
    forms = tokens.word_forms(language)
    names = (match["before"] or match["after"] for match in known.speaker.finditer(text))
    last = (name.split()[-1] for name in names)
    return frozenset(
        spelling_key(forms.stem(name)) for name in last if not forms.is_stop_word(name)
    )
