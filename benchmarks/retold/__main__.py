"""Print what briefings make of facts told twice: `python -m benchmarks.retold`.

Of the locked part only rates are printed; `--errors` prints the errors in the open part.
The exit code is 2 where a file of the fixture was changed.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence

from benchmarks.opposites.fixture import ChangedFileError
from benchmarks.retold.fixture import PARTS, Story, read_stories
from benchmarks.retold.judging import Outcome, judge

Judged = Sequence[tuple[Story, Outcome]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the rates of both parts, or the errors in the open one."""
    parser = argparse.ArgumentParser("python -m benchmarks.retold")
    parser.add_argument("--part", choices=(*PARTS, "all"), default="all")
    parser.add_argument("--errors", action="store_true", help="those of the open part, with texts")
    options = parser.parse_args(arguments)
    try:
        for part in PARTS if options.part == "all" else (options.part,):
            judged = [(story, judge(story)) for story in read_stories(part)]
            print("\n".join((f"{part} part:", *rates(judged))))
            if options.errors and part.endswith("open"):
                print("\n".join(_errors(judged)))
    except ChangedFileError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def rates(judged: Judged) -> Iterator[str]:
    """A line for each rate."""
    if judged and judged[0][0].is_contrary:
        yield from _rates_of_contraries(judged)
        return
    differing = [outcome for story, outcome in judged if story.disagrees]
    alike = [outcome for story, outcome in judged if not story.disagrees]
    one_fact = [
        outcome for story, outcome in judged if not story.disagrees and story.kind == "order"
    ]
    yield _rate("disagreements told", [each.is_told for each in differing])
    yield _rate("disagreements cited for one another", [each.is_cited for each in differing])
    yield _rate("stories of these with a false alarm", [bool(each.alarms) for each in differing])
    yield _rate("other stories with a false alarm", [bool(each.alarms) for each in alike])
    yield _rate("facts in another order cited together", [each.is_cited for each in one_fact])
    yield _rate("facts in another order printed twice", [each.is_repeated for each in one_fact])


def _rates_of_contraries(judged: Judged) -> Iterator[str]:
    contrary = [outcome for story, outcome in judged if story.disagrees]
    alike = [outcome for story, outcome in judged if not story.disagrees]
    yield _rate("contraries counted for one another", [each.is_credited for each in contrary])
    yield _rate("contraries cited for a third outlet", [each.is_borrowed for each in contrary])
    yield _rate("contraries of which a side is lost", [each.is_lost for each in contrary])
    yield _rate("contraries told as a disagreement", [each.is_told for each in contrary])
    yield _rate("stories of these with a false alarm", [bool(each.alarms) for each in contrary])
    yield _rate("the same counted for one another", [each.is_credited for each in alike])
    yield _rate("the same with a false alarm", [bool(each.alarms) for each in alike])


def _rate(name: str, found: Sequence[bool]) -> str:
    return f"  {name:40}{sum(found):>4} of {len(found)}"


def _errors(judged: Judged) -> Iterator[str]:
    for story, outcome in judged:
        is_right = outcome.is_told == story.disagrees and not outcome.alarms
        counted = outcome.is_credited if story.is_contrary else outcome.is_cited
        if not is_right or counted == story.disagrees or outcome.is_borrowed:
            yield f"{story.id} {story.kind} {outcome}"
            yield from (f"  {sentence}" for _, sentence in story.pair)


if __name__ == "__main__":
    sys.exit(main())
