"""The words and phrases of a sentence that may stand for others: "called off", "cancelled"."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarize.checking.likeness import Lexis
from summarize.checking.worded import Token, Worded

# A phrase of a group may have so many other words in it: "called the match off". Chosen, not tuned.
_MOST_WITHIN = 3


class Unit(NamedTuple):
    """A word, or a phrase of a group; `content` are its places that must not be matched yet.

    `small` is empty where only its groups tell what it stands for.
    """

    places: list[int]
    content: tuple[int, ...]
    small: str
    groups: frozenset[int]
    is_past: bool = False
    may_be_verb: bool = False


def read_units(worded: Worded, done: set[int]) -> Iterator[Unit]:
    """The phrases and the words of a sentence, phrases first.

    Args:
        worded: the sentence.
        done: the places that are matched; what has no other content is left out.
    """
    tokens, lexis = worded.tokens, worded.lexis
    has_particle = not worded.smalls.isdisjoint(lexis.rules.particles)
    for at, token in enumerate(tokens):
        if token.key in lexis.phrases:
            yield from _phrases(worded, at, done)
        if has_particle and token.kind == "word" and token.is_content and at not in done:
            yield from _with_particle(worded, at)
    for at in worded.content:
        token = tokens[at]
        if at in done or token.fact:
            continue
        groups = lexis.groups.get(str(token.key), _NO_GROUP)
        if token.kind == "word" or groups:
            small = token.small if token.kind == "word" else ""
            yield Unit([at], (at,), small, groups, token.is_past, _may_be_verb(worded, at))


_NO_GROUP: frozenset[int] = frozenset()


def _phrases(worded: Worded, at: int, done: set[int]) -> Iterator[Unit]:
    """The phrases of groups that begin at a place."""
    tokens, keys = worded.tokens, worded.keys
    for rest, groups in worded.lexis.phrases[str(tokens[at].key)]:
        if not all(map(keys.__contains__, rest)):
            continue
        places = _phrase(tokens, at, rest)
        content = tuple([place for place in places if tokens[place].is_content]) or (at,)
        if places and not done.issuperset(content):
            yield Unit(places, content, "", groups)


def _with_particle(worded: Worded, at: int) -> Iterator[Unit]:
    """The verb at a place with its particle, as the lexicon has it: "cut the tree down"."""
    tokens, lexis = worded.tokens, worded.lexis
    for place in range(at + 1, min(at + 2 + _MOST_WITHIN, len(tokens))):
        if tokens[place].small in lexis.rules.particles:
            for form in lexis.rules.base_forms(tokens[at].small):
                both = f"{form}_{tokens[place].small}"
                if lexis.parts(both):
                    yield Unit([at, place], (at,), both, frozenset(), may_be_verb=True)
            return


def _may_be_verb(worded: Worded, at: int) -> bool:
    """Whether a word has a form of a verb, or stands as one: behind "to", "will", a noun in -s."""
    token, own = worded.tokens[at], worded.lexis.shapes
    before = worded.before(at)
    return (
        token.is_past
        or token.small.endswith(("s", "ing"))
        or before in own.auxiliaries
        or before in own.infinitive
    )


def _phrase(tokens: Sequence[Token], at: int, rest: Sequence[str]) -> list[int]:
    """The places of a phrase that begins here; none where it does not."""
    places = [at]
    for key in rest:
        reach = range(places[-1] + 1, min(places[-1] + 2 + _MOST_WITHIN, len(tokens)))
        found = next((place for place in reach if tokens[place].key == key), None)
        if found is None:
            return []
        places.append(found)
    return places


def are_same(one: Unit, other: Unit, lexis: Lexis) -> bool:
    """Whether two units stand for one another; by the lexicon alone only two of one use."""
    shares_group = not one.groups.isdisjoint(other.groups)
    if not (one.small and other.small):
        return shares_group
    are_of_one_use = one.is_past == other.is_past or (one.may_be_verb and other.may_be_verb)
    if not (shares_group or are_of_one_use):
        return False
    return lexis.relation(one.small, other.small) == "same"
