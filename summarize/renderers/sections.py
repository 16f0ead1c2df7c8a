"""The sections of a day: which of them a story stands in, by keywords, outlets or languages."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from summarize.patterns import regex
from summarize.renderers.entries import Entry

# Scripts that put no space between words, where a keyword may stand anywhere.
_UNSPACED = regex(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")

Listed = tuple[str, Entry]
"""A story by the name of its file without its end ("" where it has none), and its entry."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands below it.

    A story fits if it has one of the keywords in its title or its points, is of one of the outlets,
    and in one of the languages; what is empty asks nothing. Keywords are whole words, or several in
    a row, in any case; one that ends in "*" is the beginning of a word.
    """

    name: str
    keywords: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()

    def fits(self, entry: Entry) -> bool:
        """Whether a story belongs here."""
        return (
            (not self.keywords or self._is_named(entry))
            and (not self.outlets or not _folded(self.outlets).isdisjoint(_folded(entry.names)))
            and (not self.languages or entry.language.casefold() in _folded(self.languages))
        )

    def _is_named(self, entry: Entry) -> bool:
        text = " \n ".join([entry.title, *(each.text for each in entry.claims)])
        return any(_pattern(each).search(text) for each in self.keywords)


class Part(NamedTuple):
    """A section with its stories; without a name, all stories of a day without sections."""

    name: str
    stories: tuple[Listed, ...]


def sectioned(stories: Iterable[Listed], sections: Sequence[Section], others: str) -> list[Part]:
    """The stories by section, each in the first that it fits; what fits none is last.

    `others` is the heading of these. Sections without a story are left out.
    """
    found: dict[str, list[Listed]] = {each.name: [] for each in sections}
    left: list[Listed] = []
    for listed in stories:
        home = next((each.name for each in sections if each.fits(listed[1])), None)
        (left if home is None else found[home]).append(listed)
    parts = [Part(name, tuple(own)) for name, own in found.items() if own]
    return [*parts, Part(others if parts else "", tuple(left))] if left else parts


def _pattern(keyword: str) -> re.Pattern[str]:
    words = [re.escape(each) for each in keyword.rstrip("*").split()]
    inner = r"\s+".join(words) + (r"\w*" if keyword.endswith("*") else "")
    edged = inner if _UNSPACED.search(keyword) else rf"(?<!\w){inner}(?!\w)"
    return re.compile(edged, re.IGNORECASE)


def _folded(names: Iterable[str]) -> set[str]:
    return {each.casefold() for each in names}
