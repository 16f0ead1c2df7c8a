"""Learn the weights in summarize/resources/duplicates.json from the development data.

    python benchmarks/train_duplicates.py --data ../shared/data

Sentences of different articles that people aligned to the same summary sentence are duplicates, all
other pairs of the story are not (Multi-News with attributions): the natural proportion, 1 in 180.
The weights for isolated pairs are learned from four sets of labelled pairs besides.
"""

import argparse
import json
import zlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from summarize.data import Sentence, Span
from summarize.duplicates.features import (
    AGAINST,
    FEATURES,
    PAIR_FEATURES,
    STORY_FEATURES,
    Pairs,
    Setting,
    compare,
    with_gates,
)
from summarize.duplicates.likeness import Likeness
from summarize.duplicates.links import pair_up
from summarize.duplicates.views import Views
from summarize.language import tokens
from summarize.readings import Readings

Floats = NDArray[np.float64]
Positions = NDArray[np.int64]

PAIR_SETS = ("msrp_train", "sts_news_dev", "superpal_docdoc_dev", "ecbplus_pairs_1_22")
# Chosen by five-fold cross-validation so that each set does better than its best single cosine.
SET_WEIGHTS = {
    "stories": 12.0,
    "msrp_train": 2.0,
    "sts_news_dev": 1.0,
    "superpal_docdoc_dev": 0.5,
    "ecbplus_pairs_1_22": 0.5,
}
STORY_PENALTY, PAIR_PENALTY = 0.003, 0.03
# Spans aligned to one summary sentence often state different parts of it. They count as the same
# fact where they share this much of the shorter one's concepts, and are left out below.
SAME_FACT = 0.35
# Thresholds in logits: see docs/duplicates.md.
THRESHOLDS = {"story": -1.15, "pair": 0.0}
FOLDS = 5


