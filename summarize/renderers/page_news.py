"""What the memory of a briefing adds to its page."""

from typing import TYPE_CHECKING

from summarize.data import Article, Briefing, Citation, EarlierArticle
from summarize.renderers.news import EarlierSource, Recalled
from summarize.renderers.words import (
    direction_of,
    language_of,
    outlet_name,
    quoted_title,
    source_numbers,
    web_address,
)

if TYPE_CHECKING:
    from markupsafe import Markup


class PageNews(Recalled):
    """The memory in words, with what templates ask of it.

    Attributes:
        ours: the attributes of an element with words of ours.
    """

    def __init__(self, briefing: Briefing) -> None:
        if briefing.memory is None:
            raise ValueError("a briefing without a memory has no news")
        super().__init__(briefing, briefing.memory)
        self._today = source_numbers(briefing)
        self.ours = _ours(self.words.language, language_of(briefing.articles))

    def number(self, citation: Citation) -> int:
        """The number of a source of today."""
        return self._today[citation.article_id]

    def address(self, article: Article | EarlierArticle) -> str:
        """The address of an article where it may be linked."""
        return web_address(article)

    def name(self, article: EarlierArticle) -> str:
        """What the outlet of an earlier article is called."""
        return outlet_name(article)

    def title(self, article: EarlierArticle) -> str:
        """The title of an earlier article in quotation marks."""
        return quoted_title(self.frame, article.title)

    def direction(self, source: EarlierSource) -> str:
        """Which way its words run."""
        return direction_of(" ".join(source.words))

    def script(self, in_data: dict[str, object]) -> dict[str, object]:
        """The data of the script, with what it says of earlier sources."""
        told = [self.words.told_on.format(day=self.day(each.day)) for each in self.sources]
        names = [outlet_name(each.article) for each in self.sources]
        return in_data | {
            "was": names,
            "told": told,
            "back": self.words.back,
            "now": self.words.now,
        }


def _ours(own: str, language: str) -> "Markup":
    from markupsafe import Markup

    lang = Markup("") if own == language else Markup(' lang="{}"').format(own)
    return Markup('dir="auto"{}').format(lang)
