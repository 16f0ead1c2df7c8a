"""What two sentences have in common, as numbers that a linear model weighs, and its weights.

Every feature is a column over pairs of sentences, computed when it is asked for, so that features
whose learned weight is 0 cost nothing.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal, cast

import numpy as np

from summarize import vectors
from summarize.duplicates.likeness import Likeness
from summarize.duplicates.views import View, Views
from summarize.resources import read_json
from summarize.vectors import Floats, LinearModel, Positions

# The idf of this many of the rarest words counts as all the evidence there can be. Chosen, not
# tuned: a clause of news has about six content words.
_ENOUGH_WORDS = 6


@dataclass(frozen=True, eq=False)
class Shared:
    """What each pair of sentences shares of one view.

    Attributes:
        view: the kind of evidence.
        rows, cols: the sentences of each pair, shape (n_pairs,).
    """

    view: View
    rows: Positions
    cols: Positions

    @cached_property
    def _entries(self) -> tuple[Positions, Floats]:
        """For each shared term the number of its pair and its weight."""
        pair, ours, _ = vectors.shared_entries(self.view.rows, self.rows, self.cols)
        return pair, self.view.weights[self.view.rows.indices[ours]]

    @cached_property
    def weight(self) -> Floats:
        """The weight of the terms that both sentences have."""
        pair, weights = self._entries
        return vectors.summed(pair, weights, len(self.rows))

    @cached_property
    def lighter(self) -> Floats:
        """The weight of all terms of the lighter of the two."""
        return np.minimum(self.view.total[self.rows], self.view.total[self.cols])

    @cached_property
    def heavier(self) -> Floats:
        """The weight of all terms of the heavier of the two."""
        return np.maximum(self.view.total[self.rows], self.view.total[self.cols])

    @cached_property
    def cosine(self) -> Floats:
        """The shared weight against the geometric mean of both; 0 where one has no term."""
        return _ratio(self.weight, np.sqrt(self.lighter * self.heavier))

    @cached_property
    def containment(self) -> Floats:
        """The shared weight against the lighter sentence's."""
        return _ratio(self.weight, self.lighter)

    @cached_property
    def overlap(self) -> Floats:
        """The shared weight against that of all terms of both (weighted Jaccard)."""
        return _ratio(self.weight, self.lighter + self.heavier - self.weight)

    @cached_property
    def rarest(self) -> tuple[Floats, Floats]:
        """The weights of the rarest shared term and the next, against the heaviest of all."""
        pair, weights = self._entries
        first, second = np.zeros(len(self.rows)), np.zeros(len(self.rows))
        begins = np.flatnonzero(np.diff(pair, prepend=-1))
        if len(begins):
            there = pair[begins]
            first[there] = np.maximum.reduceat(weights, begins)
            rarest = np.flatnonzero(weights == first[pair])
            # Of equals only the first is left out.
            rest = weights.copy()
            rest[rarest[np.diff(pair[rarest], prepend=-1) > 0]] = 0.0
            second[there] = np.maximum.reduceat(rest, begins)
        return first / self.view.heaviest, second / self.view.heaviest


@dataclass(frozen=True, eq=False)
class Pairs:
    """Pairs of sentences to compare.

    Attributes:
        views: the evidence of the sentences.
        rows, cols: positions in `views`, shape (n_pairs,).
        likeness: of every two sentences of the story; None for pairs that belong to no story.
    """

    views: Views
    rows: Positions
    cols: Positions
    likeness: Likeness | None = None

    @cached_property
    def char(self) -> Floats:
        """The cosine of character n-grams."""
        if self.likeness is not None:
            return self.likeness.chars(self.rows, self.cols)
        return vectors.row_products(self.views.chars, self.rows, self.cols)

    @cached_property
    def concepts(self) -> Shared:
        """Shared concepts and names."""
        return self._shared(self.views.concepts)

    @cached_property
    def plain(self) -> Shared:
        """Shared concepts that are no names."""
        return self._shared(self.views.plain)

    @cached_property
    def names(self) -> Shared:
        """Shared names."""
        return self._shared(self.views.names)

    @cached_property
    def numbers(self) -> Shared:
        """Shared years and amounts."""
        return self._shared(self.views.numbers)

    def _shared(self, view: View) -> Shared:
        return Shared(view, self.rows, self.cols)

    def cosine(self, view: View) -> Floats:
        """The cosine in one view."""
        return self._shared(view).cosine

    def containment(self, view: View) -> Floats:
        """How much of the lighter sentence is in the other, in one view."""
        return self._shared(view).containment

    def difference(self, flags: Floats) -> Floats:
        """1 where only one of the two has a flag."""
        result: Floats = np.abs(flags[self.rows] - flags[self.cols])
        return result

    @cached_property
    def number_conflict(self) -> Floats:
        """1 where both give numbers and share none."""
        total = self.views.numbers.total
        both = (total[self.rows] > 0) & (total[self.cols] > 0)
        result: Floats = (both & (self.numbers.weight == 0)).astype(np.float64)
        return result


