"""Print what days tell of labelled stories: `python -m benchmarks.days_told [FOLDER]`.

`daily` is run day after day into a temporary folder. `--verbose` lists what is wrong; of stories
that nobody who works on the code should know, print only the counts.
"""

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.days_told.judging import Judged, judge
from benchmarks.days_told.stories import OPEN, read_stories
from benchmarks.days_told.telling import tell_days

_RATES = {
    "first": "of the first day printed",
    "known": "known not printed as new",
    "new": "new printed",
    "changed": "changed value told",
    "changed course": "changed course told",
    "corrected": "corrected",
    "withdrawn": "withdrawn",
    "continued": "stories continued",
}
_COUNTS = ("false changed", "false withdrawal", "glued")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the counts, and with `--verbose` each miss."""
    parser = argparse.ArgumentParser("python -m benchmarks.days_told")
    parser.add_argument("folder", nargs="?", type=Path, default=OPEN)
    parser.add_argument("--alone", action="store_true", help="each story in a pile of its own")
    parser.add_argument("--verbose", action="store_true", help="list what is wrong")
    options = parser.parse_args(arguments)
    stories = read_stories(options.folder)
    judged: list[Judged] = []
    for pile in [[each] for each in stories] if options.alone else [stories]:
        with tempfile.TemporaryDirectory() as folder:
            judged.extend(judge(pile, tell_days(pile, Path(folder))))
    print(", ".join(_counts(judged)))
    print("\n".join(_reasons(judged)))
    if options.verbose:
        print("\n".join(_misses(judged)))
    return 0


def _counts(judged: Sequence[Judged]) -> Iterator[str]:
    for kind, name in _RATES.items():
        of_kind = [each for each in judged if each.kind == kind]
        yield f"{name} {sum(not each.outcome for each in of_kind)}/{len(of_kind)}"
    for kind in _COUNTS:
        yield f"{kind} {sum(each.kind == kind for each in judged)}"


def _reasons(judged: Sequence[Judged]) -> Iterator[str]:
    """What became of the misses, the rates of stories that went on, and how many traps hold."""
    for kind in _RATES:
        wrong = Counter(
            each.outcome.split(":")[0] for each in judged if each.kind == kind and each.outcome
        )
        if wrong:
            yield f"  {kind}: " + ", ".join(f"{name} {n}" for name, n in wrong.most_common())
    going_on = {
        (each.story, each.day) for each in judged if each.kind == "continued" and not each.outcome
    }
    within = [each for each in judged if (each.story, each.day) in going_on]
    yield "  where the story went on: " + ", ".join(
        f"{kind} {sum(each.kind == kind and not each.outcome for each in within)}"
        f"/{sum(each.kind == kind for each in within)}"
        for kind in ("known", "new", "changed", "changed course", "corrected", "withdrawn")
    )
    traps = [each for each in judged if each.trap and each.trap != "course"]
    names = dict.fromkeys(sorted(each.trap for each in traps))
    shares = (
        f"{name} {sum(each.trap == name and not each.outcome for each in traps)}"
        f"/{sum(each.trap == name for each in traps)}"
        for name in names
    )
    yield "  right at traps: " + ", ".join(shares)


def _misses(judged: Sequence[Judged]) -> Iterator[str]:
    for kind in (*_RATES, *_COUNTS):
        for each in judged:
            if each.kind == kind and each.outcome:
                where = " ".join(filter(None, (each.story, each.day)))
                trap = f" ({each.trap})" if each.trap else ""
                yield f"{kind}{trap} | {where} | {each.outcome} | {each.text}"


if __name__ == "__main__":
    sys.exit(main())
