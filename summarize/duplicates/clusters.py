"""Clusters of duplicate sentences: a partition in which every two members are duplicates."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from summarize import tokens
from summarize.data import DuplicateCluster, Link, Sentence
from summarize.duplicates.links import link_claims


def cluster_duplicates(
    sentences: Sequence[Sentence],
    links: Sequence[Link] | None = None,
    *,
    published: Mapping[str, datetime] | None = None,
) -> tuple[DuplicateCluster, ...]:
    """A partition of the sentences into clusters whose members all state the same.

    Complete linkage: two clusters become one only if each sentence of one is a duplicate of each
    of the other, so likeness is never passed along a chain. Sentences like no other stand alone.

    Args:
        sentences: the sentences of one story.
        links: what `link_claims` found among exactly these sentences; found here if not given.
        published: when each article appeared, by its id; the earlier represents a cluster.

    Returns:
        Clusters in the order of their first member by article id and index, as are the members.
    """
    links = link_claims(sentences) if links is None else links
    groups = _complete_linkage(sentences, links)
    clusters = [
        DuplicateCluster(
            tuple(sentences[i] for i in group),
            sentences[_representative(group, sentences, published)],
        )
        for group in groups
    ]
    return tuple(clusters)


def _complete_linkage(sentences: Sequence[Sentence], links: Sequence[Link]) -> list[list[int]]:
    """Groups of positions, merged from the strongest link to the weakest."""

    def place(i: int) -> tuple[tuple[str, int], str]:
        return sentences[i].key, sentences[i].text

    duplicates = [link for link in links if link.relation == "duplicate"]
    neighbours: dict[int, set[int]] = {}
    for link in duplicates:
        neighbours.setdefault(link.a, set()).add(link.b)
        neighbours.setdefault(link.b, set()).add(link.a)
    group_of = {i: [i] for i in range(len(sentences))}
    for link in sorted(
        duplicates, key=lambda link: (-link.score, *sorted((place(link.a), place(link.b))))
    ):
        ours, theirs = group_of[link.a], group_of[link.b]
        if ours is not theirs and all(j in neighbours[i] for i in ours for j in theirs):
            merged = ours + theirs
            group_of.update(dict.fromkeys(merged, merged))
    distinct = {id(group): sorted(group, key=place) for group in group_of.values()}
    return sorted(distinct.values(), key=lambda group: place(group[0]))


def _representative(
    group: Sequence[int], sentences: Sequence[Sentence], published: Mapping[str, datetime] | None
) -> int:
    """The most complete, self-contained, earliest sentence of a group."""
    when = published or {}

    def merit(i: int) -> tuple[bool, int, float, tuple[str, int]]:
        sentence = sentences[i]
        moment = when.get(sentence.article_id)
        return (
            sentence.kind != "body",
            -len(set(tokens.content_stems(sentence.text))),
            moment.timestamp() if moment else float("inf"),
            sentence.key,
        )

    return min(group, key=merit)
