"""Scorers that rank: lead and centroid by one look at each passage, others by what is chosen."""

from typing import Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from summarize.scoring.length import Length, expected_words
from summarize.scoring.material import Material
from summarize.scoring.worth import Worth, ranked
from summarize.settings import Number, Settings


class Lead(Settings):
    """The first passage of every article, then the second of every article, and so on."""

    name: Literal["lead"] = "lead"

    def score(self, material: Material, length: Length) -> Worth:  # noqa: ARG002 - one interface
        """Ranks by depth in the article; at the same depth, articles in their order."""
        seen = dict.fromkeys(material.article_number, 0)
        turns = []
        for passage in material.passages:
            turns.append((seen[passage.article_id], material.article_number[passage.article_id]))
            seen[passage.article_id] += 1
        order = sorted(range(len(turns)), key=lambda place: (turns[place], place))
        return ranked(descending(order, len(order)))


class Centroid(Settings):
    """Passages nearest to the mean of all of them (Radev et al. 2004), in TF-IDF."""

    name: Literal["centroid"] = "centroid"

    def score(self, material: Material, length: Length) -> Worth:  # noqa: ARG002 - one interface
        """Ranks by the dot product with the mean row."""
        vectors = material.vectors
        return ranked(vectors.dot(vectors.total() / max(len(vectors), 1)))


def descending(order: list[int], count: int) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Scores from 1 down to over 0 that rank passages in this order; the rest of `count` get 0."""
    scores = np.zeros(count, dtype=np.float64)
    for rank, place in enumerate(order):
        scores[place] = 1 - rank / len(order)
    return scores


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
