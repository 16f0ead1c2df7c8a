"""Whether two amounts or two days that outlets give are of one thing, by learned weights.

Nobody labels what is of one thing, but where two outlets give the same unusual number, it nearly
always is: what their sentences have in common then is what those of a disagreement have in common,
too. Two different numbers of real news are nearly always of two things. The weights are learned
from both (`benchmarks.train_one_thing`); what words alone rule out is asked behind them.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from summarize.agreement.amounts import ratio_of, years_between
from summarize.agreement.statements import ROOT, Statement, Statements
from summarize.agreement.wording import measure_of
from summarize.claims import Value, claim_rules, same_measure, values_differ
from summarize.language.quantities import dates_compatible
from summarize.resources import read_json
from summarize.vectors import LinearModel

if TYPE_CHECKING:
    from summarize.checking import Lexis

FILE = "resources/one_thing.json"
_SHARED = (
    "near",  # of the words around both, how much of the lighter ones both have, by weight
    "near_all",  # and how much of all of them
    "whole",  # the same of the whole sentences
    "whole_all",
    "around",  # of the sentences with those before them, how much of all
    "told",  # of these with the openings of their articles
    "names",  # names around both; two count as many
    "strange",  # each has a name around it that the other sentence lacks
    "names_whole",  # the same of the whole sentences
    "strange_whole",
    "others",  # other amounts that both sentences give; two count as many
    "clash",  # other amounts of one measure that differ
    "days",  # both sentences have one day, besides
    "early",  # both are told early
    "apart",  # how many sentences further one is told than the other
    "before",  # the word before both is the same
    "size",  # the logarithm of the number of body sentences of the story
)
AMOUNTS = (
    *_SHARED,
    "noun",  # both count or measure one thing
    "related",  # one counts what may stand for what the other counts
    "people",  # both count people, in different nouns
    "other",  # they count other things
    "percent", "money", "time", "measure",  # no counts
    "ratio",  # the logarithm of how many times one is of the other
)  # fmt: skip
DAYS = (
    *_SHARED,
    "object",  # the content word before both is the same
    "bound",  # one is the end of a time, the other not
    "year",  # both are years
    "years",  # how many years they are apart; ten count as many
)
# Chosen, not tuned: what is more counts no more.
_MANY, _FAR = 2, 10
# In stories of so many sentences the learned threshold holds; in smaller ones less is asked, in
# larger ones more, by the logarithm of how many times they are so: of twice as many sentences four
# times as many pairs can be alike by chance, and twice as many disagree. Up to so much. Chosen by
# reading what is told of 561 real clusters, whole and cut to small ones.
_USUAL, _MOST_EASED = 200, 0.7
# So far an article tells its event. Chosen, not tuned.
_EARLY = 4
# Numbers up to here stand in many sentences. Chosen, not tuned.
_SMALL = 2
_RELATED = ("same", "broader", "narrower")
_MEASURES = {"count": "", "percent": "percent", "currency": "money", "duration": "time"}


class Kinds(NamedTuple):
    """The learned weights for amounts and for days."""

    amounts: LinearModel
    days: LinearModel


@cache
def models() -> Kinds:
    """The learned weights; the threshold is the score at which two are told as of one thing."""
    read = read_json(FILE)
    if not isinstance(read, Mapping):
        raise TypeError(f"{FILE} holds no weights")
    return Kinds(
        LinearModel.from_json(read["amounts"], AMOUNTS), LinearModel.from_json(read["days"], DAYS)
    )


class _Weighed(NamedTuple):
    """Some roots, and how much they weigh."""

    roots: frozenset[str]
    weight: float


class _Told(NamedTuple):
    """The words around an amount or day, from the nearest to the opening of its article."""

    near: _Weighed
    whole: _Weighed
    around: _Weighed
    told: _Weighed


@dataclass(frozen=True, eq=False)
class Likeness:
    """Asks how surely two statements of a story are of one thing.

    Attributes:
        statements: those of the story.
        look: gives what words may stand for what; asked only where two nouns differ.
    """

    statements: Statements
    look: "Callable[[], Lexis | None]"
    _told: dict[int, _Told] = field(default_factory=dict, init=False)

    @cached_property
    def language(self) -> str:
        """The language of the story."""
        return self.statements.each[0].reading.language

    def score(self, a: int, b: int) -> float:
        """The logit above the threshold at which two statements are told as of one thing.

        The threshold is higher in large stories.
        """
        model = models().days if self.statements.each[a].value is None else models().amounts
        eased = math.log(_USUAL / max(1, len(self.statements.sentences)))
        eased = max(-_MOST_EASED, min(_MOST_EASED, eased))
        return float(model.logits(np.array(self.features(a, b)))) + eased

    def near(self, a: Statement, b: Statement) -> float:
        """How much of the lighter of the words around two statements is around both, by weight."""
        weigh = self.statements.weigh
        lighter = min(weigh(a.near.roots), weigh(b.near.roots))
        return weigh(a.near.roots & b.near.roots) / max(lighter, 1e-9)

    def features(self, a: int, b: int) -> list[float]:
        """What tells whether two statements, both amounts or both days, are of one thing."""
        ours, theirs = self.statements.each[a], self.statements.each[b]
        shared = self._shared(a, b)
        if ours.value is None:
            return [*shared, *_of_days(ours, theirs)]
        return [*shared, *self._of_amounts(ours, theirs)]

    def _shared(self, a: int, b: int) -> list[float]:
        ours, theirs = self.statements.each[a], self.statements.each[b]
        near, whole, around, told = (
            self._share(one, other)
            for one, other in zip(self._words(a), self._words(b), strict=True)
        )
        places = ours.sentence.index, theirs.sentence.index
        own = ours.reading.written_dates, theirs.reading.written_dates
        return [
            *near,
            *whole,
            around[1],
            told[1],
            *_names(ours.near.names, theirs.near.names, ours.whole.names, theirs.whole.names),
            *_names(*(ours.whole.names, theirs.whole.names) * 2),
            *_other_amounts(ours, theirs),
            float(
                any(
                    dates_compatible(one, other)
                    for one in own[0]
                    for other in own[1]
                    if one.span != ours.span and other.span != theirs.span
                )
            ),
            float(max(places) < _EARLY),
            min(_FAR, abs(places[0] - places[1])) / _FAR,
            float(_word_before(ours) == _word_before(theirs)),
            math.log(max(1, len(self.statements.sentences))),
        ]

    def _of_amounts(self, a: Statement, b: Statement) -> list[float]:
        if a.value is None or b.value is None:
            return [0.0] * (len(AMOUNTS) - len(_SHARED))
        nouns, dimension = self.nouns(a.value, b.value), a.value.quantity.dimension
        kind = _MEASURES.get(dimension, "measure")
        return [
            *(float(nouns == name) for name in ("same", "related", "people", "other")),
            *(float(kind == name) for name in ("percent", "money", "time", "measure")),
            ratio_of(a, b),
        ]

    def nouns(self, one: Value, other: Value) -> str:
        """How the nouns of two amounts are related: "same", "related", "people" ...

        "open" where one has none, "different" where one excludes the other: "boys", "girls".
        """
        words = one.quantity.noun, other.quantity.noun
        if not all(words):
            return "same" if one.measure == other.measure != "" else "open"
        if one.measure == other.measure:
            return "same"
        lexis = self.look()
        relation = lexis.relation(*words) if lexis is not None else "unknown"
        if relation in _RELATED:
            return "related"
        if relation == "different":
            return "different"
        known = claim_rules(self.language)
        is_of_people = known is not None and known.people.issuperset(words)
        return "people" if is_of_people else "other"

    def _words(self, at: int) -> _Told:
        if at not in self._told:
            each = self.statements.each[at]
            near = each.near.roots - _counted(each)
            around = self.statements.around(each)
            told = around | self.statements.opening(each.article_id)
            sets = (near, each.whole.roots, around, told)
            self._told[at] = _Told(*(_Weighed(s, self.statements.weigh(s)) for s in sets))
        return self._told[at]

    def _share(self, one: _Weighed, other: _Weighed) -> tuple[float, float]:
        """How much of the lighter of two sets of roots is in both, and how much of all."""
        shared = self.statements.weigh(one.roots & other.roots)
        lighter, both = min(one.weight, other.weight), one.weight + other.weight - shared
        return shared / max(lighter, 1e-9), shared / max(both, 1e-9)


def _counted(statement: Statement) -> frozenset[str]:
    """The root of the noun that is counted, which both have anyway."""
    measure = measure_of(statement)
    return frozenset((measure.rsplit(" ", maxsplit=1)[-1][:ROOT],)) if measure else frozenset()


def _names(
    ours: frozenset[str],
    theirs: frozenset[str],
    our_whole: frozenset[str],
    their_whole: frozenset[str],
) -> tuple[float, float]:
    """How many names are in both, and whether each has one that the other sentence lacks."""
    is_strange = bool(ours - their_whole) and bool(theirs - our_whole)
    return float(min(_MANY, len(ours & theirs))), float(is_strange)


def _other_amounts(a: Statement, b: Statement) -> tuple[float, float]:
    """How many other amounts two sentences have in common, and whether two others differ."""
    pairs = [
        values_differ(one, other)
        for one in a.reading.values
        for other in b.reading.values
        if one is not a.value
        and other is not b.value
        and one.quantity.value > _SMALL
        and same_measure(one, other)
    ]
    return float(min(_MANY, pairs.count(False))), float(any(pairs))


def _word_before(statement: Statement) -> str:
    return (
        statement.sentence.text[: statement.span.start].rsplit(maxsplit=1)[-1:][0].casefold()
        if statement.span.start
        else ""
    )


def _of_days(a: Statement, b: Statement) -> list[float]:
    if a.date is None or b.date is None:
        return [0.0] * (len(DAYS) - len(_SHARED))
    return [
        float(a.word_before == b.word_before != ""),
        float(a.bound_before != b.bound_before),
        float(a.date.written == b.date.written == ("year",)),
        years_between(a, b),
    ]
