"""Checkpoints in the format of ctranslate2: each is converted once and kept in a cache folder.

The weights are read by `loading`: safetensors alone, no code of the checkpoint. The vocabulary of a
converted model are the ids of its tokens, so no tokenizer has a say in it. Before it is kept, what
it computes is compared with transformers: the converter reads configurations by names that
transformers renames, and takes what it does not find for its default without a word.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from summarize.errors import MissingExtraError, ModelError
from summarize.files import digest
from summarize.rewriting.models.checkpoints import Checkpoint, cannot, start_of
from summarize.rewriting.models.hub import folder_of
from summarize.rewriting.models.loading import read_weights

if TYPE_CHECKING:
    from ctranslate2 import Generator, Translator
    from ctranslate2.specs import ModelSpec
    from transformers import PreTrainedModel

Quantization = Literal["float32", "int8"]
Engine = Literal["Translator", "Generator"]

# What the converter asks of configurations and transformers 5 no longer tells, as its own models
# compute it: BART has its norms behind each layer, mBART and PEGASUS before.
_SUPPLIED: dict[str, dict[str, object]] = {
    "bart": {"normalize_before": False, "normalize_embedding": True},
    "mbart": {"normalize_before": True, "normalize_embedding": True},
    "pegasus": {"normalize_before": True, "normalize_embedding": False},
}
_FAMILY_OF_T5 = frozenset({"t5", "mt5", "umt5"})
# Of the files of a checkpoint, those that decide what is converted.
_DECIDING = ("config.json", "generation_config.json", "*.safetensors")
# Raised when the same files are to be converted otherwise.
_FORMAT = "1"
# How many tokens are scored for the comparison; rotated positions differ from the second on.
_PROBE = 48
# Measured on models with random weights, as shares of the spread of these log-probabilities:
# another order of adding moves them by 1e-6 to 1.5e-5, what is misread by 1e-3 (positions of
# Llama 3), .16 (Gemma 2) and .9 (mT5).
_TOLERANCE = 1e-4
_LISTED = "files.json"


def cache_folder() -> Path:
    """Where converted models are kept: SUMMARIZE_CACHE, or the cache of this user's programs."""
    told = os.environ.get("SUMMARIZE_CACHE")
    if told:
        return Path(told).expanduser() / "ctranslate2"
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    return (Path(base) if base else Path.home() / ".cache") / "summarize" / "ctranslate2"


def converted(
    checkpoint: Checkpoint,
    task: Literal["seq2seq", "chat"],
    *,
    revision: str | None = None,
    quantization: Quantization = "float32",
) -> Path:
    """The folder of a checkpoint in ctranslate2's format, converted now where there is none.

    It is made beside its place, under a lock, and renamed: of two processes one converts, and what
    a killed one left is removed. An entry whose files are not as they were written is made again.

    Raises:
        MissingExtraError: ctranslate2 is not installed.
        ModelError: ctranslate2 does not know this kind of model or computes it otherwise than
            transformers, the weights cannot be loaded, or the cache cannot be written.
    """
    check_known(checkpoint)
    found = folder_of(checkpoint.name, revision, weights=True)
    entry = cache_folder() / _key(found, quantization)
    if _is_whole(entry):
        return entry
    from filelock import FileLock

    try:
        entry.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(f"{entry}.lock"):
            if not _is_whole(entry):
                _make(checkpoint, task, revision, quantization, entry)
    except OSError as error:
        raise ModelError(
            f"{entry.parent}: the converted model cannot be kept there: "
            f"{error.strerror or error}; SUMMARIZE_CACHE names another folder"
        ) from error
    return entry


