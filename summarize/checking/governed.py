"""Words of one of two sentences that turn what the other says: denials, plans, "before".

A verb that one tells as done, and the other of who plans, hopes or tries to, is one of them.
"""

from collections.abc import Iterator, Sequence

from summarize.checking.aligning import Alignment
from summarize.checking.slots import Kind, Substitution, count_beside
from summarize.checking.worded import Worded

# What makes a verb possible or denies it stands so near before it. Chosen, not tuned.
_MOST_BEFORE_VERB = 3


def only_governed(found: Alignment) -> Iterator[tuple[int, int]]:
    """The places of such verbs: in one sentence of the verb, in the other of what governs it."""
    for a, b in sorted(found.partner[0].items()):
        ours, theirs = _governor(found.a, a), _governor(found.b, b)
        if (ours is None) == (theirs is None):
            continue
        if ours is not None and ours not in found.covered[0] and _is_told_as_done(found.b, b):
            yield ours, b
        if theirs is not None and theirs not in found.covered[1] and _is_told_as_done(found.a, a):
            yield a, theirs


def _is_told_as_done(worded: Worded, at: int) -> bool:
    """Whether a verb is a past, or being done, and nothing before it makes it possible only."""
    tokens, lexis = worded.tokens, worded.lexis
    before = tokens[max(0, at - _MOST_BEFORE_VERB) : at]
    is_doing = tokens[at].small.endswith(lexis.rules.gerund) and any(
        each.small in lexis.shapes.being for each in before
    )
    return (tokens[at].is_past or is_doing) and not any(
        each.small in lexis.softening or each.small.endswith(lexis.rules.negative)
        for each in before
    )


def _governor(worded: Worded, at: int) -> int | None:
    """The place of the verb that another is only the infinitive or the gerund of; None for none.

    "Plan to open", "was forbidden to open", "considered opening", "accused of opening", "is
    thinking of opening", and "should have opened"; not where it is done all the same ("began to
    open").
    """
    tokens, own = worded.tokens, worded.lexis.rules
    if at < 2:
        return None
    is_gerund = tokens[at].small.endswith(own.gerund)
    before, near, place = tokens[at - 1], tokens[at - 2], at - 2
    may_be_realized = True
    if before.small == own.infinitive:
        may_govern = near.kind == "word" and near.small not in worded.lexis.shapes.being
    elif before.small in own.perfect:
        may_govern, may_be_realized = near.small in own.counterfactual, False
    elif is_gerund and before.small in own.of_doing:
        may_govern = near.is_past or near.small.endswith(own.gerund)
    else:
        place, may_govern = at - 1, is_gerund and before.is_past
    if not may_govern or not (is_gerund or _may_be_verb(worded, at)):
        return None
    is_realized = may_be_realized and worded.lexis.key(tokens[place].small) in worded.lexis.realized
    return None if is_realized else place


def _may_be_verb(worded: Worded, at: int) -> bool:
    token = worded.tokens[at]
    return token.is_past or "v" in worded.lexis.parts(token.small)


def function_words(found: Alignment) -> Iterator[Substitution]:
    """Small words that exclude one another, in one place: "before", "after"."""
    ours, theirs = (
        [
            at
            for at, token in enumerate(each.tokens)
            if token.fact is None and not token.is_content and at not in done
        ]
        for each, done in zip(found.sides, found.covered, strict=True)
    )
    lexis = found.a.lexis
    # Of two that exclude one another one at least has a contrary.
    opposing = [y for y in theirs if lexis.has_contrary(found.b.tokens[y].small)]
    for x in ours:
        one = found.a.tokens[x].small
        for y in theirs if lexis.has_contrary(one) else opposing:
            other = found.b.tokens[y].small
            if lexis.relation(one, other) == "different" and (ends := found.ends([x], [y])):
                yield single_difference(found, "word", (x, y), ends)


def weighty_words(found: Alignment) -> Iterator[Substitution]:
    """Words that only one of the two has before what both have, and that change it: "not"."""
    own, rest = found.a.lexis.rules, _rest(found)
    heavy = [[at for at in each if _is_weighty(found, side, at)] for side, each in rest]
    if bool(heavy[0]) == bool(heavy[1]):
        return
    small = [{found.sides[side].tokens[at].small for at in each} for side, each in rest]
    for side in (0, 1):
        worded, partner = found.sides[side], found.partner[side]
        for at in () if heavy[1 - side] else heavy[side]:
            is_possible = worded.tokens[at].small in own.possible
            behind = (k for k in worded.content if k > at and k not in heavy[side])
            after = next((k for k in behind if worded.tokens[k].kind != "date"), None)
            is_hedged = is_possible and not own.possible.isdisjoint(small[1 - side])
            if after not in partner or worded.tokens[after].fact is not None or is_hedged:
                continue
            places = (at, partner[after]) if side == 0 else (partner[after], at)
            own_places: tuple[Sequence[int], Sequence[int]] = (
                ([at], []) if side == 0 else ([], [at])
            )
            single = single_difference(found, "negation", places, 1, own_places)
            yield single._replace(is_denial=_is_denial(found, side, at, single.rest))


def _is_denial(found: Alignment, side: int, at: int, rest: int) -> bool:
    """Whether a word only denies what the other sentence says, or says that nobody did it."""
    own, written = found.a.lexis.rules, found.sides[side].tokens[at].small
    if written in own.nobody:
        return True
    is_plain = written in own.plain_denials or written.endswith(own.negative)
    return (is_plain or written in own.denying) and not rest


def _rest(found: Alignment) -> list[tuple[int, list[int]]]:
    """The places that are not matched, for each side."""
    return [
        (side, [at for at in range(len(each.tokens)) if at not in found.covered[side]])
        for side, each in enumerate(found.sides)
    ]


def _is_weighty(found: Alignment, side: int, at: int) -> bool:
    token, own = found.sides[side].tokens[at], found.a.lexis.rules
    if token.fact is not None or not (at == 0 or token.written[0].islower()):
        return False
    if token.small in own.alone:
        behind = found.sides[side].tokens[at + 1 : at + 2]
        return any(each.small == own.infinitive or each.is_content for each in behind)
    return token.small in own.weighty or token.small.endswith(own.negative)


def single_difference(
    found: Alignment,
    kind: Kind,
    places: tuple[int, int],
    ends: int,
    beside: tuple[Sequence[int], Sequence[int]] = ((), ()),
) -> Substitution:
    """A known difference of one token each; of a negation only one side has one."""
    one, other = found.a.tokens[places[0]], found.b.tokens[places[1]]
    return Substitution(
        kind=kind,
        in_a=one.written,
        in_b=other.written,
        relation="different",
        spans=(one.span, other.span),
        ends=ends,
        beside=count_beside(found, beside),
    )
