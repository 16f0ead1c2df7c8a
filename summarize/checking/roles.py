"""Who did what to whom: compared where both sides are sure.

A text that follows a sentence of its evidence must have its names and numbers in the same places;
elsewhere the doer and the object of each verb are compared, wherever they stand.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from summarize.checking.following import Following, follow, same_fact
from summarize.checking.order import wrong_order
from summarize.checking.shapes import Frame, Item, read_frames
from summarize.checking.subjects import Subjects
from summarize.language import stem
from summarize.languages import rules
from summarize.languages.checking import CheckingRules, ShapeRules

if TYPE_CHECKING:
    from summarize.checking.content import Content

# Sentences of the evidence that the claim may follow. Chosen, not tuned: a statement joins two or
# three at most.
_SENTENCES = 3
# Two facts that change places cost two items; one that only moves ("Mayor Orre of Ost", "Ost Mayor
# Orre") costs one. At one, 12 of 979 paraphrases that keep their facts were refused, at two 1.
_EXCHANGED = 2


@dataclass(frozen=True, slots=True)
class Roles:
    """What a comparison of roles came to.

    `is_sure` is false where the text says who did what to whom and nothing of the evidence could be
    laid beside it.
    """

    reasons: tuple[str, ...]
    is_sure: bool = True


def compare_roles(claim: "Content", evidence: "Content") -> Roles:
    """Names or numbers that stand in each other's place, and whether that could be seen."""
    kept = tuple(wrong_order(claim, evidence))
    if claim.rules is None:
        return Roles(kept)
    own = claim.rules.shapes
    nearest = [(each, evidence.items_of(each)) for each in evidence.nearest(claim, _SENTENCES)]
    rows = [row for _, row in nearest]
    followed = [follow(claim.items, row, own.joins, claim.people_key) for row in rows]
    verbs = _Verbs.of(claim, rows, own)
    reasons = (
        *_exchanged_in_shape(claim.items, followed),
        *verbs.exchanged(),
        *_turned_around(claim.items, rows, own),
        *Subjects(evidence, own, verbs.speaking).wrong(claim, nearest),
        *kept,
    )
    return Roles(reasons, any(each.is_close for each in followed) or verbs.are_sure)


def _exchanged_in_shape(items: Sequence[Item], followed: Sequence[Following]) -> Iterator[str]:
    """Facts without which the text would follow a sentence, and with which it does not."""
    best = max((each.exact for each in followed), default=0)
    shape = max((each.shape for each in followed if each.is_close), default=0)
    if shape - best >= _EXCHANGED:
        facts = " ".join(item.written for item in items if item.is_fact)
        yield f'role: "{facts}" in each other\'s place'


@dataclass(frozen=True, slots=True)
class _Verbs:
    """The verbs of a text, each with the frames of the evidence that have the same verb.

    At verbs of `speaking` only both together tell: "said the mayor" has the doer behind the verb.
    """

    pairs: tuple[tuple[Frame, tuple[tuple[Frame, Sequence[Item]], ...]], ...]
    speaking: frozenset[Hashable]
    people_key: Callable[[str], str]

    @classmethod
    def of(cls, claim: "Content", rows: Sequence[Sequence[Item]], own: ShapeRules) -> "_Verbs":
        either, speaking = _verbs_of(claim.language)
        there = defaultdict(list)
        for row in rows:
            for frame in read_frames(row, own):
                there[frame.verb.key].append((frame, row))
        pairs = (
            (frame, tuple(each for each in there[frame.verb.key] if _is_verb(frame, each[0])))
            for frame in read_frames(claim.items, own)
            if frame.verb.key not in either
        )
        return cls(tuple(pairs), speaking, claim.people_key)

    @property
    def are_sure(self) -> bool:
        """Whether each verb with a doer and an object has one of the evidence beside it."""
        return all(others for frame, others in self.pairs if frame.is_whole)

    def exchanged(self) -> Iterator[str]:
        """Verbs whose doer and whose object have changed places, wherever else they stand."""
        for frame, others in self.pairs:
            inverted = frame.verb.key in self.speaking
            if others and all(
                _is_turned(frame, other, row, self.people_key, both=inverted)
                for other, row in others
            ):
                yield f'role: who did it to whom: "{frame.verb.written}"'


