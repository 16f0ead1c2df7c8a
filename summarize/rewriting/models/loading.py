"""Loads Hugging Face models from a directory or by name: safetensors only, no code from the hub.

What cannot work is refused before anything is generated, with one line that says why. A model is
loaded once in a process and kept.
"""

import os
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from summarize.errors import MissingExtraError, ModelError
from summarize.rewriting.models.naming import looks_local

if TYPE_CHECKING:
    import torch
    from transformers import PreTrainedConfig, PreTrainedModel, PreTrainedTokenizerBase

    from summarize.rewriting.models.pieces import Pieces

Device = Literal["auto", "cuda", "mps", "cpu"]
DType = Literal["auto", "bfloat16", "float16", "float32"]
Task = Literal["seq2seq", "chat", "entailment", "encoder"]

_AUTO_CLASS = {
    "seq2seq": "AutoModelForSeq2SeqLM",
    "chat": "AutoModelForCausalLM",
    "entailment": "AutoModelForSequenceClassification",
    "encoder": "AutoModel",
}
_SIGNS_OF_PICKLE = (
    "pytorch_model.bin",
    "pytorch_model.bin.index.json",
    "model.ckpt",
    "tf_model.h5",
)
# A tokenizer without a limit says 10**30.
_NO_LIMIT = 10**9


