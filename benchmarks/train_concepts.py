"""Learns the weights of `summarize.scoring.concepts` and measures them by cross-validation.

    python benchmarks/train_concepts.py --data ../shared/data/mds
    python benchmarks/train_concepts.py --ablation
    python benchmarks/train_concepts.py -o summarize/resources/concepts.json

The data stay where they are; only the coefficients are written. Folds are of whole clusters, within
each set. The figures of every scorer are of the same run, through the whole pipeline up to the
selection. Intervals are of 95%, from clusters drawn again within each set; those of the ablation
are of the differences, cluster by cluster.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from summarize.evaluation.clusters import Cluster, read_clusters
from summarize.evaluation.rouge import rouge
from summarize.gathering import read_material, unique_articles
from summarize.language import tokens
from summarize.scoring import SCORERS, Material, Scorer, Words, Worth
from summarize.scoring.concepts import Concepts, Model, worth_of
from summarize.scoring.coverage import bigrams
from summarize.scoring.features import ConceptFeatures, concept_features
from summarize.selection import select

Array = NDArray[np.float64]
# Set -> ROUGE-1, ROUGE-2 and the share of the budget used of each cluster, shape (n_clusters, 3).
Figures = dict[str, Array]

SETS = {
    "multinews_a": 220,
    "multinews_attributed_dev": 220,
    "neus_val": 66,
    "allsides_roundups_2021_first": 120,
    "multiling2011_en_2topics": 250,
}
FOLDS = 5
# Swept 0.001, 0.003, 0.01, 0.03: 0.003 was best by a little (18.3, 18.3, 18.2, 18.1 ROUGE-2).
PENALTY = 0.003
# Sets of which a fifth, by the hash of the id, was looked at only when all else was decided.
KEPT_ASIDE = ("multinews_a", "neus_val", "allsides_roundups_2021_first")
DRAWS = 2000

GROUPS = {
    "outlets": ("outlets_share", "outlets_log", "rarer_word_outlets", "outlets_total_log"),
    "frequency": ("uses_log", "uses_share", "rarer_word_log"),
    "position": ("early_outlets_log", "first_log", "first_three_share", "paragraph"),
    "centrality": ("centrality_max", "centrality_mean", "support_max", "lead_likeness_mean"),
    "headlines": ("own_headline_max", "headline", "headline_word"),
    "names and numbers": (
        "both_capital", "second_capital", "capitals_mean", "digits", "numbers_mean",
    ),
    "kind of sentence": (
        "quoted_mean", "pronoun_mean", "first_person_mean", "question_mean", "shortest_sentence",
    ),
    "stop word": ("ends_in_stop_word",),
    "budget": ("budget_log", "budget_share_log"),
}  # fmt: skip
FEATURES = tuple(name for group in GROUPS.values() for name in group)


@dataclass(frozen=True)
class Example:
    """A cluster with everything that is computed from it once."""

    set: str
    words: int
    cluster: Cluster
    material: Material
    features: ConceptFeatures
    wanted: Array
    fold: int

    @property
    def is_kept_aside(self) -> bool:
        """Whether it is of the fifth that was not looked at."""
        digest = hashlib.sha256(self.cluster.id.encode()).hexdigest()
        return self.set in KEPT_ASIDE and int(digest, 16) % 5 == 0


def main() -> None:
    """Read, cross-validate, and write the coefficients learned from everything."""
    arguments = _arguments()
    examples = read_examples(arguments.data)
    print(f"{'':20s} {'R1':>6s} {'R2':>6s} {'used':>6s}   R2: {'  '.join(SETS)}", flush=True)
    for name, scorer in SCORERS.items():
        if name != "concepts":
            print_figures(name, measure(examples, partial(_score, scorer())))
    learned = cross_validated(examples, FEATURES)
    print_figures("concepts", learned)
    aside = [example for example in examples if example.is_kept_aside]
    rest = [example for example in examples if not example.is_kept_aside]
    print_figures("concepts, kept aside", measure(aside, partial(_weighed, train(rest))))
    if arguments.output:
        arguments.output.write_text(written(train(examples)), encoding="utf-8")
    if arguments.ablation:
        for group, names in GROUPS.items():
            kept = tuple(name for name in FEATURES if name not in names)
            print_figures(f"- {group}", cross_validated(examples, kept), learned)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, default=Path("../shared/data/mds"))
    parser.add_argument("-o", "--output", type=Path, help="write the coefficients here")
    parser.add_argument("--ablation", action="store_true", help="also without each group")
    return parser.parse_args()


def read_examples(data: Path) -> list[Example]:
    """The clusters of every set that has passages to choose from."""
    examples = []
    for name, words in SETS.items():
        clusters = list(read_clusters(data / f"{name}.jsonl"))
        folds = np.random.default_rng(7).permutation(len(clusters)) % FOLDS
        for cluster, fold in zip(clusters, folds.tolist(), strict=True):
            material = read_material(unique_articles(cluster.articles)[0])[0]
            if material.passages:
                examples.append(_example(name, words, cluster, material, fold))
        print(f"{name}: {len(clusters)} clusters", file=sys.stderr)
    return examples


def _example(name: str, words: int, cluster: Cluster, material: Material, fold: int) -> Example:
    features = concept_features(material, words)
    references = [set(bigrams(list(tokens.parts(tokens.words(t))))) for t in cluster.references]
    wanted = [sum(c in found for found in references) for c in features.concepts]
    share = np.array(wanted, dtype=np.float64) / len(references)
    return Example(name, words, cluster, material, features, share, fold)


def train(examples: Sequence[Example], names: Sequence[str] = FEATURES) -> Model:
    """Logistic regression on shares of references; every set counts by the root of its size."""
    matrix, wanted, weights = _rows(examples, names)
    means, deviations = matrix.mean(axis=0), matrix.std(axis=0) + 1e-9
    fitted = _fit((matrix - means) / deviations, wanted, weights)
    return Model(tuple(names), means, deviations, fitted[1:], float(fitted[0]))


def _rows(examples: Sequence[Example], names: Sequence[str]) -> tuple[Array, Array, Array]:
    """The features of all concepts, the shares of references with them, and what each counts."""
    sizes = {name: sum(e.set == name for e in examples) for name in SETS}
    weights = np.concatenate(
        [np.full(len(e.wanted), (sizes[e.set] * len(e.wanted)) ** -0.5) for e in examples]
    )
    wanted = np.concatenate([e.wanted for e in examples])
    matrix = np.concatenate([e.features.matrix(names) for e in examples])
    return matrix, wanted, weights / weights.sum()


def _fit(scores: Array, wanted: Array, weights: Array) -> Array:
    def loss(fitted: Array) -> tuple[float, Array]:
        odds = scores @ fitted[1:] + fitted[0]
        errors = weights * (1 / (1 + np.exp(-odds)) - wanted)
        value = weights @ (np.logaddexp(0, odds) - wanted * odds)
        value += PENALTY / 2 * fitted[1:] @ fitted[1:]
        return float(value), np.concatenate(
            [[errors.sum()], scores.T @ errors + PENALTY * fitted[1:]]
        )

    start = np.zeros(scores.shape[1] + 1)
    return np.asarray(minimize(loss, start, jac=True, method="L-BFGS-B").x)


def cross_validated(examples: Sequence[Example], names: Sequence[str]) -> Figures:
    """ROUGE of `concepts` where each cluster is weighted by a model that never saw it."""
    models = {fold: train([e for e in examples if e.fold != fold], names) for fold in range(FOLDS)}
    return measure(examples, lambda example: _weighed(models[example.fold], example))


def _weighed(model: Model, example: Example) -> Worth:
    likely = model.probabilities(example.features)
    return worth_of(example.material, example.features, likely ** Concepts().power)


def _score(scorer: Scorer, example: Example) -> Worth:
    return scorer.score(example.material, Words(example.words))


def measure(examples: Sequence[Example], score: Callable[[Example], Worth]) -> Figures:
    """Set -> ROUGE-1 and ROUGE-2 F (in points) and the share of the budget used, per cluster."""
    rows: dict[str, list[tuple[float, float, float]]] = {}
    for example in examples:
        selection = select(example.material, score(example), Words(example.words))
        picks = [example.material.passages[place] for place in selection.picks]
        found = rouge(" ".join(pick.text for pick in picks), example.cluster.references)
        used = sum(pick.words for pick in picks) / example.words
        rows.setdefault(example.set, []).append(
            (100 * found["rouge1"].f, 100 * found["rouge2"].f, 100 * used)
        )
    return {name: np.array(found) for name, found in rows.items()}


def print_figures(name: str, sets: Figures, before: Figures | None = None) -> None:
    """The means over the sets, ROUGE-2 of each set, and intervals; with `before`, of the gain."""
    means = [row.mean(axis=0) for row in sets.values()]
    mean = np.mean(means, axis=0)
    each = "  ".join(f"{row[1]:6.2f}" for row in means)
    told = f"{name:20s} {mean[0]:6.2f} {mean[1]:6.2f} {mean[2]:6.1f}   {each}   R2 {interval(sets)}"
    if before is not None:
        gains = {key: rows - before[key] for key, rows in sets.items()}
        one, two, _ = np.mean([rows.mean(axis=0) for rows in gains.values()], axis=0)
        told += f"   R1 {one:+.2f} {interval(gains, 0)}, R2 {two:+.2f} {interval(gains)}"
    print(told, flush=True)


def interval(sets: Figures, column: int = 1) -> str:
    """The 95% interval of the mean over the sets, clusters being drawn again within each set."""
    random = np.random.default_rng(1)
    draws = [
        rows[random.integers(0, len(rows), (DRAWS, len(rows))), column].mean(axis=1)
        for rows in sets.values()
    ]
    low, high = np.percentile(np.mean(draws, axis=0), (2.5, 97.5))
    return f"[{low:.2f}, {high:.2f}]"


def written(model: Model) -> str:
    """The model as `concepts.json` holds it."""
    rows = zip(model.names, model.means, model.deviations, model.coefficients, strict=True)
    record = {
        "about": "Log odds that a summary has a bigram, per standard score of each feature; "
        "written by benchmarks/train_concepts.py, explained in docs/scoring.md.",
        "bias": round(model.bias, 4),
        "features": {
            name: {
                "coefficient": round(float(coefficient), 4),
                "mean": round(float(mean), 4),
                "deviation": round(float(deviation), 4),
            }
            for name, mean, deviation, coefficient in rows
        },
    }
    return json.dumps(record, indent=1) + "\n"


if __name__ == "__main__":
    main()
