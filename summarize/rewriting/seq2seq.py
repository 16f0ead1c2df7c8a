"""An encoder-decoder of Hugging Face (BART, PEGASUS, T5, LED, PRIMERA) as rewriter: settings."""

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Field

from summarize.rewriting.protocol import Group, Wording
from summarize.settings import Settings, Whole


class Seq2Seq(Settings):
    """Rewrite each group by itself with an encoder-decoder; what it says cites that group.

    `prefix` None is "summarize: " for T5 and nothing for others. `constrained` decoding forbids the
    model numbers and names that the evidence lacks. `sentences` is how many reports of a fact it
    reads.
    """

    name: Literal["seq2seq"] = "seq2seq"
    model: str
    revision: str | None = None
    device: Literal["auto", "cuda", "mps", "cpu"] = "auto"
    dtype: Literal["auto", "bfloat16", "float16", "float32"] = "auto"
    batch_size: Annotated[Whole, Field(ge=1)] = 16
    num_beams: Annotated[Whole, Field(ge=1)] = 4
    max_new_tokens: Annotated[Whole, Field(ge=8)] = 128
    no_repeat_ngram_size: Annotated[Whole, Field(ge=0)] = 3
    sentences: Annotated[Whole, Field(ge=1)] = 4
    prefix: str | None = None
    constrained: bool = True

    @property
    def samples(self) -> bool:
        """Never: beam search writes the same again."""
        return False

    def public(self) -> dict[str, object]:
        """What decides the text and may be told: all settings; a directory by name and digest."""
        from summarize.rewriting.models.identity import local_identity

        where = (self.device, self.dtype)
        return local_identity(self, self.model, self.revision, *where, sampled=self.samples)

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
