"""Turns that single words allow: "accused him of fraud" is "alleged fraud by him".

After the alternations of English verbs (Levin 1993, English Verb Classes and Alternations); the
words are rules of the language.
"""

from collections.abc import Iterator
from dataclasses import replace

from summarize.languages.rewriting import CutRules
from summarize.rewriting.explaining.parse import Parse, helper, phrases_from
from summarize.rewriting.explaining.rows import Row
from summarize.rewriting.explaining.turns import (
    Told,
    antecedents,
    appositions,
    clauses,
    moved_openings,
    objects,
    said_before,
    said_behind,
)


def activated(told: Told, parse: Parse) -> Iterator[Told]:
    """A passive as its active; without who did it, from the verb on."""
    own, row = parse.own, told.row
    being = next((p for p in range(1, parse.size) if row[p].small in own.being), -1)
    if told.is_headless or being < 1 or row[being].marks:
        return
    verb = being + 1
    while verb < parse.size - 1 and (
        parse.small(verb) in own.denials | own.being or own.is_manner(parse.small(verb))
    ):
        verb += 1
    start = being
    while parse.small(start - 1) in own.modal | own.having | own.denials:
        start -= 1
    is_passive = verb < parse.size and row[verb].form == "past" and not row[verb].is_capital
    is_whole = start > 0 and not parse.has_verb(0, start)
    parting = own.factive | own.relative | own.relating_that
    # "was cleared of theft and convicted of fraud"
    is_shared = any(
        row[p].small in own.joining and parse.is_bent(p + 1) for p in range(verb, parse.size - 1)
    )
    if is_shared or not is_passive or not is_whole or any(w.small in parting for w in row[:start]):
        return
    form = "" if any(w.small in own.modal for w in row[start:being]) else "past"
    helpers = [w for w in (*row[start:being], *row[being + 1 : verb]) if w.small not in own.being]
    done = (*helpers, replace(row[verb], form=form), *row[:start])
    yield from _with_doer(told, done, Parse(row[verb + 1 :], own))


def _with_doer(told: Told, done: Row, rest: Parse) -> Iterator[Told]:
    """What was done, with who did it before it where "by" names them; `rest` is behind the verb."""
    own, row = rest.own, rest.row
    at = next((p for p, w in enumerate(row) if w.small in own.by), -1)
    if at < 0:
        yield replace(told, row=(*done, *row), is_headless=True)
        return
    is_means = at + 1 >= rest.size or row[at + 1].is_number or row[at + 1].form == "ing"
    if is_means or any(w.marks for w in row[: at + 1]):
        return
    for end in phrases_from(rest, rest.noun_end(at + 1)):
        agent, tail = row[at + 1 : end], row[end:]
        belongs = bool(tail) and not tail[0].marks and tail[0].small in own.owning - own.goals
        if _acts(agent, own) and (agent[-1].is_capital or not belongs):
            yield replace(told, row=(*agent, *done, *row[:at], *tail))


def _acts(agent: Row, own: CutRules) -> bool:
    """Whether "by" names who did it, and not a place, a time or a means ("by the river")."""
    if not agent:
        return False
    words = [w for w in agent if w.small not in own.articles]
    of = next((p for p, w in enumerate(words) if w.small in own.of), len(words))
    head = words[:of]
    if head and head[-1].small in own.acting:
        return True
    is_long = len(head) > 1 or any(w.is_long for w in head)
    is_named = is_long and all(w.is_capital or w.small in own.acting for w in head)
    return is_named and not any(w.small in own.time | own.places | own.lands for w in head)


def owned(told: Told, parse: Parse) -> Iterator[Told]:
    """As in "Norvik may close its shops": "the shops of Norvik"."""
    own, row = parse.own, told.row
    verb = next((p for p in range(parse.size) if parse.is_finite(p)), -1)
    at = next((p for p in range(2, parse.size) if row[p].small in own.its), -1)
    if not 0 < verb < at or any(w.marks for w in row[:at]) or parse.has_verb(verb + 2, at):
        return
    subject = row[:verb]
    no_name = own.before_phrase | own.joining | own.factive | own.degrees
    if not any(w.small in no_name for w in subject):
        end = parse.noun_end(at + 1)
        of = helper(min(own.of))
        noun = (helper(min(own.definite)), *row[at + 1 : end], of, *subject)
        yield replace(told, row=(*row[:at], *noun, *row[end:]))


