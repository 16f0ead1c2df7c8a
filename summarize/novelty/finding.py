"""What each passage of today is to a reader of the earlier briefings of its story."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import takewhile
from typing import Final

from summarize.data import (
    Article,
    EarlierArticle,
    EarlierClaim,
    EarlierStory,
    News,
    Passage,
    Span,
    Withdrawal,
)
from summarize.languages.passages import IS_NOTICE
from summarize.novelty.changes import Change, Changes
from summarize.novelty.compared import Claims, Compared
from summarize.novelty.courses import Courses
from summarize.novelty.notices import without_notices
from summarize.novelty.paraphrased import Paraphrased
from summarize.novelty.same_day import outgrown, value_in
from summarize.novelty.subjects import Subjects
from summarize.novelty.taken_back import Changed, find_withdrawals, notices_of
from summarize.novelty.told import Told
from summarize.scoring import Material

OVERTAKEN: Final = "a later article tells otherwise"
NEW = News("new")


@dataclass(frozen=True, eq=False)
class Novelties:
    """What the passages of a story are to a reader of its earlier briefings.

    Attributes:
        news: of each passage that is not new, by its position.
        days: the day on which a known passage was told.
        withdrawals: the earlier claims that their sources no longer make.
        notices: what takes some of them back and is no article of the story.
        asked: asks the earlier claims further; None where there is nothing to ask.
        repeated: passages that tell a change again that another tells.
        outgrown: those with a count that a later article of the day gives higher.
        notice_passages: those that say what was wrong in an article, which is taken back.
        passages: how many there are.
    """

    news: Mapping[int, News] = field(default_factory=dict)
    days: Mapping[int, str] = field(default_factory=dict)
    withdrawals: tuple[Withdrawal, ...] = ()
    asked: "_Asked | None" = None
    repeated: frozenset[int] = frozenset()
    outgrown: frozenset[int] = frozenset()
    notice_passages: frozenset[int] = frozenset()
    notices: tuple[EarlierArticle, ...] = ()
    passages: int = 0

    def of(self, passage: int) -> News:
        """What a passage is: new where nothing like it was told."""
        return self.news.get(passage, NEW)

    @property
    def known(self) -> dict[int, str]:
        """The passages that need not be printed, each with the reason why it is left out."""
        known = {passage: told_on(day) for passage, day in self.days.items()}
        known |= dict.fromkeys(self.notice_passages, IS_NOTICE)
        known |= dict.fromkeys(self.outgrown, OVERTAKEN)
        return known | dict.fromkeys(self.repeated, "redundant")

    @property
    def are_all_known(self) -> bool:
        """Whether there are passages, and readers know what each of them tells."""
        return bool(self.passages) and len(self.known) == self.passages

    @property
    def changed(self) -> list[int]:
        """The passages that tell a value otherwise, ascending."""
        return sorted(at for at, news in self.news.items() if news.novelty == "changed")

    def read_closely(self, passages: Sequence[int]) -> "Novelties":
        """The same after these passages were asked for in other words, too; itself where none is.

        It takes longer than the rest, so it is asked of those that would be printed.
        """
        if self.asked is None:
            return self
        new = [each for each in passages if self.of(each).novelty == "new"]
        found = self.asked.in_other_words(new)
        rest = [each for each in passages if each not in found]
        found |= self.asked.without_known_ends(rest, self.news)
        repeated = self._repeating(passages)
        if not found and not repeated:
            return self
        news = {each: News("known", claim.id) for each, claim in found.items()}
        days = {each: claim.day for each, claim in found.items()}
        return replace(
            self,
            news={**self.news, **news},
            days={**self.days, **days},
            repeated=self.repeated | repeated,
        )

    def _repeating(self, passages: Iterable[int]) -> frozenset[int]:
        """The passages that tell the change of one value that another of them tells already."""
        seen: set[tuple[object, ...]] = set()
        repeating = set()
        for each in passages:
            news = self.of(each)
            text = self.asked.material.passages[each].text if self.asked is not None else ""
            value = value_in(text, news, self.asked.material.language) if self.asked else None
            told = value and (value.low, value.high, value.unit)
            change = (news.earlier, news.before, told or (news.after and news.after.of(text)))
            if news.novelty == "changed" and change in seen:
                repeating.add(each)
            seen.add(change)
        return frozenset(repeating)


def told_on(day: str) -> str:
    """The reason for which a sentence is left out that a briefing of this day told."""
    return f"told on {day}"


def find_news(
    material: Material, given: Sequence[Article], earlier: EarlierStory | None
) -> Novelties:
    """What the passages of a story are to a reader of what was told of it on earlier days.

    A passage is changed if one of its sentences gives a value otherwise than an earlier claim, and
    known if earlier claims tell every one of its sentences; else it is new. Whether they tell it in
    other words, `Novelties.read_closely` finds.

    Args:
        material: the story of today.
        given: all articles of today, with those that were taken back.
        earlier: what was told of the story; None where it is new.
    """
    if earlier is None or not earlier.told:
        return Novelties()
    here = {each.id for each in material.articles}
    if not material.passages:
        withdrawals = _withdrawals(material, given, earlier, {})
        return Novelties(withdrawals=withdrawals, notices=notices_of(withdrawals, given, here))
    asked = _Asked(material, Claims(earlier, material.language))
    told = asked.told(range(len(material.passages)))
    subjects = Subjects(told.compared, asked.claims)
    news = _changes(material, told, (Changes(subjects), Courses(subjects)))
    days: dict[int, str] = {}
    for number in range(len(material.passages)):
        places = [told.compared.places.get(place) for place in material.members[number]]
        claim = _telling(places, told.by_words)
        if number not in news and claim is not None:
            news[number] = News("known", claim.id)
            days[number] = claim.day
    withdrawals = _withdrawals(material, given, earlier, news)
    notices, notice_passages = (
        notices_of(withdrawals, given, here),
        _notice_passages(material, withdrawals),
    )
    return Novelties(
        news,
        days,
        withdrawals,
        asked,
        outgrown=outgrown(material, news),
        notice_passages=notice_passages,
        notices=notices,
        passages=len(material.passages),
    )


def find_changes(material: Material, earlier: EarlierStory) -> dict[int, News]:
    """The passages of a story that tell a value or a plan otherwise than earlier claims do."""
    asked = _Asked(material, Claims(earlier, material.language, material.readings))
    told = asked.told(range(len(material.passages)))
    subjects = Subjects(told.compared, asked.claims)
    return _changes(material, told, (Changes(subjects, is_strict=True),))


def _changes(
    material: Material, told: Told, asking: Sequence[Changes | Courses]
) -> dict[int, News]:
    found: dict[int, News] = {}
    for number, passage in enumerate(material.passages):
        places = [told.compared.places.get(place) for place in material.members[number]]
        changes = (
            each.of(at)
            for each in asking
            for at in places
            if at is not None and each.asks(at) and told.by_words(at) is None
        )
        change = next((change for change in changes if change is not None), None)
        if change is not None:
            found[number] = _changed(change, passage)
    return found


def _withdrawals(
    material: Material, given: Sequence[Article], earlier: EarlierStory, news: Mapping[int, News]
) -> tuple[Withdrawal, ...]:
    """The claims that their sources no longer make, but for those with a value that changed."""
    changed = {at: each for at, each in news.items() if each.novelty == "changed"}
    told = frozenset(
        material.sentences[place] for number in changed for place in material.members[number]
    )
    return find_withdrawals(
        given,
        material.sentences,
        earlier,
        changed=Changed(frozenset(each.earlier for each in changed.values()), told),
        table=material.outlets,
        language=material.language,
    )


def _notice_passages(material: Material, withdrawals: Sequence[Withdrawal]) -> frozenset[int]:
    """The passages that are parts of notices for which something is taken back."""
    left = without_notices(material.sentences, material.language)
    keys, cited = {each.key for each in left}, {each.article_id for each in withdrawals}
    own = {
        at
        for at, each in enumerate(material.sentences)
        if each.key not in keys and each.article_id in cited
    }
    alone = {tuple(members) for members in material.members if own.isdisjoint(members)}
    return frozenset(
        number
        for number, members in enumerate(material.members)
        if members[0] in own or (not own.isdisjoint(members) and _rest(members, own) in alone)
    )


def _rest(members: Sequence[int], notice: Collection[int]) -> tuple[int, ...]:
    """The sentences of a passage before a notice begins."""
    return tuple(takewhile(lambda each: each not in notice, members))


@dataclass(frozen=True, eq=False)
class _Asked:
    """Asks the earlier claims of a story who of them told some of its passages.

    Attributes:
        material: the story of today.
        claims: what was told of it.
        answered: the passages that were asked for in other words, and that nobody told.
        cut: those whose last sentences were asked for, and that need them.
    """

    material: Material
    claims: Claims
    answered: set[int] = field(default_factory=set)
    cut: set[int] = field(default_factory=set)

    def told(self, passages: Iterable[int]) -> Told:
        """What some passages and the claims have in common."""
        return Told(Compared.of(self.material, self.claims, passages))

    def in_other_words(self, passages: Iterable[int]) -> dict[int, EarlierClaim]:
        """The latest claim that tells each passage that claims tell, in whatever words."""
        asked = [each for each in passages if each not in self.answered]
        if not asked:
            return {}
        tells = self._tells(self.told(asked))
        members = self.material.members
        found = {each: claim for each in asked if (claim := tells(members[each]))}
        self.answered.update(each for each in asked if each not in found)
        return found

    def without_known_ends(
        self, passages: Iterable[int], news: Mapping[int, News]
    ) -> dict[int, EarlierClaim]:
        """The claim that tells the last sentences of each passage that can do without them.

        It can if the sentences before are a passage, too, and have the same news.
        """
        found: dict[int, EarlierClaim] = {}
        shorter = {
            each: before
            for each in passages
            if (before := self._beginnings(each)) and each not in self.cut
        }
        if not shorter:
            return found
        tells = self._tells(self.told(shorter))
        for each, beginnings in shorter.items():
            members = self.material.members[each]
            for other in beginnings:
                ends = members[len(self.material.members[other]) :]
                claim = tells(ends)
                if claim is not None and news.get(other) == news.get(each):
                    found[each] = claim
                    break
        self.cut.update(each for each in shorter if each not in found)
        return found

    def _beginnings(self, passage: int) -> list[int]:
        """The passages that are the first sentences of one, the shortest first."""
        return self._passages_of.get(tuple(self.material.members[passage]), [])

    @cached_property
    def _passages_of(self) -> dict[tuple[int, ...], list[int]]:
        at = {tuple(members): each for each, members in enumerate(self.material.members)}
        return {
            members: [at[members[:end]] for end in range(1, len(members)) if members[:end] in at]
            for members in at
        }

    def _tells(self, told: Told) -> Callable[[Sequence[int]], EarlierClaim | None]:
        """Asks for the latest claim that tells some sentences, in whatever words."""
        paraphrased = Paraphrased(Subjects(told.compared, self.claims))

        def by(at: int) -> EarlierClaim | None:
            return told.by_words(at) or told.by_report(at) or paraphrased.by_facts(at)

        return lambda places: _telling([told.compared.places.get(each) for each in places], by)


def _telling(
    places: Sequence[int | None], by: Callable[[int], EarlierClaim | None]
) -> EarlierClaim | None:
    """The latest claim that tells one of these sentences, if each of them is told."""
    claims = []
    for at in places:
        claim = by(at) if at is not None else None
        if claim is None:
            return None
        claims.append(claim)
    return max(claims, key=lambda claim: claim.day)


def _changed(change: Change, passage: Passage) -> News:
    """What a passage is of which a sentence has a changed value, with its place in the passage."""
    words = change.after.of(change.text)
    return News("changed", change.claim.id, change.before, _place(words, change, passage))


def _place(words: str, change: Change, passage: Passage) -> Span | None:
    """Where the words of the value stand in the passage; None where it was trimmed off."""
    start = passage.text.find(change.text)
    if start >= 0:
        return Span(start + change.after.start, start + change.after.end)
    start = passage.text.find(words)
    return Span(start, start + len(words)) if start >= 0 else None
