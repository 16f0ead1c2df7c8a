"""How surely two articles tell one story, by weights learned from stories that people sorted."""

import itertools
from functools import cache

import numpy as np
from numpy.typing import NDArray

from summarize.resources import read_json
from summarize.stories.openings import Openings
from summarize.vectors import Floats, LinearModel, Positions, Rows, join, ranges, summed

FILE = "resources/stories.json"
# Each counts in one direction alone, so that a copy is never less alike than an account in other
# words; cosines of whole openings beside their root, and of leads, told nothing more.
FEATURES = (
    "words",  # the square root of the cosine of title and opening
    "rare",  # how many rare words both have, beside the length of the shorter
    "lead_within",  # how much of the weight of title and lead the other opening has, on average
    "names",  # the cosine of their names
    "weekdays_apart",  # both name weekdays, and none is the same
    "numbers_apart",  # both begin with numbers, and none is the same
    "months_shared",  # both name one month
    "years_shared",  # both name one year
    "untitled",  # one of them has no title
    "untitled_words",  # its product with the cosine
    "near",  # published on one day or the next
    "gap",  # the logarithm of the days between them
    "late",  # more than a week between them
    "late_rare",  # how many rare words these have
    "repeating",  # how much comes again in the one where less does
)
# Pairs below are not looked at: they tell one story once in a hundred. Of the pairs of one story
# in the development sets 2 in 100 are below, and at .15 or .2 BCubed F1 is .01 to .03 lower.
_FEWEST = 0.10
# Two articles that share fewer words are not compared: in texts of a sentence or two a rare name
# alone would make them one story. Of 3,270 pairs of one story in the development sets 8 do.
_FEWEST_SHARED = 3
# What is not compared scores so, and no score counts for less or more: one pair decides nothing.
LEAST, MOST = -4.0, 4.0
# In the collections two articles of neighbouring days often tell one story; in a pile of one day
# all are of neighbouring days, and that tells nothing. So it counts half of what is learned: of
# invented days (benchmarks/days_told) BCubed precision is .885 with all of it, .951 with half.
_NEAR_COUNTS = 0.5
# Chosen, not tuned: what is told for longer is told of as a new event.
_WEEK = 7
# Pairs whose features are held at once: 50 MB.
_BLOCK = 400_000
# Cells that are written out at once (32 MB), and pairs that are looked up at once.
_CELLS, _PAIRS = 4_000_000, 20_000
# Days between two articles count up to so many.
_LONGEST_GAP = 60
# What is farther apart is not alike, whatever it says. That is not learned, for the dates of the
# collections are often wrong: it costs BCubed F1 .004 of the mixture.
_FAR_DAYS = 180
# Up to so many articles all pairs are compared; of more, those that share one of so many words
# that weigh most in each, and whose product in these is so high: 97 of 100 pairs of one story.
_FEW, _STRONGEST, _FEWEST_OF_STRONGEST = 2_000, 40, 0.08


def likeness(openings: Openings, pairs: tuple[Positions, Positions, Floats]) -> Floats:
    """The score of pairs of articles, from `LEAST` to `MOST`: 0 where it is even.

    `pairs` are two articles each and the cosine of their words.
    """
    trained = model()
    scores = np.empty(len(pairs[0]))
    for start in range(0, len(scores), _BLOCK):
        block = slice(start, start + _BLOCK)
        some = (pairs[0][block], pairs[1][block], pairs[2][block])
        scores[block] = features(openings, some) @ trained.weights - trained.threshold
    scores[_far_apart(openings.days, pairs[0], pairs[1])] = LEAST
    result: Floats = np.clip(scores, LEAST, MOST)
    return result


@cache
def model() -> LinearModel:
    """The learned weights; the threshold is the score at which a pair is even."""
    learned = LinearModel.from_json(read_json(FILE), FEATURES)
    counts = np.where(np.array(FEATURES) == "near", _NEAR_COUNTS, 1.0)
    return learned._replace(weights=learned.weights * counts)


def features(openings: Openings, pairs: tuple[Positions, Positions, Floats]) -> Floats:
    """The features of pairs of articles in the order of `FEATURES`, shape (n_pairs, n_features)."""
    a, b, words = pairs
    shared = np.log1p(products(openings.rare, openings.rare, a, b))
    rare = shared / np.maximum(np.minimum(openings.length[a], openings.length[b]), 1.0)
    untitled = np.maximum(openings.untitled[a], openings.untitled[b])
    gap = np.minimum(np.abs(openings.days[a] - openings.days[b]), _LONGEST_GAP)
    dated = np.minimum(openings.days[a], openings.days[b]) >= 0
    late = dated & (gap > _WEEK)
    columns = (
        np.sqrt(words),
        rare,
        _lead_within(openings, a, b),
        products(openings.names, openings.names, a, b),
        _apart(openings.weekdays, a, b),
        _no_number_shared(openings.numbers, a, b),
        openings.months[a] & openings.months[b] > 0,
        products(openings.years, openings.years, a, b) > 0,
        untitled,
        untitled * words,
        dated & (gap <= 1),
        np.where(dated, np.log1p(gap), 0.0),
        late,
        late * shared,
        np.minimum(openings.repeating[a], openings.repeating[b]),
    )
    return np.column_stack([np.asarray(each, np.float64) for each in columns])


