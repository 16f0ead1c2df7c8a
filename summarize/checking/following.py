"""How far a text follows a sentence, item by item: with any facts in their places, and its own."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from summarize.checking.order import may_be_one
from summarize.checking.shapes import Item
from summarize.language import longest_common
from summarize.language.names import plain
from summarize.patterns import regex

# Of the items of a text, so many must stand in a sentence in order for it to follow that sentence.
# Of 0.6, 0.7, 0.8 and 0.9 the one that finds most names exchanged in shortened sentences; it
# refused no true shortened one, and 1 of 979 paraphrases that keep their facts.
_FOLLOWS = 0.6
_NAME_PARTS = regex(r"[-–\s]+")


@dataclass(frozen=True, slots=True)
class Following:
    """How many items of a text stand in a sentence in order.

    `shape` counts any name for any name, `exact` only the same; `length` is how many items the text
    has that the sentence can have. Facts that the sentence lacks count in none of them: they are no
    exchange, and other rules look for them.
    """

    shape: int
    exact: int
    length: int

    @property
    def is_close(self) -> bool:
        """Whether the text follows the sentence."""
        return self.shape >= _FOLLOWS * self.length


def follow(
    items: Sequence[Item],
    row: Sequence[Item],
    joins: frozenset[str],
    people_key: Callable[[str], str],
) -> Following:
    """How far the items of a text follow those of a sentence.

    `joins` are words that join the members of a list, whose order is free.
    """
    there = [item for item in row if item.has_place]
    known = list({item.key: item for item in there if item.is_fact}.values())
    kept: list[Item] = []
    keys: list[Hashable] = []
    for item in items:
        if not item.has_place:
            continue
        key = same_fact(item, known, people_key) if item.is_fact else item.key
        if key is not None:
            kept.append(item)
            keys.append(key)
    theirs = [item.key for item in there]
    return Following(
        shape=longest_common([_shape(item) for item in kept], [_shape(item) for item in there]),
        exact=max(
            longest_common(keys, theirs),
            longest_common(_listed(kept, keys, joins), _listed(there, theirs, joins)),
        ),
        length=len(kept),
    )


def _shape(item: Item) -> Hashable:
    return item.kind if item.is_fact else item.key


def same_fact(
    item: Item, known: Sequence[Item], people_key: Callable[[str], str]
) -> Hashable | None:
    """The key of the fact of a sentence that an item may mean; None where there is none."""
    for other in known:
        if other.kind == item.kind and other.key == item.key:
            return other.key
    if item.kind != "name":
        return None
    mine = tuple(plain(part) for part in _NAME_PARTS.split(item.written))
    for other in known:
        if other.kind == "name":
            theirs = tuple(plain(part) for part in _NAME_PARTS.split(other.written))
            if set(mine) & set(theirs) or may_be_one(theirs, mine, people_key):
                return other.key
    return None


def _listed(
    items: Sequence[Item], keys: Sequence[Hashable], joins: frozenset[str]
) -> list[Hashable]:
    """The keys, those of names in a list ("A, B and C") in one order."""
    found = list(keys)
    run: list[int] = []
    for at in range(len(items) + 1):
        if at < len(items) and items[at].kind == "name":
            run.append(at)
        elif at == len(items) or items[at].written not in joins:
            for place, key in zip(run, sorted((keys[i] for i in run), key=repr), strict=True):
                found[place] = key
            run = []
    return found
