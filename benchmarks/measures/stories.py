"""Stories: BCubed on collections of articles that people sorted by event, and on their mixture."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.sorted_news import Sorted, clustered
from summarize.stories import group_stories

# The sets as they were before handpicked (one week) and wikinews were told apart.
SETS = {
    "galaxy_handpicked_small_medium": ("handpicked", "wikinews"),
    "handpicked": ("handpicked",),
    "wikinews": ("wikinews",),
    "basil_2010_2014": ("basil",),
    "ecbplus_topics_1_22": ("ecbplus",),
    "mixture": ("handpicked", "wikinews", "basil", "ecbplus"),
}


def measure(data: Path) -> dict[str, float]:
    """BCubed precision, recall and F1 of each set, and of the third never learned from."""
    every = list(clustered(data))
    unseen = [each for each in every if each.is_held_out]
    figures: dict[str, float] = {}
    for name, collections in SETS.items():
        figures |= _figures(name, [each for each in every if each.collection in collections])
    return figures | _figures("unseen_mixture", unseen)


def _figures(name: str, some: Sequence[Sorted]) -> dict[str, float]:
    stories = group_stories([each.article for each in some])
    told = {article.id: story.id for story in stories for article in story.articles}
    scores = bcubed({each.article.id: each.story for each in some}, told)
    return {
        f"stories/{name}/{figure}": value
        for figure, value in zip(("precision", "recall", "f1"), scores, strict=True)
    }


def bcubed(gold: Mapping[str, str], found: Mapping[str, str]) -> tuple[float, float, float]:
    """Precision, recall and F1 over articles (Bagga and Baldwin, ACL 1998)."""
    groups: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for each, label in gold.items():
        groups["gold", label].add(each)
        groups["found", found[each]].add(each)
    precision = recall = 0.0
    for each, label in gold.items():
        right, ours = groups["gold", label], groups["found", found[each]]
        precision += len(right & ours) / len(ours) / len(gold)
        recall += len(right & ours) / len(right) / len(gold)
    return precision, recall, 2 * precision * recall / (precision + recall)
