"""Runs a checkpoint with transformers, whatever it brings along for generating."""

import copy
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarize.rewriting.models.checkpoints import Checkpoint, pieces_of
from summarize.rewriting.models.generating import Answer, Decoding, Prompt
from summarize.rewriting.models.libraries import at_work
from summarize.rewriting.models.loading import Loaded
from summarize.rewriting.models.pieces import ConstraintMasks, Pieces

if TYPE_CHECKING:
    import torch

logger = logging.getLogger(__name__)

# More than `pieces` looks back on; a cut inside them is far from the end.
_CONTEXT_TOKENS = 128


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
        with (
            at_work(),
            torch.random.fork_rng(devices=[device] if device == "cuda" else []),
        ):
            torch.manual_seed(decoding.seed)
            written = self.loaded.model.generate(  # type: ignore[operator] # mixed into such models
                **given,
                generation_config=_config(self.checkpoint, decoding),
                logits_processor=_processors(self.checkpoint, prompts, skipped, decoding.num_beams),
            )
        return [self._answer(row) for row in written[:, skipped:].tolist()]

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

    def _answer(self, row: list[int]) -> Answer:
        ends = [at for at, token in enumerate(row) if token in self.checkpoint.end_ids]
        kept = row[: ends[0]] if ends else row
        text = self.checkpoint.tokenizer.decode(kept, skip_special_tokens=True)
        return Answer(str(text), finished=bool(ends))


def _config(checkpoint: Checkpoint, decoding: Decoding) -> "object":
    """The model's own generation settings, without its lengths and habits of sampling."""
    config = copy.deepcopy(checkpoint.generation)
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
        pad_token_id=checkpoint.pad_id,
    )
    return config


def _processors(
    checkpoint: Checkpoint, prompts: Sequence[Prompt], skipped: int, beams: int
) -> list["ConstrainedDecoding"]:
    if all(prompt.constraint is None for prompt in prompts):
        return []
    pieces = pieces_of(checkpoint)
    if pieces is None:
        logger.warning("constrained decoding cannot read the vocabulary of %s", checkpoint.kind)
        return []
    ends = checkpoint.end_ids
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
