"""Concepts: bigrams of stems, and the scorer that weighs them by the outlets that use them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from summarize.language import Lexicon, tokens
from summarize.scoring.length import Length
from summarize.scoring.material import Material
from summarize.scoring.worth import Worth
from summarize.settings import Settings
from summarize.vectors import Positions, Rows, distinct, tally

Concept = tuple[str, str]


def bigrams(words: Sequence[str], language: str = "en") -> list[Concept]:
    """The stems of every two neighbouring words that are not both stop words, in order.

    >>> bigrams(("Out", "of", "the", "zone"))
    [('the', 'zone')]
    """
    forms = tokens.word_forms(language)
    return [
        (forms.stem(a), forms.stem(b))
        for a, b in pairwise(words)
        if not (forms.is_stop_word(a) and forms.is_stop_word(b))
    ]


@dataclass(frozen=True, eq=False)
class Uses:
    """Every two neighbouring words of some texts that are not both stop words.

    Attributes:
        lexicon: the words of the story.
        first, second: the two words, shape (n_uses,).
        text: the text they stand in.
        opens: whether the first opens its text.
    """

    lexicon: Lexicon
    first: Positions
    second: Positions
    text: Positions
    opens: NDArray[np.bool_]

    @classmethod
    def of(cls, lexicon: Lexicon, words: Positions, text_of: Positions) -> "Uses":
        """The uses in texts given as words in order, and the text of each word."""
        together = text_of[1:] == text_of[:-1]
        told = ~(lexicon.is_stop[words[1:]] & lexicon.is_stop[words[:-1]])
        at = np.flatnonzero(together & told)
        opens = np.ones(len(words), dtype=np.bool_)
        opens[1:] = ~together
        return cls(lexicon, words[at], words[at + 1], text_of[at], opens[at])

    @cached_property
    def keys(self) -> Positions:
        """A number for the concept of each use; equal concepts have one number."""
        stems = self.lexicon.stem_of
        return stems[self.first] * self.lexicon.stem_count + stems[self.second]


def uses_of_passages(material: Material) -> Uses:
    """The uses of concepts in the passages of a story."""
    parts = material.parts
    return Uses.of(material.readings.lexicon, parts.indices, parts.row_of)


def incidence(material: Material, keys: Positions) -> Rows:
    """Which passage holds which concept, binary, shape (n_passages, n_concepts).

    Args:
        material: the story.
        keys: the numbers of the concepts, ascending; others are left out.
    """
    uses = uses_of_passages(material)
    place = np.minimum(np.searchsorted(keys, uses.keys), max(len(keys) - 1, 0))
    known = keys[place] == uses.keys if len(keys) else np.zeros(len(uses.keys), dtype=np.bool_)
    held = tally(uses.text[known], place[known], (len(material.passages), len(keys)))
    return Rows(held.indptr, held.indices, np.ones(len(held.data)), len(keys))


class Coverage(Settings):
    """Bigrams weighted by the independent origins that use them (Gillick and Favre 2009)."""

    name: Literal["coverage"] = "coverage"

    def score(self, material: Material, length: Length) -> Worth:  # noqa: ARG002 - one interface
        """Worth is the sum of the weights of the distinct bigrams covered."""
        uses = uses_of_passages(material)
        keys, concept = np.unique(uses.keys, return_inverse=True)
        names = [material.origins.get(p.article_id, p.article_id) for p in material.passages]
        number = {name: at for at, name in enumerate(dict.fromkeys(names))}
        origin = np.array([number[name] for name in names], dtype=np.int64)
        pairs = distinct(concept * max(len(number), 1) + origin[uses.text])
        weights = np.bincount(pairs // max(len(number), 1), minlength=len(keys))
        alone = np.zeros(len(material.passages))
        return Worth(alone, incidence(material, keys), weights.astype(np.float64))
