"""Learn the weights in summarize/resources/checking.json, which the score of a verdict rests on.

    python -m benchmarks.train_checking --data ../shared/data

Claims that people judged (qags, summedits, wice) and, with half their weight, the paraphrases and
near misses of msrp_train. With `--held-out` nothing is written: a third of each judged set is kept
apart by document or story, and what the others teach is measured on it.
"""

import argparse
import json
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.measures.checking import area_under_curve
from benchmarks.train_duplicates import fit
from summarize.checking import DECISION, Content, compare
from summarize.checking.grade import FEATURES, features

Floats = NDArray[np.float64]
# The logits of each set, out of fold, for each way of dividing it.
Runs = Sequence[dict[str, Floats]]

JUDGED = {
    "qags_cnndm_a": "document",
    "summedits_news_a": "document",
    "wice_claim_dev": "claim_title",
}
# Of 0.25, 0.5 and 1, by cross-validation; without these pairs qags is .01 worse.
PAIR_WEIGHT = 0.5
# Of 0.03, 0.1 and 0.3, by cross-validation.
PENALTY = 0.1
FOLDS, REPEATS = 6, 5


@dataclass(frozen=True)
class Claims:
    """A set of judged claims: features, labels, and what they are about (document or story)."""

    rows: Floats
    labels: Floats
    groups: tuple[str, ...]

    def part(self, *, held_out: bool) -> "Claims":
        """The third that is kept apart, or the rest."""
        order = list(dict.fromkeys(self.groups))
        # Few documents are taken in turn, many by what they are called.
        apart = {
            name: (order.index(name) if len(order) < 20 else zlib.crc32(name.encode())) % 3 == 2
            for name in order
        }
        return self.only(np.array([apart[name] == held_out for name in self.groups]))

    def only(self, mask: NDArray[np.bool_]) -> "Claims":
        """Some of the claims."""
        groups = tuple(name for name, kept in zip(self.groups, mask, strict=True) if kept)
        return Claims(self.rows[mask], self.labels[mask], groups)


