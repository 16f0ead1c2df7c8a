"""Are outlets counted truly, and disagreements told? Stories in which every sentence is labelled.

The format is that of benchmarks/edited with two more lines in the head: which claims contradict
one another, and which only look as if they did. README.md tells who wrote the stories.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.edited import EditedStory, Line, parsed, story_texts
from summarize.data import Briefing, Citation

HERE = Path(__file__).parent
ARCHIVE = HERE / "locked.jsonl.gz"


@dataclass(frozen=True)
class AccountStory:
    """A labelled story with what its outlets tell differently.

    Attributes:
        labelled: the articles and the claims that each sentence tells.
        apart: groups of claims of which each contradicts the others, and what they are about.
    """

    labelled: EditedStory
    apart: tuple[tuple[frozenset[str], str], ...]


@dataclass(frozen=True)
class Counted:
    """Whom a point cites beside its own outlet, and who else tells what it tells.

    Attributes:
        text: of the point.
        cited: the other outlets that it cites.
        wholly: the other outlets that tell all its claims.
        partly: those that tell at least one of them.
        contrary: whether a cited sentence tells the contrary of a claim of the point.
    """

    text: str
    cited: frozenset[str]
    wholly: frozenset[str]
    partly: frozenset[str]
    contrary: bool

    @property
    def is_right(self) -> bool:
        """Whether all who tell the whole of it are counted, and nobody who tells none of it."""
        return self.wholly <= self.cited <= self.partly


@dataclass(frozen=True)
class Outcome:
    """What a briefing makes of a story.

    Attributes:
        story: the story.
        told: for each group of contradicting claims whether a disagreement has two of them.
        lost: for each group whether only one of its claims is told, as a point or a side.
        alarms: what the disagreements are about that have no two contradicting claims.
        counted: the points of which the labels know the claims.
    """

    story: AccountStory
    told: tuple[bool, ...]
    lost: tuple[bool, ...]
    alarms: tuple[str, ...]
    counted: tuple[Counted, ...]


def read(path: Path) -> Iterator[AccountStory]:
    """The stories of a folder in order of their names, or of an archive that nobody looks into.

    Raises:
        ValueError: a line is not in the format of README.md.
    """
    return (account(name, text) for name, text in story_texts(path))


def account(name: str, text: str) -> AccountStory:
    """A story from its text.

    Raises:
        ValueError: a group names a claim that no sentence tells.
    """
    labelled = parsed(name, text)
    known = frozenset(claim for line in labelled.lines for claim in line.claims)
    groups = list[tuple[frozenset[str], str]]()
    for line in text.partition("\n## ")[0].splitlines():
        key, _, value = line.removeprefix("#").partition(":")
        if key.strip() == "apart":
            claims, _, about = value.partition("|")
            group = frozenset(claims.replace(",", " ").split())
            if not group <= known:
                raise ValueError(f"{name}: no sentence tells {sorted(group - known)}")
            groups.append((group, about.strip()))
    return AccountStory(labelled, tuple(groups))


def judge(story: AccountStory, briefing: Briefing) -> Outcome:
    """What a briefing makes of a story; counts from day to day are no disagreements."""
    disputes = [each for each in briefing.disagreements if not each.is_history]
    sides = [[_claims(story, side.citations) for side in each.sides] for each in disputes]
    printed = frozenset[str]().union(
        *(_claims(story, point.citations[:1]) for point in briefing.points),
        *(claims for each in sides for claims in each),
    )
    return Outcome(
        story=story,
        told=tuple(any(_parts(each, group) for each in sides) for group, _ in story.apart),
        lost=tuple(len(group & printed) == 1 for group, _ in story.apart),
        alarms=tuple(
            each.about
            for each, claims in zip(disputes, sides, strict=True)
            if not any(_parts(claims, group) for group, _ in story.apart)
        ),
        counted=tuple(_counts(story, briefing)),
    )


def _parts(sides: Iterable[frozenset[str]], group: frozenset[str]) -> bool:
    """Whether two sides tell different claims of a group, and no side only the others' claims."""
    found = {frozenset(claims & group) for claims in sides if claims & group}
    return len(found) > 1


def _claims(story: AccountStory, citations: Iterable[Citation]) -> frozenset[str]:
    lines = (line for each in citations for line in story.labelled.told(each))
    return frozenset(claim for line in lines for claim in line.claims)


def _counts(story: AccountStory, briefing: Briefing) -> Iterator[Counted]:
    outlets = [each.source for each in story.labelled.articles]
    of_id = {each.id: each.source for each in story.labelled.articles}
    told: dict[str, set[str]] = {}
    for line in story.labelled.lines:
        told.setdefault(outlets[line.article], set()).update(line.claims)
    for point in briefing.points:
        claims = _claims(story, point.citations[:1])
        if not claims:
            continue
        own = of_id[point.citations[0].article_id]
        others = {outlet: found for outlet, found in told.items() if outlet != own}
        yield Counted(
            text=point.text,
            cited=frozenset(of_id[each.article_id] for each in point.citations) - {own},
            wholly=frozenset(outlet for outlet, found in others.items() if claims <= found),
            partly=frozenset(outlet for outlet, found in others.items() if claims & found),
            contrary=_contradicts(story, claims, _claims(story, point.citations[1:])),
        )


def _contradicts(story: AccountStory, claims: frozenset[str], cited: frozenset[str]) -> bool:
    return any(
        claims & group and not claims & group & cited and cited & group for group, _ in story.apart
    )


def lines_of(story: AccountStory, claims: frozenset[str]) -> Iterator[Line]:
    """The sentences that tell one of some claims."""
    return (line for line in story.labelled.lines if line.claims & claims)


def figures(outcomes: Sequence[Outcome]) -> dict[str, float]:
    """Shares over all stories; those of counts are over points or outlets."""
    groups = [each for outcome in outcomes for each in outcome.told]
    lost = [each for outcome in outcomes for each in outcome.lost]
    alarms = sum(len(each.alarms) for each in outcomes)
    points = [each for outcome in outcomes for each in outcome.counted]
    cited = sum(len(each.cited) for each in points)
    wholly = sum(len(each.wholly) for each in points)
    return {
        "told": sum(groups) / len(groups),
        "alarms_errors": alarms / len(outcomes),
        "lost_errors": sum(lost) / len(lost),
        "counts_right": sum(each.is_right for each in points) / len(points),
        "cited_precision": sum(len(each.cited & each.partly) for each in points) / max(cited, 1),
        "cited_recall": sum(len(each.cited & each.wholly) for each in points) / max(wholly, 1),
        "contrary_errors": sum(each.contrary for each in points) / len(points),
    }
