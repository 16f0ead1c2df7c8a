"""The details of a printed point, and which articles of the story have each of them.

A detail is a number, a date, a name or a quotation.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from summarize.data import Article, Detail, Passage
from summarize.readings import Readings

if TYPE_CHECKING:
    from summarize.agreement.finding import Finding


@dataclass(frozen=True, eq=False)
class Details:
    """Asks which articles of one story have the details of its points.

    Of a single article nobody need ask: its points have no details.

    Attributes:
        readings: all sentences of the story.
        articles: its articles.
    """

    readings: Readings
    articles: Sequence[Article]

    def of_passage(self, passage: Passage) -> tuple[Detail, ...]:
        """The details of a passage, in their order; what it was read as is used."""
        return self._finding.of_passage(passage) if len(self.articles) > 1 else ()

    def of_text(self, text: str, article_id: str) -> tuple[Detail, ...]:
        """The details of any text on the story, in their order.

        Args:
            text: what a model wrote, say.
            article_id: the article from whose day "yesterday" is counted.
        """
        return self._finding.of_text(text, article_id) if len(self.articles) > 1 else ()

    @cached_property
    def _finding(self) -> "Finding":
        from summarize.agreement.finding import Finding

        return Finding(self.readings, self.articles)
