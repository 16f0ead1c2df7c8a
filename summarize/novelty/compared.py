"""The earlier claims of a story and those sentences of today that may tell the same, as one story.

Only what can match is read: a sentence that shares hardly a word with any claim is new, and a claim
that no sentence of today is like costs nothing. So the cost grows with what the story told, and
within that with what comes up again.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from summarize import vectors
from summarize.agreement import Reporting
from summarize.data import Article, EarlierClaim, EarlierStory, Level, Sentence
from summarize.duplicates import Comparison, compare_claims
from summarize.language import Lexicon, tokens
from summarize.readings import Readings
from summarize.scoring import Material
from summarize.sentences import split_sentences

# Cosine of the concepts from which a sentence and a claim are compared at all; where the sentence
# has a number, less is enough: "The toll rose to 14" shares one word with what it changes. Chosen
# by reading what two timelines told again: none of it had less.
_LIKE = 0.2
# For sentences with numbers, as said above.
_LIKE_IN_NUMBERS = 0.08
# No article of today has an id that begins so.
_MARK = "\0"


@dataclass(frozen=True, eq=False)
class Compared:
    """Sentences of today and claims of earlier days, read together.

    Attributes:
        readings: of the sentences, then of the claims; each claim is an article of its own.
        claims: the claims that were read, in order.
        places: the position of each sentence of today here, by its position in the material.
        claim_of: the number of the claim at each position behind those of today.
    """

    readings: Readings
    claims: tuple[EarlierClaim, ...]
    places: Mapping[int, int]
    claim_of: tuple[int, ...]

    @classmethod
    def of(cls, material: Material, earlier: EarlierStory, passages: Iterable[int]) -> "Compared":
        """What of some of today's passages and of the earlier claims can match."""
        wanted = sorted({place for each in passages for place in material.members[each]})
        near, claims = _near(material, wanted, earlier.claims)
        published: dict[str, datetime] = {
            each.id: each.published for each in material.articles if each.published
        }
        told = _sentences(claims, earlier, published, material.language)
        sentences = [*(material.sentences[place] for place in near), *(each for _, each in told)]
        return cls(
            Readings.of(sentences, published, material.language),
            claims,
            {place: at for at, place in enumerate(near)},
            tuple(number for number, _ in told),
        )

    @property
    def first_claim(self) -> int:
        """The position of the first sentence of a claim."""
        return len(self.places)

    def claim_at(self, place: int) -> EarlierClaim:
        """The claim that a position behind those of today is of."""
        return self.claims[self.claim_of[place - self.first_claim]]

    @cached_property
    def comparison(self) -> Comparison:
        """What sentences and claims have to do with one another."""
        return compare_claims(self.readings)

    @cached_property
    def reporting(self) -> Reporting:
        """Asks the claims, each as an article, which of them tells a sentence."""
        compared = self.comparison
        return Reporting(self.readings, compared.likeness, shared=compared.wordings)

    def telling(self, place: int) -> Iterator[tuple[int, Level]]:
        """The numbers of the claims that tell a sentence of today, or deny it, and how fully."""
        for report in self.reporting.reports(place):
            number = self._numbers.get(report.article_id)
            if number is not None:
                yield number, report.level

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {_MARK + claim.id: number for number, claim in enumerate(self.claims)}


def _near(
    material: Material, wanted: Sequence[int], claims: Sequence[EarlierClaim]
) -> tuple[list[int], tuple[EarlierClaim, ...]]:
    """The sentences that are like a claim at all, and the claims that such sentences are like."""
    words = [tokens.words(claim.text, material.language) for claim in claims]
    lexicon = Lexicon.of(words, material.language)
    ours = [material.readings.each[place] for place in wanted]
    concepts = [lexicon.concepts_of(row) for row in lexicon.rows]
    concepts += [reading.concepts for reading in ours]
    rows = vectors.weighted(vectors.counts([*map(sorted, concepts)]))
    first = np.arange(len(claims))
    alike = rows.take(first).products(rows.take(np.arange(len(claims), len(rows))))
    have = [not lexicon.amounts.isdisjoint(row) for row in lexicon.rows]
    has = [not reading.lexicon.amounts.isdisjoint(reading.row) for reading in ours]
    both = np.outer(np.array(have, dtype=np.bool_), np.array(has, dtype=np.bool_))
    is_like: NDArray[np.bool_] = alike >= np.where(both, _LIKE_IN_NUMBERS, _LIKE)
    near = [wanted[at] for at in np.flatnonzero(is_like.any(axis=0)).tolist()]
    return near, tuple(claims[at] for at in np.flatnonzero(is_like.any(axis=1)).tolist())


def _sentences(
    claims: Sequence[EarlierClaim],
    earlier: EarlierStory,
    published: dict[str, datetime],
    language: str,
) -> list[tuple[int, Sentence]]:
    """The sentences of claims, each with the number of its claim; their times are added."""
    articles = {each.id: each for each in earlier.articles}
    found = []
    for number, claim in enumerate(claims):
        article = articles.get(claim.citations[0].article_id)
        name = _MARK + claim.id
        if article is not None and article.published is not None:
            published[name] = article.published
        source = article.source if article is not None else ""
        text = Article(id=name, source=source, title="", text=claim.text, language=language)
        found += [(number, replace(each, kind="body")) for each in split_sentences(text)]
    return found
