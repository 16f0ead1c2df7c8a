"""Whether earlier briefings told what a sentence of today says."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from summarize.agreement import SAME_FACT
from summarize.data import EarlierClaim
from summarize.novelty.compared import Compared
from summarize.vectors import Floats, Positions

# A sentence is told if claims that report it have so much of the weight of its words. Chosen by
# reading what two timelines (haiti, h1n1) told on all their days.
_COVERED = 0.75


@dataclass(frozen=True, eq=False)
class Told:
    """Asks the earlier claims of a story whether they told a sentence.

    Attributes:
        compared: sentences and claims, read together.
    """

    compared: Compared

    def by(self, place: int) -> EarlierClaim | None:
        """The earlier claim that tells a sentence, or most of it; None where it is news.

        Args:
            place: the position of the sentence among those that were compared.
        """
        if not self._may_be_told(place):
            return None
        found = list(self.compared.telling(place))
        full = [claim for claim, level in found if level == "full"]
        if full:
            return full[-1]
        main = [claim for claim, level in found if level == "main"]
        if main and self._covered(place, main) >= _COVERED:
            return main[-1]
        return None

    def _may_be_told(self, place: int) -> bool:
        """Whether any claim is like a sentence at all."""
        partners, scores, _ = self.compared.comparison.likeness.of(place)
        like = partners[scores >= SAME_FACT]
        return bool((like >= self.compared.first_claim).any())

    def _covered(self, place: int, claims: list[EarlierClaim]) -> float:
        """How much of the weight of a sentence's words these claims have together."""
        terms = self._terms(place)
        weights = self._rarity[terms]
        ids = {claim.id for claim in claims}
        having = np.zeros(len(self._rarity), dtype=np.bool_)
        for at in self._claim_places(ids):
            having[self._terms(at)] = True
        return float(weights[having[terms]].sum() / max(weights.sum(), 1e-9))

    def _claim_places(self, ids: set[str]) -> Iterator[int]:
        first = self.compared.first_claim
        for number, claim in enumerate(self.compared.claims):
            if claim.id in ids:
                yield first + number

    def _terms(self, place: int) -> Positions:
        rows = self.compared.readings.term_rows
        return rows.indices[rows.indptr[place] : rows.indptr[place + 1]]

    @cached_property
    def _rarity(self) -> Floats:
        return self.compared.readings.term_rows.inverse_frequency
