"""Real sentences of the development data in two halves, and what the corpus tells of its words."""

import hashlib
import json
import random
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from pathlib import Path

from benchmarks.corruptions import FILES
from benchmarks.lies.words import group

_CUT = re.compile(r"(?<=[a-z0-9][.!?])[”\"]?\s+(?=[“\"A-Z])|\n+")
_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?|\d[\d,]*(?:\.\d+)?|[^\w\s]")
_BARE_AFTER = group("bare_after")
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|(?<!\w)[‘'](?=\w)[^’']*[’'](?!\w)")
# In-sentence uses after "in" or "at" beyond which a name is a place; chosen, not tuned.
_PLACE_SHARE = 0.2


@dataclass(frozen=True, slots=True)
class Sentence:
    """A real sentence, and whether its story is in the half that is looked at."""

    text: str
    seen: bool


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark of a text, where it stands, and whether it is quoted or hyphenated."""

    text: str
    start: int
    end: int
    apart: bool

    @property
    def low(self) -> str:
        """The word in small letters."""
        return self.text.lower().replace("’", "'")


def is_seen(key: str) -> bool:
    """Whether a story belongs to the half that developers look at; by its hash alone."""
    return hashlib.sha256(key.encode()).digest()[0] < 128


def chance(kind: str, text: str) -> random.Random:
    """Chance that depends on the sentence and the kind, never on what came before."""
    return random.Random(f"{kind}\n{text}")  # noqa: S311 - a reproducible sample, no secret


# As many as are looked at again and again while one sentence is worked on.
@lru_cache(maxsize=256)
def tokens(text: str) -> tuple[Token, ...]:
    """The words, numbers and marks of a text; `apart` is true of what must not be changed."""
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    return tuple(
        Token(m.group(), m.start(), m.end(), _hyphened(text, m) or _inside(m.start(), quoted))
        for m in _WORD.finditer(text)
    )


def is_outside(text: str, start: int, end: int) -> bool:
    """Whether nothing of a span is quoted or hyphenated."""
    return all(not token.apart for token in tokens(text) if start <= token.start < end)


def _hyphened(text: str, match: re.Match[str]) -> bool:
    start, end = match.span()
    return text[end : end + 1] == "-" or text[max(0, start - 1) : start] == "-"


def _inside(place: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in spans)


@dataclass(frozen=True)
class Corpus:
    """Sentences in order of their hash, so that any first part of them is a sample."""

    sentences: tuple[Sentence, ...]

    @classmethod
    def read(cls, data: Path) -> "Corpus":
        """The sentences of 8 to 60 words of the files of `benchmarks.corruptions`.

        A sentence that stands in several stories belongs to the first of them.
        """
        found: dict[str, Sentence] = {}
        for name in FILES:
            path = data / "mds" / f"{name}.jsonl"
            for line in path.read_text(encoding="utf-8").splitlines():
                story = json.loads(line)
                seen = is_seen(f"{name}/{story['id']}")
                for document in story["documents"]:
                    for text in _CUT.split(document["text"]):
                        if 8 <= len(text.split()) <= 60 and text[-1:] in '.!?”"':
                            found.setdefault(text, Sentence(text, seen))
        order = sorted(found, key=lambda text: hashlib.sha256(text.encode()).digest())
        return cls(tuple(found[text] for text in order))

    @cached_property
    def bare(self) -> Counter[str]:
        """How often each word stands where a bare verb does: after "to", "will", "did not"."""
        counts: Counter[str] = Counter()
        for words in self._words:
            pairs = pairwise(words)
            counts.update(b for a, b in pairs if a.lower() in _BARE_AFTER and b.islower())
        return counts

    @cached_property
    def small(self) -> Counter[str]:
        """How often each word is written with a small first letter."""
        return Counter(word for words in self._words for word in words if word.islower())

    @cached_property
    def capital(self) -> Counter[str]:
        """How often each word has a capital though it does not open a sentence."""
        return Counter(word for words in self._words for word in words[1:] if word[0].isupper())

    @cached_property
    def places(self) -> frozenset[str]:
        """Capitalised words that often follow "in" or "at"."""
        within: Counter[str] = Counter()
        for words in self._words:
            pairs = pairwise(words)
            within.update(b for a, b in pairs if a in ("in", "at", "near") and b[0].isupper())
        return frozenset(w for w, n in within.items() if n >= _PLACE_SHARE * self.capital[w])

    @cached_property
    def _words(self) -> list[list[str]]:
        return [re.findall(r"[A-Za-z]+(?:['’]t)?", s.text) for s in self.sentences]
