"""Sparse rows, one per text, and their products."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, count
from typing import TYPE_CHECKING, TypeVar

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from scipy import sparse

T = TypeVar("T", bound=Hashable)
Floats = NDArray[np.float64]
Positions = NDArray[np.int64]

# Multiplications that a product without scipy may take: 2 million are some 10 ms on one core, a
# tenth of what importing scipy.sparse takes.
CELLS = 2_000_000
# How much longer one takes of two entries that stand in one column; measured on one core.
_DEARER = 5
# So many times as much may be done so before scipy is imported for it, which takes 70 ms.
_MOST = 3


@dataclass(frozen=True, eq=False)
class Rows:
    """Sparse rows in compressed form (CSR): one per text, one column per term.

    Attributes:
        indptr: shape (n_rows + 1,); row i is `indptr[i]:indptr[i + 1]` of the other two.
        indices: the column of each entry, each at most once in a row.
        data: the value of each entry.
        width: the number of columns.
    """

    indptr: Positions
    indices: Positions
    data: Floats
    width: int

    def __len__(self) -> int:
        return len(self.indptr) - 1

    @cached_property
    def lengths(self) -> Positions:
        """How many entries each row has."""
        return np.diff(self.indptr)

    @cached_property
    def row_of(self) -> Positions:
        """The row of each entry."""
        return np.repeat(np.arange(len(self)), self.lengths)

    @cached_property
    def cells(self) -> tuple[Positions, Positions]:
        """The numbers `row * width + column` of all entries, sorted, and the place of each."""
        keys = self.row_of * self.width + self.indices
        order = np.argsort(keys, kind="stable")
        return keys[order], order

    @cached_property
    def squares(self) -> Floats:
        """The squared length of each row."""
        return summed(self.row_of, self.data**2, len(self))

    @cached_property
    def frequency(self) -> Positions:
        """In how many rows each column occurs."""
        return np.bincount(self.indices, minlength=self.width).astype(np.int64)

    @cached_property
    def inverse_frequency(self) -> Floats:
        """Smoothed inverse document frequency of each column, `ln((1 + n) / (1 + df)) + 1`.

        At least 1, so that a term of every text still counts (the variant of scikit-learn).
        """
        result: Floats = np.log((1 + len(self)) / (1 + self.frequency)) + 1
        return result

    def with_data(self, data: Floats) -> "Rows":
        """The same entries with other values."""
        made = Rows(self.indptr, self.indices, data, self.width)
        # What was found of the places of the entries holds for both.
        found = vars(self)
        vars(made).update({name: found[name] for name in _OF_PLACES if name in found})
        return made

    @cached_property
    def binary(self) -> "Rows":
        """The same entries, each of them 1."""
        return self.with_data(np.ones(len(self.data)))

    def take(self, rows: Positions | Sequence[int]) -> "Rows":
        """Only these rows, in this order."""
        chosen = np.asarray(rows, dtype=np.int64)
        places = ranges(self.indptr[chosen], self.lengths[chosen])
        indptr = np.concatenate(([0], np.cumsum(self.lengths[chosen])))
        return Rows(indptr, self.indices[places], self.data[places], self.width)

    def columns(self, rows: Iterable[int]) -> Positions:
        """The columns of the entries of a few rows, one row after the other."""
        parts = [self.indices[self.indptr[row] : self.indptr[row + 1]] for row in rows]
        if len(parts) == 1:
            return parts[0]
        return np.concatenate(parts) if parts else np.zeros(0, dtype=np.int64)

    def dot(self, vector: Floats) -> Floats:
        """The dot product of each row with a vector of shape (width,)."""
        return summed(self.row_of, self.data * vector[self.indices], len(self))

    def total(self) -> Floats:
        """The sum of all rows, shape (width,)."""
        return summed(self.indices, self.data, self.width)

    def dense(self) -> Floats:
        """All cells, shape (n_rows, width)."""
        cells = np.zeros((len(self), self.width))
        cells[self.row_of, self.indices] = self.data
        return cells

    def products(self, other: "Rows") -> Floats:
        """The dot product of each of these rows with each of another's, shape (n, n_other)."""
        if len(self) > len(other):
            return other.products(self).T
        cells = len(self) * max(len(other.data), self.width)
        entries = int(other.frequency[self.indices].sum()) * _DEARER
        if entries <= min(cells, CELLS) or (cells > CELLS and entries <= _MOST * CELLS):
            return _by_column(self, other)
        if cells > CELLS:
            result: Floats = (self.sparse @ other.sparse.T).toarray()
            return result
        # Each entry of the other rows times what stands in its column here, summed by row.
        terms = self.dense()[:, other.indices] * other.data
        filled = np.flatnonzero(other.lengths)
        found = np.zeros((len(self), len(other)))
        if len(filled) and len(self):
            found[:, filled] = np.add.reduceat(terms, other.indptr[filled], axis=1)
        return found

    @cached_property
    def sparse(self) -> "sparse.csr_matrix":
        """The rows as a matrix of scipy."""
        from scipy import sparse

        return sparse.csr_matrix((self.data, self.indices, self.indptr), (len(self), self.width))


