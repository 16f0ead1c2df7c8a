"""Lies and true counterparts of every kind, from either half of the real sentences."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmarks.lies import exchanges, negations, truths
from benchmarks.lies.verbs import Verbs
from summarize.checking import supported

HALVES = ("seen", "unseen")
LIES: dict[str, Callable[[str, Verbs], str | None]] = {**negations.KINDS, **exchanges.KINDS}
TRUTHS: dict[str, Callable[[str, Verbs], str | None]] = truths.KINDS
# Made the other way round: the sentence is told of what the maker has made of it.
REVERSED = {"negation/did_not_reversed": ("negation/did_not_regular", "negation/did_not_irregular")}
KINDS = (*LIES, *REVERSED, *TRUTHS)


@dataclass(frozen=True, slots=True)
class Pair:
    """A statement of a kind and the evidence that it is told of."""

    kind: str
    evidence: str
    statement: str

    @property
    def is_lie(self) -> bool:
        """Whether the evidence says otherwise."""
        return self.kind not in TRUTHS

    def passes(self) -> bool:
        """Whether today's gate lets the statement through."""
        return supported(self.statement, self.evidence).ok


Sample = dict[tuple[str, str], list[Pair]]


def sample(
    verbs: Verbs,
    *,
    each: int,
    kinds: Sequence[str] = KINDS,
    halves: Sequence[str] = HALVES,
) -> Sample:
    """Up to `each` pairs of every kind and half, in the order of their sentences' hashes.

    Raises:
        KeyError: If there is no such kind.
    """
    found: Sample = {(kind, half): [] for kind in kinds for half in halves}
    for sentence in verbs.corpus.sentences:
        half = HALVES[not sentence.seen]
        for kind in kinds if half in halves else ():
            if len(found[kind, half]) < each and (pair := _pair(kind, sentence.text, verbs)):
                found[kind, half].append(pair)
    return found


def _pair(kind: str, text: str, verbs: Verbs) -> Pair | None:
    makers = [LIES[name] for name in REVERSED.get(kind, ())] or [(LIES | TRUTHS)[kind]]
    made = next((made for maker in makers if (made := maker(text, verbs))), None)
    if made is None or made == text:
        return None
    return Pair(kind, made, text) if kind in REVERSED else Pair(kind, text, made)
