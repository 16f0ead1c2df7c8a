"""Who does it to whom, in two sentences laid side by side: names or nouns in each other's place.

Two things are exchanged where each has the other's place before and behind a word that both
sentences share between them: "Norvik sued Daltron", "Daltron sued Norvik". A preposition belongs to
its place, so that what only moves ("In Arlen three died on Monday", "On Monday three died in
Arlen") is no exchange; and a passive turns the places of a verb.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from summarize.checking.aligning import Alignment
from summarize.checking.likeness import Lexis
from summarize.checking.worded import Token, Worded
from summarize.languages import rules
from summarize.languages.checking import CheckingRules, ShapeRules

# Forms of "to be" stand so near before the participle of a passive. Chosen, not tuned: adverbs.
_MOST_BETWEEN = 2
_SUBJECT, _OBJECT = "subject", "object"


def exchanged(found: Alignment) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The places of two tokens in each other's place: ((in a, in b), (in a, in b))."""
    known = rules(found.a.lexis.language, "checking")
    if not isinstance(known, CheckingRules):
        return
    roles = [_Roles(each, known.shapes) for each in (found.a, found.b)]
    yield from _opposites_exchanged(found)
    partner = found.partner[0]
    unique = _unique(found)
    for verb, other in partner.items():
        pivot = found.a.tokens[verb]
        if not _is_pivot(pivot, found.b.tokens[other], found.a.lexis, known.shapes):
            continue
        ours, theirs = roles[0].around(verb), roles[1].around(other)
        for p, q in combinations(unique, 2):
            mine = (ours.get(p), ours.get(q))
            yours = (theirs.get(partner[p]), theirs.get(partner[q]))
            if None in (*mine, *yours) or mine[0] == mine[1]:
                continue
            told = known.shapes.towards | known.shapes.directions.keys() | {_SUBJECT, _OBJECT}
            if mine == yours[::-1] and told.issuperset(mine) and not _are_listed(found, p, q):
                yield (p, partner[p]), (q, partner[q])


def _unique(found: Alignment) -> list[int]:
    """The matched tokens whose words stand in each sentence once."""
    counts = [Counter(token.key for token in each.tokens) for each in (found.a, found.b)]
    return [
        a
        for a, b in sorted(found.partner[0].items())
        if counts[0][found.a.tokens[a].key] == counts[1][found.b.tokens[b].key] == 1
    ]


def _opposites_exchanged(found: Alignment) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Two amounts, or two opposite words, around a word that stands between them in both."""
    partner, lexis = found.partner[0], found.a.lexis
    unique = _unique(found)
    for p, q in combinations(unique, 2):
        if partner[q] > partner[p]:
            continue
        one, other = found.a.tokens[p], found.a.tokens[q]
        between = {
            partner[at]
            for at in range(p + 1, q)
            if at in partner and "v" in lexis.parts(found.a.tokens[at].small)
        }
        if between.isdisjoint(range(partner[q] + 1, partner[p])):
            continue
        are_amounts = one.kind == other.kind == "number" and one.key != other.key
        if are_amounts or (
            # Two words that exclude one another, as verbs of two sentences in one.
            one.kind == other.kind == "word"
            and lexis.relation(one.small, other.small) == "different"
        ):
            yield (p, partner[p]), (q, partner[q])


def _is_pivot(one: Token, other: Token, lexis: Lexis, own: ShapeRules) -> bool:
    """Whether two words are one word that can be a verb, or surely two verbs."""
    if one.kind != "word" or other.kind != "word":
        return False
    if own.is_past(one.small) and own.is_past(other.small):
        return True
    return one.key == other.key and "v" in lexis.parts(one.small)


def _are_listed(found: Alignment, p: int, q: int) -> bool:
    """Whether two tokens are members of one list, whose order is free."""
    for worded, left, right in (
        (found.a, p, q),
        (found.b, found.partner[0][p], found.partner[0][q]),
    ):
        first, last = sorted((left, right))
        between = worded.tokens[first + 1 : last]
        if all(token.kind == "name" or not token.is_content for token in between):
            return True
    return False


class _Roles:
    """The places that the tokens of a sentence have around a word of it."""

    def __init__(self, worded: Worded, own: ShapeRules) -> None:
        self.worded, self.own = worded, own

    def around(self, verb: int) -> dict[int, str]:
        """The role of each content token: subject, object, or the preposition before its phrase."""
        tokens = self.worded.tokens
        passive = self._is_passive(verb)
        found: dict[int, str] = {}
        for at in self._near(verb):
            if tokens[at].fact is not None or not self._may_be_noun(tokens[at]):
                continue
            before = self._preposition(at, verb)
            if at < verb:
                role = before or (_OBJECT if passive else _SUBJECT)
            elif before in self.own.by and passive:
                role = _SUBJECT
            else:
                role = before or _OBJECT
            found[at] = role
        return found

    def _near(self, verb: int) -> Iterator[int]:
        """The content tokens around a verb, up to the next verbs."""
        content = self.worded.content
        before, after = ([at for at in content if at < verb], [at for at in content if at > verb])
        for side in (after, before[::-1]):
            for at in side:
                token = self.worded.tokens[at]
                if token.kind == "word" and self.own.is_past(token.small):
                    break
                yield at

    def _may_be_noun(self, token: Token) -> bool:
        parts = self.worded.lexis.parts(token.small)
        return token.kind == "name" or not parts or "n" in parts

    def _is_passive(self, verb: int) -> bool:
        tokens = self.worded.tokens
        if not self.own.is_past(tokens[verb].small):
            return False
        before = tokens[max(0, verb - 1 - _MOST_BETWEEN) : verb]
        after = next((t.small for t in tokens[verb + 1 : verb + 2]), "")
        return any(t.small in self.own.being for t in before) or after in self.own.by

    def _preposition(self, at: int, verb: int) -> str:
        """The word that parts phrases right before the phrase of a token, up to the verb."""
        tokens = self.worded.tokens
        for place in range(at - 1, -1, -1):
            if place == verb:
                return ""
            small = tokens[place].small
            if small in self.own.parting and small not in self.own.joins:
                return "" if small in self.own.opening else small
            if self.own.is_past(small) and tokens[place].kind == "word" and tokens[place].is_content:
                return ""
        return ""
