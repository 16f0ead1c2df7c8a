"""What a concept looks like from outside: the numbers from which its weight is learned."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from summarize.language import Lexicon, tokens
from summarize.scoring.coverage import Concept, Uses
from summarize.scoring.material import Material
from summarize.scoring.sentence_features import Column, SentenceFeatures, sentence_features
from summarize.vectors import Positions, are_among, distinct


@dataclass(frozen=True, eq=False)
class ConceptFeatures:
    """The concepts of a story and their features.

    Attributes:
        lexicon: the words of the story.
        keys: the numbers of n_concepts distinct concepts, ascending (see `coverage.Uses.keys`).
        columns: name -> shape (n_concepts,).
    """

    lexicon: Lexicon
    keys: Positions
    columns: dict[str, Column]

    @cached_property
    def concepts(self) -> list[Concept]:
        """The two stems of each concept."""
        names, count = self.lexicon.stem_names, max(self.lexicon.stem_count, 1)
        return [(names[key // count], names[key % count]) for key in self.keys.tolist()]

    def matrix(self, names: Sequence[str]) -> NDArray[np.float64]:
        """The named features side by side, shape (n_concepts, n_names)."""
        result = np.empty((len(self.keys), len(names)))
        for at, name in enumerate(names):
            result[:, at] = self.columns[name]
        return result


def concept_features(material: Material, budget_words: int) -> ConceptFeatures:
    """The features of every concept of the story; docs/scoring.md says what each is.

    Args:
        material: the story.
        budget_words: about how many words the briefing will have.
    """
    sentences = sentence_features(material)
    lexicon = material.readings.lexicon
    found = _Found(Uses.of(lexicon, lexicon.part_of, lexicon.part_row_of))
    columns = {
        **_spread(found, sentences),
        **_places(found, sentences),
        **_contexts(found, sentences),
        **_members(found, sentences),
        **_headlines(found, material),
    }
    story = _story(sentences, budget_words)
    columns |= {name: np.full(len(found.keys), value) for name, value in story.items()}
    return ConceptFeatures(lexicon, found.keys, columns)


@dataclass(frozen=True, eq=False)
class _Found:
    """The uses of concepts in the sentences of a story, and the concepts."""

    uses: Uses

    @cached_property
    def _distinct(self) -> tuple[Positions, Positions, Positions, Positions]:
        keys, first, concept, count = np.unique(
            self.uses.keys, return_index=True, return_inverse=True, return_counts=True
        )
        return keys, first, concept, count

    @property
    def keys(self) -> Positions:
        """The numbers of the distinct concepts, ascending."""
        return self._distinct[0]

    @property
    def concept(self) -> Positions:
        """The concept of each use, as its place in `keys`."""
        return self._distinct[2]

    @cached_property
    def count(self) -> Column:
        """How often each concept is used."""
        return self._distinct[3].astype(np.float64)

    @cached_property
    def stems(self) -> tuple[Positions, Positions]:
        """The two stems of each concept."""
        count = max(self.uses.lexicon.stem_count, 1)
        return self.keys // count, self.keys % count

    @cached_property
    def stops(self) -> NDArray[np.bool_]:
        """Which of the two words is a stop word where the concept is first used."""
        at, stop = self._distinct[1], self.uses.lexicon.is_stop
        return np.stack([stop[self.uses.first[at]], stop[self.uses.second[at]]], axis=1)

    @cached_property
    def digits(self) -> NDArray[np.bool_]:
        """Whether one of the two words begins with a digit."""
        at, begins = self._distinct[1], self.uses.lexicon.has_digit
        result: NDArray[np.bool_] = begins[self.uses.first[at]] | begins[self.uses.second[at]]
        return result

    def mean(self, values: Column) -> Column:
        """Per concept, the mean of `values` of shape (n_uses,)."""
        total = np.bincount(self.concept, weights=values, minlength=len(self.keys))
        return np.asarray(total / self.count, dtype=np.float64)

    def highest(self, values: Column) -> Column:
        """Per concept, the greatest of `values` of shape (n_uses,)."""
        if not len(values):
            return np.zeros(0)
        order, begins = self._grouped
        return np.asarray(np.maximum.reduceat(values[order], begins), dtype=np.float64)

    @cached_property
    def _grouped(self) -> tuple[Positions, Positions]:
        """The uses ordered by concept, and where each concept begins."""
        begins = np.cumsum(self._distinct[3]) - self._distinct[3]
        return np.argsort(self.concept, kind="stable"), begins


def _spread(found: _Found, sentences: SentenceFeatures) -> dict[str, Column]:
    """In how many outlets and sentences it stands."""
    origins = max(sentences.origins, 1)
    pairs = distinct(found.concept * origins + sentences.origin[found.uses.text])
    outlets = np.bincount(pairs // origins, minlength=len(found.keys)).astype(np.float64)
    return {
        "outlets_share": outlets / origins,
        "outlets_log": np.log(outlets),
        "uses_log": np.log(found.count),
        "uses_share": found.count / max(len(sentences.index), 1),
    }


def _places(found: _Found, sentences: SentenceFeatures) -> dict[str, Column]:
    """How early it stands: in the story, and in the article of each outlet."""
    origins = max(sentences.origins, 1)
    keys = found.concept * origins + sentences.origin[found.uses.text]
    index = sentences.index[found.uses.text].astype(np.float64)
    order = np.lexsort((index, keys))
    pairs, begins = np.unique(keys[order], return_index=True)
    first = index[order][begins]
    concept = pairs // origins
    early = np.bincount(concept, weights=1 / (1 + first), minlength=len(found.keys))
    among_three = np.bincount(concept[first < _FIRST], minlength=len(found.keys))
    return {
        "early_outlets_log": np.log(early.astype(np.float64)),
        "first_log": np.log1p(-found.highest(-index)),
        "first_three_share": among_three / origins,
        "paragraph": found.highest(sentences.columns["paragraph"][found.uses.text]),
    }


# The first so many sentences of an article of news tell its story: the inverted pyramid.
_FIRST = 3


def _contexts(found: _Found, sentences: SentenceFeatures) -> dict[str, Column]:
    """What the sentences are like in which it stands."""
    there = {name: column[found.uses.text] for name, column in sentences.columns.items()}
    highest = ("centrality", "support", "own_headline")
    average = ("centrality", "lead_likeness", "quoted", "numbers", "pronoun", "capitals")
    return {
        **{f"{name}_max": found.highest(there[name]) for name in highest},
        **{
            f"{name}_mean": found.mean(there[name])
            for name in (*average, "first_person", "question")
        },
        "shortest_sentence": -found.highest(-there["length"]),
    }


def _members(found: _Found, sentences: SentenceFeatures) -> dict[str, Column]:
    """Its two words; of a stop word the other member's figures are taken."""
    lexicon, origins = found.uses.lexicon, max(sentences.origins, 1)
    stems = lexicon.stem_of[lexicon.part_of]
    rows = max(len(lexicon.rows), 1)
    held = distinct(stems * rows + lexicon.part_row_of)
    used = np.bincount(held // rows, minlength=lexicon.stem_count)
    spread = distinct(stems * origins + sentences.origin[lexicon.part_row_of])
    outlets = np.bincount(spread // origins, minlength=lexicon.stem_count)
    upper = lexicon.is_capital
    first = upper[found.uses.first] & ~found.uses.opens
    second = upper[found.uses.second]
    return {
        "rarer_word_log": np.log(np.minimum(*_of_members(found, used))),
        "rarer_word_outlets": np.minimum(*_of_members(found, outlets)) / origins,
        "both_capital": found.mean((first & second).astype(np.float64)),
        "second_capital": found.mean(second.astype(np.float64)),
        "digits": found.digits.astype(np.float64),
        "ends_in_stop_word": found.stops[:, 1].astype(np.float64),
    }


def _of_members(found: _Found, figures: NDArray[np.int64]) -> tuple[Column, Column]:
    """The figures of the two stems of each concept, each of shape (n_concepts,)."""
    one, other = (figures[stems].astype(np.float64) for stems in found.stems)
    stops = found.stops
    return np.where(stops[:, 0], other, one), np.where(stops[:, 1], one, other)


def _headlines(found: _Found, material: Material) -> dict[str, Column]:
    """The share of headlines that have it, and its commoner word."""
    lexicon = found.uses.lexicon
    number, count = lexicon.stem_number, lexicon.stem_count
    titles = [article.title for article in material.articles if article.title]
    pairs: list[int] = []
    single: list[int] = []
    for title in titles:
        stems = [number.get(stem, -1) for stem in tokens.stems(title, lexicon.language)]
        pairs.extend({a * count + b for a, b in pairwise(stems) if a >= 0 and b >= 0})
        single.extend({stem for stem in stems if stem >= 0})
    keys = np.array(pairs, dtype=np.int64)
    place = np.searchsorted(found.keys, keys[are_among(keys, found.keys)])
    having = np.bincount(place, minlength=len(found.keys))
    word = np.bincount(np.array(single, dtype=np.int64), minlength=count)
    share = 1 / max(len(titles), 1)
    return {
        "headline": np.asarray(having * share, dtype=np.float64),
        "headline_word": np.maximum(*_of_members(found, word)) * share,
    }


def _story(sentences: SentenceFeatures, budget_words: int) -> dict[str, float]:
    total = max(int(sentences.columns["length"].sum()), 1)
    budget = max(budget_words, 1)
    return {
        "budget_log": float(np.log(budget)),
        "budget_share_log": float(np.log(budget / total)),
        "outlets_total_log": float(np.log(max(sentences.origins, 1))),
    }
