"""The words that the makers of lies look for, by group; they stand in words.txt."""

from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("words.txt")


def group(name: str) -> frozenset[str]:
    """The words of one group.

    Raises:
        KeyError: If there is no such group.
    """
    return _groups()[name]


@cache
def _groups() -> dict[str, frozenset[str]]:
    found: dict[str, list[str]] = {}
    name = ""
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            found[name].extend(line.split())
        elif not line.startswith("#"):
            name, _, words = line.partition(": ")
            found[name] = words.split()
    return {name: frozenset(words) for name, words in found.items()}
