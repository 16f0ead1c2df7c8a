"""Learn the weights in summarize/resources/support.json from labelled stories.

    python -m benchmarks.train_support --data ../shared/data

A row is a sentence and another article of its story; "support" tells whether the article reports
it (label full or main), "support_again" the same of that and of how likely the other articles do,
"full" whether one that does has all of it. Cross-validated by story.
"""

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, count
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.support import REPORTED, ReadStory, development, edited, invented, read
from benchmarks.train_duplicates import fit
from summarize.agreement.coverage import PAIR
from summarize.agreement.evidence import ENCODED, FEATURES, FILE, cover
from summarize.rewriting import Encoder
from summarize.vectors import AGAIN, Judge, LinearModel, with_others

Floats = NDArray[np.float64]

# Ridge penalty; of .01, .03 and .1 the best average precision, cross-validated.
PENALTY = 0.03
# The same for "full", which less is known of.
PENALTY_FULL = 0.01
# The same for the second look, which weighs two numbers.
PENALTY_AGAIN = 0.001
# How much a judgement counts on real stories, on invented ones, and on those of benchmarks/edited,
# whose labels were made for something else and are many. Of 1 to 4 and .1 to 1 those by which no
# kind of story is found worse than before.
KINDS = {"real": 1.0, "invented": 2.5, "edited": 0.25}
# The same for pairs of sentences that tell one fact; each is told from the others by its weight.
KINDS_OF_PAIRS = {"real": 1.0, "invented": 0.99, "edited": 0.5}
# The precision on real stories at which two sentences tell one fact. At .54, the best F1 there, a
# briefing leaves out more that an editor would want, at .65 it says more twice.
PAIR_PRECISION = 0.6
# The precision on real stories at which a report is cited, cross-validated; refusals apart.
PRECISION = 0.910
FOLDS = 20
# The precision of "full" among the articles that report it, cross-validated.
FULL_PRECISION = 0.75


@dataclass(frozen=True, eq=False)
class Rows:
    """Judgements as features and labels, each with the number of its story and of its sentence.

    `weights` is what each counts for in learning; `kinds` are of its story, as in `KINDS`.
    """

    features: Floats
    labels: NDArray[np.str_]
    story: NDArray[np.int64]
    claim: NDArray[np.int64]
    kinds: NDArray[np.str_]

    @property
    def reported(self) -> Floats:
        """1 where the article reports the sentence."""
        return np.isin(self.labels, REPORTED).astype(np.float64)

    @property
    def weights(self) -> Floats:
        """What each counts for in learning."""
        return np.array([KINDS[kind] for kind in self.kinds.tolist()])


def rows_of(stories: Mapping[str, Sequence[ReadStory]]) -> Rows:
    """All judgements of stories, by their kind, whose sentence we read as one."""
    features, told = [], []
    claims = count()
    numbered = enumerate((kind, each) for kind, some in stories.items() for each in some)
    for number, (kind, story) in numbered:
        coverage = story.reporting.coverage
        for sentence, place in zip(story.labelled.sentences, story.places, strict=True):
            found = cover(coverage, place) if place is not None else None
            if found is None:
                continue
            claim = next(claims)
            for article, row in zip(found.articles.tolist(), found.features, strict=True):
                label = sentence.support.get(int(coverage.article_ids[article].removeprefix("d")))
                if label is not None:
                    features.append(row)
                    told.append((label, number, claim, kind))
    labels, story_of, claim_of, kinds = map(np.array, zip(*told, strict=True))
    return Rows(np.array(features), labels, story_of, claim_of, kinds)


def looked_again(rows: Rows) -> Floats:
    """What the second look weighs, of first looks by other stories; columns as in `AGAIN`."""
    logits = _held_out(rows.features, rows, rows.reported, None, PENALTY)
    found = np.empty((len(logits), len(AGAIN)))
    for claim in np.unique(rows.claim):
        own = rows.claim == claim
        found[own] = with_others(logits[own])
    return found


def held_out_again(rows: Rows, seen: Floats) -> Floats:
    """How surely each row is reported by the judges of other stories, as a logit before the cut."""
    return _held_out(seen, rows, rows.reported, None, PENALTY_AGAIN)


def judge(
    rows: Rows, seen: Floats, kept: NDArray[np.bool_], names: Sequence[str], least: float
) -> Judge:
    """What is learned of some rows; the second look from what the first says of other stories.

    Args:
        rows: all judgements.
        seen: what the second look weighs.
        kept: those that are learned from.
        names: the features.
        least: the logit from which on an article is cited.
    """
    first = _fit(rows.features, rows.reported, rows.weights, kept, PENALTY)
    again = _fit(seen, rows.reported, rows.weights, kept, PENALTY_AGAIN)
    return Judge(
        LinearModel(tuple(names), first[:-1], float(-first[-1])),
        LinearModel(AGAIN, again[:-1], float(least - again[-1])),
    )


def _held_out(
    features: Floats,
    rows: "Rows | SentencePairs",
    wanted: Floats,
    kept: NDArray[np.bool_] | None,
    penalty: float,
) -> Floats:
    used = np.ones(len(wanted), dtype=np.bool_) if kept is None else kept
    logits = np.zeros(len(wanted))
    for fold in range(FOLDS):
        tested = rows.story % FOLDS == fold
        if tested.any():
            weights = _fit(features, wanted, rows.weights, ~tested & used, penalty)
            logits[tested] = features[tested] @ weights[:-1] + weights[-1]
    return logits


def _fit(
    features: Floats, wanted: Floats, weights: Floats, kept: NDArray[np.bool_], penalty: float
) -> Floats:
    free = [(None, None)] * features.shape[1]
    return fit(features[kept], wanted[kept], weights[kept], penalty, free)


