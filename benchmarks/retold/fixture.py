"""Read the stories, and refuse files that are not those on record."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.opposites.fixture import FILES, sealed_rows
from summarize import Article

HOME = Path(__file__).parent
PARTS = tuple(FILES)
# A Wednesday; the second and third article follow some hours later.
_PUBLISHED = datetime(2026, 2, 11, 8, tzinfo=UTC)
_APART = timedelta(hours=3)


@dataclass(frozen=True)
class Story:
    """Two or three short articles, and the two sentences of them that matter.

    Attributes:
        id: its name.
        topic: what it is about; all stories of a topic are in one part.
        disagrees: whether the two sentences disagree.
        kind: what is in dispute, or how one fact is told in other words.
        pair: the sentence of the first article, and that of the second.
        articles: the articles.
    """

    id: str
    topic: str
    disagrees: bool
    kind: str
    pair: tuple[str, str]
    articles: tuple[Article, ...]


def read_stories(part: str, folder: Path = HOME) -> tuple[Story, ...]:
    """The stories of a part.

    Raises:
        ChangedFileError: where the file is not the one on record.
    """
    return tuple(
        Story(
            id=row["id"],
            topic=row["topic"],
            disagrees=row["verdict"] == "disagree",
            kind=row["kind"],
            pair=(row["pair"][0], row["pair"][1]),
            articles=tuple(
                Article(
                    f"a{at}",
                    each["outlet"],
                    each["title"],
                    " ".join(each["sentences"]),
                    published=_PUBLISHED + at * _APART,
                )
                for at, each in enumerate(row["articles"])
            ),
        )
        for row in sealed_rows(folder / FILES[part], HOME / "README.md")
    )
