"""Runs a local model over many texts in batches; one text that fails does not take others along."""

import copy
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarize.errors import ModelError
from summarize.rewriting.models.constraint import Constraint
from summarize.rewriting.models.loading import Loaded, pieces_of
from summarize.rewriting.models.pieces import ConstraintMasks, Pieces

if TYPE_CHECKING:
    import torch

logger = logging.getLogger(__name__)

# More than `pieces` looks back on; a cut inside them is far from the end.
_CONTEXT_TOKENS = 128


@dataclass(frozen=True, slots=True)
class Prompt:
    """A text for the model, its length in tokens, and what its answer may copy from."""

    text: str
    tokens: int
    constraint: Constraint | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What the model wrote; `finished` is false where it ran out of room; `error` says why not."""

    text: str = ""
    finished: bool = True
    error: str = ""


@dataclass(frozen=True, slots=True)
class Decoding:
    """How to generate: beams for accuracy, a temperature above 0 to sample with `seed`."""

    max_new_tokens: int
    num_beams: int = 1
    no_repeat_ngram_size: int = 0
    temperature: float = 0.0
    seed: int = 0


Encode = Callable[[Sequence[str]], "Mapping[str, torch.Tensor]"]


def generate(
    loaded: Loaded,
    prompts: Sequence[Prompt],
    *,
    encode: Encode,
    decoding: Decoding,
    batch_size: int,
) -> list[Answer]:
    """One answer for each prompt, in order; batches hold prompts of like length, longest first.

    A batch that fails (out of memory, say) is tried again in halves; a prompt that fails alone has
    an answer that says so.
    """
    order = sorted(range(len(prompts)), key=lambda at: (-prompts[at].tokens, at))
    answers: dict[int, Answer] = {}
    waiting = [order[at : at + batch_size] for at in range(0, len(order), batch_size)][::-1]
    while waiting:
        batch = waiting.pop()
        try:
            texts = _generate(loaded, [prompts[at] for at in batch], encode, decoding)
        except Exception as error:  # noqa: BLE001 - whatever a model dies of costs its own text
            if len(batch) > 1:
                waiting += [batch[len(batch) // 2 :], batch[: len(batch) // 2]]
                continue
            reason = f"the model failed ({type(error).__name__}: {_first_line(error)})"
            logger.warning("%s", reason)
            texts = [Answer(error=reason)]
        answers.update(zip(batch, texts, strict=True))
    return [answers[at] for at in range(len(prompts))]


def _generate(
    loaded: Loaded, prompts: Sequence[Prompt], encode: Encode, decoding: Decoding
) -> list[Answer]:
    import torch

    given = {
        key: value.to(loaded.device) for key, value in encode([p.text for p in prompts]).items()
    }
    skipped = 1 if loaded.model.config.is_encoder_decoder else given["input_ids"].shape[1]
    devices = [loaded.device] if loaded.device == "cuda" else []
    with torch.inference_mode(), torch.random.fork_rng(devices=devices):
        torch.manual_seed(decoding.seed)
        written = loaded.model.generate(  # type: ignore[operator] # mixed into every such model
            **given,
            generation_config=_config(loaded, decoding),
            logits_processor=_processors(loaded, prompts, skipped, decoding.num_beams),
        )
    rows = written[:, skipped:].tolist()
    return [_answer(loaded, row) for row in rows]


def _answer(loaded: Loaded, row: list[int]) -> Answer:
    ends = [at for at, token in enumerate(row) if token in loaded.end_ids]
    kept = row[: ends[0]] if ends else row
    text = loaded.tokenizer.decode(kept, skip_special_tokens=True)
    return Answer(str(text), finished=bool(ends))


def _config(loaded: Loaded, decoding: Decoding) -> "object":
    """The model's own generation settings, without its lengths and habits of sampling."""
    config = copy.deepcopy(loaded.model.generation_config)
    if config is None:
        raise ModelError(f"{loaded.kind} models do not generate text")
    sampling = decoding.temperature > 0
    config.update(  # type: ignore[no-untyped-call]
        max_new_tokens=decoding.max_new_tokens,
        max_length=None,
        min_length=0,
        min_new_tokens=None,
        num_beams=decoding.num_beams,
        num_return_sequences=1,
        early_stopping=decoding.num_beams > 1,
        length_penalty=1.0,
        no_repeat_ngram_size=decoding.no_repeat_ngram_size,
        forced_eos_token_id=None,
        do_sample=sampling,
        temperature=decoding.temperature if sampling else None,
        top_p=config.top_p if sampling else None,
        top_k=config.top_k if sampling else None,
        pad_token_id=loaded.pad_id,
    )
    return config


def _processors(
    loaded: Loaded, prompts: Sequence[Prompt], skipped: int, beams: int
) -> list["ConstrainedDecoding"]:
    if all(prompt.constraint is None for prompt in prompts):
        return []
    pieces = pieces_of(loaded)
    if pieces is None:
        logger.warning("constrained decoding cannot read the vocabulary of %s", loaded.kind)
        return []
    ends = loaded.end_ids
    rules = [ConstraintMasks(p.constraint, pieces, ends) if p.constraint else None for p in prompts]
    return [ConstrainedDecoding(rules, pieces, ends, skipped, beams)]


@dataclass(frozen=True)
class ConstrainedDecoding:
    """A logits processor that leaves only tokens which copy numbers and names from the evidence.

    Rows are `beams` for each rule, in order. Where nothing is left, the text ends: it is then cut
    off in a word, and the check refuses it.
    """

    rules: Sequence[ConstraintMasks | None]
    pieces: Pieces
    end_ids: tuple[int, ...]
    skipped: int
    beams: int
    kept: "dict[int, torch.Tensor]" = field(default_factory=dict)

    def __call__(self, input_ids: "torch.Tensor", scores: "torch.Tensor") -> "torch.Tensor":
        """Scores of shape (rows, vocabulary) with minus infinity for what may not follow."""
        import torch

        rows = input_ids[:, self.skipped :].tolist()
        masks = [self._mask(at // self.beams, row, scores) for at, row in enumerate(rows)]
        kept = scores.masked_fill(~torch.stack(masks), float("-inf"))
        stuck = torch.isneginf(kept).all(dim=1)
        if bool(stuck.any()):
            ends = torch.tensor(self.end_ids, device=scores.device)
            kept[stuck.nonzero(), ends] = 0.0
        return kept

    def _mask(self, prompt: int, row: list[int], scores: "torch.Tensor") -> "torch.Tensor":
        """What may follow a row, on the device of `scores`; masks are moved there once."""
        import torch

        rule = self.rules[prompt]
        if rule is None:
            return torch.ones(scores.shape[1], dtype=torch.bool, device=scores.device)
        mask = rule.mask(b"".join([self.pieces.tokens[token] for token in row[-_CONTEXT_TOKENS:]]))
        if id(mask) not in self.kept:
            self.kept[id(mask)] = torch.from_numpy(mask).to(scores.device)
        return self.kept[id(mask)]


def _first_line(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return lines[0][:200] if lines else ""