@dataclass(frozen=True, eq=False)
class SentencePairs:
    """Pairs of sentences that are alike at all, and 1 for those that tell one fact.

    `weights` is what each counts for in learning.
    """

    features: Floats
    same: Floats
    story: NDArray[np.int64]
    weights: Floats


def sentence_pairs(stories: Mapping[str, Sequence[ReadStory]]) -> SentencePairs:
    """The pairs of labelled sentences of stories, by their kind."""
    features, told = [], []
    numbered = enumerate((kind, each) for kind, some in stories.items() for each in some)
    for number, (kind, story) in numbered:
        for (a, one), (b, other) in combinations(enumerate(story.places), 2):
            if one is None or other is None or one == other:
                continue
            is_same = (a, b) in story.labelled.same_fact
            row = story.reporting.alike(one, other)
            if row is not None:
                features.append(row)
                told.append((is_same, number, KINDS_OF_PAIRS[kind]))
    same, story_of, weights = map(np.array, zip(*told, strict=True))
    return SentencePairs(np.array(features), same * 1.0, story_of, weights)


def same_fact(pairs: SentencePairs, kept: NDArray[np.bool_], least: float) -> LinearModel:
    """What is learned of some pairs; `least` is the logit from which on two tell one fact."""
    weights = _fit(pairs.features, pairs.same, pairs.weights, kept, PENALTY_FULL)
    return LinearModel(PAIR, weights[:-1], float(least - weights[-1]))


def held_out_pairs(pairs: SentencePairs) -> Floats:
    """The logit of each pair by weights of other stories."""
    return _held_out(pairs.features, pairs, pairs.same, None, PENALTY_FULL)


def pair_cut(pairs: SentencePairs, logits: Floats) -> float:
    """From which logit on two tell one fact: that at which real stories have `PAIR_PRECISION`."""
    real = pairs.weights == KINDS_OF_PAIRS["real"]
    return threshold(logits[real], pairs.same[real], PAIR_PRECISION)


def threshold(scores: Floats, wanted: Floats, precision: float) -> float:
    """The lowest score from which on so many are right, averaged over neighbours."""
    order = np.argsort(-scores, kind="stable")
    right = np.cumsum(wanted[order]) / np.arange(1, len(order) + 1)
    enough = np.flatnonzero(right >= precision)
    return float(scores[order[enough[-1]]]) if len(enough) else np.inf


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
    models |= _reporting(rows, "support", FEATURES)
    models["full"] = _fullness(rows)
    models["same_fact"] = _one_fact(sentence_pairs(_read(options.data, None)))
    if options.encoder:
        encoded = _rows(options.data, Encoder(model=options.encoder))
        models |= _reporting(encoded, "support_encoder", (*FEATURES, *ENCODED))
    options.output.write_text(json.dumps(models, indent=1) + "\n", encoding="utf-8")


def _rows(data: Path, encoder: Encoder | None) -> Rows:
    return rows_of(_read(data, encoder))


def _read(data: Path, encoder: Encoder | None) -> Mapping[str, Sequence[ReadStory]]:
    stories = {"real": development(data), "invented": invented(), "edited": edited()}
    return {kind: list(read(some, encoder)) for kind, some in stories.items()}


def cut(rows: Rows, logits: Floats) -> float:
    """From which logit on an article is cited: the one at which real stories have `PRECISION`."""
    real = rows.kinds == "real"
    return threshold(logits[real], rows.reported[real], PRECISION)


def _reporting(rows: Rows, name: str, names: Sequence[str]) -> dict[str, object]:
    """The two models that tell whether an article reports a claim."""
    wanted, seen = rows.reported, looked_again(rows)
    logits = held_out_again(rows, seen)
    for kind in KINDS:
        kept = rows.kinds == kind
        print(f"{kind}: {kept.sum()} judgements, {int(wanted[kept].sum())} reported; held out")
        print(f"  average precision {average_precision(logits[kept], wanted[kept]):.3f}")
        for precision in (0.93, 0.9, 0.85):
            recall = recall_at(logits[kept], wanted[kept], precision)
            print(f"  recall at {precision}: {recall:.3f}")
    found = judge(rows, seen, wanted >= 0, names, cut(rows, logits))
    return {name: _written(found.first), f"{name}_again": _written(found.again)}


def _fullness(rows: Rows) -> dict[str, object]:
    """The model that tells whether an article that reports a claim has all of it.

    The stories of benchmarks/edited do not tell.
    """
    known = (rows.reported > 0) & (rows.kinds != "edited")
    full = (rows.labels == "full").astype(np.float64)
    logits = _held_out(rows.features, rows, full, known, PENALTY_FULL)[known]
    recall = recall_at(logits, full[known], FULL_PRECISION)
    print(f"full: recall {recall:.3f} at {FULL_PRECISION}")
    weights = _fit(rows.features, full, rows.weights, known, PENALTY_FULL)
    at = threshold(logits, full[known], FULL_PRECISION)
    return _written(LinearModel(FEATURES, weights[:-1], float(at - weights[-1])))


def _one_fact(pairs: SentencePairs) -> dict[str, object]:
    """The model that tells whether two sentences have one main claim."""
    least = pair_cut(pairs, held_out_pairs(pairs))
    return _written(same_fact(pairs, pairs.same >= 0, least))


def _written(model: LinearModel) -> dict[str, object]:
    weights = [float(f"{weight:.4g}") for weight in model.weights]
    return {
        "threshold": round(model.threshold, 4),
        "weights": dict(zip(model.names, weights, strict=True)),
    }


if __name__ == "__main__":
    main()