def check_known(checkpoint: Checkpoint) -> None:
    """Raise where ctranslate2 is not installed, or has no converter for this kind of model."""
    try:
        from ctranslate2.converters.transformers import _MODEL_LOADERS
    except ImportError as error:
        raise MissingExtraError("backend ctranslate2", "fast") from error
    if type(checkpoint.config).__name__ not in _MODEL_LOADERS:
        raise _refused(checkpoint, "does not know this kind of model")
    if checkpoint.generation.begin_suppress_tokens or not checkpoint.end_ids:
        raise _refused(checkpoint, "cannot begin or end a text as its settings ask")


def _refused(checkpoint: Checkpoint, why: str) -> ModelError:
    return ModelError(
        f"{checkpoint.name} ({checkpoint.kind}): ctranslate2 {why}; use --backend transformers"
    )


def _key(folder: Path, quantization: Quantization) -> str:
    """A name for what is converted: all bytes that decide it, and the versions at work.

    The digest is over whole files: fine-tuned attention alone leaves both ends of them unchanged.
    """
    import ctranslate2
    import transformers

    versions = (_FORMAT, ctranslate2.__version__, transformers.__version__, quantization)
    name = hashlib.sha256("\n".join(versions).encode())
    for path in sorted(path for pattern in _DECIDING for path in folder.glob(pattern)):
        name.update(f"\n{path.name} {digest(path)}".encode())
    return f"{name.hexdigest()[:32]}-{quantization}"


def _is_whole(entry: Path) -> bool:
    """Whether an entry has the files that were written, byte for byte."""
    try:
        listed: dict[str, str] = json.loads((entry / _LISTED).read_text(encoding="utf-8"))
        return all(digest(entry / name) == told for name, told in listed.items())
    except (OSError, ValueError, AttributeError):
        return False


def _make(
    checkpoint: Checkpoint,
    task: Literal["seq2seq", "chat"],
    revision: str | None,
    quantization: Quantization,
    entry: Path,
) -> None:
    """Convert into a folder beside `entry`, compare, and rename it."""
    part = entry.with_name(f"{entry.name}.part")
    _remove(part)
    try:
        # What is compared is computed in float32, whatever is kept; a converter takes the weights
        # out of the model, so each has its own.
        for numbers in dict.fromkeys(("float32", quantization)):
            model = read_weights(checkpoint.name, task, revision)
            try:
                expected = _log_probs(model, checkpoint)
            except Exception as error:
                raise ModelError(cannot("run", checkpoint.name, error)) from error
            _convert(model, checkpoint, part, numbers)
            if numbers == "float32":
                _compare(checkpoint, part, expected)
        names = sorted(path.name for path in part.iterdir())
        listed = json.dumps({name: digest(part / name) for name in names})
        (part / _LISTED).write_text(listed, encoding="utf-8")
        _remove(entry)
        part.rename(entry)
    finally:
        _remove(part)


def _remove(folder: Path) -> None:
    if folder.is_dir():
        shutil.rmtree(folder)
    else:
        folder.unlink(missing_ok=True)


def _convert(model: "PreTrainedModel", checkpoint: Checkpoint, part: Path, numbers: str) -> None:
    from ctranslate2.converters import Converter

    class Loaded(Converter):  # type: ignore[misc] # it has no types
        """A converter of a model that is in memory already."""

        _load = staticmethod(partial(_specified, model, checkpoint))

    try:
        Loaded().convert(str(part), quantization=numbers, force=True)
    except OSError:
        raise
    except Exception as error:
        why = f"cannot convert it ({type(error).__name__}: {error})"
        raise _refused(checkpoint, why) from error


