"""What a liar says of a story: one statement of evidence after the other, and whether it is so."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial

from benchmarks import corruptions
from benchmarks.liars.facts import Fact, draw, kinds, pools
from benchmarks.lies.making import LIES
from benchmarks.lies.sentences import Corpus, Sentence
from benchmarks.lies.verbs import Verbs

# As many true statements among the lies as make the share of those refused needlessly sure to two
# hundredths in 5,000; nothing else depends on it.
TRUE = 0.3
# Of the true ones, those in words that the reports do not have.
REWORDED = 0.4
# Of the statements, those that tell two facts at once.
PAIRED = 0.06
# Stories whose sentences show the makers of lies which words are verbs and which are names.
_BACKGROUND = 200
_BARE = (
    "They had to accuse, to say, to injure, to approve, to sign, to close, to tell, to score, to "
    "sentence, to acquit, to resign, to object, to pay, to trust, to help, to reopen, to name, to "
    "succeed, to earn, to begin, to arrest and to beat. They signed."
)


@dataclass(frozen=True, slots=True)
class Told:
    """A statement with the kind of change in it, whether it is true, and what it was made of."""

    kind: str
    text: str
    is_true: bool
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A group of evidence as a liar sees it, and the fact behind its sentences."""

    fact: Fact
    evidence: tuple[str, ...]


def tell(story: Sequence[Fact], shown: Sequence[Shown], chance: random.Random) -> list[Told]:
    """A statement for each thing shown; where two are told together, the first one tells both."""
    told: list[Told] = []
    while len(told) < len(shown):
        at = len(told)
        if at + 1 < len(shown) and chance.random() < PAIRED:
            pair = _pair(shown[at], shown[at + 1], chance)
            told += [pair, pair]
        else:
            told.append(_single(story, shown[at], chance))
    return told


def _single(story: Sequence[Fact], shown: Shown, chance: random.Random) -> Told:
    if chance.random() < TRUE:
        return _true(story, shown, chance)
    makers = [*_by_wording(story, shown, chance), *_by_edits(story, shown, chance)]
    # Kinds of error of equal weight, not wordings: a kind with many of them is told no more often.
    order = sorted({kind for kind, _ in makers})
    chance.shuffle(order)
    for kind in order:
        tries = [make for each, make in makers if each == kind]
        if told := chance.choice(tries)():
            return told
    return _true(story, shown, chance)


def _true(story: Sequence[Fact], shown: Shown, chance: random.Random) -> Told:
    is_reworded = chance.random() < REWORDED
    own = shown.fact.kind
    claim = shown.fact.say(chance.choice(own.reworded if is_reworded else own.truths), chance)
    kind = "true/in other words" if is_reworded else "true/in its words"
    return Told(kind, claim.text, claim.is_true_of(story), shown.evidence)


Making = tuple[str, Callable[[], Told | None]]


def _by_wording(story: Sequence[Fact], shown: Shown, chance: random.Random) -> list[Making]:
    """The lies of news.toml: another relation, or a value that the fact does not have."""
    near = sorted({value for fact in story for value in fact.values.values()})

    def made(wording: str, relation: str, kind: str, values: Sequence[str]) -> Told:
        claim = shown.fact.say(wording, chance, relation, values)
        return Told(kind, claim.text, claim.is_true_of(story), shown.evidence)

    return [
        (
            f"frank/{lie.error}",
            partial(made, lie.wording, lie.relation, f"frank/{lie.error}", values),
        )
        for lie in shown.fact.kind.lies
        for values in ([near] if "other" in lie.wording else [()])
    ]


def _by_edits(story: Sequence[Fact], shown: Shown, chance: random.Random) -> list[Making]:
    """The evidence changed by every maker of `benchmarks.lies` and `benchmarks.corruptions`."""
    text = chance.choice(shown.evidence)
    verbs, names = _verbs(), tuple(sorted({v for f in story for v in _names(f)}))

    def told(kind: str) -> Told | None:
        maker = LIES.get(kind)
        made = maker(text, verbs) if maker else corruptions.corrupted(kind, text, names, chance)
        if not made or made in shown.evidence or made in _true_sentences(story):
            return None
        name = kind if maker else f"corruption/{kind}"
        return Told(name, made, is_true=False, evidence=shown.evidence)

    return [
        *((kind, partial(told, kind)) for kind in LIES),
        *((f"corruption/{kind}", partial(told, kind)) for kind in corruptions.KINDS),
    ]


def _names(fact: Fact) -> list[str]:
    return [v for slot, v in fact.values.items() if fact.kind.slots[slot] in ("person", "town")]


def _true_sentences(story: Sequence[Fact]) -> frozenset[str]:
    """What would be no lie: every sentence that the news have for what happened."""
    chance = random.Random(0)  # noqa: S311 - nothing is drawn for what is true
    return frozenset(
        fact.say(wording, chance).text
        for fact in story
        for wording in (*fact.kind.reports, *fact.kind.truths, *fact.kind.reworded)
    )


def _pair(one: Shown, other: Shown, chance: random.Random) -> Told:
    """Two true statements in one sentence: beside each other, or one as the invented cause."""
    said = [each.fact.say(chance.choice(each.fact.kind.truths), chance) for each in (one, other)]
    first, second = (claim.text.rstrip(".") for claim in said)
    first_word = second.split(maxsplit=1)[0]
    if first_word not in _name_words():
        second = second[0].lower() + second[1:]
    is_true = chance.random() < TRUE
    joint = ", and " if is_true else chance.choice((" because ", " after "))
    kind = "true/two facts" if is_true else "frank/link of two facts"
    return Told(kind, f"{first}{joint}{second}.", is_true, (*one.evidence, *other.evidence))


@cache
def _name_words() -> frozenset[str]:
    values = (value for pool in pools().values() for value in pool)
    return frozenset(word for value in values for word in value.split() if word[0].isupper())


@cache
def _verbs() -> Verbs:
    stories = (draw(random.Random(number), len(kinds())) for number in range(_BACKGROUND))  # noqa: S311
    texts = [report for story in stories for fact in story for report in fact.reports()]
    return Verbs(Corpus(tuple(Sentence(text, seen=True) for text in (*texts, _BARE))))
