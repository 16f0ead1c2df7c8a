"""Who says it independently: copies of one wire report are one voice, and so is one outlet."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from summarize import tokens, vectors
from summarize.data import Article, Sentence, Support

# Two articles carry the same text when this share of the shorter one's sentences stands, nearly
# word for word, in the other: editors cut a wire report and change its first and last paragraph.
_COPIED_SHARE = 0.5
# Cosine of TF-IDF rows of words from which a sentence is a copy of another.
_COPIED_SENTENCE = 0.8
# Shorter sentences ("He declined to comment.") are the same in articles that share nothing else.
_LEAST_WORDS = 6
# So many copied sentences at least, or all there are.
_LEAST_COPIES = 2


def find_origins(articles: Sequence[Article], sentences: Sequence[Sentence]) -> Mapping[str, str]:
    """The origin of each article, as article id -> the smallest article id of the same origin.

    Articles share an origin when they credit the same wire service and no other, or when most of
    the shorter one's sentences stand, verbatim or nearly so, in the other.
    """
    origin = {article.id: article.id for article in articles}
    wires: dict[str, str] = {}
    pairs = _copies(sentences)
    for article in sorted(articles, key=lambda each: each.id):
        if len(article.credit) == 1:
            pairs.append((wires.setdefault(article.credit[0].casefold(), article.id), article.id))
    for a, b in pairs:
        if a in origin and b in origin:
            low, high = sorted((origin[a], origin[b]))
            origin = {i: low if o == high else o for i, o in origin.items()}
    return origin


def _copies(sentences: Sequence[Sentence]) -> list[tuple[str, str]]:
    """The pairs of articles of which one holds most of the other's sentences."""
    body = sorted({s.key: s for s in sentences if s.kind == "body"}.items())
    words = [(s, tokens.stems(s.text)) for _, s in body]
    kept = [(s, stems) for s, stems in words if len(stems) >= _LEAST_WORDS]
    length = Counter(s.article_id for s, _ in kept)
    rows, cols, _ = vectors.join(vectors.tfidf([stems for _, stems in kept]), _COPIED_SENTENCE)
    copied: dict[tuple[str, str], tuple[set[int], set[int]]] = {}
    for i, j in np.column_stack([rows, cols]).tolist():
        a, b = kept[i][0].article_id, kept[j][0].article_id
        if a != b:
            ours, theirs = copied.setdefault((min(a, b), max(a, b)), (set(), set()))
            (ours if a < b else theirs).add(i)
            (theirs if a < b else ours).add(j)
    return sorted(
        (a, b)
        for (a, b), (ours, theirs) in copied.items()
        if _is_copied(len(ours), length[a], len(theirs), length[b])
    )


def _is_copied(ours: int, our_length: int, theirs: int, their_length: int) -> bool:
    found, length = (ours, our_length) if our_length <= their_length else (theirs, their_length)
    return found >= min(length, max(_LEAST_COPIES, _COPIED_SHARE * length))


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