def main() -> None:
    """Train, report and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument(
        "-o", "--output", type=Path, default=Path("summarize/resources/duplicates.json")
    )
    options = parser.parse_args()
    stories = load_stories(options.data)
    features = np.vstack([x for _, x, _ in stories])
    labels = np.concatenate([y for *_, y in stories])
    pair = pair_weights(stories, {name: load_pairs(options.data, name) for name in PAIR_SETS})
    learned: dict[Setting, Floats] = {
        "story": fit(features, labels, np.ones(len(labels)), STORY_PENALTY, signs("story")),
        "pair": pair,
    }
    text = json.dumps({name: _named(name, w) for name, w in learned.items()}, indent=1)
    options.output.write_text(text + "\n", encoding="utf-8")
    print(f"{len(labels)} pairs of {len(stories)} stories, {int(labels.sum())} alike")


def _named(setting: Setting, learned: Floats) -> dict[str, object]:
    names = FEATURES[setting]
    rounded = [float(f"{weight:.4g}") for weight in learned]
    threshold = THRESHOLDS[setting] - rounded[-1]
    return {
        "threshold": round(threshold, 4),
        "weights": dict(zip(names, rounded[:-1], strict=True)),
    }


def load_stories(data: Path) -> list[tuple[str, Floats, Floats]]:
    """The name, features and labels of all cross-article pairs of each attributed story."""
    path = data / "mds" / "multinews_attributed_dev.jsonl"
    return [_story_pairs(json.loads(line)) for line in path.read_text("utf-8").splitlines()]


def _story_pairs(story: dict[str, list[dict[str, str]]]) -> tuple[str, Floats, Floats]:
    texts: list[str] = []
    articles: list[str] = []
    place: dict[tuple[str, str], int] = {}
    for document in story["documents"]:
        for raw in document["raw_sentences"]:
            text = " ".join(raw.split())
            if len(text.split()) >= 3:
                place.setdefault((document["id"], text), len(texts))
                texts.append(text)
                articles.append(document["id"])
    shared = _aligned(story["alignments"], place, articles)
    rows, cols = np.triu_indices(len(texts), 1)
    crossing = np.array(articles)[rows] != np.array(articles)[cols]
    rows, cols = rows[crossing], cols[crossing]
    labels = np.array(
        [shared.get(pair, -1.0) for pair in zip(rows.tolist(), cols.tolist(), strict=True)]
    )
    compared = compare(_pairs(texts, articles, rows, cols), STORY_FEATURES)
    sure = (labels < 0) | (labels >= SAME_FACT)
    return str(story["id"]), compared[sure], (labels[sure] >= SAME_FACT).astype(np.float64)


def _pairs(
    texts: Sequence[str], articles: Sequence[str], rows: Positions, cols: Positions
) -> Pairs:
    sentences = [
        Sentence(article, "", at, Span(0, len(text)), text)
        for at, (text, article) in enumerate(zip(texts, articles, strict=True))
    ]
    views = Views(Readings.of(sentences), tuple(range(len(texts))))
    return Pairs(views, rows, cols, Likeness(views))


def _aligned(
    alignments: Sequence[dict[str, str]],
    place: dict[tuple[str, str], int],
    articles: Sequence[str],
) -> dict[tuple[int, int], float]:
    """Pairs aligned to one summary sentence -> the share of concepts their spans have in common."""
    facts: dict[str, list[tuple[int, set[str]]]] = {}
    for aligned in alignments:
        key = (aligned["doc"], " ".join(aligned["doc_sentence"].split()))
        if key in place:
            span = aligned["doc_span"].replace("<HIGHLIGHT_SEP>", " ")
            concepts = {tokens.concept(stem) for stem in tokens.content_stems(span)}
            facts.setdefault(aligned["summary_sentence"], []).append((place[key], concepts))
    shared: dict[tuple[int, int], float] = {}
    for spans in facts.values():
        for i, ours in spans:
            for j, theirs in spans:
                if i < j and articles[i] != articles[j]:
                    share = len(ours & theirs) / max(1, min(len(ours), len(theirs)))
                    shared[i, j] = max(share, shared.get((i, j), 0.0))
    return shared


def load_pairs(data: Path, name: str) -> tuple[Floats, Floats, NDArray[np.int64]]:
    """The features, labels and folds of a set of pairs; pairs of one cluster share a fold."""
    path = data / "pairs" / f"{name}.jsonl"
    pairs = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    compared = compare(pair_up([text for pair in pairs for text in (pair["a"], pair["b"])]))
    labels = np.array([float(pair["label"]) for pair in pairs])
    if name.startswith("sts"):
        labels = (labels >= 4).astype(np.float64)
    groups = [str(p.get("cluster") or p.get("a_id") or k) for k, p in enumerate(pairs)]
    return compared, labels, _folds(groups)


def _folds(groups: Sequence[str]) -> NDArray[np.int64]:
    return np.array([zlib.crc32(group.encode()) % FOLDS for group in groups])


def pair_weights(
    stories: Sequence[tuple[str, Floats, Floats]],
    pairs: dict[str, tuple[Floats, Floats, NDArray[np.int64]]],
    held_out: int | None = None,
) -> Floats:
    """Weights for isolated pairs, learned from all sets but one fold; each set has its own bias.

    Without biases the weights would learn which set a pair is of, for the sets differ in how often
    a pair of the same likeness is a duplicate.
    """
    parts = [
        (x[:, : len(PAIR_FEATURES)], y, np.full(len(y), _folds([name])[0]))
        for name, x, y in stories
    ]
    sets = {"stories": [np.concatenate(column) for column in zip(*parts, strict=True)]}
    sets |= {name: list(columns) for name, columns in pairs.items()}
    features, labels, weights = [], [], []
    for number, (name, (x, y, fold)) in enumerate(sets.items()):
        used = fold != (-1 if held_out is None else held_out)
        bias = np.zeros((int(used.sum()), len(sets)))
        bias[:, number] = 1
        features.append(np.column_stack([with_gates(x[used]), bias]))
        labels.append(y[used])
        weights.append(np.full(len(bias), SET_WEIGHTS[name] / len(bias)))
    bounds = [*signs("pair"), *[(None, None)] * len(sets)]
    learned = fit(
        np.vstack(features), np.concatenate(labels), np.concatenate(weights), PAIR_PENALTY, bounds
    )
    biases = learned[-1 - len(sets) : -1]
    return np.append(learned[: -1 - len(sets)], learned[-1] + biases[1:].mean())


def signs(setting: Setting) -> list[tuple[float | None, float | None]]:
    """Similarities may only speak for a duplicate, differences only against it."""
    return [
        (None, None) if " * " in name else (None, 0.0) if name in AGAINST else (0.0, None)
        for name in FEATURES[setting]
    ]


def fit(
    features: Floats,
    labels: Floats,
    weights: Floats,
    penalty: float,
    bounds: Sequence[tuple[float | None, float | None]],
) -> Floats:
    """Logistic regression with a ridge penalty on standardised features; the bias comes last.

    Bounds hold each weight's sign.
    """
    weights = weights / weights.sum()
    mean = weights @ features
    spread = np.sqrt(weights @ (features - mean) ** 2) + 1e-9
    rows = np.column_stack([(features - mean) / spread, np.ones(len(features))])

    def loss(b: Floats) -> tuple[float, Floats]:
        logits = rows @ b
        error = 1 / (1 + np.exp(-logits)) - labels
        ridge = np.append(b[:-1], 0.0)
        value = weights @ (np.logaddexp(0, logits) - labels * logits) + penalty * ridge @ ridge / 2
        return float(value), rows.T @ (weights * error) + penalty * ridge

    b = minimize(
        loss, np.zeros(rows.shape[1]), jac=True, method="L-BFGS-B", bounds=[*bounds, (None, None)]
    ).x
    return np.append(b[:-1] / spread, b[-1] - (b[:-1] / spread) @ mean)


if __name__ == "__main__":
    main()
