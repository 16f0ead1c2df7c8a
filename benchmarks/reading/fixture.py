"""Read the inputs, and refuse files that are not those on record."""

import gzip
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HOME = Path(__file__).parent
SETS = ("moments", "lines", "wrapped", "pages", "bytes", "speech")
# Which sets were written once more, when the first were seen.
_AGAIN = {
    "later": ("lines", "wrapped", "pages", "speech"),
    "more": ("lines", "wrapped", "speech"),
    "last": ("lines", "wrapped", "speech"),
    "fresh": ("speech",),
    "final": ("speech",),
}
PARTS = ("open", "more", "fresh", "locked", "later", "last", "final")
READ = ("open", "more", "fresh")
"""The parts that may be read by who works on the code."""
Record = dict[str, Any]


class ChangedFileError(Exception):
    """A file of the fixture is missing or is not the one on record."""


def read_records(name: str, part: str) -> Iterator[Record]:
    """The inputs of a set, in order.

    Raises:
        ChangedFileError: the file is missing, or its SHA-256 is not the one in `digests.txt`.
    """
    if name not in _AGAIN.get(part, SETS):
        return
    middle = "" if part == "open" else f".{part}"
    path = HOME / f"{name}{middle}.jsonl{'' if part in READ else '.gz'}"
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ChangedFileError(f"{path.name}: {error.strerror}") from error
    text = gzip.decompress(content) if path.suffix == ".gz" else content
    if digest(text) != _digests().get(path.name):
        raise ChangedFileError(f"{path.name}: its SHA-256 is not the one in digests.txt")
    for line in text.decode("utf-8").splitlines():
        yield json.loads(line)


def digest(content: bytes) -> str:
    """The SHA-256 of an unpacked file."""
    return hashlib.sha256(content).hexdigest()


def _digests() -> dict[str, str]:
    lines = (HOME / "digests.txt").read_text("utf-8").splitlines()
    return {name: value for value, name in map(str.split, lines)}
