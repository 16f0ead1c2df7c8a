"""A briefing as one self-contained HTML page: each source number shows the sentence it cites."""

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summarize.data import Briefing, Citation
from summarize.languages.briefing import BriefingWords
from summarize.renderers.pages import page_template
from summarize.renderers.words import (
    cited_articles,
    frame_words,
    headline_facts,
    language_of,
    point_facts,
    remarks,
    source_line,
    source_numbers,
    uncited_articles,
    web_address,
)

if TYPE_CHECKING:
    from jinja2 import Template


class _Point(NamedTuple):
    text: str
    citations: "list[_Mark]"
    facts: str


class _Mark(NamedTuple):
    """A source number, and what the source says."""

    number: int
    quotes: str


class _Side(NamedTuple):
    value: str
    citations: list[_Mark]


class _Disagreement(NamedTuple):
    about: str
    sides: list[_Side]
    note: str


class _Source(NamedTuple):
    number: int
    line: str
    address: str


def render_html(briefing: Briefing) -> str:
    """The briefing as a page without scripts; everything from articles is escaped."""
    words = frame_words(briefing.articles)
    cited = _Cited(briefing)
    return _template().render(
        language=language_of(briefing.articles) or words.language,
        words=words,
        title=briefing.title,
        facts=headline_facts(words, briefing),
        points=[
            _Point(each.text, cited.marks(each.citations), point_facts(words, briefing, each))
            for each in briefing.points
        ],
        disagreements=[
            _Disagreement(
                each.about,
                [_Side(side.value, cited.marks(side.citations)) for side in each.sides],
                each.note,
            )
            for each in briefing.disagreements
        ],
        sources=[
            _Source(number, source_line(words, article), web_address(article))
            for number, article in cited_articles(briefing)
        ],
        uncited=_uncited(words, briefing),
        remarks=remarks(words, briefing),
    )


class _Cited:
    """The sources of a briefing with their numbers and texts."""

    def __init__(self, briefing: Briefing) -> None:
        self._numbers = source_numbers(briefing)
        self._texts = {article.id: article.text for article in briefing.articles}

    def marks(self, citations: Iterable[Citation]) -> list[_Mark]:
        """One mark for each source, by number, with all that is cited of it."""
        quotes: dict[int, list[str]] = {}
        for each in citations:
            own = quotes.setdefault(self._numbers[each.article_id], [])
            own.append(each.span.of(self._texts[each.article_id]))
        return [_Mark(number, " … ".join(own)) for number, own in sorted(quotes.items())]


def _uncited(words: BriefingWords, briefing: Briefing) -> str:
    sources = "; ".join(source_line(words, each) for each in uncited_articles(briefing))
    return words.uncited[0].format(sources=sources) if sources else ""


@cache
def _template() -> "Template":
    return page_template("renderers/briefing.html")
