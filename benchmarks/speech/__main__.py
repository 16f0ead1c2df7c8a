"""Print how speech without marks is told from the outlet's own: `python -m benchmarks.speech`.

What is wrong is printed of the open part; of the locked part, if it is there, only rates are.
The exit code is 2 where a file of the fixture was changed.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence

from benchmarks.speech.fixture import PARTS, ChangedFileError, Input, has_part, read_inputs
from benchmarks.speech.judging import Outcome, judge

Judged = Sequence[tuple[Input, Outcome]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the rates of both parts, and what is wrong in the open one."""
    parser = argparse.ArgumentParser("python -m benchmarks.speech")
    parser.add_argument("--part", choices=(*PARTS, "all"), default="all")
    options = parser.parse_args(arguments)
    wanted = PARTS if options.part == "all" else (options.part,)
    try:
        for part in filter(has_part, wanted):
            judged = [(given, judge(given)) for given in read_inputs(part)]
            print("\n".join((f"{part} part:", *rates(judged))))
            if part == "open":
                print("\n".join(_wrong(judged)))
    except ChangedFileError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def rates(judged: Judged) -> Iterator[str]:
    """A line for each rate."""
    with_speech = [outcome for given, outcome in judged if given.speech]
    without = [outcome for given, outcome in judged if not given.speech]
    yield _rate("inputs with speech that are wrong", [not each.is_right for each in with_speech])
    yield _rate("look-alikes that are wrong", [not each.is_right for each in without])
    counts = [
        (len(given.speech), len(outcome.unspoken), len(outcome.spoken), len(given.own), outcome)
        for given, outcome in judged
    ]
    speech, own = sum(each[0] for each in counts), sum(each[3] for each in counts)
    yield f"  {'speech without its speaker':40}{sum(each[1] for each in counts):>4} of {speech}"
    yield f"  {'speech with its speaker':40}{sum(each[2] for each in counts):>4} of {speech}"
    lost = sum(len(outcome.lost) for _, outcome in judged)
    yield f"  {'own sentences lost':40}{lost:>4} of {own}"


def _rate(name: str, found: Sequence[bool]) -> str:
    return f"  {name:40}{sum(found):>4} of {len(found)}"


def _wrong(judged: Judged) -> Iterator[str]:
    for given, outcome in judged:
        if not outcome.is_right:
            yield f"{given.id} {given.kind}"
            yield from (f"  without its speaker: {each}" for each in outcome.unspoken)
            yield from (f"  lost: {each}" for each in outcome.lost)


if __name__ == "__main__":
    sys.exit(main())
