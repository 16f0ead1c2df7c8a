"""Pairs of sentences that make the same claim."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from itertools import chain, combinations, pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from summarize.checking import Wordings
from summarize.claims import adds_numbers, differ
from summarize.data import Link, Sentence, Span
from summarize.duplicates.features import Pairs, compare, load, with_gates
from summarize.duplicates.likeness import Likeness
from summarize.duplicates.views import Views
from summarize.readings import Reading, Readings
from summarize.vectors import Floats, Positions, ScoredPairs, numbered, ranges

Vectors = NDArray[np.float32] | NDArray[np.float64]
Encode = Callable[[Sequence[str]], Vectors]

# Two sentences of one article repeat each other only if they are nearly the same words. Chosen, not
# tuned: writers return to a fact in other words on purpose.
_REPEAT_COSINE = 0.75
# All pairs of up to so many copies of a sentence are linked; more are linked in a row.
_LINKED_COPIES = 20
# A sentence with less than this share of the other's content is contained in it. Chosen on the
# sample stories' gold, where contained facts have at most half of the words.
_CONTAINED = 0.6
# Two sentences that a third links are linked from this score on: "transitivity with care". On the
# labelled stories it adds 3 true pairs for each false one; without any limit, 1 for each.
_THIRD_SENTENCE = 0.3
# The score of a duplicate: by definition, as the learned threshold is subtracted from the odds.
_DUPLICATE = 0.5
# Pairs below are not alike: nine in ten of those that are compared, and a pair of which one reports
# the other is rarely among them. Chosen, not tuned.
_ALIKE = 0.02
# How far the cosine of a sentence encoder moves the score, in logits per unit around .5. Chosen,
# not tuned: no encoder is at hand where the weights are learned.
_ENCODER_WEIGHT = 4.0
# Pairs compared at once: with 30 features and their parts they take about 100 MB.
_BLOCK = 50_000


class Comparison(NamedTuple):
    """What the sentences of a story have to do with one another.

    Attributes:
        links: the pairs that make the same claim, or of which one contains the other's.
        likeness: how surely pairs make the same claim; sentences of the same words for sure.
        wordings: the sentences as near-copies are compared.
    """

    links: tuple[Link, ...]
    likeness: ScoredPairs
    wordings: Wordings


def link_claims(
    sentences: Sequence[Sentence] | Readings,
    *,
    published: Mapping[str, datetime] | None = None,
    encode: Encode | None = None,
) -> tuple[Link, ...]:
    """The pairs of sentences that make the same claim, or of which one contains the other's.

    The order in which sentences are given does not change what is linked.

    Args:
        sentences: the sentences of one story, or their readings.
        published: when each article appeared, by its id; resolves "Monday" and "yesterday".
        encode: vectors of length 1 for texts (n x d), as one more kind of evidence.

    Returns:
        Links sorted by positions. A "duplicate" has `a` < `b`; in "contains", `a` contains `b`.
        Scores are from .5 (just linked) to 1 (the same words).
    """
    readings = Readings.of(sentences, published)
    encoded = encode([each.text for each in readings.sentences]) if encode else None
    return compare_claims(readings, encoded).links


def compare_claims(readings: Readings, encoded: Vectors | None = None) -> Comparison:
    """The links of a story, as `link_claims` finds them, and the scores that they rest on.

    Args:
        readings: those of the story.
        encoded: vectors of length 1 of its sentences (n x d), as one more kind of evidence.
    """
    groups = readings.copies
    links = [Link(a, b, "duplicate", 1.0) for group in groups for a, b in _copies(group)]
    wordings = Wordings(readings)
    chosen = tuple(group[0] for group in groups)
    between, pairs = _links_between(readings, chosen, encoded, wordings)
    for link in between:
        links += [_link(a, b, link) for a, b in _across(groups[link.a], groups[link.b])]
    return Comparison(
        tuple(sorted(links, key=lambda link: (link.a, link.b))),
        _likeness(groups, pairs),
        wordings,
    )


def _likeness(groups: Sequence[Sequence[int]], pairs: ScoredPairs) -> ScoredPairs:
    """The scores of pairs of groups as those of their members; members are alike for sure."""
    lengths = np.array(list(map(len, groups)), dtype=np.int64)
    starts = np.cumsum(lengths) - lengths
    members = np.fromiter(chain.from_iterable(groups), np.int64)
    # As `_across` has them, all at once.
    are_all = lengths[pairs.a] * lengths[pairs.b] <= _LINKED_COPIES**2
    width = np.where(are_all, lengths[pairs.b], 1)
    counts = np.where(are_all, lengths[pairs.a], 1) * width
    pair, width = np.repeat(np.arange(len(counts)), counts), np.repeat(width, counts)
    place = ranges(np.zeros(len(counts), dtype=np.int64), counts)
    a, b = starts[pairs.a[pair]] + place // width, starts[pairs.b[pair]] + place % width
    copies = [each for group in groups if len(group) > 1 for each in _copies(group)]
    same = np.array(copies, dtype=np.int64).reshape(-1, 2)
    ends = np.concatenate([np.column_stack([members[a], members[b]]), same])
    sure = np.ones(len(copies))
    return ScoredPairs(
        ends.min(axis=1),
        ends.max(axis=1),
        np.concatenate([pairs.scores[pair], sure]),
        np.concatenate([pairs.chars[pair], sure]),
    )


def score_pairs(pairs: Sequence[tuple[str, str]]) -> Floats:
    """How likely each pair states the same, from 0 to 1, for pairs that belong to no story.

    Document frequencies are those of all sentences of the pairs. One score per pair.
    """
    if not pairs:
        return np.empty(0)
    texts = [text for pair in pairs for text in pair]
    features = compare(pair_up(texts))
    return load("pair").score(with_gates(features))


def pair_up(texts: Sequence[str]) -> Pairs:
    """Texts as pairs that belong to no story: the first with the second, the third with the fourth.

    Raises:
        ValueError: a text is empty.
    """
    sentences = [Sentence(str(at), "", 0, Span(0, len(t)), t) for at, t in enumerate(texts)]
    views = Views(Readings.of(sentences), tuple(range(len(texts))))
    rows = np.arange(0, len(texts) - 1, 2)
    return Pairs(views, rows, rows + 1)


def _copies(group: Sequence[int]) -> list[tuple[int, int]]:
    ordered = sorted(group)
    return list(combinations(ordered, 2) if len(group) <= _LINKED_COPIES else pairwise(ordered))


def _across(ours: Sequence[int], theirs: Sequence[int]) -> list[tuple[int, int]]:
    if len(ours) * len(theirs) <= _LINKED_COPIES**2:
        return [(a, b) for a in ours for b in theirs]
    return [(ours[0], theirs[0])]


def _link(a: int, b: int, like: Link) -> Link:
    if like.relation == "duplicate":
        a, b = min(a, b), max(a, b)
    return Link(a, b, like.relation, like.score)


def _links_between(
    readings: Readings, chosen: tuple[int, ...], encoded: Vectors | None, wordings: Wordings
) -> tuple[list[Link], ScoredPairs]:
    """The links among sentences no two of which have the same words; positions in `chosen`.

    And the scores of the pairs that are at all alike.
    """
    if len(chosen) < 2:
        return [], ScoredPairs.none()
    views = Views(readings, chosen)
    likeness = Likeness(views)
    rows, cols = _may_be_linked(views, *likeness.candidates)
    scores, chars = _scored(likeness, rows, cols)
    if encoded is not None:
        vectors = np.asarray(encoded[list(chosen)], dtype=np.float64)
        scores = _with_encoder(scores, vectors, rows, cols)
    kept = scores >= _ALIKE
    pairs = ScoredPairs(rows[kept], cols[kept], scores[kept], chars[kept])
    possible = scores >= _THIRD_SENTENCE
    same = views.articles[rows] == views.articles[cols]
    possible[same] &= chars[same] >= _REPEAT_COSINE
    likely = zip(
        rows[possible].tolist(), cols[possible].tolist(), scores[possible].tolist(), strict=True
    )
    each = views.each

    def agree(a: int, b: int) -> bool:
        return not (
            differ(each[a].claims, each[b].claims) or wordings.contradict(chosen[a], chosen[b])
        )

    linked = _linked({(a, b): score for a, b, score in likely}, agree)
    total = views.concepts.total.tolist()
    return [_related(a, b, score, total, each) for (a, b), score in linked.items()], pairs


def _scored(likeness: Likeness, rows: Positions, cols: Positions) -> tuple[Floats, Floats]:
    """The score of each pair, and its cosine of characters."""
    weights = load("story").felt()
    scores, chars = np.empty(len(rows)), np.empty(len(rows))
    for start in range(0, len(rows), _BLOCK):
        block = slice(start, start + _BLOCK)
        pairs = Pairs(likeness.views, rows[block], cols[block], likeness)
        scores[block] = weights.score(compare(pairs, weights.names))
        chars[block] = pairs.char
    return scores, chars


def _may_be_linked(views: Views, rows: Positions, cols: Positions) -> tuple[Positions, Positions]:
    """The pairs without headings and fragments, and without those that differ in numbers alone.

    "A magnitude 4.1 earthquake struck 12 km north of Oslo" says nothing of the one of magnitude 5
    at 80 km: two sentences of one template tell two events.
    """
    lexicon = views.readings.lexicon
    words = np.where(lexicon.has_digit, -1, np.arange(len(lexicon.words)))[lexicon.word_of]
    bounds = [*lexicon.starts.tolist(), len(words)]
    numbers, _ = numbered(words[bounds[at] : bounds[at + 1]].tobytes() for at in views.chosen)
    kept = views.is_body[rows] & views.is_body[cols] & (numbers[rows] != numbers[cols])
    return rows[kept], cols[kept]


def _linked(
    scores: Mapping[tuple[int, int], float], agree: Callable[[int, int], bool]
) -> dict[tuple[int, int], float]:
    """The pairs linked by themselves (.5 and more), and those that a third sentence links.

    Args:
        scores: of each pair that may be linked.
        agree: whether the claims of two sentences do not differ; asked only where it matters.
    """
    linked = {pair: score for pair, score in scores.items() if score >= _DUPLICATE and agree(*pair)}
    near: dict[int, set[int]] = {}
    for a, b in linked:
        near.setdefault(a, set()).add(b)
        near.setdefault(b, set()).add(a)
    for (a, b), score in scores.items():
        if score >= _DUPLICATE or a not in near or b not in near:
            continue
        if not near[a].isdisjoint(near[b]) and agree(a, b):
            linked[a, b] = _DUPLICATE
    return linked


def _with_encoder(scores: Floats, encoded: Floats, rows: Positions, cols: Positions) -> Floats:
    cosines = np.einsum("ij,ij->i", encoded[rows], encoded[cols])
    odds = scores / np.maximum(1 - scores, 1e-12) * np.exp(_ENCODER_WEIGHT * (cosines - 0.5))
    result: Floats = odds / (1 + odds)
    return result


def _related(a: int, b: int, score: float, total: Sequence[float], each: Sequence[Reading]) -> Link:
    if min(total[a], total[b]) >= _CONTAINED * max(total[a], total[b]):
        if adds_numbers(each[a].claims, each[b].claims):
            return Link(a, b, "contains", score)
        if adds_numbers(each[b].claims, each[a].claims):
            return Link(b, a, "contains", score)
        return Link(min(a, b), max(a, b), "duplicate", score)
    longer, shorter = (a, b) if total[a] > total[b] else (b, a)
    return Link(longer, shorter, "contains", score)
