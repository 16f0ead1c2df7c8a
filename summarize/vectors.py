"""Sparse rows for texts, and the exact join that finds all similar pairs among them.

Every matrix here is a `scipy.sparse.csr_matrix` with one row per text. Rows have length 1 (or 0
where a text has no terms), so the dot product of two rows is their cosine.
"""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Pairs = tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]

# Multiplications held at once by a join or a row-wise product: 4 million keep the working memory of
# each near 100 MB, and larger blocks were not faster (100,000 rows of 15 terms).
_BLOCK = 4_000_000


def counts(token_lists: Sequence[Sequence[Hashable]]) -> sparse.csr_matrix:
    """How often each term stands in each text: one row per text, one column per distinct term.

    Columns are in the order in which the terms first appear.
    """
    column: dict[Hashable, int] = {}
    indices = np.fromiter(
        (column.setdefault(token, len(column)) for token in chain.from_iterable(token_lists)),
        dtype=np.int32,
    )
    indptr = np.concatenate(
        ([0], np.cumsum([len(tokens) for tokens in token_lists], dtype=np.int64))
    )
    shape = (len(token_lists), max(1, len(column)))
    matrix = sparse.csr_matrix((np.ones(len(indices)), indices, indptr), shape=shape)
    matrix.sum_duplicates()
    return matrix


def document_frequency(matrix: sparse.csr_matrix) -> NDArray[np.int64]:
    """In how many rows each column occurs."""
    return np.bincount(matrix.indices, minlength=matrix.shape[1]).astype(np.int64)


def inverse_frequency(matrix: sparse.csr_matrix) -> NDArray[np.float64]:
    """Smoothed inverse document frequency of each column, `ln((1 + n) / (1 + df)) + 1`.

    At least 1, so that a term of every text still counts (the variant of scikit-learn).
    """
    frequency = document_frequency(matrix)
    result: NDArray[np.float64] = np.log((1 + matrix.shape[0]) / (1 + frequency)) + 1
    return result


def normalized(matrix: sparse.csr_matrix) -> sparse.csr_matrix:
    """The rows scaled to length 1; empty rows stay empty."""
    squares = np.add.reduceat(
        np.append(matrix.data**2, 0.0), np.minimum(matrix.indptr[:-1], len(matrix.data))
    )
    squares[np.diff(matrix.indptr) == 0] = 1.0
    lengths = np.sqrt(np.where(squares > 0, squares, 1.0))
    data = matrix.data / np.repeat(lengths, np.diff(matrix.indptr))
    return sparse.csr_matrix((data, matrix.indices, matrix.indptr), shape=matrix.shape)


def tfidf(token_lists: Sequence[Sequence[Hashable]]) -> sparse.csr_matrix:
    """Rows of length 1 with `(1 + ln tf) * idf`, the frequencies taken from these texts alone."""
    return weighted(counts(token_lists))


def weighted(matrix: sparse.csr_matrix) -> sparse.csr_matrix:
    """TF-IDF rows of length 1 made from a matrix of counts."""
    data = (1 + np.log(matrix.data)) * inverse_frequency(matrix)[matrix.indices]
    return normalized(sparse.csr_matrix((data, matrix.indices, matrix.indptr), shape=matrix.shape))


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


def char_tfidf(word_lists: Sequence[Sequence[str]]) -> sparse.csr_matrix:
    """TF-IDF of character n-grams (3 to 5, within words), one row per list of words.

    N-grams are cut once per distinct word; the sentences' rows are one sparse product.
    """
    words = counts(word_lists)
    vocabulary = list(dict.fromkeys(chain.from_iterable(word_lists)))
    grams = counts([char_ngrams(word) for word in vocabulary] or [[]])
    return weighted((words @ grams).tocsr())


def row_products(
    a: sparse.csr_matrix, b: sparse.csr_matrix, rows: NDArray[np.int64], cols: NDArray[np.int64]
) -> NDArray[np.float64]:
    """The dot product of `a[rows[k]]` and `b[cols[k]]` for each k, in blocks of bounded memory."""
    result = np.empty(len(rows))
    for block in _blocks(np.diff(a.indptr)[rows] + np.diff(b.indptr)[cols]):
        product = a[rows[block]].multiply(b[cols[block]])
        result[block] = np.asarray(product.sum(axis=1)).ravel()
    return result