def main() -> None:
    """Learn from all claims and write, or measure what is learned without the held-out third."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument(
        "-o", "--output", type=Path, default=Path("summarize/resources/checking.json")
    )
    options = parser.parse_args()
    judged = {name: load(options.data, name, key) for name, key in JUDGED.items()}
    pairs = load_pairs(options.data)
    if options.held_out:
        seen = {name: claims.part(held_out=False) for name, claims in judged.items()}
        kept = {name: claims.part(held_out=True) for name, claims in judged.items()}
        learned, cut, runs = train(seen, pairs)
        print("Cross-validation on the other two thirds:")
        report_folds(runs, seen, cut)
        print("The third kept apart, with thresholds from the others:")
        report(learned, runs, cut, seen, kept)
        return
    learned, cut, runs = train(judged, pairs)
    report_folds(runs, judged, cut)
    options.output.write_text(json.dumps(_named(learned, cut), indent=1) + "\n", "utf-8")


def train(judged: dict[str, Claims], pairs: Claims) -> tuple[Floats, float, Runs]:
    """Weights learned from all these claims, the cut, and the logits out of fold."""
    runs = [out_of_fold(judged, pairs, repeat) for repeat in range(REPEATS)]
    return learn([*judged.values()], pairs), best_cut(runs, judged), runs


def load(data: Path, name: str, group: str) -> Claims:
    """The claims of a judged set."""
    path = data / "faithfulness" / f"{name}.jsonl"
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    rows = [_features(row["claim"], _evidence(row)) for row in lines]
    labels = [float(row["label"] in (1, "supported")) for row in lines]
    return Claims(np.array(rows), np.array(labels), tuple(row[group] for row in lines))


def _evidence(row: dict[str, str | list[str]]) -> tuple[str, ...]:
    found = row.get("evidence", row.get("document", ""))
    return (found,) if isinstance(found, str) else tuple(found)


def load_pairs(data: Path) -> Claims:
    """Sentences of msrp_train, each with the one that it paraphrases or nearly does."""
    path = data / "pairs" / "msrp_train.jsonl"
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    rows = [_features(pair["b"], (pair["a"],)) for pair in lines]
    labels = [float(pair["label"]) for pair in lines]
    return Claims(np.array(rows), np.array(labels), tuple(pair["a"] for pair in lines))


def _features(text: str, parts: tuple[str, ...]) -> tuple[float, ...]:
    evidence = Content(parts)
    objections = len(compare(text, evidence).reasons)
    return features(Content((text,)), evidence, objections)


def learn(judged: Sequence[Claims], pairs: Claims) -> Floats:
    """A weight for each feature, and the bias: true and false claims of a set weigh the same."""
    sets = [*judged, pairs]
    weights = [_balanced(each.labels) for each in judged]
    weights.append(PAIR_WEIGHT * _balanced(pairs.labels))
    return fit(
        np.vstack([each.rows for each in sets]),
        np.concatenate([each.labels for each in sets]),
        np.concatenate(weights),
        PENALTY,
        [(None, None)] * len(FEATURES),
    )


def _balanced(labels: Floats) -> Floats:
    weights: Floats = np.where(labels > 0, 0.5 / labels.sum(), 0.5 / (1 - labels).sum())
    return weights


def out_of_fold(seen: dict[str, Claims], pairs: Claims, repeat: int) -> dict[str, Floats]:
    """The logit of each claim by weights learned without the claims of its document or story."""
    folds = {name: _folds(claims.groups, repeat) for name, claims in seen.items()}
    scores = {name: np.zeros(len(claims.labels)) for name, claims in seen.items()}
    for fold in range(FOLDS):
        learned = learn([seen[name].only(folds[name] != fold) for name in seen], pairs)
        for name, claims in seen.items():
            out = folds[name] == fold
            scores[name][out] = logits(learned, claims.rows[out])
    return scores


def _folds(groups: Sequence[str], repeat: int) -> NDArray[np.int64]:
    order = sorted(set(groups), key=lambda name: zlib.crc32(f"{repeat} {name}".encode()))
    place = {name: at % FOLDS for at, name in enumerate(order)}
    return np.array([place[name] for name in groups])


def logits(learned: Floats, rows: Floats) -> Floats:
    """The log-odds of each row of features."""
    found: Floats = rows @ learned[:-1] + learned[-1]
    return found


def best_cut(runs: Runs, judged: dict[str, Claims]) -> float:
    """The logit at which the mean balanced accuracy of the sets is best, out of fold."""
    cuts = np.linspace(-2, 2, 81)
    reached = [
        np.mean(
            [
                _accuracy(_graded(scores[name], claims, cut), claims)
                for scores in runs
                for name, claims in judged.items()
            ]
        )
        for cut in cuts
    ]
    return float(cuts[int(np.argmax(reached))])


def _graded(logit: Floats, claims: Claims, cut: float) -> Floats:
    """Scores as `grade` gives them, with the cut at a half."""
    score = 1 / (1 + np.exp(cut - logit))
    halved: Floats = np.where(claims.rows[:, 0] > 0, score / 2, score)
    return halved


def _accuracy(scores: Floats, claims: Claims, threshold: float = DECISION) -> float:
    passed, true = scores >= threshold, claims.labels > 0
    return float((passed[true].mean() + (~passed[~true]).mean()) / 2)


def own_threshold(scores: Floats, claims: Claims) -> float:
    """The middle of the thresholds with nearly the best balanced accuracy on these claims."""
    found = np.unique(scores)
    tried = (found[1:] + found[:-1]) / 2
    reached = np.array([_accuracy(scores, claims, threshold) for threshold in tried])
    return float(np.median(tried[reached >= reached.max() - 0.005]))


def report_folds(runs: Runs, judged: dict[str, Claims], cut: float) -> None:
    """Figures out of fold; the sets' own thresholds are the best of them, so a little too good."""
    for name, claims in judged.items():
        told = [_figures(scores[name], claims, scores[name], claims, cut) for scores in runs]
        print(f"{name}: {_told(np.mean(told, axis=0))}")


def report(
    learned: Floats,
    runs: Runs,
    cut: float,
    seen: dict[str, Claims],
    kept: dict[str, Claims],
) -> None:
    """Figures of claims that neither weights nor thresholds come from."""
    for name, claims in kept.items():
        known = np.mean([scores[name] for scores in runs], axis=0)
        told = _figures(known, seen[name], logits(learned, claims.rows), claims, cut)
        print(f"{name}: {_told(told)}")


def _figures(known: Floats, seen: Claims, logit: Floats, claims: Claims, cut: float) -> Floats:
    """AUC, accuracy of `ok`, at DECISION, and at the threshold that is best for `seen`."""
    scores = _graded(logit, claims, cut)
    threshold = own_threshold(_graded(known, seen, cut), seen)
    ok = np.where(claims.rows[:, 0] > 0, 0.0, 1.0)
    auc = area_under_curve(scores.tolist(), (claims.labels > 0).tolist())
    own = _accuracy(scores, claims, threshold)
    return np.array([auc, _accuracy(ok, claims), _accuracy(scores, claims), own, threshold])


def _told(figures: Floats) -> str:
    names = ("AUC", "ok", "DECISION", "own threshold", "which is")
    return ", ".join(f"{name} {value:.3f}" for name, value in zip(names, figures, strict=True))


def _named(learned: Floats, cut: float) -> dict[str, object]:
    rounded = [float(f"{weight:.4g}") for weight in learned[:-1]]
    bias = float(f"{learned[-1] - cut:.4g}")
    return {"bias": bias, "weights": dict(zip(FEATURES, rounded, strict=True))}


if __name__ == "__main__":
    main()
