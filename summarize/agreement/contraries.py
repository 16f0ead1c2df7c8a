"""Where outlets tell contrary ends of one event, each in its own words.

That two sentences tell of one event is shown by whom they name and what they speak of, or by their
places: the openings of two articles of one story.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from summarize.agreement.accounts import Accounts, Difference
from summarize.agreement.ends import End, Ends
from summarize.agreement.verbs import says_no
from summarize.claims import claim_rules
from summarize.language.quantities import dates_conflicting
from summarize.readings import Readings

if TYPE_CHECKING:
    from summarize.checking import Lexis, Wordings

# In stories of so few sentences rare words cannot be told from common ones ("the road near Dovrin"
# makes all alike that tell of it), and the openings tell of one event, whomever they name. Chosen
# on the open part of benchmarks/retold.
_SMALL = 24
# Words that two sentences share beside a name, if they are no openings. Chosen, not tuned.
_LEAST_SHARED = 2
# Words that two openings share, a name among them, in a story that is not large. Chosen, not tuned.
_LEAST_OPEN = 3
# Two subjects are one if they share more than this of their words. Chosen, not tuned: half.
_MOSTLY = 0.5


@dataclass(frozen=True, eq=False)
class Contraries:
    """Asks of every two sentences of a story whether they tell contrary ends of one event.

    Attributes:
        ends: what each sentence tells.
        wordings: the sentences as near-copies are compared, if that was done before.
    """

    ends: Ends
    wordings: "Wordings | None" = None
    _contradicting: dict[int, frozenset[int]] = field(default_factory=dict, init=False)
    _agreeing: dict[int, frozenset[int]] = field(default_factory=dict, init=False)

    @classmethod
    def of(cls, readings: Readings, wordings: "Wordings | None" = None) -> "Contraries":
        """Those of the sentences of a story."""
        return cls(Ends(readings), wordings)

    @property
    def readings(self) -> Readings:
        """The sentences."""
        return self.ends.readings

    def may_contradict(self, a: int, b: int) -> bool:
        """Whether one of two sentences is no report of the other: they may be of one event."""
        found = self.ends.contrary(a, b)
        if found is None:
            return self.difference(a, b) is not None
        if self.ends.is_of("actor", found[0].kind) and self._are_of_two_actors(a, b, found):
            return False
        return self._open(a, b) or len(self._shared(a, b, found)) >= _LEAST_SHARED

    def _are_of_two_actors(self, a: int, b: int, found: tuple[End, End]) -> bool:
        """Whether each of two ends of somebody's is of another one: "A beat B", "B lost to A"."""
        ours, theirs = (self._actors(at, each) for at, each in zip((a, b), found, strict=True))
        return bool(ours and theirs) and ours.isdisjoint(theirs)

    def contradict(self, a: int, b: int) -> bool:
        """Whether two sentences plainly tell contrary ends, numbers or days of one event."""
        if self.difference(a, b) is not None:
            return True
        is_open = self._open(a, b)
        if not is_open and not self.is_small:
            return False  # `_are_of_one_event` asks for one of both
        found = self.ends.contrary(a, b)
        if found is None:
            return (
                self.accounts.are_few
                and is_open
                and self.ends.are_of_one_time(a, b)
                and (self._do_contraries(a, b) or self._are_rivals(a, b))
            )
        return (
            self.ends.are_of_one_time(a, b)
            and not self.ends.are_reversed(a, b, found)
            and self._are_of_one_event(a, b, found)
        )

    @cached_property
    def accounts(self) -> Accounts:
        """What the first sentences of the articles count, expect and deny."""
        return Accounts(self.ends, lambda: self.lexis)

    def difference(self, a: int, b: int) -> Difference | None:
        """What two sentences of a story that is not large give differently."""
        return self.accounts.difference(a, b)

    def _do_contraries(self, a: int, b: int) -> bool:
        """Whether the openings of two articles tell contrary things of one subject by their verbs.

        One says no to what the other tells, or their verbs exclude one another.
        """
        each, lexis = self.readings.each, self.lexis
        ours, theirs = each[a].main_verbs[:1], each[b].main_verbs[:1]
        if lexis is None or not (ours and theirs) or self.ends.are_reversed(a, b):
            return False
        shared = (self._terms[a] & self._terms[b]) - self.accounts.calendar
        if not self._have_one_subject(a, b) or len(shared) < _LEAST_SHARED:
            return False
        claims = each[a].claims, each[b].claims
        if any(self.ends.is_open(at) for at in (a, b)):
            return False
        if any(self._denies(one, other) for one, other in ((a, b), (b, a))):
            return True
        is_plain = not any(one.negative or one.denies or one.hedged for one in claims)
        # "Killed 12", "injured 30"; "opened at eight", "closed at six": both may be true.
        have_counts = bool(each[a].quantities or each[b].quantities)
        are_apart = lexis.relation(ours[0], theirs[0]) == "different"
        return is_plain and not have_counts and are_apart

    def _are_rivals(self, a: int, b: int) -> bool:
        """Whether the openings of two articles tell one success of two, one at the other's cost."""
        found = self.ends.same(a, b)
        if found is None or not self.ends.is_of("contest", found[0].kind):
            return False
        if not self._are_of_two_actors(a, b, found):
            return False
        ours, theirs = (self._actors(at, each) for at, each in zip((a, b), found, strict=True))
        is_at_cost = ours <= self._names(b) or theirs <= self._names(a)
        return is_at_cost and len(self._shared(a, b, found)) >= _LEAST_OPEN

    def _denies(self, one: int, other: int) -> bool:
        """Whether a sentence says no to another one, not only by what it tells beside its verb."""
        known, each = claim_rules(self.readings.language), self.readings.each
        verb = each[one].main_verbs[0]
        is_beside = each[one].claims.denies and known and not known.denials.match(verb)
        return not is_beside and says_no(self.lexis, each[one], each[other])

    def _have_one_subject(self, a: int, b: int) -> bool:
        """Whether two sentences name one before their main verbs, or say nearly the same there."""
        found = []
        for at in (a, b):
            reading = self.readings.each[at]
            verb = reading.small_words.index(reading.main_verbs[0])
            found.append([each for each in self.readings.terms.lists[at] if each.place < verb])
        ours, theirs = (frozenset(term.form for term in each) for each in found)
        named = (frozenset(term.form for term in each if term.named) for each in found)
        is_named = bool(frozenset.intersection(*named) - self.accounts.calendar)
        return is_named or len(ours & theirs) > _MOSTLY * len(ours | theirs)

    @cached_property
    def lexis(self) -> "Lexis | None":
        """What words may stand for what."""
        from summarize.checking import Wordings

        return (self.wordings or Wordings(self.readings)).lexis

    def agree(self, a: int, b: int) -> bool:
        """Whether one of two sentences reports the other: they tell the same end of one event."""
        found = self.ends.same(a, b)
        each = self.readings.each
        if found is None or any(
            dates_conflicting(x, y) for x in each[a].dates for y in each[b].dates
        ):
            return False
        if self.ends.is_of("scale", found[0].kind) and not self._open(a, b):
            return False
        if found[0].is_once and found[1].is_once:
            return not self._actors(a, found[0]).isdisjoint(self._actors(b, found[1]))
        return self._are_of_one_event(a, b, found)

    def contradicting(self, claim: int) -> frozenset[int]:
        """The sentences that plainly tell the contrary of one."""
        if claim not in self._contradicting:
            self._contradicting[claim] = frozenset(
                at for at in self._candidates(claim) if at != claim and self.contradict(claim, at)
            )
        return self._contradicting[claim]

    def agreeing(self, claim: int) -> frozenset[int]:
        """The sentences that tell the same end as one."""
        if claim not in self._agreeing:
            found = {*self._candidates(claim), *self._once.get(claim, ())}
            self._agreeing[claim] = frozenset(
                at for at in found if at != claim and self.agree(claim, at)
            )
        return self._agreeing[claim]

    def tells_end_of(self, claim: int, others: Sequence[int]) -> bool:
        """Whether one of some sentences tells the end that a claim does, and of no amount."""
        same = self.agreeing(claim).intersection(others)
        return any(self.tell_one_end(claim, at) for at in same)

    def _candidates(self, claim: int) -> Sequence[int]:
        """The sentences that may tell of one event with another: in a large story the openings."""
        if self.is_small:
            return range(len(self.readings))
        if claim in self.accounts.telling:
            return sorted({*self.accounts.telling, *self.accounts.openings})
        if claim not in self.accounts.openings or not self.ends.of(claim):
            return ()
        kinds = {each.kind for each in self.ends.of(claim)}
        return sorted({at for kind in kinds for at in self._opening_with.get(kind, ())})

    @cached_property
    def telling(self) -> list[int]:
        """The body sentences that may tell the contrary of others: in a large story openings."""
        each = self.readings.each
        if not self.is_small:
            openings = {at for at in self.accounts.openings if self.ends.of(at)}
            return sorted(openings.union(self.accounts.telling))
        told = self.accounts.openings.union(self.accounts.telling)
        return [
            at
            for at, reading in enumerate(each)
            if reading.sentence.kind == "body" and (at in told or self.ends.of(at))
        ]

    @cached_property
    def _opening_with(self) -> dict[str, list[int]]:
        """The openings that tell an end of each kind of event."""
        found: dict[str, list[int]] = {}
        for at in sorted(self.accounts.openings):
            for each in self.ends.of(at):
                found.setdefault(each.kind, []).append(at)
        return found

    @cached_property
    def _once(self) -> dict[int, list[int]]:
        """For each sentence that tells what befalls somebody once, all that do."""
        telling = [
            at
            for at in range(len(self.readings))
            if self.ends.may_tell_once(at) and any(each.is_once for each in self.ends.of(at))
        ]
        return dict.fromkeys(telling, telling)

    def tell_one_end(self, a: int, b: int) -> bool:
        """Whether two sentences tell one thing: the same end of one event, and of no amount."""
        found = self.ends.same(a, b)
        return (
            found is not None and not self.ends.is_of("scale", found[0].kind) and self.agree(a, b)
        )

    def _are_of_one_event(self, a: int, b: int, found: tuple[End, End]) -> bool:
        """Whether two sentences name the same people, and speak of the same things."""
        kind, names = found[0].kind, (self._names(a), self._names(b))
        if all(names) and names[0].isdisjoint(names[1]):
            return False
        if self.ends.tells_of_another(a) != self.ends.tells_of_another(b):
            return False
        if self.ends.is_of("scale", kind):
            return self._are_of_one_amount(a, b, found)
        is_open = self._open(a, b)
        if not self._may_be_of_one(a, b, found, is_open=is_open):
            return False
        shared = self._shared(a, b, found)
        if is_open and self.is_small:
            return bool(shared) or not self.ends.is_of("person", kind)
        named, plain = shared & names[0], shared - names[0]
        is_enough = len(plain) >= _LEAST_SHARED
        if is_open and self.accounts.are_few:
            actors = (self._actors(at, each) for at, each in zip((a, b), found, strict=True))
            is_enough = bool(frozenset.intersection(*actors)) or len(shared) >= _LEAST_OPEN
        return (is_open or self.is_small) and bool(named) and is_enough

    def _may_be_of_one(self, a: int, b: int, found: tuple[End, End], *, is_open: bool) -> bool:
        """Whether nothing shows that two ends are those of two people.

        Who is named before both is one. Where nobody is, what somebody does must be told of the
        same things; and what befalls somebody is told of him only by the openings of a small story.
        """
        kind, actors = found[0].kind, (self._actors(a, found[0]), self._actors(b, found[1]))
        if not actors[0].isdisjoint(actors[1]):
            return True
        if self.ends.is_of("actor", kind):
            ours, theirs = (self._before(at, each) for at, each in zip((a, b), found, strict=True))
            if all(actors) or ours.isdisjoint(theirs) or not self.is_small:
                return False
        if self.is_small or not self.ends.is_of("person", kind):
            return is_open
        # Whether anybody was hurt is asked of the accounts.
        return (
            is_open
            and self.accounts.are_few
            and not any(actors)
            and not self.ends.is_of("fate", kind)
        )

    def _are_of_one_amount(self, a: int, b: int, found: tuple[End, End]) -> bool:
        """Whether all that one of two sentences of a small story says before the end, both say."""
        ours, theirs = (self._before(at, each) for at, each in zip((a, b), found, strict=True))
        is_near = self.is_small or (self.accounts.are_few and self._open(a, b))
        return is_near and bool(ours & theirs) and ours | theirs in (ours, theirs)

    def _before(self, at: int, told: End) -> frozenset[str]:
        """The terms before the end of an event that are no names."""
        terms = self.readings.terms.lists[at]
        return frozenset(
            term.form for term in terms if not term.named and term.place < told.words[0]
        )

    def _open(self, a: int, b: int) -> bool:
        """Whether both sentences open their articles."""
        openings = self.accounts.openings
        return a in openings and b in openings

    @cached_property
    def is_small(self) -> bool:
        """Whether the story has so few sentences that all of them may tell of one event."""
        return len(self.readings) <= _SMALL

    def _shared(self, a: int, b: int, found: tuple[End, End]) -> frozenset[str]:
        """The terms that two sentences have in common, without those that tell the end."""
        concepts = self.readings.lexicon.concepts
        telling = {
            concepts[self.readings.each[at].row[word]]
            for at, told in zip((a, b), found, strict=True)
            for word in told.words
        }
        return (self._terms[a] & self._terms[b]) - telling - self.accounts.calendar

    def _actors(self, at: int, told: End) -> frozenset[str]:
        """The names before the end of an event."""
        return self._names(at, told.words[0])

    def _names(self, at: int, end: int | None = None) -> frozenset[str]:
        """The names of a sentence, or those before one of its words."""
        return (
            frozenset(
                term.form
                for term in self.readings.terms.lists[at]
                if term.named and (end is None or term.place < end)
            )
            - self.accounts.calendar
        )

    @cached_property
    def _terms(self) -> list[frozenset[str]]:
        """The terms of each sentence."""
        return [
            frozenset(term.form for term in terms if not term.form[0].isdigit())
            for terms in self.readings.terms.lists
        ]
