"""Stories: BCubed on three collections of articles that people sorted by event."""

import json
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from summarize.data import Article
from summarize.stories import group_stories

SETS = ("galaxy_handpicked_small_medium", "basil_2010_2014", "ecbplus_topics_1_22")


def measure(data: Path) -> dict[str, float]:
    """BCubed precision, recall and F1 of each set."""
    figures: dict[str, float] = {}
    for name in SETS:
        path = data / "clustering" / f"{name}.jsonl"
        records = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        articles = [
            Article(each["id"], each.get("source") or "", each["title"] or "", each["text"])
            for each in records
        ]
        told = {a.id: story.id for story in group_stories(articles) for a in story.articles}
        scores = bcubed({each["id"]: each["cluster"] for each in records}, told)
        figures |= {
            f"stories/{name}/{figure}": value
            for figure, value in zip(("precision", "recall", "f1"), scores, strict=True)
        }
    return figures


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