def _far_apart(days: Positions, a: Positions, b: Positions) -> NDArray[np.bool_]:
    dated = np.minimum(days[a], days[b]) >= 0
    result: NDArray[np.bool_] = dated & (np.abs(days[a] - days[b]) > _FAR_DAYS)
    return result


def _lead_within(openings: Openings, a: Positions, b: Positions) -> Floats:
    shares, present = openings.lead_shares, openings.present
    return (products(shares, present, a, b) + products(present, shares, a, b)) / 2


def _apart(sets: Positions, a: Positions, b: Positions) -> NDArray[np.bool_]:
    """Whether both name some, and none is the same."""
    result: NDArray[np.bool_] = (sets[a] > 0) & (sets[b] > 0) & (sets[a] & sets[b] == 0)
    return result


def _no_number_shared(numbers: Rows, a: Positions, b: Positions) -> NDArray[np.bool_]:
    both = (numbers.lengths[a] > 0) & (numbers.lengths[b] > 0)
    result: NDArray[np.bool_] = both & (products(numbers, numbers, a, b) == 0)
    return result


def alike(openings: Openings) -> tuple[Positions, Positions, Floats]:
    """The pairs of articles that are worth comparing, the first before the second; the cosines.

    A digest tells no story that others tell, and is in no pair.
    """
    words = openings.words
    if len(words) <= _FEW:
        a, b, cosines = join(words, _FEWEST)
    else:
        a, b = _sharing_strongest(words)
        cosines = products(words, words, a, b)
    kept = (cosines >= _FEWEST) & ~openings.digest[a] & ~openings.digest[b]
    a, b, cosines = a[kept], b[kept], cosines[kept]
    enough = products(openings.present, openings.present, a, b) >= _FEWEST_SHARED
    return a[enough], b[enough], cosines[enough]


def _sharing_strongest(words: Rows) -> tuple[Positions, Positions]:
    strongest = _strongest(_shared(words)).sparse
    transposed = strongest.T.tocsr()
    found = []
    for start in range(0, len(words), _FEW):
        product = (strongest[start : start + _FEW] @ transposed).tocoo()
        kept = (product.data >= _FEWEST_OF_STRONGEST) & (product.col > product.row + start)
        found.append((product.row[kept].astype(np.int64) + start, product.col[kept]))
    a, b = (np.concatenate(part).astype(np.int64) for part in zip(*found, strict=True))
    order = np.lexsort((b, a))
    return a[order], b[order]


def _shared(rows: Rows) -> Rows:
    """The rows without what only one of them has."""
    kept = rows.frequency[rows.indices] > 1
    lengths = np.bincount(rows.row_of[kept], minlength=len(rows))
    indptr = np.concatenate(([0], np.cumsum(lengths)))
    return Rows(indptr, rows.indices[kept], rows.data[kept], rows.width)


def _strongest(rows: Rows) -> Rows:
    """The entries of each row that weigh most."""
    order = np.lexsort((rows.indices, -rows.data, rows.row_of))
    place = np.arange(len(order)) - np.repeat(rows.indptr[:-1], rows.lengths)
    kept = np.sort(order[place < _STRONGEST])
    lengths = np.minimum(rows.lengths, _STRONGEST)
    indptr = np.concatenate(([0], np.cumsum(lengths)))
    return Rows(indptr, rows.indices[kept], rows.data[kept], rows.width)


def products(left: Rows, right: Rows, a: Positions, b: Positions) -> Floats:
    """The dot product of row `a[k]` of the one and `b[k]` of the other; `a` never falls.

    Some rows of the one are written out at a time, and what stands in the columns of the other is
    looked up there.
    """
    result = np.zeros(len(a))
    some = max(1, min(len(left), _CELLS // left.width))
    cells = np.zeros(some * left.width)
    begins = np.searchsorted(a, np.arange(0, len(left) + some, some)).tolist()
    for at, (begin, end) in enumerate(itertools.pairwise(begins)):
        if begin == end:
            continue
        first, last = left.indptr[at * some], left.indptr[min((at + 1) * some, len(left))]
        filled = (left.row_of[first:last] - at * some) * left.width + left.indices[first:last]
        cells[filled] = left.data[first:last]
        for start in range(begin, end, _PAIRS):
            block = slice(start, min(end, start + _PAIRS))
            lengths = right.lengths[b[block]]
            places = ranges(right.indptr[b[block]], lengths)
            written = np.repeat((a[block] - at * some) * left.width, lengths)
            values = cells[written + right.indices[places]] * right.data[places]
            pair = np.repeat(np.arange(len(lengths)), lengths)
            result[block] = summed(pair, values, len(lengths))
        cells[filled] = 0.0
    return result
