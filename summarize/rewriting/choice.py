"""Which rewriter a model's name asks for."""

import os
from pathlib import Path
from typing import Literal

from summarize.errors import UsageError
from summarize.rewriting.chat import Chat
from summarize.rewriting.endpoint import Endpoint
from summarize.rewriting.quote import Quote
from summarize.rewriting.seq2seq import BackendName, Quantization, Seq2Seq


def choose_rewriter(  # noqa: PLR0913 - one argument for each option of the command line
    model: str | None = None,
    *,
    base_url: str | None = None,
    api_key_file: Path | None = None,
    revision: str | None = None,
    device: Literal["auto", "cuda", "mps", "cpu"] = "auto",
    dtype: Literal["auto", "bfloat16", "float16", "float32"] = "auto",
    backend: BackendName = "transformers",
    quantization: Quantization = "float32",
    batch_size: int | None = None,
    dry_run: bool = False,
) -> Quote | Seq2Seq | Chat | Endpoint:
    """The rewriter for these options: none without a model, a server with `base_url`.

    Otherwise the model's configuration decides: an encoder-decoder rewrites group by group, any
    other is asked as a chat model.

    Raises:
        UsageError: The options do not go together.
        MissingExtraError: transformers is not installed.
        ModelError: There is no such model.
    """
    if model is None:
        if base_url or api_key_file or revision:
            raise UsageError("--base-url, --api-key-file and --revision need --model")
        if (backend, quantization) != ("transformers", "float32"):
            raise UsageError("--backend and --quantization need --model")
        return Quote()
    if base_url is not None:
        if revision:
            raise UsageError("--revision is for models that run here, not for --base-url")
        if (backend, quantization) != ("transformers", "float32"):
            raise UsageError("--backend and --quantization are for models that run here")
        return _endpoint(model, base_url, api_key_file, dry_run=dry_run)
    if api_key_file:
        raise UsageError("--api-key-file needs --base-url")
    from summarize.rewriting.models.checkpoints import read_config

    both_ways = read_config(model, revision=revision).is_encoder_decoder
    kind = Seq2Seq if both_ways else Chat
    chosen = kind(
        model=model,
        revision=revision,
        device=device,
        dtype=dtype,
        backend=backend,
        quantization=quantization,
    )
    return chosen.model_copy(update={"batch_size": batch_size}) if batch_size else chosen


def whole_path(model: str, folder: Path) -> str:
    """What a model's name in a file of that folder means: a path as a whole one, others as is."""
    from summarize.rewriting.models.naming import looks_local

    is_path = looks_local(model) or ("/" in model and (folder / model).exists())
    if not is_path or model.startswith("~"):
        return model
    return os.path.abspath(folder / model)  # noqa: PTH100 - it may not exist


def _endpoint(model: str, base_url: str, key: Path | None, *, dry_run: bool) -> Endpoint:
    try:
        return Endpoint(model=model, base_url=base_url, api_key_file=key, dry_run=dry_run)
    except ValueError as error:
        raise UsageError(
            f"--base-url {base_url}: must look like http://localhost:8000/v1"
        ) from error
