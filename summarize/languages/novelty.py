"""What is known of how a language tells that a count grew, was lowered, or is of some only."""

import re
from collections.abc import Mapping
from typing import NamedTuple


class NoveltyRules(NamedTuple):
    """The words by which the counts of two days are known to be of one thing.

    Attributes:
        times: words for a time, which are no news by themselves.
        qualifiers: words that make a count another one: confirmed, suspected.
        lowered: a count that is said to be less than was told before.
        sayer: who gives a number, at the beginning of a sentence, with the verb.
        part: signs that those counted are some of all, or counted over another time.
        no_count_before: what stands before a number that is none: an age, or what it was before.
        no_count_after: the same behind it.
        ages: the words of a number that is an age: "12-year-old".
        moved_to: what says that a value moved to what follows; ends where that begins.
        stands_now: what says of a clause that its value is that of now, and was another.
        current: words for what is so now, whether or not it was otherwise.
        moved_from: what says, behind a value, that it was another before.
        from_to: all that stands between a value and the one that it moved to.
        moved_from_before: what stands before a value that is the one before; ends there.
        rising, falling: words by which a value became more, or less.
        revised: what says of a sentence that its value was told otherwise before.
        motions: the words that only move a value, and are not what it is of.
        forecast: signs of what is only expected; `foreseen` of what somebody foretells.
        clause_ends: where clauses with values of their own end.
        courses: pairs of states that exclude each other: planned, called off.
        negation: how a sentence denies what stands behind it.
        turns: words that say that something is otherwise than before: "after all".
        rescheduled: what says that a date is another now.
        past_perfect: how a sentence tells what came before.
        done: verbs in the past, as far as their form tells.
        giving: those that only give a number.
        given_before: what stands before a number that only names what was counted.
        inhabitants: nouns for people that are told in place of "people".
        numerals: words that are numbers or parts of them, as concepts.
        notice: how a sentence begins that says what an article of its outlet had wrong.
        correcting: words of such a sentence that do not say what was wrong.
        to_come: what says that a date is that of something to come; ends where the date begins.
        per: what stands behind a value that is given for each of something (a group: of what).
        fates: what a clause says that happened to people, by its kind: "died", "missing".
        nobody: words for no one, as a number of people.
        person: how nouns for people end, but for those of `things`.
        happened: nouns for people by what happened to them: "bodies".
        some, of_whole, part_of: what says of a number that it is how many of a whole; the last two
            stand behind it, and `of_whole` tells that whole.
        world: what says that a number is of the whole world.
        since: what stands before a year that is only a beginning.
        by_now: how a sentence begins whose past perfect is the state of now.
        change_before, change_after: what says that a number is by how much something changed.
        elsewhere: signs of another time, place or thing.
        left_before, left_after: what says that a number is what is left of those before it.
        frame: how a sentence says first where it is true (group "what").
        numbering: what stands before a number that is a name: "stage six".
    """

    times: frozenset[str]
    qualifiers: frozenset[str]
    lowered: re.Pattern[str]
    sayer: re.Pattern[str]
    part: re.Pattern[str]
    no_count_before: re.Pattern[str]
    no_count_after: re.Pattern[str]
    ages: re.Pattern[str]
    moved_to: re.Pattern[str]
    stands_now: re.Pattern[str]
    current: re.Pattern[str]
    moved_from: re.Pattern[str]
    from_to: re.Pattern[str]
    moved_from_before: re.Pattern[str]
    rising: re.Pattern[str]
    falling: re.Pattern[str]
    revised: re.Pattern[str]
    motions: re.Pattern[str]
    forecast: re.Pattern[str]
    foreseen: re.Pattern[str]
    clause_ends: re.Pattern[str]
    courses: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    negation: re.Pattern[str]
    turns: re.Pattern[str]
    rescheduled: re.Pattern[str]
    past_perfect: re.Pattern[str]
    done: re.Pattern[str]
    giving: frozenset[str]
    given_before: re.Pattern[str]
    inhabitants: frozenset[str]
    numerals: frozenset[str]
    notice: re.Pattern[str]
    correcting: frozenset[str]
    to_come: re.Pattern[str]
    per: re.Pattern[str]
    fates: tuple[tuple[str, re.Pattern[str]], ...]
    nobody: re.Pattern[str]
    person: re.Pattern[str]
    some: re.Pattern[str]
    since: re.Pattern[str]
    by_now: re.Pattern[str]
    part_of: re.Pattern[str]
    of_whole: re.Pattern[str]
    world: re.Pattern[str]
    things: frozenset[str]
    frame: re.Pattern[str]
    numbering: re.Pattern[str]
    change_before: re.Pattern[str]
    change_after: re.Pattern[str]
    elsewhere: re.Pattern[str]
    left_before: re.Pattern[str]
    left_after: re.Pattern[str]
    happened: Mapping[str, frozenset[str]]
