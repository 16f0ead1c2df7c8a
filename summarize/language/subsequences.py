"""How long the longest row of items is that two rows have in common, in order."""

from collections.abc import Hashable, Sequence


def longest_common(left: Sequence[Hashable], right: Sequence[Hashable]) -> int:
    """The length of a longest common subsequence.

    Bit-parallel (Hyyrö, "Bit-parallel LCS-length computation revisited", 2004): one step on a long
    integer for each item of `right`, where a table would have a cell for each pair.

    >>> longest_common("a b c d".split(), "b x d".split())
    2
    """
    places: dict[Hashable, int] = {}
    for at, item in enumerate(left):
        places[item] = places.get(item, 0) | 1 << at
    every = (1 << len(left)) - 1
    row = every
    for item in right:
        both = row & places.get(item, 0)
        row = ((row + both) | (row - both)) & every
    return len(left) - row.bit_count()
