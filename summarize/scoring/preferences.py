"""Small preferences beside what is learned: corroborated, recent, from many outlets, informing."""

import re

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack

from summarize.quotations.context import relative_time
from summarize.scoring.material import Material
from summarize.scoring.worth import Worth

# Shares of the worth of a middling passage, chosen for the reader and kept small: docs/scoring.md
# tells what each does to ROUGE-2 (corroboration gains about 0.1, SHORT costs about 0.2).
CORROBORATED = 0.5
RECENT = 0.05
NEW_OUTLET = 0.05
# A sentence that speaks to its reader, asks or exclaims informs of nothing: it must hold more.
ADDRESS = 0.7
# A handful of words fills what is left of the length and tells little ("The last fled in 2010").
SHORT = 0.15
_SHORT_WORDS = 8
# In a story that spans days a reader cannot tell which day "yesterday" was.
UNDATED = 0.5
_SEVERAL_DAYS = 2 * 86_400
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_ADDRESSES = re.compile(
    r"[!?]\W*$|\b(?:you|your|yours|yourself|let us|let’s|let's|please)\b", re.IGNORECASE
)


def prefer(material: Material, worth: Worth) -> Worth:
    """The same worth with the preferences added.

    A passage gains by the independent origins that say the same (all of its sentences), and by
    being from a later article when dates differ; each outlet is a concept of its own, which its
    first pick covers.
    """
    if worth.concepts is None or not len(worth.passages):
        return worth
    middle = float(np.median(worth.concepts @ worth.weights))
    alone = CORROBORATED * _corroboration(material) + RECENT * _recency(material)
    alone -= ADDRESS * np.array([addresses(passage.text) for passage in material.passages])
    alone -= SHORT * (material.lengths < _SHORT_WORDS)
    alone -= UNDATED * _undated(material)
    outlets = _outlets(material)
    several = outlets.shape[1] > 1
    return Worth(
        passages=worth.passages + middle * alone,
        concepts=hstack([worth.concepts, outlets], format="csr") if several else worth.concepts,
        weights=np.concatenate(
            [worth.weights, np.full(outlets.shape[1] if several else 0, NEW_OUTLET * middle)]
        ),
    )


def addresses(text: str) -> bool:
    """Whether a text, outside of quotations, speaks to its reader, asks or exclaims.

    >>> [addresses(text) for text in ("Apply today!", "“Will you go?” she asked.")]
    [True, False]
    """
    return bool(_ADDRESSES.search(_QUOTED.sub("", text)))


def _corroboration(material: Material) -> NDArray[np.float64]:
    """0 where one origin says it, 1/2 for two, 2/3 for three ..., shape (n_passages,)."""
    origins = material.cluster_origins
    least = [
        min(len(origins[cluster]) for cluster in clusters)
        for clusters in material.clusters_of_passage
    ]
    return 1 - 1 / np.array(least, dtype=np.float64)


def _recency(material: Material) -> NDArray[np.float64]:
    """From 0 (the earliest article) to 1 (the latest); undated articles stand in the middle."""
    dates = {a.id: a.published.timestamp() for a in material.articles if a.published}
    first, last = min(dates.values(), default=0.0), max(dates.values(), default=0.0)
    if last - first < 86_400:
        return np.zeros(len(material.passages))
    middle = (first + last) / 2
    moments = [dates.get(passage.article_id, middle) for passage in material.passages]
    return (np.array(moments) - first) / (last - first)


def _undated(material: Material) -> NDArray[np.bool_]:
    """Which passages tell their time by a day of publication that is not the story's last days."""
    dates = {a.id: a.published.timestamp() for a in material.articles if a.published}
    last = max(dates.values(), default=0.0)
    return np.array(
        [
            last - dates.get(passage.article_id, last) > _SEVERAL_DAYS
            and relative_time(passage.text)
            for passage in material.passages
        ],
        dtype=np.bool_,
    )


def _outlets(material: Material) -> csr_matrix:
    """Which passage is of which outlet, binary, shape (n_passages, n_outlets)."""
    outlet = {article.id: article.source or article.id for article in material.articles}
    column = {name: number for number, name in enumerate(sorted(set(outlet.values())))}
    places = [column[outlet[passage.article_id]] for passage in material.passages]
    rows = np.arange(len(places))
    return csr_matrix((np.ones(len(places)), (rows, places)), (len(places), len(column)))
