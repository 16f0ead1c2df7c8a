"""An encoder-decoder of Hugging Face (BART, PEGASUS, T5, LED, PRIMERA) as rewriter: settings."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field, model_validator

from summarize.rewriting.protocol import Group, Wording
from summarize.settings import Settings, Whole

if TYPE_CHECKING:
    from summarize.rewriting.chat import Chat

BackendName = Literal["transformers", "ctranslate2"]
Quantization = Literal["float32", "int8"]


class Seq2Seq(Settings):
    """Rewrite each group by itself with an encoder-decoder; what it says cites that group.

    `prefix` None is "summarize: " for T5 and nothing for others. `constrained` decoding forbids the
    model numbers and names that the evidence lacks; unless it is set, transformers decodes so and
    ctranslate2, which cannot, does not. `sentences` is how many reports of a fact it reads.
    `backend` is what runs it; ctranslate2 does so on the CPU, in numbers of `quantization`.
    """

    name: Literal["seq2seq"] = "seq2seq"
    model: str
    revision: str | None = None
    device: Literal["auto", "cuda", "mps", "cpu"] = "auto"
    dtype: Literal["auto", "bfloat16", "float16", "float32"] = "auto"
    backend: BackendName = "transformers"
    quantization: Quantization = "float32"
    batch_size: Annotated[Whole, Field(ge=1)] = 16
    num_beams: Annotated[Whole, Field(ge=1)] = 4
    max_new_tokens: Annotated[Whole, Field(ge=8)] = 128
    no_repeat_ngram_size: Annotated[Whole, Field(ge=0)] = 3
    sentences: Annotated[Whole, Field(ge=1)] = 4
    prefix: str | None = None
    constrained: bool = Field(
        default_factory=lambda known: known.get("backend") != "ctranslate2",
        json_schema_extra={
            "description": "Unless set: true with transformers, false with ctranslate2."
        },
    )

    @model_validator(mode="after")
    def _runs(self) -> "Seq2Seq":
        check_backend(self)
        return self

    @property
    def samples(self) -> bool:
        """Never: beam search writes the same again."""
        return False

    def public(self) -> dict[str, object]:
        """What decides the text and may be told: all settings; a directory by name and digest."""
        return identity_of(self)

    def rewrite(
        self,
        stories: Sequence[Sequence[Group]],
        *,
        titles: Sequence[str] = (),  # noqa: ARG002 - it reads only the evidence
        query: str = "",  # noqa: ARG002
        attempt: int = 0,  # noqa: ARG002
    ) -> list[list[Wording]]:
        """One wording of each group (or part of a long one), all stories in shared batches."""
        from summarize.rewriting.models.seq2seq import rewrite

        return rewrite(self, stories)


def check_backend(settings: "Seq2Seq | Chat") -> None:
    """Raise ValueError where the backend of a local model cannot do what else is asked for."""
    if settings.backend == "transformers":
        if settings.quantization != "float32":
            raise ValueError(f"quantization {settings.quantization} needs backend ctranslate2")
        return
    if settings.device not in ("auto", "cpu"):
        raise ValueError(f"backend ctranslate2 runs on the CPU, not on device {settings.device}")
    if settings.dtype not in ("auto", "float32"):
        raise ValueError(f"backend ctranslate2 has quantization in the place of {settings.dtype}")
    if settings.samples:
        raise ValueError(
            "backend ctranslate2 cannot sample the same again: temperature must be 0, "
            "or backend transformers"
        )


def identity_of(settings: "Seq2Seq | Chat") -> dict[str, object]:
    """What decides the text of a local model and may be told, for `Rewriter.public`."""
    from summarize.rewriting.models.identity import local_identity

    is_sampled = settings.samples
    if settings.backend == "ctranslate2":
        fast = ("ctranslate2",)
        return local_identity(settings, "cpu", "float32", sampled=is_sampled, also=fast)
    return local_identity(settings, settings.device, settings.dtype, sampled=is_sampled)
