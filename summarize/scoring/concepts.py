"""The default scorer: bigrams weighted by the learned probability that a summary has them."""

import json
from dataclasses import dataclass
from functools import cache
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from summarize.resources import read_text
from summarize.scoring.coverage import incidence
from summarize.scoring.features import ConceptFeatures, concept_features
from summarize.scoring.length import Length, expected_words
from summarize.scoring.material import Material
from summarize.scoring.preferences import prefer
from summarize.scoring.worth import Worth
from summarize.settings import Number, Settings

FILE = "resources/concepts.json"
Weights = NDArray[np.float64]
# Beyond so many deviations from the mean nothing was learned, and of a "sentence" of a megabyte the
# odds would be beyond what a float can hold.
_FARTHEST = 5


@dataclass(frozen=True)
class Model:
    """The log odds: a linear part, and a layer of units that tells how features act together.

    Attributes:
        names: the features.
        means, deviations: of each feature in training, shape (n_features,).
        coefficients: of the standard scores, shape (n_features,).
        bias: the log odds where all of this is 0.
        units: what each unit reads of the standard scores, shape (n_features, n_units).
        offsets: what is added to that, shape (n_units,).
        outputs: what the hyperbolic tangent of it adds to the log odds, shape (n_units,).
    """

    names: tuple[str, ...]
    means: Weights
    deviations: Weights
    coefficients: Weights
    bias: float
    units: Weights
    offsets: Weights
    outputs: Weights

    def probabilities(self, features: ConceptFeatures) -> Weights:
        """How likely a summary has each concept, shape (n_concepts,)."""
        return self.likely(self.standardised(features.matrix(self.names)))

    def standardised(self, matrix: Weights) -> Weights:
        """Features as standard scores, shape (n_concepts, n_features)."""
        scores = (matrix - self.means) / self.deviations
        return np.asarray(np.clip(scores, -_FARTHEST, _FARTHEST), dtype=np.float64)

    def likely(self, scores: Weights) -> Weights:
        """The probabilities that belong to standard scores."""
        odds = scores @ self.coefficients + self.bias
        odds = odds + np.tanh(scores @ self.units + self.offsets) @ self.outputs
        return np.asarray(1 / (1 + np.exp(-odds)), dtype=np.float64)


class Concepts(Settings):
    """Bigrams weighted by the learned probability that they belong in a summary.

    The greatest total weight of distinct bigrams (Gillick and Favre 2009), where a weight is a
    probability to the power `power`: docs/scoring.md tells the features and what each is worth.
    """

    name: Literal["concepts"] = "concepts"
    # Swept 1, 1.25, 1.5, 2 by cross-validation: flat within 0.1 ROUGE-2; see docs/scoring.md.
    power: Number = Field(default=1.25, gt=0, le=5)

    def score(self, material: Material, length: Length) -> Worth:
        """Worth is the sum of the weights of the distinct bigrams covered."""
        features = concept_features(material, expected_words(length, material.articles))
        return worth_of(material, features, load_model().probabilities(features) ** self.power)


def worth_of(material: Material, features: ConceptFeatures, weights: NDArray[np.float64]) -> Worth:
    """The worth of a story whose concepts have these weights, with the small preferences."""
    alone = np.zeros(len(material.passages))
    return prefer(material, Worth(alone, incidence(material, features.keys), weights))


@cache
def load_model() -> Model:
    """The coefficients that ship with the package, written by benchmarks/train_concepts.py."""
    return read_model(read_text(FILE))


def read_model(text: str) -> Model:
    """The model that a JSON text of `concepts.json`'s shape describes."""
    record = json.loads(text)
    rows, layer = record["features"], record["layer"]

    def column(name: str) -> Weights:
        return np.array([row[name] for row in rows.values()], dtype=np.float64)

    return Model(
        names=tuple(rows),
        means=column("mean"),
        deviations=column("deviation"),
        coefficients=column("coefficient"),
        bias=float(record["bias"]),
        units=column("units").reshape(len(rows), -1),
        offsets=np.array(layer["offsets"], dtype=np.float64),
        outputs=np.array(layer["outputs"], dtype=np.float64),
    )
