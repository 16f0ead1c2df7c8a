"""What a whole briefing makes of a story."""

from collections.abc import Iterable
from dataclasses import dataclass

from benchmarks.retold.fixture import Story
from summarize import Briefing, Method, Words, summarize
from summarize.data import Citation

# The length of the briefings of stories whose outlets tell the contrary.
_SHORT = Words(150)


@dataclass(frozen=True)
class Outcome:
    """What became of a story.

    Attributes:
        is_told: whether a disagreement has the two sentences on two sides.
        alarms: what the other disagreements are about.
        is_cited: whether one point cites both sentences.
        is_credited: whether a point that cites one of the two cites the other's article.
        is_borrowed: whether a point of a third article cites the second sentence.
        is_lost: whether one of the two is in no point and on no side.
        is_repeated: whether each of the two is a point of its own.
    """

    is_told: bool
    alarms: tuple[str, ...]
    is_cited: bool
    is_credited: bool
    is_borrowed: bool
    is_lost: bool
    is_repeated: bool


def judge(story: Story) -> Outcome:
    """What becomes of the articles of a story."""
    method = Method(length=_SHORT) if story.is_contrary else Method()
    briefing = summarize(story.articles, method)
    told = [
        any(
            one | other == {0, 1} and one != other
            for one in (_of_pair(side.citations, story) for side in each.sides)
            for other in (_of_pair(side.citations, story) for side in each.sides)
        )
        for each in briefing.disagreements
    ]
    about = [each.about for each in briefing.disagreements]
    cited = [_of_pair(each.citations, story) for each in briefing.points]
    sides = [
        _of_pair(side.citations, story) for each in briefing.disagreements for side in each.sides
    ]
    return Outcome(
        is_told=any(told),
        alarms=tuple(
            each
            for each, is_right in zip(about, told, strict=True)
            if not (is_right and story.disagrees)
        ),
        is_cited=any(len(each) > 1 for each in cited),
        is_credited=_is_credited(briefing, story),
        is_borrowed=any(
            1 in found and each.citations[0].article_id not in (story.pair[0][0], story.pair[1][0])
            for each, found in zip(briefing.points, cited, strict=True)
        ),
        is_lost=set[int]().union(*cited, *sides) != {0, 1},
        is_repeated=_is_repeated(briefing, story),
    )


def _of_pair(citations: Iterable[Citation], story: Story) -> set[int]:
    """Which of the two sentences are cited."""
    texts = {article.id: article.text for article in story.articles}
    return {
        at
        for each in citations
        for at, (article, sentence) in enumerate(story.pair)
        if each.article_id == article and each.span.start == texts[article].find(sentence)
    }


def _is_credited(briefing: Briefing, story: Story) -> bool:
    for point in briefing.points:
        articles = {each.article_id for each in point.citations}
        for at in _of_pair(point.citations, story):
            if story.pair[1 - at][0] in articles:
                return True
    return False


def _is_repeated(briefing: Briefing, story: Story) -> bool:
    own = [_of_pair(each.citations[:1], story) for each in briefing.points]
    return {0} in own and {1} in own
