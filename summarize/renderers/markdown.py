"""A briefing as Markdown: numbered points and disagreements, with their sources in footnotes.

The notes come last, below their heading: renderers show them at the end of the page.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from summarize.data import (
    Article,
    Briefing,
    Citation,
    Disagreement,
    Span,
)
from summarize.languages.briefing import BriefingWords
from summarize.renderers.escaping import at_start, heading, inline, link
from summarize.renderers.marking import (
    daggered,
    days_beside,
    headline,
    lone_details,
    only_note,
    recalled,
)
from summarize.renderers.words import (
    cut_note,
    frame_words,
    headline_facts,
    point_facts,
    quoted_title,
    remarks,
    short_day,
    side_value,
    source_line,
    source_parts,
    told_apart,
    uncited_articles,
    web_address,
    year_of,
)

if TYPE_CHECKING:
    from summarize.data import EarlierArticle, EarlierCitation
    from summarize.renderers.fragments import Passages
    from summarize.renderers.news import Recalled


# Every dialect that has footnotes reads this as a new line of the same paragraph of the same note.
_NEW_LINE = "  \n    "


def render_markdown(briefing: Briefing, story: str = "") -> str:
    """The briefing for people who read Markdown; text from articles is escaped, never markup.

    `story` stands before the numbers of its notes, where several stories are on one page.
    """
    words, notes = frame_words(briefing.articles), _Notes(briefing, story)
    lone, told = lone_details(briefing), recalled(briefing)
    year = year_of(briefing)
    points = []
    for place, (point, own) in enumerate(zip(briefing.points, lone, strict=True)):
        date = f"**{short_day(words, point.date, year)}** " if point.date else ""
        text = daggered(point.text, own, days_beside(words, point, year))
        shown = date + inline(text) if date else at_start(text)
        cited = notes.mark(point.citations)
        news = _news(told, place, notes)
        facts = "; ".join(filter(None, [news, point_facts(words, briefing, point)]))
        points.append(f"{place + 1}. {shown}{cited} *({facts})*")
    blocks = [
        f"# {heading(headline(briefing, told))}",
        f"*{told.facts}*" if told is not None else "",
        f"*{facts}*" if (facts := headline_facts(words, briefing)) else "",
        "\n".join(points),
        *(f"*{note}*" for note in [only_note(words, lone)] if note),
        *(_taken_back(told, notes) if told is not None else []),
        *(
            block
            for heading_of, own in told_apart(words, briefing)
            for block in _list(heading_of, [_sides(words, each, notes, year) for each in own])
        ),
        *_list(words.warnings, [at_start(each) for each in remarks(words, briefing)]),
        f"## {words.sources}",
        _uncited(words, briefing),
        "\n\n".join(notes.definitions()),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _list(title: str, lines: list[str]) -> list[str]:
    return [f"## {title}", "\n".join(f"- {line}" for line in lines)] if lines else []


def _news(told: "Recalled | None", place: int, notes: "_Notes") -> str:
    """What a point is to a reader of the earlier briefings; of a changed one the change."""
    news = told.points[place] if told is not None else None
    if told is None or news is None:
        return ""
    if news.kind != "changed":
        return news.badge
    mark = notes.mark_earlier(news.earlier)
    values = [inline(news.before) + mark, inline(news.after)]
    change = told.words.change.format(before=values[0], after=values[1])
    return f"{news.badge}: {change}" if news.before and news.after else f"{news.badge} {mark}"


def _taken_back(told: "Recalled", notes: "_Notes") -> list[str]:
    lines = []
    for each in told.taken_back:
        earlier = f"{inline(each.text)}{notes.mark_earlier(each.earlier)} *({inline(each.told)})*"
        now = f"*{inline(each.then)}*"
        if each.now is not None:
            now += f" {inline(each.said)}{notes.mark([each.now])}"
        elif each.notice:
            now += notes.mark_earlier(each.notice)
        lines.append(f"**{told.words.badges[each.kind]}**: {earlier}; {now}")
    return _list(told.words.taken_back, lines)


def _sides(words: BriefingWords, disagreement: Disagreement, notes: "_Notes", year: str) -> str:
    sides = "; ".join(
        f"{inline(side_value(words, side, year))}{notes.mark(side.citations)}"
        for side in disagreement.sides
    )
    note = f" *({inline(disagreement.note)})*" if disagreement.note else ""
    return f"**{inline(disagreement.about)}**: {sides}{note}"


def _uncited(words: BriefingWords, briefing: Briefing) -> str:
    sources = "; ".join(inline(source_line(words, each)) for each in uncited_articles(briefing))
    return words.uncited[0].format(sources=sources) if sources else ""


class _Source(NamedTuple):
    """What a claim cites of one article, and whether that is all of the claim."""

    article_id: str
    spans: tuple[Span, ...]
    is_full: bool


class _Earlier(NamedTuple):
    """What is cited of an earlier article, as a briefing quoted it."""

    article: "EarlierArticle"
    quote: str


class _Notes:
    """The footnotes of a briefing, numbered in the order in which they are first asked for.

    `story` tells them from those of other stories on the same page.
    """

    def __init__(self, briefing: Briefing, story: str = "") -> None:
        self._words: BriefingWords = frame_words(briefing.articles)
        self._articles = {each.id: each for each in briefing.articles}
        self._pages: dict[str, Passages] = {}
        self._story = f"{story}-" if story else ""
        self._numbers: dict[tuple[_Source | _Earlier, ...], int] = {}
        self._memory = briefing.memory

    def mark(self, citations: Iterable[Citation]) -> str:
        """The mark of the note on these citations; claims that cite the same have one note."""
        return self._mark(tuple(_sources(citations)))

    def mark_earlier(self, citations: "Iterable[EarlierCitation]") -> str:
        """The mark of the note on what earlier articles were quoted with."""
        memory = self._memory
        if memory is None:
            return ""
        return self._mark(
            tuple(_Earlier(memory.article(each.article_id), each.quote) for each in citations)
        )

    def _mark(self, sources: "tuple[_Source | _Earlier, ...]") -> str:
        number = self._numbers.setdefault(sources, len(self._numbers) + 1)
        return f"[^{self._story}{number}]"

    def definitions(self) -> Iterator[str]:
        """The notes that were asked for."""
        for sources, number in self._numbers.items():
            lines = _NEW_LINE.join(map(self._line, sources))
            yield f"[^{self._story}{number}]: {lines}"

    def _line(self, source: "_Source | _Earlier") -> str:
        if isinstance(source, _Earlier):
            named = _named(self._words, source.article, web_address(source.article))
            return f"{named}: {inline(source.quote)}"
        article = self._articles[source.article_id]
        quotes = " … ".join(span.of(article.text) for span in source.spans)
        named = _named(self._words, article, self._address(article, source.spans))
        if source.is_full:
            return f"{named}: {inline(quotes)}"
        return f"{named}, {self._words.in_part.format(quotes=inline(quotes))}"

    def _address(self, article: Article, spans: tuple[Span, ...]) -> str:
        """Where the passages are at the publisher; articles without an address need no look."""
        if not web_address(article):
            return ""
        if article.id not in self._pages:
            from summarize.renderers.fragments import Passages

            self._pages[article.id] = Passages(article)
        return self._pages[article.id].link(*spans)


def _sources(citations: Iterable[Citation]) -> Iterator[_Source]:
    """The articles that are cited, in order, each with all that is cited of it."""
    own: dict[str, list[Citation]] = {}
    for citation in citations:
        own.setdefault(citation.article_id, []).append(citation)
    for article_id, cited in own.items():
        spans = tuple(dict.fromkeys(each.span for each in cited))
        yield _Source(article_id, spans, all(each.level == "full" for each in cited))


def _named(words: BriefingWords, article: "Article | EarlierArticle", address: str) -> str:
    """Outlet, title and date of an article; the title, or else the outlet, leads to the passage."""
    outlet, title, day = source_parts(article)
    headline = quoted_title(words, title)
    if not address:
        parts = [at_start(outlet), inline(headline)]
    elif headline:
        parts = [at_start(outlet), link(headline, address)]
    else:
        parts = [link(outlet, address)]
    return ", ".join(filter(None, [*parts, day, inline(cut_note(article))]))