def join(matrix: sparse.csr_matrix, threshold: float) -> Pairs:
    """All pairs of rows with a cosine of at least `threshold`, each once with row < column.

    Exact. Rows must be non-negative and of length 1 (or empty). Two rows can only reach the
    threshold when they share a term of both *prefixes*: the rarest terms of a row, up to where
    the length of the rest falls below the threshold (prefix filtering: Bayardo, Ma and Srikant,
    "Scaling up all pairs similarity search", WWW 2007). Only the prefixes are multiplied, block
    by block, and only the surviving pairs are compared in full.

    Returns:
        Rows, columns and cosines, sorted by row, then column.

    Raises:
        ValueError: if the threshold is not in (0, 1].
    """
    if not 0 < threshold <= 1:
        raise ValueError(f"the threshold of a join must be above 0 and at most 1, not {threshold}")
    ordered = _rarest_first(matrix)
    prefix, rest = _prefixes(ordered, threshold)
    found = [
        _verified(ordered, rows, cols, threshold)
        for rows, cols in _candidates(prefix, rest, threshold)
    ]
    rows, cols, cosines = (np.concatenate(part) for part in zip(_NOTHING, *found, strict=True))
    order = np.lexsort((cols, rows))
    return rows[order], cols[order], cosines[order]


_NOTHING: Pairs = (np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0))
# Cosines of equal rows fall short of 1 by rounding.
_ROUNDING = 1e-9


def _rarest_first(matrix: sparse.csr_matrix) -> sparse.csr_matrix:
    """The same rows with the columns renumbered from the rarest term to the most frequent."""
    order = np.argsort(document_frequency(matrix), kind="stable")
    rank = np.empty(len(order), dtype=np.int32)
    rank[order] = np.arange(len(order), dtype=np.int32)
    ordered = sparse.csr_matrix(
        (matrix.data.copy(), rank[matrix.indices], matrix.indptr), matrix.shape
    )
    ordered.sort_indices()
    return ordered


def _prefixes(
    ordered: sparse.csr_matrix, threshold: float
) -> tuple[sparse.csr_matrix, NDArray[np.float64]]:
    """Each row's rarest terms, until the rest is shorter than the threshold; and that rest."""
    before = np.concatenate(([0.0], np.cumsum(ordered.data**2)))
    row_of = np.repeat(np.arange(ordered.shape[0]), np.diff(ordered.indptr))
    remaining = before[ordered.indptr[1:]][row_of] - before[:-1]
    kept = remaining >= (threshold - _ROUNDING) ** 2
    lengths = np.bincount(row_of[kept], minlength=ordered.shape[0])
    indptr = np.concatenate(([0], np.cumsum(lengths)))
    prefix = sparse.csr_matrix((ordered.data[kept], ordered.indices[kept], indptr), ordered.shape)
    prefix.has_sorted_indices = True
    ends = ordered.indptr[:-1] + lengths
    rest = np.sqrt(np.maximum(0.0, before[ordered.indptr[1:]] - before[ends]))
    return prefix, rest


def _candidates(
    prefix: sparse.csr_matrix, rest: NDArray[np.float64], threshold: float
) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """Pairs whose shared prefix terms and the length of the rest can reach the threshold."""
    frequency = document_frequency(prefix)
    row_of = np.repeat(np.arange(prefix.shape[0]), np.diff(prefix.indptr))
    work = np.bincount(row_of, weights=frequency[prefix.indices], minlength=prefix.shape[0])
    for block in _blocks(work):
        product = (prefix[block.start :] @ prefix[block].T.tocsr()).tocoo()
        rows = product.col.astype(np.int64) + block.start
        cols = product.row.astype(np.int64) + block.start
        # The rest of a product lies outside one of the two prefixes, so the longer rest bounds it.
        bound = product.data + np.maximum(rest[rows], rest[cols])
        kept = (cols > rows) & (bound >= threshold - _ROUNDING)
        yield rows[kept], cols[kept]


def _verified(
    matrix: sparse.csr_matrix, rows: NDArray[np.int64], cols: NDArray[np.int64], threshold: float
) -> Pairs:
    """The pairs that do reach the threshold, with their cosines."""
    cosines = row_products(matrix, matrix, rows, cols)
    kept = cosines >= threshold - _ROUNDING
    return rows[kept], cols[kept], np.minimum(cosines[kept], 1.0)


def _blocks(work: Iterable[float] | NDArray[np.float64]) -> Iterator[slice]:
    """Slices of consecutive rows, each with at most `_BLOCK` of work (or one row)."""
    done = np.concatenate(([0.0], np.cumsum(np.asarray(work, dtype=np.float64))))
    start, count = 0, len(done) - 1
    while start < count:
        stop = int(np.searchsorted(done, done[start] + _BLOCK, side="right")) - 1
        stop = min(count, max(stop, start + 1))
        yield slice(start, stop)
        start = stop
