"""Sentence vectors of a Hugging Face encoder: means of the last hidden states."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from summarize.errors import ModelError
from summarize.rewriting.models.libraries import at_work
from summarize.rewriting.models.loading import Loaded, load

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from summarize.rewriting.encoder import Encoder

# RoBERTa counts positions from 2, so two of those that its configuration tells cannot be used.
_LOST_POSITIONS = 2


def encode(settings: "Encoder", texts: Sequence[str]) -> "NDArray[np.float32]":
    """One row per text, in their order; see `Encoder.encode`."""
    import numpy as np

    loaded = load_encoder(settings)
    # Texts of like length go together, so that little is padded; rows go back in place.
    order = sorted(range(len(texts)), key=lambda at: (len(texts[at]), at))
    rows = np.zeros((len(texts), _width(loaded)), dtype=np.float32)
    for at in range(0, len(order), settings.batch_size):
        places = order[at : at + settings.batch_size]
        rows[places] = _encoded(loaded, [texts[place] for place in places])
    return rows


def load_encoder(settings: "Encoder") -> Loaded:
    """The model of these settings; raises `ModelError` where it is no sentence encoder."""
    loaded = load(
        settings.model,
        "encoder",
        revision=settings.revision,
        device=settings.device,
        dtype="float32",
    )
    if loaded.checkpoint.tokenizer.pad_token_id is None:
        raise ModelError(f"{settings.model} has no padding token: it is no sentence encoder")
    return loaded


def _width(loaded: Loaded) -> int:
    return int(loaded.model.config.get_text_config().hidden_size)


def _encoded(loaded: Loaded, texts: Sequence[str]) -> "NDArray[np.float32]":
    import torch

    batch = loaded.checkpoint.tokenizer(
        list(texts),
        padding=True,
        truncation=True,
        max_length=max(1, loaded.checkpoint.input_limit - _LOST_POSITIONS),
        return_tensors="pt",
        verbose=False,
    ).to(loaded.device)
    with at_work():
        states = loaded.model(**batch).last_hidden_state
        mask = batch["attention_mask"].unsqueeze(-1).to(states.dtype)
        mean = (states * mask).sum(dim=1) / mask.sum(dim=1).clamp(min=1)
        rows: NDArray[np.float32] = torch.nn.functional.normalize(mean, dim=1).cpu().numpy()
    return rows