@dataclass(frozen=True, eq=False)
class Loaded:
    """A model with its tokenizer, on its device, ready to generate."""

    model: "PreTrainedModel"
    tokenizer: "PreTrainedTokenizerBase"
    device: str

    @property
    def kind(self) -> str:
        """The architecture as configurations spell it: "bart", "t5", "led"."""
        return str(self.model.config.model_type)

    @property
    def input_limit(self) -> int:
        """How many tokens the model can read (a T5, without positions, what it was trained on)."""
        config = self.model.config.get_text_config()
        return _smallest(
            getattr(self.tokenizer, "model_max_length", None),
            getattr(config, "max_encoder_position_embeddings", None)
            or getattr(config, "max_position_embeddings", None),
        )

    @property
    def output_limit(self) -> int:
        """How many tokens the model can write."""
        config = self.model.config.get_text_config()
        return _smallest(
            getattr(config, "max_decoder_position_embeddings", None)
            or getattr(config, "max_position_embeddings", None)
        )

    @property
    def end_ids(self) -> tuple[int, ...]:
        """The tokens that end a text."""
        ids = getattr(self.model.generation_config, "eos_token_id", None)
        ids = self.tokenizer.eos_token_id if ids is None else ids
        return tuple(ids) if isinstance(ids, Sequence) else (ids,) if ids is not None else ()

    @property
    def pad_id(self) -> int:
        """The token that fills a batch; its end token for models that have none."""
        known = self.tokenizer.pad_token_id
        return int(known if known is not None else self.end_ids[0] if self.end_ids else 0)


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
    float32 elsewhere. With HF_HUB_OFFLINE set nothing is asked of the network.

    Raises:
        MissingExtraError: torch or transformers is not installed.
        ModelError: There is no such model, it is of another kind, its weights are incomplete or
            not safetensors, or the device is not there.
    """
    return _load(model, task, revision, device, dtype)


@lru_cache(maxsize=2)
def _load(model: str, task: Task, revision: str | None, device: Device, dtype: DType) -> Loaded:
    config = read_config(model, revision=revision)
    _check_task(model, config, task)
    where = _device(device)
    weights = _weights(model, task, revision, _dtype(dtype, where))
    tokenizer = _tokenizer(model, revision)
    if task == "chat" and not getattr(tokenizer, "chat_template", None):
        raise ModelError(f"{model} has no chat template: choose the instruct or chat version of it")
    weights.train(mode=False)
    weights.to(device=where)  # type: ignore[call-arg] # its wrapper hides self
    return Loaded(weights, tokenizer, where)


def read_config(model: str, *, revision: str | None = None) -> "PreTrainedConfig":
    """The configuration of a model, before its weights; raises as `load` does."""
    _check_extra()
    _check_directory(model)
    from transformers import AutoConfig

    try:
        config: PreTrainedConfig = AutoConfig.from_pretrained(
            model, revision=revision, trust_remote_code=False, local_files_only=_offline()
        )
    except (OSError, ValueError, KeyError) as error:
        raise ModelError(_cannot("load", model, error)) from error
    return config


def pieces_of(loaded: Loaded) -> "Pieces | None":
    """The vocabulary for constrained decoding; None where it is of a kind that cannot be read."""
    return _pieces(loaded.tokenizer, int(loaded.model.config.get_text_config().vocab_size))


@lru_cache(maxsize=2)
def _pieces(tokenizer: "PreTrainedTokenizerBase", size: int) -> "Pieces | None":
    from summarize.rewriting.models.pieces import Pieces, token_bytes

    count = min(size, len(tokenizer))
    written = [str(token) for token in tokenizer.convert_ids_to_tokens(list(range(count)))]
    try:
        known = token_bytes(written, tokenizer.all_special_ids)
    except ValueError:
        return None
    return Pieces([*known, *[b""] * (size - count)])


def resolve(device: Device, dtype: DType) -> tuple[str, str]:
    """The device and the number format that "auto" stands for on this machine.

    Raises:
        MissingExtraError: torch or transformers is not installed.
        ModelError: the device is not there.
    """
    _check_extra()
    where = _device(device)
    return where, str(_dtype(dtype, where)).removeprefix("torch.")


def _check_extra() -> None:
    try:
        import torch  # noqa: F401 - only whether it is there
        import transformers
    except ImportError as error:
        raise MissingExtraError("Rewriting with a local model", "abstractive") from error
    transformers.logging.disable_progress_bar()  # type: ignore[no-untyped-call]


def _check_directory(model: str) -> None:
    """Refuse a path that is no model directory; transformers would talk of "Repo id"."""
    path = Path(model).expanduser()
    if not path.exists():
        if looks_local(model):
            raise ModelError(f"{model}: there is no such directory")
        return
    if not (path / "config.json").is_file():
        raise ModelError(f"{model}: not a model directory, it has no config.json")
    if not any(path.glob("*.safetensors")):
        pickled = next((name for name in _SIGNS_OF_PICKLE if (path / name).exists()), None)
        found = f"only {pickled}" if pickled else "no weights"
        raise ModelError(
            f"{model}: {found}; weights must be safetensors, because others can run code"
        )


def _check_task(model: str, config: "PreTrainedConfig", task: Task) -> None:
    """Refuse a model of another kind; transformers would give it random weights."""
    from transformers.models.auto import modeling_auto

    known: dict[Task, Collection[str]] = {
        "seq2seq": modeling_auto.MODEL_FOR_SEQ_TO_SEQ_CAUSAL_LM_MAPPING_NAMES,
        "chat": modeling_auto.MODEL_FOR_CAUSAL_LM_MAPPING_NAMES,
        "entailment": modeling_auto.MODEL_FOR_SEQUENCE_CLASSIFICATION_MAPPING_NAMES,
        "encoder": modeling_auto.MODEL_MAPPING_NAMES,
    }
    kind, both_ways = config.model_type, bool(config.is_encoder_decoder)
    told = ", ".join(config.architectures or ()) or kind
    if task == "chat" and both_ways:
        raise ModelError(f"{model} is an encoder-decoder ({told}), not a chat model: use seq2seq")
    if task == "encoder" and both_ways:
        raise ModelError(f"{model} is an encoder-decoder ({told}), not a sentence encoder")
    if task == "seq2seq" and not both_ways:
        raise ModelError(f"{model} is not an encoder-decoder ({told}): use chat, or a BART or T5")
    if kind not in known[task]:
        raise ModelError(f"{model} is of a kind ({told}) that cannot be used for {task}")


def _weights(
    model: str, task: Task, revision: str | None, dtype: "torch.dtype"
) -> "PreTrainedModel":
    import transformers

    try:
        loaded, report = getattr(transformers, _AUTO_CLASS[task]).from_pretrained(
            model,
            revision=revision,
            dtype=dtype,
            trust_remote_code=False,
            use_safetensors=True,
            local_files_only=_offline(),
            output_loading_info=True,
        )
    except Exception as error:
        raise ModelError(_cannot("load", model, error)) from error
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


def _tokenizer(model: str, revision: str | None) -> "PreTrainedTokenizerBase":
    from transformers import AutoTokenizer

    try:
        tokenizer: PreTrainedTokenizerBase = AutoTokenizer.from_pretrained(
            model, revision=revision, trust_remote_code=False, local_files_only=_offline()
        )
    except Exception as error:
        raise ModelError(_cannot("load the tokenizer of", model, error)) from error
    return tokenizer


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


def _offline() -> bool:
    return os.environ.get("HF_HUB_OFFLINE", "").upper() in {"1", "TRUE", "YES", "ON"}


def _cannot(do: str, model: str, error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return f"cannot {do} {model}: {lines[0] if lines else type(error).__name__}"


def _smallest(*limits: object) -> int:
    known = [limit for limit in limits if isinstance(limit, int) and 0 < limit < _NO_LIMIT]
    return min(known, default=512)  # T5 was trained on 512 tokens (Raffel et al. 2020)
