"""Read the pairs, and refuse files that are not those on record."""

import gzip
import hashlib
import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from summarize import Article

HOME = Path(__file__).parent
FILES = {"open": "open.jsonl", "locked": "locked.jsonl.gz"}
PARTS = tuple(FILES)
# Locked pairs that an author of the code has seen the beginnings of: see README.md.
SEEN = frozenset({"l01", "l02", "l03", "l04", "l05"})
# A line of README.md as `sha256sum` writes it.
_RECORDED = re.compile(r"^([0-9a-f]{64})  (\S+)$", re.MULTILINE)
# A Wednesday: the pairs speak of Tuesday, 10 February.
_PUBLISHED = datetime(2026, 2, 11, 8, tzinfo=UTC)


class ChangedFileError(Exception):
    """A file of the fixture is not the one that README.md has the SHA-256 of."""


@dataclass(frozen=True)
class Pair:
    """Two sentences of two outlets, and what else the articles say."""

    id: str
    is_opposite: bool
    kind: str
    a: str
    b: str
    a_more: tuple[str, ...]
    b_more: tuple[str, ...]
    title_a: str
    title_b: str

    def articles(self) -> list[Article]:
        """An article of each sentence, both published at once."""
        return [
            Article(
                name,
                f"The {name.capitalize()} Post",
                title,
                "\n\n".join((first, *more)),
                published=_PUBLISHED,
            )
            for name, title, first, more in (
                ("arlen", self.title_a, self.a, self.a_more),
                ("breda", self.title_b, self.b, self.b_more),
            )
        ]


def sealed_rows(path: Path, record: Path) -> list[dict[str, Any]]:
    """The lines of a file of JSON, plain or packed, whose SHA-256 stands on record.

    Raises:
        ChangedFileError: where the file is not the one on record.
    """
    content = path.read_bytes()
    recorded = {name: digest for digest, name in _RECORDED.findall(record.read_text())}
    if hashlib.sha256(content).hexdigest() != recorded.get(path.name):
        raise ChangedFileError(f"{path.name} is not the file that {record.name} records")
    text = gzip.decompress(content) if path.suffix == ".gz" else content
    return [json.loads(line) for line in text.decode().splitlines()]


def read_pairs(part: str, folder: Path = HOME) -> tuple[Pair, ...]:
    """The pairs of a part, without those of the locked part that were seen.

    Raises:
        ChangedFileError: where the file is not the one on record.
    """
    rows = sealed_rows(folder / FILES[part], HOME / "README.md")
    return tuple(
        Pair(
            id=row["id"],
            is_opposite=row["verdict"] == "opposite",
            kind=row["kind"],
            a=row["a"],
            b=row["b"],
            a_more=tuple(row["a_more"]),
            b_more=tuple(row["b_more"]),
            title_a=row["title_a"],
            title_b=row["title_b"],
        )
        for row in rows
        if row["id"] not in SEEN
    )
