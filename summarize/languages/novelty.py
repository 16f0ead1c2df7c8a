"""What is known of how a language tells that a count grew, was lowered, or is of some only."""

import re
from typing import NamedTuple


class NoveltyRules(NamedTuple):
    """The words by which the counts of two days are known to be of one thing.

    Attributes:
        counted_before: what a number counts that stands before it: "the number of cases rose to"
            (group "what"), "the toll is now" (group "toll"). Ends where the number begins.
        times: words for a time, which are no news by themselves.
    qualifiers: words that make a count another one: confirmed, suspected.
        lowered: a count that is said to be less than was told before.
        sayer: who gives a number, at the beginning of a clause (group "who").
        part: signs that those counted are some of all, or counted over another time.
        no_count_before: what stands before a number that is none: an age, or what it was before.
        no_count_after: the same behind it.
    """

    counted_before: re.Pattern[str]
    times: frozenset[str]
    qualifiers: frozenset[str]
    lowered: re.Pattern[str]
    sayer: re.Pattern[str]
    part: re.Pattern[str]
    no_count_before: re.Pattern[str]
    no_count_after: re.Pattern[str]
