"""Audits: claims of people judged as whole drafts, our own briefings, and sentences of sources."""

import json
import random
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from summarize import audit, render, summarize
from summarize.data import Article
from summarize.evaluation.clusters import Cluster, read_clusters
from summarize.gathering import unique_articles
from summarize.sentences import split_sentences

CLAIMS = ("summedits_news_a", "qags_cnndm_a", "wice_claim_dev")
_CLUSTERS = 20
_SENTENCES = 20


def measure(data: Path) -> dict[str, float]:
    """Balanced accuracy on claims; what is unsupported of briefings and of sources; time."""
    figures: dict[str, float] = {}
    for name in CLAIMS:
        passed = {True: 0, False: 0}
        counts = {True: 0, False: 0}
        for claim, documents, label in _claims(data / "faithfulness" / f"{name}.jsonl"):
            counts[label] += 1
            passed[label] += audit(claim, documents).passes()
        true, false = passed[True] / counts[True], passed[False] / counts[False]
        figures[f"audits/{name}/supported_passed"] = true
        figures[f"audits/{name}/unsupported_passed_errors"] = false
        figures[f"audits/{name}/balanced_accuracy"] = (true + 1 - false) / 2
    return figures | _news(data)


def _news(data: Path) -> dict[str, float]:
    """On real news: our briefings, sentences of the sources, and how long statements take."""
    own = own_count = quoted = quoted_count = 0
    supported = references = 0
    seconds = 0.0
    clusters = read_clusters(data / "mds" / "multinews_attributed_dev.jsonl")
    for cluster in islice(clusters, _CLUSTERS):
        articles, _ = unique_articles(cluster.articles)
        found = audit(render(summarize(articles)), articles)
        own += found.count("unsupported")
        own_count += found.checkable
        drawn = _drawn(articles)
        found = audit("\n\n".join(drawn), articles)
        quoted += found.count("unsupported")
        quoted_count += found.checkable
        started = time.process_time()
        found = audit("\n\n".join(_references(cluster)), articles)
        seconds += time.process_time() - started
        supported += found.count("supported")
        references += found.checkable
    return {
        "audits/own_briefings_unsupported_errors": own / own_count,
        "audits/source_sentences_unsupported_errors": quoted / quoted_count,
        "audits/references_supported": supported / references,
        "audits/statement_of_a_reference_ms": 1000 * seconds / references,
    }


def _claims(path: Path) -> Iterator[tuple[str, list[Article], bool]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        row: dict[str, Any] = json.loads(line)
        text = row.get("document") or "\n\n".join(row["evidence"])
        label = row["label"] in (1, "supported")
        yield row["claim"], [Article("a", "A", "", text, language="en")], label


def _drawn(articles: Sequence[Article]) -> list[str]:
    """Some body sentences of the sources, always the same."""
    pool = [
        each.text
        for article in articles
        for each in split_sentences(article)
        if each.kind == "body"
    ]
    random.Random(0).shuffle(pool)  # noqa: S311 - a reproducible sample, no secret
    return pool[:_SENTENCES]


def _references(cluster: Cluster) -> list[str]:
    article = Article("reference", "", "", cluster.references[0], language="en")
    return [each.text for each in split_sentences(article) if each.kind == "body"]
