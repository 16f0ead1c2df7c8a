"""Learn what is told otherwise: summarize/resources/changes.json and courses.json.

    python -m benchmarks.train_changes [--verbose] [FOLDER ...]

From labelled stories of several days (benchmarks/days_told): a value of a sentence of today and an
earlier one that it can be compared with are a pair, right where the label says that the one changed
or corrected the other; likewise a sentence that turns an earlier one. Beside these stand pairs of
real news of 2005 to 2011 that were read (changes_read.tsv: features only, and whether they are
right), for a story of hundreds of claims has numbers of everything. Printed is what would be told
as changed, cross-validated by story.
"""

import argparse
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

import numpy as np

from benchmarks.days_told.stories import SETS, Labelled, TimedArticle, ToldStory, read_stories
from benchmarks.train_duplicates import fit
from summarize.data import EarlierCitation, EarlierClaim, EarlierStory, Sentence, Span
from summarize.novelty import likeness, turns
from summarize.novelty.changes import is_same
from summarize.novelty.compared import Claims, Compared
from summarize.novelty.likeness import Likeness
from summarize.novelty.subjects import Subjects
from summarize.novelty.turns import Turns
from summarize.novelty.values_said import variables_of
from summarize.novelty.variables import Variable
from summarize.readings import Readings
from summarize.vectors import Floats

READ = Path(__file__).parent / "changes_read.tsv"
# What a pair of real news weighs beside one of the stories, where it is right and where it is
# wrong: right ones are nearly all tolls of one epidemic. Of six pairs of weights these told most
# where nine in ten of what they tell are right.
_RIGHT, _WRONG = 0.5, 1.5
# Ridge penalty on standardised features. Chosen, not tuned.
_PENALTY = 0.01
# As in `summarize.novelty.changes`: what has the same value is known.
_ROOM = 1.5
# How each feature may count; the rest may count either way.
_MORE = (
    "same_kind", "same_noun", "died", "measured", "clause", "back", "shared", "names", "moved",
    "date_moved", "now", "tells_before", "along", "per", "sole", "likest", "both", "share", "turns",
)  # fmt: skip
_LESS = (
    "plain_stretch", "strange", "strange_before", "apart", "frame", "numbered", "restated", "ratio",
    "against", "few", "part", "expected", "past", "world_apart", "size", "sized_date",
    "sized_stretch", "sized_sum", "sized_strange", "sized_open", "sized_unshared",
    "sized_unshared_before", "numbers",
)  # fmt: skip
_BOUNDS: dict[str, tuple[float | None, float | None]] = {
    **dict.fromkeys(_MORE, (0.0, None)),
    **dict.fromkeys(_LESS, (None, 0.0)),
}
_SAME, _WRONG_PAIR, _RIGHT_PAIR = -1.0, 0.0, 1.0
Line = tuple[TimedArticle, Labelled]


@dataclass(frozen=True, eq=False)
class Asked:
    """What is asked of a sentence of today: its candidates with features, and which are right.

    `right` is 1 or 0, or -1 for a candidate that is neither.
    """

    story: str
    label: Labelled
    words: str
    candidates: tuple[str, ...]
    rows: Floats
    right: Floats


@dataclass(frozen=True, eq=False)
class Day:
    """A day of a story beside all that was said before, each sentence of that a claim."""

    story: ToldStory
    today: tuple[Line, ...]
    before: tuple[Line, ...]

    @property
    def subjects(self) -> Subjects:
        """What the sentences are about."""
        lines = [*self.today, *self.before]
        claims = tuple(
            EarlierClaim(
                a.day, line.text, (EarlierCitation(a.id, Span(0, len(line.text)), line.text),)
            )
            for a, line in self.before
        )
        sentences = [
            Sentence(f"{at}", "", at, Span(0, len(line.text)), line.text)
            for at, (_, line) in enumerate(lines)
        ]
        published = {
            f"{at}": datetime.fromisoformat(f"{a.day}T{a.time}:00+00:00")
            for at, (a, _) in enumerate(lines)
        }
        places = {at: at for at in range(len(self.today))}
        readings = Readings.of(sentences, published)
        compared = Compared(readings, claims, places, tuple(range(len(claims))))
        days = sorted({a.day for a, _ in self.before})
        earlier = EarlierStory(self.story.name, self.story.topic, days[0], days[-1], (), claims)
        return Subjects(compared, Claims(earlier, "en"))

    def told(self, line: Labelled) -> Labelled:
        """The line of the same key that tells first what another line tells again."""
        first = (each for _, each in self.today if each.key == line.key and each.label != "again")
        return next(first, line) if line.label == "again" and line.key else line


