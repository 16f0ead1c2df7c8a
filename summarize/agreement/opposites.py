"""Near-copies of two outlets that differ in one thing: "the court upheld (overturned) it"."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from summarize.agreement.amounts import adds_up, are_of_others
from summarize.agreement.comparable import near_copies
from summarize.agreement.moments import GROWING, tell_same_years
from summarize.agreement.statements import agreement_rules
from summarize.agreement.wording import uncapitalised, whether, with_bound
from summarize.claims import is_partial
from summarize.data import Citation, Disagreement, Side, Span
from summarize.language import tokens
from summarize.language.quantities import dates_conflicting
from summarize.languages.agreement import AgreementRules
from summarize.readings import Reading, Readings

if TYPE_CHECKING:
    from summarize.checking import Substitution, Wording, Wordings

# Chosen, not tuned: reports of the day of an event and of the next one.
_SAME_DAY = timedelta(hours=36)
# Whether a word nobody knows stands for another cannot be told where two articles have more than so
# many near-copies in common: they carry one report, and its editors change words. Chosen by reading
# what was told of real clusters: "held without bond", "held without bail".
_MOST_IN_COMMON = 1


def find_opposites(
    readings: Readings,
    source: Mapping[str, str],
    published: Mapping[str, datetime | None],
    wordings: "Wordings | None" = None,
) -> list[Disagreement]:
    """Pairs of sentences of different outlets in nearly the same words that differ in one thing.

    None where an outlet itself says both, or what the other says; where the articles appeared far
    apart; or where the story names both as one ("Saddam Hussein").

    Args:
        readings: the sentences of one story; only bodies count.
        source: the outlet of each article, by its id.
        published: when each article appeared, by its id.
        wordings: the sentences as they are compared, if that was done before.
    """
    story = _Story(readings, source, published, wordings)
    return [
        _disagreement(readings.each[i], readings.each[j], found) for i, j, found in story.opposed()
    ]


def without_variants(
    found: Sequence[Disagreement], readings: Readings, wordings: "Wordings | None" = None
) -> tuple[Disagreement, ...]:
    """The disagreements but those of two near-copies that say the same in their own ways.

    Args:
        found: disagreements on the sentences of the story.
        readings: the sentences.
        wordings: the sentences as they are compared, if that was done before.
    """
    if not found:
        return ()
    from summarize.checking import Wordings

    compared = wordings or Wordings(readings)
    place = {
        (reading.sentence.article_id, reading.sentence.span): at
        for at, reading in enumerate(readings)
    }

    def is_variant(each: Disagreement) -> bool:
        cited = [place.get((c.article_id, c.span)) for side in each.sides for c in side.citations]
        if len(cited) != len(each.sides) or None in cited or len(cited) != 2:
            return False
        wording = compared.compare(*(at for at in cited if at is not None))
        return wording is not None and not (wording.differs or wording.amounts_left)

    return tuple(each for each in found if not is_variant(each))


@dataclass(frozen=True, eq=False)
class _Story:
    readings: Readings
    source: Mapping[str, str]
    published: Mapping[str, datetime | None]
    shared: "Wordings | None" = None

    @cached_property
    def near(self) -> dict[int, list[int]]:
        """The near-copies of each body sentence, in canonical order; none of a series."""
        found: dict[int, list[int]] = {}
        for i, j in self._pairs[0]:
            found.setdefault(i, []).append(j)
            found.setdefault(j, []).append(i)
        return found

    @cached_property
    def _pairs(self) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
        """The pairs of body sentences that are near-copies, and those that are nearly so."""
        each = self.readings.each
        body = [at for at, reading in enumerate(each) if reading.sentence.kind == "body"]
        body.sort(key=lambda at: (each[at].sentence.key, each[at].text))
        near, loose = (
            [(body[i], body[j]) for i, j in zip(a.tolist(), b.tolist(), strict=True)]
            for a, b in near_copies(self.readings.content.take(body))
        )
        return near, loose

    @cached_property
    def wordings(self) -> "Wordings":
        """The sentences as they are compared; loads what that needs, for near-copies only."""
        from summarize.checking import Wordings

        return self.shared or Wordings(self.readings)

    def opposed(self) -> Iterator[tuple[int, int, "Substitution"]]:
        """The pairs that disagree, with what they differ in."""
        for i, others in sorted(self.near.items(), key=lambda each: self._key(each[0])):
            for j in others:
                if self._key(i) < self._key(j) and self._outlet(i) != self._outlet(j):
                    wording = self._compare(i, j)
                    found = wording.opposed or wording.clash if wording else None
                    if found and self._may_disagree(i, j, found):
                        yield i, j, found
        for i, j in sorted(
            self._pairs[1], key=lambda pair: (self._key(pair[0]), self._key(pair[1]))
        ):
            if self._outlet(i) != self._outlet(j) and self.wordings.may_clash(i, j):
                wording = self._compare(i, j)
                found = wording.clash if wording else None
                if found and self._may_disagree(i, j, found):
                    yield i, j, found

    def _may_disagree(self, i: int, j: int, found: "Substitution") -> bool:
        """Whether two sentences tell of one time, and each outlet says one thing only."""
        if not self._are_of_one_day(i, j) or self._is_one_name(found):
            return False
        if found.kind == "number" and not (
            self._are_of_one_moment(i, j, found) and self._are_of_one_thing(i, j, found)
        ):
            return False
        if not self._go_before_one_word(i, j, found) or self._are_apart(i, j, found):
            return False
        if found.kind == "negation" and self._happened(i, j):
            return False
        if found.relation == "unknown" and self._in_common(i, j) > _MOST_IN_COMMON:
            return False
        return not any(self._says_both(one, other) for one, other in ((i, j), (j, i)))

    def _are_apart(self, i: int, j: int, found: "Substitution") -> bool:
        """Whether two sentences tell of two things, or in what they differ is not all."""
        from summarize.agreement.apart import are_apart, differ_in_more

        one, other, known = self.readings.each[i], self.readings.each[j], self._known
        if known is None or found.kind in ("number", "date"):
            return False
        if found.kind in ("verb", "negation", "role"):
            return are_apart(one, other, known)
        return differ_in_more(one, other, (found.in_a, found.in_b), known)

    def _go_before_one_word(self, i: int, j: int, found: "Substitution") -> bool:
        """Whether two small words stand before one: "after the vote", but "with no parole"."""
        stops, known = tokens.word_forms(self.readings.language), self._known
        passed = known.passed if known is not None else frozenset[str]()
        if not all(map(stops.is_stop_word, (found.in_a.casefold(), found.in_b.casefold()))):
            return True
        pair = zip((i, j), found.spans, strict=True)
        behind = [_around(self.readings.each[at], span)[1].split() for at, span in pair]
        words = [next((word for word in each if word not in passed), "") for each in behind]
        return words[0] == words[1]

    def _says_both(self, one: int, other: int) -> bool:
        """Whether the outlet of a sentence has another near-copy of it, or one of the other."""
        outlet = self._outlet(one)
        own = [at for at in self.near.get(one, ()) if self._outlet(at) == outlet]
        if any(self._differs(one, at) for at in own):
            return True
        beside = [at for at in self.near.get(other, ()) if self._outlet(at) == outlet and at != one]
        return any(not self._differs(other, at) for at in beside)

    def _differs(self, one: int, other: int) -> bool:
        wording = self._compare(one, other)
        return wording is not None and wording.differs

    def _compare(self, one: int, other: int) -> "Wording | None":
        """What two sentences differ in; None for the very same words, too."""
        each = self.readings.each
        if each[one].row == each[other].row or not self._may_differ(one, other):
            return None
        return self.wordings.compare(one, other)

    def _may_differ(self, one: int, other: int) -> bool:
        """Whether each has a word that the other lacks, or their common words in another order."""
        ours, theirs = self._stems(one), self._stems(other)
        shared, extra = set(ours).intersection(theirs), set(ours).symmetric_difference(theirs)
        is_in_both = len(shared) < min(len(set(ours)), len(set(theirs)))
        if is_in_both or not extra.isdisjoint(self._turning):
            return True
        return [at for at in ours if at in shared] != [at for at in theirs if at in shared]

    def _stems(self, at: int) -> list[int]:
        """The stems of a sentence, in order, without small words that turn nothing."""
        return [stem for word in self.readings.each[at].row if (stem := self._telling[word]) >= 0]

    @cached_property
    def _telling(self) -> list[int]:
        """The number of the stem of each word; -1 for small words that turn nothing."""
        lexicon = self.readings.lexicon
        stems: list[int] = lexicon.stem_of.tolist()
        return [
            -1 if is_stop and not may_turn else stem
            for stem, is_stop, may_turn in zip(stems, lexicon.stops, self._may_turn, strict=True)
        ]

    @cached_property
    def _turning(self) -> frozenset[int]:
        """The numbers of the stems of words that may turn what is said."""
        stems: list[int] = self.readings.lexicon.stem_of.tolist()
        return frozenset(
            stem for stem, may_turn in zip(stems, self._may_turn, strict=True) if may_turn
        )

    @cached_property
    def _may_turn(self) -> list[bool]:
        """Which words of the story may turn what is said: "not", "before"."""
        lexis = self.wordings.lexis
        folded = self.readings.lexicon.folded
        return [lexis is not None and lexis.may_turn(word) for word in folded]

    def _key(self, at: int) -> tuple[tuple[str, int], str, int]:
        reading = self.readings.each[at]
        return (reading.sentence.key, reading.text, at)

    def _outlet(self, at: int) -> str:
        return self.source[self._article(at)]

    def _article(self, at: int) -> str:
        return self.readings.each[at].sentence.article_id

    def _in_common(self, i: int, j: int) -> int:
        """How many near-copies the articles of two sentences have in common."""
        return self._shared[frozenset((self._article(i), self._article(j)))]

    @cached_property
    def _shared(self) -> Counter[frozenset[str]]:
        """How many pairs of near-copies every two articles have."""
        return Counter(
            frozenset((self._article(i), self._article(j)))
            for i, others in self.near.items()
            for j in others
            if i < j
        )

    def _are_of_one_day(self, i: int, j: int) -> bool:
        """Whether both appeared at about one time; unknown dates go with unknown ones."""
        ours, theirs = (self.published[self._article(at)] for at in (i, j))
        if ours is None or theirs is None:
            return ours is theirs
        return abs(ours.timestamp() - theirs.timestamp()) <= _SAME_DAY.total_seconds()

    def _are_of_one_moment(self, i: int, j: int, found: "Substitution") -> bool:
        """Whether two amounts are the whole of what they count, which does not grow by the hour.

        Or the same part: where all else is word for word alike.
        """
        ours, theirs = (self.readings.each[at] for at in (i, j))
        if not tell_same_years(ours.text, theirs.text):
            return False
        is_part_alike = _around(ours, found.spans[0]) == _around(theirs, found.spans[1])
        for reading, span in zip((ours, theirs), found.spans, strict=True):
            for value in reading.values:
                if value.quantity.span.start == span.start and (
                    (
                        not is_part_alike
                        and is_partial(reading.text, value.quantity, reading.language)
                    )
                    or value.measure.split(" ", maxsplit=1)[0] in GROWING
                ):
                    return False
        clashes = [
            dates_conflicting(one, other)
            for one in ours.written_dates
            for other in theirs.written_dates
        ]
        return not (clashes and all(clashes))

    def _are_of_one_thing(self, i: int, j: int, found: "Substitution") -> bool:
        """Whether nothing says that two amounts are those of two: "It has two cases"."""
        pair = self.readings.each[i], self.readings.each[j]
        known = self._known
        if known is None:
            return True
        is_open = any(known.unnamed.match(each.text) for each in pair) or any(
            value.quantity.span.start == found.spans[at].start and adds_up(value, pair[1 - at])
            for at in (0, 1)
            for value in pair[at].values
        )
        return not is_open and not are_of_others(pair, found.spans, known)

    def _happened(self, i: int, j: int) -> bool:
        """Whether one of two sentences says with a negation that it happened: "not until noon"."""
        known = self._known
        return known is not None and any(
            known.not_until.search(self.readings.each[at].text) for at in (i, j)
        )

    @cached_property
    def _known(self) -> AgreementRules | None:
        return agreement_rules(self.readings.language)

    def _is_one_name(self, found: "Substitution") -> bool:
        """Whether the story names both together: "Saddam Hussein"."""
        if found.kind != "name":
            return False
        one, other = re.escape(found.in_a), re.escape(found.in_b)
        middle = r"\W+(?:\w+\W+)?"
        both = re.compile(rf"\b{one}{middle}{other}\b|\b{other}{middle}{one}\b")
        return any(both.search(reading.text) for reading in self.readings)


def _disagreement(a: Reading, b: Reading, found: "Substitution") -> Disagreement:
    """What they disagree about: the sentence with "…" for what differs, or the whole of both."""
    if found.kind in ("role", "negation"):
        sides = (_side(a.text.strip(" ."), a), _side(b.text.strip(" ."), b))
        return Disagreement(whether(a, b), sides)
    known = agreement_rules(a.language)
    is_poor = known is not None and known.pronoun.match(a.text) and not known.pronoun.match(b.text)
    spans = found.spans
    if known is not None and found.kind == "number":
        spans = (with_bound(a.text, spans[0], known), with_bound(b.text, spans[1], known))
    told, span = (b, spans[1]) if is_poor else (a, spans[0])
    about = f"{told.text[: span.start]}…{told.text[span.end :]}".strip(" .")
    sides = (_side(spans[0].of(a.text), a), _side(spans[1].of(b.text), b))
    return Disagreement(uncapitalised(about), sides)


def _around(reading: Reading, span: Span) -> tuple[str, str]:
    return reading.text[: span.start], reading.text[span.end :]


def _side(value: str, reading: Reading) -> Side:
    return Side(value, (Citation(reading.sentence.article_id, reading.sentence.span),))
