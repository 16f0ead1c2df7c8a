"""Which sentences may be cited for a claim: sure links that cover it and contradict nothing in it.

A link keeps a briefing from saying a thing twice, and may be wrong at little cost; a citation
promises the reader that the sentence says it, and is held to more.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from summarize import tokens
from summarize.claims.mentions import Term, read_mentions
from summarize.claims.values import Value, read_values, same_measure
from summarize.data import Link, Sentence

# On the sample stories, of the directed pairs that pass both, .98 are right and .78 of the right
# ones are kept; of all links .95 (`python -m benchmarks.quality --only citations`). Names weigh so
# much that two sentences about one person need the second limit. Both were chosen on these stories.
LEAST_COVERAGE = 0.45
LEAST_COVERAGE_BUT_NAMES = 0.4


def find_supporters(
    sentences: Sequence[Sentence], links: Sequence[Link]
) -> Mapping[int, tuple[int, ...]]:
    """Position of a sentence -> positions of the sentences that can be cited for what it says.

    A supporter says most of what the claim says (weighed by how rare each word is in the story),
    gives no other amount for the same thing, and is not about somebody else.

    Args:
        sentences: the sentences of one story.
        links: what `link_claims` found among them; "contains" supports only the shorter claim.
    """
    story = _Story(sentences)
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

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences
        mentions = read_mentions([tokens.words(sentence.text) for sentence in sentences])
        self._terms: list[frozenset[Term]] = [frozenset(terms) for terms in mentions]
        counts = Counter(term.form for terms in self._terms for term in terms)
        self._rarity = {form: math.log((1 + len(mentions)) / n) for form, n in counts.items()}
        self._values: dict[int, tuple[Value, ...]] = {}

    def supports(self, claim: int, other: int) -> bool:
        """Whether sentence `other` may be cited for sentence `claim`."""
        if self._sentences[other].kind != "body":
            return False
        return (
            self._coverage(claim, other, names=True) >= LEAST_COVERAGE
            and self._coverage(claim, other, names=False) >= LEAST_COVERAGE_BUT_NAMES
            and not self._is_about_others(claim, other)
            and not self._gives_other_amounts(claim, other)
        )

    def _coverage(self, claim: int, other: int, *, names: bool) -> float:
        wanted = {term.form for term in self._terms[claim] if names or not term.named}
        shared = wanted & {term.form for term in self._terms[other]}
        weight = sum(self._rarity[form] for form in sorted(wanted))
        return sum(self._rarity[form] for form in sorted(shared)) / weight if weight else 1.0

    def _is_about_others(self, claim: int, other: int) -> bool:
        """Whether both name somebody or something, and share no name."""
        ours = {term.form for term in self._terms[claim] if term.named}
        theirs = {term.form for term in self._terms[other] if term.named}
        return bool(ours) and bool(theirs) and not ours & theirs

    def _gives_other_amounts(self, claim: int, other: int) -> bool:
        """Whether for something that both count, no amount of the claim is in the other.

        "At least nine" and "eleven" can both be true, but eleven does not say "at least nine".
        """
        theirs = self._amounts(other)
        for value in self._amounts(claim):
            alike = [each for each in theirs if same_measure(value, each)]
            if alike and not any(_overlap(value, each) for each in alike):
                return True
        return False

    def _amounts(self, position: int) -> tuple[Value, ...]:
        if position not in self._values:
            self._values[position] = read_values(self._sentences[position].text)
        return self._values[position]


def _overlap(a: Value, b: Value) -> bool:
    """Whether the numbers themselves agree, to the precision in which they are written."""
    from summarize.language.quantities import base_value

    one, other = base_value(a.quantity), base_value(b.quantity)
    return math.isclose(one, other, rel_tol=0.06)
