"""A briefing as one self-contained HTML page: each source number shows the sentence it cites."""

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summarize.data import Briefing, Citation, Span
from summarize.languages.briefing import BriefingWords
from summarize.renderers.pages import page_template
from summarize.renderers.words import (
    cited_articles,
    frame_words,
    headline_facts,
    language_of,
    lone_details,
    point_facts,
    remarks,
    source_line,
    source_numbers,
    uncited_articles,
    web_address,
)

if TYPE_CHECKING:
    from jinja2 import Template


class _Piece(NamedTuple):
    """Some of a point's text, and whether a space stands before it, which escaping would take.

    `only` says of which outlet alone it is; "" where that is not so.
    """

    text: str
    only: str
    is_spaced: bool


class _Point(NamedTuple):
    pieces: list[_Piece]
    citations: "list[_Mark]"
    facts: str


class _Mark(NamedTuple):
    """A source number, what the source says, and whether that is all of the point."""

    number: int
    quotes: str
    is_full: bool


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
    cited, lone = _Cited(words, briefing), lone_details(briefing)
    return _template().render(
        language=language_of(briefing.articles) or words.language,
        words=words,
        title=briefing.title,
        facts=headline_facts(words, briefing),
        points=[
            _Point(
                _pieces(words, each.text, own),
                cited.marks(each.citations),
                point_facts(words, briefing, each),
            )
            for each, own in zip(briefing.points, lone, strict=True)
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
        only=words.only[0].format(mark="") if any(lone) else "",
    )


def _pieces(words: BriefingWords, text: str, details: Iterable[tuple[Span, str]]) -> list[_Piece]:
    """The text cut at the details that one outlet alone reports."""
    cuts: list[tuple[int, int, str]] = []
    at = 0
    for span, outlet in details:
        cuts += [(at, span.start, ""), (span.start, span.end, words.only[1].format(outlet=outlet))]
        at = span.end
    return [
        _Piece(text[start:end], only, any(map(str.isspace, text[max(0, start - 1) : start + 1])))
        for start, end, only in (*cuts, (at, len(text), ""))
        if text[start:end].strip()
    ]


class _Cited:
    """The sources of a briefing with their numbers and texts."""

    def __init__(self, words: BriefingWords, briefing: Briefing) -> None:
        self._words = words
        self._numbers = source_numbers(briefing)
        self._texts = {article.id: article.text for article in briefing.articles}

    def marks(self, citations: Iterable[Citation]) -> list[_Mark]:
        """One mark for each source, by number, with all that is cited of it."""
        quotes: dict[int, list[str]] = {}
        in_part: set[int] = set()
        for each in citations:
            number = self._numbers[each.article_id]
            quotes.setdefault(number, []).append(each.span.of(self._texts[each.article_id]))
            if each.level != "full":
                in_part.add(number)
        return [
            self._mark(number, " … ".join(own), is_full=number not in in_part)
            for number, own in sorted(quotes.items())
        ]

    def _mark(self, number: int, quotes: str, *, is_full: bool) -> _Mark:
        told = quotes if is_full else self._words.in_part.format(quotes=quotes)
        return _Mark(number, told, is_full)


def _uncited(words: BriefingWords, briefing: Briefing) -> str:
    sources = "; ".join(source_line(words, each) for each in uncited_articles(briefing))
    return words.uncited[0].format(sources=sources) if sources else ""


@cache
def _template() -> "Template":
    return page_template("renderers/briefing.html")
