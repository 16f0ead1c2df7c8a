"""Sentences as vectors of a Hugging Face encoder (`--encoder MODEL`), one more sign of likeness."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from summarize.errors import ModelError
from summarize.settings import Settings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from summarize.rewriting.loading import Loaded

# RoBERTa counts positions from 2, so two of those that its configuration tells cannot be used.
_LOST_POSITIONS = 2


class Encoder(Settings):
    """Sentence vectors: the mean of the last hidden states of a text's tokens, of length 1.

    Mean pooling is what sentence encoders are trained with (Reimers and Gurevych 2019). Texts
    longer than the model reads are cut.
    """

    model: str
    revision: str | None = None
    device: Literal["auto", "cuda", "mps", "cpu"] = "auto"
    batch_size: Annotated[int, Field(ge=1)] = 32

    def encode(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        """One row per text, `(len(texts), dimensions)`; the dot product of two is their cosine.

        The row of a text without tokens is zero.

        Raises:
            MissingExtraError: torch or transformers is not installed.
            ModelError: there is no such model, it is no encoder, or has no safetensors.
        """
        import numpy as np

        loaded = self._loaded()
        # Texts of like length go together, so that little is padded; rows go back in place.
        order = sorted(range(len(texts)), key=lambda at: (len(texts[at]), at))
        rows = np.zeros((len(texts), _width(loaded)), dtype=np.float32)
        for at in range(0, len(order), self.batch_size):
            places = order[at : at + self.batch_size]
            rows[places] = _encoded(loaded, [texts[place] for place in places])
        return rows

    def check(self) -> None:
        """Load the model now, so that a wrong name fails before the work; raises `ModelError`."""
        self._loaded()

    def _loaded(self) -> "Loaded":
        from summarize.rewriting.loading import load

        loaded = load(
            self.model, "encoder", revision=self.revision, device=self.device, dtype="float32"
        )
        if loaded.tokenizer.pad_token_id is None:
            raise ModelError(f"{self.model} has no padding token: it is no sentence encoder")
        return loaded


def _width(loaded: "Loaded") -> int:
    return int(loaded.model.config.get_text_config().hidden_size)


def _encoded(loaded: "Loaded", texts: Sequence[str]) -> "NDArray[np.float32]":
    import torch

    batch = loaded.tokenizer(
        list(texts),
        padding=True,
        truncation=True,
        max_length=max(1, loaded.input_limit - _LOST_POSITIONS),
        return_tensors="pt",
        verbose=False,
    ).to(loaded.device)
    with torch.inference_mode():
        states = loaded.model(**batch).last_hidden_state
        mask = batch["attention_mask"].unsqueeze(-1).to(states.dtype)
        mean = (states * mask).sum(dim=1) / mask.sum(dim=1).clamp(min=1)
        rows: NDArray[np.float32] = torch.nn.functional.normalize(mean, dim=1).cpu().numpy()
    return rows
