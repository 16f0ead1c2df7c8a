"""A causal model with a chat template (Qwen, Llama, Gemma, ...) as rewriter, run here: settings."""

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Field, model_validator

from summarize.rewriting.protocol import Group, Wording
from summarize.rewriting.seq2seq import BackendName, Quantization, check_backend, identity_of
from summarize.settings import Number, Settings, Whole


class Chat(Settings):
    """Rewrite a story at once with a chat model, which names the groups of each statement.

    Greedy unless `temperature` is above 0; `constrained` decoding forbids numbers and names that
    none of the groups in the prompt has. `max_prompt_tokens` bounds memory below what the model
    could read. `backend` and `quantization` are as in `Seq2Seq`.
    """

    name: Literal["chat"] = "chat"
    model: str
    revision: str | None = None
    device: Literal["auto", "cuda", "mps", "cpu"] = "auto"
    dtype: Literal["auto", "bfloat16", "float16", "float32"] = "auto"
    backend: BackendName = "transformers"
    quantization: Quantization = "float32"
    batch_size: Annotated[Whole, Field(ge=1)] = 8
    max_new_tokens: Annotated[Whole, Field(ge=16)] = 1024
    max_prompt_tokens: Annotated[Whole, Field(ge=64)] = 8192
    temperature: Annotated[Number, Field(ge=0, le=2)] = 0.0
    seed: Whole = 0
    thinking: bool = False
    constrained: bool = False

    @model_validator(mode="after")
    def _runs(self) -> "Chat":
        check_backend(self)
        return self

    @property
    def samples(self) -> bool:
        """Whether another attempt may write something else."""
        return self.temperature > 0

    def public(self) -> dict[str, object]:
        """What decides the text and may be told: all settings; a directory by name and digest."""
        return identity_of(self)

    def rewrite(
        self,
        stories: Sequence[Sequence[Group]],
        *,
        titles: Sequence[str] = (),
        query: str = "",
        attempt: int = 0,
    ) -> list[list[Wording]]:
        """The model's statements for each story, all stories in shared batches."""
        from summarize.rewriting.models.chat import rewrite

        return rewrite(self, stories, titles=titles, query=query, attempt=attempt)
