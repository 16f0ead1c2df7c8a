"""What took another course than was told: called off after planned, released after arrested."""

from dataclasses import dataclass
from functools import cached_property

from summarize.novelty.changes import Change
from summarize.novelty.subjects import Subjects
from summarize.novelty.turns import Turns, model

# From this score on a sentence is told to turn an earlier one. Chosen by the labelled stories of
# benchmarks/days_told, cross-validated.
_LEAST = 0.5


@dataclass(frozen=True, eq=False)
class Courses:
    """Asks what of today's sentences ends, reverses or moves what claims told.

    Attributes:
        subjects: what sentences and claims are about.
    """

    subjects: Subjects

    def of(self, place: int) -> Change | None:
        """What a sentence of today turns; None where it turns nothing.

        In a story of which much is told nothing is asked: there, on five timelines, all was wrong.

        Args:
            place: the position of the sentence among those that were compared.
        """
        if self._turns is None or not self.asks(place):
            return None
        found, rows = self._turns.features(place)
        if not found:
            return None
        scores = rows @ model().weights - model().threshold
        at = int(scores.argmax())
        if scores[at] < _LEAST:
            return None
        turn, compared = found[at], self.subjects.compared
        text = compared.readings.each[place].text
        return Change(compared.claim_at(turn.place), text, turn.before, turn.after)

    def asks(self, _place: int) -> bool:
        """Whether anything is asked of a sentence of today: nothing of any where much is told."""
        return not self.subjects.is_much

    @cached_property
    def _turns(self) -> Turns | None:
        rules = self.subjects.rules
        return Turns(self.subjects, rules) if rules is not None else None
