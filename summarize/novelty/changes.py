"""Values that are told otherwise than an earlier briefing told them: "6,301 -> 6,438 dead".

A number that differs is rarely a change: it counts others, elsewhere, or at another time. So two
are compared only where kind, people and places are the same, and what only ever becomes more is
changed by more alone, or where the sentence says that the count was lowered.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from summarize.agreement import (
    ROOT,
    Statement,
    Statements,
    agreement_rules,
    gives_one,
    is_sum,
    read_statements,
    same_people,
    span_of,
    words_of,
)
from summarize.claims import claim_rules
from summarize.data import EarlierClaim, Span
from summarize.language import tokens
from summarize.languages.novelty import NoveltyRules
from summarize.novelty.compared import Claims, Compared
from summarize.novelty.numbers import are_one, is_no_count, novelty_rules
from summarize.novelty.subjects import FEW_CLAIMS, ONE_EVENT, plain, roots
from summarize.stories import WINDOW_DAYS

# What is counted again and again, and only becomes more.
GROWING = frozenset(("died", "hurt", "saved", "arrested", "displaced"))
# Casualties are known by their kind; what else is counted, by the words around the number: so much
# of the weight of the lighter clause. Chosen by reading, as in `disagreements`.
_SAME_WORDS = 0.5
# At least so many of them; one word in common is by chance. Chosen, not tuned.
_LEAST_SHARED = 2
# A name is that of the story, and narrows nothing, if so many of today's articles and so many of
# the earlier claims have it. On two timelines the place of the one event (Haiti) stands in .44 to
# .55 of the claims, one of many places (Mexico, of a flu) in .15 to .30.
_OF_STORY, _OF_CLAIMS = 0.6, 0.35
# A toll may grow so many times from one day to another day; more is of something else. Chosen.
_MOST_GROWTH = 50
# A deal has two parties; by definition.
_PARTIES = 2
_COMPARED = frozenset(("count", "currency", "percent", "fraction"))
# Words beside a number that may qualify it.
_BESIDE = 4


@dataclass(frozen=True, slots=True)
class Change:
    """A value of a sentence of today that an earlier claim told otherwise.

    `before` is the value in the words of the claim, `after` where that of today stands in `text`,
    its sentence.
    """

    claim: EarlierClaim
    text: str
    before: str
    after: Span


@dataclass(frozen=True, slots=True)
class _Count:
    """A value with what it counts, the names that it is of, and those of its sentence.

    `is_said` says whether its clause calls it that of now.
    """

    statement: Statement
    kind: str
    qualifiers: frozenset[str]
    scope: frozenset[str]
    names: frozenset[str]
    is_said: bool = False

    @property
    def number(self) -> float:
        value = self.statement.value
        return value.quantity.value if value is not None else 0.0


@dataclass(frozen=True, eq=False)
class Changes:
    """Asks which values of today's sentences the earlier claims told otherwise.

    Attributes:
        compared: sentences and claims, read together.
        names: how many of today's articles have a name, by its root as statements have it.
        told: all earlier claims.
    """

    compared: Compared
    names: Mapping[str, float]
    told: Claims

    def of(self, place: int) -> Change | None:
        """What of a sentence an earlier claim told otherwise; None where nothing is.

        Args:
            place: the position of the sentence among those that were compared.
        """
        found = [
            change
            for count in self._counts.get(place, ())
            for change in [self._change(count)]
            if change is not None
        ]
        return found[0] if found else None

    def _change(self, now: _Count) -> Change | None:
        """The latest claim that told another value of what a value of today is of."""
        same = self._same(now)
        if not same or any(_are_one(now, each) for each in same):
            return None
        latest = max(same, key=lambda each: (self._claim(each).day, each.number))
        if not self._may_follow(now, latest):
            return None
        text = now.statement.sentence.text
        words = words_of(latest.statement)
        return Change(self._claim(latest), text, words, span_of(now.statement))

    def _same(self, now: _Count) -> list[_Count]:
        """The earlier values of the same thing, and those of one thing with one of these."""
        earlier = self._earlier.get(now.kind, ())
        near = [each for each in earlier if self._is_of_one_thing(now, each)]
        if not near:
            return []
        rest = [each for each in earlier if each not in near and self._may_follow(now, each)]
        return near + [
            each for each in rest if any(self._is_of_one_thing(each, one) for one in near)
        ]

    def _is_of_one_thing(self, now: _Count, before: _Count) -> bool:
        """Whether two values are of the same kind, people and places."""
        a, b = now.statement, before.statement
        if now.kind != before.kind or is_sum(a, b):
            return False
        if now.kind in GROWING and not self._same_people(a, b):
            return False
        if now.qualifiers and before.qualifiers and now.qualifiers != before.qualifiers:
            return False
        if not self._are_of_one_place(now, before):
            return False
        if now.kind in GROWING or _are_of_one_deal(a, b):
            return True
        shared = a.near.roots & b.near.roots
        lighter = min(self._weigh(a.near.roots), self._weigh(b.near.roots))
        return len(shared) >= _LEAST_SHARED and self._weigh(shared) >= _SAME_WORDS * lighter

    def _same_people(self, a: Statement, b: Statement) -> bool:
        """Whether those counted are called the same; lives are those of anybody."""
        left = [each for each in (a, b) if not self._are_lives(each)]
        return same_people(*(left * 2)[:2]) if len(left) == 1 else not left or same_people(a, b)

    def _are_lives(self, statement: Statement) -> bool:
        match = self._deaths(statement)
        return match is not None and bool(match["lives"])

    def _deaths(self, statement: Statement) -> re.Match[str] | None:
        """What says behind a number of people that they died."""
        if self._rules is None:
            return None
        return self._rules.deaths.match(statement.sentence.text, statement.span.end)

    def _are_of_one_place(self, now: _Count, before: _Count) -> bool:
        """Whether no name that one value is of is missing where the other stands.

        Those of the whole story may be missing on one side.
        """
        ours, theirs = now.scope - before.names, before.scope - now.names
        count = len(self.told.told)
        if now.is_said and count < FEW_CLAIMS:
            return all(map(self._was_told, ours))
        is_known = count < ONE_EVENT and all(map(self._was_often_told, ours | theirs))
        if is_known and (now.is_said or not now.names.isdisjoint(before.names)):
            return True
        if ours and theirs:
            return False
        return ours | theirs <= self._of_story

    def _was_often_told(self, name: str) -> bool:
        """Whether more than one claim has a name, so that it may be left out today."""
        return sum(name in words for words in self._words_of_claims) > 1

    @cached_property
    def _of_story(self) -> frozenset[str]:
        """The names of the whole story: "Haiti" of an earthquake there."""
        often = [name for name, share in self.names.items() if share >= _OF_STORY]
        return frozenset(name for name in often if self._was_told(name))

    def _was_told(self, name: str) -> bool:
        """Whether a name stands in so many claims that it must be that of the story."""
        told = [name in words for words in self._words_of_claims]
        if len(told) < FEW_CLAIMS:
            return any(told) or name in plain(self.told.story.title)
        return sum(told) >= _OF_CLAIMS * len(told)

    @cached_property
    def _words_of_claims(self) -> list[frozenset[str]]:
        return [roots(claim.text) for claim in self.told.told]

    def _scope(self, statement: Statement, names: frozenset[str]) -> frozenset[str]:
        """Those of a sentence's names before a value and in its clause, but who gives it."""
        text = statement.sentence.text
        match = self._rules.sayer.search(text) if self._rules else None
        start = match.end() if match and match.end() <= statement.span.start else 0
        return names & roots(text[start : max(statement.clause.end, statement.span.end)])

    def _names_of(self, statement: Statement) -> frozenset[str]:
        """The names of a sentence by their roots; its first word is one if it is one elsewhere.

        What has a digit in its name is no place: "H1N1".
        """
        first = statement.sentence.text.split(maxsplit=1)[0]
        return _names(statement) | (roots(first) & self._known_names)

    @cached_property
    def _known_names(self) -> frozenset[str]:
        return frozenset(name for each in self._statements.each for name in _names(each))

    def _may_follow(self, now: _Count, before: _Count) -> bool:
        """Whether a count may have become the other: more, or said to be lowered."""
        if _are_of_one_deal(now.statement, before.statement):
            return True
        if now.number > before.number:
            return now.number <= _MOST_GROWTH * before.number
        lowered = self._rules.lowered if self._rules else None
        return bool(lowered and lowered.search(now.statement.clause_text))

    @cached_property
    def _earlier(self) -> dict[str, list[_Count]]:
        """The values of claims, by what they count."""
        found: dict[str, list[_Count]] = {}
        # What was told longer ago than a story may pause is of another event, or another period.
        last = date.fromisoformat(self.told.story.last_day)
        oldest = (last - timedelta(days=WINDOW_DAYS)).isoformat()
        for place, counts in self._counts.items():
            if place < self.compared.first_claim or self.compared.claim_at(place).day < oldest:
                continue
            for each in counts:
                found.setdefault(each.kind, []).append(each)
        return found

    @cached_property
    def _counts(self) -> dict[int, list[_Count]]:
        """The values that can be compared, by the position of their sentence."""
        found: dict[int, list[_Count]] = {}
        if self._rules is None:
            return found
        for statement in self._statements.each:
            value = statement.value
            if value is None or value.quantity.dimension not in _COMPARED:
                continue
            if self._rules.part.search(statement.clause_text):
                continue
            if is_no_count(value, statement.reading) or value.quantity.bound == "range":
                continue  # "range" is a numeral without a number: "dozens"
            kind = self._kind(statement, self._rules)
            if kind:
                place = self._place[statement.sentence.key]
                qualifiers = self._qualifiers(statement, self._rules)
                names = self._names_of(statement)
                scope = self._scope(statement, names)
                is_said = _is_said(statement, self._rules)
                count = _Count(statement, kind, qualifiers, scope, names, is_said)
                found.setdefault(place, []).append(count)
        return found

    def _kind(self, statement: Statement, known: NoveltyRules) -> str:
        """What a value counts: a kind of casualty, or a noun, or a currency; "" where unknown."""
        value = statement.value
        if value is None:
            return ""
        if value.quantity.dimension == "currency":
            return value.quantity.unit
        is_casualty = value.measure.partition(" ")[0] in GROWING
        if not is_casualty and self._deaths(statement):
            return "died"
        if is_casualty or (value.measure and value.quantity.noun not in self._people):
            return value.measure
        match = known.counted_before.search(statement.sentence.text[: statement.span.start])
        if match is None or match["toll"]:
            return "died" if match else ""
        language = self.compared.readings.language
        return tokens.concept(tokens.stem(match["what"], language), language)

    def _qualifiers(self, statement: Statement, known: NoveltyRules) -> frozenset[str]:
        text, span = statement.sentence.text, statement.span
        beside = [*text[: span.start].split()[-_BESIDE:], *text[span.end :].split()[:_BESIDE]]
        return frozenset(word.casefold().strip(",.") for word in beside) & known.qualifiers

    @cached_property
    def _rules(self) -> NoveltyRules | None:
        return novelty_rules(self.compared.readings.language)

    @cached_property
    def _people(self) -> frozenset[str]:
        known = claim_rules(self.compared.readings.language)
        return known.people if known else frozenset()

    @cached_property
    def _statements(self) -> Statements:
        known = agreement_rules(self.compared.readings.language)
        return read_statements(self.compared.readings, known) if known else Statements(())

    def _weigh(self, roots: frozenset[str]) -> float:
        return self._statements.weigh(sorted(roots))

    @cached_property
    def _place(self) -> dict[tuple[str, int], int]:
        return {each.key: at for at, each in enumerate(self.compared.readings.sentences)}

    def _claim(self, count: _Count) -> EarlierClaim:
        return self.compared.claim_at(self._place[count.statement.sentence.key])


def _is_said(statement: Statement, known: NoveltyRules) -> bool:
    """Whether a clause says of its value that it moved, or that it is that of now."""
    before = statement.sentence.text[: statement.span.start]
    return bool(known.moved_to.search(before) or known.stands_now.search(statement.clause_text))


def _are_of_one_deal(a: Statement, b: Statement) -> bool:
    """Whether both are the only price of a sale between the same two; it may become less, too."""
    both = (a, b)
    return (
        all(each.value and each.value.quantity.dimension == "currency" for each in both)
        and len(a.whole.names & b.whole.names) >= _PARTIES
        and all(each.rules.deal.search(each.sentence.text) for each in both)
        and gives_one(a, b)
    )


def _names(statement: Statement) -> frozenset[str]:
    roots = {plain(name)[:ROOT] for name in statement.whole.names}
    return frozenset(root for root in roots if root and not any(map(str.isdigit, root)))


def _are_one(now: _Count, before: _Count) -> bool:
    a, b = now.statement.value, before.statement.value
    return a is not None and b is not None and are_one(a, b)
