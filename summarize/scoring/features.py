"""What a concept looks like from outside: the numbers from which its weight is learned."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from summarize.scoring.coverage import Concept
from summarize.scoring.material import Material, split_words
from summarize.scoring.sentence_features import Column, SentenceFeatures, sentence_features
from summarize.tokens import is_stop_word, stem


@dataclass(frozen=True)
class ConceptFeatures:
    """The concepts of a story and their features.

    Attributes:
        concepts: n_concepts distinct ones, in the order of their first use.
        columns: name -> shape (n_concepts,).
    """

    concepts: list[Concept]
    columns: dict[str, Column]

    def matrix(self, names: Sequence[str]) -> NDArray[np.float64]:
        """The named features side by side, shape (n_concepts, n_names)."""
        return np.stack([self.columns[name] for name in names], axis=1)


def concept_features(material: Material, budget_words: int) -> ConceptFeatures:
    """The features of every concept of the story; docs/scoring.md says what each is.

    Args:
        material: the story.
        budget_words: about how many words the briefing will have.
    """
    sentences = sentence_features(material)
    uses = _uses(sentences)
    count = np.bincount(uses.concept, minlength=len(uses.concepts)).astype(np.float64)
    columns = {
        **_spread(uses, sentences, count),
        **_places(uses, sentences),
        **_contexts(uses, sentences, count),
        **_members(uses, sentences),
        **_headlines(uses, material),
    }
    story = _story(sentences, budget_words)
    columns |= {name: np.full(len(count), value) for name, value in story.items()}
    return ConceptFeatures(uses.concepts, columns)


@dataclass(frozen=True)
class _Uses:
    """Every use of a concept: one row per pair of neighbouring words in a sentence."""

    concepts: list[Concept]
    stops: NDArray[np.bool_]  # (n_concepts, 2): which of the two is a stop word
    digits: NDArray[np.bool_]  # (n_concepts,): whether one begins with a digit
    concept: NDArray[np.int64]  # (n_uses,)
    sentence: NDArray[np.int64]  # (n_uses,)
    capitals: NDArray[np.bool_]  # (n_uses, 2): a capital where no sentence begins

    def mean(self, values: Column, count: Column) -> Column:
        """Per concept, the mean of `values` of shape (n_uses,)."""
        return np.bincount(self.concept, weights=values, minlength=len(count)) / count

    def highest(self, values: Column) -> Column:
        """Per concept, the greatest of `values` of shape (n_uses,)."""
        found = np.full(len(self.concepts), -np.inf)
        np.maximum.at(found, self.concept, values)
        return found


def _uses(sentences: SentenceFeatures) -> _Uses:
    number: dict[Concept, int] = {}
    known: list[tuple[bool, bool, bool]] = []
    uses: list[tuple[int, int, bool, bool]] = []
    for place, words in enumerate(sentences.words):
        marked = [(stem(word), is_stop_word(word), word) for word in words]
        for at, ((a, stop_a, word_a), (b, stop_b, word_b)) in enumerate(pairwise(marked)):
            if stop_a and stop_b:
                continue
            concept = number.setdefault((a, b), len(number))
            if concept == len(known):
                known.append((stop_a, stop_b, word_a[0].isdigit() or word_b[0].isdigit()))
            uses.append((concept, place, at > 0 and word_a[0].isupper(), word_b[0].isupper()))
    table = np.array(known, dtype=bool).reshape(-1, 3)
    rows = np.array(uses, dtype=np.int64).reshape(-1, 4)
    return _Uses(
        concepts=list(number),
        stops=table[:, :2],
        digits=table[:, 2],
        concept=rows[:, 0],
        sentence=rows[:, 1],
        capitals=rows[:, 2:].astype(bool),
    )


def _spread(uses: _Uses, sentences: SentenceFeatures, count: Column) -> dict[str, Column]:
    """In how many outlets and sentences it stands."""
    pairs = np.unique(uses.concept * sentences.origins + sentences.origin[uses.sentence])
    outlets = np.bincount(pairs // max(sentences.origins, 1), minlength=len(count)).astype(float)
    return {
        "outlets_share": outlets / max(sentences.origins, 1),
        "outlets_log": np.log(outlets),
        "uses_log": np.log(count),
        "uses_share": count / max(len(sentences.words), 1),
    }


def _places(uses: _Uses, sentences: SentenceFeatures) -> dict[str, Column]:
    """How early it stands: in the story, and in the article of each outlet."""
    first = np.full((len(uses.concepts), sentences.origins), np.inf)
    where = (uses.concept, sentences.origin[uses.sentence])
    np.minimum.at(first, where, sentences.index[uses.sentence].astype(float))
    return {
        "early_outlets_log": np.log((1 / (1 + first)).sum(axis=1)),
        "first_log": np.log1p(first.min(axis=1, initial=np.inf)),
        "first_three_share": (first < 3).sum(axis=1) / max(sentences.origins, 1),
        "paragraph": uses.highest(sentences.columns["paragraph"][uses.sentence]),
    }


def _contexts(uses: _Uses, sentences: SentenceFeatures, count: Column) -> dict[str, Column]:
    """What the sentences are like in which it stands."""
    there = {name: column[uses.sentence] for name, column in sentences.columns.items()}
    highest = ("centrality", "support", "own_headline")
    average = ("centrality", "lead_likeness", "quoted", "numbers", "pronoun", "capitals")
    return {
        **{f"{name}_max": uses.highest(there[name]) for name in highest},
        **{
            f"{name}_mean": uses.mean(there[name], count)
            for name in (*average, "first_person", "question")
        },
        "shortest_sentence": -uses.highest(-there["length"]),
    }


def _members(uses: _Uses, sentences: SentenceFeatures) -> dict[str, Column]:
    """Its two words; of a stop word the other member's figures are taken."""
    used: Counter[str] = Counter()
    outlets: dict[str, set[int]] = {}
    for words, origin in zip(sentences.words, sentences.origin.tolist(), strict=True):
        for term in sorted({stem(word) for word in words}):
            used[term] += 1
            outlets.setdefault(term, set()).add(origin)
    both = uses.capitals.all(axis=1).astype(float)
    count = np.bincount(uses.concept, minlength=len(uses.concepts)).astype(float)
    return {
        "rarer_word_log": np.log(_of_members(uses, used).min(axis=1, initial=np.inf)),
        "rarer_word_outlets": _of_members(uses, {t: len(o) for t, o in outlets.items()}).min(
            axis=1, initial=np.inf
        )
        / max(sentences.origins, 1),
        "both_capital": uses.mean(both, count),
        "second_capital": uses.mean(uses.capitals[:, 1].astype(float), count),
        "digits": uses.digits.astype(float),
        "ends_in_stop_word": uses.stops[:, 1].astype(float),
    }


