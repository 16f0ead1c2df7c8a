"""Who does it to whom, in two sentences laid side by side: names or nouns in each other's place.

Two things are exchanged where each has the other's place around a verb that both sentences share:
"Norvik sued Daltron", "Daltron sued Norvik". A preposition belongs to its place, so that what only
moves ("In Arlen three died on Monday", "On Monday three died in Arlen") is no exchange; and a
passive turns the places of its verb. Nor is it one where clauses change places with all that is in
them: "a dam burst, killing two and flooding 400 homes", "400 homes were flooded and two died".
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import combinations

from summarize.checking.aligning import Alignment
from summarize.checking.worded import Token, Worded
from summarize.data import Span

# Forms of "to be" stand so near before the participle of a passive. Chosen, not tuned: adverbs.
_MOST_BETWEEN = 2
# Of what both sentences have beside two things that change places, the share that stays in order;
# where less does, clauses have moved. Chosen, not tuned: a moved day or place is less than a
# fourth.
_LEAST_IN_ORDER = 0.75
_SUBJECT, _OBJECT = "subject", "object"
_MARKS = frozenset(",;:()")


def find_exchange(found: Alignment) -> tuple[int, int] | None:
    """The places in `a` of two tokens that stand in each other's place in `b`; the first found."""
    moved = _moved(found)
    if not moved:
        return None
    return next(_opposites_exchanged(found, moved), None) or next(
        _roles_exchanged(found, moved), None
    )


def _moved(found: Alignment) -> list[int]:
    """The matched tokens, where they stand in another order or a passive may be turned.

    Only those whose words stand in each sentence once. None where the order is the same and "by"
    stands in both or in neither.
    """
    unique = _unique(found)
    there = [found.partner[0][at] for at in unique]
    by = found.a.lexis.shapes.by
    is_turned = by.isdisjoint(found.a.smalls) != by.isdisjoint(found.b.smalls)
    return unique if is_turned or there != sorted(there) else []


def _opposites_exchanged(found: Alignment, moved: list[int]) -> Iterator[tuple[int, int]]:
    """Two amounts, or two opposite words, around a verb that stands between them in both."""
    partner, lexis = found.partner[0], found.a.lexis
    for p, q in combinations(moved, 2):
        if partner[q] > partner[p]:
            continue
        one, other = found.a.tokens[p], found.a.tokens[q]
        if one.kind != other.kind or one.kind not in ("number", "word"):
            continue
        between = {
            partner[at] for at in range(p + 1, q) if at in partner and _may_be_verb(found.a, at)
        }
        if between.isdisjoint(range(partner[q] + 1, partner[p])):
            continue
        are_contrary = one.kind == "number" or lexis.relation(one.small, other.small) == "different"
        if are_contrary and _alone_change_places(found, moved, (p, q)):
            yield p, q


def _alone_change_places(found: Alignment, moved: Iterable[int], pair: tuple[int, int]) -> bool:
    """Whether the rest stays where it is: the rest in its order, and around each of the two.

    Args:
        found: both sentences.
        moved: the matched tokens to look at, ascending.
        pair: the places of the two in `a`.
    """
    partner = found.partner[0]
    rest = [at for at in moved if at not in pair and found.a.tokens[at].kind != "date"]
    if _longest_ascending([partner[at] for at in rest]) < _LEAST_IN_ORDER * len(rest):
        return False
    ours = [
        {partner[each] for each in _clause_around(found.a, at) if each in partner} for at in pair
    ]
    theirs = [set(_clause_around(found.b, partner[at])) for at in pair]
    kept = sum(len(ours[at] & theirs[at]) for at in (0, 1))
    exchanged = sum(len(ours[at] & theirs[1 - at]) for at in (0, 1))
    return exchanged >= kept


def _longest_ascending(places: Iterable[int]) -> int:
    """The length of the longest ascending row of some places."""
    ends: list[int] = []
    for place in places:
        at = bisect_left(ends, place)
        ends[at : at + 1] = [place]
    return len(ends)


def _clause_around(worded: Worded, at: int) -> range:
    """The places of the tokens between the commas and the joining words around one."""
    tokens, parting = worded.tokens, worded.lexis.joining
    first = last = at
    while first and tokens[first].small not in parting and not _is_cut(worded, first):
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1].small not in parting:
        if _is_cut(worded, last + 1):
            break
        last += 1
    return range(first, last + 1)


def _is_cut(worded: Worded, at: int) -> bool:
    """Whether a mark that parts clauses stands right before a token."""
    gap = Span(worded.tokens[at - 1].span.end, worded.tokens[at].span.start)
    return not _MARKS.isdisjoint(gap.of(worded.reading.text))


def _may_be_verb(worded: Worded, at: int) -> bool:
    token = worded.tokens[at]
    return token.is_past or "v" in worded.lexis.parts(token.small)


def _roles_exchanged(found: Alignment, unique: list[int]) -> Iterator[tuple[int, int]]:
    """Two nouns or names of which each has the role of the other, at a verb of both."""
    partner, own = found.partner[0], found.a.lexis.shapes
    told = own.towards | own.directions.keys() | {_SUBJECT, _OBJECT}
    roles = (
        _Roles(found.a, frozenset(unique)),
        _Roles(found.b, frozenset([partner[at] for at in unique])),
    )
    for verb, other in sorted(partner.items()):
        if not _is_pivot(found.a.tokens[verb], found.b.tokens[other], found.a):
            continue
        ours, theirs = roles[0].around(verb), roles[1].around(other)
        both = [at for at in sorted(ours) if partner[at] in theirs]
        for p, q in combinations(both, 2):
            mine, yours = (ours[p], ours[q]), (theirs[partner[p]], theirs[partner[q]])
            is_turned = mine == yours[::-1] and mine[0] != mine[1] and told.issuperset(mine)
            if is_turned and not _are_listed(found, p, q) and _may_change_places(found, p, q):
                yield p, q


