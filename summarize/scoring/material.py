"""What a scorer looks at: the story, split and clustered, with what is computed from it once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from summarize.data import Article, DuplicateCluster, Link, Passage, Sentence
from summarize.tokens import is_stop_word, stem, words
from summarize.vectors import counts, normalized, tfidf


@dataclass(frozen=True)
class Material:
    """One story, ready to be scored.

    Attributes:
        articles: in canonical order.
        sentences: every sentence of the articles, in canonical order.
        passages: what may be picked.
        clusters: a partition of `sentences` into those that say the same.
        origins: article id -> id of its independent origin; wire copies share one.
        links: pairs of sentences that make the same claim.
    """

    articles: tuple[Article, ...]
    sentences: tuple[Sentence, ...]
    passages: tuple[Passage, ...]
    clusters: tuple[DuplicateCluster, ...]
    origins: Mapping[str, str]
    links: tuple[Link, ...] = ()

    @cached_property
    def article_number(self) -> dict[str, int]:
        """Article id -> position in `articles`."""
        return {article.id: number for number, article in enumerate(self.articles)}

    @cached_property
    def position(self) -> dict[tuple[str, int], int]:
        """Sentence key -> position in `sentences`."""
        return {sentence.key: place for place, sentence in enumerate(self.sentences)}

    @cached_property
    def members(self) -> tuple[tuple[int, ...], ...]:
        """The positions of the sentences of each passage."""
        return tuple(
            tuple(self.position[passage.article_id, index] for index in passage.sentences)
            for passage in self.passages
        )

    @cached_property
    def cluster_of(self) -> NDArray[np.int64]:
        """The cluster of each sentence, shape (n_sentences,).

        A sentence that is in no cluster is one of its own: numbers go on after the last cluster.
        """
        found = {
            self.position[member.key]: number
            for number, cluster in enumerate(self.clusters)
            for member in cluster.members
            if member.key in self.position
        }
        spare = len(self.clusters)
        return np.array(
            [found.get(place, spare + place) for place in range(len(self.sentences))],
            dtype=np.int64,
        )

    @cached_property
    def clusters_of_passage(self) -> tuple[tuple[int, ...], ...]:
        """The distinct clusters that the sentences of each passage are in, ascending."""
        return tuple(
            tuple(sorted({int(self.cluster_of[place]) for place in places}))
            for places in self.members
        )

    @cached_property
    def repeats(self) -> frozenset[tuple[int, int]]:
        """The pairs of passages of which one makes a claim that the other makes too.

        Clusters do not show all of them: A may repeat B and B repeat C where A and C differ.
        """
        offers: dict[int, list[int]] = {}
        for passage, places in enumerate(self.members):
            for place in places:
                offers.setdefault(place, []).append(passage)
        return frozenset(
            (min(one, other), max(one, other))
            for link in self.links
            for one in offers.get(link.a, ())
            for other in offers.get(link.b, ())
            if one != other
        )

    @cached_property
    def origin_of(self) -> tuple[str, ...]:
        """The independent origin of each sentence."""
        return tuple(self.origins.get(s.article_id, s.article_id) for s in self.sentences)

    @cached_property
    def cluster_origins(self) -> dict[int, frozenset[str]]:
        """Cluster -> the independent origins that say it."""
        origins: dict[int, set[str]] = {}
        for place, cluster in enumerate(self.cluster_of.tolist()):
            origins.setdefault(cluster, set()).add(self.origin_of[place])
        return {cluster: frozenset(found) for cluster, found in origins.items()}

    @cached_property
    def lengths(self) -> NDArray[np.int64]:
        """The words of each passage as a reader counts them, shape (n_passages,)."""
        return np.array([passage.words for passage in self.passages], dtype=np.int64)

    @cached_property
    def words(self) -> tuple[tuple[str, ...], ...]:
        """The words of each passage as written, hyphenated ones taken apart."""
        return tuple(split_words(passage.text) for passage in self.passages)

    @cached_property
    def stems(self) -> tuple[tuple[str, ...], ...]:
        """The stem of every word of each passage."""
        return tuple(tuple(map(stem, found)) for found in self.words)

    @cached_property
    def vectors(self) -> csr_matrix:
        """TF-IDF rows of unit length over content stems, shape (n_passages, n_terms).

        Document frequencies are counted in the story itself: sentences are the documents.
        """
        return tfidf([content_stems(found) for found in self.words])

    @cached_property
    def plain_vectors(self) -> csr_matrix:
        """Rows of unit length with the counts of content stems, all terms alike.

        Readers do not weigh words: two points in the same stock words of a story look alike.
        """
        return normalized(counts([content_stems(found) for found in self.words]))

    @cached_property
    def similarity(self) -> NDArray[np.float64]:
        """The cosine of every two passages, shape (n_passages, n_passages)."""
        return np.asarray((self.vectors @ self.vectors.T).toarray(), dtype=np.float64)


def split_words(text: str) -> tuple[str, ...]:
    """The words of `text` as written, hyphenated ones taken apart.

    >>> split_words("A no-fly zone.")
    ('A', 'no', 'fly', 'zone')
    """
    return tuple(part for word in words(text) for part in word.split("-") if part)


def content_stems(found: Sequence[str]) -> list[str]:
    """The stems of those words that are not stop words."""
    return [stem(word) for word in found if not is_stop_word(word)]
