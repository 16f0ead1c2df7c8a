"""An evaluation as a table for people and as JSON for programs."""

import json

from summarize.evaluation.evaluate import Evaluation
from summarize.evaluation.measures import MEASURES

_HEADS = {
    "rouge1": "ROUGE-1",
    "rouge2": "ROUGE-2",
    "rougeL": "ROUGE-L",
    "redundancy": "redundant",
    "coverage": "coverage",
    "corroborated": "2+ outlets",
    "words": "words",
}


def table(evaluation: Evaluation) -> str:
    """A block per method: means, 95% intervals, and p against the first; then the signature.

    Shares are in percent.
    """
    width = max(map(len, evaluation.values), default=0) + 2
    lines = [" " * width + "".join(f"{_HEADS[name]:>14}" for name in MEASURES)]
    for method, estimates in evaluation.estimates.items():
        scaled = {m: (1 if m == "words" else 100) for m in estimates}
        means = [f"{estimates[m].mean * scaled[m]:.2f}" for m in MEASURES]
        spans = [
            f"{estimates[m].low * scaled[m]:.1f}..{estimates[m].high * scaled[m]:.1f}"
            for m in MEASURES
        ]
        lines.append(f"{method:<{width}}" + "".join(f"{mean:>14}" for mean in means))
        lines.append(" " * width + "".join(f"{span:>14}" for span in spans))
        if method in evaluation.significance:
            chances = [_p(evaluation.significance[method][m]) for m in MEASURES]
            lines.append(" " * width + "".join(f"{chance:>14}" for chance in chances))
    first = next(iter(evaluation.values), "")
    if evaluation.significance:
        lines.append(
            f"p: the chance of so large a difference from {first} if both were equally good."
        )
    lines += [f"{key}: {value}" for key, value in evaluation.signature.items()]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def to_json(evaluation: Evaluation) -> str:
    """Means, intervals, p and the value of every cluster, with the signature."""
    record = {
        "signature": dict(evaluation.signature),
        "measures": MEASURES,
        "methods": {
            method: {
                measure: {
                    "mean": estimate.mean,
                    "low": estimate.low,
                    "high": estimate.high,
                    **_chance(evaluation, method, measure),
                    "values": list(evaluation.values[method][measure]),
                }
                for measure, estimate in estimates.items()
            }
            for method, estimates in evaluation.estimates.items()
        },
        "clusters": list(evaluation.clusters),
    }
    return json.dumps(record, indent=1, ensure_ascii=False) + "\n"


def _chance(evaluation: Evaluation, method: str, measure: str) -> dict[str, float]:
    found = evaluation.significance.get(method)
    return {"p": found[measure]} if found else {}


def _p(chance: float) -> str:
    return f"p {chance:.4f}"
