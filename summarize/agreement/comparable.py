"""Which statements of a story may be of one thing, and which sentences are nearly the same."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, combinations
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from summarize import vectors
from summarize.agreement.statements import Statement, Statements, is_weekday
from summarize.agreement.wording import measure_of
from summarize.vectors import Positions, Rows

# More values than this in the very same words are a series (results, prices, earthquakes), not one
# thing on which outlets differ. Chosen, not tuned: no disagreement of the sample stories and the
# development clusters has more than four.
_SERIES = 8
# Sums of weights fall short of each other by rounding.
_ROUNDING = 1e-9
# Statements multiplied at once: 512 x 20,000 numbers are 80 MB.
_BLOCK = 512
# Partners of a statement that are compared. No statement of the 126 development stories has more
# than 45 (samples, multinews, neus, multiling, allsides, t17); templated news has thousands.
_NEAREST = 50
# The least that two statements of one thing share. Chosen, not tuned.
_LEAST_SHARE = 0.3
LASTING = frozenset(("length", "area", "mass", "volume"))
# Cosine of the content words, each counted once. Of the 40 opposites of the open pairs of
# benchmarks/opposites 39 have at least .69.
_NEAR = 0.68
# The same where one sentence need only say all that the other says. Chosen, not tuned: half of the
# words of two sentences of one length.
_LOOSELY_NEAR = 0.5
# In stories of more than 2,500 sentences, near-copies must share words that are not in more
# sentences than this, with so much of the cosine. Chosen, not tuned: as in `duplicates`.
_COMMON = 100
# The part of the cosine, see above.
_NEAR_IN_RARE = 0.2

Kind = Literal["value", "date"]


def may_be_of_one_thing(
    statements: Statements, source: Mapping[str, str], kind: Kind
) -> list[tuple[int, int]]:
    """Pairs of statements of different outlets, in order, that measure alike and share a word.

    Where more than `_NEAREST` measure alike, only those that share two roots around their values,
    with `_LEAST_SHARE` of the weight of the lighter; where many share so much, one of the two is
    among the `_NEAREST` of the other.

    Args:
        statements: those of the story.
        source: the outlet of each article, by its id.
        kind: "value" or "date": which of the statements.
    """
    each = statements.each
    groups: dict[object, list[int]] = {}
    for at, statement in enumerate(each):
        if (statement.value is not None) == (kind == "value"):
            for measured in _measured(statement):
                groups.setdefault(measured, []).append(at)
    outlet, _ = vectors.numbered(source[statement.article_id] for statement in each)
    pairs: set[tuple[int, int]] = set()
    for members in groups.values():
        told = _without_series(each, members)
        if len(told) <= _NEAREST:
            every = combinations(told, 2)
            pairs.update(
                (i, j) for i, j in every if not each[i].whole.roots.isdisjoint(each[j].whole.roots)
            )
        else:
            found = _sharing(statements, told, outlet[told])
            pairs.update((told[min(pair)], told[max(pair)]) for pair in found)
    return sorted((i, j) for i, j in pairs if outlet[i] != outlet[j])


def _measured(statement: Statement) -> Iterator[object]:
    """What two statements have in common that can be of one thing: a unit, and a noun or none.

    Two weekdays may be of one thing, and two other dates.
    """
    value, date = statement.value, statement.date
    if value is None:
        yield "" if date is None else is_weekday(statement)
        return
    measure = measure_of(statement)
    yield (value.unit, value.quantity.dimension, measure == statement.rules.distance)
    if value.quantity.dimension == "count" and measure:
        yield measure


def _without_series(each: Sequence[Statement], members: Sequence[int]) -> list[int]:
    """The members less those whose words come with many values."""
    values: dict[object, set[str]] = {}
    for at in members:
        values.setdefault(_words(each[at]), set()).add(_value(each[at]))
    return [at for at in members if len(values[_words(each[at])]) <= _SERIES]


def _words(statement: Statement) -> object:
    return (statement.near.roots, statement.value.measure if statement.value else "")


def _value(statement: Statement) -> str:
    value, date = statement.value, statement.date
    if value is not None:
        return f"{value.quantity.value:g}"
    return "" if date is None else f"{date.year} {date.month} {date.day} {date.weekday}"


def _sharing(
    statements: Statements, members: Sequence[int], outlet: Positions
) -> Iterator[tuple[int, int]]:
    """Pairs that share two roots around their values, and enough of the lighter's weight."""
    roots = [sorted(statements.each[at].near.roots) for at in members]
    rows = vectors.counts(roots)
    # The columns are in the order in which the roots first appear.
    columns = dict.fromkeys(chain.from_iterable(roots))
    weight = np.array([statements.weight[root] for root in columns])
    heavy = rows.with_data(np.sqrt(weight[rows.indices]))
    total = heavy.squares
    for block, common, shared in _products(rows, heavy):
        lighter = np.minimum(total[block][:, None], total[None, :])
        enough = (common > 1) & (shared >= _LEAST_SHARE * lighter - _ROUNDING)
        enough &= outlet[block][:, None] != outlet[None, :]
        yield from _nearest(block, enough, shared)


