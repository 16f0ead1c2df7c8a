"""Claims that are printed with the denial that their article puts right behind them.

Where it does not fit, a pick gives way that one outlet alone tells; where there is none, the claim
is told in the words of an article that puts no denial behind it, if one does.
"""

from collections.abc import Iterator, Sequence

from summarize.quotations import denies
from summarize.scoring import Material
from summarize.selection.problem import Problem
from summarize.selection.rivalry import loneliness


def is_answered(material: Material, place: int) -> bool:
    """Whether the sentence behind one in its article denies something."""
    after = place + 1
    if after >= len(material.sentences):
        return False
    ours, theirs = material.sentences[place], material.sentences[after]
    is_behind = ours.article_id == theirs.article_id and theirs.kind == "body"
    return is_behind and denies(theirs.text, language=material.language)


def with_answers(
    material: Material, problem: Problem, picks: Sequence[int], opening: int
) -> tuple[int, ...]:
    """The picks, where there is room with the denials of what they claim."""
    found = list(picks)
    for pick in picks:
        last = material.members[pick][-1]
        if (
            pick in found
            and is_answered(material, last)
            and not _is_told(material, found, last + 1)
        ):
            found = _answered(material, problem, found, pick, opening)
    return tuple(sorted(found))


def _is_told(material: Material, picks: Sequence[int], answer: int) -> bool:
    """Whether a denial is told by a pick, or among what outlets tell otherwise."""
    told = {place for pick in picks for place in material.members[pick]}
    if answer in told or material.cluster_of[answer] in {material.cluster_of[at] for at in told}:
        return True
    sentence = material.sentences[answer]
    return any(
        (each.article_id, each.span) == (sentence.article_id, sentence.span)
        for found in material.disagreements
        for side in found.sides
        for each in side.citations
    )


def _answered(
    material: Material, problem: Problem, picks: list[int], pick: int, opening: int
) -> list[int]:
    """The picks with the denial of one of them, in the first way that fits."""
    others = [each for each in picks if each != pick]
    lonely = loneliness(material)
    single = problem.single()
    spare = sorted(
        (each for each in others if each != opening and lonely[each]),
        key=lambda each: (single[each], each),
    )
    for kept in (others, [each for each in others if each not in spare[:1]]):
        for choice in _with_answer(material, pick):
            if _fits(problem, kept, choice):
                return [*kept, *choice]
    for other in _unanswered(material, pick):
        if _fits(problem, others, (other,)):
            return [*others, other]
    return picks


def _with_answer(material: Material, pick: int) -> Iterator[tuple[int, ...]]:
    """A claim with its denial: as two passages, or as one."""
    own = material.members[pick]
    for at, places in enumerate(material.members):
        if own[-1] + 1 in places:
            if set(own) <= set(places):
                yield (at,)
            elif set(own).isdisjoint(places):
                yield pick, at


def _unanswered(material: Material, pick: int) -> Iterator[int]:
    """Passages of one sentence that make the claim of a pick, and that nothing denies."""
    clusters = {material.cluster_of[place] for place in material.members[pick]}
    for at, places in enumerate(material.members):
        is_same = len(places) == 1 and material.cluster_of[places[0]] in clusters
        if at != pick and is_same and not is_answered(material, places[0]):
            yield at


def _fits(problem: Problem, kept: Sequence[int], more: Sequence[int]) -> bool:
    """Whether passages may be picked beside others, within what these leave."""
    excluded = problem.excluded(kept)
    if len(more) > 1 and problem.rivals(more[0])[more[1]]:
        return False
    if any(excluded[at] or not problem.allowed[at] for at in more):
        return False
    return int(problem.costs[list(more)].sum()) <= problem.left(kept)
