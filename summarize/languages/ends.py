"""What is known of how a language tells what events come to: kinds of events with their ends."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from summarize.languages import rules
from summarize.languages.cleaning import Pattern


class Phrase(NamedTuple):
    """A way of telling one end of a kind of event.

    Attributes:
        rest: the words behind its first one; a word with "=" before it stands as written.
        kind: the kind of event.
        which: the number of the end that it tells.
        is_lasting: whether it tells of a state or a decision, at whatever time.
        is_once: whether it befalls somebody once, so that all who tell it tell of one event.
    """

    rest: tuple[str, ...]
    kind: str
    which: int
    is_lasting: bool
    is_once: bool


class EndRules(NamedTuple):
    """The kinds of events of one language, and what turns an end round or makes it uncertain.

    Attributes:
        phrases: the phrases that begin with each word.
        marked: the kinds of events with a mark: "person" for what befalls somebody, "actor" for
            what somebody does who is named before it, "scale" for where an amount goes, "fate" for
            whether somebody was hurt or, with "death", died, "field" where the phrases say what
            it is of, "contest" for what one does at the cost of another.
        heads_of_once: all forms of the words that begin what befalls somebody once.
        forms_of: what a small word may be a form of, itself first.
        negating: words before an end that say no to it.
        negative: endings of small words that do ("n't").
        refusing: words that do with an infinitive behind them.
        realized: words with an infinitive behind them that tell that it was done.
        decided: words with an infinitive behind them that tell that it will be.
        coming: words before an end that tell that it is to come.
        open: words before an end that leave open whether it comes.
        elsewhen: words that tell of an earlier time.
        able: those of `open` that with a no say that it did not come: "could not".
        undoing: words before an end that undo it.
        reversing: words of which one makes an end that of the contrary: "rejected a ban".
        limits: words behind a state that tell when it ends.
        asking: words before what is not known to be so.
        will: words before a verb that tell that it will be.
        being: forms of "to be" that with a form in -ing do.
        nobody: words for no one.
        no: the word before those of whom there are none.
        anybody: nouns for whoever it is.
        of: the word behind a number of some of more: "two of the paintings".
        partial: words beside a number that make it one of more, or of others.
        infinitive: the word that makes an infinitive.
        breaks: small words at which what stands before an end begins.
        gerund: how the form ends that tells with "is" of what is going on.
        untrue: what a sentence says is reported and is not so.
    """

    phrases: Mapping[str, tuple[Phrase, ...]]
    marked: Mapping[str, frozenset[str]]
    heads_of_once: frozenset[str]
    forms_of: Callable[[str], tuple[str, ...]]
    negating: frozenset[str]
    negative: tuple[str, ...]
    refusing: frozenset[str]
    realized: frozenset[str]
    decided: frozenset[str]
    coming: frozenset[str]
    open: frozenset[str]
    elsewhen: frozenset[str]
    able: frozenset[str]
    undoing: frozenset[str]
    reversing: frozenset[str]
    limits: frozenset[str]
    asking: frozenset[str]
    will: frozenset[str]
    being: frozenset[str]
    nobody: frozenset[str]
    no: str
    anybody: frozenset[str]
    of: str
    partial: frozenset[str]
    infinitive: str
    breaks: frozenset[str]
    gerund: str
    untrue: Pattern


def end_rules(language: str) -> EndRules | None:
    """What is known of ends in a language; None where it is nothing."""
    found = rules(language, "ends")
    return found if isinstance(found, EndRules) else None
