"""Small preferences beside what is learned: corroborated, recent, from many outlets, informing."""

import re
from statistics import median

import numpy as np
from numpy.typing import NDArray

from summarize.languages.scoring import scoring_rules
from summarize.outlets import outlets_of
from summarize.quotations import relative_time
from summarize.scoring.material import Material
from summarize.scoring.worth import Worth
from summarize.vectors import Positions, Rows

# Shares of the worth of a middling passage, chosen for the reader and kept small: docs/scoring.md
# tells what each does to ROUGE-2 (corroboration gains about 0.1, SHORT costs about 0.2).
CORROBORATED = 0.5
# Small, as docs/scoring.md tells: recency at 0.3 would cost 0.2 points of ROUGE-2, a new outlet at
# 0.5 costs 0.1.
RECENT = 0.05
# As for RECENT.
NEW_OUTLET = 0.05
# A sentence that speaks to its reader, asks or exclaims informs of nothing: it must hold more.
ADDRESS = 0.7
# A handful of words fills what is left of the length and tells little ("The last fled in 2010").
SHORT = 0.15
# Chosen, not tuned: a clause with its subject and object has as many.
_SHORT_WORDS = 8
# In a story that spans days a reader cannot tell which day "yesterday" was.
UNDATED = 0.5
# In seconds. Chosen, not tuned: within two days "yesterday" is still near the last day.
_SEVERAL_DAYS = 2 * 86_400
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


def prefer(material: Material, worth: Worth) -> Worth:
    """The same worth with the preferences added.

    A passage gains by the independent origins that say the same (all of its sentences), and by
    being from a later article when dates differ; each outlet is a concept of its own, which its
    first pick covers.
    """
    if worth.concepts is None or not len(worth.passages):
        return worth
    # That of numpy would import all of `numpy.ma`.
    middle = median(worth.concepts.dot(worth.weights).tolist())
    alone = CORROBORATED * _corroboration(material) + RECENT * _recency(material)
    language = material.language
    alone -= ADDRESS * np.array([addresses(p.text, language) for p in material.passages])
    alone -= SHORT * (material.lengths < _SHORT_WORDS)
    alone -= UNDATED * _undated(material)
    alone -= material.kinds.less
    outlets, count = _outlets(material)
    several = count > 1
    return Worth(
        passages=worth.passages + middle * alone,
        concepts=_beside(worth.concepts, outlets, count) if several else worth.concepts,
        weights=np.concatenate(
            [worth.weights, np.full(count if several else 0, NEW_OUTLET * middle)]
        ),
    )


def addresses(text: str, language: str = "en") -> bool:
    """Whether a text, outside of quotations, speaks to its reader, asks or exclaims.

    Never, in a language without rules of scoring.

    >>> [addresses(text) for text in ("Apply today!", "“Will you go?” she asked.")]
    [True, False]
    """
    known = scoring_rules(language)
    if known is None or not known.addresses.search(text):
        return False
    return bool(known.addresses.search(_QUOTED.sub("", text)))


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
            and relative_time(passage.text, language=material.language)
            for passage in material.passages
        ],
        dtype=np.bool_,
    )


def _outlets(material: Material) -> tuple[Positions, int]:
    """The number of the outlet of each passage, and how many there are."""
    outlet = outlets_of(material.articles)
    column = {name: number for number, name in enumerate(sorted(set(outlet.values())))}
    places = [column[outlet[passage.article_id]] for passage in material.passages]
    return np.array(places, dtype=np.int64), len(column)


def _beside(concepts: Rows, column: Positions, count: int) -> Rows:
    """The rows with one more entry each, in one of `count` columns after the others."""
    at = concepts.indptr[1:]
    return Rows(
        concepts.indptr + np.arange(len(concepts) + 1),
        np.insert(concepts.indices, at, concepts.width + column),
        np.insert(concepts.data, at, 1.0),
        concepts.width + count,
    )
