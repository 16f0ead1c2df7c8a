"""What was only expected, where another article of a story tells that it happened.

Four things tell so: the day that a sentence expects has come and another is of that day; another
article, not an older one, tells its verb as done; one of the same day says that it is off; and, in
an article whose opening gives way so, that the day is over or that a newer article tells the like
as it came about. What an article of a later day calls off, `novelty` finds.
"""

from collections.abc import Collection, Iterator
from datetime import date

import numpy as np

from summarize.agreement import agreement_rules
from summarize.chronology import Telling, awaited_day, event_day, own_days
from summarize.language import tokens
from summarize.language.quantities import DateMention
from summarize.languages.moments import MomentRules, moment_rules
from summarize.scoring import Material

OVERTAKEN = "a later article tells what it expects"
# Chosen by reading: of the passages of t17_haiti and t17_mj that name a day to come, nine are so
# like one that is of that day; eight of these tell that it came about, as do all three from .25.
_TELLS_IT = 0.2
# Where the verb is told as done the sentences need not be duplicates. Chosen by reading.
_DONE = 0.2
# So many content words of what is expected are named by what says that it is off. As above.
_NAMED = 2
# And where only the article as a whole expects what came about, they must be liker. As above.
_LIKE = 0.4
# What an article tells in its first sentences is of its day, farther down often of before. As in
# `chronology`.
_EARLY = 3
# Two events are not one where such numbers differ: "will free 40 hostages", "freed 20 hostages".
_COUNTED = ("count", "ordinal")
# An article opens with what did not happen, and a newer one tells the same as done. As above.
_SAME = 0.6


def overtaken(material: Material, among: Collection[int] | None = None) -> dict[int, str]:
    """The passages whose expectation another article tells as it came about, with the reason.

    Args:
        material: the story.
        among: the passages that are asked; all by default.
    """
    rules = moment_rules(material.language)
    if rules is None or rules.awaits is None or rules.deeds is None:
        return {}
    found = _Expected(material, rules).overtaken()
    return {at: OVERTAKEN for at in sorted(found) if among is None or at in among}


