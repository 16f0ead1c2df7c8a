"""What a briefing without a limit makes of an input."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.speech.fixture import Input
from summarize.errors import SummarizeError
from summarize.pipeline import Method, draft, put_together
from summarize.readers import read_articles
from summarize.selection import Words

# More than any of the inputs has.
_WORDS = 3000


@dataclass(frozen=True)
class Outcome:
    """What became of an input.

    Attributes:
        unspoken: sentences of speech that are printed, or could be, without who says them.
        lost: sentences of the outlet's own that can be no point.
        spoken: sentences of speech that are printed together with who says them.
    """

    unspoken: tuple[str, ...]
    lost: tuple[str, ...]
    spoken: tuple[str, ...] = ()

    @property
    def is_right(self) -> bool:
        """Whether nothing of it is wrong."""
        return not self.unspoken and not self.lost


def judge(given: Input) -> Outcome:
    """What becomes of an input when it is read from a file and briefed."""
    printed, possible = (list(map(_letters, each)) for each in _points(given))
    speaker = _letters(given.speaker)
    bare = [point for point in (*printed, *possible) if not speaker or speaker not in point]
    named = [point for point in printed if point not in bare]
    return Outcome(
        unspoken=tuple(_held(given.speech, bare)),
        lost=tuple(each for each in given.own if each not in set(_held(given.own, possible))),
        spoken=tuple(_held(given.speech, named)),
    )


def _held(sentences: Sequence[str], points: Sequence[str]) -> Iterator[str]:
    """The sentences that stand in one of the points."""
    return (each for each in sentences if any(_letters(each) in point for point in points))


def _points(given: Input) -> tuple[list[str], list[str]]:
    """The points of the briefing, and all passages that could be one."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / f"input{given.suffix}"
        file.write_text(given.content, encoding="utf-8")
        try:
            articles = read_articles([file])
        except SummarizeError:
            return [], []
    drafted = draft(articles, Method(length=Words(_WORDS)))
    briefing = put_together([drafted])[0]
    return (
        [point.text for point in briefing.points],
        [passage.text for passage in drafted.material.passages],
    )


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.lower()))
