"""Concepts: bigrams of stems, and the scorer that weighs them by the outlets that use them."""

from itertools import pairwise
from typing import Literal

import numpy as np
from scipy.sparse import csr_matrix

from summarize.scoring.length import Length
from summarize.scoring.material import Material
from summarize.scoring.worth import Worth
from summarize.settings import Settings
from summarize.tokens import is_stop_word, stem

Concept = tuple[str, str]


def bigrams(words: tuple[str, ...]) -> list[Concept]:
    """The stems of every two neighbouring words that are not both stop words, in order.

    >>> bigrams(("Out", "of", "the", "zone"))
    [('the', 'zone')]
    """
    return [
        (stem(a), stem(b)) for a, b in pairwise(words) if not (is_stop_word(a) and is_stop_word(b))
    ]


def incidence(rows: list[set[Concept]], concepts: list[Concept]) -> csr_matrix:
    """Which row holds which concept, binary, shape (n_rows, n_concepts)."""
    column = {concept: place for place, concept in enumerate(concepts)}
    found = [sorted(column[concept] for concept in row if concept in column) for row in rows]
    indptr = np.cumsum([0, *map(len, found)])
    indices = np.array([place for row in found for place in row], dtype=np.int32)
    return csr_matrix((np.ones(len(indices)), indices, indptr), (len(rows), len(concepts)))


class Coverage(Settings):
    """Bigrams weighted by the independent origins that use them (Gillick and Favre 2009)."""

    name: Literal["coverage"] = "coverage"

    def score(self, material: Material, length: Length) -> Worth:  # noqa: ARG002 - one interface
        """Worth is the sum of the weights of the distinct bigrams covered."""
        rows = [set(bigrams(words)) for words in material.words]
        origins: dict[Concept, set[str]] = {}
        for row, passage in zip(rows, material.passages, strict=True):
            origin = material.origins.get(passage.article_id, passage.article_id)
            for concept in row:
                origins.setdefault(concept, set()).add(origin)
        concepts = sorted(origins)
        weights = np.array([len(origins[concept]) for concept in concepts], dtype=np.float64)
        return Worth(np.zeros(len(rows)), incidence(rows, concepts), weights)
