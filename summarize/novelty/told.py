"""Whether earlier briefings told what a sentence of today says.

What has the words of a claim is known at once. Of what a briefing would print is asked further, as
who reports a point is asked: in other words, spread over several claims.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from summarize import vectors
from summarize.claims import Claims, differ
from summarize.data import EarlierClaim
from summarize.language.quantities import DateMention
from summarize.novelty.compared import Compared
from summarize.novelty.numbers import are_one, is_no_count, novelty_rules
from summarize.vectors import Floats, Positions, Rows

# No sentence is asked further whose likest claim is less surely the same: as two passages of one
# story, of which less than a tenth that are less alike tell one fact.
_LEAST_ALIKE = 0.15
# A claim that has so much of the weight of a sentence's words tells it, if nothing differs. This
# and what stands below were chosen by reading what three timelines told on all their days.
_WORDS = 0.8
# So much of it, where claims that report the main part of the sentence are taken together, tells it
# whatever else is said; and so much, where one reports all of it.
_MOST, _MOST_OF_FULL = 0.68, 0.6
# Of less, at most so many words may be missing: the share of a full report and of a main one, how
# surely the likest claim must be the same, and the words.
_FEW_MISSING = ((0.45, 1.1, 0.0, 4), (1.1, 0.5, 0.55, 3), (1.1, 0.6, 0.85, 5))

# Without a report: how sure the likeness must be, or how many numbers the same; the share of one
# claim, and the words that may be missing.
_ALIKE, _SEVERAL, _SHARED, _FEWEST_MISSING = 0.65, 2, 0.5, 3

# Claims that have such a part each, and so much of it together, tell it, if so few words are
# missing and the likest is rather sure to be the same. Of 790 points of three timelines it takes 23
# away; by reading, 16 had been told.
_PART, _TOGETHER, _LEFT, _RATHER_SURE = 0.3, 0.7, 2, 0.5

# Of a sentence that a claim cited so many words may be missing in the claim: it is a report of it
# in other words. Chosen, not tuned.
_CITED_MISSING = 5
_BETWEEN = "\0\n\0"


@dataclass(frozen=True, eq=False)
class Told:
    """Asks the earlier claims of a story whether they told a sentence.

    Attributes:
        compared: sentences and claims, read together.
    """

    compared: Compared

    def by_words(self, place: int) -> EarlierClaim | None:
        """The latest claim that has the words of a sentence; None where there is none.

        Args:
            place: the position of the sentence among those that were compared.
        """
        for number in np.flatnonzero(self._shares(place) >= _WORDS).tolist()[::-1]:
            if self._agree(place, [*self._claim_places(number)]):
                return self.compared.claims[number]
        return self._cited(place)

    def _cited(self, place: int) -> EarlierClaim | None:
        """The latest claim that cited a sentence, and leaves hardly a word of it untold.

        Readers were told the claim, not all that its other sources say.
        """
        text = self.compared.readings.each[place].text
        for number in sorted(self._citing(text), reverse=True):
            claims = [*self._claim_places(number)]
            if self._covered(place, claims)[1] <= _CITED_MISSING and self._agree(place, claims):
                return self.compared.claims[number]
        return None

    def _citing(self, text: str) -> set[int]:
        """The numbers of the claims that cite a text, found in all quotes at once."""
        quotes, starts, numbers = self._quotes
        found, at = set[int](), quotes.find(text)
        while at >= 0:
            which = bisect_right(starts, at) - 1
            found.add(numbers[which])
            at = quotes.find(text, at + 1)
        return found

    @cached_property
    def _quotes(self) -> tuple[str, list[int], list[int]]:
        """What the claims quote, one after the other, where each begins, and of which claim it is.

        What stands between two is in no text.
        """
        cited = [
            (number, each.quote)
            for number, claim in enumerate(self.compared.claims)
            for each in claim.citations
        ]
        lengths = [len(quote) + len(_BETWEEN) for _, quote in cited]
        starts = [0, *accumulate(lengths)][: len(cited)]
        return _BETWEEN.join(quote for _, quote in cited), starts, [number for number, _ in cited]

    def by_report(self, place: int) -> EarlierClaim | None:
        """The latest claim that reports a sentence, fully or with others; None where none does."""
        if not self._may_be_told(place):
            return None
        alike = self._alike(place)
        if alike is not None:
            return self.compared.claims[alike]
        found = list(self.compared.telling(place))
        levels = {level for _, level in found}
        reporting = [number for number, level in found if level != "against"]
        claims = [at for number in reporting for at in self._claim_places(number)]
        is_full = "full" in levels
        if self._numbers_agree(place, claims) and self._tell(place, claims, is_full=is_full):
            return self.compared.claims[max(reporting)]
        if levels != {"against"}:
            return self._together(place)
        return None

    def _together(self, place: int) -> EarlierClaim | None:
        """The latest of several claims that have nearly all of a sentence together, a part each."""
        parts = np.flatnonzero(self._shares(place) >= _PART).tolist()
        claims = [at for number in parts for at in self._claim_places(number)]
        covered, missing = self._covered(place, claims)
        is_told = covered >= _TOGETHER and missing <= _LEFT and self._surest(place) >= _RATHER_SURE
        if is_told and self._numbers_agree(place, claims) and self._denies_as_well(place, claims):
            return self.compared.claims[max(parts)]
        return None

    def _denies_as_well(self, place: int, claims: Sequence[int]) -> bool:
        """Whether some of the claims say no if a sentence does, and do not if it does not."""
        each = self.compared.readings.each
        said = {each[at].claims.negative for at in claims}
        return each[place].claims.negative in said

    def _alike(self, place: int) -> int | None:
        """The number of the claim that a sentence is so like that its few other words say the same.

        Short sentences have too few words for a report: "Charging to 80 per cent took 12 minutes".
        """
        numbers = len(self.compared.readings.each[place].values)
        if self._surest(place) < _ALIKE and numbers < _SEVERAL:
            return None
        for number in np.flatnonzero(self._shares(place) >= _SHARED).tolist()[::-1]:
            claims = [*self._claim_places(number)]
            missing = self._covered(place, claims)[1]
            if missing <= _FEWEST_MISSING and self._agree(place, claims):
                return int(number)
        return None

    def _tell(self, place: int, claims: Sequence[int], *, is_full: bool) -> bool:
        """Whether claims that report a sentence leave nothing of it to be news."""
        covered, missing = self._covered(place, claims)
        if covered >= (_MOST_OF_FULL if is_full else _MOST):
            return True
        surest = self._surest(place)
        return any(
            covered >= (full if is_full else main) and surest >= sure and missing <= most
            for full, main, sure, most in _FEW_MISSING
        )

    def _may_be_told(self, place: int) -> bool:
        """Whether any claim is like a sentence at all."""
        return self._surest(place) >= _LEAST_ALIKE

    def _surest(self, place: int) -> float:
        """How surely the likest claim is the same as a sentence."""
        partners, scores, _ = self.compared.comparison.likeness.of(place)
        return float(scores[partners >= self.compared.first_claim].max(initial=0.0))

    def _agree(self, place: int, claims: Sequence[int]) -> bool:
        """Whether nothing in a sentence differs from some sentences of a claim."""
        each = self.compared.readings.each
        return self._numbers_agree(place, claims) and not any(
            _differ(each[place].claims, each[at].claims) for at in claims
        )

    def _numbers_agree(self, place: int, claims: Sequence[int]) -> bool:
        """Whether each number of a sentence stands in some of these; ages need not."""
        each = self.compared.readings.each
        told = [value for at in claims for value in each[at].values]
        return all(
            any(are_one(value, one) for one in told) or is_no_count(value, each[place])
            for value in each[place].values
        )

    def _covered(self, place: int, claims: Sequence[int]) -> tuple[float, int]:
        """How much of the weight of a sentence's words some have together, and how many they lack.

        Words for a time are no news. Nothing is told by no claim.
        """
        terms = self._terms(place)
        weights = self._rarity[terms]
        having = np.zeros(len(self._rarity), dtype=np.bool_)
        for at in claims:
            having[self._terms(at)] = True
        share = float(weights[having[terms]].sum() / max(weights.sum(), 1e-9))
        return share, int((~having[terms] & ~self._of_times[terms]).sum())

    @cached_property
    def _of_times(self) -> NDArray[np.bool_]:
        """Which terms are words for a time."""
        known, readings = novelty_rules(self.compared.readings.language), self.compared.readings
        forms = readings.lexicon.forms
        times = {forms.concept(forms.stem(word)) for word in known.times} if known else set()
        return np.array([form in times for form in readings.terms.forms], dtype=np.bool_)

    def _shares(self, place: int) -> Floats:
        """How much of the weight of a sentence's words each claim has, shape (n_claims,)."""
        weights, terms = np.zeros(len(self._rarity)), self._terms(place)
        weights[terms] = self._rarity[terms]
        result: Floats = self._of_claims.dot(weights) / max(self._weights[place], 1e-9)
        return result

    @cached_property
    def _weights(self) -> Floats:
        """How much the words of each sentence weigh."""
        return self.compared.readings.term_rows.dot(self._rarity)

    @cached_property
    def _of_claims(self) -> Rows:
        """Which claim has which term, as 1; columns are forms."""
        rows, first = self.compared.readings.term_rows, self.compared.first_claim
        return vectors.tally(
            np.repeat(np.array(self.compared.claim_of, dtype=np.int64), rows.lengths[first:]),
            rows.indices[rows.indptr[first] :],
            (len(self.compared.claims), rows.width),
        ).binary

    def _claim_places(self, number: int) -> Iterator[int]:
        for at, claim in enumerate(self.compared.claim_of):
            if claim == number:
                yield self.compared.first_claim + at

    def _terms(self, place: int) -> Positions:
        rows = self.compared.readings.term_rows
        return rows.indices[rows.indptr[place] : rows.indptr[place + 1]]

    @cached_property
    def _rarity(self) -> Floats:
        return self.compared.readings.term_rows.inverse_frequency


def _differ(now: Claims, before: Claims) -> bool:
    """Whether two sentences make different claims; "25 June last year" is 25 June, told earlier."""
    pairs = [(one, other) for one in now.dates for other in before.dates]
    if any(_are_one_day(*pair) for pair in pairs):
        now, before = replace(now, dates=()), replace(before, dates=())
    return differ(now, before)


def _are_one_day(one: DateMention, other: DateMention) -> bool:
    """Whether both are written with the same day and month."""
    is_written = all({"day", "month"} <= {*each.written} for each in (one, other))
    return is_written and (one.day, one.month) == (other.day, other.month)
