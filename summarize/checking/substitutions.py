"""What stands for what in two near-copies, and whether it says the same.

Two sentences of nearly the same words tell one thing, or the loudest disagreement there is: "The
court upheld the sentence", "The court overturned the sentence". Their tokens are laid side by side,
and what is left on both sides in one place is a *substitution*. One that nothing shows to be the
same (a synonym, a spelling, a unit, a rounding) counts as different.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from summarize.checking.aligning import Alignment, relate_facts
from summarize.checking.exchanges import exchanged
from summarize.checking.likeness import Lexis, Relation, lexis_of, relate_names
from summarize.checking.worded import Token, Worded
from summarize.data import Sentence, Span
from summarize.language.names import NameTable
from summarize.readings import Reading, Readings

Kind = Literal["verb", "name", "number", "date", "word", "negation", "role"]
LEAST_SHARED = 0.5
_CLOSE = 0.6
_FEW = 2


@dataclass(frozen=True, slots=True)
class Substitution:
    kind: Kind
    in_a: str
    in_b: str
    relation: Relation
    spans: tuple[Span, Span]
    ends: int = 0
    rest: int = 0
    is_plain: bool = True
    same_before: bool = True


@dataclass(frozen=True)
class Wording:
    substitutions: tuple[Substitution, ...]
    shares: tuple[float, float]
    matched: int = 0

    @cached_property
    def is_close(self):
        return max(self.shares) >= _CLOSE and sum(s.relation == "unknown" for s in self.substitutions) <= _FEW

    @property
    def differs(self) -> bool:
        unknown = [s for s in self.substitutions if s.relation == "unknown" and (s.kind == "name" or s.rest <= 3)]
        return any(s.relation == "different" for s in self.substitutions) or (self.is_close and any(s.ends >= 2 for s in unknown) and (len(unknown) == 1 or min(self.shares) >= .75 or any(s.kind == "name" for s in unknown))) or (len(unknown) == 1 and unknown[0].same_before and max(self.shares) >= .75)

    @cached_property
    def opposed(self) -> Substitution | None:
        """The one thing that differs, where all else is the same; None where more differs."""
        told = [s for s in self.substitutions if s.relation in ("different", "unknown")]
        sure = [s for s in told if s.relation == "different" and s.kind != "negation"] or told
        if not sure or len({s.spans[0] for s in sure}) != 1 or self.matched < 5 or sure[0].kind == "negation":
            return None
        rest = sure[0].rest
        if not (sure[0].is_plain and (sure[0].same_before or sure[0].kind == "number")) or (sure[0].kind in ("word", "name") and distance(sure[0]) <= 1):
            return None
        if sure[0].relation == "unknown":
            return sure[0] if rest <= 0 and min(self.shares) >= .75 else None
        if sure[0].kind == "word" and sure[0].ends < 2 and rest > 1:
            return None
        return sure[0] if rest <= 3 and max(self.shares) >= (.65 if rest <= 1 else .75) else None


def distance(sub):
    from summarize.language.names.folding import distance_at_most
    a, b = sub.in_a.casefold(), sub.in_b.casefold()
    return 0 if distance_at_most(a, b, 1 + (min(len(a), len(b)) > 5 and sub.relation == "unknown")) or (min(len(a),len(b))>=4 and (a in b or b in a)) else 9


def compare_wording(a: Reading, b: Reading) -> Wording | None:
    lexis = lexis_of(a.language)
    if lexis is None:
        return None
    found = Alignment.of(Worded(a, lexis), Worded(b, lexis))
    shared = len(found.partner[0])
    if shared < 2 or found.share < LEAST_SHARED:
        return None
    return Wording((*_substituted(found, lexis), *_function_words(found, lexis), *_weighty(found, lexis), *_exchanges(found), *_other_names(found)), found.shares, shared)


def compare_texts(a: str, b: str) -> Wording | None:
    r = Readings.of([Sentence("a","a",0,Span(0,len(a)),a), Sentence("b","b",0,Span(0,len(b)),b)])
    return compare_wording(r[0], r[1])


def _left_runs(found: Alignment, side: int) -> Iterator[list[int]]:
    """What is left, parted by what is matched."""
    run: list[int] = []
    worded, left, partner = (found.a, found.b)[side], set(found.left[side]), found.partner[side]
    for at in range(len(worded.tokens)):
        if at in left:
            run.append(at)
        elif at in partner and run:
            yield run
            run = []
    if run:
        yield run


def _substituted(found: Alignment, lexis: Lexis) -> Iterator[Substitution]:
    """What is left in one place of both; what is left in a place is compared with one place."""
    ours, theirs = ([*_left_runs(found, side)] for side in (0, 1))
    ranked = []
    for i, run in enumerate(ours):
        for j, other in enumerate(theirs):
            ends = _same_ends(found, found.anchors(0, run), found.anchors(1, other))
            if ends:
                sub = _compare_runs(found, run, other, ends, lexis)
                ranked.append((-ends - sub.same_before, _RANK[sub.relation], abs(len(run) - len(other)), i, j, sub))
    ranked.sort(key=lambda each: each[:5])
    used: tuple[set[int], set[int]] = (set(), set())
    for *_, i, j, sub in ranked:
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            yield sub


_RANK = {"different": 0, "unknown": 1, "narrower": 2, "broader": 2, "same": 3}


def _same_ends(found, ours, theirs) -> int:
    """How many of the matched tokens around two places are the same; either end for either, as a passive turns."""
    # ours are places in b, theirs places in a; bring to places in b
    back = found.partner[0]
    mine = [x for x in ours if x>=0]
    yours = [back[x] for x in theirs if x>=0]
    n = len(set(mine)&set(yours))
    n += (ours[0]==theirs[0]==-1) + (ours[1]==theirs[1]==-2) if n else 0
    if not n and ours==theirs==(-1,-2): n=2
    return n


def _compare_runs(found, run, other, ends, lexis) -> Substitution:
    ours = [found.a.tokens[at] for at in run]
    theirs = [found.b.tokens[at] for at in other]
    same_before = _before(found.a, run[0], lexis) == _before(found.b, other[0], lexis)
    same_after = _after(found.a, run[-1]) == _after(found.b, other[-1])
    relation, kind = _relation(ours, theirs, ends, lexis, same_before, {*_uses(found.a, run, lexis)}.isdisjoint(_uses(found.b, other, lexis)))
    if kind == "name" and relation == "different":
        articles = {w.tokens[r[0]-1].small in lexis.rules.articles if r[0] else False for w, r in ((found.a, run), (found.b, other))}
        if len(articles) > 1:
            relation = "broader"
        elif _is_bracketed(found.a, run) and _is_bracketed(found.b, other):
            same_before = same_after = False
    if kind == "number" and (_is_long_number(found.a, run) or _is_long_number(found.b, other)):
        relation = "unknown"
    rest = sum(map(len, found.left)) - len(run) - len(other)
    return Substitution(kind, _text(found.a, run), _text(found.b, other), relation, (_span(found.a,run),_span(found.b,other)), ends, rest, _is_plain(found.a, run) and _is_plain(found.b, other), same_before or same_after)


def _uses(worded, run, lexis):
    """Noun or verb, as the last word of what is left is used: both where neither is sure."""
    last = worded.tokens[run[-1]]
    before = worded.tokens[run[0]-1].small if run[0] else ""
    if last.kind != "word": return "nv"
    from summarize.languages import rules
    own = rules(lexis.language, "checking").shapes
    if own.is_past(last.small): return "v"
    if before in lexis.rules.articles: return "n"
    return "nv"


def _is_bracketed(worded, run):
    """Whether a name stands between commas right behind another: "Omak, Arlen County, ..."."""
    text, span = worded.reading.text, _span(worded, run)
    return text[:span.start].rstrip().endswith(",") and text[span.end:].lstrip()[:1] == "," and run[0] > 0 and worded.tokens[run[0]-1].kind == "name"


def _is_long_number(worded, run):
    """Whether a number is one of several in a row: those of a telephone."""
    around = worded.tokens[max(run[0]-1, 0): run[-1]+2]
    return sum(t.kind == "number" for t in around) > 1


def _before(worded, at, lexis):
    """The word before a place, but for articles."""
    while at > 0 and worded.tokens[at-1].small in lexis.rules.articles:
        at -= 1
    return worded.tokens[at-1].key if at else ""


def _after(worded, at):
    return worded.tokens[at+1].key if at + 1 < len(worded.tokens) else ""


def _is_plain(worded, run):
    text = _text(worded, run)
    return len(run) == run[-1] - run[0] + 1 and not set(text) & set(",;:()“”\"") and len(run) <= 4


def _text(worded, run):
    return _span(worded, run).of(worded.reading.text)


def _span(worded, run):
    return Span(worded.tokens[run[0]].span.start, worded.tokens[run[-1]].span.end)


def _relation(ours, theirs, ends, lexis, same_before, uses_differ):
    for kind in ("number", "date"):
        mine, yours = ([t for t in side if t.kind == kind] for side in (ours, theirs))
        if mine and yours and (ends == 2 or len(mine)==len(yours)==1):
            got = {relate_facts(x, y) for x in mine for y in yours if _are_of_one_noun(x, y, lexis)}
            if "different" in got: return "different", kind
    names_a, names_b = ([t for t in side if t.kind == "name" and len(t.written) > 1] for side in (ours, theirs))
    words_a, words_b = ([t for t in side if t.kind == "word"] for side in (ours, theirs))
    got = {lexis.relation(x.small, y.small) for x in words_a for y in words_b}
    if "different" in got: return "different", "word"
    if words_a and words_b and lexis.relation(words_a[-1].small, words_b[-1].small) in ("broader","narrower"): return "broader", "word"
    if names_a and names_b and ours[-1].kind == theirs[-1].kind == "name" and (ends >= 2 or (not (words_a or words_b) and (same_before or min(len(names_a), len(names_b)) > 1))):
        r = relate_names([t.written for t in names_a],[t.written for t in names_b], NameTable())
        if r == "different": return "different", "name"
    if words_a and words_b and max(len(ours), len(theirs)) <= _LONGEST and not uses_differ and _of_one_part(words_a, words_b, lexis): return "unknown", "word"
    return "broader", "name" if names_a or names_b else "word"


def _are_of_one_noun(one, other, lexis):
    a, b = (getattr(t.fact, "noun", "") for t in (one, other))
    return not a or not b or lexis.relation(a, b) != "unknown"


_LONGEST = 2

def _of_one_part(ours, theirs, lexis):
    for x in ours:
        for y in theirs:
            a, b = lexis.parts(x.small), lexis.parts(y.small)
            if not a or not b or a & b: return True
    return False


def _function_words(found: Alignment, lexis: Lexis) -> Iterator[Substitution]:
    lefts = []
    for side, worded in enumerate((found.a, found.b)):
        lefts.append([at for at,t in enumerate(worded.tokens) if t.fact is None and not t.is_content and at not in found.covered[side]])
    for x in lefts[0]:
        for y in lefts[1]:
            tx, ty = found.a.tokens[x], found.b.tokens[y]
            ends = _same_ends(found, found.anchors(0,[x]), found.anchors(1,[y]))
            if ends and lexis.relation(tx.small, ty.small) == "different":
                yield Substitution("word", tx.written, ty.written, "different", (tx.span, ty.span), ends, sum(map(len, found.left)))


def _weighty(found: Alignment, lexis: Lexis) -> Iterator[Substitution]:
    for side, (one, other) in enumerate(((found.a, found.b), (found.b, found.a))):
        heavy = [at for at in range(len(one.tokens)) if at not in found.covered[side] and _is_weighty(one, at, lexis)]
        words = {t.small for at, t in enumerate(other.tokens) if at not in found.covered[1-side]}
        heavy = [at for at in heavy if not (one.tokens[at].small in lexis.rules.possible and words & lexis.rules.possible)]
        there = [at for at in range(len(other.tokens)) if at not in found.covered[1-side] and _is_weighty(other, at, lexis)]
        if there: continue
        for at in heavy:
            nxt = next((k for k in range(at+1, len(one.tokens)) if one.tokens[k].is_content and k not in heavy), None)
            if nxt is not None and nxt in found.partner[side] and one.tokens[nxt].fact is None:
                t = one.tokens[at]
                o = other.tokens[found.partner[side][nxt]]
                spans = (t.span, o.span) if side == 0 else (o.span, t.span)
                yield Substitution("negation", *( (t.written, "") if side==0 else ("", t.written)), "different", spans, 1, sum(map(len, found.left)))


def _exchanges(found: Alignment) -> Iterator[Substitution]:
    for (p, p2), (q, q2) in exchanged(found):
        a, b = found.a.tokens, found.b.tokens
        yield Substitution("role", a[p].written, a[q].written, "different", (a[p].span, b[p2].span), 2, sum(map(len, found.left)))
        return


def _is_weighty(worded, at, lexis):
    t = worded.tokens[at]
    return t.fact is None and (t.written[0].islower() or at == 0) and (t.small in lexis.rules.weighty or t.small.endswith("n't"))


def _other_names(found):
    """Names that only one of the two has, one of each, wherever they stand."""
    lefts = [[[at for at in run if w.tokens[at].kind == "name" and len(w.tokens[at].written) > 1] for run in _left_runs(found, side)] for side, w in ((0, found.a), (1, found.b))]
    lefts = [[run for run in side if run] for side in lefts]
    if len(lefts[0]) == len(lefts[1]) == 1:
        one, other = lefts[0][0], lefts[1][0]
        if _is_head(found.a, one) and _is_head(found.b, other) and relate_names([found.a.tokens[k].written for k in one], [found.b.tokens[k].written for k in other], NameTable()) == "different":
            yield Substitution("name", _text(found.a, one), _text(found.b, other), "unknown", (_span(found.a, one), _span(found.b, other)), 2, 9)


def _is_head(worded, run):
    last = worded.tokens[run[-1]]
    after = worded.tokens[run[-1]+1:run[-1]+2]
    gap = worded.reading.text[last.span.end:after[0].span.start] if after else "."
    return last.small == last.written.casefold() and (not after or not after[0].is_content or gap.strip() != "")
