"""Is a row of words another one with stretches left out, and is every cut a safe one?

A cut is safe where what remains says less and nothing else: verbs keep their subjects, numbers
their bounds, and nothing comes to stand behind a word that it does not belong to.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from summarize.rewriting.explaining.gaps import Gap, Kind
from summarize.rewriting.explaining.parse import Parse
from summarize.rewriting.explaining.rows import Row, Word
from summarize.rewriting.explaining.units import units


@dataclass(frozen=True)
class Cutter:
    """A row of evidence, and what may be left out between two of its words."""

    parse: Parse
    _gaps: dict[int, frozenset[int]] = field(default_factory=dict)

    @property
    def row(self) -> Row:
        """The words."""
        return self.parse.row

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The keys of the words."""
        return tuple(word.key for word in self.row)

    @cached_property
    def _places(self) -> Mapping[str, Sequence[int]]:
        found: dict[str, list[int]] = {}
        for place, word in enumerate(self.row):
            found.setdefault(word.key, []).append(place)
        return found

    def places(self, key: str) -> Sequence[int]:
        """Where a word or a synonym of it stands."""
        return self._places.get(key, ())

    def joins(self, last: int, following: int) -> bool:
        """Whether the word at `following` may come right behind the one at `last`.

        -1 is the place before the first word, and the length of the row that behind the last.
        """
        if following <= last + 1:
            return following == last + 1
        if self._is_inside_word(last + 1) or self._is_inside_word(following):
            return False
        if last not in self._gaps:
            self._gaps[last] = frozenset(self._ends(last + 1))
        return following in self._gaps[last]

    def _is_inside_word(self, at: int) -> bool:
        return at < len(self.row) and self.row[at].is_bound

    def _ends(self, start: int) -> Iterator[int]:
        """Where a gap that begins at a place may end: units behind one another."""
        first: tuple[int, Kind | None, frozenset[str]] = (start, None, frozenset())
        waiting, seen = [first], {first}
        while waiting:
            at, kind, prepositions = waiting.pop()
            if kind == "noun":
                continue
            for end, unit in units(Gap(self.parse, start, at)):
                words = prepositions | ({self.row[at].small} if unit == "phrase" else set())
                state = (end, unit, words)
                if end > at and state not in seen and not (kind and unit == "noun"):
                    seen.add(state)
                    waiting.append(state)
                    if may_follow(self.parse, start, end, unit, words):
                        yield end


def may_follow(
    parse: Parse, start: int, end: int, unit: Kind, prepositions: frozenset[str]
) -> bool:
    """Whether what stands behind a gap belongs to nothing that was left out.

    `unit` is the last one of the gap, `prepositions` are those of the phrases that it leaves out.
    """
    if end >= parse.size or unit in ("noun", "verb", "word", "opening", "relative"):
        return start > 0 or end < parse.size
    if parse.row[end].marks:
        return _may_follow_mark(parse, start, end, unit)
    if start == 0 or unit == "clause":
        return unit == "time"
    own, word = parse.own, parse.small(end)
    if unit in ("shared", "measure"):
        return word in own.before_phrase or (unit == "shared" and word in own.factive)
    if word in own.joining:
        goes_on = parse.is_finite(end + 1) or parse.has_verb(end + 1, parse.next_mark(end))
        return unit != "phrase" or goes_on
    return _may_follow_phrase(parse, start, end, unit, prepositions)


def _may_follow_mark(parse: Parse, start: int, end: int, unit: Kind) -> bool:
    """What may come behind a mark: the verb, a clause, a source; no list and no apposition."""
    own, word = parse.own, parse.row[end]
    if _is_bracket(parse, start, end):
        return True
    if word.small in own.relative or (unit == "aside" and start == 0):
        return False
    if word.small in own.joining | own.factive | own.helpers or parse.is_finite(end):
        return True
    if parse.is_time(end) or parse.is_spoken(end, parse.next_mark(end)):
        return True
    if unit == "aside":
        goes_on = own.before_phrase | own.denials | own.infinitive
        return word.small in goes_on or own.is_manner(word.small) or word.parts == "v"
    return word.form == "ing" and unit in ("phrase", "time")


