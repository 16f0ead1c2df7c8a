"""Sentences as vectors of a Hugging Face encoder (`--encoder MODEL`): settings."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from summarize.settings import Settings, Whole

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Encoder(Settings):
    """Sentence vectors: the mean of the last hidden states of a text's tokens, of length 1.

    Mean pooling is what sentence encoders are trained with (Reimers and Gurevych 2019). Texts
    longer than the model reads are cut.
    """

    model: str
    revision: str | None = None
    device: Literal["auto", "cuda", "mps", "cpu"] = "auto"
    batch_size: Annotated[Whole, Field(ge=1)] = 32

    def public(self) -> dict[str, object]:
        """What decides the vectors and may be told: a directory by its digest."""
        from summarize.rewriting.models.identity import local_identity

        return local_identity(self, self.device, "float32")

    def encode(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        """One row per text, `(len(texts), dimensions)`; the dot product of two is their cosine.

        The row of a text without tokens is zero.

        Raises:
            MissingExtraError: torch or transformers is not installed.
            ModelError: there is no such model, it is no encoder, or has no safetensors.
        """
        from summarize.rewriting.models.encoding import encode

        return encode(self, texts)

    def check(self) -> None:
        """Load the model now, so that a wrong name fails before the work; raises `ModelError`."""
        from summarize.rewriting.models.encoding import load_encoder

        load_encoder(self)
