"""What a briefing says its sources disagree on: each side against the sources that it names."""

from collections.abc import Collection, Mapping, Sequence

from summarize.auditing.claims import Claim
from summarize.auditing.draft import Side
from summarize.auditing.judging import Judgement, judge
from summarize.auditing.sources import Sources

# Where the values stand that the sides of a disagreement differ in.
_GAP = "…"
# Of a value alone it is not compared what it is of.
ALONE = "what the values are of: not compared"


def judge_sides(
    sides: Sequence[Side], named: Mapping[int, Collection[str]], sources: Sources
) -> Judgement:
    """The verdict on all sides together; each is compared with the sources of its own marks."""
    judged = [_judge(each, named, sources) for each in sides]
    return Judgement(
        tuple(dict.fromkeys(place for each in judged for place in each.places)),
        tuple(reason for each in judged for reason in each.reasons),
        unchecked=tuple(dict.fromkeys(line for each in judged for line in each.unchecked)),
    )


def _judge(side: Side, named: Mapping[int, Collection[str]], sources: Sources) -> Judgement:
    allowed = frozenset(each for number in side.cited for each in named.get(number, ()))
    whole = judge(Claim(_sentence(side), sources), allowed)
    if whole.ok:
        return whole
    alone = judge(Claim(side.value, sources, hint=side.about), allowed)
    if not alone.ok:
        return whole
    return Judgement(alone.places, (), alone.nearness, (*alone.unchecked, ALONE))


def _sentence(side: Side) -> str:
    """A side as a sentence: its value in the gap, or behind what it is of."""
    if _GAP in side.about:
        return side.about.replace(_GAP, side.value, 1)
    return side.value if " " in side.value.strip() else f"{side.about}: {side.value}"
