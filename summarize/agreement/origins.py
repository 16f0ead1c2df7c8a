"""Who says it independently: copies of one wire report are one voice, and so is one outlet."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

import numpy as np

from summarize import vectors
from summarize.connected import smallest_connected
from summarize.data import Article, Sentence, Support
from summarize.languages.services import SEVERAL
from summarize.outlets import Outlets, name_key, outlets_of, service_named
from summarize.readings import Readings

# Two articles carry the same text when this share of the shorter one's sentences stands, nearly
# word for word, in the other: editors cut a wire report and change its first and last paragraph.
# Chosen on the sample stories' wire copies.
_COPIED_SHARE = 0.5
# Cosine of TF-IDF rows of words from which a sentence is a copy of another. Chosen on the same.
_COPIED_SENTENCE = 0.8
# Shorter sentences ("He declined to comment.") are the same in articles that share nothing else.
_LEAST_WORDS = 6
# So many copied sentences at least, or all there are. Chosen, not tuned: one is a coincidence.
_LEAST_COPIES = 2
# Of so many articles with the very same sentence all pairs are compared; of more, each with the
# first and with the one before: copies of one report share more than one sentence.
_ALL_PAIRS = 30


def find_origins(
    articles: Sequence[Article], sentences: Sequence[Sentence] | Readings
) -> Mapping[str, str]:
    """The origin of each article, as article id -> the smallest article id of the same origin.

    Articles share an origin when they credit the same wire service and no other, or are the
    service's own; or when most of the shorter one's sentences stand, verbatim or nearly so, in the
    other.

    Args:
        articles: those of one story.
        sentences: their sentences, or the readings of these.
    """
    wires: dict[str, str] = {}
    credited = {name_key(service) for article in articles for service in article.credit}
    pairs = list(_copies(Readings.of(sentences)))
    pairs += [
        (wires.setdefault(wire, article.id), article.id)
        for article in sorted(articles, key=lambda each: each.id)
        if (wire := _wire(article, credited))
    ]
    return smallest_connected(pairs, [article.id for article in articles])


def _wire(article: Article, credited: Collection[str]) -> str:
    """The key of the one service that an article is of; "" where it is of none, or of several.

    An outlet is a service where it is known as one, or where other articles credit it.
    """
    if SEVERAL in article.credit:
        return ""
    wires = {name_key(service) for service in article.credit}
    own = name_key(article.source)
    if service_named(article.source) or own in credited:
        wires.add(own)
    return wires.pop() if len(wires) == 1 else ""


def _copies(readings: Readings) -> Iterator[tuple[str, str]]:
    """The pairs of articles of which one holds most of the other's sentences."""
    found = {r.sentence.key: at for at, r in enumerate(readings) if r.sentence.kind == "body"}
    kept = [at for _, at in sorted(found.items()) if readings.lengths[at] >= _LEAST_WORDS]
    length = Counter(readings.each[at].sentence.article_id for at in kept)
    copied: dict[tuple[str, str], tuple[set[int], set[int]]] = {}
    for i, j in _equal_sentences(readings, kept):
        a, b = (readings.each[at].sentence.article_id for at in (i, j))
        if a != b:
            ours, theirs = copied.setdefault((min(a, b), max(a, b)), (set(), set()))
            (ours if a < b else theirs).add(i)
            (theirs if a < b else ours).add(j)
    for (a, b), (ours, theirs) in sorted(copied.items()):
        if _is_copied(len(ours), length[a], len(theirs), length[b]):
            yield a, b


def _equal_sentences(readings: Readings, kept: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pairs of sentences of the same or nearly the same words."""
    stems = readings.lexicon.stem_of[readings.lexicon.part_of]
    ends = np.cumsum(readings.lengths)
    same: dict[bytes, list[int]] = {}
    for at in kept:
        words = stems[ends[at] - readings.lengths[at] : ends[at]].tobytes()
        same.setdefault(words, []).append(at)
    groups = list(same.values())
    for group in groups:
        if len(group) <= _ALL_PAIRS:
            yield from ((i, j) for k, i in enumerate(group) for j in group[k + 1 :])
        else:
            yield from ((group[0], each) for each in group[1:])
            yield from pairwise(group)
    rows = vectors.weighted(readings.stems.take(kept))
    place = {at: number for number, at in enumerate(kept)}
    first = np.array([place[group[0]] for group in groups], dtype=np.int64)
    a, b, _ = vectors.join(rows.take(first), _COPIED_SENTENCE)
    for i, j in zip(a.tolist(), b.tolist(), strict=True):
        ours, theirs = groups[i], groups[j]
        if len(ours) * len(theirs) <= _ALL_PAIRS**2:
            yield from ((one, other) for one in ours for other in theirs)
        else:
            yield ours[0], theirs[0]


def _is_copied(ours: int, our_length: int, theirs: int, their_length: int) -> bool:
    found, length = (ours, our_length) if our_length <= their_length else (theirs, their_length)
    return found >= min(length, max(_LEAST_COPIES, _COPIED_SHARE * length))


def count_support(
    article_ids: Iterable[str],
    articles: Sequence[Article],
    origins: Mapping[str, str],
    table: Outlets | None = None,
) -> Support:
    """How many outlets stand behind a claim, and how many of them independently.

    Args:
        article_ids: the articles that make the claim; the same one twice counts once.
        articles: the articles of the story.
        origins: what `find_origins` found for them.
        table: what is known of outlets; those of one family are one voice.
    """
    cited = set(article_ids)
    known = [article for article in articles if article.id in cited]
    if len(known) == len(cited) == 1:
        return Support(1, 1)
    source = outlets_of(known, table)
    # An outlet's own articles are one voice, and so is one text printed by several outlets, or what
    # several outlets of one owner say: what is connected by any of it is counted once.
    edges = [(f"outlet {source[i]}", f"origin {origins.get(i, i)}") for i in sorted(cited)]
    edges += [
        (f"outlet {outlet}", f"owner {owner}")
        for outlet in source.values()
        if table and (owner := table.owner(outlet))
    ]
    voices = smallest_connected(edges, sorted({node for edge in edges for node in edge}))
    return Support(len(set(source.values())), len(set(voices.values())))
