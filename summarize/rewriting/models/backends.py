"""What runs the model of a rewriter."""

from typing import TYPE_CHECKING

from summarize.rewriting.models.generating import Backend
from summarize.rewriting.models.loading import load
from summarize.rewriting.models.transformers_backend import TransformersBackend

if TYPE_CHECKING:
    from summarize.rewriting.chat import Chat
    from summarize.rewriting.seq2seq import Seq2Seq


def open_backend(settings: "Seq2Seq | Chat") -> Backend:
    """What runs the model of these settings; raises as `load` does."""
    loaded = load(
        settings.model,
        settings.name,
        revision=settings.revision,
        device=settings.device,
        dtype=settings.dtype,
    )
    return TransformersBackend(loaded)
