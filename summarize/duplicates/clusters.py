"""Clusters of duplicate sentences: a partition in which every two members are duplicates."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from summarize.data import DuplicateCluster, Link, Sentence
from summarize.duplicates.links import link_claims
from summarize.readings import Readings


def cluster_duplicates(
    sentences: Sequence[Sentence] | Readings,
    links: Sequence[Link] | None = None,
    *,
    published: Mapping[str, datetime] | None = None,
) -> tuple[DuplicateCluster, ...]:
    """A partition of the sentences into clusters whose members all state the same.

    Complete linkage: two clusters become one only if each sentence of one is a duplicate of each
    of the other, so likeness is never passed along a chain. Sentences like no other stand alone.

    Args:
        sentences: the sentences of one story, or their readings.
        links: what `link_claims` found among exactly these sentences; found here if not given.
        published: when each article appeared, by its id; the earlier represents a cluster.

    Returns:
        Clusters in the order of their first member by article id and index, as are the members.
    """
    readings = Readings.of(sentences, published)
    links = link_claims(readings) if links is None else links
    found = readings.sentences
    return tuple(
        DuplicateCluster(
            tuple(found[i] for i in group), found[_representative(group, readings, published)]
        )
        for group in _complete_linkage(readings, links)
    )


def _complete_linkage(readings: Readings, links: Sequence[Link]) -> list[list[int]]:
    """Groups of positions, merged from the strongest link to the weakest.

    Copies of a sentence are together from the start; each counts for all.
    """
    groups, sentences = readings.copies, readings.sentences
    copy_of = {i: number for number, group in enumerate(groups) for i in group}
    scores: dict[tuple[int, int], float] = {}
    for link in links:
        if link.relation != "duplicate":
            continue
        a, b = copy_of[link.a], copy_of[link.b]
        if a != b:
            pair = (a, b) if a < b else (b, a)
            scores[pair] = max(link.score, scores.get(pair, 0.0))
    merged = {number: [number] for number in range(len(groups))}
    for a, b in sorted(scores, key=lambda pair: (-round(scores[pair], 9), pair)):
        ours, theirs = merged[a], merged[b]
        if ours is not theirs and _all_linked(ours, theirs, scores):
            both = ours + theirs
            merged.update(dict.fromkeys(both, both))
    whole = {id(numbers): sorted(numbers) for numbers in merged.values()}
    return [
        sorted((i for number in numbers for i in groups[number]), key=lambda i: sentences[i].key)
        for numbers in sorted(whole.values())
    ]


def _all_linked(
    ours: Sequence[int], theirs: Sequence[int], scores: Mapping[tuple[int, int], float]
) -> bool:
    return all((min(i, j), max(i, j)) in scores for i in ours for j in theirs)


def _representative(
    group: Sequence[int], readings: Readings, published: Mapping[str, datetime] | None
) -> int:
    """The most complete, self-contained, earliest sentence of a group."""
    if len(group) == 1:
        return group[0]
    when = published or {}
    size = readings.content.lengths

    def merit(i: int) -> tuple[bool, int, float, tuple[str, int]]:
        sentence = readings.sentences[i]
        moment = when.get(sentence.article_id)
        return (
            sentence.kind != "body",
            -int(size[i]),
            moment.timestamp() if moment else float("inf"),
            sentence.key,
        )

    return min(group, key=merit)
