"""What a language must tell so that the check can see how a number stands to those beside it."""

from re import Pattern
from typing import NamedTuple


class AmountRules(NamedTuple):
    """How a language puts numbers in relation; "before" patterns match at the end of what they get.

    Attributes:
        strict: before a number: a bound that excludes it ("more than", not "at least").
        throughout: before a duration: no bound of it ("over six years").
        stress: before a number: no bound either ("as many as").
        capped: before a number: a bound that may be left out ("within", or stress).
        beyond_that: above or below a number that was named before.
        one_or: before a number, with the group "unit": "a year or two".
        denied: before a number: a negation that turns its bound around ("not by more than").
        share: the whole of what stands between the parts of a share ("in", "out of", "of the").
        of_these: after a number: of those that were named before ("of them").
        of_amount: after a share: what stands before the amount it is of ("of the").
        of_noun: after a number or `some_of`: what stands before the noun ("of the").
        smaller, larger: after a number: by so much less, or more.
        point: what is written in a unit of percentage points.
        spread: before a share that is a margin of error, in percent or in points.
        all_but: before a number that is taken from all.
        difference: before a number that is the distance of two others ("a majority of").
        differs: after such a number ("votes more than").
        scores: the whole of what stands between two numbers that were set against each other.
        later, earlier: after a duration, as an offset from a time told beside it; `afterwards`
            those of `later` that count from what was told before.
        next_day: what says "a day later" without a number.
        beside: the whole of what stands between an ordinal and an offset from it.
        every: before a period that returns; `per` after a number of times, with the group "unit".
        some_of: a part of a whole, in words; `universal`: all of it.
        parts: words that tell that only a part is meant.
        determiners: words before a noun that stands for all of its kind at hand.
        helpers: words between a subject and the verb that tells what happened.
        relative: words that begin a clause about the noun before them.
        relations: words right behind a number that tell what it is measured from.
        skipped: short words that tell nothing of what a number belongs to.
        since, until: words before a date that is a beginning, or an end.
    """

    strict: Pattern[str]
    throughout: Pattern[str]
    stress: Pattern[str]
    capped: Pattern[str]
    beyond_that: Pattern[str]
    one_or: Pattern[str]
    denied: Pattern[str]
    share: Pattern[str]
    of_these: Pattern[str]
    of_amount: Pattern[str]
    of_noun: Pattern[str]
    smaller: Pattern[str]
    larger: Pattern[str]
    point: Pattern[str]
    spread: Pattern[str]
    all_but: Pattern[str]
    difference: Pattern[str]
    differs: Pattern[str]
    scores: Pattern[str]
    later: Pattern[str]
    afterwards: Pattern[str]
    earlier: Pattern[str]
    next_day: Pattern[str]
    beside: Pattern[str]
    every: Pattern[str]
    per: Pattern[str]
    some_of: Pattern[str]
    universal: Pattern[str]
    parts: frozenset[str]
    determiners: frozenset[str]
    helpers: frozenset[str]
    relative: frozenset[str]
    relations: frozenset[str]
    skipped: frozenset[str]
    since: frozenset[str]
    until: frozenset[str]
