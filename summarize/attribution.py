"""From picked passages to points with citations, and the ledger of what became of the rest.

A model may word a passage in more words than the passage has. What is too long for what was asked
for gives way to its passages, which fit together because they were chosen so.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from summarize.agreement import Details, Report, count_support
from summarize.cleaning import OUTLET_BOILERPLATE
from summarize.connected import smallest_connected
from summarize.data import (
    Citation,
    Detail,
    LedgerEntry,
    Passage,
    Point,
    Sentence,
    Unit,
    count_words,
)
from summarize.outlets import outlets_of
from summarize.rewriting import Group, Outcome
from summarize.scoring import Length, Material, Sentences
from summarize.selection import budget
from summarize.sentences import split_spans

if TYPE_CHECKING:
    from summarize.data import Memory, ResolvedDate


class Attribution:
    """Which sentences of the story say what its picked passages say.

    `memory` tells of which day the briefing is; without one it is read as of its newest article.
    """

    def __init__(
        self, material: Material, picks: Sequence[Passage], memory: "Memory | None" = None
    ) -> None:
        self._material = material
        self._picks = tuple(picks)
        self._today = _day_of(memory) or material.days[-1:]
        self._articles = {article.id: article for article in material.articles}
        self._details = Details(material.readings, material.articles)
        self._outlets = outlets_of(material.articles, material.outlets)

    def groups(self) -> list[Group]:
        """The evidence of each pick, in reading order: what a rewriter may say, and from what."""
        return [self._group(number, passage) for number, passage in enumerate(self._picks)]

    def point(self, outcome: Outcome) -> Point:
        """The point that a rewriter's outcome makes, with the citations of all its groups."""
        passages = [self._picks[group] for group in outcome.groups]
        citations = self.cited(passages)
        articles = [each.article_id for each in citations]
        behind = self.supporting(passages)
        is_rewritten = outcome.origin == "rewritten"
        return Point(
            text=outcome.text,
            citations=citations,
            origin="rewritten" if is_rewritten else passages[0].origin,
            support=count_support(
                behind,
                self._material.articles,
                self._material.origins,
                self._material.outlets,
            ),
            note=outcome.reason,
            details=(
                self.details_of_text(outcome.text, passages[0].article_id)
                if is_rewritten
                else self.details(passages[0])
            ),
            resolved=self.resolved(outcome.text, articles if is_rewritten else articles[:1]),
            date=self.date(passages),
        )

    def resolved(self, text: str, article_ids: Sequence[str]) -> "tuple[ResolvedDate, ...]":
        """The words of a point by which its reader could take another day than they name.

        All of them in a story of several days; else those that would name another day if the point
        had been written on the day of the briefing, or of its newest article.

        Args:
            text: that of the point.
            article_ids: the articles that its words may be from; all must give the same day.
        """
        material = self._material
        if {*material.days, *self._today} == {*self._today}:
            return ()
        from summarize.chronology import own_days, resolve

        written = [own_days(self._articles[each]) for each in article_ids]
        if not all(written):
            return ()
        days = tuple(dict.fromkeys(day for days in written for day in days))
        found = resolve(text, days, language=material.language)
        if material.is_of_several_days:
            return found
        taken = resolve(text, self._today, language=material.language)
        return tuple(each for each in found if each not in taken)

    def date(self, passages: Sequence[Passage]) -> str:
        """The day of what these tell, if it is the same, in a story of several days; or ""."""
        if not self._material.is_of_several_days:
            return ""
        days = {self._material.day_of(passage) for passage in passages}
        return days.pop() if len(days) == 1 else ""

    def cited(self, passages: Sequence[Passage]) -> tuple[Citation, ...]:
        """What is cited for passages that one point tells, each sentence once.

        An article has all that the point says only if it has all of each passage.
        """
        found = [self.citations(passage) for passage in passages]
        if len(found) == 1:
            return found[0]
        whole = set.intersection(
            *({each.article_id for each in own if each.level == "full"} for own in found)
        )
        return tuple(
            dict.fromkeys(
                replace(each, level="full" if each.article_id in whole else "main")
                for own in found
                for each in own
            )
        )

    def supporting(self, passages: Sequence[Passage]) -> tuple[str, ...]:
        """The cited articles of the outlets that report each of the passages that a point tells.

        Others say a part of it: they are cited for that, and are not counted.
        """
        found = [[each.article_id for each in self.citations(passage)] for passage in passages]
        behind = set.intersection(*({self._outlets[each] for each in own} for own in found))
        return tuple(
            dict.fromkeys(each for own in found for each in own if self._outlets[each] in behind)
        )

    def details(self, passage: Passage) -> tuple[Detail, ...]:
        """The numbers, dates, names and quotations of a passage, and which articles have them."""
        return self._details.of_passage(passage)

    def details_of_text(self, text: str, article_id: str) -> tuple[Detail, ...]:
        """The same of a text that a model wrote from what is cited, of that article first."""
        return self._details.of_text(text, article_id)

    def _group(self, number: int, passage: Passage) -> Group:
        articles = self._articles
        citations = self.citations(passage)
        return Group(
            id=number,
            passage_text=passage.text,
            sentences=tuple(each.span.of(articles[each.article_id].text) for each in citations),
            outlets=tuple(dict.fromkeys(self._outlets[each.article_id] for each in citations)),
            language=self._material.language,
        )

    def citations(self, passage: Passage) -> tuple[Citation, ...]:
        """The passage itself first, then what says it in every other article that reports it.

        What a later day overtook bears nothing out that later articles tell.
        """
        position, sentences = self._material.position, self._material.sentences
        places = [position[passage.article_id, index] for index in passage.sentences]
        found = (
            Citation(sentences[at].article_id, sentences[at].span, report.level)
            for report in self._material.reporting.together(places)
            if not self._is_overtaken(report, passage)
            for at in report.positions
        )
        return (Citation(passage.article_id, passage.span), *found)

    def _is_overtaken(self, report: Report, passage: Passage) -> bool:
        """Whether an earlier article reports a passage by what was overtaken since."""
        if self._material.overtaken.isdisjoint(report.positions):
            return False
        before, now = (
            self._articles[each].published for each in (report.article_id, passage.article_id)
        )
        return before is not None and now is not None and before.date() < now.date()