def _specified(model: "PreTrainedModel", checkpoint: Checkpoint) -> "ModelSpec":
    """The model as ctranslate2 writes it, with the ids of tokens for its vocabulary."""
    import torch
    from ctranslate2.converters.transformers import _MODEL_LOADERS

    loader = _MODEL_LOADERS[type(model.config).__name__]
    for key, value in _SUPPLIED.get(checkpoint.kind, {}).items():
        setattr(model.config, key, value)
    if checkpoint.kind in _FAMILY_OF_T5:
        # The converter takes tied embeddings for scaled ones, and transformers 5 ties all of them.
        scaled = getattr(model.config, "scale_decoder_outputs", False)
        model.config.tie_word_embeddings = scaled
    with torch.no_grad():
        spec = loader.get_model_spec(model)
    loader.set_config(spec.config, model, checkpoint.tokenizer)
    loader.set_vocabulary(spec, [str(number) for number in range(_vocabulary(checkpoint))])
    tokens = {"bos_token": checkpoint.pad_id, "eos_token": checkpoint.end_ids[0]}
    tokens |= {"unk_token": checkpoint.tokenizer.unk_token_id or checkpoint.pad_id}
    if checkpoint.writes_both_ways:
        tokens |= {"decoder_start_token": start_id(checkpoint)}
    for key, token in tokens.items():
        setattr(spec.config, key, str(token))
    return spec


def _vocabulary(checkpoint: Checkpoint) -> int:
    return int(checkpoint.config.get_text_config().vocab_size)


def start_id(checkpoint: Checkpoint) -> int:
    """The token before the first that an encoder-decoder writes, as transformers chooses it."""
    start = start_of(checkpoint.generation, checkpoint.config)
    start = checkpoint.generation.bos_token_id if start is None else start
    return int(checkpoint.pad_id if start is None else start)


def _probe(size: int) -> list[int]:
    """Ids from all over a vocabulary of `size` tokens."""
    return [(7 + at * (size // _PROBE | 1)) % size for at in range(_PROBE)]


def _log_probs(model: "PreTrainedModel", checkpoint: Checkpoint) -> list[float]:
    """The log-probability that the model gives to each token of the probe, by transformers."""
    import torch

    ids = _probe(_vocabulary(checkpoint))
    with torch.inference_mode():
        given = torch.tensor([ids])
        if checkpoint.writes_both_ways:
            before = torch.tensor([[start_id(checkpoint), *ids[:-1]]])
            logits, written = model(input_ids=given, decoder_input_ids=before).logits[0], ids
        else:
            logits, written = model(input_ids=given).logits[0, :-1], ids[1:]
        chances = torch.log_softmax(logits.float(), dim=-1)
        told: list[float] = chances[torch.arange(len(written)), torch.tensor(written)].tolist()
    return told


def _compare(checkpoint: Checkpoint, part: Path, expected: Sequence[float]) -> None:
    """Raise where the converted model gives other log-probabilities to the probe."""
    engine = opened(part, engine_of(checkpoint), "float32")
    tokens = [str(number) for number in _probe(_vocabulary(checkpoint))]
    if checkpoint.writes_both_ways:
        (scored,) = engine.score_batch([tokens], [tokens], max_input_length=0)
    else:
        (scored,) = engine.score_batch([tokens], max_input_length=0)
    # An encoder-decoder is also asked for the end, which is no part of the probe.
    apart = max(abs(a - b) for a, b in zip(scored.log_probs, expected, strict=False))
    spread = max(expected) - min(expected)
    if not apart <= _TOLERANCE * max(1.0, spread):
        raise _refused(checkpoint, f"computes it otherwise than transformers (by {apart:.2g})")


def engine_of(checkpoint: Checkpoint) -> Engine:
    """What of ctranslate2 runs this kind of model."""
    return "Translator" if checkpoint.writes_both_ways else "Generator"


def opened(
    folder: Path, engine: Engine, quantization: Quantization, threads: int = 1
) -> "Translator | Generator":
    """A converted model, ready to run on the CPU.

    Raises:
        ModelError: it cannot be loaded.
    """
    import ctranslate2

    try:
        return getattr(ctranslate2, engine)(
            str(folder),
            "cpu",
            compute_type=quantization,
            inter_threads=1,
            intra_threads=threads,
        )
    except (RuntimeError, ValueError) as error:
        raise ModelError(f"{folder}: ctranslate2 cannot load it: {error}") from error
