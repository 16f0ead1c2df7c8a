"""Which sentences may be cited for a claim: sure links that cover it and contradict nothing in it.

A link keeps a briefing from saying a thing twice, and may be wrong at little cost; a citation
promises the reader that the sentence says it, and is held to more.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from summarize.claims import Value, same_measure
from summarize.data import Link, Sentence
from summarize.language.quantities import base_value
from summarize.readings import Readings

# On the sample stories, of the directed pairs that pass both, .98 are right and .78 of the right
# ones are kept; of all links .95 (`python -m benchmarks.quality --only citations`). Names weigh so
# much that two sentences about one person need the second limit. Both were chosen on these stories.
LEAST_COVERAGE = 0.45
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
        links: what `link_claims` found among them; "contains" supports only the shorter claim.
    """
    story = _Story(Readings.of(sentences))
    found: dict[int, set[int]] = {}
    for link in links:
        ways = [(link.b, link.a)]
        if link.relation == "duplicate":
            ways.append((link.a, link.b))
        for claim, other in ways:
            if story.supports(claim, other):
                found.setdefault(claim, set()).add(other)
    return {claim: tuple(sorted(others)) for claim, others in sorted(found.items())}


class _Story:
    """The terms and amounts of the sentences, and how rare each term is."""

    def __init__(self, readings: Readings) -> None:
        self._readings = readings
        self._terms: dict[int, frozenset[tuple[str, bool]]] = {}
        counts = Counter(
            form for terms in readings.terms for form, _ in {(t.form, t.named) for t in terms}
        )
        self._rarity = {form: math.log((1 + len(readings)) / n) for form, n in counts.items()}

    def supports(self, claim: int, other: int) -> bool:
        """Whether sentence `other` may be cited for sentence `claim`."""
        if self._readings.each[other].sentence.kind != "body":
            return False
        return (
            self._coverage(claim, other, names=True) >= LEAST_COVERAGE
            and self._coverage(claim, other, names=False) >= LEAST_COVERAGE_BUT_NAMES
            and not self._is_about_others(claim, other)
            and not self._gives_other_amounts(claim, other)
        )

    def _of(self, at: int) -> frozenset[tuple[str, bool]]:
        if at not in self._terms:
            self._terms[at] = frozenset((t.form, t.named) for t in self._readings.terms[at])
        return self._terms[at]

    def _coverage(self, claim: int, other: int, *, names: bool) -> float:
        wanted = {form for form, named in self._of(claim) if names or not named}
        shared = wanted & {form for form, _ in self._of(other)}
        weight = math.fsum(self._rarity[form] for form in wanted)
        return math.fsum(self._rarity[form] for form in shared) / weight if weight else 1.0

    def _is_about_others(self, claim: int, other: int) -> bool:
        """Whether both name somebody or something, and share no name."""
        ours = {form for form, named in self._of(claim) if named}
        theirs = {form for form, named in self._of(other) if named}
        return bool(ours) and bool(theirs) and not ours & theirs

    def _gives_other_amounts(self, claim: int, other: int) -> bool:
        """Whether for something that both count, no amount of the claim is in the other.

        "At least nine" and "eleven" can both be true, but eleven does not say "at least nine".
        """
        theirs = self._readings.each[other].values
        for value in self._readings.each[claim].values:
            alike = [each for each in theirs if same_measure(value, each)]
            if alike and not any(_overlap(value, each) for each in alike):
                return True
        return False


def _overlap(a: Value, b: Value) -> bool:
    """Whether the numbers themselves agree, to the precision in which they are written."""
    one, other = base_value(a.quantity), base_value(b.quantity)
    return math.isclose(one, other, rel_tol=_PRECISION)
