"""Runs a local model over many texts in batches; one text that fails does not take others along."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from summarize.rewriting.models.checkpoints import Checkpoint
from summarize.rewriting.models.constraint import Constraint
from summarize.rewriting.models.pieces import ConstraintMasks

logger = logging.getLogger(__name__)

DRY = "nothing that the evidence allows could follow"


@dataclass(frozen=True, slots=True)
class Prompt:
    """A text for the model as ids of tokens, and what its answer may copy from.

    `opened` is a mark of thoughts with which a chat template begins the answer.
    """

    ids: tuple[int, ...]
    constraint: Constraint | None = None
    opened: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the model wrote; `error` says why nothing.

    `finished` is false where it ran out of room, and where the constraint left it nothing to write
    but an end within a word: then it is `dry`.
    """

    text: str = ""
    finished: bool = True
    dry: bool = False
    error: str = ""


@dataclass(frozen=True, slots=True)
class Decoding:
    """How to generate: beams for accuracy, a temperature above 0 to sample with `seed`."""

    max_new_tokens: int
    num_beams: int = 1
    no_repeat_ngram_size: int = 0
    temperature: float = 0.0
    seed: int = 0


class Backend(Protocol):
    """What runs a checkpoint."""

    @property
    def checkpoint(self) -> Checkpoint:
        """The checkpoint that it runs."""
        ...

    def write(self, prompts: Sequence[Prompt], decoding: Decoding) -> list[Answer]:
        """One answer for each prompt of a batch, in order; any exception fails the batch."""
        ...


def generate(
    backend: Backend, prompts: Sequence[Prompt], *, decoding: Decoding, batch_size: int
) -> list[Answer]:
    """One answer for each prompt, in order; batches hold prompts of like length, longest first.

    A batch that fails (out of memory, say) is tried again in halves; a prompt that fails alone has
    an answer that says so.
    """
    order = sorted(range(len(prompts)), key=lambda at: (-len(prompts[at].ids), at))
    answers: dict[int, Answer] = {}
    waiting = [order[at : at + batch_size] for at in range(0, len(order), batch_size)][::-1]
    while waiting:
        batch = waiting.pop()
        try:
            texts = backend.write([prompts[at] for at in batch], decoding)
        except Exception as error:  # noqa: BLE001 - whatever a model dies of costs its own text
            if len(batch) > 1:
                waiting += [batch[len(batch) // 2 :], batch[: len(batch) // 2]]
                continue
            reason = f"the model failed ({type(error).__name__}: {_first_line(error)})"
            logger.warning("%s", reason)
            texts = [Answer(error=reason)]
        answers.update(zip(batch, texts, strict=True))
    return [answers[at] for at in range(len(prompts))]


def answer_of(
    checkpoint: Checkpoint, row: Sequence[int], rule: ConstraintMasks | None = None
) -> Answer:
    """The answer in the ids of tokens that a model wrote under a rule.

    A chat keeps its control tokens: some tell what is thought from what is said.
    """
    ends = [at for at, token in enumerate(row) if token in checkpoint.end_ids]
    kept = list(row[: ends[0]] if ends else row)
    text = checkpoint.tokenizer.decode(kept, skip_special_tokens=checkpoint.writes_both_ways)
    dry = bool(ends) and rule is not None and not rule.may_end(rule.written(kept))
    return Answer(str(text), finished=bool(ends) and not dry, dry=dry)


def _first_line(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return lines[0][:200] if lines else ""
