"""The products of every two of some rows at once, without scipy."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import DTypeLike, NDArray

from summarize.vectors.rows import Floats, Positions, Rows, ranges

if TYPE_CHECKING:
    from threadpoolctl import ThreadpoolController

# Up to so many multiplications all columns are multiplied densely: about 1 ms on one core.
_ALL_DENSE = 30_000_000
# Up to so many rows the products of all of them are made at once: 50 MB in double precision.
WHOLE = 2_500
# A column that more than one in so many rows have is multiplied densely: at 1,500 rows 20 us, which
# is what the pairs of 40 rows take one by one. Measured with OpenBLAS on one core.
_RARE = 37


@contextmanager
def one_thread() -> Iterator[None]:
    """Keep the products of numpy on one thread, whatever it was set to; it is set back behind.

    Those of a story are so small that several threads wait for each other longer than they work,
    and how a sum is parted among them may change its last digit. Where the environment asks for one
    thread, nothing is done; the libraries of models keep theirs.
    """
    if os.environ.get("OPENBLAS_NUM_THREADS") == "1":
        yield
    else:
        with _threads().limit(limits=1):
            yield


@cache
def _threads() -> "ThreadpoolController":
    """What sets the threads of numpy's library, looked for once: that takes milliseconds."""
    from threadpoolctl import ThreadpoolController

    loaded = ThreadpoolController()
    return loaded.select(
        filepath=[
            each.filepath
            for each in loaded.lib_controllers
            if each.user_api == "blas" and "torch" not in each.filepath
        ]
    )


def gram(rows: Rows, dtype: DTypeLike = np.float64) -> NDArray[np.floating]:
    """The dot product of every two different rows, shape (n, n).

    On the diagonal is anything between 0 and the row's squared length: a column that only one row
    has adds nothing to another, and is left out.
    """
    count, frequency = len(rows), rows.frequency
    shared = frequency > 1
    dense = shared & (frequency * _RARE > count)
    if np.count_nonzero(shared) * count**2 <= _ALL_DENSE:
        dense = shared
    cells = _dense(rows, dense, dtype)
    result: NDArray[np.floating] = cells @ cells.T
    rest = shared & ~dense
    if rest.any():
        left, right, products = pairs_by_column(rows, rest[rows.indices])
        products = products.astype(dtype)
        flat = result.reshape(-1)
        np.add.at(flat, left * count + right, products)
        np.add.at(flat, right * count + left, products)
    return result


def _dense(rows: Rows, columns: NDArray[np.bool_], dtype: DTypeLike) -> NDArray[np.floating]:
    number = np.cumsum(columns) - 1
    kept = columns[rows.indices]
    cells = np.zeros((len(rows), int(columns.sum())), dtype=dtype)
    cells[rows.row_of[kept], number[rows.indices[kept]]] = rows.data[kept]
    return cells


def pairs_by_column(
    rows: Rows, kept: NDArray[np.bool_] | None = None
) -> tuple[Positions, Positions, Floats]:
    """Every two entries (of those kept) that stand in one column: two rows and the product.

    The first row is above the second. Two rows come once for each column that they share.
    """
    places = np.arange(len(rows.data)) if kept is None else np.flatnonzero(kept)
    places = places[np.argsort(rows.indices[places], kind="stable")]
    columns = rows.indices[places]
    ends = np.searchsorted(columns, columns, side="right")
    after = ends - np.arange(len(columns)) - 1
    left = np.repeat(np.arange(len(columns)), after)
    right = ranges(np.arange(1, len(columns) + 1), after)
    row, value = rows.row_of[places], rows.data[places]
    return row[left], row[right], value[left] * value[right]
