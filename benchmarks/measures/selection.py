"""Selection: how the reading order agrees with that of people, and how much of a length is used."""

import json
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

import numpy as np

from summarize.evaluation.clusters import Cluster, read_clusters
from summarize.gathering import read_material, unique_articles
from summarize.scoring import Concepts, Material, Words
from summarize.selection import order, select

SET = "multinews_attributed_dev"


def measure(data: Path) -> dict[str, float]:
    """Kendall's tau against the references' order, and the share of 250 words that is used.

    A passage stands in the reference where the summary sentence stands that was aligned with it by
    people; the tau is over all aligned passages of a cluster, averaged over clusters.
    """
    path = data / "mds" / f"{SET}.jsonl"
    clusters = list(read_clusters(path))
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    ours, plain, used = [], [], []
    for cluster, record in zip(clusters, records, strict=True):
        material = read_material(unique_articles(cluster.articles)[0])[0]
        length = Words(250)
        picks = select(material, Concepts().score(material, length), length).picks
        if material.lengths.sum() > length.words:
            used.append(sum(material.passages[pick].words for pick in picks) / length.words)
        gold = _aligned(material, record)
        if len(gold) > 2:
            ours.append(kendall(order(material, sorted(gold)), gold))
            plain.append(kendall(sorted(gold), gold))
    return {
        "selection/order/tau": float(np.mean(ours)),
        "selection/order/peer/document_order_tau": float(np.mean(plain)),
        "selection/budget_used": float(np.mean(used)),
    }


def kendall(ordered: Sequence[int], gold: dict[int, float]) -> float:
    """Tau-a of an order: agreeing less disagreeing pairs over all pairs that gold tells apart."""
    pairs = [(gold[a], gold[b]) for a, b in combinations(ordered, 2) if gold[a] != gold[b]]
    return sum(1 if a < b else -1 for a, b in pairs) / max(len(pairs), 1)


def _aligned(material: Material, record: dict[str, list[dict[str, str]]]) -> dict[int, float]:
    """Passage -> mean place in the reference of the summary sentences aligned with it."""
    found: dict[int, list[float]] = {}
    for alignment in record["alignments"]:
        place = float(alignment["summary_sentence_char"])
        for passage in _holders(material, alignment):
            found.setdefault(passage, []).append(place)
    return {passage: float(np.mean(places)) for passage, places in found.items()}


def _holders(material: Material, alignment: dict[str, str]) -> Iterator[int]:
    """The shortest passage of the document that has most of the words of the aligned span."""
    wanted = set(material.content_stems(alignment["doc_span"]))
    best = [
        (passage.words, place)
        for place, passage in enumerate(material.passages)
        if passage.article_id == alignment["doc"]
        and wanted
        and len(wanted & material.stems[place]) >= 0.7 * len(wanted)
    ]
    if best:
        yield min(best)[1]


__all__ = ["Cluster", "kendall", "measure"]
