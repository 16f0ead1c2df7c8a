"""What a scorer says: how much each passage is worth alone, and what the picks cover together."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from summarize.vectors import Rows

Scores = NDArray[np.float64]


@dataclass(frozen=True)
class Worth:
    """The value of every possible selection, in two linear parts.

    A selection is worth the sum of `passages` over its picks plus the sum of `weights` over the
    distinct concepts its picks hold. Without concepts the passages are *ranked*: the selection
    takes the highest first, and leaves out what repeats a pick.

    Attributes:
        passages: shape (n_passages,).
        concepts: binary, shape (n_passages, n_concepts), or None.
        weights: not negative, shape (n_concepts,).
    """

    passages: Scores
    concepts: Rows | None
    weights: Scores

    def __post_init__(self) -> None:
        if self.concepts is not None and (len(self.concepts), self.concepts.width) != (
            len(self.passages),
            len(self.weights),
        ):
            raise ValueError("concepts must have a row per passage and a column per weight")

    def value(self, picks: tuple[int, ...]) -> float:
        """What a selection of these passages is worth."""
        alone = float(self.passages[list(picks)].sum())
        if self.concepts is None or not picks:
            return alone
        covered = np.zeros(len(self.weights), dtype=np.bool_)
        covered[self.concepts.columns(picks)] = True
        return alone + float(self.weights[covered].sum())

    def single(self) -> Scores:
        """What each passage is worth alone, shape (n_passages,)."""
        if self.concepts is None:
            return self.passages
        return np.asarray(self.passages + self.concepts.dot(self.weights), dtype=np.float64)


def ranked(scores: Scores) -> Worth:
    """A worth without concepts."""
    return Worth(np.asarray(scores, dtype=np.float64), None, np.zeros(0))
