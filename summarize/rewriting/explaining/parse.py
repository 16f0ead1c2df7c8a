"""Where phrases and clauses of a row begin and end, by small words, forms and marks alone.

There is no tree: each question looks at one place and the words around it, and is answered so that
a doubt leads to a refusal.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from summarize.languages.rewriting import CutRules
from summarize.rewriting.explaining.rows import Row, Word

# Words of a time ("early in the first eight months of last year"). Chosen, not tuned.
_MOST_OF_TIME = 7
# Digits of a year.
_YEAR = 4


@dataclass(frozen=True)
class Parse:
    """A row, and what is known of its language. All questions are about places in the row."""

    row: Row
    own: CutRules

    @cached_property
    def size(self) -> int:
        """How many words the row has."""
        return len(self.row)

    @cached_property
    def _bounds(self) -> frozenset[str]:
        own = self.own
        return own.before_phrase.union(
            own.joining, own.relative, own.factive, own.helpers, own.denials, own.verbs,
            own.relating_that, own.loose,
        )  # fmt: skip

    def small(self, at: int) -> str:
        """The word in small letters; empty outside the row."""
        return self.row[at].small if 0 <= at < self.size else ""

    def marks(self, at: int) -> str:
        """The marks before a word; a full stop behind the last."""
        return self.row[at].marks if at < self.size else "."

    def next_mark(self, at: int) -> int:
        """The place of the next word that has a mark before it, or the end."""
        return next((p for p in range(at + 1, self.size) if self.row[p].marks), self.size)

    def counts(self, at: int) -> bool:
        """Whether a word is a number or says how many."""
        return at < self.size and (self.row[at].is_number or self.small(at) in self.own.hollow)

    # Verbs

    def is_finite(self, at: int) -> bool:
        """Whether a word is an auxiliary, or the past of a verb that is no participle there."""
        if not 0 <= at < self.size:
            return False
        word, own, before = self.row[at], self.own, self.small(at - 1)
        if word.small in own.helpers or word.small in own.verbs:
            return before not in own.infinitive
        if word.is_present:
            return before not in own.infinitive and before not in own.helpers
        is_past = word.form == "past" and not word.is_capital
        return is_past and before not in own.before_participle

    def has_verb(self, start: int, end: int) -> bool:
        """Whether a finite verb stands in a stretch."""
        return any(self.is_finite(p) for p in range(start, end))

    def is_bent(self, at: int) -> bool:
        """Whether a word is a participle or a past, and no name."""
        return self.row[at].form in ("past", "ing") and not self.row[at].is_capital

    def main_verb(self) -> int:
        """The place of the first verb that stands in no aside; -1 where there is none."""
        aside = -1
        for place, word in enumerate(self.row):
            if place > aside and word.marks and word.small in self.own.relative:
                aside = self.next_mark(place) - 1
            elif place > aside and self.is_finite(place):
                return place
        return -1

    # Nouns

    def bounds_noun(self, at: int, *, is_within: bool = False) -> bool:
        """Whether a word is of no noun phrase; a pronoun is one, but goes on none."""
        own, word = self.own, self.row[at]
        if word.small in own.pronouns:
            return is_within
        is_day = is_within and word.small in own.time and word.is_capital and word.name < 0
        return word.small in self._bounds or word.is_present or is_day

    def is_noun(self, at: int) -> bool:
        """Whether a word may go on a noun phrase."""
        return (
            at < self.size
            and not self.row[at].marks
            and not self.bounds_noun(at)
            and self.small(at) not in self.own.articles
        )

    def noun_end(self, at: int) -> int:
        """Where the noun phrase that begins at a place ends; the place itself where none does."""
        place = at
        while place < self.size and not self._ends_noun(place, at):
            place += 1
        return place

    def _ends_noun(self, place: int, at: int) -> bool:
        word, own = self.row[place], self.own
        if place == at:
            return self.bounds_noun(at)
        if word.marks or self.bounds_noun(place, is_within=True):
            return True
        if word.small in own.articles and not self.counts(place):
            # "naming the mayor": a gerund takes an object
            is_object = place == at + 1 and self.row[at].form == "ing"
            return word.small not in own.within_noun and not is_object
        if word.form != "past" or word.is_capital:
            return False
        is_adjective = self.small(place - 1) in own.articles or self.row[place - 1].is_number
        return not (is_adjective and self.is_noun(place + 1))

    def noun_start(self, at: int) -> int:
        """Where the noun phrase of a place begins, its article included."""
        own, place = self.own, at
        while place > 0 and not self.row[place].marks:
            if self.small(place) in own.articles - own.within_noun:
                return place
            before = self.row[place - 1]
            is_verb = before.form == "past" and not before.is_capital and place > 1
            if self.bounds_noun(place - 1) or (
                is_verb and self.small(place - 2) not in own.articles
            ):
                return place
            place -= 1
        return place

    def is_superlative(self, at: int) -> bool:
        """Whether the noun phrase before a place is of the first, the only or the largest."""
        words = [self.small(p) for p in range(self.noun_start(at - 1), at)]
        return any(word in self.own.superlatives or self.own.is_most(word) for word in words)

    # Phrases

    def time_end(self, at: int) -> int:
        """Where a time that begins at a place ends ("on Monday", "in 2019"); the place for none."""
        own, end = self.own, at
        for place in range(at, min(at + _MOST_OF_TIME, self.size)):
            word = self.row[place]
            if place > at and word.marks:
                break
            is_year = place > at and word.small.isdigit() and len(word.small) == _YEAR
            is_date = word.is_number and end > at and self.small(place - 1) in own.time
            if word.small in own.time or is_year or is_date:
                end = place + 1
            elif not self._goes_with_time(place, at, end):
                break
        return end

    def _goes_with_time(self, place: int, at: int, end: int) -> bool:
        own, word = self.own, self.row[place]
        if word.small in own.time_first:
            return place == at or end > at or self.small(place - 1) in own.time_before
        return word.is_number or word.small in own.time_before or word.small in own.articles

    def is_time(self, at: int) -> bool:
        """Whether a time begins at a place."""
        return at < self.size and self.time_end(at) > at

    def phrase_end(self, at: int) -> int:
        """Where a preposition with its noun ends; the place itself where none begins there."""
        own, first = self.own, at + 1
        if self.small(at) not in own.before_phrase or first >= self.size:
            return at
        if self.small(at) in own.infinitive and not self._is_goal(first):
            return at
        if self.small(first) in own.compound and self.small(first + 1) in own.of:
            first += 2
        end = self.noun_end(first)
        is_empty = all(
            self.small(p) in own.articles and not self.counts(p) for p in range(first, end)
        )
        is_vague = any(self.row[p].written in own.vague for p in range(first, end))
        return at if is_empty or is_vague else end

    def is_where_or_when(self, at: int, end: int) -> bool:
        """Whether a stretch is a time ("after a flood"), or a place: its name, or its noun."""
        own = self.own
        if at < end <= self.time_end(at):
            return self.small(at) not in own.charging  # "for a day"
        words = self.row[at + 1 : end]
        if self.small(at) in own.later and self.small(at - 1) not in own.time | own.later_still:
            return bool(words)
        if self.small(at) not in own.beside_place | own.way or not words:
            return False
        names = words[1:] if words[0].small in own.definite else words
        if names and all(w.is_capital and w.small not in own.other_kind for w in names):
            return True
        is_plain = all(
            w.is_capital or w.small in own.articles | own.places | own.aged for w in words[:-1]
        )
        return is_plain and words[-1].small in own.places

    def _is_goal(self, at: int) -> bool:
        """Whether behind "to" stands a noun and no verb."""
        word = self.row[at]
        is_name = word.is_capital or word.is_number or word.small in self.own.articles
        return is_name or word.form == "s" or (bool(word.parts) and "v" not in word.parts)

    # Clauses

    def clause_start(self, at: int) -> int:
        """Where the clause of a place begins."""
        for place in range(at, 0, -1):
            if self._opens_clause(place - 1) or (
                place < at and self.small(place - 1) in self.own.joining and self.is_finite(place)
            ):
                return place
        return 0

    def _opens_clause(self, at: int) -> bool:
        own, word = self.own, self.row[at]
        if word.small in own.factive | own.relative | own.relating_that | own.contrast:
            return True
        return ";" in word.marks or (word.small in own.joining and bool(word.marks))

    def is_before_verb(self, at: int) -> bool:
        """Whether no verb stands between the beginning of the clause and a place."""
        return not self.has_verb(self.clause_start(at), at)

    def is_counted(self, at: int) -> bool:
        """Whether before a place of its clause stands a word under which less says more.

        "No soldiers from Texas died" does not say that no soldiers died, and who banned smoking in
        schools did not ban it. "The next few years" count nothing.
        """
        own = self.own
        return any(
            self.small(p) in own.counted | own.denials | own.forbidding
            and not (self.small(p) in own.hollow and self.small(p - 1) in own.time_before)
            for p in range(self.clause_start(at), at)
        )

    def is_spoken(self, start: int, end: int) -> bool:
        """Whether a stretch says who says it: "the police said", "according to the police"."""
        stretch = range(start, min(end, self.size))
        if not stretch or self.small(start) in self.own.according:
            return bool(stretch)
        verb = next((p for p in stretch if self.is_finite(p)), end)
        said = next((p for p in stretch if self.small(p) in self.own.speaking), -1)
        return 0 <= said <= verb

    def ends_spoken(self, at: int) -> bool:
        """Whether the sentence ends, behind a place, in who says all of it."""
        last = max(p for p in range(at, self.size) if p == at or self.row[p].marks)
        return last > at and self.is_spoken(last, self.size)

    def holds_condition(self, start: int, end: int) -> bool:
        """Whether a stretch has a condition that is not one of a reported clause in it."""
        own = self.own
        for place in range(start, min(end, self.size)):
            word = self.small(place)
            if place > start and (word in own.relating_that or word in own.speaking):
                return False
            if word in own.conditions:
                return True
        return False

    def is_in_relative(self, at: int) -> bool:
        """Whether a clause about a noun, or one that nobody is said to say, is open at a place."""
        own = self.own
        words = own.relative | own.relating_that
        place = next((p for p in range(at - 1, -1, -1) if self.small(p) in words), -1)
        if place < 0:
            return False
        is_closed = self.row[place].marks and self.next_mark(place) <= at
        is_said = self.small(place) in own.relating_that and self.small(place - 1) in own.speaking
        return not (is_closed or is_said)


def opened(row: Row) -> Row:
    """The row as the beginning of a sentence: no mark before it."""
    return (replace(row[0], marks=""), *row[1:]) if row and row[0].marks else row


def helper(word: str) -> Word:
    """A small word that a turn puts in."""
    return Word(word, word, word, "")


def phrases_from(parse: Parse, at: int) -> Iterator[int]:
    """Where the phrases end that stand one behind the other from a place on; first the place."""
    yield at
    while at < parse.size and not parse.marks(at) and (end := parse.phrase_end(at)) > at:
        yield end
        at = end


def points_back(parse: Parse) -> bool:
    """Whether a row begins with a pronoun, or no noun of it stands before its first one."""
    own = parse.own
    if parse.small(0) in own.pointing:
        return True
    pronouns = own.pronouns - own.imagined
    first = next((p for p in range(parse.size) if parse.small(p) in pronouns), -1)
    start = max(parse.phrase_end(0), parse.time_end(0))
    return first >= 0 and not any(_may_be_noun(parse, p) for p in range(start, first))


def _may_be_noun(parse: Parse, at: int) -> bool:
    own, word = parse.own, parse.row[at]
    others = own.articles | own.pronouns | own.time | own.linking | own.kept | own.spare
    if word.small in others or parse.bounds_noun(at) or word.form in ("past", "ing"):
        return False
    return "n" in word.parts or not word.parts or (at > 0 and word.is_capital)
