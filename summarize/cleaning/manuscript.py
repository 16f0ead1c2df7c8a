"""An article on its way through cleaning."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from summarize.data import Article, BlockKind, Dateline, Mark, RawArticle, Removal, Span
from summarize.languages.cleaning import CleaningRules
from summarize.patterns import regex

Paragraph = tuple[str, BlockKind]
STOPS = (".", "!", "?", "”", '"', "’")
"""How a line of prose ends; what ends otherwise may be, or may end with, a label of the page."""
SENTENCE_STARTS = regex(r"[.!?”\"’)\]…] (?=[A-Z(\[*•|–—-])")
"""Where a sentence may begin within a line: each match ends there."""


@dataclass(frozen=True)
class Manuscript:
    """Paragraphs as far as they are clean, what was removed, and the fields found so far.

    `country` is that of the outlet, where its address or its page tells one. `kinds` has one kind
    for each of the `paragraphs`. `settled` are lines that no step takes out or changes for what
    they say themselves; steps that look at one line alone pass over them.
    """

    raw: RawArticle
    language: str
    rules: CleaningRules
    paragraphs: tuple[str, ...]
    kinds: tuple[BlockKind, ...]
    removed: tuple[Removal, ...] = ()
    source: str = ""
    title: str = ""
    published: datetime | None = None
    country: str = ""
    credit: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    dateline: Dateline | None = None
    settled: frozenset[str] = frozenset()

    def article(self) -> Article:
        """The finished article; its paragraphs are parted by an empty line."""
        return Article(
            id=self.raw.id,
            source=self.source or self.raw.source,
            title=self.title,
            text="\n\n".join(self.paragraphs),
            url=self.raw.url,
            published=self.published,
            language=self.language,
            credit=self.credit,
            authors=self.authors,
            removed=self.removed,
            marks=tuple(self._marks()),
            withdrawn=self.raw.withdrawn,
            dateline=self.dateline,
        )

    def _marks(self) -> Iterator[Mark]:
        start = 0
        for line, kind in zip(self.paragraphs, self.kinds, strict=True):
            if kind != "paragraph":
                yield Mark(Span(start, start + len(line)), kind)
            start += len(line) + 2

    @cached_property
    def unsettled(self) -> Sequence[tuple[int, str]]:
        """The lines that are not settled, with their places."""
        return [(at, line) for at, line in enumerate(self.paragraphs) if line not in self.settled]

    def without(self, reasons: Mapping[int, str]) -> "Manuscript":
        """The manuscript without the paragraphs at these places, which are kept as removed."""
        if not reasons:
            return self
        removed = tuple(Removal(self.paragraphs[at], reasons[at]) for at in sorted(reasons))
        return self.changed(dict.fromkeys(reasons, ()), removed)

    def changed(
        self, lines: Mapping[int, Sequence[str]], removed: Sequence[Removal] = ()
    ) -> "Manuscript":
        """The manuscript with other lines at these places, no empty ones, and what they lost."""
        if not lines:
            return self
        paragraphs: list[Paragraph] = []
        for at, (line, kind) in enumerate(zip(self.paragraphs, self.kinds, strict=True)):
            paragraphs.extend((each, kind) for each in lines.get(at, (line,)) if each)
        return replace(
            self,
            paragraphs=tuple(line for line, _ in paragraphs),
            kinds=tuple(kind for _, kind in paragraphs),
            removed=(*self.removed, *removed),
        )


Step = Callable[[Manuscript], Manuscript]
