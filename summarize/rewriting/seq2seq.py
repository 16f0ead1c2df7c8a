"""An encoder-decoder of Hugging Face (BART, PEGASUS, T5, LED, PRIMERA) as rewriter."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from summarize.rewriting.answers import tidy
from summarize.rewriting.injection import INSTRUCTION, set_apart
from summarize.rewriting.statements import Group, Statement, unwritten
from summarize.settings import Settings

if TYPE_CHECKING:
    import torch

    from summarize.rewriting.generating import Answer, Prompt
    from summarize.rewriting.loading import Loaded

# Only to cut what is too long: a wrong cut costs fluency, nothing else.
_SENTENCE_GAP = re.compile(r"(?:(?<=[.!?])|(?<=[.!?][\"'”’)]))\s+(?=[“\"'‘(]?[A-Z0-9])")
_LAST_SENTENCE = re.compile(r".*[.!?][\"'”’)]*", re.DOTALL)
# PRIMERA (Xiao et al. 2022) was trained with this between documents.
_SEPARATOR = "<doc-sep>"


class Seq2Seq(Settings):
    """Rewrite each group by itself with an encoder-decoder; what it says cites that group.

    `prefix` None is "summarize: " for T5 and nothing for others. `copy_safe` forbids the model
    numbers and names that the evidence lacks. `sentences` is how many reports of a fact it reads.
    """

    name: Literal["seq2seq"] = "seq2seq"
    model: str
    revision: str | None = None
    device: Literal["auto", "cuda", "mps", "cpu"] = "auto"
    dtype: Literal["auto", "bfloat16", "float16", "float32"] = "auto"
    batch_size: Annotated[int, Field(ge=1)] = 16
    num_beams: Annotated[int, Field(ge=1)] = 4
    max_new_tokens: Annotated[int, Field(ge=8)] = 128
    no_repeat_ngram_size: Annotated[int, Field(ge=0)] = 3
    sentences: Annotated[int, Field(ge=1)] = 4
    prefix: str | None = None
    copy_safe: bool = True

    @property
    def samples(self) -> bool:
        """Never: beam search writes the same again."""
        return False

    def rewrite(
        self,
        stories: Sequence[Sequence[Group]],
        *,
        titles: Sequence[str] = (),  # noqa: ARG002 - it reads only the evidence
        query: str = "",  # noqa: ARG002
        attempt: int = 0,  # noqa: ARG002
    ) -> list[list[Statement]]:
        """One statement for each group (or part of a long one), all stories in shared batches."""
        from summarize.rewriting.generating import Decoding, generate
        from summarize.rewriting.loading import load

        loaded = load(
            self.model, "seq2seq", revision=self.revision, device=self.device, dtype=self.dtype
        )
        reader = _Reader(loaded, self._prefix(loaded), self.sentences, self.copy_safe)
        tasks = [
            task for number, groups in enumerate(stories) for task in reader.tasks(number, groups)
        ]
        asked = [task for task in tasks if task.prompt is not None]
        answers = generate(
            loaded,
            [task.prompt for task in asked if task.prompt is not None],
            encode=reader.encode,
            decoding=Decoding(
                max_new_tokens=min(self.max_new_tokens, loaded.output_limit - 2),
                num_beams=self.num_beams,
                no_repeat_ngram_size=self.no_repeat_ngram_size,
            ),
            batch_size=self.batch_size,
        )
        written = dict(zip(map(id, asked), answers, strict=True))
        results: list[list[Statement]] = [[] for _ in stories]
        for task in tasks:
            results[task.story].append(_statement(task, written.get(id(task))))
        return results

    def _prefix(self, loaded: "Loaded") -> str:
        if self.prefix is not None:
            return self.prefix
        return "summarize: " if loaded.kind in {"t5", "mt5", "umt5", "longt5"} else ""


@dataclass(frozen=True, slots=True)
class _Task:
    """One text to be written about one group; without a prompt, `note` says why there is none."""

    story: int
    group: Group
    prompt: "Prompt | None"
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Reader:
    """Turns groups into prompts that fit the model."""

    loaded: "Loaded"
    prefix: str
    sentences: int
    copy_safe: bool

    def tasks(self, story: int, groups: Sequence[Group]) -> list[_Task]:
        """The texts to write for one story, in the order of its groups."""
        shown, apart = set_apart(groups)
        tasks = [_Task(story, group, None, INSTRUCTION) for group in apart]
        for group in shown:
            tasks += self._of_group(story, group)
        place = {group.id: at for at, group in enumerate(groups)}
        return sorted(tasks, key=lambda task: place[task.group.id])

    def _of_group(self, story: int, group: Group) -> list[_Task]:
        """One text of all the evidence where it fits, of the passage alone, or of its parts."""
        evidence = group.evidence[: self.sentences]
        for count in range(len(evidence), 0, -1):
            if prompt := self._prompt(evidence[:count]):
                lost = len(evidence) - count
                note = f"{lost} of {len(evidence)} reports did not fit the model" if lost else ""
                return [_Task(story, group, prompt, note)]
        prompts = self._parts(group.passage_text)
        if prompts is None:
            return [_Task(story, group, None, "a sentence of it is longer than the model can read")]
        note = f"it did not fit the model and was rewritten in {len(prompts)} parts"
        return [_Task(story, group, prompt, note) for prompt in prompts]

    def _parts(self, passage: str) -> "list[Prompt] | None":
        """The passage cut between sentences into as few parts as fit; None where one does not."""
        prompts: list[Prompt] = []
        held = ""
        for sentence in _SENTENCE_GAP.split(passage):
            longer = self._prompt([f"{held} {sentence}".strip()])
            if longer and prompts and held:
                prompts[-1], held = longer, f"{held} {sentence}"
            elif alone := self._prompt([sentence]):
                prompts.append(alone)
                held = sentence
            else:
                return None
        return prompts

    def _prompt(self, evidence: Sequence[str]) -> "Prompt | None":
        """The prompt, or None where it is longer than the model can read."""
        from summarize.rewriting.copysafe import Evidence
        from summarize.rewriting.generating import Prompt

        between = f" {_SEPARATOR} " if self._has_separator() else " "
        text = self.prefix + between.join(map(self._plain, evidence))
        tokens = len(self.loaded.tokenizer(text, verbose=False)["input_ids"])
        if tokens > self.loaded.input_limit:
            return None
        return Prompt(text, tokens, Evidence.of(evidence) if self.copy_safe else None)

    def _plain(self, text: str) -> str:
        """The text without the control tokens of this model."""
        tokenizer = self.loaded.tokenizer
        known = {*tokenizer.all_special_tokens, *tokenizer.get_added_vocab(), _SEPARATOR}
        for token in sorted(known):
            if any(map(str.isalnum, token)):
                text = text.replace(token, " ")
        return " ".join(text.split())

    def _has_separator(self) -> bool:
        return _SEPARATOR in self.loaded.tokenizer.get_added_vocab()

    def encode(self, texts: Sequence[str]) -> "Mapping[str, torch.Tensor]":
        """A padded batch; LED and PRIMERA attend globally to the first token and separators."""
        tokenizer = self.loaded.tokenizer
        batch = tokenizer(list(texts), padding=True, return_tensors="pt", verbose=False)
        given = {key: batch[key] for key in ("input_ids", "attention_mask")}
        if self.loaded.kind == "led":
            spread = given["input_ids"] == tokenizer.convert_tokens_to_ids(_SEPARATOR)
            spread = spread & self._has_separator()
            spread[:, 0] = True
            given["global_attention_mask"] = spread.long()
        return given


def _statement(task: _Task, answer: "Answer | None") -> Statement:
    """What became of a task."""
    if answer is None:
        return unwritten([task.group], task.note)
    if answer.error:
        return unwritten([task.group], answer.error)
    text = tidy(answer.text)
    if not answer.finished:
        whole = _LAST_SENTENCE.match(text)
        if whole is None:
            return unwritten([task.group], "the model did not come to the end of a sentence")
        text = whole.group()
    return Statement(text, (task.group.id,), task.note)
