"""When, and whether anybody was hurt: what two accounts of one event give differently.

Who is said to have said it plays no part. Only the first sentences of the articles of a story that
is not large are compared: these tell of its main event.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarize.agreement.ends import End, Ends
from summarize.agreement.statements import agreement_rules
from summarize.agreement.verbs import share_verb
from summarize.data import Span
from summarize.language.quantities import DateMention, dates_conflicting
from summarize.readings import Readings

if TYPE_CHECKING:
    from summarize.checking import Lexis

# In stories of so many sentences the first ones of the articles tell of one event. Chosen, not
# tuned: some ten articles of a few sentences, or four of usual length.
_FEW = 60
# So many sentences of an article tell of the main event of its story. Chosen, not tuned.
_FIRST = 3
# Who is not hurt stands so many words before that. Chosen, not tuned.
_REACH = 6
# Two accounts are of one event if so many words of them and of the openings of their articles are
# the same. Chosen, not tuned.
_LEAST_SHARED = 2


class Difference(NamedTuple):
    """What two accounts give differently: of which kind it is, and where it stands in each."""

    kind: Literal["day", "harm"]
    ours: Span
    theirs: Span


@dataclass(frozen=True, eq=False)
class Accounts:
    """What the first sentences of the articles of a story expect and deny.

    Attributes:
        ends: the ends of events that the sentences tell.
        look: gives what words may stand for what; asked only where two numbers differ.
    """

    ends: Ends
    look: "Callable[[], Lexis | None]"
    _found: dict[tuple[int, int], Difference | None] = field(default_factory=dict, init=False)

    @property
    def readings(self) -> Readings:
        """The sentences."""
        return self.ends.readings

    @cached_property
    def telling(self) -> tuple[int, ...]:
        """The sentences that give a day to come, or whether anybody was hurt."""
        each = self.readings.each
        return tuple(
            at
            for at in (self._first if self.are_few else ())
            if each[at].dates or self._harm(at) is not None
        )

    @cached_property
    def are_few(self) -> bool:
        """Whether the story has so few sentences that the first ones are of one event."""
        return len(self.readings) <= _FEW

    def difference(self, a: int, b: int) -> Difference | None:
        """What two sentences of two articles give differently of one event."""
        each = self.readings.each
        is_one = each[a].sentence.article_id == each[b].sentence.article_id
        if is_one or not self.are_few or not {a, b} <= self._places:
            return None
        if (a, b) not in self._found:
            found = self._other_day(a, b) or self._other_harm(a, b)
            self._found[a, b] = found
            self._found[b, a] = found and Difference(found.kind, found.theirs, found.ours)
        return self._found[a, b]

    @cached_property
    def _places(self) -> frozenset[int]:
        return frozenset(self._first)

    @cached_property
    def _first(self) -> tuple[int, ...]:
        """The first body sentences of each article."""
        return tuple(at for own in self._beginnings.values() for at in own)

    @cached_property
    def openings(self) -> frozenset[int]:
        """The first of all of each article."""
        return frozenset(own[0] for own in self._beginnings.values())

    @cached_property
    def _beginnings(self) -> Mapping[str, Sequence[int]]:
        """The first body sentences of each article, by its id."""
        found: dict[str, list[int]] = {}
        each = self.readings.sentences
        for at in sorted(range(len(each)), key=lambda at: each[at].index):
            own = found.setdefault(each[at].article_id, []) if each[at].kind == "body" else None
            if own is not None and len(own) < _FIRST:
                own.append(at)
        return found

    def _other_day(self, a: int, b: int) -> Difference | None:
        ours, theirs = self._coming(a), self._coming(b)
        if ours is None or theirs is None or not dates_conflicting(ours, theirs):
            return None
        if not self._expect_one_thing(a, b):
            return None
        return Difference("day", ours.span, theirs.span)

    def _coming(self, at: int) -> DateMention | None:
        """The day on which a sentence tells that something will be."""
        reading, known = self.readings.each[at], self.ends.known
        clause = reading.main_clause[0] if reading.main_clause else None
        days = [each for each in reading.dates if clause and _is_in(each.span, clause)]
        if known is None or clause is None or len(days) != 1 or days[0].written == ():
            return None
        start = days[0].span.start
        before = [
            word
            for place, word in zip(reading.places, reading.small_words, strict=True)
            if clause.start <= place < start
        ]
        is_due = any(word in known.will for word in before) or any(
            one in known.being and other.endswith(known.gerund) for one, other in pairwise(before)
        )
        return days[0] if is_due and not known.limits.intersection(before[-1:]) else None

    def _expect_one_thing(self, a: int, b: int) -> bool:
        """Whether two sentences expect one thing, and neither has something else of its own."""
        found = self.ends.same(a, b, at_any_time=True)
        ours, theirs = self._own_terms(a), self._own_terms(b)
        if found is not None:
            telling = self._telling(a, found[0].words) | self._telling(b, found[1].words)
            ours, theirs = ours - telling, theirs - telling
            is_known = self.ends.is_of("field", found[0].kind)
        else:
            lexis, verbs = self.look(), [self._verbs_to_come(at) for at in (a, b)]
            if lexis is None or not all(verbs):
                return False
            each = self.readings.each
            if not share_verb(lexis, (each[a], verbs[0]), (each[b], verbs[1])):
                return False
            is_known = False
            ours, theirs = ours - self._telling(a, verbs[0]), theirs - self._telling(b, verbs[1])
        if ours - theirs and theirs - ours:
            return False
        return is_known or bool(ours & theirs)

    def _verbs_to_come(self, at: int) -> tuple[int, ...]:
        """The number of the verb behind "will"."""
        reading, known = self.readings.each[at], self.ends.known
        small = reading.small_words
        places = (k + 1 for k, word in enumerate(small[:-1]) if known and word in known.will)
        return tuple(islice(places, 1))

    def _own_terms(self, at: int) -> frozenset[str]:
        """The terms of a sentence up to its day, without those that tell days."""
        day = self._coming(at)
        reading = self.readings.each[at]
        clause = reading.main_clause[0]
        return (
            frozenset(
                term.form
                for term in self.readings.terms.lists[at]
                if clause.start <= reading.places[term.place] < (day.span.start if day else 0)
                and not term.form[0].isdigit()
            )
            - self.calendar
        )

    def _telling(self, at: int, words: Sequence[int]) -> frozenset[str]:
        concepts, row = self.readings.lexicon.concepts, self.readings.each[at].row
        return frozenset(concepts[row[word]] for word in words)

    def _other_harm(self, a: int, b: int) -> Difference | None:
        for denying, telling in ((a, b), (b, a)):
            if self._denying.isdisjoint(self.readings.each[denying].row):
                continue
            whom = self._harm(denying)
            if whom and self._harm(telling) == "" and self._is_denied(denying, telling, whom):
                each = self.readings.each
                spans = [each[at].main_clause[0] for at in (a, b)]
                return Difference("harm", *spans)
        return None

    @cached_property
    def _denying(self) -> frozenset[int]:
        """The words of which one stands in every sentence that says that nobody was hurt."""
        known = self.ends.known
        if known is None:
            return frozenset()
        return self.readings.lexicon.among(known.nobody | {known.no})

    def _harm(self, at: int) -> str | None:
        """Whom a sentence says no harm befell; empty where it did; None where nothing is said."""
        known, told, reading = self.ends.known, self._fate(at), self.readings.each[at]
        if known is None or told is None or told.time in ("open", "coming"):
            return None
        start = reading.places[told.words[0]]
        if not any(span.start <= start < span.end for span in reading.main_clause):
            return None
        if self.ends.polarity(told)[0] == 1:
            return ""
        small = reading.small_words[max(0, told.words[0] - _REACH) : told.words[-1] + 1]
        pairs = zip(small, (*small[1:], ""), strict=True)
        found = (
            word if word in known.nobody else behind
            for word, behind in pairs
            if word in known.nobody or word == known.no
        )
        return next(found, None)

    def _fate(self, at: int) -> End | None:
        return next((each for each in self.ends.of(at) if self.ends.is_of("fate", each.kind)), None)

    def _is_denied(self, denying: int, telling: int, whom: str) -> bool:
        """Whether who says that nobody was hurt speaks of those whom another tells of."""
        known, lexis, each = self.ends.known, self.look(), self.readings.each
        agreement = agreement_rules(self.readings.language)
        if known is None or lexis is None or agreement is None:
            return False
        kinds = [fate.kind if fate else "" for fate in map(self._fate, (denying, telling))]
        if kinds[0] != kinds[1] and self.ends.is_of("death", kinds[0]):
            return False  # Nobody died, and two were hurt.
        words = each[telling].small_words
        is_anybody = whom in known.nobody or whom in known.anybody
        if not is_anybody and not any(lexis.relation(whom, word) == "same" for word in words):
            return False
        texts = [each[at].text for at in (denying, telling)]
        if any(agreement.another.search(text) for text in texts):
            return False
        return self._are_of_one_event(denying, telling)

    def _are_of_one_event(self, a: int, b: int) -> bool:
        """Whether two sentences, with the openings of their articles, name one thing and more."""
        ours, theirs = ({*self._terms(at), *self._terms(self._opening(at))} for at in (a, b))
        shared = ours & theirs
        names = frozenset(form for form, named in shared if named) - self.calendar
        all_shared = frozenset(form for form, _ in shared) - self.calendar
        return bool(names) and len(all_shared) >= _LEAST_SHARED

    def _terms(self, at: int) -> frozenset[tuple[str, bool]]:
        terms = self.readings.terms.lists[at]
        return frozenset((term.form, term.named) for term in terms if not term.form[0].isdigit())

    def _opening(self, at: int) -> int:
        return self._beginnings[self.readings.sentences[at].article_id][0]

    @cached_property
    def calendar(self) -> frozenset[str]:
        """The stems of words that tell days and months."""
        known, forms = agreement_rules(self.readings.language), self.readings.lexicon.forms
        return frozenset(map(forms.stem, known.calendar)) if known is not None else frozenset()


def _is_in(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
