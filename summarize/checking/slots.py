"""What is left in one place of two sentences, and whether it says the same there."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from summarize.checking.aligning import Alignment, relate_facts
from summarize.checking.likeness import Relation
from summarize.checking.worded import Token, Worded
from summarize.data import Span

Kind = Literal["verb", "noun", "modifier", "word", "name", "number", "date", "negation", "role"]
# Of longer pieces nothing is said where no rule knows them: they are told in other words. Chosen on
# msrp_train, where such pieces of three words were paraphrases.
_LONGEST_UNKNOWN = 2
# A piece of so many words is one thing that a reader can be shown. Chosen, not tuned.
_LONGEST_PLAIN = 4
# A word of cause stands so near before what it tells: "because of the". Chosen, not tuned.
_NEAR = 3
# A denial governs a word so far behind it: "did not at first accept". Chosen, not tuned.
_DENIED_WITHIN = 3
# Matched words around both, where the place is sure; by definition.
_SURE = 2
# Where what is alone is compared, so many words that are no names are shared. Chosen, not tuned, on
# the sample stories.
_PLAIN = 3
_MARKS = frozenset(',;:()“”"')


class Substitution(NamedTuple):
    """What stands in `a` and in `b` in one place.

    `relation` says how what stands in `b` relates to what stands in `a`. `ends` counts the matched
    words around both that are the same (two where the place is sure), `beside` the content words of
    each sentence that are left beside these. `is_plain` where both are short and in one piece;
    `is_embedded` where the same word stands right before both, or right behind. `is_denial` where
    one of the two says "not" to what the other says, and no more.
    """

    kind: Kind
    in_a: str
    in_b: str
    relation: Relation
    spans: tuple[Span, Span]
    ends: int = 0
    beside: tuple[int, int] = (0, 0)
    is_plain: bool = True
    is_embedded: bool = True
    is_denial: bool = False

    @property
    def rest(self) -> int:
        """The content words of both sentences that are left beside these."""
        return sum(self.beside)


def compare_slots(found: Alignment) -> Iterator[Substitution]:
    """What is left in one place of both; each piece is compared with one, the nearest to it.

    If only one piece is left of each, the two are compared wherever they stand: "welcomed the
    plan", "the plan was loathed"; not if what they share is names, of whom much is told.
    """
    ours, theirs = ([*found.left_runs(side)] for side in (0, 1))
    if not (ours and theirs):
        return
    is_alone = len(ours) == len(theirs) == 1 and not found.ends(ours[0], theirs[0])
    if is_alone and sum(found.a.tokens[at].kind == "word" for at in found.partner[0]) >= _PLAIN:
        slot = _compare(found, (ours[0], theirs[0]), _SURE)
        yield slot._replace(is_embedded=False)
        return
    ranked: list[tuple[int, int, int, int, int, Substitution]] = []
    for i, run in enumerate(ours):
        for j, other in enumerate(theirs):
            if ends := found.ends(run, other):
                slot = _compare(found, (run, other), ends)
                surest = -ends - slot.is_embedded
                length = abs(len(run) - len(other))
                ranked.append((surest, _RANK[slot.relation], length, i, j, slot))
    used: tuple[set[int], set[int]] = (set(), set())
    for *_, i, j, slot in sorted(ranked, key=lambda each: each[:5]):
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            yield slot


_RANK: dict[Relation, int] = {"different": 0, "unknown": 1, "narrower": 2, "broader": 2, "same": 3}
Runs = tuple[Sequence[int], Sequence[int]]


def _compare(found: Alignment, runs: Runs, ends: int) -> Substitution:
    """The substitution of one piece for another."""
    a, b = found.sides
    is_embedded = _are_embedded(found, runs)
    relation, kind = _relate(found, runs, is_sure=ends > 1, is_embedded=is_embedded)
    if relation == "different" and kind != "name":
        runs = _narrowed(found, runs, kind)
        is_embedded = is_embedded or _are_embedded(found, runs)
    whole = [_with_particle(found, side, run) for side, run in enumerate(runs)]
    if kind == "name" and _is_bracketed(a, runs[0]) and _is_bracketed(b, runs[1]):
        is_embedded = False
    spans = (a.span(whole[0]), b.span(whole[1]))
    return Substitution(
        kind=kind,
        in_a=spans[0].of(a.reading.text),
        in_b=spans[1].of(b.reading.text),
        relation=relation,
        spans=spans,
        ends=ends,
        beside=count_beside(found, runs),
        is_plain=_is_plain(a, runs[0])
        and _is_plain(b, runs[1])
        and not (
            # "Killed 12", "injured 30": two things, and both may be true.
            kind == "number" and max(map(len, runs)) > 1
        ),
        is_embedded=is_embedded,
    )


def _are_embedded(found: Alignment, runs: Runs) -> bool:
    """Whether the same word stands right before both pieces, or right behind."""
    a, b = found.sides
    return _before(a, runs[0][0]) == _before(b, runs[1][0]) or (
        _after(a, runs[0][-1]) == _after(b, runs[1][-1])
    )


def _narrowed(found: Alignment, runs: Runs, kind: Kind) -> Runs:
    """What differs in two pieces of which one has more words: "170" of "counted 170" for "120".

    Where both have more, each may tell of another thing: "killed 12", "injured 30".
    """
    if min(map(len, runs)) > 1:
        return runs
    ours, theirs = (
        [worded.tokens[at] for at in run] for worded, run in zip(found.sides, runs, strict=True)
    )
    lexis, is_fact = found.a.lexis, kind in ("number", "date")
    pairs = [
        (x, y)
        for x, one in enumerate(ours)
        for y, other in enumerate(theirs)
        if one.kind == other.kind == (kind if is_fact else "word")
        and (is_fact or lexis.relation(one.small, other.small) == "different")
    ]
    if len(pairs) != 1:
        return runs
    x, y = pairs[0]
    return [runs[0][x]], [runs[1][y]]


def _with_particle(found: Alignment, side: int, run: Sequence[int]) -> Sequence[int]:
    """A piece with the particle right behind it that only this sentence has: "ruled out"."""
    worded, behind = found.sides[side], run[-1] + 1
    is_left = behind < len(worded.tokens) and behind not in found.covered[side]
    is_particle = is_left and worded.tokens[behind].small in worded.lexis.rules.particles
    return [*run, behind] if is_particle else run


def count_beside(found: Alignment, runs: Runs = ((), ())) -> tuple[int, int]:
    """The content words that are left beside two pieces; days of which only one has any aside."""
    rest = [
        [at for at in left if at not in run] for left, run in zip(found.left, runs, strict=True)
    ]
    days = [
        sum(worded.tokens[at].kind == "date" for at in left)
        for worded, left in zip(found.sides, rest, strict=True)
    ]
    ours, theirs = map(len, rest)
    return (ours, theirs) if all(days) else (ours - days[0], theirs - days[1])


def _relate(
    found: Alignment, runs: Runs, *, is_sure: bool, is_embedded: bool
) -> tuple[Relation, Kind]:
    """How two pieces relate, and what kind of thing they are."""
    ours, theirs = (
        [worded.tokens[at] for at in run] for worded, run in zip(found.sides, runs, strict=True)
    )
    amount = _amounts_differ(found, (ours, theirs), is_sure=is_sure)
    if amount is not None:
        return "different", amount
    words_a, words_b = ([token for token in run if token.kind == "word"] for run in (ours, theirs))
    if not (words_a and words_b):
        are_other = _names_differ(found, runs, is_sure=is_sure, is_embedded=is_embedded)
        return "different" if are_other else "broader", "name"
    known = _relate_words(found, runs, (words_a, words_b))
    if known is not None:
        return known, _kind(found, runs)
    if _names_differ(found, runs, is_sure=is_sure, is_embedded=is_embedded):
        return "different", "name"
    may_be_one = max(map(len, runs)) <= _LONGEST_UNKNOWN or (
        is_sure and not any(count_beside(found, runs)) and _are_causes(found, runs)
    )
    if may_be_one and _may_be_alike(found, runs):
        return "unknown", _kind(found, runs)
    return "broader", "word"


def _relate_words(
    found: Alignment, runs: Runs, words: tuple[list[Token], list[Token]]
) -> Relation | None:
    """How two pieces relate by their words: two that exclude one another, or the last of each."""
    lexis, (ours, theirs) = found.a.lexis, words
    if any(lexis.relation(x.small, y.small) == "different" for x in ours for y in theirs):
        denied = [_is_denied(found, side, run[0]) for side, run in enumerate(runs)]
        return "same" if denied[0] != denied[1] else "different"
    last = lexis.relation(ours[-1].small, theirs[-1].small)
    return last if last in ("broader", "narrower") else None


def _are_causes(found: Alignment, runs: Runs) -> bool:
    """Whether both pieces stand behind a word that tells a cause: "because", "by"."""
    own = found.a.lexis
    words = own.rules.causes | own.shapes.by
    return all(
        any(token.small in words for token in worded.tokens[max(0, run[0] - _NEAR) : run[0]])
        for worded, run in zip(found.sides, runs, strict=True)
    )


def _is_denied(found: Alignment, side: int, at: int) -> bool:
    """Whether a denial that only this sentence has stands shortly before a place."""
    own = found.a.lexis.rules
    return any(
        place not in found.covered[side] and (small in own.denying or small.endswith(own.negative))
        for place in range(max(0, at - _DENIED_WITHIN), at)
        for small in (found.sides[side].tokens[place].small,)
    )


def _amounts_differ(
    found: Alignment, tokens: tuple[list[Token], list[Token]], *, is_sure: bool
) -> Literal["number", "date"] | None:
    """The kind of amounts of which two cannot both be true."""
    kinds: tuple[Literal["number", "date"], ...] = ("number", "date")
    for kind in kinds:
        mine = [token for token in tokens[0] if token.kind == kind]
        if not mine:
            continue
        yours = [token for token in tokens[1] if token.kind == kind]
        is_one = len(mine) == len(yours) == 1
        if any(
            relate_facts(x, y) == "different"
            for x in mine
            for y in yours
            if (is_sure or is_one) and _may_be_of_one(found, x, y)
        ):
            return kind
    return None


def _may_be_of_one(found: Alignment, one: Token, other: Token) -> bool:
    """Whether two amounts may count the same, and none is part of a longer row of digits."""
    nouns = [getattr(token.fact, "noun", "") for token in (one, other)]
    if all(nouns) and found.a.lexis.relation(*nouns) == "unknown":
        return False
    return not any(map(_is_in_row, found.sides, (one, other)))


def _is_in_row(worded: Worded, token: Token) -> bool:
    """Whether an amount stands right beside another one, as those of a telephone number do."""
    at = worded.tokens.index(token)
    beside = worded.tokens[max(at - 1, 0) : at + 2]
    return sum(each.kind == "number" for each in beside) > 1


def _names_differ(found: Alignment, runs: Runs, *, is_sure: bool, is_embedded: bool) -> bool:
    """Whether both end in names, and not the same; a name with an article is a description."""
    if any(w.tokens[run[-1]].kind != "name" for w, run in zip(found.sides, runs, strict=True)):
        return False
    names: list[list[Token]] = []
    for worded, run in zip(found.sides, runs, strict=True):
        named = [worded.tokens[at] for at in run if worded.tokens[at].kind == "name"]
        names.append([token for token in named if len(token.written) > 1])
        if not names[-1]:
            return False
    articles = found.a.lexis.rules.articles
    if len({w.before(run[0]) in articles for w, run in zip(found.sides, runs, strict=True)}) > 1:
        return False
    are_alone = all(len(name) == len(run) for name, run in zip(names, runs, strict=True))
    if not is_sure and not (are_alone and (is_embedded or min(map(len, names)) > 1)):
        return False
    ours, theirs = ([token.written for token in name] for name in names)
    return found.a.lexis.relate_names(ours, theirs) == "different"


def _may_be_alike(found: Alignment, runs: Runs) -> bool:
    """Whether two pieces can be one part of speech: others are told in other words."""
    uses = [_uses(w, run) for w, run in zip(found.sides, runs, strict=True)]
    return not uses[0].isdisjoint(uses[1])


def _kind(found: Alignment, runs: Runs) -> Kind:
    """The part of speech that both pieces have; "word" where that is not sure."""
    both = _uses(found.a, runs[0]) & _uses(found.b, runs[1])
    are_past = all(w.tokens[run[0]].is_past for w, run in zip(found.sides, runs, strict=True))
    if "v" in both and (are_past or both == {"v"}):
        return "verb"
    if both == {"n"}:
        return "noun"
    return "modifier" if both and both <= {"a", "r"} else "word"


def _uses(worded: Worded, run: Sequence[int]) -> frozenset[str]:
    """The parts of speech that a piece may be, by its words and by what stands before it."""
    tokens = [worded.tokens[at] for at in run if worded.tokens[at].kind == "word"]
    known = [worded.lexis.parts(token.small) or _ANY_PART for token in tokens]
    every = frozenset[str]().union(*known)
    if len(tokens) == 1 and tokens[0].is_past:
        return (every & _OF_PAST) | {"v"}
    if len(tokens) == 1 and worded.before(run[0]) in worded.lexis.rules.articles:
        return every & _OF_NOUN or every
    return every


_ANY_PART, _OF_PAST, _OF_NOUN = frozenset("nvar"), frozenset("a"), frozenset("na")


def _before(worded: Worded, at: int) -> object:
    """The key of the word before a place, but for articles."""
    while at > 0 and worded.tokens[at - 1].small in worded.lexis.rules.articles:
        at -= 1
    return worded.tokens[at - 1].key if at else ""


def _after(worded: Worded, at: int) -> object:
    """The key of the word behind a place."""
    return worded.tokens[at + 1].key if at + 1 < len(worded.tokens) else ""


def _is_plain(worded: Worded, run: Sequence[int]) -> bool:
    """Whether a piece is short, and has no other words and no marks within it."""
    is_whole = len(run) == run[-1] - run[0] + 1
    # "4,000" is one token, whatever marks are in it.
    is_unparted = len(run) == 1 or _MARKS.isdisjoint(worded.text(run))
    return is_whole and len(run) <= _LONGEST_PLAIN and is_unparted


def _is_bracketed(worded: Worded, run: Sequence[int]) -> bool:
    """Whether a piece stands between commas behind a name: "Omak, Arlen County, ..."."""
    text, span = worded.reading.text, worded.span(run)
    is_between = text[: span.start].rstrip().endswith(",") and text[span.end :].lstrip()[:1] == ","
    return is_between and run[0] > 0 and worded.tokens[run[0] - 1].kind == "name"
