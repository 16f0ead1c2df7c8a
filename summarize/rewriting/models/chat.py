"""Runs a causal model with a chat template: stories in, statements out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarize.errors import ModelError
from summarize.rewriting.answers import wordings_of
from summarize.rewriting.models.backends import open_backend
from summarize.rewriting.models.checkpoints import Checkpoint, cannot
from summarize.rewriting.models.constraint import Constraint
from summarize.rewriting.models.generating import DRY, Answer, Decoding, Prompt, generate
from summarize.rewriting.prompts import Message, Request, plan_requests, without_markers
from summarize.rewriting.protocol import Group, Wording
from summarize.rewriting.thoughts import without_thoughts

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
    prompts = [teller.prompt(request) for request in requests]
    answers = generate(
        backend,
        prompts,
        decoding=Decoding(
            max_new_tokens=new_tokens,
            temperature=settings.temperature,
            seed=settings.seed + attempt,
        ),
        batch_size=settings.batch_size,
    )
    for request, prompt, answer in zip(requests, prompts, answers, strict=True):
        text = teller.said(prompt, answer)
        results[request.story] += wordings_of(request, text, _why(text, answer, new_tokens))
    return results


@dataclass(frozen=True)
class Teller:
    """Puts requests into the words of the model's chat template."""

    checkpoint: Checkpoint
    thinking: bool
    constrained: bool

    def prompt(self, request: Request) -> Prompt:
        """The text that the model continues."""
        chat = self._harmless(request.chat)
        text = self._text(chat)
        ids = self.checkpoint.tokenizer(text, add_special_tokens=False, verbose=False)["input_ids"]
        opened = _opened(text.rpartition(chat[-1]["content"].strip())[2])
        if not self.constrained:
            return Prompt(tuple(ids), opened=opened)
        evidence = [text for group in request.groups for text in group.evidence]
        named = [str(group.id) for group in request.groups]
        rule = Constraint.of(evidence, also=named, language=request.groups[0].language)
        return Prompt(tuple(ids), rule, opened)

    def said(self, prompt: Prompt, answer: Answer) -> str:
        """The answer without thoughts and control tokens; empty where it is nothing else."""
        text = without_thoughts(prompt.opened + answer.text)
        text = text.removeprefix(without_thoughts(prompt.opened))
        for token in self.checkpoint.tokenizer.all_special_tokens:
            text = text.replace(token, "")
        return text.strip()

    def _text(self, messages: list[Message]) -> str:
        """The messages in the model's template; some (Gemma 2) know no system message.

        Raises:
            ModelError: the template fails, for whatever reason: it is code of the checkpoint.
        """
        from jinja2 import TemplateError

        try:
            try:
                return self._templated(messages)
            except TemplateError:
                joined = "\n\n".join(message["content"] for message in messages)
                return self._templated([{"role": "user", "content": joined}])
        except Exception as error:
            model = self.checkpoint.name
            raise ModelError(cannot("use the chat template of", model, error)) from error

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


def _opened(begun: str) -> str:
    """The beginning of an answer, as a template writes it, where it leaves a thought open."""
    return "" if without_thoughts(f"{begun}x").endswith("x") else begun


def _why(text: str, answer: Answer, tokens: int) -> str:
    """Why an answer says nothing, or not all of it; empty where it came to its end."""
    if answer.error:
        return answer.error
    if answer.dry:
        return DRY
    if not answer.finished:
        what = "the answer was not finished" if text else "the model was still thinking"
        return f"{what} when its {tokens:,} tokens were used up"
    if text:
        return ""
    return "the model thought and did not answer" if answer.text else "the model wrote nothing"
