"""What two sentences have in common, as numbers that a linear model can weigh.

Every kind of evidence is a sparse matrix over the sentences (words, names, numbers, quoted words
...), so that any number of pairs is compared by a few products of rows. Document frequencies come
from the sentences given: what is rare within the story is what tells its facts apart.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from summarize import tokens, vectors
from summarize.claims.mentions import read_mentions
from summarize.language.quantities import find_dates, find_quantities, in_base_unit

Floats = NDArray[np.float64]
Positions = NDArray[np.int64]

# What two sentences share, whatever stands around them.
PAIR_FEATURES = (
    *("char", "char_root", "overlap", "overlap_root", "containment"),
    *("stems", "bigrams", "rarest", "second_rarest", "same_form"),
    *("plain", "plain_containment", "plain_rarest", "plain_second", "plain_amount", "no_plain"),
    *("names", "names_containment", "plain_and_names", "numbers", "number_conflict", "quoted"),
    *("negation", "modality", "short", "length_ratio"),
)
# What tells two sentences apart: their weights may not be above 0, those of all others not below,
# so that no sentence is less like another for sharing more with it.
AGAINST = ("no_plain", "number_conflict", "negation", "modality", "short")
# What the rest of the story says about them: sentences like both, and a shared latent topic.
STORY_FEATURES = (*PAIR_FEATURES, "second_order", "latent")

# The latent space of a story: 30 dimensions did as well on held-out stories as 60 or 100.
_DIMENSIONS = 30
# Up to here all eigenvectors are as quick as the largest 30 by iteration.
_SMALL = 500
# The idf of this many of the rarest words counts as all the evidence there can be.
_ENOUGH_WORDS = 6

_NEGATIONS_WORDS = """
no not never none nobody nothing neither nor cannot without hardly deny denied denies
denying unable refuse refused fail failed
"""
_NEGATIONS = frozenset(_NEGATIONS_WORDS.split())
_MODALS_WORDS = """
may might could would should likely possible possibly potential potentially perhaps expected
plan plans planned intend intends allegedly reportedly
"""
_MODALS = frozenset(_MODALS_WORDS.split())
_QUOTED = re.compile(r"[“\"‟]([^“”\"]{3,}?)(?:[”\"]|$)|^([^“”\"]{3,}?)”")


@dataclass(frozen=True, slots=True)
class View:
    """One kind of evidence: which terms each sentence has, weighted by the root of their idf."""

    matrix: sparse.csr_matrix
    total: Floats

    @classmethod
    def of(cls, term_lists: Sequence[Sequence[str]]) -> "View":
        """The view of these terms; a term counts once per sentence."""
        matrix = vectors.counts(term_lists)
        matrix.data = np.sqrt(vectors.inverse_frequency(matrix))[matrix.indices]
        return cls(matrix, np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())

    @property
    def heaviest(self) -> float:
        """The weight of the rarest term."""
        return float(self.matrix.data.max(initial=1.0)) ** 2

    def shared(self, rows: Positions, cols: Positions) -> Floats:
        """The weight of the terms that both sentences have."""
        return vectors.row_products(self.matrix, self.matrix, rows, cols)

    def cosine(self, rows: Positions, cols: Positions) -> Floats:
        """The shared weight against the geometric mean of both; 0 where one has no term."""
        return _ratio(self.shared(rows, cols), np.sqrt(self.total[rows] * self.total[cols]))

    def containment(self, rows: Positions, cols: Positions) -> Floats:
        """The shared weight against the lighter sentence's."""
        return _ratio(self.shared(rows, cols), np.minimum(self.total[rows], self.total[cols]))

    def rarest(self, rows: Positions, cols: Positions) -> tuple[Floats, Floats]:
        """The weights of the rarest shared term and the next, against the heaviest of all."""
        first, second = np.zeros(len(rows)), np.zeros(len(rows))
        for start in range(0, len(rows), 50_000):
            block = slice(start, start + 50_000)
            product = self.matrix[rows[block]].multiply(self.matrix[cols[block]]).tocsr()
            lengths, begin = np.diff(product.indptr), product.indptr[:-1]
            row_of = np.repeat(np.arange(len(lengths)), lengths)
            data = product.data[np.lexsort((-product.data, row_of))]
            first[block][lengths > 0] = data[begin[lengths > 0]]
            second[block][lengths > 1] = data[begin[lengths > 1] + 1]
        return first / self.heaviest, second / self.heaviest


