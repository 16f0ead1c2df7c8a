"""What pairs connect, each set by its smallest member."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T", int, str)


def smallest_connected(pairs: Iterable[tuple[T, T]], members: Iterable[T]) -> dict[T, T]:
    """Each member -> the smallest one that the pairs connect it with (union-find).

    Pairs with a part that is no member connect nothing.

    >>> smallest_connected([(3, 2), (2, 1)], [1, 2, 3, 4])
    {1: 1, 2: 1, 3: 1, 4: 4}
    """
    leader = {each: each for each in members}

    def find(each: T) -> T:
        while leader[each] != each:
            leader[each] = leader[leader[each]]
            each = leader[each]
        return each

    for a, b in pairs:
        if a in leader and b in leader:
            low, high = sorted((find(a), find(b)))
            leader[high] = low
    return {each: find(each) for each in leader}
