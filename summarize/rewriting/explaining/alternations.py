"""Turns that single words allow: "accused him of fraud" is "alleged fraud by him".

After the alternations of English verbs (Levin 1993, English Verb Classes and Alternations); the
words are rules of the language.
"""

from collections.abc import Iterator
from dataclasses import replace

from summarize.rewriting.explaining.parse import Parse, helper, phrases_from
from summarize.rewriting.explaining.rows import Row
from summarize.rewriting.explaining.turns import (
    Told,
    activated,
    antecedents,
    appositions,
    clauses,
    moved_openings,
    objects,
    said_before,
    said_behind,
)


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
