"""An entailment model as a second opinion on what a rewriter wrote (`--nli MODEL`): settings.

Entailment models are weak on numbers; the rules of `checking` come first.
"""

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Field

from summarize.settings import Number, Settings, Whole


class Entailment(Settings):
    """Refuse a text that a sequence-classification NLI model does not find entailed.

    `label` is the name or number of the label that stands for entailment. Where it is not given,
    it is the one whose name begins with "entail"; where the names tell nothing (LABEL_0), the model
    is asked about sure pairs. `threshold` is the least probability of it. 0.5 is where entailment
    is more likely than everything else together.
    """

    model: str
    label: str | Whole | None = None
    threshold: Annotated[Number, Field(ge=0, le=1)] = 0.5
    revision: str | None = None
    device: Literal["auto", "cuda", "mps", "cpu"] = "auto"
    dtype: Literal["auto", "bfloat16", "float16", "float32"] = "auto"
    batch_size: Annotated[Whole, Field(ge=1)] = 16

    def public(self) -> dict[str, object]:
        """What decides the verdicts and may be told: all settings; a directory by its digest."""
        from summarize.rewriting.models.identity import local_identity

        return local_identity(self, self.device, self.dtype)

    def objection(self, text: str, evidence: Sequence[str]) -> str:
        """Why `text` does not follow from `evidence`; empty where it does.

        Evidence too long for the model is read in windows of whole sentences, and the most
        convincing window counts.
        """
        from summarize.rewriting.models.entailment import objection

        return objection(self, text, evidence)

    def probabilities(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """The probability that each (premise, hypothesis) is an entailment, in order."""
        from summarize.rewriting.models.entailment import probabilities

        return probabilities(self, pairs)

    def check(self) -> None:
        """Load the model now, so that a wrong name fails before the work; raises `ModelError`."""
        from summarize.rewriting.models.entailment import load_judge

        load_judge(self)
