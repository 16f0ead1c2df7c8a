"""What pairs are scored by, linear models with named features, and pairs with their scores."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, cast

import numpy as np

from summarize.vectors.rows import Floats, Positions

# What a `Judge` looks at again.
AGAIN = ("first", "others")


class LinearModel(NamedTuple):
    """A logistic regression: the weight of each named feature, and the logit that scores a half."""

    names: tuple[str, ...]
    weights: Floats
    threshold: float

    @classmethod
    def from_json(cls, value: object, names: Sequence[str]) -> "LinearModel":
        """A model as the training scripts write it: "weights" by name, and "threshold".

        Args:
            value: what its file holds.
            names: the features, in the order of the columns that it will score.
        """
        told = cast("Mapping[str, Mapping[str, float]]", value)
        weights = np.array([float(told["weights"][name]) for name in names])
        return cls(tuple(names), weights, float(cast("float", told["threshold"])))

    def score(self, features: Floats) -> Floats:
        """The probability of each row, .5 at the threshold; columns as in `names`."""
        result: Floats = 1 / (1 + np.exp(-self.logits(features)))
        return result

    def logits(self, features: Floats) -> Floats:
        """The logit of that probability, 0 at the threshold."""
        result: Floats = features @ self.weights - self.threshold
        return result

    def felt(self) -> "LinearModel":
        """The same model without the features that weigh nothing."""
        kept = [at for at, weight in enumerate(self.weights) if weight]
        return LinearModel(tuple(self.names[at] for at in kept), self.weights[kept], self.threshold)


class Judge(NamedTuple):
    """Tells which articles report a claim: by what each has of it, then also by what others have.

    Of a claim in the common words of its story every article has much; that tells less of each.

    Attributes:
        first: how likely an article reports the claim, by its features alone.
        again: the same of the logit of that, and of the mean likelihood of the other articles.
    """

    first: LinearModel
    again: LinearModel

    def logits(self, features: Floats) -> Floats:
        """How surely each article reports the claim, 0 where it is just cited.

        Args:
            features: a row for each other article of the story.
        """
        return self.again.logits(with_others(self.first.logits(features)))


def with_others(logits: Floats) -> Floats:
    """The logits of the articles of one claim, and the mean likelihood of the others of each."""
    likely = 1 / (1 + np.exp(-logits))
    count = len(logits) - 1
    others = (likely.sum() - likely) / count if count else np.full(1, 0.5)
    return np.column_stack([logits, others])


@dataclass(frozen=True, eq=False)
class ScoredPairs:
    """How like some pairs of texts are; pairs that are not listed are not alike.

    Attributes:
        a, b: positions of the texts, `a` < `b`, shape (n_pairs,).
        scores: how surely both say the same, from 0 to 1.
        chars: the cosine of their character n-grams.
    """

    a: Positions
    b: Positions
    scores: Floats
    chars: Floats

    @classmethod
    def none(cls) -> "ScoredPairs":
        """No pair at all."""
        return cls(*(np.zeros(0, dtype=np.int64),) * 2, *(np.zeros(0),) * 2)

    @cached_property
    def _by_text(self) -> tuple[tuple[Positions, Floats, Floats], list[int]]:
        """Each pair twice, in the order of its one text: the other one and both figures.

        And where the pairs of each text begin, and end.
        """
        ends = np.concatenate((self.a, self.b))
        order = np.argsort(ends, kind="stable")
        partners = np.concatenate((self.b, self.a))[order]
        scores, chars = (np.concatenate((each, each))[order] for each in (self.scores, self.chars))
        counts = np.bincount(ends) if len(ends) else np.zeros(0, dtype=np.int64)
        return (partners, scores, chars), [0, *np.cumsum(counts).tolist()]

    def of(self, text: int) -> tuple[Positions, Floats, Floats]:
        """The partners of a text, their scores and their character cosines."""
        (partners, scores, chars), bounds = self._by_text
        if text + 1 >= len(bounds):
            return partners[:0], scores[:0], chars[:0]
        own = slice(bounds[text], bounds[text + 1])
        return partners[own], scores[own], chars[own]
