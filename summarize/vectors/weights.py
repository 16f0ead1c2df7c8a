"""Rows of length 1 with TF-IDF weights: the dot product of two is their cosine."""

import sys
from collections.abc import Hashable, Sequence

import numpy as np

from summarize.vectors.rows import Floats, Positions, Rows, counts, ranges, tally


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


# N-grams of so many characters, as in the usual "char_wb" of scikit-learn.
_SHORTEST, _LONGEST = 3, 5
# No character has a greater number; three of them fit in 64 bits.
_LETTERS = sys.maxunicode + 1


def char_ngrams(words: Sequence[str]) -> Rows:
    """How often each word has each n-gram of 3 to 5 characters, with a space on both sides of it.

    Columns are in no particular order.

    >>> words = char_ngrams(["kyiv", "kiev"])  # sharing " k", "v " and nothing of three letters
    >>> words.lengths.tolist(), words.products(words).tolist()
    ([9, 9], [[9.0, 0.0], [0.0, 9.0]])
    """
    padded = [f" {word} " for word in words]
    lengths = np.fromiter(map(len, padded), np.int64, len(padded))
    letters = np.frombuffer("".join(padded).encode("utf-32-le", "surrogatepass"), np.uint32)
    letter = letters.astype(np.int64)
    word_of = np.repeat(np.arange(len(words)), lengths)
    left = np.cumsum(lengths)[word_of] - np.arange(len(letters))
    begins, number, width = np.arange(len(letters)), letter, 0
    found: list[tuple[Positions, Positions]] = []
    for size in range(2, _LONGEST + 1):
        kept = left[begins] >= size
        begins = begins[kept]
        number = number[kept] * _LETTERS + letter[begins + size - 1]
        # Of two letters the key itself is small enough to go on with.
        if size >= _SHORTEST:
            distinct, number = np.unique(number, return_inverse=True)
            found.append((word_of[begins], number + width))
            width += len(distinct)
    rows, columns = (np.concatenate(part) for part in zip(*found, strict=True))
    return tally(rows, columns, (len(words), width))


def char_tfidf(words: Rows, vocabulary: Sequence[str]) -> Rows:
    """TF-IDF of character n-grams (3 to 5, within words) as rows of length 1.

    N-grams are cut once per distinct word. Those that only one word has, equally often, stand in
    the same texts with the same weight: they are one column here, with the weight of all of them,
    so that every product of two rows is the same and most of the work is saved.

    Args:
        words: how often each text has each word.
        vocabulary: the words, one per column of `words`; none is shorter than a letter.
    """
    grams, size = _merged(char_ngrams(vocabulary))
    spread = grams.lengths[words.indices]
    places = ranges(grams.indptr[words.indices], spread)
    row_of = np.repeat(words.row_of, spread)
    keys = row_of * grams.width + grams.indices[places]
    values = np.repeat(words.data, spread) * grams.data[places]
    # Sums of counts are exact, whatever the order of equal keys.
    order = np.argsort(keys)
    keys = keys[order]
    begins = _begins(keys)
    distinct, totals = keys[begins], np.add.reduceat(values[order], begins)
    place = distinct // grams.width
    indptr = np.searchsorted(place, np.arange(len(words) + 1))
    rows = Rows(indptr, distinct - place * grams.width, totals, grams.width)
    weights = rows.inverse_frequency * np.sqrt(size)
    return normalized(rows.with_data((1 + np.log(rows.data)) * weights[rows.indices]))


def _merged(grams: Rows) -> tuple[Rows, Floats]:
    """The rows with columns that only one row has, of one value, made one; how many each was."""
    shared = grams.frequency > 1
    alone = ~shared[grams.indices]
    most = int(grams.data.max(initial=0)) + 1
    # Those of one row and one value, which come before the columns that several rows have.
    places = np.flatnonzero(alone)
    keys = grams.row_of[places] * most + grams.data[places].astype(np.int64)
    order = np.argsort(keys, kind="stable")
    begins = _begins(keys[order])
    column = (np.cumsum(shared) + len(begins) - 1)[grams.indices]
    kept = ~alone
    first = places[order[begins]]
    column[first], kept[first] = np.arange(len(begins)), True
    lengths = np.bincount(grams.row_of[kept], minlength=len(grams))
    indptr = np.concatenate(([0], np.cumsum(lengths)))
    width = len(begins) + int(np.count_nonzero(shared))
    size = np.ones(width)
    size[: len(begins)] = np.diff(begins, append=len(keys))
    return Rows(indptr, column[kept], grams.data[kept], width), size


def _begins(ordered: Positions) -> Positions:
    """Where each different value among ordered ones stands first."""
    is_first = np.ones(len(ordered), dtype=np.bool_)
    np.not_equal(ordered[1:], ordered[:-1], out=is_first[1:])
    return np.flatnonzero(is_first)