def happening(told: Told, parse: Parse) -> Iterator[Told]:
    """As in "Norvik may close four shops": "four shops may close" (causative and inchoative)."""
    own, row = parse.own, told.row
    modal = next((p for p in range(1, parse.size - 2) if row[p].small in own.modal), -1)
    if modal < 1 or row[modal + 1].small not in own.both_ways or parse.next_mark(0) <= modal:
        return
    for end in phrases_from(parse, parse.noun_end(modal + 2)):
        if end > modal + 2:
            verb = row[modal : modal + 2]
            yield replace(told, row=(*row[modal + 2 : end], *verb, *row[end:]))


def employed(told: Told, parse: Parse) -> Iterator[Told]:
    """As in "Norvik named her as chief executive": "as chief executive of Norvik"."""
    own, row = parse.own, told.row
    verb = next((p for p in range(1, parse.size) if row[p].form == "past"), parse.size)
    at = next((p for p in range(verb + 2, parse.size) if row[p].small in own.offices), -1)
    if at > 0 and parse.next_mark(0) > at and parse.small(at + 1) not in own.of:
        of = helper(min(own.of))
        yield replace(told, row=(*row[: at + 1], of, *row[:verb], *row[at + 1 :]))


def accused(told: Told, parse: Parse) -> Iterator[Told]:
    """As in "Accused Brenn of fraud": "alleged fraud by Brenn"."""
    own, row = parse.own, told.row
    verb = next((p for p in range(1, parse.size - 3) if row[p].small in own.accusing), -1)
    end = parse.noun_end(verb + 1) if verb > 0 else parse.size
    if not verb + 1 < end < parse.size - 1 or parse.small(end) not in own.of:
        return
    if row[end + 1].form == "ing" and parse.small(end + 2) not in own.before_phrase:
        return  # "of lying to the court" is no noun
    last = parse.noun_end(end + 1)
    by = helper(min(own.by))
    offence = (*row[: verb + 1], *row[end + 1 : last], by, *row[verb + 1 : end])
    yield replace(told, row=(*offence, *row[last:]))


def jailed(told: Told, parse: Parse) -> Iterator[Told]:
    """As in "Sentenced Brenn to four years in prison": "jailed Brenn for four years"."""
    own, row = parse.own, told.row
    verb = next((p for p, w in enumerate(row) if w.small in own.sentenced), -1)
    at = next(
        (p for p in range(max(verb, 0), parse.size - 4) if row[p].small in own.infinitive), -1
    )
    if not 0 <= verb < at or parse.small(at + 4) not in own.prison:
        return
    done = replace(row[verb], small=min(own.jailed), key=min(own.prison))
    term = (helper(min(own.charging)), *row[at + 1 : at + 3])
    yield replace(told, row=(*row[:verb], done, *row[verb + 1 : at], *term, *row[at + 5 :]))


def one_court(told: Told, parse: Parse) -> Iterator[Told]:
    """As in "Sentenced one in Oldmere and acquitted the other": both in one place."""
    own, row = parse.own, told.row
    verb = parse.main_verb()
    if verb < 1 or row[verb].small not in own.punished:
        return
    for at in range(verb + 1, parse.size - 1):
        if row[at].small in own.joining and row[at + 1].form == "past":
            place = next((p for p in range(at, verb, -1) if row[p].small in own.at_place), at)
            if place + 1 < at and all(w.is_capital for w in row[place + 1 : at]):
                yield replace(told, row=(*row[:verb], *row[at + 1 :], *row[place:at]))
            return


def elided(told: Told, parse: Parse) -> Iterator[Told]:
    """As in "31 people were hurt and six are missing": "six people are missing"."""
    own, row = parse.own, told.row
    verb = next((p for p in range(1, parse.size) if parse.is_finite(p)), -1)
    if verb < 2:
        return
    for at in range(verb + 1, parse.size - 2):
        if row[at].small not in own.joining or not parse.is_finite(at + 2):
            continue
        subject = row[at + 1]
        if subject.small in own.undertakings:
            what = (subject, helper(min(own.on)), *_affected(parse, verb))
            yield replace(told, row=(*what, *row[at + 2 :]))
        elif parse.counts(at + 1) and any(w.is_number for w in row[:verb]):
            noun = replace(row[verb - 1], marks="")
            yield replace(told, row=(subject, noun, *row[at + 2 :]))


def _affected(parse: Parse, verb: int) -> Row:
    """To what is done what a row tells first: the subject of a passive, the object else."""
    if parse.small(verb) in parse.own.being:
        return parse.row[:verb]
    end = parse.noun_end(verb + 1)
    if parse.small(end) in parse.own.of:
        end = parse.noun_end(end + 1)
    return parse.row[verb + 1 : end]


OF_STATEMENTS = (said_behind, said_before, moved_openings, activated)
OF_EVIDENCE = (
    *OF_STATEMENTS, clauses, antecedents, appositions, objects, owned, happening, elided, employed,
    accused, jailed, one_court,
)  # fmt: skip
