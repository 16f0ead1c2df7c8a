"""The same told in another order: who says it, what opens a sentence, passives, clauses alone.

From a row of words come the rows that say the same, or a part of it that is so by itself. A
statement may be a shortening of any of them.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from summarize.languages.rewriting import CutRules
from summarize.rewriting.explaining.parse import Parse, helper, opened
from summarize.rewriting.explaining.rows import Row, Word

# A longer end of a sentence is more than who says it; between "told" and what is told stand no more
# words. Chosen, not tuned.
_LONGEST_SOURCE = 14
# Likewise.
_MOST_LISTENERS = 10
# Where what opens a sentence may stand instead. Chosen, not tuned.
_MOST_STOPS = 2
# "To succeed Brenn, who earned less, Norvik named ...": commas up to the end of what opens it.
_MOST_MARKS = 3
# A bound on the time; no sentence that was looked at has more.
_MOST_TURNS = 60


@dataclass(frozen=True)
class Told:
    """A clause, and who says it: the words of the source, and the verb that says it.

    `beside` is what stands behind that verb: to whom it is said, and when. `is_part` where more is
    told than the clause, `is_headless` where it begins with its verb: a passive that does not tell
    who did it.
    """

    row: Row
    source: Row = ()
    verb: Word | None = None
    beside: Row = ()
    is_part: bool = False
    is_headless: bool = False

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The keys of the words of the row."""
        return tuple(word.key for word in self.row)


Turn = Callable[[Told, Parse], Iterator[Told]]


def turned(row: Row, own: CutRules, turns: Sequence[Turn]) -> list[Told]:
    """The row, and what comes of it by these turns, one after the other; each once."""
    found = [Told(row)]
    seen = {(row, Row())}
    for told in found:
        for turn in turns if len(found) < _MOST_TURNS else ():
            for each in turn(told, Parse(told.row, own)):
                if len(each.row) > 1 and (each.row, each.source) not in seen:
                    seen.add((each.row, each.source))
                    found.append(each)
    return found


def said_behind(told: Told, parse: Parse) -> Iterator[Told]:
    """As in "It rained, the police said": apart from who says it."""
    own, row = parse.own, told.row
    if told.source:
        return
    for mark in (p for p in range(1, parse.size) if row[p].marks):
        end = parse.next_mark(mark)
        part, tail = row[mark:end], row[end:]
        if not tail and parse.size - mark > _LONGEST_SOURCE:
            continue
        if part[0].small in own.according and len(part) > 2:
            yield Told(row[:mark], part[2:], _plain_saying(part[0], own))
            return
        at = next((p for p, w in enumerate(part) if _says(w, own)), -1)
        speaker = part[:at] if at > 0 else part[1:]
        if at < 0 or not speaker or any(w.small in own.relative for w in part[:at]):
            continue
        if not any(w.form == "past" and not w.is_capital for w in speaker):
            yield from _told_by(parse, mark, speaker, part[at:], tail)
            return


def _says(word: Word, own: CutRules) -> bool:
    return word.small in own.speaking and word.form != "ing"


def _plain_saying(word: Word, own: CutRules) -> Word:
    return replace(word, small=min(own.saying))


def _told_by(parse: Parse, mark: int, speaker: Row, verb: Row, tail: Row) -> Iterator[Told]:
    """What stands before who says it, and what stands behind; a tail of the speaker is theirs."""
    said, relating_that = parse.row[:mark], parse.own.relating_that
    if parse.row[mark] is verb[0]:
        yield Told(said, (*speaker, *tail), verb[0])
        return
    yield Told(said, speaker, verb[0], verb[1:], is_part=bool(tail))
    if len(tail) > 2 and tail[0].form == "ing":
        if tail[1].small in relating_that:
            yield Told(tail[2:], speaker, verb[0], verb[1:], is_part=True)
    elif tail:
        yield Told((*said, *tail), speaker, verb[0], verb[1:])


def said_before(told: Told, parse: Parse) -> Iterator[Told]:
    """As in "The police told reporters on Monday that it rained": apart from who says it."""
    own, row = parse.own, told.row
    if told.source:
        return
    if row[0].small in own.according and (end := parse.next_mark(0)) < parse.size:
        yield Told(opened(row[end:]), row[2:end], _plain_saying(row[0], own))
    places = (p for p in range(1, parse.size - 1) if _may_say(parse, p))
    verb = next(places, -1)
    if verb < 1 or (row[verb].marks and parse.next_mark(0) == verb):
        return
    yield from _reports(parse, verb)


