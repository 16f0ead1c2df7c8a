"""Learn which articles tell one story: summarize/resources/stories.json and the background.

    python -m benchmarks.train_stories --data ../shared/data

Learned from two thirds of the topics of the collections, cross-validated by topic; the last third
is only measured, with --held-out. First the background is counted: in how many stories each stem
is. Then weights of pairs are learned, each pair counted by the size of its story, for every article
is to weigh the same.
"""

import argparse
import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.measures.stories import bcubed
from benchmarks.sorted_news import CLUSTERED, Sorted, clustered, reported
from benchmarks.train_duplicates import fit
from summarize.languages.background import background
from summarize.stories import grouping, likeness
from summarize.stories.openings import Openings, read_openings
from summarize.stories.reading import Reader

Floats = NDArray[np.float64]

BACKGROUND = Path("summarize/languages/en/background.txt")
# A stem of fewer stories is not listed.
_FEWEST_STORIES = 3
# Ridge penalty on standardised features; between .00001 and .001 nothing changes.
_PENALTY = 0.0001
# What a pair of two stories weighs; a pair of one story weighs 1 by the size of the story.
_APART = 0.1
_FOLDS = 5
_MORE = ("words", "rare", "lead_within", "names", "months_shared", "years_shared", "near")
_LESS = ("weekdays_apart", "numbers_apart", "gap", "late")
_BOUNDS: dict[str, tuple[float | None, float | None]] = {
    **dict.fromkeys(_MORE, (0.0, None)),
    **dict.fromkeys(_LESS, (None, 0.0)),
}


def write_background(some: Sequence[Sorted]) -> None:
    """Count in how many stories each stem is: the shares of their articles, added."""
    reader = Reader("en")
    stories: defaultdict[str, list[set[str]]] = defaultdict(list)
    for each in some:
        read = reader.read(each.article.title, each.article.text)
        stories[each.topic].append({*read.title, *read.body})
    shares: defaultdict[str, float] = defaultdict(float)
    found: Counter[str] = Counter()
    for articles in stories.values():
        for stem, count in Counter(s for stems in articles for s in stems).items():
            shares[stem] += count / len(articles)
            found[stem] += 1
    by_count: defaultdict[int, list[str]] = defaultdict(list)
    for stem, count in sorted(found.items()):
        if count >= _FEWEST_STORIES and not set(stem) & set(":# "):
            by_count[max(1, round(shares[stem]))].append(stem)
    head = "# In how many of all stories a stem was found; see benchmarks/train_stories.py.\n"
    lines = [f"all: {len(stories)}", *(f"{n}: {' '.join(by_count[n])}" for n in sorted(by_count))]
    BACKGROUND.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


class Pairs:
    """The pairs of articles that are compared, with features and whether they tell one story."""

    def __init__(self, some: Sequence[Sorted]) -> None:
        self.openings: Openings = read_openings([each.article for each in some], "en")
        pairs = likeness.alike(self.openings)
        self.a, self.b = pairs[:2]
        self.features = likeness.features(self.openings, pairs)
        stories = np.array([each.story for each in some])
        sizes = Counter(stories.tolist())
        self.same = (stories[self.a] == stories[self.b]).astype(np.float64)
        weights = [1 / sizes[story] for story in stories[self.a].tolist()]
        self.weights = np.where(self.same > 0, weights, _APART)
        self.fold = np.array([_fold(each.topic) for each in some])

    def learned(self, kept: NDArray[np.bool_]) -> Floats:
        """The weights by the kept pairs, the bias last."""
        bounds = [_BOUNDS.get(name, (None, None)) for name in likeness.FEATURES]
        return fit(self.features[kept], self.same[kept], self.weights[kept], _PENALTY, bounds)

    def cross_validated(self) -> Floats:
        """The score of each pair by weights of other topics than those of its two articles."""
        total, times = np.zeros(len(self.a)), np.zeros(len(self.a))
        for fold in range(_FOLDS):
            asked = (self.fold[self.a] == fold) | (self.fold[self.b] == fold)
            weights = self.learned(~asked)
            total[asked] += self.features[asked] @ weights[:-1] + weights[-1]
            times[asked] += 1
        return total / np.maximum(times, 1)


def _fold(topic: str) -> int:
    return int(hashlib.sha256(f"fold {topic}".encode()).hexdigest(), 16) % _FOLDS


def evaluate(some: Sequence[Sorted], pairs: Pairs, scores: Floats) -> None:
    """Print BCubed of each collection and of their mixture."""
    for name, chosen in collections(some).items():
        found = _grouped(pairs, scores, chosen)
        gold = {each.article.id: each.story for each in (some[at] for at in chosen)}
        told = {some[at].article.id: str(label) for at, label in found.items()}
        precision, recall, f1 = bcubed(gold, told)
        print(f"{name:30} {len(gold):5} P {precision:.3f} R {recall:.3f} F1 {f1:.3f}", flush=True)


def collections(some: Sequence[Sorted]) -> dict[str, list[int]]:
    """The places of the articles of each collection, of the four together, and of all."""
    found: dict[str, list[int]] = {}
    for at, each in enumerate(some):
        found.setdefault(each.collection, []).append(at)
    found["mixture"] = [at for name in CLUSTERED for at in found.get(name, [])]
    found["all"] = list(range(len(some)))
    return found


def _grouped(pairs: Pairs, scores: Floats, chosen: Sequence[int]) -> dict[int, int]:
    place = np.full(len(pairs.openings), -1)
    place[chosen] = np.arange(len(chosen))
    kept = (place[pairs.a] >= 0) & (place[pairs.b] >= 0)
    limited = np.clip(scores[kept], likeness.LEAST, likeness.MOST)
    parts = grouping.parts(
        grouping.Scored(np.asarray(chosen), place[pairs.a[kept]], place[pairs.b[kept]], limited)
    )
    return {int(at): label for label, part in enumerate(parts) for at in part}


def main() -> None:
    """Count, train, report and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--held-out", action="store_true", help="measure the unseen third instead")
    options = parser.parse_args()
    every = [*clustered(options.data), *reported(options.data)]
    if options.held_out:
        _measure([each for each in every if each.is_held_out])
        return
    some = [each for each in every if not each.is_held_out]
    write_background(some)
    background.cache_clear()
    pairs = Pairs(some)
    evaluate(some, pairs, pairs.cross_validated())
    weights = [float(f"{each:.4g}") for each in pairs.learned(pairs.weights > 0)]
    told = {
        "threshold": round(-weights[-1], 4),
        "weights": dict(zip(likeness.FEATURES, weights[:-1], strict=True)),
    }
    path = Path("summarize") / likeness.FILE
    path.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


def _measure(some: Sequence[Sorted]) -> None:
    pairs = Pairs(some)
    trained = likeness.model()
    evaluate(some, pairs, pairs.features @ trained.weights - trained.threshold)


if __name__ == "__main__":
    main()
