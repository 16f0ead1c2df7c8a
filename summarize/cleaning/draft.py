"""An article on its way through cleaning."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from summarize.data import Article, RawArticle, Removal


@dataclass(frozen=True, slots=True)
class Draft:
    """Paragraphs as far as they are clean, what was removed, and the fields found so far."""

    raw: RawArticle
    paragraphs: tuple[str, ...]
    removed: tuple[Removal, ...] = ()
    source: str = ""
    title: str = ""
    published: datetime | None = None
    credit: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()

    def article(self) -> Article:
        """The finished article; its paragraphs are parted by an empty line."""
        return Article(
            id=self.raw.id,
            source=self.source or self.raw.source,
            title=self.title,
            text="\n\n".join(self.paragraphs),
            url=self.raw.url,
            published=self.published,
            language=self.raw.language,
            credit=self.credit,
            authors=self.authors,
            removed=self.removed,
        )

    def without(self, reasons: dict[int, str]) -> "Draft":
        """The draft without the paragraphs at these positions, which are kept as removed."""
        if not reasons:
            return self
        kept = tuple(each for at, each in enumerate(self.paragraphs) if at not in reasons)
        removed = tuple(Removal(self.paragraphs[at], reasons[at]) for at in sorted(reasons))
        return replace(self, paragraphs=kept, removed=self.removed + removed)


Step = Callable[[Draft], Draft]
