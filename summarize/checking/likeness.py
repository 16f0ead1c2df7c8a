"""How two words, names, amounts or dates relate: whether one may stand for the other."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from itertools import groupby
from typing import Literal, NamedTuple

from summarize.language import WordForms, word_forms
from summarize.language.names import NameTable, are_variants, distance_at_most, fold, plain
from summarize.language.quantities import (
    DateMention,
    Quantity,
    compatible,
    conflicting,
    dates_compatible,
    dates_conflicting,
    entails,
    weekday_of,
)
from summarize.languages import rules
from summarize.languages.checking import CheckingRules, ShapeRules
from summarize.languages.names import Key
from summarize.languages.substitutions import Known, SubstitutionRules

Relation = Literal["same", "broader", "narrower", "different", "unknown"]
# First names are cut to no fewer letters: "Tim". Chosen, not tuned.
_SHORTEST_FORM = 3
# Names with the same consonants are spellings of one if they have so many letters and sounds: fewer
# are shared by too many names. Chosen, not tuned.
_SHORTEST_SPELT = 5
# The sounds, see above.
_LEAST_SOUNDS = 3


@dataclass(frozen=True, eq=False)
class Lexis:
    """What is known of the words of one language, for the words of one story.

    `groups` are the numbers of the groups that a word stands in, `phrases` the rest of each phrase
    that a word begins with its groups, `sides` the row and the side of each word that excludes
    others; words are given as keys. What was looked up of a word is kept with the story.
    """

    rules: SubstitutionRules
    shapes: ShapeRules
    language: str
    groups: Mapping[str, frozenset[int]]
    phrases: Mapping[str, Sequence[tuple[tuple[str, ...], frozenset[int]]]]
    sides: Mapping[str, frozenset[tuple[int, int]]]
    _keys: dict[str, str] = field(default_factory=dict, init=False)
    _entries: dict[str, "_Entry"] = field(default_factory=dict, init=False)
    _words: dict[tuple[str, bool], "Word"] = field(default_factory=dict, init=False)
    _relations: dict[tuple[str, str], Relation] = field(default_factory=dict, init=False)
    _folded: dict[str, tuple[str, str]] = field(default_factory=dict, init=False)
    _names: dict[str, Key] = field(default_factory=dict, init=False)

    def word(self, written: str, *, may_be_empty: bool) -> "Word":
        """What is known of a word as written; some small words are empty, and no name is."""
        found = self._words.get((written, may_be_empty))
        if found is None:
            small = written.casefold().replace("’", "'").removesuffix("'s").rstrip("'") or written
            is_empty = small in self.rules.empty or small in self.rules.saying
            is_stop = self._forms.is_stop_word(written)
            found = self._words[written, may_be_empty] = Word(
                small,
                self.key(small),
                is_content=not (is_stop or (may_be_empty and is_empty)),
                is_past=self.shapes.is_past(small),
            )
        return found

    @cached_property
    def realized(self) -> frozenset[str]:
        """The keys of verbs before another that tell that it is done."""
        return frozenset(map(self.key, self.rules.realized))

    @cached_property
    def softening(self) -> frozenset[str]:
        """Words before a verb with which it is no longer told as done."""
        return self.rules.coming | self.rules.possible | self.rules.weighty

    @cached_property
    def joining(self) -> frozenset[str]:
        """Words that part clauses."""
        return self.shapes.joins | self.shapes.opening

    @cached_property
    def parting(self) -> frozenset[str]:
        """Words that part the phrases of a clause."""
        return self.shapes.parting - self.shapes.joins

    @cached_property
    def _forms(self) -> WordForms:
        return word_forms(self.language)

    def key(self, word: str) -> str:
        """The form in which a small word is compared: the stem of the base form of a verb."""
        key = self._keys.get(word)
        if key is None:
            base = self.rules.plain_spelling(self.shapes.base_form(word))
            key = self._keys[word] = self._forms.stem(base)
        return key

    def relation(self, one: str, other: str) -> Relation:
        """How the other word relates to the first, both small and as written."""
        found = self._relations.get((one, other))
        if found is None:
            found = self._relations[one, other] = self._relation(one, other)
        return found

    def _relation(self, one: str, other: str) -> Relation:
        keys = self._keys
        ours, theirs = keys.get(one) or self.key(one), keys.get(other) or self.key(other)
        if ours == theirs:
            return "same"
        mine, group = self.sides.get(ours), self.groups.get(ours)
        if mine and (yours := self.sides.get(theirs)):
            if mine & yours:
                return "same"
            if {row for row, _ in mine} & {row for row, _ in yours}:
                return "different"
        if group and not group.isdisjoint(self.groups.get(theirs, ())):
            return "same"
        entries = self._entries
        return _relate(
            entries.get(one) or self._entry(one), entries.get(other) or self._entry(other)
        )

    def has_contrary(self, word: str) -> bool:
        """Whether a small word excludes another one; of two that differ one at least does."""
        return self.key(word) in self.sides or bool(self._entry(word).against)

    def may_turn(self, word: str) -> bool:
        """Whether a small word denies, doubts or restricts, or excludes another small one."""
        is_weighty = word in self.rules.weighty or word.endswith(self.rules.negative)
        return is_weighty or (self._forms.is_stop_word(word) and self.key(word) in self.sides)

    def folded(self, word: str) -> tuple[str, str]:
        """A word of a name as names are folded, and the key that a country and its people share."""
        found = self._folded.get(word)
        if found is None:
            key = fold(word)
            known = rules(self.language, "checking")
            people = known.people_key(key) if isinstance(known, CheckingRules) else key
            found = self._folded[word] = key, people
        return found

    def relate_names(self, one: Sequence[str], other: Sequence[str]) -> Relation:
        """How two names relate, each given as its words as written."""
        return _relate_names((one, other), (self._name_key(one), self._name_key(other)))

    def _name_key(self, words: Sequence[str]) -> Key:
        name = " ".join(words)
        found = self._names.get(name)
        if found is None:
            found = self._names[name] = _NO_STORY.key(name)
        return found

    def parts(self, word: str) -> frozenset[str]:
        """The parts of speech that a small word can be; none where it is not known."""
        return self._entry(word).parts

    def _entry(self, word: str) -> "_Entry":
        """What the lexicon says of a word, in each base form that it may have."""
        found = self._entries.get(word)
        if found is None:
            forms = self.rules.base_forms(word)
            known = [each for each in map(self.rules.known_of, forms) if any(each)] or [_UNKNOWN]
            if len(known) > 1:
                known = [Known(*(first.union(*rest) for first, *rest in zip(*known, strict=True)))]
            found = self._entries[word] = _Entry(frozenset(forms), *known[0])
        return found


class Word(NamedTuple):
    """A word in small letters without its possessive, its key, and whether it says something."""

    small: str
    key: str
    is_content: bool
    is_past: bool


class _Entry(NamedTuple):
    """The base forms of a word, and what a lexicon has for any of them."""

    forms: frozenset[str]
    same: frozenset[str]
    broader: frozenset[str]
    against: frozenset[str]
    parts: frozenset[str]


_UNKNOWN = Known()


def _relate(one: _Entry, other: _Entry) -> Relation:
    ours, theirs = one.forms, other.forms
    if not ours.isdisjoint(theirs):
        return "same"
    if not (one.against.isdisjoint(theirs) and other.against.isdisjoint(ours)):
        return "different"
    if not (one.same.isdisjoint(theirs) and other.same.isdisjoint(ours)):
        return "same"
    if not one.broader.isdisjoint(theirs):
        return "broader"
    return "unknown" if other.broader.isdisjoint(ours) else "narrower"


def lexis_of(language: str) -> Lexis | None:
    """What is known of a language, for one story; None where it has no rules."""
    known = _lexis(language)
    return replace(known) if known else None


@cache
def _lexis(language: str) -> Lexis | None:
    own, checking = rules(language, "substitutions"), rules(language, "checking")
    if not isinstance(own, SubstitutionRules) or not isinstance(checking, CheckingRules):
        return None
    bare = Lexis(own, checking.shapes, language, {}, {}, {})
    groups: dict[str, set[int]] = defaultdict(set)
    phrases: dict[str, dict[tuple[str, ...], set[int]]] = defaultdict(lambda: defaultdict(set))
    for number, group in enumerate(own.alike):
        for written in group:
            first, *rest = map(bare.key, written.split("_"))
            if rest:
                phrases[first][tuple(rest)].add(number)
            else:
                groups[first].add(number)
    sides: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for number, row in enumerate((*own.apart, *checking.opposites)):
        for place, side in enumerate(row):
            for word in side:
                sides[bare.key(word)].add((number, place))
    return replace(
        bare,
        groups={key: frozenset(found) for key, found in groups.items()},
        phrases={
            key: tuple((rest, frozenset(found)) for rest, found in sorted(each.items()))
            for key, each in phrases.items()
        },
        sides={key: frozenset(found) for key, found in sides.items()},
    )


def relate_amounts(one: Quantity, other: Quantity) -> Relation:
    """How two amounts relate; what they count is not compared."""
    if conflicting(one, other):
        return "different"
    if not compatible(one, other):
        return "unknown"
    if entails(one, other):
        return "same" if entails(other, one) else "broader"
    return "narrower" if entails(other, one) else "same"


def relate_dates(one: DateMention, other: DateMention) -> Relation:
    """How two dates relate: "unknown" where neither says anything of what the other says."""
    if dates_conflicting(one, other):
        days = {weekday_of(one), weekday_of(other)}
        # A weekday may be of last week or of the next.
        is_weekday = any(each.written == ("weekday",) for each in (one, other))
        return "same" if is_weekday and len(days) == 1 else "different"
    if one.relative and other.relative and one.date is None and other.date is None:
        return "same" if one.relative == other.relative else "different"
    return "same" if dates_compatible(one, other) else "unknown"


def _relate_names(names: tuple[Sequence[str], Sequence[str]], keys: tuple[Key, Key]) -> Relation:
    one, other = names
    ours, theirs = keys
    if ours == theirs:
        return "same"
    if set(ours) < set(theirs):
        return "narrower"
    if set(theirs) < set(ours):
        return "broader"
    if is_acronym(one, other) or is_acronym(other, one):
        return "same"
    left = [word for word in ours if word not in theirs and len(word) > _SHORTEST_FORM - 1]
    right = [word for word in theirs if word not in ours and len(word) > _SHORTEST_FORM - 1]
    if left and len(left) == len(right) and all(map(_is_spelling, left, right)):
        return "same"
    return "different"


# Of a pair of names no story is known.
_NO_STORY = NameTable()


def _is_spelling(one: str, other: str) -> bool:
    """Whether two words of names are one, as far as spelling and short forms ("Tim") tell."""
    short, long = sorted((one, other), key=len)
    if min(len(one), len(other)) >= _SHORTEST_SPELT and _sounds(one) == _sounds(other):
        is_long = min(len(one), len(other)) > _SHORTEST_SPELT
        return len(_sounds(one)) >= _LEAST_SOUNDS or distance_at_most(one, other, 1 + is_long)
    return are_variants(one, other) or (len(short) >= _SHORTEST_FORM and long.startswith(short))


def _sounds(word: str) -> str:
    """The consonants of a transcribed name: "qaddafi", "gadhafi".

    >>> _sounds("qaddafi") == _sounds("gadhafi")
    True
    """
    bare = word[:1] + "".join(letter for letter in word[1:] if letter not in "aeiouyhw")
    return "".join(letter for letter, _ in groupby(bare.translate(_ONE_SOUND)))


_ONE_SOUND = str.maketrans("qgcjz", "kkkis")


def is_acronym(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether a name of one word has the initials of another: "WHO", "World Health Organization".

    >>> is_acronym(["WHO"], ["World", "Health", "Organization"])
    True
    """
    if len(short) != 1 or len(long) < 2:
        return False
    letters = plain(short[0])
    capitals = "".join(word[0] for word in long if word[0].isupper()).lower()
    every = "".join(word[0] for word in long).lower()
    return len(letters) > 1 and short[0].replace(".", "").isupper() and letters in (capitals, every)
