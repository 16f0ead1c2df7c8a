"""Intervals and paired tests by resampling, with a fixed seed: the same figures every time."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

# A seed, any number: that it is fixed makes the figures the same every time.
SEED = 20_110_701
# A size of sample. Chosen, not tuned: 50 means lie beyond each end of an interval.
RESAMPLES = 2_000
# A size of sample. Chosen, not tuned: no p can be below .0001.
PERMUTATIONS = 10_000


@dataclass(frozen=True)
class Estimate:
    """A mean over clusters and its 95% bootstrap interval."""

    mean: float
    low: float
    high: float


def estimate(values: Sequence[float]) -> Estimate:
    """The mean, and the 2.5% and 97.5% percentiles of the means of resampled clusters."""
    found = np.asarray(values, dtype=np.float64)
    if not len(found):
        return Estimate(0.0, 0.0, 0.0)
    draws = np.random.default_rng(SEED).integers(0, len(found), (RESAMPLES, len(found)))
    low, high = np.percentile(found[draws].mean(axis=1), [2.5, 97.5])
    return Estimate(float(found.mean()), float(low), float(high))


def paired_p(first: Sequence[float], second: Sequence[float]) -> float:
    """The two-sided p of a paired approximate randomisation test (Noreen 1989).

    How often the mean difference is as large when each pair is swapped by a coin: with few clusters
    p cannot be small, and it never is 0.

    Raises:
        ValueError: the two are not of the same clusters.
    """
    if len(first) != len(second):
        raise ValueError("paired values must be of the same clusters")
    differences = np.asarray(first, dtype=np.float64) - np.asarray(second, dtype=np.float64)
    observed = abs(differences.sum())
    coins = np.random.default_rng(SEED)
    at_least = 0
    for size in _batches(PERMUTATIONS, max(1, 2_000_000 // max(len(differences), 1))):
        signs = coins.integers(0, 2, (size, len(differences))) * 2 - 1
        # The tolerance keeps rounding from telling equal sums apart.
        at_least += int((np.abs(signs @ differences) >= observed - 1e-12).sum())
    return (at_least + 1) / (PERMUTATIONS + 1)


def _batches(total: int, size: int) -> list[int]:
    return [size] * (total // size) + ([total % size] if total % size else [])
