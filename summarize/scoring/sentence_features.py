"""What a sentence looks like from outside: place, likeness to the others, and form."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from summarize.data import Sentence
from summarize.scoring.material import Material, content_stems, split_words
from summarize.vectors import tfidf

Column = NDArray[np.float64]

_PRONOUNS = frozenset(
    ["he", "she", "it", "they", "this", "that", "these", "those", "his", "her", "its", "their"]
)
_FIRST_PERSON = frozenset(["i", "we", "my", "our", "you", "your", "us", "me"])
_QUOTES = frozenset('"“”«»')
# Rows of the similarity matrix held in memory at once: 512 x 20,000 sentences are 80 MB.
_BLOCK = 512


@dataclass(frozen=True)
class SentenceFeatures:
    """Columns of shape (n_sentences,), and where each sentence stands.

    Attributes:
        index: how many body sentences of its article come before.
        origin: number of its independent origin, from 0.
        origins: how many there are.
        words: of each sentence, hyphenated ones taken apart.
        columns: by name; see docs/scoring.md.
    """

    index: NDArray[np.int64]
    origin: NDArray[np.int64]
    origins: int
    words: tuple[tuple[str, ...], ...]
    columns: dict[str, Column]


def sentence_features(material: Material) -> SentenceFeatures:
    """The features of each sentence of a story."""
    words = tuple(split_words(sentence.text) for sentence in material.sentences)
    rows = [content_stems(found) for found in words]
    vectors = tfidf(rows)
    names = sorted(set(material.origin_of))
    number = {name: place for place, name in enumerate(names)}
    origin = np.array([number[name] for name in material.origin_of], dtype=np.int64)
    index = _index(material.sentences)
    columns = {
        "paragraph": np.array([1 / (1 + s.paragraph) for s in material.sentences]),
        "centrality": _centrality(vectors),
        "support": _support(vectors, origin, len(names)),
        "lead_likeness": _lead_likeness(vectors, index == 0),
        "own_headline": _own_headline(material, rows),
        "length": np.array([len(found) for found in words], dtype=np.float64),
        **_form(material.sentences, words),
    }
    return SentenceFeatures(index, origin, len(names), words, columns)


def _index(sentences: tuple[Sentence, ...]) -> NDArray[np.int64]:
    seen: dict[str, int] = {}
    index = np.zeros(len(sentences), dtype=np.int64)
    for place, sentence in enumerate(sentences):
        index[place] = seen.setdefault(sentence.article_id, 0)
        seen[sentence.article_id] += sentence.kind == "body"
    return index


def _centrality(vectors: csr_matrix) -> Column:
    """The mean cosine with all sentences: degree centrality in the similarity graph."""
    if not vectors.shape[0]:
        return np.zeros(0)
    return np.asarray(vectors @ np.asarray(vectors.mean(axis=0)).ravel(), dtype=np.float64)


def _support(vectors: csr_matrix, origin: NDArray[np.int64], origins: int) -> Column:
    """The cosine with the nearest sentence of every other origin, on average over these."""
    count = vectors.shape[0]
    support = np.zeros(count)
    if origins < 2:
        return support
    order = np.argsort(origin, kind="stable")
    starts = np.searchsorted(origin[order], np.arange(origins))
    others = vectors[order].T.tocsr()
    for start in range(0, count, _BLOCK):
        rows = slice(start, min(start + _BLOCK, count))
        nearest = np.maximum.reduceat((vectors[rows] @ others).toarray(), starts, axis=1)
        nearest[np.arange(nearest.shape[0]), origin[rows]] = 0
        support[rows] = nearest.sum(axis=1) / (origins - 1)
    return support


def _lead_likeness(vectors: csr_matrix, leads: NDArray[np.bool_]) -> Column:
    """The mean cosine with the first sentences of the articles, itself left out."""
    total = np.asarray(vectors[np.flatnonzero(leads)].sum(axis=0)).ravel()
    likeness = np.asarray(vectors @ total, dtype=np.float64) - leads
    return np.maximum(likeness, 0) / max(int(leads.sum()) - 1, 1)


def _own_headline(material: Material, rows: list[list[str]]) -> Column:
    """The share of the content stems of the article's headline that the sentence has."""
    titles = {a.id: set(content_stems(split_words(a.title))) for a in material.articles}
    return np.array(
        [
            len(titles[sentence.article_id].intersection(row))
            / (len(titles[sentence.article_id]) + 1)
            for sentence, row in zip(material.sentences, rows, strict=True)
        ]
    )


def _form(sentences: tuple[Sentence, ...], words: tuple[tuple[str, ...], ...]) -> dict[str, Column]:
    lower = [tuple(word.lower() for word in found) for found in words]
    return {
        "pronoun": np.array([found[:1] != () and found[0] in _PRONOUNS for found in lower], float),
        "first_person": np.array([not _FIRST_PERSON.isdisjoint(found) for found in lower], float),
        "quoted": np.array([not _QUOTES.isdisjoint(s.text) for s in sentences], float),
        "numbers": np.array([any(map(str.isdigit, s.text)) for s in sentences], float),
        "question": np.array([s.text.rstrip().endswith("?") for s in sentences], float),
        "capitals": np.array([_capitals(found) for found in words]),
    }


def _capitals(found: tuple[str, ...]) -> float:
    return sum(word[0].isupper() for word in found[1:]) / max(len(found) - 1, 1)
