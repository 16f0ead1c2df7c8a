"""Numbers and dates that the evidence gives, of another thing or with another bound."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from summarize.checking.derived import are_alike, difference_at, is_share, rate_at
from summarize.data import Span
from summarize.language import stem
from summarize.language.quantities import DateMention, Quantity, base_value
from summarize.languages.amounts import AmountRules
from summarize.patterns import regex

if TYPE_CHECKING:
    from summarize.checking.content import Content

# Words on each side of a number of the claim that say what it belongs to, and among how many of
# the evidence they are looked for: that sentence may be longer. Chosen, not tuned.
_CLAIMED = 6
# On the side of the evidence, see above.
_GIVEN = 10
# Characters that hold so many words.
_WINDOW = 110
# Another number must share so many words more. On the paraphrases of msrp_train (979) at 1.5 to 2.5
# one fails, which counts four hurt where three were; beyond 2.5 fewer exchanged numbers are caught.
_CLEARER = 2.0
# What a shared word counts, the nearest ones first. Chosen, not tuned.
_WEIGHTS = (2.0, 1.5, 1.0, 1.0, 0.5, 0.5)
# On the other side of the number (a passive) it counts so much of that, see above.
_OTHER_SIDE = 0.5
# The same word right before both, which may be "to" or "by", see above.
_BEFORE = 1.5
# Beyond so many words of the evidence a word counts half, see above.
_NEARBY = 5
# That half.
_FARTHER = 0.5
# Words on each side that stand right beside a number, see above.
_BESIDE = 1
# Of more numbers in the evidence nobody can say which is meant.
_MOST = 60
# Characters before a number that hold its bound.
_HEDGED = 30
_BEHIND = regex(r"\s([^\W\d_]+)")
_WORD = regex(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The stems of the words around a place within its sentence, the nearest first.

    `before` is the word right before it, whatever it is.
    """

    left: tuple[str, ...]
    right: tuple[str, ...]
    before: str


def surroundings(
    content: "Content", span: Span, rules: AmountRules, most: int, noun: str = ""
) -> Surroundings:
    """The words around a place of a text that tell what stands there, but for what it counts."""
    sentence = content.sentence_at(span.start)
    begin, end = sentence.start, sentence.start + len(sentence.text)
    left = content.text[max(begin, span.start - _WINDOW) : span.start]
    right = content.text[span.end : min(end, span.end + _WINDOW)]
    before = _stems(left, content.language, rules)[::-1]
    after = [word for word in _stems(right, content.language, rules) if word != noun]
    nearest = left.rsplit(maxsplit=1)[-1:]
    return Surroundings(tuple(before[:most]), tuple(after[:most]), "".join(nearest).lower())


def _stems(text: str, language: str, rules: AmountRules) -> list[str]:
    words = (word.lower() for word in _WORD.findall(text))
    return [stem(word, language) for word in words if word not in rules.skipped]


def closeness(claimed: Surroundings, given: Surroundings) -> float:
    """How many words two places share, near ones and those on the same side counting more."""
    score = float(claimed.right[:1] == given.right[:1] != ())
    score += _BEFORE * (claimed.before == given.before != "")
    # "With 4 percent, the Greens ...": what stands before it elsewhere comes after it here.
    other_side = _OTHER_SIDE if len(claimed.left) > 1 else 1.0
    left, right = _nearness(given.left), _nearness(given.right)
    for own, same, other in ((claimed.left, left, right), (claimed.right, right, left)):
        for word, weight in zip(own, _WEIGHTS, strict=False):
            score += weight * max(same.get(word, 0.0), other_side * other.get(word, 0.0))
    return score


def _nearness(given: Sequence[str]) -> dict[str, float]:
    """What a word counts by its distance from the number."""
    return {
        word: 1.0 if place < _NEARBY else _FARTHER
        for place, word in reversed(list(enumerate(given)))
    }


def stands_elsewhere(
    fact: Quantity | DateMention,
    own: Sequence[Span],
    rivals: Sequence[Span],
    claim: "Content",
    evidence: "Content",
) -> bool:
    """Whether the words around a fact of the claim surround another one of the evidence."""
    span, noun = fact.span, ""
    if isinstance(fact, Quantity) and fact.dimension == "count" and fact.noun:
        noun = stem(fact.noun, claim.language)
    rules = claim.amount_rules
    if rules is None or not rivals or len(rivals) > _MOST or len(own) > _MOST:
        return False
    behind = word_behind(claim, span)
    given_behind, others_behind = (
        {word_behind(evidence, each) for each in places} for places in (own, rivals)
    )
    if behind in rules.relations and behind in others_behind - given_behind:
        return True
    claimed = surroundings(claim, span, rules, _CLAIMED, noun)
    given = [surroundings(evidence, place, rules, _GIVEN, noun) for place in rivals]
    best = max((closeness(claimed, each) for each in given if _touches(claimed, each)), default=0.0)
    return best >= _CLEARER and best - _CLEARER >= max(
        closeness(claimed, surroundings(evidence, place, rules, _GIVEN, noun)) for place in own
    )


def _touches(claimed: Surroundings, given: Surroundings) -> bool:
    """Whether a word right beside the number of the claim is near the other number too."""
    beside = {*claimed.left[:_BESIDE], *claimed.right[:_BESIDE]}
    return not beside.isdisjoint((*given.left[:_NEARBY], *given.right[:_NEARBY]))