def _day_of(memory: "Memory | None") -> tuple[date, ...]:
    try:
        return (date.fromisoformat(memory.day),) if memory is not None else ()
    except ValueError:
        return ()  # a document that was tampered with


def account(
    material: Material,
    picks: Sequence[Passage],
    outcomes: Sequence[Outcome],
    points: Sequence[Point],
    reasons: Mapping[tuple[str, int], str],
) -> tuple[LedgerEntry, ...]:
    """The ledger: what became of each sentence of the story, in their order.

    Args:
        material: the story.
        picks: the passages chosen; outcomes name them by their place here.
        outcomes: what is printed, in reading order.
        points: the same with their citations.
        reasons: why sentences that are not printed are not, by their key.
    """
    point_of_group = {
        group: place for place, outcome in enumerate(outcomes) for group in outcome.groups
    }
    used = {
        (passage.article_id, index): point_of_group[group]
        for group, passage in enumerate(picks)
        for index in passage.sentences
    }
    repeated = {
        member.key: used[key]
        for cluster in material.clusters
        for key in (each.key for each in cluster.members)
        if key in used
        for member in cluster.members
        if reasons.get(member.key) != OUTLET_BOILERPLATE  # the ledger tells what only a pile shows
        and material.position[member.key] not in material.overtaken
    }
    citing = [frozenset(each.article_id for each in point.citations) for point in points]
    return tuple(_entry(each, used, repeated, reasons, citing) for each in material.sentences)


def _entry(
    sentence: Sentence,
    used: Mapping[tuple[str, int], int],
    repeated: Mapping[tuple[str, int], int],
    reasons: Mapping[tuple[str, int], str],
    citing: Sequence[frozenset[str]],
) -> LedgerEntry:
    key = sentence.key
    if key in used:
        return LedgerEntry(sentence.article_id, sentence.span, "used", used[key])
    if key in repeated:
        point = repeated[key]
        is_cited = sentence.article_id in citing[point]
        # What is not cited is alike, but not sure to be a report of it.
        reason = f"says what point {point + 1} says" if is_cited else f"is like point {point + 1}"
        return LedgerEntry(sentence.article_id, sentence.span, "duplicate", repeated[key], reason)
    reason = reasons.get(key, "not chosen")
    return LedgerEntry(sentence.article_id, sentence.span, "left out", None, reason)


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
    unit: Unit
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

    def cost(self, outcome: Outcome) -> int:
        """What a statement has of it."""
        is_quoted = outcome.origin == "quoted"
        return self.costs[outcome.groups[0]] if is_quoted else self.count(outcome.text)


def fitted(outcomes: Sequence[Outcome], room: Room) -> tuple[Outcome, ...]:
    """The outcomes, of which as few as possible gave way to their passages to be within the limit.

    Passages fit by themselves, so what is only quoted stays as it is.

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


class _Told(NamedTuple):
    """All outcomes about some groups, and what they cost beyond the passages of these."""

    outcomes: tuple[Outcome, ...]
    groups: tuple[int, ...]
    cost: int
    excess: int

    @classmethod
    def of(cls, outcomes: Sequence[Outcome], room: Room) -> "_Told":
        groups = tuple(sorted({group for each in outcomes for group in each.groups}))
        cost = sum(map(room.cost, outcomes))
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
