"""Sparse rows for texts, their products, and the exact join that finds all similar pairs.

Rows have length 1 where they are normalized, so the dot product of two is their cosine. Small
stories are multiplied densely by numpy alone; scipy is imported only where there is much to do.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
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
Pairs = tuple[Positions, Positions, Floats]

# Multiplications held at once by a join or a row-wise product: 4 million keep the working memory of
# each near 100 MB, and larger blocks were not faster (100,000 rows of 15 terms).
_BLOCK = 4_000_000
# Multiplications that a product without scipy may take: 2 million are some 10 ms on one core, a
# tenth of what importing scipy.sparse takes.
_CELLS = 2_000_000


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
        return Rows(self.indptr, self.indices, data, self.width)

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
        if len(self) * max(len(other.data), self.width) > _CELLS:
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


def summed(groups: Positions, values: Floats, count: int) -> Floats:
    """The sum of the values of each group, shape (count,).

    `numpy.bincount` gives whole numbers where there is no value at all.
    """
    return np.bincount(groups, weights=values, minlength=count).astype(np.float64)


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


def tally(row_of: Positions, columns: Positions, shape: tuple[int, int]) -> Rows:
    """How often each column stands in each row, from one entry per occurrence in any order."""
    height, width = shape
    keys, found = np.unique(row_of * max(width, 1) + columns, return_counts=True)
    rows = keys // max(width, 1)
    indptr = np.searchsorted(rows, np.arange(height + 1))
    return Rows(indptr, keys - rows * max(width, 1), found.astype(np.float64), max(width, 1))


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


def normalized(rows: Rows) -> Rows:
    """The rows scaled to length 1; empty rows stay empty."""
    lengths = np.sqrt(np.where(rows.squares > 0, rows.squares, 1.0))
    return rows.with_data(rows.data / lengths[rows.row_of])


def tfidf(token_lists: Sequence[Sequence[Hashable]]) -> Rows:
    """Rows of length 1 with `(1 + ln tf) * idf`, the frequencies taken from these texts alone."""
    return weighted(counts(token_lists))


def weighted(rows: Rows) -> Rows:
    """TF-IDF rows of length 1 made from rows of counts."""
    return normalized(
        rows.with_data((1 + np.log(rows.data)) * rows.inverse_frequency[rows.indices])
    )


def char_ngrams(text: str, shortest: int = 3, longest: int = 5) -> list[str]:
    """The character n-grams of each word with a space on both sides; a short word counts whole.

    >>> char_ngrams("Kyiv", 4, 5)
    [' Kyi', 'Kyiv', 'yiv ', ' Kyiv', 'Kyiv ']
    """
    grams = []
    for word in text.split():
        padded = f" {word} "
        for size in range(shortest, longest + 1):
            grams += [padded[i : i + size] for i in range(max(1, len(padded) - size + 1))]
            if size >= len(padded):
                break
    return grams


def char_tfidf(words: Rows, vocabulary: Sequence[str]) -> Rows:
    """TF-IDF of character n-grams (3 to 5, within words).

    N-grams are cut once per distinct word.

    Args:
        words: how often each text has each word.
        vocabulary: the words, one per column of `words`.
    """
    grams = counts([char_ngrams(word) for word in vocabulary])
    spread = grams.lengths[words.indices]
    places = ranges(grams.indptr[words.indices], spread)
    row_of = np.repeat(words.row_of, spread)
    keys = row_of * grams.width + grams.indices[places]
    values = np.repeat(words.data, spread) * grams.data[places]
    distinct, inverse = np.unique(keys, return_inverse=True)
    rows = distinct // grams.width
    totals = summed(inverse, values, len(distinct))
    indptr = np.searchsorted(rows, np.arange(len(words) + 1))
    return weighted(Rows(indptr, distinct - rows * grams.width, totals, grams.width))


def shared_entries(
    rows: Rows, a: Positions, b: Positions
) -> tuple[Positions, Positions, Positions]:
    """The columns that two rows share, for each pair `a[k]`, `b[k]`.

    Returns:
        The number k of the pair, and the places of both entries in `rows.indices`, one for each
        shared column, in order of k.
    """
    keys, order = rows.cells
    fewer = np.where(rows.lengths[a] <= rows.lengths[b], a, b)
    other = a + b - fewer
    pair = np.repeat(np.arange(len(a)), rows.lengths[fewer])
    ours = ranges(rows.indptr[fewer], rows.lengths[fewer])
    wanted = other[pair] * rows.width + rows.indices[ours]
    place = np.minimum(np.searchsorted(keys, wanted), max(len(keys) - 1, 0))
    kept = keys[place] == wanted if len(keys) else np.zeros(0, dtype=bool)
    return pair[kept], ours[kept], order[place[kept]]


def join(rows: Rows, threshold: float) -> Pairs:
    """All pairs of rows with a cosine of at least `threshold`, each once with row < column.

    Exact. Rows must be non-negative and of length 1 (or empty). Two rows can only reach the
    threshold when they share a term of both *prefixes*: the rarest terms of a row, up to where
    the length of the rest falls below the threshold (prefix filtering: Bayardo, Ma and Srikant,
    "Scaling up all pairs similarity search", WWW 2007). Only the prefixes are multiplied, block
    by block, and only the surviving pairs are compared in full. Few rows are multiplied whole.

    Returns:
        Rows, columns and cosines, sorted by row, then column.

    Raises:
        ValueError: if the threshold is not in (0, 1].
    """
    if not 0 < threshold <= 1:
        raise ValueError(f"the threshold of a join must be above 0 and at most 1, not {threshold}")
    if len(rows) * max(len(rows.data), rows.width) <= _CELLS:
        cosines = np.triu(rows.products(rows), 1)
        found = np.nonzero(cosines >= threshold - _ROUNDING)
        return found[0], found[1], np.minimum(cosines[found], 1.0)
    ordered = _rarest_first(rows)
    prefix, rest = _prefixes(ordered, threshold)
    pairs = [
        _verified(ordered, left, right, threshold)
        for left, right in _candidates(prefix, rest, threshold)
    ]
    a, b, likeness = (np.concatenate(part) for part in zip(_NOTHING, *pairs, strict=True))
    order = np.lexsort((b, a))
    return a[order], b[order], likeness[order]


_NOTHING: Pairs = (np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0))
# Cosines of equal rows fall short of 1 by rounding.
_ROUNDING = 1e-9


def _rarest_first(rows: Rows) -> Rows:
    """The same rows with the columns renumbered from the rarest term to the most frequent."""
    order = np.argsort(rows.frequency, kind="stable")
    rank = np.empty(len(order), dtype=np.int64)
    rank[order] = np.arange(len(order))
    columns = rank[rows.indices]
    sorting = np.lexsort((columns, rows.row_of))
    return Rows(rows.indptr, columns[sorting], rows.data[sorting], rows.width)


def _prefixes(ordered: Rows, threshold: float) -> tuple[Rows, Floats]:
    """Each row's rarest terms, until the rest is shorter than the threshold; and that rest."""
    before = np.concatenate(([0.0], np.cumsum(ordered.data**2)))
    remaining = before[ordered.indptr[1:]][ordered.row_of] - before[:-1]
    kept = remaining >= (threshold - _ROUNDING) ** 2
    lengths = np.bincount(ordered.row_of[kept], minlength=len(ordered))
    indptr = np.concatenate(([0], np.cumsum(lengths)))
    prefix = Rows(indptr, ordered.indices[kept], ordered.data[kept], ordered.width)
    ends = ordered.indptr[:-1] + lengths
    rest = np.sqrt(np.maximum(0.0, before[ordered.indptr[1:]] - before[ends]))
    return prefix, rest


