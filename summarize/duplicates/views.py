"""The kinds of evidence that two sentences of a story may share, each as sparse rows.

Words, names, numbers, quoted words ...: each kind is a view of the sentences, made from their
readings when first asked for. Document frequencies come from the sentences given: what is rare
within the story is what tells its facts apart.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from summarize import vectors
from summarize.claims import Term, claim_rules
from summarize.language.quantities import in_base_unit
from summarize.readings import Reading, Readings
from summarize.vectors import Floats, Positions, Rows


@dataclass(frozen=True, eq=False)
class View:
    """One kind of evidence: which terms each sentence has (a term counts once per sentence)."""

    rows: Rows

    @classmethod
    def of(cls, term_lists: Sequence[Sequence[str]]) -> "View":
        """The view of these terms."""
        counted = vectors.counts(term_lists)
        return cls(counted.with_data(np.ones(len(counted.data))))

    @cached_property
    def weights(self) -> Floats:
        """How much each term tells: its inverse document frequency."""
        return self.rows.inverse_frequency

    @cached_property
    def total(self) -> Floats:
        """The weight of all terms of each sentence."""
        return self.rows.dot(self.weights)

    @cached_property
    def heaviest(self) -> float:
        """The weight of the rarest term."""
        return float(self.weights[self.rows.indices].max(initial=1.0))

    def unit(self, power: float) -> Rows:
        """The rows at length 1, each term with its weight to this power."""
        return vectors.normalized(self.rows.with_data(self.weights[self.rows.indices] ** power))


@dataclass(frozen=True, eq=False)
class Views:
    """The views of some sentences of a story, in the order of `chosen`.

    Attributes:
        readings: all sentences of the story.
        chosen: the positions of those that are compared.
    """

    readings: Readings
    chosen: tuple[int, ...]

    @cached_property
    def each(self) -> list[Reading]:
        """The readings that are compared."""
        return [self.readings.each[at] for at in self.chosen]

    @cached_property
    def articles(self) -> Positions:
        """A number for the article of each sentence."""
        number: dict[str, int] = {}
        return np.array(
            [number.setdefault(r.sentence.article_id, len(number)) for r in self.each],
            dtype=np.int64,
        )

    @cached_property
    def _terms(self) -> list[list[Term]]:
        return [self.readings.terms.lists[at] for at in self.chosen]

    @cached_property
    def chars(self) -> Rows:
        """Character n-grams in TF-IDF, at length 1."""
        lexicon = self.readings.lexicon
        folded, vocabulary = vectors.numbered(lexicon.folded)
        shape = (len(lexicon.rows), len(vocabulary))
        words = vectors.tally(lexicon.row_of, folded[lexicon.word_of], shape)
        return vectors.char_tfidf(words.take(self.chosen), vocabulary)

    @cached_property
    def concepts(self) -> View:
        """Content words as concepts, and names."""
        return View(self.readings.term_rows.take(self.chosen))

    @cached_property
    def stems(self) -> View:
        """Stems of the content words."""
        return View(self.readings.content.take(self.chosen).binary)

    @cached_property
    def bigrams(self) -> View:
        """Two neighbouring terms."""
        return View.of([[f"{a.form} {b.form}" for a, b in pairwise(own)] for own in self._terms])

    @cached_property
    def roots(self) -> View:
        """The first five letters of the terms: Belarus and Belarusian are one."""
        return View.of([[term.form[:5] for term in terms] for terms in self._terms])

    @cached_property
    def plain(self) -> View:
        """Terms that are no names."""
        return View(self.readings.plain_rows.take(self.chosen))

    @cached_property
    def names(self) -> View:
        """Terms that are names."""
        return View(self.readings.name_rows.take(self.chosen))

    @cached_property
    def numbers(self) -> View:
        """Years and amounts, in base units and to two digits, so that 400 miles are 640 km."""
        return View.of([_numbers(reading) for reading in self.each])

    @cached_property
    def quoted(self) -> View:
        """Stems of the content words between quotation marks."""
        return View.of([self._quoted_stems(at) for at in self.chosen])

    def _quoted_stems(self, at: int) -> list[str]:
        reading, lexicon = self.readings.each[at], self.readings.lexicon
        if not reading.quoted:
            return []
        row, places = lexicon.rows[at], reading.places
        quoted = [
            word
            for span in reading.quoted
            for word in row[bisect_left(places, span.start) : bisect_left(places, span.end)]
        ]
        parts = [part for word in quoted for part in lexicon.parts[word]]
        return [lexicon.stems[part] for part in parts if not lexicon.stops[part]]

    @cached_property
    def negated(self) -> Floats:
        """1 where a sentence says no; all 0 in a language without rules of claims."""
        known = claim_rules(self.readings.language)
        if known is None:
            return np.zeros(len(self.chosen))
        return self._having(self.readings.lexicon.among(known.denying, known.negative_ending))

    @cached_property
    def modal(self) -> Floats:
        """1 where a sentence tells what may be; all 0 in a language without rules of claims."""
        known = claim_rules(self.readings.language)
        if known is None:
            return np.zeros(len(self.chosen))
        return self._having(self.readings.lexicon.among(known.doubting))

    def _having(self, signs: frozenset[int]) -> Floats:
        """1 for each sentence with a word that is a sign."""
        rows = self.readings.lexicon.rows
        return np.array([float(not signs.isdisjoint(rows[at])) for at in self.chosen])

    @cached_property
    def words(self) -> Floats:
        """How many words each sentence has."""
        return np.array([len(reading.words) for reading in self.each], dtype=np.float64)

    @cached_property
    def is_body(self) -> NDArray[np.bool_]:
        """Which sentences can be cited."""
        return np.array([r.sentence.kind == "body" for r in self.each], dtype=np.bool_)


def _numbers(reading: Reading) -> list[str]:
    if not (reading.dates or reading.quantities):
        return []
    years = [str(date.year) for date in reading.dates if date.year]
    bases = (in_base_unit(quantity) for quantity in reading.quantities)
    return years + [f"{low or high:.1e} {unit}" for low, high, unit in bases]
