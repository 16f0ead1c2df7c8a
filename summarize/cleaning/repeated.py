"""Lines that several articles of one outlet share: its furniture, whatever they say."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

# A line in this many articles of one outlet is furniture, if it is none of the article's prose.
_ARTICLES = 3
_LONGEST = 300
_STOPS = (".", "!", "?", "”", '"', "’", "…")


def repeated_lines(
    texts: Sequence[tuple[str, Sequence[str]]],
) -> Mapping[str, frozenset[str]]:
    """For each outlet, the lines that are furniture because its articles share them.

    `texts` are pairs of outlet and paragraphs. A line that ends like a sentence may be background
    that an outlet repeats from day to day, so it counts only at the edge of the text, below or
    above nothing but other shared lines.
    """
    by_outlet: dict[str, list[Sequence[str]]] = defaultdict(list)
    for outlet, paragraphs in texts:
        if outlet:
            by_outlet[outlet].append(paragraphs)
    return {
        outlet: _repeated(articles)
        for outlet, articles in by_outlet.items()
        if len(articles) >= _ARTICLES
    }


def _repeated(articles: Sequence[Sequence[str]]) -> frozenset[str]:
    distinct = sorted({tuple(paragraphs) for paragraphs in articles})
    counts: dict[str, int] = defaultdict(int)
    edges: dict[str, int] = defaultdict(int)
    for paragraphs in distinct:
        for line in set(paragraphs):
            counts[line] += len(line) <= _LONGEST
    for paragraphs in distinct:
        for line in _edge(paragraphs, counts):
            edges[line] += 1
    return frozenset(
        line
        for line, count in counts.items()
        if count >= _ARTICLES
        and (not line.endswith(_STOPS) or edges[line] >= max(_ARTICLES, len(distinct) // 2))
    )


def _edge(paragraphs: Sequence[str], counts: Mapping[str, int]) -> set[str]:
    """The shared lines at the end of an article, up to the first that is its own."""
    shared = set()
    for line in reversed(paragraphs):
        if counts[line] < _ARTICLES:
            break
        shared.add(line)
    return shared
