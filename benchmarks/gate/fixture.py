"""Read the statements and articles, and refuse files that are not those on record."""

import gzip
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from summarize.language.names import NameTable

HOME = Path(__file__).parent
ARTICLES = "articles.jsonl"
FILES = {"open": "open.jsonl", "locked": "locked.jsonl.gz"}
PARTS = tuple(FILES)
# A line of README.md as `sha256sum` writes it, so that `sha256sum -c README.md` checks it too.
_RECORDED = re.compile(r"^([0-9a-f]{64})  (\S+)$", re.MULTILINE)

Against = Literal["sentences", "article"]


class ChangedFileError(Exception):
    """A file of the fixture is not the one that README.md has the SHA-256 of, or is not there."""


@dataclass(frozen=True)
class Article:
    """An invented article; `published` is the day that "Monday" is counted from."""

    id: str
    story: str
    title: str
    text: str
    published: datetime


@dataclass(frozen=True)
class Statement:
    """A statement, its evidence as (article, quotation) pairs, and what its readers say of it.

    `note` says why, for those who look at errors; it is empty in the locked part.
    """

    id: str
    story: str
    text: str
    quotes: tuple[tuple[str, str], ...]
    is_supported: bool
    type: str
    note: str = ""


@dataclass(frozen=True)
class Fixture:
    """Both parts, and the articles by id."""

    articles: Mapping[str, Article]
    parts: Mapping[str, tuple[Statement, ...]]

    @classmethod
    def read(cls, folder: Path) -> "Fixture":
        """The fixture in `folder`; raises `ChangedFileError` for a file that is not on record."""
        check_digests(folder)
        articles = [_article(row) for row in _rows(folder / ARTICLES)]
        parts = {
            part: tuple(_statement(row) for row in _rows(folder / name))
            for part, name in FILES.items()
        }
        return cls({article.id: article for article in articles}, parts)

    @cached_property
    def names(self) -> Mapping[str, NameTable]:
        """The names of each story, from the texts of all its articles."""
        stories: dict[str, list[str]] = {}
        for article in self.articles.values():
            stories.setdefault(article.story, []).append(article.text)
        return {story: NameTable.build(texts) for story, texts in stories.items()}

    def evidence(self, statement: Statement, against: Against) -> tuple[str, ...]:
        """One text for each quotation, or headline and text of each article that is cited."""
        if against == "sentences":
            return tuple(quote for _, quote in statement.quotes)
        cited = [self.articles[id_] for id_ in dict.fromkeys(id_ for id_, _ in statement.quotes)]
        return tuple(text for article in cited for text in (article.title, article.text))

    def published(self, statement: Statement) -> datetime:
        """When the first article that is cited was published."""
        return self.articles[statement.quotes[0][0]].published


def check_digests(folder: Path) -> None:
    """Raise `ChangedFileError` for the first file whose SHA-256 is not that of README.md."""
    recorded = {name: digest for digest, name in _RECORDED.findall(_read(folder / "README.md"))}
    for name in (ARTICLES, *FILES.values()):
        if hashlib.sha256(_bytes(folder / name)).hexdigest() != recorded.get(name):
            raise ChangedFileError(f"{folder / name} is not the file that README.md records")


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in _read(path).splitlines()]


def _read(path: Path) -> str:
    content = _bytes(path)
    try:
        return (gzip.decompress(content) if path.suffix == ".gz" else content).decode()
    except UnicodeDecodeError as error:
        raise ChangedFileError(f"{path}: is no text: {error.reason}") from error


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ChangedFileError(f"{path}: {error.strerror or error}") from error


def _article(row: Mapping[str, Any]) -> Article:
    when = datetime.fromisoformat(row["published"])
    return Article(row["id"], row["story"], row["title"], row["text"], when)


def _statement(row: Mapping[str, Any]) -> Statement:
    return Statement(
        id=row["id"],
        story=row["story"],
        text=row["statement"],
        quotes=tuple((each["article"], each["quote"]) for each in row["evidence"]),
        is_supported=row["label"] == "supported",
        type=row["type"],
        note=row.get("note", ""),
    )
