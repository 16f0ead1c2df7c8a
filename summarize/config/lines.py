"""Where in a TOML file a key stands: the library that reads it does not tell."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

Place = tuple[int | str, ...]

_HEADER = re.compile(r"\s*(\[\[?)\s*([^\]\[]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""\s*((?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*')(?:\s*\.\s*[A-Za-z0-9_"'-]+)*)\s*=""")
_PART = re.compile(r"""[A-Za-z0-9_-]+|"[^"]*"|'[^']*'""")


def line_of(text: str, keys: Sequence[int | str]) -> int | None:
    r"""The line, from 1, of a key, or of the table or list that it stands in.

    >>> line_of('[[jobs]]\nname = "a"\n[jobs.method]\nquery = 1', ["jobs", 0, "method", "query"])
    4
    """
    best: tuple[int, int] | None = None
    for place, line in _places(text):
        if tuple(keys[: len(place)]) == place and (best is None or len(place) > best[0]):
            best = len(place), line
    return best[1] if best else None


def _places(text: str) -> Iterator[tuple[Place, int]]:
    """Every header and key of a file that begins a line, with the keys that lead to it."""
    table: Place = ()
    counts = Counter[Place]()
    for line, content in enumerate(text.splitlines(), 1):
        header = _HEADER.match(content)
        if header:
            table = _inside(_parts(header[2]), counts, is_entry=header[1] == "[[")
            yield table, line
        elif key := _KEY.match(content):
            yield (*table, *_parts(key[1])), line


def _inside(parts: Sequence[str], counts: Counter[Place], *, is_entry: bool) -> Place:
    """The keys of a table, with the number of the entry wherever a list of tables is named."""
    place: Place = ()
    for at, part in enumerate(parts, 1):
        place = (*place, part)
        if is_entry and at == len(parts):
            counts[place] += 1
        if counts[place]:
            place = (*place, counts[place] - 1)
    return place


def _parts(dotted: str) -> list[str]:
    return [part.strip("\"'") for part in _PART.findall(dotted)]
