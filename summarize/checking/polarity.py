"""Negation, modality and reversal: what is said, denied or only possible, clause by clause.

A cue (not, never, denied ...) governs the first content word after it, its head. Text and evidence
disagree when a head is negated in one and affirmed in the other, and nothing else in the other is
negated instead ("denied the charges", "said the charges were not true").
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from summarize.checking.evidence import Evidence, nearest
from summarize.tokens import stem

_TOKEN = re.compile(r"[^\W_]+(?:['’‘][^\W_]+)*|[.!?;:,—–()\"“”]")
_NEGATIONS = """
not no never none nobody nothing neither nor without cannot hardly barely scarcely nowhere unable
deny denies denied denying refuse refuses refused refusing reject rejects rejected rejecting fail
fails failed failing lack lacks lacked lacking decline declines declined declining dismiss dismisses
dismissed dismissing refute refutes refuted refuting avoid avoids avoided avoiding prevent prevents
prevented preventing unlikely impossible unaware refusal denial rejection failure refusals denials
"""
_NEGATION = frozenset(_NEGATIONS.split())
_VERB_CUES = frozenset(word for word in _NEGATION if len(word) > 3) - frozenset(
    "never none nobody nothing neither without cannot hardly barely scarcely nowhere".split()  # noqa: SIM905
)
_MAYBE = """
may might could can possibly possible perhaps maybe likely potentially potential reportedly allegedly
alleged suspected apparently appears appear appeared seems seem seemed unclear whether if suspects
believed believe believes thought think thinks consider considering considers considered expected
expects expect risk chance possibility probably presumably unconfirmed
"""
_POSSIBLE = frozenset(_MAYBE.split())
_MODALS = {
    "may": "possible",
    "might": "possible",
    "could": "possible",
    "possibly": "possible",
    "perhaps": "possible",
    "allegedly": "possible",
    "reportedly": "possible",
    "will": "certain",
    "shall": "certain",
    "must": "certain",
    "did": "certain",
}
# Reported speech turns "may" and "could" into these.
_WOULD = frozenset({"would", "should", "'d"})
_SKIPPED_WORDS = """
a an the any this that these those his her its their our my your to be been being have has had do
does did is are was were am will would could should can may might must shall it he she they we you i
him them us me there of in on at by for with from as about into over so such very too also yet even
all one ever quite much more most and or but if because only just still now then who which when where
what how why whether while than own other another such s t d ll re ve m
"""
_SKIPPED = frozenset(_SKIPPED_WORDS.split())
_ENDS = frozenset('.!?;:()"“”')
# "not only", "not just", "whether or not", "no doubt", "No. 1", "not least"
_NO_CUE_BEFORE = {"not": frozenset({"only", "just", "least", "merely", "simply", "to"}) - {"to"}}
_NO_CUE_AFTER = {"not": frozenset({"or", "why", "if"})}
_NO_BEFORE = frozenset({"doubt", "matter", "wonder", "1", "2", "3", "4", "5", "."})
# A head is looked for this far: beyond it something else is said.
_REACH = 7


@dataclass(frozen=True, slots=True)
class Polarity:
    """What a text negates (`negated`, and `bare` cues that govern nothing), affirms and hedges."""

    negated: Counter[str]
    affirmed: Counter[str]
    bare: int
    modal: frozenset[tuple[str, str]]
    is_hedged: bool
    words: frozenset[str]

    @property
    def cues(self) -> int:
        """How many negations there are."""
        return self.negated.total() + self.bare


@lru_cache(maxsize=4096)
def polarity_of(text: str) -> Polarity:
    """The negations and modals of a text with their heads. Linear in its length."""
    tokens = [token.replace("’", "'").replace("‘", "'").lower() for token in _TOKEN.findall(text)]
    negated: Counter[str] = Counter()
    modal: set[tuple[str, str]] = set()
    bare = 0
    heads: set[int] = set()
    for position, token in enumerate(tokens):
        if _is_cue(tokens, position):
            head = _head(tokens, position)
            bare += head is None
            if head is not None and head not in heads:
                heads.add(head)
                negated[stem(tokens[head])] += 1
        if token in _MODALS:
            head = _head(tokens, position)
            if head is not None:
                modal.add((stem(tokens[head]), _MODALS[token]))
    affirmed = Counter(
        stem(token)
        for position, token in enumerate(tokens)
        if position not in heads and token not in _SKIPPED and token[0].isalnum()
    )
    known = frozenset(tokens)
    return Polarity(negated, affirmed, bare, frozenset(modal), bool(known & _POSSIBLE), known)


def _is_cue(tokens: list[str], position: int) -> bool:
    token = tokens[position]
    if token.endswith("n't"):
        return True
    if token not in _NEGATION:
        return False
    following = tokens[position + 1] if position + 1 < len(tokens) else ""
    before = tokens[position - 1] if position else ""
    if token == "no" and following in _NO_BEFORE:
        return False
    return following not in _NO_CUE_BEFORE.get(token, ()) and before not in _NO_CUE_AFTER.get(
        token, ()
    )


def _head(tokens: list[str], position: int) -> int | None:
    """Where the first content word after a cue is, in its clause."""
    adverb = None
    for place in range(position + 1, min(len(tokens), position + 1 + _REACH)):
        token = tokens[place]
        if token in _ENDS:
            break
        if token in _SKIPPED or token == "," or token in _NEGATION:
            continue
        if token.endswith("ly") and len(token) > 4:
            adverb = place if adverb is None else adverb
            continue
        return place
    return adverb


def wrong_polarity(claim: Evidence, evidence: Evidence) -> Iterator[str]:
    """Negations put in or left out, possibility made certain or the reverse, opposites."""
    said = polarity_of(claim.text)
    focus = nearest(claim, evidence)
    known = polarity_of(" \n. ".join(reading.text for reading in focus))
    whole = len(focus) == 1 or len(claim.sentences) > 1
    yield from _wrong_negation(
        said, known, covers=_covers(claim, evidence, focus[0].text) if focus else False, whole=whole
    )
    yield from _wrong_modality(said, known)
    yield from _opposites(said, known)


def _covers(claim: Evidence, evidence: Evidence, sentence: str) -> bool:
    """Whether the claim retells the whole of one sentence."""
    del evidence
    return len(claim.text) >= 0.85 * len(sentence)


def _wrong_negation(said: Polarity, known: Polarity, *, covers: bool, whole: bool) -> Iterator[str]:
    put_in = said.negated - known.negated
    left_out = known.negated - said.negated
    turned = [head for head in sorted(left_out) if said.affirmed[head] > known.affirmed[head]]
    if put_in.total() + said.bare > left_out.total() + known.bare:
        heads = sorted(head for head in put_in)
        yield f'negation put in: "{", ".join(heads)}"'
    elif turned and len(turned) > put_in.total():
        yield f'negation left out: "{", ".join(turned)}"'
    elif covers and whole and said.cues < known.cues and known.bare > said.bare:
        yield "negation left out"


def _wrong_modality(said: Polarity, known: Polarity) -> Iterator[str]:
    for head, kind in sorted(said.modal):
        if kind == "possible" and not known.is_hedged and _mentions(known, head):
            yield f'only possible in the text: "{head}"'
        if (
            kind == "certain"
            and (head, "possible") in known.modal
            and (head, "certain") not in known.modal
        ):
            if not said.is_hedged:
                yield f'certain in the text: "{head}"'
    hedged = {head for head, kind in known.modal if kind == "possible"}
    for head in sorted(hedged):
        if (
            said.affirmed[head]
            and not said.is_hedged
            and not said.words & _WOULD
            and (head, "certain") not in said.modal
            and known.affirmed[head] <= said.affirmed[head]
        ):
            yield f'certain in the text: "{head}"'


def _mentions(polarity: Polarity, head: str) -> bool:
    return bool(polarity.affirmed[head] or polarity.negated[head])


_OPPOSITE_ROWS = """
increase rise rose risen grow grew climb climbed gain soar jump surge up higher advance | decrease fall fell fallen drop decline declined shrink plunge slump lose lost down lower tumble sink slide
win won | lose lost
support back favor | oppose
accept approve agree allow permit | reject refuse ban block disagree
confirm admit acknowledge affirm | deny denied
begin start open launch | end close finish stop conclude
more | less fewer
before | after
arrive enter | leave depart
buy bought | sell sold
guilty | innocent
convict | acquit
legal lawful | illegal unlawful
safe | dangerous unsafe
live alive survive | die dead
major large big | minor small
public | private
possible | impossible
true | false
success succeed | failure fail
hire | fire
love | hate
best | worst
better | worse
first | last
most | least
early earlier | late later
north northern | south southern
east eastern | west western
male man men boy | female woman women girl
husband | wife
son | daughter
brother | sister
father | mother
democrat democratic | republican
conservative | liberal
import | export
strong strengthen | weak weaken
arrest detain | release free
attack | defend
include | exclude
positive | negative
majority | minority
always | never
many | few
inside | outside
above | below
maximum | minimum
often | rarely seldom
pass | fail
add | remove
raise | lower cut reduce
improve | worsen
praise | criticize criticise condemn
peace | war
victory | defeat
encourage | discourage
profit | loss
friend ally | enemy
hot | cold
young | old
rich | poor
optimistic | pessimistic
happy | sad unhappy angry
likely | unlikely
able | unable
"""


def _opposite_stems() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in _OPPOSITE_ROWS.strip().splitlines():
        left, right = ({stem(word) for word in side.split()} for side in row.split("|"))
        for one, other in ((left, right), (right, left)):
            for key in one:
                found.setdefault(key, set()).update(other)
    return {key: frozenset(values) for key, values in found.items()}


_OPPOSITES = _opposite_stems()


def _opposites(said: Polarity, known: Polarity) -> Iterator[str]:
    """Words of the text whose opposite stands in the evidence where they do not."""
    claim = _all_stems(said)
    source = _all_stems(known)
    for word in sorted(claim - source):
        against = _OPPOSITES.get(word, frozenset()) & (source - claim)
        same = _SAME.get(word, frozenset()) & source
        if against and not same:
            yield f'opposite: "{word}" for "{min(against)}"'


def _same_stems() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in _OPPOSITE_ROWS.strip().splitlines():
        for side in row.split("|"):
            stems = {stem(word) for word in side.split()}
            for key in stems:
                found.setdefault(key, set()).update(stems)
    return {key: frozenset(values) for key, values in found.items()}


_SAME = _same_stems()


def _all_stems(polarity: Polarity) -> frozenset[str]:
    return frozenset(stem(word) for word in polarity.words if word[0].isalnum())