def _is_reduced(parse: Parse, at: int) -> bool:
    """Whether all verbs before the next one may be participles: "A man hurt in the blast on"."""
    own, row = parse.own, parse.row
    verbs = [p for p in range(parse.clause_start(at), at) if parse.is_finite(p)]
    return all(
        row[p].form == "past" and row[p].small not in own.helpers
        and parse.small(p + 1) in own.before_phrase
        for p in verbs
    )  # fmt: skip


def _is_bracket(parse: Parse, start: int, end: int) -> bool:
    """Whether a gap is all that two brackets hold, or an age between two commas."""
    inner = range(start + 1, end)
    if "(" in parse.marks(start) and parse.marks(end).startswith(")"):
        return not any(")" in parse.marks(p) for p in inner)
    is_age = parse.row[start].is_number and parse.small(start).isdigit() and not inner
    return is_age and parse.marks(start) == parse.marks(end) == ","


def _may_follow_phrase(
    parse: Parse, start: int, end: int, unit: Kind, prepositions: frozenset[str]
) -> bool:
    own, word = parse.own, parse.small(end)
    opener = parse.noun_start(start - 1)
    is_reported = parse.small(opener - 1) in own.speaking
    is_subject = parse.is_before_verb(start) or is_reported or _is_reduced(parse, start)
    is_verb = word in own.helpers or word in own.denials or parse.is_finite(end)
    if word in own.factive or parse.is_time(end) or (is_verb and is_subject):
        return True
    if unit == "time":
        goes_on = own.before_phrase | own.relating_that | own.infinitive
        return word in goes_on or not is_subject
    if word in own.infinitive:
        return prepositions == own.way
    placing = own.placing
    if any(parse.small(p) in own.punished for p in range(parse.clause_start(start), start)):
        placing = placing | own.charging
    is_place = word in own.at_place and end + 1 < parse.size and parse.row[end + 1].is_capital
    return is_place and bool(prepositions) and prepositions <= placing


def keeps(statement: Row, cutter: Cutter) -> tuple[int, ...] | None:
    """The places of the evidence where the words of a statement stand, if only safe cuts are made.

    None where it is no shortening of the row. The time grows with the words of both.
    """
    if not stand_in_order((word.key for word in statement), cutter):
        return None
    before, reached = {-1: -1}, list[dict[int, int]]()
    for word in statement:
        now: dict[int, int] = {}
        for place in cutter.places(word.key):
            if word.same(cutter.row[place]):
                came = (p for p in before if p < place and _joined(cutter, word, p, place))
                if (last := next(came, None)) is not None:
                    now[place] = last
        if not now:
            return None
        reached.append(now)
        before = now
    end = next((place for place in before if cutter.joins(place, len(cutter.row))), None)
    return _traced(reached, end) if reached and end is not None else None


def _traced(reached: Sequence[Mapping[int, int]], end: int) -> tuple[int, ...]:
    """The way to the last place; `reached` has for each word the places before its own."""
    found = [end]
    for now in reversed(reached[1:]):
        found.append(now[found[-1]])
    return tuple(reversed(found))


def stand_in_order(keys: Iterable[str], cutter: Cutter) -> bool:
    """Whether words stand in the row one behind the other, whatever is between: soon told."""
    behind = iter(cutter.keys)
    return all(key in behind for key in keys)


def _joined(cutter: Cutter, word: Word, last: int, place: int) -> bool:
    """Whether a word may stand at a place behind the last one, with its marks."""
    if not cutter.joins(last, place):
        return False
    mine, theirs = set(word.marks), set(cutter.row[place].marks)
    if last < 0:
        return True
    if place == last + 1:
        return mine == theirs or (not mine and theirs <= {",", "-"})
    # A comma of an aside that was left out goes with it.
    return not (mine and cutter.row[last + 1].marks and cutter.parse.is_finite(place))
