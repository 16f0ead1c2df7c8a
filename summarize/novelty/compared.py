"""The earlier claims of a story and those sentences of today that may tell the same, as one story.

Only what can match is read: a sentence that shares hardly a word with any claim is new, and a claim
that no sentence of today is like costs nothing. So the cost grows with what the story told, and
within that with what comes up again.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

import numpy as np

from summarize import vectors
from summarize.agreement import Reporting
from summarize.data import EarlierClaim, EarlierStory, Sentence, Span
from summarize.duplicates import Comparison, compare_claims
from summarize.language import tokens
from summarize.readings import Readings
from summarize.scoring import Material

# Cosine of the content words from which a sentence and a claim are compared at all. Chosen, not
# tuned: of the sentences that tell a claim again, read on two timelines, all had more.
_LIKE = 0.1
# No article has an id that begins so.
_MARK = "\0"


@dataclass(frozen=True, eq=False)
class Compared:
    """Sentences of today and claims of earlier days, read together.

    Attributes:
        readings: of the sentences, then of the claims; each claim is an article of its own.
        claims: the claims that were read, in order.
        places: the position of each sentence here, by its position in the material.
        shares: how alike each sentence here and each claim are in words.
    """

    readings: Readings
    claims: tuple[EarlierClaim, ...]
    places: Mapping[int, int]

    @classmethod
    def of(cls, material: Material, earlier: EarlierStory) -> "Compared":
        """What of today's passages and of the earlier claims can match."""
        wanted = sorted({place for places in material.members for place in places})
        near, claims = _near(material, wanted, earlier.claims)
        sentences = [material.sentences[place] for place in near]
        published: dict[str, datetime] = {
            each.id: each.published for each in material.articles if each.published
        }
        times = {each.id: each.published for each in earlier.articles}
        for claim in claims:
            sentences.append(_sentence(claim, earlier))
            time = times.get(claim.citations[0].article_id)
            if time is not None:
                published[_MARK + claim.id] = time
        return cls(
            Readings.of(sentences, published, material.language),
            claims,
            {place: at for at, place in enumerate(near)},
        )

    @property
    def first_claim(self) -> int:
        """The position of the first claim."""
        return len(self.places)

    def claim_at(self, place: int) -> EarlierClaim | None:
        """The claim at a position; None where a sentence of today stands."""
        return self.claims[place - self.first_claim] if place >= self.first_claim else None

    @cached_property
    def comparison(self) -> Comparison:
        """What sentences and claims have to do with one another."""
        return compare_claims(self.readings)

    @cached_property
    def reporting(self) -> Reporting:
        """Asks the claims, each as an article, which of them tells a sentence."""
        compared = self.comparison
        return Reporting(self.readings, compared.likeness, shared=compared.wordings)

    def telling(self, place: int) -> Iterator[tuple[EarlierClaim, str]]:
        """The claims that tell a sentence of today, or contradict it, and how fully."""
        number = {_MARK + claim.id: claim for claim in self.claims}
        for report in self.reporting.reports(place):
            claim = number.get(report.article_id)
            if claim is not None:
                yield claim, report.level


def _near(
    material: Material, wanted: Sequence[int], claims: Sequence[EarlierClaim]
) -> tuple[list[int], tuple[EarlierClaim, ...]]:
    """The sentences that are like a claim at all, and the claims that such sentences are like."""
    language = material.language
    told = [tokens.content_stems(claim.text, language) for claim in claims]
    names, content = material.readings.lexicon.stem_names, material.readings.content.take(wanted)
    found = [names[column] for column in content.indices.tolist()]
    bounds = zip(content.indptr[:-1].tolist(), content.indptr[1:].tolist(), strict=True)
    rows = vectors.weighted(vectors.counts([*told, *(found[a:b] for a, b in bounds)]))
    count = len(claims)
    alike = rows.take(np.arange(count)).products(rows.take(np.arange(count, len(rows)))) >= _LIKE
    near = [wanted[at] for at in np.flatnonzero(alike.any(axis=0)).tolist()]
    return near, tuple(claims[at] for at in np.flatnonzero(alike.any(axis=1)).tolist())


def _sentence(claim: EarlierClaim, earlier: EarlierStory) -> Sentence:
    source = earlier.article(claim.citations[0].article_id).source
    return Sentence(_MARK + claim.id, source, 0, Span(0, len(claim.text)), claim.text)
