"""How near a timeline of claims is to one that people wrote: days, and ROUGE of aligned days.

Alignment is that of Martschat and Markert, "Improving ROUGE for Timeline Summarization" (EACL
2017), many to one: each day of one timeline is compared with the day of the other that is most like
it, discounted by how far apart the two are. Written for this project after the paper; it is not
their program, whose figures for systems are cited beside ours.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from summarize.evaluation.words import Tokenizer

Timeline = Mapping[str, Sequence[str]]
"""Sentences by their day (ISO 8601)."""


def date_f1(told: Timeline, wanted: Timeline) -> tuple[float, float, float]:
    """Precision, recall and F1 of the days."""
    right = len(told.keys() & wanted.keys())
    return _f1(right / max(len(told), 1), right / max(len(wanted), 1))


def aligned_rouge(told: Timeline, wanted: Timeline, n: int) -> tuple[float, float, float]:
    """Precision, recall and F1 of the words (n = 1) or pairs of words (n = 2) of aligned days."""
    ours, theirs = _grams(told, n), _grams(wanted, n)
    return _f1(_share(ours, theirs), _share(theirs, ours))


def shortened(told: Timeline, wanted: Timeline) -> Timeline:
    """The days with most claims, as many as the other timeline has, each as long as its days."""
    days = sorted(told, key=lambda day: (-len(told[day]), day))[: len(wanted)]
    most = round(sum(map(len, wanted.values())) / max(len(wanted), 1))
    return {day: told[day][:most] for day in sorted(days)}


def _grams(timeline: Timeline, n: int) -> dict[str, Counter[tuple[str, ...]]]:
    tokenizer = Tokenizer(stemming=True)
    found = {}
    for day, sentences in timeline.items():
        words = tokenizer.tokenize(" ".join(sentences))
        found[day] = Counter(zip(*(words[at:] for at in range(n)), strict=False))
    return found


def _share(
    ours: Mapping[str, Counter[tuple[str, ...]]], theirs: Mapping[str, Counter[tuple[str, ...]]]
) -> float:
    """How much of the one timeline is in the days of the other that its days are aligned with."""
    total = sum(sum(own.values()) for own in ours.values())
    shared = 0.0
    for day, own in ours.items():
        shared += max(
            (sum((own & other).values()) * _nearness(day, at) for at, other in theirs.items()),
            default=0.0,
        )
    return shared / max(total, 1)


def _nearness(one: str, other: str) -> float:
    apart = abs((date.fromisoformat(one) - date.fromisoformat(other)).days)
    return 1 / (apart + 1)


def _f1(precision: float, recall: float) -> tuple[float, float, float]:
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)
