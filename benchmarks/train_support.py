"""Learn the weights in summarize/resources/support.json from labelled stories.

    python -m benchmarks.train_support --data ../shared/data

A row is a sentence and another article of its story; "support" tells whether the article reports
it (label full or main), "full" whether one that does has all of it. Cross-validated by story.
"""

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.support import REPORTED, ReadStory, development, invented, read
from benchmarks.train_duplicates import fit
from summarize.agreement.evidence import ENCODED, FEATURES, FILE, cover
from summarize.rewriting import Encoder

Floats = NDArray[np.float64]

# Ridge penalty; of .003, .01, .03 and .1 the best average precision, cross-validated.
PENALTY = 0.01
# How much a judgement on an invented story weighs against one on a real one: there, short sentences
# share more background, and with 1 or none their precision is .03 lower at the same recall.
INVENTED = 2.0
# The precision at which a report is cited, cross-validated.
PRECISION = 0.9
FOLDS = 20
# The precision of "full" among the articles that report it, cross-validated.
FULL_PRECISION = 0.75


@dataclass(frozen=True, eq=False)
class Rows:
    """Judgements as features and labels; `story` numbers the story of each.

    `weights` is what each counts for in learning; `asked` names sentence and article of each:
    places in the story's sentences.
    """

    features: Floats
    labels: NDArray[np.str_]
    story: NDArray[np.int64]
    weights: Floats
    asked: tuple[tuple[int, int], ...]

    @property
    def reported(self) -> Floats:
        """1 where the article reports the sentence."""
        return np.isin(self.labels, REPORTED).astype(np.float64)


def rows_of(stories: Sequence[ReadStory], made: Sequence[ReadStory] = ()) -> Rows:
    """All judgements of these stories, and of invented ones, whose sentence we read as one."""
    features, labels, numbers, asked = [], [], [], []
    for number, story in enumerate((*stories, *made)):
        coverage = story.reporting.coverage
        for at, (sentence, place) in enumerate(
            zip(story.labelled.sentences, story.places, strict=True)
        ):
            found = cover(coverage, place) if place is not None else None
            if found is None:
                continue
            for article, row in zip(found.articles.tolist(), found.features, strict=True):
                other = int(coverage.article_ids[article].removeprefix("d"))
                features.append(row)
                labels.append(sentence.support[other])
                numbers.append(number)
                asked.append((at, other))
    story = np.array(numbers)
    weights = np.where(story < len(stories), 1.0, INVENTED)
    return Rows(np.array(features), np.array(labels), story, weights, tuple(asked))


def learned(rows: Rows, wanted: Floats, kept: NDArray[np.bool_]) -> Floats:
    """Weights of a logistic regression on the kept rows, the bias last."""
    free = [(None, None)] * rows.features.shape[1]
    return fit(rows.features[kept], wanted[kept], rows.weights[kept], PENALTY, free)


def held_out(rows: Rows, wanted: Floats, kept: NDArray[np.bool_] | None = None) -> Floats:
    """The score of each row by weights of other stories; `kept` rows alone are learned from."""
    used = np.ones(len(wanted), dtype=np.bool_) if kept is None else kept
    scores = np.zeros(len(wanted))
    for fold in range(FOLDS):
        tested = rows.story % FOLDS == fold
        if tested.any():
            weights = learned(rows, wanted, ~tested & used)
            scores[tested] = _probability(rows.features[tested], weights)
    return scores


def _probability(features: Floats, weights: Floats) -> Floats:
    result: Floats = 1 / (1 + np.exp(-(features @ weights[:-1] + weights[-1])))
    return result


def threshold(scores: Floats, wanted: Floats, precision: float) -> float:
    """The lowest score from which on so many are right, averaged over neighbours."""
    order = np.argsort(-scores, kind="stable")
    right = np.cumsum(wanted[order]) / np.arange(1, len(order) + 1)
    enough = np.flatnonzero(right >= precision)
    return float(scores[order[enough[-1]]]) if len(enough) else 1.0


def recall_at(scores: Floats, wanted: Floats, precision: float) -> float:
    """The greatest recall at which precision is so high."""
    cut = threshold(scores, wanted, precision)
    return float(wanted[scores >= cut].sum() / wanted.sum())


def average_precision(scores: Floats, wanted: Floats) -> float:
    """The mean precision at each right row, from the highest score down."""
    found = wanted[np.argsort(-scores, kind="stable")]
    return float((np.cumsum(found) / np.arange(1, len(found) + 1))[found > 0].mean())


def main() -> None:
    """Train, report and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--encoder", help="a sentence encoder, to learn its weights too")
    parser.add_argument("-o", "--output", type=Path, default=Path("summarize") / FILE)
    options = parser.parse_args()
    models = json.loads(options.output.read_text("utf-8")) if options.output.exists() else {}
    rows = _rows(options.data, None)
    models["support"] = _reporting(rows, FEATURES)
    models["full"] = _fullness(rows)
    if options.encoder:
        encoded = _rows(options.data, Encoder(model=options.encoder))
        models["support_encoder"] = _reporting(encoded, (*FEATURES, *ENCODED))
    options.output.write_text(json.dumps(models, indent=1) + "\n", encoding="utf-8")


def _rows(data: Path, encoder: Encoder | None) -> Rows:
    return rows_of(list(read(development(data), encoder)), list(read(invented(), encoder)))


def _reporting(rows: Rows, names: Sequence[str]) -> dict[str, object]:
    """The model that tells whether an article reports a claim; figures are of the real stories."""
    wanted, real = rows.reported, rows.weights == 1
    scores = held_out(rows, wanted)
    for name, kept in (("real", real), ("invented", ~real)):
        print(f"{name}: {kept.sum()} judgements, {int(wanted[kept].sum())} reported; held out")
        print(f"  average precision {average_precision(scores[kept], wanted[kept]):.3f}")
        for precision in (0.93, 0.9, 0.85):
            recall = recall_at(scores[kept], wanted[kept], precision)
            print(f"  recall at {precision}: {recall:.3f}")
    cut = threshold(scores[real], wanted[real], PRECISION)
    return _model(learned(rows, wanted, wanted >= 0), names, cut)


def _fullness(rows: Rows) -> dict[str, object]:
    """The model that tells whether an article that reports a claim has all of it."""
    reported, full = rows.reported > 0, (rows.labels == "full").astype(np.float64)
    scores = held_out(rows, full, reported)[reported]
    recall = recall_at(scores, full[reported], FULL_PRECISION)
    print(f"full: recall {recall:.3f} at {FULL_PRECISION}")
    cut = threshold(scores, full[reported], FULL_PRECISION)
    return _model(learned(rows, full, reported), FEATURES, cut)


def _model(weights: Floats, names: Sequence[str], probability: float) -> dict[str, object]:
    rounded = [float(f"{weight:.4g}") for weight in weights]
    cut = float(np.log(probability / (1 - probability)))
    return {
        "threshold": round(cut - rounded[-1], 4),
        "weights": dict(zip(names, rounded[:-1], strict=True)),
    }


if __name__ == "__main__":
    main()
