"""ROUGE-1, ROUGE-2 and ROUGE-L against one or several references, through `rouge-score`.

With several references, recall, precision and F are averaged over them: so are the published
figures of MultiLing, which a test reproduces.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.metadata import version
from typing import Protocol

from summarize.errors import MissingExtraError

METRICS = ("rouge1", "rouge2", "rougeL")


@dataclass(frozen=True)
class Overlap:
    """How much of a reference a text has, how much of the text is of it, and their mean."""

    recall: float
    precision: float
    f: float


def rouge(text: str, references: Sequence[str], *, stemming: bool = True) -> dict[str, Overlap]:
    """Metric -> overlap, averaged over the references; shares from 0 to 1.

    Words are lower-cased runs of `[a-z0-9]`, with `stemming` as Porter stems (of words longer than
    three letters, as in ROUGE-1.5.5).

    Raises:
        MissingExtraError: `rouge-score` is not installed.
    """
    found = [_against(text, reference, stemming=stemming) for reference in references]
    return {metric: _mean([each[metric] for each in found]) for metric in METRICS}


def rouge_signature(*, stemming: bool = True) -> str:
    """What decides these figures, in one line."""
    words = "Porter stems" if stemming else "no stemming"
    return f"rouge-score {version('rouge-score')}, {words}, several references averaged"


def longest_common(a: Sequence[str], b: Sequence[str]) -> int:
    """The length of the longest common subsequence, bit-parallel (Hyyrö 2004).

    `rouge-score` fills a table of len(a) x len(b) in Python; this takes len(b) steps on one long
    integer, and a test holds that both agree.

    >>> longest_common("a b c d".split(), "b x d".split())
    2
    """
    places: dict[str, int] = {}
    for at, word in enumerate(a):
        places[word] = places.get(word, 0) | 1 << at
    mask = (1 << len(a)) - 1
    row = mask
    for word in b:
        matched = row & places.get(word, 0)
        row = ((row + matched) | (row - matched)) & mask
    return len(a) - row.bit_count()


def _against(text: str, reference: str, *, stemming: bool) -> dict[str, Overlap]:
    scores = _scorer(stemming).score(reference, text)
    pairs = {name: Overlap(s.recall, s.precision, s.fmeasure) for name, s in scores.items()}
    return pairs | {"rougeL": _longest(text, reference, stemming=stemming)}


def _longest(text: str, reference: str, *, stemming: bool) -> Overlap:
    tokenizer = _tokenizer(stemming)
    mine, wanted = tokenizer.tokenize(text), tokenizer.tokenize(reference)
    common = longest_common(wanted, mine)
    if not common:
        return Overlap(0.0, 0.0, 0.0)
    recall, precision = common / len(wanted), common / len(mine)
    return Overlap(recall, precision, 2 * recall * precision / (recall + precision))


def _mean(found: Sequence[Overlap]) -> Overlap:
    count = len(found)
    return Overlap(
        sum(each.recall for each in found) / count,
        sum(each.precision for each in found) / count,
        sum(each.f for each in found) / count,
    )


class _Tokenizer:
    """`rouge-score`'s own tokens, each text taken apart once."""

    def __init__(self, *, stemming: bool) -> None:
        try:
            from rouge_score.tokenizers import DefaultTokenizer
        except ImportError as error:
            raise MissingExtraError("ROUGE", "evaluation") from error
        self.tokenize = lru_cache(maxsize=4096)(DefaultTokenizer(stemming).tokenize)


class _Score(Protocol):
    recall: float
    precision: float
    fmeasure: float


class _Scorer(Protocol):
    def score(self, target: str, prediction: str) -> dict[str, _Score]: ...


@cache
def _tokenizer(stemming: bool) -> _Tokenizer:  # noqa: FBT001 - a cache key
    return _Tokenizer(stemming=stemming)


@cache
def _scorer(stemming: bool) -> _Scorer:  # noqa: FBT001 - a cache key
    tokenizer = _tokenizer(stemming)
    from rouge_score.rouge_scorer import RougeScorer

    scorer: _Scorer = RougeScorer(["rouge1", "rouge2"], tokenizer=tokenizer)
    return scorer
