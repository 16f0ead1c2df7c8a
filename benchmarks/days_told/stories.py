"""The labelled stories: a text file each, in which every sentence stands behind its label."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# Three sets by three authors; the second and the third were sealed until something was measured.
SETS = tuple(Path(__file__).parent / name for name in ("open", "opened", "third"))
OPEN = SETS[0]
# "-" is not labelled; "again" tells once more what a sentence of the same day and key tells;
# "withdrawn" is no sentence of its article, but one that an earlier version of it had.
LABELS = ("-", "known", "new", "changed", "corrected", "again", "withdrawn")
_HEAD = re.compile(r"== (\S+) (\d\d:\d\d) \| ([^|]+) \| (\S+) \| (.+)")
_LINE = re.compile(r"(-|[a-z]+:|[a-z]+ [^:]*\]:|[a-z]+ [^:]*\):) (.+)")
_LABEL = re.compile(r"([a-z]+)(?: \[(\w+)\])?(?: \(([\w ]+)\))?:")
_CHANGE = re.compile(r"  (.+) -> (.+) \| (.+)")
_WAS = re.compile(r"  was \| (.+)")


class FormatError(ValueError):
    """A line that is none of the format."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence of an article, and what it is to a reader of the days before.

    Attributes:
        label: one of `LABELS`.
        text: the sentence; of a withdrawn one the beginning of what was said earlier.
        key: what sentences of one day share that tell the same.
        trap: the kind of mistake that is near; may be empty.
        earlier: the beginning of the sentence that it changes or corrects.
        before: of a changed one the earlier value.
        after: and the value that stands now.
    """

    label: str
    text: str
    key: str = ""
    trap: str = ""
    earlier: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class TimedArticle:
    """An article; a later one with the same outlet and address is a newer version of it."""

    id: str
    day: str
    time: str
    outlet: str
    slug: str
    title: str
    lines: tuple[Labelled, ...]

    @property
    def sentences(self) -> tuple[Labelled, ...]:
        """What stands in it."""
        return tuple(each for each in self.lines if each.label != "withdrawn")

    @property
    def url(self) -> str:
        """Its address."""
        host = re.sub(r"[^a-z]", "", self.outlet.lower())
        return f"https://{host}.example/{self.slug}"

    @property
    def page(self) -> str:
        """The file that `daily` reads."""
        text = " ".join(each.text for each in self.sentences)
        return (
            f"---\nsource: {self.outlet}\ndate: {self.day}T{self.time}:00Z\n"
            f"title: {json.dumps(self.title)}\nurl: {self.url}\n---\n\n{text}\n"
        )


@dataclass(frozen=True, slots=True)
class ToldStory:
    """A story over some days; `articles` are in the order of their times."""

    name: str
    topic: str
    articles: tuple[TimedArticle, ...]

    @property
    def days(self) -> tuple[str, ...]:
        """Its days, the first of which is told to a reader who knows nothing."""
        return tuple(sorted({each.day for each in self.articles}))

    def of(self, day: str) -> tuple[TimedArticle, ...]:
        """The articles of a day."""
        return tuple(each for each in self.articles if each.day == day)

    def before(self, article: TimedArticle) -> tuple[TimedArticle, ...]:
        """The articles of the days before that of an article."""
        return tuple(each for each in self.articles if each.day < article.day)


def read_stories(folder: Path) -> tuple[ToldStory, ...]:
    """The stories of a folder.

    Raises:
        FormatError: a line is none of the format.
    """
    return tuple(
        read_story(path.stem, path.read_text("utf-8")) for path in sorted(folder.glob("*.txt"))
    )


def read_story(name: str, text: str) -> ToldStory:
    """The story that a text file tells.

    Raises:
        FormatError: a line is none of the format.
    """
    topic, *parts = re.split(r"\n+(?=== )", text.strip())
    articles = [_article(f"{name}-{number}.md", part) for number, part in enumerate(parts, 1)]
    return ToldStory(name, topic, tuple(sorted(articles, key=lambda each: (each.day, each.time))))


def _article(article_id: str, text: str) -> TimedArticle:
    head, *lines = text.splitlines()
    found = _HEAD.fullmatch(head)
    if found is None:
        raise FormatError(f"{article_id}: {head!r} is no head of an article")
    day, time, outlet, slug, title = found.groups()
    labelled = tuple(_labelled(article_id, lines))
    return TimedArticle(article_id, day, time, outlet, slug, title, labelled)


def _labelled(article_id: str, lines: list[str]) -> Iterator[Labelled]:
    for number, line in enumerate(lines):
        if line.startswith("  "):
            continue
        following = lines[number + 1] if number + 1 < len(lines) else ""
        found = _LINE.fullmatch(line)
        label = _LABEL.fullmatch(found[1]) if found and found[1] != "-" else None
        if found is None or (found[1] != "-" and (label is None or label[1] not in LABELS)):
            raise FormatError(f"{article_id}: {line!r} has no label")
        name, key, trap = label.groups(default="") if label else ("-", "", "")
        change, was = _CHANGE.fullmatch(following), _WAS.fullmatch(following)
        if (name == "changed") != bool(change) or (name == "corrected") != bool(was):
            raise FormatError(f"{article_id}: what {line!r} was is not told below it")
        before, after, earlier = change.groups() if change else ("", "", was[1] if was else "")
        yield Labelled(name, found[2], key, trap, earlier, before, after)
