"""What the comparison of wordings and a whole briefing make of a pair."""

from dataclasses import dataclass

from benchmarks.opposites.fixture import Pair
from summarize import Briefing, summarize
from summarize.checking import compare_texts
from summarize.data import Citation


@dataclass(frozen=True)
class Outcome:
    """What became of a pair.

    Attributes:
        differs: whether `compare_texts` finds a difference.
        is_cited: whether one point of the briefing cites both sentences.
        is_told: whether a disagreement has the two on two sides.
        is_lost: whether one of them is in no point of its own and on no side, as a duplicate.
    """

    differs: bool
    is_cited: bool
    is_told: bool
    is_lost: bool


def judge(pair: Pair) -> Outcome:
    """What becomes of two articles with the sentences of a pair."""
    wording = compare_texts(pair.a, pair.b)
    briefing = summarize(pair.articles())
    ends = {"arlen": len(pair.a), "breda": len(pair.b)}
    told = _is_told(briefing, ends)
    return Outcome(
        differs=wording is not None and wording.differs,
        is_cited=any(len(_of_pair(point.citations, ends)) > 1 for point in briefing.points),
        is_told=told,
        is_lost=not told and _is_lost(briefing, ends),
    )


def _of_pair(citations: tuple[Citation, ...], ends: dict[str, int]) -> set[str]:
    """The articles of which the sentence of the pair is cited: it is the first one."""
    return {each.article_id for each in citations if each.span.start < ends[each.article_id]}


def _is_told(briefing: Briefing, ends: dict[str, int]) -> bool:
    for disagreement in briefing.disagreements:
        sides = [_of_pair(side.citations, ends) for side in disagreement.sides]
        if any(one | other == set(ends) and one != other for one in sides for other in sides):
            return True
    return False


def _is_lost(briefing: Briefing, ends: dict[str, int]) -> bool:
    return any(
        entry.fate == "duplicate" and entry.span.start < ends[entry.article_id]
        for entry in briefing.ledger
    )
