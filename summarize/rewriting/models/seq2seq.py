"""Runs an encoder-decoder over the groups of all stories, each group by itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarize.rewriting.answers import tidy
from summarize.rewriting.form import ends_sentence
from summarize.rewriting.injection import INSTRUCTION, set_apart
from summarize.rewriting.models.backends import open_backend
from summarize.rewriting.models.checkpoints import SEPARATOR, Checkpoint
from summarize.rewriting.models.constraint import Constraint
from summarize.rewriting.models.generating import DRY, Answer, Decoding, Prompt, generate
from summarize.rewriting.protocol import Group, Wording, unwritten
from summarize.sentences import split_spans

if TYPE_CHECKING:
    from summarize.rewriting.seq2seq import Seq2Seq

# T5 was trained with the task in front (Raffel et al. 2020).
_TOLD_THE_TASK = frozenset({"t5", "mt5", "umt5", "longt5"})
_OUT_OF_ROOM = "the model ran out of room"


def rewrite(settings: "Seq2Seq", stories: Sequence[Sequence[Group]]) -> list[list[Wording]]:
    """One wording of each group (or part of a long one), all stories in shared batches."""
    backend = open_backend(settings)
    checkpoint, prefix = backend.checkpoint, settings.prefix
    if prefix is None:
        prefix = "summarize: " if checkpoint.kind in _TOLD_THE_TASK else ""
    prompter = Prompter(checkpoint, prefix, settings.sentences, settings.constrained)
    tasks = [
        task for number, groups in enumerate(stories) for task in prompter.tasks(number, groups)
    ]
    asked = [task for task in tasks if task.prompt is not None]
    answers = generate(
        backend,
        [task.prompt for task in asked if task.prompt is not None],
        decoding=Decoding(
            max_new_tokens=max(1, min(settings.max_new_tokens, checkpoint.output_limit - 2)),
            num_beams=settings.num_beams,
            no_repeat_ngram_size=settings.no_repeat_ngram_size,
        ),
        batch_size=settings.batch_size,
    )
    written = dict(zip(map(id, asked), answers, strict=True))
    results: list[list[Wording]] = [[] for _ in stories]
    for task in tasks:
        results[task.story].append(_wording(task, written.get(id(task))))
    return results


@dataclass(frozen=True, slots=True)
class _Task:
    """One text to be written about one group; without a prompt, `note` says why there is none."""

    story: int
    group: Group
    prompt: Prompt | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Prompter:
    """Turns groups into prompts that fit the model."""

    checkpoint: Checkpoint
    prefix: str
    sentences: int
    constrained: bool

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
            if prompt := self._prompt(evidence[:count], group.language):
                lost = len(evidence) - count
                note = f"{lost} of {len(evidence)} reports did not fit the model" if lost else ""
                return [_Task(story, group, prompt, note)]
        prompts = self._parts(group)
        if prompts is None:
            return [_Task(story, group, None, "a sentence of it is longer than the model can read")]
        note = f"it did not fit the model and was rewritten in {len(prompts)} parts"
        return [_Task(story, group, prompt, note) for prompt in prompts]

    def _parts(self, group: Group) -> list[Prompt] | None:
        """The passage cut between sentences into as few parts as fit; None where one does not."""
        passage, language = group.passage_text, group.language
        prompts: list[Prompt] = []
        held = ""
        for span in split_spans(passage, language=language):
            sentence = span.of(passage)
            longer = self._prompt([f"{held} {sentence}".strip()], language)
            if longer and prompts and held:
                prompts[-1], held = longer, f"{held} {sentence}"
            elif alone := self._prompt([sentence], language):
                prompts.append(alone)
                held = sentence
            else:
                return None
        return prompts

    def _prompt(self, evidence: Sequence[str], language: str) -> Prompt | None:
        """The prompt, or None where it is longer than the model can read."""
        ids = self.checkpoint.tokenizer(self.text(evidence), verbose=False)["input_ids"]
        if len(ids) > self.checkpoint.input_limit:
            return None
        rule = Constraint.of(evidence, language=language) if self.constrained else None
        return Prompt(tuple(ids), rule)

    def text(self, evidence: Sequence[str]) -> str:
        """What the model reads of some evidence."""
        between = " " if self.checkpoint.separator_id is None else f" {SEPARATOR} "
        return self.prefix + between.join(map(self._plain, evidence))

    def _plain(self, text: str) -> str:
        """The text without the control tokens of this model."""
        tokenizer = self.checkpoint.tokenizer
        known = {*tokenizer.all_special_tokens, *tokenizer.get_added_vocab(), SEPARATOR}
        for token in sorted(known):
            if any(map(str.isalnum, token)):
                text = text.replace(token, " ")
        return " ".join(text.split())


def _wording(task: _Task, answer: Answer | None) -> Wording:
    """What became of a task."""
    if answer is None:
        return unwritten([task.group], task.note)
    if answer.error:
        return unwritten([task.group], answer.error)
    text, note = tidy(answer.text), task.note
    if not answer.finished:
        why = DRY if answer.dry else _OUT_OF_ROOM
        whole = _whole_sentences(text, task.group.language)
        if not whole:
            return unwritten([task.group], f"{why} before the end of a sentence")
        lost = why if whole == text else f"{why}, and an unfinished sentence was left out"
        text, note = whole, "; ".join(filter(None, (note, lost)))
    if not text:
        return unwritten([task.group], "the model wrote nothing")
    return Wording(text, (task.group.id,), note)


def _whole_sentences(text: str, language: str) -> str:
    """The text up to the end of its last whole sentence; empty where it has none."""
    spans = split_spans(text, language=language)
    ends = [span.end for span in spans if ends_sentence(span.of(text))]
    return text[: ends[-1]] if ends else ""
