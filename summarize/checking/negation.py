"""Negation, modality and reversal: what is said, denied or only possible, clause by clause.

The language says which words negate and which word they govern, the head. Text and evidence
disagree when a head is negated in one and affirmed in the other, and nothing else in the other is
negated instead ("denied the charges", "said the charges were not true").
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from summarize.language import stem, word_spans
from summarize.languages import rules
from summarize.languages.checking import CheckingRules, Cues, Modality
from summarize.patterns import regex

if TYPE_CHECKING:
    from summarize.checking.content import Content

_APOSTROPHES = str.maketrans("’‘", "''")
_CLAUSE_MARKS = regex(r"[.!?;:,—–()\"“”]")
# The words around a head in which something else that is denied belongs to it: as far as a cue
# reaches for its head in English, and twice as far after it. Not tuned.
_SCOPE_BEFORE, _SCOPE_AFTER = 7, 14
# A claim this long beside one sentence retells the whole of it.
_RETELLS = 0.85
# Of its content words, so many may be new to a text that keeps to the words of its evidence, where
# a negation far from those of the evidence is put in.
_KEEPS_WORDS = 0.1
# With more new words, the same word may speak of something else: "could cost $2 billion", "the
# cost, at $2 billion".
_SAME_THING = 0.25


@dataclass(frozen=True, slots=True)
class Polarity:
    """What a text negates (`negated`, and `bare` cues that govern nothing), affirms and hedges.

    Of what it negates it negates some twice (`doubled`): "did not deny"; of some there is only too
    little (`missed`): "short of nurses". Other words tell that something is no more (`lapsed`).
    `written` has a word for each stem.
    """

    negated: Counter[str]
    doubled: Counter[str]
    missed: frozenset[str]
    lapsed: Counter[str]
    affirmed: Counter[str]
    bare: int
    leaves_open: bool
    scope: frozenset[str]
    modal: frozenset[tuple[str, Modality]]
    real: frozenset[str]
    unreal: frozenset[str]
    is_lacking: bool
    is_hedged: bool
    is_reported: bool
    words: frozenset[str]
    stems: frozenset[str]
    written: Mapping[str, str]

    @property
    def cues(self) -> int:
        """How many negations there are."""
        return self.negated.total() + self.bare

    def mentions(self, head: str) -> bool:
        """Whether the text has this word, negated or not."""
        return bool(self.affirmed[head] or self.negated[head])


def read_polarity(text: str, own: CheckingRules, language: str) -> Polarity:
    """The negations and modals of a text with their heads. Linear in its length."""
    cues = own.read_cues(list(_words_and_marks(text, language)))
    stems = {
        word: stem(own.shapes.base_form(word), language)
        for word in set(cues.words)
        if word[0].isalnum()
    }
    return Polarity(
        negated=Counter(stems[cues.words[head]] for head in sorted(cues.negated)),
        doubled=Counter(stems[cues.words[head]] for head in sorted(cues.doubled)),
        missed=frozenset(stems[cues.words[head]] for head in cues.missed),
        lapsed=Counter(stems[cues.words[head]] for head in sorted(cues.lapsed)),
        affirmed=Counter(_affirmed(cues, stems, language)),
        bare=cues.bare,
        leaves_open=cues.leaves_open,
        scope=frozenset(_scope(cues, stems)),
        modal=frozenset((stems[cues.words[head]], kind) for head, kind in cues.modal),
        real=frozenset(stems[cues.words[place]] for place in cues.real - cues.negated),
        unreal=frozenset(stems[cues.words[place]] for place in cues.unreal),
        is_lacking=cues.is_lacking,
        is_hedged=cues.is_hedged,
        is_reported=cues.is_reported,
        words=frozenset(cues.words),
        stems=frozenset(stems.values()),
        written={stems[word]: word for word in reversed(cues.words) if word in stems},
    )


def _words_and_marks(text: str, language: str) -> Iterator[str]:
    """The words with the marks that part clauses, in order."""
    end = 0
    for word, span in word_spans(text, language):
        if text[end : span.start] != " ":
            yield from _CLAUSE_MARKS.findall(text, end, span.start)
        yield word.translate(_APOSTROPHES)
        end = span.end
    yield from _CLAUSE_MARKS.findall(text, end)


def _affirmed(cues: Cues, stems: Mapping[str, str], language: str) -> Iterator[str]:
    for place, word in enumerate(cues.words):
        if place not in cues.negated and place not in cues.empty and word in stems:
            yield stems[word]
            if "-" in word:
                yield from (stem(part, language) for part in word.split("-"))


def _scope(cues: Cues, stems: Mapping[str, str]) -> Iterator[str]:
    for head in cues.negated:
        for place in range(max(0, head - _SCOPE_BEFORE), head + _SCOPE_AFTER):
            if place < len(cues.words) and place not in cues.empty and cues.words[place] in stems:
                yield stems[cues.words[place]]


def wrong_negation(claim: "Content", evidence: "Content") -> Iterator[str]:
    """Negations put in or left out, possibility made certain or the reverse, opposites."""
    focus = evidence.nearest(claim)
    said = claim.polarity
    known = evidence.polarity_of(" \n. ".join(sentence.text for sentence in focus))
    if said is None or known is None:
        return
    if known.leaves_open and not said.leaves_open and _decides(said, known):
        yield "neither confirmed nor denied in the evidence"
    if said.leaves_open and not known.leaves_open and _decides(known, said):
        yield "neither confirmed nor denied in the text"
    covers = len(focus) == 1 and len(claim.text) >= _RETELLS * len(focus[0].text)
    yield from _turned(said, known, covers=covers)
    yield from _wrong_modality(said, known)
    yield from _not_done_yet(said, known)
    yield from _opposites(said, known, evidence.language)


def _decides(said: Polarity, known: Polarity) -> bool:
    """Whether a text denies or affirms what the other neither confirms nor denies."""
    negated = said.negated.keys() - known.negated.keys() - said.doubled.keys()
    return bool(any(map(known.mentions, negated)) or said.affirmed.keys() & known.negated)


def _turned(said: Polarity, known: Polarity, *, covers: bool) -> Iterator[str]:
    other = _negated_unlike(said, known)
    # A negated word that the evidence does not have is news, not a change of what it says.
    put_in = sorted(head for head in other if known.mentions(head))
    if doubled := sorted(_doubled_in_one(said, known)):
        yield f'denied in one, not denied in the other: "{_written(doubled, said, known)}"'
    left_out = _negated_unlike(known, said)
    turned = [head for head in sorted(left_out) if said.affirmed[head] > known.affirmed[head]]
    # Denied far from where the evidence denies anything.
    apart = [head for head in put_in if known.affirmed[head] and head not in known.scope]
    # Only a text that keeps to the words of the evidence: elsewhere they may have moved.
    if (apart and _new_share(said, known) <= _KEEPS_WORDS and not known.bare) or len(
        put_in
    ) + said.bare > left_out.total() + known.bare:
        yield f'negation put in: "{_written(put_in, said, known)}"'
    elif len(turned) > other.total() + said.bare:
        yield f'negation left out: "{_written(turned, said, known)}"'
    elif covers and said.cues < known.cues and known.bare > said.bare:
        yield "negation left out"


def _negated_unlike(one: Polarity, other: Polarity) -> Counter[str]:
    """What one text negates and the other does not, not even in other words.

    "Fell short of it" may be "missed it", "no longer paid" is "stopped paying".
    """
    found = one.negated - other.negated
    # "Stopped paying for one and paid for the other" is not "did not pay" for both.
    lapsed = {head for head, often in other.lapsed.items() if other.affirmed[head] <= often}
    for head in lapsed | (one.missed if other.is_lacking else frozenset()):
        del found[head]
    return found


def _written(stems: Sequence[str], said: Polarity, known: Polarity) -> str:
    """The words that have some stems, as the text has them, or else the evidence."""
    words = (said.written.get(each) or known.written.get(each, each) for each in stems)
    return ", ".join(words)


def _doubled_in_one(said: Polarity, known: Polarity) -> Iterator[str]:
    """What one text only denies and the other only does not deny."""
    for head in (said.doubled | known.doubled).keys() & said.negated.keys() & known.negated.keys():
        often = [(each.doubled[head], each.negated[head]) for each in (said, known)]
        if {doubled == 0 for doubled, _ in often} == {True, False} and all(
            doubled in (0, negated) for doubled, negated in often
        ):
            yield head


def _wrong_modality(said: Polarity, known: Polarity) -> Iterator[str]:
    for head, kind in sorted(said.modal - known.modal):
        other: Modality = "certain" if kind == "possible" else "possible"
        turned = (head, other) in known.modal and (head, other) not in said.modal
        if turned:
            told = _written([head], said, known)
            yield f'{"only possible" if kind == "possible" else "certain"} in the text: "{told}"'
    if said.is_hedged or said.is_reported or _new_share(said, known) > _SAME_THING:
        return
    for head, kind in sorted(known.modal - said.modal):
        if kind == "possible" and said.affirmed[head] >= known.affirmed[head] > 0:
            yield f'certain in the text: "{_written([head], said, known)}"'


def _not_done_yet(said: Polarity, known: Polarity) -> Iterator[str]:
    """What the text tells as done, and the evidence only as planned, possible or asked for."""
    if _new_share(said, known) > _SAME_THING:
        return
    for head in sorted((said.real - said.unreal) & (known.unreal - known.real)):
        yield f'done in the text: "{_written([head], said, known)}"'


def _new_share(said: Polarity, known: Polarity) -> float:
    return len(said.affirmed.keys() - known.affirmed) / max(len(said.affirmed), 1)


@dataclass(frozen=True, slots=True)
class _Opposites:
    """For each stem those of the words that say the opposite, and of those that say the same."""

    against: Mapping[str, frozenset[str]]
    same: Mapping[str, frozenset[str]]


@cache
def _opposite_stems(language: str) -> _Opposites:
    against: dict[str, set[str]] = {}
    same: dict[str, set[str]] = {}
    own = rules(language, "checking")
    if not isinstance(own, CheckingRules):
        return _Opposites({}, {})
    for row in own.opposites:
        sides = [
            frozenset(stem(own.shapes.base_form(word), language) for word in side) for side in row
        ]
        for side in sides:
            for key in side:
                against.setdefault(key, set()).update(*(other for other in sides if other != side))
                same.setdefault(key, set()).update(side)
    return _Opposites(
        {key: frozenset(found) for key, found in against.items()},
        {key: frozenset(found) for key, found in same.items()},
    )


def _opposites(said: Polarity, known: Polarity, language: str) -> Iterator[str]:
    """Words of the text whose opposite stands in the evidence where they do not."""
    opposite = _opposite_stems(language)
    only = known.stems - said.stems
    for word in sorted(said.stems - known.stems):
        against = opposite.against.get(word, frozenset()) & only
        # "Did not keep" is borne out by "lost", not "lost" by "did not keep".
        if said.negated[word] and not said.affirmed[word]:
            against &= known.negated.keys()
        if against and not opposite.same.get(word, frozenset()) & known.stems:
            other = known.written[min(against)]
            yield f'opposite: "{said.written[word]}" for "{other}"'
    own = rules(language, "checking")
    if isinstance(own, CheckingRules):
        yield from _negative_forms(said, known, own, language)


def _negative_forms(
    said: Polarity, known: Polarity, own: CheckingRules, language: str
) -> Iterator[str]:
    """Words with a negative prefix in one of the two, in the other without it and not denied."""
    for word in sorted(said.words ^ known.words):
        mine, theirs = (said, known) if word in said.words else (known, said)
        bare = own.without_negation(word)
        if bare == word or bare not in theirs.words or bare in mine.words:
            continue
        if not theirs.negated[stem(own.shapes.base_form(bare), language)]:
            yield f'opposite: "{word}" and "{bare}"'
