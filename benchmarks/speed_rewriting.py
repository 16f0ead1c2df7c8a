"""How fast models write: `python -m benchmarks.speed_rewriting`. It reports, and never gates.

Sentences per second in batches of 1, 8 and 32, beside plain `generate` on one text after the
other. Speed does not depend on the weights: the real sizes have random ones (made on the device,
nothing is downloaded), so they never stop by themselves and each sentence is taken as
`--tokens` tokens. The "test" size is the trained BART of the tests, which stops where it is done.
Every figure is the median of the repeats, with the smallest and the largest.

`--backends` compares what can run an encoder-decoder on a CPU instead: a BART-base with random
weights and the vocabulary of the real one, on one thread, each way in turn, by processor time and
by the clock: transformers on one text after the other and in batches of texts of like length, and
ctranslate2 in the same batches.
"""

import argparse
import json
import os
import platform
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from transformers import PreTrainedModel, PreTrainedTokenizerFast

    from summarize.rewriting.models.loading import Loaded

SIZES = ("test", "bart-large", "0.6b", "7b")
# A request to a chat model tells this many facts, one sentence each.
FACTS = 8
BEAMS = 4


@dataclass(frozen=True)
class Setting:
    """One model and what it is asked."""

    size: str
    loaded: "Loaded"
    texts: tuple[str, ...]
    tokens: int
    sentences_each: int

    @property
    def writes_both_ways(self) -> bool:
        """Whether it is an encoder-decoder: beams, one sentence for each text."""
        return self.loaded.checkpoint.writes_both_ways


def main() -> None:
    """Time every size that was asked for."""
    import torch

    options = _options()
    if options.backends:
        _compare_backends(options)
        return
    device = "cuda" if torch.cuda.is_available() else "cpu"
    if device == "cpu":
        torch.set_num_threads(1)  # two on two busy cores were nine times slower
    name = torch.cuda.get_device_name() if device == "cuda" else f"{platform.machine()}, 1 thread"
    print(f"{name}, torch {torch.__version__}, transformers {version('transformers')},", end=" ")
    print(f"{options.repeats} repeats; sentences per second: median (smallest to largest)")
    figures: dict[str, list[float]] = {}
    for size in options.sizes or (SIZES if device == "cuda" else SIZES[:1]):
        figures |= _timed(size, device, options)
        if device == "cuda":
            print(f"{size:11} peak memory {torch.cuda.max_memory_allocated() / 2**30:.1f} GiB")
            torch.cuda.empty_cache()
            torch.cuda.reset_peak_memory_stats()
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sizes", nargs="+", choices=SIZES)
    parser.add_argument("--batches", nargs="+", type=int, default=[1, 8, 32])
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--tokens", type=int, default=32, help="length of a sentence")
    parser.add_argument("--backends", action="store_true", help="compare backends on the CPU")
    parser.add_argument("--texts", type=int, default=48, help="for --backends")
    parser.add_argument("--json", type=Path, help="also write the figures here")
    return parser.parse_args()


def _compare_backends(options: argparse.Namespace) -> None:
    """Print the seconds of each way, and how many times as fast as batches it is."""
    import torch

    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["SUMMARIZE_CACHE"] = folder
        ways = _backends(f"{folder}/bart-base", options)
        seconds: dict[str, list[tuple[float, float]]] = {label: [] for label in ways}
        for repeat in range(options.repeats + 1):
            for label, (timed, times) in ways.items():
                before = time.process_time(), time.perf_counter()
                timed()
                spent = time.process_time() - before[0], time.perf_counter() - before[1]
                if repeat:  # the first warms up
                    seconds[label].append((spent[0] * times, spent[1] * times))
    print(f"{platform.machine()}, 1 thread, torch {torch.__version__}, transformers", end=" ")
    print(
        f"{version('transformers')}, ctranslate2 {version('ctranslate2')}; {options.texts} texts,"
    )
    print(
        f"{options.tokens} tokens each, {options.repeats} repeats: processor seconds, median",
        end="",
    )
    print(" (smallest to largest); ratio to the batches, by processor time and by the clock")
    base = seconds["transformers, batches of 16"]
    for label, runs in seconds.items():
        cpu, clock = ([run[at] for run in runs] for at in (0, 1))
        rates = [
            statistics.median(run[at] for run in base) / statistics.median(own)
            for at, own in enumerate((cpu, clock))
        ]
        print(
            f"{label:28} {statistics.median(cpu):7.1f} ({min(cpu):.1f} to {max(cpu):.1f})", end=""
        )
        print(f"  {rates[0]:.2f}  {rates[1]:.2f}")


