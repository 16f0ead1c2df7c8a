"""Methods side by side on clusters with reference summaries."""

import hashlib
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from summarize import __version__
from summarize.errors import InputError
from summarize.evaluation.clusters import Cluster
from summarize.evaluation.measures import MEASURES, measure_briefing
from summarize.evaluation.rouge import rouge_signature
from summarize.evaluation.significance import (
    PERMUTATIONS,
    RESAMPLES,
    SEED,
    Estimate,
    estimate,
    paired_p,
)
from summarize.evaluation.words import is_latin
from summarize.pipeline import Method, summarize

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Evaluation:
    """What was measured.

    Attributes:
        clusters: their ids, in order.
        values: method -> measure -> one value per cluster.
        estimates: method -> measure -> mean and interval.
        significance: method -> measure -> p of its difference from the first method.
        signature: what decides every figure.
    """

    clusters: tuple[str, ...]
    values: Mapping[str, Mapping[str, tuple[float, ...]]]
    estimates: Mapping[str, Mapping[str, Estimate]]
    significance: Mapping[str, Mapping[str, float]]
    signature: Mapping[str, str]


def evaluate(
    clusters: Sequence[Cluster], methods: Mapping[str, Method], *, stemming: bool = True
) -> Evaluation:
    """Summarize every cluster by every method and measure the briefings.

    Args:
        clusters: articles with references.
        methods: name -> method; the others are compared with the first.
        stemming: whether ROUGE compares stems.

    Raises:
        InputError: there is no cluster.
    """
    if not clusters:
        raise InputError("there is no cluster to evaluate on")
    _warn_of_scripts(clusters)
    values = {
        name: _values(clusters, method, stemming=stemming) for name, method in methods.items()
    }
    first = next(iter(values.values()))
    return Evaluation(
        clusters=tuple(cluster.id for cluster in clusters),
        values=values,
        estimates={
            name: {measure: estimate(found) for measure, found in own.items()}
            for name, own in values.items()
        },
        significance={
            name: {measure: paired_p(found, first[measure]) for measure, found in own.items()}
            for name, own in values.items()
            if own is not first
        },
        signature=_signature(clusters, methods, stemming=stemming),
    )


def data_digest(clusters: Sequence[Cluster]) -> str:
    """A SHA-256 over the cleaned articles and the references, in hexadecimal."""
    digest = hashlib.sha256()
    for cluster in clusters:
        for part in (cluster.id, *(a.sha256 for a in cluster.articles), *cluster.references):
            digest.update(part.encode("utf-8", "surrogatepass") + b"\0")
    return digest.hexdigest()


def _warn_of_scripts(clusters: Sequence[Cluster]) -> None:
    others = sum(not is_latin(" ".join(cluster.references)) for cluster in clusters)
    if others:
        _log.warning(
            "%d of %d clusters have references in another script than Latin: ROUGE compares their"
            " words as they stand, without stems (Chinese, Japanese and Thai by the character);"
            " compare such figures with each other only",
            others,
            len(clusters),
        )


def _values(
    clusters: Sequence[Cluster], method: Method, *, stemming: bool
) -> dict[str, tuple[float, ...]]:
    rows = [
        measure_briefing(summarize(cluster.articles, method), cluster, stemming=stemming)
        for cluster in clusters
    ]
    return {measure: tuple(row[measure] for row in rows) for measure in MEASURES}


def _signature(
    clusters: Sequence[Cluster], methods: Mapping[str, Method], *, stemming: bool
) -> dict[str, str]:
    return {
        "version": __version__,
        "data": data_digest(clusters),
        "clusters": str(len(clusters)),
        "rouge": rouge_signature(stemming=stemming),
        "interval": f"95% percentile bootstrap over clusters, {RESAMPLES} resamples, seed {SEED}",
        "significance": f"paired approximate randomisation, {PERMUTATIONS} permutations, "
        f"seed {SEED}",
        **{f"method {name}": method.model_dump_json() for name, method in methods.items()},
    }