_OF_PLACES = ("lengths", "row_of", "frequency", "inverse_frequency")


def _by_column(ours: Rows, theirs: Rows) -> Floats:
    """The same products from each two entries that stand in one column."""
    order = np.argsort(theirs.indices, kind="stable")
    begins = np.cumsum(theirs.frequency) - theirs.frequency
    spread = theirs.frequency[ours.indices]
    partner = order[ranges(begins[ours.indices], spread)]
    cells = np.repeat(ours.row_of * len(theirs), spread) + theirs.row_of[partner]
    products = np.repeat(ours.data, spread) * theirs.data[partner]
    return summed(cells, products, len(ours) * len(theirs)).reshape(len(ours), len(theirs))


def summed(groups: Positions, values: Floats, count: int) -> Floats:
    """The sum of the values of each group, shape (count,).

    `numpy.bincount` gives whole numbers where there is no value at all.
    """
    return np.bincount(groups, weights=values, minlength=count).astype(np.float64, copy=False)


def ranges(starts: Positions, lengths: Positions) -> Positions:
    """The numbers `start, start + 1, ...` of each range, one range after the other.

    >>> ranges(np.array([5, 0]), np.array([2, 3])).tolist()
    [5, 6, 0, 1, 2]
    """
    ends = np.cumsum(lengths)
    total = int(ends[-1]) if len(ends) else 0
    shift = np.repeat(starts - np.concatenate(([0], ends[:-1])) if len(ends) else starts, lengths)
    result: Positions = np.arange(total) + shift
    return result


def distinct(keys: Positions) -> Positions:
    """The different values among `keys`, ascending.

    `np.unique` would first ask whether they are masked, which imports all of `numpy.ma`.
    """
    ordered = np.sort(keys)
    found: Positions = ordered[np.append(True, ordered[1:] != ordered[:-1])[: len(ordered)]]
    return found


def are_among(values: Positions, ordered: Positions) -> NDArray[np.bool_]:
    """Whether each of `values` is one of `ordered`: ascending, and none of them below zero.

    `np.isin` may sort both, and imports `numpy.ma` then.
    """
    is_known: NDArray[np.bool_] = np.append(ordered, -1)[np.searchsorted(ordered, values)] == values
    return is_known


def tally(row_of: Positions, columns: Positions, shape: tuple[int, int]) -> Rows:
    """How often each column stands in each row, from one entry per occurrence in any order."""
    height, width = shape[0], max(shape[1], 1)
    keys = np.sort(row_of * width + columns)
    is_first = np.ones(len(keys), dtype=np.bool_)
    np.not_equal(keys[1:], keys[:-1], out=is_first[1:])
    begins = np.append(is_first.nonzero()[0], len(keys))
    keys = keys[begins[:-1]]
    rows = keys // width
    indptr = np.searchsorted(rows, np.arange(height + 1))
    return Rows(indptr, keys - rows * width, (begins[1:] - begins[:-1]).astype(np.float64), width)


def counts(token_lists: Sequence[Sequence[Hashable]]) -> Rows:
    """How often each term stands in each text: one row per text, one column per distinct term.

    Columns are in the order in which the terms first appear.
    """
    columns, names = numbered(chain.from_iterable(token_lists))
    row_of = np.repeat(np.arange(len(token_lists)), list(map(len, token_lists)))
    return tally(row_of, columns, (len(token_lists), len(names)))


def numbered(values: Iterable[T]) -> tuple[Positions, list[T]]:
    """A number for each value, equal ones sharing one, and the values in order of their numbers."""
    number: defaultdict[T, int] = defaultdict(count().__next__)
    found = np.fromiter(map(number.__getitem__, values), dtype=np.int64)
    return found, list(number)
