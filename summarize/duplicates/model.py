"""The learned weights of the evidence, read from `resources/duplicates.json`."""

import json
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Literal

import numpy as np

from summarize.duplicates.evidence import PAIR_FEATURES, STORY_FEATURES, Floats

Setting = Literal["story", "pair"]


@dataclass(frozen=True, slots=True)
class Weights:
    """A linear model: one weight per feature, and the score from which a pair is a duplicate."""

    weights: Floats
    threshold: float

    def score(self, features: Floats) -> Floats:
        """The probability of each row, .5 at the threshold."""
        result: Floats = 1 / (1 + np.exp(self.threshold - features @ self.weights))
        return result


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
    path = resources.files("summarize").joinpath("resources/duplicates.json")
    model = json.loads(path.read_text("utf-8"))[setting]
    weights = np.array([float(model["weights"][name]) for name in FEATURES[setting]])
    return Weights(weights, float(model["threshold"]))
