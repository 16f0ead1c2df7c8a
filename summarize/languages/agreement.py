"""What is known of how a language words amounts, days, denials and claims in dispute."""

import re
from typing import NamedTuple


class Damage(NamedTuple):
    """A kind of damage of which outlets give counts: homes destroyed, homes without power.

    Attributes:
        about: what disagreements on it are about; it names the kind, too.
        things: nouns for what is counted, singular.
        happened: what the clause of the count says of them.
        else_happened: with it the count is one of more, or of others.
    """

    about: str
    things: frozenset[str]
    happened: re.Pattern[str]
    else_happened: re.Pattern[str]


class AgreementRules(NamedTuple):
    """The words and patterns by which disagreements of one language are found and worded.

    Attributes:
        hedges: words around an amount that say nothing of what it is of, lower case.
        calendar: days and months, lower case: they are no names of anybody.
        clause_break: where a clause of a sentence ends.
        bounds: words before a date that make it the end of a time rather than a moment.
        beginnings: words that make a date that of a beginning or an end.
        elsewhen: words that make an amount one that is only thought of, or of another time.
        coming: those of these words that may only say that it is still to come.
        since: what tells of since when, up to a mark.
        other_event: signs of other events: the casualties of many years, or of a series.
        all_of: what stands before all who were killed and the like: "the evacuation of".
        aside: how the casualties of another event are told behind the news: "when a bomb".
        corrected: signs that a count was too high: "revised down".
        generic_victims: nouns for those counted that leave open who they are.
        whole_victims: nouns for all of whom such a count may be.
        victims: other nouns for people to whom such things happen.
        casualties: what disagreements on each kind of casualty are about.
        damage: the kinds of things that are counted like casualties, as what happened to them.
        denies: an answer that denies what was said before it.
        denial_hints: one of these stands in every such answer.
        no_claim: signs that a sentence asks or denies, so that it claims nothing.
        puts_at: words before a count that counts a crowd again.
        crowd: nouns for a crowd, singular.
        crowd_words: what a crowd is called where its sentence does not say.
        vote: what a disagreement on a vote is about.
        voting: words of a sentence on a vote or ruling.
        vote_split: what stands between the two numbers of a vote: "votes to", "-".
        vote_from: what stands before two numbers that are no vote: "from 3 to 4".
        vote_for: what else may stand there, and tells who was for it.
        vote_against: what then stands behind the second number.
        denied: what is denied (group "denied"), in a clause (group "that") or not, and as a claim
            where it is called one (group "claim").
        affirmed: verbs of who says that it is so.
        stressed: a verb said with stress (group "verb"): "they did talk about it".
        talk: speech, and what "I" and "you" do: no report of what happened; a mark or a word.
        plain_not: a plain negation, in one word.
        not_until: what happened at last, though it has a negation: "not called until noon".
        bound_words: words before an amount that make it a bound.
        distance_words: words after a length that make it a distance.
        measured_of: what a measured noun is of.
        distance: the word that begins what a distance is.
        lies_off: what stands behind a length that tells how far off a place (group "place") lies.
        leading: connectives at the beginning of a clause.
        claim: what somebody is said to say (group "claim").
        said_after: a reporting clause at the end.
        set_day: a day that is set for something (groups "time" and "what").
        subject: how a clause begins that has a subject.
        apposition: a name, and what it is, before its verb.
        no_subject: how a clause begins that has none.
        part_of: "of the" and the like before what is counted.
        pronoun: a clause that begins with a pronoun.
        gerund: how a form that goes on ends.
        being: forms of "to be" before what is done to somebody.
        passed: what may stand between a small word and its object: "out of the store".
        he_or_she: pronouns of one person.
        unnamed: a sentence that begins with a pronoun for what was named before.
        first_of: what stands before the number of the first of something.
        another: words for one more of a kind, or others: "a second trial", "unlike the stars".
        wanted: words for what is asked for, offered or planned, and so is no fact.
        place_before: what stands before a name that tells where, not who.
        restricted: what stands behind an amount that is that of some only (group "whom").
        of_whom: whose goods or the like (group "whom") stand behind a sum of money.
        changes: roots of words for rising and falling, and of times: they are not what changes.
        moved: words by which an amount is said to be another than before.
        passing: words of a plan or a state, which may be another on the next day.
        planned: words of a plan, or of what is still so.
        perhaps: words before which nothing is told to have happened yet.
        turned: words by which a plan or a state is said to be over or put off.
        will_not: a plan that is denied, with its verb (group "verb").
        may_turn: words that may say that something is otherwise than it was.
        none_yet: how a sentence begins that says that something has not happened yet.
        passive: how such words begin where what is off stands before them.
        sayers: words of who tells something, and that he does.
        joined: a word that joins to a clause what is told with it: "and".
        capitals: words with a capital in a row.
        unsure: a condition, or a no that is none ("not only"), with what follows.
        denied_no: the denial of what says no itself (group "no").
        kin: somebody's (group "whose") brother, wife and the like (group "kin").
        parting: groups of words of which two are of two things: men and women, times of a day,
            what people are tried for.
        order: groups of words that before one word tell things apart: "first", "second"; "north".
        numbers: words for numbers.
        part: a number (group "part") of a larger one (group "whole").
        measures: groups of ways to measure, each a pattern, of which none is another: net, gross.
    """

    hedges: frozenset[str]
    calendar: frozenset[str]
    clause_break: re.Pattern[str]
    bounds: frozenset[str]
    beginnings: re.Pattern[str]
    elsewhen: re.Pattern[str]
    coming: frozenset[str]
    since: re.Pattern[str]
    other_event: re.Pattern[str]
    all_of: re.Pattern[str]
    aside: re.Pattern[str]
    corrected: re.Pattern[str]
    generic_victims: frozenset[str]
    whole_victims: frozenset[str]
    victims: frozenset[str]
    casualties: tuple[tuple[str, str], ...]
    damage: tuple["Damage", ...]
    denies: re.Pattern[str]
    denial_hints: re.Pattern[str]
    no_claim: re.Pattern[str]
    puts_at: re.Pattern[str]
    crowd: frozenset[str]
    crowd_words: str
    vote: str
    voting: re.Pattern[str]
    vote_split: re.Pattern[str]
    vote_from: re.Pattern[str]
    vote_for: re.Pattern[str]
    vote_against: re.Pattern[str]
    denied: re.Pattern[str]
    affirmed: re.Pattern[str]
    stressed: re.Pattern[str]
    talk: re.Pattern[str]
    plain_not: re.Pattern[str]
    not_until: re.Pattern[str]
    bound_words: re.Pattern[str]
    distance_words: frozenset[str]
    measured_of: re.Pattern[str]
    distance: str
    lies_off: re.Pattern[str]
    leading: re.Pattern[str]
    claim: re.Pattern[str]
    said_after: re.Pattern[str]
    set_day: re.Pattern[str]
    subject: re.Pattern[str]
    apposition: re.Pattern[str]
    no_subject: re.Pattern[str]
    part_of: re.Pattern[str]
    pronoun: re.Pattern[str]
    gerund: str
    being: frozenset[str]
    passed: frozenset[str]
    he_or_she: frozenset[str]
    unnamed: re.Pattern[str]
    first_of: re.Pattern[str]
    another: re.Pattern[str]
    wanted: re.Pattern[str]
    place_before: re.Pattern[str]
    restricted: re.Pattern[str]
    of_whom: re.Pattern[str]
    changes: frozenset[str]
    moved: re.Pattern[str]
    passing: re.Pattern[str]
    planned: re.Pattern[str]
    perhaps: re.Pattern[str]
    turned: re.Pattern[str]
    will_not: re.Pattern[str]
    may_turn: re.Pattern[str]
    none_yet: re.Pattern[str]
    passive: re.Pattern[str]
    sayers: frozenset[str]
    joined: re.Pattern[str]
    capitals: re.Pattern[str]
    unsure: re.Pattern[str]
    denied_no: re.Pattern[str]
    kin: re.Pattern[str]
    parting: tuple[frozenset[str], ...]
    order: tuple[frozenset[str], ...]
    numbers: frozenset[str]
    part: re.Pattern[str]
    measures: tuple[tuple[re.Pattern[str], ...], ...]
