"""Does a briefing choose like an editor? Stories in which every sentence is labelled.

Two authors who had not read the code wrote them and said of each sentence which claims it tells,
and what an editor has against it; README.md has the format. `read` gives the stories, `judge` says
what a briefing of one tells, and `figures` are over many.
"""

import gzip
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from itertools import combinations
from pathlib import Path

from summarize.cleaning import clean
from summarize.data import Article, Briefing, Citation, RawArticle

HERE = Path(__file__).parent
# What an editor has against a sentence as a point; the other flags only say what it is.
OBJECTIONS = (
    "history", "expected", "opinion", "garbled", "vague", "tied", "scene", "furniture",
)  # fmt: skip
FLAGS = (*OBJECTIONS, "quote", "otherwise")
# A claim that so many independent outlets report has to be told (issue 18).
WIDELY = 3


@dataclass(frozen=True)
class Line:
    """A sentence: the claims that it tells, and an editor's flag ("" for none)."""

    article: int
    text: str
    claims: frozenset[str]
    flag: str


@dataclass(frozen=True)
class EditedStory:
    """One labelled story.

    Attributes:
        name: of its file.
        lead: the claims of which the first point tells one.
        main: the claims that any editor would want, the most important first.
        articles: cleaned, in the order of the file.
        titles: the headline of each article, and the verdict on it as a title of the story.
        copies: the articles that copy a wire text.
        lines: all sentences.
    """

    name: str
    lead: frozenset[str]
    main: tuple[str, ...]
    articles: tuple[Article, ...]
    titles: tuple[tuple[str, str], ...]
    copies: frozenset[int]
    lines: tuple[Line, ...]

    @cached_property
    def widely(self) -> frozenset[str]:
        """The main claims that at least `WIDELY` outlets report, copies left out."""
        outlets: dict[str, set[str]] = {}
        for line in self.lines:
            if line.article not in self.copies:
                for claim in line.claims:
                    outlets.setdefault(claim, set()).add(self.articles[line.article].source)
        return frozenset(each for each in self.main if len(outlets.get(each, ())) >= WIDELY)

    def told(self, citation: Citation) -> list[Line]:
        """The labelled sentences that a citation covers most of."""
        number = next(n for n, each in enumerate(self.articles) if each.id == citation.article_id)
        text = self.articles[number].text
        found = []
        for line in self.lines:
            # A dateline that cleaning took off stands before the rest.
            tail = line.text[len(line.text) // 3 :]
            start = text.find(tail) if line.article == number else -1
            span = citation.span
            common = min(span.end, start + len(tail)) - max(span.start, start)
            if start >= 0 and common > len(tail) / 2:
                found.append(line)
        return found


@dataclass(frozen=True)
class Judged:
    """What a briefing tells of a labelled story.

    Attributes:
        story: that it is of.
        title: the verdict on the headline that is its title; "made" where it is none of them.
        points: the sentences that each point is worded from.
        words: of all points.
    """

    story: EditedStory
    title: str
    points: tuple[tuple[Line, ...], ...]
    words: int

    @cached_property
    def claims(self) -> tuple[frozenset[str], ...]:
        """The claims that each point tells."""
        return tuple(
            frozenset(claim for line in point for claim in line.claims) for point in self.points
        )

    @property
    def told(self) -> frozenset[str]:
        """All claims that are told."""
        return frozenset().union(*self.claims)

    @property
    def leads(self) -> bool:
        """Whether the first point tells what the story is about."""
        return bool(self.claims) and not self.claims[0].isdisjoint(self.story.lead)

    @property
    def repeats(self) -> int:
        """Pairs of points of which one tells only claims that the other tells too."""
        return sum(
            bool(one and other) and (one <= other or other <= one)
            for one, other in combinations(self.claims, 2)
        )

    def objections(self, flag: str) -> int:
        """How many points are worded from a sentence with a flag."""
        return sum(any(line.flag == flag for line in point) for point in self.points)


def read(path: Path) -> Iterator[EditedStory]:
    """The stories of a folder in order of their names, or of an archive that nobody looks into.

    Raises:
        ValueError: a line is not in the format of README.md.
    """
    return (parsed(name, text) for name, text in story_texts(path))


def story_texts(path: Path) -> Iterator[tuple[str, str]]:
    """The names and texts of the stories of a folder or an archive."""
    if path.suffix == ".gz":
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for entry in map(json.loads, lines):
                yield entry["name"], entry["text"]
    for each in sorted(path.glob("*.story")) if path.is_dir() else ():
        yield each.stem, each.read_text(encoding="utf-8")


def parsed(name: str, text: str) -> EditedStory:
    """A story from its text."""
    told = dict[str, str]()
    articles: list[Article] = []
    titles: list[tuple[str, str]] = []
    copies: set[int] = set()
    lines: list[Line] = []
    for part in text.split("\n## ")[1:]:
        head, _, body = part.partition("\n")
        outlet, moment, kind, verdict, headline, *more = (each.strip() for each in head.split("|"))
        number = len(articles)
        if any(each.startswith("copy of") for each in more):
            copies.add(number)
        site = next((f" | {each}" for each in more if not each.startswith("copy of")), "")
        paragraphs = list(_paragraphs(body, number))
        lines += [line for paragraph in paragraphs for line in paragraph]
        raw = RawArticle(
            id=f"{name}-{number}-{kind}",
            text="\n\n".join(" ".join(each.text for each in some) for some in paragraphs),
            title=headline + site,
            source=outlet,
            published=datetime.fromisoformat(f"{moment}:00+00:00"),
        )
        articles.append(clean(raw))
        titles.append((headline, verdict))
    for line in text.partition("\n## ")[0].splitlines():
        key, _, value = line.removeprefix("#").partition(":")
        told[key.strip()] = value.strip()
    return EditedStory(
        name=name,
        lead=frozenset(told["lead"].replace(",", " ").split()),
        main=tuple(told["main"].replace(",", " ").split()),
        articles=tuple(articles),
        titles=tuple(titles),
        copies=frozenset(copies),
        lines=tuple(lines),
    )


def _paragraphs(body: str, number: int) -> Iterator[list[Line]]:
    for paragraph in body.split("\n\n"):
        if lines := [_line(each, number) for each in paragraph.splitlines() if each.strip()]:
            yield lines


def _line(text: str, number: int) -> Line:
    labels, bar, sentence = text.partition("|")
    claims, _, flag = labels.strip().partition("-")
    if not bar or (flag and flag not in FLAGS):
        raise ValueError(f"not a labelled sentence: {text!r}")
    letters = frozenset(each for each in claims.replace(",", " ").split())
    return Line(number, " ".join(sentence.split()), letters, flag)


def judge(story: EditedStory, briefing: Briefing) -> Judged:
    """What a briefing tells of its story: each point is judged by the sentence that it is from."""
    points = tuple(tuple(story.told(point.citations[0])) for point in briefing.points)
    verdict = next((v for headline, v in story.titles if briefing.title in headline), "made")
    return Judged(story, verdict, points, sum(len(p.text.split()) for p in briefing.points))


def figures(judged: Sequence[Judged]) -> dict[str, float]:
    """Means over stories; rates of objections and repeats are per point."""
    points = sum(len(each.points) for each in judged)
    flagged = {flag: sum(each.objections(flag) for each in judged) for flag in OBJECTIONS}
    return {
        "widely_told": _share(each.story.widely & each.told for each in judged)
        / max(_share(each.story.widely for each in judged), 1),
        "main_told": _share(set(each.story.main) & each.told for each in judged)
        / max(_share(each.story.main for each in judged), 1),
        "lead": sum(each.leads for each in judged) / len(judged),
        "title_errors": sum(each.title not in ("good", "made") for each in judged) / len(judged),
        "title_made": sum(each.title == "made" for each in judged) / len(judged),
        "objections_errors": sum(flagged.values()) / points,
        **{f"objections/{flag}_errors": count / points for flag, count in flagged.items()},
        "repeats_errors": sum(each.repeats for each in judged) / points,
        "words": sum(each.words for each in judged) / len(judged),
    }


def _share(sets: Iterable[Iterable[str]]) -> int:
    return sum(len(list(each)) for each in sets)
