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
from itertools import pairwise

from summarize.checking.evidence import Evidence, nearest
from summarize.tokens import stem

_TOKEN = re.compile(r"[^\W_]+(?:[-'’‘][^\W_]+)*|[.!?;:,—–()\"“”]")
_NO_COMPOUND = re.compile(r"\b[Nn]o-(?=[a-z])")
_NEGATIONS = """
not no never none nobody nothing neither nor without cannot hardly barely scarcely nowhere
unable unless deny denies denied denying reject rejects rejected rejecting refute refutes
refuted refuting unlikely impossible unaware denial denials rejection cant dont doesnt didnt
isnt wasnt arent werent wont couldnt wouldnt shouldnt hasnt havent hadnt
"""
_NEGATION = frozenset(_NEGATIONS.split())
_DENIALS = frozenset(word for word in _NEGATION if word.startswith(("den", "reject", "refut")))
# These deny only what follows "to": revenue that declined denies nothing.
_BEFORE_TO_WORDS = """
refuse refuses refused refusing fail fails failed failing decline declines declined declining
refusal failure refusals
"""
_BEFORE_TO = frozenset(_BEFORE_TO_WORDS.split())
_MAYBE = """
may might could can possibly possible perhaps maybe likely potentially potential reportedly
allegedly alleged suspected apparently appears appear appeared seems seem seemed unclear whether
if suspects believed believe believes thought think thinks consider considering considers
considered risk chance possibility probably presumably unconfirmed
"""
_POSSIBLE = frozenset(_MAYBE.split())
_MODALS = {
    "may": "possible",
    "might": "possible",
    "could": "possible",
    "possibly": "possible",
    "perhaps": "possible",
    "allegedly": "possible",
    "alleged": "possible",
    "reportedly": "possible",
    "will": "certain",
    "shall": "certain",
    "must": "certain",
    "did": "certain",
}
# Reported speech turns "may" and "could" into these.
_WOULD = frozenset({"would", "should", "'d"})
# "Reportedly" put in is caution; these put in make doubtful what was certain.
_WEAK = frozenset({"may", "might", "could"})
_SKIPPED_WORDS = """
a an the any this that these those his her its their our my your to be been being have has had
do does did is are was were am will would could should can may might must shall it he she they
we you i him them us me there of in on at by for with from as about into over so such very too
also yet even all one ever quite much more most and or but if because only just still now then
who which when where what how why whether while than own other another such longer s t d ll re
ve m
"""
_SKIPPED = frozenset(_SKIPPED_WORDS.split())
_APOSTROPHES = str.maketrans("’‘", "''")
_ENDS = frozenset('.!?;:()"“”')
_NOT_BEFORE = frozenset({"only", "just", "least", "merely", "simply"})
_NOT_AFTER = frozenset({"or", "why", "if"})
_NO_BEFORE = frozenset({"but", "doubt", "matter", "wonder", ".", *"123456789"})
_BEING = frozenset({"is", "are", "was", "were", "be", "been", "being"})
# A head is looked for this far: beyond it something else is said.
_REACH = 7


@dataclass(frozen=True, slots=True)
class Polarity:
    """What a text negates (`negated`, and `bare` cues that govern nothing), affirms and hedges."""

    negated: Counter[str]
    affirmed: Counter[str]
    bare: int
    scope: frozenset[str]
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
    # The month is no modal verb; "a no-confidence vote" is one of no confidence.
    found_words = (word for word in _TOKEN.findall(_NO_COMPOUND.sub("no ", text)) if word != "May")
    tokens = [word.translate(_APOSTROPHES).lower() for word in found_words]
    found = [_head(tokens, place) for place in range(len(tokens)) if _is_cue(tokens, place)]
    heads = {head for head in found if head is not None}
    modal = {
        (stem(tokens[head]), _MODALS[word])
        for place, word in enumerate(tokens)
        if word in _MODALS and (head := _head(tokens, place)) is not None
    }
    affirmed = Counter(
        stem(part)
        for place, word in enumerate(tokens)
        if place not in heads and word[0].isalnum() and not _is_empty(word)
        for part in ((word, *word.split("-")) if "-" in word else (word,))
    )
    return Polarity(
        Counter(stem(tokens[head]) for head in sorted(heads)),
        affirmed,
        sum(head is None for head in found),
        frozenset(
            stem(word)
            for head in heads
            for word in tokens[max(0, head - _REACH) : head + 2 * _REACH]
            if word not in _SKIPPED
        ),
        frozenset(modal),
        not _POSSIBLE.isdisjoint(tokens),
        frozenset(tokens),
    )


def _is_empty(word: str) -> bool:
    return word in _SKIPPED or word in _NEGATION or word.endswith("n't")


def _is_cue(tokens: list[str], position: int) -> bool:
    word = tokens[position]
    if word.endswith("n't"):
        return True
    if word in _BEFORE_TO:
        return _denies_what_follows(tokens[position + 1 : position + 1 + 2 * _REACH])
    return word in _NEGATION and not _means_nothing(tokens, position)


def _denies_what_follows(following: list[str]) -> bool:
    """Whether "declined" and its like stand before "to" and a verb, not before a figure."""
    if following[:1] == [","]:  # "declined, through a spokesman, to comment"
        return any(a == "," and b == "to" for a, b in pairwise(following))
    is_figure = following[1:2] and following[1][0].isdigit()
    return following[:1] == ["comment"] or (following[:1] == ["to"] and not is_figure)


