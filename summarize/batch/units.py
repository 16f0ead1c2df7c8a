"""The units of a task: the smallest pieces that are made, recorded and resumed on their own.

Nothing is made here, and only as much is read as tells the units apart: what a unit is made of has
a digest, so that an unchanged one is known without reading its articles.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass

from summarize.batch.plan import Task
from summarize.batch.record import InputFile
from summarize.data import Article, Memory, Story


@dataclass(frozen=True, slots=True)
class Files:
    """Articles in files, to be found and read by the worker."""

    task: Task


@dataclass(frozen=True, slots=True)
class Documents:
    """The articles of a story as JSON, not yet read; `name` is what messages call them."""

    name: str
    document: bytes


@dataclass(frozen=True, slots=True)
class Told:
    """The articles of a story of a day, the lines of each that its outlet repeats, its memory."""

    articles: tuple[Article, ...]
    repeated: Mapping[str, frozenset[str]]
    memory: Memory | None = None


@dataclass(frozen=True, slots=True)
class Unusable:
    """What cannot become a briefing; the message says why."""

    message: str


Source = Files | Documents | Told | Unusable


@dataclass(frozen=True, slots=True)
class Unit:
    """One briefing to be made; `key` tells it from the other units of its task."""

    key: str
    digest: str
    source: Source


def files_digest(files: Iterable[InputFile]) -> str:
    """The SHA-256 over names and digests of files; empty where one, as standard input, has none."""
    lines = [(each.path, each.sha256) for each in files]
    return digest_of(lines) if all(sha256 for _, sha256 in lines) else ""


def story_unit(
    story: Story, repeated: Mapping[str, frozenset[str]], memory: Memory | None = None
) -> Unit:
    """The unit of a story of a day."""
    own = {each.id: repeated[each.id] for each in story.articles if each.id in repeated}
    told = [asdict(each) for each in story.articles]
    lines = {name: sorted(found) for name, found in sorted(own.items())}
    made_of = [told, lines] if memory is None else [told, lines, asdict(memory)]
    return Unit(story.id, digest_of(made_of), Told(story.articles, own, memory))


def digest_of(value: object) -> str:
    """The SHA-256 of plain values as JSON, in hexadecimal; what JSON does not know is its text."""
    text = json.dumps(value, default=str, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
