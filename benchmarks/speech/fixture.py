"""Read the inputs, and refuse files that are not those on record."""

import gzip
import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path

HOME = Path(__file__).parent
FILES = {"open": "open.jsonl", "locked": "locked.jsonl.gz"}
PARTS = tuple(FILES)
# A line of README.md as `sha256sum` writes it.
_RECORDED = re.compile(r"^([0-9a-f]{64})  (\S+)$", re.MULTILINE)
_SUFFIXES = {"html": ".html", "markdown": ".md", "text": ".txt"}


class ChangedFileError(Exception):
    """A file of the fixture is not the one that README.md has the SHA-256 of."""


@dataclass(frozen=True)
class Input:
    """An article, the sentences of it that somebody says, and some that its outlet states."""

    id: str
    kind: str
    suffix: str
    content: str
    speech: tuple[str, ...]
    speaker: str
    own: tuple[str, ...]


def has_part(part: str, folder: Path = HOME) -> bool:
    """Whether the file of a part is there."""
    return (folder / FILES[part]).exists()


def read_inputs(part: str, folder: Path = HOME) -> tuple[Input, ...]:
    """The inputs of a part.

    Raises:
        ChangedFileError: where the file is not the one on record.
    """
    content = (folder / FILES[part]).read_bytes()
    recorded = {
        name: digest for digest, name in _RECORDED.findall((HOME / "README.md").read_text())
    }
    if hashlib.sha256(content).hexdigest() != recorded.get(FILES[part]):
        raise ChangedFileError(f"{FILES[part]} is not the file that README.md records")
    text = gzip.decompress(content) if FILES[part].endswith(".gz") else content
    return tuple(_input(json.loads(line)) for line in text.decode().splitlines())


def _input(row: dict[str, str | list[str]]) -> Input:
    return Input(
        id=str(row["id"]),
        kind=str(row["kind"]),
        suffix=_SUFFIXES[str(row["format"])],
        content=str(row["content"]),
        speech=tuple(row["speech"]),
        speaker=str(row["speaker"]),
        own=tuple(row["own"]),
    )