def days_of(story: ToldStory) -> Iterator[Day]:
    """The days of a story but the first."""
    for day in story.days[1:]:
        today = tuple((a, line) for a in story.of(day) for line in a.sentences)
        before = tuple((a, line) for a in story.articles if a.day < day for line in a.sentences)
        yield Day(story, today, before)


def values_asked(day: Day) -> Iterator[Asked]:
    """Each value of a day that can be compared with an earlier one."""
    subjects = day.subjects
    earlier = [each for at in subjects.places_of_claims for each in variables_of(subjects, at)]
    asking, first = Likeness(subjects, earlier), len(day.today)
    for place, (_, line) in enumerate(day.today):
        told = day.told(line)
        for now in variables_of(subjects, place):
            found, rows = asking.features(now)
            if found:
                words = now.span.of(line.text)
                states = [*_states(told, words, [each for _, each in day.before])]
                lines = [day.before[each.place - first][1] for each in found]
                right = [
                    _judge(now, each, said, states) for each, said in zip(found, lines, strict=True)
                ]
                texts = tuple(
                    f"{each.span.of(said.text)}: {said.text}"
                    for each, said in zip(found, lines, strict=True)
                )
                yield Asked(day.story.name, told, words, texts, rows, np.array(right))


def _states(told: Labelled, words: str, before: Sequence[Labelled]) -> Iterator[tuple[str, str]]:
    """The beginnings of the sentences that have older states of a value, and these."""
    wanted: list[tuple[str, str]] = []
    if told.label == "changed" and told.trap != "course" and _overlap(told.after, words):
        wanted = [(told.earlier, told.before)]
    elif told.label == "corrected":
        wanted = [(told.earlier, "")]
    while wanted:
        start, value = wanted.pop()
        yield start, value
        wanted += [
            (each.earlier, each.before)
            for each in before
            if each.text.startswith(start) and each.label == "changed" and each.trap != "course"
        ]


def _judge(
    now: Variable, before: Variable, said: Labelled, states: Sequence[tuple[str, str]]
) -> float:
    """Whether an earlier value is one of the older states of one of today."""
    if is_same(now, before):
        return _SAME
    words, is_alike = before.span.of(said.text), now.kind == before.kind
    for start, value in states:
        if value and not _overlap(value, words):
            continue
        if said.text.startswith(start):
            return _RIGHT_PAIR if value or is_alike else _SAME
        if value and said.label == "known" and is_alike:
            return _RIGHT_PAIR
    return _WRONG_PAIR


def _overlap(one: str, other: str) -> bool:
    one, other = one.casefold(), other.casefold()
    return bool(one and other) and (one in other or other in one)


def courses_asked(day: Day) -> Iterator[Asked]:
    """Each sentence of a day that may turn an earlier one."""
    subjects, first = day.subjects, len(day.today)
    if subjects.rules is None:
        return
    asking = Turns(subjects, subjects.rules)
    for place, (_, line) in enumerate(day.today):
        found, rows = asking.features(place)
        if found:
            said = [day.before[each.place - first][1].text for each in found]
            is_course = line.label == "changed" and line.trap == "course"
            other = _SAME if line.label in ("changed", "corrected") else _WRONG_PAIR
            right = [
                _RIGHT_PAIR if is_course and each.startswith(line.earlier) else other
                for each in said
            ]
            words = " / ".join(dict.fromkeys(each.before for each in found))
            yield Asked(day.story.name, line, words, tuple(said), rows, np.array(right))


