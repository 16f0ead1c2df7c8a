"""How much of what a sentence says stands in another article: the evidence for support.

Outlets tell a fact in other words, spread it over sentences and leave details out. So the unit is
the article: how much of the sentence's terms, weighed by how rare they are in the story, stands in
all of it, and in its best one, two and three sentences in a row; the same for names, other words,
numbers, the rarer half, and the main clause alone.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple, cast

import numpy as np

from summarize.agreement.coverage import PAIR, SUREST, Coverage, Vectors
from summarize.agreement.wanted import NEITHER, PARTS, Marks, Wanted
from summarize.resources import read_json
from summarize.vectors import AGAIN, Floats, Judge, LinearModel, Positions

FILE = "resources/support.json"
# A sentence is cited beside the best one of its article if it has so much more of the claim's
# weight, in so many terms, so many of them no names; and the best one is so much better for its
# score. Of .15 to .4, 1 to 3 and 0 to 2, and 0 to 2, what loses few of the articles of which a
# cited sentence is one that the labellers name (.90), with .85 of all cited ones named by them.
_LEAST_GAIN = 0.25
# As said above.
_LEAST_TERMS = 3
# As said above.
_LEAST_NEW = 2
# As said above.
_LIKENESS = 0.5
# And it is so much better for all amounts of the claim. Chosen among 0, .25 and .5 by the same.
_AMOUNTS = 0.25
# Sentences of one article that are cited for one sentence at most. The labellers cited two or fewer
# in nine of ten cases.
_MOST_CITED = 3
# Terms so near to each other in a sentence belong together. Chosen, not tuned.
_TOGETHER = 3
# A claim of so many terms is short, and one of so many long: where amounts weighed as much in long
# ones, less of real stories was found. Chosen among four such curves by average precision.
_FEW, _LONG = 4, 12

_UNITS = ("article", "one", "two", "three")
FEATURES = (
    *(f"{unit}_{part}" for unit in _UNITS for part in PARTS),
    "main_one",
    "main_two",
    "together",
    "neighbours",
    "returned",
    "score",
    "score_logit",
    "second_score",
    "chars",
    "main_missing",
    "length",
    "main_length",
    "named",
    "sentences",
    "place",
    "quotes",
    "denial",
    "amounts_besides",
    "days",
    "days_one",
    "day_conflict",
    "apart",
    "amounts",
)
# Beside them, where there is an encoder: the greatest cosine of the claim's vector with that of a
# sentence, and with the sum of two neighbours'.
ENCODED = ("encoded_one", "encoded_two")


Columns = Floats | Sequence[Floats]


class Cover(NamedTuple):
    """What the other articles have of one sentence.

    Attributes:
        articles: the numbers of the other articles, ascending, shape (n_others,).
        features: one row per article, columns as in `FEATURES`, then `ENCODED` if there is an
            encoder.
        gains: how much weight of the sentence's terms each body sentence has,
            shape (n_body, n_terms).
        plain: which of the terms are no names, shape (n_terms,).
        scores: how surely each body sentence makes the same claim, shape (n_body,).
        amounts: the share of the sentence's amounts that each gives, shape (n_body,).
    """

    articles: Positions
    features: Floats
    gains: Floats
    plain: Marks
    scores: Floats
    amounts: Floats


def cover(coverage: Coverage, claim: int) -> Cover | None:
    """What every other article has of a sentence; None where it has no terms.

    Args:
        coverage: the story.
        claim: the position of the sentence.
    """
    asked = coverage.asked(claim)
    others = coverage.others_of(coverage.readings.sentences[claim].article_id)
    if asked is None or not len(others):
        return None
    wanted, having = asked
    likeness, amounts = _likeness(coverage, claim), coverage.amounts_told(claim)
    columns = [
        *_features(coverage, claim, wanted, having, likeness),
        [amounts[1] * _shortness(len(wanted.terms))],
    ]
    if coverage.encoded is not None:
        columns.append(_cosines(coverage, coverage.encoded, claim))
    features = np.ascontiguousarray(np.concatenate(columns)[:, others].T)
    gains = having * wanted.weights
    return Cover(others, features, gains, wanted.part("plain"), likeness[0], amounts[0])


def _features(
    coverage: Coverage, claim: int, wanted: Wanted, having: Marks, likeness: Floats
) -> Iterator[Columns]:
    """The columns of `FEATURES` but the last, with a value for each article, its own included."""
    starts, main = coverage.starts, wanted.weight_of("main")
    windows = tuple(_windows(coverage, having))
    # Multiplied twice, so turned to numbers once.
    numbers = [window.astype(np.float64) for window in windows]
    mains = [window @ main for window in numbers]
    weights = [window @ wanted.weights for window in numbers]
    *best, main_best, likest = _best(
        np.array([*weights, mains[-1], likeness[0]]), starts, coverage.article_of
    )
    yield wanted.shares(np.logical_or.reduceat(having, starts, axis=0)).T
    for window, places in zip(numbers, best, strict=True):
        yield wanted.shares(window[places]).T
    yield np.maximum.reduceat(np.array(mains[:2]), starts, axis=1) / main.sum()
    yield _together(having, starts)
    yield [_returned(coverage, wanted, numbers[0], best[0])]
    yield _scores(starts, likeness, likest)
    yield [_missing(wanted, windows[-1][main_best])]
    yield list(_circumstances(coverage, claim, wanted, best[0]))


def _windows(coverage: Coverage, having: Marks) -> Iterator[Marks]:
    """What each sentence has, then each two, then each three in a row of one article."""
    window = having
    yield window
    for step, is_near in enumerate(coverage.neighbours, 1):
        window = window.copy()
        window[:-step] |= having[step:] & is_near[:, None]
        yield window


def _returned(coverage: Coverage, wanted: Wanted, having: Floats, likest: Positions) -> Floats:
    """How much of the sentence of each article that has most of the claim is in the claim."""
    total = coverage.weight_of[coverage.body[likest]]
    shared: Floats = having[likest] @ wanted.weights
    return np.divide(shared, total, out=np.zeros_like(shared), where=total > 0)


def _missing(wanted: Wanted, best: Marks) -> Floats:
    """How many words of the main clause the best three sentences for it lack, names aside."""
    result: Floats = np.log1p((wanted.part("main_plain") & ~best).sum(axis=1))
    return result


def _circumstances(
    coverage: Coverage, claim: int, wanted: Wanted, likest: Positions
) -> Iterator[Floats]:
    """What is known of the claim and of the articles, whatever they share."""
    count, reading = len(coverage.article_ids), coverage.readings.each[claim]
    terms, mains, names, quoted = len(wanted.terms), *wanted.sizes("main", "names", "quoted")
    own_place = np.log1p(reading.sentence.index)
    own = np.array([np.log1p(terms), np.log1p(mains), names / terms, own_place, quoted / terms])
    columns = np.repeat(own[:, None], count, axis=1)
    yield from columns[:3]
    yield coverage.sizes
    yield from columns[3:]
    theirs = [coverage.readings.each[at] for at in coverage.body[likest].tolist()]
    denies = reading.claims.negative
    yield np.array([float(each.claims.negative != denies) for each in theirs])
    yield coverage.amounts_besides(claim, likest)
    yield from coverage.days_told(claim, likest)
    places = np.log1p([each.sentence.index for each in theirs])
    yield np.abs(places - own_place)


def _shortness(terms: int) -> float:
    """1 for a claim of a few terms, 0 for a long one, of which an amount is a detail."""
    return min(1.0, max(0.0, (_LONG - terms) / (_LONG - _FEW)))


def _cosines(coverage: Coverage, encoded: Vectors, claim: int) -> tuple[Floats, Floats]:
    """For each article the columns of `ENCODED`."""
    vectors = np.asarray(encoded[coverage.body], dtype=np.float64)
    both = vectors.copy()
    follows = coverage.article_of[1:] == coverage.article_of[:-1]
    both[:-1] += vectors[1:] * follows[:, None]
    lengths = np.linalg.norm(both, axis=1)
    own = np.asarray(encoded[claim], dtype=np.float64)
    one, two = vectors @ own, both @ own / np.where(lengths > 0, lengths, 1.0)
    starts = coverage.starts
    return np.maximum.reduceat(one, starts), np.maximum.reduceat(two, starts)


def _best(values: Floats, starts: Positions, article_of: Positions) -> Positions:
    """The first place of the greatest value of each article, for each row of values."""
    count, articles = len(values), len(starts)
    greatest = np.maximum.reduceat(values, starts, axis=1)
    rows, places = (values >= greatest[:, article_of] - 1e-9).nonzero()
    # In the order of the rows, and in each of the articles.
    first = (rows * articles + article_of[places]).searchsorted(np.arange(count * articles))
    result: Positions = places[first].reshape(count, articles)
    return result


def _together(having: Marks, starts: Positions) -> tuple[Floats, Floats]:
    """The share of terms near each other in the claim that some sentence has both of.

    Then the same of terms beside each other.
    """
    count = having.shape[1]
    if count < 2:
        return np.full(len(starts), NEITHER), np.full(len(starts), NEITHER)
    steps = range(1, min(_TOGETHER, count - 1) + 1)
    both = np.concatenate([having[:, :-step] & having[:, step:] for step in steps], axis=1)
    told = np.logical_or.reduceat(both, starts, axis=0)
    beside = told[:, : count - 1].sum(axis=1)
    return told.sum(axis=1) / told.shape[1], beside / (count - 1)


def _likeness(coverage: Coverage, claim: int) -> Floats:
    """The score and the character cosine of each body sentence with the claim, 0 if not alike."""
    partners, scores, chars = coverage.likeness.of(claim)
    rank = coverage.rank[partners]
    kept = rank >= 0
    both = np.zeros((2, len(coverage.body)))
    both[:, rank[kept]] = scores[kept], chars[kept]
    return both


def _scores(starts: Positions, likeness: Floats, best: Positions) -> Columns:
    """The best score, its logit, the next best score, and the best character cosine.

    `best` are the places of the best scores.
    """
    scores = likeness[0][best]
    others = likeness.copy()
    others[0, best] = 0.0
    sure = np.minimum(np.maximum(scores, SUREST), 1 - SUREST)
    return [scores, np.log(sure / (1 - sure)), *np.maximum.reduceat(others, starts, axis=1)]


def cited(covered: Cover, sentences: slice) -> list[int]:
    """The places of the sentences of an article to cite, ascending.

    The first has most of the claim and is most like it, each other much of what they lack.

    Args:
        covered: what the articles have of the claim.
        sentences: the places of those of one article among the body sentences.
    """
    gains, plain = covered.gains[sentences], covered.plain
    weight = gains.max(axis=0).sum()
    likely = gains.sum(axis=1) + weight * (
        _LIKENESS * covered.scores[sentences] + _AMOUNTS * covered.amounts[sentences]
    )
    chosen = [int(likely.argmax())]
    have = gains[chosen[0]]
    while len(chosen) < _MOST_CITED:
        both = np.maximum(gains, have)
        new = both > have
        is_much = (new.sum(axis=1) >= _LEAST_TERMS) & (new[:, plain].sum(axis=1) >= _LEAST_NEW)
        more = (both.sum(axis=1) - have.sum()) * is_much
        best = int(more.argmax())
        if more[best] < _LEAST_GAIN * weight:
            break
        chosen.append(best)
        have = both[best]
    return sorted(chosen)


@cache
def load_judge(name: str = "support") -> Judge:
    """The learned judge; "support_encoder" is that for features with the cosines of an encoder."""
    names = FEATURES if name == "support" else (*FEATURES, *ENCODED)
    return Judge(_model(name, names), _model(f"{name}_again", AGAIN))


@cache
def load_fullness() -> LinearModel:
    """Tells whether an article that reports a claim has all of it; columns as in `FEATURES`."""
    return _model("full", FEATURES)


@cache
def load_same_fact() -> LinearModel:
    """Tells whether two sentences have one main claim; columns as in `PAIR`."""
    return _model("same_fact", PAIR)


def _model(name: str, names: tuple[str, ...]) -> LinearModel:
    models = cast("dict[str, object]", read_json(FILE))
    return LinearModel.from_json(models[name], names)
