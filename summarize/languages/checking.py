"""What checking knows of a language: how it negates and hedges, opposites, peoples, small words."""

from collections.abc import Callable, Mapping, Sequence
from re import Pattern
from typing import Literal, NamedTuple

Modality = Literal["possible", "certain"]


class Cues(NamedTuple):
    """Where a text negates and hedges; places are those of `words`.

    Attributes:
        words: the words and marks of the text in small letters, as the language reads them.
        negated: the words that negations govern.
        doubled: those of them that two negations govern ("did not deny").
        missed: those of them that were only too little of, or not reached ("short of nurses").
        lapsed: what verbs govern by which something is no more, or not let be ("stopped").
        bare: how many negations govern nothing.
        leaves_open: whether something is neither confirmed nor denied.
        modal: words that are said to be possible or certain.
        real: verbs that are told as done, and `unreal` those that are planned or possible.
        empty: words without content of their own, negations among them.
        is_lacking: whether a word tells in another way that there is too little of something.
        is_hedged: whether anything makes the text doubtful as a whole.
        is_reported: whether a form of reported speech may stand for a modal.
    """

    words: tuple[str, ...]
    negated: frozenset[int]
    doubled: frozenset[int]
    missed: frozenset[int]
    lapsed: frozenset[int]
    bare: int
    leaves_open: bool
    modal: tuple[tuple[int, Modality], ...]
    real: frozenset[int]
    unreal: frozenset[int]
    empty: frozenset[int]
    is_lacking: bool
    is_hedged: bool
    is_reported: bool


class CauseRules(NamedTuple):
    """How a language tells why.

    Attributes:
        words: words as written of which `because` has one.
        because: before what a text says to be a cause.
        linking: what tells in a sentence that one thing led to another.
        carrying: how a sentence begins that tells what came of the one before it, or why.
    """

    words: frozenset[str]
    because: Pattern[str]
    linking: Pattern[str]
    carrying: Pattern[str]


class ConditionRules(NamedTuple):
    """How a language tells under which condition something is so.

    Attributes:
        words: words as written of which `begins` has one.
        begins: how a condition or an exception begins; `loose` where it may be no more than a
            manner of speaking with one word behind it ("if that is the case").
        asked: what stands before one that is a question: "asked if".
        parting: what parts the clause under a condition from what stands before it.
        told: by what a text tells a condition, in whatever words.
    """

    words: frozenset[str]
    begins: Pattern[str]
    asked: Pattern[str]
    parting: Pattern[str]
    told: Pattern[str]


class ScopeRules(NamedTuple):
    """How a language tells of what something is the most, the first or the only one.

    Attributes:
        is_most: whether a small word tells so ("largest", "first").
        opening: words that begin what it is the most of ("in", "since").
        spans: words for long times, which may stand for one another there.
    """

    is_most: Callable[[str], bool]
    opening: frozenset[str]
    spans: frozenset[str]


class AssertionRules(NamedTuple):
    """How a language tells that something is asked or denied, and not so.

    Attributes:
        begins: what stands before a clause that is not asserted ("whether", "denied that").
        told: by what a text says so itself, or doubts what it tells.
    """

    begins: Pattern[str]
    told: Pattern[str]


class DirectionRules(NamedTuple):
    """How a language tells which way an amount went, and that somebody died.

    Attributes:
        up: forms of verbs and nouns by which an amount grows, small.
        down: the same by which it shrinks.
        dying: that somebody was killed or died.
        dead: anything that may tell so.
    """

    up: frozenset[str]
    down: frozenset[str]
    dying: Pattern[str]
    dead: Pattern[str]


class PostRules(NamedTuple):
    """How a language tells posts and bodies of one noun apart.

    Attributes:
        nouns: nouns for posts and bodies, small ("minister", "court").
        fields: words for what they are for ("housing", "appeals").
        ranks: words that make a post a lower one ("deputy").
        of: words between a post and what it is for ("minister for housing").
        joins: words between two fields.
    """

    nouns: frozenset[str]
    fields: frozenset[str]
    ranks: frozenset[str]
    of: frozenset[str]
    joins: frozenset[str]


