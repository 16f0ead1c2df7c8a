"""An entailment model as a second opinion on what a rewriter wrote (`--nli MODEL`).

Entailment models are weak on numbers; the rules of `checking.py` come first.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from summarize.errors import ModelError
from summarize.settings import Settings

if TYPE_CHECKING:
    from summarize.rewriting.loading import Loaded


class Entailment(Settings):
    """Refuse a text that a sequence-classification NLI model does not find entailed.

    The label is found by its name ("entailment") in the model's configuration. `threshold` is the
    least probability of it. 0.5 is where entailment is more likely than everything else together.
    """

    model: str
    threshold: Annotated[float, Field(ge=0, le=1)] = 0.5
    revision: str | None = None
    device: Literal["auto", "cuda", "mps", "cpu"] = "auto"
    dtype: Literal["auto", "bfloat16", "float16", "float32"] = "auto"
    batch_size: Annotated[int, Field(ge=1)] = 16

    def objection(self, text: str, evidence: Sequence[str]) -> str:
        """Why `text` does not follow from `evidence`; empty where it does.

        Evidence too long for the model is read in windows of whole sentences, and the most
        convincing window counts.
        """
        pairs = [(premise, text) for premise in self._windows(text, evidence)]
        if not pairs:
            return "the entailment model cannot read so long a text"
        best = max(self.probabilities(pairs))
        if best >= self.threshold:
            return ""
        return f"not entailed by its evidence (probability {best:.2f})"

    def probabilities(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """The probability that each (premise, hypothesis) is an entailment, in order."""
        import torch

        loaded = self._loaded()
        label = _entailment_label(loaded, self.model)
        found: list[float] = []
        for at in range(0, len(pairs), self.batch_size):
            premises, texts = zip(*pairs[at : at + self.batch_size], strict=True)
            batch = loaded.tokenizer(
                list(premises), list(texts), padding=True, return_tensors="pt", verbose=False
            ).to(loaded.device)
            with torch.inference_mode():
                chances = loaded.model(**batch).logits.float().softmax(dim=-1)
            found += [float(chance) for chance in chances[:, label]]
        return found

    def check(self) -> None:
        """Load the model now, so that a wrong name fails before the work; raises `ModelError`."""
        _entailment_label(self._loaded(), self.model)

    def _loaded(self) -> "Loaded":
        from summarize.rewriting.loading import load

        return load(
            self.model, "entailment", revision=self.revision, device=self.device, dtype=self.dtype
        )

    def _windows(self, text: str, evidence: Sequence[str]) -> Iterator[str]:
        """The evidence in as few pieces of whole sentences as the model can read beside `text`."""
        loaded = self._loaded()
        held: list[str] = []
        for sentence in evidence:
            if held and not _fits(loaded, " ".join([*held, sentence]), text):
                yield " ".join(held)
                held = []
            if _fits(loaded, " ".join([*held, sentence]), text):
                held.append(sentence)
        if held:
            yield " ".join(held)


def _fits(loaded: "Loaded", premise: str, text: str) -> bool:
    length = len(loaded.tokenizer(premise, text, verbose=False)["input_ids"])
    return length <= loaded.input_limit


def _entailment_label(loaded: "Loaded", model: str) -> int:
    """The position of the label named entailment, in capitals or not (but not "not_entailment")."""
    named = loaded.model.config.id2label or {}
    labels = {int(at): str(label).casefold() for at, label in named.items()}
    found = [at for at, label in labels.items() if label.startswith("entail")]
    if len(found) != 1:
        told = ", ".join(labels.values())
        raise ModelError(f"{model} is no entailment model: its labels are {told}")
    return found[0]
