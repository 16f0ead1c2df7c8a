"""The learned weights of the features, read from `resources/duplicates.json`."""

from functools import cache
from typing import Literal, cast

import numpy as np

from summarize.duplicates.features import PAIR_FEATURES, STORY_FEATURES
from summarize.resources import read_json
from summarize.vectors import Floats, LinearModel

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
