"""Runs a checkpoint with transformers, whatever it brings along for generating."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarize.errors import ModelError
from summarize.rewriting.models.checkpoints import Checkpoint, pieces_of
from summarize.rewriting.models.generating import Answer, Decoding, Prompt, answer_of
from summarize.rewriting.models.libraries import at_work
from summarize.rewriting.models.loading import Loaded
from summarize.rewriting.models.options import generation_options
from summarize.rewriting.models.pieces import ConstraintMasks

if TYPE_CHECKING:
    import torch
    from transformers import GenerationConfig

logger = logging.getLogger(__name__)

# Below every sum of logarithms of probabilities that a finished text has (about -4 for a token),
# above the -1e9 with which transformers marks a beam that is not to be taken.
_LAST = -1e4


@dataclass(frozen=True)
class TransformersBackend:
    """A loaded model as `generating.Backend`."""

    loaded: Loaded

    @property
    def checkpoint(self) -> Checkpoint:
        """The checkpoint that it runs."""
        return self.loaded.checkpoint

    def write(self, prompts: Sequence[Prompt], decoding: Decoding) -> list[Answer]:
        """One answer for each prompt of a batch, in order."""
        import torch

        device = self.loaded.device
        given = {key: value.to(device) for key, value in self.padded(prompts).items()}
        skipped = 1 if self.checkpoint.writes_both_ways else given["input_ids"].shape[1]
        rules = _rules(self.checkpoint, prompts)
        ends, beams = self.checkpoint.end_ids, decoding.num_beams
        processors = [ConstrainedDecoding(rules, ends, skipped, beams)] if any(rules) else []
        with (
            at_work(),
            torch.random.fork_rng(devices=[device] if device == "cuda" else []),
        ):
            torch.manual_seed(decoding.seed)
            written = self.loaded.model.generate(  # type: ignore[operator] # mixed into such models
                **given,
                generation_config=self.options(decoding),
                logits_processor=processors,
            )
        rows = written[:, skipped:].tolist()
        return [answer_of(self.checkpoint, *each) for each in zip(rows, rules, strict=True)]

    def options(self, decoding: Decoding) -> "GenerationConfig":
        """What `generate` is told: a value for every option that has a say in a text."""
        own, pad, ends = self.checkpoint.generation, self.checkpoint.pad_id, self.checkpoint.end_ids
        return generation_options(own, _asked(decoding), pad_id=pad, end_ids=ends)

    def padded(self, prompts: Sequence[Prompt]) -> "Mapping[str, torch.Tensor]":
        """The prompts as one batch: padded on the left where the answer continues them.

        LED and PRIMERA attend globally to the first token and to separators.
        """
        import torch

        width, pad = max(len(each.ids) for each in prompts), self.checkpoint.pad_id
        both_ways = self.checkpoint.writes_both_ways
        rows, masks = [], []
        for ids in (each.ids for each in prompts):
            fill = width - len(ids)
            row, mask = ([*ids], [1] * len(ids))
            rows.append([*row, *[pad] * fill] if both_ways else [*[pad] * fill, *row])
            masks.append([*mask, *[0] * fill] if both_ways else [*[0] * fill, *mask])
        batch = {"input_ids": torch.tensor(rows), "attention_mask": torch.tensor(masks)}
        if self.checkpoint.kind == "led":
            separator = self.checkpoint.separator_id
            spread = batch["input_ids"] == (-1 if separator is None else separator)
            spread[:, 0] = True
            batch["global_attention_mask"] = spread.long()
        return batch


def _asked(decoding: Decoding) -> dict[str, object]:
    """The options that a batch asks for (`options.ASKED`)."""
    sampling = decoding.temperature > 0
    return {
        "max_new_tokens": decoding.max_new_tokens,
        "num_beams": decoding.num_beams,
        "early_stopping": decoding.num_beams > 1,
        "no_repeat_ngram_size": decoding.no_repeat_ngram_size,
        "do_sample": sampling,
        "temperature": decoding.temperature if sampling else 1.0,
    }


def _rules(checkpoint: Checkpoint, prompts: Sequence[Prompt]) -> list[ConstraintMasks | None]:
    """The rule of each prompt over the vocabulary of the model; None where it may write freely."""
    if all(prompt.constraint is None for prompt in prompts):
        return [None] * len(prompts)
    pieces = pieces_of(checkpoint)
    if pieces is None:
        logger.warning("constrained decoding cannot read the vocabulary of %s", checkpoint.kind)
        return [None] * len(prompts)
    ends = checkpoint.end_ids
    return [ConstraintMasks(p.constraint, pieces, ends) if p.constraint else None for p in prompts]


@dataclass(frozen=True)
class ConstrainedDecoding:
    """A logits processor that leaves only tokens which copy numbers and names from the evidence.

    Rows are `beams` for each rule, in order. A row that has nothing left may end, with the score
    that the model gives to that: below all texts that end where they may, as long as another beam
    can go on. With no token at all a beam search would answer with an earlier, often empty text of
    an ordinary score, and a greedy one with token 0.

    Raises:
        ModelError: a row has nothing left, and the model has no token to end it.
    """

    rules: Sequence[ConstraintMasks | None]
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
        if not bool(stuck.any()):
            return kept
        if not self.end_ids:
            raise ModelError("nothing that the evidence allows could follow, nor an end")
        ends = torch.tensor(self.end_ids, device=scores.device)
        last = stuck.view(-1, self.beams).all(dim=1).repeat_interleave(self.beams)
        lowered = scores[:, ends].clamp(min=_LAST) + torch.where(last, 0.0, _LAST)[:, None]
        kept[:, ends] = torch.where(stuck[:, None], lowered, kept[:, ends])
        return kept

    def _mask(self, prompt: int, row: list[int], scores: "torch.Tensor") -> "torch.Tensor":
        """What may follow a row, on the device of `scores`; masks are moved there once."""
        import torch

        rule = self.rules[prompt]
        if rule is None:
            return torch.ones(scores.shape[1], dtype=torch.bool, device=scores.device)
        mask = rule.mask(rule.written(row))
        if id(mask) not in self.kept:
            self.kept[id(mask)] = torch.from_numpy(mask).to(scores.device)
        return self.kept[id(mask)]
