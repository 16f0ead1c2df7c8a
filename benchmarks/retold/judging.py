"""What a whole briefing makes of a story."""

from collections.abc import Iterable
from dataclasses import dataclass

from benchmarks.retold.fixture import Story
from summarize import Briefing, summarize
from summarize.data import Citation


@dataclass(frozen=True)
class Outcome:
    """What became of a story.

    Attributes:
        is_told: whether a disagreement has the two sentences on two sides.
        alarms: what the other disagreements are about.
        is_cited: whether one point cites both sentences.
        is_repeated: whether each of the two is a point of its own.
    """

    is_told: bool
    alarms: tuple[str, ...]
    is_cited: bool
    is_repeated: bool


def judge(story: Story) -> Outcome:
    """What becomes of the articles of a story."""
    briefing = summarize(story.articles)
    told = [
        any(
            one | other == {0, 1} and one != other
            for one in (_of_pair(side.citations, story) for side in each.sides)
            for other in (_of_pair(side.citations, story) for side in each.sides)
        )
        for each in briefing.disagreements
    ]
    about = [each.about for each in briefing.disagreements]
    return Outcome(
        is_told=any(told),
        alarms=tuple(
            each
            for each, is_right in zip(about, told, strict=True)
            if not (is_right and story.disagrees)
        ),
        is_cited=any(len(_of_pair(each.citations, story)) > 1 for each in briefing.points),
        is_repeated=_is_repeated(briefing, story),
    )


def _of_pair(citations: Iterable[Citation], story: Story) -> set[int]:
    """Which of the two sentences are cited."""
    texts = {article.id: article.text for article in story.articles}
    found = set()
    for each in citations:
        start = texts[each.article_id].find(story.pair[int(each.article_id[1:]) % 2])
        if each.article_id in ("a0", "a1") and each.span.start == start:
            found.add(int(each.article_id[1:]))
    return found


def _is_repeated(briefing: Briefing, story: Story) -> bool:
    own = [_of_pair(each.citations[:1], story) for each in briefing.points]
    return {0} in own and {1} in own
