"""Brief the labelled stories and judge them: `python -m benchmarks.edited [PATH ...]`.

Without a folder or archive the open stories are read. `--show` prints each point with claims and
flags of its sentences, so that a briefing can be read beside what an editor has against it.
"""

import argparse
from collections.abc import Iterable
from pathlib import Path

from benchmarks.edited import HERE, EditedStory, Judged, figures, judge, read
from summarize.data import Briefing
from summarize.pipeline import Method, summarize
from summarize.scoring import SCORERS, Words

SIZES = (250, 120)


def main() -> None:
    """Print the figures at each size."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folders", type=Path, nargs="*", default=[HERE / "open"])
    parser.add_argument("--show", action="store_true", help="print each briefing with its labels")
    parser.add_argument("--words", type=int, default=250, choices=SIZES, help="those to show")
    parser.add_argument("--method", choices=SCORERS, default="concepts")
    options = parser.parse_args()
    stories = [story for folder in options.folders for story in read(folder)]
    results = {}
    for words in SIZES:
        found = [(story, briefed(story, words, options.method)) for story in stories]
        judged = [judge(story, briefing) for story, briefing in found]
        if options.show and words == options.words:
            show(found, judged)
        results[words] = figures(judged)
    print(f"{f'{len(stories)} stories':32}" + "".join(f"{size:6} words" for size in SIZES))
    for name in results[SIZES[0]]:
        print(f"{name:32}" + "".join(f"{each[name]:12.3f}" for each in results.values()))


def briefed(story: EditedStory, words: int, scorer: str = "concepts") -> Briefing:
    """The briefing of a labelled story."""
    return summarize(story.articles, Method(length=Words(words), scoring=SCORERS[scorer]()))


def show(found: Iterable[tuple[EditedStory, Briefing]], judged: Iterable[Judged]) -> None:
    """Print briefings with the labels of what they tell."""
    for (story, briefing), told in zip(found, judged, strict=True):
        missing = " ".join(each for each in story.main if each not in told.told)
        print(f"\n# {story.name}: {briefing.title} [{told.title}]; not told: {missing or '-'}")
        for point, lines in zip(briefing.points, told.points, strict=True):
            claims = ",".join(sorted(frozenset().union(*(each.claims for each in lines)))) or "-"
            flags = " ".join(sorted({each.flag for each in lines if each.flag}))
            print(f"  {claims:8} {flags:10} {point.text}")


if __name__ == "__main__":
    main()
