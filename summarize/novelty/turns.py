"""How surely a sentence turns an earlier one, by weights learned from labelled stories.

Two sentences tell a turn if one has a state that excludes that of the other (planned, called off),
or says yes to what the other says no to, and both are of one thing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from re import Match
from typing import NamedTuple

import numpy as np

from summarize.agreement import ROOT
from summarize.data import Span
from summarize.languages.novelty import NoveltyRules
from summarize.novelty.subjects import Subjects, common
from summarize.readings import Reading
from summarize.resources import read_json
from summarize.vectors import Floats, LinearModel

FILE = "resources/courses.json"
FEATURES = (
    "flip",  # one denies what the other says, and they have no states that exclude each other
    "both",  # they have, and one denies what the other says, too
    "share",  # how much of the weight of the lighter sentence's words both have
    "names",  # names that both have
    "apart",  # both have names, and none is the same
    "turns",  # a word of today's says that something turned: "after all", "again"
    "denies",  # today's says no
    "past",  # today's is told of what came before
    "planned",  # the earlier one is a plan, or only expected
    "numbers",  # today's has numbers that the earlier one lacks
    "likest",  # how much is shared beside the most that is shared with any
)
# More names count no more, and so many words behind a word of denial are denied. Chosen, not tuned.
_MOST_NAMES, _DENIED = 2, 6
_States = dict[tuple[int, int], Match[str]]


class Turn(NamedTuple):
    """An earlier sentence that today's may turn: its position, and the words that say so in both.

    `is_pair` says whether these are states that exclude each other, `is_flip` whether one sentence
    denies what the other says.
    """

    place: int
    before: str
    after: Span
    is_pair: bool
    is_flip: bool


@cache
def model() -> LinearModel:
    """The learned weights; the threshold is the score at which a pair is even."""
    return LinearModel.from_json(read_json(FILE), FEATURES)


@dataclass(frozen=True, eq=False)
class Turns:
    """Finds what of earlier sentences a sentence of today may turn.

    Attributes:
        subjects: what sentences and claims are about.
        rules: what is known of the language.
    """

    subjects: Subjects
    rules: NoveltyRules

    def features(self, place: int) -> tuple[list[Turn], Floats]:
        """What a sentence may turn, and the features of each pair."""
        found = [*self._turns(place)]
        rows = np.array([self._features(place, each) for each in found], dtype=np.float64)
        if found:
            shared = [self._shared(place, each.place) for each in found]
            rows[:, FEATURES.index("likest")] = np.array(shared) / max(*shared, 1e-9)
        return found, rows

    def _turns(self, place: int) -> Iterator[Turn]:
        names, words = self.subjects.names(place), self.subjects.unnamed(place)
        for at in self.subjects.places_of_claims:
            if common(words, self.subjects.unnamed(at)) or names & self.subjects.names(at):
                turn = self._turn(place, at)
                if turn is not None:
                    yield turn

    def _turn(self, place: int, at: int) -> Turn | None:
        """What a sentence of today turns in an earlier one."""
        flipped = self._flipped(place, at)
        pair = self._pair(self._states(place), self._states(at))
        if pair is not None:
            now, before = pair
            return Turn(at, before[0], Span(*now.span()), is_pair=True, is_flip=bool(flipped))
        if not flipped:
            return None
        words = self._span(at, flipped).of(self._reading(at).text)
        return Turn(at, words, self._span(place, flipped), is_pair=False, is_flip=True)

    def _pair(self, ours: _States, theirs: _States) -> tuple[Match[str], Match[str]] | None:
        """A state of today's sentence, and one of the earlier that it excludes."""
        return next(
            (
                (now, theirs[number, 1 - side])
                for (number, side), now in ours.items()
                if (number, 1 - side) in theirs and (number, side) not in theirs
            ),
            None,
        )

    def _flipped(self, place: int, at: int) -> str:
        """A word that one of two sentences denies and the other does not; "" where none is."""
        yes, no = self._said(place)
        other_yes, other_no = self._said(at)
        names = self.subjects.names(place)
        flipped = sorted((yes & other_no) | (no & other_yes))
        return next((word for word in flipped if word[:ROOT] not in names), "")

    def _features(self, place: int, turn: Turn) -> list[float]:
        subjects, rules = self.subjects, self.rules
        now, before = self._reading(place), self._reading(turn.place)
        lighter = min(
            subjects.weigh(subjects.unnamed(place)), subjects.weigh(subjects.unnamed(turn.place))
        )
        names, others = subjects.names(place), subjects.names(turn.place)
        told = {each.value for each in before.quantities}
        found = {
            "flip": not turn.is_pair,
            "both": turn.is_pair and turn.is_flip,
            "share": min(self._shared(place, turn.place) / max(lighter, 1e-9), 1.0),
            "names": min(len(names & others), _MOST_NAMES) / _MOST_NAMES,
            "apart": bool(names and others) and names.isdisjoint(others),
            "turns": rules.turns.search(now.text) is not None,
            "denies": rules.negation.search(now.text) is not None,
            "past": rules.past_perfect.search(now.text) is not None,
            "planned": rules.forecast.search(before.text) is not None,
            "numbers": any(each.value not in told for each in now.quantities),
        }
        return [float(found.get(name, 0.0)) for name in FEATURES]

    def _shared(self, place: int, at: int) -> float:
        """How much the words weigh that two sentences share."""
        return self.subjects.weigh(common(self.subjects.unnamed(place), self.subjects.unnamed(at)))

    def _states(self, place: int) -> _States:
        """The states that a sentence tells, by the number of their pair and their side of it."""
        if place not in self._of_states:
            text = self._reading(place).text
            self._of_states[place] = {
                (number, side): match
                for number, pair in enumerate(self.rules.courses)
                for side, pattern in enumerate(pair)
                if (match := pattern.search(text))
            }
        return self._of_states[place]

    def _said(self, place: int) -> tuple[frozenset[str], frozenset[str]]:
        """The words of a sentence that it does not deny, and those that it denies."""
        if place not in self._of_said:
            text, no = self._reading(place).text, frozenset[str]()
            for match in self.rules.negation.finditer(text):
                denied = self.rules.clause_ends.split(text[match.end() :], maxsplit=1)[0]
                no |= self.subjects.words_of(" ".join(denied.split()[:_DENIED]))
            self._of_said[place] = (self.subjects.words_of(text) - no, no)
        return self._of_said[place]

    def _span(self, place: int, concept: str) -> Span:
        """Where a sentence has a word, by its concept."""
        reading = self._reading(place)
        for start, word in zip(reading.places, reading.words, strict=True):
            if concept in self.subjects.words_of(word):
                return Span(start, start + len(word))
        return Span(0, len(reading.text))

    def _reading(self, place: int) -> Reading:
        return self.subjects.compared.readings.each[place]

    @cached_property
    def _of_states(self) -> dict[int, _States]:
        return {}

    @cached_property
    def _of_said(self) -> dict[int, tuple[frozenset[str], frozenset[str]]]:
        return {}