class ShapeRules(NamedTuple):
    """What the shape of a sentence needs.

    Attributes:
        base_form: the base of an irregular form of a verb ("shot": "shoot"), or the word itself.
        is_past: whether a small word is a past form or a participle, by its ending or a list.
        is_gerund: whether a small word has the form of one ("dropping").
        being: forms of the verb that makes a passive with a participle.
        by: words before the one who does it, in a passive.
        joins: words that join the members of a list.
        clauses: words that part clauses as a comma does, and may be missing.
        parting: words that part phrases, and `opening` those of them that a clause begins with.
        auxiliaries: words between the doer and the verb, and `infinitive` those before its base.
        towards: prepositions before the one to whom something is done.
        directions: words that tell the ends of a way apart, each with the one that turns it.
        pronouns: pronouns of persons, each with its subject form.
        possessive: pronouns that are also possessives, with their subject form ("her").
        either: base forms of verbs that may tell the same with the two exchanged.
        speaking: base forms of verbs that the doer may stand behind.
        empty: words that two sentences of one shape may have or lack.
        relative: words between one who was named and what is told of him.
        single: subject forms of the pronouns that may mean whom the sentence before begins with.
        owning: what makes a name that of an owner, right behind it.
        is_present: whether a small word has the form of a verb of the present behind a name.
        is_adverb: whether a small word may stand between a doer and the verb.
    """

    base_form: Callable[[str], str]
    is_past: Callable[[str], bool]
    is_gerund: Callable[[str], bool]
    being: frozenset[str]
    by: frozenset[str]
    joins: frozenset[str]
    clauses: frozenset[str]
    parting: frozenset[str]
    opening: frozenset[str]
    auxiliaries: frozenset[str]
    infinitive: frozenset[str]
    towards: frozenset[str]
    directions: Mapping[str, str]
    pronouns: Mapping[str, str]
    possessive: Mapping[str, str]
    either: frozenset[str]
    speaking: frozenset[str]
    empty: frozenset[str]
    relative: frozenset[str]
    single: frozenset[str]
    owning: tuple[str, ...]
    is_present: Callable[[str], bool]
    is_adverb: Callable[[str], bool]


class CheckingRules(NamedTuple):
    """The rules of one language; `und` has none, and then negation is not checked.

    Attributes:
        read_cues: finds negations and modals in the words and marks of a text, as written.
        shapes: what tells who did what to whom.
        without_negation: a word without a prefix that negates it, or the word itself.
        causes: how it is told why something is so.
        conditions: how it is told under which condition it is so.
        scopes: how it is told of what something is the most.
        posts: how posts of one noun are told apart.
        assertions: how it is told that something is asked or denied.
        directions: how it is told which way amounts went.
        objects: a verb of deciding (group "verb"), the first word that it takes ("head") and what
            that governs behind a preposition ("governed").
        standing_for: nouns of those who do what a body is said to do ("board").
        offices: words for who speaks for a body, `office_of` those between these and the body, and
            `former` those that tell that one did so once.
        opposites: rows of words that exclude each other; those that say about the same together.
        people_key: one key for a country and its people, from a folded word.
        empty_in_names: folded words of names that carry no fact of their own.
        limiting_after: small words that limit what is quoted before them.
        reporting_before: small words behind which a quotation tells what others say, or denies it.
        pair: words for two.
        currencies: nouns, singular, of money that is no unit of quantities.
        lone: how a text counts one, and `lone_before` what evidence may say in its place.
        light: small words that say little of their own.
    """

    read_cues: Callable[[Sequence[str]], Cues]
    shapes: ShapeRules
    without_negation: Callable[[str], str]
    causes: CauseRules
    conditions: ConditionRules
    scopes: ScopeRules
    posts: PostRules
    assertions: AssertionRules
    directions: DirectionRules
    objects: Pattern[str]
    standing_for: frozenset[str]
    offices: frozenset[str]
    office_of: frozenset[str]
    former: frozenset[str]
    opposites: tuple[tuple[frozenset[str], ...], ...]
    people_key: Callable[[str], str]
    empty_in_names: frozenset[str]
    limiting_after: frozenset[str]
    reporting_before: frozenset[str]
    pair: frozenset[str]
    currencies: frozenset[str]
    lone: frozenset[str]
    lone_before: frozenset[str]
    light: frozenset[str]
