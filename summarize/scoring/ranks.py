"""Scorers that need one look at each passage: lead and centroid."""

from typing import Literal

import numpy as np

from summarize.scoring.length import Length
from summarize.scoring.material import Material
from summarize.scoring.worth import Worth, ranked
from summarize.settings import Settings


class Lead(Settings):
    """The first passage of every article, then the second of every article, and so on."""

    name: Literal["lead"] = "lead"

    def score(self, material: Material, length: Length) -> Worth:  # noqa: ARG002 - one interface
        """Ranks by depth in the article; at the same depth, articles in their order."""
        seen = dict.fromkeys(material.article_number, 0)
        turns = []
        for passage in material.passages:
            turns.append((seen[passage.article_id], material.article_number[passage.article_id]))
            seen[passage.article_id] += 1
        order = sorted(range(len(turns)), key=lambda place: (turns[place], place))
        return ranked(descending(order, len(order)))


class Centroid(Settings):
    """Passages nearest to the mean of all of them (Radev et al. 2004), in TF-IDF."""

    name: Literal["centroid"] = "centroid"

    def score(self, material: Material, length: Length) -> Worth:  # noqa: ARG002 - one interface
        """Ranks by the dot product with the mean row."""
        vectors = material.vectors
        return ranked(vectors.dot(vectors.total() / max(len(vectors), 1)))


def descending(order: list[int], count: int) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Scores from 1 down to over 0 that rank passages in this order; the rest of `count` get 0."""
    scores = np.zeros(count, dtype=np.float64)
    for rank, place in enumerate(order):
        scores[place] = 1 - rank / len(order)
    return scores
