"""Which statements of a story are about one thing, and which sentences nearly the same."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, combinations

import numpy as np
from numpy.typing import NDArray

from summarize import vectors
from summarize.agreement.amounts import (
    NEEDS_NOUN,
    are_near,
    are_of_one_size,
    gives_one_here,
    is_share,
    lie_off_one_place,
    of_one_kind,
    share_an_amount,
    what_changes,
)
from summarize.agreement.statements import Statement, Statements, names_others
from summarize.agreement.wording import measure_of, set_day
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

# The share of the lighter clause's words (by inverse document frequency) that must be the same.
# This and the shares below were chosen on the sample stories and the alarms of 661 real clusters.
_SAME_THING = 0.5
# The same where a length, an area or the like is said to be that of one noun ("a 600-mile border").
_SAME_MEASURED = 0.3
# Counts and shares are compared if the clauses have more than so many words in common.
_FEW = 2
# Where both count one noun and one sentence has but one more word, the other has it too ("450 homes
# were flooded"). Chosen, not tuned.
_WHOLE = 0.99
# Of the words around both amounts, the share by weight that both have where no noun tells what they
# measure: "the train takes 50 minutes". Chosen on the open part of benchmarks/retold.
_ALIKE = 0.6
# What the two sentences have in common of all their words, by weight: at least so much, and with
# the share of the words around both values at least `_OF_ONE_THING`. "Teixeira hit 13 homers in 54
# games with the Angels" and his "33 homers and 121 RBIs" share a quarter. Chosen on 45 alarms of
# event clusters that were read (22 wrong, of which 17 fall) and on the open part of
# benchmarks/retold, where the least of a true one is .31, and .75 together.
_OF_ALL_WORDS = 0.25
# As said above.
_OF_ONE_THING = 0.73
# A distance is one between the same two places.
_ENDS = 2
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


def told_of_one_thing(statements: Statements, a: Statement, b: Statement) -> bool:
    """Whether the words of two sentences say that their amounts, of one unit, are of one thing."""
    measure = measure_of(a)
    is_told = of_one_kind(a, b) and _around_same_words(statements, a, b, measure)
    if not is_told and not _told_alike(statements, a, b):
        return False
    if a.value is not None and a.value.quantity.dimension in LASTING:
        return True
    is_open = any(each.rules.unnamed.match(each.sentence.text) for each in (a, b))
    return not is_open and are_of_one_size(a, b) and share_enough(statements, a, b)


def share_enough(statements: Statements, a: Statement, b: Statement) -> bool:
    """Whether the whole sentences have enough in common, not only the words around the values.

    Or another amount; or each gives one share, of which few are told, and they share a name.
    """
    is_of_names = is_share(a) and not a.whole.names.isdisjoint(b.whole.names)
    if is_of_names or share_an_amount(a, b):
        return True
    weigh = statements.weigh
    whole, around = (
        weigh(ours & theirs) / max(weigh(ours | theirs), 1e-9)
        for ours, theirs in ((a.whole.roots, b.whole.roots), (a.near.roots, b.near.roots))
    )
    return whole >= _OF_ALL_WORDS and whole + around >= _OF_ONE_THING


def _around_same_words(statements: Statements, a: Statement, b: Statement, measure: str) -> bool:
    """Whether the words around both amounts say that they are of one thing."""
    shared = a.near.roots & b.near.roots
    names = shared & a.near.names & b.near.names
    if measure == a.rules.distance:
        return lie_off_one_place(a, b) and len(names) >= _ENDS and len(shared) > _ENDS
    if a.value is not None and a.value.quantity.dimension not in NEEDS_NOUN and measure:
        is_named = bool(names) and len(shared) > 1
        return is_named and _share_of(statements, a, b) >= _SAME_MEASURED
    if len(shared) < _FEW or (is_share(a) and not shared - names - what_changes(a)):
        return False
    if names_others(a, b):
        return False
    share = _share_of(statements, a, b)
    if len(shared) > _FEW:
        return share >= _SAME_THING
    return share >= _WHOLE and not names and are_near(a, b)


def _share_of(statements: Statements, a: Statement, b: Statement) -> float:
    """How much of the lighter of the words around two amounts is around both."""
    weigh = statements.weigh
    lighter = min(weigh(a.near.roots), weigh(b.near.roots))
    return weigh(a.near.roots & b.near.roots) / max(lighter, 1e-9)


def _told_alike(statements: Statements, a: Statement, b: Statement) -> bool:
    """Whether nearly all words around two amounts of one unit are the same, one in each clause.

    Counts are known by their nouns, and a charge sheet has many.
    """
    if a.value is None or a.value.quantity.dimension == "count":
        return False
    weigh = statements.weigh
    shared = a.near.roots & b.near.roots
    return (
        len(shared) >= _FEW
        and measure_of(a) == measure_of(b)
        and gives_one_here(a, b)
        and weigh(shared) >= _ALIKE * weigh(a.near.roots | b.near.roots)
        and bool(shared - a.near.names - what_changes(a))
        and not (a.near.names - b.near.names and b.near.names - a.near.names)
    )


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
