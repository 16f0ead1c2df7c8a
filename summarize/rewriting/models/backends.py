"""What runs the model of a rewriter."""

from functools import lru_cache
from typing import TYPE_CHECKING

from summarize.rewriting.models.checkpoints import read_checkpoint
from summarize.rewriting.models.generating import Backend
from summarize.rewriting.models.loading import load
from summarize.rewriting.models.transformers_backend import TransformersBackend

if TYPE_CHECKING:
    from summarize.rewriting.chat import Chat
    from summarize.rewriting.seq2seq import Seq2Seq


def open_backend(settings: "Seq2Seq | Chat") -> Backend:
    """What runs the model of these settings.

    Raises:
        MissingExtraError: what runs it is not installed.
        ModelError: there is no such model, or it cannot be run this way.
    """
    return (_fast if settings.backend == "ctranslate2" else _plain)(settings)


def _plain(settings: "Seq2Seq | Chat") -> Backend:
    where = settings.device, settings.dtype
    if settings.backend == "ctranslate2":
        where = "cpu", "float32"
    device, dtype = where
    loaded = load(
        settings.model, settings.name, revision=settings.revision, device=device, dtype=dtype
    )
    return TransformersBackend(loaded)


@lru_cache(maxsize=2)
def _fast(settings: "Seq2Seq | Chat") -> Backend:
    from summarize.rewriting.models.converting import converted
    from summarize.rewriting.models.ctranslate2_backend import CTranslate2Backend

    checkpoint = read_checkpoint(settings.model, settings.name, settings.revision)
    folder = converted(
        checkpoint,
        settings.name,
        revision=settings.revision,
        quantization=settings.quantization,
    )
    return CTranslate2Backend(checkpoint, folder, settings.quantization, lambda: _plain(settings))
