"""Duplicates: links and clusters on the sample stories, and scores of labelled pairs beside others.

`duplicates/seeds/...` compares links (of either relation) and clusters with seeds/gold.json, over
pairs of sentences of different articles as its README defines them. `duplicates/<set>/...` is the
average precision and best F1 on each labelled set; a fold of it is scored by weights learned from
the other folds and sets. Beside them stand the cosines of words and of character n-grams.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks import train_duplicates as training
from summarize import vectors
from summarize.data import Sentence
from summarize.duplicates import cluster_duplicates, link_claims
from summarize.duplicates.features import with_gates
from summarize.language import tokens
from summarize.readers import read_articles
from summarize.sentences import split_sentences

SEEDS = Path(__file__).parents[2] / "seeds"
Key = tuple[str, int]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Gold:
    """What a careful reader says of the pairs of one story."""

    same: frozenset[frozenset[Key]]
    contained: frozenset[frozenset[Key]]
    uncounted: frozenset[frozenset[Key]]
    groups: tuple[frozenset[Key], ...]


# Few, because every rival on every set is resampled; the seed makes the interval repeatable.
_RESAMPLES = 200


def measure(data: Path) -> dict[str, float]:
    """All figures of this module."""
    return {**seed_figures(), **pair_figures(data)}


def seed_figures() -> dict[str, float]:
    """Pair precision, recall and F1, and BCubed, over the sample stories together."""
    hits = found = true = clustered = cluster_hits = 0
    bcubed = []
    for name, story in json.loads((SEEDS / "gold.json").read_text("utf-8"))["stories"].items():
        articles = read_articles([SEEDS / name])
        sentences = [s for article in articles for s in split_sentences(article)]
        gold = read_gold(story, sentences)
        wanted = gold.same | gold.contained
        links = link_claims(sentences)
        clusters = cluster_duplicates(sentences, links)
        together = {
            frozenset((a.key, b.key)) for c in clusters for a, b in _across(c.members)
        } - gold.uncounted
        linked = {
            frozenset((a.key, b.key))
            for link in links
            for a, b in _across((sentences[link.a], sentences[link.b]))
        } - gold.uncounted
        hits += len((linked | together) & wanted)
        found += len(linked | together)
        true += len(wanted)
        clustered += len(together)
        cluster_hits += len(together & gold.same)
        bcubed += _bcubed([{s.key for s in c.members} for c in clusters], gold.groups)
    precision, recall = np.mean(bcubed, axis=0).tolist()
    return {
        "duplicates/seeds/precision": hits / max(1, found),
        "duplicates/seeds/recall": hits / true,
        "duplicates/seeds/f1": 2 * hits / (found + true),
        "duplicates/seeds/cluster_precision": cluster_hits / max(1, clustered),
        "duplicates/seeds/bcubed_precision": precision,
        "duplicates/seeds/bcubed_recall": recall,
        "duplicates/seeds/bcubed_f1": 2 * precision * recall / (precision + recall),
    }


def read_gold(story: Mapping[str, object], sentences: Sequence[Sentence]) -> Gold:
    """The gold pairs of a story, on our own sentences: each label is the sentence that holds it."""
    of: dict[str, Key] = {}
    labelled: Mapping[str, Mapping[str, str]] = story["sentences"]  # type: ignore[assignment]
    for label, entry in labelled.items():
        wanted = _letters(entry["text"])
        best = [s for s in sentences if wanted in _letters(s.text) or _letters(s.text) in wanted]
        best = [s for s in best if _is_from(s, entry["article"])] or best
        if best:
            of[label] = max(best, key=lambda s: (len(s.text), s.key)).key
    same, contained, uncounted = set(), set(), set()
    groups = []
    facts: Sequence[Mapping[str, Sequence[str]]] = story["facts"]  # type: ignore[assignment]
    for fact in facts:
        inner = [of[label] for label in fact["same"] if label in of]
        outer = [of[label] for label in fact["contained_in"] if label in of]
        groups.append(frozenset(inner))
        same |= {frozenset(pair) for pair in combinations(inner, 2)}
        contained |= {frozenset((a, b)) for a in inner for b in outer}
        uncounted |= {frozenset(pair) for pair in combinations(outer, 2)}
    misses: Sequence[Mapping[str, Sequence[str]]] = story["near_misses"]  # type: ignore[assignment]
    apart = {frozenset(of[label] for label in miss["pair"] if label in of) for miss in misses}
    same, contained = _crossing(same - apart), _crossing(contained - apart)
    return Gold(
        frozenset(same),
        frozenset(contained - same),
        frozenset(uncounted - same - contained - apart),
        tuple(group for group in groups if len(group) > 1),
    )


def _crossing(pairs: Iterable[frozenset[Key]]) -> set[frozenset[Key]]:
    return {pair for pair in pairs if len({article for article, _ in pair}) == 2}


def _is_from(sentence: Sentence, named: str) -> bool:
    place, _, record = named.partition("#")
    return (record or Path(place).stem) in sentence.article_id


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _across(members: Sequence[Sentence]) -> list[tuple[Sentence, Sentence]]:
    return [
        (a, b)
        for a, b in combinations(members, 2)
        if a.article_id != b.article_id and a.kind == b.kind == "body"
    ]


def _bcubed(clusters: Sequence[set[Key]], groups: Sequence[frozenset[Key]]) -> list[list[float]]:
    """Precision and recall of each sentence that a group of duplicates has (Bagga and Baldwin)."""
    cluster_of = {key: cluster for cluster in clusters for key in cluster}
    result = []
    for group in groups:
        for key in sorted(group):
            cluster = cluster_of[key]
            both = len(cluster & group)
            result.append([both / len(cluster), both / len(group)])
    return result


def pair_figures(data: Path) -> dict[str, float]:
    """Average precision and best F1 on each labelled set, ours held out, and two cosines'."""
    stories = training.load_stories(data)
    sets = {name: training.load_pairs(data, name) for name in training.PAIR_SETS}
    scores = {name: np.zeros(len(labels)) for name, (_, labels, _) in sets.items()}
    for fold in range(training.FOLDS):
        weights = training.pair_weights(stories, sets, held_out=fold)
        for name, (features, _, folds) in sets.items():
            held = folds == fold
            scores[name][held] = with_gates(features[held]) @ weights[:-1]
    figures: dict[str, float] = {}
    for name, (_, labels, _) in sets.items():
        rivals = {"": scores[name], **_cosines(data, name)}
        for rival, values in rivals.items():
            for measured in (average_precision, best_f1):
                figure = f"duplicates/{rival}{name}/{measured.__name__}"
                figures[figure] = measured(labels, values)
                figures[f"{figure}/low"], figures[f"{figure}/high"] = _interval(
                    measured, labels, values
                )
    return figures


