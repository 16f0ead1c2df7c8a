"""Evaluation: the calibration of ROUGE, and how the default method does beside lead and coverage.

The coefficients that ship were learned from these clusters, so these figures are for noticing
change; `benchmarks/train_concepts.py` gives the cross-validated ones.
"""

import json
from collections.abc import Mapping
from itertools import islice
from pathlib import Path

import numpy as np

from summarize.data import Passage
from summarize.evaluation.clusters import Cluster, read_clusters
from summarize.evaluation.rouge import rouge
from summarize.gathering import read_material, unique_articles
from summarize.scoring import Concepts, Coverage, Lead, Material, Scorer, Words
from summarize.selection import select

# Set -> words and every how many clusters: about 100 clusters in all, to take a minute.
SETS = {
    "multinews_a": (220, 4),
    "multinews_attributed_dev": (220, 1),
    "neus_val": (66, 10),
    "allsides_roundups_2021_first": (120, 7),
    "multiling2011_en_2topics": (250, 1),
}
TOPICS = "multiling2011_en_2topics"
SCORERS: Mapping[str, Scorer] = {
    "concepts": Concepts(),
    "peer/lead": Lead(),
    "peer/coverage": Coverage(),
}


def measure(data: Path) -> dict[str, float]:
    """Published figures missed by more than .0015, and mean ROUGE-1 and -2 F over the sets."""
    folder = data / "mds"
    figures = {"evaluation/calibration_errors": float(calibration_errors(folder))}
    rows: dict[str, list[list[float]]] = {name: [] for name in SCORERS}
    for name, (words, step) in SETS.items():
        clusters = list(islice(read_clusters(folder / f"{name}.jsonl"), 0, None, step))
        stories = [(_material(cluster), cluster.references) for cluster in clusters]
        for method, scorer in SCORERS.items():
            scores = [_rouge(m, scorer, Words(words), r) for m, r in stories if m.passages]
            rows[method].append(np.mean(scores, axis=0).tolist())
    for method, found in rows.items():
        one, two = np.mean(found, axis=0).tolist()
        figures |= {f"evaluation/{method}/rouge1": one, f"evaluation/{method}/rouge2": two}
    return figures


def calibration_errors(folder: Path) -> int:
    """How many of the 80 published figures of MultiLing 2011 are missed by more than .0015."""
    references = {r["id"]: r["references"] for r in _records(folder / f"{TOPICS}.jsonl")}
    systems = _records(folder / f"{TOPICS}_systems.jsonl")
    texts = {(r["cluster"], r["system"]): r["text"] for r in systems}
    missed = 0
    for record in _records(folder / f"{TOPICS}_official_rouge.jsonl"):
        text = texts[record["cluster"], record["system"]]
        found = rouge(text, references[record["cluster"]], stemming=False)
        overlap = found[record["metric"].lower().replace("-", "")]
        missed += abs(overlap.recall - float(record["recall"])) > 0.0015
        missed += abs(overlap.precision - float(record["precision"])) > 0.0015
    return missed


def _material(cluster: Cluster) -> Material:
    return read_material(unique_articles(cluster.articles)[0])[0]


def _rouge(
    material: Material, scorer: Scorer, length: Words, references: tuple[str, ...]
) -> tuple[float, float]:
    picks = select(material, scorer.score(material, length), length).picks
    passages: list[Passage] = [material.passages[pick] for pick in picks]
    found = rouge(" ".join(passage.text for passage in passages), references)
    return 100 * found["rouge1"].f, 100 * found["rouge2"].f


def _records(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]
