"""Pairs of rows: what they share, their products, and the exact join of all similar ones."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from summarize.vectors.grams import pairs_by_column
from summarize.vectors.rows import CELLS, Floats, Positions, Rows, ranges, summed

Pairs = tuple[Positions, Positions, Floats]

# Multiplications held at once by a join: 4 million keep its working memory near 100 MB, and larger
# blocks were not faster (100,000 rows of 15 terms).
_BLOCK = 4_000_000
# Cells of the table in which some rows are looked up, and entries that are looked up at once: what
# the caches of a core hold. Measured at 1,500 to 20,000 sentences; ten times as many are slower.
_TABLE, _AT_ONCE = 200_000, 200_000


def shared_entries(
    rows: Rows, a: Positions, b: Positions
) -> tuple[Positions, Positions, Positions]:
    """The columns that two rows share, for each pair `a[k]`, `b[k]`.

    Returns:
        The number k of the pair, and the places of both entries in `rows.indices`, one for each
        shared column, in order of k.
    """
    found = [(np.empty(0, np.int64),) * 3]
    for some, lengths, theirs, met in _looked_up(rows, a, b, np.arange(1, len(rows.data) + 1)):
        kept = np.flatnonzero(met)
        found.append((np.repeat(some, lengths)[kept], met[kept] - 1, theirs[kept]))
    pair, ours, others = (np.concatenate(part) for part in zip(*found, strict=True))
    order = np.argsort(pair, kind="stable")
    return pair[order], ours[order], others[order]


def row_products(rows: Rows, a: Positions, b: Positions) -> Floats:
    """The dot product of rows `a[k]` and `b[k]` for each k."""
    result = np.empty(len(a))
    for some, lengths, theirs, met in _looked_up(rows, a, b, rows.data):
        pair = np.repeat(np.arange(len(some)), lengths)
        result[some] = summed(pair, met * rows.data[theirs], len(some))
    return result


def _looked_up(
    rows: Rows, a: Positions, b: Positions, values: NDArray[Any]
) -> Iterator[tuple[Positions, Positions, Positions, NDArray[Any]]]:
    """What stands in rows `a[k]` in the columns of rows `b[k]`, for some pairs after the other.

    A few rows at a time stand in a table, of which each cell is found at once.

    Args:
        rows: the rows.
        a: the first row of each pair.
        b: the second.
        values: of each entry of the rows; none is 0.

    Yields:
        The numbers k of the pairs, how many entries each `b[k]` has, the places of these in
        `rows.indices`, and the values of `a[k]` in their columns, 0 where it has none.
    """
    order = np.argsort(a, kind="stable")
    first, work = a[order], np.cumsum(rows.lengths[b[order]])
    height = max(1, _TABLE // max(1, rows.width))
    table = np.zeros(min(height, len(rows)) * rows.width, dtype=values.dtype)
    start = 0
    while start < len(order):
        done = work[start - 1] if start else 0
        low = int(first[start])
        stop = int(np.searchsorted(work, done + _AT_ONCE, side="right"))
        stop = max(start + 1, min(stop, int(np.searchsorted(first, low + height))))
        some = order[start:stop]
        own = slice(rows.indptr[low], rows.indptr[first[stop - 1] + 1])
        cells = (rows.row_of[own] - low) * rows.width + rows.indices[own]
        table[cells] = values[own]
        lengths = rows.lengths[b[some]]
        theirs = ranges(rows.indptr[b[some]], lengths)
        begins = np.repeat((first[start:stop] - low) * rows.width, lengths)
        yield some, lengths, theirs, table[begins + rows.indices[theirs]]
        table[cells] = 0
        start = stop


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
    if len(rows) * max(len(rows.data), rows.width) <= CELLS:
        cosines = np.triu(rows.products(rows), 1)
        found = np.nonzero(cosines >= threshold - _ROUNDING)
        return found[0], found[1], np.minimum(cosines[found], 1.0)
    ordered = _rarest_first(rows)
    pairs = [
        _verified(ordered, left, right, threshold)
        for left, right in _candidates(_prefixes(ordered, threshold), threshold)
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


class _Prefixes(NamedTuple):
    """The rarest terms of each row, and what they leave.

    Attributes:
        ordered: the rows, from the rarest term on.
        rows: their prefixes.
        last: the column where the prefix of each row ends, -1 for an empty row.
        before: the squared values of all entries before each one, and of all.
    """

    ordered: Rows
    rows: Rows
    last: Positions
    before: Floats

    def most_outside(self, a: Positions, b: Positions) -> Floats:
        """What the products of rows `a[k]` and `b[k]` gain at most outside the two prefixes.

        Only columns behind the end of the shorter prefix are left: there each row has a length, and
        a product is at most that of the lengths.
        """
        end = np.minimum(self.last[a], self.last[b])
        result: Floats = np.sqrt(self._squares_behind(a, end) * self._squares_behind(b, end))
        return result

    def _squares_behind(self, rows: Positions, columns: Positions) -> Floats:
        ordered = self.ordered
        keys, _ = ordered.cells
        begin = np.searchsorted(keys, rows * ordered.width + columns, side="right")
        result: Floats = np.maximum(0.0, self.before[ordered.indptr[rows + 1]] - self.before[begin])
        return result


def _prefixes(ordered: Rows, threshold: float) -> _Prefixes:
    """Each row's rarest terms, until the rest is shorter than the threshold."""
    before = np.concatenate(([0.0], np.cumsum(ordered.data**2)))
    remaining = before[ordered.indptr[1:]][ordered.row_of] - before[:-1]
    kept = remaining >= (threshold - _ROUNDING) ** 2
    lengths = np.bincount(ordered.row_of[kept], minlength=len(ordered))
    indptr = np.concatenate(([0], np.cumsum(lengths)))
    prefix = Rows(indptr, ordered.indices[kept], ordered.data[kept], ordered.width)
    last = np.full(len(ordered), -1, dtype=np.int64)
    last[lengths > 0] = prefix.indices[indptr[1:][lengths > 0] - 1]
    return _Prefixes(ordered, prefix, last, before)


