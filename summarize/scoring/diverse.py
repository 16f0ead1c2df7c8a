"""Scorers that look at what is already chosen: MMR and a submodular function."""

from typing import Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from summarize.scoring.length import Length, expected_words
from summarize.scoring.material import Material
from summarize.scoring.ranks import Centroid, descending
from summarize.scoring.worth import Worth, ranked
from summarize.settings import Number, Settings


class MMR(Settings):
    """Maximal marginal relevance (Carbonell and Goldstein 1998), relevant to the centroid."""

    name: Literal["mmr"] = "mmr"
    # Share of relevance against novelty; 0.7 is the usual choice for news.
    relevance: Number = Field(default=0.7, ge=0, le=1)

    def score(self, material: Material, length: Length) -> Worth:
        """Ranks in the order in which MMR takes the passages."""
        central = Centroid().score(material, length).passages
        central = central / central.max() if central.any() else central
        similarity = material.similarity
        repeated = np.zeros(len(central))
        left = np.ones(len(central), dtype=bool)
        order = []
        for _ in range(_turns(material, length)):
            marginal = self.relevance * central - (1 - self.relevance) * repeated
            best = int(np.argmax(np.where(left, marginal, -np.inf)))
            order.append(best)
            left[best] = False
            repeated = np.maximum(repeated, similarity[best])
        return ranked(descending(order, len(material.passages)))


class Submodular(Settings):
    """Coverage plus diversity, taken greedily by gain per word (Lin and Bilmes 2011).

    Coverage of a passage by the picks saturates at `saturation` of its similarity to everything;
    diversity is the root of the relevance of the picks from each article.
    """

    name: Literal["submodular"] = "submodular"
    # The paper's values tuned on DUC are alpha = 5 / n, lambda = 6 and cost exponent 0.3 to 1.
    saturation: Number = Field(default=0.1, gt=0, le=1)
    diversity: Number = Field(default=6.0, ge=0)
    cost_power: Number = Field(default=0.3, ge=0)

    def score(self, material: Material, length: Length) -> Worth:
        """Ranks in the order in which the greedy algorithm takes the passages."""
        similarity = material.similarity
        count = len(similarity)
        if not count:
            return ranked(np.zeros(0))
        ceiling = self.saturation * similarity.sum(axis=1)
        singleton = similarity.mean(axis=0)
        article = np.array([material.article_number[p.article_id] for p in material.passages])
        cost = np.maximum(material.lengths, 1).astype(np.float64) ** self.cost_power
        covered = np.zeros(count)
        reward = np.zeros(len(material.articles))
        left = np.ones(count, dtype=bool)
        order = []
        for _ in range(_turns(material, length)):
            gain = _coverage_gains(similarity, covered, ceiling)
            gain += self.diversity * (
                np.sqrt(reward[article] + singleton) - np.sqrt(reward)[article]
            )
            best = int(np.argmax(np.where(left, gain / cost, -np.inf)))
            order.append(best)
            left[best] = False
            covered = covered + similarity[best]
            reward[article[best]] += singleton[best]
        return ranked(descending(order, len(material.passages)))


def _coverage_gains(
    similarity: NDArray[np.float64], covered: NDArray[np.float64], ceiling: NDArray[np.float64]
) -> NDArray[np.float64]:
    room = np.maximum(ceiling - covered, 0)
    return np.asarray(np.minimum(similarity, room[None, :]).sum(axis=1), dtype=np.float64)


def _turns(material: Material, length: Length) -> int:
    """How many passages to rank: more than ever fit, so that a large story takes no hours."""
    fitting = expected_words(length, material.articles) // 5
    return min(len(material.passages), 2 * fitting + 50)
