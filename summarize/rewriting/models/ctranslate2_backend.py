"""Runs a checkpoint with ctranslate2, on a CPU two to four times as fast as transformers.

In float32 it writes what transformers writes, but for one thing: where `no_repeat_ngram_size`
forbids a token, ctranslate2 shares out its probability among the others, so that beams which would
have repeated themselves are ranked higher than transformers ranks them.

No mask can be set for a step of its search. Where a constraint is asked for, what it wrote
freely is held against it, and a text that breaks it is written again, under the
constraint, by transformers.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.rewriting.models.checkpoints import Checkpoint
from summarize.rewriting.models.converting import Engine, Quantization, engine_of, opened
from summarize.rewriting.models.generating import Answer, Backend, Decoding, Prompt, answer_of
from summarize.rewriting.models.libraries import at_work

if TYPE_CHECKING:
    from ctranslate2 import Generator, Translator

logger = logging.getLogger(__name__)


@dataclass(frozen=True, eq=False)
class CTranslate2Backend:
    """A converted model as `generating.Backend`; `constrained` opens what writes under a rule."""

    checkpoint: Checkpoint
    folder: Path
    quantization: Quantization
    constrained: Callable[[], Backend]

    def write(self, prompts: Sequence[Prompt], decoding: Decoding) -> list[Answer]:
        """One answer for each prompt of a batch, in order."""
        import torch

        with at_work():
            threads = torch.get_num_threads()
        engine = _engine(self.folder, engine_of(self.checkpoint), self.quantization, threads)
        write = self._translated if self.checkpoint.writes_both_ways else self._continued
        rows = write(engine, prompts, decoding)
        answers = [answer_of(self.checkpoint, row) for row in rows]
        broken = [at for at, row in enumerate(rows) if not self._keeps(prompts[at], row)]
        if broken:
            logger.info("%d of %d texts broke their constraint", len(broken), len(prompts))
            again = self.constrained().write([prompts[at] for at in broken], decoding)
            for at, answer in zip(broken, again, strict=True):
                answers[at] = answer
        return answers

    def _translated(
        self, engine: "Translator", prompts: Sequence[Prompt], decoding: Decoding
    ) -> list[list[int]]:
        first = self.checkpoint.generation.forced_bos_token_id
        results = engine.translate_batch(
            [list(map(str, prompt.ids)) for prompt in prompts],
            target_prefix=None if first is None else [[str(first)]] * len(prompts),
            beam_size=decoding.num_beams,
            length_penalty=1.0,
            no_repeat_ngram_size=decoding.no_repeat_ngram_size,
            suppress_sequences=self._suppressed,
            max_input_length=0,
            max_decoding_length=decoding.max_new_tokens,
            min_decoding_length=0,
            end_token=list(self.checkpoint.end_ids),
            # The end counts in the length by which hypotheses are ranked, as in transformers.
            return_end_token=True,
        )
        return [list(map(int, result.hypotheses[0])) for result in results]

    def _continued(
        self, engine: "Generator", prompts: Sequence[Prompt], decoding: Decoding
    ) -> list[list[int]]:
        results = engine.generate_batch(
            [list(map(str, prompt.ids)) for prompt in prompts],
            beam_size=decoding.num_beams,
            no_repeat_ngram_size=decoding.no_repeat_ngram_size,
            suppress_sequences=self._suppressed,
            max_length=decoding.max_new_tokens,
            end_token=list(self.checkpoint.end_ids),
            return_end_token=True,
            include_prompt_in_result=False,
        )
        return [list(result.sequences_ids[0]) for result in results]

    @property
    def _suppressed(self) -> list[list[str]] | None:
        """The tokens that a checkpoint never writes, as its settings tell."""
        return [[str(token)] for token in self.checkpoint.generation.suppress_tokens or ()] or None

    def _keeps(self, prompt: Prompt, row: list[int]) -> bool:
        """Whether a text keeps to the constraint of its prompt; a last word counts if it ended."""
        if prompt.constraint is None:
            return True
        text = str(self.checkpoint.tokenizer.decode(row, skip_special_tokens=True))
        is_ended = any(token in row for token in self.checkpoint.end_ids)
        return prompt.constraint.fits("", f"{text} " if is_ended else text)


@lru_cache(maxsize=2)
def _engine(
    folder: Path, engine: Engine, quantization: Quantization, threads: int
) -> "Translator | Generator":
    return opened(folder, engine, quantization, threads)