@dataclass(frozen=True, slots=True)
class Evidence:
    """The views of some sentences, ready to compare any pairs of them."""

    chars: sparse.csr_matrix
    concepts: View
    stems: View
    bigrams: View
    forms: View
    plain: View
    names: View
    numbers: View
    quoted: View
    negated: Floats
    modal: Floats
    words: Floats


def gather(texts: Sequence[str]) -> Evidence:
    """The evidence of each text, in order; frequencies are those of these texts."""
    word_lists = [tokens.words(text) for text in texts]
    folded = [[word.casefold().replace("’", "'") for word in words] for words in word_lists]
    stem_lists = [
        [tokens.stem(part) for word in words for part in word.split("-") if _counts(part)]
        for words in word_lists
    ]
    term_lists = read_mentions(word_lists)
    forms = [[term.form for term in terms] for terms in term_lists]
    return Evidence(
        chars=vectors.char_tfidf(folded),
        concepts=View.of(forms),
        stems=View.of(stem_lists),
        bigrams=View.of([[f"{a} {b}" for a, b in pairwise(s)] for s in forms]),
        forms=View.of([[form[:5] for form in s] for s in forms]),
        plain=View.of([[t.form for t in terms if not t.named] for terms in term_lists]),
        names=View.of([[t.form for t in terms if t.named] for terms in term_lists]),
        numbers=View.of([_numbers(text) for text in texts]),
        quoted=View.of([_quoted_stems(text) for text in texts]),
        negated=np.array([float(_is_negated(words)) for words in folded]),
        modal=np.array([float(not _MODALS.isdisjoint(words)) for words in folded]),
        words=np.array([float(len(words)) for words in word_lists]),
    )


def compare(evidence: Evidence, rows: Positions, cols: Positions) -> Floats:
    """What each pair shares: one row per pair, one column per name in `PAIR_FEATURES`."""
    columns = {
        **_wording(evidence, rows, cols),
        **_content(evidence, rows, cols),
        **_details(evidence, rows, cols),
    }
    return np.column_stack([columns[name] for name in PAIR_FEATURES])


def compare_in_story(
    evidence: Evidence, articles: Sequence[str], rows: Positions, cols: Positions
) -> Floats:
    """The columns of `STORY_FEATURES`; memory grows with the square of the sentences."""
    latent = _latent(evidence.concepts.matrix)
    extra = [
        _second_order(evidence, np.asarray(articles), rows, cols),
        np.einsum("ij,ij->i", latent[rows], latent[cols]),
    ]
    return np.column_stack([compare(evidence, rows, cols), *extra])


def _wording(e: Evidence, rows: Positions, cols: Positions) -> dict[str, Floats]:
    shared = e.concepts.shared(rows, cols)
    total = e.concepts.total
    lighter, heavier = np.minimum(total[rows], total[cols]), np.maximum(total[rows], total[cols])
    char = vectors.row_products(e.chars, e.chars, rows, cols)
    overlap = _ratio(shared, lighter + heavier - shared)
    containment = _ratio(shared, lighter)
    rarest, second = e.concepts.rarest(rows, cols)
    return {
        "char": char,
        "char_root": np.sqrt(np.maximum(char, 0)),
        "overlap": overlap,
        "overlap_root": np.sqrt(overlap),
        "containment": containment,
        "stems": e.stems.cosine(rows, cols),
        "bigrams": np.sqrt(e.bigrams.cosine(rows, cols)),
        "rarest": rarest,
        "second_rarest": second,
        "same_form": e.forms.cosine(rows, cols),
        "length_ratio": _ratio(lighter, heavier),
    }


