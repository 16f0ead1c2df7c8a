"""Lay two sentences side by side: which tokens stand for one another, and what is left."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from itertools import pairwise

from summarize.checking.likeness import Lexis, Relation, relate_amounts, relate_dates
from summarize.checking.phrases import are_same, read_units
from summarize.checking.worded import Token, TokenKind, Worded
from summarize.data import Span
from summarize.language.quantities import DateMention, Quantity

# Small words between two words of a name: "of the". Chosen, not tuned.
_MOST_SMALL = 2
# The places before the first token and behind the last one.
_START, _END = -1, -2


@dataclass(frozen=True, eq=False)
class Alignment:
    """Which tokens of two sentences stand for one another.

    `pairs` are places in both; `covered` are, for each sentence, all places that are matched.
    """

    a: Worded
    b: Worded
    pairs: tuple[tuple[int, int], ...]
    covered: tuple[frozenset[int], frozenset[int]]

    @classmethod
    def of(cls, a: Worded, b: Worded) -> "Alignment":
        """The alignment of two sentences: what is written alike first, then what means the same."""
        found = _Matching(a, b)
        found.take_equal()
        if found.is_open:
            found.take_facts()
            found.take_names()
            found.take_compounds()
            found.take_words()
        return cls(a, b, tuple(found.pairs), (frozenset(found.done[0]), frozenset(found.done[1])))

    @property
    def sides(self) -> tuple[Worded, Worded]:
        """Both sentences."""
        return self.a, self.b

    @cached_property
    def partner(self) -> tuple[dict[int, int], dict[int, int]]:
        """For each matched content token its place in the other sentence, both ways."""
        tokens = self.a.tokens
        pairs = [(a, b) for a, b in self.pairs if tokens[a].is_content]
        return dict(pairs), {b: a for a, b in pairs}

    @cached_property
    def left(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The content tokens of both that nothing stands for in the other."""
        ours, theirs = (
            tuple(at for at in each.content if at not in done)
            for each, done in zip(self.sides, self.covered, strict=True)
        )
        return ours, theirs

    @cached_property
    def shares(self) -> tuple[float, float]:
        """The matched share of the content of each."""
        ours, theirs = (
            1 - len(left) / max(len(each.content), 1)
            for each, left in zip(self.sides, self.left, strict=True)
        )
        return ours, theirs

    def left_runs(self, side: int) -> Iterator[list[int]]:
        """What is left of a sentence, parted by what is matched."""
        run: list[int] = []
        left, partner = set(self.left[side]), self.partner[side]
        for at in self.sides[side].content:
            if at in left:
                run.append(at)
            elif at in partner and run:
                yield run
                run = []
        if run:
            yield run

    def ends(self, ours: Sequence[int], theirs: Sequence[int]) -> int:
        """How many of the matched tokens around two places are the same.

        Either may be before or behind, as a passive turns them. The beginning or the end of the
        sentence counts only beside another one, or where nothing else is matched on either side.
        """
        one, other = self._around(0, ours), self._around(1, theirs)
        shared = {at for at in one if at >= 0}.intersection(other)
        at_ends = (one[0] == other[0] == _START) + (one[1] == other[1] == _END)
        return len(shared) + at_ends if shared or at_ends > 1 else 0

    def _around(self, side: int, places: Sequence[int]) -> tuple[int, int]:
        """The matched content tokens before and behind, as places in `b`."""
        partner = self.partner[side]
        length = len(self.sides[side].tokens)
        before, after = places[0] - 1, places[-1] + 1
        while before >= 0 and before not in partner:
            before -= 1
        while after < length and after not in partner:
            after += 1
        if side == 0:
            return partner.get(before, _START), partner.get(after, _END)
        return before if before >= 0 else _START, after if after < length else _END