# What two sentences share, whatever stands around them.
_PAIR: dict[str, Callable[[Pairs], Floats]] = {
    "char": lambda p: p.char,
    "char_root": lambda p: np.sqrt(np.maximum(p.char, 0)),
    "overlap": lambda p: p.concepts.overlap,
    "overlap_root": lambda p: np.sqrt(p.concepts.overlap),
    "containment": lambda p: p.concepts.containment,
    "stems": lambda p: p.cosine(p.views.stems),
    "bigrams": lambda p: np.sqrt(p.cosine(p.views.bigrams)),
    "rarest": lambda p: p.concepts.rarest[0],
    "second_rarest": lambda p: p.concepts.rarest[1],
    "same_form": lambda p: p.cosine(p.views.roots),
    "plain": lambda p: p.plain.cosine,
    "plain_containment": lambda p: p.plain.containment,
    "plain_rarest": lambda p: p.plain.rarest[0],
    "plain_second": lambda p: p.plain.rarest[1],
    "plain_amount": lambda p: np.minimum(
        1.0, p.plain.weight / (_ENOUGH_WORDS * p.views.plain.heaviest)
    ),
    "no_plain": lambda p: (p.plain.weight == 0).astype(np.float64),
    "names": lambda p: p.names.cosine,
    "names_containment": lambda p: p.names.containment,
    "plain_and_names": lambda p: np.sqrt(p.plain.cosine * p.names.cosine),
    "numbers": lambda p: p.numbers.containment,
    "number_conflict": lambda p: p.number_conflict,
    "quoted": lambda p: p.containment(p.views.quoted),
    "negation": lambda p: p.difference(p.views.negated),
    "modality": lambda p: p.difference(p.views.modal),
    "short": lambda p: 1 / (1 + np.minimum(p.views.words[p.rows], p.views.words[p.cols])),
    "length_ratio": lambda p: _ratio(p.concepts.lighter, p.concepts.heavier),
}
PAIR_FEATURES = tuple(_PAIR)
# What tells two sentences apart: their weights may not be above 0, those of all others not below,
# so that no sentence is less like another for sharing more with it.
AGAINST = ("no_plain", "number_conflict", "negation", "modality", "short")
# What the rest of the story says about them: sentences like both, and a shared latent topic.
STORY_FEATURES = (*PAIR_FEATURES, "second_order", "latent")


def compare(pairs: Pairs, names: Sequence[str] = PAIR_FEATURES) -> Floats:
    """The named features side by side: one row per pair, one column per name.

    Raises:
        ValueError: a feature of the story is asked for pairs that belong to none.
    """
    if not names:
        return np.empty((len(pairs.rows), 0))
    return np.column_stack([_column(pairs, name) for name in names])


def _column(pairs: Pairs, name: str) -> Floats:
    if name in _PAIR:
        return _PAIR[name](pairs)
    if pairs.likeness is None:
        raise ValueError(f"{name} needs the story of the pairs")
    of_story = {"second_order": pairs.likeness.second_order, "latent": pairs.likeness.latent}
    return of_story[name](pairs.rows, pairs.cols)


def _ratio(part: Floats, whole: Floats) -> Floats:
    result: Floats = np.divide(part, whole, out=np.zeros_like(part), where=whole > 0)
    return result


# -- the learned weights, in resources/duplicates.json -------------------------------------------
Setting = Literal["story", "pair"]
FILE = "resources/duplicates.json"


def with_gates(features: Floats) -> Floats:
    """The features and each times the character cosine.

    The likelier the wording, the more a difference counts: news rewrites of one agency report need
    other weights than two reporters' sentences, and both are among the pairs this is trained on.
    """
    return np.column_stack([features, features * features[:, [PAIR_FEATURES.index("char")]]])


FEATURES: dict[Setting, tuple[str, ...]] = {
    "story": STORY_FEATURES,
    "pair": (*PAIR_FEATURES, *(f"{name} * char" for name in PAIR_FEATURES)),
}


@cache
def load(setting: Setting) -> LinearModel:
    """The weights for one of two settings.

    "story": all sentences of one story, nearly all pairs of which are different; "pair": isolated
    pairs that somebody already took for similar.
    """
    models = cast("dict[str, object]", read_json(FILE))
    return LinearModel.from_json(models[setting], FEATURES[setting])
