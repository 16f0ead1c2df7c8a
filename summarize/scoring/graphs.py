"""Scorers that let passages vote for those they resemble: LexRank and TextRank."""

from typing import Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from summarize.scoring.length import Length
from summarize.scoring.material import Material
from summarize.scoring.worth import Scores, Worth, ranked
from summarize.settings import Number, Settings

# Power iteration ends when no share changes by more than this; 200 steps are never reached at
# damping 0.85, where each step shrinks the error by 0.85.
_TOLERANCE = 1e-9
# Never reached, see above: 0.85 ** 200 is 8e-15.
_MOST_STEPS = 200


class LexRank(Settings):
    """Centrality in the graph of cosine similarities (Erkan and Radev 2004, continuous form)."""

    name: Literal["lexrank"] = "lexrank"
    damping: Number = Field(default=0.85, gt=0, lt=1)
    # Edges below this cosine are noise; 0.1 is the paper's best threshold.
    threshold: Number = Field(default=0.1, ge=0, lt=1)

    def score(self, material: Material, length: Length) -> Worth:  # noqa: ARG002 - one interface
        """Ranks by the stationary share of a random reader."""
        edges = np.where(material.similarity >= self.threshold, material.similarity, 0.0)
        return ranked(stationary(edges, self.damping))


class TextRank(Settings):
    """Centrality in the graph of shared words over log lengths (Mihalcea and Tarau 2004)."""

    name: Literal["textrank"] = "textrank"
    damping: Number = Field(default=0.85, gt=0, lt=1)

    def score(self, material: Material, length: Length) -> Worth:  # noqa: ARG002 - one interface
        """Ranks by the stationary share of a random reader."""
        return ranked(stationary(_overlaps(material), self.damping))


def stationary(edges: NDArray[np.float64], damping: float) -> Scores:
    """The PageRank of each node of a weighted graph, shape (n,); the shares sum to 1.

    A node without edges jumps anywhere.
    """
    count = len(edges)
    if not count:
        return np.zeros(0)
    weights = edges.sum(axis=1, keepdims=True)
    steps = np.divide(edges, weights, out=np.full_like(edges, 1 / count), where=weights > 0)
    shares = np.full(count, 1 / count)
    for _ in range(_MOST_STEPS):
        following = (1 - damping) / count + damping * (shares @ steps)
        moved = np.abs(following - shares).max()
        shares = following
        if moved < _TOLERANCE:
            break
    return np.asarray(shares, dtype=np.float64)


def _overlaps(material: Material) -> NDArray[np.float64]:
    held = material.content.binary.dense()
    shared = held @ held.T
    logs = np.log(np.maximum(held.sum(axis=1), 1) + 1)
    overlaps = shared / (logs[:, None] + logs[None, :])
    np.fill_diagonal(overlaps, 0)
    return np.asarray(overlaps, dtype=np.float64)
