"""The data files that ship inside the package; the one place that opens them."""

import json
from pathlib import Path

_PACKAGE = Path(__file__).parent


def read_text(name: str) -> str:
    """The text of a data file; `name` is its path below the package, with slashes."""
    return (_PACKAGE / name).read_text(encoding="utf-8")


def read_lines(name: str) -> tuple[str, ...]:
    """The lines of a data file, without empty ones and comments ("# ...")."""
    lines = read_text(name).splitlines()
    return tuple([line for line in lines if line.strip() and not line.startswith("#")])


def read_groups(name: str) -> dict[str, frozenset[str]]:
    """The groups of a word file: "group: words", continued on lines without a colon."""
    groups: dict[str, list[str]] = {}
    group = ""
    for line in read_lines(name):
        head, colon, words = line.partition(":")
        group, words = (head, words) if colon else (group, head)
        groups.setdefault(group, []).extend(words.split())
    return {group: frozenset(words) for group, words in groups.items()}


def read_json(name: str) -> object:
    """The value of a JSON data file."""
    value: object = json.loads(read_text(name))
    return value
