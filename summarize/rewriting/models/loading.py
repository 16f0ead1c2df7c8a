"""Loads the weights of Hugging Face models: safetensors only, no code from the hub.

A model is loaded once in a process and kept.
"""

import logging
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from summarize.errors import ModelError
from summarize.rewriting.models.checkpoints import (
    Checkpoint,
    Task,
    cannot,
    read_checkpoint,
)
from summarize.rewriting.models.hub import folder_of
from summarize.rewriting.models.libraries import check_extra

if TYPE_CHECKING:
    import torch
    from transformers import PreTrainedModel

Device = Literal["auto", "cuda", "mps", "cpu"]
DType = Literal["auto", "bfloat16", "float16", "float32"]

_AUTO_CLASS = {
    "seq2seq": "AutoModelForSeq2SeqLM",
    "chat": "AutoModelForCausalLM",
    "entailment": "AutoModelForSequenceClassification",
    "encoder": "AutoModel",
}


@dataclass(frozen=True, eq=False)
class Loaded:
    """A checkpoint with its weights, on its device, ready to run."""

    checkpoint: Checkpoint
    model: "PreTrainedModel"
    device: str


def load(
    model: str,
    task: Task,
    *,
    revision: str | None = None,
    device: Device = "auto",
    dtype: DType = "auto",
) -> Loaded:
    """The model of a directory or hub name, in evaluation mode; the same object when asked again.

    `device` "auto" takes CUDA, then MPS, then the CPU; `dtype` "auto" is bfloat16 on CUDA and
    float32 elsewhere.

    Raises:
        MissingExtraError: torch or transformers is not installed.
        ModelError: There is no such model, it is of another kind, its weights are incomplete or
            not safetensors, or the device is not there.
    """
    return _load(model, task, revision, device, dtype)


@lru_cache(maxsize=3)  # a rewriter, an entailment model and an encoder
def _load(model: str, task: Task, revision: str | None, device: Device, dtype: DType) -> Loaded:
    checkpoint = read_checkpoint(model, task, revision)
    where = _device(device)
    weights = _weights(model, task, revision, _dtype(dtype, where))
    weights.train(mode=False)
    weights.to(device=where)  # type: ignore[call-arg] # its wrapper hides self
    return Loaded(checkpoint, weights, where)


def resolve(device: Device, dtype: DType) -> tuple[str, str]:
    """The device and the number format that "auto" stands for on this machine.

    Raises:
        MissingExtraError: torch or transformers is not installed.
        ModelError: the device is not there.
    """
    check_extra()
    where = _device(device)
    return where, str(_dtype(dtype, where)).removeprefix("torch.")


def read_weights(model: str, task: Task, revision: str | None) -> "PreTrainedModel":
    """The weights in float32 on the CPU, in evaluation mode; never kept here, so free to change.

    Raises:
        ModelError: as `load` does.
    """
    import torch

    weights = _weights(model, task, revision, torch.float32)
    weights.train(mode=False)
    return weights


def _weights(
    model: str, task: Task, revision: str | None, dtype: "torch.dtype"
) -> "PreTrainedModel":
    import transformers

    folder = folder_of(model, revision, weights=True)
    # It draws a table of what the weights lack, in colours; what matters of that is said below.
    logging.getLogger("transformers.modeling_utils").addFilter(_is_no_table)
    try:
        loaded, report = getattr(transformers, _AUTO_CLASS[task]).from_pretrained(
            folder,
            dtype=dtype,
            trust_remote_code=False,
            use_safetensors=True,
            local_files_only=True,
            output_loading_info=True,
            # Its own would fill what a caller leaves open (`options`).
            generation_config=transformers.GenerationConfig(),  # type: ignore[no-untyped-call]
        )
    except Exception as error:
        raise ModelError(cannot("load", model, error)) from error
    lacking = sorted([*report["missing_keys"], *map(str, report["mismatched_keys"])])
    if task == "encoder":
        # Models trained to fill gaps are saved without a pooler, and means do not need it.
        lacking = [key for key in lacking if not key.startswith("pooler.")]
    if lacking:
        raise ModelError(
            f"{model}: its weights lack {lacking[0]} ({len(lacking)} such); not for {task}"
        )
    weights: PreTrainedModel = loaded
    return weights


def _is_no_table(record: logging.LogRecord) -> bool:
    return " LOAD REPORT" not in record.getMessage()


def _device(wanted: Device) -> str:
    import torch

    there = {
        "cuda": torch.cuda.is_available(),
        "mps": torch.backends.mps.is_available(),
        "cpu": True,
    }
    if wanted == "auto":
        return next(name for name, is_there in there.items() if is_there)
    if not there[wanted]:
        usable = ", ".join(name for name, is_there in there.items() if is_there)
        raise ModelError(f"device {wanted} is not available here; usable: {usable}")
    return wanted


def _dtype(wanted: DType, device: str) -> "torch.dtype":
    import torch

    if wanted == "auto":
        return torch.bfloat16 if device == "cuda" else torch.float32
    chosen: torch.dtype = getattr(torch, wanted)
    return chosen
