"""How like every two sentences of a story are, and what the rest of the story says about two.

Up to `WHOLE` sentences every pair is looked at. In larger stories each sentence has its nearest
`NEAREST` others, found by the terms that are not everywhere, so that the cost grows with the
sentences and not with their square.
"""

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from summarize import vectors
from summarize.duplicates.views import Views
from summarize.readings import Readings
from summarize.vectors import Floats, Positions, Rows, summed

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

# Steps of the iteration, per dimension: real stories need four.
_MOST_STEPS = 10
# It ends when the error of each eigenvalue is below this share of the greatest one, which is looked
# at every so many steps. Chosen for equal latent cosines to five digits or more.
_EXACT = 1e-12
# See above: looking takes as long as ten steps.
_CHECKED_EVERY = 15
# Eigenvalues that differ by less are equal but for rounding.
_EQUAL = 1e-9

_Small = NDArray[np.floating]


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
            cosines = _cosines(unit)
            rows, cols = np.divmod(np.flatnonzero(cosines >= _CANDIDATE_COSINE), len(unit))
            rows, cols = rows[rows < cols], cols[rows < cols]
            return _nearest(rows, cols, cosines[rows, cols], len(unit))
        return _nearest(*_sharing(unit), len(unit))

    @cached_property
    def _chars(self) -> _Small:
        return _cosines(self.views.chars)

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
        likeness = self._chars + _cosines(self.views.concepts.unit(0.5))
        likeness *= 0.5
        articles = self.views.articles
        for article in range(int(articles.max(initial=-1)) + 1):
            own = np.flatnonzero(articles == article)
            likeness[np.ix_(own, own)] = 0
        likeness *= likeness
        # Symmetric: as a product with its transpose it takes half the time.
        result: _Small = likeness @ likeness.T
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
        if self.is_whole:
            result: Floats = (self._latent @ self._latent.T)[rows, cols]
        else:
            result = np.einsum("ij,ij->i", self._latent[rows], self._latent[cols])
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


def _cosines(unit: Rows) -> _Small:
    """The products of every two rows, in single precision."""
    return vectors.gram(unit, np.float32)


def _eigenvectors(unit: Rows, dimensions: int) -> tuple[Floats, Floats]:
    """The greatest eigenvalues of the rows' products, and their eigenvectors."""
    if len(unit) <= _ALL_EIGENVECTORS:
        values, directions = np.linalg.eigh(unit.products(unit))
        # Of equal eigenvalues any directions may come first: all of them are taken, or the order of
        # the sentences would decide.
        first = int(np.searchsorted(values, values[-dimensions] - _EQUAL))
        return values[first:], directions[:, first:]
    return _iterated(unit, dimensions)


def _iterated(unit: Rows, dimensions: int) -> tuple[Floats, Floats]:
    """The same by the method of Lanczos, each step orthogonal to all before (Parlett 1980)."""
    most = min(len(unit), _MOST_STEPS * dimensions)
    # Beside the diagonal of the small matrix, whose eigenvalues come to be those of the large one.
    small = np.zeros((most + 1, most + 1))
    steps = np.empty((most + 1, len(unit)))
    # A fixed start makes the iteration give the same on every run.
    steps[0] = 1 / math.sqrt(len(unit))
    values, directions = np.zeros(0), np.zeros((0, 0))
    for at in range(most):
        done = steps[: at + 1]
        following = unit.dot(summed(unit.indices, unit.data * steps[at][unit.row_of], unit.width))
        for _ in range(2):
            shares = done @ following
            following -= shares @ done
            small[at, at] += shares[at]
        length = float(np.linalg.norm(following))
        small[at, at + 1] = small[at + 1, at] = length
        is_last = at + 1 == most or length < _EXACT
        if is_last or (at >= 3 * dimensions and at % _CHECKED_EVERY == 0):
            values, directions = np.linalg.eigh(small[: at + 1, : at + 1])
            missing = length * np.abs(directions[-1, -dimensions:]).max()
            if is_last or missing < _EXACT * values[-1]:
                break
        steps[at + 1] = following / length
    found: Floats = done.T @ directions[:, -dimensions:]
    return values[-dimensions:], found


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
