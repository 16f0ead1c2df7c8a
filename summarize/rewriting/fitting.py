"""The length that was asked for holds for what is printed, whoever words it.

A model may word a passage in more words than the passage has. What is too long then gives way to
its passages, which fit together because they were chosen so.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from summarize.connected import smallest_connected
from summarize.data import count_words
from summarize.rewriting.gate import Outcome
from summarize.scoring import Length, Material, Sentences
from summarize.selection.budget import budget
from summarize.sentences import split_spans


@dataclass(frozen=True, slots=True)
class Room:
    """How much may be printed of one story, in words or in sentences.

    Attributes:
        limit: what all statements may have together.
        unit: what is counted, in the plural.
        passages: the text of each group's passage, by the id of the group: its place here.
        costs: what each has of it; together no more than the limit.
        count: what a text that a model wrote has of it.
    """

    limit: int
    unit: str
    passages: Sequence[str]
    costs: Sequence[int]
    count: Callable[[str], int]

    @classmethod
    def of(cls, material: Material, length: Length, picks: Sequence[int]) -> "Room":
        """The room of a story whose groups are these picks, by their place in `passages`."""
        asked, by_sentence = budget(material, length), isinstance(length, Sentences)
        return cls(
            limit=asked.limit,
            unit="sentences" if by_sentence else "words",
            passages=[material.passages[pick].text for pick in picks],
            costs=[int(asked.costs[pick]) for pick in picks],
            count=partial(_sentences, language=material.language) if by_sentence else count_words,
        )


def fitted(outcomes: Sequence[Outcome], room: Room) -> tuple[Outcome, ...]:
    """The outcomes, of which as few as possible gave way to their passages to be within the limit.

    Those that are longest beyond their passages go first, of equal ones the first in reading order;
    statements about the same group go together. The reason says what was too long.
    """
    told = [_Told.of(some, room) for some in _together(outcomes)]
    total = sum(each.cost for each in told)
    kept: list[Outcome] = []
    for each in sorted(told, key=lambda each: (-each.excess, each.groups)):
        if total > room.limit:
            total -= each.excess
            kept += each.as_passages(room)
        else:
            kept += each.outcomes
    return tuple(sorted(kept, key=lambda outcome: min(outcome.groups)))


@dataclass(frozen=True, slots=True)
class _Told:
    """All outcomes about some groups, and what they cost beyond the passages of these."""

    outcomes: tuple[Outcome, ...]
    groups: tuple[int, ...]
    cost: int
    excess: int

    @classmethod
    def of(cls, outcomes: Sequence[Outcome], room: Room) -> "_Told":
        groups = tuple(sorted({group for each in outcomes for group in each.groups}))
        cost = sum(
            room.costs[each.groups[0]] if each.origin == "quoted" else room.count(each.text)
            for each in outcomes
        )
        excess = cost - sum(room.costs[group] for group in groups)
        return cls(tuple(outcomes), groups, cost, excess)

    def as_passages(self, room: Room) -> list[Outcome]:
        """The passages of the groups, each with why it is not worded."""
        reason = (
            f"has {self.cost} {room.unit} where its passage has {self.cost - self.excess},"
            f" which does not fit into {room.limit}"
        )
        told = dict.fromkeys([*(each.reason for each in self.outcomes if each.reason), reason])
        return [
            Outcome(room.passages[group], (group,), "quoted", "; ".join(told))
            for group in self.groups
        ]


def _sentences(text: str, *, language: str) -> int:
    return len(split_spans(text, language=language))


def _together(outcomes: Sequence[Outcome]) -> list[list[Outcome]]:
    """The outcomes, those together that tell the same group, in their order."""
    leader = smallest_connected(
        [(each.groups[0], group) for each in outcomes for group in each.groups],
        {group for each in outcomes for group in each.groups},
    )
    found: dict[int, list[Outcome]] = {}
    for each in outcomes:
        found.setdefault(leader[each.groups[0]], []).append(each)
    return list(found.values())
