"""How likely somebody speaks in each paragraph, by signs that are weighed together.

A paragraph is the outlet's or somebody's words, and a voice mostly goes on: a linear chain
(Lafferty and others 2001, "Conditional Random Fields") whose weights `benchmarks/train_speech.py`
learned. The forward and backward sums give the likelihood of each.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from math import exp, log1p
from typing import NamedTuple, cast

from summarize.quotations.signs import Asked
from summarize.resources import read_json

FILE = "resources/speech.json"
# From this likelihood on words are somebody's. Of .2, .25 ... .5, in cross-validation by author, .3
# to .4 have the fewest wrong inputs; of these .35 has the fewest wrong cases of tests/cases.
CUT = 0.35

_Pair = tuple[float, float]


class _Weights(NamedTuple):
    """What signs weigh for speech, and those of a link where it begins, ends and goes on."""

    signs: Mapping[str, float]
    begins: Mapping[str, float]
    ends: Mapping[str, float]
    goes_on: Mapping[str, float]


def likelihoods(asked: Sequence[Asked]) -> dict[int, float]:
    """How likely each paragraph is somebody's words, by its place."""
    weights = _weights()
    own = [_sum(weights.signs, each.signs) for each in asked]
    steps = [
        (
            (0.0, _sum(weights.begins, each.link)),
            (_sum(weights.ends, each.link), _sum(weights.goes_on, each.link)),
        )
        for each in asked
    ]
    forward: list[_Pair] = []
    for score, (outlet, speech) in zip(own, steps, strict=True):
        if not forward:
            forward.append((0.0, score))
            continue
        silent, spoken = forward[-1]
        forward.append(
            (
                _log_sum(silent + outlet[0], spoken + speech[0]),
                _log_sum(silent + outlet[1], spoken + speech[1]) + score,
            )
        )
    backward: list[_Pair] = [(0.0, 0.0)]
    for score, (outlet, speech) in zip(own[:0:-1], steps[:0:-1], strict=True):
        silent, spoken = backward[-1]
        backward.append(
            (
                _log_sum(outlet[0] + silent, outlet[1] + score + spoken),
                _log_sum(speech[0] + silent, speech[1] + score + spoken),
            )
        )
    return {
        each.place: _share(ahead[1] + back[1], ahead[0] + back[0])
        for each, ahead, back in zip(asked, forward, reversed(backward), strict=True)
    }


def _sum(weights: Mapping[str, float], signs: Mapping[str, float]) -> float:
    return sum(weights.get(name, 0.0) * value for name, value in signs.items())


def _log_sum(one: float, other: float) -> float:
    """The logarithm of the sum of two numbers that are given by theirs."""
    return max(one, other) + log1p(exp(-abs(one - other)))


def _share(one: float, other: float) -> float:
    """The share of the first of two numbers that are given by their logarithms."""
    return exp(one - _log_sum(one, other))


@cache
def _weights() -> _Weights:
    told = cast("Mapping[str, Mapping[str, float]]", read_json(FILE))
    return _Weights(told["signs"], told["begins"], told["ends"], told["goes on"])
