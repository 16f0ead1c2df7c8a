"""How many cores this process may use."""

import os
from pathlib import Path

# Of cgroup v1: microseconds of all cores together, in so many microseconds.
_QUOTA_V1 = ("quota", "period")


def available_cores() -> int:
    """How many cores this process may use: by its affinity, and by the quota of its container."""
    seen = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return max(1, min(seen or 1, int(quota_of_cores(Path("/sys/fs/cgroup")) or seen or 1)))


def quota_of_cores(groups: Path) -> float | None:
    """How many cores the control groups below a folder grant (cgroup v2, v1); None: all."""
    try:
        new = groups / "cpu.max"
        files = [new] if new.exists() else [groups / "cpu" / f"cpu.cfs_{x}_us" for x in _QUOTA_V1]
        quota, period = " ".join(file.read_text() for file in files).split()
        return int(quota) / int(period) if quota not in {"max", "-1"} else None
    except (OSError, ValueError, ZeroDivisionError):
        return None