def _content(e: Evidence, rows: Positions, cols: Positions) -> dict[str, Floats]:
    plain, names = e.plain.cosine(rows, cols), e.names.cosine(rows, cols)
    shared = e.plain.shared(rows, cols)
    rarest, second = e.plain.rarest(rows, cols)
    return {
        "plain": plain,
        "plain_containment": e.plain.containment(rows, cols),
        "plain_rarest": rarest,
        "plain_second": second,
        "plain_amount": np.minimum(1.0, shared / (_ENOUGH_WORDS * e.plain.heaviest)),
        "no_plain": (shared == 0).astype(np.float64),
        "names": names,
        "names_containment": e.names.containment(rows, cols),
        "plain_and_names": np.sqrt(plain * names),
    }


def _details(e: Evidence, rows: Positions, cols: Positions) -> dict[str, Floats]:
    numbered = (e.numbers.total[rows] > 0) & (e.numbers.total[cols] > 0)
    numbers = e.numbers.containment(rows, cols)
    return {
        "numbers": numbers,
        "number_conflict": (numbered & (numbers == 0)).astype(np.float64),
        "quoted": e.quoted.containment(rows, cols),
        "negation": np.abs(e.negated[rows] - e.negated[cols]),
        "modality": np.abs(e.modal[rows] - e.modal[cols]),
        "short": 1 / (1 + np.minimum(e.words[rows], e.words[cols])),
    }


def _latent(matrix: sparse.csr_matrix) -> Floats:
    """The sentences in the story's latent space, at length 1 (latent semantic analysis).

    Eigenvectors of the sentences' cosines: Deerwester et al., "Indexing by latent semantic
    analysis", JASIS 1990.
    """
    from scipy.linalg import eigh
    from scipy.sparse.linalg import eigsh

    rows = vectors.normalized(matrix)
    cosines = (rows @ rows.T).toarray()
    count = len(cosines)
    dimensions = min(_DIMENSIONS, max(1, min(matrix.shape) // 3))
    if count <= _SMALL:
        values, directions = eigh(cosines, subset_by_index=(count - dimensions, count - 1))
    else:
        # A fixed start makes the iteration give the same on every run.
        values, directions = eigsh(cosines, k=dimensions, v0=np.ones(count))
    space = directions * np.sqrt(np.maximum(values, 0))
    lengths = np.linalg.norm(space, axis=1, keepdims=True)
    result: Floats = space / np.maximum(lengths, 1e-9)
    return result


def _second_order(
    e: Evidence, articles: NDArray[np.str_], rows: Positions, cols: Positions
) -> Floats:
    """How much sentences of third articles are like both."""
    concepts = vectors.normalized(e.concepts.matrix)
    likeness = ((e.chars @ e.chars.T + concepts @ concepts.T) / 2).toarray()
    likeness[articles[:, None] == articles[None, :]] = 0
    likeness **= 2
    result: Floats = np.sqrt((likeness @ likeness)[rows, cols])
    return result


def _ratio(part: Floats, whole: Floats) -> Floats:
    result: Floats = np.divide(part, whole, out=np.zeros_like(part), where=whole > 0)
    return result


def _counts(word: str) -> bool:
    return bool(word) and not tokens.is_stop_word(word)


def _numbers(text: str) -> list[str]:
    """Years and amounts, in base units and to two digits, so that 400 miles are 640 km."""
    years = [str(date.year) for date in find_dates(text) if date.year]
    bases = (in_base_unit(quantity) for quantity in find_quantities(text))
    return years + [f"{low or high:.1e} {unit}" for low, high, unit in bases]


def _quoted_stems(text: str) -> list[str]:
    """The content stems that stand between quotation marks."""
    if not any(mark in text for mark in '“”"'):
        return []
    parts = (match.group(1) or match.group(2) or "" for match in _QUOTED.finditer(text))
    return [stem for part in parts for stem in tokens.content_stems(part)]


def _is_negated(words: Sequence[str]) -> bool:
    return any(word in _NEGATIONS or word.endswith("n't") for word in words)
