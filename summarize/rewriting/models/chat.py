"""Runs a causal model with a chat template: stories in, statements out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarize.rewriting.answers import wordings_of
from summarize.rewriting.models.backends import open_backend
from summarize.rewriting.models.checkpoints import Checkpoint
from summarize.rewriting.models.constraint import Constraint
from summarize.rewriting.models.generating import Decoding, Prompt, generate
from summarize.rewriting.prompts import Message, Request, plan_requests, without_markers
from summarize.rewriting.protocol import Group, Wording

if TYPE_CHECKING:
    from summarize.rewriting.chat import Chat


def rewrite(
    settings: "Chat",
    stories: Sequence[Sequence[Group]],
    *,
    titles: Sequence[str],
    query: str,
    attempt: int,
) -> list[list[Wording]]:
    """The model's statements for each story, all stories in shared batches."""
    backend = open_backend(settings)
    checkpoint = backend.checkpoint
    new_tokens = min(settings.max_new_tokens, checkpoint.input_limit // 2)
    room = min(settings.max_prompt_tokens, checkpoint.input_limit - new_tokens)
    teller = Teller(checkpoint, thinking=settings.thinking, constrained=settings.constrained)
    requests, results = plan_requests(
        stories, titles=titles, query=query, fits=lambda r: len(teller.prompt(r).ids) <= room
    )
    answers = generate(
        backend,
        [teller.prompt(request) for request in requests],
        decoding=Decoding(
            max_new_tokens=new_tokens,
            temperature=settings.temperature,
            seed=settings.seed + attempt,
        ),
        batch_size=settings.batch_size,
    )
    for request, answer in zip(requests, answers, strict=True):
        results[request.story] += wordings_of(request, answer.text, answer.error)
    return results


@dataclass(frozen=True)
class Teller:
    """Puts requests into the words of the model's chat template."""

    checkpoint: Checkpoint
    thinking: bool
    constrained: bool

    def prompt(self, request: Request) -> Prompt:
        """The text that the model continues."""
        text = self._text(self._harmless(request.chat))
        ids = self.checkpoint.tokenizer(text, add_special_tokens=False, verbose=False)["input_ids"]
        if not self.constrained:
            return Prompt(tuple(ids))
        evidence = [text for group in request.groups for text in group.evidence]
        named = [str(group.id) for group in request.groups]
        language = request.groups[0].language
        return Prompt(tuple(ids), Constraint.of(evidence, also=named, language=language))

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
            self.checkpoint.tokenizer.apply_chat_template(
                messages,
                tokenize=False,
                add_generation_prompt=True,
                enable_thinking=self.thinking,
            )
        )

    def _harmless(self, messages: list[Message]) -> list[Message]:
        """The messages without the control tokens of this model in the evidence."""
        tokenizer = self.checkpoint.tokenizer
        markers = sorted({*tokenizer.all_special_tokens, *tokenizer.get_added_vocab()})
        return [
            message | {"content": without_markers(message["content"], markers)}
            if message["role"] == "user"
            else message
            for message in messages
        ]