def _interval(
    measured: Callable[[Floats, Floats], float], labels: Floats, scores: Floats
) -> tuple[float, float]:
    """The 95% percentile bootstrap interval of a figure over the pairs."""
    chance = np.random.default_rng(20110701)
    found = []
    for _ in range(_RESAMPLES):
        drawn = chance.integers(len(labels), size=len(labels))
        found.append(measured(labels[drawn], scores[drawn]))
    low, high = np.percentile(found, [2.5, 97.5])
    return float(low), float(high)


def _cosines(data: Path, name: str) -> dict[str, Floats]:
    path = data / "pairs" / f"{name}.jsonl"
    pairs = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    words = [
        [word.casefold() for word in tokens.words(text)]
        for pair in pairs
        for text in (pair["a"], pair["b"])
    ]
    rows = np.arange(0, 2 * len(pairs), 2)
    return {
        f"peer/{kind}/": vectors.row_products(matrix, rows, rows + 1)
        for kind, matrix in (("words", vectors.tfidf(words)), ("chars", _char_tfidf(words)))
    }


def _char_tfidf(words: list[list[str]]) -> vectors.Rows:
    columns, vocabulary = vectors.numbered(chain.from_iterable(words))
    row_of = np.repeat(np.arange(len(words)), list(map(len, words)))
    found = vectors.tally(row_of, columns, (len(words), len(vocabulary)))
    return vectors.char_tfidf(found, vocabulary)


def average_precision(labels: Floats, scores: Floats) -> float:
    """Mean of the precision at each true pair, best score first; ties in a fixed random order."""
    ranked = _ranked(labels, scores)
    return float((ranked * np.cumsum(ranked) / np.arange(1, len(ranked) + 1)).sum() / ranked.sum())


def best_f1(labels: Floats, scores: Floats) -> float:
    """F1 at the threshold where it is highest."""
    ranked = _ranked(labels, scores)
    f1 = 2 * np.cumsum(ranked) / (np.arange(1, len(ranked) + 1) + ranked.sum())
    return float(f1.max())


def _ranked(labels: Floats, scores: Floats) -> Floats:
    order = np.random.default_rng(0).permutation(len(labels))
    ranked: Floats = labels[order][np.argsort(-scores[order], kind="stable")]
    return ranked