class _Matching:
    """Matches as they are found; a token is matched once."""

    def __init__(self, a: Worded, b: Worded) -> None:
        self.sides = (a, b)
        self.pairs: list[tuple[int, int]] = []
        self.done: tuple[set[int], set[int]] = (set(), set())

    @property
    def is_open(self) -> bool:
        """Whether something is left on both sides."""
        return all(
            not done.issuperset(each.content)
            for each, done in zip(self.sides, self.done, strict=True)
        )

    def _take(self, ours: Sequence[int], theirs: Sequence[int]) -> None:
        self.pairs.append((ours[-1], theirs[-1]))
        self.done[0].update(ours)
        self.done[1].update(theirs)

    def _take_turned(self, side: int, mine: Sequence[int], yours: Sequence[int]) -> None:
        """As `_take`, for places of a side and of the other one."""
        self._take(*((mine, yours) if side == 0 else (yours, mine)))

    def _open(self, side: int, *kinds: TokenKind) -> list[int]:
        worded, done = self.sides[side], self.done[side]
        tokens = worded.tokens
        return [at for at in worded.content if at not in done and tokens[at].kind in kinds]

    def take_equal(self) -> None:
        """What has the same key: in order as far as it goes, then wherever it stands."""
        ours, theirs = ([token.key for token in each.tokens] for each in self.sides)
        self.pairs += _in_order(ours, theirs)
        for x, y in self.pairs:
            self.done[0].add(x)
            self.done[1].add(y)
        mine, yours = (
            [at for at in each.content if at not in done]
            for each, done in zip(self.sides, self.done, strict=True)
        )
        rest: dict[object, list[int]] = {}
        for at in yours if mine else ():
            rest.setdefault(theirs[at], []).append(at)
        for at in mine if rest else ():
            if rest.get(ours[at]):
                self._take([at], [rest[ours[at]].pop(0)])

    def take_facts(self) -> None:
        """Amounts and dates that may be the same."""
        a, b = self.sides
        kinds: tuple[TokenKind, TokenKind] = ("number", "date")
        for kind in kinds:
            for ours in self._open(0, kind):
                for theirs in self._open(1, kind):
                    if relate_facts(a.tokens[ours], b.tokens[theirs]) in _COMPATIBLE:
                        self._take([ours], [theirs])
                        break

    def take_names(self) -> None:
        """Names in other spellings, abbreviations, and peoples of countries."""
        a, b = self.sides
        named = [*_runs(self._open(1, "name"), b)]
        for ours in _runs(self._open(0, "name"), a) if named else ():
            for theirs in named:
                relation = a.lexis.relate_names(_written(a, ours), _written(b, theirs))
                if relation in _COMPATIBLE:
                    self._take(ours, theirs)
                    named = [*_runs(self._open(1, "name"), b)]
                    break
        for side in (0, 1):
            self._take_acronyms(side)
        self._take_folded()

    def _take_folded(self) -> None:
        """Words that are one name as they are folded, of which one at least is written as one."""
        (a, b), lexis = (each.tokens for each in self.sides), self.sides[0].lexis
        names = self._open(1, "name")
        for at in self._open(0, "name", "word") if names else self._open(0, "name"):
            others = self._open(1, "name", "word") if a[at].kind == "name" else names
            for other in others:
                if _are_one_name(a[at], b[other], lexis):
                    self._take([at], [other])
                    names = self._open(1, "name")
                    break

    def _take_acronyms(self, side: int) -> None:
        """A short name for a longer one of which words are matched: "the Arlen Port Authority"."""
        mine, yours = self.sides[side], self.sides[1 - side]
        short = [at for at in self._open(side, "name") if mine.tokens[at].written.isupper()]
        if not short:
            return
        capitals = [at for at, token in enumerate(yours.tokens) if token.kind == "name"]
        for at in short:
            for run in _runs(capitals, yours):
                relation = mine.lexis.relate_names(_written(mine, [at]), _written(yours, run))
                if relation == "same":
                    self._take_turned(side, [at], run)
                    break

    def take_compounds(self) -> None:
        """Words written as one and as two: "ceasefire", "cease-fire"."""
        for side in (0, 1):
            mine, yours = self.sides[side], self.sides[1 - side]
            left = self._open(side, "word", "name")
            if not left:
                continue
            both = {
                one.small + other.small: at
                for at, (one, other) in enumerate(pairwise(yours.tokens))
            }
            for at in left:
                place = both.get(mine.tokens[at].small)
                if place is not None:
                    self._take_turned(side, [at], [place, place + 1])

    def take_words(self) -> None:
        """Words and phrases that stand for one another, the nearest of several."""
        lexis = self.sides[0].lexis
        theirs = [*read_units(self.sides[1], self.done[1])]
        ours = [*read_units(self.sides[0], self.done[0])] if theirs else []
        for unit in ours:
            if self.done[0].issuperset(unit.content):
                continue
            same = [
                other
                for other in theirs
                if not self.done[1].issuperset(other.content) and are_same(unit, other, lexis)
            ]
            if same:
                best = min(same, key=lambda each: abs(each.places[0] - unit.places[0]))
                self._take(unit.places, best.places)


