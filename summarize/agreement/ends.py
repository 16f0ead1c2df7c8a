"""What events come to, in whatever words: "struck a deal" and "the talks collapsed".

Outlets that contradict each other seldom do it in the same words. What they tell of the same event
is found by its kind: an agreement is reached or not, a prisoner is free or not. Each kind has its
ends, each end its verbs, nouns and phrases (`languages/en/ends.txt`); a "not", a refusal, or
"reports of ... are untrue" turns an end round.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import Literal, NamedTuple

from summarize.agreement.phrases import MARKS, Found, Phrases, close_words
from summarize.agreement.statements import agreement_rules
from summarize.claims import main_clause_rules
from summarize.data import Span
from summarize.languages.ends import EndRules, end_rules
from summarize.readings import Reading, Readings

# What says no to an end, or tells when it comes, stands so many words before it. Chosen, not tuned.
_REACH = 6
# An infinitive is so near: "to formally approve". Chosen, not tuned.
_NEAR = 2
# A predicate that is no verb stands so many words behind one: "is still in custody". Chosen, not
# tuned.
_BEHIND = 3

Time = Literal["done", "coming", "lasting", "open"]


class End(NamedTuple):
    """The end of an event, as a sentence tells it.

    Attributes:
        kind: the kind of event.
        which: the number of the end.
        is_negated: whether the sentence says no to it.
        time: whether it is told as done, as to come, as lasting, or left open.
        is_once: whether it befalls somebody once.
        words: the numbers of the words that tell it.
    """

    kind: str
    which: int
    is_negated: bool
    time: Time
    is_once: bool
    words: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Ends:
    """The ends of events in the sentences of one story, each read when first asked for.

    Attributes:
        readings: the sentences.
    """

    readings: Readings
    _read: dict[int, tuple[End, ...]] = field(default_factory=dict, init=False)

    def of(self, at: int) -> tuple[End, ...]:
        """What the sentence at a position tells; of each kind of event one end, or none."""
        if at not in self._read:
            phrases = self._phrases
            self._read[at] = tuple(self._told(at, phrases)) if phrases is not None else ()
        return self._read[at]

    def may_tell_once(self, at: int) -> bool:
        """Whether a sentence has a word that begins to tell what befalls somebody once."""
        return not self._heads_of_once.isdisjoint(self.readings.each[at].row)

    @cached_property
    def _heads_of_once(self) -> frozenset[int]:
        known = self.known
        return self.readings.lexicon.among(known.heads_of_once) if known else frozenset()

    def contrary(self, a: int, b: int) -> tuple[End, End] | None:
        """What two sentences tell that cannot both be true of one event."""
        ours = self.of(a)
        theirs = self.of(b) if ours else ()
        if not theirs:
            return None
        pairs = ((one, other) for one in ours for other in theirs)
        return next((pair for pair in pairs if self.are_contrary(*pair)), None)

    def same(self, a: int, b: int, *, at_any_time: bool = False) -> tuple[End, End] | None:
        """What two sentences tell that is one end of one kind of event, at one time or at any."""
        ours = self.of(a)
        theirs = self.of(b) if ours else ()
        if not theirs:
            return None
        same = (
            (one, other)
            for one in ours
            for other in theirs
            if one.kind == other.kind and self.polarity(one) == self.polarity(other)
        )
        return next(
            (pair for pair in same if at_any_time or pair[0].time == pair[1].time != "open"), None
        )

    def are_reversed(self, a: int, b: int, found: tuple[End, End] | None = None) -> bool:
        """Whether one of two sentences has a word beside its end that turns what it is of round."""
        words = ((), ()) if found is None else (found[0].words, found[1].words)
        told = [self._reverses(*each) for each in zip((a, b), words, (b, a), strict=True)]
        return told[0] != told[1]

    def are_of_one_time(self, a: int, b: int) -> bool:
        """Whether not one of two sentences alone tells of an earlier time: "last week"."""
        known, each = self.known, self.readings.each
        if known is None:
            return True
        return len({known.elsewhen.isdisjoint(each[at].small_words) for at in (a, b)}) == 1

    def _reverses(self, at: int, telling: Sequence[int], other: int) -> bool:
        """Whether a sentence has such a word beside its end, and another one has it nowhere."""
        known, small = self.known, self.readings.each[at].small_words
        theirs = self.readings.each[other].small_words
        return known is not None and any(
            word in known.reversing and word not in theirs
            for k, word in enumerate(small)
            if k not in telling
        )

    def tells_of_another(self, at: int) -> bool:
        """Whether a sentence says that it tells of another one, or a second one."""
        known = agreement_rules(self.readings.language)
        text = self.readings.each[at].text
        return known is not None and known.another.search(text) is not None

    def is_open(self, at: int) -> bool:
        """Whether a sentence has a word that leaves open what it tells."""
        known, small = self.known, self.readings.each[at].small_words
        return known is not None and not (known.open - known.able).isdisjoint(small)

    def are_contrary(self, one: End, other: End) -> bool:
        """Whether two ends cannot both be those of one event."""
        if one.kind != other.kind or "open" in (one.time, other.time):
            return False
        if one.time != other.time and "lasting" not in (one.time, other.time):
            return False
        if one.which == other.which:
            return one.is_negated != other.is_negated
        return not (one.is_negated or other.is_negated)

    def polarity(self, end: End) -> tuple[int, bool]:
        """The end, and whether it is denied; of two ends who denies one tells the other."""
        if end.is_negated and not self.is_of("scale", end.kind):
            return 1 - end.which, False
        return end.which, end.is_negated

    def is_of(self, mark: str, kind: str) -> bool:
        """Whether a kind of event has a mark: "person", "actor" or "scale" (`EndRules.marked`)."""
        return self.known is not None and kind in self.known.marked.get(mark, ())

    @cached_property
    def known(self) -> EndRules | None:
        """What is known of ends in the language of the story."""
        return end_rules(self.readings.language)

    @cached_property
    def _phrases(self) -> Phrases | None:
        return Phrases(self.readings.lexicon, self.known) if self.known is not None else None

    def _told(self, at: int, phrases: Phrases) -> Iterator[End]:
        reading = self.readings.each[at]
        found = phrases.found_in(reading)
        if not found:
            return
        said, clauses = self._said(reading), reading.main_clause
        verbs = (*reading.main_verbs, *self._verbs_of(reading, said))
        for every in found.values():
            told = [self._end(reading, one, phrases.known) for one in _longest(every)]
            if len({self.polarity(one) for one in told}) > 1:
                continue  # "reopened the left lane, and the right one stayed closed"
            main = (
                one
                for one in told
                if _is_in((*clauses, *said), reading, one.words[0])
                and self._is_predicate(reading, one.words, verbs)
            )
            yield from islice(main, 1)

    def _verbs_of(self, reading: Reading, clauses: Sequence[Span]) -> tuple[str, ...]:
        """The main verbs of what somebody is said to say."""
        known = main_clause_rules(reading.language)
        if known is None or not clauses:
            return ()
        places = reading.places
        told = [
            word
            for span in clauses
            for word in reading.words[
                bisect_left(places, span.start) : bisect_left(places, span.end)
            ]
        ]
        return known.main_verbs(told) if told else ()

    def _is_predicate(self, reading: Reading, words: Sequence[int], verbs: Sequence[str]) -> bool:
        """Whether words are what a sentence says of somebody: its verb, or what is behind it."""
        small = reading.small_words
        if any(small[word] in verbs for word in words):
            return True
        if len(words) > 1 and not (words[0] and small[words[0] - 1] in self._close):
            return True
        if len(words) == 1 and self._describes(reading, words[0]):
            return False
        return any(
            word in verbs or word in self._auxiliaries
            for at in {words[0], words[-1]}
            for word in small[max(0, at - _BEHIND) : at]
        )

    def _describes(self, reading: Reading, at: int) -> bool:
        """Whether a content word stands right behind a word: "a legal battle"."""
        if at + 1 == len(reading.row) or self.readings.lexicon.stops[reading.row[at + 1]]:
            return False
        return MARKS.isdisjoint(reading.text[reading.places[at] : reading.places[at + 1]])

    @cached_property
    def _close(self) -> frozenset[str]:
        return close_words(self.readings.language)

    @cached_property
    def _auxiliaries(self) -> frozenset[str]:
        known = main_clause_rules(self.readings.language)
        return known.auxiliaries if known is not None else frozenset()

    def _said(self, reading: Reading) -> tuple[Span, ...]:
        """What somebody is said to say."""
        agreement = agreement_rules(reading.language)
        claim = agreement.claim.search(reading.text) if agreement is not None else None
        return () if claim is None else (Span(*claim.span("claim")),)

    def _end(self, reading: Reading, found: Found, known: EndRules) -> End:
        before = self._before(reading, found.words[0], known)
        negations = sum(word in known.negating or word.endswith(known.negative) for word in before)
        time: Time = "lasting" if found.phrase.is_lasting else "done"
        governor = _governor(before, known.infinitive)
        if governor in known.refusing:
            negations += 1
        elif governor in known.decided or (governor is None and known.coming & set(before)):
            is_going_on = reading.small_words[found.words[0]].endswith(known.gerund)
            plain = {"is", "are"} >= (known.coming & set(before)) and governor is None
            if is_going_on and plain:
                time = "lasting"
            elif not plain and not found.phrase.is_lasting:
                time = "coming"
        elif governor is not None and governor not in known.realized:
            time = "open"
        behind = reading.small_words[found.words[-1] + 1 :]
        unsure = known.open - known.able if negations else known.open
        is_open = not (unsure | known.undoing).isdisjoint(before)
        if is_open or not known.limits.isdisjoint(behind):
            time = "open"
        untrue = _untrue(reading.text, known)
        is_negated = (negations + _is_in(untrue, reading, found.words[0])) % 2 == 1
        phrase = found.phrase
        return End(phrase.kind, phrase.which, is_negated, time, phrase.is_once, found.words)

    def _before(self, reading: Reading, place: int, known: EndRules) -> list[str]:
        """The small words before an end, as far as they are of its clause."""
        found: list[str] = []
        for at in range(place - 1, max(-1, place - 1 - _REACH), -1):
            start = reading.places[at] + len(reading.words[at])
            gap = reading.text[start : reading.places[at + 1]]
            word = reading.small_words[at]
            if not MARKS.isdisjoint(gap) or word in known.breaks:
                break
            found.append(word)
        return found[::-1]


def _untrue(text: str, known: EndRules) -> list[Span]:
    """What a sentence says is reported and is not so."""
    if not known.untrue.may_match(text):
        return []
    return [Span(*match.span()) for match in known.untrue.compiled.finditer(text)]


def _is_in(clauses: Sequence[Span], reading: Reading, word: int) -> bool:
    return any(span.start <= reading.places[word] < span.end for span in clauses)


def _governor(before: Sequence[str], infinitive: str) -> str | None:
    """The word before an infinitive that an end stands in; None where it stands in none."""
    near = list(before[-_NEAR:])
    if infinitive not in near:
        return None
    at = len(before) - 1 - list(reversed(before)).index(infinitive)
    return before[at - 1] if at else ""


def _longest(found: Sequence[Found]) -> list[Found]:
    """Those of the phrases found that are no part of longer ones."""
    if len(found) == 1:
        return [*found]
    chosen: list[Found] = []
    for each in sorted(found, key=lambda one: (-len(one.words), one.words)):
        taken = {word for one in chosen for word in range(one.words[0], one.words[-1] + 1)}
        if taken.isdisjoint(each.words):
            chosen.append(each)
    return sorted(chosen, key=lambda one: one.words)
