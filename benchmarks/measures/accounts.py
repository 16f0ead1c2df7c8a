"""Are outlets counted truly and disagreements told, at 250 words? See benchmarks/accounts."""

from pathlib import Path

from benchmarks.accounts import ARCHIVE, HERE, figures
from benchmarks.accounts.__main__ import outcomes_of


def measure(_: Path) -> dict[str, float]:
    """The figures of both parts; nothing else is read."""
    return {
        f"accounts/{part}/{name}": value
        for part, path in (("open", HERE / "open"), ("locked", ARCHIVE))
        for name, value in figures(list(outcomes_of(path))).items()
    }