@cache
def read_pairs() -> Floats:
    """Pairs of values of real news: features, and whether the later changed the earlier.

    Raises:
        SystemExit: they have other features than are asked for.
    """
    head, *lines = READ.read_text("utf-8").splitlines()
    if tuple(head.split("\t")) != (*likeness.FEATURES, "right"):
        raise SystemExit(f"{READ} has other features")
    return np.array([[float(each) for each in line.split("\t")] for line in lines])


def learned(asked: Sequence[Asked], names: Sequence[str]) -> Floats:
    """The weights, the bias last."""
    rows = np.concatenate([each.rows for each in asked])
    right = np.concatenate([each.right for each in asked])
    weights = np.ones(len(rows))
    if tuple(names) == likeness.FEATURES:
        read = read_pairs()
        rows, right = np.concatenate([rows, read[:, :-1]]), np.concatenate([right, read[:, -1]])
        weights = np.concatenate([weights, np.where(read[:, -1] > 0, _RIGHT, _WRONG)])
    kept = right != _SAME
    bounds = [_BOUNDS.get(name, (None, None)) for name in names]
    return fit(rows[kept], right[kept], weights[kept], _PENALTY, bounds)


def cross_validated(
    asked: Sequence[Asked], names: Sequence[str]
) -> Iterator[tuple[float, bool, Asked, int]]:
    """The best score by weights of other stories, whether it is right, and of which candidate.

    A value of which the same is nearly as like was told.
    """
    for story in dict.fromkeys(each.story for each in asked):
        weights = learned([each for each in asked if each.story != story], names)
        for each in (each for each in asked if each.story == story):
            scores = each.rows @ weights[:-1] + weights[-1]
            at = int(np.where(each.right == _SAME, -np.inf, scores).argmax())
            same = scores[each.right == _SAME].max(initial=-np.inf)
            if same < scores[at] - _ROOM or each.label.label == "changed":
                yield float(scores[at]), each.right[at] == _RIGHT_PAIR, each, at


def report(told: Sequence[tuple[float, bool, Asked, int]], *, verbose: bool) -> Iterator[str]:
    """What is right and wrong by threshold, and with `verbose` each that is told."""
    for score, is_right, each, at in sorted(told, key=lambda each: -each[0]) if verbose else ():
        mark = "+" if is_right else "-"
        yield f"{score:5.2f} {mark} {each.story} [{each.label.label} {each.label.trap}]"
        yield f"        {each.words}: {each.label.text} <- {each.candidates[at]}"
    for least in (1.5, 1.0, 0.5, 0.0, -0.5, -0.8, -1.0):
        over = [is_right for score, is_right, *_ in told if score >= least]
        yield f"{least:5.1f}: {sum(over)} right, {len(over) - sum(over)} wrong"


def main() -> None:
    """Train, report by story, and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, default=SETS)
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    days = [
        day
        for folder in options.folders
        for story in read_stories(folder)
        for day in days_of(story)
    ]
    models: tuple[tuple[str, tuple[str, ...], Callable[[Day], Iterator[Asked]]], ...] = (
        (likeness.FILE, likeness.FEATURES, values_asked),
        (turns.FILE, turns.FEATURES, courses_asked),
    )
    for file, names, ask in models:
        asked = [each for day in days for each in ask(day)]
        print("\n".join(report([*cross_validated(asked, names)], verbose=options.verbose)))
        weights = [float(f"{each:.4g}") for each in learned(asked, names)]
        found = {
            "threshold": round(-weights[-1], 4),
            "weights": dict(zip(names, weights[:-1], strict=True)),
        }
        path = Path("summarize") / file
        path.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
