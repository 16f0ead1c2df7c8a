"""English verbs in the past: where they stand in a sentence, their base, and how to make them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from benchmarks.lies.sentences import Corpus, Token, tokens
from benchmarks.lies.words import group

_TABLE = Path(__file__).with_name("irregular_verbs.txt")
BE = group("be")
HAVE = group("have")
MODALS = group("modals")
SUBJECTS = group("subjects")
DETERMINERS = group("determiners")
_OBJECTS = DETERMINERS | {"him", "them", "me", "us", "himself", "herself", "itself", "themselves"}
PREPOSITIONS = group("prepositions")
_DATES = group("dates")
_NAMING = group("naming")
_PARTICLES = group("particles")
SUBORDINATORS = group("subordinators")
_AUXILIARIES = BE | HAVE | MODALS
_NEVER_BEFORE = DETERMINERS | PREPOSITIONS | _AUXILIARIES | {"or", "nor", "so"}
NEGATIVES = group("negatives")
_INDEFINITE = group("indefinite")


@dataclass(frozen=True, slots=True)
class Past:
    """A verb in the past tense at a place of a sentence."""

    start: int
    end: int
    word: str
    base: str
    is_irregular: bool


@dataclass(frozen=True)
class Verbs:
    """Pasts, bases and participles: irregular ones by a table, regular ones seen in the corpus.

    A word in -ed is the past of a verb only where the corpus has that verb's bare form, after "to"
    or "will", which also decides between "hop" and "hope".
    """

    corpus: Corpus

    @cached_property
    def irregular(self) -> dict[str, tuple[str, str]]:
        """Past and participle of each irregular verb by its base."""
        lines = _TABLE.read_text(encoding="utf-8").splitlines()
        rows = [line.split() for line in lines if not line.startswith("#")]
        return {base: (past, participle) for base, past, participle in rows}

    @cached_property
    def _pasts(self) -> dict[str, str]:
        found = {past: base for base, (past, _) in self.irregular.items()}
        participles = {participle for _, participle in self.irregular.values()}
        for word in self.corpus.small:
            if word.endswith("ed") and len(word) > 4 and word not in {*found, *participles}:
                base = max(_bases(word), key=lambda base: self.corpus.bare[base])
                if self.corpus.bare[base] and base not in {*self.irregular, *NEGATIVES}:
                    found[word] = base
        return found

    @cached_property
    def _regular(self) -> dict[str, str]:
        return {base: past for past, base in self._pasts.items() if base not in self.irregular}

    def base(self, word: str) -> str | None:
        """The bare form of a past, if it is one."""
        return self._pasts.get(word)

    def past(self, base: str) -> str | None:
        """The past of a bare form, if both are known."""
        return self.irregular[base][0] if base in self.irregular else self._regular.get(base)

    def participle(self, past: str) -> str:
        """The participle that goes with a past."""
        base = self._pasts.get(past, "")
        return self.irregular[base][1] if base in self.irregular else past

    def past_of(self, participle: str) -> str | None:
        """The past that goes with a participle, if it is one."""
        if participle in self._by_participle:
            return self._by_participle[participle]
        return participle if participle.endswith("ed") and participle in self._pasts else None

    @cached_property
    def _by_participle(self) -> dict[str, str]:
        return {participle: past for past, participle in self.irregular.values()}

    def pasts(self, text: str) -> list[Past]:
        """The verbs of a sentence that are surely in the past tense, outside quotations.

        Those of a subordinate clause of time or condition are left out: negated, they say
        nothing clear.
        """
        words = tokens(text)
        return [
            Past(w.start, w.end, w.text, self._pasts[w.text], self._pasts[w.text] in self.irregular)
            for i, w in enumerate(words)
            if w.text in self._pasts and not w.apart and self._is_finite(words, i)
        ]

    def _is_finite(self, words: Sequence[Token], i: int) -> bool:
        before = [w.low for w in words[max(0, i - 6) : i]]
        clause = before[_last_mark(before) :]
        base = self._pasts[words[i].text]
        past, participle = self.irregular.get(base, ("", ""))
        is_sure = bool(past) and past not in (participle, base)
        if not clause:
            return is_sure and before[-1:] == [","]
        last = clause[-1]
        if SUBORDINATORS & set(clause) or last in _NEVER_BEFORE or not last.isalpha():
            return False
        if last in SUBJECTS:
            return base != past or last in ("he", "she", "it")
        if last.endswith("ly") or _AUXILIARIES & set(clause[-4:]):
            return False
        return is_sure or (base != past and self._has_object(words, i))

    def _has_object(self, words: Sequence[Token], i: int) -> bool:
        after = list(words[i + 1 : i + 3])
        if after and after[0].low in _PARTICLES:
            after = after[1:]
        if not after:
            return False
        # "The man arrested Monday", "a firm called Orre": a participle.
        is_name = after[0].text[0].isupper() and after[0].low not in _DATES
        is_object = after[0].low in _OBJECTS or after[0].text[0].isdigit()
        return is_object or (is_name and words[i].low not in _NAMING)


def _last_mark(words: Sequence[str]) -> int:
    marks = [i for i, word in enumerate(words) if not word[0].isalnum() and word not in "'$%&"]
    return marks[-1] + 1 if marks else 0


def _bases(word: str) -> Iterator[str]:
    yield word[:-2]
    yield word[:-1]
    if word[-3] == word[-4]:
        yield word[:-3]
    if word.endswith("ied"):
        yield word[:-3] + "y"


def is_plain(text: str) -> bool:
    """Whether a sentence has no negative, "only" or "some", whose scope a change would blur."""
    words = {token.low for token in tokens(text)}
    return not words & (NEGATIVES | _INDEFINITE) and not any(w.endswith("n't") for w in words)


def clause_before(words: Sequence[Token], i: int) -> list[str]:
    """The words in small letters between the last mark and the i-th one, at most eight."""
    before = [w.low for w in words[max(0, i - 8) : i]]
    return before[_last_mark(before) :]