def _backends(
    folder: str, options: argparse.Namespace
) -> dict[str, tuple[Callable[[], object], int]]:
    """Each way to write all texts, and how often it must be done to have written them all."""
    from summarize.rewriting import Seq2Seq
    from summarize.rewriting.models.backends import open_backend
    from summarize.rewriting.models.generating import Decoding, Prompt, generate
    from tests.models import article_pairs

    tokenizer = _tokenizer()
    tokenizer.save_pretrained(folder)
    _random_model("bart-base", "cpu").save_pretrained(folder)
    plain = Seq2Seq(model=folder, device="cpu", dtype="float32")
    fast = plain.model_copy(update={"backend": "ctranslate2"})
    small = fast.model_copy(update={"quantization": "int8"})
    facts = iter([long for long, _ in article_pairs(3 * options.texts, seed=9)])
    # A group has one to four reports of its fact.
    texts = [" ".join(next(facts) for _ in range(at % 4 + 1)) for at in range(options.texts)]
    prompts = [Prompt(tuple(tokenizer(text)["input_ids"])) for text in texts]
    decoding = Decoding(options.tokens, BEAMS, plain.no_repeat_ngram_size)

    def written(settings: Seq2Seq, prompts: Sequence[Prompt], batch: int) -> None:
        answers = generate(open_backend(settings), prompts, decoding=decoding, batch_size=batch)
        if errors := [answer.error for answer in answers if answer.error]:
            raise RuntimeError(errors[0])

    lone = prompts[::8]
    return {
        "transformers, one at a time": (
            partial(written, plain, lone, 1),
            len(prompts) // len(lone),
        ),
        "transformers, batches of 16": (partial(written, plain, prompts, 16), 1),
        "ctranslate2 float32": (partial(written, fast, prompts, 16), 1),
        "ctranslate2 int8": (partial(written, small, prompts, 16), 1),
    }


def _timed(size: str, device: str, options: argparse.Namespace) -> dict[str, list[float]]:
    """Sentences per second of every way for one size, printed as they come."""
    setting = _setting(size, device, options.tokens, most=max(options.batches))
    figures: dict[str, list[float]] = {}
    for label, timed in _ways(setting, options.batches):
        rates = _rates(timed, options.repeats, device)
        figures[f"{size}/{label}"] = rates
        low, middle, high = min(rates), statistics.median(rates), max(rates)
        print(f"{size:11} {label:22} {middle:9.1f} ({low:.1f} to {high:.1f})", flush=True)
    return figures