def _products(
    a: Rows, b: Rows
) -> Iterator[tuple[Positions, NDArray[np.floating], NDArray[np.floating]]]:
    """The products of every two rows of `a`, and of every two of `b`: some rows, with all."""
    count = len(a)
    if count <= vectors.WHOLE:
        yield np.arange(count, dtype=np.int64), vectors.gram(a), vectors.gram(b)
        return
    for start in range(0, count, _BLOCK):
        block = np.arange(start, min(start + _BLOCK, count))
        yield block, a.take(block).products(a), b.take(block).products(b)


def _nearest(
    block: Positions, enough: NDArray[np.bool_], shared: NDArray[np.floating]
) -> Iterator[tuple[int, int]]:
    """What is enough, and of each row only the `_NEAREST` that share most, the first of equals."""
    for row in np.flatnonzero(enough.sum(axis=1) > _NEAREST).tolist():
        found = np.flatnonzero(enough[row])
        # Rounded, so that the last digits of a sum do not decide between equals.
        order = np.lexsort((found, -np.round(shared[row, found], 5)))
        enough[row, found[order[_NEAREST:]]] = False
    first, second = np.nonzero(enough)
    yield from zip(block[first].tolist(), second.tolist(), strict=True)


_Pairs = tuple[Positions, Positions]


def near_copies(content: Rows) -> tuple[_Pairs, _Pairs]:
    """The pairs of rows that are near-copies, and those that are nearly so, without series.

    A row of a series has more than `_SERIES` others. In large stories nothing is nearly a copy.
    """
    rows = content.binary
    unit = rows.with_data(1 / np.sqrt(rows.lengths[rows.row_of]))
    if len(unit) <= vectors.WHOLE:
        a, b, cosines = vectors.join(unit, _LOOSELY_NEAR)
        is_near = cosines >= _NEAR
        near = _of_no_series(a[is_near], b[is_near], len(unit))
        return near, _of_no_series(a[~is_near], b[~is_near], len(unit))
    rare = unit.frequency[unit.indices] <= _COMMON
    indptr = np.searchsorted(unit.row_of[rare], np.arange(len(unit) + 1))
    part = Rows(indptr, unit.indices[rare], unit.data[rare], unit.width)
    a, b, _ = vectors.join(part, _NEAR_IN_RARE)
    is_near = vectors.row_products(unit, a, b) >= _NEAR
    return _of_no_series(a[is_near], b[is_near], len(unit)), (a[:0], b[:0])


def _of_no_series(a: Positions, b: Positions, count: int) -> _Pairs:
    degree = np.bincount(a, minlength=count) + np.bincount(b, minlength=count)
    kept = (degree[a] <= _SERIES) & (degree[b] <= _SERIES)
    return a[kept], b[kept]