def _in_order(ours: Sequence[object], theirs: Sequence[object]) -> Iterator[tuple[int, int]]:
    """The places of equal items: a common beginning, a common end, and blocks in between."""
    shorter = min(len(ours), len(theirs))
    first = 0
    while first < shorter and ours[first] == theirs[first]:
        first += 1
    last = 0
    while last < shorter - first and ours[-1 - last] == theirs[-1 - last]:
        last += 1
    yield from ((at, at) for at in range(first))
    middle = ours[first : len(ours) - last], theirs[first : len(theirs) - last]
    if all(middle) and not set(middle[0]).isdisjoint(middle[1]):
        for block in SequenceMatcher(None, *middle, autojunk=False).get_matching_blocks():
            for step in range(block.size):
                yield first + block.a + step, first + block.b + step
    yield from ((len(ours) - at, len(theirs) - at) for at in range(last, 0, -1))


_COMPATIBLE = frozenset(("same", "broader", "narrower"))


def relate_facts(one: Token, other: Token) -> Relation:
    """How two amounts or two dates relate; "unknown" for one of each."""
    if isinstance(one.fact, Quantity) and isinstance(other.fact, Quantity):
        return relate_amounts(one.fact, other.fact)
    if isinstance(one.fact, DateMention) and isinstance(other.fact, DateMention):
        # A weekday alone is resolved to last week in one tense and to the next in another.
        if one.small == other.small and not one.fact.relative:
            return "same"
        return relate_dates(one.fact, other.fact)
    return "unknown"


def _are_one_name(one: Token, other: Token, lexis: Lexis) -> bool:
    """Whether two words are one name as they are folded, or a country and its people."""
    ours, theirs = lexis.folded(one.small), lexis.folded(other.small)
    return ours[0] == theirs[0] or (one.kind == other.kind and ours[1] == theirs[1])


def _written(worded: Worded, places: Sequence[int]) -> list[str]:
    return [worded.tokens[at].written for at in places]


def _runs(places: Sequence[int], worded: Worded) -> Iterator[list[int]]:
    """Places of names that follow one another, with small words between them, together."""
    run: list[int] = []
    for at in places:
        if run and not _are_one_run(worded, run[-1], at):
            yield run
            run = []
        run.append(at)
    if run:
        yield run


def _are_one_run(worded: Worded, before: int, at: int) -> bool:
    """Whether two words stand side by side, or as those of "University of Arlen"."""
    gap = Span(worded.tokens[before].span.end, worded.tokens[at].span.start)
    between = worded.tokens[before + 1 : at]
    marks = gap.of(worded.reading.text).strip(" -.")
    if not between:
        return not marks
    small = all(token.small in worded.lexis.rules.in_names for token in between)
    return small and len(between) <= _MOST_SMALL and "," not in marks
