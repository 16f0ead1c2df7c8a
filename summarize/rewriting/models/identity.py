"""What decides a model's text, as far as everybody may know it: no path, no address, no key."""

import hashlib
from collections.abc import Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from summarize.rewriting.models.hub import cached, is_directory

if TYPE_CHECKING:
    from summarize.rewriting.chat import Chat
    from summarize.rewriting.encoder import Encoder
    from summarize.rewriting.entailment import Entailment
    from summarize.rewriting.models.loading import Device, DType
    from summarize.rewriting.seq2seq import Seq2Seq

# Which of the files beside the weights decide what a model writes.
_DECIDING = frozenset({".json", ".safetensors", ".txt", ".model", ".jinja", ".tiktoken"})
# Training moves every tensor, so the two ends of a file of weights tell two trainings apart.
_END_BYTES = 1 << 16
_LIBRARIES = ("torch", "transformers", "tokenizers")


def local_identity(
    settings: "Seq2Seq | Chat | Encoder | Entailment",
    device: "Device",
    dtype: "DType",
    *,
    sampled: bool = True,
    also: Sequence[str] = (),
) -> dict[str, object]:
    """The settings of a model that runs here, with what "auto" and the newest revision stand for.

    A directory is named by its last part and a digest of its files, a model of the hub by its name
    and, where the cache knows it, its commit. The size of batches is told where it has a say: in
    float32 the most probable text is the same in any batch (`tests/test_decoding.py`), in bfloat16
    and float16, or where it is `sampled`, it is not. `also` are libraries that run it beside torch.
    """
    model = settings.model
    named: dict[str, object] = {"model": model}
    if is_directory(model):
        named = {"model": PurePath(model).name, "files": "".join(_digest(model))}
    elif commit := _commit(model, settings.revision):
        named["commit"] = commit
    where, numbers = _resolved(device, dtype) if "auto" in (device, dtype) else (device, dtype)
    libraries = {name: found for name in (*_LIBRARIES, *also) if (found := _version(name))}
    known = {"device": where, "dtype": numbers, "libraries": libraries}
    told = settings.model_dump(mode="json")
    if numbers == "float32" and not sampled:
        told.pop("batch_size", None)
    return told | named | {key: value for key, value in known.items() if value}


def _digest(model: str) -> Iterator[str]:
    """The SHA-256 over names, sizes and both ends of the files of a model directory, if any."""
    folder = Path(model).expanduser()
    files = sorted(path for path in folder.glob("*") if path.suffix in _DECIDING)
    if not files:
        return
    digest = hashlib.sha256()
    for path in files:
        size = path.stat().st_size
        digest.update(f"{path.name} {size}\n".encode())
        with path.open("rb") as file:
            digest.update(file.read(_END_BYTES))
            file.seek(max(0, size - _END_BYTES))
            digest.update(file.read(_END_BYTES))
    yield digest.hexdigest()


def _commit(model: str, revision: str | None) -> str:
    """The commit that the cache of the hub holds of a model; empty where it holds none."""
    try:
        folder = cached(model, revision)
    except ImportError:
        return ""
    return folder.name if folder else ""


def _resolved(device: "Device", dtype: "DType") -> tuple[str, str]:
    """The device and number format that "auto" stands for here; unchanged without torch."""
    from summarize.errors import MissingExtraError
    from summarize.rewriting.models.loading import resolve

    try:
        return resolve(device, dtype)
    except MissingExtraError:
        return device, dtype


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""
