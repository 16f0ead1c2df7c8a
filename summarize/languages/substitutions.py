"""What comparing the wording of two near-copies knows of a language: what may stand for what."""

from collections.abc import Callable, Sequence
from typing import NamedTuple


class SubstitutionRules(NamedTuple):
    """The rules of one language; where there are none, no wording is compared.

    Attributes:
        alike: groups of words and phrases ("take_over") that stand for one another, whether of a
            whole group or of near ones.
        apart: rows of words that exclude one another, beside the opposites of checking; words of
            one side may stand for one another.
        known_of: the words that a lexicon has for a word in its base form: same, broader, against.
        base_forms: what the base of a word in small letters may be, as written in a lexicon.
        saying: verbs that only say that something is said.
        weighty: words that change what is said where only one of two sentences has them.
        denying: those of them that deny what stands behind them.
        nobody: those of them that say that nobody does it.
        alone: words of `weighty` that change nothing unless an infinitive or a noun follows.
        infinitive: the word that makes an infinitive.
        realized: verbs before another, in the infinitive or as a gerund, that tell that it is done.
        of_doing: small words between a verb and a gerund.
        gerund: how a gerund ends.
        counterfactual: words that with those of `perfect` behind them tell what was not done.
        plain_denials: words that only deny.
        negative: endings of small words that deny ("n't").
        coming: words before a verb that tell what is to come, and nothing else.
        empty: words that say nothing of their own beside the stop words.
        in_names: small words within names ("of").
        possible: words that make it possible, any of which may stand for another.
        articles: words before a noun that may come and go.
        bare_particles: those of `particles` that are seldom prepositions.
        particles: second words of verbs of two.
        persons: words that tell that somebody is a man or a woman.
        causes: words before a cause, beside those before the doer in a passive.
        plain_spelling: one spelling for those of different countries, of a small word.
    """

    alike: tuple[tuple[str, ...], ...]
    apart: tuple[tuple[frozenset[str], ...], ...]
    known_of: Callable[[str], "Known"]
    base_forms: Callable[[str], Sequence[str]]
    saying: frozenset[str]
    weighty: frozenset[str]
    denying: frozenset[str]
    nobody: frozenset[str]
    alone: frozenset[str]
    infinitive: str
    realized: frozenset[str]
    of_doing: frozenset[str]
    gerund: str
    counterfactual: frozenset[str]
    perfect: frozenset[str]
    plain_denials: frozenset[str]
    negative: tuple[str, ...]
    coming: frozenset[str]
    empty: frozenset[str]
    in_names: frozenset[str]
    articles: frozenset[str]
    possible: frozenset[str]
    bare_particles: frozenset[str]
    particles: frozenset[str]
    persons: frozenset[str]
    causes: frozenset[str]
    plain_spelling: Callable[[str], str]


class Known(NamedTuple):
    """What a lexicon has for a word: words of the same meaning, broader ones, and antonyms.

    `parts` are the parts of speech that it can be: n, v, a, r.
    """

    same: frozenset[str] = frozenset()
    broader: frozenset[str] = frozenset()
    against: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()
