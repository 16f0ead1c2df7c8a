"""Print how pairs of near-copies are told apart: `python -m benchmarks.opposites`.

Of the locked part only rates are printed; `--errors` prints the errors in the open part.
The exit code is 2 where a file of the fixture was changed.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence

from benchmarks.opposites.fixture import PARTS, ChangedFileError, Pair, read_pairs
from benchmarks.opposites.judging import Outcome, judge

Judged = Sequence[tuple[Pair, Outcome]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the rates of both parts, or the errors in the open one."""
    parser = argparse.ArgumentParser("python -m benchmarks.opposites")
    parser.add_argument("--part", choices=(*PARTS, "all"), default="all")
    parser.add_argument("--errors", action="store_true", help="those of the open part, with texts")
    options = parser.parse_args(arguments)
    try:
        for part in PARTS if options.part == "all" else (options.part,):
            judged = [(pair, judge(pair)) for pair in read_pairs(part)]
            print("\n".join((f"{part} part:", *rates(judged))))
            if options.errors and part == "open":
                print("\n".join(_errors(judged)))
    except ChangedFileError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def rates(judged: Judged) -> Iterator[str]:
    """A line for each rate."""
    opposites = [outcome for pair, outcome in judged if pair.is_opposite]
    variants = [outcome for pair, outcome in judged if not pair.is_opposite]
    yield _rate("opposites taken for the same wording", [not each.differs for each in opposites])
    yield _rate("opposites cited for one another", [each.is_cited for each in opposites])
    yield _rate("opposites of which a side is lost", [each.is_lost for each in opposites])
    yield _rate("opposites told as a disagreement", [each.is_told for each in opposites])
    yield _rate("variants taken for the same wording", [not each.differs for each in variants])
    yield _rate("variants cited for one another", [each.is_cited for each in variants])
    yield _rate("variants told as a disagreement", [each.is_told for each in variants])


def _rate(name: str, found: Sequence[bool]) -> str:
    return f"  {name:40}{sum(found):>4} of {len(found)}"


def _errors(judged: Judged) -> Iterator[str]:
    for pair, outcome in judged:
        is_right = outcome.differs == pair.is_opposite == outcome.is_told
        if not is_right or outcome.is_cited == pair.is_opposite:
            yield f"{pair.id} {pair.kind} {outcome}\n  {pair.a}\n  {pair.b}"


if __name__ == "__main__":
    sys.exit(main())