def _reports(parse: Parse, verb: int) -> Iterator[Told]:
    """What is said behind a verb of saying: each place where it may begin."""
    own, row = parse.own, parse.row
    for start in range(verb + 1, min(verb + 2 + _MOST_LISTENERS, parse.size - 1)):
        if any(w.marks for w in row[verb + 1 : start + 1]):
            return
        is_that = parse.small(start - 1) in own.relating_that
        if is_that and any(w.small in own.factive for w in row[verb + 1 : start]):
            return
        if is_that or _begins_report(parse, verb, start):
            yield Told(row[start:], row[:verb], row[verb], row[verb + 1 : start])
        if is_that:
            return


def _begins_report(parse: Parse, verb: int, start: int) -> bool:
    """Whether what is said begins at a place, without "that"."""
    own, word = parse.own, parse.small(start)
    if word in own.time or word in own.relating_that:
        return False
    if start == verb + 1:
        return parse.small(verb) not in own.takes_object
    return parse.small(start - 1) in own.time | own.listeners and word not in own.before_phrase


def _may_say(parse: Parse, at: int) -> bool:
    """Whether a verb of saying is the first verb of its sentence, asides apart."""
    own, row = parse.own, parse.row
    if row[at].small not in own.speaking or row[at].is_capital:
        return False
    if parse.small(at - 1) in own.relative | own.being | own.having | own.articles:
        return False
    if row[at].small in own.finding and parse.small(at + 1) not in own.relating_that:
        return False
    marks = [p for p in range(1, at + 1) if row[p].marks]
    return not any(
        (parse.is_finite(p) or row[p].small in own.relative | own.conditions)
        and not (any(m <= p for m in marks) and any(m > p for m in marks))
        for p in range(at)
    )


def moved_openings(told: Told, parse: Parse) -> Iterator[Told]:
    """What opens a sentence moved behind it, or behind its first clause."""
    own, row = parse.own, told.row
    for end in sorted(_opening_ends(parse)):
        opening, rest = opened(row[:end]), opened(row[end:])
        yield replace(told, row=(*rest, *opening))
        stops = [p for p in range(1, len(rest)) if _may_stop(rest[p], own)]
        for stop in stops[:_MOST_STOPS]:
            yield replace(told, row=(*rest[:stop], *opening, *rest[stop:]))


def _may_stop(word: Word, own: CutRules) -> bool:
    is_end = bool(word.marks) and word.small not in own.relative
    return is_end or word.small in own.joining | own.factive


def _opening_ends(parse: Parse) -> set[int]:
    own, first = parse.own, parse.small(0)
    ends = {parse.time_end(0)}
    if first in own.before_phrase | own.factive | own.conditions:
        marks = [p for p in range(1, parse.size) if "," in parse.row[p].marks]
        ends |= {p for p in marks[:_MOST_MARKS] if parse.small(p) not in own.relative}
    if first in own.time_first:
        end = parse.phrase_end(0)
        is_end = parse.small(end) not in own.before_phrase and not parse.marks(end)
        ends |= {end} if is_end else set()
    return {end for end in ends if 0 < end < parse.size}


def clauses(told: Told, parse: Parse) -> Iterator[Told]:
    """Clauses that are so by themselves, behind "and", "while", "because"."""
    own, row = parse.own, told.row
    if _is_told_of(told, own):
        return  # what is said is turned with who says it
    if row[0].small in own.factive and (mark := parse.next_mark(0)) < parse.size:
        yield replace(told, row=row[1:mark])
        yield from _at_once(told, row[1:mark], row[mark:], row[0], own)
    for place in range(1, parse.size - 2):
        if _may_part(parse, place):
            yield from _clause_behind(told, parse, place)


def _clause_behind(told: Told, parse: Parse, place: int) -> Iterator[Told]:
    """The clause behind a word that joins it, with a subject of its own."""
    own, row = parse.own, told.row
    rest = row[place + 1 :]
    while rest and rest[0].small in own.behind_joint:
        rest = rest[1:]
    if not rest or rest[0].marks or Parse(rest, own).is_bent(0):
        return
    if row[place].small in own.besides and row[place].marks:
        yield replace(told, row=rest)
        yield from _at_once(told, rest, row[:place], row[place], own)
    elif (verb := Parse(rest, own).main_verb()) > 0 and _is_subject(parse, place, rest[:verb]):
        yield replace(told, row=rest)


def _may_part(parse: Parse, at: int) -> bool:
    """Whether at a place begins a clause that is so whatever stands before."""
    own, word = parse.own, parse.small(at)
    if word not in own.joining | own.factive or not parse.has_verb(0, at):
        return False
    before = {w.small for w in parse.row[:at]}
    if before & own.conditions and word not in own.conceding:
        return False
    if word in own.joining:
        return not {parse.small(at - 1), parse.small(0)} & own.factive
    return word in own.besides or not before & (own.modal | own.denials | own.counted)


