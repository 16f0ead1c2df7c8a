"""Which sentences may be cited for a claim: sure links that cover it and contradict nothing in it.

A link keeps a briefing from saying a thing twice, and may be wrong at little cost; a citation
promises the reader that the sentence says it, and is held to more.
"""

import math
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from summarize.claims import Value, same_measure
from summarize.connected import smallest_connected
from summarize.data import Link, Sentence
from summarize.language.quantities import base_value
from summarize.readings import Reading, Readings
from summarize.vectors import Floats, Positions, Rows, are_among, ranges, summed

# On the sample stories, of the directed pairs that pass both, .98 are right and .78 of the right
# ones are kept; of all links .95 (`python -m benchmarks.quality --only citations`). Names weigh so
# much that two sentences about one person need the second limit. Both were chosen on these stories.
LEAST_COVERAGE = 0.45
# The same without the names, as said above.
LEAST_COVERAGE_BUT_NAMES = 0.4
# Two numbers agree to the precision in which news rounds: 94 of 100. Chosen, not tuned.
_PRECISION = 0.06


def find_supporters(
    sentences: Sequence[Sentence] | Readings, links: Sequence[Link]
) -> Mapping[int, tuple[int, ...]]:
    """Position of a sentence -> positions of the sentences that can be cited for what it says.

    A supporter says most of what the claim says (weighed by how rare each word is in the story),
    gives no other amount for the same thing, and is not about somebody else.

    Args:
        sentences: the sentences of one story, or their readings.
        links: what `link_claims` found among them; "contains" supports only the shorter claim. Of
            many sentences of the same words only neighbours are linked: what supports one supports
            all, and each is its own supporter too.
    """
    readings = Readings.of(sentences)
    story = _Story(readings)
    ways = [(link.b, link.a) for link in links]
    ways += [(link.a, link.b) for link in links if link.relation == "duplicate"]
    found: dict[int, set[int]] = {}
    for claim, other in story.supported(ways):
        found.setdefault(claim, set()).add(other)
    supporters = {claim: tuple(sorted(others)) for claim, others in sorted(found.items())}
    for group in _same_words(readings, links):
        told = {other for claim in group for other in found.get(claim, ())}
        told.update(at for at in group if readings.each[at].sentence.kind == "body")
        supporters.update(dict.fromkeys(group, tuple(sorted(told))))
    return supporters


def _same_words(readings: Readings, links: Sequence[Link]) -> list[list[int]]:
    """The sentences that links of the highest score connect and that have the very same words."""
    each = readings.each
    pairs = [
        (link.a, link.b)
        for link in links
        if link.score == 1 and each[link.a].words == each[link.b].words
    ]
    groups: dict[int, list[int]] = {}
    members = sorted({at for pair in pairs for at in pair})
    for at, first in smallest_connected(pairs, members).items():
        groups.setdefault(first, []).append(at)
    return list(groups.values())


class _Story:
    """The terms and amounts of the sentences, and how rare each term is."""

    def __init__(self, readings: Readings) -> None:
        self._readings = readings
        self._all, self._plain = readings.term_rows, readings.plain_rows
        self._names = readings.name_rows
        # A form that is a name here and none there counts twice where a sentence has both.
        frequency = np.maximum(self._plain.frequency + self._names.frequency, 1)
        self._rarity = np.log((1 + len(readings)) / frequency)

    def supported(self, ways: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """The pairs (claim, other) of which the other may be cited for the claim."""
        if not ways:
            return
        claims, others = np.array(ways, dtype=np.int64).T
        named = self._names.lengths > 0
        _, shared = self._shared(self._names, claims, others)
        is_about_others = named[claims] & named[others] & (shared == 0)
        covered = self._coverage(self._all, claims, others) >= LEAST_COVERAGE
        covered &= self._coverage(self._plain, claims, others) >= LEAST_COVERAGE_BUT_NAMES
        each = self._readings.each
        for at in np.flatnonzero(covered & ~is_about_others).tolist():
            claim, other = each[ways[at][0]], each[ways[at][1]]
            if other.sentence.kind == "body" and not _gives_other_amounts(claim, other):
                yield ways[at]

    def _coverage(self, wanted: Rows, claims: Positions, others: Positions) -> Floats:
        """How much of the weight of the claim's terms of a kind the other sentence has at all."""
        total = wanted.dot(self._rarity)[claims]
        weight, _ = self._shared(wanted, claims, others)
        return np.divide(weight, total, out=np.ones_like(total), where=total > 0)

    def _shared(self, wanted: Rows, claims: Positions, others: Positions) -> tuple[Floats, Floats]:
        """The weight and the number of the claim's terms of a kind that the other has."""
        pair = np.repeat(np.arange(len(claims)), wanted.lengths[claims])
        columns = wanted.indices[ranges(wanted.indptr[claims], wanted.lengths[claims])]
        known = self._names if wanted is self._names else self._all
        is_shared = are_among(others[pair] * known.width + columns, known.cells[0])
        pair, columns = pair[is_shared], columns[is_shared]
        count = summed(pair, np.ones(len(pair)), len(claims))
        return summed(pair, self._rarity[columns], len(claims)), count


def _gives_other_amounts(claim: Reading, other: Reading) -> bool:
    """Whether for something that both count, no amount of the claim is in the other.

    "At least nine" and "eleven" can both be true, but eleven does not say "at least nine".
    """
    for value in claim.values:
        alike = [each for each in other.values if same_measure(value, each)]
        if alike and not any(_overlap(value, each) for each in alike):
            return True
    return False


def _overlap(a: Value, b: Value) -> bool:
    """Whether the numbers themselves agree, to the precision in which they are written."""
    one, other = base_value(a.quantity), base_value(b.quantity)
    return math.isclose(one, other, rel_tol=_PRECISION)
