"""What a sentence looks like from outside: place, likeness to the others, and form."""

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from summarize.data import Sentence
from summarize.languages.scoring import scoring_rules
from summarize.scoring.material import Material
from summarize.vectors import WHOLE, Positions, Rows, are_among, gram, weighted

Column = NDArray[np.float64]

_QUOTES = re.compile(r"[\"“”«»]")
_DIGIT = re.compile(r"\d")
# Rows of the similarity matrix held in memory at once: 512 x 20,000 sentences are 80 MB.
_BLOCK = 512


@dataclass(frozen=True, eq=False)
class SentenceFeatures:
    """Columns of shape (n_sentences,), and where each sentence stands.

    Attributes:
        index: how many body sentences of its article come before.
        origin: number of its independent origin, from 0.
        origins: how many there are.
        columns: by name; see docs/scoring.md.
    """

    index: Positions
    origin: Positions
    origins: int
    columns: dict[str, Column]


def sentence_features(material: Material) -> SentenceFeatures:
    """The features of each sentence of a story."""
    vectors = weighted(material.readings.content)
    names = sorted(set(material.origin_of))
    number = {name: place for place, name in enumerate(names)}
    origin = np.array([number[name] for name in material.origin_of], dtype=np.int64)
    index = _index(material.sentences)
    columns = {
        "paragraph": np.array([1 / (1 + s.paragraph) for s in material.sentences]),
        "centrality": _centrality(vectors),
        "support": _support(vectors, origin, len(names)),
        "lead_likeness": _lead_likeness(vectors, index == 0),
        "own_headline": _own_headline(material),
        "length": material.readings.lengths.astype(np.float64),
        **_form(material),
    }
    return SentenceFeatures(index, origin, len(names), columns)


def _index(sentences: tuple[Sentence, ...]) -> Positions:
    seen: dict[str, int] = {}
    index = np.zeros(len(sentences), dtype=np.int64)
    for place, sentence in enumerate(sentences):
        index[place] = seen.setdefault(sentence.article_id, 0)
        seen[sentence.article_id] += sentence.kind == "body"
    return index


def _centrality(vectors: Rows) -> Column:
    """The mean cosine with all sentences: degree centrality in the similarity graph."""
    return vectors.dot(vectors.total() / max(len(vectors), 1))


def _support(vectors: Rows, origin: Positions, origins: int) -> Column:
    """The cosine with the nearest sentence of every other origin, on average over these."""
    count = len(vectors)
    support = np.zeros(count)
    if origins < 2:
        return support
    order = np.argsort(origin, kind="stable")
    starts = np.searchsorted(origin[order], np.arange(origins))
    others = vectors.take(order)
    if count <= WHOLE:
        nearest = np.maximum.reduceat(gram(others), starts, axis=1)
        nearest[np.arange(count), origin[order]] = 0
        support[order] = nearest.sum(axis=1) / (origins - 1)
        return support
    for start in range(0, count, _BLOCK):
        rows = np.arange(start, min(start + _BLOCK, count))
        nearest = np.maximum.reduceat(vectors.take(rows).products(others), starts, axis=1)
        nearest[np.arange(len(rows)), origin[rows]] = 0
        support[rows] = nearest.sum(axis=1) / (origins - 1)
    return support


def _lead_likeness(vectors: Rows, leads: NDArray[np.bool_]) -> Column:
    """The mean cosine with the first sentences of the articles, itself left out."""
    likeness = vectors.dot(vectors.take(np.flatnonzero(leads)).total()) - leads
    return np.maximum(likeness, 0) / max(int(leads.sum()) - 1, 1)


def _own_headline(material: Material) -> Column:
    """The share of the content stems of the article's headline that the sentence has."""
    lexicon, content = material.readings.lexicon, material.readings.content
    number, width = lexicon.stem_number, max(lexicon.stem_count, 1)
    keys: list[int] = []
    sizes = np.zeros(len(material.articles))
    for at, article in enumerate(material.articles):
        stems = set(material.content_stems(article.title))
        sizes[at] = len(stems)
        keys += [at * width + number[stem] for stem in stems if stem in number]
    article_of = np.array(
        [material.article_number[s.article_id] for s in material.sentences], dtype=np.int64
    )
    known = np.array(sorted(keys), dtype=np.int64)
    held = are_among(article_of[content.row_of] * width + content.indices, known)
    shared = np.bincount(content.row_of[held], minlength=len(content))
    return np.asarray(shared / (sizes[article_of] + 1), dtype=np.float64)


def _form(material: Material) -> dict[str, Column]:
    lexicon, sentences = material.readings.lexicon, material.sentences
    lengths = material.readings.lengths
    starts = np.cumsum(lengths) - lengths
    known = scoring_rules(lexicon.language)
    lower = [word.lower() for word in lexicon.words]
    pronouns, first_person = (
        (known.pronouns, known.first_person) if known else (frozenset[str](), frozenset[str]())
    )
    pronoun = np.array([word in pronouns for word in lower], bool)
    person = np.array([word in first_person for word in lower], bool)
    parts, count = lexicon.part_of, len(sentences)
    has_words = lengths > 0
    first = np.zeros(count, dtype=np.bool_)
    first[has_words] = pronoun[parts[starts[has_words]]]
    capital = np.bincount(
        lexicon.part_row_of, weights=lexicon.is_capital[parts], minlength=count
    ).astype(np.float64)
    capital[has_words] -= lexicon.is_capital[parts[starts[has_words]]]
    spoken = np.bincount(lexicon.part_row_of, weights=person[parts], minlength=count)
    texts = [sentence.text for sentence in sentences]
    return {
        "pronoun": first.astype(np.float64),
        "first_person": (spoken > 0).astype(np.float64),
        "quoted": np.array([_QUOTES.search(text) is not None for text in texts], float),
        "numbers": np.array([_DIGIT.search(text) is not None for text in texts], float),
        "question": np.array([text.rstrip().endswith(("?", "？", "؟")) for text in texts], float),
        "capitals": capital / np.maximum(lengths - 1, 1),
    }
