"""Let liars write the briefing and count what is printed: `python -m benchmarks.liars`.

For every liar and kind of statement: how many were made, how many a briefing printed, and of the
true ones how many it refused. With --show, every false one that was printed.
"""

import argparse
import time
from collections.abc import Iterable, Iterator, Sequence

from benchmarks.liars.serving import Heard, served
from benchmarks.liars.writers import NAMES, written
from benchmarks.lies.intervals import wilson

# Of the statements those of each model; the server has the rest. T5 and Llama say little new.
SHARES = {
    "bart, unconstrained": 0.1,
    "bart, constrained": 0.1,
    "t5, constrained": 0.02,
    "llama": 0.02,
}


def main() -> None:
    """Run every liar that was asked for and print the table."""
    options = _options()
    start = time.perf_counter()
    heard = list(
        statements(
            options.statements,
            seed=options.seed,
            models=not options.no_models,
            backend=options.backend,
        )
    )
    for line in table(heard):
        print(line)
    print(f"{time.perf_counter() - start:.0f} s")
    if options.show:
        for each in false_printed(heard):
            print(f"\n{each.source}, {each.told.kind}: {each.told.text}")
            print("".join(f"  {sentence}\n" for sentence in each.told.evidence), end="")


def statements(
    count: int, *, seed: int = 0, models: bool = True, backend: str = ""
) -> Iterator[Heard]:
    """At least `count` statements of all liars, the server's first."""
    own = {name: round(count * SHARES[name]) for name in NAMES if models}
    yield from served(count - sum(own.values()), seed=seed)
    if models:
        import torch

        torch.set_num_threads(1)  # two on two busy cores were nine times slower
    for name, share in own.items():
        yield from written(name, share, seed=seed, backend=backend)


def false_printed(heard: Iterable[Heard]) -> list[Heard]:
    """What must not be: statements that are false and were printed."""
    return [each for each in heard if each.printed and not each.told.is_true]


def table(heard: Sequence[Heard]) -> Iterator[str]:
    """A row for each liar and kind, and for each liar as a whole."""
    yield f"{'':36} {'made':>6} {'printed':>8} {'refused':>8}  share printed"
    for source in dict.fromkeys(each.source for each in heard):
        own = [each for each in heard if each.source == source]
        for kind in sorted({each.told.kind for each in own}):
            yield _row(f"{source}: {kind}", [each for each in own if each.told.kind == kind])
    for name, is_true in (("all true", True), ("all false", False)):
        yield _row(name, [each for each in heard if each.told.is_true == is_true])
    yield _row("all", heard)


def _row(name: str, heard: Sequence[Heard]) -> str:
    printed = sum(each.printed for each in heard)
    low, high = wilson(printed, len(heard))
    share = printed / max(len(heard), 1)
    return (
        f"{name:36} {len(heard):6} {printed:8} {len(heard) - printed:8}"
        f"  {share:.3f} ({low:.3f} to {high:.3f})"
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--statements", type=int, default=5000, help="how many at least")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--no-models", action="store_true", help="only the server")
    parser.add_argument("--backend", default="", help="what runs the encoder-decoders")
    parser.add_argument("--show", action="store_true", help="show the false ones that were printed")
    return parser.parse_args()


if __name__ == "__main__":
    main()
