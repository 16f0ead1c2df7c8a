"""The length limit as numbers: what each passage costs, and what all picks may cost together."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from summarize.scoring import Length, Material, Sentences, word_limit


@dataclass(frozen=True)
class Budget:
    """Costs in the unit of the limit: words, or sentences.

    Attributes:
        costs: shape (n_passages,), each at least 1.
        limit: the picks together never cost more.
    """

    costs: NDArray[np.int64]
    limit: int


def budget(material: Material, length: Length) -> Budget:
    """What `length` means for this story."""
    if isinstance(length, Sentences):
        counts = [len(passage.sentences) for passage in material.passages]
        return Budget(np.array(counts, dtype=np.int64), length.sentences)
    limit = word_limit(length, material.articles)
    return Budget(np.maximum(material.lengths, 1), limit or 0)
