"""Lay two sentences side by side, token by token: the same, what stands for it, and what is left."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from itertools import pairwise

from summarize.checking.likeness import (
    Lexis,
    Relation,
    relate_amounts,
    relate_dates,
    relate_names,
)
from summarize.checking.worded import Token, Worded
from summarize.language.names import NameTable, fold
from summarize.language.quantities import DateMention, Quantity
from summarize.languages import rules
from summarize.languages.checking import CheckingRules

# A phrase of a group may have so many other words in it: "called the match off". Chosen, not tuned.
_MOST_WITHIN = 3
# Small words between two words of a name, see above: "of the".
_MOST_SMALL = 2
_NO_NAMES = NameTable()


@dataclass(frozen=True, slots=True)
class Match:
    """Two tokens (places in both sentences) that stand for one another."""

    a: int
    b: int
    relation: Relation = "same"


@dataclass(frozen=True, eq=False)
class Alignment:
    """Which tokens of two sentences stand for one another."""

    a: Worded
    b: Worded
    matches: tuple[Match, ...]
    covered: tuple[frozenset[int], frozenset[int]]

    @classmethod
    def of(cls, a: Worded, b: Worded) -> "Alignment":
        """The alignment of two sentences; what is written alike first, then what means the same."""
        found = _Matching(a, b)
        found.take_equal()
        found.take_facts()
        found.take_names()
        found.take_compounds()
        found.take_words()
        return cls(
            a, b, tuple(found.matches), (frozenset(found.done[0]), frozenset(found.done[1]))
        )

    @cached_property
    def partner(self) -> tuple[dict[int, int], dict[int, int]]:
        """For each matched content token its place in the other sentence, both ways."""
        pairs = [(m.a, m.b) for m in self.matches if self.a.tokens[m.a].is_content]
        return dict(pairs), {b: a for a, b in pairs}

    @cached_property
    def left(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The content tokens of both that nothing stands for in the other."""
        return tuple(  # type: ignore[return-value] # two of them
            tuple(at for at in each.content if at not in done)
            for each, done in zip((self.a, self.b), self.covered, strict=True)
        )

    @property
    def share(self) -> float:
        """The matched share of the content of the sentence that has less of it left."""
        return max(self.shares)

    @cached_property
    def shares(self) -> tuple[float, float]:
        """The matched share of the content of each."""
        return tuple(  # type: ignore[return-value] # two of them
            1 - len(left) / max(len(each.content), 1)
            for each, left in zip((self.a, self.b), self.left, strict=True)
        )

    def anchors(self, side: int, places: Sequence[int]) -> tuple[int, int]:
        """The partners of the matched content tokens before and behind; -1 and -2 at the ends."""
        tokens = (self.a, self.b)[side].tokens
        partner = self.partner[side]
        before = next((partner[at] for at in range(places[0] - 1, -1, -1) if at in partner), -1)
        after = next(
            (partner[at] for at in range(places[-1] + 1, len(tokens)) if at in partner), -2
        )
        return before, after


class _Matching:
    """Matches as they are found; a token is matched once."""

    def __init__(self, a: Worded, b: Worded) -> None:
        self.a, self.b = a, b
        self.matches: list[Match] = []
        self.done: tuple[set[int], set[int]] = (set(), set())

    def _take(self, ours: Sequence[int], theirs: Sequence[int], relation: Relation) -> None:
        self.matches.append(Match(ours[-1], theirs[-1], relation))
        self.done[0].update(ours)
        self.done[1].update(theirs)

    def _open(self, side: int, *kinds: str) -> list[int]:
        worded = (self.a, self.b)[side]
        return [
            at
            for at in worded.content
            if at not in self.done[side] and worded.tokens[at].kind in kinds
        ]

    def take_equal(self) -> None:
        """What has the same key: in order as far as it goes, then wherever it stands."""
        ours, theirs = (
            [token.key for token in each.tokens] for each in (self.a, self.b)
        )
        blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
        for block in blocks:
            for step in range(block.size):
                self._take([block.a + step], [block.b + step], "same")
        rest: dict[object, list[int]] = {}
        for at in self.b.content:
            if at not in self.done[1]:
                rest.setdefault(theirs[at], []).append(at)
        for at in self.a.content:
            if at not in self.done[0] and rest.get(ours[at]):
                self._take([at], [rest[ours[at]].pop(0)], "same")

    def take_facts(self) -> None:
        """Amounts and dates that may be the same."""
        for kind in ("number", "date"):
            for ours in self._open(0, kind):
                for theirs in self._open(1, kind):
                    relation = relate_facts(self.a.tokens[ours], self.b.tokens[theirs])
                    if relation in ("same", "broader", "narrower"):
                        self._take([ours], [theirs], relation)
                        break

    def take_names(self) -> None:
        """Names in other spellings, abbreviations, and peoples of countries."""
        for ours in _runs(self._open(0, "name"), self.a):
            for theirs in _runs(self._open(1, "name"), self.b):
                one, other = ([w.tokens[at].written for at in run] for w, run in
                              ((self.a, ours), (self.b, theirs)))
                relation = relate_names(one, other, _NO_NAMES)
                if relation != "different":
                    self._take(ours, theirs, relation)
                    break
        self._take_acronyms()
        for at in self._open(0, "name", "word"):
            for other in self._open(1, "name", "word"):
                one, two = self.a.tokens[at], self.b.tokens[other]
                if "name" in (one.kind, two.kind) and _is_one_name(one, two, self.a.lexis):
                    self._take([at], [other], "same")
                    break

    def _take_acronyms(self) -> None:
        """A short name for a longer one of which words are matched elsewhere: "the Norvik Port
        Authority", "the NPA"."""
        for side in (0, 1):
            mine, yours = ((self.a, self.b), (self.b, self.a))[side]
            capitals = [at for at, token in enumerate(yours.tokens) if token.kind == "name"]
            for at in self._open(side, "name"):
                for run in _runs(capitals, yours):
                    if relate_names(
                        [mine.tokens[at].written], [yours.tokens[k].written for k in run], _NO_NAMES
                    ) == "same":
                        pair = ([at], run) if side == 0 else (run, [at])
                        self._take(*pair, "same")
                        break

    def take_words(self) -> None:
        """Words and phrases that stand for one another; those that are the same first."""
        lexis = self.a.lexis
        ours, theirs = ([*_units(each, lexis)] for each in (self.a, self.b))
        for unit in ours:
            if self.done[0].issuperset(unit.content):
                continue
            best = min(
                (
                    other for other in theirs
                    if not self.done[1].issuperset(other.content)
                    and _are_same(unit, other, lexis)
                ),
                key=lambda other: abs(other.places[0] - unit.places[0]),
                default=None,
            )
            if best is not None:
                self._take(unit.places, best.places, "same")

    def take_compounds(self) -> None:
        """Words written as one and as two: "cease-fire", "ceasefire"."""
        for side in (0, 1):
            mine, yours = ((self.a, self.b), (self.b, self.a))[side]
            pairs = {
                one.small + other.small: at
                for at, (one, other) in enumerate(pairwise(yours.tokens))
            }
            for at in self._open(side, "word", "name"):
                place = pairs.get(mine.tokens[at].small)
                if place is not None:
                    both = [place, place + 1]
                    self._take(*(([at], both) if side == 0 else (both, [at])), "same")


