"""Plans, states and values of an earlier day of a story that a later day overtakes, in any words.

"Rail workers will strike on Wednesday" is overtaken by "Wednesday's walkout will not go ahead": a
plan or state, and a later sentence that says that something is off, over or moved, with the same
day or the same subject. "The fire burned 400 hectares" is by "the fire grew to 1,200 hectares".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from summarize.agreement import ROOT, agreement_rules, day_meant, says_no
from summarize.chronology import quoted_spans
from summarize.claims import Value
from summarize.data import Span
from summarize.language import tokens
from summarize.languages.agreement import AgreementRules
from summarize.languages.novelty import NoveltyRules
from summarize.novelty.numbers import are_one, is_no_count, novelty_rules
from summarize.readings import Reading
from summarize.scoring import Material

# Content words that two sentences share, without times and who tells it: where they name one day,
# and where not. Chosen on invented stories and read on the days of BASIL.
_ON_ONE_DAY, _SHARED = 1, 2
# So much of the words of the shorter sentence is shared where both give a day to the same, or
# values of it. Chosen likewise.
_SAME_PLAN, _SAME_VALUE = 0.5, 0.4
# Where nothing says that it is another now, the words are the same. Chosen likewise.
_SAME_WORDS = 0.65
# What is off stands so many words before or behind the words for that. Chosen, not tuned.
_NEAR = 6
# A value may grow or shrink so many times from day to day; more is of something else. Chosen.
_MOST = 20


@dataclass(frozen=True, eq=False)
class Turned:
    """Asks which sentences of a story are overtaken by those of a later day.

    Attributes:
        material: the story.
    """

    material: Material

    def pairs(self, before: Sequence[int], now: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Those of some sentences that others, of a later day, overtake, each with such a one."""
        known = agreement_rules(self.material.language)
        if known is None:
            return
        turning = {at: span for at in now if (span := self._turning(at, known)) is not None}
        planning = [at for at in now if self._is_open(at, known)]
        moved = {at: values for at in now if (values := [*self._moved(at)])}
        for at in before:
            if self._is_open(at, known):
                yield from ((at, one) for one, own in turning.items() if self._is_off(at, one, own))
                yield from ((at, one) for one in planning if self._is_another_day(at, one))
                yield from ((at, one) for one in now if self._will_not(at, one, known))
            for one in now:
                if (
                    self._is_another_value(at, one, moved.get(one))
                    or self._has_come(at, one, known)
                    or self._is_done_after_all(at, one)
                ):
                    yield at, one

    def may_turn(self, before: Sequence[int], now: Sequence[int]) -> bool:
        """Whether one of some sentences tells a plan or state, and one with a word of it a turn."""
        known = agreement_rules(self.material.language)
        if known is None:
            return False
        told = [self._roots(at) for at in before if _outside(known.passing, self._text(at))]
        turns = [
            self._roots(at) for at in now if _outside(known.may_turn, self._text(at)) is not None
        ]
        return any(not one.isdisjoint(other) for one in told for other in turns)

    def _roots(self, at: int) -> frozenset[str]:
        """The beginnings of the words: "Velmians" and "Velmia" have one."""
        return frozenset(word[:ROOT] for word in self._words(at))

    def _will_not(self, before: int, now: int, known: AgreementRules) -> bool:
        """Whether a sentence says that what another one plans will not be done."""
        text = self._text(now)
        match = known.will_not.search(text)
        if match is None or _outside(known.will_not, text) is None:
            return False
        shared = self._words(before) & self._words(now)
        is_of_one = len(shared) >= _SHARED and not self._are_of_others(before, now)
        is_denied = not self._concepts(match["verb"]).isdisjoint(shared)
        return is_of_one and is_denied and known.will_not.search(self._text(before)) is None

    def _is_open(self, at: int, known: AgreementRules) -> bool:
        """Whether a sentence tells a plan, or what is still so, and not that it is off."""
        is_planned = _outside(known.planned, self._text(at)) is not None
        return is_planned and self._turning(at, known) is None

    def _turning(self, at: int, known: AgreementRules) -> Span | None:
        """Where a sentence says that something is off, over or moved; None where it may be only."""
        text = self._text(at)
        span = _outside(known.turned, text)
        return None if span is None or known.perhaps.search(text[: span.start]) else span

    def _is_off(self, before: int, now: int, span: Span) -> bool:
        """Whether what a sentence says to be off is what another one plans."""
        shared = self._words(before) & self._words(now)
        if self._coming(before) & self._days(now):
            return len(shared) >= _ON_ONE_DAY
        if len(shared) < _SHARED or self._are_of_others(before, now):
            return False
        text = self._text(now)
        near = text[: span.start].split()[-_NEAR:]
        known = agreement_rules(self.material.language)
        if known is not None and not known.passive.match(span.of(text)):
            near += text[span.end :].split()[:_NEAR]
        return not (shared - self._names(now)).isdisjoint(self._concepts(" ".join(near)))

    def _is_another_day(self, before: int, now: int) -> bool:
        """Whether two sentences give another day to come to the same."""
        ours, theirs = self._coming(before), self._coming(now)
        if not (ours and theirs and ours.isdisjoint(theirs)):
            return False
        return self._are_alike(before, now, _SAME_PLAN)

    def _moved(self, at: int) -> Iterator[Value]:
        """The values to which something is said to have moved: "grew to 1,200 hectares"."""
        rules, reading = novelty_rules(self.material.language), self._reading(at)
        for value in reading.values:
            before = reading.text[: value.quantity.span.start]
            if rules is not None and rules.moved_to.search(before):
                yield value

    def _is_another_value(self, before: int, now: int, moved: Sequence[Value] | None) -> bool:
        """Whether another sentence has an earlier value of what is said to have moved.

        What has grown need not be said to have, where both tell it in the same words. Counts are
        known by their nouns, and asked by `find_changes`.
        """
        values = moved or self._reading(now).values
        if not values or not self._are_alike(before, now, _SAME_VALUE if moved else _SAME_WORDS):
            return False
        if self._are_numbered_otherwise(before, now) or self._are_numbered_otherwise(now, before):
            return False
        ours, theirs = self._days(before), self._days(now)
        if not moved and ours and theirs and ours.isdisjoint(theirs):
            return False  # each day has its own
        rules, text = novelty_rules(self.material.language), self._text(now)
        told = [
            v for v in self._reading(before).values if not is_no_count(v, self._reading(before))
        ]
        same = [(a, b) for a in values for b in told if _measure_the_same(a, b, text, rules)]
        return bool(same) and not any(are_one(one, other) for one, other in same)

    def _are_numbered_otherwise(self, one: int, other: int) -> bool:
        """Whether a sentence is of the fourth of something, and another one has no four."""
        found = {q.value for q in self._reading(one).quantities if q.dimension == "ordinal"}
        return not found <= {q.value for q in self._reading(other).quantities}

    def _has_come(self, before: int, now: int, known: AgreementRules) -> bool:
        """Whether a sentence says that there is none yet, and a later one that there is."""
        none = known.none_yet.match(self._text(before))
        if none is None or known.none_yet.match(self._text(now)):
            return False
        words, claims = self._concepts(none[0]), self._reading(now).claims
        is_told = len(words) >= _SHARED and words <= self._words(now)
        return is_told and not (claims.negative or claims.denies or claims.hedged)

    def _is_done_after_all(self, before: int, now: int) -> bool:
        """Whether what somebody refused to do, or would not, is done in a later sentence."""
        if self._reading(now).claims.hedged or self._names(before).isdisjoint(self._names(now)):
            return False
        lexis = self.material.reporting.wordings.lexis
        return says_no(lexis, self._reading(before), self._reading(now))

    def _are_alike(self, one: int, other: int, share: float) -> bool:
        """Whether two sentences share enough of their words, and no names keep them apart."""
        ours, theirs = self._words(one), self._words(other)
        shared = len(ours & theirs)
        least = max(_SHARED, share * min(len(ours), len(theirs)))
        return shared >= least and not self._are_of_others(one, other)

    def _are_of_others(self, one: int, other: int) -> bool:
        """Whether each of two sentences has a name that the other has not."""
        ours, theirs = self._names(one), self._names(other)
        return bool(ours - theirs and theirs - ours)

    def _names(self, at: int) -> frozenset[str]:
        """The names in a sentence."""
        terms = self.material.readings.terms
        part = slice(*terms.bounds[at : at + 2])
        named = terms.form_of[part][terms.named[part]].tolist()
        return frozenset(terms.forms[form] for form in named) - self._idle

    def _reading(self, at: int) -> Reading:
        return self.material.readings.each[at]

    def _text(self, at: int) -> str:
        return self._reading(at).text

    def _words(self, at: int) -> frozenset[str]:
        """The content words as concepts, without numbers, times and who tells it."""
        return self._telling(self._reading(at).concepts)

    def _concepts(self, text: str) -> frozenset[str]:
        language = self.material.language
        stems = tokens.content_stems(text, language)
        return self._telling(frozenset(tokens.concept(stem, language) for stem in stems))

    def _telling(self, words: frozenset[str]) -> frozenset[str]:
        return frozenset(word for word in words - self._idle if word and not word[0].isdigit())

    @cached_property
    def _idle(self) -> frozenset[str]:
        language = self.material.language
        novelty, known = novelty_rules(language), agreement_rules(language)
        words = {*(novelty.times if novelty else ()), *(known.sayers if known else ())}
        return frozenset(tokens.concept(tokens.stem(word, language), language) for word in words)

    def _coming(self, at: int) -> set[date]:
        """The days to come that a sentence names."""
        told = self._told(at)
        return {each for each in self._days(at) if told is not None and each >= told}

    def _days(self, at: int) -> set[date]:
        """The days that a sentence names."""
        told, reading = self._told(at), self._reading(at)
        if told is None:
            return set()
        found = (day_meant(reading, mention, told) for mention in reading.dates)
        return {each for each in found if each is not None}

    def _told(self, at: int) -> date | None:
        """The day of the article of a sentence."""
        name = self._reading(at).sentence.article_id
        published = self.material.articles[self.material.article_number[name]].published
        return published.date() if published is not None else None


def _outside(pattern: re.Pattern[str], text: str) -> Span | None:
    """The first match of a pattern that stands in no quotation."""
    quoted = None
    for match in pattern.finditer(text):
        quoted = quoted_spans(text) if quoted is None else quoted
        span = Span(*match.span())
        if not any(span.overlaps(each) for each in quoted):
            return span
    return None


def _measure_the_same(now: Value, before: Value, text: str, rules: NoveltyRules | None) -> bool:
    """Whether two values, of which the first is said to have moved, are of one measure."""
    a, b = now.quantity, before.quantity
    low, high = sorted((abs(a.value), abs(b.value)))
    if (a.dimension, now.unit) != (b.dimension, before.unit) or high > _MOST * low:
        return False
    falls = rules is not None and rules.falling.search(text) is not None
    is_measured = a.dimension not in ("count", "duration", "ordinal")
    is_of_one = is_measured and now.measure == before.measure
    return is_of_one and (falls or a.value >= b.value)
