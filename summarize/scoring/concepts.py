"""The default scorer: bigrams weighted by the learned probability that a summary has them."""

import json
from functools import cache
from typing import Literal, NamedTuple

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


class Model(NamedTuple):
    """A logistic regression: the log odds are `bias` plus coefficients times standard scores."""

    names: tuple[str, ...]
    means: NDArray[np.float64]
    deviations: NDArray[np.float64]
    coefficients: NDArray[np.float64]
    bias: float

    def probabilities(self, features: ConceptFeatures) -> NDArray[np.float64]:
        """How likely a summary has each concept, shape (n_concepts,)."""
        scores = (features.matrix(self.names) - self.means) / self.deviations
        # Of a "sentence" of a megabyte the odds are beyond what a float can hold.
        odds = np.clip(scores @ self.coefficients + self.bias, -700, 700)
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
    rows = record["features"]
    return Model(
        names=tuple(rows),
        means=np.array([row["mean"] for row in rows.values()], dtype=np.float64),
        deviations=np.array([row["deviation"] for row in rows.values()], dtype=np.float64),
        coefficients=np.array([row["coefficient"] for row in rows.values()], dtype=np.float64),
        bias=float(record["bias"]),
    )
