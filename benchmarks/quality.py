"""Measure quality on development data and compare with floors.json: `python -m benchmarks.quality`.

Every module of benchmarks/measures has a function `measure(data: Path) -> dict[str, float]`; a
figure named `topic/...` is better when higher, unless its name ends in `_errors` or `_ms`. A figure
worse than its floor fails the run, and so does a topic whose data are not those its floors were
measured on: floors.json has a digest of the contents of all files that each topic reads.
`--raise-floors` writes better floors; `--lower-floors` writes any, and wants a line in the
changelog.
"""

import argparse
import hashlib
import importlib
import json
import os
import pkgutil
import sys
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path

import benchmarks.measures

FLOORS = Path(__file__).with_name("floors.json")
SEEDS = Path(__file__).parents[1] / "seeds"
# Floors stand this far (relative) below what was measured, so that noise does not fail a run.
SLACK = 0.01


def main() -> int:
    """Measure, print, compare; the exit code is 1 where a figure is worse than its floor."""
    options = _options()
    record = json.loads(FLOORS.read_text())
    floors: dict[str, float] = record["figures"]
    known: dict[str, str] = record["data"]
    figures: dict[str, float] = {}
    data: dict[str, str] = {}
    roots = (options.data, options.data.parent / "seeds", SEEDS)
    for topic in options.only or topics():
        module = importlib.import_module(f"benchmarks.measures.{topic}")
        own, files = recorded(partial(module.measure, options.data), roots)
        data[topic] = digest(files)
        for name, value in own.items():
            print(f"{name:60} {value:10.4f}  {_compared(name, value, floors)}", flush=True)
        if data[topic] != known.get(topic):
            print(f"{topic}: NOT THE DATA that its floors were measured on", flush=True)
        figures.update(own)
    if options.raise_floors or options.lower_floors:
        known.update(data)
        _write_floors(floors, figures, known, lower=options.lower_floors)
        return 0
    return verdict(figures, floors, [topic for topic in data if data[topic] != known.get(topic)])


def verdict(
    figures: Mapping[str, float], floors: Mapping[str, float], elsewhere: Iterable[str]
) -> int:
    """Say what is worse, and which topics had other data; 1 if there is any of either."""
    worse = [name for name, value in figures.items() if _is_worse(name, value, floors)]
    for name in worse:
        print(f"WORSE THAN ITS FLOOR: {name} {figures[name]:.4f}, floor {floors[name]:.4f}")
    other = ", ".join(elsewhere)
    if other:
        print(f"OTHER DATA than the floors': {other}; their floors tell nothing about this run")
    return 1 if worse or other else 0


def recorded(
    measure: Callable[[], Mapping[str, float]], roots: Iterable[Path]
) -> tuple[Mapping[str, float], list[Path]]:
    """What `measure` returns, and the files below `roots` that it opened, in order of name.

    Python reports each file it opens, so that no measure has to list what it reads.
    """
    below = tuple(f"{root.resolve()}{os.sep}" for root in roots)
    opened: set[str] = set()
    _LISTENERS.append(lambda path: opened.add(path) if path.startswith(below) else None)
    try:
        figures = measure()
    finally:
        _LISTENERS.pop()
    return figures, sorted(Path(path) for path in opened)


_LISTENERS: list[Callable[[str], None]] = []


def _heard(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open" and _LISTENERS and isinstance(arguments[0], str):
        path = str(Path(arguments[0]).resolve())
        for listener in _LISTENERS:
            listener(path)


# It cannot be taken away again, and does nothing while nobody listens.
sys.addaudithook(_heard)


def digest(files: Iterable[Path]) -> str:
    """The number of files and the SHA-256 of their names and contents, wherever they lie."""
    lines = [
        f"{path.parent.name}/{path.name} {hashlib.sha256(path.read_bytes()).hexdigest()}"
        for path in files
        if path.is_file()
    ]
    whole = hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()
    return f"{len(lines)} files {whole[:32]}"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--only", action="append", choices=topics())
    parser.add_argument("--raise-floors", action="store_true")
    parser.add_argument("--lower-floors", action="store_true")
    return parser.parse_args()


def topics() -> list[str]:
    """The names of all measures."""
    return sorted(module.name for module in pkgutil.iter_modules(benchmarks.measures.__path__))


def _lower_is_better(name: str) -> bool:
    return name.endswith(("_errors", "_ms"))


def _is_gated(name: str) -> bool:
    # Times depend on the machine and are reported, never gated; other libraries' figures and the
    # ends of intervals and the counts behind a share too.
    return (
        not name.endswith(("_ms", "per_second", "/low", "/high", "/count")) and "/peer/" not in name
    )


def _is_worse(name: str, value: float, floors: Mapping[str, float]) -> bool:
    if name not in floors or not _is_gated(name):
        return False
    # Floors have so many digits: a figure that did not change is no worse for being rounded there.
    rounded = round(value, 4)
    return rounded > floors[name] if _lower_is_better(name) else rounded < floors[name]


def _compared(name: str, value: float, floors: Mapping[str, float]) -> str:
    if name not in floors:
        return ""
    return f"floor {floors[name]:.4f}{'  WORSE' if _is_worse(name, value, floors) else ''}"


def _write_floors(
    floors: dict[str, float],
    figures: Mapping[str, float],
    data: Mapping[str, str],
    *,
    lower: bool,
) -> None:
    for name, value in figures.items():
        if not _is_gated(name):
            continue
        slack = abs(value) * SLACK
        floor = round(value + slack if _lower_is_better(name) else value - slack, 4)
        better = min if _lower_is_better(name) else max
        floors[name] = floor if lower or name not in floors else better(floor, floors[name])
    record = {"data": dict(sorted(data.items())), "figures": dict(sorted(floors.items()))}
    FLOORS.write_text(json.dumps(record, indent=1) + "\n")


if __name__ == "__main__":
    sys.exit(main())