@cache
def _verbs_of(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of verbs that tell the same with the two exchanged, and of verbs of speaking."""
    own = rules(language, "checking")
    if not isinstance(own, CheckingRules):
        return frozenset(), frozenset()
    either, speaking = (
        frozenset(stem(word, language) for word in words)
        for words in (own.shapes.either, own.shapes.speaking)
    )
    return either, speaking


def _is_verb(frame: Frame, other: Frame) -> bool:
    return "verb" in (frame.verb.kind, other.verb.kind) or (frame.is_base and other.is_base)


def _is_turned(
    frame: Frame,
    other: Frame,
    row: Sequence[Item],
    people_key: Callable[[str], str],
    *,
    both: bool,
) -> bool:
    """Whether the doer of one is the object of the other, or another one of its sentence.

    With `both`, only where the object of the one is also the doer of the other.
    """

    def shared(left: Sequence[Item], right: Sequence[Item], but: str = "") -> bool:
        return any(
            item.kind != but and same_fact(item, right, people_key) is not None for item in left
        )

    if shared(frame.agent, other.agent):
        return False
    to_agent = shared(frame.patient, other.agent)
    to_patient = shared(frame.agent, other.patient)
    if both:
        return to_agent and to_patient
    if shared(frame.patient, other.patient):
        # "gave the team a grant": only who comes first is given to.
        first = shared(frame.agent, other.patient[:1])
        return (
            (first and not shared(frame.patient[:1], other.patient))
            or (shared(frame.reached, other.agent) and shared(frame.agent, other.reached))
            or _is_other(frame, other, row, people_key)
        )
    if to_agent and to_patient:
        return True
    # One of them alone: "he" may be somebody else there, and "man charged with" is a passive.
    if (frame.agent and shared(frame.patient, other.agent, "pronoun")) or (
        frame.direct and shared(frame.agent, other.patient, "pronoun")
    ):
        return True
    # Done by nobody in the text, to one who does it to another.
    named = [item for item in frame.patient if item.kind == "name"]
    return shared(named, other.agent) and bool(other.patient) and not frame.agent


def _is_other(
    frame: Frame, other: Frame, row: Sequence[Item], people_key: Callable[[str], str]
) -> bool:
    """Whether the same is done to the same by somebody whom the sentence names beside the doer."""
    doers = [item for item in (*frame.agent, *other.agent) if item.kind == "name"]
    if len(doers) < 2 or len(frame.agent) != 1 or len(other.agent) != 1:
        return False
    beside = [item for item in row if item.kind == "name" and item is not other.agent[0]]
    return same_fact(frame.agent[0], beside, people_key) is not None


def _turned_around(
    items: Sequence[Item], rows: Sequence[Sequence[Item]], own: ShapeRules
) -> Iterator[str]:
    """What is "from" something in the text and "to" it in all of the evidence."""
    known = {pair for row in rows for pair in _directed(row, own)}
    for word, before, behind in _directed(items, own):
        turned = own.directions[word]
        if (turned, before, behind) in known and not any(
            other == word and behind == there for other, _, there in known
        ):
            yield f'role: "{word}" for "{turned}"'


def _directed(items: Sequence[Item], own: ShapeRules) -> Iterator[tuple[str, Hashable, Hashable]]:
    """Words of direction with what is before them (a number aside) and right behind them."""
    before: Hashable = None
    for item, behind in pairwise(item for item in items if item.has_place):
        if item.written in own.directions:
            yield item.written, before, behind.key
        if not item.is_fact or item.kind == "name":
            before = item.key
