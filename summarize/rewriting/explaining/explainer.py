"""Each part of a statement is told by a sentence of the evidence, or a turn of one, with safe cuts.

A statement is a sentence of the evidence or a clause of one, told shorter; or two of them, joined.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from summarize.checking import Content
from summarize.languages import rules
from summarize.languages.rewriting import CutRules, RewritingRules
from summarize.rewriting.explaining.alternations import OF_EVIDENCE, OF_STATEMENTS
from summarize.rewriting.explaining.cuts import Cutter, keeps, stand_in_order
from summarize.rewriting.explaining.parse import Parse, opened, points_back
from summarize.rewriting.explaining.rows import Row, read_row, with_short_names
from summarize.rewriting.explaining.turns import Told, said_behind, turned

# Of the content words of a statement, the share that a sentence must have to be turned and cut.
# Below one, for what is counted as content here and is none. Chosen, not tuned.
_SHARES = 0.8
# The time grows with the square of a sentence's length: longer ones are quoted. Of the 1,405
# sentences of 16 clusters of `multinews_a` none has more words.
_LONGEST = 80
# Phrases of a statement that another outlet may tell of the same: a bound on the time.
_MOST_PHRASES = 4
# Turns of a statement laid beside turns of its evidence: a bound on the time. No statement that is
# explained in `benchmarks.liars`, `.shortened`, `.gate` and QAGS takes more than 46.
_MOST_TRIES = 2_000


def unexplained(claim: Content, evidence: Content) -> str:
    """Why a statement is not its evidence told shorter; empty where it is.

    Where no rules of the language are known, only what stands between two marks may be left out.
    """
    own = rules(evidence.language, "rewriting")
    cuts = own.cuts if isinstance(own, RewritingRules) else None
    said = [read_row(s.text, claim, s.start, cuts) for s in claim.sentences]
    known = [read_row(s.text, evidence, s.start, cuts) for s in evidence.sentences]
    if cuts is None:
        conditions = own.condition if isinstance(own, RewritingRules) else frozenset[str]()
        is_told = all(any(_is_plain_cut(row, each, conditions) for each in known) for row in said)
    else:
        explainer = _Explainer(known, cuts)
        is_told = all(
            explainer.names_whom(said, at)
            and any(map(explainer.explains, (row, *with_short_names(row, claim, evidence))))
            for at, row in enumerate(said)
        )
    return "" if is_told else "is not its evidence told shorter"


@dataclass(frozen=True)
class _Explainer:
    """The sentences of the evidence, each turned in every way when it is first needed."""

    known: Sequence[Row]
    own: CutRules
    _turned: dict[Row, list[tuple[Told, Cutter]]] = field(default_factory=dict)
    _tries: Iterator[int] = field(default_factory=lambda: iter(range(_MOST_TRIES)))

    def explains(self, row: Row) -> bool:
        """Whether a statement, or each of two clauses that "and" joins, is told by the evidence."""
        if len(row) > _LONGEST:
            return False
        return self._tells(row) or any(
            self._is_told(one) and self._is_told(other)
            for one, other in self._halves(row)
            if not points_back(Parse(other, self.own))
        )

    def names_whom(self, said: Sequence[Row], at: int) -> bool:
        """Whether a sentence names whom its pronouns mean, or stands behind the one that does."""
        if not points_back(Parse(said[at], self.own)):
            return True
        words = [word.small for word in said[at]]
        return at > 0 and any(
            words == [word.small for word in known]
            and _Explainer((before,), self.own).explains(said[at - 1])
            for before, known in pairwise(self.known)
        )

    def _tells(self, row: Row) -> bool:
        return self._is_told(row) or self._is_gathered(row)

    def _halves(self, row: Row) -> Iterator[tuple[Row, Row]]:
        """What "and" joins, or "while"; the second half with the subject of the first if need be.

        Without a mark nobody may be said to say the first, for it would be of both.
        """
        own, parse = self.own, Parse(row, self.own)
        open_words = own.speaking | own.relating_that | own.factive | own.conditions
        is_plain = True
        yield from self._added(row)
        for at in range(2, len(row) - 2):
            is_plain = is_plain and row[at - 1].small not in open_words
            if row[at].small in own.joining - own.contrast and (is_plain or row[at].marks):
                yield row[:at], row[at + 1 :]
                verb = next((p for p in range(1, at) if parse.is_finite(p)), 0)
                if is_plain and verb and parse.is_finite(at + 1):
                    yield row[:at], (*row[:verb], *row[at + 1 :])
            elif is_plain and row[at].small in own.at_once and row[at].marks:
                yield row[:at], row[at + 1 :]
            elif is_plain and ";" in row[at].marks:
                yield row[:at], row[at:]

    def _added(self, row: Row) -> Iterator[tuple[Row, Row]]:
        """What somebody says, "adding that" and what else."""
        own = self.own
        for at in range(4, len(row) - 3):
            if row[at].marks and row[at].form == "ing" and row[at + 1].small in own.relating_that:
                for told in turned(row[:at], own, (said_behind,)):
                    if told.verb and not told.is_part:
                        yield row[:at], (*opened(told.source), told.verb, *row[at + 1 :])

    def _is_told(self, row: Row, *, loosely: bool = False) -> bool:
        """Whether one sentence tells it; loosely, whatever bounds its numbers."""
        if not (near := list(self._near(row))):
            return False
        statements = [s for s in turned(row, self.own, OF_STATEMENTS) if not s.is_part]
        whole = [each for each in statements if not each.is_headless]
        timed = [pair for each in whole for pair in self._without_time(each)]
        for known in near:
            for told, cutter in self._turns(self._unbound(known) if loosely else known):
                if any(self._places(statement, told, cutter) for statement in statements):
                    return True
                for statement, time in timed:
                    places = self._places(statement, told, cutter)
                    if places and _is_of_time(places, time, cutter.parse):
                        return True
        return False

    def _near(self, row: Row) -> Iterator[Row]:
        """The sentences that have most words of a statement."""
        own = self.own
        empty = own.articles | own.before_phrase | own.helpers | own.speaking
        wanted = {word.key for word in row if word.small not in empty}
        for known in self.known:
            if len(known) > _LONGEST:
                continue
            if len(wanted & {word.key for word in known}) >= _SHARES * len(wanted):
                yield known

    def _turns(self, row: Row) -> list[tuple[Told, Cutter]]:
        if row not in self._turned:
            told = turned(row, self.own, OF_EVIDENCE)
            self._turned[row] = [(each, Cutter(Parse(each.row, self.own))) for each in told]
        return self._turned[row]

    def _unbound(self, row: Row) -> Row:
        """The row without what bounds a number in two words ("more than")."""
        found = list(row)
        for at in range(len(found) - 1, 1, -1):
            bound = f"{found[at - 2].small}_{found[at - 1].small}"
            if found[at].is_number and bound in self.own.bounds_of_two:
                del found[at - 2 : at]
        return tuple(found)

    def _places(self, statement: Told, told: Told, cutter: Cutter) -> tuple[int, ...]:
        """Where the words of a statement stand in a turn of the evidence; empty if nowhere."""
        if next(self._tries, None) is None or not stand_in_order(statement.keys, cutter):
            return ()
        if not self._agree_on_source(statement, told) or told.is_headless > statement.is_headless:
            return ()
        if not statement.is_headless:
            if not _may_be_sentence(Parse(statement.row, self.own)):
                return ()
        elif not told.is_headless:
            verb = _verb_group(cutter.parse)
            cutter = Cutter(Parse(cutter.row[verb:], self.own))
        places = keeps(statement.row, cutter)
        if places is None or (statement.is_headless and places[0] > 0):
            return ()
        return places if _keeps_who(places, cutter.parse) else ()

    def _agree_on_source(self, statement: Told, told: Told) -> bool:
        if told.verb is None or not told.source:
            return not statement.source
        if statement.verb is None:
            return False  # what somebody says stays theirs
        own, verbs = self.own, (statement.verb, told.verb)
        is_same = verbs[0].key == verbs[1].key or all(verb.small in own.saying for verb in verbs)
        if not self._is_beside(statement, told):
            return False
        source = Parse(told.source, own)
        return is_same and (
            keeps(statement.source, Cutter(source)) is not None
            or _is_part_of_name(statement.source, told.source)
        )

    def _is_beside(self, statement: Told, told: Told) -> bool:
        """Whether to whom and when it is said stands together in the evidence."""
        empty = self.own.relating_that | self.own.listeners
        said = [w.small for w in statement.beside if w.small not in empty]
        known = [[w.small for w in row] for row in (told.beside, told.source)]
        return any(
            words[at : at + len(said)] == said for words in known for at in range(len(words) + 1)
        )

    def _without_time(self, statement: Told) -> Iterator[tuple[Told, Row]]:
        """The statement without a time of its first verb, and the time."""
        row, parse = statement.row, Parse(statement.row, self.own)
        verb = next((p for p in range(parse.size) if parse.is_finite(p)), parse.size)
        for at in range(len(row)):
            end = parse.time_end(at)
            if any(_parts(parse, p) for p in range(verb + 1, at)):
                return
            if end > at and not parse.is_time(at - 1):
                yield replace(statement, row=(*row[:at], *row[end:])), row[at:end]

    def _is_gathered(self, row: Row) -> bool:
        """Whether one outlet tells all but some phrases, and another those of the same thing."""
        if len(self.known) < 2:
            return False
        phrases = self._phrases(row)[:_MOST_PHRASES]
        statements = turned(row, self.own, OF_STATEMENTS)
        bare = next((s.row for s in statements if s.source and not s.is_part), row)
        for taken in range(1, 1 << len(phrases)):
            mine = [phrase for at, phrase in enumerate(phrases) if taken >> at & 1]
            others = [phrase for phrase in phrases if phrase not in mine]
            if self._is_told(_without(row, mine)) and self._is_told(
                _without(bare, others), loosely=True
            ):
                return True
        return False

    def _phrases(self, row: Row) -> list[tuple[int, int]]:
        """The phrases behind the first verb; without those with a number, which may be bounded."""
        parse = Parse(row, self.own)
        at = 1 + next((p for p in range(parse.size) if parse.is_finite(p)), parse.size)
        found = []
        while at < parse.size:
            end = at if row[at].marks else parse.time_end(at)
            end = parse.phrase_end(at) if end == at and not row[at].marks else end
            if end > at and not any(parse.counts(p) for p in range(at, end)):
                found.append((at, end))
            at = max(end, at + 1)
        return found


def _is_of_time(places: Sequence[int], time: Row, parse: Parse) -> bool:
    """Whether a time belongs to the first verb that was kept."""
    verb = next((p for p in places if parse.is_finite(p)), -1)
    for at in range(parse.size - len(time) + 1):
        stretch = parse.row[at : at + len(time)]
        if verb >= 0 and all(a.same(b) for a, b in zip(stretch, time, strict=True)):
            first, last = sorted((verb, at))
            if not any(_parts(parse, p) for p in range(first + 1, last)):
                return True
    return False


def _parts(parse: Parse, at: int) -> bool:
    """Whether a word, or a mark before it, may part what stands behind from a verb before."""
    own, word = parse.own, parse.row[at]
    words = own.factive | own.relative | own.conditions | own.relating_that | own.infinitive
    is_part = word.small in words or word.small in own.joining
    return is_part or bool(word.marks) or parse.is_finite(at)


def _is_part_of_name(source: Row, known: Row) -> bool:
    """Whether a source is called by a part of its name."""
    names = {word.name for word in known if word.small in {each.small for each in source}}
    small = {word.small for word in known}
    return len(names) == 1 and min(names) >= 0 and all(each.small in small for each in source)


def _keeps_who(places: tuple[int, ...], parse: Parse) -> bool:
    """Whether every pronoun still has before it whom it may mean: the first and the nearest."""
    kept, own = set(places), parse.own
    for place in places:
        if parse.small(place) in own.pronouns:
            before = [
                p
                for p in range(place)
                if _may_be_meant(parse, p, parse.small(place))
                and (p in kept or not _is_aside(parse, p, place))
            ]
            if before and not {before[0], before[-1]} <= kept:
                return False
    return True


def _may_be_meant(parse: Parse, at: int, pronoun: str) -> bool:
    """Whether a pronoun may stand for a word: the end of a name for a person, of a noun phrase."""
    own, word = parse.own, parse.row[at]
    if pronoun in own.personal:
        is_name = word.is_capital and word.small not in own.time and (at > 0 or word.name >= 0)
        goes_on = at + 1 < parse.size and parse.row[at + 1].is_capital and not parse.marks(at + 1)
        return is_name and not goes_on
    if pronoun in own.its_alone and word.form == "s" and not word.is_capital:
        return False
    is_empty = parse.bounds_noun(at) or word.small in own.articles | own.pronouns | own.time
    is_noun = not (is_empty or word.is_number or word.form in ("past", "ing"))
    return is_noun and not parse.is_noun(at + 1)


def _is_aside(parse: Parse, at: int, before: int) -> bool:
    """Whether a word stands between two marks before a place."""
    start = next((p for p in range(at, 0, -1) if parse.row[p].marks), 0)
    return start > 0 and parse.next_mark(at) <= before


def _may_be_sentence(parse: Parse) -> bool:
    """Whether a row has a verb, or a word that may be one."""
    own = parse.own
    if parse.main_verb() >= 0:
        return True
    for at, word in enumerate(parse.row):
        before = parse.row[at - 1]
        tied = own.articles | own.before_phrase | own.infinitive
        if at == 0 or word.is_capital or "v" not in word.parts or before.small in tied:
            continue
        if word.form == "s" or (not word.form and (before.form == "s" or before.is_capital)):
            return True
    return False


def _verb_group(parse: Parse) -> int:
    """Where the first verb begins, its denial included; the end where there is none."""
    own = parse.own
    for at in range(1, parse.size):
        is_verb = parse.is_finite(at) and parse.small(at) not in own.being
        if is_verb or (parse.small(at) in own.denials and at + 1 < parse.size):
            return at
    return parse.size


def _without(row: Row, gone: Sequence[tuple[int, int]]) -> Row:
    out = {place for start, end in gone for place in range(start, end)}
    return tuple(word for place, word in enumerate(row) if place not in out)


def _is_plain_cut(row: Row, known: Row, conditions: frozenset[str]) -> bool:
    """Whether a statement is a sentence without some stretches between marks, in any language."""
    stops = [p for p in range(1, len(known)) if known[p].marks] + [len(known)]
    at = 0
    for number, word in enumerate(row):
        while at < len(known) and word.small != known[at].small:
            if not number or not known[at].marks:
                return False
            end = next(p for p in stops if p > at)
            if any(each.small in conditions for each in known[at:end]):
                return False
            at = end
        at += 1
    is_end = at in stops and len(row) > 1
    return is_end and not any(each.small in conditions for each in known[at:])
