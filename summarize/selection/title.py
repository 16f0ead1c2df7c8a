"""The title of a briefing: the most central headline, or the lead point cut short."""

import re
from collections.abc import Sequence

from summarize.data import Article, Passage
from summarize.scoring.material import Material
from summarize.tokens import content_stems

_SITE = re.compile(r"\s+(?:[|»·•]|[-–—]{1,2})\s+(?P<site>[^|»·•]{2,40})$")


def choose_title(material: Material, picks: Sequence[Passage]) -> str:
    """The headline that shares most with the other headlines and the points."""
    headlines = sorted({_without_site(article) for article in material.articles} - {""})
    points = [passage.text for passage in picks]
    if not headlines:
        return points[0] if points else ""
    counts: dict[str, int] = {}
    for text in (*headlines, *points):
        for term in set(content_stems(text)):
            counts[term] = counts.get(term, 0) + 1

    def centrality(headline: str) -> float:
        terms = set(content_stems(headline))
        return sum(counts[term] - 1 for term in terms) / (len(terms) + 1)

    return max(headlines, key=lambda headline: (centrality(headline), headline))


def _without_site(article: Article) -> str:
    return _SITE.sub("", article.title.strip())
