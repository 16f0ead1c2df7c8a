"""What is known of how a language claims: who, how many, whether, and how surely."""

import re
from collections.abc import Callable
from typing import NamedTuple


class ClaimRules(NamedTuple):
    """The words and patterns by which claims of one language are told apart.

    Attributes:
        titles: words before a name that say no more than the name does, lower case.
        offices: concepts that with a country or party before them stand for their holder.
        of: the word that may stand between an office and its holder ("capital of Kyiv").
        negations: words that deny what follows; endings that do ("n't") are `negative_ending`.
        refusals: words that deny an infinitive behind them ("refused to").
        possible: modals of what may be, or would be under a condition.
        conditional: a clause that tells a condition, from its conjunction to its end.
        denying: words of which a sentence that says no has at least one.
        doubting: words of which a sentence on what may be has at least one.
        modals: words that make an event uncertain or still to come.
        unreal: words that can mean the same as a modal ("agreed to", "due"), the modals included.
        infinitive: the word that makes an infinitive, which is unreal too.
        denials: a verb of denial.
        denied_claims: such a verb with what somebody says behind it: "rejects claims".
        denial_parts: what a word has one of in it where a denial has at least one such word.
        negative: any sign that a sentence says no, in one word; enough to stand beside a denial.
        negative_parts: of which such a word has at least one in it.
        speaker: a name (group "before", "between" or "after") beside a verb of saying.
        saying: such verbs.
        bodies: nouns for bodies that speak ("department"), which tell none from another.
        casualties: what happened to people; the name of the group that matches is the kind.
        people: nouns for people, singular.
        counted_before: what a number counts that stands before it: "the number of cases rose to"
            (group "what"), "the toll is now" (group "toll"). Ends where the number begins.
        singular: the singular of such a noun.
        clause: where a clause ends, for whom a casualty's number is of.
        part_before: words before a number that make it a part, an addition or a change.
        part_after: the same behind a number.
        known_before: words before a number of things that were told of before ("the 300 workers").
    """

    titles: frozenset[str]
    offices: frozenset[str]
    of: str
    negations: frozenset[str]
    negative_ending: str
    refusals: frozenset[str]
    possible: frozenset[str]
    conditional: re.Pattern[str]
    denying: frozenset[str]
    doubting: frozenset[str]
    modals: frozenset[str]
    unreal: frozenset[str]
    infinitive: str
    denials: re.Pattern[str]
    denied_claims: re.Pattern[str]
    denial_parts: tuple[str, ...]
    negative: re.Pattern[str]
    negative_parts: tuple[str, ...]
    speaker: re.Pattern[str]
    saying: tuple[str, ...]
    bodies: frozenset[str]
    casualties: re.Pattern[str]
    people: frozenset[str]
    counted_before: re.Pattern[str]
    singular: Callable[[str], str]
    clause: re.Pattern[str]
    part_before: re.Pattern[str]
    part_after: re.Pattern[str]
    known_before: re.Pattern[str]