def _is_subject(parse: Parse, at: int, subject: Row) -> bool:
    """Whether the words before a verb are all of its subject, asides included."""
    own = parse.own
    small = {w.small for w in subject}
    marks = sum(bool(w.marks) for w in parse.row[at + 2 : at + 2 + len(subject)])
    is_open = bool(small & (own.relative | own.relating_that)) and not marks
    if marks % 2 or is_open or small & own.factive:
        return False
    return not small & own.joining or bool(parse.row[at].marks)


def _at_once(told: Told, clause: Row, other: Row, word: Word, own: CutRules) -> Iterator[Told]:
    """As in "While profit at Halden fell": in the month of the clause that it goes with."""
    if word.small not in own.at_once:
        return
    mine, theirs = (
        [
            row[p : parse.time_end(p)]
            for p in range(len(row))
            if parse.is_time(p) and row[p].small in own.period
        ]
        for row, parse in ((each, Parse(each, own)) for each in (clause, other))
    )
    if not mine and len(theirs) == 1:
        yield replace(told, row=(*opened(clause), *opened(theirs[0])))


def _is_told_of(told: Told, own: CutRules) -> bool:
    """Whether somebody says something in a row: whatever stands in it may be theirs."""
    return not told.source and any(_says(word, own) for word in told.row)


def antecedents(told: Told, parse: Parse) -> Iterator[Told]:
    """As in "Veli, who had missed": "Veli had missed"."""
    own, row = parse.own, told.row
    for at in range(1, parse.size - 1) if not _is_told_of(told, own) else ():
        behind = parse.small(at + 1)
        goes_on = parse.is_finite(at + 1) or own.is_manner(behind) or behind in own.spare
        if row[at].small not in own.who or not row[at].marks or not goes_on:
            continue
        if (start := _antecedent(parse, at)) >= 0:
            rest = row[at + 1 : parse.next_mark(at)]
            yield replace(told, row=(*opened(row[start:at]), *opened(rest)))


def _antecedent(parse: Parse, at: int) -> int:
    """Where the noun begins that what stands between two marks is about; -1 for a doubt."""
    row = parse.row
    start = at - 1 if row[at - 1].is_capital else parse.noun_start(at - 1)
    while start > 0 and row[start - 1].is_capital and not row[start].marks:
        start -= 1
    is_apposed = start > 0 and (row[start].marks or parse.small(start - 1) in parse.own.nested)
    return -1 if is_apposed else start


def appositions(told: Told, parse: Parse) -> Iterator[Told]:
    """As in "Veli, the mayor of Pelby, resigned": "Veli is the mayor of Pelby"."""
    own, row = parse.own, told.row
    for at in range(1, parse.size - 1) if not _is_told_of(told, own) else ():
        is_noun = row[at].marks == "," and row[at].small in own.definite | own.one
        if not is_noun or not row[at - 1].is_capital or (start := _antecedent(parse, at)) < 0:
            continue
        end = parse.next_mark(at)
        parts = own.joining | own.either
        is_listed = end < parse.size and (row[end].small in parts or row[end].is_capital)
        is_so = not any(
            parse.is_finite(p) or parse.is_time(p) or row[p].small in parts for p in range(at, end)
        )
        if is_so and not is_listed:
            noun = opened(row[at:end])
            yield replace(told, row=(*opened(row[start:at]), helper(min(own.singular)), *noun))


def objects(told: Told, parse: Parse) -> Iterator[Told]:
    """As in "A study that Farrow led": "Farrow led a study", and "a study led by Farrow"."""
    own, row = parse.own, told.row
    for at in range(1, parse.size - 2) if not _is_told_of(told, own) else ():
        is_such = (
            row[at].small in own.relating_that if not row[at].marks else row[at].small in own.who
        )
        if not is_such or parse.is_bent(at - 1) or parse.small(at - 1) in own.before_phrase:
            continue
        start, first = parse.noun_start(at - 1), parse.noun_end(at + 1)
        if row[start].small not in own.articles or not parse.is_finite(first) or first == at + 1:
            continue
        verb, end = first, parse.next_mark(at)
        if row[first].small in own.having and verb + 1 < end and row[verb + 1].form == "past":
            verb += 1
        if verb + 1 < end and row[verb + 1].small in own.articles:
            continue
        noun = opened(row[start:at])
        yield replace(told, row=(*row[at + 1 : verb + 1], *noun, *row[verb + 1 : end]))
        if verb == first and not row[at].marks:
            by = helper(min(own.by))
            led = (*row[:at], row[verb], by, *row[at + 1 : verb])
            yield replace(told, row=(*led, *row[verb + 1 :]))
