"""Pairs of sentences that make the same claim."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from itertools import combinations, pairwise

import numpy as np
from numpy.typing import NDArray

from summarize import vectors
from summarize.claims.differences import Claims, adds_numbers, differ, read_claims
from summarize.data import Link, Sentence
from summarize.duplicates import model
from summarize.duplicates.crowds import copies, link_near_copies
from summarize.duplicates.evidence import (
    PAIR_FEATURES,
    Evidence,
    Floats,
    Positions,
    compare,
    compare_in_story,
    gather,
)

Encode = Callable[[Sequence[str]], NDArray[np.float32] | NDArray[np.float64]]

# Up to here sentences are weighed as those of one story (its matrices of n x n numbers take 50 MB
# each); no story has more, and among more only near-copies are looked for.
_STORY_SENTENCES = 2_500
# Pairs with a smaller cosine of concepts were never above the threshold on the development stories.
_CANDIDATE_COSINE = 0.12
# Two sentences of one article repeat each other only if they are nearly the same words.
_REPEAT_COSINE = 0.75
# All pairs of up to so many copies of a sentence are linked; more are linked in a row.
_LINKED_COPIES = 20
# A sentence with less than this share of the other's content is contained in it.
_CONTAINED = 0.6
# Two sentences that a third links are linked from this score on: "transitivity with care". On the
# labelled stories it adds 3 true pairs for each false one; without any limit, 1 for each.
_THIRD_SENTENCE = 0.3
# How far the cosine of a sentence encoder moves the score, in logits per unit around .5.
_ENCODER_WEIGHT = 4.0


def link_claims(
    sentences: Sequence[Sentence],
    *,
    published: Mapping[str, datetime] | None = None,
    encode: Encode | None = None,
) -> tuple[Link, ...]:
    """The pairs of sentences that make the same claim, or of which one contains the other's.

    The order in which sentences are given does not change what is linked.

    Args:
        sentences: the sentences of one story.
        published: when each article appeared, by its id; resolves "Monday" and "yesterday".
        encode: vectors of length 1 for texts (n x d), as one more kind of evidence.

    Returns:
        Links sorted by positions. A "duplicate" has `a` < `b`; in "contains", `a` contains `b`.
        Scores are from .5 (just linked) to 1 (the same words).
    """
    groups = copies(sentences)
    links = [Link(a, b, "duplicate", 1.0) for group in groups for a, b in _copies(group)]
    distinct = [sentences[group[0]] for group in groups]
    if len(distinct) > _STORY_SENTENCES:
        between = link_near_copies([sentence.text for sentence in distinct])
    else:
        between = _links_between(distinct, published or {}, encode)
    for link in between:
        links += [_link(a, b, link) for a, b in _across(groups[link.a], groups[link.b])]
    return tuple(sorted(links, key=lambda link: (link.a, link.b)))


def score_pairs(pairs: Sequence[tuple[str, str]]) -> Floats:
    """How likely each pair states the same, from 0 to 1, for pairs that belong to no story.

    Document frequencies are those of all sentences of the pairs. One score per pair.
    """
    if not pairs:
        return np.empty(0)
    evidence = gather([text for pair in pairs for text in pair])
    rows = np.arange(0, 2 * len(pairs), 2)
    features = compare(evidence, rows, rows + 1)
    return model.load("pair").score(model.with_gates(features))


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
    sentences: Sequence[Sentence], published: Mapping[str, datetime], encode: Encode | None
) -> list[Link]:
    """The links among sentences no two of which have the same words."""
    texts = [sentence.text for sentence in sentences]
    if len(texts) < 2:
        return []
    evidence = gather(texts)
    rows, cols = _candidates(evidence)
    if len(rows) == 0:
        return []
    articles = [sentence.article_id for sentence in sentences]
    features = compare_in_story(evidence, articles, rows, cols)
    scores = model.load("story").score(features)
    if encode is not None:
        scores = _with_encoder(scores, np.asarray(encode(texts)), rows, cols)
    possible = (scores >= _THIRD_SENTENCE) & _may_repeat(articles, rows, cols, features)
    is_body = np.array([sentence.kind == "body" for sentence in sentences])
    possible &= is_body[rows] & is_body[cols]
    likely = {
        (int(rows[k]), int(cols[k])): float(scores[k]) for k in np.flatnonzero(possible).tolist()
    }
    claims = _Claims(sentences, published)
    agreed = {pair: s for pair, s in likely.items() if not differ(claims[pair[0]], claims[pair[1]])}
    linked = _with_third_sentences(agreed)
    return [_related(a, b, score, evidence, claims) for (a, b), score in linked.items()]


class _Claims(dict[int, Claims]):
    """The claims of each sentence, read when first asked for."""

    def __init__(self, sentences: Sequence[Sentence], published: Mapping[str, datetime]) -> None:
        super().__init__()
        self._sentences, self._published = sentences, published

    def __missing__(self, i: int) -> Claims:
        sentence = self._sentences[i]
        self[i] = read_claims(sentence.text, self._published.get(sentence.article_id))
        return self[i]


def _with_third_sentences(scores: Mapping[tuple[int, int], float]) -> dict[tuple[int, int], float]:
    """The pairs linked by themselves (.5 and more), and those that a third sentence links."""
    linked = {pair: score for pair, score in scores.items() if score >= 0.5}
    near: dict[int, set[int]] = {}
    for a, b in linked:
        near.setdefault(a, set()).add(b)
        near.setdefault(b, set()).add(a)
    for (a, b), score in scores.items():
        if score < 0.5 and near.get(a, set()) & near.get(b, set()):
            linked[a, b] = 0.5
    return linked


def _candidates(evidence: Evidence) -> tuple[Positions, Positions]:
    squared = evidence.concepts.matrix.copy()
    squared.data **= 2
    rows, cols, _ = vectors.join(vectors.normalized(squared), _CANDIDATE_COSINE)
    return rows, cols


def _with_encoder(scores: Floats, encoded: Floats, rows: Positions, cols: Positions) -> Floats:
    cosines = np.einsum("ij,ij->i", encoded[rows], encoded[cols])
    odds = scores / np.maximum(1 - scores, 1e-12) * np.exp(_ENCODER_WEIGHT * (cosines - 0.5))
    result: Floats = odds / (1 + odds)
    return result


def _may_repeat(
    articles: Sequence[str], rows: Positions, cols: Positions, features: Floats
) -> NDArray[np.bool_]:
    """Pairs of different articles, and near-copies within one."""
    names = np.array(articles)
    is_near_copy = features[:, PAIR_FEATURES.index("char")] >= _REPEAT_COSINE
    result: NDArray[np.bool_] = (names[rows] != names[cols]) | is_near_copy
    return result


def _related(
    a: int, b: int, score: float, evidence: Evidence, claims: Mapping[int, Claims]
) -> Link:
    weight_a, weight_b = (float(evidence.concepts.total[i]) for i in (a, b))
    if min(weight_a, weight_b) >= _CONTAINED * max(weight_a, weight_b):
        if adds_numbers(claims[a], claims[b]):
            return Link(a, b, "contains", score)
        if adds_numbers(claims[b], claims[a]):
            return Link(b, a, "contains", score)
        return Link(min(a, b), max(a, b), "duplicate", score)
    longer, shorter = (a, b) if weight_a > weight_b else (b, a)
    return Link(longer, shorter, "contains", score)
