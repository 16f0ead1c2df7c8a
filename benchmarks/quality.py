"""Measure quality on development data and compare with floors.json: `python -m benchmarks.quality`.

Every module of benchmarks/measures has a function `measure(data: Path) -> dict[str, float]`; a
figure named `topic/...` is better when higher, unless its name ends in `_errors` or `_ms`. A figure
worse than its floor fails the run. `--raise-floors` writes better floors; `--lower-floors` writes
any, and wants a line in the changelog.
"""

import argparse
import hashlib
import importlib
import json
import pkgutil
import sys
from collections.abc import Mapping
from pathlib import Path

import benchmarks.measures

FLOORS = Path(__file__).with_name("floors.json")
# Floors stand this far (relative) below what was measured, so that noise does not fail a run.
SLACK = 0.01


def main() -> int:
    """Measure, print, compare; the exit code is 1 where a figure is worse than its floor."""
    options = _options()
    floors: dict[str, float] = json.loads(FLOORS.read_text())["figures"]
    figures: dict[str, float] = {}
    for topic in options.only or _topics():
        module = importlib.import_module(f"benchmarks.measures.{topic}")
        own: Mapping[str, float] = module.measure(options.data)
        for name, value in own.items():
            print(f"{name:60} {value:10.4f}  {_compared(name, value, floors)}", flush=True)
        figures.update(own)
    if options.raise_floors or options.lower_floors:
        _write_floors(floors, figures, options.data, lower=options.lower_floors)
        return 0
    worse = [name for name, value in figures.items() if _is_worse(name, value, floors)]
    for name in worse:
        print(f"WORSE THAN ITS FLOOR: {name} {figures[name]:.4f}, floor {floors[name]:.4f}")
    return 1 if worse else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--only", action="append", choices=_topics())
    parser.add_argument("--raise-floors", action="store_true")
    parser.add_argument("--lower-floors", action="store_true")
    return parser.parse_args()


def _topics() -> list[str]:
    return sorted(module.name for module in pkgutil.iter_modules(benchmarks.measures.__path__))


def _lower_is_better(name: str) -> bool:
    return name.endswith(("_errors", "_ms"))


def _is_gated(name: str) -> bool:
    # Times depend on the machine and are reported, never gated; other libraries' figures and the
    # ends of intervals too.
    return not name.endswith(("_ms", "per_second", "/low", "/high")) and "/peer/" not in name


def _is_worse(name: str, value: float, floors: Mapping[str, float]) -> bool:
    if name not in floors or not _is_gated(name):
        return False
    return value > floors[name] if _lower_is_better(name) else value < floors[name]


def _compared(name: str, value: float, floors: Mapping[str, float]) -> str:
    if name not in floors:
        return ""
    return f"floor {floors[name]:.4f}{'  WORSE' if _is_worse(name, value, floors) else ''}"


def _write_floors(
    floors: dict[str, float], figures: Mapping[str, float], data: Path, *, lower: bool
) -> None:
    for name, value in figures.items():
        if not _is_gated(name):
            continue
        slack = abs(value) * SLACK
        floor = round(value + slack if _lower_is_better(name) else value - slack, 4)
        better = min if _lower_is_better(name) else max
        floors[name] = floor if lower or name not in floors else better(floor, floors[name])
    record = {"data": _digest(data), "figures": dict(sorted(floors.items()))}
    FLOORS.write_text(json.dumps(record, indent=1) + "\n")


def _digest(data: Path) -> str:
    """A digest of the data's file names and sizes: which data the floors were measured on."""
    listing = "\n".join(
        f"{path.relative_to(data).as_posix()} {path.stat().st_size}"
        for path in sorted(data.rglob("*"))
        if path.is_file()
    )
    return hashlib.sha256(listing.encode()).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
