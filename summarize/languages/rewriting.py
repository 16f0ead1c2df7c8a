"""What rewriting knows of a language: how instructions to a model sound, and which openers name."""

from collections.abc import Callable
from typing import NamedTuple


class CutRules(NamedTuple):
    """What may be left out of a sentence without making it say something else.

    `form` tells how a small word is bent ("past", "ing", "s" or ""), `parts` which parts of speech
    it can be ("nvar"), `is_manner` whether it has the form of an adverb of manner, `is_most` that
    of a superlative. All others are sets of small words.

    Attributes:
        helpers: auxiliaries of all kinds: `being`, `having`, `modal`, `support` ("did").
        before_participle: words behind which a past is none.
        before_rest: words that cannot stand without what follows them.
        articles: what a noun phrase begins with; of them `definite`, `possessive`,
            `its`, and those that stand within one (`within_noun`).
        before_phrase: prepositions; `tied` those that a verb may need, `owning` those that make a
            noun part of another, `placing` those before a place or an event, `at_place`, `goals`,
            `way`, `charging`, `of`, `on`, `by`, `infinitive` single ones.
        beside_place: prepositions of a place, `places` nouns of places, `acting` nouns of who acts,
            `lands` what names end with that nobody has.
        later: before what a thing comes after; `later_still` words that tell how long after.
        aged: adjectives of how old somebody is. `pointing` words that point back as pronouns do,
            `imagined` pronouns that stand for nothing.
        compound: nouns of prepositions of three words ("in front of").
        vague: what makes a phrase one that limits what is said ("in some cases").
        joining: words between clauses or members of a list; `contrast`, `either`, `pairing`.
        factive: words before a clause that is so; `besides` those that do not depend on the rest,
            `explaining` those of reasons and of what was before,
            `conceding` and `at_once` some of these.
        relative: words before a clause about the noun before it; `who` those of a person or thing,
            `relating_that` the one that needs no mark; `nested` words before a noun that is part of
            another, `behind_joint` those that may follow the word that joins a clause.
        denials: "not" and its like; `counted` other words under which less says more.
        spare: words beside a past that only place it behind, or beside, something else ("also").
        one: articles of one thing; `singular` the verb that says what one thing is.
        its_alone: pronouns of one thing.
        kept: words that may not be left out alone; `conditions` those that a clause may not be left
            out with; `superlatives`; `hollow` numbers and nouns that need what follows "of".
        other_kind: words before a noun that make it another thing ("former").
        degrees: words before an adjective; `particles` words behind a verb that belong to it.
        saying: verbs whose complement may be told as so; `speaking` all verbs of it; `finding`
            those that also take an object, `takes_object` those that take a person; `according`.
        listeners: to whom that is said which is said to all.
        pronouns: pronouns, and `personal` those of persons.
        time: nouns of time; `time_before` and `time_first` what may stand before them, `period`
            what stands before a month or a year.
        loose: other words that part phrases; `linking` what links a sentence to the one before it.
        verbs: forms of the present that are common as verbs.
        both_ways: verbs of what a thing does by itself as well as it is done to it.
        bounds_of_two: words of two that bound the number behind them, joined by "_".
        measures: what a change is measured in, and `ballots` a decision.
        accusing, sentenced, jailed, prison, punished: words of courts.
        offices: nouns of who works for the one who names them.
        undertakings: nouns of what is done to something that may not be named again.
    """

    form: Callable[[str], str]
    parts: Callable[[str], str]
    is_manner: Callable[[str], bool]
    is_most: Callable[[str], bool]
    before_participle: frozenset[str]
    before_rest: frozenset[str]
    helpers: frozenset[str]
    according: frozenset[str]
    accusing: frozenset[str]
    acting: frozenset[str]
    aged: frozenset[str]
    articles: frozenset[str]
    at_once: frozenset[str]
    at_place: frozenset[str]
    before_phrase: frozenset[str]
    behind_joint: frozenset[str]
    being: frozenset[str]
    beside_place: frozenset[str]
    besides: frozenset[str]
    both_ways: frozenset[str]
    bounds_of_two: frozenset[str]
    by: frozenset[str]
    charging: frozenset[str]
    compound: frozenset[str]
    conceding: frozenset[str]
    conditions: frozenset[str]
    contrast: frozenset[str]
    counted: frozenset[str]
    forbidding: frozenset[str]
    definite: frozenset[str]
    degrees: frozenset[str]
    denials: frozenset[str]
    either: frozenset[str]
    explaining: frozenset[str]
    factive: frozenset[str]
    finding: frozenset[str]
    goals: frozenset[str]
    having: frozenset[str]
    hollow: frozenset[str]
    imagined: frozenset[str]
    infinitive: frozenset[str]
    its: frozenset[str]
    its_alone: frozenset[str]
    jailed: frozenset[str]
    joining: frozenset[str]
    kept: frozenset[str]
    lands: frozenset[str]
    later: frozenset[str]
    later_still: frozenset[str]
    linking: frozenset[str]
    listeners: frozenset[str]
    loose: frozenset[str]
    measures: frozenset[str]
    ballots: frozenset[str]
    modal: frozenset[str]
    nested: frozenset[str]
    of: frozenset[str]
    offices: frozenset[str]
    on: frozenset[str]
    one: frozenset[str]
    other_kind: frozenset[str]
    owning: frozenset[str]
    pairing: frozenset[str]
    particles: frozenset[str]
    personal: frozenset[str]
    places: frozenset[str]
    placing: frozenset[str]
    pointing: frozenset[str]
    possessive: frozenset[str]
    prison: frozenset[str]
    period: frozenset[str]
    pronouns: frozenset[str]
    punished: frozenset[str]
    relating_that: frozenset[str]
    relative: frozenset[str]
    saying: frozenset[str]
    sentenced: frozenset[str]
    singular: frozenset[str]
    spare: frozenset[str]
    speaking: frozenset[str]
    superlatives: frozenset[str]
    support: frozenset[str]
    takes_object: frozenset[str]
    tied: frozenset[str]
    time: frozenset[str]
    time_before: frozenset[str]
    time_first: frozenset[str]
    undertakings: frozenset[str]
    vague: frozenset[str]
    verbs: frozenset[str]
    way: frozenset[str]
    who: frozenset[str]
    within_noun: frozenset[str]


class RewritingRules(NamedTuple):
    """The rules of one language.

    `instructions` are regular expressions (case is ignored) that match text which talks to a model.
    `naming_openers` are function words, small, that name somebody where they have a capital
    ("May", "Will"): constrained decoding gives them one only where the evidence does. `turning` are
    small words that turn what follows, `doubt` those that leave a verb open, `open` those that keep
    it so, `condition` those on which a sentence depends, `whole` those before the whole of a part.
    No word of `prepositions` follows one of `before_nouns`. `cuts` tells what may be left out.
    """

    instructions: tuple[str, ...] = ()
    naming_openers: frozenset[str] = frozenset()
    turning: frozenset[str] = frozenset()
    doubt: frozenset[str] = frozenset()
    open: frozenset[str] = frozenset()
    condition: frozenset[str] = frozenset()
    whole: frozenset[str] = frozenset()
    before_nouns: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    cuts: CutRules | None = None
