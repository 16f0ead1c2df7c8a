"""Show what the gate lets through and what it refuses, by kind: `python -m benchmarks.lies`.

With no --kind, a table of all kinds: how many were made, the share that the gate is right about,
and its 95% interval. With --kind, the statements of that kind that it is wrong about.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from benchmarks.lies.intervals import wilson
from benchmarks.lies.making import HALVES, KINDS, Pair, sample
from benchmarks.lies.sentences import Corpus
from benchmarks.lies.verbs import Verbs


def main() -> None:
    """Print the table, or the errors of some kinds."""
    options = _options()
    verbs = Verbs(Corpus.read(options.data))
    halves = options.half or (HALVES[:1] if options.kind else HALVES)
    found = sample(verbs, each=options.each, kinds=options.kind or KINDS, halves=halves)
    for (kind, half), made in found.items():
        wrong = [pair for pair in made if pair.passes() == pair.is_lie]
        print(_row(kind, half, made, wrong), flush=True)
        if options.kind:
            _show(made if options.all else wrong, options.show)


def _row(kind: str, half: str, made: Sequence[Pair], wrong: Sequence[Pair]) -> str:
    right = len(made) - len(wrong)
    low, high = wilson(right, len(made))
    share = right / len(made) if made else 0.0
    return f"{kind:30} {half:7} {len(made):5}  {share:.3f}  ({low:.3f} to {high:.3f})"


def _show(shown: Sequence[Pair], most: int) -> None:
    for pair in shown[:most]:
        print(f"  {'PASSED' if pair.passes() else 'REFUSED'}  {pair.statement}")
        print(f"  evidence  {pair.evidence}\n")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--kind", action="append", choices=KINDS, help="show this kind's errors")
    parser.add_argument("--half", action="append", choices=HALVES, help="default with --kind: seen")
    parser.add_argument("--each", type=int, default=1000, help="most pairs of a kind and half")
    parser.add_argument("--show", type=int, default=20, help="most errors shown")
    parser.add_argument("--all", action="store_true", help="show what the gate is right about, too")
    return parser.parse_args()


if __name__ == "__main__":
    main()