def _of_members(uses: _Uses, figures: dict[str, int] | Counter[str]) -> NDArray[np.float64]:
    """The figures of the two words of each concept, shape (n_concepts, 2)."""
    table = np.array(
        [(figures.get(a, 0), figures.get(b, 0)) for a, b in uses.concepts], dtype=float
    ).reshape(-1, 2)
    return np.where(uses.stops, table[:, ::-1], table)


def _headlines(uses: _Uses, material: Material) -> dict[str, Column]:
    """The share of headlines that have it, and its commoner word."""
    titles = [[stem(word) for word in split_words(a.title)] for a in material.articles if a.title]
    pairs = Counter(pair for title in titles for pair in set(pairwise(title)))
    single = Counter(term for title in titles for term in set(title))
    share = 1 / max(len(titles), 1)
    return {
        "headline": np.array([pairs[concept] * share for concept in uses.concepts]),
        "headline_word": _of_members(uses, single).max(axis=1, initial=0) * share,
    }


def _story(sentences: SentenceFeatures, budget_words: int) -> dict[str, float]:
    total = max(sum(map(len, sentences.words)), 1)
    budget = max(budget_words, 1)
    return {
        "budget_log": float(np.log(budget)),
        "budget_share_log": float(np.log(budget / total)),
        "outlets_total_log": float(np.log(max(sentences.origins, 1))),
    }