def _may_change_places(found: Alignment, p: int, q: int) -> bool:
    """Whether two nouns are not in another order only because clauses are."""
    partner = found.partner[0]
    if partner[p] < partner[q]:
        return True
    joining = found.a.lexis.joining
    between = (
        *found.a.tokens[p:q],
        *found.b.tokens[partner[q] : partner[p]],
    )
    if not any(token.small in joining for token in between):
        return True
    return _alone_change_places(found, _unique(found), (p, q))


def _unique(found: Alignment) -> list[int]:
    """The matched tokens whose words stand in each sentence once, ascending."""
    a, b = found.sides
    return sorted(
        ours
        for ours, theirs in found.partner[0].items()
        if a.keys[a.tokens[ours].key] == b.keys[b.tokens[theirs].key] == 1
    )


def _is_pivot(one: Token, other: Token, worded: Worded) -> bool:
    """Whether two words are one word that can be a verb, or surely two verbs."""
    if one.kind != "word" or other.kind != "word":
        return False
    if one.is_past and other.is_past:
        return True
    return one.key == other.key and "v" in worded.lexis.parts(one.small)


def _are_listed(found: Alignment, p: int, q: int) -> bool:
    """Whether they are members of a list in one of the two: its order is free."""
    partner, parting = found.partner[0], found.a.lexis.parting
    for worded, ends in ((found.a, (p, q)), (found.b, (partner[p], partner[q]))):
        between = worded.tokens[min(ends) + 1 : max(ends)]
        if all(
            token.kind == "name" or not (token.is_content or token.small in parting)
            for token in between
        ):
            return True
    return False


class _Roles:
    """The roles that some tokens of a sentence have around a verb of it."""

    def __init__(self, worded: Worded, wanted: frozenset[int]) -> None:
        self.worded, self.own, self.wanted = worded, worded.lexis.shapes, wanted
        self._has_commas = "," in worded.reading.text

    def around(self, verb: int) -> dict[int, str]:
        """The role of each such noun: subject, object, or the preposition before its phrase."""
        is_passive = self._is_passive(verb)
        found: dict[int, str] = {}
        for at in self._near(verb):
            before = self._preposition(at, verb)
            if at < verb:
                found[at] = before or (_OBJECT if is_passive else _SUBJECT)
            elif before in self.own.by and is_passive:
                found[at] = _SUBJECT
            else:
                found[at] = before or _OBJECT
        return found

    def _near(self, verb: int) -> Iterator[int]:
        """The nouns and names that are asked for around a verb, up to the next verbs."""
        content = self.worded.content
        behind, before = [at for at in content if at > verb], [at for at in content if at < verb]
        for side in (behind, before[::-1]):
            for at in side:
                token = self.worded.tokens[at]
                if token.kind == "word" and token.is_past and not self._is_attribute(at):
                    break
                if at in self.wanted and token.fact is None and self._may_be_noun(token):
                    yield at

    def _is_attribute(self, at: int) -> bool:
        """Whether a participle stands before its noun: "the stolen bells"."""
        return self.worded.before(at) in self.worded.lexis.rules.articles

    def _may_be_noun(self, token: Token) -> bool:
        # Clubs have names like "Athletic", which at the beginning of a sentence nothing tells.
        if token.kind == "name" or token.written[:1].isupper():
            return True
        parts = self.worded.lexis.parts(token.small)
        return not parts or "n" in parts

    def _is_passive(self, verb: int) -> bool:
        tokens = self.worded.tokens
        if not tokens[verb].is_past:
            return False
        before = tokens[max(0, verb - 1 - _MOST_BETWEEN) : verb]
        behind = tokens[verb + 1 : verb + 2]
        return any(token.small in self.own.being for token in before) or any(
            token.small in self.own.by for token in behind
        )

    def _preposition(self, at: int, verb: int) -> str:
        """The word that parts phrases before the phrase of a token, up to the verb; "" for none.

        That of a date is not it, nor one before a comma that ends what opens the sentence: "On
        Monday, in a rare outburst, Vrede rebuked Soren".
        """
        tokens, parting = self.worded.tokens, self.worded.lexis.parting
        for place in range(at - 1, -1, -1):
            token = tokens[place]
            if place == verb or (
                token.is_past and token.is_content and not self._is_attribute(place)
            ):
                return ""
            if at < verb and self._ends_with_comma(place):
                return ""
            if token.small not in parting or self._is_particle(place):
                continue
            if tokens[place + 1].kind != "date":
                return "" if token.small in self.own.opening else token.small
        return ""

    def _is_particle(self, place: int) -> bool:
        """Whether a word is the second one of a verb: "knocked out", but not "stood on"."""
        token, before = self.worded.tokens[place], self.worded.tokens[max(0, place - 1)]
        own = self.worded.lexis.rules
        return token.small in own.bare_particles and before.is_past

    def _ends_with_comma(self, place: int) -> bool:
        if not self._has_commas:
            return False
        ends, starts = self.worded.tokens[place].span.end, self.worded.tokens[place + 1].span.start
        return "," in self.worded.reading.text[ends:starts]