def exchanges_ends(span: Span, own: Sequence[Span], claim: "Content", evidence: "Content") -> bool:
    """Whether a date is told as a beginning and given only as an end ("since" for "until")."""
    rules = claim.amount_rules
    if rules is None:
        return False
    told = word_before(claim, span)
    given = {word_before(evidence, place) for place in own}
    return (told in rules.since and given <= rules.until) or (
        told in rules.until and given <= rules.since
    )


def word_before(content: "Content", span: Span) -> str:
    """The word right before a place of a text, in small letters."""
    before = content.text[max(0, span.start - _HEDGED) : span.start]
    return "".join(before.split()[-1:]).lower()


def word_behind(content: "Content", span: Span) -> str:
    """The word right behind a place of a text, in small letters; "" where a mark stands there."""
    match = _BEHIND.match(content.text, span.end)
    return match[1].lower() if match else ""


def changes_bound(
    quantity: Quantity, own: Sequence[Quantity], claim: "Content", evidence: "Content"
) -> bool:
    """Whether "up to 50" became "50", or "50" became "more than 50", everywhere it is given."""
    rules = claim.amount_rules
    if rules is None or quantity.dimension in ("ordinal", "clock"):
        return False
    size = base_value(quantity)
    if any(evidence.text[other.span.start - 1 : other.span.start] == "(" for other in own):
        return False
    if any(abs(base_value(other) - size) > 1e-6 * abs(size) for other in own):
        return False
    return not any(_allows(other, quantity, claim, evidence, rules) for other in own)


def _is_strict(quantity: Quantity, content: "Content", rules: AmountRules) -> bool:
    """Whether its bound excludes the number itself: "more than", not "at least"."""
    start = quantity.span.start
    near = max(0, start - _HEDGED)
    if quantity.dimension == "duration" and rules.throughout.search(content.text, near, start):
        return False
    return rules.strict.search(content.text[near:start]) is not None


def _is_capped(quantity: Quantity, content: "Content", rules: AmountRules) -> bool:
    start = quantity.span.start
    return rules.capped.search(content.text, max(0, start - _HEDGED), start) is not None


def _allows(
    given: Quantity, claimed: Quantity, claim: "Content", evidence: "Content", rules: AmountRules
) -> bool:
    """Whether a number may be told with the bound of the claim where it is given with another."""
    if given.bound == "range" and given.low < given.value == given.high:
        return claimed.bound not in ("", "more")
    if not claimed.bound:
        return given.bound != "less" or _is_capped(given, evidence, rules)
    if claimed.bound in ("more", "less"):
        is_kept = given.bound in ("about", claimed.bound)
        return is_kept or not _is_strict(claimed, claim, rules)
    return True


def changes_relation(
    quantity: Quantity, own: Sequence[Quantity], claim: "Content", evidence: "Content"
) -> bool:
    """Whether it is told as a difference, a rate or a part and is given only as another of them."""
    rules = claim.amount_rules
    if rules is None:
        return False
    rate = rate_at(quantity, claim.text, rules)
    rates = [rate_at(other, evidence.text, rules) for other in own]
    if rate and all(rates):
        return not any(are_alike(rate, other) for other in rates if other)
    if difference_at(quantity, claim.text, rules) and not _is_score(quantity, claim, rules):
        return all(_is_score(other, evidence, rules) for other in own)
    return is_share(quantity) and _is_other_share(quantity, own, claim, evidence, rules)


def _is_other_share(
    quantity: Quantity,
    own: Sequence[Quantity],
    claim: "Content",
    evidence: "Content",
    rules: AmountRules,
) -> bool:
    """Whether percent became percentage points, or "40% of" became "40% less"."""
    shares = [other for other in own if is_share(other)]
    points = are_points(quantity, claim)
    before = claim.text[max(0, quantity.span.start - _HEDGED) : quantity.span.start]
    if rules.spread.search(before):
        return False
    if shares and all(are_points(other, evidence) != points for other in shares):
        return True
    told = _kind_of_share(quantity, claim.text, rules)
    given = {_kind_of_share(other, evidence.text, rules) for other in shares}
    return bool(told and given) and "" not in given and told not in given


def are_points(quantity: Quantity, content: "Content") -> bool:
    """Whether it is written in percentage points."""
    rules = content.amount_rules
    return rules is not None and rules.point.search(quantity.span.of(content.text)) is not None


def _kind_of_share(quantity: Quantity, text: str, rules: AmountRules) -> str:
    """Whether percentage points, a difference or a part of something; "" where nothing tells."""
    end = quantity.span.end
    if rules.point.search(quantity.span.of(text)):
        return "points"
    if rules.smaller.match(text, end) or rules.larger.match(text, end):
        return "difference"
    return "part" if rules.of_noun.match(text, end) else ""


def _is_score(quantity: Quantity, content: "Content", rules: AmountRules) -> bool:
    """Whether a number was set against its neighbour: "152 votes to 147"."""
    every = content.quantities
    at = every.index(quantity)
    around = every[max(0, at - 1) : at + 2]
    return any(
        rules.scores.fullmatch(content.text, first.span.end, second.span.start)
        for first, second in pairwise(around)
    )
