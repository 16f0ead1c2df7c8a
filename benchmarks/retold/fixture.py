"""Read the stories, and refuse files that are not those on record."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from benchmarks.opposites.fixture import sealed_rows
from summarize import Article

HOME = Path(__file__).parent
FILES = {
    "open": "open.jsonl",
    "locked": "locked.jsonl.gz",
    "contrary-open": "contrary_open.jsonl",
    "contrary-locked": "contrary_locked.jsonl.gz",
}
PARTS = tuple(FILES)
# A Wednesday; the second and third article follow some hours later, if they give no time.
_PUBLISHED = datetime(2026, 2, 11, 8, tzinfo=UTC)
_APART = timedelta(hours=3)


@dataclass(frozen=True)
class Story:
    """Two or three short articles, and the two sentences of them that matter.

    Attributes:
        id: its name.
        part: the part that it is in.
        disagrees: whether the two sentences disagree.
        kind: what is in dispute, or how one fact is told in other words.
        pair: the two sentences, each with the id of its article.
        articles: the articles; their ids are "a0", "a1" and so on.
    """

    id: str
    part: str
    disagrees: bool
    kind: str
    pair: tuple[tuple[str, str], tuple[str, str]]
    articles: tuple[Article, ...]

    @property
    def is_contrary(self) -> bool:
        """Whether it is one of the stories whose outlets tell the contrary in their own words."""
        return self.part.startswith("contrary")


def read_stories(part: str, folder: Path = HOME) -> tuple[Story, ...]:
    """The stories of a part.

    Raises:
        ChangedFileError: where the file is not the one on record.
    """
    rows = sealed_rows(folder / FILES[part], HOME / "README.md")
    return tuple(
        Story(
            id=row["id"],
            part=part,
            disagrees=row["verdict"] != "same",
            kind=row["kind"],
            pair=_pair(row),
            articles=tuple(
                Article(
                    f"a{at}",
                    each["outlet"],
                    each["title"],
                    " ".join(each["sentences"]),
                    published=_published(each, at),
                )
                for at, each in enumerate(row["articles"])
            ),
        )
        for row in rows
    )


def _pair(row: dict[str, Any]) -> tuple[tuple[str, str], tuple[str, str]]:
    """The sentences that matter: named by their places, or those of the first two articles."""
    if "pair" in row:
        return ("a0", row["pair"][0]), ("a1", row["pair"][1])
    (one, first), (other, second) = row["claim"], row["other"]
    articles = row["articles"]
    return (
        (f"a{one}", articles[one]["sentences"][first]),
        (f"a{other}", articles[other]["sentences"][second]),
    )


def _published(article: dict[str, Any], at: int) -> datetime:
    if "published" in article:
        return datetime.fromisoformat(article["published"]).replace(tzinfo=UTC)
    return _PUBLISHED + at * _APART
