"""What the memory of a briefing adds to its page."""

from summarize.data import Article, Briefing, Citation, EarlierArticle
from summarize.renderers.news import Recalled
from summarize.renderers.words import (
    outlet_name,
    quoted_title,
    source_numbers,
    web_address,
)


class PageNews(Recalled):
    """The memory in words, with what templates ask of it."""

    def __init__(self, briefing: Briefing) -> None:
        if briefing.memory is None:
            raise ValueError("a briefing without a memory has no news")
        super().__init__(briefing, briefing.memory)
        self._today = source_numbers(briefing)

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

    def script(self, in_data: dict[str, object]) -> dict[str, object]:
        """The data of the script, with what it says of earlier sources."""
        told = [self.words.told_on.format(day=self.day(each.day)) for each in self.sources]
        return in_data | {
            "told": told,
            "back": self.words.back,
            "now": self.words.now,
        }
