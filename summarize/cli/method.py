"""What the options of a command mean together: a method."""

from typing import Any

from summarize.cli.options import MethodOptions, ModelOptions
from summarize.errors import UsageError
from summarize.pipeline import Method
from summarize.scoring import SCORERS
from summarize.selection import Length, Percent, Sentences, Words


def length_of(words: int | None, sentences: int | None, percent: float | None) -> Length | None:
    """The budget that was asked for; None when none was.

    Raises:
        UsageError: more than one was given, or one that is not above zero.
    """
    if sum(value is not None for value in (words, sentences, percent)) > 1:
        raise UsageError("give only one of --words, --sentences and --percent")
    if sentences is not None:
        return Sentences(sentences)
    if percent is not None:
        return Percent(percent)
    return Words(words) if words is not None else None


def method_of(how: MethodOptions, models: ModelOptions | None = None, title: str = "") -> Method:
    """The method that the options of a command describe.

    Raises:
        UsageError: there is no scorer of that name, or the options do not go together.
    """
    chosen: dict[str, Any] = {
        "query": how.query,
        "exclude": how.exclude,
        "only_outlets": tuple(how.outlets or ()),
        "disagreements": not how.no_disagreements,
        "title": title,
    }
    if how.method is not None:
        if how.method not in SCORERS:
            raise UsageError(f"unknown method {how.method!r}; known: {', '.join(SCORERS)}")
        chosen["scoring"] = SCORERS[how.method]()
    length = length_of(how.words, how.sentences, how.percent)
    if length is not None:
        chosen["length"] = length
    if models is not None:
        chosen.update(_models_of(models))
    method = Method().model_copy(update=chosen)
    if how.assignments:
        from summarize.config import set_keys

        method = set_keys(method, tuple(how.assignments))
    if method.nli is not None and models is not None and not models.dry_run:
        method.nli.check()
    return method


def _models_of(models: ModelOptions) -> dict[str, Any]:
    """The models as parts of a method; nothing is imported where none is named."""
    if models.nli and models.model is None:
        raise UsageError("--nli checks what a model writes: it needs --model")
    if models.batch_size is not None and models.batch_size < 1:
        raise UsageError(f"--batch-size must be at least 1, not {models.batch_size}")
    chosen: dict[str, Any] = {}
    is_fast = (models.backend, models.quantization) != ("transformers", "float32")
    if is_fast or models.model or models.base_url or models.api_key_file or models.revision:
        from summarize.rewriting import choose_rewriter

        chosen["rewriting"] = choose_rewriter(
            models.model,
            base_url=models.base_url,
            api_key_file=models.api_key_file,
            revision=models.revision,
            device=models.device,
            dtype=models.dtype,
            backend=models.backend,
            quantization=models.quantization,
            batch_size=models.batch_size,
            dry_run=models.dry_run,
        )
    if models.nli:
        from summarize.rewriting import Entailment

        chosen["nli"] = Entailment(model=models.nli, device=models.device, dtype=models.dtype)
    if models.encoder is not None:
        from summarize.rewriting import Encoder

        chosen["encoder"] = Encoder(model=models.encoder)
        chosen["encoder"].check()
    return chosen