def _means_nothing(tokens: list[str], position: int) -> bool:
    """Whether a negative word denies nothing here: "not only", "no doubt", "was rejected"."""
    word = tokens[position]
    before = tokens[position - 1] if position else ""
    following = tokens[position + 1] if position + 1 < len(tokens) else ""
    if word in ("no", "nothing"):
        return following in _NO_BEFORE
    if word in _DENIALS:
        # What is denied or rejected in the passive stands before it; the opposites see to it.
        return before in _BEING
    if following.endswith("ly") and tokens[position + 2 : position + 3] == [","]:
        return True  # "Not surprisingly, ..."
    return word == "not" and (following in _NOT_BEFORE or before in _NOT_AFTER)


def _head(tokens: list[str], position: int) -> int | None:
    """Where the first content word after a cue is, in its clause."""
    adverb = None
    for place in range(position + 1, min(len(tokens), position + 1 + _REACH)):
        word = tokens[place]
        if word in _ENDS:
            break
        if word in _SKIPPED or word == "," or word in _NEGATION:
            continue
        if not (word.endswith("ly") and len(word) > 4):
            return place
        adverb = place if adverb is None else adverb
    return adverb


def wrong_polarity(claim: Evidence, evidence: Evidence) -> Iterator[str]:
    """Negations put in or left out, possibility made certain or the reverse, opposites."""
    said = polarity_of(claim.text)
    focus = nearest(claim, evidence)
    known = polarity_of(" \n. ".join(reading.text for reading in focus))
    # A claim about as long as one sentence retells the whole of it.
    covers = len(focus) == 1 and len(claim.text) >= 0.85 * len(focus[0].text)
    yield from _wrong_negation(said, known, covers=covers)
    yield from _wrong_modality(said, known)
    yield from _opposites(said, known)


def _wrong_negation(said: Polarity, known: Polarity, *, covers: bool) -> Iterator[str]:
    other = said.negated - known.negated
    # A negated word that the evidence does not have is news, not a change of what it says.
    put_in = sorted(head for head in other if _mentions(known, head))
    left_out = known.negated - said.negated
    turned = [head for head in sorted(left_out) if said.affirmed[head] > known.affirmed[head]]
    # Denied far from where the evidence denies anything.
    apart = [head for head in put_in if known.affirmed[head] and head not in known.scope]
    # Only a text that keeps to the words of the evidence: elsewhere they may have moved.
    if (apart and _new_share(said, known) <= 0.1 and not known.bare) or len(
        put_in
    ) + said.bare > left_out.total() + known.bare:
        yield f'negation put in: "{", ".join(put_in)}"'
    elif len(turned) > other.total() + said.bare:
        yield f'negation left out: "{", ".join(turned)}"'
    elif covers and said.cues < known.cues and known.bare > said.bare:
        yield "negation left out"


def _wrong_modality(said: Polarity, known: Polarity) -> Iterator[str]:
    for head, kind in sorted(said.modal - known.modal):
        other = "certain" if kind == "possible" else "possible"
        turned = (head, other) in known.modal and (head, other) not in said.modal
        stated = kind == "possible" and not known.is_hedged and _mentions(known, head)
        stated = stated and not said.words.isdisjoint(_WEAK)
        if turned or stated:
            yield f'{"only possible" if kind == "possible" else "certain"} in the text: "{head}"'
    # In other words it may be another thing: "could cost $2 billion", "the cost, at $2 billion".
    if said.is_hedged or said.words & _WOULD or _new_share(said, known) > 0.25:
        return
    for head, kind in sorted(known.modal - said.modal):
        if kind == "possible" and said.affirmed[head] >= known.affirmed[head] > 0:
            yield f'certain in the text: "{head}"'


def _new_share(said: Polarity, known: Polarity) -> float:
    return len(said.affirmed.keys() - known.affirmed) / max(len(said.affirmed), 1)


def _mentions(polarity: Polarity, head: str) -> bool:
    return bool(polarity.affirmed[head] or polarity.negated[head])


_OPPOSITE_ROWS = """\
increase rise rose risen grow grew climb gain soar jump surge up higher advance | decrease fall \
fell fallen drop decline shrink plunge slump lose lost down lower tumble sink slide
win won | lose lost
support back favor | oppose
accept approve allow permit | reject refuse ban block
agree | disagree
all | none
both | neither
everybody everyone | nobody
confirm admit acknowledge affirm | deny denied
begin start open launch | end close finish stop conclude
more | less fewer
before | after
arrive enter | leave depart
buy bought | sell sold
guilty | innocent
convict | acquit
safe | dangerous
live alive survive | die dead
major large big | minor small
public | private
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
happy | sad angry
"""


_NEGATIVE_PREFIX = re.compile(r"^(?:un|in|im|il|ir|dis|non)-?")
# "inform" is no negative of "form", "until" none of "til": only longer words count, and these not.
_SHORTEST_BARE = 4


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
    for word in sorted(said.words ^ known.words):
        mine, theirs = (
            (said.words, known.words) if word in said.words else (known.words, said.words)
        )
        bare = _NEGATIVE_PREFIX.sub("", word)
        if bare != word and len(bare) > _SHORTEST_BARE and bare in theirs and bare not in mine:
            yield f'opposite: "{word}" and "{bare}"'


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
