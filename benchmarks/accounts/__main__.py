"""Brief labelled stories; judge counts and disagreements: `python -m benchmarks.accounts [PATH]`.

Without a folder or archive both parts are read. `--errors` prints what is wrong in a folder.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from benchmarks.accounts import ARCHIVE, HERE, Outcome, figures, judge, lines_of, read
from summarize.pipeline import Method, summarize
from summarize.scoring import Words

_LENGTH = Words(250)


def main() -> None:
    """Print the figures of each part."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    both = [HERE / "open", ARCHIVE]
    parser.add_argument("parts", type=Path, nargs="*", default=both)
    parser.add_argument("--errors", action="store_true", help="what is wrong, with the sentences")
    options = parser.parse_args()
    for part in options.parts:
        outcomes = list(outcomes_of(part))
        print(f"{part.name}: {len(outcomes)} stories")
        if options.errors and part.is_dir():
            print("\n".join(line for each in outcomes for line in _errors(each)))
        for name, value in figures(outcomes).items():
            print(f"  {name:28}{value:8.3f}")


def outcomes_of(part: Path) -> Iterator[Outcome]:
    """What briefings of 250 words make of the stories of a part."""
    method = Method(length=_LENGTH)
    return (judge(each, summarize(each.labelled.articles, method)) for each in read(part))


def _errors(outcome: Outcome) -> Iterator[str]:
    yield f"\n# {outcome.story.labelled.name}"
    for (group, about), told in zip(outcome.story.apart, outcome.told, strict=True):
        if not told:
            yield f"not told: {about}"
            for line in lines_of(outcome.story, group):
                yield f"    {line.article} {','.join(sorted(line.claims & group))} {line.text}"
    yield from (f"false alarm: {each}" for each in outcome.alarms)
    for point in outcome.counted:
        if not point.is_right or point.contrary:
            yield f"count: {point.text}"
            yield f"    wrongly {sorted(point.cited - point.partly)}"
            yield f"    missing {sorted(point.wholly - point.cited)} {'CONTRARY' * point.contrary}"


if __name__ == "__main__":
    main()
