"""Linear models: named features, their weights, and where the scale is cut."""

from dataclasses import dataclass

import numpy as np

from summarize.vectors.rows import Floats


@dataclass(frozen=True)
class LinearModel:
    """A logistic regression: the weight of each named feature, and the logit that scores a half."""

    names: tuple[str, ...]
    weights: Floats
    threshold: float

    def score(self, features: Floats) -> Floats:
        """The probability of each row, .5 at the threshold; columns as in `names`."""
        result: Floats = 1 / (1 + np.exp(self.threshold - features @ self.weights))
        return result

    def felt(self) -> "LinearModel":
        """The same model without the features that weigh nothing."""
        kept = [at for at, weight in enumerate(self.weights) if weight]
        return LinearModel(tuple(self.names[at] for at in kept), self.weights[kept], self.threshold)
