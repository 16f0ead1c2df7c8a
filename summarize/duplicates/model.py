"""The learned weights of the features, read from `resources/duplicates.json`."""

from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

import numpy as np

from summarize.duplicates.features import PAIR_FEATURES, STORY_FEATURES
from summarize.resources import read_json
from summarize.vectors import Floats

Setting = Literal["story", "pair"]
FILE = "resources/duplicates.json"


@dataclass(frozen=True)
class Weights:
    """A linear model: the weight of each named feature, and the threshold of a duplicate."""

    names: tuple[str, ...]
    weights: Floats
    threshold: float

    def score(self, features: Floats) -> Floats:
        """The probability of each row, .5 at the threshold; columns as in `names`."""
        result: Floats = 1 / (1 + np.exp(self.threshold - features @ self.weights))
        return result

    def felt(self) -> "Weights":
        """The same model without the features that weigh nothing."""
        kept = [at for at, weight in enumerate(self.weights) if weight]
        return Weights(tuple(self.names[at] for at in kept), self.weights[kept], self.threshold)


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
def load(setting: Setting) -> Weights:
    """The weights for one of two settings.

    "story": all sentences of one story, nearly all pairs of which are different; "pair": isolated
    pairs that somebody already took for similar.
    """
    models = cast("dict[str, dict[str, dict[str, float]]]", read_json(FILE))
    model = models[setting]
    weights = np.array([float(model["weights"][name]) for name in FEATURES[setting]])
    return Weights(FEATURES[setting], weights, float(cast("float", model["threshold"])))
