"""Which statements of a story may be about one thing, before anything costly is asked of them."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, combinations

import numpy as np
from numpy.typing import NDArray

from summarize import vectors
from summarize.agreement.statements import Statement, Statements
from summarize.agreement.wording import set_day
from summarize.language.quantities import in_base_unit
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
# The least that two statements of one thing share; see `disagreements`.
_LEAST_SHARE = 0.3
# A distance is known by the two places that it lies between, whatever else is told of them.
_DISTANCE = "length"
_MONEY = "currency"


def may_be_of_one_thing(
    statements: Statements, source: Mapping[str, str], kind: str
) -> list[tuple[int, int]]:
    """Pairs of statements of different outlets, in order, that share enough to be compared.

    Two share at least two words around their values, with `_LEAST_SHARE` of the weight of the
    lighter; or set a day for the same; or are prices whose sentences share two names, or what
    something is worth. Where many
    share so much, one of the two is among the `_NEAREST` of the other.

    Args:
        statements: those of the story.
        source: the outlet of each article, by its id.
        kind: "value" or "date": which of the statements.
    """
    groups: dict[str, list[int]] = {}
    for at, each in enumerate(statements.each):
        if (each.value is not None) == (kind == "value"):
            groups.setdefault(_dimension(each), []).append(at)
    outlet, _ = vectors.numbered(source[each.article_id] for each in statements.each)
    pairs: set[tuple[int, int]] = set()
    for dimension, members in groups.items():
        told = _without_series(statements.each, members)
        least_share = 0.0 if dimension == _DISTANCE else _LEAST_SHARE
        found = list(_sharing(statements, told, outlet[told], least_share))
        if dimension.startswith(_MONEY):
            found += _with_names(statements.each, told, outlet[told])
            worth = [at for at, each in enumerate(told) if statements.each[each].is_worth]
            found += combinations(worth, 2) if len(worth) <= _NEAREST else ()
        pairs.update((told[min(pair)], told[max(pair)]) for pair in found)
        if kind == "date":
            pairs.update(_of_one_day(statements.each, told))
    return sorted((i, j) for i, j in pairs if outlet[i] != outlet[j])


def _dimension(statement: Statement) -> str:
    if statement.value is None:
        return ""
    quantity = statement.value.quantity
    unit = in_base_unit(quantity)[2]
    return f"{_MONEY} {unit}" if quantity.dimension == _MONEY else unit


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
    statements: Statements, members: Sequence[int], outlet: Positions, least_share: float
) -> Iterator[tuple[int, int]]:
    """Pairs that share two roots around their values, and enough of the lighter's weight."""
    roots = [sorted(statements.each[at].near.roots) for at in members]
    rows = vectors.counts(roots)
    if len(rows) < 2:
        return
    # The columns are in the order in which the roots first appear.
    columns = dict.fromkeys(chain.from_iterable(roots))
    weight = np.array([statements.weight[root] for root in columns])
    heavy = rows.with_data(np.sqrt(weight[rows.indices]))
    total = heavy.squares
    for block, common, shared in _products(rows, heavy):
        lighter = np.minimum(total[block][:, None], total[None, :])
        enough = (common > 1) & (shared >= least_share * lighter - _ROUNDING)
        enough &= outlet[block][:, None] != outlet[None, :]
        yield from _nearest(block, enough, shared)


def _with_names(
    each: Sequence[Statement], members: Sequence[int], outlet: Positions
) -> Iterator[tuple[int, int]]:
    """Pairs whose sentences share two names."""
    rows: Rows = vectors.counts([sorted(each[at].whole.names) for at in members])
    for block, shared, _ in _products(rows, rows):
        enough = (shared > 1) & (outlet[block][:, None] != outlet[None, :])
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


def _of_one_day(each: Sequence[Statement], members: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pairs that set a day for the same thing and share two words."""
    named: dict[str, list[int]] = {}
    for at in members:
        if day := set_day(each[at]):
            named.setdefault(day, []).append(at)
    for found in named.values():
        for place, i in enumerate(found):
            for j in found[place + 1 :]:
                if len(each[i].near.roots & each[j].near.roots) > 1:
                    yield i, j
