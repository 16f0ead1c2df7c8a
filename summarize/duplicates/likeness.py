"""How like every two sentences of a story are, and what the rest of the story says about two.

Up to `WHOLE` sentences every pair is looked at. In larger stories each sentence has its nearest
`NEAREST` others, found by the terms that are not everywhere, so that the cost grows with the
sentences and not with their square.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from summarize import vectors
from summarize.duplicates.views import Views
from summarize.readings import Readings
from summarize.vectors import Floats, Positions, Rows

# Matrices of n x n numbers take 25 MB each here, and n x n x n multiplications .3 s.
WHOLE = 2_500
# Partners of a sentence that are compared. Of the 8,700 sentences of 126 development stories none
# has so many that score above the threshold; templated news has thousands.
NEAREST = 100
# A term that more sentences have finds no partners in a story above `WHOLE`: everything has it.
_COMMON = 400
# Pairs with a smaller cosine of concepts were never above the threshold on the development stories.
_CANDIDATE_COSINE = 0.12
# The latent space of a story: 30 dimensions did as well on held-out stories as 60 or 100.
_DIMENSIONS = 30
# Up to here all eigenvectors are as quick as the largest 30 by iteration.
_ALL_EIGENVECTORS = 300

_Small = NDArray[np.float32]


def compares_all(readings: Readings) -> bool:
    """Whether every two sentences of a story are compared, or each with its nearest only."""
    return len(readings) <= WHOLE


@dataclass(frozen=True, eq=False)
class Likeness:
    """The likeness of the sentences of a story.

    Attributes:
        views: their evidence.
    """

    views: Views

    @cached_property
    def is_whole(self) -> bool:
        """Whether every two sentences are compared."""
        return len(self.views.chosen) <= WHOLE

    @cached_property
    def candidates(self) -> tuple[Positions, Positions]:
        """Pairs (row < column) that share enough concepts to be compared at all, in order."""
        unit = self.views.concepts.unit(1.0)
        if self.is_whole:
            cosines = np.triu(_gram(unit), 1)
            rows, cols = np.nonzero(cosines >= _CANDIDATE_COSINE)
            return _nearest(rows, cols, cosines[rows, cols], len(unit))
        return _nearest(*_sharing(unit), len(unit))

    @cached_property
    def _chars(self) -> _Small:
        return _gram(self.views.chars)

    def chars(self, rows: Positions, cols: Positions) -> Floats:
        """The cosine of the character n-grams of each pair."""
        if self.is_whole:
            return self._chars[rows, cols].astype(np.float64)
        return vectors.row_products(self.views.chars, rows, cols)

    def second_order(self, rows: Positions, cols: Positions) -> Floats:
        """How much sentences of third articles are like both; root of the summed squares."""
        if self.is_whole:
            return np.sqrt(self._second[rows, cols].astype(np.float64))
        known = self._known
        pair, ours, theirs = vectors.shared_entries(known, rows, cols)
        weights = known.data[ours] * known.data[theirs]
        return np.sqrt(vectors.summed(pair, weights, len(rows)))

    @cached_property
    def _second(self) -> _Small:
        likeness = self._chars + _gram(self.views.concepts.unit(0.5))
        likeness *= 0.5
        articles = self.views.articles
        likeness[articles[:, None] == articles[None, :]] = 0
        likeness *= likeness
        result: _Small = likeness @ likeness
        return result

    @cached_property
    def _known(self) -> Rows:
        """The squared likeness to the candidates of other articles, of a story above `WHOLE`."""
        rows, cols = self.candidates
        other = self.views.articles[rows] != self.views.articles[cols]
        rows, cols = rows[other], cols[other]
        concepts = vectors.row_products(self.views.concepts.unit(0.5), rows, cols)
        squared = ((self.chars(rows, cols) + concepts) / 2) ** 2
        count = len(self.views.chosen)
        keys = np.concatenate([rows * count + cols, cols * count + rows])
        order = np.argsort(keys)
        keys, values = keys[order], np.concatenate([squared, squared])[order]
        indptr = np.searchsorted(keys // count, np.arange(count + 1))
        return Rows(indptr, keys % count, values, count)

    def latent(self, rows: Positions, cols: Positions) -> Floats:
        """The cosine of each pair in the story's latent space (latent semantic analysis)."""
        result: Floats = np.einsum("ij,ij->i", self._latent[rows], self._latent[cols])
        return result

    @cached_property
    def _latent(self) -> Floats:
        """The sentences in the latent space, at length 1.

        Eigenvectors of the sentences' cosines: Deerwester et al., "Indexing by latent semantic
        analysis", JASIS 1990.
        """
        unit = self.views.concepts.unit(0.5)
        dimensions = min(_DIMENSIONS, max(1, min(len(unit), unit.width) // 3))
        values, directions = _eigenvectors(unit, dimensions)
        space = directions * np.sqrt(np.maximum(values, 0))
        lengths = np.linalg.norm(space, axis=1, keepdims=True)
        result: Floats = space / np.maximum(lengths, 1e-9)
        return result


def _eigenvectors(unit: Rows, dimensions: int) -> tuple[Floats, Floats]:
    """The greatest eigenvalues of the rows' products, and their eigenvectors."""
    if len(unit) <= _ALL_EIGENVECTORS:
        values, directions = np.linalg.eigh(unit.products(unit))
        return values[-dimensions:], directions[:, -dimensions:]
    from scipy.sparse.linalg import LinearOperator, eigsh

    matrix, turned = unit.sparse, unit.sparse.T.tocsr()
    count = len(unit)
    cosines = LinearOperator(
        (count, count), matvec=lambda vector: matrix @ (turned @ vector), dtype=np.float64
    )
    # A fixed start makes the iteration give the same on every run.
    found: tuple[Floats, Floats] = eigsh(cosines, k=dimensions, v0=np.ones(count))
    return found


def _gram(unit: Rows) -> _Small:
    """The products of every two rows, in single precision.

    A column that only one row has adds nothing to another; columns that many rows have are
    multiplied densely, where that is quicker.
    """
    count = len(unit)
    shared = unit.frequency > 1
    dense = shared & (unit.frequency * 10 > count)
    if np.count_nonzero(shared) * count**2 <= _DENSE_GRAM:
        dense = shared
    cells = _dense(unit, dense)
    gram: _Small = cells @ cells.T
    rest = shared & ~dense
    if rest.any():
        kept = rest[unit.indices]
        indptr = np.searchsorted(unit.row_of[kept], np.arange(count + 1))
        part = Rows(indptr, unit.indices[kept], unit.data[kept].astype(np.float32), unit.width)
        gram += (part.sparse @ part.sparse.T).toarray()
    return gram


# 300 million multiplications in single precision are about 10 ms on one core.
_DENSE_GRAM = 300_000_000


def _dense(unit: Rows, columns: NDArray[np.bool_]) -> _Small:
    number = np.cumsum(columns) - 1
    kept = columns[unit.indices]
    cells = np.zeros((len(unit), int(columns.sum())), dtype=np.float32)
    cells[unit.row_of[kept], number[unit.indices[kept]]] = unit.data[kept]
    return cells


def _sharing(unit: Rows) -> tuple[Positions, Positions, Floats]:
    """Pairs that share a term that is not everywhere, and whose cosine is high enough."""
    rare = unit.frequency[unit.indices] <= _COMMON
    indptr = np.searchsorted(unit.row_of[rare], np.arange(len(unit) + 1))
    part = Rows(indptr, unit.indices[rare], unit.data[rare], unit.width)
    rows, cols, _ = vectors.join(part, _CANDIDATE_COSINE)
    return rows, cols, vectors.row_products(unit, rows, cols)


def _nearest(
    rows: Positions, cols: Positions, cosines: NDArray[np.floating], count: int
) -> tuple[Positions, Positions]:
    """The pairs in which one is among the `NEAREST` of the other, in order."""
    degree = np.bincount(rows, minlength=count) + np.bincount(cols, minlength=count)
    if degree.max(initial=0) <= NEAREST:
        return rows.astype(np.int64), cols.astype(np.int64)
    both = np.concatenate([rows, cols])
    pair = np.concatenate([np.arange(len(rows))] * 2)
    # Rounded, so that the last digits of a product do not decide between equals.
    order = np.lexsort((pair, -np.round(np.concatenate([cosines, cosines]), 5), both))
    begins = np.searchsorted(both[order], np.arange(count))
    rank = np.arange(len(order)) - begins[both[order]]
    kept = vectors.distinct(pair[order[rank < NEAREST]])
    return rows[kept].astype(np.int64), cols[kept].astype(np.int64)
