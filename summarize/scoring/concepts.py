"""The default scorer: bigrams weighted by how likely they belong in a summary."""

from typing import Literal

from summarize.scoring.coverage import Coverage
from summarize.scoring.length import Length
from summarize.scoring.material import Material
from summarize.scoring.worth import Worth
from summarize.settings import Settings


class Concepts(Settings):
    """Bigrams weighted by the independent origins that use them, until weights are learned."""

    name: Literal["concepts"] = "concepts"

    def score(self, material: Material, length: Length) -> Worth:
        """Worth is the sum of the weights of the distinct bigrams covered."""
        return Coverage().score(material, length)