def _ways(setting: Setting, batches: Sequence[int]) -> list[tuple[str, Callable[[], int]]]:
    """What is timed; each returns how many sentences it wrote."""
    ways: list[tuple[str, Callable[[], int]]] = [("plain generate", lambda: _plainly(setting))]
    for batch in batches:
        part = replace(setting, texts=setting.texts[: max(batch, len(setting.texts) // 8)])
        ways.append((f"batch {batch}", partial(_batched, part, batch, constrained=False)))
        if setting.writes_both_ways:
            label = f"batch {batch}, constrained"
            ways.append((label, partial(_batched, part, batch, constrained=True)))
    return ways


def _plainly(setting: Setting) -> int:
    """One text after the other, as a first program with transformers would."""
    import torch

    loaded = setting.loaded
    texts = setting.texts[: max(4, len(setting.texts) // 8)]
    with torch.inference_mode():
        for text in texts:
            given = loaded.checkpoint.tokenizer(text, return_tensors="pt").to(loaded.device)
            loaded.model.generate(  # type: ignore[operator] # mixed into every such model
                input_ids=given["input_ids"],
                attention_mask=given["attention_mask"],
                max_new_tokens=setting.tokens,
                num_beams=BEAMS if setting.writes_both_ways else 1,
                do_sample=False,
                pad_token_id=loaded.checkpoint.pad_id,
            )
    return len(texts) * setting.sentences_each


def _batched(setting: Setting, batch: int, *, constrained: bool) -> int:
    """As `summarize` does: sorted by length, in batches."""
    from summarize.rewriting.models.constraint import Constraint
    from summarize.rewriting.models.generating import Decoding, Prompt, generate
    from summarize.rewriting.models.transformers_backend import TransformersBackend

    tokenizer = setting.loaded.checkpoint.tokenizer
    prompts = [
        Prompt(tuple(tokenizer(text)["input_ids"]), Constraint.of([text]) if constrained else None)
        for text in setting.texts
    ]
    beams = BEAMS if setting.writes_both_ways else 1
    answers = generate(
        TransformersBackend(setting.loaded),
        prompts,
        decoding=Decoding(max_new_tokens=setting.tokens, num_beams=beams),
        batch_size=batch,
    )
    if errors := [answer.error for answer in answers if answer.error]:
        raise RuntimeError(errors[0])
    return len(prompts) * setting.sentences_each


def _rates(timed: Callable[[], int], repeats: int, device: str) -> list[float]:
    """Sentences per second of each repeat, after one that warms up."""
    import torch

    rates = []
    for repeat in range(repeats + 1):
        start = time.perf_counter()
        sentences = timed()
        if device == "cuda":
            torch.cuda.synchronize()
        if repeat:
            rates.append(sentences / (time.perf_counter() - start))
    return rates


def _setting(size: str, device: str, tokens: int, *, most: int) -> Setting:
    from summarize.rewriting.models.checkpoints import Checkpoint
    from summarize.rewriting.models.loading import Loaded, load
    from tests.models import article_pairs, model_directory

    facts = [long for long, _ in article_pairs(max(32, 8 * most), seed=9)]
    if size == "test":
        return Setting(size, load(model_directory("bart"), "seq2seq"), tuple(facts), tokens, 1)
    tokenizer = _tokenizer()
    model = _random_model(size, device)
    checkpoint = Checkpoint(size, model.config, tokenizer, model.generation_config)
    loaded = Loaded(checkpoint, model, device)
    if size == "bart-large":
        return Setting(size, loaded, tuple(facts), tokens, 1)
    stories = tuple(" ".join(facts[at : at + FACTS]) for at in range(max(32, most)))
    return Setting(size, loaded, stories, tokens * FACTS, FACTS)


def _tokenizer() -> "PreTrainedTokenizerFast":
    """A byte-level vocabulary of some 20,000 tokens, trained on invented words."""
    from tests.models import article_pairs, byte_tokenizer

    chance = random.Random(1)  # noqa: S311 - a benchmark
    parts = ["ba", "cor", "den", "fi", "gal", "hu", "il", "ja", "ker", "lo", "mon", "ne", "os"]
    names = ["".join(chance.choices(parts, k=chance.randint(2, 5))) for _ in range(30_000)]
    words = [name.title() if chance.random() < 0.5 else name for name in names]
    return byte_tokenizer([*words, *(long for long, _ in article_pairs(2000, seed=9))], 20_000)


def _random_model(size: str, device: str) -> "PreTrainedModel":
    """A model of the real shape with random weights, in bfloat16 on CUDA."""
    import torch
    import transformers

    kept = torch.get_default_dtype()
    torch.set_default_dtype(torch.bfloat16 if device == "cuda" else torch.float32)
    torch.manual_seed(0)
    try:
        with torch.device(device):
            build: dict[str, Callable[[], PreTrainedModel]] = {
                # facebook/bart-base
                "bart-base": lambda: transformers.BartForConditionalGeneration(
                    transformers.BartConfig(
                        d_model=768,
                        encoder_layers=6,
                        decoder_layers=6,
                        encoder_attention_heads=12,
                        decoder_attention_heads=12,
                        encoder_ffn_dim=3072,
                        decoder_ffn_dim=3072,
                        forced_eos_token_id=None,
                    )
                ),
                # facebook/bart-large: the defaults of its configuration.
                "bart-large": lambda: transformers.BartForConditionalGeneration(
                    transformers.BartConfig(forced_eos_token_id=None)
                ),
                # Qwen/Qwen3-0.6B
                "0.6b": lambda: transformers.Qwen3ForCausalLM(
                    transformers.Qwen3Config(
                        vocab_size=151_936,
                        hidden_size=1024,
                        intermediate_size=3072,
                        num_hidden_layers=28,
                        num_attention_heads=16,
                        num_key_value_heads=8,
                        head_dim=128,
                        tie_word_embeddings=True,
                    )
                ),
                # meta-llama/Llama-2-7b: the defaults of its configuration.
                "7b": lambda: transformers.LlamaForCausalLM(transformers.LlamaConfig()),
            }
            model = build[size]()
    finally:
        torch.set_default_dtype(kept)
    model.train(mode=False)
    return model


if __name__ == "__main__":
    main()
