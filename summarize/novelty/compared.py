"""The earlier claims of a story and those sentences of today that may tell the same, as one story.

Only what can match is read: a sentence that shares hardly a word with any claim is new, and a claim
that no sentence of today is like costs nothing. So the cost grows with what the story told, and
within that with what comes up again.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from summarize import vectors
from summarize.agreement import Reporting
from summarize.claims import claim_rules
from summarize.data import EarlierClaim, EarlierStory, Level, Sentence
from summarize.duplicates import Comparison, compare_claims
from summarize.language import Lexicon, detect, primary_subtag, split_lines, tokens
from summarize.readings import Reading, Readings
from summarize.scoring import Material

# Cosine of the concepts from which a sentence and a claim are compared at all; where the sentence
# has a number, less is enough: "The toll rose to 14" shares one word with what it changes. Chosen
# by reading what two timelines told again: none of it had less.
_LIKE = 0.2
# For sentences with numbers, as said above.
_LIKE_IN_NUMBERS = 0.08
# Of so few claims each is compared that shares a word or has a number, too: a few more cost
# nothing. Chosen.
_FEW = 30
# Of so many pairs the cosines are held at once: 50 MB. More at once is not faster.
_CELLS = 4_000_000
# No article of today has an id that begins so.
_MARK = "\0"


@dataclass(frozen=True, eq=False)
class Claims:
    """The earlier claims of a story with their words, read once.

    Attributes:
        story: what was told.
        language: that of the story of today.
        known: readings of its sentences, some of which may be the claims.
    """

    story: EarlierStory
    language: str
    known: Readings | None = None

    @cached_property
    def told(self) -> tuple[EarlierClaim, ...]:
        """All claims, with those that were changed since, by day."""
        return self.story.told

    @cached_property
    def lexicon(self) -> Lexicon:
        """The words of the claims."""
        words = [
            same.words if same is not None else tokens.words(claim.text, self.language)
            for claim, same in zip(self.told, self._sames, strict=True)
        ]
        return Lexicon.of(words, self.language)

    @cached_property
    def concepts(self) -> list[list[str]]:
        """The content words of each claim as concepts."""
        return [
            sorted(same.concepts if same is not None else self.lexicon.concepts_of(row))
            for row, same in zip(self.lexicon.rows, self._sames, strict=True)
        ]

    @cached_property
    def _sames(self) -> list[Reading | None]:
        """The reading of each claim that is a sentence of today's story."""
        known, published = self.known, {each.id: each.published for each in self.story.articles}
        if known is None:
            return [None for _ in self.told]
        return [
            known.of_text(claim.text, published.get(claim.citations[0].article_id))
            for claim in self.told
        ]

    @cached_property
    def count_casualties(self) -> NDArray[np.bool_]:
        """Which claims have a number, and a word for what happens to people."""
        known = claim_rules(self.language)
        counted = zip(self.told, self.have_numbers.tolist(), strict=True)
        found = [
            known is not None and has_number and bool(known.casualties.search(claim.text))
            for claim, has_number in counted
        ]
        return np.array(found, dtype=np.bool_)

    @cached_property
    def have_numbers(self) -> NDArray[np.bool_]:
        """Which claims have a number."""
        amounts = self.lexicon.amounts
        found = [not amounts.isdisjoint(row) for row in self.lexicon.rows]
        return np.array(found, dtype=np.bool_)


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
    def of(cls, material: Material, told: Claims, passages: Iterable[int]) -> "Compared":
        """What of some of today's passages and of the earlier claims can match."""
        wanted = sorted({place for each in passages for place in material.members[each]})
        near, numbers = _near(material, wanted, told)
        claims = tuple(told.told[number] for number in numbers)
        published: dict[str, datetime] = {
            each.id: each.published for each in material.articles if each.published
        }
        split = _sentences(claims, told.story, published, material.language)
        sentences = [*(material.sentences[place] for place in near), *(each for _, each in split)]
        return cls(
            Readings.of(sentences, published, material.language, known=material.readings),
            claims,
            {place: at for at, place in enumerate(near)},
            tuple(number for number, _ in split),
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


def _near(material: Material, wanted: Sequence[int], told: Claims) -> tuple[list[int], list[int]]:
    """The sentences that are like a claim at all, and the claims that such sentences are like."""
    ours = [material.readings.each[place] for place in wanted]
    concepts = [*told.concepts, *(sorted(reading.concepts) for reading in ours)]
    rows, count = vectors.weighted(vectors.counts(concepts)), len(told.concepts)
    of_ours = rows.take(np.arange(count, len(rows)))
    amounts = [not reading.lexicon.amounts.isdisjoint(reading.row) for reading in ours]
    have_numbers = np.array(amounts, dtype=np.bool_)
    may_count = bool(told.count_casualties.any())
    counts = (may_count and _counts_casualties(reading) for reading in ours)
    counting = np.fromiter(counts, dtype=np.bool_, count=len(ours))
    are_near = counting & may_count
    are_like = told.count_casualties & counting.any()
    size = max(1, _CELLS // max(1, len(ours)))
    for some in (slice(start, start + size) for start in range(0, count, size)):
        alike = rows.take(np.arange(count)[some]).products(of_ours)
        both = np.outer(told.have_numbers[some], have_numbers)
        is_like: NDArray[np.bool_] = alike >= np.where(both, _LIKE_IN_NUMBERS, _LIKE)
        if count <= _FEW:
            is_like = (alike > 0) | both
        are_near |= is_like.any(axis=0)
        are_like[some] |= is_like.any(axis=1)
    near = [wanted[at] for at in np.flatnonzero(are_near).tolist()]
    return near, np.flatnonzero(are_like).tolist()


def _counts_casualties(reading: Reading) -> bool:
    """Whether a sentence says how many were killed, hurt or the like: "The toll stood at 11"."""
    known = claim_rules(reading.language)
    if known is None or reading.lexicon.amounts.isdisjoint(reading.row):
        return False
    return known.casualties.search(reading.text) is not None


def _sentences(
    claims: Sequence[EarlierClaim],
    earlier: EarlierStory,
    published: dict[str, datetime],
    language: str,
) -> list[tuple[int, Sentence]]:
    """The sentences of claims, each with the number of its claim; their times are added."""
    articles = {each.id: each for each in earlier.articles}
    known, found = primary_subtag(language), []
    for number, claim in enumerate(claims):
        article = articles.get(claim.citations[0].article_id)
        name = _MARK + claim.id
        if article is not None and article.published is not None:
            published[name] = article.published
        source = article.source if article is not None else ""
        lines = split_lines(claim.text, language=known or detect(claim.text))
        spans = ((line, span) for line, own in enumerate(lines) for span in own)
        found += [
            (number, Sentence(name, source, at, span, span.of(claim.text), line))
            for at, (line, span) in enumerate(spans)
        ]
    return found
