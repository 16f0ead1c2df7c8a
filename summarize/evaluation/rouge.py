"""ROUGE-1, ROUGE-2 and ROUGE-L against one or several references, through `rouge-score`.

With several references, recall, precision and F are averaged over them: so are the published
figures of MultiLing, which a test reproduces.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from typing import Protocol

from summarize.evaluation.words import Tokenizer
from summarize.language import longest_common

METRICS = ("rouge1", "rouge2", "rougeL")


@dataclass(frozen=True)
class Overlap:
    """How much of a reference a text has, how much of the text is of it, and their mean."""

    recall: float
    precision: float
    f: float


def rouge(text: str, references: Sequence[str], *, stemming: bool = True) -> dict[str, Overlap]:
    """Metric -> overlap, averaged over the references; shares from 0 to 1.

    `words.Tokenizer` says what a word is.

    Raises:
        MissingExtraError: `rouge-score` is not installed.
    """
    tokenizer = Tokenizer(stemming=stemming)
    found = [_against(text, reference, tokenizer) for reference in references]
    return {metric: _mean([each[metric] for each in found]) for metric in METRICS}


def rouge_signature(*, stemming: bool = True) -> str:
    """What decides these figures, in one line."""
    words = "Porter stems" if stemming else "no stemming"
    return (
        f"rouge-score {version('rouge-score')}, {words}, Unicode words beyond ASCII,"
        " several references averaged"
    )


def _against(text: str, reference: str, tokenizer: Tokenizer) -> dict[str, Overlap]:
    from rouge_score.rouge_scorer import RougeScorer

    scorer: _Scorer = RougeScorer(["rouge1", "rouge2"], tokenizer=tokenizer)
    scores = scorer.score(reference, text)
    pairs = {name: Overlap(s.recall, s.precision, s.fmeasure) for name, s in scores.items()}
    return pairs | {
        "rougeL": _longest(tokenizer.tokenize(text), tokenizer.tokenize(reference)),
    }


def _longest(mine: Sequence[str], wanted: Sequence[str]) -> Overlap:
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


class _Score(Protocol):
    recall: float
    precision: float
    fmeasure: float


class _Scorer(Protocol):
    def score(self, target: str, prediction: str) -> dict[str, _Score]: ...
