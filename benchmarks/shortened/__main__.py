"""Count what the gate prints of statements written by hand: `python -m benchmarks.shortened`.

The stories in even places were read while the rules were written, those in odd places were measured
once at the end; `--show` lists the errors of the first alone. `--part later` has statements that
were written while the rules were widened: it can be read, and says little of how good they are.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.lies.intervals import wilson
from summarize.rewriting import Group, Wording, checked

FILE = Path(__file__).with_name("statements.txt")
LATER = Path(__file__).with_name("later.txt")
PARTS = ("seen", "unseen", "later")


@dataclass(frozen=True, slots=True)
class Shortened:
    """A statement about evidence: its kind, and whether it is true."""

    kind: str
    text: str
    evidence: tuple[str, ...]
    part: str

    @property
    def is_true(self) -> bool:
        """Whether the evidence says it."""
        return self.kind.startswith("true")

    def judged(self) -> tuple[bool, str]:
        """Whether a briefing prints it, and why not."""
        group = Group(1, self.evidence[0], self.evidence)
        (outcome,) = checked([group], [Wording(self.text, (1,))])
        return outcome.origin == "rewritten" or outcome.text == self.text, outcome.reason


def read(path: Path = FILE) -> Iterator[Shortened]:
    """All statements of the file."""
    stories = [
        story.splitlines() for story in path.read_text(encoding="utf-8").split("\n\n")[1:] if story
    ]
    for number, lines in enumerate(stories):
        evidence = tuple(line[2:] for line in lines if line.startswith("E "))
        for line in lines:
            kind, _, text = line.partition(" ")
            if kind == "F":
                kind, _, text = text.partition(": ")
            elif kind in "TO":
                kind = {"T": "true, in its words", "O": "true, in other words"}[kind]
            if kind != "E":
                part = "later" if path == LATER else PARTS[number % 2]
                yield Shortened(kind, text, evidence, part)


def main() -> None:
    """Print how many of each kind are printed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--part", choices=PARTS, default="seen")
    parser.add_argument("--show", action="store_true", help="the errors in the stories seen")
    options = parser.parse_args()
    told = [each for path in (FILE, LATER) for each in read(path) if each.part == options.part]
    judged = [(each, *each.judged()) for each in told]
    kinds = [*sorted({each.kind for each in told}), "all false"]
    for kind in kinds:
        of_kind = [
            printed
            for each, printed, _ in judged
            if each.kind == kind or (kind == "all false" and not each.is_true)
        ]
        print(_row(kind, of_kind))
    if options.show and options.part != "unseen":
        for each, printed, reason in judged:
            if printed != each.is_true:
                print(f"\n{each.kind}: {each.text}\n  {reason}\n  {' '.join(each.evidence)}")


def _row(kind: str, printed: Sequence[bool]) -> str:
    low, high = wilson(sum(printed), len(printed))
    share = sum(printed) / len(printed)
    counts = f"{sum(printed):4} of {len(printed):4} printed"
    return f"{kind:24} {counts}  {share:.3f} ({low:.3f} to {high:.3f})"


if __name__ == "__main__":
    main()
