"""How sure a share is."""

import math

_Z = 1.96  # 95%


def wilson(hits: int, tries: int) -> tuple[float, float]:
    """The ends of the 95% score interval of a share (Wilson 1927); 0 and 1 without any tries.

    >>> [round(end, 3) for end in wilson(9, 10)]
    [0.596, 0.982]
    """
    if not tries:
        return 0.0, 1.0
    share, square = hits / tries, _Z * _Z
    middle = share + square / (2 * tries)
    half = _Z * math.sqrt(share * (1 - share) / tries + square / (4 * tries * tries))
    scale = 1 + square / tries
    return max(0.0, (middle - half) / scale), min(1.0, (middle + half) / scale)
