"""The phrases that every renderer for people shares: counts, dates, source lines, numbers."""

import re
from collections.abc import Iterable

from summarize.data import Article, Briefing, Citation, Point, Support

# What a model invented stands in the reasons of the JSON document, but is not shown to readers.
_INVENTED = re.compile(r': "[^"]*"')


def source_numbers(briefing: Briefing) -> dict[str, int]:
    """The number, from 1, of each cited article, in the order in which citations name them."""
    cited: dict[str, int] = {}
    for citation in _all_citations(briefing):
        cited.setdefault(citation.article_id, len(cited) + 1)
    return cited


def cited_articles(briefing: Briefing) -> list[tuple[int, Article]]:
    """The cited articles with their numbers, by number."""
    numbers = source_numbers(briefing)
    by_id = {article.id: article for article in briefing.articles}
    return [(number, by_id[article_id]) for article_id, number in numbers.items()]


def uncited_articles(briefing: Briefing) -> list[Article]:
    """The articles that were read but that no point cites."""
    numbers = source_numbers(briefing)
    return [article for article in briefing.articles if article.id not in numbers]


def marks(citations: Iterable[Citation], numbers: dict[str, int]) -> list[int]:
    """The distinct source numbers of some citations, the first (the one quoted) first."""
    return list(dict.fromkeys(numbers[citation.article_id] for citation in citations))


def plural(count: int, noun: str, nouns: str = "") -> str:
    """A count with its noun.

    >>> plural(1, "outlet"), plural(3, "outlet"), plural(2, "story", "stories")
    ('1 outlet', '3 outlets', '2 stories')
    """
    return f"{count} {noun}" if count == 1 else f"{count} {nouns or noun + 's'}"


def support_phrase(support: Support) -> str:
    """How many said it, for print.

    >>> support_phrase(Support(4, 2))
    '4 outlets, 2 independent'
    >>> support_phrase(Support(2, 2))
    '2 outlets'
    """
    outlets = plural(support.outlets, "outlet")
    if support.independent == support.outlets:
        return outlets
    return f"{outlets}, {support.independent} independent"


def point_facts(briefing: Briefing, point: Point) -> str:
    """How many said it and, where the articles are of several days, when the one quoted did."""
    days = {article.published.date() for article in briefing.articles if article.published}
    quoted = briefing.article(point.citations[0].article_id).published
    if len(days) < 2 or quoted is None:
        return support_phrase(point.support)
    return f"{support_phrase(point.support)}; {quoted.strftime('%Y-%m-%d')}"


def remarks(briefing: Briefing) -> list[str]:
    """The warnings, and why points are not worded as was asked, each said once."""
    places: dict[str, list[str]] = {}
    for place, point in enumerate(briefing.points, start=1):
        if point.note:
            places.setdefault(_INVENTED.sub("", point.note), []).append(str(place))
    notes = [
        f"{'Point' if len(own) == 1 else 'Points'} {', '.join(own)}, rewriting refused: {note}"
        for note, own in places.items()
    ]
    return [*dict.fromkeys(briefing.warnings), *notes]


def headline_facts(briefing: Briefing) -> str:
    """One line that says what the briefing was made of."""
    outlets = len({article.source for article in briefing.articles})
    parts = [
        f"{plural(len(briefing.articles), 'article')} from {plural(outlets, 'outlet')}",
        *_dates(briefing.articles),
        f"{plural(len(briefing.points), 'point')}, {plural(briefing.words, 'word')}",
    ]
    return "; ".join(parts)


def source_line(article: Article) -> str:
    """Outlet, title, date and address of one source, as far as they are known."""
    title = f"“{article.title}”" if article.title else ""
    date = article.published.strftime("%Y-%m-%d") if article.published else ""
    return ", ".join(part for part in (article.source or article.id, title, date) if part)


def _dates(articles: tuple[Article, ...]) -> list[str]:
    days = sorted(
        article.published.strftime("%Y-%m-%d") for article in articles if article.published
    )
    if not days:
        return []
    return [days[0] if days[0] == days[-1] else f"{days[0]} to {days[-1]}"]


def _all_citations(briefing: Briefing) -> Iterable[Citation]:
    for point in briefing.points:
        yield from point.citations
    for disagreement in briefing.disagreements:
        for side in disagreement.sides:
            yield from side.citations
