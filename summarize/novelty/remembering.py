"""How a draft and its briefing use what is known of earlier days."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from summarize.data import Memory, News, Passage, Span, StoryState
from summarize.novelty.finding import Novelties
from summarize.scoring import Worth

# A passage with a changed value is worth so much more than it would be alone. Of 0.3, 0.6 and 1 on
# two timelines: tolls that rose are told as changed on 5, 7 and 7 of 15 days, and at 1 every eighth
# point is a changed number.
_CHANGED = 0.6


def prefer_changed(worth: Worth, novelties: Novelties) -> Worth:
    """The same worth, with passages that tell a value otherwise preferred a little."""
    if not novelties.changed:
        return worth
    alone = worth.passages.copy()
    changed = np.array(novelties.changed, dtype=np.int64)
    alone[changed] += _CHANGED * np.maximum(worth.single()[changed], 0.0)
    return replace(worth, passages=alone)


def remembered(
    memory: Memory,
    novelties: Novelties,
    picks: Sequence[tuple[int, Passage]],
    printed: Sequence[tuple[str, Sequence[int]]],
) -> Memory:
    """The memory of a briefing, with what its points are to a reader of the earlier ones.

    Args:
        memory: the story, its day, and what was told of it before.
        novelties: what its passages are.
        picks: the positions of the chosen passages, and these, in reading order.
        printed: the text of each point, and the places in `picks` of what it tells.
    """
    news = tuple(
        _of_point(text, [(novelties.of(picks[at][0]), picks[at][1]) for at in told])
        for text, told in printed
    )
    state: StoryState = "new"
    if memory.earlier is not None:
        is_told = any(each.novelty != "known" for each in news)
        # What could not be printed may be news: then nobody can say that there is none.
        is_known = novelties.are_all_known and not is_told
        state = "unchanged" if is_known and not novelties.withdrawals else "developing"
    return replace(
        memory,
        state=state,
        news=news,
        withdrawals=novelties.withdrawals,
        notices=novelties.notices,
    )


def _of_point(text: str, told: Sequence[tuple[News, Passage]]) -> News:
    """What a point is that tells these passages: changed if one of them is, new if one is."""
    for novelty in ("changed", "new"):
        for news, passage in told:
            if news.novelty == novelty:
                return news if text == passage.text else _moved(news, passage, text)
    return told[0][0]


def _moved(news: News, passage: Passage, text: str) -> News:
    """The same news of a point that says a passage in other words."""
    if news.after is None:
        return news
    words = news.after.of(passage.text)
    start = text.find(words)
    return replace(news, after=Span(start, start + len(words)) if start >= 0 else None)
