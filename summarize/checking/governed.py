"""A verb that one of two sentences tells as done, and the other of who plans, hopes or tries to."""

from collections.abc import Iterator

from summarize.checking.aligning import Alignment
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
    softened = lexis.rules.coming | lexis.rules.possible | lexis.rules.weighty
    return (tokens[at].is_past or is_doing) and not any(
        each.small in softened or each.small.endswith(lexis.rules.negative) for each in before
    )


def _governor(worded: Worded, at: int) -> int | None:
    """The place of the verb that another is only the infinitive or the gerund of; None for none.

    "Plan to open", "was forbidden to open", "considered opening", "accused of opening", and "should
    have opened"; not where it is done all the same ("began to open").
    """
    tokens, own = worded.tokens, worded.lexis.rules
    is_gerund = tokens[at].small.endswith(own.gerund)
    if at < 2 or not (
        is_gerund or tokens[at].is_past or "v" in worded.lexis.parts(tokens[at].small)
    ):
        return None
    before, near = tokens[at - 1], tokens[at - 2]
    if before.small == own.infinitive:
        place = at - 2
        may_govern = near.kind == "word" and near.small not in worded.lexis.shapes.being
    elif before.small in own.perfect:
        return at - 2 if near.small in own.counterfactual else None
    elif is_gerund and before.small in own.of_doing:
        place, may_govern = at - 2, near.is_past
    else:
        place, may_govern = at - 1, is_gerund and before.is_past
    if not may_govern:
        return None
    key = worded.lexis.key
    is_realized = key(tokens[place].small) in map(key, own.realized)
    return None if is_realized else place