class _Expected:
    """Asks the sentences of a story what came about of what they expect."""

    def __init__(self, material: Material, rules: MomentRules) -> None:
        self._material = material
        self._rules = rules
        self._sentences = material.sentences
        self._articles = [
            material.articles[material.article_number[each.article_id]] for each in self._sentences
        ]
        self._kinds: dict[int, str] = {}
        self._done: dict[int, set[str]] = {}

    def overtaken(self) -> set[int]:
        """The passages with a sentence that is overtaken."""
        members = self._material.members
        by_day = set(self._of_awaited_day())
        asked = sorted({place for places in members for place in places})
        gone = {place for place in asked if self._is_done(place) or self._is_off(place)}
        gone |= {members[at][0] for at in by_day}
        ahead = {
            self._sentences[place].article_id
            for place in asked
            if not self._sentences[place].index
            and (place in gone or self._became(place, _SAME, by_day=True))
        }
        gone |= {
            place
            for place in asked
            if self._sentences[place].article_id in ahead and self._is_over(place)
        }
        return by_day | {at for at, own in enumerate(members) if not gone.isdisjoint(own)}

    def _of_awaited_day(self) -> Iterator[int]:
        """The passages that expect a day of which a passage like them tells."""
        material = self._material
        tellings = [
            Telling(each.text, material.articles[material.article_number[each.article_id]])
            for each in material.passages
        ]
        newest = max(material.days, default=date.min)
        # What an article awaits is after all days that it may be of.
        older = {
            each.id for each in material.articles if max(own_days(each), default=newest) < newest
        }
        for place, telling in enumerate(tellings):
            day = awaited_day(telling) if telling.article.id in older else ""
            if not day:
                continue
            likeness = material.vectors.take([place]).products(material.vectors)[0]
            alike = np.flatnonzero(likeness >= _TELLS_IT).tolist()
            if any(
                _is_published(tellings[other], day) and event_day(tellings[other]) == day
                for other in alike
                if other != place
            ):
                yield place

    def _is_done(self, place: int) -> bool:
        """Whether another article, not an older one, tells the verb of what is expected as done."""
        words = self._rules.awaits(self._text(place)) if self._rules.awaits else ()
        if not words or not self._rules.another.isdisjoint(words):
            return False
        language, needed = self._material.language, set[str]()
        if words[0] in self._rules.light:
            needed.update(tokens.content_stems(" ".join(words[1:]), language)[:1])
        verb = tokens.stem(words[0], language)
        return any(
            verb in self._deeds(other)
            and needed <= self._stems(other)
            and not self._is_older(other, place)
            and not self._is_another(place, other)
            for other in self._alike(place, _DONE)
        )

    def _is_off(self, place: int) -> bool:
        """Whether another article of that day, not an older one, says that what is expected is off.

        It names two things of what is expected: "the visit to Elm was called off".
        """
        known = agreement_rules(self._material.language)
        words = self._rules.awaits(self._text(place)) if self._rules.awaits and known else ()
        if not words or known is None or known.turned.search(self._text(place)):
            return False
        expected = set(tokens.content_stems(" ".join(words), self._material.language))
        return any(
            known.turned.search(self._text(other)) is not None
            and len(expected & self._stems(other)) >= _NAMED
            and not self._is_older(other, place)
            and not self._is_another(place, other)
            for other in self._alike(place, _DONE)
            if self._is_of_one_day(place, other)
        )

    def _is_of_one_day(self, place: int, other: int) -> bool:
        ours, theirs = (self._articles[at].published for at in (place, other))
        return ours is None or theirs is None or ours.date() == theirs.date()

    def _stems(self, place: int) -> set[str]:
        """The content stems of a sentence."""
        readings = self._material.readings
        columns = readings.content.columns((place,)).tolist()
        return {readings.lexicon.stem_names[column] for column in columns}

    def _is_another(self, place: int, other: int) -> bool:
        """Whether what is expected comes after another article appeared, or is counted apart."""
        published = self._articles[other].published
        ours, theirs = (self._material.readings.each[at] for at in (place, other))
        if published is not None:
            told = published.date()
            day = awaited_day(Telling(ours.text, self._articles[place]))
            if day > told.isoformat() or any(_is_later(each, told) for each in ours.dates):
                return True
        counted = [
            {each.value for each in one.quantities if each.dimension in _COUNTED}
            for one in (ours, theirs)
        ]
        return all(counted) and counted[0].isdisjoint(counted[1])

    def _became(self, place: int, least: float, *, by_day: bool = False) -> bool:
        """Whether a newer article tells as it happened what a sentence tells as not happened."""
        if self._kind(place) in ("past", "before"):
            return False
        return any(
            self._is_newer(other, place, by_day=by_day) for other in self._alike(place, least)
        )

    def _is_over(self, place: int) -> bool:
        """Whether what a sentence of an overtaken article expects is over, or came about."""
        day = awaited_day(Telling(self._text(place), self._articles[place]))
        if day:
            newest = max(self._material.days, default=date.min)
            return day < newest.isoformat()
        return self._kind(place) != "news" and self._became(place, _LIKE)

    def _alike(self, place: int, least: float) -> Iterator[int]:
        """The first sentences of other articles that are like one and tell what happened."""
        partners, scores, _ = self._material.reporting.likeness.of(place)
        sentences, own = self._sentences, self._articles[place].id
        for other in partners[scores >= least].tolist():
            is_early = sentences[other].index < _EARLY and sentences[other].article_id != own
            if is_early and self._kind(other) in ("past", "news"):
                yield other

    def _deeds(self, place: int) -> set[str]:
        """The stems of the verbs that a sentence tells of the past."""
        if place not in self._done:
            found = self._rules.deeds(self._text(place)) if self._rules.deeds else ()
            self._done[place] = {tokens.stem(each, self._material.language) for each in found}
        return self._done[place]

    def _is_older(self, place: int, other: int) -> bool:
        """Whether a sentence is of an older article than another, or of an older day.

        Its own day counts where it names one.
        """
        ours, theirs = self._articles[place], self._articles[other]
        if ours.published is None or theirs.published is None:
            return False
        if ours.published < theirs.published:
            return True
        day = event_day(Telling(self._text(place), ours))
        return bool(day) and day < min(own_days(theirs), default=date.min).isoformat()

    def _is_newer(self, place: int, other: int, *, by_day: bool) -> bool:
        ours, theirs = self._articles[place].published, self._articles[other].published
        if ours is None or theirs is None:
            return False
        return ours.date() > theirs.date() if by_day else ours > theirs

    def _kind(self, place: int) -> str:
        if place not in self._kinds:
            self._kinds[place] = self._rules.happens(self._text(place))
        return self._kinds[place]

    def _text(self, place: int) -> str:
        return self._sentences[place].text


def _is_later(named: DateMention, day: date) -> bool:
    """Whether a date is after a day, as far as it is told."""
    if named.year is None or named.last_year is not None:
        return False
    told = (named.year, named.month or 0, named.day or 0)
    return told > (day.year, day.month if named.month else 0, day.day if named.day else 0)


def _is_published(telling: Telling, day: str) -> bool:
    published = telling.article.published
    return published is not None and day <= published.date().isoformat()
