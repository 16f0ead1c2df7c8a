"""A causal model with a chat template (Qwen, Llama, Gemma, ...) as rewriter, run here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from summarize.rewriting.answers import read_answer
from summarize.rewriting.prompts import Message, Request, plan_requests, without_markers
from summarize.rewriting.statements import Group, Statement, unwritten
from summarize.settings import Settings

if TYPE_CHECKING:
    import torch

    from summarize.rewriting.generating import Prompt
    from summarize.rewriting.loading import Loaded


class Chat(Settings):
    """Rewrite a story at once with a chat model, which names the groups of each statement.

    Greedy unless `temperature` is above 0; `copy_safe` forbids numbers and names that none of the
    groups in the prompt has. `max_prompt_tokens` bounds memory below what the model could read.
    """

    name: Literal["chat"] = "chat"
    model: str
    revision: str | None = None
    device: Literal["auto", "cuda", "mps", "cpu"] = "auto"
    dtype: Literal["auto", "bfloat16", "float16", "float32"] = "auto"
    batch_size: Annotated[int, Field(ge=1)] = 8
    max_new_tokens: Annotated[int, Field(ge=16)] = 1024
    max_prompt_tokens: Annotated[int, Field(ge=64)] = 8192
    temperature: Annotated[float, Field(ge=0, le=2)] = 0.0
    seed: int = 0
    thinking: bool = False
    copy_safe: bool = False

    @property
    def samples(self) -> bool:
        """Whether another attempt may write something else."""
        return self.temperature > 0

    def rewrite(
        self,
        stories: Sequence[Sequence[Group]],
        *,
        titles: Sequence[str] = (),
        query: str = "",
        attempt: int = 0,
    ) -> list[list[Statement]]:
        """The model's statements for each story, all stories in shared batches."""
        from summarize.rewriting.generating import Decoding, generate
        from summarize.rewriting.loading import load

        loaded = load(
            self.model, "chat", revision=self.revision, device=self.device, dtype=self.dtype
        )
        new_tokens = min(self.max_new_tokens, loaded.input_limit // 2)
        room = min(self.max_prompt_tokens, loaded.input_limit - new_tokens)
        teller = _Teller(loaded, thinking=self.thinking, copy_safe=self.copy_safe)
        requests, results = plan_requests(
            stories, titles=titles, query=query, fits=lambda r: teller.prompt(r).tokens <= room
        )
        answers = generate(
            loaded,
            [teller.prompt(request) for request in requests],
            encode=teller.encode,
            decoding=Decoding(
                max_new_tokens=new_tokens, temperature=self.temperature, seed=self.seed + attempt
            ),
            batch_size=self.batch_size,
        )
        for request, answer in zip(requests, answers, strict=True):
            results[request.story] += statements_of(request, answer.text, answer.error)
        return results


def statements_of(request: Request, answer: str, error: str = "") -> list[Statement]:
    """The statements of one answer, or the one that says why there are none."""
    if error:
        return [unwritten(request.groups, error)]
    found = read_answer(answer)
    if not found:
        return [unwritten(request.groups, "the model's answer was not the JSON asked for")]
    return [Statement(each.text, each.groups, request.note) for each in found]


@dataclass(frozen=True)
class _Teller:
    """Puts requests into the words of the model's chat template."""

    loaded: "Loaded"
    thinking: bool
    copy_safe: bool

    def prompt(self, request: Request) -> "Prompt":
        """The text that the model continues."""
        from summarize.rewriting.copysafe import Evidence
        from summarize.rewriting.generating import Prompt

        text = self._text(self._harmless(request.chat))
        evidence = [text for group in request.groups for text in group.evidence]
        rule = Evidence.of(evidence, also=[str(group.id) for group in request.groups])
        tokens = len(self._ids([text])["input_ids"][0])
        return Prompt(text, tokens, rule if self.copy_safe else None)

    def encode(self, texts: Sequence[str]) -> "Mapping[str, torch.Tensor]":
        """A batch padded on the left, so that every text ends where the answer begins."""
        batch = self._ids(texts, padding=True, padding_side="left", return_tensors="pt")
        return {key: batch[key] for key in ("input_ids", "attention_mask")}

    def _ids(self, texts: Sequence[str], **options: object) -> "Mapping[str, torch.Tensor]":
        tokenizer = self.loaded.tokenizer
        if tokenizer.pad_token_id is None:
            tokenizer.pad_token_id = self.loaded.pad_id
        batch: Mapping[str, torch.Tensor] = tokenizer(
            list(texts), add_special_tokens=False, verbose=False, **options
        )
        return batch

    def _text(self, messages: list[Message]) -> str:
        """The messages in the model's template; some (Gemma 2) know no system message."""
        from jinja2 import TemplateError

        try:
            return self._templated(messages)
        except TemplateError:
            joined = "\n\n".join(message["content"] for message in messages)
            return self._templated([{"role": "user", "content": joined}])

    def _templated(self, messages: list[Message]) -> str:
        return str(
            self.loaded.tokenizer.apply_chat_template(
                messages,
                tokenize=False,
                add_generation_prompt=True,
                enable_thinking=self.thinking,
            )
        )

    def _harmless(self, messages: list[Message]) -> list[Message]:
        """The messages without the control tokens of this model in the evidence."""
        tokenizer = self.loaded.tokenizer
        markers = sorted({*tokenizer.all_special_tokens, *tokenizer.get_added_vocab()})
        return [
            message | {"content": without_markers(message["content"], markers)}
            if message["role"] == "user"
            else message
            for message in messages
        ]
