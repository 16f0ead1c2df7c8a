"""A briefing for search engines and archives: schema.org/NewsArticle with what it cites."""

from summarize.data import Article, Briefing
from summarize.renderers.words import cited_articles, web_address


def linked_data(briefing: Briefing, title: str, language: str) -> dict[str, object]:
    """The briefing as JSON-LD; when it was made is not told, as it is not known here."""
    return _told(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": title,
            "inLanguage": language,
            "wordCount": briefing.words,
            "citation": [_cited(each) for _, each in cited_articles(briefing)],
        }
    )


def _cited(article: Article) -> object:
    """An article by its address, which tells all else; one without by what is known of it."""
    return web_address(article) or _told(
        {
            "@type": "NewsArticle",
            "headline": article.title,
            "datePublished": article.published.isoformat() if article.published else "",
            "publisher": _told({"@type": "Organization", "name": article.source}),
        }
    )


def _told(facts: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in facts.items() if value}
