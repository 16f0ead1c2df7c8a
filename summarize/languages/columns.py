"""What the columns of tables and the fields of records are called in other languages than English.

`languages/<code>/columns.txt` has them ("English name: words", "_" for a space).
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from summarize import resources

_SPELLED = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "å": "aa", "ø": "oe", "æ": "ae"}
)
_LETTERS = str.maketrans("ıøłđ", "iold")


def english_names(header: Iterable[str]) -> dict[str, str]:
    """The English names of fields, by their names in small letters without marks.

    A name that means many things counts beside another of its language: "data" beside "titolo".

    >>> english_names(["titolo", "data", "testo"])
    {'titolo': 'title', 'data': 'date', 'testo': 'text'}
    >>> english_names(["title", "data"])
    {}
    """
    told = [name for name in header if name in all_names()]
    if not told:
        return {}
    languages = [
        {**sure, **other} for sure, other in _languages() if not sure.keys().isdisjoint(told)
    ]
    found = {name: _sure().get(name, "") for name in told}
    for name in told:
        others = {names[name] for names in languages if name in names}
        if not found[name] and len(others) == 1:
            found[name] = others.pop()
    return {name: english for name, english in found.items() if english}


@cache
def _sure() -> Mapping[str, str]:
    """The sure names of all languages; one that means different things in two is none."""
    found: dict[str, str] = {}
    for names, _ in _languages():
        for name, english in names.items():
            found[name] = english if found.get(name, english) == english else ""
    return found


@cache
def all_names() -> frozenset[str]:
    """All names of all languages, in small letters without marks."""
    return frozenset(name for names in _languages() for each in names for name in each)


@cache
def _languages() -> tuple[tuple[Mapping[str, str], Mapping[str, str]], ...]:
    """The names of each language, those that are sure and the others."""
    here = Path(__file__).parent
    found = []
    for path in sorted(here.glob("*/columns.txt")):
        groups = resources.read_groups(f"languages/{path.parent.name}/columns.txt")
        sure = {name: key for key in groups if "?" not in key for name in _all(groups[key])}
        other = {name: key[:-1] for key in groups if "?" in key for name in _all(groups[key])}
        found.append((sure, other))
    return tuple(found)


def _all(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        plain = "".join(filter(str.isalnum, word)).lower()
        yield from dict.fromkeys((plain, _bare(plain), plain.translate(_SPELLED)))


def _bare(word: str) -> str:
    """A word of Latin letters without accents; others stay."""
    letters = unicodedata.normalize("NFKD", word.translate(_LETTERS))
    bare = "".join(each for each in letters if not unicodedata.combining(each))
    return bare if bare.isascii() else word
