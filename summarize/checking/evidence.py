"""A text read once for all rules: its words, stems, quantities, dates, names and quotations."""

import re
from collections import Counter
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from summarize.language.names import Name, NameTable, fold
from summarize.language.quantities import DateMention, Quantity, find_dates, find_quantities
from summarize.tokens import content_stems, words

_SPACES = re.compile(r"\s+")
_MARKS = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'"})
# Good enough to say which part of the evidence a text is about; points are cut elsewhere.
_SENTENCE = re.compile(r"(?<=[a-z0-9%)][.!?])[\"”’)]*\s+(?=[\"“‘(\[]?[A-Z0-9])|\n+")


@dataclass(frozen=True, slots=True)
class Reading:
    """One sentence (or short text) and what the rules compare of it."""

    text: str
    stems: tuple[str, ...]
    bag: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """A text, or several, read for checking. `folds` holds every word as names are compared."""

    texts: tuple[str, ...]
    normal: tuple[str, ...]
    words: tuple[str, ...]
    stems: Counter[str]
    folds: frozenset[str]
    quantities: tuple[Quantity, ...]
    dates: tuple[DateMention, ...]
    mentions: tuple[Name, ...]
    sentences: tuple[Reading, ...]
    names: NameTable

    @property
    def text(self) -> str:
        """All texts in order, a line each."""
        return "\n".join(self.texts)


def normal_text(text: str) -> str:
    """The text with straight quotation marks and single spaces."""
    return _SPACES.sub(" ", text.translate(_MARKS).replace("''", '"').replace("``", '"')).strip()


@lru_cache(maxsize=256)
def read_evidence(
    texts: tuple[str, ...], names: NameTable | None, published: datetime | None
) -> Evidence:
    """The texts read for checking; the last readings are kept, as evidence is used many times."""
    table = NameTable.build(texts) if names is None else names
    whole = "\n".join(texts)
    found = words(whole)
    folds = {table.word(part) for word in found for part in word.split("-")}
    folds.update(fold(word) for word in found)
    return Evidence(
        texts,
        tuple(normal_text(text) for text in texts),
        tuple(found),
        Counter(content_stems(whole)),
        frozenset(folds),
        find_quantities(whole, published),
        find_dates(whole, published),
        table.find(whole),
        tuple(
            _reading(sentence) for text in texts for sentence in _SENTENCE.split(text) if sentence
        ),
        table,
    )


@lru_cache(maxsize=4096)
def _reading(sentence: str) -> Reading:
    stems = tuple(content_stems(sentence))
    return Reading(sentence, stems, frozenset(stems))


def nearest(claim: Evidence, evidence: Evidence, count: int = 2) -> list[Reading]:
    """The sentences of the evidence that share most of the claim's words, best first."""
    wanted = claim.stems.keys()
    if len(evidence.sentences) <= count:
        return list(evidence.sentences)
    scored = sorted(
        enumerate(evidence.sentences),
        key=lambda pair: (-_shared(wanted, pair[1]), pair[0]),
    )
    best = _shared(wanted, scored[0][1])
    return [reading for _, reading in scored[:count] if _shared(wanted, reading) * 2 >= best]


def _shared(wanted: AbstractSet[str], reading: Reading) -> float:
    """Shared stems, a little less for the longer of two sentences that share as many."""
    return len(wanted & reading.bag) - 0.01 * len(reading.stems)