def _candidates(prefixes: _Prefixes, threshold: float) -> Iterator[tuple[Positions, Positions]]:
    """Pairs whose shared prefix terms and what may lie outside them can reach the threshold."""
    prefix = prefixes.rows
    work = np.bincount(
        prefix.row_of, weights=prefix.frequency[prefix.indices], minlength=len(prefix)
    )
    if work.sum() <= CELLS:
        left, right, products = pairs_by_column(prefix)
        keys, pair = np.unique(left * len(prefix) + right, return_inverse=True)
        rows, cols = keys // max(len(prefix), 1), keys % max(len(prefix), 1)
        shared = summed(pair, products, len(keys))
        kept = shared + prefixes.most_outside(rows, cols) >= threshold - _ROUNDING
        yield rows[kept], cols[kept]
        return
    for block in _blocks(work):
        product = (prefix.sparse[block.start :] @ prefix.sparse[block].T.tocsr()).tocoo()
        rows = product.col.astype(np.int64) + block.start
        cols = product.row.astype(np.int64) + block.start
        kept = cols > rows
        rows, cols, shared = rows[kept], cols[kept], product.data[kept]
        kept = shared + prefixes.most_outside(rows, cols) >= threshold - _ROUNDING
        yield rows[kept], cols[kept]


def _verified(rows: Rows, a: Positions, b: Positions, threshold: float) -> Pairs:
    """The pairs that do reach the threshold, with their cosines."""
    cosines = row_products(rows, a, b)
    kept = cosines >= threshold - _ROUNDING
    return a[kept], b[kept], np.minimum(cosines[kept], 1.0)


def _blocks(work: Iterable[float] | Floats) -> Iterator[slice]:
    """Slices of consecutive rows, each with at most `_BLOCK` of work (or one row)."""
    done = np.concatenate(([0.0], np.cumsum(np.asarray(work, dtype=np.float64))))
    start, count = 0, len(done) - 1
    while start < count:
        stop = int(np.searchsorted(done, done[start] + _BLOCK, side="right")) - 1
        stop = min(count, max(stop, start + 1))
        yield slice(start, stop)
        start = stop