def relate_facts(one: Token, other: Token) -> Relation:
    """How two amounts or two dates relate; "unknown" for one of each."""
    if isinstance(one.fact, Quantity) and isinstance(other.fact, Quantity):
        return relate_amounts(one.fact, other.fact)
    if isinstance(one.fact, DateMention) and isinstance(other.fact, DateMention):
        if one.small == other.small and not one.fact.relative:
            return "same"  # a weekday is of last week in one tense, of the next in another
        return relate_dates(one.fact, other.fact)
    return "unknown"


def _is_one_name(one: Token, other: Token, lexis: Lexis) -> bool:
    ours, theirs = fold(one.small), fold(other.small)
    if ours == theirs:
        return True
    known = rules(lexis.language, "checking")
    if not isinstance(known, CheckingRules) or "word" in (one.kind, other.kind):
        return False
    return known.people_key(ours) == known.people_key(theirs)


def _runs(places: Sequence[int], worded: Worded) -> Iterator[list[int]]:
    """Places of names that follow one another, with small words between them, together."""
    run: list[int] = []
    for at in places:
        if run and not _joins(worded, run[-1], at):
            yield run
            run = []
        run.append(at)
    if run:
        yield run


def _joins(worded: Worded, before: int, at: int) -> bool:
    """Whether two words stand side by side, or as "University of Arlen" does."""
    between = worded.tokens[before + 1 : at]
    text = worded.reading.text[worded.tokens[before].span.end : worded.tokens[at].span.start]
    return text.replace("-", " ").replace(".", " ").isspace() or (
        len(between) <= _MOST_SMALL and all(t.small in worded.lexis.rules.in_names for t in between)
        and "," not in text
    )


@dataclass(frozen=True, slots=True)
class _Unit:
    """A word, or a phrase of a group; `content` are its places that must not be matched yet."""

    places: list[int]
    content: tuple[int, ...]
    small: str
    groups: frozenset[int]


def _units(worded: Worded, lexis: Lexis) -> Iterator[_Unit]:
    """The phrases and the words of a sentence, phrases first."""
    tokens = worded.tokens
    for at, token in enumerate(tokens):
        for rest, groups in lexis.phrases.get(str(token.key), ()) if token.fact is None else ():
            places = _phrase(tokens, at, rest)
            if places:
                content = tuple(p for p in places if tokens[p].is_content) or (at,)
                yield _Unit(places, content, "", groups)
    for at in worded.content:
        groups = lexis.groups.get(str(tokens[at].key), frozenset())
        if tokens[at].kind == "word":
            yield _Unit([at], (at,), tokens[at].small, groups)
        elif tokens[at].kind == "name" and groups:
            yield _Unit([at], (at,), "", groups)


def _phrase(tokens: Sequence[Token], at: int, rest: Sequence[str]) -> list[int]:
    """The places of a phrase that begins here; none where it does not."""
    places = [at]
    for key in rest:
        reach = range(places[-1] + 1, min(places[-1] + 2 + _MOST_WITHIN, len(tokens)))
        found = next((place for place in reach if tokens[place].key == key), None)
        if found is None:
            return []
        places.append(found)
    return places


def _are_same(one: _Unit, other: _Unit, lexis: Lexis) -> bool:
    if one.small and other.small:
        return lexis.relation(one.small, other.small) == "same"
    return bool(one.groups & other.groups)