def _candidates(
    prefix: Rows, rest: Floats, threshold: float
) -> Iterator[tuple[Positions, Positions]]:
    """Pairs whose shared prefix terms and the length of the rest can reach the threshold."""
    work = np.bincount(
        prefix.row_of, weights=prefix.frequency[prefix.indices], minlength=len(prefix)
    )
    for block in _blocks(work):
        product = (prefix.sparse[block.start :] @ prefix.sparse[block].T.tocsr()).tocoo()
        rows = product.col.astype(np.int64) + block.start
        cols = product.row.astype(np.int64) + block.start
        # The rest of a product lies outside one of the two prefixes, so the longer rest bounds it.
        bound = product.data + np.maximum(rest[rows], rest[cols])
        kept = (cols > rows) & (bound >= threshold - _ROUNDING)
        yield rows[kept], cols[kept]


def _verified(rows: Rows, a: Positions, b: Positions, threshold: float) -> Pairs:
    """The pairs that do reach the threshold, with their cosines."""
    cosines = row_products(rows, a, b)
    kept = cosines >= threshold - _ROUNDING
    return a[kept], b[kept], np.minimum(cosines[kept], 1.0)


def row_products(rows: Rows, a: Positions, b: Positions) -> Floats:
    """The dot product of rows `a[k]` and `b[k]` for each k, in blocks of bounded memory."""
    result = np.empty(len(a))
    matrix = rows.sparse
    for block in _blocks((rows.lengths[a] + rows.lengths[b]).astype(np.float64)):
        product = matrix[a[block]].multiply(matrix[b[block]])
        result[block] = np.asarray(product.sum(axis=1)).ravel()
    return result


def _blocks(work: Iterable[float] | Floats) -> Iterator[slice]:
    """Slices of consecutive rows, each with at most `_BLOCK` of work (or one row)."""
    done = np.concatenate(([0.0], np.cumsum(np.asarray(work, dtype=np.float64))))
    start, count = 0, len(done) - 1
    while start < count:
        stop = int(np.searchsorted(done, done[start] + _BLOCK, side="right")) - 1
        stop = min(count, max(stop, start + 1))
        yield slice(start, stop)
        start = stop
