"""Lines that several articles of one outlet share: its boilerplate, whatever they say.

An article is cleaned alone, so these lines stay in its text; what is left out because of them is a
sentence with a reason, which the ledger keeps.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from summarize.data import Article
from summarize.outlets import Outlets, outlets_of

# Why a sentence of such a line is left out of a briefing.
OUTLET_BOILERPLATE = "boilerplate of this outlet"
# A line in this many articles of one outlet is boilerplate, if it is none of the article's prose.
_ARTICLES = 3
# Chosen, not tuned: appeals and notices have a few sentences; longer lines are prose.
_LONGEST = 300
# Ends of sentences in every script.
_STOPS = (".", "!", "?", "”", '"', "’", "…", "。", "！", "？", "।", "؟", "۔", "»", "」")


def outlet_boilerplate(
    articles: Sequence[Article], table: Outlets | None = None
) -> Mapping[str, frozenset[str]]:
    """For the id of each article that has some, the lines of its text that its outlet repeats.

    A line that ends like a sentence may be background that an outlet repeats from day to day, so it
    counts only at the end of the text, above nothing but other shared lines, and then in half of
    the outlet's articles. Copies of one text count once. Linear in the length of the texts.
    """
    by_outlet: dict[str, list[tuple[str, tuple[str, ...]]]] = defaultdict(list)
    outlets = outlets_of(articles, table)
    for article in articles:
        if article.source or article.url:
            lines = tuple(article.text.split("\n\n"))
            by_outlet[outlets[article.id]].append((article.id, lines))
    return {
        identity: found
        for texts in by_outlet.values()
        if len(texts) >= _ARTICLES
        for identity, found in _found(texts)
    }


def _found(texts: Sequence[tuple[str, tuple[str, ...]]]) -> Iterator[tuple[str, frozenset[str]]]:
    repeated = _repeated(list(dict.fromkeys(lines for _, lines in texts)))
    for identity, lines in texts:
        found = repeated.intersection(lines)
        # What would leave nothing of an article is the article.
        if found and not found.issuperset(lines):
            yield identity, found


def _repeated(texts: Sequence[tuple[str, ...]]) -> frozenset[str]:
    counts: Counter[str] = Counter()
    edges: Counter[str] = Counter()
    for lines in texts:
        counts.update({line for line in lines if 0 < len(line) <= _LONGEST})
    for lines in texts:
        edges.update(_edge(lines, counts))
    most = max(_ARTICLES, len(texts) // 2)
    return frozenset(
        line
        for line, count in counts.items()
        if count >= _ARTICLES and (not line.endswith(_STOPS) or edges[line] >= most)
    )


def _edge(lines: Sequence[str], counts: Mapping[str, int]) -> set[str]:
    """The shared lines at the end of an article, up to the first that is its own."""
    shared = set()
    for line in reversed(lines):
        if counts.get(line, 0) < _ARTICLES:
            break
        shared.add(line)
    return shared
